"""The clock of a running talk on the screen, and what can be done to it.

The clock is the stored one, so that a reload, another window and another browser show the same. It
is drawn anew every second by itself; only when the talk has changed, or its last third or last
minutes have come, the page around it is drawn too, and never between two letters.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta

import streamlit as st

from infoint.domain import Interview
from infoint.i18n import _, ngettext
from infoint.interviews import running
from infoint.interviews.clock import InterviewNow, interview_now, is_paused
from infoint.ui.components.buttons import menu_button
from infoint.ui.components.drawing import measure
from infoint.ui.interviews.hold.live_question import leave_questions
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window import notices, whereabouts
from infoint.ui.session.window.ticking import ticking
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button, run_action

EXTRA = (5, 10, 15)
_NOT_BEGUN = -1
_LAST = 2
"""So many minutes before the end one thanks."""
_PAUSE = timedelta(seconds=2)
"""So long after a letter was saved nobody is typing any more."""


@dataclass(frozen=True)
class InterviewHere(DataState):
    """The interview that this window holds, by id.

    Ended in another window, it stays until the person leaves it.
    """

    id: str = ""


def clock_bar(interview: Interview, name: str, now: datetime) -> None:
    """With whom one talks, minutes left as a number and a bar, ticking, and what is left to ask."""
    _ticking(interview.id, name, _drawn(interview, now))


def _drawn(interview: Interview, now: datetime) -> Hashable:
    """What the page around the clock shows of the talk; its notes are left alone."""
    marks = tuple((item.id, item.state) for item in interview.plan)
    state = interview_now(interview, now=now)
    extra = interview.extra_minutes
    return state.phase, is_nearly_over(state), interview.clock, extra, marks


def is_nearly_over(state: InterviewNow) -> bool:
    """Whether the last two minutes of the agreed time have come."""
    return state.phase == "closing" and state.minutes_left <= _LAST and not state.paused


@ticking("1s")
def _ticking(interview_id: str, name: str, drawn: Hashable) -> None:
    interview = session.workspace().interviews.get(interview_id)
    now = session.now()
    if interview is None or (_drawn(interview, now) != drawn and not _is_typing(now)):
        st.rerun()
    assert interview is not None
    state = interview_now(interview, now=now)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _minutes(interview, state)
        with st.container(gap=None):
            words = _("Talk with {name}", name=plain_text(name))
            with st.container(key="talk-with"):
                st.markdown(f":small[:gray[{words}]]")
            st.markdown(f":small[{_line(interview, state)}]")
            measure(state.share, _time_used(interview, state))


def _minutes(interview: Interview, state: InterviewNow) -> None:
    """Those that are left; where none were agreed those that have passed."""
    if interview.on_the_spot:
        passed = int(state.minutes - state.minutes_left)
        st.metric(ngettext("Minute so far", "Minutes so far", passed), passed, width="content")
        return
    left = max(0, int(state.minutes_left + 0.999))
    if state.phase == "waiting":
        st.metric(ngettext("Minute in all", "Minutes in all", left), left, width="content")
        return
    st.metric(ngettext("Minute left", "Minutes left", left), left, width="content")


def _time_used(interview: Interview, state: InterviewNow) -> str:
    """What the bar measures."""
    used = max(0, int(state.minutes - state.minutes_left))
    if interview.on_the_spot:
        return ngettext("Time used: {n} minute", "Time used: {n} minutes", used)
    return ngettext(
        "Time used: {used} of {n} minute",
        "Time used: {used} of {n} minutes",
        state.minutes,
        used=used,
    )


def _is_typing(now: datetime) -> bool:
    """Whether something was saved a moment ago: then each letter draws the page as it is anyway."""
    saved = notices.saved_at()
    return saved is not None and now - saved < _PAUSE


def _line(interview: Interview, state: InterviewNow) -> str:
    """How far one is with the questions, unless the clock says something that comes before it."""
    clock = _on_the_clock(interview, state)
    if clock:
        return clock
    asked = _("{asked} of {all} asked", asked=state.asked, all=state.of)
    left = ngettext("{n} left that matters most", "{n} left that matter most", state.must_left)
    if state.closing or interview.on_the_spot:
        return asked
    if not state.must_left:
        left = _("what matters most is through")
    return _("{asked} · {left}", asked=asked, left=left)


def _on_the_clock(interview: Interview, state: InterviewNow) -> str:
    """That it stands still, that the time or the talk is over, or when it began; "" while the
    questions say more.
    """
    if interview.clock.started is None:
        return _not_begun(interview)
    if state.phase == "ended":
        return _("The talk is over")
    if state.paused:
        return _("Paused at {time}", time=local_dates.clock(interview.clock.pauses[-1].began))
    if state.phase == "over" and not interview.on_the_spot:
        return _over_time(int(-state.minutes_left), state.minutes)
    if state.of:
        return ""
    return _("Begun at {time}", time=local_dates.clock(interview.clock.started))


def _not_begun(interview: Interview) -> str:
    """When it is to begin."""
    if interview.start is None:
        return _("Not begun yet")
    if not local_dates.is_today(interview.start):
        return _("It begins {when}", when=local_dates.agreed(interview))
    time = local_dates.clock(interview.start)
    is_late = interview.start < session.now()
    return _("It was set for {time}", time=time) if is_late else _("It begins at {time}", time=time)


def _over_time(over: int, agreed: int) -> str:
    """How long the agreed minutes are over."""
    if not over:
        return ngettext("The {n} minute is over", "The {n} minutes are over", agreed)
    return ngettext(
        "{n} minute longer than the {agreed} you had",
        "{n} minutes longer than the {agreed} you had",
        over,
        agreed=agreed,
    )


def pause_banner(interview: Interview) -> bool:
    """While the clock stands still: that it does, and the button that lets it run again.

    Gives whether it does.
    """
    if not is_paused(interview.clock):
        return False
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        words = _("The clock stands still. Notes are still kept.")
        st.markdown(f":material/pause_circle: {words}")
        action_button(
            _("Go on"),
            "unpause-talk",
            (running.unpause_interview, interview.id),
            type="primary",
            icon="play_arrow",
        )
    return True


def time_buttons(interview: Interview, state: InterviewNow) -> None:
    """Pause, more time, and the way back where the talk has not begun."""
    with st.container(horizontal=True, gap="xsmall", key="talk-time"):
        if not state.paused:
            action_button(
                _("Pause"), "pause-talk", (running.pause_interview, interview.id), icon="pause"
            )
        _more_time(interview)
        if state.phase == "early" and running.is_untouched(interview):
            action_button(
                _("Not begun yet"),
                "not-begun",
                (running.take_back_start, interview.id),
                type="tertiary",
                icon="undo",
            )


def _more_time(interview: Interview) -> None:
    """They offered more, or took it back: one button that opens the choice. There also a start by a
    slip is put right.
    """

    def offered(minutes: int) -> None:
        if minutes == _NOT_BEGUN:
            said = _("The talk has not begun. What you wrote is still there.")
            run_action(running.take_back_start, interview.id, said=said)
            return
        run_action(running.offer_more, interview.id, minutes, before=interview.extra_minutes)

    words = {n: ngettext("{n} more minute", "{n} more minutes", n) for n in EXTRA}
    extra = interview.extra_minutes
    if extra:
        words[0] = ngettext("Take back {n} extra minute", "Take back {n} extra minutes", extra)
    if not running.is_untouched(interview):
        words[_NOT_BEGUN] = _("It has not begun yet")
    menu_button(_("More time"), "more-time", words, offered, icon="more_time", type="secondary")


def end_button(interview: Interview, kind: ButtonType) -> None:
    """End the talk; it can go on again afterwards."""
    action_button(
        _("End the talk"),
        "end-talk",
        (running.end_interview, interview.id),
        type=kind,
        icon="stop_circle",
        then=lambda _ended: leave_interview(),
    )


def close_button() -> None:
    """Back from a talk that has not begun."""
    st.button(
        _("Back"),
        key="close-talk",
        type="tertiary",
        icon=":material/arrow_back:",
        on_click=_leave,
        args=("begin",),
    )


def leave_interview() -> None:
    """This window is through with the talk: how was it? Only from a callback."""
    _leave("after")


def _leave(part: str) -> None:
    InterviewHere().keep()
    leave_questions()
    whereabouts.go("interview", part)
