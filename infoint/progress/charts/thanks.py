"""Whether thank-yous went out in time (`pitzer`: within 24 hours; `how-to`: within a week)."""

from collections.abc import Iterable
from datetime import timedelta

import pandas as pd
import plotly.graph_objects as go

from infoint.advice.thank_you_clock import DUE_AFTER, RED_AFTER
from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.columns import IN_TIME
from infoint.charts.counts import many
from infoint.i18n import _

THANKS = WITHIN_A_DAY, WITHIN_A_WEEK, LATER, TO_SEND = tuple(IN_TIME)


def thanks_table(rows: Iterable[tuple[str, str, float | None]]) -> pd.DataFrame:
    """One row a talk: with, talk_day, thank_you (one of `THANKS`).

    Each of `rows` is: name; the day of the talk; hours from its end until the letter went out, or
    None while none has.
    """
    found = [(name, day, _when(hours)) for name, day, hours in rows]
    return pd.DataFrame(found, columns=["with", "talk_day", "thank_you"])


def _when(hours: float | None) -> str:
    if hours is None:
        return TO_SEND
    took = timedelta(hours=hours)
    return WITHIN_A_DAY if took <= DUE_AFTER else WITHIN_A_WEEK if took <= RED_AFTER else LATER


def thanks_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """How many letters went out when; those still to send as a hatched bar."""
    counts = _counts(table)
    names = [_(IN_TIME[when]) for when in counts]
    series = [Series("Talks", list(counts.values()))]
    return horizontal_bars(names, series, quiet=frozenset({_(IN_TIME[TO_SEND])}), dark=dark)


def _counts(table: pd.DataFrame) -> dict[str, int]:
    found = [str(when) for when in table["thank_you"]]
    return {when: found.count(when) for when in THANKS}


def thanks_takeaway(table: pd.DataFrame) -> str:
    """How many went out in time, and what is still to send."""
    counts = _counts(table)
    interviews = len(table)
    if not interviews:
        return "No talk was held in this time, so no thank-you is due."
    if interviews == 1:
        return _of_one(str(table["thank_you"].iloc[0]))
    said = (
        f"After {counts[WITHIN_A_DAY]} of {many(interviews, 'talk')} the thank-you went out within "
        "24 hours"
    )
    if counts[WITHIN_A_WEEK]:
        said += f", after {counts[WITHIN_A_WEEK]} more within a week"
    owed = counts[TO_SEND]
    if not owed:
        return f"{said}. None is left to send."
    return f"{said}. {owed} {'is' if owed == 1 else 'are'} still to send, and still welcome."


def _of_one(when: str) -> str:
    if when == TO_SEND:
        return "The thank-you for your one talk is still to send, and still welcome."
    took = {WITHIN_A_DAY: "within 24 hours", WITHIN_A_WEEK: "within a week"}
    return f"The thank-you for your one talk went out {took.get(when, 'after more than a week')}."
