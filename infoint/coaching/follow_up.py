"""When to write again: business days in the person's own calendar."""

from collections.abc import Collection, Container
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from infoint.coaching.holidays_of import WEEKEND, holidays_of, weekend_of
from infoint.coaching.local_time import local_day


def is_business_day(
    day: date, holidays: Container[date] = frozenset(), weekend: Collection[int] = WEEKEND
) -> bool:
    """Any day but the weekend and the given holidays.

    `weekend` holds numbers of days as `date.weekday` gives them, Monday 0; at most six of them.
    """
    return day.weekday() not in weekend and day not in holidays


def add_business_days(
    day: date,
    count: int,
    holidays: Container[date] = frozenset(),
    weekend: Collection[int] = WEEKEND,
) -> date:
    """The day that lies `count` business days after `day`; `day` itself does not count.

    With 0 it is `day`, or the next business day where `day` is none. Below 0: ValueError.
    """
    if count < 0:
        raise ValueError("The number of business days cannot be below 0.")
    while not is_business_day(day, holidays, weekend) and count == 0:
        day += timedelta(days=1)
    while count > 0:
        day += timedelta(days=1)
        if is_business_day(day, holidays, weekend):
            count -= 1
    return day


@lru_cache(maxsize=4096)
def business_days_after(day: date, count: int, country: str) -> date:
    """As `add_business_days` with the weekend and the public holidays of a country, by ISO code.

    "" has no holidays and Saturday and Sunday for a weekend. A `count` below 0 is taken as 0.
    """
    return add_business_days(day, max(count, 0), holidays_of(country), weekend_of(country))


def follow_up_dates(
    sent: datetime,
    *,
    tz: str,
    days: tuple[int, int] = (3, 7),
    holidays: Container[date] = frozenset(),
    weekend: Collection[int] = WEEKEND,
) -> tuple[date, date]:
    """The day to write to a second person, and the day to nudge the first.

    `sent` is aware; `tz` is an IANA name ("" is UTC) in whose calendar the days count; `days` are
    business days, which leave out the `holidays` and the days of the `weekend` (Monday is 0).
    Naive `sent`, an unknown zone or days below 0: ValueError. Source of the rule:
    Dalton, "The 2-Hour Job Search" (3 and 7 business days; editable in the profile).
    """
    try:
        zone = ZoneInfo(tz) if tz else UTC
    except (KeyError, OSError) as error:
        raise ValueError(f"There is no time zone called {tz!r}.") from error
    start = local_day(sent, zone)
    second, nudge = (add_business_days(start, count, holidays, weekend) for count in days)
    return second, nudge
