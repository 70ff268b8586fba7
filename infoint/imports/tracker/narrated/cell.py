"""A cell that tells what happened: emailed 9/21, she said yes, talked 9/29, thanked her.

Each part of it is a try, an answer, a talk or a thank-you, with its own day.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from infoint.domain.kinds import Channel
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.cells import Said, answer_of, channel_of, format_of, read_cell
from infoint.imports.tracker.days import goes_on
from infoint.imports.tracker.events import (
    Event,
    event_of,
    is_a_plan,
    picks_up,
    says_yes,
    they_answered,
)
from infoint.imports.tracker.found import Mark
from infoint.imports.tracker.held import begins_with_what_they_did
from infoint.imports.tracker.statuses import is_a_no, status_of
from infoint.imports.tracker.told import Asked, Told
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("log")
_AGAIN = words_in(_LISTS["again"])
_NOTHING = frozenset(map(plain, phrases_in(_LISTS["nothing"])))
_PART = re.compile(
    r"[;!\n]+|,(?=\s)(?!\s*\d{4}\b)(?!\s*\d{1,2}(?::\d\d|\s?[ap]\.?m\b|\s?h\b))"
    r"|(?<![\s.]\d)(?<![\s.]\d\d)\.(?=\s|$)|\s[-\u2013\u2014]\s|\u2192|->"
    rf"|\s(?:and|und|et|y|e|en)\s(?=(?:{'|'.join(sorted(_AGAIN | {'then'}))})\b)",
    re.IGNORECASE,
)
_TRIED = ("message left", "no answer")
_ANSWERED = ("replied", "agreed", "scheduled", "not now", "declined", "cancelled")
_SPOKEN = (Channel.PHONE, Channel.IN_PERSON)


@dataclass(slots=True)
class _Part:
    """One part of the cell, with its days, and all that stands from it on."""

    text: str
    on: str
    """It and what follows, up to the next day."""
    days: tuple[Said, ...]
    event: Event | None


def read_narrated(told: Told, mark: Mark, today: date | None) -> bool:
    """Add what a cell tells part by part; whether it is such a cell, else nothing is added.

    It is one if it has several parts, the first that has a day tells of a message, and another one
    of what came of it. The cell stays in the notes, and is told where a day in it is not.
    """
    cell = read_cell(mark, today, past=True)
    if not (cell.rest or cell.more or any(day.status in _ANSWERED for day in cell.days)):
        return False  # it is a list of days, of which nothing is left
    parts = _parts(mark, today)
    if today is None or len(parts) < 2 or not any(part.days for part in parts):
        return False
    story = _Story(mark, today)
    known = [story.add(part) for part in parts]
    if not story.asked or not story.more:
        return False
    story.tell(told)
    whole = all(is_known for part, is_known in zip(parts, known, strict=True) if part.days)
    (told.kept if whole else told.unplaced).append(mark)
    return True


def _parts(mark: Mark, today: date | None) -> list[_Part]:
    bounds = [(each.start(), each.end()) for each in _PART.finditer(mark.text)]
    starts = [0, *(end for _, end in bounds)]
    ends = [*(start for start, _ in bounds), len(mark.text)]
    places = [each for each in zip(starts, ends, strict=True) if mark.text[slice(*each)].strip()]
    last: date | None = None
    found: list[_Part] = []
    for start, end in places:
        part = replace(mark, text=mark.text[start:end].strip())
        days = read_cell(part, today, past=True).days
        ahead = read_cell(part, today, past=False).days
        if last and days and goes_on(last, days[0].day, ahead[0].day if ahead else None):
            days = ahead
        last = days[-1].day if days else last
        found.append(_Part(part.text, part.text, days, event_of(part.text)))
    for one, following in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if not following.days:
            one.on = f"{one.text}, {following.on}"
    return found


class _Story:
    """What the parts come to, one after the other."""

    def __init__(self, mark: Mark, today: date) -> None:
        self.mark, self.today = mark, today
        self.asked: list[Asked] = []
        self.talks: list[Said] = []
        self.answered: list[date] = []
        self.thanked: list[date | None] = []
        self.next: list[date] = []
        self.statuses: list[str] = []
        self.last: Asked | None = None
        """The message that the part right before tells of."""
        self.more = False
        """Whether anything but messages is told."""

    def add(self, part: _Part) -> bool:
        """Take a part; whether it told anything."""
        if is_a_plan(part.text):
            return self._planned(part)
        count = len(self.asked)
        is_told = any(take(part) for take in self._readers())
        self.last = self.asked[-1] if len(self.asked) > count else None
        return is_told

    def _planned(self, part: _Part) -> bool:
        """The day ahead on which one will write again."""
        said = read_cell(replace(self.mark, text=part.text), self.today, past=False).days
        ahead = [day.day for day in said if day.day >= self.today]
        self.next += ahead
        self.more |= bool(ahead)
        return bool(ahead)

    def _readers(self) -> tuple[Callable[[_Part], bool], ...]:
        return (
            self._a_no,
            self._no_answer,
            self._thanks,
            self._talk,
            self._try,
            self._answer,
        )

    def _a_no(self, part: _Part) -> bool:
        if not self.asked or part.days or not is_a_no(part.on):
            return False
        return self._came("declined")

    def _no_answer(self, part: _Part) -> bool:
        status = status_of(part.text)
        if plain(part.text) in _NOTHING:
            status = "no answer"
        if not self.asked or part.days or status not in _TRIED:
            return False
        self.asked[-1] = replace(self.asked[-1], status=status)
        self.more = True
        return True

    def _thanks(self, part: _Part) -> bool:
        if part.event is None or part.event.kind != "thanks":
            return False
        self.thanked += [day.day for day in part.days] or [None]
        self.more = True
        return True

    def _talk(self, part: _Part) -> bool:
        """That one talked, be its day elsewhere; or the day of a talk, such as zoom 12/3."""
        kind = part.event.kind if part.event else ""
        if part.event and part.event.status == "talked":
            self.talks += [day for day in part.days if day.day <= self.today]
            if not part.days and self.last and self.last.channel in _SPOKEN:
                self.talks.append(Said(self.last.day, self.last.hour))  # they talked right then
            return self._came("talked")
        is_talk = kind in ("talk", "way") or (not kind and format_of(part.text) is not None)
        is_set = kind == "answer" and status_of(part.text) == "scheduled"
        if not self.asked or not part.days or not (is_talk or is_set):
            return False
        how = format_of(part.text)
        self.talks += [replace(day, format=day.format or how) for day in part.days]
        return self._came("scheduled" if part.days[-1].day > self.today else "agreed")

    def _try(self, part: _Part) -> bool:
        again = bool(_AGAIN & set(plain(part.text).split())) and bool(self.asked)
        is_try = part.event is not None and part.event.kind in ("try", "call")
        if not part.days or not (is_try or again) or they_answered(part.text):
            return False
        channel = self._channel(part)
        status = part.event.status if part.event else None
        for day in part.days:
            if day.day <= self.today:
                told = status if status in _TRIED else None
                self.asked.append(Asked(day.day, day.hour, channel, self.mark, told))
        self.more |= status in _TRIED
        last = part.text.split()[-1]
        if says_yes(last) or answer_of(last):
            self._came("agreed")
        return True

    def _channel(self, part: _Part) -> Channel | None:
        own = channel_of(part.text)
        same = part.event is None and self.asked  # such as: and again 10/9
        return own or (self.asked[-1].channel if same else None)

    def _answer(self, part: _Part) -> bool:
        if not self.asked:
            return False
        said_yes = says_yes(part.text) or answer_of(part.text) is True
        event = part.event if part.event and part.event.kind == "answer" else None
        status = "agreed" if said_yes else event.status if event else None
        if status is None and (
            begins_with_what_they_did(part.text) or they_answered(part.text) or picks_up(part.text)
        ):
            status = "replied"
        if status is None:
            return False
        self.answered += [day.day for day in part.days if day.day <= self.today]
        return self._came(status)

    def _came(self, status: str) -> bool:
        self.statuses.append(status)
        self.more = True
        return True

    def tell(self, told: Told) -> None:
        """Add it all to what is told of the person."""
        told.asked += self.asked
        told.talks += [(day, self.mark.row) for day in self.talks]
        told.format = told.format or next((day.format for day in self.talks if day.format), None)
        told.answered += self.answered
        told.thanked += self.thanked
        told.next_days += [(day, self.mark) for day in self.next]
        for status in self.statuses:
            told.add_status(self.mark, status)
