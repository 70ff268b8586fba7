"""Charts as typst draws them: for a PDF inside the page, for a Word document as pictures.

No browser takes part. A drawing holds its numbers and its words; `drawn_charts.typ` sets them.
Colour never says anything alone: goals are dashed, what stands beside is also outlined, and every
number that matters is written beside its mark.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infoint.documents.fonts import font_families, shelf_here
from infoint.documents.page_text import one_line
from infoint.documents.typst import words
from infoint.i18n import _, pgettext

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


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars, the first on top; a funnel where each goes on from the one before."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Weeks:
    """Upright bars in a row of time. A label "" is not written. `goal` is a dashed line."""

    values: tuple[int, ...]
    labels: tuple[str, ...]
    goal: int = 0
    goal_said: str = ""


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
    before: str = ""
    after: str = ""


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


@dataclass(frozen=True, slots=True)
class Matrix:
    """One row a person, one column a step: how much of it is done, from 0 to 1.

    None is drawn as a dot: the cell does not concern the row.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...], str], ...]
    """Label, cells, and what is said at the end of the row."""


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


Drawing = Bars | Weeks | Shifts | Dots | Spans | Matrix | Tree


def inside(value: object) -> Iterator[object]:
    """The value, then all that its fields and tuples hold, in their order."""
    yield value
    inner = value if isinstance(value, tuple) else ()
    if is_dataclass(value):
        inner = tuple(getattr(value, field.name) for field in fields(value))
    for each in inner:
        yield from inside(each)


def texts_in(*values: object) -> list[str]:
    """All texts in these parts and drawings."""
    return [each for each in inside(values) if isinstance(each, str)]


More = Callable[[object], dict[str, Any]]


def page_data(value: object, more: More) -> Any:
    """A value as our typst pages read it: texts as `words`, each record by field with its kind.

    `more` gives what such a page needs of a record besides its fields, or in their place.
    """
    if isinstance(value, str):
        return words(value)
    if isinstance(value, tuple):
        return [page_data(each, more) for each in value]
    if not is_dataclass(value):
        return value
    own = {field.name: page_data(getattr(value, field.name), more) for field in fields(value)}
    return {"kind": type(value).__name__.lower(), **own, **more(value)}


def drawing_data(drawing: Drawing) -> dict[str, Any]:
    """The drawing as `drawn_charts.typ` reads it."""
    data: dict[str, Any] = page_data(drawing, more_of_drawing)
    return data


def more_of_drawing(value: object) -> dict[str, Any]:
    """What is computed of a drawing or one of its rows before it is set."""
    match value:
        case Bars(bars):
            return {"most": _most(max(each.value, each.of) for each in bars)}
        case Spans(rows):
            return {"most": _most(end for each in rows for end in (each.low, each.high) if end)}
        case Weeks(values, _, goal):
            top = max([*values, goal, 1])
            step = max(1, -(-top // 4))
            return {"top": step * -(-top // step), "step": step}
        case Shifts(before=before, after=after):
            told = before or _("before the talks"), after or pgettext("a rating", "after")
            return dict(zip(("before", "after"), map(words, told), strict=True))
        case Dots():
            return {"mean_said": words(_("mean"))}
        case Scores(_, values):
            counts = [values.count(score) for score in range(1, 6)]
            return {"counts": counts, "mean": sum(values) / len(values) if values else None}
        case Named(label, level, said=said):
            names = {"label": _name(label), "said": _name(said)}
            return {"level": min(level, _DEEPEST), **names}
    return {}


def _name(text: str) -> dict[str, Any]:
    return words(one_line(text, _LONGEST_NAME))


def _most(values: Iterable[float]) -> float:
    return max(values, default=0) or 1


def chart_pictures(
    drawings: Sequence[Drawing], *, width: float, shelf: FontShelf | None = None
) -> list[bytes]:
    """Each drawing as a PNG so many millimetres wide on white, as high as it needs to be."""
    if not drawings:
        return []
    import typst

    data = {
        "families": list(font_families("\n".join(texts_in(*drawings)), shelf=shelf)),
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
