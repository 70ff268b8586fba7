"""Which topics one asks about, and which not."""

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.i18n import _, listed, ngettext
from infoint.library.entries import Topic


def topics_table(rows: Iterable[tuple[Topic | None, int, int, int]]) -> pd.DataFrame:
    """One row a topic: topic (its heading), times_asked, questions_asked, in_bank.

    Each of `rows` is these four: the topic (None: own questions), how often a question of it was
    asked over all talks, how many different ones, and how many the bank has. The index has the
    topic as it stands in a sentence, "" for own questions.
    """
    topics, *counts = zip(*rows, strict=True) if (rows := list(rows)) else ((), (), (), ())
    headings = [topic.heading if topic else _("Own questions") for topic in topics]
    columns = ["topic", "times_asked", "questions_asked", "in_bank"]
    table = pd.DataFrame(dict(zip(columns, (headings, *counts), strict=True)))
    return table.set_index(pd.Index([topic.title if topic else "" for topic in topics]))


def topics_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Lying bars; a topic that nobody was asked about says so."""
    counts = table["times_asked"].tolist()
    ends = [f"{count:,}" if count else _("not asked yet") for count in counts]
    return horizontal_bars(
        table["topic"].tolist(), [Series(_("Times asked"), counts)], at_end=ends, dark=dark
    )


def topics_missing(table: pd.DataFrame) -> tuple[int, list[str]]:
    """How many topics there are, and those that were not asked about."""
    topics = table["times_asked"][table.index != ""]
    return len(topics), topics.index[topics == 0].tolist()


def topics_takeaway(table: pd.DataFrame) -> str:
    """How many topics were asked about, and which were not."""
    count, missing = topics_missing(table)
    if len(missing) == count:
        return _("No question of the question bank has been asked yet.")
    said = ngettext(
        "You asked about {asked} of {n} topic.",
        "You asked about {asked} of {n} topics.",
        count,
        asked=count - len(missing),
    )
    if not missing:
        return said
    return _("{sentence} Not yet: {topics}.", sentence=said, topics=listed(missing))
