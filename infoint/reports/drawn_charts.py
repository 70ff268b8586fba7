"""Charts as typst draws them: for a PDF inside the page, for a Word document as pictures.

No browser takes part. A drawing holds its numbers and its words; `drawn_charts.typ` sets them.
Colour never says anything alone: goals are dashed, what stands beside is also outlined, and every
number that matters is written beside its mark.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infoint.documents.fonts import font_families, shelf_here
from infoint.documents.page_text import one_line
from infoint.documents.typst import words

if TYPE_CHECKING:
    from infoint.documents.fonts import FontShelf

_LONGEST_NAME, _DEEPEST = 32, 8
"""Letters of a name in a tree, and levels that are drawn apart."""
_PAGE = Path(__file__).with_name("chart_pictures.typ")
DOTS_PER_INCH = 220
"""Of the pictures in a Word document: sharp on paper, and small enough to send."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its number in words. `quiet` is outlined: it stands beside the others.

    `of` is the whole that `value` is a part of ("3 of 5"): the bar is as long as the whole, and
    full up to the value. 0 where there is no such whole.
    """

    label: str
    value: float
    said: str
    quiet: bool = False
    of: float = 0

    @property
    def length(self) -> float:
        """How long the bar is drawn, in the same units as its value."""
        return max(self.value, self.of)


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars, the first on top; a funnel where each goes on from the one before."""

    bars: tuple[Bar, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All texts in it."""
        return tuple(text for each in self.bars for text in (each.label, each.said))


@dataclass(frozen=True, slots=True)
class Weeks:
    """Upright bars in a row of time. A label "" is not written. `goal` is a dashed line."""

    values: tuple[int, ...]
    labels: tuple[str, ...]
    goal: int = 0
    goal_said: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All texts in it."""
        return (*self.labels, self.goal_said)


@dataclass(frozen=True, slots=True)
class Shift:
    """From before to after on the scale; where only one is known, only that one is drawn."""

    label: str
    before: float | None
    after: float | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Shifts:
    """Before and after, line by line: open ring before, full dot after."""

    rows: tuple[Shift, ...]
    low: float = 1
    high: float = 5
    low_said: str = ""
    high_said: str = ""
    before: str = "before the talks"
    after: str = "after"

    @property
    def words(self) -> tuple[str, ...]:
        """All texts in it."""
        rows = (text for each in self.rows for text in (each.label, each.said))
        return (*rows, self.low_said, self.high_said, self.before, self.after)


@dataclass(frozen=True, slots=True)
class Scores:
    """All answers to one question on the scale from 1 to 5."""

    label: str
    values: tuple[int, ...]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Dots:
    """A dot for each answer, and a short upright line at their mean."""

    rows: tuple[Scores, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All texts in it."""
        return tuple(text for each in self.rows for text in (each.label, each.said))


@dataclass(frozen=True, slots=True)
class Span:
    """From the lowest to the highest; where one is unknown, the other stands as a mark."""

    label: str
    low: float | None
    high: float | None
    said: str


@dataclass(frozen=True, slots=True)
class Spans:
    """Ranges over one another on one axis that begins at nought."""

    rows: tuple[Span, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All texts in it."""
        return tuple(text for each in self.rows for text in (each.label, each.said))


@dataclass(frozen=True, slots=True)
class Matrix:
    """One row a person, one column a step: how much of it is done, from 0 to 1.

    None is drawn as a dot: the cell does not concern the row.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...], str], ...]
    """Label, cells, and what is said at the end of the row."""

    @property
    def words(self) -> tuple[str, ...]:
        """All texts in it."""
        return (*self.columns, *(text for row in self.rows for text in (row[0], row[2])))


@dataclass(frozen=True, slots=True)
class Named:
    """A person in a tree: the level, 0 at the top, and the row of the one who named them.

    `full` draws a full dot; `parent` is an earlier row, or None. Labels stand on one line.
    """

    label: str
    level: int
    parent: int | None
    full: bool
    said: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """Who named whom, growing to the right."""

    rows: tuple[Named, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All texts in it."""
        return tuple(text for each in self.rows for text in (each.label, each.said))


Drawing = Bars | Weeks | Shifts | Dots | Spans | Matrix | Tree


def drawing_data(drawing: Drawing) -> dict[str, Any]:
    """The drawing as `drawn_charts.typ` reads it."""
    match drawing:
        case Bars():
            return {"kind": "bars", "most": _most(each.length for each in drawing.bars)} | {
                "rows": [
                    {"label": words(each.label), "share": each.value, "said": words(each.said)}
                    | {"quiet": each.quiet, "whole": each.length}
                    for each in drawing.bars
                ]
            }
        case Weeks():
            return _weeks(drawing)
        case Shifts():
            return _shifts(drawing)
        case Dots():
            return {"kind": "dots", "rows": [_dots(each) for each in drawing.rows]}
        case Spans():
            ends = [end for each in drawing.rows for end in (each.low, each.high) if end]
            return {"kind": "spans", "most": _most(ends)} | {
                "rows": [
                    {"label": words(each.label), "low": each.low, "high": each.high}
                    | {"said": words(each.said)}
                    for each in drawing.rows
                ]
            }
        case Matrix():
            return {"kind": "matrix", "columns": [words(each) for each in drawing.columns]} | {
                "rows": [
                    {"label": words(label), "cells": list(cells), "said": words(said)}
                    for label, cells, said in drawing.rows
                ]
            }
        case Tree():
            return {"kind": "tree", "rows": [_named(each) for each in drawing.rows]}


def _named(row: Named) -> dict[str, Any]:
    label = one_line(row.label, _LONGEST_NAME)
    place = {"level": min(row.level, _DEEPEST), "parent": row.parent, "full": row.full}
    return {"label": words(label), "said": words(one_line(row.said, _LONGEST_NAME))} | place


def _most(values: Any) -> float:
    return max([*values, 0]) or 1


def _weeks(drawing: Weeks) -> dict[str, Any]:
    top = max([*drawing.values, drawing.goal, 1])
    step = max(1, -(-top // 4))
    return {
        "kind": "weeks",
        "values": list(drawing.values),
        "labels": [words(each) if each else None for each in drawing.labels],
        "goal": drawing.goal,
        "goal_said": words(drawing.goal_said),
        "top": step * -(-top // step),
        "step": step,
    }


def _shifts(drawing: Shifts) -> dict[str, Any]:
    return {
        "kind": "shifts",
        "low": drawing.low,
        "high": drawing.high,
        "ends": [words(drawing.low_said), words(drawing.high_said)],
        "key": [words(drawing.before), words(drawing.after)],
        "rows": [
            {"label": words(each.label), "before": each.before, "after": each.after}
            | {"said": words(each.said)}
            for each in drawing.rows
        ],
    }


def _dots(row: Scores) -> dict[str, Any]:
    return {
        "label": words(row.label),
        "counts": [row.values.count(score) for score in range(1, 6)],
        "mean": sum(row.values) / len(row.values) if row.values else None,
        "said": words(row.said),
    }


def chart_pictures(
    drawings: Sequence[Drawing], *, width: float, shelf: FontShelf | None = None
) -> list[bytes]:
    """Each drawing as a PNG so many millimetres wide on white, as high as it needs to be."""
    if not drawings:
        return []
    import typst

    families = font_families("\n".join(t for each in drawings for t in each.words), shelf=shelf)
    data = {
        "families": list(families),
        "width": width,
        "charts": [drawing_data(each) for each in drawings],
    }
    compiler = typst.Compiler(root=_PAGE.parent, font_paths=(shelf or shelf_here()).fonts)
    made = compiler.compile(
        _PAGE.read_bytes(),
        format="png",
        ppi=DOTS_PER_INCH,
        sys_inputs={"data": json.dumps(data)},
    )
    pages = [made] if isinstance(made, bytes) else made or []
    return [page for page in pages if page is not None]
