"""Today: the welcome of somebody new, else a dashboard with one thing to do now."""

from collections.abc import Sequence

import streamlit as st

from infoint.advice.suggestion import NextAction
from infoint.debrief.thirty_days import steps_ahead
from infoint.domain import STEP_KEYS
from infoint.fields.decisions import DecidedBefore
from infoint.i18n import _, ngettext
from infoint.today.journey import journey
from infoint.today.next_with import Kind, next_with
from infoint.today.standing import coming_up as lies_ahead
from infoint.today.standing import is_for_today, standing_today
from infoint.today.suggestion_order import next_actions
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.paging import paged
from infoint.ui.fields.decisions import comes_back_today, decision_row, decisions_that_come_up
from infoint.ui.frame import parts
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.columns import work_and_side
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.sharing.comments import comments_waiting
from infoint.ui.today.ahead import all_that_comes, coming_up
from infoint.ui.today.journey import seven_steps, two_numbers
from infoint.ui.today.log import log_something
from infoint.ui.today.standing import head
from infoint.ui.today.suggestions import one_thing, row
from infoint.ui.today.welcome import bring_in_button, is_new, welcome

_RESTS: frozenset[Kind] = frozenset(
    (
        "declined",
        "silent",
        "rests",
        "waiting",
        "call again",
        "set date",
        "new date",
        "put off",
        "set aside",
        "elsewhere",
    )
)
"""What comes next with somebody of whom nothing is asked now: nothing leads back to them."""
_TALKS: frozenset[Kind] = frozenset(
    (
        "ahead",
        "time open",
        "today",
        "in writing",
        "begun",
        "talking",
        "passed",
        "write down",
        "thank",
        "thank late",
        "thanked",
        "told",
    )
)
"""With somebody whose talk is set or was held nothing leads back to asking for one."""
_OVER: frozenset[Kind] = frozenset(("write down", "thank", "thank late", "thanked", "told"))
"""Once a talk was held nothing leads back to getting ready for it or to holding it."""
_ROWS, _AHEAD, _DECIDED, _PAGE = 2, 3, 2, 8
_BACK = 2
"""So many notes that come back today stand on top."""


def today_page(visit: Visit) -> None:
    """What this part of the page shows, to this person."""
    part = parts.part_of(visit.page)
    asks = is_new(visit) or part in ("field", "ideas", "who", "nudge", "agreed", "about", "say")
    if asks and welcome(visit, part):
        return
    if part == "log":
        _log(visit)
    elif part == "ahead":
        _all_ahead(visit)
    elif part == "all":
        _everything(visit)
    else:
        _dashboard(visit)


def _dashboard(visit: Visit) -> None:
    found = next_actions(visit.ws, visit.library, now=visit.now)
    notes = decisions_that_come_up(visit)
    back = [one for one in notes if comes_back_today(visit, one)]
    back.sort(key=lambda one: one.field.status == "set aside")
    stands = standing_today(visit.ws, found, now=visit.now, notes=len(back))
    work, side = work_and_side()
    with work:
        about = {one.interview for one in found[: _ROWS + 1]}
        if stands.state in ("due", "left"):  # enough is said: the talk stands under what comes
            about |= {one.interview.id for one in stands.ahead[:_AHEAD] if one.interview}
        first_is_due = bool(back) or _is_due_today(visit, found)
        head(visit, stands, first_is_due=first_is_due, told=about)
        is_first = not _is_due_today(visit, found)
        for place, each in enumerate(back[:_BACK]):
            decision_row(each, is_first=is_first and not place)
        if stands.state == "nothing":
            _nothing_due(visit, found[:_ROWS], stands.out)
        elif back and not _is_due_today(visit, found):
            _then(visit, found[: 1 + _ROWS - len(back[1:_BACK])])
        elif found:
            one_thing(visit, found[0])
            _then(visit, _rows_of(visit, found))
        if not back:
            _noted(notes, is_calm=len(found) <= _ROWS)
        comments_waiting(visit)
        shown = _ROWS if stands.state == "nothing" else _ROWS + 1
        count = len(found) + len(notes[:_DECIDED])
        _ways_on(visit, count, has_more=bool(notes) or count > shown)
    with side:
        coming_up(visit, stands.ahead, _AHEAD)
        numbers = journey(visit.ws, now=visit.now)
        seven_steps(visit, numbers)
        two_numbers(numbers)
    bottom_bar(None, says_saved=False)


def _is_due_today(visit: Visit, found: Sequence[NextAction]) -> bool:
    """Whether what stands on top is due today, or is best done on it."""
    if not found:
        return False
    zone = session.zone()
    return is_for_today(found[0], visit.now.astimezone(zone).date(), zone)


def _rows_of(visit: Visit, found: Sequence[NextAction]) -> list[NextAction]:
    """What stands below the one thing; where none of these is due today, one that is is last."""
    shown, rest = found[: 1 + _ROWS], found[1 + _ROWS :]
    if not any(_is_due_today(visit, [one]) for one in shown):
        due = next((one for one in rest if _is_due_today(visit, [one])), None)
        if due:
            shown = [*shown[:_ROWS], due]
    return list(shown[1:])


def _nothing_due(visit: Visit, found: Sequence[NextAction], is_out: bool) -> None:
    """A good state: it says so, and offers something only to who feels like it."""
    with st.container(horizontal=True, vertical_alignment="center", key="nothing"):
        drawing("nothing-due", width=160)
        st.markdown(
            _(
                "**Nothing has to be done today.** Many take a few days to answer. If you like, "
                "ask one more person meanwhile."
            )
            if is_out and any(map(_asks_somebody, found))
            else _("**Nothing to do today.** You have done your part. Now it is their turn.")
            if is_out
            else _("**Nothing to do today.** Enjoy it.")
        )
    if found:
        title = _("If you feel like it")
        st.markdown(f"**{title}**")
        for action in found:
            row(visit, action)


def _asks_somebody(action: NextAction) -> bool:
    """Whether it is to ask somebody for the first time."""
    return action.key.startswith(("step:phone-script:", "second:", "next:"))


def _then(visit: Visit, found: Sequence[NextAction]) -> None:
    if not found:
        return
    title = _("Then")
    st.markdown(f"**{title}**")
    for action in found:
        row(visit, action)


def _noted(notes: Sequence[DecidedBefore], *, is_calm: bool) -> None:
    """A note on a field that comes up: after its month always, else where little is to do."""
    for each in notes:
        if is_calm or each.why == "month":
            decision_row(each)
            return


def _ways_on(visit: Visit, count: int, *, has_more: bool) -> None:
    """Everything there is to do, quick logging, and back to where one was."""
    with st.container(horizontal=True, gap="small", key="ways"):
        if has_more:
            words = ngettext("{n} thing", "All {n} things", count)
            go_button(words, "today", part="all", key="all", icon="list", type="tertiary")
        words = _("Note what happened")
        go_button(words, "today", part="log", key="log", icon="add_comment", type="tertiary")
        if not visit.ws.contacts.all():
            bring_in_button()
        _go_on(visit)
        _offer_thirty_days(visit)


def _offer_thirty_days(visit: Visit) -> None:
    """A plan for who wants one: at the beginning, while nothing is planned and no talk was held."""
    if visit.ws.actions.all() or any(one.held_at for one in visit.ws.interviews.all()):
        return
    if steps_ahead(visit.ws, visit.library, now=visit.now):
        words = _("A thirty-day plan")
        go_button(
            words,
            "action-plan",
            view="thirty",
            key="thirty-days",
            icon="calendar_month",
            type="tertiary",
        )


def _go_on(visit: Visit) -> None:
    """The offer to go on at the same step and contact as last time."""
    state = visit.ws.page_state
    if state.page not in STEP_KEYS:
        return
    contact = visit.ws.contacts.get(state.contact)
    if contact and state.page in STEP_KEYS[2:]:
        comes = next_with(visit.ws, contact, now=visit.now).kind
        past = {"phone-script": _TALKS, "prepare": _OVER, "interview": _OVER}
        if comes in _RESTS or comes in past.get(state.page, ()):
            return
    title = visit.library.step(state.page).title
    go_button(
        _("Go on: {step} with {name}", step=title, name=plain_text(contact.name))
        if contact and state.page in STEP_KEYS[2:]
        else _("Go on: {step}", step=title),
        state.page,
        key="go-on",
        icon="history",
        type="tertiary",
        about={"contact": contact.id if contact else ""},
    )


def _everything(visit: Visit) -> None:
    """All that is suggested, and what was decided about fields that come up again."""
    found = next_actions(visit.ws, visit.library, now=visit.now)
    with st.container(key="work"):
        notes = decisions_that_come_up(visit)[:_DECIDED]
        count = len(found) + len(notes)
        st.title(ngettext("One thing you could do", "{n} things you could do", count), anchor=False)
        for _place, action in paged(found, _PAGE, "all-suggestions"):
            row(visit, action)
        for each in notes:
            decision_row(each)
        _all_of_ones_own(visit)
    bottom_bar(Way(_("Back to today"), "today"))


def _all_of_ones_own(visit: Visit) -> None:
    """The way to everything one set oneself, also what comes on a later day."""
    count = sum(not one.done for one in visit.ws.actions.all())
    if count:
        words = ngettext("{n} thing you set out to do", "All {n} things you set out to do", count)
        go_button(words, "action-plan", key="all-own", icon="task_alt", type="tertiary")


def _all_ahead(visit: Visit) -> None:
    with st.container(key="work"):
        st.title(_("Coming up"), anchor=False)
        all_that_comes(visit, lies_ahead(visit.ws, now=visit.now))
    bottom_bar(Way(_("Back to today"), "today"))


def _log(visit: Visit) -> None:
    with st.container(key="work"):
        st.title(_("What came of it?"), anchor=False)
        log_something(visit)
    bottom_bar(Way(_("Back to today"), "today"))
