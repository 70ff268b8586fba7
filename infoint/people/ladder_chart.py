"""The ladder of practice (`seven-steps`): with whom one talked, the easiest first."""

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.counts import listed

_COLUMNS = ["Rung", "People", "Talked"]


def ladder_table(rows: Iterable[tuple[str, int, int]]) -> pd.DataFrame:
    """One row a rung, the easiest first: Rung, People on it, Talked (with how many of them)."""
    return pd.DataFrame(list(rows), columns=_COLUMNS)


def ladder_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Lying bars: talked full, the others on the rung hatched."""
    interviewed = [int(count) for count in table["Talked"]]
    people = [int(count) for count in table["People"]]
    others = [all_of - some for all_of, some in zip(people, interviewed, strict=True)]
    ends = [
        f"{some} of {all_of}" if all_of else "nobody yet"
        for some, all_of in zip(interviewed, people, strict=True)
    ]
    series = [Series("Talked", interviewed), Series("Not yet", others, "quiet")]
    return horizontal_bars([str(rung) for rung in table["Rung"]], series, at_end=ends, dark=dark)


def ladder_takeaway(table: pd.DataFrame) -> str:
    """Which rungs are climbed, and which comes next."""
    rungs = [
        (str(rung), int(interviewed))
        for rung, interviewed in zip(table["Rung"], table["Talked"], strict=True)
    ]
    climbed = [rung.lower() for rung, interviewed in rungs if interviewed]
    open_ones = [rung.lower() for rung, interviewed in rungs if not interviewed]
    if not climbed:
        return f"No rung is climbed yet. Begin with: {open_ones[0]}."
    if not open_ones:
        return "Every rung is climbed."
    return f"Climbed: {listed(climbed)}. Next: {open_ones[0]}."
