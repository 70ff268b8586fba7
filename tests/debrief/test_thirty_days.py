"""A plan of thirty days: dated by working days, one step at a time, dropped as it was taken."""

from datetime import timedelta

import pytest

from infoint.debrief import actions
from infoint.debrief.thirty_days import (
    begin_again,
    drop_plan,
    plan_steps,
    steps_ahead,
    take_plan,
    where_it_is_done,
)
from infoint.domain import CareerField, Contact, Interview, OutreachAttempt
from infoint.domain.steps import STEP_PARTS
from infoint.progress.stuck import stuck
from infoint.today.standing import coming_up
from infoint.today.suggestion_order import next_actions


def _keys(source, library, now):
    return [each.step.key for each in steps_ahead(source, library, now=now)]


def _of_the_plan(ws, library, now):
    found = next_actions(ws, library, now=now)
    return [one.key for one in found if one.key.startswith("action:thirty-")]


def for_everybody(library):
    """The steps that are for no situation."""
    return [one for one in library.thirty_days if not one.situations]


def test_the_steps_come_in_their_order(library):
    """Each on a later working day than the one before; small enough to be read at a glance."""
    days = [each.day for each in library.thirty_days]
    assert days == sorted(set(days))
    assert (days[0], days[-1]) == (1, 22)
    assert all(len(each.text.split()) <= 16 for each in library.thirty_days)


@pytest.mark.parametrize("start", range(7))
def test_each_step_has_a_working_day(ws, library, now, start):
    """Whichever day it is taken on, none lies on a weekend, and all within about thirty days."""
    at = now + timedelta(days=start)
    with ws.edit("x", now=at) as tx:
        tx.profile.update(time_zone="UTC", country="DE")
    days = [each.day for each in steps_ahead(ws, library, now=at)]
    assert all(day.weekday() < 5 for day in days)
    assert days[0] > at.date()
    assert 28 <= (days[-1] - at.date()).days <= 36


def test_what_is_behind_one_is_left_out(ws, library, now):
    """Who has a field, names, a message and a talk begins with what comes after them."""
    first = _keys(ws, library, now)
    assert first[0] == "one-field"
    with ws.edit("x", now=now) as tx:
        tx.fields.put(CareerField(title="Nursing"))
        for name in ("a", "b", "c"):
            tx.contacts.put(Contact(id=name, name=name))
        tx.attempts.put(OutreachAttempt(contact="a", at=now))
        tx.interviews.put(Interview(contact="a", start=now + timedelta(days=2)))
    left = steps_ahead(ws, library, now=now)
    assert left[0].step.key == "second-person"
    assert {"one-field", "three-names", "first-message", "short-talk"}.isdisjoint(
        each.step.key for each in left
    )
    assert (left[0].day - now.date()).days <= 4


def test_the_plan_is_taken_and_undone_in_one_edit(ws, library, now):
    """All steps are actions with a day; one undo takes all of them back, one more brings them."""
    taken = take_plan(ws, library, now=now)
    assert len(taken) == len(for_everybody(library))
    assert all(one.due for one in ws.actions.all())
    ws.undo(now=now)
    assert not ws.actions.all()


def test_taken_twice_it_stands_there_once(ws, library, now):
    """A second press replaces what is open, and leaves what is done."""
    first = take_plan(ws, library, now=now)[0]
    actions.set_action_done(ws, first.id, True, now=now)
    with ws.edit("x", now=now) as tx:
        tx.fields.put(CareerField(title="Nursing"))
    take_plan(ws, library, now=now)
    ids = [one.id for one in ws.actions.all()]
    assert len(ids) == len(set(ids)) == len(for_everybody(library))
    assert ws.actions.get(first.id).done


def test_today_brings_up_one_step_at_a_time(ws, library, now):
    """However many days went by, one step stands on Today; done, the next one comes."""
    take_plan(ws, library, now=now)
    assert not _of_the_plan(ws, library, now)
    assert len([one for one in coming_up(ws, now=now) if one.action]) == 1
    late = now + timedelta(days=20)
    (first,) = _of_the_plan(ws, library, late)
    assert not [one for one in coming_up(ws, now=late) if one.action]
    actions.set_action_done(ws, first.partition(":")[2], True, now=late)
    (second,) = _of_the_plan(ws, library, late)
    assert second != first


def test_own_steps_do_not_stand_back(ws, library, now):
    """What one set oneself besides the plan comes up as before."""
    take_plan(ws, library, now=now)
    late = now + timedelta(days=20)
    for text in ("Read", "Call"):
        actions.add_action(ws, {"text": text, "due": now.date()}, now=now)
    texts = [one.text for one in next_actions(ws, library, now=late)]
    assert {"Read", "Call"} <= set(texts)


def test_a_step_is_moved_and_dropped_by_itself(ws, library, now):
    """The others stay where they are."""
    first, second, third, *_others = take_plan(ws, library, now=now)
    actions.set_due(ws, first.id, 60, now=now)
    actions.remove_action(ws, second.id, now=now)
    assert second.id not in {one.id for one in ws.actions.all()}
    assert plan_steps(ws)[-1].id == first.id
    assert ws.actions.get(third.id).due == third.due


def test_all_of_it_begins_again(ws, library, now):
    """After a pause the open steps move on together, as far apart as before, on working days."""
    taken = take_plan(ws, library, now=now)
    actions.set_action_done(ws, taken[0].id, True, now=now)
    before = [one.due for one in plan_steps(ws)]
    late = now + timedelta(days=45)
    begin_again(ws, now=late)
    after = [one.due for one in plan_steps(ws)]
    assert after[0] > late.date()
    assert (after[0] - late.date()).days <= 4
    assert all(day.weekday() < 5 for day in after)
    assert abs((after[-1] - after[0]).days - (before[-1] - before[0]).days) <= 3
    assert ws.actions.get(taken[0].id).due == taken[0].due


def test_all_of_it_is_dropped_in_one_press(ws, library, now):
    """What is done and what is one's own stays, and the undo brings the plan back."""
    taken = take_plan(ws, library, now=now)
    own = actions.add_action(ws, {"text": "Read", "due": None}, now=now)
    actions.set_action_done(ws, taken[0].id, True, now=now)
    drop_plan(ws, now=now)
    assert {one.id for one in ws.actions.all()} == {own.id, taken[0].id}
    ws.undo(now=now)
    assert len(plan_steps(ws)) == len(taken) - 1


def test_late_steps_are_not_counted_against_one(ws, library, now):
    """A plan that one left lying is no pile of late things."""
    take_plan(ws, library, now=now)
    late = now + timedelta(days=60)
    assert "actions-overdue" not in [one.kind for one in stuck(ws, library, now=late)]


def test_a_step_knows_where_it_is_done(ws, library, now):
    """Its place is a part of a page; what is no step of the plan has none."""
    for one in take_plan(ws, library, now=now)[:-1]:
        page, part = where_it_is_done(library, one.id)
        assert part in STEP_PARTS[page]
    assert where_it_is_done(library, "look-in-ann") == ("", "")


def test_a_folder_without_a_plan_offers_none(ws, library, now):
    """Content from before has no such file; then there is nothing to take."""
    bare = library.model_copy(update={"thirty_days": ()})
    assert steps_ahead(ws, bare, now=now) == ()
