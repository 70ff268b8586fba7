"""The worksheet of step 2: think of people, add them, and look after the list."""

import streamlit as st

from infoint.domain import Contact
from infoint.services import people as services
from infoint.ui import session
from infoint.ui.acting import act
from infoint.ui.bind import on_draft
from infoint.ui.boxes import text
from infoint.ui.enter_adds import enter_adds
from infoint.ui.people_finder import think_of_people, ways_in
from infoint.ui.people_list import edit_someone, more_about, people_table
from infoint.ui.visit import Visit

__all__ = ["add_someone", "edit_someone", "people_table", "think_of_people", "ways_in"]


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
        st.button(
            "Add to my list",
            key="add-contact",
            type="primary",
            icon=":material/person_add:",
            on_click=act,
            args=(services.add_contact_from_draft,),
            kwargs={"said": "Added to your list.", "undo": True, "then": _about},
        )


def _about(contact: Contact) -> None:
    session.choose("contact", contact.id)
