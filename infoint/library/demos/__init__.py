"""The made-up people of the demo: read when somebody wants to see them, and checked whole."""

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, Strict

from infoint.domain import Record
from infoint.domain.record import Part
from infoint.library.demos.records import RecordsOfADemo
from infoint.library.entries import Key, Text
from infoint.library.library import Library
from infoint.library.loading import built_in_folder, load_library
from infoint.library.problems import ContentError, Problems
from infoint.library.reading import UNREADABLE, read_yaml_file
from infoint.library.shaping import shape

FOLDER = "demo"
_HEAD = ("order", "title", "summary")
_BODY = ("profile", "place", "criteria", "fields", "contacts", "rehearsals", "actions")
_ANY_DAY = datetime(2026, 1, 7, 12, tzinfo=UTC)


class Demo(Part):
    """One made-up person. `data` holds everything as written, with days counted from today."""

    key: Key
    order: Annotated[int, Strict()] = Field(ge=1, le=99)
    title: Text
    """Where the person stands, such as "Just starting"."""
    summary: Text
    data: dict[str, Any]

    @property
    def name(self) -> str:
        """What the person is called."""
        profile = self.data.get("profile")
        return str(profile.get("name", "")) if isinstance(profile, Mapping) else ""

    def records(
        self, library: Library, *, now: datetime, tz: tzinfo
    ) -> dict[str, tuple[Record, ...]]:
        """All records by collection, as they are at `now` (aware) for somebody in `tz`."""
        return _builder(self, library, Problems(), now, tz).build()


def load_demos(folder: Path | None = None) -> tuple[Demo, ...]:
    """The demos of a content folder in their order; None means those that come with the app.

    A folder without `demo/` has none of its own: the built-in ones are given. Raises ContentError
    with every problem. Nothing of this is read by `load_library`: most people never ask for it.
    """
    if folder is None or not (Path(folder) / FOLDER).is_dir():
        return _built_in()
    return _load(Path(folder), load_library(Path(folder)))


@cache
def _built_in() -> tuple[Demo, ...]:
    return _load(built_in_folder(), load_library())


def _load(folder: Path, library: Library) -> tuple[Demo, ...]:
    problems, demos = Problems(), []
    for path in sorted((folder / FOLDER).iterdir()):
        if path.suffix not in (".yaml", ".yml") or path.name.startswith((".", "~", "#")):
            continue
        demo = _read(folder, f"{FOLDER}/{path.name}", path.stem, problems)
        if demo is not None:
            _builder(demo, library, problems, _ANY_DAY, UTC).build()
            demos.append(demo)
    if not demos and not problems:
        problems.add(f"{FOLDER}/", "", "there is no demo in this folder")
    if problems:
        raise ContentError(problems.lines())
    return tuple(sorted(demos, key=lambda demo: demo.order))


def _read(folder: Path, file: str, key: str, problems: Problems) -> Demo | None:
    data = read_yaml_file(folder, file, problems)
    if data is UNREADABLE:
        return None
    if not isinstance(data, dict):
        problems.add(file, "", "must be lines of key: value")
        return None
    for name in data:
        if name not in (*_HEAD, *_BODY):
            problems.add(file, str(name), "unknown key")
    head = {name: data[name] for name in _HEAD if name in data}
    body = {name: data[name] for name in _BODY if name in data}
    return shape(Demo, {"key": key, **head, "data": body}, file, "", problems)


def _builder(
    demo: Demo, library: Library, problems: Problems, now: datetime, tz: tzinfo
) -> RecordsOfADemo:
    questions = {question.id: question.text for question in library.questions}
    file = f"{FOLDER}/{demo.key}.yaml"
    return RecordsOfADemo(file, demo.data, questions, problems, now=now, tz=tz)
