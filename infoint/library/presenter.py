"""The counselor's notes for showing the app to a group: read when somebody presents, checked whole.

`load_library` does not read them: the first screen waits for nothing that only a class needs.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import Field, Strict

from infoint.domain import STEP_KEYS
from infoint.domain.record import Part
from infoint.library.entries import Key, Point, Sourced, Text
from infoint.library.library import Library
from infoint.library.loading import PRESENTER_FILE, built_in_folder, load_library
from infoint.library.problems import ContentError, Problems
from infoint.library.reading import UNREADABLE, read_yaml_file
from infoint.library.shaping import known_keys, shape_list

Run = Literal[20, 50]
RUNS: tuple[Run, ...] = get_args(Run)
"""Minutes of the two runs."""
PARTS = ("opening", *STEP_KEYS, "progress", "decide")
"""Keys of the parts in their order; those of the steps must be in every run."""
_PAGES = {"opening": "today", "decide": "compare-fields"}

Minutes = Annotated[int, Strict(), Field(ge=0, le=50)]


class PresenterNote(Point):
    """A sentence or two for the counselor, and the runs that have time for it."""

    runs: tuple[Run, ...] = Field(default=RUNS, min_length=1)


class GroupQuestion(Sourced):
    """A question for the group, and what to listen for in the answers."""

    text: Text
    listen_for: Text


class _Timed(Part):
    """Something that takes its time in each of the two runs."""

    minutes_20: Minutes = 0
    minutes_50: Minutes = 0

    def minutes(self, run: Run) -> int:
        """How long it takes in a run; 0 where it is left out."""
        return self.minutes_20 if run == 20 else self.minutes_50


class Exercise(Sourced, _Timed):
    """Something to do for everybody. Without minutes it is left out of that run."""

    text: Text


class PresenterPart(_Timed):
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
    """All parts in their order."""

    parts: tuple[PresenterPart, ...]

    def run(self, minutes: Run) -> tuple[PresenterPart, ...]:
        """The parts of a run."""
        return tuple(part for part in self.parts if part.minutes(minutes))


def load_presenter(folder: Path | None = None) -> Presenter:
    """The notes of a content folder; None means those that come with the app.

    A folder without `presenter.yaml` has none of its own: the built-in ones are given. Raises
    ContentError with every problem.
    """
    if folder is None or not (Path(folder) / PRESENTER_FILE).exists():
        return _built_in()
    return _load(Path(folder), load_library(Path(folder)))


@cache
def _built_in() -> Presenter:
    return _load(built_in_folder(), load_library())


def _load(folder: Path, library: Library) -> Presenter:
    problems = Problems()
    data = read_yaml_file(folder, PRESENTER_FILE, problems)
    parts: tuple[PresenterPart, ...] = ()
    if data is not UNREADABLE:
        given = known_keys(data, ("parts",), PRESENTER_FILE, problems).get("parts")
        if given is not None:
            parts = shape_list(PresenterPart, given, PRESENTER_FILE, "parts", problems)
    if not problems:
        _check_order(parts, problems)
        for place, what in _faults(parts):
            problems.add(PRESENTER_FILE, place, what)
        for part in parts:
            entries = (*part.show, *part.say, part.question, part.exercise)
            for name in [name for entry in entries if entry for name in entry.all_sources]:
                problems.unknown(PRESENTER_FILE, part.key, "source", name, library.sources)
    if problems:
        raise ContentError(problems.lines())
    return Presenter(parts=parts)


def _check_order(parts: tuple[PresenterPart, ...], problems: Problems) -> None:
    given = [part.key for part in parts]
    problems.keys(PRESENTER_FILE, "parts", given, PARTS, what="part", lack="no notes for")
    if not problems and given != list(PARTS):
        problems.add(PRESENTER_FILE, "parts", f"must stand in this order: {', '.join(PARTS)}")


def _faults(parts: tuple[PresenterPart, ...]) -> Iterator[tuple[str, str]]:
    """Where the minutes of a run do not fit, and what."""
    for run in RUNS:
        total = sum(part.minutes(run) for part in parts)
        if total != run:
            yield f"minutes_{run}", f"the minutes add up to {total}, not {run}"
        for part in parts:
            there, place = part.minutes(run), f"{part.key}, minutes_{run}"
            taken = part.exercise.minutes(run) if part.exercise else 0
            if part.key in STEP_KEYS and not there:
                yield place, "each of the seven steps needs a minute at least"
            if taken > there:
                yield place, f"the exercise takes {taken} minutes, the part has {there}"
            if there and not part.notes(run):
                yield place, "there is nothing to say"
