"""How long one waits: dates that followed the old rule move along, chosen ones stay."""

from datetime import UTC, date, datetime

import pytest

from infoint.domain import OutreachAttempt
from infoint.domain.problems import InputError
from infoint.outreach import attempts, waiting

EASTER = datetime(2026, 4, 1, 9, tzinfo=UTC)  # Good Friday is the 3rd, Easter Monday the 6th


@pytest.fixture
def by_rule(ws, anna) -> OutreachAttempt:
    """Sent on the Wednesday before Easter, with the date that the rule gives."""
    return attempts.log_attempt(ws, anna.id, "email", "waiting", now=EASTER)


def day_of(ws, attempt) -> date | None:
    return ws.attempts.get(attempt.id).next_date


def test_days_and_their_dates(ws, by_rule, now):
    """Changed days are stored and move the date; undo brings back both."""
    assert day_of(ws, by_rule) == date(2026, 4, 10)
    waiting.set_follow_up_days(ws, 2, 5, now=now)
    assert ws.profile.follow_up_days == (2, 5)
    assert day_of(ws, by_rule) == date(2026, 4, 8)
    ws.undo()
    assert ws.profile.follow_up_days is None
    assert day_of(ws, by_rule) == date(2026, 4, 10)


def test_a_country_and_its_dates(ws, by_rule, now):
    """With a country the holidays move the date; without one again, it moves back."""
    waiting.set_country(ws, "DE", now=now)
    assert day_of(ws, by_rule) == date(2026, 4, 14)
    waiting.set_country(ws, "US", now=now)  # Easter is a working day there
    assert day_of(ws, by_rule) == date(2026, 4, 10)
    waiting.set_country(ws, "DE", now=now)
    waiting.set_country(ws, "", now=now)
    assert (ws.profile.country, day_of(ws, by_rule)) == ("", date(2026, 4, 10))


def test_a_chosen_date_stays(ws, by_rule, now):
    """A day that the person chose does not move."""
    with ws.edit("", now=now) as tx:
        tx.attempts.update(by_rule.id, next_date=date(2026, 4, 9))
    waiting.set_follow_up_days(ws, 2, 5, now=now)
    waiting.set_country(ws, "DE", now=now)
    assert day_of(ws, by_rule) == date(2026, 4, 9)


@pytest.mark.parametrize(
    ("second", "nudge", "wrong"),
    [(0, 7, ["second"]), (3, 61, ["nudge"]), (-1, 99, ["second", "nudge"]), (7, 3, ["nudge"])],
)
def test_days_that_do_not_fit(ws, second, nudge, wrong, now):
    """Days out of bounds, or the reminder before the second person, are refused in a sentence."""
    with pytest.raises(InputError) as raised:
        waiting.set_follow_up_days(ws, second, nudge, now=now)
    assert list(raised.value.problems) == wrong
    assert ws.profile.follow_up_days is None


@pytest.mark.parametrize("country", ["XX", "Germany", "de", "DEU"])
def test_a_country_that_is_not_known(ws, country, now):
    """Only codes of the list are taken."""
    with pytest.raises(InputError):
        waiting.set_country(ws, country, now=now)
    assert ws.profile.country == ""
