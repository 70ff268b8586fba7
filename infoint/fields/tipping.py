"""What would tip it: the smallest change of what matters, or of how a field fits, that counts."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from infoint.domain import Criterion
from infoint.fields.scores import Ratings, in_front, in_order, weighted_score

MOST = 5
"""Ratings and weights go from 1 to this."""


@dataclass(frozen=True, slots=True)
class Tip:
    """Moving one number from `now` to `to` puts the fields with the ids `first` in front.

    It is how much the criterion matters, or where `field` is an id, how well that field fits it.
    """

    criterion: Criterion
    field: str
    now: int
    to: int
    first: tuple[str, ...]

    @property
    def steps(self) -> int:
        """How far the number has to move."""
        return abs(self.to - self.now)


def what_would_tip(ratings: Ratings, criteria: Sequence[Criterion]) -> tuple[Tip, ...]:
    """For each number the smallest move, up and down, that changes who is in front.

    The smallest moves come first; of these what matters before how a field fits, one field in front
    before several that are level, and what matters more before what matters less. Empty where no
    number alone changes it, or with fewer than two fields that have a score.
    """
    now = in_front(ratings, criteria)
    if len(in_order(ratings, criteria)) < 2:
        return ()
    found = [*_by_weight(ratings, criteria, now), *_by_rating(ratings, criteria, now)]
    return tuple(
        sorted(
            found,
            key=lambda tip: (tip.steps, bool(tip.field), len(tip.first), -tip.criterion.weight),
        )
    )


def _ways(now: int) -> tuple[range, range]:
    return range(now + 1, MOST + 1), range(now - 1, 0, -1)


def _by_weight(
    ratings: Ratings, criteria: Sequence[Criterion], now: tuple[str, ...]
) -> Iterator[Tip]:
    for criterion in criteria:
        for way in _ways(criterion.weight):
            for to in way:
                first = in_front(ratings, criteria, {criterion.id: to})
                if set(first) != set(now):
                    yield Tip(criterion, "", criterion.weight, to, first)
                    break


def _by_rating(
    ratings: Ratings, criteria: Sequence[Criterion], now: tuple[str, ...]
) -> Iterator[Tip]:
    points = {each.field: round(each.score) for each in in_order(ratings, criteria)}
    for field, rated in ratings.items():
        others = {key: score for key, score in points.items() if key != field}
        for criterion in criteria:
            was = rated.get(criterion.id)
            for way in () if was is None else _ways(was):
                for to in way:
                    first = _front_with(field, {**rated, criterion.id: to}, criteria, others)
                    if set(first) != set(now):
                        yield Tip(criterion, field, was or 0, to, first)
                        break


def _front_with(
    field: str, rated: Mapping[str, int], criteria: Sequence[Criterion], others: Mapping[str, int]
) -> tuple[str, ...]:
    """Who is in front where one field is rated so and the others keep their whole points."""
    score = weighted_score(rated, criteria)
    points = {**others, field: round(score)} if score is not None else dict(others)
    most = max(points.values())
    return tuple(key for key, value in points.items() if value == most)


def what_speaks_most(
    ratings: Ratings, criteria: Sequence[Criterion], field: str, struck: Collection[str] = ()
) -> Criterion | None:
    """What puts a field ahead of the next one more than anything else does; None where nothing.

    The next one is the best of those that do not share its place. What a talk struck is no reason.
    """
    order = in_order(ratings, criteria)
    front = {each.field for each in order if each.place == 1}
    behind = next((each.field for each in order if each.field not in front), None)
    if field not in front or behind is None:
        return None
    return what_one_has_more_of(ratings, criteria, field, behind, struck)


def what_one_has_more_of(
    ratings: Ratings,
    criteria: Sequence[Criterion],
    field: str,
    other: str,
    struck: Collection[str] = (),
) -> Criterion | None:
    """What puts one field ahead of the other more than anything else does; None where nothing.

    What a talk struck for the field, by id, is no reason.
    """
    gains = {
        each.id: _share(ratings[field], criteria, each) - _share(ratings[other], criteria, each)
        for each in criteria
    }
    standing = [each for each in criteria if each.id not in struck]
    best = max(standing, key=lambda each: gains[each.id], default=None)
    return best if best and gains[best.id] > 0 else None


def _share(rated: Mapping[str, int], criteria: Sequence[Criterion], one: Criterion) -> float:
    """How many of the points of a field come from one criterion."""
    whole = sum(each.weight for each in criteria if each.id in rated)
    return one.weight * (rated[one.id] - 1) / whole if one.id in rated else 0.0
