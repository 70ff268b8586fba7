"""Business days in the person's own calendar."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.coaching import follow_up_dates
from infoint.dates.business_days import add_business_days

ZONES = st.sampled_from(
    ["", "UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu"]
)
MOMENTS = st.datetimes(
    min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1), timezones=st.just(UTC)
)
HOLIDAYS = st.frozensets(st.dates(date(2020, 1, 1), date(2035, 3, 1)), max_size=30)
DAYS = st.tuples(st.integers(0, 15), st.integers(0, 15))


def test_three_and_seven_business_days() -> None:
    """Sent on a Wednesday: the Monday after, and the Friday of next week."""
    sent = datetime(2026, 11, 18, 9, tzinfo=UTC)
    assert follow_up_dates(sent, tz="UTC") == (date(2026, 11, 23), date(2026, 11, 27))


@pytest.mark.parametrize("day", [20, 21, 22], ids=["Friday", "Saturday", "Sunday"])
def test_weekends_do_not_count(day: int) -> None:
    """Sent on Friday, Saturday or Sunday, the third business day is Wednesday."""
    sent = datetime(2026, 11, day, 9, tzinfo=UTC)
    assert follow_up_dates(sent, tz="UTC")[0] == date(2026, 11, 25)


def test_holidays_do_not_count() -> None:
    """A holiday in between moves both days by one."""
    sent = datetime(2026, 12, 22, 9, tzinfo=UTC)
    christmas = frozenset({date(2026, 12, 25)})
    dates = follow_up_dates(sent, tz="Europe/Berlin", holidays=christmas)
    assert dates == (date(2026, 12, 28), date(2027, 1, 1))


def test_the_day_is_counted_in_the_zone() -> None:
    """A message sent late on Friday in New York was not sent on Saturday, as UTC has it."""
    sent = datetime(2026, 11, 20, 23, tzinfo=ZoneInfo("America/New_York"))
    assert follow_up_dates(sent, tz="America/New_York", days=(1, 2))[0] == date(2026, 11, 23)
    sent = datetime(2026, 11, 17, 23, 30, tzinfo=UTC)
    assert follow_up_dates(sent, tz="UTC", days=(1, 2))[0] == date(2026, 11, 18)
    assert follow_up_dates(sent, tz="Europe/Berlin", days=(1, 2))[0] == date(2026, 11, 19)


@pytest.mark.parametrize("hour", range(0, 24, 3))
def test_the_change_of_the_clocks_moves_no_day(hour: int) -> None:
    """On the day when clocks change, every hour belongs to the same local day."""
    berlin = ZoneInfo("Europe/Berlin")
    for day, first in ((date(2026, 3, 29), date(2026, 3, 30)), (date(2026, 10, 25), None)):
        sent = datetime(day.year, day.month, day.day, hour, 30, tzinfo=berlin).astimezone(UTC)
        expected = first or date(2026, 10, 26)
        assert follow_up_dates(sent, tz="Europe/Berlin", days=(1, 2))[0] == expected


@given(MOMENTS, ZONES, DAYS, HOLIDAYS)
def test_never_on_a_weekend_or_holiday(
    sent: datetime, tz: str, days: tuple[int, int], holidays: frozenset[date]
) -> None:
    """Both days are business days, and none lies before the day of sending."""
    local = sent.astimezone(ZoneInfo(tz or "UTC")).date()
    for found in follow_up_dates(sent, tz=tz, days=days, holidays=holidays):
        assert found.weekday() < 5
        assert found not in holidays
        assert found >= local


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=20)), ZONES, HOLIDAYS)
def test_later_sending_never_gives_an_earlier_day(
    sent: datetime, later: timedelta, tz: str, holidays: frozenset[date]
) -> None:
    """The days move forwards with the moment of sending, also across changes of the clocks."""
    before = follow_up_dates(sent, tz=tz, holidays=holidays)
    after = follow_up_dates(sent + later, tz=tz, holidays=holidays)
    assert before[0] <= after[0]
    assert before[1] <= after[1]


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 20), HOLIDAYS)
def test_exactly_so_many_business_days_lie_between(
    day: date, count: int, holidays: frozenset[date]
) -> None:
    """Counting the business days up to the result gives the number asked for."""
    found = add_business_days(day, count, holidays)
    between = (day + timedelta(n) for n in range(1, (found - day).days + 1))
    assert sum(d.weekday() < 5 and d not in holidays for d in between) == count


def test_what_cannot_be_counted_is_refused() -> None:
    """A moment without zone, an unknown zone and days below 0 are ValueErrors."""
    sent = datetime(2026, 11, 18, 9, tzinfo=UTC)
    with pytest.raises(ValueError, match="no time zone"):
        follow_up_dates(sent.replace(tzinfo=None), tz="UTC")
    with pytest.raises(ValueError, match="Mars/Base"):
        follow_up_dates(sent, tz="Mars/Base")
    with pytest.raises(ValueError, match="below 0"):
        follow_up_dates(sent, tz="UTC", days=(-1, 7))
