"""How long it took from the first message to the talk."""

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.counts import many

_SPANS = (
    (0, "On the same day"),
    (3, "1 to 3 days"),
    (7, "4 to 7 days"),
    (14, "8 to 14 days"),
    (30, "15 to 30 days"),
)
_LONGER = "More than 30 days"


def days_table(rows: Iterable[tuple[str, str, str, int]]) -> pd.DataFrame:
    """One row a talk: with, first_message (a day), talk_day, days between them.

    Each of `rows` is these four, the first talk with a person who was written to before it.
    """
    return pd.DataFrame(list(rows), columns=["with", "first_message", "talk_day", "days"])


def days_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """How many talks came about within which time."""
    spans = [name for _, name in _SPANS] + [_LONGER]
    found = [_span(int(days)) for days in table["days"]]
    counts = [found.count(span) for span in spans]
    return horizontal_bars(spans, [Series("Talks", counts)], dark=dark)


def _span(days: int) -> str:
    return next((name for most, name in _SPANS if days <= most), _LONGER)


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
