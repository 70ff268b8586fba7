"""Picking one person of the list: typed, found among everybody, or added on the spot."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import _, ngettext
from infoint.people.contacts import add_from_line, people_matching
from infoint.ui.browser.pick_beside import pick_from
from infoint.ui.components.choose_contact import labels, who
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window import box_state
from infoint.ui.worksheet.binding import WidgetCodec, save
from infoint.ui.worksheet.boxes import line, with_problem
from infoint.ui.worksheet.place import FieldPath
from infoint.ui.worksheet.read_as_value import Unread, typed_kind, typed_place
from infoint.ui.worksheet.run_and_undo import action_button

_PICKED_FROM = 400
"""With more people the list to pick from is left out: typing finds everybody."""
_OFFERED = 5


def person_picker(label: str, place: FieldPath, everyone: Sequence[Contact]) -> Contact | None:
    """The person whose id is stored in `place`, or None; "" is nobody.

    A name that one person alone has is taken; else those whose names hold the words are offered,
    and adding a new person. Until then the words stay in the box, and are kept.
    """
    known = {person.id: person for person in everyone}
    typed = typed_place(place, "")
    kind = _kind(known, str(place.read() or ""))
    with with_problem(place), st.container(gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
            found = line(label, typed, kind, placeholder=_("Type a name"))
            if len(known) <= _PICKED_FROM:
                _list(label, typed, kind, everyone, found)
        if isinstance(found, Unread):
            _offers(typed, kind, list(everyone), found.text)
        elif found in known:
            st.markdown(f":small[:material/check: {plain_text(who(known[found]))}]")
    return known.get(found) if isinstance(found, str) else None


def _kind(known: dict[str, Contact], stored: str) -> WidgetCodec:
    def read(text: str) -> str | None:
        wanted = " ".join(text.split()).casefold()
        if stored in known and wanted == _plain(who(known[stored])):
            return stored
        fits = [
            person.id
            for person in known.values()
            if wanted in (_plain(person.name), _plain(who(person)))
        ]
        return fits[0] if len(fits) == 1 else None

    def words(value: Any) -> str:
        return who(known[value]) if value in known else ""

    return typed_kind(read, words, "")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _list(
    label: str, place: FieldPath, kind: WidgetCodec, everyone: Sequence[Contact], found: Any
) -> None:
    names = labels(sorted(everyone, key=lambda one: one.name.casefold()))
    pick_from(
        _("{question} Pick from a list", question=label),
        f"pick-{place.key}",
        found if isinstance(found, str) else "",
        list(names.items()),
        lambda key: _take(place, kind, key),
        shape="person",
    )


def _take(place: FieldPath, kind: WidgetCodec, contact: str) -> None:
    """Store who was chosen, and show the name in the box."""
    person = session.workspace_of(place.of).contacts.get(contact)
    if person:
        box_state.put(place.key, who(person))
        save(place, WidgetCodec(kind.to_box, lambda _text: contact, types_text=True))


def _offers(place: FieldPath, kind: WidgetCodec, everyone: list[Contact], text: str) -> None:
    fits = people_matching(everyone, text)
    names = labels(fits[:_OFFERED])
    plain = plain_text(" ".join(text.split()))
    if len(fits) > len(names):
        st.markdown(
            ngettext(
                "{n} person matches. Type more of the name, or choose one of these.",
                "{n} people match. Type more of the name, or choose one of these.",
                len(fits),
            )
        )
    elif fits:
        st.markdown(_("Whom do you mean?"))
    else:
        st.markdown(_("Nobody on your list is called “{name}” yet.", name=plain))
    with st.container(horizontal=True):
        for key, words in names.items():
            st.button(
                plain_text(words),
                key=f"is-{place.key}-{key}",
                on_click=_take,
                args=(place, kind, key),
            )
        action_button(
            _("Add {name} to my list", name=plain),
            f"add-{place.key}",
            (add_from_line, text),
            icon="person_add",
            then=lambda person: _take(place, kind, person.id),
        )
