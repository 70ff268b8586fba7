"""The ladder of practice (`seven-steps`): with whom one talked, the easiest first."""

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.columns import cell_words
from infoint.i18n import N_, _, listed

_COLUMNS = ["rung", "people", "talked"]
_INSIDE = {
    "loves to talk": N_("loves to talk"),
    "volunteer": N_("volunteer"),
    "open house": N_("open house or fair"),
    "unknown": N_("not known before"),
}
"""What the rungs are called inside a sentence."""


def ladder_table(rows: Iterable[tuple[str, int, int]]) -> pd.DataFrame:
    """One row a rung, the easiest first: rung (its id), people, talked (with how many)."""
    return pd.DataFrame(list(rows), columns=_COLUMNS)


def _rows(table: pd.DataFrame) -> list[tuple[str, int, int]]:
    return [(str(rung), int(people), int(held)) for rung, people, held in table.to_numpy()]


def ladder_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Lying bars: talked full, the others on the rung hatched."""
    rows = _rows(table)
    ends = [
        _("{part} of {whole}", part=held, whole=people) if people else _("nobody yet")
        for _rung, people, held in rows
    ]
    interviewed = Series(_("Talked"), [held for _rung, _people, held in rows])
    others = Series(_("Not yet"), [people - held for _rung, people, held in rows], "quiet")
    rungs = [cell_words("rung", rung) for rung, _people, _held in rows]
    return horizontal_bars(rungs, [interviewed, others], at_end=ends, dark=dark)


def ladder_takeaway(table: pd.DataFrame) -> str:
    """Which rungs are climbed, and which comes next."""
    rows = _rows(table)
    climbed = [_(_INSIDE[rung]) for rung, _people, held in rows if held]
    open_ones = [_(_INSIDE[rung]) for rung, _people, held in rows if not held]
    if not climbed:
        return _("The easiest talks come first. Begin with: {kind}.", kind=open_ones[0])
    if not open_ones:
        return _("You have talked with people of every kind.")
    return _(
        "Talked with: {kinds}. Next, a little braver: {kind}.",
        kinds=listed(climbed),
        kind=open_ones[0],
    )
