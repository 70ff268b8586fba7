"""A person as a row of a list: name, what is known, what comes next, and one button for it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeVar

import streamlit as st

from infoint.domain import Contact, Interview
from infoint.i18n import _
from infoint.interviews.kit.in_calendar import has_of_contact
from infoint.people import contact_removal
from infoint.people.ranking import ask_next
from infoint.today.next_with import Kind, next_with, with_whom
from infoint.ui.components.buttons import dots_menu, go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.paging import paged
from infoint.ui.frame.columns import row_text
from infoint.ui.people.next_words import in_words, kinds_done_on
from infoint.ui.people.turn_to import draft_before
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.run_and_undo import ButtonType, run_action

T = TypeVar("T")
_OFFERED, _OFFERED_BESIDE = 4, 2


@dataclass(frozen=True)
class Offer:
    """Somebody whom a page could be about: what is said of them (Markdown), and the one way on.

    `key` tells one from another, `about` are the ids to carry along, and `does` is done on the way.
    """

    contact: Contact
    key: str
    line: str
    label: str
    page: str
    part: str = ""
    about: Mapping[str, str] = field(default_factory=dict)
    does: Callable[[], None] | None = None


def role_and_place(person: Contact) -> str:
    """What they do and where, else how one knows them, letter for letter; "" without either."""
    known = ", ".join(filter(str.strip, (person.role, person.organization)))
    is_said = person.relationship.strip().casefold() in person.name.casefold()
    return plain_text(known or ("" if is_said else person.relationship))


def talked_on(talk: Interview) -> str:
    """When one talked, as far as that is known."""
    if talk.when is None:
        return _("Talked")
    return _("Talked on {day}", day=local_dates.day(talk.when))


def rows(visit: Visit, people: Iterable[Contact], *, menu: bool = False) -> None:
    """A row for each; its name leads to the page of the person. `menu` adds what is rarely done.

    Beside the name stands what they do, below it how far things have come.
    """
    for person in people:
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"row-of-{person.id}"
        ):
            _row(visit, person)
            if menu:
                _menu(person)


def person_button(person: Contact, words: str, key: str = "") -> None:
    """The name of a row, with what stands beside it; it leads to the page of the person."""
    st.button(
        words,
        key=key or f"person-{person.id}",
        type="tertiary",
        on_click=whereabouts.go,
        args=("person",),
        kwargs={"contact": person.id},
    )


def _row(visit: Visit, person: Contact) -> None:
    found = next_with(visit.ws, person, now=visit.now)
    comes = in_words(visit.ws, person, found)
    what = role_and_place(person)
    with st.container(gap=None):
        name = f"**{shown_name(person.name)}**"
        person_button(person, f"{name} :gray[{what}]" if what else name)
        st.markdown(comes.short)
    if comes.label:
        go_button(
            comes.label,
            comes.page,
            key=f"next-{person.id}",
            part=comes.part,
            about=comes.about,
            does=draft_before(visit, person, found.kind),
        )


def _menu(person: Contact) -> None:
    words: Mapping[str, str] = {
        "person": _("See what you know"),
        "remove": _("Take off the list"),
    }

    def decide(choice: str) -> None:
        if choice == "person":
            whereabouts.go("person", contact=person.id)
        else:
            name = shown_name(person.name)
            said = _("{name} is off your list.", name=name)
            if has_of_contact(session.workspace(), person.id, now=session.now()):
                said = _(
                    "{name} is off your list. To take them out of your calendar: Settings, Your "
                    "data.",
                    name=name,
                )
            run_action(contact_removal.remove_contact, person.id, said=said)

    dots_menu(_("More: {what}", what=shown_name(person.name)), f"more-{person.id}", words, decide)


def text_or_next(visit: Visit, contact: Contact) -> None:
    """The button of a row about somebody who was named: their first text, else what comes next."""
    found = next_with(visit.ws, contact, now=visit.now)
    comes = in_words(visit.ws, contact, found)
    key = f"next-{contact.id}"
    if found.kind == "write":
        has_text = any(
            one.contact == contact.id and one.kind == "script" and not one.sent
            for one in visit.ws.letters.all()
        )
        go_button(
            _("See the first draft") if has_text else comes.label,
            comes.page,
            key=key,
            part="write",
            about={"contact": contact.id},
            does=draft_before(visit, contact, found.kind),
        )
    elif comes.label:
        go_button(comes.label, comes.page, key=key, part=comes.part, about=comes.about)


def offers(
    found: Sequence[T], made: Callable[[T], Offer], key: str, *, has_primary: bool = True
) -> None:
    """A row for each, with one press that leads on, as many as a page holds; `made` words those
    that are shown.

    The first button is the one of the view to press first; where that is elsewhere there are fewer
    rows.
    """
    above = st.container()
    most = _OFFERED if has_primary else _OFFERED_BESIDE
    shown = [made(one) for _place, one in paged(found, most, key)]
    with above:
        for place, one in enumerate(shown):
            _offer(one, "primary" if has_primary and not place else "secondary")


def _offer(one: Offer, kind: ButtonType) -> None:
    """What they do stands there in as few words as will do: when, or how it stands, says more."""
    who, name = one.contact, f"**{shown_name(one.contact.name)}**"
    what = plain_text(who.role.strip() or who.organization.strip()) or role_and_place(who)
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-of-{one.key}"
    ):
        row_text(f"{name} :gray[{what}]  \n{one.line}" if what else f"{name}  \n{one.line}")
        go_button(
            one.label,
            one.page,
            key=f"choose-{one.key}",
            type=kind,
            part=one.part,
            about=one.about,
            does=one.does,
        )


def who_comes_next(visit: Visit, kinds: frozenset[Kind] | None = None) -> list[Contact]:
    """Those with whom something is to be done, then those whom one can ask, the best one first.

    With `kinds` only what is one of these comes before those.
    """
    begun = with_whom(visit.ws, kinds or kinds_done_on(), now=visit.now)
    others = (one.contact for one in ask_next(visit.ws, visit.library, now=visit.now))
    return list({one.id: one for one in (*begun, *others)}.values())


def next_things(visit: Visit, people: Sequence[Contact]) -> None:
    """A row for each with what comes next with them, and one press that leads there."""
    offers(people, lambda one: _comes_next(visit, one), f"offered-{visit.page}")


def what_comes_first(visit: Visit, picture: Literal["track", "thank-you"]) -> None:
    """Before any talk: what comes next with each, under its title; the picture where nobody is."""
    people = who_comes_next(visit)
    if not people:
        drawing(picture, width=200)
        return
    title = _("What comes first")
    st.markdown(f"**{title}**")
    next_things(visit, people)


def _comes_next(visit: Visit, person: Contact) -> Offer:
    found = next_with(visit.ws, person, now=visit.now)
    comes = in_words(visit.ws, person, found)
    does = draft_before(visit, person, found.kind)
    label, part = comes.label or _("Open"), comes.part
    if found.kind == "write":
        part = part or "write"
    return Offer(person, person.id, comes.short, label, comes.page, part, comes.about, does)
