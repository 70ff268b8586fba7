"""Who of a file may be somebody of the list: one choice each, before anybody is taken."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import _
from infoint.imports.taking import ImportPlan
from infoint.ui.components.paging import paged
from infoint.ui.components.radio_row import radio_row
from infoint.ui.imports.file import ImportState
from infoint.ui.imports.twins import named
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state

_PAGE = 5
_OTHER, _SAME = "other", "same"


def choose_who_is_known(visit: Visit, plan: ImportPlan, chosen: Collection[str]) -> None:
    """Draw a choice for each of the chosen who has the name, or an address, of somebody on the
    list, and for those who were said to be that person.
    """
    pairs = list(_pairs(visit, plan, set(chosen)))
    if not pairs:
        return
    st.markdown(f"**{_('Somebody on your list?')}**")
    for _place, (place, person, known) in paged(pairs, _PAGE, "namesakes-page"):
        words = {
            _OTHER: _("Someone else"),
            _SAME: _("The same person as {name} on your list", name=named(known)),
        }
        radio_row(
            _("Who is {name}?", name=named(person)),
            words,
            key=_box(person),
            start=_SAME if person.id in plan.said else _OTHER,
            on_change=_say(place, person, known),
            stacked=True,
        )


def _pairs(
    visit: Visit, plan: ImportPlan, chosen: set[str]
) -> Iterator[tuple[int, Contact, Contact]]:
    """Place in the file, the person in it, and who of the list they may be."""
    may_be = {**plan.sharers, **plan.namesakes}
    there = (*plan.known, *plan.unchanged, *plan.differing)
    taken = {one.known for one in there if one.person.id not in plan.said}
    for place, person in enumerate(plan.preview.people):
        known = plan.said.get(person.id)
        if known is None and person.id in chosen:
            known = may_be.get(person.id)
        contact = visit.ws.contacts.get(known or "")
        if contact and contact.id not in taken:
            yield place, person, contact


def _say(place: int, person: Contact, known: Contact) -> Callable[[], None]:
    def keep() -> None:
        said = {one for one in ImportState.read().same if one[0] != place}
        if box_state.shown(_box(person)) == _SAME:
            said |= {(place, person.name, known.id)}
        replace(ImportState.read(), same=frozenset(said)).keep()

    return keep


def _box(person: Contact) -> str:
    return f"known-{person.id}"
