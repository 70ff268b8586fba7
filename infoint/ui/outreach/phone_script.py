"""The worksheet of step 3: what to say, in which channel, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import CHANNELS, Contact, Letter
from infoint.domain.kinds import Channel
from infoint.domain.letters import text_in_use
from infoint.i18n import N_, _
from infoint.library.fillable import Situation
from infoint.outreach import attempts
from infoint.outreach.situations import SITUATIONS, likely_situation, script_template
from infoint.ui.components.navigation import side_button
from infoint.ui.components.radio_row import radio_row
from infoint.ui.letters.editor import first_version_button, letter_box
from infoint.ui.outreach.follow_up_text import choose_message, follow_up, so_far
from infoint.ui.people.contact_boxes import fields_they_know
from infoint.ui.session import session
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import address, found_in, text, text_area
from infoint.ui.worksheet.place import on_contact, on_profile
from infoint.ui.worksheet.run_and_undo import run_action
from infoint.ui.worksheet.suggested import follow

SITUATION_WORDS = {
    "referred": N_("Someone referred me"),
    "alumnus": N_("We share a school"),
    "event": N_("We met at an event"),
    "read": N_("I read or heard about them"),
    "friend": N_("Family or friend"),
    "cold": N_("No link yet"),
}


@dataclass(frozen=True)
class _Words(DataState):
    """By contact, whether the words that go into it are unfolded at first."""

    unfolded: Mapping[str, bool] = field(default_factory=dict)


def words_of_mine(visit: Visit) -> None:
    """The words that go into every script, and those about this contact."""
    contact = visit.the_contact
    me = on_profile(N_("Changed the profile"))
    them = on_contact(contact)
    known = contact.relationship or contact.where_found or contact.referred_by
    missing = not (me.at("name").read() and me.at("about").read() and known and contact.fields)
    words = _Words.read()
    if contact.id not in words.unfolded:
        words = _Words({**words.unfolded, contact.id: missing})
        words.keep()
    shown = words.unfolded[contact.id]
    with st.expander("Words that go into it", icon=":material/badge:", expanded=shown):
        with st.grid(2, min_column_width=240):
            text("Your name", me.at("name"))
            text("Your phone", me.at("phone"))
            address("Your e-mail", me.at("email"), "email")
            found_in(_("How did you come to this person?"), them.at("where_found"))
        text_area(
            "Two sentences about you",
            me.at("about"),
            placeholder="Such as: I study biology in my second year. Work in museums attracts me.",
        )
        if not fields_they_know(visit, them):
            st.markdown("Name a field of work in step 1, and it can go into the text as well.")


def script(visit: Visit) -> None:
    """Which message, how it goes out, how one comes to them, and the text that fits."""
    contact = visit.the_contact
    st.subheader("Write what you will say", anchor=False)
    kind = choose_message(visit, contact)
    if kind == "script":
        _first_message(visit, contact)
    else:
        follow_up(visit, contact, kind)
    side_button("practise-call")


def _first_message(visit: Visit, contact: Contact) -> None:
    kept = _kept(visit, contact)
    channel = _channel(visit, contact, kept)
    template = script_template(visit.library, channel, _situation(visit, contact, channel, kept))
    letter = next((one for one in kept if template and one.template == template.id), None)
    if letter:
        letter_box(visit, letter, contact, beside=lambda: so_far(visit, contact))
    elif template:
        call = (attempts.script_for, visit.library, contact.id, template.id)
        first_version_button("write-script", call)
    _left_over(visit, contact, channel, kept)


def _channel(visit: Visit, contact: Contact, kept: list[Letter]) -> Channel:
    written = {one.channel for one in visit.library.scripts}
    return radio_row(
        "How will you reach them?",
        {channel: channel.label for channel in CHANNELS if channel in written},
        key=f"channel-{contact.id}",
        start=kept[-1].channel if kept else None,
        on_change=partial(_turned, visit, contact.id),
    )


def _situation(visit: Visit, contact: Contact, channel: Channel, kept: list[Letter]) -> Situation:
    """How one comes to this person: as in the text written last, else what is likely.

    Until a text is written it follows what is entered. Not asked where the channel has one text
    for all.
    """
    likely = likely_situation(visit.ws, contact.id, now=visit.now)
    if len([one for one in visit.library.scripts if one.channel == channel]) < 2:
        return likely
    last = visit.library.template(kept[-1].template) if kept else None
    start = last.situation if last and last.situation in SITUATIONS else likely
    key = f"situation-{contact.id}"
    follow(key, likely, follows=not kept)
    return radio_row(
        _("How do you come to them?"),
        {each: _(SITUATION_WORDS.get(each, each)) for each in SITUATIONS},
        key=key,
        start=start,
        on_change=partial(_turned, visit, contact.id),
    )


def _kept(visit: Visit, contact: Contact) -> list[Letter]:
    """All first messages to a contact, the one in use last."""
    letters = index_of(visit.ws).letters_of.get(contact.id, [])
    kept = [letter for letter in letters if letter.kind == "script"]
    used = text_in_use(kept)
    return [*(one for one in kept if one is not used), used] if used else []


def _turned(visit: Visit, contact: str) -> None:
    """Another channel or situation was chosen: the text for it, if it was written, is in use."""
    channel = session.box(f"channel-{contact}")
    key = f"situation-{contact}"
    situation = session.box(key) if session.box_is_alive(key) else None
    if situation is None:
        situation = likely_situation(visit.ws, contact, now=visit.now)
    template = script_template(visit.library, channel, situation) if channel else None
    if template:
        run_action(attempts.take_up, visit.library, contact, template.id)


def _left_over(visit: Visit, contact: Contact, channel: Channel, kept: list[Letter]) -> None:
    """A text of a template that this content no longer has is not lost."""
    for letter in kept:
        if letter.channel == channel and visit.library.template(letter.template) is None:
            st.markdown("You wrote this earlier, from a template that is no longer there:")
            letter_box(visit, letter, contact)


def obstacles(visit: Visit) -> None:
    """The three obstacles with good answers."""
    with st.expander("If it does not go smoothly", icon=":material/help:"):
        for one in visit.library.obstacles:
            st.markdown(f"**{one.title}**  \n{one.sign}")
            st.markdown(one.answer)
            st.markdown(f"> {one.say}")
