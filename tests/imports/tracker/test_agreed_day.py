"""The day of a talk that a status tells in words, and the words of a status that stay."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.imports import Preview, read_contacts
from infoint.imports.taking import plan_import, take_people
from infoint.imports.tracker.next_steps.agreed_day import agreed_day
from infoint.imports.tracker.statuses import status_key
from infoint.store import Workspace
from tests.imports.sheets import xlsx

MONDAY = date(2026, 11, 30)
THURSDAY, TEN = date(2026, 12, 3), time(10)


@pytest.mark.parametrize(
    ("status", "notes", "day", "hour"),
    [
        ("yes!! Thursday 10am", (), THURSDAY, TEN),
        ("yes!! Thursday 10am", ("Zoom. Thursday Dec 3, 10 am. Friendly.",), THURSDAY, TEN),
        ("yes!! Thursday", ("Dec 10 at 9:30",), date(2026, 12, 10), time(9, 30)),
        ("yes!!", ("Thursday Dec 3, 10 am",), THURSDAY, TEN),
        ("yes!!", ("Thursday Dec 3",), THURSDAY, None),
        ("yes!! Dec 3", (), THURSDAY, None),
        ("ja, 3. Dezember 10 Uhr", (), THURSDAY, TEN),
    ],
)
def test_one_coming_day(status: str, notes: tuple[str, ...], day: date, hour: time | None) -> None:
    """By weekday and hour, by day and month, or by the notes that tell the date of the weekday."""
    found = agreed_day(status, notes, MONDAY)
    assert found
    assert (found.day, found.hour) == (day, hour)


@pytest.mark.parametrize(
    ("status", "notes"),
    [
        ("yes!!", ()),
        ("yes!! Thursday", ()),
        ("yes!! 10am", ()),
        ("yes!! Monday 10am", ()),
        ("yes!! Thursday 10am or Friday 11am", ()),
        ("yes!! Thursday 10am", ("Dec 3, 11 am",)),
        ("yes!! Thursday 10am", ("Thursday Nov 19, 10 am",)),
        ("yes!! Dec 3, Dec 4", ()),
        ("yes!! Nov 19", ()),
        ("yes!!", ("On leave until Dec 20",)),
        ("yes!!", ("Write again Dec 20, 10 am",)),
        ("yes!!", ("I offered Dec 8, 9 or 10; no answer since Nov 19",)),
    ],
)
def test_no_day_or_several(status: str, notes: tuple[str, ...]) -> None:
    """What may be today or in a week, is over, or could be chosen from, leaves the day open."""
    assert agreed_day(status, notes, MONDAY) is None


def test_a_weekday_that_was_told_long_ago() -> None:
    """It was of the week in which they answered; a date is a date."""
    assert agreed_day("Thursday 10am", (), MONDAY, answered=date(2026, 11, 27))
    assert agreed_day("Thursday 10am", (), MONDAY, answered=date(2026, 11, 17)) is None
    assert agreed_day("Thursday 10am", ("Dec 3",), MONDAY, answered=date(2026, 11, 17))
    assert agreed_day("Thursday 10am", (), None) is None


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=2))
def test_whatever_is_written(status: str, notes: list[str]) -> None:
    """A day that is found is never over."""
    found = agreed_day(status, notes, MONDAY)
    assert found is None or found.day >= MONDAY


def read(status: str, means: str | None, *, notes: str = "", today: date = MONDAY) -> Preview:
    """A tracker with Priya in it, and what the person said that her status means."""
    head = ["Who", "Company", "Asked on", "Status", "Notes"]
    row = ["Priya Raman", "Northlake", date(2026, 11, 24), status, notes]
    other = ["Bo Ek", "Elm", date(2026, 11, 24), "waiting", ""]
    statuses = {} if means is None else {status_key(status): means}
    return read_contacts(
        xlsx({"People": [head, row, other]}), "x.xlsx", today=today, statuses=statuses
    )


@pytest.mark.parametrize(
    ("status", "means"),
    [
        ("yes!! Thursday 10am", "scheduled"),
        ("yes!! Thursday 10am", "agreed"),
        ("yes!! Thursday 10am", ""),
        ("maybe - after Christmas", "not now"),
        ("texted him, waiting", None),
        ("she wants a phone call, sent 3 times", None),
    ],
)
def test_words_that_say_more_stay(status: str, means: str | None) -> None:
    """Whether their meaning is given or known, they are among the notes."""
    assert read(status, means).people[0].notes == f"Status: {status}"


@pytest.mark.parametrize(
    ("status", "means"),
    [("yes!!", None), ("waiting", None), ("Vibing", "agreed"), ("🔶", "asked"), ("emailed", None)],
)
def test_words_that_say_no_more_are_no_note(status: str, means: str | None) -> None:
    """A word that was given a meaning is that meaning."""
    assert read(status, means).people[0].notes == ""


def test_the_talk_is_set_on_its_day() -> None:
    """The hour is that of the words; what they say stays beside it."""
    found = read("yes!! Thursday 10am", "scheduled", notes="Video. Thursday Dec 3, 10 am.")
    assert [(one.day, one.hour, one.held) for one in found.interviews] == [(THURSDAY, TEN, False)]
    assert found.people[0].notes == ("Video. Thursday Dec 3, 10 am.\nStatus: yes!! Thursday 10am")
    assert read("yes!! Thursday 10am", "agreed").interviews == []
    assert read("a day is set", "scheduled").interviews == []


def test_a_weekday_is_not_another_talk_a_week_later(ws: Workspace) -> None:
    """The same file on another day: a talk is known, and the weekday told it."""
    first = plan_import(ws, read("yes!! Thursday 10am", "scheduled"))
    take_people(ws, first, [one.id for one in first.new], now=datetime(2026, 11, 30, 9, tzinfo=UTC))
    assert len(ws.interviews.all()) == 1
    later = read("yes!! Thursday 10am", "scheduled", today=date(2026, 12, 7))
    plan = plan_import(ws, later)
    assert (plan.new, plan.known, plan.differing) == ((), (), ())


@pytest.mark.parametrize(
    ("status", "day", "again"),
    [
        ("maybe, after Christmas", date(2027, 1, 4), "after Christmas"),
        ("not now, ask again in January", date(2027, 1, 11), "in January"),
        ("busy, try in January", date(2027, 1, 11), "in January"),
        ("not now", None, ""),
    ],
)
def test_a_not_now_and_its_time(status: str, day: date | None, again: str) -> None:
    """What a status says of a later time is when one may ask again, counted from the day on which
    it was said.
    """
    head = ["Name", "Company", "Emailed on", "Status", "Replied"]
    row = ["Ann Lee", "Oak", date(2026, 11, 20), status, date(2026, 11, 23)]
    for today in (date(2026, 11, 30), date(2027, 2, 15)):
        preview = read_contacts(xlsx({"People": [head, row]}), "x.xlsx", today=today)
        (tried,) = preview.attempts
        assert (tried.outcome, tried.next_date, tried.again) == ("not now", day, again)
        assert not preview.unknown_statuses


def test_a_maybe_alone_is_ones_own_plan() -> None:
    """Where nothing says that they were asked, nobody is said to have answered."""
    rows = [["Name", "Company", "Status"], ["Ann Lee", "Oak", "maybe, after Christmas"]]
    preview = read_contacts(xlsx({"People": rows}), "x.xlsx", today=date(2026, 11, 30))
    assert not preview.attempts
    assert preview.people[0].notes == "Status: maybe, after Christmas"


@pytest.mark.parametrize(
    ("status", "step", "day", "steps"),
    [
        ("not now", "after New Year", date(2027, 1, 4), []),
        ("not now, try after New Year", "after New Year", date(2027, 1, 4), []),
        ("not now", "read her article", None, ["read her article"]),
        ("no reply yet", "after New Year", None, ["after New Year"]),
    ],
)
def test_a_next_step_that_only_says_when_to_ask_again(
    status: str, step: str, day: date | None, steps: list[str]
) -> None:
    """After a not now it is the time at which one may ask again, and no step of its own."""
    rows: list[list[object]] = [
        ["Name", "Company", "Emailed on", "Status", "Next step"],
        ["Ann Lee", "Oak", date(2026, 11, 20), status, step],
    ]
    preview = read_contacts(xlsx({"People": rows}), "x.xlsx", today=date(2026, 11, 30))
    (tried,) = preview.attempts
    assert (tried.next_date, [one.text for one in preview.actions]) == (day, steps)
