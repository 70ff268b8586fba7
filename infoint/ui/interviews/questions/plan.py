"""The question plan: which questions, in which order, and whether they fit the time."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

import streamlit as st

from infoint.domain import Interview, PlannedQuestion
from infoint.domain.page_state import text_place
from infoint.entries.lists import QUESTIONS, remove_entry
from infoint.entries.page_state import done_for_now
from infoint.i18n import N_, _, ngettext
from infoint.interviews.plan_advice import PlanMinutes, plan_minutes, reason_to_ask
from infoint.interviews.question_plan import make_must, move_question
from infoint.library.settings import settings_of
from infoint.ui.browser.drag_rows import drag_rows
from infoint.ui.browser.scroll import cursor_here
from infoint.ui.components.buttons import dots_menu
from infoint.ui.components.drawing import drawing, measure
from infoint.ui.components.paging import paged, turn_to_place
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import view_button
from infoint.ui.interviews.questions.bank import add_own, another_plan, suggest_button, wanted_line
from infoint.ui.letters.review import question_notes
from infoint.ui.session import session, workspaces
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.sharing.comments import comments_beside
from infoint.ui.worksheet.boxes import buttons, number, text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on
from infoint.ui.worksheet.run_and_undo import run_action

_PAGE = 10
_LONGEST = 50
"""Letters of a question by which another one is told where it goes."""
How = Literal["change", "move"]


@dataclass(frozen=True)
class _Opened(DataState):
    """The question of the plan that is open, by id: to change it, or to move it."""

    item: str = ""
    how: How = "change"


def question_plan(visit: Visit) -> bool:
    """The plan as rows against the minutes, one of them open to change, and ways to add more.

    Gives whether it is empty, with a primary button that fills it.
    """
    interview = visit.the_interview
    if not interview.plan:
        _nothing_planned(visit, interview)
    else:
        _how_it_fits(interview)
        place = on("interviews", interview.id, N_("Changed the question plan"))
        shown = paged(interview.plan, _PAGE, _pages(interview.id))
        with st.container(gap="small", key="plan"):
            for index, item in shown:
                _row(interview, item, place.at("plan", item.id), index)
        _may_be_dragged(interview, shown)
        wanted_line(visit, interview)
        comments_beside(visit, "plan", interview.id)
    add_own(interview, lambda item: _stay(interview.id, item.id))
    with st.container(horizontal=True):
        view_button(_("Choose from the question bank"), "bank", icon="library_add")
        if interview.plan:
            another_plan(visit, interview)
    return not interview.plan and interview.status != "held"


def plan_left_as_it_is(visit: Visit) -> Callable[[], None] | None:
    """What Continue does on the way: whoever has seen the plan and goes on has a plan."""
    interview = visit.the_interview
    place = text_place("interviews", interview.id, "plan")
    if not interview.plan or place in visit.ws.page_state.done:
        return None
    return partial(run_action, done_for_now, place)


def _may_be_dragged(interview: Interview, shown: Sequence[tuple[int, PlannedQuestion]]) -> None:
    first = shown[0][0]

    def moved(item: str, place: int) -> None:
        run_action(move_question, interview.id, item, first + place)

    drag_rows("drag-plan", "planned-", [item.id for _index, item in shown], moved)


def open_question(interview: str, item: str) -> None:
    """Open a question of the plan to change it, on the page of the list where it stands."""
    _Opened(item).keep()
    found = session.workspace().interviews.get(interview)
    ids = [each.id for each in found.plan] if found else []
    if item in ids:
        turn_to_place(ids.index(item), _PAGE, _pages(interview), len(ids))


def _pages(interview: str) -> str:
    return f"plan-page-{interview}"


def _nothing_planned(visit: Visit, interview: Interview) -> None:
    wanted_line(visit, interview)
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(width="stretch"):
            st.markdown(
                _(
                    "No question yet. The suggested plan puts first what nobody in this field has "
                    "told you, and fits your time."
                )
            )
            suggest_button(visit, interview)
        drawing("prepare", width=120)


_EASILY_ANSWERED = 5


def _how_many_to_send(interview: Interview) -> None:
    n = sum(item.must for item in interview.plan)
    with st.container(border=True, gap="xsmall", key="fits"):
        st.markdown(
            ngettext(
                "You send the {n} question that matters most.",
                "You send the {n} questions that matter most.",
                n,
            )
        )
        if n > _EASILY_ANSWERED:
            st.markdown(
                _(
                    ":orange[:material/edit:] About five are easily answered. Let some wait for "
                    "the next time."
                )
            )


def _how_it_fits(interview: Interview) -> None:
    """Whether the plan fits the minutes asked for, in a sentence; what to do where it does not.

    In writing nobody counts minutes: how many are to be sent.
    """
    if interview.is_written:
        _how_many_to_send(interview)
        return
    settings, asked = settings_of(session.workspace().profile), interview.minutes
    sums = plan_minutes(interview, settings)
    with st.container(border=True, gap="xsmall", key="fits"):
        if sums.fits and sums.room_for_more and not sums.too_many:
            st.markdown(f":green[:material/check_circle:] {_it_fits(sums)}")
        else:
            st.markdown(f":orange[:material/timer:] {_what_to_do(sums)}")
        planned = sums.must if _some_wait(sums) else sums.total
        words = ngettext(
            "Time planned: {planned} of {n} minute",
            "Time planned: {planned} of {n} minutes",
            asked,
            planned=planned,
        )
        measure(planned / asked, words)


def _some_wait(sums: PlanMinutes) -> bool:
    """Whether the plan fits since some of it waits for time."""
    return bool(sums.must and sums.if_time and sums.fits and sums.room_for_more)


def _it_fits(sums: PlanMinutes) -> str:
    """What it takes; where some wait, what those take that matter most, as the talk counts them."""
    if not _some_wait(sums):
        return _(
            "At an ordinary pace it fits: {planned} of {asked} minutes.",
            planned=sums.total,
            asked=sums.asked_for,
        )
    return ngettext(
        "At an ordinary pace, the must ask takes {planned} of {asked} minutes.",
        "At an ordinary pace, {n} must asks take {planned} of {asked} minutes.",
        sums.must_asks,
        planned=sums.must,
        asked=sums.asked_for,
    )


def _what_to_do(sums: PlanMinutes) -> str:
    if sums.spare < 0:
        return ngettext(
            "What matters most takes {n} minute too many. Let one wait for time.",
            "What matters most takes {n} minutes too many. Let one wait for time.",
            -sums.spare,
        )
    if not sums.fits:
        return ngettext(
            "All together take {n} minute too many. Take one out, give one fewer minutes, or ask "
            "for more time.",
            "All together take {n} minutes too many. Take one out, give some fewer minutes, or "
            "ask for more time.",
            sums.total - sums.asked_for,
        )
    if sums.too_many:
        return ngettext(
            "{n} that matters most: {most} are enough. What you ask back tells you most.",
            "{n} that matter most are many: {most} are enough. What you ask back tells you most.",
            sums.must_asks,
            most=sums.most,
        )
    return _(
        "It fits: {planned} of {asked} minutes. Little is left for asking back; let one wait "
        "for time.",
        planned=sums.total,
        asked=sums.asked_for,
    )


# -- one row


def _row(interview: Interview, item: PlannedQuestion, place: FieldPath, index: int) -> None:
    opened = _Opened.read()
    is_open = opened.item == item.id
    with st.container(border=True, key=f"planned-{item.id}"):
        if not is_open:
            _to_read(interview, item)
        elif opened.how == "move":
            _to_move(interview, item, index)
        else:
            _to_change(item, place)


def _to_read(interview: Interview, item: PlannedQuestion) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        n = item.minutes
        when = (
            ngettext("{n} min", "{n} min", n)
            if item.must
            else ngettext("{n} min, if there is time", "{n} min, if there is time", n)
        )
        if interview.is_written:
            when = "" if item.must else _("Waits for the next time")
        when = _with_reason(item, when)
        below = f"  \n:small[:gray[{when}]]" if when else ""
        row_text(f"{plain_text(item.text)}{below}")
        words = {
            "change": _("Change the minutes") if item.question else _("Change words and minutes"),
            "must": _("Ask it only if there is time") if item.must else _("It matters most"),
            "move": _("Move to place…"),
            "remove": _("Remove"),
        }
        if len(interview.plan) < 2:
            del words["move"]
        label = _("Change: {what}", what=plain_text(item.text))
        dots_menu(label, f"change-{item.id}", words, partial(_chosen, interview.id, item))


def _with_reason(item: PlannedQuestion, when: str) -> str:
    """Why a question was suggested, where what holds for the person is the reason."""
    profile, library = session.workspace().profile, workspaces.library()
    reason = plain_text(reason_to_ask(item.question, profile, library)) if item.question else ""
    if not reason:
        return when
    return _("{minutes} · {reason}", minutes=when, reason=reason) if when else reason


def _chosen(interview: str, item: PlannedQuestion, choice: Hashable) -> None:
    if choice == "change":
        _Opened(item.id).keep()
    elif choice == "move":
        _Opened(item.id, "move").keep()
    elif choice == "must":
        run_action(make_must, interview, item.id, not item.must)
    else:
        said = _("The question was taken out.")
        run_action(remove_entry, QUESTIONS, interview, item.id, said=said)


def _to_change(item: PlannedQuestion, place: FieldPath) -> None:
    if item.question:
        show(item.text)
    else:
        question_notes(text(_("Your own question"), place.at("text")))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        buttons(
            _("When to ask it"),
            place.at("must"),
            [True, False],
            lambda must: _("It matters most") if must else _("If there is time"),
        )
        number(_("Minutes"), place.at("minutes"), 1, 60, width=130)
    _close(item, _("Done"))


def _to_move(interview: Interview, item: PlannedQuestion, index: int) -> None:
    show(item.text)
    others = [each for each in interview.plan if each.id != item.id]
    words = {
        place: _("{place}, before “{question}”", place=place + 1, question=_short(other.text))
        for place, other in enumerate(others)
    }
    words[len(others)] = _("{place}, at the end", place=len(others) + 1)

    def moved(to: int) -> None:
        run_action(
            move_question,
            interview.id,
            item.id,
            to,
            said=_("Moved to place {place}.", place=to + 1),
            then=lambda _done: _stay(interview.id, item.id),
        )

    cursor_here(f"place-{item.id}")
    drop_down(
        _("Move to place"),
        words,
        key=f"place-{item.id}",
        start=index,
        on_pick=moved,
    )
    _close(item, _("Leave it here"))


def _stay(interview: str, item: str) -> None:
    """Show the page of the list on which the question stands now, closed."""
    open_question(interview, item)
    _Opened().keep()


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _close(item: PlannedQuestion, label: str) -> None:
    st.button(label, key=f"close-{item.id}", icon=":material/check:", on_click=_Opened().keep)
