"""The one thing that comes next with somebody."""

from datetime import timedelta

import pytest

from infoint.domain import Clock, Contact, Debrief, Interview, Letter, OutreachAttempt
from infoint.people.ranking import SET_ASIDE
from infoint.today.next_with import next_with

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def ann(ws, now):
    """Ann is on the list."""
    with ws.edit("", now=now) as tx:
        return tx.contacts.put(Contact(id="ann", name="Ann"))


def told(ws, now, *attempts):
    """What comes next after these attempts: (days ago, outcome)."""
    with ws.edit("", now=now) as tx:
        for ago, outcome in attempts:
            tx.attempts.put(OutreachAttempt(contact="ann", at=now - ago * DAY, outcome=outcome))
    return next_with(ws, ws.contacts.get("ann"), now=now)


@pytest.mark.parametrize(
    ("attempts", "kind"),
    [
        ((), "write"),
        (((1, "waiting"),), "waiting"),
        (((14, "waiting"),), "remind"),
        (((60, "waiting"),), "silent"),
        (((60, "waiting"), (40, "waiting")), "silent"),
        (((1, "agreed"),), "offer times"),
        (((1, "replied"),), "answer"),
        (((1, "declined"),), "thank for no"),
        (((1, "wrong person"),), "whom instead"),
    ],
)
def test_after_messages(attempts, kind, ws, now, ann):
    """Each outcome has one thing that follows from it."""
    assert told(ws, now, *attempts).kind == kind


def test_the_one_who_was_named_instead(ws, now, ann):
    """After the wrong person one turns to whom they named."""
    with ws.edit("", now=now) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo"))
        tx.attempts.put(
            OutreachAttempt(contact="ann", at=now - DAY, outcome="wrong person", instead="bo")
        )
    found = next_with(ws, ann, now=now)
    assert (found.kind, found.whom) == ("elsewhere", "bo")


def test_put_off_and_set_aside(ws, now, ann):
    """Whoever is put off waits for the day, whoever is set aside for no day."""
    for until, kind in ((now.date() + 9 * DAY, "put off"), (SET_ASIDE, "set aside")):
        with ws.edit("", now=now) as tx:
            tx.contacts.update("ann", snoozed_until=until)
        assert told(ws, now).kind == kind


@pytest.mark.parametrize(
    ("talk", "kind"),
    [
        ({"start": 3 * DAY}, "ahead"),
        ({"start": timedelta(minutes=5)}, "today"),
        ({"start": -timedelta(minutes=5)}, "begun"),
        ({"start": -DAY}, "passed"),
        ({"clock": (-HOUR, None)}, "talking"),
        ({"clock": (-2 * HOUR, -HOUR)}, "write down"),
        ({"clock": (-2 * HOUR, -HOUR), "learned": "Much"}, "thank"),
    ],
)
def test_around_a_talk(talk, kind, ws, now, ann):
    """A talk ahead, running, passed or held comes before what messages ask for."""
    began, ended = talk.get("clock", (None, None))
    clock = Clock(started=now + began if began else None, ended=now + ended if ended else None)
    with ws.edit("", now=now) as tx:
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                start=now + talk["start"] if "start" in talk else None,
                clock=clock,
                debrief=Debrief(learned=talk.get("learned", "")),
            )
        )
    found = told(ws, now, (30, "waiting"))
    assert (found.kind, found.interview) == (kind, "talk")


@pytest.mark.parametrize(
    ("on", "sent", "kind"),
    [
        (None, (), "thanked"),
        (5, (), "report later"),
        (-1, (), "report"),
        (-1, ("report back",), "told"),
    ],
)
def test_after_the_thanks(on, sent, kind, ws, now, ann):
    """What came of it is told on its day; then nothing is left to do."""
    day = now.date() + on * DAY if on else None
    clock = Clock(started=now - 2 * HOUR, ended=now - HOUR)
    with ws.edit("", now=now) as tx:
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                clock=clock,
                debrief=Debrief(learned="Much"),
                report_back_on=day,
            )
        )
        for letter in ("thank-you", *sent):
            tx.letters.put(Letter(contact="ann", interview="talk", kind=letter, sent=now))
    assert told(ws, now).kind == kind
