"""The last minutes of a talk: whom else to talk to is still to ask, beside the question at hand."""

from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from infoint.domain import PlannedQuestion
from infoint.i18n import _
from infoint.interviews.clock import InterviewNow
from infoint.interviews.question_plan import asked_whom_else, whom_else, whom_else_words
from infoint.interviews.running import resume_interview
from infoint.ui.interviews.hold.live_question import take_turn
from infoint.ui.session import workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import action_button, run_action


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
    if planned and item and planned.id == item.id:
        return False
    through = _Through.read()
    is_asked = (
        planned.state != "open"
        if planned
        else interview.asked_who_else and interview.id not in through.shown
    )
    if is_asked or interview.id in through.interviews or state.paused:
        return False
    return state.closing or (item is None and bool(interview.plan) and state.phase != "ended")


def whom_else_line(visit: Visit, *, is_main: bool) -> None:
    """What is still to ask, with a button of its own: the question at hand keeps its own. With
    `is_main` nothing else is to be asked.
    """
    interview, through = visit.the_interview, _Through.read()
    replace(through, shown=through.shown | {interview.id}).keep()
    with st.container(border=True, gap="xsmall", key="talk-whom-else"):
        title, words = _("Still to ask:"), whom_else_words(interview, visit.library)
        st.markdown(f":orange[:material/hourglass_bottom: {title}] **{plain_text(words)}**")
        with st.container(horizontal=True, gap="xsmall"):
            st.button(
                _("I asked this"),
                key="asked-whom-else",
                type="primary" if is_main else "secondary",
                icon=":material/person_search:",
                shortcut="Ctrl+E",
                on_click=partial(_asked, interview.id),
            )
            st.button(
                _("Not this time"),
                key="no-whom-else",
                type="tertiary",
                on_click=partial(_through, interview.id),
            )


def did_you_ask(visit: Visit) -> None:
    """Once after the end, where it is not ticked: whether one asked whom else to talk to."""
    interview = visit.the_interview
    if _is_asked(visit) or interview.knows_whom_they_named:
        return
    if interview.id in _Through.read().interviews:
        return
    with st.container(border=True, gap="xsmall", key="did-you-ask"):
        st.markdown(_("Did you ask whom else to talk to?"))
        with st.container(horizontal=True, gap="xsmall"):
            st.button(_("Yes"), key="did-ask", on_click=partial(_asked, interview.id))
            st.button(_("No"), key="did-not-ask", on_click=partial(_through, interview.id))
            if not interview.is_written:
                action_button(
                    _("Go back and ask"),
                    "back-to-ask",
                    (resume_interview, interview.id),
                    type="tertiary",
                    icon="undo",
                    then=lambda _one: whereabouts.go("interview", "talk"),
                )


def _is_asked(visit: Visit) -> bool:
    planned = whom_else(visit.the_interview, visit.library)
    is_marked = planned is not None and planned.state != "open"
    return is_marked or visit.the_interview.asked_who_else


@uninterrupted()
def _asked(interview: str) -> None:
    take_turn()
    _through(interview)
    run_action(asked_whom_else, workspaces.library(), interview)


def _through(interview: str) -> None:
    through = _Through.read()
    replace(through, interviews=through.interviews | {interview}).keep()
