"""What one set oneself in a talk without a day stands on Today, behind what presses."""

from datetime import timedelta

from infoint.debrief import actions
from infoint.interviews import running
from infoint.today.suggestion_order import next_actions
from tests.conftest import NOW


def keys(ws, library, now):
    return [one.key for one in next_actions(ws, library, now=now)]


def test_a_step_without_a_day_is_not_forgotten(ws, library, interview):
    """It stands there until it is done or has a day that is still ahead."""
    running.start_interview(ws, interview.id, now=NOW)
    running.end_interview(ws, interview.id, now=NOW + timedelta(minutes=20))
    step = actions.add_action(ws, {"text": "email jo pike"}, interview=interview.id, now=NOW)
    later = NOW + timedelta(hours=1)
    assert f"action:{step.id}" in keys(ws, library, later)
    actions.set_due(ws, step.id, 7, now=later)
    assert f"action:{step.id}" not in keys(ws, library, later)
    assert f"action:{step.id}" in keys(ws, library, later + timedelta(days=7))
    actions.set_action_done(ws, step.id, True, now=later)
    assert f"action:{step.id}" not in keys(ws, library, later + timedelta(days=7))


def test_what_one_set_oneself_elsewhere_is_left_alone(ws, library):
    """Only what came of a talk is brought up by itself."""
    step = actions.add_action(ws, {"text": "buy shoes"}, now=NOW)
    assert f"action:{step.id}" not in keys(ws, library, NOW)
