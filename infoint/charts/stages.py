"""How many contacts stand at which stage."""

from collections import Counter
from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.palette import base_layout, palette, plain_label
from infoint.domain import STAGES
from infoint.domain.steps import Stage

BESIDE = frozenset({"Declined", "Silent"})
"""Stages that stand beside the row, and are drawn in the quiet colour."""


def stage_table(stages: Mapping[str, Stage]) -> pd.DataFrame:
    """One row a stage, in order: Stage, Contacts (whole numbers, 0 included).

    `stages` says for each contact, by id, where they stand.
    """
    counts = Counter(stages.values())
    rows = [(stage.capitalize(), counts[stage]) for stage in STAGES]
    return pd.DataFrame(rows, columns=["Stage", "Contacts"])


def stage_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Horizontal bars with their numbers, the first stage on top."""
    colours = palette(dark)
    names = [str(name) for name in table["Stage"]]
    counts = [int(count) for count in table["Contacts"]]
    bars = go.Bar(
        x=counts,
        y=[plain_label(name) for name in names],
        orientation="h",
        text=counts,
        textposition="outside",
        cliponaxis=False,
        marker={"color": [colours.quiet if name in BESIDE else colours.main for name in names]},
        hovertemplate="%{y}: %{x}<extra></extra>",
    )
    layout = base_layout(colours, height=36 * len(names) + 32)
    layout["bargap"] = 0.35
    layout["xaxis"] = {"visible": False, "fixedrange": True, "rangemode": "tozero"}
    layout["yaxis"] = {
        "autorange": "reversed",
        "automargin": True,
        "fixedrange": True,
        "ticklabelstandoff": 6,
        "tickfont": {"color": colours.text},
    }
    return go.Figure(data=[bars], layout=layout)
