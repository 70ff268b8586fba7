"""How people respond, by how they were asked: channel, or situation."""

from collections.abc import Iterable, Sequence

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, lying_bars
from infoint.charts.counting import listed, share

RATE = "Answered, of those not waiting"
_COUNTS = ["Asked", "Answered", "Agreed", "Waiting", "No answer"]

Row = tuple[str, bool, bool, bool]


def responses_table(rows: Iterable[Row], *, by: str, order: Sequence[str]) -> pd.DataFrame:
    """One row a way of asking that was used: `by` (its name), Asked, Answered, Agreed, Waiting,
    No answer, and the rate as text.

    Each of `rows` is one person asked in one way: the way; whether they answered; whether they
    agreed to talk; whether an answer may still come. Ways stand as in `order`, others after them.
    The rate leaves out those who may still answer: "3 of 5", from ten on with a percentage.
    """
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    ways = [way for way in order if way in found] + [way for way in found if way not in order]
    return pd.DataFrame([_counted(way, found[way]) for way in ways], columns=[by, *_COUNTS, RATE])


def _counted(way: str, rows: list[Row]) -> tuple[object, ...]:
    answered = sum(row[1] for row in rows)
    waiting = sum(row[3] and not row[1] for row in rows)
    settled = len(rows) - waiting
    agreed = sum(row[2] for row in rows)
    silent = settled - answered
    return way, len(rows), answered, agreed, waiting, silent, share(answered, settled)


def responses_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Lying bars: answered full, no answer hatched, still waiting as an empty frame."""
    series = [
        Series("Answered", _whole(table, "Answered")),
        Series("No answer", _whole(table, "No answer"), "quiet"),
        Series("Still waiting", _whole(table, "Waiting"), "open"),
    ]
    rates = [str(rate) or "waiting" for rate in table[RATE]]
    ways = [str(way) for way in table[table.columns[0]]]
    return lying_bars(ways, series, at_end=rates, dark=dark)


def _whole(table: pd.DataFrame, column: str) -> list[int]:
    return [int(count) for count in table[column]]


def responses_takeaway(table: pd.DataFrame) -> str:
    """How many answered, and by which way most often, where that can be said."""
    if not len(table):
        return "Nobody has been asked in this time."
    asked, answered = int(table["Asked"].sum()), int(table["Answered"].sum())
    waiting = int(table["Waiting"].sum())
    said = (
        f"{answered:,} of {asked:,} asked have answered"
        if asked > 1
        else (
            "The one you asked has answered" if answered else "The one you asked has not answered"
        )
    )
    if waiting:
        said += f", {waiting:,} may still answer"
    best = _best(table)
    return f"{said}. {best}" if best else f"{said}."


def _best(table: pd.DataFrame) -> str:
    """The way with the best rate, only where two ways have three settled answers each."""
    rates = []
    ways = table[table.columns[0]]
    for way, answered, silent in zip(ways, table["Answered"], table["No answer"], strict=True):
        settled = int(answered) + int(silent)
        if settled >= 3:
            rates.append((int(answered) / settled, str(way), share(int(answered), settled)))
    if len(rates) < 2:
        return ""
    top = max(rate for rate, _, _ in rates)
    best = [(way, words) for rate, way, words in rates if rate == top]
    if not top or len(best) == len(rates):
        return ""
    return f"Most often answered: {listed([f'{way} ({words})' for way, words in best])}."
