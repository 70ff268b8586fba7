"""Which talk is about which field: a row for each, with its choice, all on one view."""

from dataclasses import dataclass

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Interview
from infoint.entries.named_field import add_typed_field
from infoint.i18n import _, ngettext
from infoint.interviews.about_field import about_no_field
from infoint.ui.components.buttons import go_button
from infoint.ui.components.paging import paged
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.field_of_interview import field_drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button

VIEW = "about"
_NEW = "field-beside-talks"
"""The draft of a field that is typed there."""
_ROWS = 6


@dataclass(frozen=True)
class _Rows(DataState):
    """The talks as they stood when the view was opened: a row keeps its place once it is chosen."""

    interviews: tuple[str, ...] = ()


def unsaid(visit: Visit) -> None:
    """How many talks are about no field yet, with the way to say which; nothing where none is."""
    n = len(about_no_field(index_of(visit.ws)))
    if not n:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(
            ngettext("{n} talk is about no field yet.", "{n} talks are about no field yet.", n)
        )
        say_which_field()


def say_which_field() -> None:
    """The way to where each talk gets its field."""
    words = _("Say which field")
    go_button(
        words,
        "compare-fields",
        part="overview",
        view=VIEW,
        key="say-which-field",
        icon="label",
        type="tertiary",
    )


def which_talk(visit: Visit) -> None:
    """Each held talk with the field it is about; those without one stand first."""
    rows = _rows(visit)
    if not rows:
        st.markdown(_("There is no talk yet."))
        return
    left = len(about_no_field(index_of(visit.ws)))
    st.markdown(
        ngettext(
            "{n} talk is about no field yet. Only what you choose counts.",
            "{n} talks are about no field yet. Only what you choose counts.",
            left,
        )
        if left
        else _("Every talk has its field.")
    )
    with st.container():
        _one_more()
    shown = paged(rows, _ROWS, "talks-of-fields")
    with st.grid(2, min_column_width=280):
        for _place, one in shown:
            field_drop_down(visit, one.id, _row(visit, one), none=_("About no field"))


def _row(visit: Visit, one: Interview) -> str:
    """Who it was with, what they do and when; letter for letter."""
    contact = visit.ws.contacts.get(one.contact)
    name = shown_name(contact.name if contact else "")
    day = local_dates.day(one.held_at) if one.held_at else ""
    does = plain_text(contact.role.strip()) if contact else ""
    if not does:
        return _("**{name}**, {day}", name=name, day=day)
    return _("**{name}**, {does}, {day}", name=name, does=does, day=day)


def _rows(visit: Visit) -> list[Interview]:
    index = index_of(visit.ws)
    held = {one.id: one for one in index.interviews if one.held_at}
    kept = _Rows.read().interviews
    if set(kept) != set(held):
        first = [one.id for one in about_no_field(index)]
        others = [one for one in held.values() if one.id not in first]
        others.sort(key=lambda one: one.held_at or visit.now, reverse=True)
        kept = (*first, *(one.id for one in others))
        _Rows(kept).keep()
    return [held[each] for each in kept]


def _one_more() -> None:
    """A field that is not among them yet is typed here, and stands in every row then."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        typed = text(_("Another field"), on_draft(_NEW).at("title"), width="stretch")
        action_button(
            _("Add it"),
            "add-field-here",
            (add_typed_field, _NEW),
            icon="add",
            disabled=not typed.strip(),
        )
