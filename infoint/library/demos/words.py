"""Counted days in the words of a demo file: "3 working days ago, 14:30"."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_COUNTED = re.compile(
    r"(?P<ahead>in )?(?P<count>\d{1,4}) (?P<unit>working days?|days?|hours?|minutes?)"
    r"(?P<past> ago| after the talk)?(?:, (?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d))?"
)
_NOON = time(12)
_SATURDAY = 5
HINT = (
    'write for example "3 working days ago, 14:30", "in 2 days", "5 hours ago" or, for what '
    'belongs to a talk, "4 hours after the talk"'
)


def moment_of(
    words: str, *, now: datetime, tz: tzinfo, interview: datetime | None = None
) -> datetime:
    """The moment (UTC) that the words name, seen from `now`; ValueError with a hint if none.

    `talk` is the end of the talk for words such as "4 hours after the talk". Hours and minutes
    are counted exactly; days are those of `tz`, at the given time or at noon.
    """
    found = _COUNTED.fullmatch(words.strip())
    if found is None or bool(found["ahead"]) == bool(found["past"]):
        raise ValueError(HINT)
    count, unit, after = int(found["count"]), found["unit"].rstrip("s"), found["past"] or ""
    if "talk" in after and interview is None:
        raise ValueError("only what belongs to a talk can come after it")
    start = interview if interview and "talk" in after else now
    forward = bool(found["ahead"]) or "talk" in after
    if unit in ("hour", "minute"):
        span = timedelta(**{f"{unit}s": count})
        return (start + span if forward else start - span).astimezone(UTC)
    at = time(int(found["hour"]), int(found["minute"])) if found["hour"] else _NOON
    day = _day(start.astimezone(tz).date(), count, unit == "working day", forward)
    return datetime.combine(day, at, tz).astimezone(UTC)


def _day(start: date, count: int, working: bool, forward: bool) -> date:
    step = timedelta(days=1 if forward else -1)
    if not working:
        return start + count * step
    day = start
    while count == 0 and day.weekday() >= _SATURDAY:
        day += step
    while count > 0:
        day += step
        count -= day.weekday() < _SATURDAY
    return day
