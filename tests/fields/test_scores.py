"""What a changed weight does to the order of the fields."""

from fractions import Fraction

import pytest

from infoint.domain import Criterion
from infoint.fields.scores import (
    fit_of,
    in_front,
    in_order,
    weighed_anew,
    weighted_score,
)
from tests.worlds.decided import CRITERIA, PAY

LAW = {"people": 3, "pay": 4, "hours": 3}
ART = {"people": 5, "pay": 1, "hours": 1}


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


def test_fields_that_show_the_same_points_are_level() -> None:
    """58.3 and 57.9 both read 58: neither is in front, and the order is not called firm."""
    many = [Criterion(id=str(n), name=str(n), weight=1) for n in range(60)]
    one = {each.id: 4 if int(each.id) < 20 else 3 for each in many}
    other = {**one, "0": 3}
    assert [round(each.score) for each in in_order({"a": one, "b": other}, many)] == [58, 58]
    assert in_front({"a": one, "b": other}, many) == ("a", "b")


def test_what_a_change_did() -> None:
    """Who is in front now, or that the order stays."""
    ratings = {"law": LAW, "art": {**ART, "hours": 2}}
    lighter = [each.model_copy(update={"weight": 2}) if each == PAY else each for each in CRITERIA]
    did = weighed_anew(ratings, lighter, {"pay": 3})
    assert (did.new_first, did.front, did.order_stays) == (True, ("art",), False)
    same = weighed_anew(ratings, CRITERIA, {"pay": 4})
    assert (same.new_first, same.front, same.order_stays) == (False, ("law",), True)


def test_what_a_change_did_without_ratings() -> None:
    """Nothing rated: nobody is in front."""
    assert weighed_anew({}, CRITERIA, {}).front == ()


@pytest.mark.parametrize(
    ("stars", "fit"), [(5, "very well"), (4, "well"), (3, "partly"), (2, "hardly"), (1, "hardly")]
)
def test_the_band_of_a_field_rated_alike_in_everything(stars: int, fit: str) -> None:
    """The middle of the stars is the middle of the bands."""
    score = weighted_score(dict.fromkeys(LAW, stars), CRITERIA)
    assert score is not None
    assert fit_of(float(score)) == fit
