"""The screen for the talk itself: the question at hand, its note, and the time that is left."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.entries.lists import QUESTIONS, remove_entry
from infoint.interviews import running
from infoint.interviews.clock import InterviewNow, in_asking_order, interview_now
from infoint.ui.browser.shortcuts import ADD, shortcuts
from infoint.ui.components.fold import fold
from infoint.ui.frame.guidance import done_so_far, learn, step_of
from infoint.ui.interviews.live_question import ICONS, go_to, question_card, question_here, turns
from infoint.ui.interviews.live_time import (
    InterviewHere,
    clock_bar,
    end_button,
    leave_interview,
    more_time_now,
    pause_banner,
    time_buttons,
)
from infoint.ui.interviews.named_people import named_people
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button


@dataclass(frozen=True)
class _Said(DataState):
    """The interviews, by id, whose opening was said."""

    interviews: frozenset[str] = frozenset()


def is_interviewing(visit: Visit) -> bool:
    """Whether the page is about a talk that runs, or that this window has seen running."""
    interview = visit.interview
    if interview is None:
        return False
    if interview.status == "running":
        InterviewHere(interview.id).keep()
        return True
    return interview.status == "held" and InterviewHere.read().id == interview.id


def interview_screen(visit: Visit) -> None:
    """One screen for the talk. Parts that come and go have a place of their own: nothing jumps."""
    interview, contact = visit.the_interview, visit.the_contact
    state = interview_now(interview, now=visit.now)
    item = question_here(interview)
    shortcuts(turn=turns(), talk=interview.id, here=item.id if item else "end")
    with st.container(gap="xsmall"):
        st.markdown(f"Talk with {plain_text(contact.name)}")
        clock_bar(interview, visit.now)
    with st.container():
        pause_banner(interview)
        _opening(interview)
    question_card(interview, item)
    with st.container():
        _word(interview, state, item)
    leaving = state.closing or item is None
    with st.expander("People they named", expanded=leaving, icon=":material/group_add:"):
        named_people(visit, interview)
    with st.container(key=ADD, horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        text("A question that came up", on_draft(f"between-{interview.id}").at("text"))
        action_button(
            "Ask it next",
            "ask-between",
            (running.came_up, interview.id),
            icon="add_comment",
            shortcut="Ctrl+I",
            after=item.id if item else "",
        )
    fold("All questions", "all-questions", lambda: _all(interview, item), icon="list")
    if state.phase != "ended":
        time_buttons(interview, state)
    st.markdown(
        ":material/mic_off: There is no recorder here, on purpose: people speak more freely "
        "without one, and short notes are enough. Straight after the talk you can record a memo "
        "for yourself."
    )
    fold("Learn", "learn", lambda: learn(visit), icon="menu_book")
    fold("Check", "check", lambda: done_so_far(step_of(visit)), icon="checklist")


def _opening(interview: Interview) -> None:
    """What to say first, until the first question is marked."""
    untouched = all(item.state == "open" for item in interview.plan)
    if not interview.opening.strip() or not untouched or interview.id in _Said.read().interviews:
        return
    with st.container(border=True):
        st.markdown("**Say first**")
        show(interview.opening.strip())
        st.button(
            "I said it",
            key="said-opening",
            icon=":material/check:",
            on_click=_Said(_Said.read().interviews | {interview.id}).keep,
        )


def _word(interview: Interview, state: InterviewNow, item: PlannedQuestion | None) -> None:
    """What the time asks for: a quiet word, then the close, then the end."""
    if state.phase == "late" and item:
        st.markdown(
            ":material/hourglass_bottom: Two thirds of the time are over. "
            "What do you most want to hear still?"
        )
    elif state.phase == "closing" or (item is None and state.phase in ("early", "late")):
        with st.container(border=True):
            now = "The last five minutes." if state.phase == "closing" else "Before you leave."
            st.markdown(
                f"**{now}** Ask whom else you could talk to, and whether you may use their name. "
                "Then thank them."
            )
            _closing_words(interview)
    elif state.phase == "over":
        with st.container(border=True):
            st.markdown(
                "**The agreed time is over.** Thank them and say goodbye, or go on if they offer "
                "it."
            )
            _closing_words(interview)
            with st.container(horizontal=True, gap="xsmall"):
                end_button(interview, "primary")
                more_time_now(interview)
    elif state.phase == "ended":
        with st.container(border=True):
            st.markdown("**The talk was ended in another window.** What you type is still kept.")
            st.button(
                "Leave the talk",
                key="leave-talk",
                type="primary",
                icon=":material/arrow_forward:",
                on_click=leave_interview,
            )


def _closing_words(interview: Interview) -> None:
    if interview.closing.strip():
        show(interview.closing.strip())


def _all(interview: Interview, here: PlannedQuestion | None) -> None:
    for item in in_asking_order(interview):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.button(
                plain_text(item.text),
                key=f"to-{item.id}",
                type="tertiary",
                icon=f":material/{ICONS[item.state]}:",
                wrap=True,
                on_click=go_to,
                args=(item.id, here.id if here else ""),
            )
            if item.came_up and not item.note.strip():
                action_button(
                    "Take out",
                    f"out-{item.id}",
                    (remove_entry, QUESTIONS, interview.id, item.id),
                    type="tertiary",
                )
