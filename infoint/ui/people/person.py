"""The page of one person: text to read, the one next thing, and Change beside each block."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.suggestion import is_snoozed
from infoint.debrief.actions import words_beside_day
from infoint.domain import STEP_KEYS, Contact
from infoint.domain.interviews import Format
from infoint.domain.outreach_counts import rang_out
from infoint.entries.page_state import NEVER, put_off
from infoint.i18n import N_, _
from infoint.i18n.messages import worded
from infoint.interviews.kit.in_calendar import has_of_contact
from infoint.outreach.attempts import asked_before
from infoint.people import contact_removal, contacts
from infoint.people.ranking import choices
from infoint.today.due_again import is_said_elsewhere
from infoint.today.next_with import Kind, NextWith, next_with, not_asked_key
from infoint.today.standing import Ahead, due_with
from infoint.today.step_status import status_in
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.components.choose_contact import choose_contact
from infoint.ui.components.drawing import drawing
from infoint.ui.components.later import pause_until
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.columns import work_and_side
from infoint.ui.people.contact_boxes import Block, boxes, keep_typed_field, suggest_again
from infoint.ui.people.known_facts import (
    card_buttons,
    how_to_reach,
    what_is_known,
    who_named_them,
)
from infoint.ui.people.next_words import in_words
from infoint.ui.people.rows import role_and_place
from infoint.ui.people.turn_to import draft_before, someone_else
from infoint.ui.people.what_has_been import what_has_been
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.people_names import greeting_name

_HOW: Mapping[Format, str] = {
    "in person": N_("{minutes} minutes, in person."),
    "phone": N_("{minutes} minutes, by phone."),
    "video": N_("{minutes} minutes, by video."),
    "in writing": N_("In writing, so nobody watches a clock."),
}
_LASTS = N_("{minutes} minutes.")
_MET: Mapping[Format, str] = {
    "in person": N_("In person."),
    "phone": N_("By phone."),
    "video": N_("By video."),
}
"""Where nobody said how long it takes."""
_OF_WHAT_ONE_KNOWS: Mapping[Block, str] = {
    "known": N_("Notes, and how you know them"),
    "found": N_("Where you found them, who named them"),
    "speaks": N_("What they can tell you about"),
    "fits": N_("How easy a start they are"),
    "career": N_("Where they stand in this work"),
    "keen": N_("How keen you are, when to ask"),
}
_MAY_SAY_YES: frozenset[Kind] = frozenset(
    (
        "write",
        "unsure",
        "waiting",
        "remind",
        "call again",
        "ask again",
        "when again",
        "rests",
        "silent",
        "declined",
        "thank for no",
        "put off",
        "set aside",
    )
)
"""What comes next with somebody of whom nobody noted a yes, and who may have said it elsewhere."""
SayYes = Callable[[str], None]
"""What notes a yes of a contact (id) and goes where the day is set; the room of talks gives it."""
_DUE_SHOWN = 4
_OF_HOW_TO_REACH: Mapping[Block, str] = {"reach": N_("Change"), "addresses": ""}


@dataclass(frozen=True)
class _Open(DataState):
    """About whom, by id, a block stands open to be changed; and whether to remove is asked, or
    their card is offered.
    """

    contact: str = ""
    block: Block | None = None
    removes: bool = False
    card: bool = False


def person(visit: Visit, say_yes: SayYes) -> None:
    """Everything about the person whom the page is about."""
    back = Way(_("Back to: {page}", page=_("Your people")), "identify-people", "list")
    if visit.contact is None:
        _nobody(visit)
        bottom_bar(back)
        return
    work, side = work_and_side()
    with work:
        _head(visit, visit.contact, say_yes)
        with st.container():
            _removing(visit, visit.contact)
            _card(visit.contact)
        _next(visit, visit.contact, say_yes)
        what_has_been(visit)
    with side:
        first = plain_text(greeting_name(visit.contact.name) or _("them"))
        _block(visit, _("How to reach {name}", name=first), how_to_reach, _OF_HOW_TO_REACH)
        what = _("What you know of {name}", name=first)
        _block(visit, what, what_is_known, _OF_WHAT_ONE_KNOWS)
    bottom_bar(back)


def _nobody(visit: Visit) -> None:
    st.title(_("One person"), anchor=False)
    if visit.ws.contacts.all():
        choose_contact(visit)
        st.markdown(_("Choose someone to see what you know and what has been."))
        return
    drawing("no-people")
    st.markdown(_("Nobody is on your list yet. A name is enough to begin with."))
    go_button(_("Think of someone"), "identify-people", key="to-people", type="primary")


def _head(visit: Visit, contact: Contact, say_yes: SayYes) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title(shown_name(contact.name), anchor=False, width="stretch")
        _more(visit, contact, say_yes)
    with st.container(gap="xsmall"):
        lines = [role_and_place(contact), who_named_them(visit, contact)]
        if any(lines):
            st.markdown("  \n".join(filter(None, lines)))
        if _opened(contact) == "who":
            _boxes(visit, contact, "who")
        else:
            _change_button(contact, "who", _("Change"))


def _opened(contact: Contact) -> Block | None:
    state = _Open.read()
    return state.block if state.contact == contact.id else None


def _open(contact: str, block: Block | None) -> None:
    _Open(contact, block).keep()


def _change_button(contact: Contact, block: Block, label: str) -> None:
    st.button(
        label,
        key=f"change-{block}",
        type="tertiary",
        icon=":material/edit:",
        on_click=_open,
        args=(contact.id, block),
    )


def _boxes(visit: Visit, contact: Contact, block: Block) -> None:
    boxes(visit, contact, block)
    with st.container(horizontal=True):
        st.button(
            _("Done"),
            key=f"done-{block}",
            icon=":material/check:",
            on_click=_done,
            args=(contact.id,),
        )
        if block == "reach":
            _change_button(contact, "addresses", _("Other e-mail addresses"))


def _done(contact: str) -> None:
    keep_typed_field(contact)
    _open(contact, None)


def _next(visit: Visit, contact: Contact, say_yes: SayYes) -> None:
    """What comes next, in a sentence, and the one button for it."""
    found = next_with(visit.ws, contact, now=visit.now)
    comes = in_words(visit.ws, contact, found)
    with (
        st.container(border=True),
        st.container(horizontal=True, vertical_alignment="center", key="comes-next"),
    ):
        st.markdown("  \n".join(filter(None, (comes.sentence, _more_of(visit, found)))))
        if found.kind == "unsure":
            _asked_or_not(contact)
        elif comes.label:
            go_button(
                comes.doing,
                comes.page,
                key="next-step",
                type="primary",
                part=comes.part,
                about=comes.about,
                does=draft_before(visit, contact, found.kind),
            )
            if found.kind == "write":
                st.button(
                    _("They said yes"),
                    key="said-yes",
                    type="tertiary",
                    icon=":material/event_available:",
                    on_click=say_yes,
                    args=(contact.id,),
                )
        elif found.kind in ("put off", "set aside"):
            suggest_again(contact)
        elif found.kind in ("silent", "declined", "rests"):
            someone_else(visit, contact)
        elif found.kind == "waiting":
            go_button(_("What came of it?"), comes.page, key="next-step", part=comes.part)
    _due(visit, contact, found)
    _without_a_day(visit, contact)


def _asked_or_not(contact: Contact) -> None:
    """Whether one asked them already: only the person knows."""
    with st.container(horizontal=True, gap="small", width="content"):
        action_button(
            _("Yes, I have"), f"asked-{contact.id}", (asked_before, contact.id), said=_("Noted.")
        )
        action_button(
            _("Not yet"),
            f"not-asked-{contact.id}",
            (put_off, not_asked_key(contact.id), NEVER),
            said=_("Noted."),
        )


def _due(visit: Visit, contact: Contact, told: NextWith) -> None:
    """What has a day with them beyond what comes next, the nearest first."""
    lines = [
        (one, words)
        for one in due_with(visit.ws, contact.id, now=visit.now)
        if (words := _due_words(one, contact, told, visit.ws.profile.locale))
    ]
    if not lines:
        return
    with st.container(gap="xsmall", key="due-with"):
        title = _("What is due")
        st.markdown(f"**{title}**")
        for one, words in lines[:_DUE_SHOWN]:
            if one.action:
                key = f"due-{one.action.id}"
                go_button(words, "action-plan", key=key, icon="task_alt", type="tertiary")
            elif one.interview:
                about = {"contact": contact.id, "interview": one.interview.id}
                key = f"due-{one.interview.id}"
                go_button(words, "prepare", key=key, icon="event", type="tertiary", about=about)
            else:
                st.markdown(words)


def _without_a_day(visit: Visit, contact: Contact) -> None:
    """What one noted to do with them and set no day for, in its own words."""
    noted = [
        one
        for one in index_of(visit.ws).actions
        if one.contact == contact.id and not (one.done or one.due) and one.text.strip()
        if not is_said_elsewhere(index_of(visit.ws), one, local_dates.today())
    ]
    if not noted:
        return
    with st.container(gap="xsmall", key="noted-with"):
        title = _("To do, without a day")
        st.markdown(f"**{title}**")
        for one in noted[:_DUE_SHOWN]:
            key = f"noted-{one.id}"
            words = plain_text(one.text.strip())
            go_button(words, "action-plan", key=key, icon="task_alt", type="tertiary")


def _due_words(one: Ahead, contact: Contact, told: NextWith, locale: str) -> str:
    """The day and what it is for; "" where what comes next says it."""
    day = local_dates.day(one.day)
    if one.action:
        what = plain_text(worded(words_beside_day(one.action, contact, locale)))
        return _("{day}: {what}", day=day, what=what) if what else ""
    if one.interview:
        if one.interview.id == told.interview:
            return ""
        if one.interview.start is None:
            return _("{day}: you talk, time open", day=day)
        return _("{day}: you talk", day=local_dates.agreed(one.interview))
    if told.day == one.day:
        return ""
    name = plain_text(greeting_name(contact.name))
    if one.attempt and one.attempt.outcome == "not now":
        return _("{day}: you can ask {name} again", day=day, name=name)
    if one.attempt and rang_out(one.attempt):
        return _("{day}: call {name} again", day=day, name=name)
    if one.attempt:
        return (
            _("{day}: let it rest, if {name} has not answered", day=day, name=name)
            if one.rests
            else _("{day}: a reminder to {name}, if nothing comes", day=day, name=name)
        )
    if one.contact:
        return _("{day}: back to {name}", day=day, name=name)
    return _("{day}: ask {name} which time suits", day=day, name=name)


def _more_of(visit: Visit, found: NextWith) -> str:
    """Of a talk ahead how long and where, and what is still open before it."""
    interview = visit.ws.interviews.get(found.interview)
    if interview is None or found.kind not in ("ahead", "today"):
        return ""
    ready = status_in(index_of(visit.ws), visit.library, "prepare", interview=interview.id)
    words = _HOW[interview.format] if interview.how_is_told else _LASTS
    if not (interview.length_is_told or interview.is_written):
        words = _MET[interview.format] if interview.how_is_told else ""
    how = _(words, minutes=interview.minutes) if words else ""
    left = ready.total - ready.done
    yet = _("A few minutes get you ready.") if left else _("Everything is ready.")
    return " ".join(filter(None, (how, yet)))


def _block(
    visit: Visit,
    title: str,
    draw: Callable[[Visit, Contact], None],
    changes: Mapping[Block, str],
) -> None:
    """A card with text to read; or in its place the boxes of the part that is being changed."""
    contact, opened = visit.the_contact, _opened(visit.the_contact)
    with st.container(border=True, gap="small"):
        st.markdown(f"**{title}**")
        if opened is not None and opened in changes:
            _boxes(visit, contact, opened)
            return
        draw(visit, contact)
        named = {block: _(words) for block, words in changes.items() if words}
        if len(named) == 1:
            _change_button(contact, *next(iter(named.items())))
        else:
            menu_button(
                _("Change"),
                f"change-{next(iter(named))}",
                named,
                partial(_open, contact.id),
                icon="edit",
            )


def _more(visit: Visit, contact: Contact, say_yes: SayYes) -> None:
    """What is rarely done, in a menu."""
    is_paused = is_snoozed(contact, local_dates.today())
    week = local_dates.today() + timedelta(days=7)
    doings: dict[str, tuple[str, Callable[[], None]]] = {}
    comes = next_with(visit.ws, contact, now=visit.now).kind
    if comes in _MAY_SAY_YES - {"write"}:  # there it stands beside what comes next
        doings["yes"] = _("They said yes"), partial(say_yes, contact.id)
    if is_paused:
        doings["again"] = _("Suggest them again"), partial(_suggest_again, contact.id)
    else:
        doings["week"] = _("Put off for a week"), partial(pause_until, contact.id, week)
        doings["day"] = _("Put off until a day I choose"), partial(_open, contact.id, "keen")
        doings["aside"] = _("Do not suggest them any more"), partial(pause_until, contact.id, NEVER)
    doings["private"] = (
        _("Show them to others again")
        if contact.private
        else _("Keep out of what I show to others"),
        partial(_keep_private, contact, not contact.private),
    )
    doings["card"] = _("Into your address book"), _Open(contact.id, card=True).keep
    if len(visit.ws.contacts) > 1:
        doings["twice"] = _("On the list twice?"), partial(whereabouts.go, "find-duplicates")
    doings["remove"] = _("Remove"), _Open(contact.id, None, True).keep
    has_talk = contact.id in index_of(visit.ws).interviews_of
    for key in STEP_KEYS[2:]:
        if key == "track" and not has_talk:
            continue
        doings[key] = (
            visit.library.step(key).title,
            partial(whereabouts.go, key, contact=contact.id),
        )
    words = {name: said for name, (said, _do) in doings.items()}
    menu_button(_("More"), "more", words, lambda choice: doings[choice][1](), type="secondary")


def _suggest_again(contact: str) -> None:
    run_action(choices.suggest_again, contact, said=_("They can be suggested again."))


def _keep_private(contact: Contact, private: bool) -> None:
    run_action(
        contacts.keep_private,
        contact.id,
        private,
        said=_("Kept out of what you show to others.")
        if private
        else _("They are shown to others again."),
    )


def _removing(visit: Visit, contact: Contact) -> None:
    """The question before somebody is removed, with what goes along."""
    state = _Open.read()
    if state.contact != contact.id or not state.removes:
        return
    name = shown_name(contact.name)
    question = _("Remove {name}?", name=name)
    with st.container(border=True):
        st.markdown(f"**{question}**")
        st.markdown(contact_removal.belongings(visit.ws, contact.id).sentence())
        if has_of_contact(visit.ws, contact.id, now=visit.now):
            st.markdown(
                _("They stand in your calendar. Settings, Your data takes them out afterwards.")
            )
        with st.container(horizontal=True):
            action_button(
                _("Yes, remove"),
                f"really-remove-{contact.id}",
                (contact_removal.remove_contact, contact.id),
                type="primary",
                said=_("{name} is off your list.", name=name),
                then=lambda _done: whereabouts.go("identify-people", "list"),
            )
            st.button(_("Keep"), key="keep", on_click=_Open().keep)


def _card(contact: Contact) -> None:
    """Their card for an address book, once it was asked for in the menu."""
    state = _Open.read()
    if state.contact != contact.id or not state.card:
        return
    with st.container(border=True):
        st.markdown(_("A card with how to reach them, your notes and tags. No talks are in it."))
        with st.container(horizontal=True):
            card_buttons(contact.name, lambda: [contact], key=contact.id)
            st.button(_("Close"), key="close-card", type="tertiary", on_click=_Open().keep)
