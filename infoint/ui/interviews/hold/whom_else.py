"""The last minutes of a talk: whom else to talk to is what to say, the names right below."""

from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from infoint.domain import PlannedQuestion
from infoint.i18n import _
from infoint.interviews.clock import InterviewNow
from infoint.interviews.question_plan import asked_whom_else, whom_else, whom_else_words
from infoint.ui.browser.large_text import question_words
from infoint.ui.browser.shortcuts import MARKS
from infoint.ui.interviews.hold.named import names
from infoint.ui.session import workspaces
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import run_action


@dataclass(frozen=True)
class _Through(DataState):
    """The interviews, by id, in which this window is through with the question, and those in which
    it showed it: with the first name it counts as asked, but stays for the next one.
    """

    interviews: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()


def is_time_to_ask(visit: Visit, state: InterviewNow, item: PlannedQuestion | None) -> bool:
    """Whether the last minutes have come, or all else was asked, and whom else is still open."""
    interview = visit.the_interview
    planned = whom_else(interview, visit.library)
    through = _Through.read()
    is_asked = (
        planned.state != "open"
        if planned
        else interview.asked_who_else and interview.id not in through.shown
    )
    if is_asked or interview.id in through.interviews or state.paused:
        return False
    return state.closing or (item is None and bool(interview.plan) and state.phase != "ended")


def whom_else_card(visit: Visit, *, quiet: bool) -> None:
    """The question, large; under it a box for who is named. With `quiet` something else comes
    first.
    """
    interview, through = visit.the_interview, _Through.read()
    replace(through, shown=through.shown | {interview.id}).keep()
    with st.container(border=True, gap="small", key="talk-whom-else"):
        words = _("Time to ask")
        st.markdown(f":orange[:material/hourglass_bottom: **{words}**]")
        question_words(whom_else_words(interview, visit.library))
        names(visit, interview)
        with st.container(key=MARKS, horizontal=True, gap="xsmall"):
            st.button(
                _("Asked"),
                key="asked-whom-else",
                type="secondary" if quiet else "primary",
                icon=":material/check:",
                shortcut="Ctrl+K",
                on_click=partial(_asked, interview.id),
            )
            st.button(
                _("Not this time"),
                key="no-whom-else",
                shortcut="Ctrl+J",
                on_click=partial(_through, interview.id),
            )


def _asked(interview: str) -> None:
    _through(interview)
    run_action(asked_whom_else, workspaces.library(), interview)


def _through(interview: str) -> None:
    through = _Through.read()
    replace(through, interviews=through.interviews | {interview}).keep()
