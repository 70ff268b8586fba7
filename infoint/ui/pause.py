"""Leaving someone alone for a while."""

from datetime import date

import streamlit as st

from infoint.coaching.ask_next import SET_ASIDE
from infoint.coaching.next_action import is_snoozed
from infoint.services import asking
from infoint.services.place import NEVER
from infoint.ui import moments
from infoint.ui.acting import act
from infoint.ui.later import day_for_later, later
from infoint.ui.literal import literal
from infoint.ui.visit import Visit


def pause(visit: Visit) -> None:
    """Hear nothing of this contact for a while, or take that back."""
    contact = visit.contact
    assert contact is not None
    name = literal(contact.name)
    if is_snoozed(contact, moments.today()):
        until = contact.snoozed_until
        st.markdown(
            f"{name} is set aside: nothing is suggested about them."
            if until is None or until == SET_ASIDE
            else f"Nothing is suggested about {name} before {moments.day(until)}."
        )
        st.button(
            "Suggest them again",
            key=f"again-{contact.id}",
            icon=":material/notifications_active:",
            on_click=act,
            args=(asking.suggest_again, contact.id),
            kwargs={"said": "They are suggested again.", "undo": True},
        )
        return

    def decide(until: date) -> None:
        pause_until(contact.id, until)

    key = f"pause-{contact.id}"
    later("Put them off until later", key, decide, "Do not suggest them any more")
    day_for_later(key, decide)


def pause_until(contact: str, until: date) -> None:
    """Suggest nothing about a contact before a day, or at all; with an offer to take it back."""
    if until == NEVER:
        act(asking.set_aside, contact, said="They are set aside.", undo=True)
        return
    said = f"Nothing is suggested about them before {moments.day(until)}."
    act(asking.snooze, contact, until, said=said, undo=True)
