"""A talk in writing: the questions go out as a text, and what is answered is noted later."""

from functools import partial

import streamlit as st

from infoint.domain import Interview
from infoint.i18n import _
from infoint.interviews.in_writing import answers_came, questions_sent
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.run_and_undo import action_button, run_action

_NOTES = ("track", "learned", "paste")
"""Where an answer is brought in and laid to the questions: page, part and view."""


def in_writing(visit: Visit, interview: Interview) -> None:
    """How such a talk goes, as far as it is: what to send, or that one waits."""
    sent = questions_sent(visit.ws.letters.all(), interview.id)
    if sent:
        st.markdown(_("An answer may take a week; then one kind line is welcome."))
        return
    st.markdown(
        _(
            "Send your questions as one text: about five, short, the easiest first. Nobody "
            "watches a clock, and the answers come when it suits them."
        )
    )
    answers_button(interview)


def answers_button(interview: Interview, *, primary: bool = False) -> None:
    """They have answered: the talk counts, and what they wrote can be brought in."""
    action_button(
        _("Their answers are here"),
        "answers-came",
        (answers_came, interview.id),
        icon="mark_email_read",
        type="primary" if primary else "tertiary",
        then=lambda _held: whereabouts.go(*_NOTES),
    )


def way_in_writing(visit: Visit, interview: Interview) -> Way:
    """What comes next: sending the questions; once they are out, bringing in the answers."""
    about = {"contact": interview.contact, "interview": interview.id}
    if questions_sent(visit.ws.letters.all(), interview.id):
        page, part, view = _NOTES
        does = partial(run_action, answers_came, interview.id)
        return Way(_("Their answers are here"), page, part, view, about=about, does=does)
    return Way(_("Send your questions"), "prepare", "ready", "ahead", about=about)
