"""How large a report of one page is set for Word: estimated, for only Word itself lays it out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from infoint.documents.docx import stands_apart
from infoint.reports.parts import (
    Callout,
    Card,
    Chart,
    Facts,
    Figures,
    Part,
    Point,
    Points,
    Prose,
    Quote,
    Report,
    Room,
    Table,
)

if TYPE_CHECKING:
    from infoint.library.letterhead import Letterhead

_MM = 25.4 / 72
LEADING = 1.05
"""How far apart lines stand on such a page, in lines of Word."""
_LINE = 1.22 * LEADING
"""Height of a line in the size of its type."""
_LETTER, _WIDE = 0.5, 1.0
"""Breadth of a letter, and of one such as 王, in the size of the type: a little more than usual."""
_TIGHT, _LOOSE = 0.96, 1.06
"""Measured beside LibreOffice: a page with charts takes a little less than this counts, so that it
is set larger; lines to write on are added more carefully, for other fonts take more.
"""
RULED = 8.0
"""Millimetres between two lines to write on."""
FACTS, FACTS_COMPACT = 27, 40
"""Millimetres in which the labels of facts stand."""
_MOST_RULED = 14


@dataclass(frozen=True, slots=True)
class Size:
    """Shares of the usual size for type and for charts; lines to write on that are added."""

    type: float = 1
    charts: float = 1
    ruled: int = 0


_SIZES = (
    Size(1, 1),
    Size(1, 0.9),
    Size(1, 0.8),
    Size(0.97, 0.72),
    Size(0.94, 0.65),
    Size(0.9, 0.58),
    Size(0.8, 0.5),
    Size(0.7, 0.42),
    Size(0.6, 0.36),
    Size(0.5, 0.3),
)


def beside(point: Point) -> bool:
    """Whether the note of a point stands at the right of the same line, as a date does."""
    return point.done is not None and 0 < len(point.note.strip()) < 40


def size_for_one_page(
    report: Report, *, width: float, height: float, charts: Sequence[float]
) -> Size:
    """The first size at which the report stands on a page of so many millimetres.

    `charts` are the heights of its charts at full size. Lines to write on fill what is left.
    """
    for size in _SIZES:
        used = _Measure(width, size, list(charts)).whole(report)
        if used * _TIGHT <= height:
            left = floor((height - used * _LOOSE) / RULED)
            return Size(size.type, size.charts, max(0, min(_MOST_RULED, left)))
    return _SIZES[-1]


class _Measure:
    """Heights in millimetres of parts in a column of this width."""

    def __init__(self, width: float, size: Size, charts: list[float]) -> None:
        self.width, self.size, self.charts = width, size, charts
        self.type = 9.5 * size.type

    def whole(self, report: Report) -> float:
        """All of it, from the letterhead to the last part."""
        used = self._letterhead(report.letterhead)
        used += self._text(report.kind, 9) + self._text(report.title, 17 * self.size.type, 4)
        used += self._text(report.line, self.type - 1, 4)
        used += self._parts(report.opening)
        for section in report.sections:
            used += self._text(section.title, 12 * self.size.type, 14) + self._parts(section.parts)
        return used

    def _letterhead(self, head: Letterhead) -> float:
        lines = sum(self._text(each, self.type, 0, self.width / 2) for each in head.lines)
        name = self._text(head.name, self.type, 0, self.width / 2)
        return max(lines + name, 20 if head.logo else 0) + (3 if lines or name or head.logo else 0)

    def _parts(self, parts: Iterable[Part]) -> float:
        return sum(map(self._part, parts))

    def _part(self, part: Part) -> float:
        match part:
            case Prose(text):
                return self._text(part.above, self.type - 1) + self._text(text, self.type, 5)
            case Quote(text, by):
                return self._text(text, self.type, 2) + self._text(by, self.type - 1, 5)
            case Points(items):
                return sum(map(self._point, items))
            case Facts(rows):
                return sum(self._fact(label, text) for label, text in rows)
            case Figures(items):
                room = self.width / len(items) - 4
                below = max(self._text(label, self.type - 1, 5, room) for _number, label in items)
                return 18 * self.size.type * _LINE * _MM + below + 4
            case Card():
                head = self._text(part.title, 10.5 * self.size.type, 9)
                return head + self._text(part.line, self.type - 1, 5) + self._parts(part.parts)
            case _:
                return self._broad(part)

    def _broad(self, part: Table | Chart | Callout | Room) -> float:
        match part:
            case Table():
                return self._table(part)
            case Chart(title, takeaway):
                told = self._text(title, self.type, 7) + self._text(takeaway, self.type - 1, 5)
                return told + self.charts.pop(0) * self.size.charts + 2
            case Callout(label, text, note):
                told = sum(
                    self._text(each, self.type, 0, self.width - 6) for each in (label, text, note)
                )
                return told * 1.2 + 4
            case Room(label, lines):
                return self._text(label, self.type, 7) + lines * RULED

    def _point(self, point: Point) -> float:
        room = self.width - 6
        if beside(point):
            return self._text(f"{point.text} {point.note}", self.type, 3, room)
        return self._text(point.text, self.type, 3, room) + self._text(
            point.note, self.type - 1, 5, room
        )

    def _fact(self, label: str, text: str) -> float:
        above = self._text(label, self.type, 0) if stands_apart(label, FACTS_COMPACT) else 0
        return above + self._text(text, self.type, 3, self.width - FACTS_COMPACT)

    def _table(self, table: Table) -> float:
        total = sum(column.share for column in table.columns)
        rooms = [self.width * column.share / total - 4 for column in table.columns]
        heads = tuple(column.title for column in table.columns)
        used = self._text(table.title, self.type, 7)
        for row in (heads, *table.rows):
            cells = zip(row, rooms, strict=True)
            used += max(self._text(cell, self.type - 1, 4, room) for cell, room in cells)
        return used + 3

    def _text(self, text: str, size: float, after: float = 0, width: float = 0) -> float:
        """Height of a text in type of so many points, with points of space around it."""
        if not text.strip():
            return 0
        room = (width or self.width) / (size * _MM)
        found = [line for line in text.splitlines() if line.strip()]
        lines = sum(max(1, ceil(breadth(line) / room)) for line in found)
        return lines * size * _LINE * _MM + after * self.size.type * _MM


def breadth(text: str) -> float:
    """How broad a line of text is, in the size of its type."""
    return sum(_WIDE if unicodedata.east_asian_width(sign) in "WF" else _LETTER for sign in text)
