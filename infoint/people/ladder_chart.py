"""The ladder of practice (`seven-steps`): with whom one talked, the easiest first."""

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.i18n import listed

_COLUMNS = ["rung", "people", "talked"]


def ladder_table(rows: Iterable[tuple[str, int, int]]) -> pd.DataFrame:
    """One row a rung, the easiest first: rung, people on it, talked (with how many of them)."""
    return pd.DataFrame(list(rows), columns=_COLUMNS)


def _rows(table: pd.DataFrame) -> list[tuple[str, int, int]]:
    return [(str(rung), int(people), int(held)) for rung, people, held in table.to_numpy()]


def ladder_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Lying bars: talked full, the others on the rung hatched."""
    rows = _rows(table)
    ends = [f"{held} of {people}" if people else "nobody yet" for _, people, held in rows]
    interviewed = Series("Talked", [held for _, _, held in rows])
    others = Series("Not yet", [people - held for _, people, held in rows], "quiet")
    rungs = [rung for rung, _, _ in rows]
    return horizontal_bars(rungs, [interviewed, others], at_end=ends, dark=dark)


def ladder_takeaway(table: pd.DataFrame) -> str:
    """Which rungs are climbed, and which comes next."""
    rows = _rows(table)
    climbed = [rung.lower() for rung, _, held in rows if held]
    open_ones = [rung.lower() for rung, _, held in rows if not held]
    if not climbed:
        return f"No rung is climbed yet. Begin with: {open_ones[0]}."
    if not open_ones:
        return "Every rung is climbed."
    return f"Climbed: {listed(climbed)}. Next: {open_ones[0]}."
