"""Bars that lie, one row a thing, in one series or several that follow each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import plotly.graph_objects as go

from infoint.charts.palette import GROUND, Palette, axis, base_layout, legend, palette, plain_label

Role = Literal["main", "quiet", "open"]
"""How a series is drawn: full, hatched, or as an empty frame: so that it needs no colour."""
_ROW = 36
_AROUND = 32
_LEGEND_LINE = 24
"""In a narrow window each series has a line of its own in the legend."""


@dataclass(frozen=True, slots=True)
class Series:
    """One number for each row, with the name and the look of the series."""

    name: str
    values: Sequence[int]
    role: Role = "main"


def horizontal_bars(
    rows: Sequence[str],
    series: Sequence[Series],
    *,
    at_end: Sequence[str] = (),
    quiet: frozenset[str] = frozenset(),
    dark: bool = False,
) -> go.Figure:
    """Horizontal bars, the first row on top; `at_end` is what stands after each row's bars.

    Rows named in `quiet` are hatched whatever the series. A legend only for several series, of
    those that have something to show.
    """
    colours = palette(dark)
    labels = [plain_label(row) for row in rows]
    bars = [
        go.Bar(
            x=[value or None for value in one.values],
            y=labels,
            name=one.name,
            orientation="h",
            marker=look(one.role, colours),
            showlegend=any(one.values),
            hovertemplate="%{y}: %{x}<extra></extra>",
        )
        for one in _parted(series, rows, quiet)
    ]
    totals = [sum(values) for values in zip(*(one.values for one in series), strict=True)]
    ends = list(at_end) or [f"{total:,}" for total in totals]
    written = go.Scatter(
        x=totals,
        y=labels,
        mode="text",
        text=[f" {plain_label(text)}" for text in ends],
        textposition="middle right",
        textfont={"color": colours.text, "size": 14},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
    named = sum(map(any, (one.values for one in series))) if len(series) > 1 else 0
    head = _AROUND + named * _LEGEND_LINE if named else 0
    layout = base_layout(colours, height=head + _ROW * len(labels) + _AROUND)
    layout["barmode"] = "stack"
    layout["bargap"] = 0.35
    longest = max((len(text) for text in ends), default=1)
    reach = max([*totals, 1])
    layout["xaxis"] = axis(colours, visible=False, range=[0, reach * (1.06 + 0.035 * longest)])
    layout["yaxis"] = axis(
        colours,
        autorange="reversed",
        automargin=True,
        ticklabelstandoff=6,
        categoryorder="array",
        categoryarray=labels,
    )
    if named:
        layout.update(legend(colours))
    return go.Figure(data=[*bars, written], layout=layout)


def _parted(series: Sequence[Series], rows: Sequence[str], quiet: frozenset[str]) -> list[Series]:
    """The series, those rows that are quiet in one of their own: a look is that of a series."""
    if not quiet:
        return list(series)
    found = []
    for one in series:
        pairs = list(zip(rows, one.values, strict=True))
        loud = [0 if row in quiet else value for row, value in pairs]
        hushed = [value if row in quiet else 0 for row, value in pairs]
        found += [Series(one.name, loud, one.role), Series(one.name, hushed, "quiet")]
    return found


def look(role: Role, colours: Palette) -> dict[str, Any]:
    """The marker of bars that are full, hatched or empty."""
    edge = colours.main if role == "main" else colours.quiet
    ground = GROUND[colours == palette(True)]
    marker: dict[str, Any] = {
        "color": colours.main if role == "main" else ground,
        "line": {"color": edge, "width": 1.5},
    }
    if role == "quiet":
        marker["pattern"] = {
            "shape": "/",
            "fgcolor": edge,
            "bgcolor": ground,
            "size": 6,
            "solidity": 0.35,
        }
    return marker
