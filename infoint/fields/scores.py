"""How well each field fits what the person wants from work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from infoint.advice.index import index_of
from infoint.domain import CareerField, Criterion, Profile
from infoint.fields.ratings import RatingMoves, rating_moves
from infoint.store import Workspace

When = Literal["before", "after", "latest"]
Fit = Literal["very well", "well", "partly", "hardly"]
_NEXT = 2
"""The place beside which the first one is looked at."""
_FITS: tuple[tuple[int, Fit], ...] = ((85, "very well"), (60, "well"), (35, "partly"))


@dataclass(frozen=True, slots=True)
class FieldScore:
    """`score` is None until at least one criterion is rated."""

    field: CareerField
    score: float | None
    rated: int
    of: int


def fit_of(score: float) -> Fit:
    """In which band of the scale from 0 to 100 a score lies: a guess bears no finer word.

    A field with three of five stars for everything has 50 and fits in part, one with four has 75
    and fits well.
    """
    return next((fit for least, fit in _FITS if score >= least), "hardly")


def named_criteria(profile: Profile) -> list[Criterion]:
    """The criteria that have a name; a half-typed one without a name does not count."""
    return [criterion for criterion in profile.criteria if criterion.name.strip()]


def ratings_at(moves: Sequence[RatingMoves], when: When) -> dict[str, int]:
    """By id of the criterion: the rating before the talks, after them, or the latest of both."""
    found = {
        each.criterion.id: {"before": each.before, "after": each.after, "latest": each.now}[when]
        for each in moves
    }
    return {criterion: rating for criterion, rating in found.items() if rating is not None}


def weighted_score(
    ratings: Mapping[str, int], criteria: Sequence[Criterion], weights: Mapping[str, int] = {}
) -> Fraction | None:
    """The exact weighted score from 0 (all ones) to 100 (all fives); None without a rating.

    Only the rated criteria count. `weights`, by id of the criterion, stand in for their own.
    """
    rated = [
        (weights.get(criterion.id, criterion.weight), ratings[criterion.id])
        for criterion in criteria
        if criterion.id in ratings
    ]
    whole = sum(weight for weight, _ in rated)
    points = sum(weight * (rating - 1) for weight, rating in rated)
    return Fraction(100 * points, 4 * whole) if whole else None


def field_scores(ws: Workspace, *, when: When = "latest") -> list[FieldScore]:
    """A weighted score from 0 (all ones) to 100 (all fives) for each field, in stored order.

    Only named criteria count, and of these the rated ones. "latest" takes the rating after the
    talks where there is one, else the one before.
    """
    index = index_of(ws)
    criteria = named_criteria(index.profile)
    scores = []
    for field in index.field_list:
        ratings = ratings_at(rating_moves(index, field, criteria), when)
        score = rough_score(ratings, criteria)
        scores.append(FieldScore(field, score, len(ratings), len(criteria)))
    return scores


def rough_score(ratings: Mapping[str, int], criteria: Sequence[Criterion]) -> float | None:
    """As `weighted_score`, to show and not to compare."""
    score = weighted_score(ratings, criteria)
    return None if score is None else float(score)


Ratings = Mapping[str, Mapping[str, int]]
"""By id of the field: its ratings of 1 to 5 by id of the criterion."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A field in the order of its score; 1 is the first place.

    Fields that are equal in whole points, as scores are shown, share a place.
    """

    field: str
    score: Fraction
    place: int


def in_order(
    ratings: Ratings, criteria: Sequence[Criterion], weights: Mapping[str, int] = {}
) -> tuple[Placed, ...]:
    """Fields with a score, the highest first; among equal ones, as they came.

    `weights`, by id of the criterion, stand in for their own.
    """
    scores = [
        (field, score)
        for field, rated in ratings.items()
        if (score := weighted_score(rated, criteria, weights)) is not None
    ]
    scores.sort(key=lambda pair: -pair[1])
    return tuple(
        Placed(field, score, 1 + sum(round(other) > round(score) for _, other in scores))
        for field, score in scores
    )


def in_front(
    ratings: Ratings, criteria: Sequence[Criterion], weights: Mapping[str, int] = {}
) -> tuple[str, ...]:
    """Ids of the fields with the highest score in whole points; several where they are level."""
    return _front(in_order(ratings, criteria, weights))


def _front(order: Sequence[Placed]) -> tuple[str, ...]:
    return tuple(each.field for each in order if each.place == 1)


def first_two(ratings: Ratings, criteria: Sequence[Criterion]) -> tuple[str, ...]:
    """Ids of the fields in front and of those next to them; one without a score comes last, and
    only where there are fewer than two others.
    """
    firsts = [each.field for each in in_order(ratings, criteria) if each.place <= _NEXT]
    others = [field for field in ratings if field not in firsts]
    return (*firsts, *others[: max(0, _NEXT - len(firsts))])


def not_heard(moves: Sequence[RatingMoves]) -> RatingMoves | None:
    """Of a field what weighs most that no talk has rated; None where enough was heard to decide.

    Enough is half of all that matters, by its weight, and with it the heaviest thing. Our reading.
    """
    heard = [each.criterion.weight for each in moves if each.after is not None]
    every = [each.criterion.weight for each in moves]
    if 2 * sum(heard) >= sum(every) and max(heard, default=0) == max(every, default=0):
        return None
    open_ones = (each for each in moves if each.after is None)
    return max(open_ones, key=lambda each: each.criterion.weight)


@dataclass(frozen=True, slots=True)
class WeighedAnew:
    """What other weights than the `earlier` ones did: the order then and now, in `Placed`."""

    then: tuple[Placed, ...]
    now: tuple[Placed, ...]

    @property
    def new_first(self) -> bool:
        """Whether somebody else stands in front."""
        return set(_front(self.then)) != set(_front(self.now))

    @property
    def front(self) -> tuple[str, ...]:
        """Ids of the fields that stand in front now."""
        return _front(self.now)

    @property
    def order_stays(self) -> bool:
        """Whether every field keeps its place."""
        then, now = ({one.field: one.place for one in order} for order in (self.then, self.now))
        return then == now


def weighed_anew(
    ratings: Ratings, criteria: Sequence[Criterion], earlier: Mapping[str, int]
) -> WeighedAnew:
    """Compare the order by the weights as they are with the order by `earlier` ones, by id."""
    return WeighedAnew(in_order(ratings, criteria, earlier), in_order(ratings, criteria))
