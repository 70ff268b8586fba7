"""The cells of one person, out of one row or several, into what has been with them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time

from infoint.domain.interviews import Format
from infoint.domain.kinds import Channel, Outcome
from infoint.imports.person import one_line, whole_text
from infoint.imports.tracker.cells import Cell, Said, channel_of, format_of, read_cell
from infoint.imports.tracker.days import hour_in
from infoint.imports.tracker.found import (
    FoundAction,
    FoundAttempt,
    FoundInterview,
    FoundLetter,
    History,
    Mark,
    Reading,
    Role,
    Unplaced,
)
from infoint.imports.tracker.statuses import OUTCOMES, STATUSES, status_key, status_of
from infoint.imports.tracker.titles import says_it_was, says_what_was_learned

_TALKED = ("talked", "thanked")
_TRIED = ("asked", "message left", "no answer")
_ANSWERED = ("replied", "agreed", "not now", "declined", "wrong person")
_LONGEST_PLACE = 500


@dataclass(frozen=True, slots=True)
class _Asked:
    """A day on which one tried, and the cell that says so."""

    day: date
    hour: time | None
    channel: Channel | None
    mark: Mark


@dataclass(slots=True)
class _Told:
    """What the cells say, cell by cell, before it is put together."""

    asked: list[_Asked] = field(default_factory=list)
    was_asked: bool = False
    channel: Channel | None = None
    statuses: list[str] = field(default_factory=list)
    answered: list[date] = field(default_factory=list)
    dated: list[tuple[Said, Mark]] = field(default_factory=list)
    next_days: list[tuple[date, str]] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    talks: list[Said] = field(default_factory=list)
    hour: time | None = None
    format: Format | None = None
    place: str = ""
    notes: list[str] = field(default_factory=list)
    learned: bool = False
    """Whether a cell says what was learned in a talk, which then took place."""
    thanked: list[date | None] = field(default_factory=list)
    unplaced: list[Mark] = field(default_factory=list)
    of_tries: list[Mark] = field(default_factory=list)
    of_talks: list[Mark] = field(default_factory=list)
    """Cells that say how a try or a talk was; where there is none they have no place."""

    @property
    def status(self) -> str | None:
        return max(self.statuses, key=STATUSES.index, default=None)


def add_history(
    history: History, contact: str, marks: Sequence[Mark], reading: Reading
) -> list[Mark]:
    """Add what the cells of one person say; gives those that could not be placed."""
    told = _Told()
    for mark in marks:
        _READERS[mark.role](told, mark, reading, history)
    person = _Together(contact, told, reading)
    person.put_together(history)
    for mark in told.unplaced:
        history.unplaced.append(Unplaced(mark.row, mark.column, one_line(mark.text)[:200]))
    return told.unplaced


def _contacted(told: _Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=True)
    for said in cell.days:
        if reading.today and said.day > reading.today:
            told.next_days.append((said.day, mark.column))
        else:
            channel = said.channel or channel_of(mark.column)
            told.asked.append(_Asked(said.day, said.hour, channel, mark))
    if not cell.days:
        told.channel = told.channel or cell.channel
        told.was_asked |= bool(cell.answer or cell.channel)
    if cell.status:
        told.statuses.append(cell.status)
    _unless_placed(told, mark, cell)


def _followed_up(told: _Told, mark: Mark, reading: Reading, history: History) -> None:
    cell = read_cell(mark, reading.today, past=True)
    if cell.days:
        _contacted(told, mark, reading, history)
    elif not cell.says_no:
        told.unplaced.append(mark)


def _channel(told: _Told, mark: Mark, _reading: Reading, _history: History) -> None:
    found = channel_of(mark.text)
    placed = found is not None and told.channel in (None, found)
    (told.of_tries if placed else told.unplaced).append(mark)
    told.channel = told.channel or found


def _status(told: _Told, mark: Mark, reading: Reading, history: History) -> None:
    cell = read_cell(mark, reading.today, past=False)
    key = status_key(mark.text)
    said = reading.statuses.get(key, reading.statuses.get(mark.text))
    words = said if said is not None else cell.status or status_of(mark.text)
    if words in STATUSES:
        told.statuses.append(words)
        told.dated += [(day, mark) for day in cell.days]
    else:
        told.unplaced.append(mark)
        if said is None:
            shown = one_line(mark.text)[:80]
            history.unknown_statuses[shown] = history.unknown_statuses.get(shown, 0) + 1


def _answered(told: _Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=True)
    told.answered += [day.day for day in cell.days]
    if cell.days or cell.answer:
        told.statuses.append("replied")
    if cell.status:
        told.statuses.append(cell.status)
    _unless_placed(told, mark, cell, channel=False)


def _dated(told: _Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=False)
    told.dated += [(day, mark) for day in cell.days]
    if not cell.days or cell.rest:
        told.unplaced.append(mark)


def _next(told: _Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=False)
    told.next_days += [(day.day, mark.column) for day in cell.days]
    if not cell.days or cell.rest:
        if cell.rest and not cell.days:
            told.steps.append(one_line(mark.text))
        else:
            told.unplaced.append(mark)


def _next_step(told: _Told, mark: Mark, reading: Reading, history: History) -> None:
    cell = read_cell(mark, reading.today, past=False)
    if cell.days and not cell.rest:
        _next(told, mark, reading, history)
    elif cell.answer is None:
        told.steps.append(whole_text(mark.text))
    else:
        told.unplaced.append(mark)


def _interview(told: _Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=False)
    told.talks += cell.days
    over = reading.today is None or all(day.day <= reading.today for day in cell.days)
    if (cell.answer or (cell.days and says_it_was(mark.column))) and over:
        told.statuses.append("talked")
    if cell.status:
        told.statuses.append(cell.status)
    told.format = told.format or format_of(cell.rest or mark.text)
    if not (cell.days or cell.status or cell.answer is not None) or (
        cell.rest and not format_of(cell.rest)
    ):
        told.unplaced.append(mark)


def _interview_time(told: _Told, mark: Mark, _reading: Reading, _history: History) -> None:
    hour = hour_in(mark.text)
    (told.unplaced if hour is None else told.of_talks).append(mark)
    told.hour = told.hour or hour


def _interview_format(told: _Told, mark: Mark, _reading: Reading, _history: History) -> None:
    found = format_of(mark.text)
    (told.unplaced if found is None else told.of_talks).append(mark)
    told.format = told.format or found


def _interview_place(told: _Told, mark: Mark, _reading: Reading, _history: History) -> None:
    told.format = told.format or format_of(mark.text)
    place = one_line(mark.text)
    placed = not told.place and len(place) <= _LONGEST_PLACE
    (told.of_talks if placed else told.unplaced).append(mark)
    told.place = told.place or place[:_LONGEST_PLACE]


def _interview_notes(told: _Told, mark: Mark, _reading: Reading, _history: History) -> None:
    told.notes.append(whole_text(mark.text))
    told.learned |= says_what_was_learned(mark.column)


def _thanked(told: _Told, mark: Mark, reading: Reading, _history: History) -> None:
    cell = read_cell(mark, reading.today, past=True)
    if cell.days:
        told.thanked += [day.day for day in cell.days]
    elif cell.answer or cell.status == "thanked" or (cell.channel and cell.answer is not False):
        told.thanked.append(None)
    elif not cell.says_no:
        told.unplaced.append(mark)
        return
    if cell.rest:
        told.unplaced.append(mark)


def _unless_placed(told: _Told, mark: Mark, cell: Cell, *, channel: bool = True) -> None:
    """Keep a cell that says more than was taken from it, or nothing that could be taken."""
    placed = cell.days or cell.answer is not None or cell.status or (channel and cell.channel)
    if not placed or cell.rest:
        told.unplaced.append(mark)


_READERS: Mapping[Role, Callable[[_Told, Mark, Reading, History], None]] = {
    "contacted": _contacted,
    "followed_up": _followed_up,
    "channel": _channel,
    "status": _status,
    "answered": _answered,
    "dated": _dated,
    "next": _next,
    "next_step": _next_step,
    "interview": _interview,
    "interview_time": _interview_time,
    "interview_format": _interview_format,
    "interview_place": _interview_place,
    "interview_notes": _interview_notes,
    "thanked": _thanked,
}


@dataclass(slots=True)
class _Together:
    """What the cells of one person say together."""

    contact: str
    told: _Told
    reading: Reading

    def put_together(self, history: History) -> None:
        for day, mark in self.told.dated:
            self._settle(day, mark)
        talks = self._talks()
        history.interviews += talks
        attempts = self._attempts(talks)
        self.told.unplaced += [] if attempts else self.told.of_tries
        self.told.unplaced += [] if talks else self.told.of_talks
        history.attempts += attempts
        history.letters += self._letters()
        history.actions += self._actions(attempts, talks)

    def _settle(self, day: Said, mark: Mark) -> None:
        """A bare day is that of what the status says: of the talk, the thanks, the answer, a try.

        Where the status says none of it, or nothing, nobody knows what was on it.
        """
        told = self.told
        if told.status in (*_TALKED, "scheduled", "cancelled") and not told.talks:
            told.talks.append(day)
        elif told.status == "thanked" and not told.thanked:
            told.thanked.append(day.day)
        elif told.status in _TRIED:
            told.asked.append(_Asked(day.day, day.hour, None, mark))
        elif told.status in _ANSWERED:
            told.answered.append(day.day)
        elif told.status == "to contact":
            told.next_days.append((day.day, mark.column))
        elif mark not in told.unplaced:
            told.unplaced.append(mark)

    def _talks(self) -> list[FoundInterview]:
        told = self.told
        held = told.status in _TALKED or (bool(told.thanked or told.learned) and self._is_open())
        days = sorted({(one.day, one.hour) for one in told.talks}, key=lambda each: each[0])
        if not days and not told.notes and told.status not in ("talked", "cancelled"):
            return []
        about = FoundInterview(
            self.contact, format=told.format, place=told.place, notes=_joined(told.notes)
        )
        if not days:
            return [replace(about, held=held, cancelled=told.status == "cancelled")]
        found = []
        for n, (day, hour) in enumerate(days):
            last = n == len(days) - 1
            over = self._is_over(day)
            found.append(
                FoundInterview(
                    self.contact,
                    day,
                    hour or (told.hour if last else None),
                    held=over and (held or not last),
                    cancelled=last and told.status == "cancelled",
                    format=told.format,
                    place=told.place if last else "",
                    notes=about.notes if last else "",
                )
            )
        return found

    def _is_open(self) -> bool:
        """Whether no status says that the talk is still to come, or was called off."""
        return bool(self.told.talks) and self.told.status not in ("scheduled", "cancelled")

    def _is_over(self, day: date) -> bool:
        return self.reading.today is None or day <= self.reading.today

    def _attempts(self, talks: Sequence[FoundInterview]) -> list[FoundAttempt]:
        told = self.told
        tries = self._tries(max((one.day for one in talks if one.held and one.day), default=None))
        status = told.status
        outcome = OUTCOMES.get(status or "", Outcome.WAITING)
        if talks and not outcome_is_a_no(outcome) and any(one.day or one.held for one in talks):
            outcome = Outcome.AGREED
        if not tries:
            if not told.was_asked and (status not in OUTCOMES or self._is_shown(talks)):
                return []
            tries = [FoundAttempt(self.contact, channel=told.channel)]
        answered = max(told.answered, default=None)
        if outcome.unanswered:
            tries[-1] = replace(tries[-1], outcome=outcome)
        else:
            at = self._answered_one(tries, answered, talks)
            tries[at] = replace(tries[at], outcome=outcome, answered=answered)
        if told.next_days and not any(one.held for one in talks):
            tries[-1] = replace(tries[-1], next_date=max(day for day, _ in told.next_days))
        return tries

    def _is_shown(self, talks: Sequence[FoundInterview]) -> bool:
        """Whether a talk or a thank-you shows by itself that they had said yes."""
        shows = any(one.held or (one.day and one.hour) for one in talks)
        return shows or self.told.status == "thanked" or bool(self.told.thanked)

    def _tries(self, talked: date | None) -> list[FoundAttempt]:
        """The tries by day, each once; the way is that of its own cell, else that of the row.

        What was after the last talk was no try to reach somebody for it.
        """
        found: dict[date, FoundAttempt] = {}
        for one in sorted(self.told.asked, key=lambda each: each.day):
            if talked and one.day > talked:
                self.told.unplaced.append(one.mark)
                continue
            known = found.get(one.day)
            channel = one.channel or (known.channel if known else None) or self.told.channel
            found[one.day] = FoundAttempt(self.contact, one.day, one.hour, channel)
        return list(found.values())

    def _answered_one(
        self, tries: Sequence[FoundAttempt], answered: date | None, talks: Sequence[FoundInterview]
    ) -> int:
        """Which of the tries the answer is to: the last one before it, else before the talk."""
        until = answered or min((one.day for one in talks if one.day), default=None)
        if until is None:
            return len(tries) - 1
        before = [n for n, one in enumerate(tries) if one.day is None or one.day <= until]
        return before[-1] if before else len(tries) - 1

    def _letters(self) -> list[FoundLetter]:
        days = self.told.thanked or ([None] if self.told.status == "thanked" else [])
        known = sorted({day for day in days if day})
        return [FoundLetter(self.contact, day) for day in known or days[:1]]

    def _actions(
        self, attempts: Sequence[FoundAttempt], talks: Sequence[FoundInterview]
    ) -> list[FoundAction]:
        """What is to be done, by the day of the next contact; after a talk that day alone too."""
        told = self.told
        due = max((day for day, _ in told.next_days), default=None)
        waits = bool(attempts) and not any(one.held for one in talks)
        if told.steps:
            own = None if waits else due
            return [FoundAction(self.contact, text, own) for text in dict.fromkeys(told.steps)]
        titles = [title for day, title in told.next_days if day == due and title]
        if due is None or waits or not titles:
            return []
        return [FoundAction(self.contact, titles[0], due)]


def outcome_is_a_no(outcome: Outcome) -> bool:
    """Whether an answer leads to no talk."""
    return outcome in (Outcome.DECLINED, Outcome.NOT_NOW, Outcome.WRONG_PERSON)


def _joined(notes: Iterable[str]) -> str:
    return "\n\n".join(dict.fromkeys(note for note in notes if note))
