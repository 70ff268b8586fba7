"""Decisions about whom to ask next, and the way back from each."""

from datetime import date, datetime, timedelta

import pytest

from infoint.domain.problems import InputError
from infoint.people import contacts
from infoint.people.ranking import SET_ASIDE, ask_next, choices
from infoint.store import GoneError
from infoint.today.suggestion_order import next_actions


@pytest.fixture
def suggested(ws, library, now):
    """The names that are suggested at a moment."""

    def names(at: datetime = now) -> list[str]:
        return [one.contact.name for one in ask_next(ws, library, now=at)]

    return names


@pytest.mark.parametrize(
    ("today", "pause", "until"),
    [
        (date(2026, 3, 3), "week", date(2026, 3, 10)),
        (date(2026, 12, 28), "week", date(2027, 1, 4)),
        (date(2026, 3, 3), "month", date(2026, 4, 3)),
        (date(2026, 12, 15), "month", date(2027, 1, 15)),
        (date(2026, 11, 30), "month", date(2026, 12, 30)),
        (date(2026, 1, 31), "month", date(2026, 2, 28)),
        (date(2028, 1, 31), "month", date(2028, 2, 29)),
    ],
)
def test_how_long_a_pause_is(today, pause, until):
    """A week later it is the same weekday, a month later the same day or the month's last."""
    assert choices.pause_until(today, pause) == until


def test_not_today(ws, anna, suggested, now):
    """Put off for today, someone comes back tomorrow; undo brings them back at once."""
    choices.not_today(ws, anna.id, now=now)
    assert suggested() == []
    assert suggested(now + timedelta(days=1)) == ["Anna Lee"]
    assert ws.undo(now=now) == "Not today: Anna Lee"
    assert suggested() == ["Anna Lee"]


def test_later(ws, anna, suggested, now):
    """Snoozed, someone comes back on that day; undo brings them back at once."""
    until = now.date() + timedelta(days=7)
    assert choices.snooze(ws, anna.id, until, now=now).snoozed_until == until
    assert suggested(now + timedelta(days=6)) == []
    assert suggested(now + timedelta(days=7)) == ["Anna Lee"]
    assert ws.undo(now=now) == "Later: Anna Lee"
    assert suggested() == ["Anna Lee"]


@pytest.mark.parametrize("days", [0, -1])
def test_later_must_be_later(ws, anna, now, days):
    """A day that is not ahead is refused in words, and nothing changes."""
    with pytest.raises(InputError) as raised:
        choices.snooze(ws, anna.id, now.date() + timedelta(days=days), now=now)
    assert list(raised.value.problems) == ["until"]
    assert ws.contacts.get(anna.id).snoozed_until is None


def test_not_this_person(ws, library, anna, suggested, now):
    """Set aside, someone stays on the list and is suggested nowhere, not in years."""
    choices.set_aside(ws, anna.id, now=now)
    assert ws.contacts.get(anna.id).snoozed_until == SET_ASIDE
    assert suggested(now + timedelta(days=4000)) == []
    assert all(one.contact != anna.id for one in next_actions(ws, library, now=now))
    assert ws.undo(now=now) == "Set aside: Anna Lee"
    assert suggested() == ["Anna Lee"]


@pytest.mark.parametrize(
    "put_off",
    [
        lambda ws, who, now: choices.not_today(ws, who, now=now),
        lambda ws, who, now: choices.snooze(ws, who, now.date() + timedelta(days=7), now=now),
        lambda ws, who, now: choices.set_aside(ws, who, now=now),
    ],
)
def test_the_way_back(ws, anna, suggested, now, put_off):
    """From each of the three there is a way back, which can itself be undone."""
    put_off(ws, anna.id, now)
    choices.suggest_again(ws, anna.id, now=now)
    assert suggested() == ["Anna Lee"]
    ws.undo(now=now)
    assert suggested() == []


def test_bringing_one_back_leaves_the_others(ws, anna, suggested, now):
    """Only the one is brought back; other dismissals stay."""
    bo = contacts.add_contact(ws, {"name": "Bo"}, now=now)
    for who in (anna, bo):
        choices.not_today(ws, who.id, now=now)
    choices.suggest_again(ws, bo.id, now=now)
    assert suggested() == ["Bo"]


@pytest.mark.parametrize("job", [choices.not_today, choices.set_aside, choices.suggest_again])
def test_someone_who_is_gone(ws, now, job):
    """A contact removed in another window is said to be gone."""
    with pytest.raises(GoneError):
        job(ws, "gone", now=now)


def test_counting_as_usual(ws, now):
    """The weights that were set are forgotten, and come back with undo."""
    with ws.edit("x", now=now) as tx:
        tx.profile.update(ask_weights={"motivation": 0})
    choices.weigh_as_usual(ws, now=now)
    assert ws.profile.ask_weights == {}
    ws.undo(now=now)
    assert ws.profile.ask_weights == {"motivation": 0}
