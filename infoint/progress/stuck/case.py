"""One place where things stand still, and what all rules for it share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from infoint.advice.index import WorkspaceIndex
from infoint.domain import CareerField
from infoint.domain.steps import StepKey
from infoint.fields.decisions import decided_for
from infoint.i18n import _, listed

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Blocker:
    """Where somebody is stuck. All texts hold names as typed.

    `description` says what stands still, `reason` what it comes from or costs, both as sentences;
    `remedy` what to do next, beginning with a verb and without a full stop; `due` until which day,
    in the person's zone. `source` is a source's key; `contact`, `field` and `interview` are ids,
    or "".
    """

    kind: str
    description: str
    reason: str
    remedy: str
    due: date
    step: StepKey
    source: str
    contact: str = ""
    field: str = ""
    interview: str = ""


Found = Iterator[Blocker]


class Tell(Protocol):
    """Makes a Blocker of a rule's kind, with the due day, step and source that hold for all."""

    def __call__(
        self,
        *,
        kind: str = ...,
        description: str,
        reason: str,
        remedy: str,
        contact: str = "",
        field: str = "",
        interview: str = "",
        step: StepKey = ...,
        source: str = ...,
    ) -> Blocker:
        """The case in words, with the ids of what it is about."""
        ...


def named(names: Iterable[str]) -> str:
    """Ann, Bo and Cy; of more than three the first ones, and how many more; "" of none."""
    known = list(names)
    more = len(known) - MOST_NAMED
    return listed([*known[:MOST_NAMED], *([_("{n} more", n=more)] if more > 0 else [])])


def field_name(field: CareerField) -> str:
    """The field's title as written, or a stand-in."""
    return field.title.strip() or _("a field without a name")


def has_decided(index: WorkspaceIndex) -> bool:
    """Whether a field is chosen, so that looking for more is no longer what is missing."""
    return decided_for(index) is not None
