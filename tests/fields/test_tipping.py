"""What would tip it: each change that is named does what it says, and none smaller would."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Criterion
from infoint.fields.scores import in_front, in_order, weighted_score
from infoint.fields.tipping import Tip, what_speaks_most, what_would_tip
from tests.worlds.decided import CRITERIA, HOURS, PAY, PEOPLE

LAW = {"people": 3, "pay": 4, "hours": 3}
ART = {"people": 5, "pay": 1, "hours": 1}
STARS = range(1, 6)
rating_of = st.dictionaries(st.sampled_from([one.id for one in CRITERIA]), st.sampled_from(STARS))
worlds = st.dictionaries(st.sampled_from("abcd"), rating_of)
WEIGHTS = range(1, 6)
weights = st.lists(st.sampled_from(WEIGHTS), min_size=3, max_size=3)


def weighed(found: list[int]) -> list[Criterion]:
    return [
        one.model_copy(update={"weight": weight})
        for one, weight in zip(CRITERIA, found, strict=True)
    ]


def after(ratings, criteria, tip: Tip) -> tuple[str, ...]:
    """Who is in front once the change is made, worked out from the very beginning."""
    if not tip.field:
        changed = [
            one.model_copy(update={"weight": tip.to}) if one.id == tip.criterion.id else one
            for one in criteria
        ]
        return in_front(ratings, changed)
    moved = {**ratings[tip.field], tip.criterion.id: tip.to}
    return in_front({**ratings, tip.field: moved}, criteria)


def every_change(ratings, criteria) -> Iterator[Tip]:
    """All single changes that there are."""
    for one in criteria:
        for to in set(WEIGHTS) - {one.weight}:
            yield Tip(one, "", one.weight, to, ())
        for field, rated in ratings.items():
            for to in set(STARS) - {rated[one.id]} if one.id in rated else ():
                yield Tip(one, field, rated[one.id], to, ())


@given(worlds, weights)
def test_a_named_change_flips_it_and_the_smallest_is_named(ratings, found) -> None:
    """Whoever makes the change sees what was foretold; no smaller change moves the first place."""
    criteria = weighed(found)
    now = set(in_front(ratings, criteria))
    tips = what_would_tip(ratings, criteria)
    for tip in tips:
        assert set(after(ratings, criteria, tip)) == set(tip.first) != now
    if len(in_order(ratings, criteria)) < 2:
        assert tips == ()
        return
    sizes = [
        change.steps
        for change in every_change(ratings, criteria)
        if set(after(ratings, criteria, change)) != now
    ]
    assert [tip.steps for tip in tips[:1]] == sorted(sizes)[:1]
    assert [tip.steps for tip in tips] == sorted(tip.steps for tip in tips)


@given(worlds, weights)
def test_each_number_is_named_once_each_way(ratings, found) -> None:
    """Every number that can turn it is there, up and down, with its own smallest move."""
    criteria = weighed(found)
    now = set(in_front(ratings, criteria))
    if len(in_order(ratings, criteria)) < 2:
        return
    least: dict[tuple[str, str, bool], int] = {}
    for change in every_change(ratings, criteria):
        if set(after(ratings, criteria, change)) != now:
            key = (change.criterion.id, change.field, change.to > change.now)
            least[key] = min(change.steps, least.get(key, 9))
    tips = what_would_tip(ratings, criteria)
    assert len(tips) == len(least)
    assert {(tip.criterion.id, tip.field, tip.to > tip.now): tip.steps for tip in tips} == least


def test_what_matters_less_levels_two_fields() -> None:
    """With pay at 2 both have 20 of 36 points; it comes before what a rating would do."""
    first = what_would_tip({"law": LAW, "art": ART}, CRITERIA)[0]
    assert (first.criterion, first.field, first.now, first.to) == (PAY, "", 3, 2)
    assert first.first == ("law", "art")


def test_one_field_in_front_comes_before_two_that_are_level() -> None:
    """With pay at 2 art has 22 of 36 points and law 20; with hours at 1 both have 21 of 36."""
    ratings = {"law": LAW, "art": {**ART, "hours": 2}}
    alone, level = what_would_tip(ratings, CRITERIA)[:2]
    assert (alone.criterion, alone.first) == (PAY, ("art",))
    assert (level.criterion, level.first) == (HOURS, ("law", "art"))


def test_a_rating_tips_what_no_weight_does() -> None:
    """Two fields that differ by a star in one thing alone."""
    close = {**LAW, "pay": 3}
    tips = what_would_tip({"law": LAW, "art": close}, CRITERIA)
    assert all(tip.field for tip in tips)
    assert tips[0].steps == 1


def test_an_order_that_nothing_changes() -> None:
    """Best in everything against worst in everything: no single change is enough."""
    ratings = {"law": dict.fromkeys(LAW, 5), "art": dict.fromkeys(LAW, 1)}
    assert what_would_tip(ratings, CRITERIA) == ()


@pytest.mark.parametrize("ratings", [{}, {"law": LAW}, {"law": {}, "art": {}}])
def test_with_fewer_than_two_rated_fields_nothing_can_change(ratings) -> None:
    """There is no order to turn round."""
    assert what_would_tip(ratings, CRITERIA) == ()


# -- why one is ahead


def test_what_speaks_most_for_the_first() -> None:
    """Law earns 9 of its points from pay, where art earns none."""
    assert what_speaks_most({"law": LAW, "art": ART}, CRITERIA, "law") == PAY


def test_who_is_not_ahead_has_nothing_that_puts_it_there() -> None:
    """Neither the second, nor one that is level with all others, nor one alone."""
    assert what_speaks_most({"law": LAW, "art": ART}, CRITERIA, "art") is None
    assert what_speaks_most({"law": LAW, "art": dict(LAW)}, CRITERIA, "law") is None
    assert what_speaks_most({"law": LAW}, CRITERIA, "law") is None


@given(worlds, weights)
def test_what_speaks_most_is_better_there(ratings, found) -> None:
    """Taken away on both sides, the lead shrinks: it is a true reason."""
    criteria = weighed(found)
    order = in_order(ratings, criteria)
    full = all(len(rated) == len(CRITERIA) for rated in ratings.values())
    for field in [each.field for each in order if each.place == 1]:
        best = what_speaks_most(ratings, criteria, field)
        if best is None or not full:
            continue
        behind = next(each.field for each in order if each.place > 1)
        assert ratings[field][best.id] > ratings[behind][best.id]
        lead = weighted_score(ratings[field], criteria)
        assert lead is not None
        gains = {
            one.id: one.weight * (ratings[field][one.id] - ratings[behind][one.id])
            for one in criteria
        }
        assert gains[best.id] == max(gains.values())


def test_a_reason_is_one_of_those_that_matter() -> None:
    """Art beats law where people matter alone."""
    only = [PEOPLE.model_copy(update={"weight": 5})]
    assert what_speaks_most({"law": LAW, "art": ART}, only, "art") == only[0]
