"""An entry of a directory: below each other what is said of one person, each behind its label."""

import re
from itertools import pairwise

from infoint.imports.pasted.reach import label_of
from infoint.imports.pasted.words import is_one

_CELLS = re.compile(r"\s*[:\uff1a]?(?:\s*\t\s*|\s+\|\s+|\s{2,})")
_COLON = re.compile(r"\s*[:\uff1a]\s+")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_FEWEST, _FEWEST_KNOWN = 3, 2


def entries_in(text: str) -> list[str]:
    """The entries of a text with tabs or bars between label and value, written with colons.

    [] where it is none: a table has its titles above each other's values, not before them.
    """
    lines = _with_whole_names([_labelled(line) for line in text.splitlines()])
    labels = [label for label, value in lines if label and value]
    known = [each for each in map(label_of, labels) if each]
    if "Name" not in labels and not any(_CELLS.search(line.strip()) for line in text.splitlines()):
        return []
    starts = [n for n, (label, value) in enumerate(lines) if value and label_of(label) == "names"]
    if len(labels) < _FEWEST or len(set(known)) < _FEWEST_KNOWN or not starts:
        return []
    written = [f"{label}: {value}" if value else label for label, value in lines]
    if len(starts) == 1:
        return ["\n".join(written)]
    ends = [*starts[1:], len(written)]
    return ["\n".join(written[at:end]) for at, end in zip(starts, ends, strict=True)]


def _with_whole_names(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The lines with one name where first name and surname stood behind labels of their own."""
    found = list(lines)
    for at, ((first, given), (last, family)) in enumerate(pairwise(lines)):
        if is_one("family-names", first) and is_one("given-names", last):
            given, family = family, given
        elif not (is_one("given-names", first) and is_one("family-names", last)):
            continue
        found[at], found[at + 1] = ("Name", f"{given} {family}"), ("", "")
    return found


def _labelled(line: str) -> tuple[str, str]:
    """The label and the value of a line of two cells; the line and "" for any other."""
    cells = [cell for cell in _CELLS.split(line.strip(), maxsplit=1) if cell]
    if len(cells) < 2 and (colon := _COLON.search(line)) and _is_part(line[: colon.start()]):
        return line[: colon.start()].strip(), line[colon.end() :].strip()
    if len(cells) < 2:
        return line, ""
    label = _IN_BRACKETS.sub("", cells[0])
    return (label, cells[1]) if len(label.split()) <= _FEWEST else (line, "")


def _is_part(label: str) -> bool:
    return is_one("given-names", label) or is_one("family-names", label) or bool(label_of(label))
