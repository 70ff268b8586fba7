"""A talk that did not take place, and the letter that asks for another day."""

from datetime import timedelta

import pytest

from infoint.domain import Contact, Interview, Letter, OutreachAttempt
from infoint.domain.kinds import LetterKind
from infoint.interviews.appointment import cancel_interview, set_appointment
from infoint.outreach.follow_up_messages import log_message, take_back_message
from infoint.outreach.next_message import next_message
from infoint.people.timeline import timeline
from infoint.today.next_with import next_with
from infoint.today.standing import coming_up
from infoint.today.suggestion_order import next_actions

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def missed(ws, now):
    """Ann said yes, and the hour of the talk came without her; the letter waits to go out."""
    with ws.edit("", now=now) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
        tx.attempts.put(OutreachAttempt(contact="ann", at=now - 9 * DAY, outcome="agreed"))
        tx.interviews.put(Interview(id="talk", contact="ann", start=now - HOUR / 4))
        text = "Shall we find another time?"
        about = {"contact": "ann", "interview": "talk", "kind": LetterKind.NEW_DATE}
        tx.letters.put(Letter(id="anew", text=text, channel="email", **about))


def about_ann(ws, library, at):
    """Keys of what Today says about Ann."""
    return [one.key for one in next_actions(ws, library, now=at) if one.contact == "ann"]


def test_one_waits_for_a_new_day(ws, library, now, missed):
    """Once it is sent the old time counts no more; silence comes up after the usual days."""
    log_message(ws, "anew", now=now)
    assert next_with(ws, ws.contacts.get("ann"), now=now).kind == "new date"
    assert next_message(ws, "ann", now=now) is LetterKind.NEW_DATE
    for at in (now, now + DAY):
        assert not about_ann(ws, library, at)
    (ahead,) = coming_up(ws, now=now)
    assert ahead.offered == "ann"
    later = now + (ahead.day - now.date()) * 1
    assert "choose:ann" in about_ann(ws, library, later)


def test_taken_back_or_set_anew(ws, now, missed):
    """Not sent after all, the old time is there again; a new one is simply the time."""
    start = ws.interviews.get("talk").start
    log_message(ws, "anew", now=now)
    take_back_message(ws, "anew", now=now)
    assert (
        ws.interviews.get("talk").start,
        next_with(ws, ws.contacts.get("ann"), now=now).kind,
    ) == (
        start,
        "begun",
    )
    log_message(ws, "anew", now=now)
    with ws.edit("", now=now) as tx:
        tx.interviews.update("talk", start=now + 3 * DAY)
    assert next_with(ws, ws.contacts.get("ann"), now=now).kind == "ahead"


def test_the_time_that_passed_stays_told(ws, library, now, missed):
    """Asked by letter, or with a new day at once, or called off: that one did not talk stands in
    what has been, once for each time; taken back it is not told.
    """

    def told():
        return [one.at for one in timeline(ws, ws.contacts.get("ann")) if one.kind == "missed"]

    first = ws.interviews.get("talk").start
    log_message(ws, "anew", now=now)
    assert told() == [first]
    take_back_message(ws, "anew", now=now)
    assert told() == []
    log_message(ws, "anew", now=now)
    for days in (3, 6):
        day = {"date": f"{(now + days * DAY).date()}", "time": "10:00"}
        set_appointment(ws, "talk", day, zone="UTC", now=now + (days - 2) * DAY)
    assert told() == [ws.interviews.get("talk").missed[1], first]
    assert ws.interviews.get("talk").start > now + 5 * DAY
    cancel_interview(ws, "talk", now=now + 9 * DAY)
    assert len(told()) == 3
