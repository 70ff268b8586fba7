"""How sure one felt before and after each talk."""

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.labels import named_rows
from infoint.charts.palette import GROUND, axis, base_layout, legend, palette
from infoint.i18n import _, ngettext

INTERVIEWS_DRAWN = 20
"""The latest ones; the table holds all."""
_ROW = 34
_COLUMNS = ["with", "field", "talk_day", "before", "after"]


def confidence_table(
    rows: Iterable[tuple[str, str, str, int | None, int | None]],
) -> pd.DataFrame:
    """One row a talk, the oldest first: with, field, talk_day, before, after.

    The last two run from 1 (not sure at all) to 5 (very sure), or are missing.
    """
    found = pd.DataFrame(list(rows), columns=_COLUMNS)
    return found.astype({"before": "Int64", "after": "Int64"})


def confidence_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """One row a talk: an open dot before, a full one after, and a line between them."""
    colours = palette(dark)
    shown = table.tail(INTERVIEWS_DRAWN)
    before, after = _ratings(shown, "before"), _ratings(shown, "after")
    rows = list(range(len(shown)))
    across: list[float | None] = []
    down: list[float | None] = []
    for row, one, other in zip(rows, before, after, strict=True):
        if one is not None and other is not None:
            across += [one, other, None]
            down += [row, row, None]
    line = {"color": colours.quiet, "width": 3}
    traces = [
        go.Scatter(x=across, y=down, mode="lines", line=line, hoverinfo="skip", showlegend=False)
    ]
    for name, said, ratings, fill, size in (
        (_("Before the talk"), _("Before: {rating} of 5", rating="%{x}"), before, GROUND[dark], 15),
        (_("After the talk"), _("After: {rating} of 5", rating="%{x}"), after, colours.main, 11),
    ):
        traces.append(
            go.Scatter(
                x=[value for value in ratings if value is not None],
                y=[row for row, value in zip(rows, ratings, strict=True) if value is not None],
                mode="markers",
                name=name,
                marker={
                    "size": size,
                    "color": fill,
                    "opacity": 1,
                    "line": {"color": colours.main, "width": 2},
                },
                hovertemplate=f"{said}<extra></extra>",
            )
        )
    layout = base_layout(colours, height=_ROW * max(1, len(rows)) + 88)
    layout["xaxis"] = axis(
        colours,
        range=[0.7, 5.3],
        tickvals=[1, 2, 3, 4, 5],
        zeroline=False,
        gridcolor=colours.line,
        title={"text": _("1 not sure at all, 5 very sure"), "font": {"color": colours.text}},
    )
    layout["yaxis"] = named_rows(shown["with"], colours)
    layout.update(legend(colours))
    return go.Figure(data=traces, layout=layout)


def _ratings(table: pd.DataFrame, column: str) -> list[int | None]:
    return [None if pd.isna(value) else int(value) for value in table[column]]


def confidence_moves(table: pd.DataFrame) -> tuple[int, int, int]:
    """Talks with a rating both before and after; after how many one felt surer, and less sure."""
    both = table[["before", "after"]].dropna()
    moved = both["after"] - both["before"]
    return len(both), int((moved > 0).sum()), int((moved < 0).sum())


def confidence_takeaway(table: pd.DataFrame) -> str:
    """After how many talks one felt surer, and after how many less sure."""
    rated, up, down = confidence_moves(table)
    if not rated:
        return _("No talk has a rating both before and after it yet.")
    said = ngettext(
        "After {up} of {n} talk you felt surer than before.",
        "After {up} of {n} talks you felt surer than before.",
        rated,
        up=up,
    )
    if down:
        less = ngettext("After {n} you felt less sure.", "After {n} you felt less sure.", down)
        return f"{said} {less}"
    return said
