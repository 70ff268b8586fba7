"""From the list to the report back: how many people came how far."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.counts import share
from infoint.domain import STAGES
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import Responses
from infoint.i18n import _, ngettext

BESIDE = frozenset(stage for stage in STAGES if stage.came_to)
"""Stages that stand beside the row, and are drawn hatched."""
_ROW: tuple[Stage, ...] = tuple(stage for stage in STAGES if not stage.came_to)
RATE = "of_stage_before"


def funnel_table(stages: Iterable[Stage]) -> pd.DataFrame:
    """One row a stage: stage (its id), contacts (who came at least so far), of_stage_before.

    `stages` says where each contact stands now. The two rows at the end, Declined and Silent, count
    those who stand there; they are among the asked (and, declined, the replied) above as well. The
    rate is text: "3 of 5", from ten on with a percentage, "" in the first row and the last two.
    """
    now = Counter(stages)
    reached = {stage: _ROW.index(stage.came_to or stage) for stage in STAGES}
    came = [sum(now[one] for one in STAGES if reached[one] >= at) for at in range(len(_ROW))]
    rates = ["", *(share(part, whole) for whole, part in pairwise(came))]
    rows = list(zip(map(str, _ROW), came, rates, strict=True))
    rows += [(str(stage), now[stage], "") for stage in STAGES if stage.came_to]
    return pd.DataFrame(rows, columns=["stage", "contacts", RATE])


def funnel_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Lying bars that grow shorter, each with its number and its share of the stage before."""
    counts = table["contacts"].tolist()
    ends = [rate or f"{count:,}" for count, rate in zip(counts, table[RATE], strict=True)]
    names = [Stage(stage).label for stage in table["stage"]]
    quiet = frozenset(stage.label for stage in BESIDE)
    return horizontal_bars(
        names, [Series(_("People"), counts)], at_end=ends, quiet=quiet, dark=dark
    )


def funnel_takeaway(table: pd.DataFrame) -> str:
    """Where the people on the list have come to, in a sentence or two."""
    came = dict(zip(map(Stage, table["stage"]), table["contacts"].tolist(), strict=True))
    if not came[Stage.IDENTIFIED]:
        return _("Nobody is on the list yet.")
    listed, asked, interviewed = came[Stage.IDENTIFIED], came[Stage.ASKED], came[Stage.TALKED]
    people = ngettext("{n} person is on the list.", "{n} people are on the list.", listed)
    answered, silent = came[Stage.REPLIED], came[Stage.SILENT]
    responses = Responses(listed, asked, answered, asked - answered - silent, silent)
    said = [people, responses.sentence]
    if interviewed:
        said.append(ngettext("{n} talked with you.", "{n} talked with you.", interviewed))
    if came[Stage.DECLINED]:
        no = came[Stage.DECLINED]
        said.append(ngettext("{n} said no.", "{n} said no.", no))
    return " ".join(said)
