"""A day as people write it: 2026-12-09, 12/9/2026, 9.12.2026, Dec 9, Wednesday, tomorrow."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import product

from infoint.dates.written import known_locale

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTS = {"a": 1, "an": 1, **{word: n for n, word in enumerate(NUMBERS, 1)}}
_RELATIVE = {
    "today": 0,
    "tonight": 0,
    "now": 0,
    "tomorrow": 1,
    "tmrw": 1,
    "tmr": 1,
    "yesterday": -1,
    "day after tomorrow": 2,
    "day before yesterday": -2,
}
_WEEKS = {"next": 7, "next week": 7, "this week": 0, "last week": -7}
_NEAREST = ("this", "coming", "this coming", "the coming")
_A_WEEK_ON = ("week", "in a week", "a week on", "a week from")
"""Tuesday week, a week on Tuesday: seven days after the nearest."""
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_YEARS = range(1900, 3000)
_Parts = tuple[int | None, int | None, int]
"""Year, month and day as written; None for a year or month that is not said."""
_THERE = re.compile(
    r"(?:in )?(\d{1,3}|[a-z]+) (day|week|fortnight|month)s?(?: from (?:now|today))?"
)
_AGO = re.compile(r"(\d{1,3}|[a-z]+) (day|week|fortnight|month)s? ago")
_IN_ORDER = (
    re.compile(r"(?:(?P<year>\d{4})[年년]\s*)?(?P<month>\d{1,2})[月월]\s*(?P<day>\d{1,2})[日일]?"),
    re.compile(r"(?P<year>\d{4})([-/. ])(?P<month>\d{1,2})\2(?P<day>\d{1,2})\.?"),
    re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"),
)
"""Year, month and day: of East Asia, with one sign between them, without any."""
_NUMERIC = re.compile(r"(\d{1,2})(?:([-/. ])(\d{1,2})(?:\2('?\d{2}|\d{4}))?|)\.?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_ALONE = re.compile(r"\s*(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\s*")


@dataclass(frozen=True, slots=True)
class DayRead:
    """What a text says: `day`; None where it says none.

    `clash` is set instead where the weekday written is not the one of the date written: that date.
    """

    day: date | None = None
    clash: date | None = None


_NOTHING = DayRead()


def read_day(text: str, *, today: date, locale: str = "en_GB", past: bool = False) -> DayRead:
    """The day in what was typed, `today` being the person's own.

    Where the order of day and month is open (9/12), the locale says it; with dots the day always
    comes first. Without a year it is the next such day from today on, with `past` the last one up
    to today. A weekday alone is never today: one writes "today" then. Names of months and weekdays
    are read in English and in the language of the locale.
    """
    words = _plain(text)
    if not words:
        return _NOTHING
    try:
        found = _relative(words, today)
        if found is not None:
            return DayRead(found)
        parts = _parts(words, locale)
        if parts:
            return _dated(parts, None, today, past)
        weekday, rest = _weekday(words, locale) or (None, "")
        if weekday is None:
            return _NOTHING
        if rest in ("", "last", *_NEAREST, *_WEEKS, *_A_WEEK_ON):
            return DayRead(_on_weekday(weekday, rest, today, past))
        bare = re.fullmatch(r"(?:the )?(\d{1,2})", rest)
        parts = (None, None, int(bare[1])) if bare else _parts(rest, locale)
        return _dated(parts, weekday, today, past) if parts else _NOTHING
    except OverflowError:
        return _NOTHING


def _plain(text: str) -> str:
    words = unicodedata.normalize("NFC", text).casefold()
    alone = _ALONE.fullmatch(words)
    if alone:
        return f"the {alone[1]}"
    words = _ORDINAL.sub("", words).replace("’", "'")
    return " ".join(re.sub(r"\s*,\s*", " ", words).split()).strip(" .;")


def _relative(words: str, today: date) -> date | None:
    bare = words.removeprefix("the ")
    if bare in _RELATIVE:
        return today + timedelta(days=_RELATIVE[bare])
    ahead, ago = _THERE.fullmatch(words), _AGO.fullmatch(words)
    found = ahead or ago
    if not found or (ahead and not re.match("in ", words) and " from " not in words):
        return None
    count = int(found[1]) if found[1].isdecimal() else _COUNTS.get(found[1])
    if count is None:
        return None
    count = count if ahead else -count
    if found[2] == "month":
        return _months_on(today, count)
    return today + timedelta(days=count * _DAYS[found[2]])


def _months_on(today: date, count: int) -> date | None:
    months = today.year * 12 + today.month - 1 + count
    year, month = months // 12, months % 12 + 1
    if year not in _YEARS:
        return None
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _weekday(words: str, locale: str) -> tuple[int, str] | None:
    """The weekday that the text begins or ends with, and what is left of the text."""
    names = _weekday_names(locale)
    pieces = words.removeprefix("on ").split()
    for place in (0, -1):
        weekday = names.get(pieces[place].strip("."))
        if weekday is not None:
            del pieces[place]
            return weekday, " ".join(pieces).removeprefix("on ")
    return None


def _on_weekday(weekday: int, which: str, today: date, past: bool) -> date:
    """That of next week for "next", the one before today for "last", else the nearest."""
    if which in _A_WEEK_ON:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 8)
    if which in _WEEKS:
        return today + timedelta(days=_WEEKS[which] - today.weekday() + weekday)
    if which == "last" or (past and not which):
        return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _dated(parts: _Parts, weekday: int | None, today: date, past: bool) -> DayRead:
    year, month, day = parts
    if year is not None:
        found = _real(year, month, day)
        if found and weekday is not None and found.weekday() != weekday:
            return DayRead(clash=found)
        return DayRead(found)
    fitting = list(_without_year(month, day, today, past))
    if weekday is None or not fitting:
        return DayRead(fitting[0] if fitting else None)
    same = [one for one in fitting if one.weekday() == weekday and abs(one - today).days < 400]
    return DayRead(same[0]) if same else DayRead(clash=fitting[0])


def _parts(words: str, locale: str) -> _Parts | None:
    for order in _IN_ORDER:
        if found := order.fullmatch(words):
            return _year(found["year"]), int(found["month"]), int(found["day"])
    if named := _with_month_name(words, locale):
        return named
    if ordinal := re.fullmatch(r"the (\d{1,2})", words):
        return None, None, int(ordinal[1])
    return _in_numbers(words, locale)


def _in_numbers(words: str, locale: str) -> tuple[int | None, int, int] | None:
    found = _NUMERIC.fullmatch(words)
    if not found or not found[3] or (found[2] == " " and not found[4]):
        return None
    first, second = int(found[1]), int(found[3])
    day_first = found[2] == "." or _days_first(locale)
    if first > 12 or second > 12:
        day_first = first > 12
    day, month = (first, second) if day_first else (second, first)
    return _year(found[4]), month, day


def _with_month_name(words: str, locale: str) -> tuple[int | None, int, int] | None:
    """Dec 9, 9 Dec 2026, 9th of December, December the 9th '26, 2026 Dec 9, 9-Dec-2026."""
    names = _month_names(locale)
    split = re.sub(r"(?<=[^\W\d])\.|[-/]|(?<=\d)\.(?=\s|[^\W\d])", " ", words)
    split = re.sub(r"(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)", " ", split)
    pieces = [one for one in split.split() if one not in ("of", "the", "de")]
    at = [place for place, one in enumerate(pieces) if one in names]
    if len(at) != 1 or len(pieces) not in (2, 3):
        return None
    month = names[pieces.pop(at[0])]
    if len(pieces) == 2 and at[0] == 1 and re.fullmatch(r"\d{4}", pieces[0]):
        pieces.reverse()
    found = re.fullmatch(r"(\d{1,2})(?: ('?\d{2}|\d{4}))?", " ".join(pieces))
    return (_year(found[2]), month, int(found[1])) if found else None


def _year(year: str | None) -> int | None:
    """The year in figures; one of two figures is of this century."""
    bare = (year or "").lstrip("'")
    return int(bare) + (2000 if len(bare) == 2 else 0) if bare else None


def _real(year: int, month: int | None, day: int) -> date | None:
    try:
        return date(year, month or 0, day) if year in _YEARS else None
    except ValueError:
        return None


def _without_year(month: int | None, day: int, today: date, past: bool) -> list[date]:
    """Such days from today on, or up to today, the nearest first; eight years reach a 29 February.

    At the ends of the calendar there may be none.
    """
    step = -1 if past else 1
    months = range(1, 13) if month is None else (month,)
    days = [_real(today.year + step * n, one, day) for n in range(9) for one in months]
    return sorted(
        (one for one in days if one and (one - today).days * step >= 0),
        key=lambda one: abs(one - today),
    )


@lru_cache(maxsize=64)
def _days_first(locale: str) -> bool:
    """Whether the locale writes the day before the month in figures, as most do; not en_US."""
    pattern = known_locale(locale).date_formats["short"].pattern.casefold()
    return bool(pattern.find("d") < pattern.find("m"))


@lru_cache(maxsize=64)
def _month_names(locale: str) -> Mapping[str, int]:
    """1 to 12 by name, in lower case without dots: English, and the language of the locale."""
    return _names(locale, "months", {"sept": 9})


@lru_cache(maxsize=64)
def _weekday_names(locale: str) -> Mapping[str, int]:
    """0 (Monday) to 6 by name, in lower case without dots."""
    return _names(locale, "days", {"tues": 1, "weds": 2, "thur": 3, "thurs": 3})


def month_named(word: str, locale: str) -> int | None:
    """Which month has this name, in lower case, in English or in the language of the locale."""
    return _month_names(locale).get(word.strip("."))


def _names(locale: str, kind: str, found: dict[str, int]) -> Mapping[str, int]:
    from babel import Locale

    for each in (known_locale(locale), Locale("en")):
        table = getattr(each, kind)
        for form, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
            for number, name in table[form][width].items():
                plain = unicodedata.normalize("NFC", name).casefold().strip(".")
                if not plain.isdecimal():
                    found[plain] = number
    return found
