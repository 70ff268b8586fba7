"""Sending the questions before the talk, for those who like to think first."""

import streamlit as st

from infoint.interviews.questions_ahead import (
    ahead_letter,
    mark_ahead_sent,
    unmark_ahead_sent,
    write_ahead,
)
from infoint.letters.writing import refill
from infoint.ui.letters.editor import letter_box
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.actions import run_action


def questions_ahead(visit: Visit) -> None:
    """The mail with the must asks, to change and to send; nothing has to be sent."""
    interview, contact = visit.interview, visit.contact
    assert interview is not None
    assert contact is not None
    letter = ahead_letter(visit.ws, interview.id)
    if letter is None and interview.status in ("running", "held"):
        return
    with st.expander(
        "Send your questions ahead, if it helps them", icon=":material/outgoing_mail:"
    ):
        if letter is None:
            st.markdown(
                "Some people like to think beforehand, others would rather talk freely. The mail "
                "takes your must asks as they stand in the plan."
            )
            st.button(
                "Write the mail",
                key="write-ahead",
                icon=":material/edit_note:",
                on_click=run_action,
                args=(write_ahead, visit.library, interview.id),
            )
            return
        letter_box(visit, letter, contact, refill)
        fresh = visit.ws.letters.get(letter.id) or letter
        if fresh.sent:
            st.markdown(f":material/check: Sent {local_dates.day_and_clock(fresh.sent)}.")
            st.button(
                "It was not sent after all",
                key="unsend-ahead",
                type="tertiary",
                on_click=run_action,
                args=(unmark_ahead_sent, letter.id),
            )
            return
        st.button(
            "Mark as sent",
            key="ahead-sent",
            icon=":material/send:",
            disabled=bool(fresh.open_gaps),
            on_click=run_action,
            args=(mark_ahead_sent, letter.id),
            kwargs={"said": "Noted, and ticked on your list.", "undo": True},
        )
