"""People that the other person named: kept with the talk, and made contacts in one tap."""

import streamlit as st

from infoint.debrief.named_people import contact_from_named
from infoint.domain import Interview
from infoint.entries.lists import NAMED, add_entry, remove_entry
from infoint.i18n import N_
from infoint.ui.components.buttons import remove_button
from infoint.ui.people.contact_boxes import may_use_name
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import checkbox, text
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import action_button


def named_people(visit: Visit, interview: Interview) -> None:
    """Whether the question was put, and each person named."""
    place = on("interviews", interview.id, N_("Changed whom they named"))
    checkbox("I asked whom else to talk to", place.at("asked_who_else"))
    for person in interview.named:
        here = place.at("named", person.id)
        with st.container(border=True):
            with st.grid(2, min_column_width=220):
                text("Name", here.at("name"))
                text("Who is that?", here.at("detail"))
            may_use_name(here)
            with st.container(horizontal=True):
                if visit.ws.contacts.get(person.contact):
                    st.markdown(":material/check: On your list, with who named them.")
                else:
                    action_button(
                        "Make a contact",
                        f"contact-{person.id}",
                        (contact_from_named, interview.id, person.id),
                        icon="person_add",
                        said="Added to your list, with who named them.",
                    )
                    remove_button(
                        f"unname-{person.id}", (remove_entry, NAMED, interview.id, person.id)
                    )
    action_button(
        "Add someone they named", "add-named", (add_entry, NAMED, interview.id), icon="person_add"
    )
