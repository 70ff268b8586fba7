"""What to do after a talk, each with a date."""

import streamlit as st

from infoint.debrief import actions as follow_through
from infoint.domain import Action, Interview
from infoint.i18n import N_
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.components.buttons import remove_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on, on_draft
from infoint.ui.worksheet.run_and_undo import action_button


def actions(visit: Visit, interview: Interview) -> None:
    """What was decided so far, and a line for more."""
    for action in visit.ws.actions.all():
        if action.interview == interview.id:
            _action(action)
    draft = on_draft(f"action-{interview.id}")
    with st.container(key=enter_adds("add-action")):
        with st.grid(2, min_column_width=220):
            text(
                "What will you do?", draft.at("text"), placeholder="Such as: read the annual report"
            )
            day("By when?", draft.at("due"))
        action_button(
            "Add this action",
            "add-action",
            (follow_through.add_action, f"action-{interview.id}"),
            icon="add_task",
            interview=interview.id,
            contact=interview.contact,
        )


def _action(action: Action) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        done = ":material/check_circle: " if action.done else ""
        due = f", by {local_dates.day(action.due)}" if action.due else ""
        st.markdown(f"{done}{plain_text(action.text)}{due}", width="stretch")
        if not action.due:
            place = on("actions", action.id, N_("Changed an action"))
            day("By when?", place.at("due"), width=250)
        action_button(
            "Not done yet" if action.done else "Done",
            f"done-{action.id}",
            (follow_through.set_action_done, action.id, not action.done),
        )
        remove_button(
            f"remove-{action.id}",
            (follow_through.remove_action, action.id),
            said="The action was removed.",
        )
