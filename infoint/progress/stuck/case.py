"""One place where things stand still, and what all rules for it share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from infoint.advice.index import WorkspaceIndex
from infoint.advice.suggestion import Moment
from infoint.dates.business_days import business_days_after
from infoint.domain import CareerField
from infoint.domain.steps import StepKey

StuckKind = Literal[
    "talk-not-entered",
    "letter-overdue",
    "notes-unwritten",
    "yes-without-date",
    "same-script",
    "nobody-answers",
    "asked-nobody",
    "names-unused",
    "no-new-people",
    "one-talk",
    "nothing-decided",
    "actions-overdue",
]
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Stuck:
    """Where somebody is stuck. All texts hold names as typed.

    `what` says what stands still, `why` what it comes from or costs, both as sentences; `do` what
    to do next, beginning with a verb and without a full stop; `by` until which day, in the
    person's zone. `source` is a source's key; `contact`, `field` and `interview` are ids, or "".
    """

    kind: StuckKind
    what: str
    why: str
    do: str
    by: date
    step: StepKey
    source: str
    contact: str = ""
    field: str = ""
    interview: str = ""


Found = Iterator[Stuck]


def workdays_ahead(moment: Moment, count: int) -> date:
    """The day so many business days from today, in the person's calendar."""
    return business_days_after(moment.today, count, moment.index.profile.country)


def named(names: Iterable[str]) -> str:
    """Ann, Bo and Cy; of more than three the first ones, and how many more; "" of none."""
    known = list(names)
    if not known:
        return ""
    shown = known[:MOST_NAMED]
    if len(known) > MOST_NAMED:
        shown.append(f"{len(known) - MOST_NAMED} more")
    *most, last = shown
    return f"{', '.join(most)} and {last}" if most else last


def counted(count: int, thing: str) -> str:
    """1 talk, 2 talks."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def field_name(field: CareerField) -> str:
    """The field's title as written, or a stand-in."""
    return field.title.strip() or "a field without a name"


def has_decided(index: WorkspaceIndex) -> bool:
    """Whether a field is chosen, so that looking for more is no longer what is missing."""
    return any(
        field.status == "chosen" or (field.decisions and field.decisions[-1].outcome == "decide")
        for field in index.field_list
    )
