"""The question plan: which questions, in which order, and whether they fit the time."""

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.services import talks as services
from infoint.ui import session
from infoint.ui.acting import act
from infoint.ui.bind import Place, on, on_draft
from infoint.ui.boxes import buttons, number, text
from infoint.ui.literal import literal, many, show
from infoint.ui.visit import Visit

_OPEN = "question-open"


def question_plan(visit: Visit) -> None:
    """The plan with its minutes, one question of it open to change, and ways to add more."""
    talk = visit.interview
    assert talk is not None
    st.subheader("Plan your questions", anchor=False)
    _minutes(talk)
    place = on("interviews", talk.id, "Changed the question plan")
    for index, item in enumerate(talk.plan):
        if session.flag(_OPEN) == item.id:
            _open(talk, item, place.at("plan", item.id), index)
        else:
            _closed(item, index)
    _add_own(talk)
    _add_from_bank(visit, talk)


def _minutes(talk: Interview) -> None:
    must = sum(item.minutes for item in talk.plan if item.must)
    spare = talk.minutes - must
    fit = (
        f"That leaves {many(spare, 'minute')} for the rest and for what comes up."
        if spare >= 0
        else f"That is {many(-spare, 'minute')} too many: make some of them 'if time'."
    )
    st.markdown(
        f"Must-ask questions take about **{must}** of **{talk.minutes}** minutes; all of them "
        f"together {talk.planned_minutes}. {fit}"
    )
    st.progress(min(1.0, must / talk.minutes))


def _closed(item: PlannedQuestion, index: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        when = "Must ask" if item.must else "If time"
        st.markdown(
            f"{index + 1}\\. {literal(item.text)}  \n:gray[{when}, {item.minutes} min]",
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


def _open(talk: Interview, item: PlannedQuestion, place: Place, index: int) -> None:
    with st.container(border=True):
        if item.question:
            show(f"{index + 1}. {item.text}")
        else:
            text(f"{index + 1}. Your own question", place.at("text"))
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
                    on_click=act,
                    args=(services.move_question, talk.id, item.id, by),
                )
            st.button(
                "Remove",
                key=f"unplan-{item.id}",
                type="tertiary",
                icon=":material/delete:",
                on_click=act,
                args=(services.remove_question, talk.id, item.id),
                kwargs={"said": "The question was taken out.", "undo": True},
            )
            st.button(
                "Done",
                key=f"close-{item.id}",
                icon=":material/check:",
                on_click=session.set_flag,
                args=(_OPEN, None),
            )


def _add_own(talk: Interview) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text(
            "Add a question of your own",
            on_draft(f"question-{talk.id}").at("text"),
            placeholder="Such as: What does a good week look like for you?",
        )
        st.button(
            "Add it",
            key="add-own",
            icon=":material/add:",
            on_click=act,
            args=(services.add_own_question_from_draft, talk.id),
        )


def _add_from_bank(visit: Visit, talk: Interview) -> None:
    planned = {item.question for item in talk.plan}
    left = {one.id: one for one in visit.library.questions if one.id not in planned}
    if not left:
        return
    with st.container(border=True):
        topics = list(dict.fromkeys(one.topic for one in left.values()))
        topic = st.selectbox(
            "Topic", topics, index=None, placeholder="All topics", key=f"topic-{talk.id}"
        )
        fitting = [key for key, one in left.items() if topic in (None, one.topic)]
        key = f"bank-{talk.id}"
        st.selectbox(
            f"Add one of {len(fitting)} more from the question bank",
            fitting,
            index=None,
            format_func=lambda key: left[key].text if key in left else "",
            key=key,
            placeholder="Choose a question",
        )
        st.button(
            "Add this question",
            key="add-from-bank",
            icon=":material/library_add:",
            on_click=_add_chosen,
            args=(visit, talk.id, key),
        )


def _add_chosen(visit: Visit, talk: str, key: str) -> None:
    question = session.box(key)
    if question:
        act(services.add_bank_question, visit.library, talk, question)
        session.put_in_box(key, None)
