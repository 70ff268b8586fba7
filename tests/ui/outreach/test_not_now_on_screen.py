"""From "not now" to asking again, as it stands on the pages."""

from datetime import timedelta

from infoint.domain import Contact, OutreachAttempt
from infoint.domain.kinds import LetterKind
from infoint.outreach.not_now import again_draft
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, fill, has, press, read, shown, text_on

SENT = NOW - timedelta(days=4)
WHEN = draft(again_draft("try"), "when")


def ingrid(ws: Workspace, **values: object) -> None:
    """Ingrid was sent an e-mail four days ago."""
    with ws.edit("Ingrid", now=NOW) as tx:
        tx.profile.update(name="Mia Roth")
        tx.contacts.put(Contact(id="ingrid", name="Ingrid Dahl", email="i@example.org"))
        told = {"id": "try", "contact": "ingrid", "at": SENT, "text": "Dear Ingrid"}
        tx.attempts.put(OutreachAttempt(**{**told, **values}))


def test_not_now_asks_one_thing_and_then_rests(ws: Workspace, open_page: OpenPage) -> None:
    """Logged from Today, the one box stands there; then Today and the person say the day."""
    ingrid(ws)
    app = fill(open_page("today", part="log"), {"answer-try": "not now"})
    assert "Ingrid said: not now." in read(app)
    assert app.button(key="ask-again-try").disabled
    fill(app, {WHEN: "when the moon is full"})
    assert "not read as a time yet" in read(app)
    assert app.button(key="ask-again-try").disabled
    fill(app, {WHEN: "in a month"})
    press(app, "ask-again-try")
    day = ws.attempts.get("try").next_date
    assert day is not None
    said = f"Ingrid said: “in a month”. We come back to it on {shown(day)}."
    assert said in read(app)
    labels = [str(one.label) for one in open_page("today").button]
    assert any(said in label for label in labels) or said in read(open_page("today"))
    assert f"We come back to it on {shown(day)}" in read(open_page("person", contact="ingrid"))
    send = open_page("phone_script", part="send", contact="ingrid")
    assert "Not now, says Ingrid" in str(send.title[0].value)
    assert not has(send, "log-agreed")
    assert not has(send, "to-draft")


def test_on_the_day_the_draft_is_there(ws: Workspace, open_page: OpenPage) -> None:
    """The card on Today leads to a draft that asks again; sent, it waits for its answer."""
    today = {"next_date": NOW.date(), "again": "today", "answered": SENT}
    ingrid(ws, outcome="not now", **today)
    send = open_page("phone_script", part="send", contact="ingrid")
    assert "Ask Ingrid again" in str(send.title[0].value)
    assert has(send, "to-draft")
    app = press(open_page("today"), "do-again:try")
    letter, words = text_on(app)
    assert "You said that “today” would suit you better" in words
    press(press(app, "continue"), f"log-sent-{letter}")
    assert [one.kind for one in ws.letters.all() if one.sent][-1] is LetterKind.AGAIN
    assert [one.outcome for one in ws.attempts.all()] == ["not now", "waiting"]


def test_put_off_says_only_that(ws: Workspace, open_page: OpenPage) -> None:
    """Somebody who replied and was put off: no draft, no gap, no answer soon."""
    until = NOW.date() + timedelta(days=20)
    ingrid(ws, outcome="replied", answered=NOW)
    with ws.edit("Rest", now=NOW) as tx:
        tx.contacts.update("ingrid", snoozed_until=until)
    app = open_page("phone_script", part="send", contact="ingrid")
    words = read(app)
    assert f"Resting until {shown(until)}." in words
    assert "offer two times" not in words
    assert not has(app, "to-draft")
    assert not has(app, "log-agreed")


def test_nobody_picked_up(ws: Workspace, open_page: OpenPage) -> None:
    """It says to try at another hour, keeps the heading, and ticks nothing."""
    ingrid(ws, channel="phone", outcome="no answer", at=NOW)
    words = read(open_page("phone_script", part="send", contact="ingrid"))
    assert "Nobody picked up" in words
    for said in ("silence", "Silence", "reminder", "turn"):
        assert said not in words.partition("Why this helps")[0]
    assert ":gray[:material/radio_button_unchecked:] What came of it" in words


def test_a_no_gets_a_kind_word_where_it_is_logged(ws: Workspace, open_page: OpenPage) -> None:
    """On Today's log as on the person's own part, with the next person."""
    ingrid(ws)
    app = fill(open_page("today", part="log"), {"answer-try": "declined"})
    assert "said no, and that is all right" in read(app)
    assert has(app, "instead-of-ingrid")
    assert "No message is waiting" not in read(app)
