"""The rows of a log, each by itself: its day, what happened, what came of it, what is next."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time

from infoint.domain.interviews import Format
from infoint.domain.kinds import Channel
from infoint.imports.person import one_line, whole_text
from infoint.imports.tables.cells.weeks import first_day, of_a_week, week_told
from infoint.imports.tracker.cells import answer_of, channel_of, format_of
from infoint.imports.tracker.cells import read_cell as cell_of
from infoint.imports.tracker.days import hour_behind, hour_in
from infoint.imports.tracker.events import (
    Event,
    event_of,
    names_a_new_day,
    sets_a_time,
    tells_more,
    was_moved,
)
from infoint.imports.tracker.found import History, Mark, Reading
from infoint.imports.tracker.next_steps.due import due_in
from infoint.imports.tracker.roles import read_mark
from infoint.imports.tracker.statuses import says_more, status_of
from infoint.imports.tracker.told import Told

_OF_THE_ROW = (
    "happened",
    "dated",
    "contacted",
    "channel",
    "status",
    "answered",
    "interview_time",
    "interview_format",
    "interview_place",
    "interview_notes",
)
_NEXT = ("next", "next_step")
_FEW = 4
_HOUR_FIRST = re.compile(
    r"\s*(?:at|um|a las|\u00e0)?\s*"
    r"(\d{1,2}(?:[:.h]\d{2})\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?=[\s.,;-])",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Row:
    """What one row tells; `planned` are days of a talk that it names, `kept` goes to the notes."""

    at: int
    event: Event
    day: date | None = None
    hour: time | None = None
    told_day: str = ""
    """The day as it stands there."""
    week: date | None = None
    """The first day of the week that stands in place of a day."""
    channel: Channel | None = None
    format: Format | None = None
    place: str = ""
    status: str | None = None
    planned: list[tuple[date, time | None]] = field(default_factory=list)
    talk_notes: list[str] = field(default_factory=list)
    kept: list[Mark] = field(default_factory=list)
    unplaced: list[Mark] = field(default_factory=list)
    unknown: list[Mark] = field(default_factory=list)
    """Cells of a status that nobody knows."""
    cell: Mark | None = None
    next: list[Mark] = field(default_factory=list)
    """What is to be done after it, and when."""

    @property
    def is_of_a_week(self) -> bool:
        """Whether nothing but its week tells when it was."""
        return self.day is None and self.week is not None

    def note(self, mark: Mark) -> None:
        """Keep a cell in the notes, under the day of its row."""
        self.kept.append(replace(mark, column=self.told_day or mark.column))


def parted(marks: Sequence[Mark]) -> tuple[list[list[Mark]], list[Mark]]:
    """The marks of each row of a log, and those of anything else."""
    if not any(mark.role == "happened" for mark in marks):
        return [], list(marks)
    rows: list[list[Mark]] = []
    for mark in marks:
        same = rows and rows[-1][-1].row == mark.row
        if same and all(one.column != mark.column for one in rows[-1]):
            rows[-1].append(mark)
        else:
            rows.append([mark])
    logged, rest = [], []
    for row in rows:
        happened = next((mark for mark in row if mark.role == "happened"), None)
        if happened and (event_of(happened.text) or _has_a_day(row)):
            logged.append([mark for mark in row if mark.role in (*_OF_THE_ROW, *_NEXT)])
            rest += [mark for mark in row if mark.role not in (*_OF_THE_ROW, *_NEXT)]
        else:
            rest += row
    return logged, rest


def _has_a_day(row: Sequence[Mark]) -> bool:
    return any(mark.role in ("dated", "contacted") for mark in row)


def read_row(marks: Sequence[Mark], reading: Reading, history: History) -> Row:
    """One row, its day and what happened first."""
    happened = next(mark for mark in marks if mark.role == "happened")
    event = event_of(happened.text)
    row = Row(happened.row, event or Event("try"), cell=happened)
    if row.event.kind == "way":
        row.event = Event("talk")
    if row.event.kind in ("answer", "try"):
        _is_planned(row, happened, reading)
    for role in _OF_THE_ROW[1:]:
        for mark in marks:
            if mark.role == role:
                _READERS[role](row, mark, reading, history)
    is_set = row.event.kind in ("answer", "try") and _sets_a_time(row, happened, reading)
    if is_set and event is None:
        row.event = Event("answer", "agreed")
    row.next = [mark for mark in marks if mark.role in _NEXT]
    told = channel_of(happened.text)
    row.channel = told if told is Channel.VOICEMAIL else row.channel or told
    row.format = format_of(happened.text) or row.format
    _keep_the_words(row, happened, is_told=event is not None and not is_set)
    return row


def _keep_the_words(row: Row, happened: Mark, *, is_told: bool) -> None:
    """Keep what happened where it says more than was taken from it, or in which week it was."""
    if row.event.kind == "talk" and len(happened.text.split()) > _FEW:
        row.talk_notes.insert(0, whole_text(happened.text))
        row.hour = row.hour or hour_behind(happened.text)
    elif row.channel is None and row.status is None and event_of(happened.text) is None:
        row.unplaced.append(happened)
        return
    elif not is_told or tells_more(happened.text):
        row.note(happened)
    if row.is_of_a_week:
        row.note(happened)


def _sets_a_time(row: Row, mark: Mark, reading: Reading) -> bool:
    """Take the days with an hour, after that of the row, on which they say that one will talk."""
    moves = row.event.status == "cancelled" and names_a_new_day(mark.text)
    if row.planned or not (moves or sets_a_time(mark.text)):
        return False
    days = cell_of(mark, reading.today, past=False).days
    row.planned = [
        (said.day, said.hour)
        for said in days
        if said.hour and (row.day is None or said.day >= row.day)
    ]
    if row.planned:
        row.status = "scheduled"
    return bool(row.planned)


def _day(row: Row, mark: Mark, reading: Reading, _history: History) -> None:
    if of_a_week(mark):
        row.told_day = row.told_day or week_told(mark)[:40]
        row.week = first_day(mark, reading.today)
        return
    cell = cell_of(mark, reading.today, past=False)
    row.told_day = row.told_day or one_line(mark.text)[:40]
    if len(cell.days) == 1:
        row.day, row.hour = cell.days[0].day, cell.days[0].hour
    else:
        row.unplaced.append(mark)


def _way(row: Row, mark: Mark, _reading: Reading, _history: History) -> None:
    row.channel, row.format = channel_of(mark.text), format_of(mark.text)
    if not (row.channel or row.format):
        row.unplaced.append(mark)


def _result(row: Row, mark: Mark, reading: Reading, history: History) -> None:
    if row.event.kind == "thanks":
        if not status_of(mark.text):
            row.note(mark)
    elif row.event.kind == "talk" and not was_moved(mark.text):
        _of_a_talk(row, mark, reading)
    else:
        _of_a_try(row, mark, reading, history)


def _of_a_talk(row: Row, mark: Mark, reading: Reading) -> None:
    """What came of a talk is a note of it, with its hour in front; a bare status is none."""
    told = Told()
    read_mark(told, mark, reading, History())
    if told.status and not says_more(mark.text):
        row.status = told.status
        return
    if first := _HOUR_FIRST.match(f"{mark.text} "):
        row.hour = row.hour or hour_in(first[1].strip())
    row.talk_notes.append(whole_text(mark.text))


def _of_a_try(row: Row, mark: Mark, reading: Reading, history: History) -> None:
    """How a try was answered; the days in it are those of a talk that it leads to."""
    cell = cell_of(mark, reading.today, past=False)
    told = Told()
    if row.event.kind == "talk":  # one that was not on its day: nothing is asked about it
        row.status = "cancelled"
        row.note(mark)
    elif cell.days and (cell.status in ("agreed", "scheduled") or _is_a_yes(mark.text)):
        row.status = "scheduled"
        row.note(mark)
    else:
        read_mark(told, mark, reading, history)
        row.status = told.status
        row.unplaced += told.unplaced
        row.unknown += told.unknown
        row.kept += [replace(one, column=row.told_day or one.column) for one in told.kept]
    if row.status in ("scheduled", "agreed", "cancelled"):
        row.planned += [(said.day, said.hour) for said in cell.days]


def _is_a_yes(text: str) -> bool:
    return answer_of(re.split(r"[,;:!.\u2013-]|\s", text.strip(), maxsplit=1)[0]) is True


def _notes(row: Row, mark: Mark, reading: Reading, _history: History) -> None:
    """What is noted of a talk belongs to it, of anything else to the person, unless it is a plain
    status or the day of the talk.
    """
    status = status_of(mark.text)
    if status and not says_more(mark.text) and row.event.kind != "thanks":
        row.status = row.status or status
    elif row.event.kind in ("talk", "call"):
        row.talk_notes.append(whole_text(mark.text))
    else:
        _is_planned(row, mark, reading)
        row.note(mark)


def _is_planned(row: Row, mark: Mark, reading: Reading) -> None:
    """Take the days of a talk from a cell that says that one is agreed on."""
    cell = cell_of(mark, reading.today, past=False)
    if cell.days and cell.status in ("agreed", "scheduled"):
        row.status = row.status or "scheduled"
        row.planned += [(said.day, said.hour) for said in cell.days]


def _hour(row: Row, mark: Mark, _reading: Reading, _history: History) -> None:
    hour = hour_in(mark.text)
    row.hour = row.hour or hour
    if hour is None:
        row.unplaced.append(mark)


def _format(row: Row, mark: Mark, _reading: Reading, _history: History) -> None:
    row.format = format_of(mark.text) or row.format
    if not row.format:
        row.unplaced.append(mark)


def _place(row: Row, mark: Mark, _reading: Reading, _history: History) -> None:
    row.place = one_line(mark.text)[:500]


_READERS: dict[str, Callable[[Row, Mark, Reading, History], None]] = {
    "dated": _day,
    "contacted": _day,
    "channel": _way,
    "status": _result,
    "answered": _result,
    "interview_time": _hour,
    "interview_format": _format,
    "interview_place": _place,
    "interview_notes": _notes,
}


def lies_ahead(row: Row, reading: Reading) -> bool:
    """Whether what is next after a row has a day that is still to come."""
    days = [
        said.day
        for mark in row.next
        if mark.role == "next"
        for said in cell_of(mark, reading.today, past=False).days
    ]
    steps = (due_in(mark, reading.today) for mark in row.next if mark.role == "next_step")
    days += [day for day in steps if day]
    return bool(days and reading.today) and max(days) > (reading.today or date.min)
