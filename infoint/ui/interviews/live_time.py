"""The clock of a running talk on the screen, and what can be done to it.

The clock is the stored one, so that a reload, another window and another browser show the same. It
is drawn anew every second by itself; only when the talk has changed, or its last third or last
minutes have come, the page around it is drawn too.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from infoint.domain import Interview
from infoint.interviews import running
from infoint.interviews.clock import InterviewNow, interview_now, is_paused
from infoint.ui.browser.scroll import bring_into_sight
from infoint.ui.components.buttons import menu_button
from infoint.ui.interviews.live_question import leave_questions
from infoint.ui.session import local_dates, session
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button, run_action

EXTRA = (5, 10, 15)


@dataclass(frozen=True)
class InterviewHere(DataState):
    """The interview that this window holds, by id.

    Ended in another window, it stays until the person leaves it.
    """

    id: str = ""


def clock_bar(interview: Interview, now: datetime) -> None:
    """Minutes left as a number and a bar, ticking, with what is left to ask."""
    _ticking(interview.id, _drawn(interview, now))


def _drawn(interview: Interview, now: datetime) -> Hashable:
    """What the page around the clock shows of the talk; its notes are left alone."""
    marks = tuple((item.id, item.state) for item in interview.plan)
    return interview_now(interview, now=now).phase, interview.clock, interview.extra_minutes, marks


@st.fragment(run_every="1s")
def _ticking(interview_id: str, drawn: Hashable) -> None:
    interview = session.workspace().interviews.get(interview_id)
    now = session.now()
    if interview is None or _drawn(interview, now) != drawn:
        st.rerun()
    assert interview is not None
    state = interview_now(interview, now=now)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.metric("Minutes left", max(0, int(state.minutes_left + 0.999)), width="content")
        with st.container(gap="xsmall"):
            st.progress(state.share, text=_line(interview, state))


def _line(interview: Interview, state: InterviewNow) -> str:
    assert interview.clock.started is not None
    if state.phase == "ended":
        words = "The talk is over"
    elif state.paused:
        words = f"Paused at {local_dates.clock(interview.clock.pauses[-1].began)}"
    elif state.phase == "over":
        words = f"{int(-state.minutes_left)} min over {state.minutes}"
    elif state.phase == "closing":
        words = "Time to ask whom else"
    else:
        words = f"Of {state.minutes}, since {local_dates.clock(interview.clock.started)}"
    left = f"{state.must_left} must ask left" if state.must_left else "all must ask through"
    return f"{words} · {state.asked} of {state.of} asked, {left}"


def pause_banner(interview: Interview) -> None:
    """While the clock stands still: that it does, and the button that lets it run again."""
    if not is_paused(interview.clock):
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(":material/pause_circle: The clock stands still. Notes are still kept.")
        action_button(
            "Go on",
            "unpause-talk",
            (running.unpause_interview, interview.id),
            type="primary",
            icon="play_arrow",
        )


def time_buttons(interview: Interview, state: InterviewNow) -> None:
    """Pause, more time, and the end."""
    with st.container(horizontal=True, gap="xsmall"):
        if not state.paused:
            action_button(
                "Pause", "pause-talk", (running.pause_interview, interview.id), icon="pause"
            )
        if state.phase != "over":
            more_time(interview)
            end_button(interview, "secondary")
        if interview.extra_minutes:
            action_button(
                f"Take back {interview.extra_minutes} extra minutes",
                "no-extra",
                (running.offer_more, interview.id, 0),
                type="tertiary",
                icon="undo",
                before=interview.extra_minutes,
            )


def more_time(interview: Interview) -> None:
    """They offered more: one button that opens the choice."""

    def offered(minutes: int) -> None:
        run_action(running.offer_more, interview.id, minutes, before=interview.extra_minutes)

    menu_button(
        "They offered more time",
        "more-time",
        {minutes: f"{minutes} more minutes" for minutes in EXTRA},
        offered,
        icon="more_time",
        type="secondary",
    )


def more_time_now(interview: Interview) -> None:
    """They offered more, each choice as a button: for when the time is over."""
    for minutes in EXTRA:
        action_button(
            f"{minutes} more minutes",
            f"more-{minutes}",
            (running.offer_more, interview.id, minutes),
            before=interview.extra_minutes,
        )


def end_button(interview: Interview, kind: ButtonType) -> None:
    """End the talk; it can go on again afterwards."""
    action_button(
        "End the talk",
        "end-talk",
        (running.end_interview, interview.id),
        type=kind,
        icon="stop_circle",
        then=_ended,
    )


def _ended(_: Interview) -> None:
    leave_interview()
    bring_into_sight()


def leave_interview() -> None:
    """This window is through with the talk. Only from a callback."""
    InterviewHere().keep()
    leave_questions()
