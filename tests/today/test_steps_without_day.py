"""What one set oneself in a talk without a day stands on Today, behind what presses."""

from datetime import timedelta

from infoint.debrief import actions
from infoint.domain import Action
from infoint.interviews import running
from infoint.letters.thank_you import thanked_already
from infoint.today.suggestion_order import next_actions
from tests.conftest import NOW
from tests.worlds.records import ann, held, put


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
    """What is about nobody, and has no day, is not brought up by itself."""
    step = actions.add_action(ws, {"text": "buy shoes"}, now=NOW)
    assert f"action:{step.id}" not in keys(ws, library, NOW)


def test_a_next_step_of_a_person_is_not_forgotten(ws, library):
    """What one noted about somebody, as it comes with a tracker, stands there with the name; what
    comes next with them by the app's own rules stays beside it.
    """
    put(ws, ann())
    put(ws, Action(id="step", text="say Bo sent me", contact="ann"))
    found = {one.key: one for one in next_actions(ws, library, now=NOW)}
    assert str(found["action:step"].text) == "say Bo sent me: Ann Lee"
    assert "step:phone-script:ann" in found
    actions.set_action_done(ws, "step", True, now=NOW)
    assert "action:step" not in keys(ws, library, NOW)


def test_the_due_thank_you_is_one_entry(ws, library):
    """A step that says no more than to thank stands there once, as the thank-you that is owed, and
    is done with it; one that says more stays.
    """
    put(ws, ann(), held(timedelta(hours=3)))
    put(ws, Action(id="thanks", text="THANK YOU NOTE!!", contact="ann"))
    put(ws, Action(id="today", text="thank Ann", contact="ann", due=NOW.date()))
    put(ws, Action(id="more", text="Thank her boss for the tour", contact="ann"))
    found = keys(ws, library, NOW)
    assert {"thank-you:talk", "action:more"} <= set(found)
    assert not {"action:thanks", "action:today"} & set(found)
    thanked_already(ws, "talk", now=NOW)
    done = {one.id: one.done for one in ws.actions.all()}
    assert done == {"thanks": NOW, "today": NOW, "more": None}
    assert ws.undo(now=NOW)
    assert not any(one.done for one in ws.actions.all())


def test_thanks_that_nobody_owes_stand_there(ws, library):
    """Without a talk to thank for it is a step like any other."""
    put(ws, ann())
    put(ws, Action(id="thanks", text="Thank you note", contact="ann"))
    assert "action:thanks" in keys(ws, library, NOW)
