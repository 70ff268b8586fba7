"""Tables of the comparison of fields, for charts, the screen and documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from infoint.fields.comparison import FieldsCompared
from infoint.fields.said import FEW, Answers
from infoint.fields.said_takeaways import Pay
from infoint.i18n import _, ngettext
from infoint.words.amounts import range_words

if TYPE_CHECKING:
    from pandas import DataFrame

_HELD = "\N{NO-BREAK SPACE}"


def own_titles(titles: Mapping[str, str]) -> dict[str, str]:
    """By id: the title, told apart by a number where two are the same, for columns and rows."""
    found: dict[str, str] = {}
    for key, title in titles.items():
        line, number = title.strip() or _("(no title)"), 2
        while line in found.values():
            line, number = f"{title.strip()} ({number})", number + 1
        found[key] = line
    return found


def moves_table(compared: FieldsCompared) -> DataFrame:
    """A row for each criterion and field: where the rating was and is. The heaviest criterion and
    the field in front come first.

    `before` and `now` run from 1 to 5, empty where nothing was rated; `moved_by` names the talks,
    the oldest first, each with how far it moved the rating.
    """
    from pandas import DataFrame

    titles = own_titles(compared.titles)
    order = sorted(range(len(compared.criteria)), key=lambda n: -compared.criteria[n].weight)
    rows = [
        {
            "criterion": move.criterion.name.strip(),
            "weight": move.criterion.weight,
            "field": titles[one.field.id],
            "before": move.before,
            "now": move.now,
            "moved_by": ", ".join(
                f"{step.who or _('after the talks')} {step.moved:+d}".replace("-", "\u2212")
                for step in move.movers
            ),
        }
        for n in order
        for one in compared.ranked
        for move in (one.ratings[n],)
    ]
    table = DataFrame(rows, columns=["criterion", "weight", "field", "before", "now", "moved_by"])
    return table.astype({"before": "Int64", "now": "Int64", "weight": "Int64"})


def so_far(talks: int) -> str:
    """That something is summed up from one or two talks; "" where there are more, or none."""
    if not 0 < talks <= FEW:
        return ""
    return ngettext("So far from one talk.", "So far from {n} talks.", talks)


def scale_words(answers: Answers) -> str:
    """Such as 4.5 (4 to 5, n 2): mean, lowest to highest, n; a lone answer as it is, with n 1.

    What stands in brackets is held together where words wrap.
    """
    scores = [said.score for said in answers.said if said.score is not None]
    if not scores or answers.mean is None:
        return ""
    if len(scores) == 1:
        return f"{scores[0]} (n{_HELD}1)"
    low, high = min(scores), max(scores)
    span = f"all {low}" if low == high else f"{low} to {high}"
    brackets = f"({span}, n {len(scores)})".replace(" ", _HELD)
    return f"{answers.mean:.1f} {brackets}"


def pay_words(pay: Pay) -> str:
    """Such as 28,000 to 42,000 EUR, from 28,000 EUR or up to 42,000 EUR; "" without an amount."""
    return range_words(pay.low, pay.high, pay.currency)
