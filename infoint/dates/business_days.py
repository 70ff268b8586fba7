"""When to write again: business days in the person's own calendar."""

import itertools
from collections.abc import Collection, Container
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from itertools import islice

from infoint.dates.local_time import find_zone, local_day, zone_of
from infoint.domain import Profile
from infoint.domain.identity import without_accents
from infoint.domain.profile import FOLLOW_UP_DAYS

NONE: frozenset[date] = frozenset()
WEEKEND = frozenset({5, 6})
"""Saturday and Sunday, by `date.weekday`: what holds where no country is set."""


def holidays_of(country: str) -> Container[date]:
    """The public holidays, of any year, of the country with this ISO 3166 code such as DE.

    None for "" and for a code that is not known.
    """
    return _Holidays(country) if known_country(country) else NONE


@cache
def weekend_of(country: str) -> frozenset[int]:
    """The days of the weekend in the country with this ISO 3166 code; Monday is 0.

    Friday and Saturday in Egypt or Israel, say. Saturday and Sunday for "" and an unknown code.
    """
    if not known_country(country):
        return WEEKEND
    import holidays

    return frozenset(holidays.country_holidays(country).weekend)


def known_country(code: str) -> bool:
    """Whether the holidays of the country with this code are known; "" is none."""
    return bool(code) and code in _codes()


@cache
def countries() -> dict[str, str]:
    """ISO code -> English name of every country whose holidays are known, sorted by name."""
    from babel import Locale

    names = Locale("en").territories
    return {
        code: names[code]
        for code in sorted(_codes(), key=lambda code: without_accents(names[code]))
    }


class _Holidays(Container[date]):
    """Says of any day whether it is a public holiday."""

    def __init__(self, country: str) -> None:
        self.country = country

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _holidays_in(self.country, day.year)


@lru_cache(maxsize=256)
def _holidays_in(country: str, year: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays(country, years=year))


@cache
def _codes() -> frozenset[str]:
    import holidays

    return frozenset(holidays.list_supported_countries(include_aliases=False))


def add_business_days(
    day: date,
    count: int,
    holidays: Container[date] = NONE,
    weekend: Collection[int] = WEEKEND,
) -> date:
    """The day that lies `count` business days after `day`; `day` itself does not count.

    With 0 it is `day`, or the next business day where `day` is none. Below 0: ValueError.
    `weekend` holds numbers of days as `date.weekday` gives them, Monday 0; at most six of them.
    """
    if count < 0:
        raise ValueError("The number of business days cannot be below 0.")
    first = 1 if count else 0
    days = (day + timedelta(days=n) for n in itertools.count(first))
    working = (each for each in days if each.weekday() not in weekend and each not in holidays)
    return next(islice(working, count - first, None))


@lru_cache(maxsize=4096)
def business_days_after(day: date, count: int, country: str) -> date:
    """As `add_business_days` with the weekend and the public holidays of a country, by ISO code.

    "" has no holidays and Saturday and Sunday for a weekend. A `count` below 0 is taken as 0.
    """
    return add_business_days(day, max(count, 0), holidays_of(country), weekend_of(country))


def business_days_since(day: date, until: date, country: str) -> int:
    """How many business days there are after `day`, up to `until`; 0 where that comes first."""
    holidays, weekend = holidays_of(country), weekend_of(country)
    days = (day + timedelta(days=n) for n in range(1, (until - day).days + 1))
    return sum(each.weekday() not in weekend and each not in holidays for each in days)


def follow_up_day(profile: Profile, sent: datetime, days: int) -> date:
    """The day so many business days after something was sent, in the profile's zone and country."""
    return business_days_after(local_day(sent, zone_of(profile)), days, profile.country)


def next_working_day(profile: Profile, at: datetime) -> date:
    """The first business day after that moment, in the profile's zone and country."""
    return business_days_after(local_day(at, zone_of(profile)), 1, profile.country)


def follow_up_dates(
    sent: datetime,
    *,
    tz: str,
    days: tuple[int, int] = FOLLOW_UP_DAYS,
    holidays: Container[date] = NONE,
    weekend: Collection[int] = WEEKEND,
) -> tuple[date, date]:
    """The day to write to a second person, and the day to nudge the first.

    `sent` is aware; `tz` is an IANA name ("" is UTC) in whose calendar the days count; `days` are
    business days, which leave out the `holidays` and the days of the `weekend` (Monday is 0).
    Naive `sent`, an unknown zone or days below 0: ValueError. Source of the rule:
    Dalton, "The 2-Hour Job Search" (3 and 7 business days; editable in the profile).
    """
    zone = find_zone(tz or "UTC")
    if zone is None:
        raise ValueError(f"There is no time zone called {tz!r}.")
    start = local_day(sent, zone)
    second, nudge = (add_business_days(start, count, holidays, weekend) for count in days)
    return second, nudge
