"""The eleven questions to oneself after a talk: one on screen, then all answers to read."""

import streamlit as st

from infoint.debrief import notes
from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import Interview
from infoint.i18n import N_, _
from infoint.library import EvaluationQuestion
from infoint.ui.components.paging import paged
from infoint.ui.debrief.headline import ELEVEN
from infoint.ui.debrief.how_far import how_far
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.small_view import back_to_part, view_button
from infoint.ui.frame.step_page import Work
from infoint.ui.session.plain_text import show
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons, text, text_area
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.ratings import take_back_button

_SCALE = (1, 2, 3, 4, 5)
_PAGE = 4


def _is_answered(interview: Interview, question: EvaluationQuestion) -> bool:
    value = interview.evaluation.get(question.id)
    return bool(value.strip()) if isinstance(value, str) else value is not None


def first_unanswered(
    visit: Visit, interview: Interview, after: str = ""
) -> EvaluationQuestion | None:
    """The first question without an answer, of those after this one first; None where none is."""
    asked = list(visit.library.evaluation)
    ids = [one.id for one in asked]
    place = ids.index(after) + 1 if after in ids else 0
    in_turn = [*asked[place:], *asked[:place]]
    return next(
        (one for one in in_turn if one.id != after and not _is_answered(interview, one)), None
    )


def eleven_view(visit: Visit, work: Work, question_id: str) -> None:
    """One of the questions, in words or from 1 to 5 with the reason for it."""
    interview, asked = visit.the_interview, visit.library.evaluation
    place = [one.id for one in asked].index(question_id) + 1
    question = asked[place - 1]
    how_far(
        place,
        len(asked),
        _("More to think about · {place} of {total}", place=place, total=len(asked)),
    )
    with st.container(key=f"ask-{question.id}"):
        _answer(interview, question)
        _ways_on(visit, work, interview, question)


def _answer(interview: Interview, question: EvaluationQuestion) -> None:
    place = on("interviews", interview.id, N_("Answered the evaluation"))
    answer = place.at("evaluation", question.id)
    if question.answer == "words":
        text_area(question.text, answer, height=120, label_visibility="collapsed")
        return
    ends = {_SCALE[0]: question.low, _SCALE[-1]: question.high}
    words = {
        value: _("{value} {words}", value=value, words=ends[value]) if value in ends else str(value)
        for value in _SCALE
    }
    chosen = buttons(
        question.text,
        answer,
        _SCALE,
        lambda value: words[value],
        label_visibility="collapsed",
    )
    with st.container():
        if chosen is not None:
            with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
                text(_("Why?"), place.at("evaluation_reasons", question.id))
                take_back_button(question.id, (notes.take_back_answer, interview.id, question.id))


def _ways_on(visit: Visit, work: Work, interview: Interview, question: EvaluationQuestion) -> None:
    """On to the next question in the bar at the foot, as in the debrief; or leave it."""
    after = first_unanswered(visit, interview, question.id)
    view = f"{ELEVEN}{after.id}" if after else "eleven"
    label = _("Next question") if after else _("Done")
    work.onward = Way(label, "track", "judge", view)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        view_button(_("All answers"), "eleven", icon="list", type="tertiary")
        back_to_part(_("Leave it there"))


def answers_view(visit: Visit) -> None:
    """All questions with their answers, to read; each can be changed."""
    interview = visit.the_interview
    picture = evaluation_picture(interview, visit.library)
    back_to_part(_("Back to what you think"))
    words = _("{some} of {all} answered.", some=picture.answered, all=picture.of)
    clearer = _("That is more than half: your picture of this work is getting clearer.")
    st.markdown(f"{words} {clearer}" if picture.majority else words)
    rows, pages = st.container(gap="small"), st.container()
    with pages:
        shown = paged(visit.library.evaluation, _PAGE, "eleven-page")
    with rows:
        for _number, question in shown:
            _row(interview, question)


def _row(interview: Interview, question: EvaluationQuestion) -> None:
    said = _is_answered(interview, question)
    with st.container(
        horizontal=True, vertical_alignment="top", gap="small", key=f"row-of-eleven-{question.id}"
    ):
        with st.container(gap=None):
            st.markdown(f"**{question.text}**")
            if said:
                _words(interview, question)
        with st.container(width="content", key=f"more-eleven-{question.id}"):
            view_button(
                _("Change") if said else _("Answer"),
                f"{ELEVEN}{question.id}",
                icon="edit",
                type="tertiary",
            )


def _words(interview: Interview, question: EvaluationQuestion) -> None:
    value = interview.evaluation[question.id]
    if isinstance(value, str):
        show(value)
        return
    ends = {1: question.low, 5: question.high}
    st.markdown(
        _("{value} of 5: {words}", value=value, words=ends[value])
        if value in ends
        else _("{value} of 5", value=value)
    )
    reason = interview.evaluation_reasons.get(question.id, "").strip()
    if reason:
        show(reason)
