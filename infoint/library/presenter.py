"""The counselor's notes for showing the app to a group: read when somebody presents, checked whole.

`load_library` does not read them: the first screen waits for nothing that only a class needs.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, Strict

from infoint.domain import STEP_KEYS
from infoint.domain.record import Part
from infoint.library.entries import Key, Point, Sourced, Text
from infoint.library.library import Library
from infoint.library.loading import PRESENTER_FILE, built_in_folder, load_library
from infoint.library.problems import ContentError, Problems
from infoint.library.reading import UNREADABLE, read_yaml_file
from infoint.library.shaping import known_keys, shape, shape_list

Run = Literal[20, 50, 90]
RUNS: tuple[Run, ...] = get_args(Run)
"""Minutes of the runs."""
PARTS = ("opening", *STEP_KEYS, "progress", "decide")
"""Keys of the parts in their order; those of the steps must be in every run."""
_PAGES = {"opening": "today", "decide": "compare-fields"}

Minutes = Annotated[int, Strict(), Field(ge=0, le=90)]


class PresenterNote(Point):
    """A sentence or two for the counselor, and the runs that have time for it."""

    runs: tuple[Run, ...] = Field(default=RUNS, min_length=1)


class GroupQuestion(Sourced):
    """A question for the group, and what to listen for in the answers."""

    text: Text
    listen_for: Text


class Timed(Part):
    """Something that takes its time in each of the runs."""

    minutes_20: Minutes = 0
    minutes_50: Minutes = 0
    minutes_90: Minutes = 0

    def minutes(self, run: Run) -> int:
        """How long it takes in a run; 0 where it is left out."""
        return {20: self.minutes_20, 50: self.minutes_50, 90: self.minutes_90}[run]


class Exercise(Sourced, Timed):
    """Something to do for everybody. Without minutes it is left out of that run."""

    text: Text


class LeftOut(Point, Timed):
    """What to leave out of a part when the run is late, and how many minutes that saves."""

    part: Key


class Worksheet(Part):
    """A page for everybody in a class: whom to ask, what to say, and when."""

    title: Text
    begin: Text
    people: tuple[Point, ...] = Field(min_length=1, max_length=4)
    message: Point
    sentences: tuple[Point, ...] = Field(min_length=1, max_length=4)
    date: Point
    after: Point

    @property
    def points(self) -> tuple[Point, ...]:
        """Everything on it that has a source, in order."""
        return (*self.people, self.message, *self.sentences, self.date, self.after)


class PresenterPart(Timed):
    """One part of a run: a page of the app, what to show there, to say, to ask and to try."""

    key: Key
    title: Text
    aim: Text
    minutes_20: Minutes
    minutes_50: Minutes
    show: tuple[PresenterNote, ...] = Field(min_length=1)
    say: tuple[PresenterNote, ...] = Field(min_length=1)
    question: GroupQuestion
    exercise: Exercise | None = None

    @property
    def page(self) -> str:
        """The page that is shown meanwhile, by its name."""
        return _PAGES.get(self.key, self.key)

    def notes(self, run: Run) -> tuple[PresenterNote, ...]:
        """What to say in a run."""
        return tuple(note for note in self.say if run in note.runs)

    def to_show(self, run: Run) -> tuple[PresenterNote, ...]:
        """What to show in a run."""
        return tuple(note for note in self.show if run in note.runs)

    def exercise_in(self, run: Run) -> Exercise | None:
        """The exercise, where the run has time for it."""
        return self.exercise if self.exercise and self.exercise.minutes(run) else None


class Presenter(Part):
    """All parts in their order, and what stands beside them.

    `before` is what to see to before the class, `buffer` are minutes kept free at the end;
    `when_late` stands in the order in which to leave things out.
    """

    parts: tuple[PresenterPart, ...]
    before: tuple[Point, ...] = ()
    buffer: Timed = Timed()
    when_late: tuple[LeftOut, ...] = ()
    worksheet: Worksheet

    def run(self, minutes: Run) -> tuple[PresenterPart, ...]:
        """The parts of a run."""
        return tuple(part for part in self.parts if part.minutes(minutes))

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs that there are: notes from before may lack the longest."""
        return tuple(run for run in RUNS if self.run(run))


def load_presenter(folder: Path | None = None) -> Presenter:
    """The notes of a content folder; None means those that come with the app.

    A folder without `presenter.yaml` has none of its own: the built-in ones are given. Raises
    ContentError with every problem.
    """
    if folder is None or not (Path(folder) / PRESENTER_FILE).exists():
        return _built_in()
    return _load(Path(folder), load_library(Path(folder)), _built_in().worksheet)


@cache
def _built_in() -> Presenter:
    return _load(built_in_folder(), load_library())


def _load(folder: Path, library: Library, sheet: Worksheet | None = None) -> Presenter:
    """`sheet` is the one of notes that have none, as those from before."""
    problems = Problems()
    found = _shaped(read_yaml_file(folder, PRESENTER_FILE, problems), sheet, problems)
    if found and not problems:
        _check_order(found.parts, problems)
        _check_late(found, problems)
        for place, what in _faults(found):
            problems.add(PRESENTER_FILE, place, what)
        for place, entry in _sourced(found):
            for name in entry.all_sources:
                problems.unknown(PRESENTER_FILE, place, "source", name, library.sources)
    if problems or found is None:
        raise ContentError(problems.lines())
    return found


def _shaped(data: Any, sheet: Worksheet | None, problems: Problems) -> Presenter | None:
    if data is UNREADABLE:
        return None
    known: dict[str, Any] = {"before": [], "buffer": {}, "when_late": []}
    if sheet:
        known["worksheet"] = sheet.model_dump()
    if isinstance(data, dict):
        data = {**known, **data}
    names = ("before", "buffer", "when_late", "worksheet", "parts")
    found = known_keys(data, names, PRESENTER_FILE, problems)
    if len(found) < len(names):
        return None
    late, first = found["when_late"], found["before"]
    parts = shape_list(PresenterPart, found["parts"], PRESENTER_FILE, "parts", problems)
    buffer = shape(Timed, found["buffer"], PRESENTER_FILE, "buffer", problems)
    left_out = (
        () if late == [] else shape_list(LeftOut, late, PRESENTER_FILE, "when_late", problems)
    )
    before = () if first == [] else shape_list(Point, first, PRESENTER_FILE, "before", problems)
    worksheet = shape(Worksheet, found["worksheet"], PRESENTER_FILE, "worksheet", problems)
    if buffer is None or worksheet is None:
        return None
    return Presenter(
        parts=parts, before=before, buffer=buffer, when_late=left_out, worksheet=worksheet
    )


def _sourced(presenter: Presenter) -> Iterator[tuple[str, Sourced]]:
    for part in presenter.parts:
        for entry in (*part.show, *part.say, part.question, part.exercise):
            if entry:
                yield part.key, entry
    yield from (("before", entry) for entry in presenter.before)
    yield from (("when_late", entry) for entry in presenter.when_late)
    yield from (("worksheet", entry) for entry in presenter.worksheet.points)


def _check_late(presenter: Presenter, problems: Problems) -> None:
    known = {part.key: part for part in presenter.parts}
    for entry in presenter.when_late:
        problems.unknown(PRESENTER_FILE, "when_late", "part", entry.part, known)
        for run in RUNS:
            if entry.part in known and entry.minutes(run) > known[entry.part].minutes(run):
                there = known[entry.part].minutes(run)
                what = f"saves {entry.minutes(run)} minutes, the part has {there}"
                problems.add(PRESENTER_FILE, f"when_late, {entry.part}, minutes_{run}", what)


def _check_order(parts: tuple[PresenterPart, ...], problems: Problems) -> None:
    given = [part.key for part in parts]
    problems.keys(PRESENTER_FILE, "parts", given, PARTS, what="part", lack="no notes for")
    if not problems and given != list(PARTS):
        problems.add(PRESENTER_FILE, "parts", f"must stand in this order: {', '.join(PARTS)}")


def _faults(presenter: Presenter) -> Iterator[tuple[str, str]]:
    """Where the minutes of a run do not fit, and what. The longest run may be left out whole."""
    for run in RUNS:
        parts, buffer = presenter.parts, presenter.buffer.minutes(run)
        total = sum(part.minutes(run) for part in parts) + buffer
        if not total and run == RUNS[-1]:
            continue
        if total != run:
            with_buffer = f" with a buffer of {buffer}" if buffer else ""
            yield f"minutes_{run}", f"the minutes add up to {total}{with_buffer}, not {run}"
        for part in parts:
            there, place = part.minutes(run), f"{part.key}, minutes_{run}"
            taken = part.exercise.minutes(run) if part.exercise else 0
            if part.key in STEP_KEYS and not there:
                yield place, "each of the seven steps needs a minute at least"
            if taken > there:
                yield place, f"the exercise takes {taken} minutes, the part has {there}"
            if there and not part.notes(run):
                yield place, "there is nothing to say"
