"""What one writes to a person next, until the talk, and what of it went out already.

First the first message. After silence one reminder, on the day that the rhythm gives (Dalton);
after a yes or another answer two times to choose from; after a no a line of thanks; on the day
before the talk a confirmation.
"""

from datetime import date, datetime, timedelta

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.dates.local_time import local_day
from infoint.domain import Interview, Letter, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import ABOUT_AN_INTERVIEW
from infoint.domain.outreach_counts import UNANSWERED, rang_out, round_began, tries_in_a_row
from infoint.outreach.waiting import has_appointment, noted_day, waiting_plan
from infoint.people.stages import TRIES
from infoint.store import Workspace

_ANSWERS: dict[str, LetterKind] = {
    "agreed": LetterKind.TWO_TIMES,
    "replied": LetterKind.TWO_TIMES,
    "declined": LetterKind.ANSWER_TO_A_NO,
}
CONFIRMED_FOR = timedelta(days=4)
"""A confirmation that went out so long before the talk, or later, need not be said again."""
_ON_THE_SPOT = frozenset(channel for channel in Channel if channel.live)
"""Where an answer comes while one speaks, there is nothing to write back."""


def next_message(ws: Workspace, contact_id: str, *, now: datetime) -> LetterKind:
    """Which message to a contact is the one to look at now: the next to write, or the last sent.

    "script" is the first message. `now` is aware; days are those of the person's zone.
    """
    index = index_of(ws)
    today, ahead = local_day(now, index.zone), interview_ahead(index, contact_id, now)
    if ahead and ahead.start and (local_day(ahead.start, index.zone) - today).days <= 1:
        return LetterKind.CONFIRMATION
    attempts = index.attempts_of.get(contact_id, ())
    last = attempts[-1] if attempts else None
    if last is None or has_appointment(index, contact_id):
        return _latest_sent(index, contact_id)
    if asked_anew(index, contact_id):
        return LetterKind.NEW_DATE
    if last.outcome in UNANSWERED:
        return _after_silence(ws, last, today)
    if last.outcome == "not now":
        may_ask = last.next_date is not None and last.next_date <= today
        return LetterKind.AGAIN if may_ask else _latest_sent(index, contact_id)
    if last.channel in _ON_THE_SPOT:
        return _latest_sent(index, contact_id)
    return _ANSWERS.get(last.outcome, LetterKind.SCRIPT)


def _after_silence(ws: Workspace, last: OutreachAttempt, today: date) -> LetterKind:
    if is_reminded(ws, last.contact):
        remind = sent_message(index_of(ws), last.contact, LetterKind.REMINDER) is not None
    else:
        plan = waiting_plan(ws, last.contact)
        has_heard = tries_in_a_row(index_of(ws).attempts_of.get(last.contact, ())) > 0
        calls_again = rang_out(last) and has_heard
        remind = calls_again or bool(plan and plan.is_nudge_due(today))
    return LetterKind.REMINDER if remind else LetterKind.SCRIPT


def is_reminded(ws: Workspace, contact_id: str) -> bool:
    """Whether one asked twice in a row without an answer: then the one reminder is used up."""
    return tries_in_a_row(index_of(ws).attempts_of.get(contact_id, ())) >= TRIES


def interview_ahead(index: WorkspaceIndex, contact_id: str, now: datetime) -> Interview | None:
    """The next talk with a contact that has a date and did not begin."""
    coming = [
        each
        for each in index.interviews_of.get(contact_id, ())
        if each.status == "planned" and each.start and each.start > now
    ]
    return min(coming, key=lambda each: each.start or now, default=None)


def interview_to_move(index: WorkspaceIndex, contact_id: str, now: datetime) -> Interview | None:
    """The next talk with a contact; else the last one with a date that was called off, or whose
    time came without a word.
    """
    missed = [
        each
        for each in index.interviews_of.get(contact_id, ())
        if (each.start and each.status in ("planned", "cancelled")) or is_moved(each)
    ]
    last = max(missed, key=lambda each: each.start or each.moved_from or now, default=None)
    return interview_ahead(index, contact_id, now) or last


def is_moved(interview: Interview) -> bool:
    """Whether its time passed without it, one asked for another day, and none is set yet."""
    return interview.status == "unscheduled" and interview.moved_from is not None


def asked_anew(index: WorkspaceIndex, contact_id: str) -> Letter | None:
    """The letter with which one asked for another day of a talk that did not take place."""
    moved = [one for one in index.interviews_of.get(contact_id, ()) if is_moved(one)]
    found = (sent_message(index, contact_id, LetterKind.NEW_DATE, one) for one in moved)
    return next((one for one in found if one), None)


def times_offered(index: WorkspaceIndex, contact_id: str) -> Letter | None:
    """What went out last with times to choose from: for a new date, else for the first one."""
    anew = asked_anew(index, contact_id)
    return anew or sent_message(index, contact_id, LetterKind.TWO_TIMES)


def _latest_sent(index: WorkspaceIndex, contact_id: str) -> LetterKind:
    letters = index.letters_of.get(contact_id, ())
    mine = [one for one in letters if one.kind.in_outreach and one.sent]
    last = max(mine, key=lambda one: one.sent or datetime.min, default=None)
    return last.kind if last else LetterKind.SCRIPT


def sent_message(
    index: WorkspaceIndex, contact_id: str, kind: LetterKind, interview: Interview | None = None
) -> Letter | None:
    """The message of this kind that went out in the present round, the last one; None without.

    A round begins with the first try that is still without an answer, or with the answer itself;
    for `talk` (of a confirmation, or of asking for a new date) the message must speak of that talk.
    """
    mine = [one for one in index.letters_of.get(contact_id, ()) if one.kind == kind and one.sent]
    if kind in ABOUT_AN_INTERVIEW:
        mine = [one for one in mine if interview is not None and one.interview == interview.id]
        if kind == "confirmation":
            mine = [one for one in mine if _holds(index, one, interview)]
        elif interview and interview.start and interview.moved_from:
            mine = _after_the_move(mine, interview.moved_from)
    else:
        since = round_began(index.attempts_of.get(contact_id, ()))
        mine = [one for one in mine if one.sent and (since is None or one.sent >= since)]
    return mine[-1] if mine else None


def _after_the_move(letters: list[Letter], moved_from: datetime) -> list[Letter]:
    """Requests for another date without the one that led to the date that is set now."""
    late = [one.sent for one in letters if one.sent and one.sent >= moved_from]
    answered = min(late, default=moved_from)
    return [one for one in letters if one.sent and one.sent > answered]


def _holds(index: WorkspaceIndex, letter: Letter, interview: Interview | None) -> bool:
    """Whether a confirmation still speaks of the time of the talk."""
    if interview is None or interview.start is None or letter.sent is None:
        return False
    moved = sent_message(index, interview.contact, LetterKind.NEW_DATE, interview)
    later = moved is not None and moved.sent is not None and moved.sent > letter.sent
    return not later and letter.sent >= interview.start - CONFIRMED_FOR


def waits_for_words(index: WorkspaceIndex, contact_id: str) -> LetterKind | None:
    """Which answer one owes a contact in writing: two times after a yes, or thanks for a no.

    None where they answered while one spoke, where a talk has its date or only its time is open,
    where they were thanked for one, or where it went out.
    """
    attempts = index.attempts_of.get(contact_id, ())
    last = attempts[-1] if attempts else None
    if last is None or last.channel in _ON_THE_SPOT or has_appointment(index, contact_id):
        return None
    if asked_anew(index, contact_id) or noted_day(index, contact_id):
        return None
    letters = index.letters_of.get(contact_id, ())
    if any(one.sent and one.kind is LetterKind.THANK_YOU for one in letters):
        return None
    if any(interview.cancelled for interview in index.interviews_of.get(contact_id, ())):
        return None
    kind = _ANSWERS.get(last.outcome)
    return None if kind is None or sent_message(index, contact_id, kind) else kind
