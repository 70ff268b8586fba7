"""How things stand today: what is for today, what lies ahead, whether there is nothing to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import NextAction, is_snoozed
from infoint.dates.local_time import local_day
from infoint.domain import Action, Interview, OutreachAttempt
from infoint.outreach.waiting import waiting, waiting_plan
from infoint.store import Workspace
from infoint.today.due_interviews import planned_interviews
from infoint.today.next_steps import MORE_NAMES
from infoint.today.to_log import last_tries


@dataclass(frozen=True, slots=True)
class Ahead:
    """Something that comes on a later day, or a talk that is still to begin.

    One of the three is there: a talk, a thing one set oneself, or a message whose answer one waits
    for; `day` is then the day to look at it again.
    """

    day: date
    interview: Interview | None = None
    action: Action | None = None
    attempt: OutreachAttempt | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How many things are for today, how many were left from before, and what lies ahead.

    `state`: a talk runs, a talk is today, something is due, something else could be done
    ("ready"), or nothing has to be done because all is under way ("nothing").
    """

    state: Literal["talk runs", "talk today", "due", "left", "ready", "nothing"]
    today: int
    late: int
    ahead: tuple[Ahead, ...]


def standing_today(ws: Workspace, found: Sequence[NextAction], *, now: datetime) -> Standing:
    """How things stand, with what `next_actions` found."""
    index = index_of(ws)
    day = local_day(now, index.zone)
    ahead = coming_up(ws, now=now)
    due = sum(local_day(one.due, index.zone) == day for one in found if one.due)
    late = sum(one.overdue for one in found)
    talk_today = any(one.interview and one.day == day for one in ahead)
    if any(one.key.startswith("talk:") for one in found):
        return Standing("talk runs", due, late, ahead)
    if talk_today:
        return Standing("talk today", due, late, ahead)
    if due:
        return Standing("due", due, late, ahead)
    if late:
        return Standing("left", due, late, ahead)
    is_pressing = any(one.due or one.message or one.key == MORE_NAMES for one in found)
    is_ready = is_pressing or not (ahead or _any_held(index))
    return Standing("ready" if is_ready and found else "nothing", due, late, ahead)


def _any_held(index: WorkspaceIndex) -> bool:
    return any(interview.held_at for interview in index.interviews)


def coming_up(ws: Workspace, *, now: datetime) -> tuple[Ahead, ...]:
    """What lies ahead, the nearest first: talks, own things with a day, answers one waits for."""
    index = index_of(ws)
    today = local_day(now, index.zone)
    found = [
        Ahead(local_day(start, index.zone), interview=interview)
        for start, interview in planned_interviews(index)
        if start >= now
    ]
    found += [
        Ahead(action.due, action=action)
        for action in index.actions
        if action.due and action.due > today and not action.done
    ]
    found += [
        Ahead(day, attempt=attempt)
        for attempt in last_tries(index)
        if attempt.outcome == "not now" and (day := attempt.next_date) and day > today
    ]
    for _first, _tries, attempt in waiting(index):
        contact, day = index.contacts.get(attempt.contact), _next_look(index, attempt, today)
        if day and contact and not is_snoozed(contact, today):
            found.append(Ahead(day, attempt=attempt))
    return tuple(sorted(found, key=lambda one: one.day))


def _next_look(index: WorkspaceIndex, attempt: OutreachAttempt, today: date) -> date | None:
    """The first day ahead on which something follows from the silence, where there is one."""
    plan = waiting_plan(index, attempt.contact)
    days = (plan.call, plan.second, plan.nudge, plan.stop) if plan else ()
    return next((day for day in days if day and day > today), None)
