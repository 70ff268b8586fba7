"""What has been with one person."""

from datetime import timedelta

from infoint.advice.index import index_of
from infoint.domain import Clock, Contact, Debrief, Interview, Letter, OutreachAttempt, Rehearsal
from infoint.domain.interviews import NamedPerson
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
        "sent",
        "written down",
        "talked",
        "practised",
        "answered",
        "asked",
        "listed",
        "named by",
        "named",
    ]
    assert [found[-1].person.name, found[-2].person.name] == ["Cy", "By"]


def test_the_day_of_naming_is_that_of_the_talk_it_was_noted_in(ws, now):
    """Who was named in a talk was named on its day; of another one nobody knows the day, and the
    day on which they came onto the list is not it.
    """
    then, later = now - timedelta(days=9), now - timedelta(days=2)
    named = (NamedPerson(name="Cy", contact="cy"), NamedPerson(name="Di", contact="di"))
    with ws.edit("", now=now) as tx:
        ann = tx.contacts.put(Contact(id="ann", name="Ann", created=then - timedelta(days=9)))
        for key, created in (("cy", then), ("di", later), ("ed", later)):
            tx.contacts.put(Contact(id=key, name=key, referred_by="ann", created=created))
        tx.interviews.put(
            Interview(contact="ann", clock=Clock(started=then, ended=then), named=named)
        )
    told = [(one.person.id, one.at) for one in timeline(ws, ann) if one.kind == "named"]
    assert sorted(told, key=lambda each: each[0]) == [("cy", then), ("di", then), ("ed", None)]
    for key, expected in (
        ("cy", [("named by", then)]),
        ("di", [("listed", later), ("named by", then)]),
        ("ed", [("listed", later), ("named by", None)]),
    ):
        events = timeline(ws, ws.contacts.get(key))
        assert [(one.kind, one.at) for one in events] == expected


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
