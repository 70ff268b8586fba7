"""The day of a talk that is told in words: yes, Thursday 10am, with the date in the notes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from infoint.dates.typed_moment import moments_in, read_moment
from infoint.imports.tables.cells.card_lines import is_next
from infoint.imports.tracker.days import days_in

_SENTENCE = re.compile(r"[;!?\n]+|(?<!\d)\.\s")
_EITHER = re.compile(r"\b(?:or|oder|ou|either)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class AgreedDay:
    """A day on which one will talk, with its hour where it is told."""

    day: date
    hour: time | None = None
    by_weekday: bool = False
    """Whether nothing but the name of a weekday tells it, which in a week is another day's."""
    is_named: bool = False
    """Whether the name of the weekday stands beside the date."""


def agreed_day(
    status: str,
    notes: Iterable[str],
    today: date | None,
    *,
    month_first: bool | None = None,
    answered: date | None = None,
) -> AgreedDay | None:
    """The one coming day that a status tells, by day and month, or by a weekday with the hour; the
    notes may tell the date. None where it fits no such day, or several.

    They said yes on the day `answered`: a weekday told so long ago is over by now.
    """
    if today is None:
        return None
    said = _told((status,), today, month_first)
    beside = _told(notes, today, month_first)
    weekdays = [one for one in said if one.by_weekday]
    dates = [one for one in said if not one.by_weekday]
    if not dates:
        dates = [one for one in beside if not one.by_weekday and _is_of(one, weekdays)]
    if dates:
        coming = [one for one in dates if one.day >= today]
        days = {one.day for one in coming}
        hours = {one.hour for one in (*coming, *weekdays) if one.hour}
        is_one = len(days) == 1 and len(hours) <= 1
        return AgreedDay(days.pop(), next(iter(hours), None)) if is_one else None
    is_old = answered is not None and answered + _WEEK < today
    timed = {(one.day, one.hour) for one in weekdays or beside if one.by_weekday and one.hour}
    if is_old or len(timed) != 1:
        return None
    (day, hour) = timed.pop()
    return AgreedDay(day, hour, by_weekday=True) if today < day < today + _WEEK else None


def _is_of(one: AgreedDay, weekdays: Sequence[AgreedDay]) -> bool:
    """Whether a date of the notes can be that of the talk: it is on the weekday that the status
    names, or has its weekday or its hour beside it.
    """
    if weekdays:
        return one.day.weekday() in {each.day.weekday() for each in weekdays}
    return bool(one.hour or one.is_named)


def _told(texts: Iterable[str], today: date, month_first: bool | None) -> list[AgreedDay]:
    """The days that stand in texts, but those that one could choose from, or will write on."""
    found = []
    for part in (part for text in texts for part in _SENTENCE.split(text)):
        if _EITHER.search(part) or is_next(part):
            continue
        dates = days_in(part, month_first=month_first, today=today).days
        named = bool(_NAMED.search(part))
        found += [AgreedDay(one.day, one.hour, is_named=named) for one in dates]
        if dates:
            continue
        for begin, end in moments_in(part):
            read = read_moment(part[begin:end], today=today)
            if read.day and _NAMED.search(part[begin:end]):
                found.append(AgreedDay(read.day, read.hour, by_weekday=True))
    return found
