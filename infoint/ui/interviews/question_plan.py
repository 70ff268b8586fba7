"""The question plan: which questions, in which order, and whether they fit the time."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.entries.lists import QUESTIONS, remove_entry
from infoint.i18n import N_
from infoint.interviews.plan_advice import plan_minutes
from infoint.interviews.question_plan import move_question
from infoint.ui.browser.focus import keep_focus
from infoint.ui.components.buttons import remove_button
from infoint.ui.components.paging import paged, turn_to_place
from infoint.ui.interviews.question_bank import (
    add_from_bank,
    add_own,
    wanted_from_step_1,
    whole_plans,
)
from infoint.ui.letters.review import question_notes
from infoint.ui.session import session
from infoint.ui.session.plain_text import many, plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import buttons, number, text
from infoint.ui.worksheet.place import FieldPath, on
from infoint.ui.worksheet.run_and_undo import action_button

_PAGE = 15


@dataclass(frozen=True)
class _Opened(DataState):
    """The question of the plan that is open to change, by id."""

    item: str = ""


def question_plan(visit: Visit) -> None:
    """The plan with its minutes, one question of it open to change, and ways to add more."""
    interview = visit.the_interview
    st.subheader("Plan your questions", anchor=False)
    _minutes(interview)
    wanted_from_step_1(visit, interview)
    keep_focus()
    place = on("interviews", interview.id, N_("Changed the question plan"))
    for index, item in paged(interview.plan, _PAGE, _pages(interview.id)):
        if _Opened.read().item == item.id:
            _open(interview, item, place.at("plan", item.id), index)
        else:
            _closed(item, index)
    add_own(interview)
    add_from_bank(visit, interview)
    whole_plans(visit, interview)


def open_question(interview: str, item: str) -> None:
    """Open a question of the plan to change it, on the page of the list where it stands."""
    _Opened(item).keep()
    found = session.workspace().interviews.get(interview)
    ids = [each.id for each in found.plan] if found else []
    if item in ids:
        turn_to_place(ids.index(item), _PAGE, _pages(interview))


def _pages(interview: str) -> str:
    return f"plan-page-{interview}"


def _minutes(interview: Interview) -> None:
    advice = plan_minutes(interview)
    if not interview.plan:
        st.markdown("Begin with the suggested plan, and change what you like.")
        return
    if advice.spare < 0:
        over = many(-advice.spare, "minute")
        fit = f"That is {over} too many: take some out, or make them 'if time'."
    elif advice.room_for_more:
        fit = (
            f"That leaves {many(advice.spare, 'minute')} for the rest, for follow-up questions and "
            "for what comes up."
        )
    else:
        fit = (
            f"That leaves {many(advice.spare, 'minute')}, which is little room for follow-up "
            "questions: make one of them 'if time'."
        )
    st.markdown(
        f"Must-ask questions take about **{advice.must}** of **{interview.minutes}** "
        f"minutes; all of them together {advice.total}. {fit}"
    )
    if advice.spare >= 0 and not advice.fits:
        over = many(advice.total - advice.asked_for, "minute")
        st.markdown(
            f"All of them together are {over} too many: take a question out, give some fewer "
            "minutes, or ask for more time."
        )
    if advice.too_many:
        st.markdown(
            f"You have {advice.must_asks} must asks. Six to eight are enough for one talk, with "
            "four if time: what you ask back on an answer tells you most."
        )
    st.progress(min(1.0, advice.must / interview.minutes))


def _closed(item: PlannedQuestion, index: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"row-{item.id}"):
        when = "Must ask" if item.must else "If time"
        st.markdown(
            f"{index + 1}\\. {plain_text(item.text)}  \n:gray[{when}, {item.minutes} min]",
            width="stretch",
        )
        st.button(
            "Change",
            key=f"open-{item.id}",
            type="tertiary",
            icon=":material/edit:",
            on_click=_Opened(item.id).keep,
        )


def _open(interview: Interview, item: PlannedQuestion, place: FieldPath, index: int) -> None:
    with st.container(border=True, key=f"row-{item.id}"):
        if item.question:
            show(f"{index + 1}. {item.text}")
        else:
            question_notes(text(f"{index + 1}. Your own question", place.at("text")))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            buttons(
                "When",
                place.at("must"),
                [True, False],
                lambda must: "Must ask" if must else "If time",
            )
            number("Minutes", place.at("minutes"), 1, 60, width=130)
        with st.container(horizontal=True):
            for label, icon, by, stuck in (
                ("Up", "arrow_upward", -1, index == 0),
                ("Down", "arrow_downward", 1, index == len(interview.plan) - 1),
            ):
                action_button(
                    label,
                    f"{label}-{item.id}",
                    (move_question, interview.id, item.id, by),
                    icon=icon,
                    disabled=stuck,
                    then=lambda _: open_question(interview.id, item.id),
                )
            remove_button(
                f"unplan-{item.id}",
                (remove_entry, QUESTIONS, interview.id, item.id),
                said="The question was taken out.",
            )
            st.button(
                "Done",
                key=f"close-{item.id}",
                icon=":material/check:",
                on_click=_Opened().keep,
            )
