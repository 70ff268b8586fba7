"""Which message to someone comes next, and which ones are owed on Today."""

from datetime import timedelta

import pytest

from infoint.advice.index import index_of
from infoint.coaching import next_actions
from infoint.domain import Letter
from infoint.library import Library
from infoint.outreach.next_message import next_message, sent_message
from infoint.store import Workspace
from tests.worlds.records import DAY, HOUR, NOW, ann, attempt, held, interview, put


def sent(kind: str, ago: timedelta = HOUR, **values: object) -> Letter:
    """A message to Ann that went out."""
    return Letter(**{"id": kind, "kind": kind, "contact": "ann", "sent": NOW - ago, **values})


def said(ws: Workspace, library: Library, key: str) -> tuple[str, str | None] | None:
    """Step and message of the suggestion with this key; None where there is none."""
    found = [one for one in next_actions(ws, library, now=NOW) if one.key == key]
    return (found[0].step, found[0].message) if found else None


@pytest.mark.parametrize(
    ("ago", "kind"), [(DAY, "script"), (8 * DAY, "script"), (9 * DAY, "reminder")]
)
def test_the_reminder_comes_on_its_day(ws: Workspace, ago: timedelta, kind: str) -> None:
    """Until the seventh business day the first message stands there, from then on the reminder."""
    put(ws, ann(), attempt(ago))
    assert next_message(ws, "ann", now=NOW) == kind


def test_before_any_try_it_is_the_first_message(ws: Workspace) -> None:
    """Nobody is reminded who was not asked."""
    put(ws, ann())
    assert next_message(ws, "ann", now=NOW) == "script"


def test_a_reminder_that_went_out_stays_in_sight(ws: Workspace, library: Library) -> None:
    """After it no further one is asked for, and the one that went out is the one to look at."""
    put(ws, ann(), attempt(30 * DAY), attempt(20 * DAY), sent("reminder", 20 * DAY))
    assert next_message(ws, "ann", now=NOW) == "reminder"
    assert not [one for one in next_actions(ws, library, now=NOW) if one.message == "reminder"]


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        ("replied", "two times"),
        ("agreed", "two times"),
        ("declined", "answer to a no"),
        ("wrong person", "script"),
    ],
)
def test_an_answer_is_answered(ws: Workspace, outcome: str, kind: str) -> None:
    """A yes and a reply get two times, a no gets a line; who sent one on gets nothing more."""
    put(ws, ann(), attempt(outcome=outcome))
    assert next_message(ws, "ann", now=NOW) == kind


@pytest.mark.parametrize("outcome", ["replied", "agreed", "declined"])
def test_what_was_answered_while_speaking_needs_no_words(
    ws: Workspace, library: Library, outcome: str
) -> None:
    """On the phone one has answered already."""
    put(ws, ann(), attempt(outcome=outcome, channel="phone"))
    assert next_message(ws, "ann", now=NOW) == "script"
    assert not [one for one in next_actions(ws, library, now=NOW) if one.message]


def test_two_times_are_offered_once(ws: Workspace, library: Library) -> None:
    """Today asks for two times in writing; once they went out they choose, and one waits."""
    put(ws, ann(), attempt(outcome="agreed"))
    assert said(ws, library, "step:prepare:ann") == ("phone-script", "two times")
    put(ws, sent("two times"))
    assert said(ws, library, "step:prepare:ann") is None
    put(ws, attempt(HOUR / 2, id="again", outcome="replied"))
    assert said(ws, library, "step:prepare:ann") == ("phone-script", "two times")


def test_a_no_is_thanked_for_once_and_not_for_ever(ws: Workspace, library: Library) -> None:
    """The line of thanks is asked for until it went out, and for two weeks at most."""
    put(ws, ann(), attempt(outcome="declined", id="try"))
    assert said(ws, library, "thank-for-no:ann") == ("phone-script", "answer to a no")
    put(ws, sent("answer to a no"))
    assert said(ws, library, "thank-for-no:ann") is None
    put(ws, attempt(15 * DAY, id="try", outcome="declined"), sent("answer to a no", 16 * DAY))
    assert said(ws, library, "thank-for-no:ann") is None


@pytest.mark.parametrize(
    ("ahead", "asked", "kind"),
    [(3 * HOUR, False, "confirmation"), (DAY, True, "confirmation"), (2 * DAY, False, "script")],
)
def test_an_interview_is_confirmed_the_day_before(
    ws: Workspace, library: Library, ahead: timedelta, asked: bool, kind: str
) -> None:
    """Today asks for it on the day before; on the page it stands on the day itself as well."""
    put(ws, ann(), attempt(outcome="agreed"), interview(start=NOW + ahead))
    assert (said(ws, library, "confirm:talk") == ("phone-script", "confirmation")) is asked
    assert next_message(ws, "ann", now=NOW) == kind


def test_a_confirmation_holds_for_its_time(ws: Workspace, library: Library) -> None:
    """Sent, it is not asked for again; once one asked for a new date, or much later, it is."""
    put(ws, ann(), interview(start=NOW + DAY))
    put(ws, sent("confirmation", 2 * HOUR, interview="talk"))
    assert said(ws, library, "confirm:talk") is None
    put(ws, sent("new date", HOUR, interview="talk"))
    assert said(ws, library, "confirm:talk")
    put(ws, sent("new date", 9 * DAY, interview="talk"))
    put(ws, sent("confirmation", 8 * DAY, interview="talk"))
    assert said(ws, library, "confirm:talk")


def test_after_the_interview_nothing_of_this_is_owed(ws: Workspace, library: Library) -> None:
    """Somebody one has talked with is neither offered times nor reminded."""
    put(ws, ann(), attempt(9 * DAY, outcome="agreed"), held(DAY))
    assert not [one for one in next_actions(ws, library, now=NOW) if one.message]
    assert next_message(ws, "ann", now=NOW) == "script"


def test_a_message_of_an_earlier_round_does_not_count(ws: Workspace) -> None:
    """What was sent before the last answer, or before the silence began, belongs to the past."""
    put(ws, ann(), attempt(DAY, outcome="agreed"), sent("two times", 3 * DAY))
    assert sent_message(index_of(ws), "ann", "two times") is None
