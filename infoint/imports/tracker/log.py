"""A log: what the rows of one person tell, put together day after day."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from infoint.domain.interviews import Format
from infoint.domain.kinds import Channel, Outcome
from infoint.imports.tracker.events import gives_up
from infoint.imports.tracker.found import (
    FoundAction,
    FoundAttempt,
    FoundInterview,
    FoundLetter,
    History,
    Mark,
    Reading,
)
from infoint.imports.tracker.log_rows import Row, lies_ahead, read_row
from infoint.imports.tracker.roles import ask_about, read_mark
from infoint.imports.tracker.statuses import OUTCOMES
from infoint.imports.tracker.told import Told

_NOT_HELD = ("cancelled", "scheduled", "agreed", "no answer", "not now", "declined")
"""With one of these beside it a talk was not on its day."""
_WEEK = timedelta(days=7)
_ENDS = ("talk", "call", "way", "thanks")
"""The first of these that follows a call tells whether it was the talk."""


@dataclass(slots=True)
class Story:
    """What the rows of one person come to, one after the other."""

    contact: str
    reading: Reading
    attempts: list[FoundAttempt] = field(default_factory=list)
    talks: list[FoundInterview] = field(default_factory=list)
    letters: list[FoundLetter] = field(default_factory=list)
    planned: dict[date, time | None] = field(default_factory=dict)
    cancelled: dict[date, time | None] = field(default_factory=dict)
    """Days of talks that were called off, with the hour that they were set for."""
    left: list[Mark] = field(default_factory=list)
    still: list[Mark] = field(default_factory=list)
    """What is to be done next, and when, by the last row."""
    asked: bool = False
    """Whether the person is asked what came of the last try."""
    actions: list[FoundAction] = field(default_factory=list)
    """What earlier rows say is to be done on a day that is still to come."""

    def add(self, row: Row, thanked_next: bool) -> None:
        """Add what the next row tells."""
        kind = row.event.kind
        if self.attempts and row.cell and gives_up(row.cell.text):
            self._gave_up(row)
            return
        if kind == "call":
            kind = "talk" if self._was_a_talk(row, thanked_next) else "try"
        if kind == "try" and row.status in ("talked", "thanked") and not self._talked_on(row.day):
            kind = "talk"
        getattr(self, f"_{kind}")(row)
        if kind != "talk":
            row.kept += self._as_notes(row)
        self.left += row.kept

    def _gave_up(self, row: Row) -> None:
        """Nothing came of the last try, and there is no further one."""
        if self.attempts[-1].outcome is Outcome.WAITING:
            self.attempts[-1] = replace(self.attempts[-1], outcome=Outcome.NO_ANSWER)
        if row.cell:
            row.note(row.cell)
        self.left += row.kept

    def _as_notes(self, row: Row) -> list[Mark]:
        """What was noted for a talk in a row that is none."""
        if not row.cell:
            return []
        where = row.told_day or row.cell.column
        return [replace(row.cell, column=where, text=text) for text in row.talk_notes]

    def _was_a_talk(self, row: Row, thanked_next: bool) -> bool:
        """Whether a bare call was the talk: by its status, as it was booked, or by the thanks."""
        if row.status:
            is_set = row.status in ("scheduled", "agreed") and self._is_ahead(row.day)
            return is_set or row.status in ("talked", "thanked")
        return row.day in self.planned or thanked_next

    def _talked_on(self, day: date | None) -> bool:
        return any(one.day == day for one in self.talks)

    def _is_ahead(self, day: date | None) -> bool:
        return bool(day and self.reading.today and day > self.reading.today)

    def _is_to_come(self, row: Row) -> bool:
        """Whether the day of a row is ahead, or its week is not over and nothing says it was."""
        today = self.reading.today
        if row.week is None or row.day or today is None:
            return self._is_ahead(row.day)
        was = row.event.status == "talked" or row.status in ("talked", "thanked")
        return row.week > today or (row.week + _WEEK > today and not was)

    def _try(self, row: Row) -> None:
        if self._is_to_come(row) or (row.cell in row.unplaced and not row.channel):
            return
        if any(one.held for one in self.talks):  # it was no try to reach them for a talk
            if row.cell:
                row.note(row.cell)
            return
        outcome = OUTCOMES.get(row.status or row.event.status or "", Outcome.WAITING)
        if row.channel is Channel.VOICEMAIL and outcome is Outcome.WAITING:
            outcome = Outcome.MESSAGE_LEFT
        one = FoundAttempt(self.contact, row.day, row.hour, row.channel, outcome)
        if one not in self.attempts:
            self._tried_again()
            self.attempts.append(one)
            self.asked = bool(row.unplaced)
        self._plan(row)

    def _tried_again(self) -> None:
        """The last try had no answer, unless words that nobody could tell say what came of it."""
        if self.attempts and self.attempts[-1].outcome is Outcome.WAITING and not self.asked:
            self.attempts[-1] = replace(self.attempts[-1], outcome=Outcome.NO_ANSWER)

    def _plan(self, row: Row) -> None:
        """Take the days of a talk that a row names; a later one moves what lies ahead."""
        for day, hour in row.planned:
            if row.day and day < row.day:
                continue
            for known in [known for known in self.planned if row.day and known >= row.day]:
                del self.planned[known]
            self.planned[day] = hour

    def _answer(self, row: Row) -> None:
        status = row.status if row.status in OUTCOMES else row.event.status
        if row.event.status == "cancelled":
            for day in [day for day in self.planned if not row.day or day >= row.day]:
                self.cancelled[day] = self.planned.pop(day)
        self._answered(OUTCOMES.get(status or "", Outcome.REPLIED), row)
        self._plan(row)

    def _answered(self, outcome: Outcome, row: Row, *, day: bool = True) -> None:
        """The last try came to this; where nothing says when one tried, it was before."""
        if outcome.unanswered or any(one.held for one in self.talks):
            return
        if not self.attempts:
            self.attempts.append(FoundAttempt(self.contact))
        last = self.attempts[-1]
        answered = last.answered or (row.day if day and last.day else None)
        self.attempts[-1] = replace(last, outcome=outcome, answered=answered)

    def _talk(self, row: Row) -> None:
        if row.status == "cancelled" and not row.talk_notes:
            self._plan(row)
            return
        if row.is_of_a_week and self._is_to_come(row):
            row.kept += self._as_notes(row)
            return
        held = not self._is_ahead(row.day) and row.status not in _NOT_HELD
        hour = row.hour or (self.planned.get(row.day) if row.day else None)
        notes = "\n\n".join(dict.fromkeys(row.talk_notes))
        if row.day:
            self.planned.pop(row.day, None)
        if self.attempts:
            self._answered(Outcome.AGREED, row, day=False)
        self.talks.append(
            FoundInterview(
                self.contact,
                row.day,
                hour,
                held,
                format=_format_of(row),
                place=row.place,
                notes=notes,
            )
        )

    def _thanks(self, row: Row) -> None:
        if self._is_to_come(row):
            return
        self.letters.append(FoundLetter(self.contact, row.day))

    def finish(self) -> None:
        """Add the talks that were only planned; one before a talk that was held was moved."""
        last = max((one.day for one in self.talks if one.held and one.day), default=None)
        for days, off in ((self.cancelled, True), (self.planned, False)):
            self.talks += [
                FoundInterview(self.contact, day, hour, cancelled=off)
                for day, hour in days.items()
                if not (last and day <= last) and not (off and day in self.planned)
            ]


def _format_of(row: Row) -> Format | None:
    if row.format:
        return row.format
    return "in person" if row.channel is Channel.IN_PERSON else None


def _actions(contact: str, row: Row, reading: Reading) -> list[FoundAction]:
    """What is to be done after a row, in its words or else under the title of the day, unless that
    is a question.
    """
    told = Told()
    for mark in row.next:
        read_mark(told, mark, reading, History())
    due, mark = max(told.next_days, key=lambda each: each[0], default=(None, row.next[0]))
    title = mark.column.replace("_", " ")
    texts = told.steps or [title * (not title.endswith("?"))]
    return [FoundAction(contact, text, due or told.step_days.get(text)) for text in texts]


def read_log(
    contact: str, rows: Sequence[Sequence[Mark]], reading: Reading, history: History
) -> tuple[Story, list[Mark]]:
    """What the rows of a log tell of a person, and the cells that could not be placed."""
    read = [read_row(row, reading, history) for row in rows]
    story = Story(contact, reading)
    at: dict[int, date] = {}
    known = date.min
    for row in read:
        known = row.day or row.week or known
        at[id(row)] = known
    read.sort(key=lambda row: (at[id(row)], row.at))
    for n, row in enumerate(read):
        later = (one.event.kind for one in read[n + 1 :])
        story.add(row, next((kind for kind in later if kind in _ENDS), "") == "thanks")
        if n < len(read) - 1 and lies_ahead(row, reading):
            story.actions += _actions(contact, row, reading)
        else:
            (story.still if n == len(read) - 1 else story.left).extend(row.next)
    story.finish()
    for row in read:
        ask_about(row.unknown, contact, history)
    return story, [mark for row in read for mark in row.unplaced]
