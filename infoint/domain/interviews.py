"""The talk: its plan, its clock, what was learned, and what is to be done."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from infoint.domain.kinds import TakeawayKind
from infoint.domain.record import Part, Record, UtcDatetime

Format = Literal["in person", "phone", "video", "in writing"]
FORMATS: tuple[Format, ...] = ("in person", "phone", "video", "in writing")
MINUTES_OFFERED = (15, 20, 30, 45)
"""Lengths one may ask for; `how-to` says at least 30, `fleming` 20 to 30, our default is 20."""
CLOSING_MINUTES = 5
"""So long before the end it is time to ask whom else to talk to."""

QuestionState = Literal["open", "asked", "skipped"]
VerdictOutcome = Literal["", "confirmed", "contradicted", "mixed", "not touched"]
InterviewStatus = Literal["unscheduled", "planned", "running", "held", "cancelled"]


class PlannedQuestion(Record):
    """A question in the order the person set. `question` is the bank's id, empty for an own one."""

    question: str = ""
    text: str
    must: bool = False
    minutes: int = Field(default=3, ge=1, le=60)
    state: QuestionState = "open"
    came_up: bool = False
    """Whether it was added during the talk."""
    wanted: str = ""
    """The words of step 1 that it was taken from, as they stood there; "" for others."""
    note: str = ""


class NamedPerson(Record):
    """Someone the other person named. `contact` is the id once it became a contact."""

    name: str = ""
    detail: str = ""
    may_use_name: bool | None = None
    contact: str = ""


class Pause(Part):
    """A stretch in which the clock stood still; without an end it still does."""

    began: UtcDatetime
    ended: UtcDatetime | None = None


class Clock(Part):
    """When the talk really began and ended, and when it was interrupted."""

    started: UtcDatetime | None = None
    ended: UtcDatetime | None = None
    pauses: tuple[Pause, ...] = ()


class Verdict(Part):
    """What a talk said about an assumption of its field."""

    outcome: VerdictOutcome = ""
    said: str = ""
    """What was said about it, in a sentence or two."""


class Debrief(Part):
    """What is written down straight after the talk."""

    learned: str = ""
    surprised: str = ""
    impressions: str = ""
    appreciated: str = ""
    advice: str = ""
    notes: str = ""
    """Notes taken elsewhere, as far as they belong to no question of the plan."""
    written: UtcDatetime | None = None
    """When the first answer of the debrief was done."""

    @property
    def any_text(self) -> bool:
        """Whether any of it was answered; notes alone are not."""
        texts = (self.learned, self.surprised, self.impressions, self.appreciated, self.advice)
        return any(text.strip() for text in texts)


class Interview(Record):
    """One talk with one contact. It needs no outreach attempt before it."""

    contact: str
    field: str = ""
    start: UtcDatetime | None = None
    moved_from: UtcDatetime | None = None
    """The time that passed without the talk, once one asked for another day."""
    missed: tuple[UtcDatetime, ...] = ()
    """The times that passed without the talk, once it got another or was called off."""
    time_zone: str = ""
    """IANA name of the zone in which the appointment was made."""
    minutes: int = Field(default=20, ge=5, le=480)
    guessed_minutes: int = Field(default=0, ge=0, le=480)
    """The length that was taken to begin with because nobody told one, as of a talk of a file; 0
    once it was said how long it may take."""
    format: Format = "in person"
    place: str = ""
    opening: str = ""
    """What to say first: why one asked, who one is, what one hopes to learn."""
    closing: str = ""
    """What to ask and say last: whom else to ask, whose name to use, how to stay in touch."""
    on_the_spot: bool = False
    checklist: dict[str, bool] = Field(default_factory=dict)
    plan: tuple[PlannedQuestion, ...] = ()
    clock: Clock = Clock()
    extra_minutes: int = Field(default=0, ge=0, le=480)
    """Minutes that they offered on top, during the talk."""
    cancelled: bool = False
    asked_who_else: bool = False
    nobody_named: bool = False
    """Said by the person: they named nobody. It counts as long as nobody is noted."""
    named: tuple[NamedPerson, ...] = ()
    confidence_before: int | None = Field(default=None, ge=1, le=5)
    confidence_after: int | None = Field(default=None, ge=1, le=5)
    evaluation: dict[str, int | str] = Field(default_factory=dict)
    """Answers to the evaluation questions: 1 to 5 where a scale is asked, else words."""
    evaluation_reasons: dict[str, str] = Field(default_factory=dict)
    """By evaluation question that is answered on a scale: why."""
    verdicts: dict[str, Verdict] = Field(default_factory=dict)
    """By id of the field's assumption."""
    ratings: dict[str, int] = Field(default_factory=dict)
    """How the talk's field stands after it, from 1 to 5, by id of the criterion; only those that
    were rated anew."""
    energy: int | None = Field(default=None, ge=1, le=5)
    """How one felt after the talk: 1 drained, 5 full of energy."""
    debrief: Debrief = Debrief()
    report_back_on: date | None = None
    """The day on which to tell the person what became of their advice."""
    created: UtcDatetime | None = None

    @property
    def status(self) -> InterviewStatus:
        """Computed from the clock and the appointment; never stored."""
        if self.clock.ended:
            return "held"
        if self.clock.started:
            return "running"
        if self.cancelled:
            return "cancelled"
        return "planned" if self.start else "unscheduled"

    @property
    def length_is_told(self) -> bool:
        """Whether somebody said how long it may take."""
        return self.minutes != self.guessed_minutes

    @property
    def how_is_told(self) -> bool:
        """Whether one knows how one meets: face to face with a place, or met on the spot."""
        return self.on_the_spot or self.format != "in person" or bool(self.place.strip())

    @property
    def is_written(self) -> bool:
        """Whether questions go out as a text and answers come back: nobody speaks, no clock."""
        return self.format == "in writing"

    @property
    def held_at(self) -> datetime | None:
        """The end of the talk (UTC), from which the thank-you clock runs; None before it ended."""
        return self.clock.ended

    @property
    def when(self) -> datetime | None:
        """When the talk is or was (UTC): the clock's start, else the appointment."""
        return self.clock.started or self.start

    @property
    def has_no_clock(self) -> bool:
        """Whether it was held and nobody measured it: then its hour and its length are not known,
        and without a beginning its day is not either.
        """
        return bool(self.clock.ended) and self.clock.started in (None, self.clock.ended)

    @property
    def times_missed(self) -> list[datetime]:
        """The times that passed without the talk (UTC), the earliest first."""
        return sorted({*self.missed, *((self.moved_from,) if self.moved_from else ())})

    @property
    def people_named(self) -> list[NamedPerson]:
        """Those whom they named, without lines in which nothing stands."""
        return [one for one in self.named if one.name.strip() or one.contact]

    @property
    def knows_whom_they_named(self) -> bool:
        """Whether somebody is noted, or it was said that there is nobody."""
        return self.nobody_named or bool(self.people_named)

    @property
    def planned_minutes(self) -> int:
        """Minutes that all questions of the plan take together."""
        return sum(item.minutes for item in self.plan)


PaidBy = Literal["", "month", "hour"]
"""For what an amount of pay was told: a year, a month or an hour."""


class Takeaway(Record):
    """One thing learned in a talk."""

    interview: str
    kind: TakeawayKind = TakeawayKind.ADVICE
    text: str = ""
    meaning: str = ""
    """Of a word or an abbreviation of the field."""
    amounts: str = ""
    currency: str = ""
    """Of a salary range: ISO 4217 code such as EUR; with `low` and `high` a year, and `level`."""
    low: float | None = Field(default=None, ge=0)
    high: float | None = Field(default=None, ge=0)
    per: PaidBy = ""
    """For what the amounts were told; `low` and `high` are counted to a year all the same."""
    level: str = ""
    private: bool = False


class Action(Record):
    """Something to do, with a date."""

    text: str
    due: date | None = None
    done: UtcDatetime | None = None
    interview: str = ""
    contact: str = ""
    agreed_with: str = ""
    """The counselor with whom it was agreed on; "" for what one set oneself."""
