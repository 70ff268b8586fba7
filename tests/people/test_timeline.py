"""What has been with one person."""

from datetime import timedelta

from infoint.domain import Clock, Contact, Debrief, Interview, Letter, OutreachAttempt, Rehearsal
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
