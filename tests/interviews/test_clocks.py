"""The clock of the talk and the clock of the thank-you letter."""

from datetime import timedelta

import pytest

from infoint.coaching import interview_now, next_actions, plan_minutes, thank_you_clock
from infoint.domain import PlannedQuestion
from infoint.library import Library
from infoint.progress.standing import standing
from infoint.progress.stuck import stuck
from infoint.store import Workspace
from infoint.today.due_interviews import open_clock
from tests.worlds.progress import tables
from tests.worlds.records import DAY, HOUR, NOW, ann, held, interview, put, running, thanks

MINUTE = timedelta(minutes=1)


def question(key: str, *, must: bool = False, state: str = "open") -> PlannedQuestion:
    """A question of three minutes."""
    return PlannedQuestion.model_validate({"id": key, "text": key, "must": must, "state": state})


@pytest.mark.parametrize(
    ("since", "left", "closing", "over"),
    [
        (0 * MINUTE, 20, False, False),
        (14 * MINUTE, 6, False, False),
        (15 * MINUTE, 5, True, False),
        (19 * MINUTE, 1, True, False),
        (20 * MINUTE, 0, True, True),
        (25 * MINUTE, -5, True, True),
    ],
)
def test_minutes_left(since: timedelta, left: float, closing: bool, over: bool) -> None:
    """A talk of 20 minutes closes five minutes before its end, and may run over."""
    state = interview_now(running(since), now=NOW)
    assert (state.minutes_left, state.closing, state.over) == (left, closing, over)


def test_before_the_start_all_minutes_are_left() -> None:
    """The clock does not run before it is started, whatever the appointment says."""
    state = interview_now(interview(start=NOW - HOUR), now=NOW)
    assert (state.minutes_left, state.closing, state.over) == (20, False, False)


def test_after_the_end_the_clock_stands_still() -> None:
    """What was left at the end stays, and nothing is closing any more."""
    ended = held(3 * DAY, minutes=30)
    state = interview_now(ended, now=NOW)
    assert (state.minutes_left, state.closing) == (10, False)


def test_musts_come_first_then_spare_time_in_order() -> None:
    """Next is the first open must, else the first open question, in the person's order."""
    plan = (
        question("spare"),
        question("done", must=True, state="asked"),
        question("must", must=True),
        question("later", must=True),
    )
    state = interview_now(running(MINUTE, plan=plan), now=NOW)
    assert state.next_item is not None
    assert (state.next_item.id, state.asked, state.of) == ("must", 1, 4)
    plan = (question("skipped", must=True, state="skipped"), question("a"), question("b"))
    state = interview_now(running(MINUTE, plan=plan), now=NOW)
    assert state.next_item is not None
    assert state.next_item.id == "a"
    assert interview_now(running(MINUTE), now=NOW).next_item is None


def test_plan_minutes_tell_musts_from_the_rest() -> None:
    """All questions together have to fit the minutes asked for: 24 of 20 do not."""
    plan = tuple(question(str(n), must=n < 6) for n in range(8))
    minutes = plan_minutes(interview(plan=plan))
    assert (minutes.must, minutes.if_time, minutes.total, minutes.asked_for) == (18, 6, 24, 20)
    assert not minutes.fits
    assert not plan_minutes(interview(plan=plan, minutes=23)).fits
    assert plan_minutes(interview(plan=plan, minutes=24)).fits


@pytest.mark.parametrize(
    ("ago", "colour"),
    [
        (MINUTE, "green"),
        (DAY - MINUTE, "green"),
        (DAY, "amber"),
        (7 * DAY, "amber"),
        (7 * DAY + MINUTE, "red"),
        (400 * DAY, "red"),
    ],
)
def test_thank_you_colours(ago: timedelta, colour: str) -> None:
    """Green for 24 hours, amber to the end of the seventh day, red after, never reproachful."""
    state = thank_you_clock(held(ago), now=NOW, letter_sent=None)
    assert state is not None
    assert (state.colour, state.sent) == (colour, False)
    assert state.due == NOW - ago + DAY
    assert "too late" not in state.text.lower()


def test_a_sent_letter_is_green_whenever_it_was_sent() -> None:
    """Once the letter is sent nothing is owed."""
    for sent, words in ((HOUR, "on the day"), (10 * DAY, "10 days"), (DAY, "the day after")):
        ended = held(20 * DAY)
        assert ended.held_at is not None
        state = thank_you_clock(ended, now=NOW, letter_sent=ended.held_at + sent)
        assert state is not None
        assert (state.colour, state.sent) == ("green", True)
        assert words in state.text


def test_no_thank_you_is_due_before_the_end() -> None:
    """A talk that is planned or running has no thank-you clock."""
    assert thank_you_clock(running(MINUTE), now=NOW, letter_sent=None) is None
    assert thank_you_clock(interview(start=NOW), now=NOW, letter_sent=None) is None


@pytest.mark.parametrize(
    ("ago", "colour", "short"),
    [
        (DAY - MINUTE, "green", "Send it by this evening"),
        (25 * HOUR, "amber", "Send it soon: you talked yesterday at 10:40"),
        (9 * DAY, "red", "Still welcome: you talked 9 days ago"),
    ],
)
def test_every_place_speaks_of_the_letter_alike(
    ago: timedelta, colour: str, short: str, ws: Workspace, library: Library
) -> None:
    """Today, step 7, the track list and the notes to write have one colour and one rule."""
    put(ws, ann(), held(ago))
    lines = {each.key: each for each in next_actions(ws, library, now=NOW)}
    clock = thank_you_clock(held(ago), now=NOW, letter_sent=None)
    listed = open_clock(ws, "ann", now=NOW)
    assert clock is not None
    assert listed == clock
    assert (clock.colour, clock.short) == (colour, short)
    letter, notes = lines["thank-you:talk"], lines["debrief:talk"]
    assert (letter.colour, letter.why, letter.overdue) == (colour, clock.text, colour == "red")
    assert notes.colour == colour
    told = [each for each in stuck(ws, library, now=NOW) if each.kind == "letter-overdue"]
    assert bool(told) == (colour != "green")
    assert all(clock.text in each.reason for each in told)


def test_a_letter_for_no_interview_in_particular_counts_everywhere(
    ws: Workspace, library: Library
) -> None:
    """A thank-you that names no talk, sent after it ended, is its thank-you on Today and charts."""
    put(ws, ann(), held(3 * DAY), thanks(interview="", sent=NOW - 2 * DAY - HOUR))
    assert open_clock(ws, "ann", now=NOW) is None
    assert not any(one.key.startswith("thank-you") for one in next_actions(ws, library, now=NOW))
    assert "Your thank-you is sent." in standing(ws, library, now=NOW).sentence
    assert tables(ws).thanks_on_time()["thank_you"].tolist() == ["day"]
