"""What has been with people, as it stands in the cells of our own tracker, and read out of them.

One line is one try, one talk or one thank-you, such as `2026-03-04 09:30 email (no answer)`. Where
somebody wrote something else into such a cell, the tracker is read as any other.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from types import MappingProxyType

from infoint.domain.interviews import FORMATS, Format
from infoint.domain.kinds import Channel, Outcome
from infoint.imports.tracker.found import (
    FoundAttempt,
    FoundInterview,
    FoundLetter,
    History,
    Mark,
    Reading,
    Role,
)
from infoint.imports.tracker.person import add_history

TRACKER_COLUMNS: Mapping[str, Role] = MappingProxyType(
    {
        "Status": "status",
        "Contacted on": "contacted",
        "Next contact": "next",
        "Talk on": "interview",
        "Talk place": "interview_place",
        "Talk notes": "interview_notes",
        "Thank-you sent": "thanked",
    }
)
"""Title of the column -> what it says, behind those of the contacts."""

_BEFORE, _NO_DAY, _SENT = "before", "no day yet", "sent"
_HELD, _CANCELLED = "held", "cancelled"
_DAY = r"(?P<day>\d{4}-\d\d-\d\d)"
_HOUR = r"(?: (?P<hour>\d\d:\d\d))?"
_TRY = re.compile(
    rf"(?:{_DAY}{_HOUR}|{_BEFORE})(?: (?P<channel>{'|'.join(Channel)}))?"
    rf" \((?P<outcome>{'|'.join(Outcome)})(?: on (?P<answered>\d{{4}}-\d\d-\d\d))?\)"
)
_TALK = re.compile(
    rf"(?:{_DAY}{_HOUR}|{_NO_DAY})(?: (?P<format>{'|'.join(FORMATS)}))?"
    rf"(?: \((?P<state>{_HELD}|{_CANCELLED})\))?"
)
_THANKS = re.compile(rf"{_DAY}|{_SENT}")
_FORMATS: Mapping[str, Format] = {name: name for name in FORMATS}


def tries_cell(tries: Iterable[FoundAttempt]) -> str:
    """A line for each try: when, how, and what came of it."""
    lines = []
    for one in tries:
        answered = f" on {one.answered}" if one.answered else ""
        when = _when(one.day, one.hour) or _BEFORE
        lines.append(" ".join(filter(None, (when, one.channel, f"({one.outcome}{answered})"))))
    return "\n".join(lines)


def talks_cell(talks: Iterable[FoundInterview]) -> str:
    """A line for each talk: when, how, and whether it was held or called off."""
    lines = []
    for one in talks:
        state = f"({_HELD})" if one.held else f"({_CANCELLED})" if one.cancelled else ""
        when = _when(one.day, one.hour) or _NO_DAY
        lines.append(" ".join(filter(None, (when, one.format, state))))
    return "\n".join(lines)


def thanks_cell(letters: Iterable[FoundLetter]) -> str:
    """A line for each thank-you: the day on which it was sent."""
    return "\n".join(str(one.day) if one.day else _SENT for one in letters)


def _when(day: date | None, hour: time | None) -> str:
    return f"{day} {hour:%H:%M}" if day and hour else str(day or "")


def add_own_history(
    history: History, contact: str, marks: Sequence[Mark], reading: Reading
) -> Sequence[Mark]:
    """Add what the cells of one person of our own file say; gives those that could not be told."""
    cells = {mark.role: mark.text for mark in marks}
    if len(cells) < len(marks) or not set(cells) <= set(TRACKER_COLUMNS.values()):
        return add_history(history, contact, marks, reading)
    try:
        tries = [_try(contact, found) for found in _matches(_TRY, cells.get("contacted", ""))]
        talks = [_talk(contact, found) for found in _matches(_TALK, cells.get("interview", ""))]
        days = [_day(found["day"]) for found in _matches(_THANKS, cells.get("thanked", ""))]
        next_date = _day(cells.get("next") or None)
    except ValueError:
        return add_history(history, contact, marks, reading)
    beside = cells.get("interview_place", ""), cells.get("interview_notes", "")
    if (next_date and not tries) or (any(beside) and not talks):
        return add_history(history, contact, marks, reading)
    if tries:
        tries[-1] = replace(tries[-1], next_date=next_date)
    if talks:
        talks[-1] = replace(talks[-1], place=beside[0], notes=beside[1])
    history.attempts += tries
    history.interviews += talks
    history.letters += [FoundLetter(contact, day) for day in days]
    return ()


def _matches(line: re.Pattern[str], cell: str) -> list[re.Match[str]]:
    """The lines of a cell. ValueError where one of them is not written so."""
    found = [line.fullmatch(each) for each in cell.split("\n") if each]
    if None in found:
        raise ValueError(cell)
    return [each for each in found if each]


def _try(contact: str, found: re.Match[str]) -> FoundAttempt:
    return FoundAttempt(
        contact,
        _day(found["day"]),
        _hour(found["hour"]),
        Channel(found["channel"]) if found["channel"] else None,
        Outcome(found["outcome"]),
        _day(found["answered"]),
    )


def _talk(contact: str, found: re.Match[str]) -> FoundInterview:
    return FoundInterview(
        contact,
        _day(found["day"]),
        _hour(found["hour"]),
        found["state"] == _HELD,
        found["state"] == _CANCELLED,
        _FORMATS.get(found["format"] or ""),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _hour(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
