"""The question plan: which questions, in which order, and whether they fit the time."""

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.interviews.plan_advice import plan_advice
from infoint.interviews.question_plan import move_question, remove_question
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
from infoint.ui.worksheet.actions import run_action
from infoint.ui.worksheet.boxes import buttons, number, text
from infoint.ui.worksheet.place import FieldPath, on

_OPEN = "question-open"
_PAGE = 15


def question_plan(visit: Visit) -> None:
    """The plan with its minutes, one question of it open to change, and ways to add more."""
    talk = visit.interview
    assert talk is not None
    st.subheader("Plan your questions", anchor=False)
    _minutes(talk)
    wanted_from_step_1(visit, talk)
    keep_focus()
    place = on("interviews", talk.id, "Changed the question plan")
    for index, item in paged(talk.plan, _PAGE, _pages(talk.id)):
        if session.flag(_OPEN) == item.id:
            _open(talk, item, place.at("plan", item.id), index)
        else:
            _closed(item, index)
    add_own(talk)
    add_from_bank(visit, talk)
    whole_plans(visit, talk)


def open_question(talk: str, item: str) -> None:
    """Open a question of the plan to change it, on the page of the list where it stands."""
    session.set_flag(_OPEN, item)
    found = session.workspace().interviews.get(talk)
    ids = [each.id for each in found.plan] if found else []
    if item in ids:
        turn_to_place(ids.index(item), _PAGE, _pages(talk))


def _pages(talk: str) -> str:
    return f"plan-page-{talk}"


def _minutes(talk: Interview) -> None:
    advice = plan_advice(talk)
    if not talk.plan:
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
        f"Must-ask questions take about **{advice.must_minutes}** of **{talk.minutes}** minutes; "
        f"all of them together {advice.total_minutes}. {fit}"
    )
    if advice.over and advice.spare >= 0:
        over = many(advice.over, "minute")
        st.markdown(
            f"All of them together are {over} too many: take a question out, give some fewer "
            "minutes, or ask for more time."
        )
    if advice.too_many:
        st.markdown(
            f"You have {advice.must} must asks. Six to eight are enough for one talk, with four "
            "if time: what you ask back on an answer tells you most."
        )
    st.progress(min(1.0, advice.must_minutes / talk.minutes))


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
            on_click=session.set_flag,
            args=(_OPEN, item.id),
        )


def _open(talk: Interview, item: PlannedQuestion, place: FieldPath, index: int) -> None:
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
                ("Down", "arrow_downward", 1, index == len(talk.plan) - 1),
            ):
                st.button(
                    label,
                    key=f"{label}-{item.id}",
                    icon=f":material/{icon}:",
                    disabled=stuck,
                    on_click=run_action,
                    args=(move_question, talk.id, item.id, by),
                    kwargs={"then": lambda _: open_question(talk.id, item.id)},
                )
            remove_button(
                f"unplan-{item.id}",
                remove_question,
                talk.id,
                item.id,
                said="The question was taken out.",
            )
            st.button(
                "Done",
                key=f"close-{item.id}",
                icon=":material/check:",
                on_click=session.set_flag,
                args=(_OPEN, None),
            )
