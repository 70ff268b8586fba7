"""Somebody says "not now": nothing is asked of them until the day on which one may ask again."""

from datetime import UTC, date, datetime, timedelta

import pytest

from infoint.advice.index import index_of
from infoint.domain import Contact
from infoint.domain.problems import InputError
from infoint.entries.drafts import read_draft
from infoint.outreach import attempts, follow_up_messages
from infoint.outreach.next_message import next_message, waits_for_words
from infoint.outreach.not_now import again_draft, ask_again, ask_again_in_a_while
from infoint.people.stages import stage_of
from infoint.today.next_with import next_with
from infoint.today.standing import coming_up
from infoint.today.suggestion_order import next_actions

NOW = datetime(2026, 12, 4, 12, tzinfo=UTC)
DAY = date(2027, 1, 11)
THEN = datetime(2027, 1, 11, 12, tzinfo=UTC)


@pytest.fixture
def said(ws):
    """Ingrid was written to on Monday, and said on Friday: not now."""
    with ws.edit("Ingrid", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", phone="123")
        tx.contacts.put(Contact(id="ingrid", name="Ingrid Dahl", email="i@example.org"))
    monday = NOW - timedelta(days=4)
    asked = attempts.log_attempt(ws, "ingrid", "email", "waiting", now=monday)
    return attempts.log_answer(ws, asked.id, "not now", now=NOW)


def typed(ws, attempt, words):
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", again_draft(attempt.id), "when"), words)


def about_ingrid(ws, library, now):
    return [one for one in next_actions(ws, library, now=now) if one.contact == "ingrid"]


def test_it_is_an_answer_that_asks_for_a_day(ws, library, said):
    """It is neither a yes nor silence; no two times are owed; the one question is when."""
    assert (said.answered, said.next_date) == (NOW, None)
    assert stage_of(ws, "ingrid", now=NOW) == "replied"
    assert waits_for_words(index_of(ws), "ingrid") is None
    assert next_with(ws, ws.contacts.get("ingrid"), now=NOW).kind == "when again"
    (task,) = about_ingrid(ws, library, NOW)
    assert task.key == f"again:{said.id}"
    assert task.message is None


def test_words_that_say_no_day_are_kept_and_said(ws, said):
    """Nothing that was typed is lost."""
    typed(ws, said, "when the moon is full")
    with pytest.raises(InputError):
        ask_again(ws, said.id, now=NOW)
    assert read_draft(ws, again_draft(said.id))["when"] == "when the moon is full"


def test_until_that_day_nothing_is_asked(ws, library, said):
    """The day stands under what is coming up, and on the person; no task speaks of them."""
    typed(ws, said, "January")
    kept = ask_again(ws, said.id, now=NOW)
    assert (kept.next_date, kept.again) == (DAY, "January")
    assert not read_draft(ws, again_draft(said.id))
    assert about_ingrid(ws, library, NOW) == []
    (ahead,) = coming_up(ws, now=NOW)
    assert (ahead.day, ahead.attempt) == (DAY, kept)
    found = next_with(ws, ws.contacts.get("ingrid"), now=NOW)
    assert (found.kind, found.day) == ("rests", DAY)


def test_on_that_day_there_is_a_task_and_a_draft(ws, library, said):
    """The draft asks again; sent, it is a try that waits, and silence is counted from it."""
    typed(ws, said, "11 January")
    ask_again(ws, said.id, now=NOW)
    (task,) = about_ingrid(ws, library, THEN)
    assert task.message == "again"
    assert next_message(ws, "ingrid", now=THEN) == "again"
    draft = follow_up_messages.write_message(ws, library, "ingrid", "again", "email", now=THEN)
    assert "You said that Monday, 11 January would suit you better" in draft.text
    assert not draft.open_gaps
    follow_up_messages.log_message(ws, draft.id, now=THEN)
    newest = max(ws.attempts.all(), key=lambda one: one.at)
    assert (newest.outcome, newest.at) == ("waiting", THEN)
    assert next_with(ws, ws.contacts.get("ingrid"), now=THEN).kind == "waiting"
    assert about_ingrid(ws, library, THEN) == []


def test_they_named_no_time(ws, said):
    """Then one asks again in four weeks."""
    assert ask_again_in_a_while(ws, said.id, now=NOW).next_date == NOW.date() + timedelta(days=28)


def test_nobody_picked_up(ws, library):
    """They know nothing of it: tomorrow one calls again, with no talk of silence or a reminder."""
    with ws.edit("Sunita", now=NOW) as tx:
        tx.contacts.put(Contact(id="sunita", name="Sunita Rao", phone="123"))
    friday = attempts.log_attempt(ws, "sunita", "phone", "no answer", now=NOW)
    assert friday.next_date == date(2026, 12, 7)
    monday = NOW + timedelta(days=3)
    found = next_with(ws, ws.contacts.get("sunita"), now=NOW)
    assert (found.kind, found.day) == ("call again", monday.date())
    for days in (3, 10, 17):
        later = NOW + timedelta(days=days)
        assert next_message(ws, "sunita", now=later) == "script"
        tasks = [one for one in next_actions(ws, library, now=later) if one.contact == "sunita"]
        assert [one.key for one in tasks] == [f"call:{friday.id}"]
    weeks_on = next_actions(ws, library, now=NOW + timedelta(days=30))
    assert not [one for one in weeks_on if one.key == f"call:{friday.id}"]
    attempts.log_attempt(ws, "sunita", "phone", "no answer", now=monday)
    assert stage_of(ws, "sunita", now=NOW + timedelta(days=60)) == "identified"
