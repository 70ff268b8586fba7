"""Findings about a contact in one cell of our own file of contacts, and back.

A finding is its kind, what it is about, title, link and text, with bars between them; several stand
one after the other as `list_cell` joins them. A bar or a backslash in a text gets a backslash
before it.
"""

import re
from collections.abc import Iterable

from infoint.domain.contact_columns import cell_list, list_cell
from infoint.domain.fields import RESEARCH_KINDS, ResearchNote

_PARTS = ("kind", "about", "title", "link", "text")
_ABOUT = ("", "organization", "person")
_BAR = re.compile(r"\\(.)|( ?\| ?)", re.DOTALL)


def research_cell(notes: Iterable[ResearchNote]) -> str:
    """Such as: paper | organization | Yearly report | https://example.org | They grow."""
    return list_cell(
        " | ".join(re.sub(r"([|\\])", r"\\\1", getattr(note, part)) for part in _PARTS)
        for note in notes
    )


def cell_research(cell: str) -> tuple[ResearchNote, ...] | None:
    """The findings of a cell that `research_cell` wrote, with new ids; None for anything else."""
    found = []
    for line in cell_list(cell):
        parts = _split(line)
        if len(parts) != len(_PARTS):
            return None
        values = dict(zip(_PARTS, parts, strict=True))
        if values["kind"] not in RESEARCH_KINDS or values["about"] not in _ABOUT:
            return None
        found.append(ResearchNote.model_validate(values))
    return tuple(found)


def _split(line: str) -> list[str]:
    parts = [""]
    end = 0
    for mark in _BAR.finditer(line):
        parts[-1] += line[end : mark.start()] + (mark.group(1) or "")
        end = mark.end()
        if mark.group(2):
            parts.append("")
    parts[-1] += line[end:]
    return parts


def same_research(one: ResearchNote) -> tuple[str, ...]:
    """What a finding says, whatever its id: to tell whether two are the same."""
    return tuple(str(getattr(one, part)) for part in _PARTS)
