"""How well each field fits what the person wants from work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

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


def _ratings(field: CareerField, when: When) -> Mapping[str, int]:
    if when == "before":
        return field.ratings_before
    if when == "after":
        return field.ratings_after
    return {**field.ratings_before, **field.ratings_after}


def field_scores(ws: Workspace, *, when: When = "latest") -> list[FieldScore]:
    """A weighted score from 0 (all ones) to 100 (all fives) for each field, in stored order.

    Only named criteria count, and of these the rated ones. "latest" takes the rating after the
    talks where there is one, else the one before.
    """
    criteria = named_criteria(ws.profile)
    scores = []
    for field in ws.fields.all():
        ratings = _ratings(field, when)
        rated = [criterion for criterion in criteria if criterion.id in ratings]
        weight = sum(criterion.weight for criterion in rated)
        points = sum(criterion.weight * (ratings[criterion.id] - 1) / 4 for criterion in rated)
        score = 100 * points / weight if weight else None
        scores.append(FieldScore(field, score, len(rated), len(criteria)))
    return scores
