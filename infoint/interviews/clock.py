"""The clock of a talk, in UTC throughout, and what to ask next."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from infoint.domain import Clock, Interview, PlannedQuestion
from infoint.domain.interviews import CLOSING_MINUTES

Phase = Literal["waiting", "early", "late", "closing", "over", "ended"]
"""Not begun; in the first two thirds; after them; in the last five minutes; over time; ended."""

NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class InterviewNow:
    """Where a talk stands. `minutes_left` is below 0 once the agreed time is over."""

    minutes_left: float
    minutes: int
    """Minutes agreed, with those that they offered on top."""
    phase: Phase
    paused: bool
    next_item: PlannedQuestion | None
    asked: int
    must_left: int
    """Must questions that are neither asked nor skipped."""
    of: int

    @property
    def over(self) -> bool:
        """Whether the agreed time has passed."""
        return self.minutes_left <= 0

    @property
    def closing(self) -> bool:
        """Whether the talk runs and its last five minutes have come, or have passed."""
        return self.phase in ("closing", "over")

    @property
    def share(self) -> float:
        """How much of the time has passed, from 0 to 1."""
        return min(1.0, max(0.0, 1 - self.minutes_left / self.minutes))


def in_asking_order(interview: Interview) -> list[PlannedQuestion]:
    """The plan as one asks it: what came up first, then the musts, then what time is left for."""
    return sorted(interview.plan, key=lambda item: 0 if item.came_up else 1 if item.must else 2)


def next_question(interview: Interview, after: str = "") -> PlannedQuestion | None:
    """The first open question in asking order, the one with the id `after` passed over."""
    return next(
        (item for item in in_asking_order(interview) if item.state == "open" and item.id != after),
        None,
    )


def time_in_pauses(clock: Clock, *, now: datetime) -> timedelta:
    """How long the clock stood still up to `now`, or up to its end; no moment counts twice."""
    until = clock.ended or now
    still, reached = NOTHING, clock.started or until
    for pause in sorted(clock.pauses, key=lambda each: each.began):
        began, ended = max(pause.began, reached), min(pause.ended or until, until)
        if began < ended:
            still += ended - began
            reached = ended
    return still


def time_spent(clock: Clock, *, now: datetime) -> timedelta:
    """From the start to `now`, or to the end, without the pauses; never below 0."""
    if clock.started is None:
        return NOTHING
    whole = (clock.ended or now) - clock.started
    return max(NOTHING, whole - time_in_pauses(clock, now=now))


def minutes_taken(interview: Interview) -> int:
    """How many minutes a talk that is over took, without its pauses; at least one."""
    end = interview.clock.ended
    spent = time_spent(interview.clock, now=end) if end else NOTHING
    return max(1, round(spent.total_seconds() / 60))


def is_paused(clock: Clock) -> bool:
    """Whether a talk that has begun and not ended stands still."""
    return bool(
        clock.started and not clock.ended and any(pause.ended is None for pause in clock.pauses)
    )


def interview_ends_at(interview: Interview, *, now: datetime) -> datetime | None:
    """When the agreed time will be over (UTC) if no pause comes; None before the start."""
    clock = interview.clock
    if clock.started is None:
        return None
    whole = timedelta(minutes=interview.minutes + interview.extra_minutes)
    return clock.started + whole + time_in_pauses(clock, now=now)


def is_ahead(interview: Interview, now: datetime) -> bool:
    """Whether an agreed talk did not begin and its time is not over; one in writing waits for its
    answers however long it takes.
    """
    if interview.status != "planned" or interview.start is None:
        return False
    ends = interview.start + timedelta(minutes=interview.minutes)
    return interview.is_written or ends > now


def interview_now(interview: Interview, *, now: datetime) -> InterviewNow:
    """Minutes left of the agreed time, and what to ask next.

    Before the start all minutes are left; after the end and in a pause the clock stands still.
    Extra minutes count as agreed ones. Late begins when two thirds are over, closing five minutes
    before the end.
    """
    minutes = interview.minutes + interview.extra_minutes
    left = timedelta(minutes=minutes) - time_spent(interview.clock, now=now)
    return InterviewNow(
        minutes_left=left.total_seconds() / 60,
        minutes=minutes,
        phase=_phase(interview, left, timedelta(minutes=minutes)),
        paused=is_paused(interview.clock),
        next_item=next_question(interview),
        asked=sum(item.state == "asked" for item in interview.plan),
        must_left=sum(item.state == "open" and item.must for item in interview.plan),
        of=len(interview.plan),
    )


def _phase(interview: Interview, left: timedelta, whole: timedelta) -> Phase:
    if interview.status != "running":
        return "ended" if interview.status == "held" else "waiting"
    if left <= NOTHING:
        return "over"
    if left <= timedelta(minutes=CLOSING_MINUTES):
        return "closing"
    return "late" if left <= whole / 3 else "early"
