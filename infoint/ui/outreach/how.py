"""Step 3, how: by which way to reach somebody, how one comes to them, and one's own words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from textwrap import shorten

import streamlit as st

from infoint.advice.asked_about import asked_about
from infoint.advice.todays_employer import is_kept_from
from infoint.domain import Contact
from infoint.domain.kinds import Channel, LetterKind
from infoint.i18n import N_, _
from infoint.letters.writing import lack_name, put_name_in
from infoint.library.fillable import Situation
from infoint.outreach.fitting_channel import Why, fitting_channel, lacks_address, may_use
from infoint.outreach.follow_up_messages import channels_of
from infoint.outreach.situations import SITUATIONS, noted_words
from infoint.today.how_known import HOW_KNOWN, asks_how_known, told_how_known
from infoint.ui.components.buttons import menu_button
from infoint.ui.components.radio_row import radio_row
from infoint.ui.frame.step_page import Work
from infoint.ui.outreach import reach
from infoint.ui.outreach.how_known import HOW_WORDS, tell_instead
from infoint.ui.outreach.take_way import take_way, write_first_version
from infoint.ui.people.contact_boxes import fields_they_know, keep_typed_field
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import address, found_in, text, text_area
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on_contact, on_profile
from infoint.ui.worksheet.run_and_undo import run_action
from infoint.ui.worksheet.suggested import follow
from infoint.ui.worksheet.ways_to_talk import ways_to_talk
from infoint.words.people_names import greeting_name, is_called_so

SITUATION_WORDS = {
    "referred": N_("Someone referred me"),
    "alumnus": N_("We share a school"),
    "event": N_("We met at an event"),
    "read": N_("I read or heard about them"),
    "friend": N_("We know each other"),
    "cold": N_("We have not met"),
}
_TODAY_FIRST = (
    Channel.EMAIL,
    Channel.NOTE,
    Channel.MESSAGE,
    Channel.PHONE,
    Channel.VOICEMAIL,
    Channel.INTRODUCTION,
    Channel.IN_PERSON,
    Channel.LETTER,
)
"""The ways as most people reach each other today; a letter comes last."""
_UNSURE = "unsure"
_KNOWN = "known"
"""One knows them, however that is: a text for a friend."""
_SHOWN = 45


@dataclass(frozen=True)
class _Open(DataState):
    """By contact, which boxes stand open: those asked for first, later the block being changed."""

    blocks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def how(visit: Visit, work: Work) -> None:
    """By which way, how one comes to them, and what of one's own words is still missing.

    A message after the first one knows how one came to them, and has ways of its own.
    """
    contact = visit.the_contact
    kind = reach.message_at_hand(visit, contact)
    work.on_continue = partial(_go_on, visit, contact)
    work.is_list = kind is not LetterKind.SCRIPT  # why first words are hard is no news any more
    _which_way(visit, contact, kind)
    if kind is LetterKind.SCRIPT:
        _which_link(visit, contact)
    _my_words(visit, contact)


def _go_on(visit: Visit, contact: Contact) -> None:
    """What was asked for is told: next time it stands there to be read. The text is written."""
    blocks = {other: shown for other, shown in _Open.read().blocks.items() if other != contact.id}
    _Open(blocks).keep()
    keep_typed_field(contact.id)
    write_first_version(visit, contact)
    ws = session.workspace()
    if ws.profile.name.strip() and lack_name(ws.letters.all()):
        run_action(put_name_in)


def _which_way(visit: Visit, contact: Contact, kind: LetterKind) -> None:
    """The ways to reach somebody, the one that fits chosen and why; a voicemail is part of a call.

    "I don't know yet" leaves it to the one that fits.
    """
    at_hand, entry = reach.channel_at_hand(visit, contact, kind), reach.channel_entry(kind)
    is_first = kind is LetterKind.SCRIPT
    words = {
        str(channel): channel.label
        for channel in sorted(channels_of(visit.library, kind), key=_TODAY_FIRST.index)
        if channel is at_hand
        or (
            (channel is not Channel.VOICEMAIL or not is_first)
            and may_use(visit.ws.profile, channel)
        )
    }
    words[_UNSURE] = _("I don't know yet")
    is_unsure = reach.chosen(contact.id).at(entry).read() == _UNSURE
    start = _UNSURE if is_unsure else str(at_hand)
    key = f"{entry}-{contact.id}"
    follow(key, start)
    radio_row(
        _("How will you reach them?"),
        words,
        key=key,
        start=start,
        on_change=partial(_chose, visit, contact, entry, key),
        asked_above=True,
        stacked=True,
    )
    st.markdown(f":material/lightbulb: {_reason(visit, contact, at_hand)}")


def _chose(visit: Visit, contact: Contact, entry: str, key: str) -> None:
    take_way(visit, contact, {entry: str(box_state.shown(key))})


def _reason(visit: Visit, contact: Contact, channel: Channel) -> str:
    """Why the chosen way is a good one, or what is missing for it, in a line."""
    fits, why = fitting_channel(visit.ws, contact.id)
    if is_kept_from(visit.ws.profile, contact):
        return _("They work where you work: think twice whether they may know.")
    if lacks_address(contact, channel) and channel is not fits:
        return _("No address for that yet. Write now, find it later.")
    if channel is not fits:
        return _("Good. Whatever feels easiest to you is the right way.")
    return _why_it_fits(visit, contact, why)


_FITS: Mapping[Why, str] = {
    Why.HAS_EMAIL: N_("You have the address, and {name} can answer when there is a moment."),
    Why.HAS_PHONE: N_("You have the number. A call is often short, and you may read it out."),
    Why.HAS_NUMBER: N_("You have the number. A text message needs no call."),
    Why.HAS_PROFILE: N_("You have a profile to write to. Two sentences are enough there."),
    Why.WAS_NAMED: N_(
        "You have no address yet. {friend} named {name}, and can pass your question on."
    ),
    Why.IS_MET: N_("What you would say aloud is a good beginning."),
    Why.ON_PAPER: N_("A few lines on paper are handed over without a talk."),
    Why.IS_ONES_OWN: N_("You know {name}: a short message is enough."),
    Why.AT_WORK: N_(
        "The website of {organization} may have an address, or their front desk knows it."
    ),
    Why.NOTHING_KNOWN: N_("No address for that yet. Write now, find it later."),
}
"""Why a way fits, with the names that the sentence has."""


def _why_it_fits(visit: Visit, contact: Contact, why: Why) -> str:
    named_by = visit.ws.contacts.get(contact.referred_by)
    return _(
        _FITS[why],
        name=plain_text(greeting_name(contact.name)),
        friend=plain_text(greeting_name(named_by.name)) if named_by else "",
        organization=plain_text(contact.organization),
    )


def _which_link(visit: Visit, contact: Contact) -> None:
    """How one comes to this person, where the channel has a text for each answer.

    Asked where nothing tells it; else it stands there to be read, with Change beside it.
    """
    channel = reach.channel_at_hand(visit, contact, LetterKind.SCRIPT)
    if len([one for one in visit.library.scripts if one.channel == channel]) < 2:
        return
    at_hand, key = reach.situation_at_hand(visit, contact), f"situation-{contact.id}"
    words: dict[str, str] = {how: _(HOW_WORDS[how]) for how in HOW_KNOWN if how != "unknown"}
    words |= {_KNOWN if each == "friend" else each: _(SITUATION_WORDS[each]) for each in SITUATIONS}
    chosen = reach.chosen(contact.id).at(reach.SITUATION).read()
    is_open = at_hand == "friend" and asks_how_known(contact)
    pick = partial(_take_link, visit, contact)
    noted = noted_words(contact)
    if not chosen and (at_hand == "cold" or is_open):
        drop_down(
            _("How do you know them?"),
            words,
            key=key,
            start=None if is_open or noted else at_hand,
            placeholder=_("Choose") if noted else _("They came to mind"),
            on_pick=pick,
        )
        if noted:
            st.caption(_("You noted: {words}", words=plain_text(noted)))
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(
            _(
                "You and {name}: **{link}**",
                name=plain_text(greeting_name(contact.name)),
                link=_link_in_words(visit, contact, at_hand, words),
            ),
            width="content",
        )
        menu_button(_("Change"), f"change-{key}", words, pick)


def _take_link(visit: Visit, contact: Contact, link: str) -> None:
    is_tapped = asks_how_known(contact) or told_how_known(contact)
    how = next((one for one in HOW_KNOWN if one == link), None)
    if link == "cold" and is_tapped:
        how = "unknown"
    if how is None:
        take_way(visit, contact, {reach.SITUATION: "friend" if link == _KNOWN else link})
    else:
        tell_instead(visit, contact, how)


def _link_in_words(
    visit: Visit, contact: Contact, at_hand: Situation, words: Mapping[str, str]
) -> str:
    """Who named them, or what one told of it, where that is why they count as known; else how one
    comes to them.
    """
    known, by = contact.relationship.strip(), visit.ws.contacts.get(contact.referred_by)
    if at_hand == "referred" and by:
        return _("named by {giver}", giver=plain_text(greeting_name(by.name)))
    if at_hand != "friend":
        return words[at_hand]
    if is_called_so(contact.name):
        return words["family"]
    if known.casefold() in contact.name.casefold():
        return words[_KNOWN]
    return words.get(known) or plain_text(known)


_BLOCKS: Mapping[str, str] = {
    "name": N_("Your name"),
    "me": N_("Your name and how to reach you"),
    "about": N_("Two sentences about you"),
    "found": N_("How you came to this person"),
    "fields": N_("What they can speak about"),
    "ways": N_("Ways you can talk"),
}


def _my_words(visit: Visit, contact: Contact) -> None:
    """What goes into the text: as far as it is missing to be typed, else to be read."""
    me, them = on_profile(N_("Changed the profile")), on_contact(contact)
    opened = _Open.read()
    if contact.id not in opened.blocks:
        opened = _Open({**opened.blocks, contact.id: _missing_blocks(visit, contact)[:2]})
        opened.keep()
    shown = opened.blocks[contact.id]
    if reach.message_at_hand(visit, contact) is not LetterKind.SCRIPT:
        shown = tuple(block for block in shown if block not in ("found", "fields"))
    boxes: Mapping[str, Callable[[], object]] = {
        "name": lambda: text(_("Your name"), me.at("name")),
        "me": lambda: _about_me(me),
        "about": lambda: text_area(
            _("Two sentences about you"),
            me.at("about"),
            placeholder=_(
                "What you do now, and what draws you. Such as: I work in a shop. Museums draw me."
            ),
            height=80,
        ),
        "found": lambda: found_in(_("Where did you find them?"), them.at("where_found")),
        "fields": lambda: fields_they_know(visit, them),
        "ways": lambda: ways_to_talk(me),
    }
    for block in shown:
        boxes[block]()
    words = {block: _(label) for block, label in _BLOCKS.items() if block != "name"}
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if shown:
            st.button(_("Done"), key="words-done", on_click=_done, args=(contact.id,))
        else:
            _in_words(visit)
        menu_button(_("Change"), "change-words", words, lambda block: _open(contact.id, (block,)))


def _open(contact: str, blocks: tuple[str, ...]) -> None:
    _Open({**_Open.read().blocks, contact: blocks}).keep()


def _done(contact: str) -> None:
    keep_typed_field(contact)
    _open(contact, ())


def _missing_blocks(visit: Visit, contact: Contact) -> tuple[str, ...]:
    profile = visit.ws.profile
    is_met = reach.situation_at_hand(visit, contact) == "friend"
    known = is_met or contact.relationship or contact.where_found or contact.referred_by
    has = {
        "name": profile.name.strip(),
        "about": profile.about.strip(),
        "found": known,
        "fields": asked_about(visit.ws, contact).why or not visit.ws.fields.all(),
    }
    return tuple(block for block, value in has.items() if not value)


def _in_words(visit: Visit) -> None:
    """One's own words to be read, as they begin."""
    profile = visit.ws.profile
    name = shown_name(profile.name)
    about = plain_text(shorten(profile.about, _SHOWN, placeholder=" …"))
    st.markdown(_("**{name}:** {about}", name=name, about=about), width="content")


def _about_me(me: FieldPath) -> None:
    with st.grid(3, min_column_width=150):
        text(_("Your name"), me.at("name"))
        text(_("Your phone"), me.at("phone"))
        address(_("Your e-mail"), me.at("email"), "email")
