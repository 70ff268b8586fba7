"""Files of a content folder as plain data. Everything that cannot be read becomes a problem."""

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from infoint.library.problems import Problems

LARGEST_FILE = 300_000
"""Bytes. The largest file of ours has about a tenth of this."""
DEEPEST = 20
UNREADABLE: Any = object()
"""Stands for data that could not be read; the problem is noted."""
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_UNREADABLE_VALUES = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
"""What PyYAML lets through for odd numbers and dates, besides its own error."""


_MAY_MARK = re.compile(r"(?:^|[\s\[{,:?-])[&*!]", re.MULTILINE)
"""Where an anchor, an alias or a tag could begin."""
_LIST_OF_WORDS = re.compile(r"\[[^\[\]{}'\"#\n]*\][ \t]*$", re.MULTILINE)
"""A list in brackets that ends with its line and holds nothing but words: one level."""
_LEVELS_OF_LINE = re.compile(r"^[ \t?-]*", re.MULTILINE)
"""What stands before the first word of a line: a level takes at least one of these signs, and one
list may stand as far left as the line that it belongs to."""


class _Loader(_SafeLoader):  # type: ignore[misc]
    """Safe YAML that notes keys given twice and keys that are not text."""

    complaints: list[tuple[int, str]]

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key, _ in getattr(node, "value", ()):
            line = key.start_mark.line
            if key.tag != "tag:yaml.org,2002:str":
                shown = key.value if isinstance(key, yaml.ScalarNode) else "a list"
                self.complaints.append((line, f'the key "{shown}" must be text, put it in quotes'))
            elif key.value in seen:
                self.complaints.append((line, f'the key "{key.value}" stands here twice'))
            else:
                seen.add(key.value)
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        return mapping


def read_text(folder: Path, file: str, problems: Problems) -> str | None:
    """The text of a file, or None with a problem noted. Windows line ends become plain ones."""
    path = folder / file
    try:
        if not path.exists():
            problems.add(file, "", "the file is missing")
            return None
        if not path.is_file():
            problems.add(file, "", "is not a file")
            return None
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        problems.add(file, "", f"cannot be opened ({error.strerror or 'the system refuses'})")
        return None
    if len(data) > LARGEST_FILE:
        problems.add(file, "", f"is larger than {LARGEST_FILE // 1000} kB, too large for content")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problems.add(file, f"line {line}", "is not text in UTF-8; save it again as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_yaml_file(folder: Path, file: str, problems: Problems) -> Any:
    """The data in a YAML file, or UNREADABLE with problems noted."""
    text = read_text(folder, file, problems)
    return UNREADABLE if text is None else read_yaml(text, file, problems)


def read_yaml(text: str, file: str, problems: Problems, first_line: int = 1) -> Any:
    """The data in a YAML text, or UNREADABLE with problems noted. Aliases and tags are refused."""
    refusal = _refusal(text)
    if refusal is None:
        loader = _Loader(text)
        loader.complaints = []
        try:
            data = loader.get_single_data()
        except (yaml.YAMLError, *_UNREADABLE_VALUES) as error:
            refusal = _told(error)
        finally:
            loader.dispose()
    complaints = [refusal] if refusal else loader.complaints
    for line, what in complaints:
        problems.add(file, f"line {line + first_line}", what)
    return UNREADABLE if complaints else data


def _refusal(text: str) -> tuple[int, str] | None:
    """The first thing that must not be in content, found before anything is built of it.

    Nearly all files show at a glance that there can be none; the others are read for it.
    """
    if _is_plain(text):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_SafeLoader):
            line = event.start_mark.line if event.start_mark else 0
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return line, "uses & or * of YAML, which content does not; put the text in quotes"
            if getattr(event, "tag", None):
                return line, "uses a ! of YAML, which content does not; put the text in quotes"
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            if isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                return line, "has too many lists inside each other"
    except (yaml.YAMLError, *_UNREADABLE_VALUES) as error:
        return _told(error)
    return None


def _is_plain(text: str) -> bool:
    """Whether no sign could mark anything, and nothing could lie too deep."""
    deepest = max(len(found) for found in _LEVELS_OF_LINE.findall(text))
    rest = _LIST_OF_WORDS.sub("", text)
    flowing = 1 + rest.count("[") + rest.count("{")
    return not _MAY_MARK.search(text) and 2 * deepest + flowing < DEEPEST


def _told(error: Exception) -> tuple[int, str]:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None)
    what = str(problem) if problem else "a number or date that YAML does not understand"
    if isinstance(error, yaml.reader.ReaderError):
        what = "holds a character that YAML does not allow"
    return (mark.line if mark else 0), f"cannot be read as YAML: {what}"


def read_front_matter(
    folder: Path, file: str, problems: Problems
) -> tuple[dict[str, Any], str] | None:
    """The front matter and the text below it of a Markdown file; None with problems noted."""
    text = read_text(folder, file, problems)
    if text is None:
        return None
    if not text.startswith("---\n"):
        problems.add(file, "line 1", "must begin with a line --- and the front matter")
        return None
    head, found, body = (text[4:] + "\n").partition("\n---\n")
    if not found:
        problems.add(file, "front matter", "does not end with a line ---")
        return None
    data = read_yaml(head, file, problems, first_line=2)
    if data is UNREADABLE:
        return None
    if not isinstance(data, dict):
        problems.add(file, "front matter", "must be lines of key: value")
        return None
    return data, body.strip("\n")


def read_lines(folder: Path, file: str, problems: Problems, example: str) -> dict[Any, Any]:
    """What an optional file of lines holds; nothing where there is none, or only remarks in it.

    `example` is such a line, for who wrote something else.
    """
    try:
        is_there = (folder / file).exists()
    except (OSError, ValueError):
        is_there = False
    data = read_yaml_file(folder, file, problems) if is_there else None
    if data is None or data is UNREADABLE:
        return {}
    if not isinstance(data, dict):
        problems.add(file, "", f"must be lines such as {example}")
        return {}
    return data
