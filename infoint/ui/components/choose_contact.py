"""Choosing whom a page is about."""

from collections import Counter
from collections.abc import Iterable

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import _, ngettext
from infoint.people.contacts import people_matching
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.drop_down import drop_down

AT_ONCE = 400
"""So many people are offered at once; with more, a search narrows them down."""


def who(person: Contact) -> str:
    """Name and organization, as one line for a list. Options of a drop-down are plain text."""
    name = person.name.strip() or _("(no name)")
    return f"{name}, {person.organization}" if person.organization else name


def labels(people: Iterable[Contact]) -> dict[str, str]:
    """By id: a line for each person, no two alike, since a drop-down tells options by their words.

    Where two have the same name and organization, what else is known is added, else a number.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    everyone = {person.id: (person, who(person)) for person in people}
    often = Counter(words for _person, words in everyone.values())
    for person, words in everyone.values():
        if often[words] > 1:
            more = (person.role, person.email, person.profile_url, person.phone)
            words = next((f"{words} · {each}" for each in more if each), words)
        line, number = words, 2
        while line in taken:
            line, number = f"{words} ({number})", number + 1
        taken.add(line)
        found[person.id] = line
    return found


def choose_contact(visit: Visit) -> None:
    """The drop-down of whom the page is about."""
    everyone = visit.ws.contacts.all()
    if not everyone:
        return
    people = narrowed(everyone, key="find-contact")
    if visit.contact and all(person.id != visit.contact.id for person in people):
        people = [visit.contact, *people]
    chosen = visit.contact.id if visit.contact else None
    drop_down(
        _("Who is this about?"),
        labels(people),
        key="contact-of-the-page",
        start=chosen,
        follows=True,
        placeholder=_("Choose someone"),
        on_pick=whereabouts.go_about,
    )


def narrowed(people: list[Contact], key: str) -> list[Contact]:
    """As many as can be offered at once: all, else those whom a search finds; the rest is said."""
    if len(people) <= AT_ONCE:
        return people
    needle = st.text_input(_("Find someone"), key=key, type="search", live="300ms")
    found = people_matching(people, needle)
    if not found:
        st.markdown(_("Nobody on your list matches. Type another part of the name."))
    elif len(found) > AT_ONCE:
        st.markdown(
            ngettext(
                "{n} person matches. The first {offered} are offered here; type a name above "
                "to find the others.",
                "{n} people match. The first {offered} are offered here; type a name above "
                "to find the others.",
                len(found),
                offered=AT_ONCE,
            )
        )
    return found[:AT_ONCE]
