"""The screen for the talk itself: the question at hand, its note, and the time that is left."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.entries.lists import QUESTIONS, remove_entry
from infoint.i18n import _, ngettext
from infoint.interviews import running
from infoint.interviews.clock import InterviewNow, in_asking_order, interview_now
from infoint.interviews.opening import suggested_opening
from infoint.ui.browser.keep_awake import keep_awake
from infoint.ui.browser.large_text import question_words
from infoint.ui.browser.scroll import bring_into_sight, in_sight
from infoint.ui.browser.shortcuts import ADD, shortcuts
from infoint.ui.components.fold import fold
from infoint.ui.frame.columns import work_and_side
from infoint.ui.frame.parts import part_of
from infoint.ui.interviews.headline import name_of
from infoint.ui.interviews.hold.beginning import to_begin
from infoint.ui.interviews.hold.live_question import (
    ICONS,
    go_to,
    question_card,
    question_here,
    turns,
)
from infoint.ui.interviews.hold.live_time import (
    InterviewHere,
    clock_bar,
    close_button,
    end_button,
    is_nearly_over,
    leave_interview,
    pause_banner,
    time_buttons,
)
from infoint.ui.interviews.hold.named import names, whom_they_name
from infoint.ui.interviews.hold.whom_else import is_time_to_ask, whom_else_line
from infoint.ui.interviews.obstacles import help_in_the_talk
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import ButtonType, action_button

_ALL = "all-questions"
_AT_FIRST = 2
"""So many minutes after the beginning the words that were offered are still to be said."""
_LONG = 30
"""Minutes of a talk in which a word at two thirds is not followed at once by the next one."""


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
    if interview.status in ("planned", "unscheduled"):
        return part_of("interview") == "talk" and _is_opened(interview)
    return interview.status == "held" and InterviewHere.read().id == interview.id


def _is_opened(interview: Interview) -> bool:
    """Whether one looks into a talk that has not begun, here or before a reload."""
    asked = whereabouts.in_address("question")
    return InterviewHere.read().id == interview.id or any(i.id == asked for i in interview.plan)


def interview_screen(visit: Visit) -> None:
    """One screen for the talk. Parts that come and go have a place of their own: nothing jumps."""
    interview, contact = visit.the_interview, visit.the_contact
    state = interview_now(interview, now=visit.now)
    item = question_here(interview)
    turn = is_time_to_ask(visit, state, item)
    first = _first_words(visit, interview, state)
    with st.container(
        key="talk-clock", horizontal=True, wrap=False, vertical_alignment="center", gap="small"
    ):
        with st.container(gap=None):
            clock_bar(interview, contact.name, visit.now)
        with st.container(key="talk-end", width="content"):
            if state.phase == "waiting":
                close_button()
            elif state.phase != "ended":
                end_button(interview, _weight_of_the_end(interview, state, item, turn))
    with st.container(gap=None, key="talk-begins"):
        in_sight()
        here = item.id if item else "end"
        shows = f"{interview.status} {bool(first)} {here}"
        shortcuts(turn=turns(), talk=interview.id, here=here, at=shows)
        keep_awake()
    work, side = work_and_side()
    with work:
        with st.container(gap="small", key="talk-word"):
            asks = pause_banner(interview)
            asks = to_begin(interview, state) or asks
            asks = _word(visit, state, item, turn) or asks
            if turn:
                whom_else_line(visit, is_main=item is None and not asks)
        if first:
            _opening(interview, first, is_waiting=state.phase == "waiting")
        else:
            question_card(interview, item, leaving=state.closing, quiet=asks)
        with st.container():
            _last_words(interview, state, item)
    with side:
        _beside(visit, interview, state, item, turn)


def _beside(
    visit: Visit,
    interview: Interview,
    state: InterviewNow,
    item: PlannedQuestion | None,
    turn: bool,
) -> None:
    """What may be wanted besides: names, a question in between, all of them, the time."""
    leaving = state.closing or (item is None and bool(interview.plan))
    with st.expander(_("People named"), expanded=leaving, icon=":material/group_add:"):
        if turn:
            names(visit, interview)
        else:
            whom_they_name(visit, interview)
    with st.container(key=ADD, gap="xsmall"):
        text(_("A question that came up"), on_draft(f"between-{interview.id}").at("text"))
        action_button(
            _("Ask it next"),
            "ask-between",
            (running.came_up, interview.id),
            icon="add_comment",
            shortcut="Ctrl+I",
            after=item.id if item else "",
        )
    fold(_("All questions"), _ALL, lambda: _all(interview, item), icon="list")
    fold(_("If it does not go smoothly"), "obstacles", lambda: help_in_the_talk(visit), icon="help")
    if state.phase not in ("ended", "waiting"):
        time_buttons(interview, state)
    words = _(
        "Nothing is recorded here. A recording, a kept transcript or an AI that takes notes needs "
        "everybody's yes first. Captions that are not kept, and a person who takes notes, are "
        "access."
    )
    st.markdown(f":small[:gray[:material/mic_off: {words}]]")


def _first_words(visit: Visit, interview: Interview, state: InterviewNow) -> str:
    """What one is to say first, own words or else those offered on the morning page; "" once that
    is done, or a question was marked.
    """
    is_early = state.phase in ("early", "waiting") and not state.paused
    is_said = interview.id in _Said.read().interviews
    if not is_early or is_said or not running.is_untouched(interview):
        return ""
    passed = state.minutes - state.minutes_left
    if interview.opening.strip() or interview.on_the_spot or passed > _AT_FIRST:
        return interview.opening.strip()
    return suggested_opening(visit.ws, visit.library, interview, now=visit.now)


def _opening(interview: Interview, words: str, *, is_waiting: bool) -> None:
    """The first words, alone; the first question follows them."""
    with st.container(border=True, gap="small", key="talk-opening"):
        question_words(_("Say first"))
        show(words)
        with st.container(key="talk-said"):
            st.button(
                _("To the questions") if is_waiting else _("I said it"),
                key="said-opening",
                icon=":material/check:" if not is_waiting else None,
                type="secondary" if is_waiting else "primary",
                on_click=_Said(_Said.read().interviews | {interview.id}).keep,
            )


def _last_words(interview: Interview, state: InterviewNow, item: PlannedQuestion | None) -> None:
    if (state.closing or item is None) and interview.closing.strip():
        with st.container(border=True, gap="xsmall"):
            title = _("Say last")
            st.markdown(f"**{title}**")
            show(interview.closing.strip())


def _weight_of_the_end(
    interview: Interview, state: InterviewNow, item: PlannedQuestion | None, turn: bool
) -> ButtonType:
    """How much ending stands out, which is always in sight: quiet at first, then more and more."""
    if state.paused:
        return "secondary"
    if _is_time_to_end(interview, state, item, turn):
        return "primary"
    return "secondary" if state.closing else "tertiary"


def _is_time_to_end(
    interview: Interview, state: InterviewNow, item: PlannedQuestion | None, turn: bool
) -> bool:
    """Whether the time is over, or all questions are through."""
    through = item is None and bool(interview.plan) and not turn
    return state.phase == "over" or (through and state.phase != "ended")


def _word(visit: Visit, state: InterviewNow, item: PlannedQuestion | None, turn: bool) -> bool:
    """What the time asks for: a quiet word, or that it is time to end; that it is the `turn` of
    whom else to ask, a line of its own says.

    Gives whether something else than the next question is the main thing now.
    """
    interview, name = visit.the_interview, name_of(visit)
    if state.phase == "late" and item and state.minutes >= _LONG:
        words = _("Most of the time is over. What do you most want to hear still?")
        st.markdown(f":material/hourglass_bottom: {words}")
    elif is_nearly_over(state):
        first = _("Two minutes:")
        then = _("Thank {name}, and say that you will tell what came of it.", name=name)
        st.markdown(f":orange[:material/hourglass_bottom: **{first}**] {then}")
    elif state.phase == "ended":
        with st.container(border=True):
            first = _("The talk was ended in another window.")
            then = _("What you type is still kept.")
            st.markdown(f"**{first}** {then}")
            st.button(
                _("Leave the talk"),
                key="leave-talk",
                type="primary",
                icon=":material/arrow_forward:",
                on_click=leave_interview,
            )
        return True
    elif _is_time_to_end(interview, state, item, turn):
        _time_to_end(interview, state, name)
        return True
    return False


def _time_to_end(interview: Interview, state: InterviewNow, name: str) -> None:
    with st.container(border=True):
        if state.phase == "over" and interview.on_the_spot:
            first = ngettext(
                "You have talked for {n} minute.",
                "You have talked for {n} minutes.",
                int(state.minutes - state.minutes_left),
            )
            then = _("Thank {name} and say goodbye, or go on if there is time.", name=name)
        elif state.phase == "over":
            first = _("The agreed time is over.")
            then = _("Thank {name} and say goodbye, or go on if that is offered.", name=name)
        else:
            first = _("Before you leave:")
            then = _("Thank {name}, and say that you will tell what came of it.", name=name)
        st.markdown(f":orange[**{first}**] {then}")


def _all(interview: Interview, here: PlannedQuestion | None) -> None:
    for item in in_asking_order(interview):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.button(
                plain_text(item.text),
                key=f"to-{item.id}",
                type="tertiary",
                icon=f":material/{ICONS[item.state]}:",
                wrap=True,
                on_click=_turn_to,
                args=(item.id, here.id if here else ""),
            )
            if item.came_up and not item.note.strip():
                action_button(
                    _("Take out"),
                    f"out-{item.id}",
                    (remove_entry, QUESTIONS, interview.id, item.id),
                    type="tertiary",
                )


def _turn_to(item: str, here: str) -> None:
    """Go to a question of the list, which closes."""
    go_to(item, here)
    box_state.put(_ALL, False)
    bring_into_sight()
