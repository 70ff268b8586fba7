"""Public holidays of a country in the count of business days, on real dates."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from infoint.coaching import follow_up_dates, next_actions, stage_of
from infoint.dates.business_days import (
    business_days_after,
    business_days_since,
    countries,
    holidays_of,
    known_country,
    weekend_of,
)
from infoint.domain import OutreachAttempt
from infoint.library import Library
from infoint.outreach.waiting import waiting_plan
from infoint.store import Workspace
from tests.worlds.records import ann, bob, put


@pytest.mark.parametrize(
    ("country", "day", "free"),
    [
        ("DE", date(2026, 4, 3), True),  # Good Friday
        ("DE", date(2026, 4, 6), True),  # Easter Monday
        ("DE", date(2026, 1, 6), False),  # Epiphany is free in three states only
        ("US", date(2026, 11, 26), True),  # Thanksgiving
        ("US", date(2026, 7, 3), True),  # Independence Day, a Saturday, is kept on the Friday
        ("US", date(2026, 4, 6), False),
        ("GB", date(2026, 12, 28), True),  # in lieu of Boxing Day, a Saturday
        ("JP", date(2026, 5, 4), True),
        ("", date(2026, 12, 25), False),
        ("XX", date(2026, 12, 25), False),
    ],
)
def test_public_holidays(country: str, day: date, free: bool) -> None:
    """Days that the whole country has free, with days in lieu; an unknown country has none."""
    assert (day in holidays_of(country)) is free


@pytest.mark.parametrize(
    ("country", "sent", "third"),
    [
        ("EG", date(2026, 11, 18), date(2026, 11, 23)),  # Wednesday; Friday and Saturday are free
        ("IL", date(2026, 11, 19), date(2026, 11, 24)),  # Thursday: Sunday, Monday, Tuesday
        ("DE", date(2026, 11, 19), date(2026, 11, 24)),  # Thursday: Friday, Monday, Tuesday
        ("", date(2026, 11, 20), date(2026, 11, 25)),
    ],
)
def test_the_weekend_is_the_countrys_own(country: str, sent: date, third: date) -> None:
    """Three business days end as they do where the weekend is Friday and Saturday."""
    assert business_days_after(sent, 3, country) == third


def test_in_egypt_sunday_is_a_day_for_a_follow_up() -> None:
    """One business day after a Thursday is Sunday in Cairo, and Friday in Berlin."""
    thursday = date(2026, 11, 19)
    assert business_days_after(thursday, 1, "EG") == date(2026, 11, 22)
    assert business_days_after(thursday, 1, "DE") == date(2026, 11, 20)


def test_every_country_has_days_of_work() -> None:
    """No weekend of any country takes up the whole week, so that counting always ends."""
    assert all(len(weekend_of(code)) < 4 for code in countries())
    assert weekend_of("") == weekend_of("XX") == {5, 6}


def test_the_list_of_countries() -> None:
    """Codes with English names, sorted by name; every code is one that can be looked up."""
    found = countries()
    assert len(found) > 150
    assert (found["DE"], found["GB"], found["US"]) == ("Germany", "United Kingdom", "United States")
    assert next(iter(found)) == "AF"
    assert list(found).index("AX") < list(found).index("AL")  # Åland beside Albania
    assert all(known_country(code) for code in found)
    assert not any(known_country(code) for code in ("", "XX", "DEU", "de"))


@pytest.mark.parametrize(
    ("sent", "tz", "country", "second", "nudge"),
    [
        # Wednesday before Easter: Thursday 2, Tuesday 7, Wednesday 8; then 9, 10, 13, 14
        (datetime(2026, 4, 1, 9), "Europe/Berlin", "DE", date(2026, 4, 8), date(2026, 4, 14)),
        (datetime(2026, 4, 1, 9), "Europe/Berlin", "", date(2026, 4, 6), date(2026, 4, 10)),
        # Wednesday before Thanksgiving: Friday 27, Monday 30, Tuesday 1
        (datetime(2026, 11, 25, 9), "America/New_York", "US", date(2026, 12, 1), date(2026, 12, 7)),
        # across Christmas, a weekend, the day in lieu and New Year
        (datetime(2026, 12, 23, 9), "Europe/London", "GB", date(2026, 12, 30), date(2027, 1, 6)),
        # late on Tuesday in New York it is Wednesday in UTC already
        (
            datetime(2026, 11, 24, 23),
            "America/New_York",
            "US",
            date(2026, 11, 30),
            date(2026, 12, 4),
        ),
    ],
)
def test_the_days_to_write_again(
    sent: datetime, tz: str, country: str, second: date, nudge: date
) -> None:
    """Three and seven business days later, counted in the person's zone and country."""
    moment = sent.replace(tzinfo=ZoneInfo(tz)).astimezone(UTC)
    assert follow_up_dates(moment, tz=tz, holidays=holidays_of(country)) == (second, nudge)
    local = sent.date()
    assert business_days_after(local, 3, country) == second
    assert business_days_after(local, 7, country) == nudge


def keys(ws: Workspace, library: Library, day: date) -> list[str]:
    now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    found = [action.key for action in next_actions(ws, library, now=now)]
    return [key for key in found if key.split(":")[0] in ("second", "nudge", "turn")]


def test_suggestions_wait_for_the_holidays(ws: Workspace, library: Library) -> None:
    """Sent before Easter in Germany, the reminder comes on the 14th; elsewhere on the 10th."""
    sent = datetime(2026, 4, 1, 9, tzinfo=UTC)
    put(ws, ann(), OutreachAttempt(id="try", contact="ann", at=sent))
    with ws.edit("", now=sent) as tx:
        tx.profile.update(country="DE", time_zone="Europe/Berlin")
    assert keys(ws, library, date(2026, 4, 7)) == []
    assert keys(ws, library, date(2026, 4, 8)) == ["second:try"]
    assert keys(ws, library, date(2026, 4, 13)) == ["second:try"]
    assert keys(ws, library, date(2026, 4, 14)) == ["nudge:try"]
    with ws.edit("", now=sent) as tx:
        tx.profile.update(country="US")
    assert keys(ws, library, date(2026, 4, 6)) == ["second:try"]
    assert keys(ws, library, date(2026, 4, 10)) == ["nudge:try"]


def test_silence_waits_for_the_holidays(ws: Workspace) -> None:
    """Somebody is silent only once the business days of their country are over."""
    for day in (1, 2):
        sent = datetime(2026, 4, day, 9, tzinfo=UTC) - timedelta(days=9 * (2 - day))
        put(ws, ann(), OutreachAttempt(contact="ann", at=sent))
    with ws.edit("", now=sent) as tx:
        tx.profile.update(country="DE")
    plan = waiting_plan(ws, "ann")
    assert plan is not None
    assert plan.stop == date(2026, 4, 15)
    stages = [
        stage_of(ws, "ann", now=datetime(2026, 4, day, 12, tzinfo=UTC)) for day in (13, 14, 15)
    ]
    assert stages == ["asked", "asked", "silent"]


def test_the_plan_of_a_first_message(ws: Workspace) -> None:
    """A first message has both days; a day of one's own stands alone; an answer ends the plan."""
    sent = datetime(2026, 11, 18, 12, tzinfo=UTC)
    put(ws, ann(), bob(), OutreachAttempt(id="try", contact="ann", at=sent))
    plan = waiting_plan(ws, "ann")
    assert plan is not None
    assert (plan.second, plan.nudge, plan.stop) == (date(2026, 11, 23), date(2026, 11, 27), None)
    own = date(2026, 12, 24)
    put(ws, OutreachAttempt(id="try", contact="ann", at=sent, next_date=own))
    plan = waiting_plan(ws, "ann")
    assert plan is not None
    assert (plan.second, plan.nudge, plan.stop) == (None, own, None)
    put(ws, OutreachAttempt(id="try", contact="ann", at=sent, outcome="replied"))
    assert waiting_plan(ws, "ann") is None
    assert waiting_plan(ws, "bob") is None


def test_without_a_country_nothing_is_loaded() -> None:
    """The library of holidays is loaded only where a country is set."""
    code = (
        "import sys; from datetime import date\n"
        "from infoint.dates.business_days import business_days_after\n"
        "business_days_after(date(2026, 4, 1), 3, '')\n"
        "print('holidays' in sys.modules)\n"
        "business_days_after(date(2026, 4, 1), 3, 'DE')\n"
        "print('holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [((2, 27), (3, 2), 1), ((2, 28), (3, 1), 0), ((2, 27), (3, 6), 5), ((3, 2), (2, 27), 0)],
)
def test_how_many_working_days_went_by(
    since: tuple[int, int], until: tuple[int, int], days: int
) -> None:
    """The weekend does not count, nor the day itself; nothing went by before it."""
    assert business_days_since(date(2026, *since), date(2026, *until), "") == days
