"""A time of day as people write it."""

import re
from datetime import time

_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_WITH_SIGN = re.compile(r"(\d{1,2})(?:\s*[:.,h]\s*(\d{2})|\s*h)?")
_BARE = re.compile(r"(\d{1,2})(\d{2})")
_HALF = re.compile(r"\s*([ap])(?:\.?\s?m\.?)?$")
_PARTS = {"in the morning": "am", "in the afternoon": "pm", "in the evening": "pm"}
_SAID = re.compile(r"\s*(?:uhr|o['’]?\s?clock|hrs?|hours)$")


def clock_time(text: str) -> time | None:
    """The time in what was typed; None if there is none.

    3:15 pm, 3.15pm, 3 p.m., 15:15, 15.15, 15h15, 1515, 15 Uhr and noon are all fine. An hour
    without am or pm counts as on a clock of 24 hours.
    """
    words = " ".join(text.casefold().split())
    if words in _NAMED:
        return _NAMED[words]
    for said, half in _PARTS.items():
        words = re.sub(rf"\s*{said}$", f" {half}", words)
    half_day = _HALF.search(words)
    digits = _SAID.sub("", words[: half_day.start()] if half_day else words).strip()
    found = _WITH_SIGN.fullmatch(digits) or _BARE.fullmatch(digits)
    if found is None:
        return _of_a_machine(digits) if not half_day else None
    hour, minute = int(found[1]), int(found[2] or 0)
    if half_day:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half_day[1] == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _of_a_machine(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None
