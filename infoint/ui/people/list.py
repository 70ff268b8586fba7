"""The list on step 2: add someone to it, look through it, and open an entry."""

from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.speakers import speakers
from infoint.domain import STAGES, Contact
from infoint.i18n import N_, _
from infoint.people import contacts
from infoint.people.contacts import people_matching
from infoint.people.stages import stages
from infoint.today.due_interviews import open_clock
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.choose_contact import AT_ONCE, labels
from infoint.ui.components.paging import page_slice
from infoint.ui.people.contact_boxes import everything_about, more_about
from infoint.ui.session import session
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import (
    text,
)
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button

PAGE = 50
Order = Literal["newest", "name", "organization", "stage"]
SORTS: dict[Order, str] = {
    "newest": N_("Newest first"),
    "name": N_("Name"),
    "organization": N_("Organization"),
    "stage": N_("Stage"),
}


@dataclass(frozen=True)
class _Editing(DataState):
    """Whom the person chose to change, by id."""

    contact: str = ""


def people_listed(
    visit: Visit, people: list[Contact], stage: str, field: str, order: Order
) -> list[Contact]:
    """Contacts that pass the filters, sorted; "" as stage or field lets all pass."""
    standing = stages(visit.ws, now=visit.now)
    able = speakers(index_of(visit.ws), field)
    kept = [
        person
        for person in people
        if stage in ("", standing.get(person.id)) and (not field or person.id in able)
    ]
    if order == "newest":
        kept.reverse()
    elif order == "stage":
        kept.sort(key=lambda person: STAGES.index(standing[person.id]))
    else:
        kept.sort(key=lambda person: str(getattr(person, order)).casefold())
    return kept


def people_rows(visit: Visit, people: list[Contact]) -> list[dict[str, Any]]:
    """What the table shows of these contacts."""
    standing = stages(visit.ws, now=visit.now)
    rows = []
    for person in people:
        referrer = visit.ws.contacts.get(person.referred_by)
        clock = open_clock(visit.ws, person.id, now=visit.now)
        rows.append(
            {
                "Name": person.name,
                "Organization": person.organization,
                "Role": person.role,
                "Stage": standing[person.id].label,
                "Named by": referrer.name if referrer else "",
                "Thank-you": clock.short if clock else "",
            }
        )
    return rows


def people_table(visit: Visit) -> None:
    """Search, filter and sort; long lists are paged."""
    everyone = visit.ws.contacts.all()
    if not everyone:
        return
    st.subheader("Look through your list", anchor=False)
    with st.grid(2, min_column_width=220):
        needle = st.text_input("Search", key="search-people", type="search", live="300ms")
        standing: dict[str, str] = {"": _("All"), **{one: one.label for one in STAGES}}
        stage = drop_down(_("Stage"), standing, key="stage-filter", start="") or ""
        fields = {"": _("All"), **{field.id: field.title for field in visit.ws.fields.all()}}
        field = drop_down(_("Field"), fields, key="field-filter", start="") or ""
        orders = {order: _(words) for order, words in SORTS.items()}
        order = drop_down(_("Sort by"), orders, key="sort-people", start="newest") or "newest"
    found = people_listed(visit, people_matching(everyone, needle), stage, field, order)
    if not found:
        st.markdown("Nobody matches. Clear the search or the filters to see everyone.")
        return
    shown = found[page_slice(len(found), PAGE, "people-page")]
    ids = [person.id for person in shown]
    st.dataframe(
        people_rows(visit, shown),
        hide_index=True,
        alt="Your contacts",
        key="people-table",
        on_select=lambda: _selected(ids),
        selection_mode="single-row",
    )
    st.markdown(f"{len(found)} of {len(everyone)} people. Select a row to change it below.")


def _selected(ids: list[str]) -> None:
    rows = session.box("people-table").selection.rows
    if rows and rows[0] < len(ids):
        _Editing(ids[rows[0]]).keep()


def edit_someone(visit: Visit) -> None:
    """Everything about one contact, bound to the record; and removing it, after a question."""
    everyone = visit.ws.contacts.all()
    if not everyone:
        return
    st.subheader("Change or remove someone", anchor=False)
    shown = everyone[-AT_ONCE:]
    if len(everyone) > AT_ONCE:
        st.markdown(
            f"The {AT_ONCE} who were added last are offered here; select anybody else in the table."
        )
    current = visit.ws.contacts.get(_Editing.read().contact)
    names = labels(([current] if current else []) + shown[::-1])
    picked = drop_down(
        "Person",
        names,
        key="edit-whom",
        start=current.id if current else None,
        follows=current is not None,
        placeholder="Choose someone",
        on_pick=lambda chosen: _Editing(chosen).keep(),
    )
    contact = visit.ws.contacts.get(picked or "")
    if contact:
        everything_about(visit, contact)


def add_someone(visit: Visit) -> None:
    """A name becomes a contact; everything else can follow later."""
    st.subheader("Add someone", anchor=False)
    draft = on_draft("new-contact")
    with st.container(border=True, key=enter_adds("add-contact")):
        with st.grid(2, min_column_width=240):
            text("Name", draft.at("name"), placeholder="First and last name")
            text("Organization", draft.at("organization"))
            text("What do they do?", draft.at("role"))
            text("How do you know them?", draft.at("relationship"), placeholder="Such as: my aunt")
        hidden = {"email", "other_emails", "profile_url"} & session.problems().keys()
        with st.expander("More about them", expanded=bool(hidden)):
            more_about(visit, draft)
        action_button(
            "Add to my list",
            "add-contact",
            (contacts.add_contact,),
            type="primary",
            icon="person_add",
            said="Added to your list.",
            then=lambda contact: session.choose("contact", contact.id),
        )
