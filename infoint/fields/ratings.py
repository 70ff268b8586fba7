"""How a field was rated before the talks, and which talk moved which rating."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from infoint.advice.index import WorkspaceIndex, remembered
from infoint.domain import CareerField, Criterion, Interview

NO_LONGER_LISTED = "Someone no longer on the list"


@dataclass(frozen=True, slots=True)
class RatingStep:
    """One rating after a talk. `at` is when the talk ended (UTC), `moved` how far it went from the
    rating before it: 0 where it stayed, or where nothing had been rated until then.

    Ratings after the talks that belong to none of them have neither talk nor person nor date.
    """

    interview: str
    contact: str
    who: str
    at: datetime | None
    rating: int
    moved: int


@dataclass(frozen=True, slots=True)
class RatingMoves:
    """The way of one rating of one field: the first guess, then a step for each talk that rated it.

    Ratings run from 1 to 5; None is not rated.
    """

    criterion: Criterion
    before: int | None
    steps: tuple[RatingStep, ...] = ()

    @property
    def after(self) -> int | None:
        """What the last of the talks left; None where no talk rated it."""
        return self.steps[-1].rating if self.steps else None

    @property
    def now(self) -> int | None:
        """Where it stands: after the talks, else the first guess."""
        return self.before if self.after is None else self.after

    @property
    def moved(self) -> int | None:
        """From before the first talk to after the last; None where one of the two is missing."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before

    @property
    def movers(self) -> tuple[RatingStep, ...]:
        """The steps that moved it, in their order; their moves add up to `moved`."""
        return tuple(step for step in self.steps if step.moved)


def interviews_about(index: WorkspaceIndex, field_id: str) -> tuple[Interview, ...]:
    """The talks about a field that were held, the one that ended first at the beginning."""
    return _held_by_field(index).get(field_id, ())


@remembered(frozenset({"interviews"}))
def _held_by_field(index: WorkspaceIndex) -> dict[str, tuple[Interview, ...]]:
    held = [(each.held_at, each) for each in index.interviews if each.held_at and each.field]
    groups: dict[str, tuple[Interview, ...]] = {}
    for _, interview in sorted(held, key=lambda pair: pair[0]):
        groups[interview.field] = (*groups.get(interview.field, ()), interview)
    return groups


def rating_moves(
    index: WorkspaceIndex, field: CareerField, criteria: Sequence[Criterion]
) -> tuple[RatingMoves, ...]:
    """For each criterion, in their order, how the field's rating came about.

    Ratings of 1 to 5 count, others are left aside. What `ratings_after` holds counts only where no
    talk rated the criterion: a talk says more.
    """
    interviews = interviews_about(index, field.id)
    return tuple(_moves_of(index, field, interviews, criterion) for criterion in criteria)


def _moves_of(
    index: WorkspaceIndex, field: CareerField, interviews: Sequence[Interview], criterion: Criterion
) -> RatingMoves:
    before = last = _sound(field.ratings_before.get(criterion.id))
    steps: list[RatingStep] = []
    for each in interviews:
        rating = _sound(each.ratings.get(criterion.id))
        if rating is None:
            continue
        moved = 0 if last is None else rating - last
        who = partner_name(index, each)
        steps.append(RatingStep(each.id, each.contact, who, each.held_at, rating, moved))
        last = rating
    after = _sound(field.ratings_after.get(criterion.id))
    if not steps and after is not None:
        moved = 0 if before is None else after - before
        steps.append(RatingStep("", "", "", None, after, moved))
    return RatingMoves(criterion, before, tuple(steps))


def _sound(rating: int | None) -> int | None:
    return rating if rating is not None and 1 <= rating <= 5 else None


def partner_name(index: WorkspaceIndex, interview: Interview) -> str:
    """The name of the person one talked to, as written."""
    contact = index.contacts.get(interview.contact)
    return contact.name if contact else NO_LONGER_LISTED
