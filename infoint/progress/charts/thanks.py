"""Whether thank-yous went out on time (`pitzer`: within 24 hours; `how-to`: within a week)."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

import pandas as pd
import plotly.graph_objects as go

from infoint.advice.thank_you_clock import RED_AFTER
from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.columns import IN_TIME
from infoint.i18n import N_, _, ngettext

THANKS = ON_TIME, WITHIN_A_WEEK, LATER, UNDATED, TO_SEND, UNKNOWN = tuple(IN_TIME)
ONLY_WHERE_THERE = (UNDATED, UNKNOWN)
"""Of files from elsewhere alone: without any they are not shown."""


def thanks_table(
    rows: Iterable[tuple[str, str, float | str | None]], within: timedelta
) -> pd.DataFrame:
    """One row a talk: with, talk_day, thank_you (one of `THANKS`).

    Each of `rows` is: name; the day of the talk; hours from its end until the letter went out, or
    None while none has, or one of `ONLY_WHERE_THERE`. `within` is how much time it has.
    """
    found = [(name, day, _when(hours, within)) for name, day, hours in rows]
    return pd.DataFrame(found, columns=["with", "talk_day", "thank_you"])


def _when(hours: float | str | None, within: timedelta) -> str:
    if isinstance(hours, str):
        return hours
    if hours is None:
        return TO_SEND
    took = timedelta(hours=hours)
    return ON_TIME if took <= within else WITHIN_A_WEEK if took <= RED_AFTER else LATER


def thanks_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """How many letters went out when; those still to send as a hatched bar."""
    counts = _counts(table)
    names = [_(IN_TIME[when]) for when in counts]
    series = [Series(_("Talks"), list(counts.values()))]
    return horizontal_bars(names, series, quiet=frozenset({_(IN_TIME[TO_SEND])}), dark=dark)


def _counts(table: pd.DataFrame) -> dict[str, int]:
    return thanks_counts([str(when) for when in table["thank_you"]])


def thanks_counts(found: Sequence[str]) -> dict[str, int]:
    """How often each of `THANKS` is among them, in their order."""
    return {
        when: found.count(when) for when in THANKS if when in found or when not in ONLY_WHERE_THERE
    }


def thanks_takeaway(table: pd.DataFrame) -> str:
    """How many went out in time, and what is still to send."""
    counts = _counts(table)
    interviews = len(table)
    if not interviews:
        return _("No talk was held in this time, so no thank-you is due.")
    if interviews == 1:
        return _of_one(str(table["thank_you"].iloc[0]))
    undated, unknown = counts.get(UNDATED, 0), counts.get(UNKNOWN, 0)
    known = interviews - undated - unknown
    said = []
    if known:
        said.append(
            ngettext(
                "After {day} of {n} talk the thank-you went out on time.",
                "After {day} of {n} talks the thank-you went out on time.",
                known,
                day=counts[ON_TIME],
            )
        )
    if undated:
        said.append(
            ngettext(
                "{n} went out on a day that is not noted.",
                "{n} went out on days that are not noted.",
                undated,
            )
        )
    if unknown:
        said.append(
            ngettext(
                "Of {n} it is not noted whether it was sent.",
                "Of {n} it is not noted whether they were sent.",
                unknown,
            )
        )
    if counts[WITHIN_A_WEEK]:
        more = counts[WITHIN_A_WEEK]
        said.append(
            ngettext("{n} more went out within a week.", "{n} more went out within a week.", more)
        )
    owed = counts[TO_SEND]
    said.append(
        ngettext(
            "{n} is still to send, and still welcome.",
            "{n} are still to send, and still welcome.",
            owed,
        )
        if owed
        else _("None is left to send.")
        if not unknown
        else ""
    )
    return " ".join(filter(None, said))


_ONE = {
    ON_TIME: N_("The thank-you for your one talk went out on time."),
    WITHIN_A_WEEK: N_("The thank-you for your one talk went out within a week."),
    LATER: N_("The thank-you for your one talk went out after more than a week."),
    UNDATED: N_("The thank-you for your one talk was sent; the day is not noted."),
    TO_SEND: N_("The thank-you for your one talk is still to send, and still welcome."),
    UNKNOWN: N_("Whether the thank-you for your one talk was sent is not noted."),
}


def _of_one(when: str) -> str:
    return _(_ONE[when])
