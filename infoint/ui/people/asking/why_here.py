"""Why somebody stands where they stand: every part in words and points, each with Change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from infoint.i18n import _, ngettext
from infoint.people.ranking import Reason, Suggestion
from infoint.people.ranking.parts import AskPartKey
from infoint.ui.frame.small_view import back_to_part, view_button
from infoint.ui.people.asking.reasons import TITLES, in_words
from infoint.ui.people.contact_boxes import (
    fields_they_know,
    keep_typed_field,
    practice_rung,
    referral,
)
from infoint.ui.people.turn_to import ask_button
from infoint.ui.session.plain_text import shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import buttons, text_area
from infoint.ui.worksheet.place import FieldPath, on_contact


@dataclass(frozen=True)
class _Changing(DataState):
    """Which part of whose place is being changed; contact by id."""

    contact: str = ""
    part: str = ""


def why_here(visit: Visit, one: Suggestion, place: int, *, what_counts: str) -> None:
    """All that speaks for somebody, with its points, to read and to change.

    `what_counts` is the view that says how much each part counts.
    """
    contact = one.contact
    back_to_part(_("Back to the list"))
    name = shown_name(contact.name)
    st.subheader(_("Why {name} is number {place}", name=name, place=place), anchor=False)
    for reason in one.parts:
        _part(visit, reason, on_contact(contact))
    st.markdown(ngettext("Together {n} point of 100.", "Together {n} points of 100.", one.score))
    with st.container(horizontal=True):
        ask_button(visit, contact, f"ask-write-{contact.id}", "primary")
        view_button(
            _("What counts, and how much"), what_counts, icon="tune", type="tertiary", key="counts"
        )


def change(contact: str, part: AskPartKey) -> None:
    """Let the box of this part be open for a contact. Only from a callback."""
    _Changing(contact, part).keep()


def _part(visit: Visit, reason: Reason, place: FieldPath) -> None:
    is_open = _Changing.read() == _Changing(place.record, reason.part)
    with st.container(gap="xsmall"):
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"row-why-{reason.part}"
        ):
            st.markdown(
                f"**{_(TITLES[reason.part])}** :gray[{_points(reason)}]  \n{in_words(reason)}",
                width="stretch",
            )
            st.button(
                _("Done") if is_open else _("Change"),
                key=f"ask-change-{reason.part}",
                type="tertiary",
                on_click=_close if is_open else _Changing(place.record, reason.part).keep,
                args=(place.record,) if is_open else (),
            )
        with st.container():
            if is_open:
                _CHANGE[reason.part](visit, place)


def _close(contact: str) -> None:
    keep_typed_field(contact)
    _Changing().keep()


def _points(reason: Reason) -> str:
    if not reason.weight:
        return _("does not count")
    return _("{points} of {most}", points=reason.points, most=reason.most)


def _rated(ask: Callable[[], str], name: str, visit: Visit, place: FieldPath) -> None:
    buttons(ask(), place.at(name), range(1, 6))


_CHANGE: Mapping[AskPartKey, Callable[[Visit, FieldPath], None]] = {
    "motivation": partial(
        _rated, lambda: _("How keen are you to talk to them? 5 is most"), "motivation"
    ),
    "access": partial(_rated, lambda: _("How easy are they to reach? 5 is easiest"), "access"),
    "referral": referral,
    "field": fields_they_know,
    "shared": lambda _visit, place: _shared(place),
    "rung": lambda _visit, place: practice_rung(place),
}


def _shared(place: FieldPath) -> None:
    text_area(
        _("Schools and employers in common, one a line"),
        place.at("shared_background"),
        height=100,
    )
