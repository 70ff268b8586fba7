"""A table that is set with spaces, as in a plain mail: titles over lines of dashes."""

import re
from itertools import pairwise

_RULE = re.compile(r"\s*[-=\u2500]{2,}(?:\s+[-=\u2500]{2,})+\s*")
_BAR = re.compile(r"[-=\u2500]{2,}")


def with_tabs(text: str) -> str:
    """The text with tabs between the columns of such a table; as it is where it is none."""
    lines = text.replace("\t", " ").splitlines()
    at = next((n for n, line in enumerate(lines) if _RULE.fullmatch(line)), 0)
    if not at or not lines[at - 1].strip():
        return text
    starts = [found.start() for found in _BAR.finditer(lines[at])]
    rows = [lines[at - 1], *lines[at + 1 :]]
    return "\n".join("\t".join(_cells(row, starts)) for row in rows if not _RULE.fullmatch(row))


def _cells(line: str, starts: list[int]) -> list[str]:
    return [
        line[start:end].strip() for start, end in pairwise([*starts, max(len(line), starts[-1])])
    ]
