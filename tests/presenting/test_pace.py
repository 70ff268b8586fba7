"""How a run stands against its plan."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.library.presenter import RUNS, Run, load_presenter
from infoint.presenting.pace import pace
from tests.examples import examples

BEGAN = datetime(2026, 11, 22, 9, 15, tzinfo=UTC)
PRESENTER = load_presenter()


def at(minutes: float, run: Run = 50, place: int = 0) -> datetime:
    """A moment so many minutes after the planned end of a part."""
    planned = sum(part.minutes(run) for part in PRESENTER.run(run)[: place + 1])
    return BEGAN + timedelta(minutes=planned + minutes)


def test_in_time_nothing_is_said() -> None:
    """Up to the last second of a part nobody is late, and the whole buffer is there."""
    found = pace(PRESENTER, 50, 2, began=BEGAN, now=at(0, place=2))
    assert (found.late, found.over, found.buffer, found.leave_out) == (0, 0, 4, ())
    assert found.until == at(0, place=2)


def test_the_buffer_comes_first() -> None:
    """Three minutes behind, the buffer of four covers it: nothing need be left out."""
    found = pace(PRESENTER, 50, 2, began=BEGAN, now=at(3.5, place=2))
    assert (found.late, found.over, found.buffer, found.leave_out) == (3, 0, 1, ())


def test_then_something_is_left_out_in_the_order_of_the_notes() -> None:
    """Seven minutes behind, three are over: the first entries that save three, of parts ahead."""
    found = pace(PRESENTER, 50, 2, began=BEGAN, now=at(7, place=2))
    assert (found.late, found.over, found.buffer) == (7, 3, 0)
    assert [entry.part for entry in found.leave_out] == ["progress", "prepare"]


@given(st.sampled_from(RUNS), st.integers(0, 8), st.integers(0, 120))
@settings(max_examples=examples(300))
def test_what_is_left_out_is_still_to_come(run: Run, place: int, late: int) -> None:
    """It is never of a part that is over, and no more of it than is needed."""
    found = pace(PRESENTER, run, place, began=BEGAN, now=at(late, run, place))
    ahead = [part.key for part in PRESENTER.run(run)[place:]]
    assert {entry.part for entry in found.leave_out} <= set(ahead)
    saved = [entry.minutes(run) for entry in found.leave_out]
    assert sum(saved[:-1]) < max(found.over, 1)


@pytest.mark.parametrize("run", RUNS)
def test_a_clock_set_back_is_no_gain(run: Run) -> None:
    """Before the run began no time has passed."""
    found = pace(PRESENTER, run, 0, began=BEGAN, now=BEGAN - timedelta(hours=1))
    assert (found.passed, found.late) == (timedelta(), 0)
