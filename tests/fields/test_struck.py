"""Reasons that a talk struck, what was told about pay, and what one wanted to find out."""

import pytest

from infoint.domain import CareerField, Criterion, PlannedQuestion, Verdict
from infoint.domain.fields import Assumption
from infoint.fields.comparison import FieldCompared, compare_fields
from infoint.fields.tipping import what_one_has_more_of
from infoint.fields.unknowns import questions_in, who_told
from infoint.library import Library
from infoint.store import Workspace
from tests.worlds.records import DAY, ann, held, put

PAY = Criterion(id="pay", name="At least what I earn now", weight=5)
CALM = Criterion(id="calm", name="Calm evenings", weight=2)


@pytest.fixture
def ws(ws: Workspace) -> Workspace:
    """A field with good stars for pay, and a talk in which a belief about pay was struck."""
    with ws.edit("x") as tx:
        tx.profile.update(criteria=(PAY, CALM))
    belief = Assumption(id="a", text="One earns the same from the start")
    first = {"pay": 5, "calm": 4}
    put(ws, ann(), CareerField(id="law", title="Law", ratings_before=first, assumptions=(belief,)))
    put(ws, CareerField(id="art", title="Art", ratings_before={"pay": 1, "calm": 2}))
    said = Verdict(outcome="contradicted", said="Starters earn less than I do now.")
    answer = PlannedQuestion(question="salary-range", text="?", note="38 to 48 thousand")
    put(ws, held(DAY, field="law", verdicts={"a": said}, plan=(answer,)))
    return ws


def law(ws: Workspace, library: Library) -> FieldCompared:
    (found,) = compare_fields(ws, library, fields=("law",)).fields
    return found


def test_what_a_talk_struck_is_no_reason(ws: Workspace, library: Library) -> None:
    """Neither for the field alone nor against another one; the next best reason is given."""
    found = compare_fields(ws, library)
    one = law(ws, library)
    assert one.struck["pay"].who == "Ann Lee"
    assert one.speaks_for is not None
    assert one.speaks_for.text == "Calm evenings"
    contest = found.contest
    best = what_one_has_more_of(contest, found.criteria, "law", "art", one.struck)
    assert best == CALM
    assert what_one_has_more_of(contest, found.criteria, "law", "art") == PAY


def test_an_answer_about_pay_counts_as_told(ws: Workspace, library: Library) -> None:
    """In one's own words it is pay as much as a range that was kept."""
    one = law(ws, library)
    assert [each.said[0].text for each in one.pay] == ["38 to 48 thousand"]
    assert "pay" not in [each.kind for each in one.unknown]


def test_what_one_wanted_to_find_out_says_who_spoke_of_it(ws: Workspace, library: Library) -> None:
    """Question by question; what nobody spoke of stays without a name."""
    asked = questions_in("Do starters earn less?\nIs it lonely? ")
    assert asked == ["Do starters earn less?", "Is it lonely?"]
    assert [who_told(law(ws, library).picture, each) for each in asked] == [("Ann Lee",), ()]
