"""How well each field fits what the person wants from work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from infoint.coaching.index import index_of
from infoint.coaching.rating_moves import RatingMoves, rating_moves
from infoint.domain import CareerField, Criterion, Profile

if TYPE_CHECKING:
    from infoint.store import Workspace

When = Literal["before", "after", "latest"]


@dataclass(frozen=True, slots=True)
class FieldScore:
    """`score` is None until at least one criterion is rated."""

    field: CareerField
    score: float | None
    rated: int
    of: int


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
        score = weighted_score(ratings, criteria)
        found = None if score is None else float(score)
        scores.append(FieldScore(field, found, len(ratings), len(criteria)))
    return scores
