"""What has been with one person."""

from datetime import timedelta

from infoint.advice.index import index_of
from infoint.domain import Clock, Contact, Debrief, Interview, Letter, OutreachAttempt, Rehearsal
from infoint.outreach.attempts import log_answer
from infoint.people.timeline import timeline


def test_everything_stands_there_the_newest_first(ws, now):
    """Messages, answers, letters, talks, notes, practice and names, each once, and no draft."""
    ann = Contact(name="Ann", created=now - timedelta(days=9), referred_by="by")
    clock = Clock(started=now - timedelta(hours=3), ended=now - timedelta(hours=2))
    notes = Debrief(learned="Much", written=now - timedelta(hours=1))
    with ws.edit("", now=now) as tx:
        tx.contacts.put(Contact(id="by", name="By"))
        tx.contacts.put(ann)
        tx.contacts.put(Contact(name="Cy", referred_by=ann.id, created=now))
        tx.attempts.put(
            OutreachAttempt(id="one", contact=ann.id, at=now - timedelta(days=8), outcome="waiting")
        )
        tx.attempts.put(
            OutreachAttempt(
                contact=ann.id, at=now - timedelta(days=7), outcome="agreed", answers="one"
            )
        )
        tx.rehearsals.put(Rehearsal(contact=ann.id, at=now - timedelta(days=6)))
        tx.interviews.put(Interview(contact=ann.id, clock=clock, debrief=notes))
        tx.interviews.put(Interview(contact=ann.id, start=now + timedelta(days=1)))
        tx.letters.put(Letter(contact=ann.id, kind="thank-you", sent=now - timedelta(minutes=9)))
        tx.letters.put(Letter(contact=ann.id, kind="report back"))
        tx.letters.put(Letter(contact=ann.id, kind="script", sent=now - timedelta(days=8)))
    found = timeline(ws, ann)
    assert [event.kind for event in found] == [
        "named",
        "sent",
        "written down",
        "talked",
        "practised",
        "answered",
        "asked",
        "listed",
    ]
    assert [found[0].person.name, found[-1].person.name] == ["Cy", "By"]


def test_an_answer_leaves_the_reminder_that_it_answers(ws, now):
    """First a message, then a reminder, then a no: three days, three lines, and two messages."""
    ann = Contact(name="Ann")
    with ws.edit("", now=now) as tx:
        tx.contacts.put(ann)
        for days, outcome in ((18, "no answer"), (9, "waiting")):
            at = now - timedelta(days=days)
            tx.attempts.put(
                OutreachAttempt(id=outcome, contact=ann.id, at=at, outcome=outcome, text=outcome)
            )
    log_answer(ws, "waiting", "declined", now=now)
    found = [(event.kind, event.at) for event in timeline(ws, ann)]
    assert found[:3] == [
        ("answered", now),
        ("asked", now - timedelta(days=9)),
        ("asked", now - timedelta(days=18)),
    ]
    assert len(index_of(ws).sent) == 2
