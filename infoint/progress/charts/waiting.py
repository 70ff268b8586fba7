"""How long it took from the first message to the talk."""

from collections.abc import Iterable
from math import inf

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.counts import days as days_words
from infoint.i18n import N_, _

_SPANS = {
    0: N_("On the same day"),
    3: N_("1 to 3 days"),
    7: N_("4 to 7 days"),
    14: N_("8 to 14 days"),
    30: N_("15 to 30 days"),
    inf: N_("More than 30 days"),
}
"""By the most days of each."""


def days_table(rows: Iterable[tuple[str, str, str, int]]) -> pd.DataFrame:
    """One row a talk: with, first_message (a day), talk_day, days between them.

    Each of `rows` is these four, the first talk with a person who was written to before it.
    """
    return pd.DataFrame(list(rows), columns=["with", "first_message", "talk_day", "days"])


def days_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """How many talks came about within which time."""
    names, counts = zip(*spans(table), strict=True)
    return horizontal_bars(names, [Series(_("Talks"), counts)], dark=dark)


def spans(table: pd.DataFrame) -> list[tuple[str, int]]:
    """How many talks came about within each span of days, with its name, the shortest first."""
    days, found, least = [int(each) for each in table["days"]], [], -inf
    for most, name in _SPANS.items():
        found.append((_(name), sum(least < each <= most for each in days)))
        least = most
    return found


def middle_day(table: pd.DataFrame) -> int:
    """Within how many days half of the talks took place."""
    days = sorted(int(each) for each in table["days"])
    return days[(len(days) - 1) // 2]


def both_talks(table: pd.DataFrame) -> str:
    """How long each of two talks took: of two there is no half."""
    few, many = sorted(int(each) for each in table["days"])
    if few == many:
        return _(
            "Your two talks each took place {few} after the first message.", few=days_words(few)
        )
    return _(
        "One talk took place {few} after the first message, the other {many} after it.",
        few=days_words(few),
        many=days_words(many),
    )


def days_takeaway(table: pd.DataFrame) -> str:
    """How long it took, as the middle of all."""
    days = sorted(int(each) for each in table["days"])
    if not days:
        return _("No talk came about by a message in this time.")
    if len(days) == 1:
        return _("Your talk took place {days} after the first message.", days=days_words(days[0]))
    if len(days) == 2:
        return both_talks(table)
    return _(
        "Half of {n} talks took place within {days} of the first message; the longest took {most}.",
        n=len(days),
        days=days_words(middle_day(table)),
        most=days_words(days[-1]),
    )
