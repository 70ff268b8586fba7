"""Whom to ask next: rows with the strongest reasons, the best one to ask first."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact
from infoint.i18n import N_, _, ngettext
from infoint.people.ranking import (
    Missing,
    Suggestion,
    ask_next,
    choices,
    put_aside,
    tie_at_the_top,
)
from infoint.people.ranking.parts import AskPartKey
from infoint.today.next_with import is_unsure
from infoint.ui.components.buttons import go_button, menu_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.paging import page_slice
from infoint.ui.frame.small_view import turn_to_view, view_about, view_button, view_now
from infoint.ui.people.asking.put_aside import people_put_aside
from infoint.ui.people.asking.reasons import in_words
from infoint.ui.people.asking.what_counts import what_counts
from infoint.ui.people.asking.why_here import change, why_here
from infoint.ui.people.ladder import practice
from infoint.ui.people.rows import person_button, role_and_place
from infoint.ui.people.turn_to import ask_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import ButtonType, run_action

_PAGE = 7
_WHY = "why-"
_COUNTS = "what-counts"
_ASIDE = "put-aside"
"""Views beside the list; the first is followed by the id of a contact."""


def whom_to_ask(visit: Visit) -> bool:
    """The part "next" of step 2, or what was opened from it; whether it has a primary button."""
    if not visit.ws.contacts.all():
        _nobody_listed()
        return True
    ranked = ask_next(visit.ws, visit.library, now=visit.now)
    place = _place_asked_about(ranked)
    if place:
        why_here(visit, ranked[place - 1], place, what_counts=_COUNTS)
        return True
    match view_now((_COUNTS, _ASIDE)):
        case "what-counts":
            what_counts(visit)
            return False
        case "put-aside":
            people_put_aside(visit)
            return False
    return _list(visit, ranked)


def _place_asked_about(ranked: Sequence[Suggestion]) -> int:
    """The place, from 1, of whom the address asks why they stand there; 0 if of nobody."""
    contact = view_about(_WHY)
    places = (place for place, one in enumerate(ranked, 1) if one.contact.id == contact)
    return next(places, 0)


def _nobody_listed() -> None:
    with st.container(horizontal_alignment="center", gap="small"):
        drawing("no-people")
        st.markdown(
            _("Once there are people on your list, this says whom to ask first, and why."),
            text_alignment="center",
        )
        with st.container(horizontal=True, horizontal_alignment="center"):
            go_button(
                _("Think of people"),
                "identify-people",
                key="to-people",
                icon="psychology_alt",
                type="primary",
            )
            go_button(
                _("Bring people in"),
                "identify-people",
                part="bring",
                key="to-bring",
                icon="upload_file",
            )


def _list(visit: Visit, ranked: Sequence[Suggestion]) -> bool:
    aside = len(put_aside(visit.ws, visit.library, now=visit.now))
    if not ranked:
        _nobody_left()
    else:
        with st.container():
            if not _nobody_leads(visit, ranked):
                practice(visit)
        page = page_slice(len(ranked), _PAGE, "ask-page")
        for place, one in enumerate(ranked[page], page.start + 1):
            _row(visit, one, place)
    with st.container(horizontal=True):
        if ranked:
            view_button(
                _("What counts, and how much"), _COUNTS, icon="tune", type="tertiary", key="counts"
            )
        if aside:
            view_button(
                ngettext("{n} person put aside", "{n} people put aside", aside),
                _ASIDE,
                icon="snooze",
                type="tertiary",
                key="aside",
            )
    return True


def _nobody_left() -> None:
    with st.container(horizontal_alignment="center", gap="small"):
        drawing("nothing-due")
        st.markdown(
            _("You have asked everybody on your list, or put them aside. Who else comes to mind?"),
            text_alignment="center",
        )
        go_button(
            _("Think of people"),
            "identify-people",
            key="to-people",
            icon="psychology_alt",
            type="primary",
        )


_TELLS_APART: dict[Missing, str] = {
    "motivation": N_("Say how keen you are on one or two of them, and the order follows."),
    "field": N_("Name a field that you look into: who works there comes first."),
    "shared": N_("Note your schools and employers: people from there come first."),
    "rung": N_("Say who of them loves to talk: easy talks come first."),
}
_LEADS_TO: dict[Missing, tuple[str, str, str]] = {
    "field": (N_("Choose a field"), "choose-field", "fields"),
    "shared": (N_("Your schools and employers"), "settings", ""),
}


def _nobody_leads(visit: Visit, ranked: Sequence[Suggestion]) -> bool:
    """Says that the first ones are equal so far, and what tells them apart; whether they are."""
    tie = tie_at_the_top(visit.ws, ranked)
    if tie is None:
        return False
    said = (
        _("**All of them are equal so far.** Begin with anyone.")
        if tie.everybody
        else ngettext(
            "**The first {n} are equal so far.** Begin with any of them.",
            "**The first {n} are equal so far.** Begin with any of them.",
            tie.count,
        )
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="tie"):
        what = next(iter(tie.missing), None)
        st.markdown(f"{said} {_(_TELLS_APART[what])}" if what else said)
        if what:
            _tell_apart(what, ranked[0].contact)
    return True


def _tell_apart(what: Missing, first: Contact) -> None:
    """The way to what is missing; what is known of people begins with the first of them."""
    if what in _LEADS_TO:
        label, page, part = _LEADS_TO[what]
        go_button(_(label), page, key=f"tie-{what}", type="tertiary", part=part)
        return
    st.button(
        _("Begin with {name}", name=shown_name(first.name)),
        key=f"tie-{what}",
        type="tertiary",
        on_click=_change_first,
        args=(first.id, what),
    )


def _change_first(contact: str, what: AskPartKey) -> None:
    change(contact, what)
    turn_to_view(f"{_WHY}{contact}")


def _row(visit: Visit, one: Suggestion, place: int) -> None:
    contact = one.contact
    name = shown_name(contact.name)
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        border=True,
        gap="small",
        key=f"row-ask-{contact.id}",
    ):
        with st.container(gap="xsmall"):
            person_button(contact, f"**{place}. {name}**", key=f"open-ask-{contact.id}")
            what = role_and_place(contact)
            if what:
                st.markdown(f":gray[{what}]")
            unsure = is_unsure(index_of(visit.ws), contact)
            notes = _("Your notes speak of a message. Have you asked them?")
            for reason in [notes] if unsure else _reasons(one):
                st.markdown(reason)
        with st.container(horizontal=True, width="content", gap="small"):
            kind: ButtonType = "primary" if place == 1 else "secondary"
            if unsure:
                about = {"contact": contact.id}
                go_button(_("Say"), "person", key=f"ask-say-{contact.id}", type=kind, about=about)
            else:
                ask_button(visit, contact, f"ask-write-{contact.id}", kind)
            _later(contact, name)


def _reasons(one: Suggestion) -> list[str]:
    """What to think of first and the two strongest reasons, a sentence each; what is missing
    where there are none.
    """
    caution = one.caution
    first = [f":material/visibility_off: {in_words(caution)}"] if caution else []
    found = first + [in_words(reason) for reason in one.strongest(2)]
    return found or [_("You have not noted yet what speaks for them.")]


def _later(contact: Contact, name: str) -> None:
    words = {
        "tomorrow": _("Tomorrow"),
        "week": _("In a week"),
        "month": _("In a month"),
        "never": _("Put aside"),
        "why": _("Why this place?"),
    }
    menu_button(
        _("Later"),
        f"ask-later-{contact.id}",
        words,
        partial(_decide, contact.id, name),
        type="secondary",
    )


def _decide(contact: str, name: str, choice: str) -> None:
    if choice == "why":
        turn_to_view(f"{_WHY}{contact}")
    elif choice == "tomorrow":
        said = _("Not today: {name}. Back tomorrow.", name=name)
        run_action(choices.not_today, contact, said=said)
    elif choice == "never":
        said = _("{name} stays on your list, and is not suggested any more.", name=name)
        run_action(choices.set_aside, contact, said=said)
    else:
        until = choices.pause_until(local_dates.today(), "week" if choice == "week" else "month")
        said = _("{name} comes back on {day}.", name=name, day=local_dates.day(until))
        run_action(choices.snooze, contact, until, said=said)
