"""Moments as people say them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from infoint.dates.told_moment import told_moment

NOW = datetime(2026, 11, 29, 3, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (-1, "today at 02:00"),
        (-4, "yesterday at 23:00"),
        (-27, "yesterday at 00:00"),
        (-28, "the day before yesterday"),
        (-39, "the day before yesterday"),
        (-75.5, "4 days ago"),
        (-24 * 30, "30 days ago"),
        (20, "today at 23:00"),
        (21, "tomorrow at 00:00"),
        (45, "in 2 days"),
    ],
)
def test_days_count_from_midnight(hours: float, words: str) -> None:
    """Whoever woke up since says yesterday, however few hours it was."""
    at = NOW + timedelta(hours=hours)
    assert told_moment(at, now=NOW, zone=UTC, locale="en_GB") == words


def test_zone_and_way_of_writing_are_the_persons() -> None:
    """What is today in London is yesterday in New York."""
    zone = ZoneInfo("America/New_York")
    at = NOW - timedelta(hours=8)
    assert told_moment(at, now=NOW, zone=zone, locale="en_US") == "today at 2:00\u202fPM"
    assert told_moment(at, now=NOW, zone=UTC, locale="en_US") == "yesterday at 7:00\u202fPM"
