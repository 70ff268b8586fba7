"""Which topics one asks about, and which not."""

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.counts import listed, many

OWN = "Own questions"


def topics_table(rows: Iterable[tuple[str, int, int, int]]) -> pd.DataFrame:
    """One row a topic: Topic, Times asked, Questions asked, In the bank.

    Each of `rows` is these four: how often a question of it was asked over all talks, how many
    different ones, and how many the bank has.
    """
    found = [(topic[:1].upper() + topic[1:], *counts) for topic, *counts in rows]
    return pd.DataFrame(found, columns=["Topic", "Times asked", "Questions asked", "In the bank"])


def topics_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Lying bars; a topic that nobody was asked about says so."""
    counts = [int(count) for count in table["Times asked"]]
    ends = [f"{count:,}" if count else "not asked yet" for count in counts]
    names = [str(topic) for topic in table["Topic"]]
    return horizontal_bars(names, [Series("Times asked", counts)], at_end=ends, dark=dark)


def topics_takeaway(table: pd.DataFrame) -> str:
    """How many topics were asked about, and which were not."""
    topics = [
        (str(topic), int(count))
        for topic, count in zip(table["Topic"], table["Times asked"], strict=True)
        if str(topic) != OWN
    ]
    asked = [topic for topic, count in topics if count]
    if not asked:
        return "No question of the bank has been asked yet."
    missing = [topic.lower() for topic, count in topics if not count]
    said = f"You asked about {len(asked)} of {many(len(topics), 'topic')}"
    return f"{said}. Not yet: {listed(missing)}." if missing else f"{said}."
