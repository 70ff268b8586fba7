"""How things stand today: what is for today, what lies ahead, whether there is nothing to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Literal

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import NextAction, is_snoozed
from infoint.advice.thank_you_clock import FRESH_FOR
from infoint.dates.local_time import local_day
from infoint.debrief.thirty_days import first_of_the_plan
from infoint.domain import Action, Interview, OutreachAttempt
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import rang_out, was_asked
from infoint.fields.decisions import comes_back_on, newest_note
from infoint.outreach.offered_times import offered_times
from infoint.outreach.waiting import waiting
from infoint.people.ranking import SET_ASIDE
from infoint.people.stages import stages_in
from infoint.store import Workspace
from infoint.today.due_again import choosing, is_said_elsewhere
from infoint.today.due_interviews import ends_at, planned_interviews, talk_of_today
from infoint.today.next_steps import MORE_NAMES, NAMES_OF_A_PLAN
from infoint.today.to_log import last_tries
from infoint.today.whom_next import open_actions


@dataclass(frozen=True, slots=True)
class Ahead:
    """Something that comes on a later day, or a talk whose time is not over.

    One of the six is there: a talk, of which the time may be open, a thing one set oneself, a
    message whose answer one waits for, the id of somebody whom one put off until that day, or whom
    one `offered` two times, or of a `field` whose newest note comes back. Of a message `day` is
    that of the reminder, or where it `rests`, the one from which one leaves it at that.
    """

    day: date
    interview: Interview | None = None
    action: Action | None = None
    attempt: OutreachAttempt | None = None
    rests: bool = False
    contact: str = ""
    offered: str = ""
    field: str = ""


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
    out: bool = False
    """Whether a message is out, or two times are, so that it is somebody else's turn."""


def standing_today(
    ws: Workspace, found: Sequence[NextAction], *, now: datetime, notes: int = 0
) -> Standing:
    """How things stand, with what `next_actions` found; so many notes come back on this day."""
    index = index_of(ws)
    day = local_day(now, index.zone)
    ahead = coming_up(ws, now=now)
    due = notes + sum(is_for_today(one, day, index.zone) for one in found)
    late = sum(one.overdue for one in found)
    out = is_out(index, day)
    talk_today = talk_of_today(ws, now=now) is not None
    if any(one.key.startswith("talk:") for one in found):
        return Standing("talk runs", due, late, ahead, out)
    if talk_today:
        return Standing("talk today", due, late, ahead, out)
    if due:
        return Standing("due", due, late, ahead, out)
    if late:
        return Standing("left", due, late, ahead, out)
    is_pressing = any(one.due or one.message or _leads_on(one) for one in found)
    is_pressing |= _has_more_to_begin(index, found, day)
    rests = _any_held(index) and not any(_is_named(index, one) for one in found)
    is_under_way = any(map(_is_under_way, ahead)) or rests
    is_ready = is_pressing or not is_under_way
    return Standing("ready" if is_ready and found else "nothing", due, late, ahead, out)


def _has_more_to_begin(index: WorkspaceIndex, found: Sequence[NextAction], today: date) -> bool:
    """Whether a talk ahead wants to be prepared, or of a plan's people some were never asked."""
    if any(one.key.startswith("step:prepare:") for one in found):
        return True
    asked = sum(map(was_asked, stages_in(index, today).values()))
    opens = any(one.key.startswith("step:phone-script:") for one in found)
    return opens and asked < NAMES_OF_A_PLAN and not _any_held(index)


def is_out(index: WorkspaceIndex, today: date) -> bool:
    """Whether somebody may still answer, or chooses between two times."""
    if choosing(index):
        return True
    return any(
        stage is Stage.ASKED and not is_snoozed(index.contacts.get(who), today)
        for who, stage in stages_in(index, today).items()
    )


def is_for_today(action: NextAction, day: date, zone: tzinfo) -> bool:
    """Whether it is due on this day, or best done on it, as what one heard in a talk of the day."""
    if action.due is None:
        return False
    follows = action.key.startswith("debrief:")
    ended = action.due - FRESH_FOR
    return local_day(action.due, zone) == day or (follows and local_day(ended, zone) == day)


def _is_named(index: WorkspaceIndex, action: NextAction) -> bool:
    """Whether it is to ask somebody for the first time whom somebody else named."""
    contact = index.contacts.get(action.contact)
    is_first = action.key.startswith("step:phone-script:")
    return is_first and contact is not None and contact.referred_by in index.contacts


def _leads_on(action: NextAction) -> bool:
    """Whether it is the next person or name: what one does while nobody else's turn it is."""
    return action.key == MORE_NAMES or action.key.startswith(("next:", "turn:"))


def _is_under_way(ahead: Ahead) -> bool:
    """Whether it goes on without one: not where nobody picked up, where the time of a talk is
    open, nor where one comes back to it by oneself.
    """
    is_open = ahead.interview is not None and ahead.interview.start is None
    is_own = bool(ahead.contact or ahead.field) or is_open
    return not is_own and not (ahead.attempt and rang_out(ahead.attempt))


def _any_held(index: WorkspaceIndex) -> bool:
    return any(interview.held_at for interview in index.interviews)


def coming_up(ws: Workspace, *, now: datetime) -> tuple[Ahead, ...]:
    """What lies ahead, the nearest first: talks, own things with a day, answers one waits for, and
    whom one put off, notes on fields that come back.
    """
    index = index_of(ws)
    today = local_day(now, index.zone)
    found = [
        Ahead(local_day(start, index.zone), interview=interview)
        for start, interview in planned_interviews(index)
        if ends_at(start, interview) > now
    ]
    found += [
        Ahead(day, interview=interview)
        for interview in index.interviews
        if interview.status == "unscheduled"
        and (day := index.noted_days.get(interview.id))
        and day >= today
    ]
    found += [
        Ahead(day, action=action)
        for day, action in first_of_the_plan(open_actions(index))
        if day > today and not action.agreed_with.strip()
        if not is_said_elsewhere(index, action, today)
    ]
    found += [
        Ahead(day, attempt=attempt)
        for attempt in last_tries(index)
        if attempt.outcome == "not now" and (day := attempt.next_date) and day > today
    ]
    for plan, attempt in waiting(index):
        contact = index.contacts.get(attempt.contact)
        if not contact or is_snoozed(contact, today):
            continue
        day = plan.call or plan.nudge or plan.stop
        if day and day > today:
            found.append(Ahead(day, attempt=attempt, rests=day == plan.stop))
    for contact in index.contact_list:
        until = contact.snoozed_until
        if until and until != SET_ASIDE and until > today:
            found.append(Ahead(until, contact=contact.id))
    found += [
        Ahead(_nearest(index, who, day, today), offered=who)
        for who, _at, day in choosing(index)
        if day > today
    ]
    for field in index.field_list:
        note = newest_note(field)
        if note and (back := comes_back_on(note, index.zone)) > today:
            found.append(Ahead(back, field=field.id))
    return tuple(sorted(found, key=lambda one: one.day))


def due_with(ws: Workspace, contact: str, *, now: datetime) -> tuple[Ahead, ...]:
    """What is due with one person, and when: own things with a day, also one that has passed, and
    what lies ahead.
    """
    index = index_of(ws)
    interviews = index.interviews_by_id

    def whose(one: Ahead) -> str:
        if one.action:
            talk = interviews.get(one.action.interview)
            return one.action.contact or (talk.contact if talk else "")
        about = one.interview or one.attempt
        return about.contact if about else one.contact or one.offered

    today = local_day(now, index.zone)
    own = [
        Ahead(day, action=action)
        for day, action in open_actions(index)
        if not is_said_elsewhere(index, action, today)
    ]
    others = [one for one in coming_up(ws, now=now) if not one.action]
    mine = (one for one in (*own, *others) if whose(one) == contact)
    return tuple(sorted(mine, key=lambda one: one.day))


def _nearest(index: WorkspaceIndex, contact: str, day: date, today: date) -> date:
    """The first of the times that one offered, where it comes before one asks once more."""
    return min([day, *(one.day for one in offered_times(index, contact) if one.day >= today)])
