"""What is suggested goes by what holds for the person who asks, and says why."""

import pytest

from infoint.debrief.thirty_days import steps_ahead, take_plan, why_this_step
from infoint.domain import CareerField, PlannedQuestion, Profile
from infoint.fields.comparison import compare_fields
from infoint.interviews.appointment import plan_interview
from infoint.interviews.plan_advice import asked_for, reason_to_ask
from infoint.interviews.question_plan import first_plan, is_first_plan, suggest_whole_plan
from infoint.library import Library
from infoint.store import Workspace
from tests.worlds.records import NOW, ann, put

WANTED = {
    "changing-work": {"licences", "training-cost", "say-over-hours", "pay-from-another-field"},
    "studying": {"coursework", "first-job"},
    "caring": {"hours-and-family", "say-over-hours"},
    "later-in-life": {"keep-up-later", "older-than-boss"},
    "works-differently": {"working-differently", "asks-of-body"},
    "trained-abroad": {"trained-abroad", "licences"},
}


def says(ws: Workspace, *situations: str) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(situations=situations)


def ids(plan: tuple[PlannedQuestion, ...]) -> list[str]:
    return [item.question for item in plan]


@pytest.mark.parametrize("situation", WANTED)
def test_a_plan_asks_what_matters_in_a_situation(
    situation: str, ws: Workspace, library: Library
) -> None:
    """The first plan and a suggested one hold all of it, the first of it as must asks, each with
    its reason; whom else to talk to stays at the end, and it is no longer than another plan.
    """
    put(ws, ann(), CareerField(id="f", title="nursing"))
    usual = first_plan(library)
    says(ws, situation)
    talk = plan_interview(ws, library, "ann", field="f", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update(talk.id, minutes=30)
    suggested = suggest_whole_plan(ws, library, talk.id, now=NOW)
    for plan in (talk.plan, suggested.plan):
        assert set(ids(plan)) >= WANTED[situation]
        assert {item.question for item in plan if item.must} & WANTED[situation]
        assert plan[-1].question == usual[-1].question
        assert sum(item.must for item in plan) <= sum(item.must for item in usual)
    assert sum(item.minutes for item in talk.plan) <= sum(item.minutes for item in usual)
    reasons = {each: reason_to_ask(each, ws.profile, library) for each in WANTED[situation]}
    assert all(reasons.values())
    assert reason_to_ask("typical-day", ws.profile, library) == ""


def test_without_a_situation_all_is_as_before(ws: Workspace, library: Library) -> None:
    """Nothing is added, and nothing gives a reason."""
    put(ws, ann())
    assert plan_interview(ws, library, "ann", now=NOW).plan
    assert ids(plan_interview(ws, library, "ann", now=NOW).plan) == ids(first_plan(library))
    assert asked_for(Profile(), library) == ()
    assert {one.step.key for one in steps_ahead(ws, library, now=NOW)} == {
        one.key for one in library.thirty_days if not one.situations and one.over != "names"
    } | {"three-names"}


def test_of_several_situations_each_has_its_turn(library: Library) -> None:
    """The first question of each comes before the second of any, and none comes twice."""
    asked = asked_for(Profile(situations=("studying", "caring")), library)
    assert set(asked[:2]) == {"coursework", "hours-and-family"}
    assert len(set(asked)) == len(asked)


def test_a_situation_that_the_content_does_not_know_changes_nothing(library: Library) -> None:
    """Another folder may have other ones: what was said stays and does no harm."""
    assert asked_for(Profile(situations=("gone",)), library) == ()


def test_a_plan_that_nobody_changed_is_none_of_ones_own(library: Library) -> None:
    """With or without situations the step is done only once somebody chose."""
    for situations in ((), ("studying",), ("caring", "changing-work")):
        profile = Profile(situations=situations)
        plan = first_plan(library, asked=asked_for(profile, library))
        assert is_first_plan(plan, library, profile)
        assert not is_first_plan(plan[1:], library, profile)


def test_what_nobody_answered_names_the_situation(ws: Workspace, library: Library) -> None:
    """Compare asks for it, with the reason, until somebody has answered."""
    put(ws, ann(), CareerField(id="f", title="nursing"))

    def reasons() -> dict[str, str]:
        found = compare_fields(ws, library, fields=["f"]).fields[0].unknown
        return {one.bank: one.why for one in found if one.reason}

    assert reasons() == {}
    says(ws, "caring")
    assert set(reasons()) == {"hours-and-family", "say-over-hours"}
    assert "You look after others" in reasons()["hours-and-family"]
    talk = plan_interview(ws, library, "ann", field="f", now=NOW)
    with ws.edit("", now=NOW) as tx:
        plan = tuple(
            item.model_copy(update={"note": "Early and late."})
            if item.question == "hours-and-family"
            else item
            for item in talk.plan
        )
        clock = {"started": NOW, "ended": NOW}
        tx.interviews.update(talk.id, plan=plan, clock=clock)
    assert set(reasons()) == {"say-over-hours"}


@pytest.mark.parametrize(
    ("situation", "step"),
    [
        ("changing-work", "who-licenses"),
        ("changing-work", "what-you-need"),
        ("studying", "ask-the-department"),
        ("caring", "what-you-need"),
        ("works-differently", "what-is-arranged"),
    ],
)
def test_the_plan_of_thirty_days_has_steps_of_ones_own(
    situation: str, step: str, ws: Workspace, library: Library
) -> None:
    """They stand among the others by their day, say why, and become actions."""
    says(ws, situation)
    steps = steps_ahead(ws, library, now=NOW)
    assert [one.day for one in steps] == sorted(one.day for one in steps)
    mine = next(one.step for one in steps if one.step.key == step)
    assert why_this_step(ws.profile, library, mine)
    take_plan(ws, library, now=NOW)
    assert mine.text in [one.text for one in ws.actions.all()]
