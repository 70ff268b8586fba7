"""Who named whom, as a tree that grows to the right: one row a person, as the text below it."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.charts.labels import cut
from infoint.charts.palette import GROUND, Palette, base_layout, palette, plain_label
from infoint.i18n import N_, _
from infoint.people.referrals import tree_rows

ROWS_DRAWN = 60
"""A longer tree is cut there: the text holds all of it."""
_ROW = 32
_LABEL_LEVELS = 8
"""The label of the last level has room for so many levels, at least as many as are drawn."""
_NARROW = 320
"""Pixels that the drawing has in a window of 375."""
_SIGN = 8.5
"""Pixels that a letter takes, amply."""
_COLUMNS = ["name", "by", "level", "by_row", "talked", "may_use_name", "to_tell", "is_set"]
_HOVERED = ["name", "by", "talked", "may_use_name", "to_tell", "is_set"]
_MAY = {True: "Yes", False: "No", None: "Not asked"}
_SHAPES = {"Yes": "circle", "Not asked": "diamond", "No": "square", "": "circle"}
"""By whether the name of the one who named them may be used; at the top there is none."""
_SAID = {
    "Yes": N_("You may say who sent you"),
    "No": N_("Keep to yourself who sent you"),
    "Not asked": N_("Ask whether you may say who sent you"),
    "": "",
}
Row = tuple[str, int, int | None, bool, bool | None, bool, bool]


def referral_table(rows: Iterable[Row]) -> pd.DataFrame:
    """One row a person: name, by (a name), level (0 at the top), by_row (or -1), talked,
    may_use_name (Yes, No, Not asked, or "" at the top), to_tell, is_set.

    Each of `rows` is: name; level; place of the row of the one who named them, always an earlier
    one, or None; whether a talk was held; whether the name may be used (None: not asked); whether
    the one who named them still has to be told; whether a first talk has a day.
    """
    found: list[tuple[str, str, int, int, bool, str, bool, bool]] = []
    for name, level, parent, interviewed, may, owed, is_set in rows:
        by, place, said = "", -1, ""
        if parent is not None:
            by, place, said = found[parent][0], parent, _MAY[may]
        found.append((name, by, level, place, interviewed, said, owed, is_set))
    return pd.DataFrame(found, columns=_COLUMNS)


def referral_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """The tree. Full: a talk was held; in the accent: the one who named them is to be told of it.

    Round: the name of the one who named them may be used; diamond: not asked; square: it may not.
    """
    colours = palette(dark)
    shown = table.head(ROWS_DRAWN)
    levels = [int(level) for level in shown["level"]]
    width = max(levels, default=0) + max(_LABEL_LEVELS, max(levels, default=0))
    traces = [_lines(shown, levels, colours), _people(shown, levels, width, dark)]
    layout = base_layout(colours, height=_ROW * max(1, len(shown)) + 16)
    layout["margin"] = {"l": 4, "r": 4, "t": 8, "b": 8}
    layout["xaxis"] = {"visible": False, "fixedrange": True, "range": [-0.3, width]}
    layout["yaxis"] = {
        "visible": False,
        "fixedrange": True,
        "range": [max(1, len(shown)) - 0.5, -0.5],
    }
    return go.Figure(data=traces, layout=layout)


def _lines(table: pd.DataFrame, levels: Sequence[int], colours: Palette) -> go.Scatter:
    """Down from the one who named, then right to the one named."""
    across: list[float | None] = []
    down: list[float | None] = []
    for row, parent in enumerate(int(parent) for parent in table["by_row"]):
        if parent >= 0:
            across += [levels[parent], levels[parent], levels[row], None]
            down += [parent, row, row, None]
    line = {"color": colours.quiet, "width": 1.5}
    return go.Scatter(x=across, y=down, mode="lines", line=line, hoverinfo="skip")


def _people(table: pd.DataFrame, levels: Sequence[int], width: int, dark: bool) -> go.Scatter:
    colours = palette(dark)
    room = [int((width - level) * _NARROW / (width + 0.3) / _SIGN) - 2 for level in levels]
    names = [str(name) or _("(no name)") for name in table["name"]]
    edges = [colours.accent if owed else colours.main for owed in table["to_tell"]]
    full = [bool(interviewed) for interviewed in table["talked"]]
    marker: dict[str, Any] = {
        "size": 12,
        "opacity": 1,
        "symbol": [_SHAPES[may] for may in table["may_use_name"]],
        "color": [edge if one else GROUND[dark] for edge, one in zip(edges, full, strict=True)],
        "line": {"color": edges, "width": 2},
    }
    return go.Scatter(
        x=list(levels),
        y=list(range(len(names))),
        mode="markers+text",
        text=[f" {plain_label(cut(name, most))}" for name, most in zip(names, room, strict=True)],
        textposition="middle right",
        textfont={"color": colours.text, "size": 14},
        hovertext=[_in_words(*row) for row in table[_HOVERED].itertuples(index=False)],
        hoverinfo="text",
        cliponaxis=False,
        marker=marker,
    )


def _in_words(name: str, by: str, interviewed: bool, may: str, owed: bool, is_set: bool) -> str:
    lines = [plain_label(name or _("(no name)"))]
    if by:
        lines += [_("{name} named them", name=plain_label(by)), _(_SAID[may])]
    lines.append(
        _("You have talked")
        if interviewed
        else _("A talk has a day")
        if is_set
        else _("No talk yet")
    )
    if owed:
        lines.append(_("Tell them how it went"))
    return "<br>".join(lines)


@remembered(OUTREACH | CONTACTS)
def referral_picture(index: WorkspaceIndex, top: str = "") -> pd.DataFrame:
    """The chains as the table that `referral_figure` draws; of the contact `top`, or of all.

    Made once for each state of the workspace, so nobody may change it in place.
    """
    return referral_table(
        (
            row.contact.name.strip(),
            row.depth,
            row.parent,
            row.interviewed is not None,
            row.contact.may_use_name,
            bool(row.referral and row.referral.owed and row.parent is not None),
            bool(row.referral and row.referral.planned),
        )
        for row in tree_rows(index, top)
    )
