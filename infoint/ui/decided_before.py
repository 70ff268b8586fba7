"""Decisions shown again: on Today when a field comes up, in step 1 where the field is."""

import streamlit as st

from infoint.coaching.deciding_again import DecidedBefore, decided_before, latest_decision
from infoint.domain import CareerField
from infoint.services.place import NEVER, put_off
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.decision_words import OUTCOMES
from infoint.ui.literal import literal, show
from infoint.ui.visit import Visit

_SHOWN = 2


def decisions_that_come_up(visit: Visit) -> None:
    """On Today: what was decided about a field that a talk brings up again."""
    found = decided_before(visit.ws, visit.library, now=visit.now)[:_SHOWN]
    if not found:
        return
    st.subheader("What you decided before", anchor=False)
    for each in found:
        with st.container(border=True, gap="small"):
            _again(each)


def _again(each: DecidedBefore) -> None:
    st.markdown(f"**{literal(each.field.title)}**. {_why(each)}")
    _noted(each.field)
    with st.container(horizontal=True):
        st.button(
            "Look at it again",
            key=f"again-{each.key}",
            icon=":material/balance:",
            on_click=session.go,
            args=("compare-fields",),
            kwargs={"field": each.field.id},
        )
        st.button(
            "It still stands",
            key=f"stands-{each.key}",
            type="tertiary",
            on_click=act,
            args=(put_off, each.key, NEVER),
            kwargs={"said": "Good. The note stays where it is.", "undo": True},
        )


def _why(each: DecidedBefore) -> str:
    who = literal(each.who)
    if each.why == "ahead" and each.talk.start:
        return f"You talk to {who} about it on {moments.day(each.talk.start)}."
    if each.talk.held_at:
        return f"Since then you talked to {who}, on {moments.day(each.talk.held_at)}."
    return ""


def _noted(field: CareerField) -> None:
    """The newest decision with its date and its reasons."""
    note = latest_decision(field)
    if note is None:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        words, colour, icon = OUTCOMES[note.outcome]
        st.badge(words, color=colour, icon=icon)
        st.markdown(moments.day(note.at), width="content")
    show(note.text)


def decided_here(field: CareerField) -> None:
    """In step 1: what was decided about the field that is looked into."""
    if latest_decision(field):
        with st.container(gap="xsmall"):
            st.markdown("**What you decided last**")
            _noted(field)
