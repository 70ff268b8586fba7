"""What several people said is paid in a field, kept apart by currency and level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from infoint.fields.said_takeaways import SalaryRange, plain


@dataclass(frozen=True, slots=True)
class Pay:
    """What was said of one level in one currency (ISO 4217, or "" where none was named), a year.

    `low` and `high` span everything that was said; None where no amount was. `said` holds who said
    what, in the order of the talks.
    """

    currency: str
    level: str
    low: float | None
    high: float | None
    said: tuple[SalaryRange, ...]

    @property
    def n(self) -> int:
        """How many ranges this rests on."""
        return len(self.said)

    @property
    def apart(self) -> bool:
        """Whether two of the ranges have no amount in common: then people contradict each other."""
        lows = [each.low for each in self.said if each.low is not None]
        highs = [each.high for each in self.said if each.high is not None]
        return bool(lows and highs and max(lows) > min(highs))


def pay_by_level(salaries: Iterable[SalaryRange]) -> tuple[Pay, ...]:
    """One entry for each currency and level, as first named; words without amounts come last."""
    groups: dict[tuple[str, str, bool], list[SalaryRange]] = {}
    for each in salaries:
        amounts = each.low is not None or each.high is not None
        groups.setdefault((each.currency, plain(each.level), amounts), []).append(each)
    found = [
        Pay(
            currency=said[0].currency,
            level=said[0].level,
            low=min((each.low for each in said if each.low is not None), default=None),
            high=max((each.high for each in said if each.high is not None), default=None),
            said=tuple(said),
        )
        for said in groups.values()
    ]
    return tuple(sorted(found, key=lambda pay: pay.low is None and pay.high is None))
