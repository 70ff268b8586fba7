"""The question at hand: its words, its note, and where the talk goes from it.

Each window stays at its question until its own person moves on: whoever types the answer is not
torn from it because the one who asks, in another window, has marked it. The question stands in the
address, so that a reload or a new server changes nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.i18n import N_, _
from infoint.interviews import question_plan
from infoint.interviews.clock import in_asking_order, next_question
from infoint.ui.browser.large_text import question_words
from infoint.ui.browser.shortcuts import MARKS, NOTE
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.uninterrupted import uninterrupted
from infoint.ui.session.window import notices, whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import on
from infoint.ui.worksheet.run_and_undo import ButtonType, run_action

ICONS = {"open": "radio_button_unchecked", "asked": "check_circle", "skipped": "skip_next"}


@dataclass(frozen=True)
class _Asking(DataState):
    """The questions that this window left, by id in their order, and how often it marked one."""

    trail: tuple[str, ...] = ()
    turns: int = 0


def question_here(interview: Interview) -> PlannedQuestion | None:
    """The question that this window is at; None when all are through."""
    wanted = str(st.query_params.get("question", ""))
    chosen = next((item for item in interview.plan if item.id == wanted), None)
    item = chosen or next_question(interview)
    whereabouts.keep_in_address("question", item.id if item else "")
    return item


def turns() -> int:
    """How often a mark was pressed in this window."""
    return _Asking.read().turns


def take_turn() -> None:
    """A mark was pressed. Only from a callback."""
    replace(_Asking.read(), turns=turns() + 1).keep()


def leave_questions() -> None:
    """Forget where this window was, once the talk is over. Only from a callback."""
    st.query_params.pop("question", None)
    replace(_Asking.read(), trail=()).keep()


@uninterrupted()
def go_to(item: str, here: str = "") -> None:
    """Turn to a question and remember the one before. Only from a callback."""
    if here and here != item:
        asking = _Asking.read()
        replace(asking, trail=(*asking.trail, here)).keep()
    whereabouts.keep_in_address("question", item)


def _onward(interview: Interview, here: str) -> None:
    item = next_question(interview, after=here)
    go_to(item.id if item else "", here)


def _before(interview: Interview, here: PlannedQuestion | None) -> str:
    """The question that this window was at before; after a reload, the last one marked."""
    known = {item.id for item in interview.plan} - {here.id if here else ""}
    marked = [item.id for item in in_asking_order(interview) if item.state != "open"]
    return next((item for item in reversed((*marked, *_Asking.read().trail)) if item in known), "")


@uninterrupted()
def _back(interview: Interview, here: PlannedQuestion | None) -> None:
    take_turn()
    wanted = _before(interview, here)
    trail = _Asking.read().trail
    if wanted in trail:
        left = trail[: len(trail) - 1 - trail[::-1].index(wanted)]
        replace(_Asking.read(), trail=left).keep()
    go_to(wanted)


def question_card(
    interview: Interview,
    item: PlannedQuestion | None,
    *,
    leaving: bool = False,
    quiet: bool = False,
) -> None:
    """Draw the question at hand with its note and its buttons, and what comes next.

    With `leaving` nothing more is announced; with `quiet` something above asks for more than the
    next question does.
    """
    with st.container(border=True, gap="small", key="talk-question"):
        if item is None:
            question_words(_nothing_more(interview))
        else:
            st.markdown(_kind(interview, item))
            question_words(item.text)
            with st.container(key=NOTE):
                place = on("interviews", interview.id, N_("Changed notes of a talk"))
                text_area(
                    _("Short note"),
                    place.at("plan", item.id, "note"),
                    height=120,
                    label_visibility="collapsed",
                    placeholder=_("A few words are enough"),
                )
        with st.container(key=MARKS, horizontal=True, gap="xsmall"):
            _marks(interview, item, "secondary" if quiet else "primary")
        if not leaving:
            _what_comes(interview, item)


def _nothing_more(interview: Interview) -> str:
    if interview.plan:
        return _("All your questions are through")
    return _("Nothing is planned: ask what you would like to know")


def _what_comes(interview: Interview, item: PlannedQuestion | None) -> None:
    upcoming = next_question(interview, after=item.id if item else "")
    if upcoming:
        words = _("Next: {question}", question=plain_text(upcoming.text))
        st.markdown(f":gray[{words}]")
    elif item:
        words = _("Next: nothing more is planned.")
        st.markdown(f":gray[{words}]")


_KINDS: Mapping[str, Mapping[str, str]] = {
    "came up": {
        "open": N_("It came up"),
        "asked": N_("It came up, asked"),
        "skipped": N_("It came up, skipped"),
    },
    "must": {
        "open": N_("It matters most"),
        "asked": N_("Asked"),
        "skipped": N_("Skipped"),
    },
    "spot": {
        "open": N_("You could ask"),
        "asked": N_("Asked"),
        "skipped": N_("Skipped"),
    },
    "time": {
        "open": N_("If there is time"),
        "asked": N_("Asked"),
        "skipped": N_("Skipped"),
    },
}
"""What a question is, by what became of it."""


def _kind(interview: Interview, item: PlannedQuestion) -> str:
    """What a question is, and when a note was saved; to somebody at a stand nothing is a must."""
    kind = "came up" if item.came_up else "must" if item.must else "time"
    if interview.on_the_spot and kind == "must":
        kind = "spot"
    words, saved = _(_KINDS[kind][item.state]), notices.saved_at()
    if not saved or not any(each.note.strip() for each in interview.plan):
        return f"**{words}**"
    time = local_dates.clock(saved)
    said = (
        _(":material/check: Saved {time}", time=time)
        if item.note.strip()
        else _(":material/check: Last note saved {time}", time=time)
    )
    return f"**{words}** :gray[{said}]"


def _marks(interview: Interview, item: PlannedQuestion | None, main: ButtonType) -> None:
    here = item.id if item else "end"

    def button(
        label: str,
        does: str,
        icon: str,
        callback: Callable[[], None],
        keys: str | None,
        type: ButtonType = "secondary",
    ) -> None:
        st.button(
            label,
            key=f"{does}-{here}",
            type=type,
            icon=f":material/{icon}:",
            shortcut=keys,
            on_click=callback,
        )

    def mark(state: str) -> Callable[[], None]:
        return partial(_marked, interview.id, here, state)

    onward = partial(_gone_on, interview, here)
    if item and item.state == "asked":
        button(_("Go on"), "onward", "arrow_forward", onward, "Ctrl+K", main)
    elif item:
        button(_("Asked"), "asked", "check", mark("asked"), "Ctrl+K", main)
    if item and item.state == "open":
        button(_("Skip"), "skipped", "skip_next", mark("skipped"), "Ctrl+J")
    elif item and item.state == "skipped":
        button(_("Go on"), "onward", "arrow_forward", onward, "Ctrl+J")
    if _before(interview, item):
        button(_("Back"), "before", "undo", partial(_back, interview, item), "Ctrl+B")
    if item and item.state != "open":
        button(_("Ask again"), "open", "restart_alt", mark("open"), None, "tertiary")


@uninterrupted()
def _marked(interview: str, item: str, state: str) -> None:
    def onward(changed: Interview) -> None:
        if state != "open":
            _onward(changed, item)

    take_turn()
    run_action(question_plan.mark_question, interview, item, state, then=onward)


@uninterrupted()
def _gone_on(interview: Interview, here: str) -> None:
    take_turn()
    _onward(session.workspace().interviews.get(interview.id) or interview, here)
