"""What a changed weight does to the order of the fields."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Criterion
from infoint.fields.scores import (
    WEIGHTS,
    firmness,
    in_front,
    in_order,
    weighed_anew,
    weight_changes,
)
from tests.worlds.decided import CRITERIA, PAY

LAW = {"people": 3, "pay": 4, "hours": 3}
ART = {"people": 5, "pay": 1, "hours": 1}
TITLES = {"law": "Law", "art": "Art"}


def test_fields_are_ordered_by_their_exact_score() -> None:
    """23 of 40 points come before 20 of 40."""
    found = [
        (each.field, each.score, each.place)
        for each in in_order({"art": ART, "law": LAW}, CRITERIA)
    ]
    assert found == [("law", Fraction(115, 2), 1), ("art", Fraction(50), 2)]


def test_equal_scores_share_a_place() -> None:
    """Two fields that are level are both first, and the next one is third."""
    ratings = {"a": {"people": 2}, "b": {"people": 5}, "c": {"people": 5}}
    assert [each.place for each in in_order(ratings, CRITERIA)] == [1, 1, 3]
    assert in_front(ratings, CRITERIA) == ("b", "c")


def test_a_weight_that_levels_two_fields_is_said() -> None:
    """With pay at 2 both have 20 of 36 points; that is the smallest change of all."""
    (change,) = weight_changes({"law": LAW, "art": ART}, CRITERIA)
    assert (change.criterion, change.to, change.first) == (PAY, 2, ("law", "art"))
    assert change.sentence(TITLES) == "Moving “Pay” from 3 to 2 puts Law and Art level in front."


def test_a_weight_that_puts_another_field_first_is_said() -> None:
    """With pay at 2 art has 22 of 36 points and law 20; with hours at 1 both have 21 of 36."""
    ratings = {"law": LAW, "art": {**ART, "hours": 2}}
    change, level = weight_changes(ratings, CRITERIA)
    words = "Moving “Calm evenings” from 2 to 1 puts Law and Art level in front."
    assert level.sentence(TITLES) == words
    assert change.sentence(TITLES) == "Moving “Pay” from 3 to 2 puts Art first."
    assert change.sentence(TITLES, str.upper) == "Moving “PAY” from 3 to 2 puts ART first."


def test_an_order_that_no_weight_changes() -> None:
    """A field that is nowhere worse stays first whatever weighs more."""
    better = {name: rating + 1 for name, rating in ART.items() if rating < 5} | {"people": 5}
    assert weight_changes({"law": better, "art": ART}, CRITERIA) == ()


@pytest.mark.parametrize("ratings", [{}, {"law": LAW}, {"law": {}, "art": {}}])
def test_with_fewer_than_two_rated_fields_nothing_can_change(ratings) -> None:
    """There is no order to turn round."""
    assert weight_changes(ratings, CRITERIA) == ()


def test_fields_that_show_the_same_points_are_level() -> None:
    """58.3 and 57.9 both read 58: neither is in front, and the order is not called firm."""
    many = [Criterion(id=str(n), name=str(n), weight=1) for n in range(60)]
    one = {each.id: 4 if int(each.id) < 20 else 3 for each in many}
    other = {**one, "0": 3}
    assert [round(each.score) for each in in_order({"a": one, "b": other}, many)] == [58, 58]
    assert in_front({"a": one, "b": other}, many) == ("a", "b")
    assert firmness({"a": one, "b": other}, many) == "level"


def test_how_firm_the_first_place_is() -> None:
    """A tie, an order that a weight turns, one that a rating turns, and one that nothing turns."""
    assert firmness({"law": LAW, "art": dict(LAW)}, CRITERIA) == "level"
    assert firmness({"law": LAW, "art": ART}, CRITERIA) == "by weights"
    close = {name: rating - (name == "pay") for name, rating in LAW.items()}
    assert firmness({"law": LAW, "art": close}, CRITERIA) == "by a rating"
    assert firmness({"law": LAW, "art": dict.fromkeys(LAW, 1)}, CRITERIA) == "firm"
    assert firmness({"law": LAW}, CRITERIA) is None


ratings_of = st.fixed_dictionaries({each.id: st.integers(1, 5) for each in CRITERIA})
weights = st.lists(st.sampled_from(WEIGHTS), min_size=3, max_size=3)


@given(st.dictionaries(st.sampled_from("abcd"), ratings_of, min_size=2), weights)
def test_a_change_is_true_and_the_smallest(ratings, weighed) -> None:
    """Every change does what it says, and one step less in the same way does not."""
    criteria = [
        Criterion(id=one.id, name=one.name, weight=weight)
        for one, weight in zip(CRITERIA, weighed, strict=True)
    ]
    now = set(in_front(ratings, criteria))
    found = weight_changes(ratings, criteria)
    for change in found:
        way = 1 if change.to > change.criterion.weight else -1
        assert set(in_front(ratings, criteria, {change.criterion.id: change.to})) == set(
            change.first
        )
        assert set(change.first) != now
        for less in range(change.criterion.weight, change.to, way):
            assert set(in_front(ratings, criteria, {change.criterion.id: less})) == now
    told = {(change.criterion.id, change.to > change.criterion.weight) for change in found}
    for one in criteria:
        for to in WEIGHTS:
            if set(in_front(ratings, criteria, {one.id: to})) != now:
                assert (one.id, to > one.weight) in told


def test_what_a_change_did() -> None:
    """Who is in front now and who was, in whole points; or that the order stays."""
    ratings = {"law": LAW, "art": {**ART, "hours": 2}}
    lighter = [each.model_copy(update={"weight": 2}) if each == PAY else each for each in CRITERIA]
    did = weighed_anew(ratings, lighter, {"pay": 3})
    assert did.new_first
    assert did.sentence(TITLES) == "Art is now first with 61 of 100; before it was Law."
    same = weighed_anew(ratings, CRITERIA, {"pay": 4})
    assert not same.new_first
    assert same.sentence(TITLES) == "The order stays: Law 58, Art 55."


def test_what_a_change_did_without_ratings() -> None:
    """Nothing rated: the page says what to do."""
    assert weighed_anew({}, CRITERIA, {}).sentence({}).startswith("Rate the fields")


@given(st.dictionaries(st.sampled_from("abcd"), ratings_of, min_size=2), weights)
def test_firm_is_said_only_of_what_nothing_small_changes(ratings, weighed) -> None:
    """Firm: no weight and no rating a point off puts another first, alone or level."""
    criteria = [
        Criterion(id=one.id, name=one.name, weight=weight)
        for one, weight in zip(CRITERIA, weighed, strict=True)
    ]
    found, now = firmness(ratings, criteria), in_front(ratings, criteria)
    points = sorted((round(each.score) for each in in_order(ratings, criteria)), reverse=True)
    assert (found == "level") == (points[0] == points[1]) == (len(now) > 1)
    by_weight = any(
        in_front(ratings, criteria, {one.id: weight}) != now
        for one in criteria
        for weight in WEIGHTS
    )
    by_rating = any(
        in_front({**ratings, field: {**rated, key: rating + way}}, criteria) != now
        for field, rated in ratings.items()
        for key, rating in rated.items()
        for way in (-1, 1)
        if 1 <= rating + way <= 5
    )
    if found != "level":
        wanted = "by weights" if by_weight else "by a rating" if by_rating else "firm"
        assert found == wanted
