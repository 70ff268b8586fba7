"""Marking a letter as sent: on which day and how; and taking that back."""

from datetime import timedelta

import streamlit as st

from infoint.domain import Letter
from infoint.domain.contacts import Channel
from infoint.services import thank_you as services
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.visit import Visit

_HOW: dict[Channel, str] = {
    "email": "By e-mail",
    "letter": "By post",
    "note": "As a message",
    "in person": "Handed over",
}
_DAYS_BACK = 60


def sent_mark(visit: Visit, letter: Letter, said: str) -> None:
    """Day, way and a button while it is not sent; afterwards what was noted, and the way back."""
    if letter.sent:
        how = _HOW.get(letter.channel, "").lower()
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f":material/check: Sent {how} on {moments.day(letter.sent)}.")
            st.button(
                "It was not sent after all",
                key=f"unsend-{letter.id}",
                type="tertiary",
                on_click=act,
                args=(services.unmark_sent, letter.id),
                kwargs={"library": visit.library},
            )
        return
    day, how = f"sent-day-{letter.id}", f"sent-how-{letter.id}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _when(visit, letter, day)
        ways = list(_HOW) if letter.channel in _HOW else [letter.channel, *_HOW]
        st.selectbox(
            "How did it go out?",
            ways,
            index=ways.index(letter.channel),
            format_func=lambda way: _HOW.get(way, str(way).capitalize()),
            key=how,
            width=200,
        )
        st.button(
            "Mark as sent",
            key=f"mark-sent-{letter.id}",
            type="primary",
            icon=":material/send:",
            disabled=bool(letter.open_gaps),
            on_click=lambda: act(
                services.mark_sent,
                letter.id,
                day=session.box(day),
                channel=session.box(how),
                said=said,
                undo=True,
            ),
        )
    wrong = session.problems().get("day")
    if wrong:
        st.error(wrong, icon=":material/error:")


def _when(visit: Visit, letter: Letter, key: str) -> None:
    talk = visit.ws.interviews.get(letter.interview)
    ended = talk.held_at.astimezone(session.zone()).date() if talk and talk.held_at else None
    today = moments.today()
    back = min((today - ended).days, 366) if ended else _DAYS_BACK
    days = [today - timedelta(days=count) for count in range(max(back, 0) + 1)]
    st.selectbox(
        "When was it sent?",
        days,
        format_func=lambda day: f"Today, {moments.day(day)}" if day == today else moments.day(day),
        key=key,
        width=240,
    )
