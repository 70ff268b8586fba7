"""A person as a row of a list: name, what is known, what comes next, and one button for it."""

from collections.abc import Iterable, Mapping

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import _
from infoint.people import contact_removal
from infoint.today.next_with import next_with
from infoint.ui.components.buttons import dots_menu, go_button
from infoint.ui.people.next_words import in_words
from infoint.ui.people.turn_to import draft_before
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.run_and_undo import run_action


def role_and_place(person: Contact) -> str:
    """What they do and where, else how one knows them, letter for letter; "" without either."""
    known = ", ".join(filter(str.strip, (person.role, person.organization)))
    is_said = person.relationship.strip().casefold() in person.name.casefold()
    return plain_text(known or ("" if is_said else person.relationship))


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
            said = _("{name} is off your list.", name=shown_name(person.name))
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
