"""What one expects: the assumptions about a field, for talks to test."""

from collections.abc import Callable, Iterable

import streamlit as st

from infoint.domain import Assumption, CareerField
from infoint.entries.lists import ASSUMPTIONS, add_entry, remove_entry
from infoint.i18n import N_
from infoint.interviews.question_plan import ask_about_assumption, asked_about
from infoint.ui.components.buttons import go_button, remove_button
from infoint.ui.components.paging import paged
from infoint.ui.interviews.question_plan import open_question
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import action_button

_PAGE = 8


def assumption_boxes(
    field: CareerField,
    shown: Iterable[tuple[int, Assumption]],
    beside: Callable[[Assumption, str], None] | None = None,
) -> None:
    """Boxes for assumptions with their places in the list from 0, and a button for one more.

    `beside` is given what stands in a box, and draws between it and its button to remove it.
    """
    place = on("fields", field.id, N_("Changed an assumption"))
    for index, assumption in shown:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            written = text(
                f"Assumption {index + 1}",
                place.at("assumptions", assumption.id, "text"),
                placeholder="Such as: everyone works nights",
            )
            if beside:
                beside(assumption, written)
            remove_button(
                f"remove-assumption-{assumption.id}",
                (remove_entry, ASSUMPTIONS, field.id, assumption.id),
                said="The assumption was removed.",
            )
    action_button(
        "Add an assumption",
        f"add-assumption-{field.id}",
        (add_entry, ASSUMPTIONS, field.id),
        icon="add",
    )


def expectations(visit: Visit) -> None:
    """The assumptions about the field, each with a way to plan a question about it."""
    st.subheader("Say what you expect", anchor=False)
    field = visit.ws.fields.get(visit.the_interview.field)
    if field:
        st.markdown(
            f"What do you take for true about {plain_text(field.title)}? Write it down, one thing "
            "at a time. The talk can confirm it or upset it, and afterwards you say which."
        )
        shown = paged(field.assumptions, _PAGE, f"assumptions-{field.id}")
        assumption_boxes(field, shown, lambda *one: _ask_about(visit, *one))
    elif len(visit.ws.fields):
        st.markdown(
            "Choose above which field you want to learn about. Then what you assume about it "
            "stands here, so that the talk can test it."
        )
    else:
        st.markdown("List a field of work in step 1. What you assume about it can be tested here.")
        go_button("Choose a field", "choose-field", key="to-fields", icon="explore")


def _ask_about(visit: Visit, assumption: Assumption, written: str) -> None:
    interview = visit.the_interview
    if interview.status == "held":
        return
    asked = asked_about(interview, assumption.text)
    action_button(
        "In your plan" if asked else "Ask about it",
        f"ask-about-{assumption.id}",
        (ask_about_assumption, visit.library, interview.id, assumption.id),
        icon="check" if asked else "add_comment",
        disabled=bool(asked) or not written.strip(),
        said="A question about it is in your plan. Say it in your own words there.",
        then=lambda item: open_question(interview.id, item.id),
    )
