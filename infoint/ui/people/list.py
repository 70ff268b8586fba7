"""The list on step 2: look through it, and change or remove someone."""

from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st

from infoint.advice.index import index_of
from infoint.advice.speakers import speakers
from infoint.domain import RUNGS, STAGES, Contact
from infoint.i18n import N_, _
from infoint.library.where_found import found_words
from infoint.people import contact_removal, contacts
from infoint.people.ranking import SET_ASIDE, choices
from infoint.people.stages import stages
from infoint.today.due_interviews import open_clock
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import go_button
from infoint.ui.components.choose_contact import AT_ONCE, labels, people_matching
from infoint.ui.components.paging import page_slice
from infoint.ui.people.ladder import RUNG_WORDS
from infoint.ui.people.person_box import person_box
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.actions import action_button
from infoint.ui.worksheet.boxes import (
    address,
    addresses,
    buttons,
    checkbox,
    found_in,
    multiselect,
    select,
    text,
    text_area,
)
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on_contact, on_draft

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


@dataclass(frozen=True)
class _Removing(DataState):
    """Whom to remove, by id, while the person is asked."""

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
                "Stage": standing[person.id].capitalize(),
                "Named by": referrer.name if referrer else "",
                "Thank-you": clock.short if clock else "",
            }
        )
    return rows


_YES_NO = {True: "Yes", False: "No", None: "Not asked"}


def people_table(visit: Visit) -> None:
    """Search, filter and sort; long lists are paged."""
    everyone = visit.ws.contacts.all()
    if not everyone:
        return
    st.subheader("Look through your list", anchor=False)
    fields = {field.id: field.title for field in visit.ws.fields.all()}
    with st.grid(2, min_column_width=220):
        needle = st.text_input("Search", key="search-people", type="search", live="300ms")
        stage = st.selectbox(
            _("Stage"),
            ["", *STAGES],
            format_func=lambda stage: stage or _("All"),
            key="stage-filter",
        )
        field = st.selectbox(
            _("Field"),
            ["", *fields],
            format_func=lambda key: fields.get(key, _("All")),
            key="field-filter",
        )
        order = st.selectbox(
            _("Sort by"),
            list(SORTS),
            format_func=lambda key: _(SORTS.get(key) or str(key)),
            key="sort-people",
        )
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


def everything_about(visit: Visit, contact: Contact) -> None:
    """What is known of a contact, to change; and removing them, after a question."""
    place = on_contact(contact)
    with st.container(border=True):
        _source(visit, contact)
        with st.grid(2, min_column_width=240):
            text("Name", place.at("name"))
            text("Organization", place.at("organization"))
            text("What do they do?", place.at("role"))
            text("How do you know them?", place.at("relationship"))
        more_about(visit, place)
        ratings(place)
        text_area("Schools and employers in common, one a line", place.at("shared_background"))
        text_area("Notes", place.at("notes"))
        _when_to_suggest(contact, place)
        checkbox("Keep out of anything shown to others", place.at("private"))
        with st.container(horizontal=True):
            go_button(
                "Write to them",
                "phone-script",
                key=f"write-{contact.id}",
                icon="edit_note",
                about={"contact": contact.id},
            )
            _remove(visit, contact)


def _source(visit: Visit, contact: Contact) -> None:
    """Where the entry comes from, as far as that is known."""
    facts = []
    if contact.created:
        facts.append(f"On your list since {local_dates.day(contact.created)}.")
    if contact.where_found.strip():
        facts.append(f"Found through {plain_text(found_words(contact.where_found))}.")
    named = visit.ws.contacts.get(contact.referred_by)
    if named:
        facts.append(f"Named by {plain_text(named.name)}.")
    if facts:
        st.markdown(" ".join(facts))


def ratings(place: FieldPath) -> None:
    """How keen one is to talk to them, and how easy they are to reach."""
    with st.grid(2, min_column_width=240):
        buttons("How keen are you to talk to them? 5 is most", place.at("motivation"), range(1, 6))
        buttons("How easy are they to reach? 5 is easiest", place.at("access"), range(1, 6))


def _when_to_suggest(contact: Contact, place: FieldPath) -> None:
    if contact.snoozed_until != SET_ASIDE:
        day("Do not suggest before", place.at("snoozed_until"))
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("You set this person aside: they are not suggested.")
        action_button(
            "Suggest them again",
            f"again-{contact.id}",
            (choices.suggest_again, contact.id),
            said="They can be suggested again.",
        )


def more_about(visit: Visit, place: FieldPath) -> None:
    """What can be known of somebody beside the first four entries; a record or a draft."""
    with st.grid(2, min_column_width=240):
        address("E-mail", place.at("email"), "email")
        addresses(
            "Other e-mail addresses",
            place.at("other_emails"),
            placeholder="Separated by commas",
        )
        text("Phone", place.at("phone"))
        address("Profile or web page", place.at("profile_url"), "link")
        found_in("Where did you find them?", place.at("where_found"))
    fields = {field.id: field.title for field in visit.ws.fields.all()}
    if fields:
        multiselect(
            "Which of your fields can they speak about?",
            place.at("fields"),
            list(fields),
            lambda key: fields.get(key, ""),
        )
    practice_rung(place)
    referral(visit, place)


def practice_rung(place: FieldPath) -> None:
    """On which rung of the ladder of practice somebody stands."""
    select(
        "How easy a start are they? (practice rung)",
        place.at("rung"),
        ["", *RUNGS],
        lambda key: RUNG_WORDS.get(key, ""),
    )


def referral(visit: Visit, place: FieldPath) -> None:
    """Who named them, and whether that name may be used."""
    everyone = [person for person in visit.ws.contacts.all() if person.id != place.record]
    named = person_box("Who named them to you?", place.at("referred_by"), everyone)
    if named:
        select(
            "May you use that person's name?",
            place.at("may_use_name"),
            [None, True, False],
            lambda key: _YES_NO.get(key, ""),
        )


def _remove(visit: Visit, contact: Contact) -> None:
    if _Removing.read().contact != contact.id:
        st.button(
            "Remove",
            key=f"remove-{contact.id}",
            type="tertiary",
            icon=":material/delete:",
            on_click=_Removing(contact.id).keep,
        )
        return
    with st.container(border=True):
        belongs = contact_removal.belongings(visit.ws, contact.id).sentence()
        st.markdown(f"Remove {plain_text(contact.name)}? {belongs}")
        with st.container(horizontal=True):
            action_button(
                "Yes, remove",
                f"really-remove-{contact.id}",
                (contact_removal.remove_contact, contact.id),
                type="primary",
                said="Removed.",
            )
            st.button("Keep", key="keep", on_click=_Removing().keep)


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
            then=_about,
        )


def _about(contact: Contact) -> None:
    session.choose("contact", contact.id)
