"""Step 6, next: what one will do after a talk, and the ways to what all talks have brought."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Interview
from infoint.i18n import _
from infoint.ui.components.dated_table import dated_table
from infoint.ui.components.drawing import drawing
from infoint.ui.components.navigation import side_button
from infoint.ui.components.paging import page_slice
from infoint.ui.debrief.actions import actions_of_talk
from infoint.ui.frame.small_view import back_to_part, view_button
from infoint.ui.frame.step_page import Work
from infoint.ui.interviews.prepare import choose_interview
from infoint.ui.session import session
from infoint.ui.session.visit import Visit

_PAGE = 25


def next_steps(visit: Visit) -> None:
    """A line to add, what was decided, and what all talks together say."""
    actions_of_talk(visit, visit.the_interview)
    with st.container(horizontal=True, vertical_alignment="center"):
        side_button("action-plan", type="tertiary")
        side_button("what-people-say", type="tertiary")
        view_button(_("All your talks"), "talks", icon="table_rows", type="tertiary")
    drawing("thank-you", width=160)


def talks_view(visit: Visit) -> None:
    """A table of all talks, newest first."""
    back_to_part(_("Back to what comes next"))
    if all(interview.cancelled for interview in visit.ws.interviews.all()):
        drawing("no-talks")
        return
    from infoint.progress import interviews

    table = interviews.all_interviews(visit.ws, visit.library, tz=session.zone_name())
    shown = table[page_slice(len(table), _PAGE, "talks-page")]
    dated_table(shown, alt=_("All talks"), placeholder="")


def which_talk(visit: Visit, work: Work, interview: Interview) -> None:
    """Where several talks with the same person were held: which one."""
    with_them = index_of(visit.ws).interviews_of[interview.contact]
    held = [one for one in with_them if one.status in ("running", "held")]
    if len(held) > 1:
        with work.side:
            choose_interview(held, interview)
