"""The day to look at a message again."""

from datetime import UTC, date, datetime

from infoint.coaching.follow_up import follow_up_dates
from infoint.coaching.holidays_of import holidays_of, weekend_of
from infoint.domain import Profile
from infoint.domain.contacts import Outcome
from infoint.domain.outreach_counts import UNANSWERED


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
