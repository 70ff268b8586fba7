"""What a talk says of one's assumptions, and the eleven questions to oneself."""

import streamlit as st

from infoint.debrief import notes
from infoint.debrief.evaluation import evaluation_picture
from infoint.domain import CareerField, Interview
from infoint.domain.interviews import VerdictOutcome
from infoint.i18n import N_, _
from infoint.library import EvaluationQuestion
from infoint.ui.components.buttons import go_button
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons, select, text, text_area
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.ratings import take_back_button

_OUTCOMES: dict[VerdictOutcome, str] = {
    "confirmed": N_("Confirmed"),
    "contradicted": N_("Contradicted"),
    "mixed": N_("Mixed"),
    "not touched": N_("Not touched"),
}
_SCALE = (1, 2, 3, 4, 5)


def assumptions(visit: Visit, interview: Interview, field: CareerField | None) -> None:
    """Each assumption of the talk's field: what became of it, and what was said."""
    fields = {one.id: one.title for one in visit.ws.fields.all()}
    if field is None and fields:
        select(
            "Which field was this talk about?",
            on("interviews", interview.id, N_("Chose the field of a talk")).at("field"),
            list(fields),
            lambda key: fields.get(key, ""),
            placeholder="Choose a field",
        )
        return
    known = [each for each in field.assumptions if each.text.strip()] if field else []
    if field is None or not known:
        about = f" about {plain_text(field.title)}" if field else ""
        st.markdown(
            f"You wrote down no assumptions{about} before. Step 1 has a place for them, so that "
            "the next talk can test them."
        )
        go_button(
            "Write down an assumption",
            "choose-field",
            key="to-assumptions",
            about={"field": field.id} if field else {},
        )
        return
    st.markdown(f"What did this talk say of what you assumed about **{plain_text(field.title)}**?")
    place = on("interviews", interview.id, N_("Judged an assumption")).at("verdicts")
    for each in known:
        here = place.at(each.id)
        with st.container(border=True, gap="xsmall"):
            st.markdown(plain_text(each.text))
            with st.container(horizontal=True, vertical_alignment="bottom"):
                chosen = buttons(
                    f"What became of: {each.text}",
                    here.at("outcome"),
                    tuple(_OUTCOMES),
                    lambda outcome: _(_OUTCOMES[outcome]),
                    label_visibility="collapsed",
                )
                if chosen:
                    take_back_button(each.id, (notes.take_back_verdict, interview.id, each.id))
            if chosen and chosen != "not touched":
                text_area("What was said about it?", here.at("said"), height=80)


def evaluation(visit: Visit, interview: Interview) -> None:
    """The eleven questions; most of them answered means a clearer picture."""
    picture = evaluation_picture(interview, visit.library)
    words = f"{picture.answered} of {picture.of} answered."
    if picture.majority:
        words += " That is more than half: your picture of this work is getting clearer."
    if picture.mean is not None:
        words += f" Mean of the scales: {picture.mean:.1f} of 5."
    st.markdown(words)
    for question in visit.library.evaluation:
        _answer(interview, question)


def _answer(interview: Interview, question: EvaluationQuestion) -> None:
    place = on("interviews", interview.id, N_("Answered the evaluation"))
    answer = place.at("evaluation", question.id)
    if question.answer == "words":
        text_area(question.text, answer, height=80)
        return
    label = f"{question.text} 1: {question.low}. 5: {question.high}."
    with st.container(gap="xsmall"):
        chosen = buttons(label, answer, _SCALE)
        if chosen is not None:
            with st.container(horizontal=True, vertical_alignment="bottom"):
                text("Why?", place.at("evaluation_reasons", question.id))
                take_back_button(question.id, (notes.take_back_answer, interview.id, question.id))
