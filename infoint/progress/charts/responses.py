"""How people responded, by the way in which they were asked."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Series, horizontal_bars
from infoint.charts.columns import NO_MESSAGE, cell_words
from infoint.charts.counts import share
from infoint.domain.outreach_counts import Responses
from infoint.i18n import _, listed
from infoint.progress.chance import CHANCE, chance

RATE = "answered_of_asked"
_COUNTS = ["asked", "answered", "agreed", "waiting", "no_answer"]
_FEWEST = 3
"""So many must have answered or fallen silent before a way is compared with another."""

Row = tuple[str, bool, bool, bool]


def responses_table(rows: Iterable[Row], *, by: str, order: Sequence[str]) -> pd.DataFrame:
    """One row a way of asking that was used: `by`, asked, answered, agreed, waiting, no_answer,
    and the rate as text.

    Each of `rows` is one person asked in one way: its id; whether they answered; whether they
    agreed to talk; whether an answer may still come. Ways stand as in `order`, others after them.
    The rate is of all asked, with those who may still answer named: "3 of 5, 1 waiting".
    """
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    ways = [way for way in order if way in found] + [way for way in found if way not in order]
    return pd.DataFrame([_counted(way, found[way]) for way in ways], columns=[by, *_COUNTS, RATE])


def _counted(way: str, rows: list[Row]) -> tuple[object, ...]:
    answered = sum(row[1] for row in rows)
    waiting = sum(row[3] and not row[1] for row in rows)
    agreed = sum(row[2] for row in rows)
    silent = len(rows) - answered - waiting
    said = share(answered, len(rows))
    rate = _("{rate}, {n} waiting", rate=said, n=f"{waiting:,}") if waiting else said
    return way, len(rows), answered, agreed, waiting, silent, rate


def responses_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Lying bars: answered full, no answer hatched, still waiting as an empty frame.

    A bar is as long as the number of those asked, which its label says.
    """
    series = [
        Series(_("Answered"), table["answered"].tolist()),
        Series(_("No answer"), table["no_answer"].tolist(), "quiet"),
        Series(_("May still answer"), table["waiting"].tolist(), "open"),
    ]
    by = str(table.columns[0])
    ways = [cell_words(by, way) for way in table[by].tolist()]
    return horizontal_bars(ways, series, at_end=table[RATE].tolist(), dark=dark)


def responses_takeaway(table: pd.DataFrame, people: Responses) -> str:
    """What came of asking, by people; the way by which most answered, where that can be said.

    `people` are those in the table, each once: who was asked in two ways stands in both rows.
    """
    if not people.asked:
        return _("Nobody has been asked in this time.")
    said = [people.sentence]
    if table["asked"].sum() > people.asked:
        said.append(_("Whom you asked in two ways stands in both."))
    best = best_ways(table)
    if best:
        rates = dict(zip(table[str(table.columns[0])], table[RATE], strict=True))
        words = (cell_words(str(table.columns[0]), way) for way in best)
        ways = [
            _("{way} ({rate})", way=word, rate=rates[way])
            for way, word in zip(best, words, strict=True)
        ]
        said.append(_("Most often answered: {ways}.", ways=listed(ways)))
    return " ".join(said)


def best_ways(table: pd.DataFrame) -> list[str]:
    """The ways (ids) by which most of those asked have answered, as the labels say.

    Only where two ways have three each who answered or fell silent, where it stays so even if all
    who wait by the other ways still answer, and where that is more than chance.
    """
    by = str(table.columns[0])
    columns = (table[name].tolist() for name in (by, "asked", "answered", "waiting", RATE))
    ways = [each for each in zip(*columns, strict=True) if each[0] not in (NO_MESSAGE, "")]
    known = [each for each in ways if each[1] - each[3] >= _FEWEST]
    top = max((Fraction(each[2], each[1]) for each in known), default=Fraction(0))
    best = [each for each in known if Fraction(each[2], each[1]) == top]
    others = [each for each in known if each not in best]
    if not top or not others or any(Fraction(o[2] + o[3], o[1]) > top for o in others):
        return []
    rest = [each for each in ways if each not in best]
    came, asked = (sum(each[n] for each in best) for n in (2, 1))
    others_came = sum(each[2] + each[3] for each in rest)
    if chance(came, asked, others_came, sum(each[1] for each in rest)) > CHANCE:
        return []
    return [str(each[0]) for each in best]
