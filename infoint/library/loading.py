"""Reads a content folder whole: every entry frozen, or every problem listed."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from infoint import paths
from infoint.domain.kinds import CHANNELS, LetterKind
from infoint.domain.letters import FOLLOW_UPS
from infoint.domain.steps import STEP_KEYS
from infoint.library.checking import check
from infoint.library.entries import FILES, MAY_BE_MISSING, topic_id
from infoint.library.fillable import Fillable, InterviewWords, Template
from infoint.library.guides import read_guides
from infoint.library.letterhead import LETTERHEAD_FILE
from infoint.library.library import Library
from infoint.library.presets import added_by
from infoint.library.problems import ContentError, Problems
from infoint.library.reading import UNREADABLE, read_front_matter, read_yaml_file
from infoint.library.settings import SETTINGS_FILE
from infoint.library.shaping import known_keys, shape, shape_list

MOST_TEMPLATES = 300
PRESENTER_FILE = "presenter.yaml"
"""Notes for showing the app to a group; read by `load_presenter` when somebody presents."""

Content = TypeVar("Content")
_Fillable = TypeVar("_Fillable", bound=Fillable)


def load_library(folder: Path | None = None) -> Library:
    """All content of a folder; None means the content that comes with the app.

    Raises ContentError with every problem as `file: place: what`; nothing else, whatever the
    folder holds. The built-in content is read once in a process.
    """
    return _built_in() if folder is None else _load(Path(folder))


def content_in_use() -> tuple[Library, tuple[str, ...]]:
    """The counselor's content if it is sound, else the built-in one; and why it was refused."""
    return sound_content(load_library)


def sound_content(load: Callable[[Path | None], Content]) -> tuple[Content, tuple[str, ...]]:
    """What `load` finds in the counselor's folder if that is sound, else what is built in.

    With the problems of the folder. Each folder is read once in a process.
    """
    found: tuple[Content, tuple[str, ...]] = _sound(load, paths.content_folder())
    return found


@cache
def _sound(
    load: Callable[[Path | None], Content], folder: Path | None
) -> tuple[Content, tuple[str, ...]]:
    try:
        return load(folder), ()
    except ContentError as error:
        return load(None), tuple(error.problems)


def built_in_folder() -> Path:
    """Where the app's own content lies: in an installed package, or beside it in a checkout."""
    return paths.built_in_content()


@cache
def _built_in() -> Library:
    return _load(built_in_folder())


def _load(folder: Path) -> Library:
    problems = Problems()
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises on some errors
        raise ContentError([f"{folder}: : there is no such folder"])
    lists: dict[str, Any] = {}
    for file in FILES:
        lists.update(_read_lists(folder, file, problems))
    lists["steps"] = read_guides(folder, problems)
    lists["interview_words"] = tuple(_read_texts(folder, "talk", InterviewWords, problems))
    lists["scripts"] = _read_templates(folder, "scripts", problems)
    lists["letters"] = _read_templates(folder, "letters", problems)
    _find_strays(folder, problems)
    _name_topics(lists)
    check(lists, problems)
    if problems:
        raise ContentError(problems.lines())
    lists["added"] = added_by("scripts", lists["scripts"]) | added_by("letters", lists["letters"])
    lists["follow_ups"] = tuple(each for each in lists["scripts"] if each.kind in FOLLOW_UPS)
    lists["scripts"] = tuple(each for each in lists["scripts"] if each.kind == "script")
    lists["topics"] = {topic.id: topic for topic in lists["topics"]}
    lists["checklists"] = {entry.key: entry for entry in lists["checklists"]}
    lists["sources"] = {entry.key: entry for entry in lists["sources"]}
    return Library(**lists)


def _name_topics(lists: dict[str, Any]) -> None:
    """Let each question name its topic by id; from before they have the title of one without id."""
    lists["topics"] = tuple(dict.fromkeys(lists["topics"]))
    known = {topic.id for topic in lists["topics"]}
    lists["questions"] = tuple(
        each
        if each.topic in known or (own := topic_id(each.topic)) not in known
        else each.model_copy(update={"topic": own})
        for each in lists["questions"]
    )


def _read_lists(folder: Path, file: str, problems: Problems) -> dict[str, Any]:
    shapes = FILES[file]
    lists: dict[str, Any] = dict.fromkeys(shapes, ())
    if file in MAY_BE_MISSING and not os.path.lexists(folder / file):
        return lists
    data = read_yaml_file(folder, file, problems)
    if data is not UNREADABLE:
        for name, value in known_keys(data, tuple(shapes), file, problems).items():
            lists[name] = shape_list(shapes[name], value, file, name, problems)
    return lists


def _read_templates(folder: Path, kind: str, problems: Problems) -> tuple[Template, ...]:
    """By kind, and in each kind ours first: one begins with the first."""
    found = _read_texts(folder, kind, Template, problems)
    added, kinds = added_by(kind, found), list(LetterKind)
    return tuple(
        sorted(
            found,
            key=lambda each: (
                kinds.index(each.kind),
                each.id in added,
                CHANNELS.index(each.channel),
                each.id,
            ),
        )
    )


def _read_texts(
    folder: Path, kind: str, model: type[_Fillable], problems: Problems
) -> list[_Fillable]:
    found = []
    for name in _names(folder / kind, kind, ".md", problems)[:MOST_TEMPLATES]:
        file = f"{kind}/{name}"
        parts = read_front_matter(folder, file, problems)
        if parts is None:
            continue
        head, body = parts
        if "id" in head or "body" in head:
            problems.add(file, "front matter", "the file's name is the id; the text stands below")
            continue
        data = {**head, "id": name.removesuffix(".md"), "body": body}
        template = shape(model, data, file, "", problems)
        if template is not None:
            found.append(template)
    return found


def _names(folder: Path, shown: str, ending: str, problems: Problems) -> list[str]:
    """Names in a folder with this ending, sorted; hidden files and editors' copies are passed."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        problems.add(f"{shown}/", "", "the folder is missing or cannot be opened")
        return []
    return [
        name for name in names if name.endswith(ending) and not name.startswith((".", "~", "#"))
    ]


def _find_strays(folder: Path, problems: Problems) -> None:
    """Note content files that nothing would read: most likely a misspelt name."""
    for name in _names(folder, ".", ".yaml", problems) + _names(folder, ".", ".yml", problems):
        if name not in (*FILES, PRESENTER_FILE, SETTINGS_FILE, LETTERHEAD_FILE):
            problems.add(name, "", "unknown file; nothing reads it")
    known = {f"{key}.md" for key in STEP_KEYS}
    for name in _names(folder / "steps", "steps", ".md", problems):
        if name not in known:
            problems.add(f"steps/{name}", "", "unknown file; a step has one file named after it")
