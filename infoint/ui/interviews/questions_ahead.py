"""Sending the questions before the talk, for those who like to think first."""

import streamlit as st

from infoint.interviews.questions_ahead import (
    ahead_letter,
    mark_ahead_sent,
    unmark_ahead_sent,
    write_ahead,
)
from infoint.ui.letters.editor import letter_box, not_sent_button
from infoint.ui.session import local_dates
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button


def questions_ahead(visit: Visit) -> None:
    """The mail with the must asks, to change and to send; nothing has to be sent."""
    interview, contact = visit.the_interview, visit.the_contact
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
            action_button(
                "Write the mail",
                "write-ahead",
                (write_ahead, visit.library, interview.id),
                icon="edit_note",
            )
            return
        fresh = letter_box(visit, letter, contact)
        if fresh.sent:
            st.markdown(f":material/check: Sent {local_dates.day_and_clock(fresh.sent)}.")
            not_sent_button("unsend-ahead", (unmark_ahead_sent, letter.id))
            return
        action_button(
            "Mark as sent",
            "ahead-sent",
            (mark_ahead_sent, letter.id),
            icon="send",
            disabled=bool(fresh.open_gaps),
            said="Noted, and ticked on your list.",
        )
