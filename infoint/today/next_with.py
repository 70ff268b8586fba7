"""What comes next with one person: what to do now, or what one waits for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import is_snoozed
from infoint.dates.local_time import local_day
from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.domain.kinds import LetterKind, Stage
from infoint.domain.outreach_counts import asked_again
from infoint.imports.tracker.titles import may_have_asked
from infoint.outreach.next_message import asked_anew, interview_ahead, sent_message, waits_for_words
from infoint.outreach.waiting import talk_of_a_day, waiting_plan
from infoint.people.ranking import SET_ASIDE
from infoint.people.stages import is_shut, stage_of
from infoint.store import Workspace
from infoint.today.due_interviews import asks_to_write, is_long_past, sent_at, thanked_at

Kind = Literal[
    "talking",
    "begun",
    "passed",
    "write down",
    "thank",
    "thank late",
    "ahead",
    "today",
    "in writing",
    "report",
    "report later",
    "thanked",
    "told",
    "offer times",
    "set date",
    "new date",
    "day open",
    "time open",
    "spoken",
    "answer",
    "elsewhere",
    "whom instead",
    "thank for no",
    "declined",
    "silent",
    "rests",
    "ask again",
    "when again",
    "call again",
    "remind",
    "waiting",
    "put off",
    "set aside",
    "unsure",
    "write",
]


@dataclass(frozen=True, slots=True)
class NextWith:
    """The one thing that comes next with somebody.

    `interview` is the id of the talk that it is about. `at` is when that talk is or was, or when
    one wrote last (UTC; None where nobody knows); `day` is when to look again. `whom` is the id of
    the person to turn to instead.
    """

    kind: Kind
    interview: str = ""
    at: datetime | None = None
    day: date | None = None
    whom: str = ""


def next_with(ws: Workspace, contact: Contact, *, now: datetime) -> NextWith:
    """What comes next with this contact; a talk and what is owed after it come first."""
    index = index_of(ws)
    talk = _about_a_talk(index, contact.id, now)
    rests = is_snoozed(contact, local_day(now, index.zone))
    if talk is None and not rests and is_unsure(index, contact):
        return NextWith("unsure")
    return talk or _about_messages(ws, index, contact, now)


_NOW: tuple[Kind, ...] = ("talking", "begun", "today")
_OWED: tuple[Kind, ...] = ("passed", "write down", "thank")
_DATED: tuple[Kind, ...] = ("ahead", "time open", "in writing")
_THEIR_TURN: tuple[Kind, ...] = ("waiting", "rests", "report later", "put off")
_OVER: tuple[Kind, ...] = ("thanked", "told", "thank late", "silent", "declined", "set aside")
_NEAR = timedelta(days=2)
"""A talk within so many days comes before all that is owed."""


def next_first(ws: Workspace, people: Sequence[Contact], *, now: datetime) -> list[Contact]:
    """The people in the order in which something comes next with them: talks that are near, what is
    owed, other talks, what they wait for, who was not asked, whom one waits for, and those with
    whom nothing is to be done. Else they stay in the order given.
    """
    index = index_of(ws)
    met = (index.attempts_of, index.interviews_of, index.letters_of)
    today = local_day(now, index.zone)

    def place(person: Contact) -> tuple[int, date]:
        if not any(person.id in each for each in met) and not person.snoozed_until:
            return 5, date.max
        found = next_with(ws, person, now=now)
        day = local_day(found.at, index.zone) if found.at else found.day
        return _place(found.kind, day, today), day if found.kind in _DATED and day else date.max

    return sorted(people, key=place)


def with_whom(ws: Workspace, kinds: Collection[Kind], *, now: datetime) -> list[Contact]:
    """The people with whom one of these comes next, in the order of `next_first`; only those with
    whom there was anything so far.
    """
    index = index_of(ws)
    met = {*index.attempts_of, *index.interviews_of, *index.letters_of}
    begun = [one for one in index.contact_list if one.id in met]
    return [
        one for one in next_first(ws, begun, now=now) if next_with(ws, one, now=now).kind in kinds
    ]


def _place(kind: Kind, day: date | None, today: date) -> int:
    is_near = kind in _DATED and day is not None and day <= today + _NEAR
    if kind in _NOW or is_near:
        return 0 if kind in _NOW else 1
    groups = ((_OWED, 2), (_DATED, 3), (("write", "unsure"), 5), (_THEIR_TURN, 6), (_OVER, 7))
    return next((place for kinds, place in groups if kind in kinds), 4)


_OPEN = ("planned", "unscheduled")


def _about_a_talk(index: WorkspaceIndex, contact: str, now: datetime) -> NextWith | None:
    mine = index.interviews_of.get(contact, ())
    running = next((one for one in mine if one.status == "running"), None)
    if running:
        return NextWith("talking", running.id, running.when)
    written = next((one for one in mine if one.is_written and one.status in _OPEN), None)
    missed = [
        one
        for one in mine
        if one.status == "planned" and one.start and one.start <= now and not one.is_written
    ]
    if missed:
        return _of_its_time(missed[-1], now)
    held = max((one for one in mine if one.held_at), key=_end, default=None)
    owed = _owed_after(index, held, now) if held else None
    if owed and owed.kind in ("write down", "thank"):
        return owed
    if written:
        return NextWith("in writing", written.id, written.start)
    ahead = interview_ahead(index, contact, now)
    if ahead and ahead.start:
        is_today = local_day(ahead.start, index.zone) == local_day(now, index.zone)
        return NextWith("today" if is_today else "ahead", ahead.id, ahead.start)
    return owed or _on_a_day(index, contact, local_day(now, index.zone))


def _on_a_day(index: WorkspaceIndex, contact: str, today: date) -> NextWith | None:
    """A talk of which the day is agreed and the time is open, unless they called it off."""
    talk, tries = talk_of_a_day(index, contact), index.attempts_of.get(contact, ())
    if talk is None or (tries and tries[-1].outcome in ("declined", "not now", "wrong person")):
        return None
    day = index.noted_days[talk.id]
    return NextWith("time open", talk.id, day=day) if day >= today else None


def _of_its_time(interview: Interview, now: datetime) -> NextWith:
    assert interview.start is not None
    over = interview.start + timedelta(minutes=interview.minutes) <= now
    return NextWith("passed" if over else "begun", interview.id, interview.start)


def _end(interview: Interview) -> datetime:
    assert interview.held_at is not None
    return interview.held_at


def _owed_after(index: WorkspaceIndex, held: Interview, now: datetime) -> NextWith:
    """What is still to be done after the last talk that was held."""
    ended, today = held.when or _end(held), local_day(now, index.zone)
    if asks_to_write(index, held, today):
        return NextWith("write down", held.id, ended)
    if thanked_at(index, held) is None:
        if is_long_past(index, held, today):
            return NextWith("thank late", held.id, held.when)
        return NextWith("thank", held.id, ended)
    if sent_at(index, held, LetterKind.REPORT_BACK):
        return NextWith("told", held.id, ended)
    if held.report_back_on is None:
        return NextWith("thanked", held.id, ended)
    due = held.report_back_on <= today
    return NextWith("report" if due else "report later", held.id, ended, held.report_back_on)


def _about_messages(
    ws: Workspace, index: WorkspaceIndex, contact: Contact, now: datetime
) -> NextWith:
    today, stage = local_day(now, index.zone), stage_of(ws, contact.id, now=now)
    tries = index.attempts_of.get(contact.id, ())
    last = tries[-1] if tries else None
    if last and last.outcome == "wrong person":
        known = last.instead if last.instead in index.contacts else ""
        return NextWith("elsewhere" if known else "whom instead", at=last.at, whom=known)
    if last and last.outcome == "not now" and not is_snoozed(contact, today):
        return _after_not_now(last, today)
    has_answered = stage in (Stage.AGREED, Stage.REPLIED) and not asked_again(tries)
    if has_answered and not is_snoozed(contact, today):
        return NextWith(_after_an_answer(index, contact.id, stage), at=last.at if last else None)
    if stage == Stage.DECLINED:
        return NextWith("thank for no" if waits_for_words(index, contact.id) else "declined")
    if is_snoozed(contact, today):
        aside = contact.snoozed_until == SET_ASIDE
        return NextWith("set aside" if aside else "put off", day=contact.snoozed_until)
    plan = waiting_plan(ws, contact.id)
    if plan is None or last is None:
        return _of_stage(stage)
    at = last.at if index.is_dated(last) else None
    if is_shut(index, contact.id, today) and not plan.call:
        return NextWith("silent", at=at)
    if plan.call:
        return NextWith("call again", at=at, day=plan.call)
    if plan.stop:
        return NextWith("waiting", at=at, day=plan.stop)
    return NextWith("remind" if plan.is_nudge_due(today) else "waiting", at=at, day=plan.nudge)


def is_unsure(index: WorkspaceIndex, contact: Contact) -> bool:
    """Whether nothing is noted of messages to somebody but in the notes on them, and it was not
    said that they were not asked.
    """
    if index.attempts_of.get(contact.id) or index.interviews_of.get(contact.id):
        return False
    if any(one.sent for one in index.letters_of.get(contact.id, ())):
        return False
    said_no = not_asked_key(contact.id) in index.page_state.dismissals
    return not said_no and may_have_asked(contact.notes)


def not_asked_key(contact: str) -> str:
    """The key under which it is kept that somebody (id) was not asked, whatever notes seem to say;
    also that of the suggestion to say so.
    """
    return f"unsure:{contact}"


def _after_an_answer(index: WorkspaceIndex, contact: str, stage: Stage) -> Kind:
    """Two times were offered only if they were: an answer that was heard needs no words back."""
    if waits_for_words(index, contact) is not None:
        return "offer times" if stage == Stage.AGREED else "answer"
    if asked_anew(index, contact):
        return "new date"
    if sent_message(index, contact, LetterKind.TWO_TIMES):
        return "set date"
    return "day open" if stage == Stage.AGREED else "spoken"


def _after_not_now(last: OutreachAttempt, today: date) -> NextWith:
    if last.next_date is None:
        return NextWith("when again", at=last.at)
    may_ask = last.next_date <= today
    return NextWith("ask again" if may_ask else "rests", at=last.at, day=last.next_date)


def _of_stage(stage: Stage) -> NextWith:
    """Where neither a talk nor a message says more than the stage itself."""
    kinds: dict[Stage, Kind] = {
        Stage.SILENT: "silent",
        Stage.THANKED: "thanked",
        Stage.REPORTED_BACK: "told",
    }
    return NextWith(kinds.get(stage, "write"))
