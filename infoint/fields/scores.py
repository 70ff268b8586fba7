"""How well each field fits what the person wants from work."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from infoint.advice.index import index_of
from infoint.domain import CareerField, Criterion, Profile
from infoint.fields.ratings import RatingMoves, rating_moves
from infoint.i18n import N_, _, listed
from infoint.store import Workspace

When = Literal["before", "after", "latest"]
Fit = Literal["very well", "well", "partly", "hardly"]
_FITS: tuple[tuple[int, Fit], ...] = ((75, "very well"), (50, "well"), (25, "partly"))


@dataclass(frozen=True, slots=True)
class FieldScore:
    """`score` is None until at least one criterion is rated."""

    field: CareerField
    score: float | None
    rated: int
    of: int


def fit_of(score: float) -> Fit:
    """In which quarter of the scale from 0 to 100 a score lies: a guess bears no finer word."""
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


WEIGHTS = (1, 2, 3, 4, 5)
Ratings = Mapping[str, Mapping[str, int]]
"""By id of the field: its ratings of 1 to 5 by id of the criterion."""


@dataclass(frozen=True, slots=True)
class WeightChange:
    """Moving one weight to `to` puts the fields with the ids `first` in front, several level."""

    criterion: Criterion
    to: int
    first: tuple[str, ...]

    def sentence(
        self, titles: Mapping[str, str], written: Callable[[str], str] = lambda words: words
    ) -> str:
        """Such as: Moving “Pay” from 3 to 5 puts Law first. `written` prepares typed words."""
        sentence = N_("Moving “{criterion}” from {now} to {to} puts {fields} level in front.")
        if len(self.first) == 1:
            sentence = N_("Moving “{criterion}” from {now} to {to} puts {fields} first.")
        return _(
            sentence,
            criterion=written(self.criterion.name.strip()),
            now=self.criterion.weight,
            to=self.to,
            fields=listed([written(titles[field]) for field in self.first]),
        )


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


def weight_changes(ratings: Ratings, criteria: Sequence[Criterion]) -> tuple[WeightChange, ...]:
    """For each criterion the smallest move of its weight, up and down, that changes who is first.

    The smallest moves come first. Empty where no single weight changes it, or with fewer than two
    fields.
    """
    now = in_front(ratings, criteria)
    if len(ratings) < 2 or not now:
        return ()
    found = []
    for criterion in criteria:
        for way in (range(criterion.weight + 1, 6), range(criterion.weight - 1, 0, -1)):
            for to in way:
                first = in_front(ratings, criteria, {criterion.id: to})
                if set(first) != set(now):
                    found.append(WeightChange(criterion, to, first))
                    break
    return tuple(sorted(found, key=lambda each: abs(each.to - each.criterion.weight)))


Firmness = Literal["level", "by weights", "by a rating", "firm"]


def firmness(ratings: Ratings, criteria: Sequence[Criterion]) -> Firmness | None:
    """How firm the first place is; None with fewer than two fields that have a score.

    Level: several fields share it, in whole points. By weights: one weight moved changes who
    stands there. By a rating: no weight does, but one rating moved by a point. Firm: neither does.
    The words are ours, the numbers are the person's.
    """
    if len(in_order(ratings, criteria)) < 2:
        return None
    now = in_front(ratings, criteria)
    if len(now) > 1:
        return "level"
    if weight_changes(ratings, criteria):
        return "by weights"
    return "by a rating" if _one_rating_turns_it(ratings, criteria, now[0]) else "firm"


def _one_rating_turns_it(ratings: Ratings, criteria: Sequence[Criterion], first: str) -> bool:
    """Whether a point more for another field, or less for the first one, ends its lead.

    Only these two can: a point less for another field or more for the first one widens it.
    """
    scores = {each.field: round(each.score) for each in in_order(ratings, criteria)}
    most = max(score for field, score in scores.items() if field != first)
    if min(_moved_by(ratings[first], criteria, -1), default=most + 1) <= most:
        return True
    return any(
        score >= scores[first]
        for field in scores.keys() - {first}
        for score in _moved_by(ratings[field], criteria, 1)
    )


def _moved_by(rated: Mapping[str, int], criteria: Sequence[Criterion], way: int) -> Iterator[int]:
    """The score in whole points with each rating in turn moved a point that way, within 1 to 5."""
    for criterion in criteria:
        rating = rated.get(criterion.id)
        if rating is not None and 1 <= rating + way <= 5:
            score = weighted_score({**rated, criterion.id: rating + way}, criteria)
            if score is not None:
                yield round(score)


@dataclass(frozen=True, slots=True)
class WeighedAnew:
    """What other weights than the `earlier` ones did: the order then and now, in `Placed`."""

    then: tuple[Placed, ...]
    now: tuple[Placed, ...]

    @property
    def new_first(self) -> bool:
        """Whether somebody else stands in front."""
        return set(_front(self.then)) != set(_front(self.now))

    def sentence(
        self, titles: Mapping[str, str], written: Callable[[str], str] = lambda words: words
    ) -> str:
        """Who is in front now and who was, or that the order stays, with the scores in whole."""
        if not self.now:
            return "Rate the fields to see what a weight changes."
        front = sorted(_front(self.now))
        names = listed([written(titles[field]) for field in front])
        score = round(self.now[0].score)
        if self.new_first:
            were = listed([written(titles[field]) for field in sorted(_front(self.then))])
            place = "is now first" if len(front) == 1 else "are now level in front"
            return f"{names} {place} with {score} of 100; before it was {were}."
        then, now = ({one.field: one.place for one in order} for order in (self.then, self.now))
        stays = "The order stays" if then == now else "The first place stays, the others change"
        scores = ", ".join(f"{written(titles[one.field])} {round(one.score)}" for one in self.now)
        return f"{stays}: {scores}."


def weighed_anew(
    ratings: Ratings, criteria: Sequence[Criterion], earlier: Mapping[str, int]
) -> WeighedAnew:
    """Compare the order by the weights as they are with the order by `earlier` ones, by id."""
    return WeighedAnew(in_order(ratings, criteria, earlier), in_order(ratings, criteria))
