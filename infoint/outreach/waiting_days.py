"""How long the person waits for an answer: business days, and the holidays that are none."""

from datetime import UTC, date, datetime

from infoint.dates.business_days import (
    countries,
    follow_up_dates,
    holidays_of,
    known_country,
    weekend_of,
)
from infoint.domain import Profile
from infoint.domain.kinds import Outcome
from infoint.domain.outreach_counts import UNANSWERED
from infoint.domain.problems import InputError
from infoint.i18n import N_
from infoint.store import Transaction, Workspace


def next_date(profile: Profile, at: datetime, outcome: Outcome) -> date | None:
    """The day to nudge, where an answer is still out; see `follow_up_dates` for the rule.

    `at` is aware. It counts business days in the zone and country of the profile.
    """
    if outcome not in UNANSWERED:
        return None
    days, holidays = profile.follow_up_days, holidays_of(profile.country)
    weekend, zone = weekend_of(profile.country), profile.time_zone
    try:
        return follow_up_dates(at, tz=zone, days=days, holidays=holidays, weekend=weekend)[1]
    except ValueError:  # a zone that this machine does not know
        at = at.astimezone(UTC)
        return follow_up_dates(at, tz="", days=days, holidays=holidays, weekend=weekend)[1]


known_countries = countries
LONGEST_WAIT = 60
"""Business days; more than this is taken for a slip of the finger."""


def set_follow_up_days(ws: Workspace, second: int, nudge: int, *, now: datetime) -> Profile:
    """Set after how many business days one writes to a second person, and nudges the first.

    Days that were set by the old rule move with it; those that the person chose stay. Problems:
    `second`, `nudge` (not between 1 and 60, or the nudge before the second person).
    """
    problems = {
        name: f"Write a whole number from 1 to {LONGEST_WAIT}."
        for name, days in (("second", second), ("nudge", nudge))
        if not 1 <= days <= LONGEST_WAIT
    }
    if not problems and nudge < second:
        problems["nudge"] = "Choose at least as many days as for the second person."
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
        raise InputError({"country": "Choose a country from the list."})
    with ws.edit(N_("Changed the country"), now=now) as tx:
        before = tx.profile.get()
        return _moved(tx, before, tx.profile.update(country=country))


def _moved(tx: Transaction, before: Profile, after: Profile) -> Profile:
    """Move every date that the old rule gave to where the new one puts it."""
    for attempt in tx.attempts.all():
        if attempt.next_date is None:
            continue
        if attempt.next_date == next_date(before, attempt.at, attempt.outcome):
            day = next_date(after, attempt.at, attempt.outcome)
            if day != attempt.next_date:
                tx.attempts.update(attempt.id, next_date=day)
    return after
