"""Career fields: what a person thinks of doing, and how they weigh it."""

from typing import Literal

from pydantic import Field

from infoint.domain.record import Record, UtcDatetime

ResearchKind = Literal["pc", "paper", "people", "participation"]
RESEARCH_KINDS: tuple[ResearchKind, ...] = ("pc", "paper", "people", "participation")
"""The 4 P's of `seven-steps`; that the talks are the third P is our reading."""
About = Literal["organization", "person"]
ABOUT: tuple[About, ...] = ("organization", "person")

Agreement = Literal["", "agree", "differ"]
FieldStatus = Literal["considering", "exploring", "chosen", "set aside"]
Decision = Literal["", "go on", "set aside", "decide"]
DECISIONS: tuple[Decision, ...] = ("go on", "set aside", "decide")
"""Which way a decision note goes: talk to more people, leave the field, or choose it."""


class Criterion(Record):
    """Something a person wants from work, with its weight from 1 (nice) to 5 (a must)."""

    name: str = ""
    weight: int = Field(default=3, ge=1, le=5)


class Assumption(Record):
    """Something that one takes for true about a field, for the talks to test."""

    text: str = ""


class ResearchNote(Record):
    """A thing found out before the talk, under one of the four P's.

    `about` says what a contact's note is on; a field's notes leave it empty.
    """

    kind: ResearchKind = "pc"
    about: About | Literal[""] = ""
    title: str = ""
    link: str = ""
    text: str = ""


class DecisionNote(Record):
    """Where the person stands with a field, dated, with the reasons in `text`.

    Without an `outcome` it is a thought noted on the way.
    """

    at: UtcDatetime
    outcome: Decision = ""
    text: str = ""


class CareerField(Record):
    """A field of work under consideration. Ratings go from 1 to 5, keyed by criterion id."""

    title: str = ""
    why: str = ""
    ratings_before: dict[str, int] = Field(default_factory=dict)
    ratings_after: dict[str, int] = Field(default_factory=dict)
    want_to_know: str = ""
    assumptions: tuple[Assumption, ...] = ()
    agreement: dict[str, Agreement] = Field(default_factory=dict)
    """By question, as `compare_field` names it: whether the answers to it agree, as one judges."""
    research: tuple[ResearchNote, ...] = ()
    status: FieldStatus = "considering"
    decisions: tuple[DecisionNote, ...] = ()
    conclusion: str = ""
    """The sentences at the head of the report on the field, where the person worded them."""
    created: UtcDatetime | None = None
