"""Talks that came in from a file: what Today asks of them, and what comes before them."""

from datetime import timedelta

import pytest

from infoint.advice.index import index_of
from infoint.advice.suggestion import AdviceContext
from infoint.coaching import next_actions
from infoint.domain import Action, Contact, Debrief, Interview, OutreachAttempt, Takeaway
from infoint.domain.interviews import Clock
from infoint.domain.outreach_counts import answered_at
from infoint.entries.page_state import NEVER, put_off
from infoint.library import Library
from infoint.outreach.attempts import asked_before as asked_before_here
from infoint.progress.moved import moved_since
from infoint.progress.numbers import numbers
from infoint.progress.stuck import stuck
from infoint.store import Workspace
from infoint.today.due_interviews import NOTES_OF_FILE, open_clock
from infoint.today.due_people import follow_ups
from infoint.today.journey import journey
from infoint.today.next_with import next_with, not_asked_key
from infoint.today.standing import coming_up, due_with
from tests.today.test_suggestion_order import keys, one
from tests.worlds.records import DAY, HOUR, NOW, ann, attempt, bob, held, interview, put, thanks

NOTED = Debrief(notes="R matters more than SAS.\nSend the resume in January.")
LATE = "late-thanks:talk"


def from_file(ago: timedelta, *, day_known: bool = True, **values: object) -> Interview:
    """A talk with Ann that a file told of: nobody measured it."""
    at = NOW - ago
    return interview(clock=Clock(started=at if day_known else None, ended=at), **values)


@pytest.mark.parametrize(("days", "asks"), [(1, True), (13, True), (15, False), (60, False)])
def test_a_talk_of_weeks_ago_is_not_asked_for(
    days: int, asks: bool, ws: Workspace, library: Library
) -> None:
    """From a file without notes it is asked for within two weeks; then neither its debrief nor its
    thank-you presses, here, at the person, and where one is stuck.
    """
    put(ws, ann(), from_file(days * DAY))
    found = keys(ws, library)
    assert ("debrief:talk" in found) is asks
    assert ("thank-you:talk" in found) is asks
    assert (LATE in found) is not asks
    assert not [key for key in found if key.startswith("step:") and key.endswith(":ann")]
    assert (next_with(ws, ann(), now=NOW).kind == "write down") is asks
    assert (open_clock(ws, "ann", now=NOW) is not None) is asks
    assert journey(ws, now=NOW).thanks_to_send == asks
    told = [blocker.interview for blocker in stuck(ws, library, now=NOW)]
    assert ("talk" in told) is asks


def test_a_talk_held_here_is_asked_for_however_old(ws: Workspace, library: Library) -> None:
    """With a clock of its own it stays among what was left."""
    put(ws, ann(), held(60 * DAY))
    assert {"debrief:talk", "thank-you:talk"} <= set(keys(ws, library))


def test_one_whose_day_nobody_knows_is_not_asked_for(ws: Workspace, library: Library) -> None:
    """Its moment is that of the import, which says nothing, and no day is told of it."""
    put(ws, ann(), from_file(0 * DAY, day_known=False))
    assert "debrief:talk" not in keys(ws, library)
    found = next_with(ws, ann(), now=NOW)
    assert (found.kind, found.at) == ("thank late", None)


@pytest.mark.parametrize("by", ["notes", "takeaway"])
def test_notes_of_the_file_count_as_written_down(by: str, ws: Workspace, library: Library) -> None:
    """With notes or a takeaway nobody is asked to write it down, also a day after it; it is thanked
    for as any other.
    """
    put(ws, ann(), from_file(DAY, debrief=NOTED if by == "notes" else Debrief()))
    if by == "takeaway":
        with ws.edit("", now=NOW) as tx:
            tx.takeaways.put(Takeaway(interview="talk", text="R"))
    found = keys(ws, library)
    assert "debrief:talk" not in found
    assert "thank-you:talk" in found
    assert journey(ws, now=NOW).written_down == 1
    assert (NOTES_OF_FILE in found) is (by == "notes")


def test_notes_taken_here_alone_are_not_written_down(ws: Workspace, library: Library) -> None:
    """Of a talk with a clock the notes wait for their questions, as they always did."""
    put(ws, ann(), held(HOUR, debrief=NOTED))
    found = keys(ws, library)
    assert "debrief:talk" in found
    assert NOTES_OF_FILE not in found


def test_one_row_for_all_of_them(ws: Workspace, library: Library) -> None:
    """Ten talks of weeks ago with notes ask for their notes in one row, and for thanks in one;
    neither has a day, and what was laid to a question is not counted.
    """
    for n in range(10):
        put(ws, Contact(id=f"c{n}", name=f"Person {n}"))
        put(ws, from_file((30 + n) * DAY, id=f"t{n}", contact=f"c{n}", debrief=NOTED))
    put(ws, ann(), from_file(30 * DAY, debrief=Debrief(notes="R", learned="R")))
    found = next_actions(ws, library, now=NOW)
    kinds = [each.key.partition(":")[0] for each in found]
    assert kinds.count(NOTES_OF_FILE) == kinds.count("late-thanks") == 1
    assert not {"debrief", "thank-you"} & set(kinds)
    notes, late = (
        one(ws, library, NOTES_OF_FILE),
        next(each for each in found if each.key.startswith("late-thanks")),
    )
    assert notes.text == "Lay the notes of 10 talks to questions"
    assert (notes.due, notes.overdue, late.due, late.overdue) == (None, False, None, False)
    assert late.why == "Your file names none for 11 talks. A late thank-you is welcome too."


def test_a_thank_you_ends_it(ws: Workspace, library: Library) -> None:
    """Once one thanked, or the file said so, nothing is left."""
    put(ws, ann(), from_file(30 * DAY), thanks(sent=NOW - 29 * DAY))
    assert LATE not in keys(ws, library)


@pytest.mark.parametrize("days", [1, 2])
def test_the_next_talk_comes_before_what_was_left(
    days: int, ws: Workspace, library: Library
) -> None:
    """A talk of tomorrow or the day after stands before debriefs and letters of weeks ago, whether
    or not anything is due today; what is due today stands before it.
    """
    ahead = Interview(id="next", contact="bob", start=NOW + days * DAY)
    put(ws, ann(), bob(), held(30 * DAY), ahead)
    found = [key for key in keys(ws, library) if not key.startswith("confirm")]
    assert found[0] == "appointment:next"
    assert "debrief:talk" in found
    put(ws, Action(id="today", text="Call the lab", due=NOW.date()))
    found = [key for key in keys(ws, library) if not key.startswith("confirm")]
    assert found[:2] == ["action:today", "appointment:next"]


def test_a_talk_of_three_days_on_waits_for_what_was_left(ws: Workspace, library: Library) -> None:
    """Further ahead it stands where it stood."""
    ahead = Interview(id="next", contact="bob", start=NOW + 3 * DAY)
    put(ws, ann(), bob(), held(2 * DAY), ahead)
    found = keys(ws, library)
    assert found.index("debrief:talk") < found.index("appointment:next")


def test_what_is_due_with_a_person(ws: Workspace) -> None:
    """Own things with a day, also one that has passed, talks and answers one waits for, by day;
    nothing of anybody else.
    """
    today = NOW.date()
    put(ws, ann(), bob(), attempt(DAY))
    for key, days in (("later", 40), ("before", -3)):
        due = today + timedelta(days=days)
        put(ws, Action(id=key, text="Write again", due=due, contact="ann"))
    put(ws, Action(text="Call", due=today, contact="bob"))
    put(ws, Action(text="Done", due=today, contact="ann", done=NOW))
    put(ws, Interview(id="next", contact="ann", start=NOW + 9 * DAY))
    put(ws, OutreachAttempt(contact="bob", at=NOW - DAY))
    found = due_with(ws, "ann", now=NOW)
    told = [one.action.id if one.action else one.interview.id for one in found if not one.attempt]
    assert told == ["before", "next", "later"]
    assert {each.attempt.contact for each in found if each.attempt} <= {"ann"}


def asked_before(ws: Workspace, outcome: str = "waiting", **values: object) -> OutreachAttempt:
    """Somebody of whom a file says that one asked, and not when: the moment is that of the list."""
    person = ann(created=NOW)
    told = attempt(at=NOW, outcome=outcome, earlier=True, **values)
    put(ws, person, told)
    return told


def test_of_a_try_without_a_day_no_day_is_said(ws: Workspace, library: Library) -> None:
    """Neither when it was, nor how long ago, nor the week in which it would count."""
    asked_before(ws)
    person = ws.contacts.all()[0]
    found = next_with(ws, person, now=NOW)
    assert (found.kind, found.at) == ("waiting", None)
    later = next_with(ws, person, now=NOW + 20 * DAY)
    assert (later.kind, later.at) == ("remind", None)
    (nudge,) = (one for one in follow_ups(context(ws, library, 20)) if one.key.startswith("nudge:"))
    assert "days" not in str(nudge.why)
    assert sum(journey(ws, now=NOW).messages_by_week) == 0
    counted = numbers(ws, now=NOW)
    assert (counted.asked, counted.asked_of_late, sum(counted.messages_by_week)) == (1, 0, 0)
    assert [one.kind for one in moved_since(ws, since=NOW - DAY, now=NOW + DAY)] == ["people"]


def context(ws: Workspace, library: Library, days: int) -> AdviceContext:
    return AdviceContext(index_of(ws), library, NOW + days * DAY)


@pytest.mark.parametrize("channel", ["phone", "email"])
def test_an_answer_without_a_day_has_none(ws: Workspace, channel: str) -> None:
    """Also one to a call, of which the answer has the day of the call where that is known."""
    told = asked_before(ws, "agreed", channel=channel)
    assert answered_at(told) is None
    assert sum(numbers(ws, now=NOW).answers_by_week) == 0


def test_a_talk_without_a_day_is_in_no_week(ws: Workspace) -> None:
    """It counts among the talks, and not among those of late."""
    put(ws, ann(), from_file(0 * DAY, day_known=False))
    assert journey(ws, now=NOW).talks_held == numbers(ws, now=NOW).talks == 1
    assert sum(journey(ws, now=NOW).talks_by_week) == numbers(ws, now=NOW).talks_of_late == 0


def test_notes_of_a_message_are_asked_about(ws: Workspace, library: Library) -> None:
    """Where they speak of one, nobody says that none went out; the answer counts, either way."""
    put(ws, ann(created=NOW - DAY, notes="When I wrote: about 10 Nov"), bob())

    def kind() -> str:
        return next_with(ws, ws.contacts.all()[0], now=NOW).kind

    def about_ann() -> list[str]:
        found = next_actions(ws, library, now=NOW)
        return [str(one.text) for one in found if one.contact == "ann"]

    assert kind() == "unsure"
    assert about_ann() == ["Have you asked Ann Lee already?"]
    put_off(ws, not_asked_key("ann"), NEVER, now=NOW)
    assert kind() == "write"
    asked_before_here(ws, "ann", now=NOW)
    assert kind() == "waiting"
    (told,) = ws.attempts.all()
    assert not index_of(ws).is_dated(told)


def test_a_step_that_only_says_when_to_ask_again_is_said_once(
    ws: Workspace, library: Library
) -> None:
    """Of who said "not now" the one line that asks when quotes it; a step in words stays a line."""
    put(
        ws,
        ann(),
        attempt(outcome="not now"),
        Action(id="when", contact="ann", text="after New Year"),
        Action(id="read", contact="ann", text="Read her article"),
    )
    found = {one.key: one for one in next_actions(ws, library, now=NOW)}
    assert "action:when" not in found
    assert "action:read" in found
    (again,) = [one for key, one in found.items() if key.startswith("again:")]
    assert str(again.why) == "Ann said: not now. You noted: after New Year."


@pytest.mark.parametrize("outcome", ["agreed", "waiting"])
def test_a_bare_step_is_no_line_beside_agreeing_on_a_day(
    outcome: str, ws: Workspace, library: Library
) -> None:
    """While a day is being agreed on, the day of a file without words says no more than that."""
    step = Action(id="bare", contact="ann", text="Next step with Ann Lee", due=(NOW + DAY).date())
    put(ws, ann(), attempt(outcome=outcome), step)
    told = {one.action.id for one in coming_up(ws, now=NOW) if one.action}
    assert ("bare" in told) is (outcome == "waiting")
    told = {one.action.id for one in due_with(ws, "ann", now=NOW) if one.action}
    assert ("bare" in told) is (outcome == "waiting")


def test_nobody_is_written_to_of_whom_a_day_is_noted(ws: Workspace, library: Library) -> None:
    """Once a day is typed for a talk with somebody, its time is what comes next, no first text."""
    put(ws, ann(), interview())
    assert "step:phone-script:ann" in keys(ws, library)
    with ws.edit("A day", now=NOW) as tx:
        day = (NOW + 5 * DAY).date().isoformat()
        tx.page_state.write(("drafts", "appointment-talk"), {"date": day})
    found = {one.key: one for one in next_actions(ws, library, now=NOW)}
    assert "step:phone-script:ann" not in found
    assert str(found["step:prepare:ann"].text) == "Set the time of the talk with Ann Lee"
