"""The numbers that stand for the whole way, with those of the last weeks."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from infoint.advice.index import WorkspaceIndex, index_of, remembered
from infoint.dates.local_time import local_day
from infoint.domain.outreach_counts import (
    UNANSWERED,
    count_responses,
    has_agreed,
    rang_out,
    was_reached,
)
from infoint.people.stages import stages_of_asking
from infoint.store import Workspace
from infoint.today.due_interviews import held_interviews
from infoint.today.journey import by_week

SURE_MOST = 5
OF_LATE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Numbers:
    """`sure` is how sure one felt: before the first talk, then after each; 1 to 5. What is by week
    has this one last; what is of late belongs to the last 30 days. What has no day that is known
    is in neither of these.
    """

    talks: int
    talks_of_late: int
    talks_by_week: tuple[int, ...]
    asked: int
    asked_of_late: int
    messages_by_week: tuple[int, ...]
    answered: int
    agreed: int
    answers_by_week: tuple[int, ...]
    sure: tuple[int, ...]


def numbers(ws: Workspace, *, now: datetime) -> Numbers:
    """The numbers as they are now."""
    index = index_of(ws)
    return _numbers(index, local_day(now, index.zone))


@remembered()
def _numbers(index: WorkspaceIndex, today: date) -> Numbers:
    at = stages_of_asking(index, today)
    responses = count_responses(at)
    held = held_interviews(index)[::-1]
    talks = [local_day(ended, index.zone) for ended, one in held if one.when]
    sent = [local_day(one.at, index.zone) for one in index.sent if index.is_dated(one)]
    first_tries = [
        next(one for one in tries if not rang_out(one))
        for contact, tries in index.attempts_of.items()
        if contact in index.contacts and was_reached(tries)
    ]
    first_asked = [local_day(one.at, index.zone) for one in first_tries if index.is_dated(one)]
    answers = [
        local_day(one.answered or one.at, index.zone)
        for one in index.attempts
        if one.outcome not in UNANSWERED and (one.answered or not one.earlier)
    ]
    since = today - OF_LATE
    begin = [one.confidence_before for _ended, one in held[:1]]
    sure = [*begin, *(one.confidence_after for _ended, one in held)]
    return Numbers(
        talks=len(held),
        talks_of_late=sum(day > since for day in talks),
        talks_by_week=by_week(talks, today),
        asked=responses.asked,
        asked_of_late=sum(day > since for day in first_asked),
        messages_by_week=by_week(sent, today),
        answered=responses.answered,
        agreed=sum(map(has_agreed, at)),
        answers_by_week=by_week(answers, today),
        sure=tuple(one for one in sure if one is not None),
    )
