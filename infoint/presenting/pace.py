"""How a run stands against its plan: the time, the buffer, and what to leave out when late."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from infoint.library.presenter import LeftOut, Presenter, Run

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """Where a run is. `passed` is the time since it began, `until` when the part should be over.

    `late` are whole minutes behind the plan, `buffer` those of the buffer that are left then, and
    `over` those that the buffer does not cover. `leave_out` is what saves them, as far as it can,
    in the order of the notes; of parts that are still to come and of the one at hand.
    """

    passed: timedelta
    until: datetime
    late: int
    buffer: int
    over: int
    leave_out: tuple[LeftOut, ...]


def pace(presenter: Presenter, run: Run, place: int, *, began: datetime, now: datetime) -> Pace:
    """The pace of a run at its part number `place`, from 0. Both moments are aware."""
    parts = presenter.run(run)
    until = began + sum((part.minutes(run) for part in parts[: place + 1]), 0) * _MINUTE
    late = max(0, (now - until) // _MINUTE)
    buffer = presenter.buffer.minutes(run)
    over = max(0, late - buffer)
    ahead = {part.key for part in parts[place:]}
    chosen: list[LeftOut] = []
    for entry in presenter.when_late:
        if sum(one.minutes(run) for one in chosen) >= over:
            break
        if entry.part in ahead and entry.minutes(run):
            chosen.append(entry)
    passed = max(timedelta(), now - began)
    return Pace(passed, until, late, max(0, buffer - late), over, tuple(chosen))
