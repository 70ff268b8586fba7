"""What one expects: the assumptions about the talk's field, for the talk to test."""

import streamlit as st

from infoint.domain import Assumption, CareerField, Interview
from infoint.entries.lists import ASSUMPTIONS, add_entry, remove_entry
from infoint.i18n import N_
from infoint.interviews.question_plan import ask_about_assumption, asked_about
from infoint.ui.components.buttons import go_button, remove_button
from infoint.ui.components.paging import paged
from infoint.ui.interviews.question_plan import open_question
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.actions import run_action
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import FieldPath, on

_PAGE = 8


def remove_assumption_button(field: CareerField, assumption: Assumption) -> None:
    """Take an assumption away from its field."""
    remove_button(
        f"remove-assumption-{assumption.id}",
        remove_entry,
        ASSUMPTIONS,
        field.id,
        assumption.id,
        said="The assumption was removed.",
    )


def expectations(visit: Visit) -> None:
    """The assumptions about the field, each with a way to plan a question about it."""
    interview = visit.interview
    assert interview is not None
    st.subheader("Say what you expect", anchor=False)
    field = visit.ws.fields.get(interview.field)
    if field is None:
        _no_field(visit)
        return
    st.markdown(
        f"What do you take for true about {plain_text(field.title)}? Write it down, one thing at a "
        "time. The talk can confirm it or upset it, and afterwards you say which."
    )
    place = on("fields", field.id, N_("Changed an assumption"))
    for index, assumption in paged(field.assumptions, _PAGE, f"assumptions-{field.id}"):
        _assumption(visit, interview, field, assumption, place, index)
    st.button(
        "Add an assumption",
        key=f"add-assumption-{field.id}",
        icon=":material/add:",
        on_click=run_action,
        args=(add_entry, ASSUMPTIONS, field.id),
    )


def _no_field(visit: Visit) -> None:
    if len(visit.ws.fields):
        st.markdown(
            "Choose above which field you want to learn about. Then what you assume about it "
            "stands here, so that the talk can test it."
        )
        return
    st.markdown("List a field of work in step 1. What you assume about it can be tested here.")
    go_button("Choose a field", "choose-field", key="to-fields", icon="explore")


def _assumption(
    visit: Visit,
    interview: Interview,
    field: CareerField,
    assumption: Assumption,
    place: FieldPath,
    index: int,
) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        written = text(
            f"Assumption {index + 1}",
            place.at("assumptions", assumption.id, "text"),
            placeholder="Such as: everyone works nights",
        )
        asked = asked_about(interview, assumption.text)
        if interview.status != "held":
            st.button(
                "In your plan" if asked else "Ask about it",
                key=f"ask-about-{assumption.id}",
                icon=":material/check:" if asked else ":material/add_comment:",
                disabled=bool(asked) or not written.strip(),
                on_click=run_action,
                args=(ask_about_assumption, visit.library, interview.id, assumption.id),
                kwargs={
                    "said": "A question about it is in your plan. Say it in your own words there.",
                    "undo": True,
                    "then": lambda item: open_question(interview.id, item.id),
                },
            )
        remove_assumption_button(field, assumption)
