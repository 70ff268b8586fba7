"""Pauses, extra minutes and the parts of a talk, in UTC."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.coaching import next_actions
from infoint.domain import Clock, Interview, Pause, PlannedQuestion
from infoint.interviews.clock import (
    in_asking_order,
    interview_ends_at,
    interview_now,
    is_paused,
    next_question,
    time_in_pauses,
    time_spent,
)
from infoint.library import Library
from infoint.store import Workspace
from tests.worlds.records import NOW, ann, interview, put

MINUTE = timedelta(minutes=1)


def at(minutes: float) -> datetime:
    """So many minutes after the start of every talk here."""
    return NOW + minutes * MINUTE


def clock(*pauses: tuple[float, float | None], ended: float | None = None) -> Clock:
    """A clock that began at 0, with pauses from and to a minute."""
    return Clock(
        started=NOW,
        ended=None if ended is None else at(ended),
        pauses=tuple(
            Pause(began=at(began), ended=None if over is None else at(over))
            for began, over in pauses
        ),
    )


@pytest.mark.parametrize(
    ("pauses", "ended", "now", "still"),
    [
        ([], None, 10, 0),
        ([(2, 5)], None, 10, 3),
        ([(2, 5), (6, 7)], None, 10, 4),
        ([(2, None)], None, 10, 8),
        ([(2, None)], 6, 10, 4),
        ([(2, 5), (4, 8)], None, 10, 6),
        ([(2, 9), (4, 5)], None, 10, 7),
        ([(4, 5), (2, 9)], None, 10, 7),
        ([(2, 5), (2, 5)], None, 10, 3),
        ([(2, 2)], None, 10, 0),
        ([(5, 2)], None, 10, 0),
        ([(-3, 2)], None, 10, 2),
        ([(-3, -1)], None, 10, 0),
        ([(8, 20)], None, 10, 2),
        ([(12, 20)], None, 10, 0),
        ([(8, 20)], 9, 30, 1),
        ([(2, None), (4, None)], None, 10, 8),
    ],
)
def test_time_in_pauses(
    pauses: list[tuple[float, float | None]], ended: float | None, now: float, still: float
) -> None:
    """Pauses count between start and end, once where they overlap, open ones until now."""
    assert time_in_pauses(clock(*pauses, ended=ended), now=at(now)) == still * MINUTE


def test_before_the_start_no_time_passes() -> None:
    """A clock that was not started shows nothing, whatever stands in it."""
    waiting = Clock(pauses=(Pause(began=at(1)),))
    assert time_in_pauses(waiting, now=at(5)) == time_spent(waiting, now=at(5)) == timedelta(0)
    assert not is_paused(waiting)


def test_a_clock_of_another_computer_that_runs_ahead() -> None:
    """A start that lies ahead of now is no negative talk."""
    assert time_spent(clock(), now=at(-3)) == timedelta(0)


@given(
    pauses=st.lists(
        st.tuples(st.integers(-20, 60), st.one_of(st.none(), st.integers(-20, 60))),
        max_size=6,
    ),
    ended=st.one_of(st.none(), st.integers(0, 60)),
    now=st.integers(0, 60),
)
def test_interviewing_and_pausing_fill_the_time(
    pauses: list[tuple[int, int | None]], ended: int | None, now: int
) -> None:
    """Minute by minute, the clock counts as the hand would: each minute talked or paused."""
    until = now if ended is None else ended
    paused = sum(
        any(began <= minute and (over is None or minute < over) for began, over in pauses)
        for minute in range(until)
    )
    here = clock(*pauses, ended=ended)
    assert time_in_pauses(here, now=at(now)) == paused * MINUTE
    assert time_spent(here, now=at(now)) == (until - paused) * MINUTE


@pytest.mark.parametrize(
    ("pauses", "ended", "paused"),
    [
        ([], None, False),
        ([(1, None)], None, True),
        ([(1, 2)], None, False),
        ([(1, None)], 3, False),
    ],
)
def test_whether_it_is_paused(
    pauses: list[tuple[float, float | None]], ended: float | None, paused: bool
) -> None:
    """A talk is paused while a pause is open, and no more once it has ended."""
    assert is_paused(clock(*pauses, ended=ended)) is paused


def phase(minutes: float, *, agreed: int = 30, extra: int = 0, **values: Any) -> str:
    """The part of a talk at that minute."""
    here = interview(**{"clock": clock(), **values}, minutes=agreed, extra_minutes=extra)
    return interview_now(here, now=at(minutes)).phase


@pytest.mark.parametrize(
    ("agreed", "extra", "begins"),
    [
        (30, 0, {"late": 20, "closing": 25, "over": 30}),
        (20, 10, {"late": 20, "closing": 25, "over": 30}),
        (60, 0, {"late": 40, "closing": 55, "over": 60}),
        (15, 0, {"closing": 10, "over": 15}),
        (10, 0, {"closing": 5, "over": 10}),
    ],
)
def test_parts_of_an_interview(agreed: int, extra: int, begins: dict[str, int]) -> None:
    """Late begins at two thirds, the close five minutes before the end; to the second."""
    before = "early"
    for name, minute in begins.items():
        assert phase(minute - 1 / 60, agreed=agreed, extra=extra) == before
        assert phase(minute, agreed=agreed, extra=extra) == name
        before = name


def test_a_short_interview_closes_from_its_start() -> None:
    """In a talk of five minutes there is no time to lose."""
    assert phase(0, agreed=5) == "closing"


def test_a_pause_puts_everything_off() -> None:
    """After four minutes of pause, every part begins four minutes later."""
    paused = clock((3, 7))
    assert phase(23.9, clock=paused) == "early"
    assert phase(24, clock=paused) == "late"
    assert phase(33.9, clock=paused) == "closing"
    assert phase(34, clock=paused) == "over"


def test_in_a_pause_nothing_moves() -> None:
    """However long a pause takes, minutes and part stay as they were."""
    here = interview(clock=clock((12, None)), minutes=30)
    early, hours_later = interview_now(here, now=at(12)), interview_now(here, now=at(400))
    assert early == hours_later
    assert (early.minutes_left, early.phase, early.paused) == (18, "early", True)


def test_waiting_and_ended() -> None:
    """Before it and after it, a talk is in no part of its time."""
    assert phase(28, clock=Clock()) == "waiting"
    assert phase(28, clock=clock(ended=26)) == "ended"
    ended = interview_now(interview(clock=clock((3, 5), ended=26), minutes=30), now=at(500))
    assert (ended.minutes_left, ended.over, ended.closing) == (6, False, False)


def test_more_time_after_the_end() -> None:
    """Minutes offered when the time is over bring the talk back into its last minutes."""
    assert phase(31) == "over"
    assert phase(31, extra=5) == "closing"
    assert phase(31, extra=15) == "late"


def test_minutes_agreed_with_what_was_offered() -> None:
    """The share that has passed is of all minutes, and stays between 0 and 1."""
    here = interview(clock=clock(), minutes=20, extra_minutes=20)
    assert [interview_now(here, now=at(n)).share for n in (-5, 0, 10, 40, 90)] == [0, 0, 0.25, 1, 1]
    state = interview_now(here, now=at(10))
    assert (state.minutes, state.minutes_left) == (40, 30)


def test_when_it_will_be_over() -> None:
    """The end lies behind all minutes and all pauses, an open one so far as it has come."""
    here = interview(clock=clock((2, 5), (8, None)), minutes=20, extra_minutes=10)
    assert interview_ends_at(here, now=at(10)) == at(35)
    assert interview_ends_at(interview(minutes=20), now=NOW) is None


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
@pytest.mark.parametrize("day", [datetime(2026, 3, 29), datetime(2026, 10, 25)])
def test_the_night_on_which_the_clocks_change(zone: str, day: datetime) -> None:
    """Minutes are those that pass, whatever the clocks on the wall are set to meanwhile."""
    began = day.replace(tzinfo=UTC) + 40 * MINUTE
    paused = Pause(began=began + 15 * MINUTE, ended=began + 25 * MINUTE)
    here = interview(clock=Clock(started=began, pauses=(paused,)), minutes=90)
    for passed in (0, 20, 60, 80):
        now = (began + passed * MINUTE).astimezone(ZoneInfo(zone))
        still = min(max(passed - 15, 0), 10)
        assert interview_now(here, now=now).minutes_left == 90 - passed + still


def planned(key: str, **values: Any) -> PlannedQuestion:
    """A question whose text is its id."""
    return PlannedQuestion(**{"id": key, "text": key, **values})


def test_the_order_of_asking() -> None:
    """What came up is first, then the musts, then the rest; each in the order of the plan."""
    plan = (
        planned("time"),
        planned("must", must=True),
        planned("up", came_up=True),
        planned("later", must=True),
        planned("again", came_up=True, must=True),
    )
    here = interview(plan=plan)
    assert [item.id for item in in_asking_order(here)] == ["up", "again", "must", "later", "time"]


@pytest.mark.parametrize(
    ("states", "after", "expected"),
    [
        ("open open open", "", "a"),
        ("open open open", "a", "b"),
        ("asked open open", "", "b"),
        ("asked skipped open", "", "c"),
        ("asked skipped open", "c", None),
        ("asked skipped asked", "", None),
        ("open asked asked", "c", "a"),
    ],
)
def test_what_comes_next(states: str, after: str, expected: str | None) -> None:
    """Next is the first open one, the one at hand passed over."""
    plan = tuple(
        planned(key, must=True, state=state)
        for key, state in zip("abc", states.split(), strict=True)
    )
    found = next_question(interview(plan=plan), after)
    assert (found.id if found else None) == expected


def test_musts_that_are_left() -> None:
    """Only open musts count as left; a skipped one was let go."""
    plan = (
        planned("a", must=True),
        planned("b", must=True, state="asked"),
        planned("c", must=True, state="skipped"),
        planned("d"),
    )
    state = interview_now(Interview(contact="ann", plan=plan, clock=clock()), now=at(1))
    assert (state.must_left, state.asked, state.of) == (1, 1, 4)


def test_what_is_due_while_an_interview_runs(ws: Workspace, library: Library) -> None:
    """On Today, a talk is due when its time is over with pauses and extra minutes, and not late."""
    here = interview(clock=clock((2, 5)), minutes=20, extra_minutes=10)
    put(ws, ann(), here)
    action = next_actions(ws, library, now=at(25))[0]
    assert (action.key, action.due, action.overdue) == ("talk:talk", at(33), False)
    assert next_actions(ws, library, now=at(33))[0].overdue
