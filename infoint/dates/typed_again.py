"""When to ask again, as people say it: January, 11 January, in a month, after Christmas.

Such words are vaguer than a date, so the day is one on which to begin asking: a working day.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from infoint.dates.typed_day import month_named, read_day

_SOFT = re.compile(
    r"^(?:(?:please|maybe|perhaps|some ?time|only|again|back|ask|try|call|write|not|no|earlier|"
    r"sooner|before|than|until|till|from|after|around|about|on)\s+)+"
)
_PART_OF_MONTH = re.compile(
    r"(?:in |at )?(?:the )?(?:(early|mid|late|beginning|start|middle|end)(?: of)?[ -]+)?"
    r"(?:in |next )?(?P<month>[^\W\d]+)\.?(?: (?P<year>\d{4}))?"
)
_FIRST_DAYS = {"mid": 15, "middle": 15, "late": 24, "end": 24}
"""Of a month, by the word for a part of it; else its second day, in January its seventh."""
_A_FEW = re.compile(r"in a (few|couple of) (day|week|month)s")
_DAYS_OF = {"day": 1, "week": 7, "month": 30}
_COUNT_OF = {"few": 3, "couple of": 2}
_NEW_YEAR = re.compile(
    r"(?:in |at )?(?:the )?(?:new year'?s?|christmas|xmas|holidays|christmas holidays|next year)"
)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class Again:
    """The day on which to ask again; `is_month` where a month was named, `is_day` where a day."""

    day: date
    is_month: bool = False
    is_day: bool = False


def read_again(text: str, *, today: date, locale: str = "en_GB") -> Again | None:
    """The first day on which one may ask again, `today` being the person's own.

    None where the words say no day that lies ahead.
    """
    words = " ".join(text.casefold().replace("’", "'").split()).strip(" .,!;\"'“”")
    for said in dict.fromkeys((words, _SOFT.sub("", words + " ").strip())):
        try:
            found = _read(said, today, locale)
        except (OverflowError, ValueError):
            continue
        if found and found.day > today:
            return found
    return None


_PIECES = re.compile(r"[,;:.!?()\n]+|\s[-\u2013\u2014]+\s")
_WHEN = frozenset(
    {"in", "after", "from", "next", "at", "on", "around", "about", "until", "till", "the"}
    | {"early", "mid", "late", "beginning", "start", "middle", "end"}
)
"""With what the words for a time begin, where more than a name of it is said."""


def later_in(text: str, *, today: date, locale: str = "en_GB") -> tuple[date, str] | None:
    """The day on which to ask again that stands among other words, and the words that say it.

    Of "not now, ask again in January" these are "in January".
    """
    for piece in reversed(_PIECES.split(text)):
        words = piece.split()
        found = read_again(" ".join(words), today=today, locale=locale)
        if found is None:
            continue
        begins = (at for at, word in enumerate(words) if word.casefold() in _WHEN)
        said = " ".join(words[next(begins, 0) :])
        same = read_again(said, today=today, locale=locale) == found
        return found.day, said if same else " ".join(words)
    return None


def _read(words: str, today: date, locale: str) -> Again | None:
    named = read_day(words, today=today, locale=locale).day
    if named:
        is_span = words.startswith(("in ", "next ")) or " from " in words
        return Again(_working_day(named) if is_span else named, is_day=not is_span)
    month = _month(words, today, locale)
    if month:
        return Again(month, is_month=True)
    vague = _vague(words, today)
    return Again(vague) if vague else None


def _month(words: str, today: date, locale: str) -> date | None:
    found = _PART_OF_MONTH.fullmatch(words)
    month = month_named(found["month"], locale) if found else None
    if found is None or month is None:
        return None
    first = _FIRST_DAYS.get(found[1] or "", 7 if month == 1 else 2)
    if found["year"]:
        return _monday(date(max(int(found["year"]), 1900), month, first))
    this_year = _monday(date(today.year, month, first))
    return this_year if this_year > today else _monday(date(today.year + 1, month, first))


def _vague(words: str, today: date) -> date | None:
    few = _A_FEW.fullmatch(words)
    if few:
        return _working_day(today + timedelta(days=_COUNT_OF[few[1]] * _DAYS_OF[few[2]]))
    if words.removeprefix("in ") == "next week":
        return today + timedelta(days=7 - today.weekday())
    if words.removeprefix("in ") == "next month":
        first = (today.replace(day=1) + timedelta(days=32)).replace(day=2)
        return _monday(first)
    if _NEW_YEAR.fullmatch(words):
        return _monday(date(today.year + 1, 1, 2))
    month = _SEASONS.get(words.removeprefix("in ").removeprefix("the "))
    if month:
        day = _monday(date(today.year, month, 2))
        return day if day > today else _monday(date(today.year + 1, month, 2))
    return None


def _monday(day: date) -> date:
    """That day, or the first Monday after it."""
    return day + timedelta(days=-day.weekday() % 7)


def _working_day(day: date) -> date:
    return _monday(day) if day.weekday() > 4 else day
