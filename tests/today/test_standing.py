"""How things stand today, what lies ahead, and the numbers of the journey."""

from datetime import timedelta

import pytest

from infoint.coaching import next_actions
from infoint.domain import (
    Action,
    CareerField,
    Contact,
    Debrief,
    DecisionNote,
    Interview,
    Letter,
    OutreachAttempt,
)
from infoint.i18n.messages import worded
from infoint.library import Library
from infoint.people.ranking import SET_ASIDE
from infoint.store import Workspace
from infoint.today.journey import WEEKS, journey
from infoint.today.standing import Ahead, Standing, coming_up, standing_today
from tests.worlds.records import DAY, HOUR, NOW, ann, attempt, held, put, running, thanks

TODAY = NOW.date()
PLAN = [Contact(id=key, name=key) for key in "abc"]


def stands(ws: Workspace, library: Library) -> Standing:
    """How things stand, as Today asks it."""
    found = next_actions(ws, library, now=NOW)
    return standing_today(ws, found, now=NOW)


@pytest.mark.parametrize(
    ("records", "state"),
    [
        ((running(HOUR / 10),), "talk runs"),
        ((Interview(id="t", contact="a", start=NOW + HOUR),), "talk today"),
        ((Action(id="x", text="Read", due=TODAY),), "due"),
        ((Action(id="x", text="Read", due=TODAY - DAY),), "left"),
        ((), "ready"),
        ((attempt(HOUR, contact="a"),), "ready"),
        (tuple(attempt(HOUR, id=each, contact=each) for each in "abc"), "nothing"),
        ((Interview(id="t", contact="a", start=NOW + 9 * DAY),), "ready"),
        ((attempt(HOUR, contact="a", outcome="replied"),), "ready"),
    ],
)
def test_the_state_of_the_day(
    records: tuple[object, ...], state: str, ws: Workspace, library: Library
) -> None:
    """What presses most says how the day is. Nothing has to be done where a plan's people are
    asked and no talk wants to be prepared.
    """
    put(ws, ann(), *PLAN, *records)
    assert stands(ws, library).state == state


def test_a_talk_is_todays_until_it_ended(ws: Workspace, library: Library) -> None:
    """Also once its time has come and nobody opened it; what one heard is written on its day."""
    put(ws, ann(), *PLAN, Interview(id="t", contact="a", start=NOW - HOUR / 10))
    assert stands(ws, library).state == "talk today"
    put(ws, Interview(id="t", contact="a", start=NOW - 2 * HOUR, cancelled=True))
    put(ws, held(HOUR, id="h"), Action(id="x", text="Read", due=TODAY - DAY))
    found = stands(ws, library)
    assert (found.state, found.today, found.late) == ("due", 1, 1)


def test_whoever_was_met_on_the_spot_was_not_asked(ws: Workspace) -> None:
    """A talk at a stand is a talk held; nobody was asked for it, and nobody answered."""
    put(ws, ann(), held(HOUR, on_the_spot=True))
    numbers = journey(ws, now=NOW)
    assert (numbers.talks_held, numbers.asked, numbers.answered) == (1, 0, 0)
    put(ws, attempt(2 * DAY))
    assert journey(ws, now=NOW).asked == 1


def test_after_the_first_message_there_is_more_to_do(ws: Workspace, library: Library) -> None:
    """With one name alone the day is not over once it was written to."""
    put(ws, ann(), attempt(HOUR))
    assert stands(ws, library).state == "ready"


def test_what_is_left_counts_what_was_promised(ws: Workspace, library: Library) -> None:
    """Things of one's own that are late count, a message without an answer does not."""
    put(ws, ann(), *PLAN, attempt(20 * DAY))
    put(ws, *(Action(id=f"x{n}", text="Read", due=TODAY - n * DAY) for n in (1, 2)))
    put(ws, Action(id="now", text="Write", due=TODAY))
    found = stands(ws, library)
    assert (found.today, found.late) == (1, 2)


def test_what_lies_ahead_comes_by_day(ws: Workspace) -> None:
    """Talks, own things with a day and looks at messages, the nearest first; the past is not."""
    put(ws, ann(), *PLAN, attempt(HOUR, id="try"))
    put(ws, Interview(id="t", contact="a", start=NOW + 9 * DAY))
    put(ws, Interview(id="old", contact="b", start=NOW - DAY))
    put(ws, Action(id="x", text="Read", due=TODAY + DAY), Action(id="y", text="Now", due=TODAY))
    put(ws, Action(id="z", text="Done", due=TODAY + DAY, done=NOW))
    found = coming_up(ws, now=NOW)
    kinds = [one.action or one.attempt or one.interview for one in found]
    assert [one.id for one in kinds if one] == ["x", "t", "try"]
    assert found == tuple(sorted(found, key=lambda one: one.day))


def test_who_still_waits_is_looked_at_again(ws: Workspace) -> None:
    """After the day for a second person the day of the reminder lies ahead, and after it none."""
    put(ws, ann(), *PLAN, attempt(6 * DAY, id="try"), attempt(12 * DAY, contact="a", id="late"))
    (found,) = coming_up(ws, now=NOW)
    assert found.attempt
    assert found.attempt.id == "try"
    assert TODAY < found.day <= TODAY + 7 * DAY


def test_who_rests_is_not_looked_at(ws: Workspace) -> None:
    """Of somebody who was put off the day lies ahead on which one comes back to them."""
    put(ws, ann(snoozed_until=TODAY + 30 * DAY), attempt(HOUR))
    assert coming_up(ws, now=NOW) == (Ahead(TODAY + 30 * DAY, contact="ann"),)
    put(ws, ann(snoozed_until=SET_ASIDE))
    assert coming_up(ws, now=NOW) == ()


def test_after_the_reminder_one_lets_it_rest(ws: Workspace) -> None:
    """What lies ahead of who was reminded is the day from which one leaves it at that."""
    put(ws, ann(), attempt(20 * DAY, id="first"), attempt(HOUR, id="try"))
    (found,) = coming_up(ws, now=NOW)
    assert (found.attempt and found.attempt.id, found.rests) == ("try", True)


def test_the_numbers_of_the_journey(ws: Workspace) -> None:
    """Each step says how many of what there is, and weeks are counted back from today."""
    put(ws, ann(), *PLAN, held(2 * DAY), held(30 * DAY, id="older"), thanks(sent=NOW))
    with ws.edit("fields", now=NOW) as tx:
        tx.fields.put(CareerField(title="Nursing"))
        tx.fields.put(CareerField(title="Law", status="set aside"))
        tx.attempts.put(OutreachAttempt(contact="a", at=NOW - timedelta(days=7 * WEEKS + 1)))
        tx.attempts.put(OutreachAttempt(contact="b", at=NOW))
    found = journey(ws, now=NOW)
    assert (found.fields, found.people, found.asked, found.answered) == (1, 4, 3, 1)
    assert (found.talks_held, found.written_down) == (2, 0)
    assert found.talks_by_week == (0, 0, 0, 1, 0, 0, 0, 1)
    assert found.messages_by_week == (0, 0, 0, 0, 0, 0, 0, 1)


def test_a_note_on_a_field_comes_up_and_is_due_on_its_day(ws: Workspace, library: Library) -> None:
    """Before it lies ahead; on the day it counts among what is due."""
    note = DecisionNote(at=NOW - 20 * DAY, text="Hm")
    put(ws, CareerField(id="law", title="Law", decisions=(note,)))
    (one,) = [one for one in coming_up(ws, now=NOW) if one.field]
    assert (one.field, one.day) == ("law", TODAY + timedelta(days=10))
    assert not [one for one in coming_up(ws, now=NOW + 10 * DAY) if one.field]
    stands = standing_today(ws, [], now=NOW + 10 * DAY, notes=1)
    assert (stands.state, stands.today) == ("due", 1)


def test_two_times_get_one_question(ws: Workspace, library: Library) -> None:
    """For some days they lie ahead, nothing is asked; then one asks, and afterwards it rests."""
    for ago, lies_ahead, asks in ((1, True, False), (9, False, True), (60, False, False)):
        since = ago * DAY
        offer = Letter(id="o", kind="two times", contact="ann", text="Two", sent=NOW - since)
        put(ws, ann(), attempt(since + HOUR, id="try", outcome="agreed"), offer)
        assert any(one.offered == "ann" for one in coming_up(ws, now=NOW)) is lies_ahead
        found = [one for one in next_actions(ws, library, now=NOW) if one.contact == "ann"]
        assert any(one.key == "choose:ann" for one in found) is asks
        assert len(found) == (0 if lies_ahead else 1)


def test_who_was_asked_again_has_not_answered(ws: Workspace) -> None:
    """A "not now" was an answer; once one asked again, one waits for the next."""
    put(ws, ann(), attempt(40 * DAY, id="x", outcome="not now"))
    assert journey(ws, now=NOW).answered == 1
    put(ws, attempt(HOUR, id="y"))
    found = journey(ws, now=NOW)
    assert (found.asked, found.answered) == (1, 0)


def test_after_a_talk_those_whom_it_named_are_the_small_step(
    ws: Workspace, library: Library
) -> None:
    """Where nothing is out; once they were written to, it is their turn."""
    heard = Debrief(learned="Much.", written=NOW - 4 * DAY)
    put(ws, ann(name="Ann Lee"), held(5 * DAY, debrief=heard), thanks(sent=NOW - DAY))
    put(ws, Contact(id="a", name="Ada Ro", referred_by="ann"), *PLAN[1:])
    found = next(one for one in next_actions(ws, library, now=NOW) if one.contact == "a")
    assert worded(found.why) == "Ann named Ada, and a first draft is ready to change."
    assert stands(ws, library).state == "ready"
    put(ws, attempt(HOUR, contact="a"))
    assert stands(ws, library).state == "nothing"
