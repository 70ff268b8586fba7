"""What a new person is asked on the first screen: three lines, each of which may stay empty."""

import streamlit as st

from infoint.advice.suggestion import NextAction
from infoint.i18n import _
from infoint.today.first_questions import DRAFT, begin
from infoint.ui.components.told_box import as_read
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button
from infoint.words.told.fields import field_readings
from infoint.words.told.people import people_readings

_LIVE = True
"""Saved while one types, after Streamlit's own pause: to read another one it loads pandas."""


def first_questions(visit: Visit) -> None:
    """The questions and the button that leads to the one thing to do."""
    draft = on_draft(DRAFT)
    with st.container(border=True):
        st.markdown(_("**Three short questions.** Leave empty what you do not know yet."))
        for name, question, example, read in (
            (
                "field",
                _("What kind of work are you curious about?"),
                _("Such as: nursing"),
                field_readings,
            ),
            (
                "knows",
                _("Who do you know that does it, or is close to it?"),
                _("Such as: Vera Lind, nurse"),
                people_readings,
            ),
            (
                "agreed",
                _("Has someone agreed to talk with you already? Who?"),
                _("Leave this empty if nobody has"),
                people_readings,
            ),
        ):
            typed = text(question, draft.at(name), placeholder=example, live=_LIVE)
            as_read(draft.at(f"{name}_as"), typed, read(typed))
        action_button(
            _("Show me what to do first"),
            "start",
            (begin, visit.library),
            type="primary",
            icon="arrow_forward",
            then=_land,
        )


def _land(action: NextAction | None) -> None:
    """Go to the one thing to do, and say there why it comes first."""
    if action is None:
        session.go("choose-field")
        return
    session.say(
        _(
            "**{text}**: this comes first. {why}",
            text=plain_text(action.text),
            why=plain_text(action.why),
        )
    )
    session.go(action.step, contact=action.contact, field=action.field, interview=action.interview)
