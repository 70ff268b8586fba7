"""What a new person is asked on the first screen: three lines, each of which may stay empty."""

import streamlit as st

from infoint.coaching import NextAction
from infoint.services.first_questions import DRAFT, begin
from infoint.services.told_fields import field_readings
from infoint.services.told_people import people_readings
from infoint.ui import session
from infoint.ui.acting import act
from infoint.ui.bind import on_draft
from infoint.ui.boxes import text
from infoint.ui.literal import literal
from infoint.ui.told_box import as_read
from infoint.ui.visit import Visit

_LIVE = True
"""Saved while one types, after Streamlit's own pause: to read another one it loads pandas."""


def first_questions(visit: Visit) -> None:
    """The questions and the button that leads to the one thing to do."""
    draft = on_draft(DRAFT)
    with st.container(border=True):
        st.markdown("**Three short questions.** Leave empty what you do not know yet.")
        typed = text(
            "What kind of work are you curious about?",
            draft.at("field"),
            placeholder="Such as: nursing",
            live=_LIVE,
        )
        as_read(draft.at("field_as"), typed, field_readings(typed))
        typed = text(
            "Who do you know that does it, or is close to it?",
            draft.at("knows"),
            placeholder="Such as: Vera Lind, nurse",
            live=_LIVE,
        )
        as_read(draft.at("knows_as"), typed, people_readings(typed))
        typed = text(
            "Has someone agreed to talk with you already? Who?",
            draft.at("agreed"),
            placeholder="Leave this empty if nobody has",
            live=_LIVE,
        )
        as_read(draft.at("agreed_as"), typed, people_readings(typed))
        st.button(
            "Show me what to do first",
            key="start",
            type="primary",
            icon=":material/arrow_forward:",
            on_click=act,
            args=(begin, visit.library),
            kwargs={"then": _land},
        )


def _land(action: NextAction | None) -> None:
    """Go to the one thing to do, and say there why it comes first."""
    if action is None:
        session.go("choose-field")
        return
    session.say(f"**{literal(action.text)}**: this comes first. {literal(action.why)}")
    about = {"contact": action.contact, "field": action.field, "interview": action.interview}
    session.go(action.step, **{kind: record for kind, record in about.items() if record})
