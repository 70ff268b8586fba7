"""Where one did not talk after all: what to write to them, a new date, or an end to it."""

from datetime import timedelta

import streamlit as st

from infoint.domain.kinds import LetterKind
from infoint.i18n import _
from infoint.interviews.appointment import cancel_interview
from infoint.outreach.follow_up_messages import likely_channel
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.interviews.headline import name_of
from infoint.ui.interviews.prepare import Write, new_date_button
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button

_A_LITTLE_LATE = timedelta(minutes=10)


def missed_view(visit: Visit, write: Write) -> None:
    """They did not come, or did not call: two lines to them, a new date, or calling it off."""
    interview = visit.the_interview
    back_to_part(_("Back to the talk"))
    begin = interview.start
    st.markdown(
        _(
            "It happens, and it is rarely about you. Wait ten minutes, then write two kind lines. "
            "Your questions stay."
        )
        if begin and visit.now < begin + _A_LITTLE_LATE
        else _(
            "It happens, and it is rarely about you. Two kind lines bring it back. Your questions "
            "stay."
        )
    )
    with st.container(horizontal=True):
        write_button(visit, write, "primary")
        new_date_button(interview)
        action_button(
            _("Call it off"),
            "call-off",
            (cancel_interview, interview.id),
            type="tertiary",
            said=_("The talk is called off."),
            then=lambda _done: whereabouts.go("interview", "begin", interview=interview.id),
        )


def write_button(visit: Visit, write: Write, kind: ButtonType = "secondary") -> None:
    """One press for words that ask for another time and blame nobody."""
    contact, asks = visit.the_contact.id, LetterKind.NEW_DATE

    def begin() -> None:
        write(contact, asks, likely_channel(visit.ws, visit.library, contact, asks))

    st.button(
        _("Write to {name}", name=name_of(visit)),
        key="write-new-date",
        type=kind,
        icon=":material/edit:",
        on_click=begin,
    )
