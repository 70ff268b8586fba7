"""Where one did not talk after all: what to write to them, a new date, or an end to it."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from infoint.domain.kinds import Channel, LetterKind
from infoint.i18n import _
from infoint.interviews.appointment import cancel_interview
from infoint.outreach.follow_up_messages import likely_channel
from infoint.ui.components.buttons import go_button
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.interviews.headline import name_of
from infoint.ui.interviews.prepare import ask_for_the_day
from infoint.ui.session import session
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button

Write = Callable[[str, LetterKind, Channel], None]
"""What writes a message to a contact and goes to it; the room of messages hands it in."""


def missed_view(visit: Visit, write: Write) -> None:
    """They did not come, or did not call: two lines to them, a new date, or calling it off."""
    interview = visit.the_interview
    back_to_part(_("Back to the talk"))
    st.markdown(
        _(
            "It happens, and it is rarely about you. Wait ten minutes, then write two kind lines. "
            "Your questions stay."
        )
    )
    with st.container(horizontal=True):
        write_button(visit, write, "primary")
        go_button(
            _("Set a new date"),
            "prepare",
            key="new-day",
            part="when",
            icon="event_repeat",
            does=partial(ask_for_the_day, interview),
        )
        action_button(
            _("Call it off"),
            "call-off",
            (cancel_interview, interview.id),
            type="tertiary",
            said=_("The talk is called off."),
            then=lambda _done: session.go("interview", "begin", interview=interview.id),
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


def way_to_a_new_date(visit: Visit) -> Way:
    """Where a talk that is called off gets a day again."""
    interview = visit.the_interview
    about = {"contact": interview.contact, "interview": interview.id}
    does = partial(ask_for_the_day, interview)
    return Way(_("Set a new date"), "prepare", "when", about=about, does=does)
