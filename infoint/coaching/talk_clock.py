"""The clock of a running talk and what to ask next."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from infoint.domain import Interview, PlannedQuestion
from infoint.domain.interviews import CLOSING_MINUTES


@dataclass(frozen=True, slots=True)
class PlanMinutes:
    """Minutes of a question plan against the minutes asked for."""

    must: int
    if_time: int
    asked_for: int

    @property
    def total(self) -> int:
        """Minutes that every question of the plan takes together."""
        return self.must + self.if_time

    @property
    def fits(self) -> bool:
        """Whether the must questions leave the agreed time unbroken."""
        return self.must <= self.asked_for


@dataclass(frozen=True, slots=True)
class TalkNow:
    """Where a talk stands. `minutes_left` is below 0 once the agreed time is over."""

    minutes_left: float
    over: bool
    closing: bool
    next_item: PlannedQuestion | None
    asked: int
    of: int


def plan_minutes(interview: Interview) -> PlanMinutes:
    """Add up the plan, the musts apart from the rest."""
    must = sum(item.minutes for item in interview.plan if item.must)
    return PlanMinutes(must, interview.planned_minutes - must, interview.minutes)


def next_question(interview: Interview) -> PlannedQuestion | None:
    """The first open must, else the first open question for spare time, in the person's order."""
    still_open = [item for item in interview.plan if item.state == "open"]
    return next((item for item in still_open if item.must), still_open[0] if still_open else None)


def talk_now(interview: Interview, *, now: datetime) -> TalkNow:
    """Minutes left of the agreed time, and what to ask next.

    Before the start all minutes are left; after the end the clock stands still. `closing` begins
    five minutes before the agreed end of a talk that runs, and stays until it is ended.
    """
    clock = interview.clock
    left = timedelta(minutes=interview.minutes)
    if clock.started:
        left -= (clock.ended or now) - clock.started
    running = interview.status == "running"
    return TalkNow(
        minutes_left=left.total_seconds() / 60,
        over=left <= timedelta(0),
        closing=running and left <= timedelta(minutes=CLOSING_MINUTES),
        next_item=next_question(interview),
        asked=sum(item.state == "asked" for item in interview.plan),
        of=len(interview.plan),
    )
