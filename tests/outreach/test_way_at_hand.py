"""What one does to reach somebody is called what it is: a call, a word face to face, a message."""

from datetime import UTC, datetime, timedelta

from infoint.advice.index import index_of
from infoint.domain import Contact, Letter, OutreachAttempt
from infoint.domain.kinds import Channel
from infoint.outreach.chosen_way import choose_way
from infoint.outreach.way_at_hand import way_at_hand
from infoint.today.suggestion_order import next_actions

NOW = datetime(2026, 12, 4, 12, tzinfo=UTC)


def lena(ws, **known):
    with ws.edit("Lena", now=NOW) as tx:
        tx.contacts.put(Contact(id="lena", name="Lena Park", **known))


def test_the_last_choice_counts(ws):
    """Nothing known; then a phone number; then a text by e-mail; then a choice made after it."""
    lena(ws)
    assert way_at_hand(index_of(ws), "lena") is None
    lena(ws, phone="123")
    assert way_at_hand(index_of(ws), "lena") is Channel.PHONE
    with ws.edit("", now=NOW) as tx:
        tx.letters.put(Letter(contact="lena", template="email", text="Dear Lena", written=NOW))
    assert way_at_hand(index_of(ws), "lena") is Channel.EMAIL
    choose_way(ws, "lena", {"channel": "in person"}, now=NOW + timedelta(minutes=1))
    assert way_at_hand(index_of(ws), "lena") is Channel.IN_PERSON
    choose_way(ws, "lena", {"channel": "in person", "at": "?"}, now=NOW)
    assert way_at_hand(index_of(ws), "nobody") is None


def test_today_names_what_one_does(ws, library):
    """Somebody with a phone number is called while one waits; a voicemail is followed by a call."""
    lena(ws, phone="123")
    with ws.edit("Ingrid", now=NOW) as tx:
        tx.contacts.put(Contact(id="ingrid", name="Ingrid Dahl", phone="456"))
        at = NOW - timedelta(days=4)
        left = {"channel": "voicemail", "outcome": "message left"}
        tx.attempts.put(OutreachAttempt(contact="ingrid", at=at, text="Hello", **left))
    texts = [str(one.text) for one in next_actions(ws, library, now=NOW + timedelta(days=1))]
    assert "Call Lena Park while you wait for Ingrid" in texts
    texts = [str(one.text) for one in next_actions(ws, library, now=NOW + timedelta(days=9))]
    assert "Call Ingrid Dahl once more" in texts
