"""Who may stand in a file twice: told before taking, and one choice each."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import _, ngettext
from infoint.imports.taking import ImportPlan
from infoint.imports.taking.twins import Twin
from infoint.ui.components.paging import paged
from infoint.ui.imports.choice import grouped
from infoint.ui.imports.file import ImportState
from infoint.ui.session.plain_text import named_checkbox, plain_text
from infoint.ui.session.window import box_state

_PAGE = 5
_TOLD = 3


def who_stands_twice(plan: ImportPlan) -> list[str]:
    """Who may be in it twice, in sentences: each where they are few."""
    count = len(plan.twins)
    if not count:
        return []
    if count > _TOLD:
        return [
            ngettext(
                "**{n}** person may stand in it twice. Say so when you choose.",
                "**{n}** people may stand in it twice. Say so when you choose.",
                count,
                n=grouped(count),
            )
        ]
    return [
        _("{one} and {other} may be the same person.", one=named(other), other=named(one))
        for _twin, one, other in _pairs(plan)
    ]


def choose_who_is_one(plan: ImportPlan, chosen: Collection[str]) -> list[str]:
    """Draw a tick for each of the chosen who may be another one; ids of those who are."""
    wanted = set(chosen)
    pairs = [pair for pair in _pairs(plan) if pair[0].person in wanted]
    if not pairs:
        return []
    st.markdown(f"**{_('The same person?')}**")
    for _place, (twin, one, other) in paged(pairs, _PAGE, "twins-page"):
        named_checkbox(
            _("{one} and {other}", one=named(other), other=named(one)),
            value=_is_one(twin),
            key=_box(twin),
            on_change=_turned(twin),
        )
    return [twin.person for twin, _one, _other in pairs if _is_one(twin)]


def _is_one(twin: Twin) -> bool:
    """As the person said; before, where an address or a number is the same."""
    return twin.sure != (twin.person in ImportState.read().turned)


def _turned(twin: Twin) -> Callable[[], None]:
    def keep() -> None:
        turned = ImportState.read().turned - {twin.person}
        if box_state.shown(_box(twin)) != twin.sure:
            turned |= {twin.person}
        replace(ImportState.read(), turned=turned).keep()

    return keep


def _box(twin: Twin) -> str:
    return f"twin-{twin.person}"


def _pairs(plan: ImportPlan) -> Iterator[tuple[Twin, Contact, Contact]]:
    people = {one.id: one for one in plan.preview.people}
    for twin in plan.twins:
        yield twin, people[twin.person], people[twin.other]


def named(person: Contact) -> str:
    """The name with what tells them apart."""
    name, firm = plain_text(person.name), plain_text(person.organization or person.email)
    return _("{name} ({place})", name=name, place=firm) if firm else name
