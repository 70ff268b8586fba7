"""The clock of a talk in the store: pauses, more time, and what comes up."""

from datetime import timedelta

import pytest

from infoint.domain.problems import InputError
from infoint.interviews import running
from infoint.interviews import running as running_interview
from infoint.interviews.clock import interview_now

MINUTE = timedelta(minutes=1)


@pytest.fixture
def begun(ws, interview, now):
    """A talk that runs."""
    return running.start_interview(ws, interview.id, now=now)


def pauses(ws, interview):
    """Its pauses, as minutes from its start; None while one is open."""
    clock = ws.interviews.get(interview.id).clock
    return [
        tuple((at - clock.started) / MINUTE if at else None for at in (each.began, each.ended))
        for each in clock.pauses
    ]


def test_opened_too_early(ws, begun, now):
    """A start is taken back with its pauses and extra minutes; what was noted stays."""
    running.pause_interview(ws, begun.id, now=now + MINUTE)
    running.offer_more(ws, begun.id, 5, before=0, now=now + MINUTE)
    back = running.take_back_start(ws, begun.id, now=now + 2 * MINUTE)
    assert (back.clock.started, back.clock.pauses, back.extra_minutes) == (None, (), 0)
    assert running.take_back_start(ws, begun.id, now=now) == back
    started = running.start_interview(ws, begun.id, now=now + 3 * MINUTE)
    item = started.plan[0].id
    with ws.edit("", now=now) as tx:
        tx.interviews.write(begun.id, ("plan", item, "note"), "By chance")
    again = running.take_back_start(ws, begun.id, now=now + 4 * MINUTE)
    assert (again.clock.started, again.plan[0].note) == (None, "By chance")


def test_pause_and_go_on(ws, begun, now):
    """Each pause is kept with both its ends."""
    for began, over in ((2, 5), (8, 9)):
        running_interview.pause_interview(ws, begun.id, now=now + began * MINUTE)
        running_interview.unpause_interview(ws, begun.id, now=now + over * MINUTE)
    assert pauses(ws, begun) == [(2, 5), (8, 9)]
    assert interview_now(ws.interviews.get(begun.id), now=now + 10 * MINUTE).minutes_left == 14


def test_a_second_tap_on_pause_or_go_on(ws, begun, now):
    """A pause keeps the moment of the first tap, its end too, and no second one is made."""
    running_interview.unpause_interview(ws, begun.id, now=now + MINUTE)
    assert pauses(ws, begun) == []
    for minute in (2, 3):
        running_interview.pause_interview(ws, begun.id, now=now + minute * MINUTE)
    for minute in (4, 6):
        running_interview.unpause_interview(ws, begun.id, now=now + minute * MINUTE)
    assert pauses(ws, begun) == [(2, 4)]


def test_a_pause_can_be_taken_back(ws, begun, now):
    """Undo takes a pause away as if it had not been."""
    running_interview.pause_interview(ws, begun.id, now=now + 2 * MINUTE)
    assert ws.undo() == "Paused a talk"
    assert ws.interviews.get(begun.id) == begun


def test_ending_in_a_pause_ends_the_pause(ws, begun, now):
    """A talk that is ended while it stands still has no open pause, also when it goes on."""
    running_interview.pause_interview(ws, begun.id, now=now + 4 * MINUTE)
    ended = running.end_interview(ws, begun.id, now=now + 9 * MINUTE)
    assert (pauses(ws, begun), ended.clock.ended) == ([(4, 9)], now + 9 * MINUTE)
    resumed = running.resume_interview(ws, begun.id, now=now + 10 * MINUTE)
    assert interview_now(resumed, now=now + 11 * MINUTE).minutes_left == 14
    assert not interview_now(resumed, now=now + 11 * MINUTE).paused


@pytest.mark.parametrize("state", ["waiting", "ended"])
def test_only_a_running_interview_has_a_clock_to_change(ws, interview, now, state):
    """Before and after the talk nothing can be paused or offered, and that is said."""
    if state == "ended":
        running.start_interview(ws, interview.id, now=now)
        running.end_interview(ws, interview.id, now=now)
    before = ws.interviews.get(interview.id)
    for change in (
        lambda: running_interview.pause_interview(ws, interview.id, now=now),
        lambda: running_interview.unpause_interview(ws, interview.id, now=now),
        lambda: running_interview.offer_more(ws, interview.id, 5, before=0, now=now),
    ):
        with pytest.raises(InputError) as raised:
            change()
        assert list(raised.value.problems) == ["talk"]
    assert ws.interviews.get(interview.id) == before


def test_more_time_adds_up(ws, begun, now):
    """Minutes offered again come on top; nothing takes them all back."""
    assert running_interview.offer_more(ws, begun.id, 5, before=0, now=now).extra_minutes == 5
    assert running_interview.offer_more(ws, begun.id, 10, before=5, now=now).extra_minutes == 15
    assert running_interview.offer_more(ws, begun.id, 0, before=15, now=now).extra_minutes == 0
    assert ws.undo() == "Took extra minutes back"
    assert ws.interviews.get(begun.id).extra_minutes == 15


def test_more_time_tapped_twice(ws, begun, now):
    """A second tap, or the same one in another window, adds nothing."""
    for _ in range(2):
        running_interview.offer_more(ws, begun.id, 10, before=0, now=now)
    assert ws.interviews.get(begun.id).extra_minutes == 10


def test_more_time_has_a_bound(ws, begun, now):
    """No talk grows by more than a day's work."""
    most = running_interview.offer_more(
        ws, begun.id, 15, before=running_interview.MOST_EXTRA - 5, now=now
    )
    assert most.extra_minutes == running_interview.MOST_EXTRA


def test_the_thank_you_clock_runs_from_the_end(ws, begun, now):
    """Neither pauses nor minutes on top move the end from which the letter's clock runs."""
    running_interview.pause_interview(ws, begun.id, now=now + 4 * MINUTE)
    running_interview.unpause_interview(ws, begun.id, now=now + 24 * MINUTE)
    running_interview.offer_more(ws, begun.id, 15, before=0, now=now + 25 * MINUTE)
    ended = running.end_interview(ws, begun.id, now=now + 50 * MINUTE)
    assert ended.held_at == now + 50 * MINUTE


def test_a_question_that_came_up(ws, begun, draft, now):
    """It stands behind the one at hand, marked as come up, and its draft is cleared."""
    draft(f"between-{begun.id}", text=" Why Leeds? ")
    first, *rest = begun.plan
    item = running_interview.came_up(ws, begun.id, after=first.id, now=now)
    assert (item.text, item.came_up, item.must) == ("Why Leeds?", True, False)
    assert ws.interviews.get(begun.id).plan == (first, item, *rest)
    assert ws.page_state.drafts == {}
    assert interview_now(ws.interviews.get(begun.id), now=now).next_item == item


def test_it_came_up_after_everything_else(ws, begun, draft, now):
    """With no question at hand it stands first, and is the next one."""
    draft(f"between-{begun.id}", text="Why Leeds?")
    item = running_interview.came_up(ws, begun.id, now=now)
    assert ws.interviews.get(begun.id).plan[0] == item


def test_nothing_came_up(ws, begun, draft, now):
    """An empty line is refused in words and changes nothing."""
    draft(f"between-{begun.id}", text="  ")
    with pytest.raises(InputError) as raised:
        running_interview.came_up(ws, begun.id, now=now)
    assert list(raised.value.problems) == ["text"]
    assert ws.interviews.get(begun.id).plan == begun.plan
