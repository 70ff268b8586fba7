"""Everything about people as a workbook (.xlsx), as students keep it, and as it comes in again.

The first sheet has a row for each person: the columns of the contacts and those of what has been.
The second one lists what is to be done. Both are the person's own, with what is marked as private.
Texts stand as texts, so that no cell is ever a formula.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar

from infoint.advice.index import index_of
from infoint.backup.spreadsheets import action_columns, action_rows, contact_rows
from infoint.dates.local_time import zone_of
from infoint.debrief.written import all_written
from infoint.domain import Contact, Interview, Letter, OutreachAttempt, Takeaway
from infoint.domain.contact_fields import CONTACT_COLUMNS, restored
from infoint.domain.kinds import Channel, LetterKind, Stage
from infoint.domain.letters import sent_on_a_day
from infoint.i18n import _
from infoint.imports.tracker.cells import messenger_in
from infoint.imports.tracker.found import FoundAttempt, FoundInterview, FoundLetter
from infoint.imports.tracker.own import (
    TRACKER_COLUMNS,
    talk_notes_cell,
    talks_cell,
    thanks_cell,
    tries_cell,
)
from infoint.people.stages import stages
from infoint.store import Workspace
from infoint.today.next_with import is_unsure

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Cell = str | date
R = TypeVar("R", OutreachAttempt, Interview, Letter)

LONGEST_CELL = 16_000
"""Characters; Excel takes 32,767, and counts some of them twice. A longer text goes on in columns
of its own, which are read with it."""
_OF_A_DAY = (time(12), time(0))
"""The hours of something of which only the day is known, to the second; of today the latter."""

_STATUSES: Mapping[Stage, str] = {
    Stage.IDENTIFIED: "To contact",
    Stage.ASKED: "Asked",
    Stage.REPLIED: "Replied",
    Stage.AGREED: "Agreed",
    Stage.TALKED: "Talked",
    Stage.THANKED: "Thanked",
    Stage.REPORTED_BACK: "Thanked",
    Stage.DECLINED: "Declined",
    Stage.SILENT: "No answer",
}
_PEOPLE, _NO_NAME, _LONGEST_NAME = "People", re.compile(r"[\[\]:*?/\\]"), 31
_WIDE, _NARROW = 40, 18
_WIDE_COLUMNS = frozenset(["Notes", "Contacted on", "Talk on", "Talk notes"])


def tracker_xlsx(ws: Workspace, *, now: datetime) -> bytes:
    """Everybody with what has been, and all actions; days as days, times in the person's zone.

    `read_contacts` of it gives the same people, tries, talks, thank-yous and next steps with
    people, and taking these in again changes nothing. For that the first sheet has English titles,
    statuses and outcomes, whatever the language in use; the sheet of actions is in that language.
    """
    from xlsxwriter import Workbook

    columns, rows = _people(ws, now)
    out = BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        _sheet(book, _PEOPLE, columns, rows)
        _sheet(book, _sheet_name(_("Actions")), action_columns(), action_rows(ws))
    return out.getvalue()


def _people(ws: Workspace, now: datetime) -> tuple[list[str], list[list[Cell]]]:
    """The titles of the columns, and a row for each person."""
    titles = [*CONTACT_COLUMNS, *TRACKER_COLUMNS]
    known = _Known(ws, now)
    whole: list[list[Cell]] = [
        [*map(_guarded, texts), *known.cells(contact)]
        for contact, texts in zip(ws.contacts.all(), contact_rows(ws), strict=True)
    ]
    parts = [_longest(cells) for cells in zip(*whole, strict=True)] or [1] * len(titles)
    columns = [
        title if not part else f"{title} ({part + 1})"
        for title, most in zip(titles, parts, strict=True)
        for part in range(most)
    ]
    rows = [
        [piece for cell, most in zip(row, parts, strict=True) for piece in _pieces(cell, most)]
        for row in whole
    ]
    return columns, rows


def _guarded(text: str) -> str:
    """With one more apostrophe where reading would take one away."""
    return f"'{text}" if restored(text) != text else text


def _longest(cells: Iterable[Cell]) -> int:
    """In how many columns the longest of these texts stands."""
    lengths = (len(cell) if isinstance(cell, str) else 0 for cell in cells)
    return max(1, -(-max(lengths, default=0) // LONGEST_CELL))


def _pieces(cell: Cell, most: int) -> Iterator[Cell]:
    if not isinstance(cell, str):
        yield cell
        yield from [""] * (most - 1)
        return
    for part in range(most):
        piece = cell[part * LONGEST_CELL : (part + 1) * LONGEST_CELL]
        yield _guarded(piece) if part else piece


@dataclass(frozen=True)
class _When:
    """A moment as it is told: the day, and the hour where it is known."""

    day: date | None = None
    hour: time | None = None


class _Known:
    """What has been with each contact, and how it stands."""

    def __init__(self, ws: Workspace, now: datetime) -> None:
        self._zone: tzinfo = zone_of(ws.profile)
        self._index = index_of(ws)
        self._stages = stages(ws, now=now)
        self._attempts = _by_contact(ws.attempts.all())
        self._talks = _by_contact(ws.interviews.all())
        self._letters = _by_contact(ws.letters.all())
        self._kept: dict[str, list[Takeaway]] = defaultdict(list)
        for each in ws.takeaways.all():
            self._kept[each.interview].append(each)
        self._names = {one.id: one.name for one in ws.contacts.all()}
        state = ws.page_state
        self._days = {**state.days_to_enter, **state.noted_days}

    def cells(self, contact: Contact) -> list[Cell]:
        """The cells behind those of the contact, as `TRACKER_COLUMNS`."""
        tries = sorted(self._attempts[contact.id], key=lambda one: one.at)
        talks = sorted(self._talks[contact.id], key=self._order)
        thanks = [one for one in self._letters[contact.id] if _is_thanks(one)]
        thanks.sort(key=lambda one: one.sent or datetime.min)
        return [
            "" if is_unsure(self._index, contact) else self._status(contact, talks, thanks),
            tries_cell(self._try(one, contact) for one in tries),
            (tries[-1].next_date or "") if tries else "",
            talks_cell(map(self._talk, talks)),
            talks[-1].place if talks else "",
            _guarded(self._notes(talks)),
            _guarded("\n".join(dict.fromkeys(name for one in talks for name in self._named(one)))),
            thanks_cell(self._thanks(one, contact) for one in thanks),
        ]

    def _status(
        self, contact: Contact, talks: Sequence[Interview], thanks: Sequence[Letter]
    ) -> str:
        """Of whom one reported back to without a thank-you it says no more than that one talked."""
        stage = self._stages[contact.id]
        if stage is not Stage.REPORTED_BACK or thanks:
            return _STATUSES[stage]
        return _STATUSES[Stage.TALKED] if any(one.held_at for one in talks) else ""

    def _at(self, moment: datetime | None, *, is_set: bool = False) -> _When:
        """Day and hour; of an appointment that `is_set` the hour is known, whichever it is."""
        if moment is None:
            return _When()
        local = moment.astimezone(self._zone)
        if local.time() in _OF_A_DAY and not is_set:
            return _When(local.date())
        return _When(local.date(), local.time().replace(second=0, microsecond=0))

    def _try(self, one: OutreachAttempt, contact: Contact) -> FoundAttempt:
        when = _When() if one.earlier and one.at == contact.created else self._at(one.at)
        return FoundAttempt(
            contact.id,
            when.day,
            when.hour,
            None if one.earlier else one.channel,
            one.outcome,
            self._at(one.answered).day,
            words=messenger_in(one.note) if one.channel is Channel.MESSAGE else "",
        )

    def _order(self, one: Interview) -> tuple[bool, float]:
        """Those to come first, then those whose day is not known: notes stand with the last one."""
        at = one.when or max(one.times_missed, default=None)
        return one.status != "unscheduled", at.timestamp() if at else 0.0

    def _when_of(self, one: Interview) -> _When:
        """The day of a talk, and its hour unless it came in without; of one whose time is open the
        day that is noted.
        """
        if one.status == "unscheduled" and one.id in self._days:
            return _When(self._days[one.id])
        if one.held_at and one.clock.started is None:
            return _When()
        if one.has_no_clock and one.clock.ended == one.created:  # today, before noon
            return _When(self._at(one.when).day)
        known = bool(one.clock.started) and not one.has_no_clock
        is_set = known or (one.clock.started is None and one.start is not None)
        return self._at(one.when or max(one.times_missed, default=None), is_set=is_set)

    def _talk(self, one: Interview) -> FoundInterview:
        when = self._when_of(one)
        return FoundInterview(
            one.contact,
            when.day,
            when.hour,
            held=one.status == "held",
            cancelled=one.status == "cancelled",
            format=one.format if one.how_is_told else None,
        )

    def _notes(self, talks: Sequence[Interview]) -> str:
        """The notes of all talks with one person; of several each with its day before it.

        Where none has a day or was held, those of the last one, by which it is known again.
        """
        if all(one.status == "unscheduled" for one in talks):
            return talks[-1].debrief.notes.strip() if talks else ""
        return talk_notes_cell(
            [(self._when_of(one).day, all_written(one, self._kept[one.id])) for one in talks]
        )

    def _named(self, one: Interview) -> Iterator[str]:
        """Names of those whom they named, each on one line."""
        for named in one.people_named:
            name = self._names.get(named.contact, named.name)
            yield " ".join((name.strip() or named.name).split())

    def _thanks(self, one: Letter, contact: Contact) -> FoundLetter:
        return FoundLetter(
            contact.id, self._at(one.sent).day if sent_on_a_day(one, contact) else None
        )


def _is_thanks(letter: Letter) -> bool:
    return letter.kind is LetterKind.THANK_YOU and letter.sent is not None


def _by_contact(records: Iterable[R]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = defaultdict(list)
    for one in records:
        found[one.contact].append(one)
    return found


def _sheet_name(words: str) -> str:
    """As a workbook takes it: some signs and long names are refused, and so is that of People."""
    plain = _NO_NAME.sub(" ", words)[:_LONGEST_NAME].strip(" '")
    return plain if plain and plain.casefold() != _PEOPLE.casefold() else "Actions"


def _sheet(
    book: "Workbook", name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    """A sheet with its titles, which stay in sight, and everything as text but the days."""
    sheet: Worksheet = book.add_worksheet(name)
    wide = {*_WIDE_COLUMNS, action_columns()[0]}
    head = book.add_format({"bold": True, "bottom": 1})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
    for at, title in enumerate(columns):
        sheet.set_column(at, at, _WIDE if title in wide else _NARROW, text)
        sheet.write_string(0, at, title, head)
    last = 0
    for last, row in enumerate(rows, 1):
        for at, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(last, at, datetime.combine(cell, time()), day)
            elif cell:
                sheet.write_string(last, at, cell, text)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(columns) - 1)
