"""What has been with people, as it stands in the cells of our own tracker, and read out of them.

One line is one try, one talk or one thank-you, such as `2026-03-04 09:30 email (no answer)`; what
came of it may be left out. Where somebody wrote something else into such a cell, what is said of
the person is read as in any other tracker.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import takewhile
from types import MappingProxyType
from typing import TypeVar

from infoint.dates.written import file_day, file_moment
from infoint.domain.interviews import FORMATS, Format
from infoint.domain.kinds import Channel, Outcome
from infoint.imports.person import one_line
from infoint.imports.tracker.cells import channel_of, format_of, messenger_in
from infoint.imports.tracker.found import (
    FoundAttempt,
    FoundInterview,
    FoundLetter,
    History,
    Mark,
    Reading,
    Role,
    Unplaced,
)
from infoint.imports.tracker.next_steps.agreed_day import agreed_day
from infoint.imports.tracker.person import add_history, outcome_is_a_no
from infoint.imports.tracker.roles import ask_about, meaning_of, tells_more
from infoint.imports.tracker.statuses import NOTHING, OUTCOMES, STATUSES, status_of

TRACKER_COLUMNS: Mapping[str, Role] = MappingProxyType(
    {
        "Status": "status",
        "Contacted on": "contacted",
        "Next contact": "next",
        "Talk on": "interview",
        "Talk place": "interview_place",
        "Talk notes": "interview_notes",
        "People they named": "named",
        "Thank-you sent": "thanked",
    }
)
"""Title of the column -> what it says, behind those of the contacts."""

_BEFORE, _NO_DAY, _SENT = "before", "no day yet", "sent"
_HELD, _CANCELLED = "held", "cancelled"
_LINKEDIN = "LinkedIn"
"""What a note on LinkedIn is called; the older word, "note", is read as well."""
_DAY = r"(?P<day>\d{4}-\d\d-\d\d)"
_HOUR = r"(?: (?P<hour>\d\d:\d\d))?"
_TRY = re.compile(
    rf"(?:{_DAY}{_HOUR}|{_BEFORE})(?: (?P<channel>[^()]+?))?"
    rf"(?: \((?P<outcome>[^()]+?)(?: on (?P<answered>\d{{4}}-\d\d-\d\d))?\))?"
)
_TALK = re.compile(
    rf"(?:{_DAY}{_HOUR}|{_NO_DAY})(?: (?P<format>[^()]+?))?(?: \((?P<state>[^()]+)\))?"
)
_THANKS = re.compile(rf"{_DAY}|{_SENT}")
_NO = ("not now", "declined", "wrong person")
_NO_ANSWER = "No answer"
"""Our own word for a try that waited for long as well; it says no more than the other cells."""
_LONGEST_LINE = 200
_BETWEEN, _SEVERAL = "\n\n", 2
_DAY_LINE = re.compile(rf"(?:\A|{_BETWEEN}){_DAY}\n")
"""What stands before the notes of a talk where a cell has those of several."""
_STATES: Mapping[str, tuple[bool, bool]] = {
    "talked": (True, False),
    "thanked": (True, False),
    "scheduled": (False, False),
    "cancelled": (False, True),
}
"""Of a status: whether the talk was held, and whether it was called off."""
_OWN_LINES: Mapping[str, re.Pattern[str]] = {"contacted": _TRY, "interview": _TALK}
_OWN_STATES = frozenset((*map(str, Outcome), _HELD, _CANCELLED))


def tries_cell(tries: Iterable[FoundAttempt]) -> str:
    """A line for each try: when, how, and what came of it, where that is known: one that was made
    before another waits for nothing.
    """
    lines: list[str] = []
    for after, one in enumerate(reversed(list(tries))):
        answered = f" on {one.answered}" if one.answered else ""
        when = _when(one.day, one.hour) or _BEFORE
        way = one.words or (_LINKEDIN if one.channel is Channel.NOTE else one.channel)
        is_open = one.outcome is Outcome.WAITING and after > 0
        came = "" if is_open else f"({one.outcome}{answered})"
        lines.insert(0, " ".join(filter(None, (when, way, came))))
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
    if day and hour:
        return file_moment(datetime.combine(day, hour.replace(tzinfo=None)))
    return file_day(day) if day else ""


def are_own_cells(marks: Iterable[Mark]) -> bool:
    """Whether a cell is written as our own tracker writes it, with what came of a try or a talk in
    brackets, be it in a file that is ours no longer.
    """
    return any(
        bool(lines) and all(map(_OWN_LINES[mark.role].fullmatch, lines)) and _has_state(lines)
        for mark in marks
        if mark.role in _OWN_LINES and mark.text.rstrip().endswith((")", _NO_DAY))
        for lines in [[line for line in mark.text.split("\n") if line]]
    )


def _has_state(lines: Iterable[str]) -> bool:
    """Whether behind one of these lines stands one of our own words in brackets."""
    behind = (line.rpartition("(")[2].partition(" on ")[0].rstrip(")") for line in lines)
    return any(word in _OWN_STATES for word in behind)


def add_own_history(
    history: History,
    contact: str,
    marks: Sequence[Mark],
    reading: Reading,
    notes: Sequence[str] = (),
) -> Sequence[Mark]:
    """Add what the cells of one person of our own file say; gives those that could not be told.

    `notes` are as in `add_history`.
    """
    cells = {mark.role: mark.text for mark in marks}
    if len(cells) < len(marks) or not set(cells) <= set(TRACKER_COLUMNS.values()):
        return add_history(history, contact, marks, reading, notes)
    try:
        tries = [_try(contact, found) for found in _matches(_TRY, cells.get("contacted", ""))]
        talks = [_talk(contact, found) for found in _matches(_TALK, cells.get("interview", ""))]
        days = [_day(found["day"]) for found in _matches(_THANKS, cells.get("thanked", ""))]
        next_date = _day(cells.get("next") or None)
    except ValueError:
        return add_history(history, contact, marks, reading, notes)
    letters = [FoundLetter(contact, day) for day in days]
    place, told = cells.get("interview_place", ""), cells.get("interview_notes", "")
    named = tuple(name for name in cells.get("named", "").split("\n") if name.strip())
    if (next_date and not tries) or ((place or told or named) and not talks):
        return add_history(history, contact, marks, reading, notes)
    left = _add_status(_Cells(contact, tries, talks, letters), marks, reading, history)
    if tries and next_date:
        tries[-1] = replace(tries[-1], next_date=next_date)
    if talks:
        talks[-1] = replace(talks[-1], place=place, named=named)
        _lay(told, talks)
    history.attempts += tries
    history.interviews += talks
    history.letters += letters
    return left


@dataclass(frozen=True, slots=True)
class _Cells:
    """What has been with one person, as the cells beside the status say."""

    contact: str
    tries: list[FoundAttempt]
    talks: list[FoundInterview]
    letters: list[FoundLetter]

    def goes_to(self, status: str, words: str, today: date | None) -> bool:
        """Take in a status that goes further than these cells; False where it fits nowhere. One
        that is the same or less far adds nothing.
        """
        if status in ("talked", "thanked"):
            return self.has_talked(today) and (status == "talked" or self.was_thanked())
        if status == "cancelled":
            return self.is_called_off()
        if status in _NO:
            return self.is_declined(status)
        if status == "scheduled":
            self.is_set(words, today)
        if status in ("agreed", "scheduled"):
            return self.is_agreed()
        if status == "replied":
            return self.is_answered()
        return status == "to contact" or self.was_tried(status, words)

    def say_how_it_stands(self, today: date | None) -> bool:
        """Whether they tell it without a status: by an answer, a talk or a thank-you."""
        is_set = (
            one.held or one.cancelled or (one.day and (today is None or one.day >= today))
            for one in self.talks
        )
        answered = self.tries and not self.tries[-1].outcome.unanswered
        return bool(self.letters or answered) or any(is_set)

    def has_talked(self, today: date | None) -> bool:
        if self.letters or any(one.held for one in self.talks):
            return True
        still = [at for at, one in enumerate(self.talks) if not one.cancelled]
        if still:
            last = self.talks[still[-1]]
            if last.day and (today is None or last.day > today):
                return False
            self.talks[still[-1]] = replace(last, held=True)
        else:
            self.talks.append(FoundInterview(self.contact, held=True))
        if self.tries and self.tries[-1].outcome.unanswered:
            self.comes(Outcome.AGREED)
        return True

    def was_thanked(self) -> bool:
        if not self.letters:
            self.letters.append(FoundLetter(self.contact))
        return True

    def is_called_off(self) -> bool:
        open_ones = (at for at, one in enumerate(self.talks) if not (one.held or one.cancelled))
        still = [at for at in open_ones if self.talks[at].day]
        if still:
            self.talks[still[-1]] = replace(self.talks[still[-1]], cancelled=True)
        return bool(still) or any(one.cancelled for one in self.talks)

    def is_declined(self, status: str) -> bool:
        last = self.tries[-1].outcome if self.tries else Outcome.WAITING
        if last is not OUTCOMES[status] and (status != "not now" or not outcome_is_a_no(last)):
            self.comes(OUTCOMES[status])
        return True

    def is_agreed(self) -> bool:
        """A talk with a day shows that they agreed, also on one behind the day of a no."""
        told = [one for one in self.talks if one.held or (one.day and not one.cancelled)]
        said = any(one.outcome is Outcome.AGREED for one in self.tries)
        last = self.tries[-1] if self.tries else None
        if last and last.outcome is Outcome.DECLINED:
            day = last.day
            knows = any(not (one.day and day) or one.day >= day for one in told)
        else:
            knows = bool(told or said or self.letters)
        if not knows:
            self.comes(Outcome.AGREED)
        return True

    def is_set(self, words: str, today: date | None) -> None:
        """A talk on the day that the words tell, where there is none with a day."""
        has_day = any(one.day or one.held for one in self.talks)
        if found := None if has_day else agreed_day(words, (), today):
            talk = FoundInterview(self.contact, found.day, found.hour, by_weekday=found.by_weekday)
            self.talks.append(talk)
            if self.tries:
                self.comes(Outcome.AGREED)

    def is_answered(self) -> bool:
        waiting = list(takewhile(lambda one: one.outcome.unanswered, reversed(self.tries)))
        answered = self.tries[: len(self.tries) - len(waiting)]
        asks_again = bool(waiting and answered) and answered[-1].outcome is Outcome.NOT_NOW
        if asks_again or not (answered or self.talks or self.letters):
            self.comes(Outcome.REPLIED)
        return True

    def was_tried(self, status: str, words: str) -> bool:
        """Somebody who was asked at all; in words of one's own also that nothing came of it."""
        tells = status != "asked" and words.strip() != _NO_ANSWER
        waits = bool(self.tries) and self.tries[-1].outcome is Outcome.WAITING
        if (tells and waits) or not (self.tries or self.talks or self.letters):
            self.comes(OUTCOMES[status])
        return True

    def comes(self, outcome: Outcome) -> None:
        """Let this be what came of the last try, which may not stand in its cell yet."""
        if self.tries:
            self.tries[-1] = replace(self.tries[-1], outcome=outcome)
        else:
            self.tries.append(FoundAttempt(self.contact, outcome=outcome))


def _add_status(
    cells: _Cells, marks: Sequence[Mark], reading: Reading, history: History
) -> Sequence[Mark]:
    """Take in what the status says beyond the other cells; gives it where it says more than that,
    or nothing that is known.
    """
    for mark in marks:
        if mark.role != "status":
            continue
        means = meaning_of(mark, reading)
        if means is None and not cells.say_how_it_stands(reading.today):
            ask_about([mark], cells.contact, history)
        if means in STATUSES and cells.goes_to(means, mark.text, reading.today):
            return [mark] if tells_more(mark, reading) else ()
        if means != NOTHING:
            line = one_line(mark.text)[:_LONGEST_LINE]
            history.unplaced.append(Unplaced(mark.row, mark.column, line, cells.contact))
        return [mark]
    return ()


def talk_notes_cell(told: Sequence[tuple[date | None, str]]) -> str:
    """The notes of all talks with one person, in their order; of several each with its day, where
    that is known, before it.
    """
    several = sum(bool(notes) for _day, notes in told) > 1
    return _BETWEEN.join(
        f"{day}\n{notes}" if several and day else notes for day, notes in told if notes
    )


def _lay(notes: str, talks: list[FoundInterview]) -> None:
    """Let each talk have its notes: those of several stand behind their days, and before the first
    of these those of a talk whose day is not known; others are of the last talk that was held.
    """
    places, texts = _by_day(notes, talks)
    undated = [at for at, one in enumerate(talks) if one.day is None]
    if texts[0] and undated:
        places[0] = undated[0]
    elif texts[0] and len(texts) > 1:
        texts[:2] = ["", f"{texts[0]}\n{texts[1]}"]
    if len([text for text in texts if text]) < _SEVERAL or len(texts) == 1:
        held = [at for at, one in enumerate(talks) if one.held]
        places, texts = [held[-1] if held else -1], [notes]
    for at, text in zip(places, texts, strict=True):
        if text and at is not None:
            talks[at] = replace(talks[at], notes=text)


def _by_day(notes: str, talks: Sequence[FoundInterview]) -> tuple[list[int | None], list[str]]:
    """The texts behind lines with the days of talks, and the places of these; the first text is
    what stands before such a line.
    """
    places: list[int | None] = [None]
    texts: list[str] = []
    end = 0
    for line in _DAY_LINE.finditer(notes):
        begin = (places[-1] if places[-1] is not None else -1) + 1
        there = (at for at in range(begin, len(talks)) if str(talks[at].day) == line["day"])
        if (place := next(there, None)) is not None:
            texts.append(notes[end : line.start()])
            places.append(place)
            end = line.end()
    return places, [*texts, notes[end:]]


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
        _channel(found["channel"]),
        _outcome(found["outcome"]),
        _day(found["answered"]),
        words=messenger_in(found["channel"] or ""),
    )


def _channel(words: str | None) -> Channel | None:
    if not words:
        return None
    return Channel(words) if words in tuple(Channel) else _told(channel_of(words))


def _outcome(words: str | None) -> Outcome:
    if not words:
        return Outcome.WAITING
    known = words in tuple(Outcome)
    return Outcome(words) if known else _told(OUTCOMES.get(status_of(words) or ""))


def _talk(contact: str, found: re.Match[str]) -> FoundInterview:
    state = found["state"] or "scheduled"
    held, cancelled = _told(_STATES.get("talked" if state == _HELD else status_of(state) or ""))
    words = found["format"]
    return FoundInterview(
        contact,
        _day(found["day"]),
        _hour(found["hour"]),
        held,
        cancelled,
        _told(_format(words)) if words else None,
    )


def _format(words: str) -> Format | None:
    return next((one for one in FORMATS if one == words), None) or format_of(words)


T = TypeVar("T")


def _told(found: T | None) -> T:
    """What words were found to mean. ValueError where they mean nothing."""
    if found is None:
        raise ValueError
    return found


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _hour(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
