"""A talk that is open and has not begun: the clock starts by a press of its own."""

from dataclasses import dataclass
from datetime import timedelta

import streamlit as st

from infoint.domain import Interview
from infoint.i18n import _
from infoint.interviews.clock import InterviewNow
from infoint.interviews.running import start_interview
from infoint.ui.session import local_dates, session
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.run_and_undo import action_button

_EARLY = timedelta(hours=1)
"""So long before the hour one is asked whether it really begins."""


@dataclass(frozen=True)
class _Sure(DataState):
    """The interview, by id, of which it is asked whether it begins long before its hour."""

    interview: str = ""


def to_begin(interview: Interview, state: InterviewNow) -> bool:
    """The button that starts the clock, where it has not; gives whether it is there.

    Long before the hour it asks first.
    """
    if state.phase != "waiting":
        return False
    far = interview.start is not None and interview.start - session.now() > _EARLY
    is_sure = _Sure.read().interview == interview.id
    with st.container(border=True, gap="small", key="talk-to-begin"):
        if far and is_sure:
            when = local_dates.agreed(interview)
            words = _("It is set for {when}. Does it begin now all the same?", when=when)
            st.markdown(f"**{words}**")
        else:
            st.markdown(_("You can read and write here. The minutes count from **Begin now**."))
        _buttons(interview, far=far, is_sure=is_sure)
    return True


def _buttons(interview: Interview, *, far: bool, is_sure: bool) -> None:
    with st.container(horizontal=True):
        if far and not is_sure:
            st.button(
                _("Begin now"),
                key="begin-early",
                icon=":material/play_circle:",
                on_click=_Sure(interview.id).keep,
            )
            return
        action_button(
            _("Yes, it begins now") if far else _("Begin now"),
            "start-talk",
            (start_interview, interview.id),
            type="secondary" if far else "primary",
            icon="play_circle",
            said=_("The talk has begun."),
            then=lambda _begun: _Sure().keep(),
        )
        if far:
            st.button(_("No, not yet"), key="not-yet", on_click=_Sure().keep)
