"""How long it took from the first message to the talk."""

from collections.abc import Iterable
from math import inf

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.counts import many

_SPANS = {
    0: "On the same day",
    3: "1 to 3 days",
    7: "4 to 7 days",
    14: "8 to 14 days",
    30: "15 to 30 days",
    inf: "More than 30 days",
}
"""By the most days of each."""


def days_table(rows: Iterable[tuple[str, str, str, int]]) -> pd.DataFrame:
    """One row a talk: with, first_message (a day), talk_day, days between them.

    Each of `rows` is these four, the first talk with a person who was written to before it.
    """
    return pd.DataFrame(list(rows), columns=["with", "first_message", "talk_day", "days"])


def days_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """How many talks came about within which time."""
    names = list(_SPANS.values())
    spans = pd.cut(table["days"].astype(float), [-inf, *_SPANS], labels=names)
    counts = spans.value_counts(sort=False).tolist()
    return horizontal_bars(names, [Series("Talks", counts)], dark=dark)


def days_takeaway(table: pd.DataFrame) -> str:
    """How long it took, as the middle of all."""
    days = sorted(int(each) for each in table["days"])
    if not days:
        return "No talk came about by a message in this time."
    if len(days) == 1:
        return f"Your talk took place {many(days[0], 'day')} after the first message."
    middle = days[(len(days) - 1) // 2]
    return (
        f"Half of {len(days)} talks took place within {many(middle, 'day')} of the first message; "
        f"the longest took {many(days[-1], 'day')}."
    )
