"""How the ratings of several fields moved: before the talks, and now."""

from __future__ import annotations

from numbers import Real
from typing import TYPE_CHECKING, Any

from infoint.charts.labels import cut
from infoint.charts.palette import Palette, base_layout, palette, plain_label
from infoint.i18n import _, ngettext

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

_ROW = 22
_GAP = 1.15
"""Rows of space for the name of a criterion above its fields."""
_BEFORE = 0.4
"""Rows of space between a criterion and the one above."""
_LONGEST = 20


def moves_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """A line for each criterion and field from a ring (before) to a dot (now).

    `table` has criterion, field, before and now, ratings of 1 to 5 or missing, the rows of one
    criterion together. What is not rated at all stays an empty line.
    """
    import plotly.graph_objects as go

    colours = palette(dark)
    heights, heads = _heights([str(name) for name in table["criterion"]])
    rows = [
        (height, _whole(before), _whole(now))
        for height, before, now in zip(heights, table["before"], table["now"], strict=True)
    ]
    ring = {"symbol": "circle-open", "size": 12, "color": colours.quiet, "line": {"width": 2.5}}
    dot = {"size": 13, "color": colours.main}
    figure = go.Figure(
        data=[
            _lines(rows, colours),
            _points(
                [(y, before) for y, before, now in rows if before != now],
                ring,
                _("Before the talks"),
            ),
            _points([(y, now) for y, _, now in rows], dot, _("Now")),
        ],
        layout=_layout(heights, [str(name) for name in table["field"]], colours),
    )
    for height, name in heads:
        figure.add_annotation(
            text=f"<b>{plain_label(cut(name, 44))}</b>",
            x=0,
            xref="paper",
            y=height,
            xanchor="left",
            showarrow=False,
            font={"color": colours.text, "size": 14},
        )
    return figure


def moves_takeaway(table: pd.DataFrame) -> str:
    """The chart in a sentence or two: how many ratings moved, and which one moved furthest."""
    pairs = [
        (abs(now - before), str(criterion), str(field), before, now)
        for criterion, field, one, other in zip(
            table["criterion"], table["field"], table["before"], table["now"], strict=True
        )
        if (before := _whole(one)) is not None and (now := _whole(other)) is not None
    ]
    moved = [pair for pair in pairs if pair[0]]
    if not pairs:
        return _("No rating before the talks can be set beside one of today yet.")
    if not moved:
        return _("No talk has moved a rating so far.")
    most, criterion, field, before, now = max(moved, key=lambda pair: pair[0])
    if sum(pair[0] == most for pair in moved) > 1:
        return ngettext(
            "The talks moved {n} of {total} ratings. Not further than {matter} in {field}, from "
            "{before} to {now}.",
            "The talks moved {n} of {total} ratings. None moved further than {matter} in {field}, "
            "from {before} to {now}.",
            len(moved),
            total=len(pairs),
            matter=criterion,
            field=field,
            before=before,
            now=now,
        )
    return ngettext(
        "The talks moved {n} of {total} ratings: {matter} in {field}, from {before} to {now}.",
        "The talks moved {n} of {total} ratings. The furthest: {matter} in {field}, from {before} "
        "to {now}.",
        len(moved),
        total=len(pairs),
        matter=criterion,
        field=field,
        before=before,
        now=now,
    )


def _heights(criteria: list[str]) -> tuple[list[float], list[tuple[float, str]]]:
    """From the top down, below 0: where each row and each criterion's name stands."""
    heights: list[float] = []
    heads: list[tuple[float, str]] = []
    at, last = 0.0, None
    for name in criteria:
        if name != last:
            at -= _BEFORE if last is not None else 0
            heads.append((at, name))
            at, last = at - _GAP, name
        heights.append(at)
        at -= 1
    return heights, heads


def _whole(value: Any) -> int | None:
    """The rating, or None for a missing one of any kind."""
    return round(float(value)) if isinstance(value, Real) and value == value else None


def _lines(rows: list[tuple[float, int | None, int | None]], colours: Palette) -> go.Scatter:
    import plotly.graph_objects as go

    x: list[int | None] = []
    y: list[float | None] = []
    for height, before, now in rows:
        if before is not None and now is not None and before != now:
            x += [before, now, None]
            y += [height, height, None]
    return go.Scatter(
        x=x, y=y, mode="lines", line={"color": colours.main, "width": 3}, hoverinfo="skip"
    )


def _points(
    points: list[tuple[float, int | None]], marker: dict[str, Any], said: str
) -> go.Scatter:
    import plotly.graph_objects as go

    kept = [(y, x) for y, x in points if x is not None]
    return go.Scatter(
        x=[x for _, x in kept],
        y=[y for y, _ in kept],
        mode="markers",
        marker=marker,
        hovertemplate=f"{said}: %{{x}}<extra></extra>",
    )


def _layout(heights: list[float], fields: list[str], colours: Palette) -> dict[str, Any]:
    bottom = min(heights, default=0.0) - 0.7
    layout = base_layout(colours, height=int((0.7 - bottom) * _ROW) + 50)
    axis = {"tickfont": {"color": colours.text}, "zeroline": False, "fixedrange": True}
    layout["xaxis"] = axis | {
        "range": [0.6, 5.4],
        "tickvals": [1, 2, 3, 4, 5],
        "showgrid": True,
        "gridcolor": colours.line,
        "side": "bottom",
    }
    layout["yaxis"] = axis | {
        "range": [bottom, 0.7],
        "tickvals": heights,
        "ticktext": [plain_label(cut(name, _LONGEST)) for name in fields],
        "showgrid": False,
        "automargin": True,
    }
    return layout
