"""Where somebody is stuck and why, computed from what was entered, with what to do by when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from infoint.advice.index import index_of
from infoint.advice.suggestion import AdviceContext
from infoint.progress.stuck import interviews, people
from infoint.progress.stuck.case import Blocker, Found

if TYPE_CHECKING:
    from infoint.library import Library
    from infoint.store import Workspace


_BY_THE_HOUR: tuple[Callable[[AdviceContext], Found], ...] = (
    interviews.interviews_not_entered,
    interviews.letters_overdue,
    interviews.notes_unwritten,
)
_BY_THE_DAY: tuple[Callable[[AdviceContext], Found], ...] = (
    people.yes_without_date,
    people.silence,
    people.asked_nobody,
    people.names_unused,
    people.no_new_people,
    interviews.lopsided,
    interviews.nothing_decided,
    interviews.actions_overdue,
)
"""In the order in which they are told: first what somebody else is waiting for, then what stops
the next talk, then what stops the decision."""


def stuck(ws: Workspace, library: Library, *, now: datetime) -> list[Blocker]:
    """Every place where things stand still, the most pressing first; empty where they move.

    At most one of each kind. `now` is aware; days are those of the person's zone, and business
    days leave out the holidays of their country. Nothing is stored, and nobody is scolded.
    """
    index = index_of(ws)
    context = AdviceContext(index, library, now)
    by_the_day = index.remember(
        ("stuck", context.today), lambda: [one for rule in _BY_THE_DAY for one in rule(context)]
    )
    return [one for rule in _BY_THE_HOUR for one in rule(context)] + by_the_day
