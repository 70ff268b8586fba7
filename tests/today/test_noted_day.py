"""A talk of which the day is known and the time is open, as a tracker tells it."""

from datetime import timedelta

import pytest

from infoint.advice.index import index_of
from infoint.domain import Action, Contact, Interview, OutreachAttempt
from infoint.outreach.next_message import waits_for_words
from infoint.today.next_with import next_with
from infoint.today.standing import coming_up
from infoint.today.suggestion_order import next_actions
from tests.conftest import NOW


@pytest.fixture
def agreed(ws):
    """Somebody who said yes in writing, with a talk that has no date."""
    with ws.edit("A yes", now=NOW) as tx:
        contact = tx.contacts.put(Contact(name="Cleo Park", created=NOW))
        tx.attempts.put(
            OutreachAttempt(contact=contact.id, at=NOW - timedelta(days=3), outcome="agreed")
        )
        return tx.interviews.put(Interview(contact=contact.id, created=NOW))


def noted(ws, talk, day):
    with ws.edit("A day", now=NOW) as tx:
        tx.page_state.write(("drafts", f"appointment-{talk.id}", "date"), day)


def said(ws, library, contact):
    return [str(one.text) for one in next_actions(ws, library, now=NOW) if one.contact == contact]


def test_without_a_day_two_times_are_owed(ws, library, agreed):
    """They said yes, and nothing is known of when."""
    assert waits_for_words(index_of(ws), agreed.contact) == "two times"
    assert said(ws, library, agreed.contact) == ["Agree on a time with Cleo Park"]


def test_with_a_day_only_the_time_is_asked_for(ws, library, agreed):
    """No times are to be offered to somebody with whom a day is agreed."""
    noted(ws, agreed, (NOW + timedelta(days=5)).date().isoformat())
    assert waits_for_words(index_of(ws), agreed.contact) is None
    assert said(ws, library, agreed.contact) == ["Set the time of the talk with Cleo Park"]


@pytest.mark.parametrize("typed", ["", "next week", "4 Dec"])
def test_what_is_no_day_counts_for_nothing(ws, agreed, typed):
    """Whatever stands in the box: only a day is one."""
    noted(ws, agreed, typed)
    assert index_of(ws).noted_days == {}
    assert waits_for_words(index_of(ws), agreed.contact) == "two times"


def test_a_day_that_is_over_is_agreed_on_anew(ws, library, agreed):
    """Nothing says that one talked, so one agrees on a time."""
    noted(ws, agreed, (NOW - timedelta(days=5)).date().isoformat())
    assert said(ws, library, agreed.contact) == ["Agree on a time with Cleo Park"]


def test_a_day_without_its_time_lies_ahead(ws, agreed):
    """It is among what comes up, until it is over, and does not go on without one."""
    assert coming_up(ws, now=NOW) == ()
    day = (NOW + timedelta(days=5)).date()
    noted(ws, agreed, day.isoformat())
    (found,) = coming_up(ws, now=NOW)
    assert (found.day, found.interview) == (day, agreed)
    assert coming_up(ws, now=NOW + timedelta(days=6)) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Follow-up", "Follow-up: Cleo Park"),
        ("Call Cleo again", "Call Cleo again"),
        ("cleopatra", "cleopatra: Cleo Park"),
    ],
)
def test_what_is_to_be_done_says_about_whom(ws, library, agreed, text, said):
    """A column's title for words tells nothing of the person; their own words may name them."""
    with ws.edit("A thing", now=NOW) as tx:
        tx.actions.put(Action(text=text, due=NOW.date(), contact=agreed.contact))
    found = [one for one in next_actions(ws, library, now=NOW) if one.key.startswith("action:")]
    assert [str(one.text) for one in found] == [said]


def test_what_comes_next_is_the_time(ws, agreed):
    """Not the date: that is known. Once they say no, it is not claimed any more."""
    day = (NOW + timedelta(days=5)).date()
    noted(ws, agreed, day.isoformat())
    contact = ws.contacts.get(agreed.contact)
    found = next_with(ws, contact, now=NOW)
    assert (found.kind, found.day, found.interview) == ("time open", day, agreed.id)
    assert next_with(ws, contact, now=NOW + timedelta(days=6)).kind != "time open"
    with ws.edit("A no", now=NOW) as tx:
        tx.attempts.update(tx.attempts.all()[0].id, outcome="declined")
    assert next_with(ws, contact, now=NOW).kind == "declined"
