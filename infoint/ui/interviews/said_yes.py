"""Somebody said yes: to note it about anybody, and the day and hour, in one form everywhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact
from infoint.domain.kinds import Outcome
from infoint.i18n import _
from infoint.interviews.appointment import Appointment, agree_on_interview
from infoint.outreach.attempts import heard_from
from infoint.ui.interviews.prepare import ask_when, when_boxes
from infoint.ui.session import session
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action


def say_yes(contact: str) -> None:
    """Note that they said yes, and go where the day is set. Only from a callback."""
    said = _("Noted: they said yes.")
    run_action(heard_from, contact, Outcome.AGREED, said=said, then=partial(_to_the_day, contact))


def _to_the_day(contact: str, _attempt: object) -> None:
    """A talk that was prepared without a day is asked for it."""
    for one in index_of(session.workspace()).interviews_of.get(contact, ()):
        if one.status == "unscheduled":
            ask_when(one)
    whereabouts.go("prepare", "when", contact=contact)


@contextmanager
def set_talk(visit: Visit, contact: Contact, then: Callable[[Appointment], None]) -> Iterator[None]:
    """The day and hour of a talk that was agreed on, and beside the button what else one can do."""
    typed = when_boxes(on_draft(f"agreed-{contact.id}"))
    with st.container(horizontal=True):
        action_button(
            _("Set the talk"),
            f"set-talk-{contact.id}",
            (agree_on_interview, visit.library, contact.id),
            type="primary",
            disabled=not typed,
            icon="event_available",
            zone=session.zone_name(),
            said=_("The talk is set."),
            then=then,
        )
        yield
