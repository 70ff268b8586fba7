"""How long the person waits for an answer: business days, and the holidays that are none.

How many days that are to begin with says `domain/profile.py`.
"""

from datetime import date, datetime

from infoint.dates.business_days import follow_up_day, known_country
from infoint.domain import Profile
from infoint.domain.kinds import Outcome
from infoint.domain.outreach_counts import UNANSWERED
from infoint.domain.problems import InputError
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.store import Transaction, Workspace


def next_date(profile: Profile, at: datetime, outcome: Outcome) -> date | None:
    """The day to nudge after an attempt at `at` (aware), where an answer is still out."""
    return follow_up_day(profile, at, 1) if outcome in UNANSWERED else None


LONGEST_WAIT = 60
"""Business days; more than this is taken for a slip of the finger."""


def set_follow_up_days(ws: Workspace, second: int, nudge: int, *, now: datetime) -> Profile:
    """Set after how many business days one writes to a second person, and nudges the first.

    Days that were set by the old rule move with it; those that the person chose stay. Problems:
    `second`, `nudge` (not between 1 and 60, or the nudge before the second person).
    """
    problems: dict[str, str] = {
        name: Message(N_("Write a whole number from {low} to {high}."), low=1, high=LONGEST_WAIT)
        for name, days in (("second", second), ("nudge", nudge))
        if not 1 <= days <= LONGEST_WAIT
    }
    if not problems and nudge < second:
        problems["nudge"] = N_("Choose at least as many days as for the second person.")
    if problems:
        raise InputError(problems)
    with ws.edit(N_("Changed the days to wait"), now=now) as tx:
        before = tx.profile.get()
        return _moved(tx, before, tx.profile.update(follow_up_days=(second, nudge)))


def set_country(ws: Workspace, country: str, *, now: datetime) -> Profile:
    """Set the country whose public holidays are skipped, by ISO 3166 code; "" is none.

    Days that were set by the old rule move with it; those that the person chose stay. Problem:
    `country` (one whose holidays are not known).
    """
    if country and not known_country(country):
        raise InputError({"country": N_("Choose a country from the list.")})
    with ws.edit(N_("Changed the country"), now=now) as tx:
        before = tx.profile.get()
        return _moved(tx, before, tx.profile.update(country=country))


def _moved(tx: Transaction, before: Profile, after: Profile) -> Profile:
    for one in tx.attempts.all():
        old, new = (next_date(profile, one.at, one.outcome) for profile in (before, after))
        if one.next_date and one.next_date == old != new:
            tx.attempts.update(one.id, next_date=new)
    return after
