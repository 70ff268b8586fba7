"""The numbers of the seven steps, and of the last weeks."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from infoint.advice.index import WorkspaceIndex, index_of, remembered
from infoint.dates.local_time import local_day
from infoint.domain.outreach_counts import count_responses
from infoint.people.stages import stages_of_asking
from infoint.store import Workspace
from infoint.today.due_interviews import (
    asks_for_thanks,
    ends_at,
    held_interviews,
    is_written_down,
    planned_interviews,
    unthanked_interviews,
)

WEEKS = 8
"""So many weeks, this one among them, does a small picture show."""


@dataclass(frozen=True, slots=True)
class Journey:
    """How many of what there is at each step; two rows of numbers are by week, this one last: of
    what has a day that is known.
    """

    fields: int
    people: int
    asked: int
    answered: int
    talks_ahead: int
    talks_held: int
    written_down: int
    thanks_to_send: int
    thanks_unknown: int
    """Talks of weeks ago that came in from a file which says nothing of thanks."""
    talks_by_week: tuple[int, ...]
    messages_by_week: tuple[int, ...]


def journey(ws: Workspace, *, now: datetime) -> Journey:
    """The numbers as they are now."""
    index = index_of(ws)
    ahead = sum(ends_at(start, one) > now for start, one in planned_interviews(index))
    return _journey(index, local_day(now, index.zone), ahead)


@remembered()
def _journey(index: WorkspaceIndex, today: date, ahead: int) -> Journey:
    responses = count_responses(stages_of_asking(index, today))
    held, to_send = held_interviews(index), len(asks_for_thanks(index, today))
    return Journey(
        fields=sum(field.status != "set aside" for field in index.field_list),
        people=len(index.contact_list),
        asked=responses.asked,
        answered=responses.answered,
        talks_ahead=ahead,
        talks_held=len(held),
        written_down=sum(is_written_down(index, one) for _at, one in held),
        thanks_to_send=to_send,
        thanks_unknown=len(unthanked_interviews(index)) - to_send,
        talks_by_week=by_week([local_day(at, index.zone) for at, one in held if one.when], today),
        messages_by_week=by_week(
            [local_day(one.at, index.zone) for one in index.sent if index.is_dated(one)], today
        ),
    )


def by_week(days: list[date], today: date) -> tuple[int, ...]:
    """How many of the days lie in each week, counted back from today."""
    counts = [0] * WEEKS
    for day in days:
        back = (today - day) // timedelta(days=7)
        if 0 <= back < WEEKS:
            counts[WEEKS - 1 - back] += 1
    return tuple(counts)
