"""How far things have come with each contact. Computed, never stored; names: `domain/kinds.py`.

The furthest of these counts:

- reported back: a report back was sent to them;
- thanked: a thank-you letter was sent to them;
- talked: a talk with them was held;
- agreed: an attempt was answered with a yes, or a talk that is not cancelled has an appointment
  or is running;
- replied: an attempt was answered, also by naming a better person to ask; not where one asked
  again after "not now" and waits;
- asked: a message or a call reached them, and they may still answer;
- identified: none of these; so is somebody whom one only called, and nobody picked up.

Beside the row, for those with whom no talk was held:

- declined: the last attempt was declined, and no appointment lies at or after that moment;
- silent: nothing came, and the door is shut (`is_shut`), or one noted that no answer came.

Who may still answer, whose door is shut and what counts as asked is said here and nowhere else.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, index_of, remembered
from infoint.dates.business_days import follow_up_day, next_working_day
from infoint.dates.local_time import local_day
from infoint.domain import Interview, OutreachAttempt
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import (
    UNANSWERED,
    asked_again,
    rang_out,
    tries_in_a_row,
    was_reached,
)
from infoint.store import Workspace

TRIES = 2
"""One message and one nudge; then one stops."""
WAITED_FOR = timedelta(days=14)
"""So long after the day of a reminder, or of a second call, one lets it rest without it."""


def stage_of(ws: Workspace, contact_id: str, *, now: datetime) -> Stage:
    """The stage of one contact; an id that is not on the list is "identified"."""
    index = index_of(ws)
    return _stage(index, contact_id, local_day(now, index.zone))


def stages(ws: Workspace, *, now: datetime) -> dict[str, Stage]:
    """The stage of every contact, by id, in the order in which they were added."""
    index = index_of(ws)
    return dict(stages_in(index, local_day(now, index.zone)))


@remembered(OUTREACH | CONTACTS)
def stages_in(index: WorkspaceIndex, today: date) -> dict[str, Stage]:
    """As `stages`, from an index and the person's own day; kept by the index, do not change."""
    known = _with_history(index, today)
    return {contact: known.get(contact, Stage.IDENTIFIED) for contact in index.contacts}


@remembered(OUTREACH | CONTACTS)
def stages_of_asking(index: WorkspaceIndex, today: date) -> list[Stage]:
    """Of every contact how far asking has come: whoever was only met on the spot was not asked."""
    return [
        Stage.IDENTIFIED if _only_met(index, contact) else stage
        for contact, stage in stages_in(index, today).items()
    ]


def _only_met(index: WorkspaceIndex, contact: str) -> bool:
    if index.attempts_of.get(contact):
        return False
    begun = [one for one in index.interviews_of.get(contact, ()) if one.when and not one.cancelled]
    return bool(begun) and all(one.on_the_spot for one in begun)


@remembered(OUTREACH)
def _with_history(index: WorkspaceIndex, today: date) -> dict[str, Stage]:
    met = {**index.attempts_of, **index.interviews_of, **index.letters_of}
    return {contact: _stage(index, contact, today) for contact in met}


@remembered(OUTREACH)
def _stage(index: WorkspaceIndex, contact_id: str, today: date) -> Stage:
    letters = index.letters_of.get(contact_id, ())
    interviews = index.interviews_of.get(contact_id, ())
    attempts = index.attempts_of.get(contact_id, ())
    sent = {letter.kind for letter in letters if letter.sent}
    if "report back" in sent:
        return Stage.REPORTED_BACK
    if "thank-you" in sent:
        return Stage.THANKED
    if any(interview.held_at for interview in interviews):
        return Stage.TALKED
    if _declined(attempts, interviews):
        return Stage.DECLINED
    if any(_has_appointment(interview) for interview in interviews):
        return Stage.AGREED
    return _stage_of_attempts(index, contact_id, today)


def _stage_of_attempts(index: WorkspaceIndex, contact_id: str, today: date) -> Stage:
    attempts = index.attempts_of.get(contact_id, [])
    outcomes = {attempt.outcome for attempt in attempts}
    if "agreed" in outcomes:
        return Stage.AGREED
    if outcomes - UNANSWERED and not asked_again(attempts):
        return Stage.REPLIED
    if not was_reached(attempts):
        return Stage.IDENTIFIED
    came_to_nothing = _is_noted_silent(attempts[-1]) or is_shut(index, contact_id, today)
    return Stage.SILENT if came_to_nothing else Stage.ASKED


@remembered(OUTREACH)
def is_shut(index: WorkspaceIndex, contact_id: str, today: date) -> bool:
    """Whether one lets it rest with a contact whose last try has no answer.

    So it is where the one reminder is used up too, or its day is long past without one (Dalton:
    ask, nudge once, then turn elsewhere); and where nobody picked up, and one did not call again.
    """
    attempts = index.attempts_of.get(contact_id, ())
    last = attempts[-1] if attempts else None
    if last is None or last.outcome not in UNANSWERED:
        return False
    if _is_noted_silent(last) and tries_in_a_row(attempts) >= TRIES:
        return True
    return today >= rests_from(index, contact_id)


@remembered(OUTREACH)
def rests_from(index: WorkspaceIndex, contact_id: str) -> date:
    """The day from which one lets it rest with somebody one tried to reach, if nothing comes."""
    attempts = index.attempts_of[contact_id]
    last = attempts[-1]
    if tries_in_a_row(attempts) >= TRIES and not rang_out(last):
        return next_try(index, last)
    return next_try(index, last) + WAITED_FOR + timedelta(days=1)


def _is_noted_silent(last: OutreachAttempt) -> bool:
    return last.outcome == "no answer" and not rang_out(last)


def may_be_asked(index: WorkspaceIndex, contact: str, today: date) -> bool:
    """Whether one can ask them for the first time: not asked yet, nor called of late in vain."""
    is_open = not index.attempts_of.get(contact) or is_shut(index, contact, today)
    return is_open and stages_in(index, today).get(contact) is Stage.IDENTIFIED


def _has_appointment(interview: Interview) -> bool:
    """Also one whose day passed without it, while one asks for another."""
    when = interview.when or interview.moved_from
    return not interview.cancelled and when is not None


def _declined(attempts: Sequence[OutreachAttempt], interviews: Sequence[Interview]) -> bool:
    if not attempts or attempts[-1].outcome != "declined":
        return False
    since = attempts[-1].at
    return not any(
        interview.when and not interview.cancelled and interview.when >= since
        for interview in interviews
    )


@remembered(OUTREACH)
def is_off_with(index: WorkspaceIndex, contact: str) -> bool:
    """Whether every talk with somebody was called off; not where there is none."""
    interviews = index.interviews_of.get(contact, ())
    return bool(interviews) and all(one.cancelled for one in interviews)


def next_try(index: WorkspaceIndex, attempt: OutreachAttempt) -> date:
    """The day set for the next try after an attempt, else the end of the nudge's business days, or
    the next working day where nobody picked up.
    """
    if attempt.next_date:
        return attempt.next_date
    if rang_out(attempt):
        return next_working_day(index.profile, attempt.at)
    return follow_up_day(index.profile, attempt.at, index.settings.follow_up_days[1])
