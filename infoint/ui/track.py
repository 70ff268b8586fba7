"""The worksheet of step 6: debrief, evaluation, people named, actions, and all talks."""

import streamlit as st

from infoint.coaching import evaluation_picture
from infoint.domain import Action
from infoint.library import EvaluationQuestion
from infoint.services import follow_through
from infoint.ui import moments, session
from infoint.ui.acting import act
from infoint.ui.bind import Place, on, on_draft
from infoint.ui.boxes import area, buttons, day, text
from infoint.ui.interview import confidence, notes_of
from infoint.ui.literal import literal
from infoint.ui.named_people import named_people
from infoint.ui.prepare import choose_talk
from infoint.ui.visit import Visit

_SCALE = (1, 2, 3, 4, 5)
_TALKS_A_PAGE = 25


def no_talk_yet(visit: Visit) -> None:
    """Nothing to track with this contact."""
    assert visit.contact is not None
    st.markdown(f"There is no talk with {literal(visit.contact.name)} to look back on yet.")
    st.button("Go to the interview", key="to-interview", on_click=session.go, args=("interview",))


def debrief(visit: Visit) -> None:
    """What was learned, straight after."""
    talk = visit.interview
    assert talk is not None
    held = [
        one
        for one in visit.ws.interviews.all()
        if one.contact == talk.contact and one.status in ("running", "held")
    ]
    if len(held) > 1:
        choose_talk(held, talk)
    st.subheader("Write down what you learned", anchor=False)
    notes_of(talk)
    place = on("interviews", talk.id, "Changed a debrief").at("debrief")
    area("What did you learn?", place.at("learned"), height=160)
    area("What surprised you, or upset what you assumed?", place.at("surprised"))
    area("What impression do you have of the work, the people, the place?", place.at("impressions"))
    area("What did you value most? It goes into the thank-you.", place.at("appreciated"))
    area("What did they advise you to do?", place.at("advice"))
    confidence(talk, "confidence_after", "How sure of yourself do you feel after this talk?")


def evaluation(visit: Visit) -> None:
    """The eleven questions; most of them answered means a clearer picture."""
    talk = visit.interview
    assert talk is not None
    st.subheader("Evaluate what you heard", anchor=False)
    picture = evaluation_picture(talk, visit.library)
    words = f"{picture.answered} of {picture.of} answered."
    if picture.majority:
        words += " That is more than half: your picture of this work is getting clearer."
    if picture.mean is not None:
        words += f" Mean of the scales: {picture.mean:.1f} of 5."
    st.markdown(words)
    st.progress(picture.answered / picture.of)
    place = on("interviews", talk.id, "Answered the evaluation").at("evaluation")
    for question in visit.library.evaluation:
        _answer(question, place.at(question.id))


def _answer(question: EvaluationQuestion, place: Place) -> None:
    if question.answer == "words":
        area(question.text, place)
        return
    buttons(f"{question.text} 1: {question.low}. 5: {question.high}.", place, _SCALE)


def whom_they_named(visit: Visit) -> None:
    """The people they named, each one tap from being a contact."""
    assert visit.interview is not None
    st.subheader("Keep whom they named", anchor=False)
    named_people(visit, visit.interview)


def actions(visit: Visit) -> None:
    """Next actions with dates."""
    talk = visit.interview
    assert talk is not None
    st.subheader("Decide what to do next", anchor=False)
    for action in visit.ws.actions.all():
        if action.interview == talk.id:
            _action(action)
    draft = on_draft(f"action-{talk.id}")
    with st.container(border=True):
        with st.grid(2, min_column_width=220):
            text(
                "What will you do?", draft.at("text"), placeholder="Such as: read the annual report"
            )
            day("By when?", draft.at("due"), ahead=120)
        st.button(
            "Add this action",
            key="add-action",
            icon=":material/add_task:",
            on_click=act,
            args=(follow_through.add_action_from_draft,),
            kwargs={"draft": f"action-{talk.id}", "interview": talk.id, "contact": talk.contact},
        )


def _action(action: Action) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        done = ":material/check_circle: " if action.done else ""
        due = f", by {moments.day(action.due)}" if action.due else ""
        st.markdown(f"{done}{literal(action.text)}{due}", width="stretch")
        if not action.due:
            place = on("actions", action.id, "Changed an action")
            day("By when?", place.at("due"), ahead=120, width=190)
        st.button(
            "Not done yet" if action.done else "Done",
            key=f"done-{action.id}",
            on_click=act,
            args=(follow_through.set_action_done, action.id, not action.done),
        )
        st.button(
            "Remove",
            key=f"remove-{action.id}",
            type="tertiary",
            icon=":material/delete:",
            on_click=act,
            args=(follow_through.remove_action, action.id),
            kwargs={"said": "The action was removed.", "undo": True},
        )


def all_talks(visit: Visit) -> None:
    """A table of all talks, newest first."""
    if all(talk.cancelled for talk in visit.ws.interviews.all()):
        return
    from infoint.services import progress

    st.subheader("Look over all talks", anchor=False)
    table = progress.all_talks(visit.ws, visit.library, tz=session.zone_name())
    pages = -(-len(table) // _TALKS_A_PAGE)
    page = st.pagination(pages, key="talks-page") if pages > 1 else 1
    shown = table[(min(page, pages) - 1) * _TALKS_A_PAGE :][:_TALKS_A_PAGE]
    st.dataframe(shown, hide_index=True, placeholder="", alt="All talks")
