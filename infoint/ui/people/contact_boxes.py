"""Boxes for what is known of one contact, saved as they are typed; and removing the contact."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain import RUNGS, Contact
from infoint.domain.contacts import Rung
from infoint.i18n import _
from infoint.library.where_found import found_words
from infoint.people import contact_removal
from infoint.people.ranking import SET_ASIDE, choices
from infoint.ui.components.buttons import go_button
from infoint.ui.people.ladder import RUNG_WORDS
from infoint.ui.people.person_picker import person_picker
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
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
from infoint.ui.worksheet.place import FieldPath, on_contact
from infoint.ui.worksheet.run_and_undo import action_button

MAY_USE = {None: "Not asked", True: "Yes", False: "No"}
"""Whether a name may be used, in words."""


@dataclass(frozen=True)
class _Removing(DataState):
    """Whom to remove, by id, while the person is asked."""

    contact: str = ""


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
        found_in(_("Where did you find them?"), place.at("where_found"))
    fields_they_know(visit, place)
    practice_rung(place)
    referral(visit, place)


def fields_they_know(visit: Visit, place: FieldPath) -> bool:
    """Which of one's fields they can speak about; whether there are any."""
    fields = {field.id: field.title for field in visit.ws.fields.all()}
    if fields:
        multiselect(
            "Which of your fields can they speak about?",
            place.at("fields"),
            list(fields),
            lambda key: fields.get(key, ""),
        )
    return bool(fields)


def practice_rung(place: FieldPath, usual: Rung | None = None) -> None:
    """On which rung of the ladder of practice somebody stands; `usual` while nothing is stored."""
    select(
        _("How easy a start are they? (practice rung)"),
        place.at("rung"),
        ["", *RUNGS],
        lambda key: _(RUNG_WORDS[key]) if key in RUNG_WORDS else "",
        start=usual,
    )


def referral(visit: Visit, place: FieldPath) -> None:
    """Who named them, and whether that name may be used."""
    everyone = [person for person in visit.ws.contacts.all() if person.id != place.record]
    named = person_picker("Who named them to you?", place.at("referred_by"), everyone)
    if named:
        may_use_name(place, "May you use that person's name?")


def may_use_name(place: FieldPath, label: str = "May you use their name when you write?") -> None:
    """Whether the one who named somebody may be named to them; a contact, or one to be."""
    select(label, place.at("may_use_name"), list(MAY_USE), lambda may: MAY_USE.get(may, ""))


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
