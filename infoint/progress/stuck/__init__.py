"""Where somebody is stuck and why, computed from what was entered, with what to do by when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from infoint.advice.index import index_of
from infoint.advice.suggestion import AdviceContext
from infoint.dates.business_days import business_days_after
from infoint.domain.steps import StepKey
from infoint.i18n import language
from infoint.progress.stuck import interviews, people
from infoint.progress.stuck.case import Blocker, Found, Tell

if TYPE_CHECKING:
    from infoint.library import Library
    from infoint.store import Workspace


_Rule = tuple[Callable[[AdviceContext, Tell], Found], str, StepKey, str, int]
"""What finds the case, its kind, the step that mends it, a source's key, and how many business
days from today it is due, in the person's calendar; 0 is today, business day or not."""
_BY_THE_HOUR: tuple[_Rule, ...] = (
    (interviews.interviews_not_entered, "talk-not-entered", "interview", "ours", 0),
    (interviews.letters_overdue, "letter-overdue", "thank-you", "pitzer", 0),
    (interviews.notes_unwritten, "notes-unwritten", "track", "seven-steps", 0),
)
_BY_THE_DAY: tuple[_Rule, ...] = (
    (people.yes_without_date, "yes-without-date", "prepare", "ours", 1),
    (people.same_script, "same-script", "phone-script", "practice", 1),
    (people.nobody_answers, "nobody-answers", "identify-people", "seven-steps", 2),
    (people.asked_nobody, "asked-nobody", "phone-script", "flynn-lake", 1),
    (people.names_unused, "names-unused", "phone-script", "seven-steps", 2),
    (people.no_new_people, "no-new-people", "identify-people", "pitzer", 2),
    (interviews.lopsided, "one-talk", "identify-people", "seven-steps", 3),
    (interviews.nothing_decided, "nothing-decided", "choose-field", "ours", 5),
    (interviews.actions_overdue, "actions-overdue", "track", "ours", 2),
)
"""In the order in which they are told: first what somebody else is waiting for, then what stops
the next talk, then what stops the decision."""
KINDS: tuple[str, ...] = tuple(
    kind
    for _find, rule, *_more in (*_BY_THE_HOUR, *_BY_THE_DAY)
    for kind in ((rule, people.INTRODUCTION) if rule == "nobody-answers" else (rule,))
)
"""Every kind that a blocker may be of, in that order."""


def stuck(ws: Workspace, library: Library, *, now: datetime) -> list[Blocker]:
    """Every place where things stand still, the most pressing first; empty where they move.

    At most one of each kind. `now` is aware; days are those of the person's zone, and business
    days leave out the holidays of their country. Nothing is stored, and nobody is scolded.
    """
    index = index_of(ws)
    context = AdviceContext(index, library, now)
    by_the_day = index.remember(
        ("stuck", context.today, language()), lambda: list(_found(_BY_THE_DAY, context))
    )
    return [*_found(_BY_THE_HOUR, context), *by_the_day]


def _found(rules: tuple[_Rule, ...], context: AdviceContext) -> Found:
    for find, kind, step, source, days in rules:
        country = context.index.profile.country
        due = business_days_after(context.today, days, country) if days else context.today
        yield from find(context, partial(Blocker, kind=kind, step=step, source=source, due=due))
