"""Marking a letter as sent: on which day and how; and taking that back."""

import streamlit as st

from infoint.domain import Letter
from infoint.domain.kinds import Channel
from infoint.i18n import N_, _
from infoint.letters import thank_you
from infoint.ui.letters.editor import not_sent_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.read_as_value import is_unread
from infoint.ui.worksheet.run_and_undo import run_action

_HOW: dict[Channel, str] = {
    Channel.EMAIL: N_("By e-mail"),
    Channel.LETTER: N_("By post"),
    Channel.NOTE: N_("As a message"),
    Channel.IN_PERSON: N_("Handed over"),
}
_SENT: dict[Channel, str] = {
    Channel.EMAIL: N_("Sent by e-mail on {day}."),
    Channel.LETTER: N_("Sent by post on {day}."),
    Channel.NOTE: N_("Sent as a message on {day}."),
    Channel.IN_PERSON: N_("Sent handed over on {day}."),
}


def sent_mark(visit: Visit, letter: Letter, said: str) -> None:
    """Day, way and a button while it is not sent; afterwards what was noted, and the way back."""
    if letter.sent:
        done = _(_SENT.get(letter.channel, N_("Sent on {day}.")), day=local_dates.day(letter.sent))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f":material/check: {done}")
            call = (thank_you.unmark_sent, letter.id)
            not_sent_button(f"unsend-{letter.id}", call, library=visit.library)
        return
    how, when = f"sent-how-{letter.id}", on_draft(f"sent-{letter.id}").at("day")
    with st.container(horizontal=True):
        sent_on = day(
            "When was it sent?",
            when,
            past=True,
            placeholder=f"Today, {local_dates.day(local_dates.today())}",
            width=280,
        )
        ways = list(_HOW) if letter.channel in _HOW else [letter.channel, *_HOW]
        st.selectbox(
            "How did it go out?",
            ways,
            index=ways.index(letter.channel),
            format_func=lambda way: _(_HOW.get(way, Channel(way).words)),
            key=how,
            width=200,
        )
    st.button(
        "Mark as sent",
        key=f"mark-sent-{letter.id}",
        type="primary",
        icon=":material/send:",
        disabled=bool(letter.open_gaps) or is_unread(when),
        on_click=lambda: run_action(
            thank_you.mark_sent,
            letter.id,
            day=sent_on,
            channel=session.box(how),
            said=said,
        ),
    )
