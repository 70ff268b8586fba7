"""The seven steps for each contact, as one mark a step."""

from collections.abc import Iterable, Sequence
from typing import Literal

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.columns import STATES
from infoint.charts.labels import cut, named_rows
from infoint.charts.palette import GROUND, axis, base_layout, legend, palette, plain_label
from infoint.i18n import N_, _, ngettext

State = Literal["done", "started", "not started"]
_ROW = 30
_INSIDE = {"done": N_("done"), "started": N_("begun"), "not started": N_("open")}
"""What a state is called after the name of a step."""


def matrix_table(rows: Iterable[tuple[str, Sequence[State]]], steps: Sequence[str]) -> pd.DataFrame:
    """One row a contact: contact, then a column for each of `steps` with how far it is."""
    found = [(name, *states) for name, states in rows]
    return pd.DataFrame(found, columns=["contact", *steps])


def matrix_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """A square for each step of each contact: full, half as large, or an empty frame."""
    colours = palette(dark)
    steps = list(table.columns[1:])
    traces = []
    for state, word in STATES.items():
        points = [
            (
                number,
                row,
                _(
                    "{name}<br>{step}: {state}",
                    name=plain_label(str(name)),
                    step=plain_label(step),
                    state=_(_INSIDE[state]),
                ),
            )
            for row, name in enumerate(table["contact"])
            for number, step in enumerate(steps, 1)
            if table.iat[row, number] == state
        ]
        traces.append(
            go.Scatter(
                x=[number for number, _row, _said in points],
                y=[row for _number, row, _said in points],
                mode="markers",
                name=_(word),
                customdata=[said for _number, _row, said in points],
                hovertemplate="%{customdata}<extra></extra>",
                marker={
                    "symbol": "diamond" if state == "started" else "square",
                    "size": 16 if state != "started" else 13,
                    "opacity": 1,
                    "color": colours.main if state == "done" else GROUND[dark],
                    "line": {
                        "color": colours.quiet if state == "not started" else colours.main,
                        "width": 1 if state == "not started" else 2.5,
                    },
                },
            )
        )
    layout = base_layout(colours, height=_ROW * max(1, len(table)) + 112)
    layout["xaxis"] = axis(
        colours,
        tickvals=list(range(1, len(steps) + 1)),
        range=[0.5, len(steps) + 0.5],
        side="bottom",
        showgrid=False,
        zeroline=False,
        automargin=True,
        title={"text": _("Step"), "font": {"color": colours.text}, "standoff": 12},
    )
    layout["yaxis"] = named_rows(table["contact"], colours)
    layout.update(legend(colours))
    return go.Figure(data=traces, layout=layout)


def matrix_takeaway(table: pd.DataFrame, people: int, through: int) -> str:
    """How many of all have come through all the steps that are about them.

    `table` holds those in sight; `people` and `through` count the whole list, all pages of it.
    """
    if not people:
        return _("Nobody is on the list yet.")
    if people == 1 and len(table) == 1:
        name = cut(str(table["contact"].iloc[0]), 40)
        if through:
            return _("{name} is through to the thank-you.", name=name)
        return _("{name} is not yet through to the thank-you.", name=name)
    said = ngettext(
        "{n} of {people} people is through to the thank-you.",
        "{n} of {people} people are through to the thank-you.",
        through,
        people=f"{people:,}",
    )
    if len(table) < people:
        shown = ngettext(
            "{n} person is in sight here.", "{n} people are in sight here.", len(table)
        )
        return f"{said} {shown}"
    return said
