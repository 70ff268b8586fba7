"""What to do after a talk, each with a date."""

import streamlit as st

from infoint.domain import Action, Interview
from infoint.services import follow_through
from infoint.ui import moments
from infoint.ui.acting import act
from infoint.ui.bind import on, on_draft
from infoint.ui.boxes import text
from infoint.ui.buttons import remove_button
from infoint.ui.day_box import day
from infoint.ui.enter_adds import enter_adds
from infoint.ui.literal import literal
from infoint.ui.visit import Visit


def actions(visit: Visit, talk: Interview) -> None:
    """What was decided so far, and a line for more."""
    for action in visit.ws.actions.all():
        if action.interview == talk.id:
            _action(action)
    draft = on_draft(f"action-{talk.id}")
    with st.container(key=enter_adds("add-action")):
        with st.grid(2, min_column_width=220):
            text(
                "What will you do?", draft.at("text"), placeholder="Such as: read the annual report"
            )
            day("By when?", draft.at("due"))
        st.button(
            "Add this action",
            key="add-action",
            icon=":material/add_task:",
            on_click=act,
            args=(follow_through.add_action_from_draft,),
            kwargs={"draft": f"action-{talk.id}", "interview": talk.id, "contact": talk.contact},
        )


def _action(action: Action) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        done = ":material/check_circle: " if action.done else ""
        due = f", by {moments.day(action.due)}" if action.due else ""
        st.markdown(f"{done}{literal(action.text)}{due}", width="stretch")
        if not action.due:
            place = on("actions", action.id, "Changed an action")
            day("By when?", place.at("due"), width=250)
        st.button(
            "Not done yet" if action.done else "Done",
            key=f"done-{action.id}",
            on_click=act,
            args=(follow_through.set_action_done, action.id, not action.done),
        )
        remove_button(
            f"remove-{action.id}",
            follow_through.remove_action,
            action.id,
            said="The action was removed.",
        )
