"""A time of day as people write it."""

import re
from datetime import time

from infoint.dates.typed_day import NUMBERS

_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_WITH_SIGN = re.compile(r"(\d{1,2})(?:\s*[:.,h]\s*(\d{2})|\s*h)?")
_BARE = re.compile(r"(\d{1,2})(\d{2})")
_HALF = re.compile(r"\s*([ap])(?:\.?\s?m\.?)?$")
_PARTS = {"in the morning": "am", "in the afternoon": "pm", "in the evening": "pm"}
_SAID = re.compile(r"\s*(?:uhr|o['’]?\s?clock|hrs?|hours)$")
_HOURS = (*NUMBERS, "eleven", "twelve")
_COUNTS = {
    **{word: n for n, word in enumerate(_HOURS, 1)},
    **{"a quarter": 15, "quarter": 15, "half": 30, "fifteen": 15, "twenty": 20, "thirty": 30},
    **{"twenty-five": 25, "twenty five": 25, "forty-five": 45, "forty five": 45},
}
_SPOKEN = re.compile(
    r"(?P<much>[a-z -]+?|\d{1,2})(?: minutes?)? (?P<way>past|after|to|till|before) (?P<hour>\w+)"
)


def clock_time(text: str) -> time | None:
    """The time in what was typed; None if there is none.

    3:15 pm, 3.15pm, 3 p.m., 15:15, 15.15, 15h15, 1515, 15 Uhr, quarter past three and noon are all
    fine. An hour without am or pm counts as on a clock of 24 hours.
    """
    words = re.sub(r"^12 (?=noon$|midday$|midnight$)", "", _plain(text))
    if words in _NAMED:
        return _NAMED[words]
    for said, half in _PARTS.items():
        words = re.sub(rf"\s*{said}$", f" {half}", words)
    half_day = _HALF.search(words)
    digits = _SAID.sub("", words[: half_day.start()] if half_day else words).strip()
    found = _in_words(digits) or _in_figures(digits)
    if found is None:
        return _of_a_machine(digits) if not half_day else None
    hour, minute = found
    if half_day:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half_day[1] == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def is_half_open(text: str) -> bool:
    """Whether the time is one of the night as it is read, and may be meant for the afternoon.

    True of 3:15 and quarter past three, not of 03:15 and 3:15 am.
    """
    words = _plain(text)
    found = clock_time(words)
    says = words.startswith("0") or _HALF.search(words) or any(part in words for part in _PARTS)
    return found is not None and 1 <= found.hour <= 6 and not says


def meant_time(text: str) -> time | None:
    """As `clock_time`; what may be meant for the afternoon is: nobody talks at four at night."""
    found = clock_time(text)
    return found.replace(hour=found.hour + 12) if found and is_half_open(text) else found


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).removeprefix("at ")


def _in_figures(digits: str) -> tuple[int, int] | None:
    found = _WITH_SIGN.fullmatch(digits) or _BARE.fullmatch(digits)
    return (int(found[1]), int(found[2] or 0)) if found else None


def _in_words(words: str) -> tuple[int, int] | None:
    """Hour and minute of "quarter to four", "ten past 3", "three", "three thirty"."""
    found = _SPOKEN.fullmatch(words)
    if found:
        much, hour = _number(found["much"]), _number(found["hour"])
        if much is None or hour is None or not 1 <= hour <= 12 or not 1 <= much <= 30:
            return None
        if found["way"] in ("past", "after"):
            return hour, much
        return (hour - 1 or 12), 60 - much
    hour_word, _, rest = words.partition(" ")
    if hour_word not in _HOURS or (rest and _COUNTS.get(rest, 0) < 10):
        return None
    return _COUNTS[hour_word], _COUNTS.get(rest, 0)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() else _COUNTS.get(text)


def _of_a_machine(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None
