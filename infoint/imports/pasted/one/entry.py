"""An entry of a directory: below each other what is said of one person, each behind its label."""

import re

from infoint.imports.pasted.reach import label_of

_CELLS = re.compile(r"\s*[:\uff1a]?(?:\s*\t\s*|\s+\|\s+|\s{2,})")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_FEWEST, _FEWEST_KNOWN = 3, 2


def entries_in(text: str) -> list[str]:
    """The entries of a text with tabs or bars between label and value, written with colons.

    [] where it is none: a table has its titles above each other's values, not before them.
    """
    lines = [_labelled(line) for line in text.splitlines()]
    labels = [label for label, value in lines if label and value]
    known = [each for each in map(label_of, labels) if each]
    starts = [n for n, (label, value) in enumerate(lines) if value and label_of(label) == "names"]
    if len(labels) < _FEWEST or len(set(known)) < _FEWEST_KNOWN or not starts:
        return []
    written = [f"{label}: {value}" if value else label for label, value in lines]
    if len(starts) == 1:
        return ["\n".join(written)]
    ends = [*starts[1:], len(written)]
    return ["\n".join(written[at:end]) for at, end in zip(starts, ends, strict=True)]


def _labelled(line: str) -> tuple[str, str]:
    """The label and the value of a line of two cells; the line and "" for any other."""
    cells = [cell for cell in _CELLS.split(line.strip(), maxsplit=1) if cell]
    if len(cells) < 2:
        return line, ""
    label = _IN_BRACKETS.sub("", cells[0])
    return (label, cells[1]) if len(label.split()) <= _FEWEST else (line, "")
