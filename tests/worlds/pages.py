"""Small workspaces for tests of the screen."""

from datetime import datetime, timedelta

from infoint.domain import (
    Action,
    CareerField,
    Clock,
    Contact,
    Criterion,
    Debrief,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
    PlannedQuestion,
    ResearchNote,
)
from infoint.store import Workspace
from tests.times import NOW

ODD = "**Bo** <b>x</b> $x^2$ :red[y] {{z}}"


def one_of_everything(
    ws: Workspace, status: str = "held", name: str = ODD, now: datetime = NOW
) -> str:
    """One record of each kind, with an odd name throughout; the id of the contact."""
    criterion = Criterion(name=name, weight=4)
    field = CareerField(
        title=name,
        why=name,
        status="exploring",
        ratings_before={criterion.id: 4},
        research=(ResearchNote(kind="paper", title=name, link="https://example.org", text=name),),
    )
    referrer = Contact(name=f"Referrer {name}", rung="loves to talk")
    contact = Contact(
        name=name,
        organization=name,
        role=name,
        relationship=name,
        email="bo@example.org",
        referred_by=referrer.id,
        may_use_name=True,
        fields=(field.id,),
        notes=name,
    )
    began = now - timedelta(hours=2)
    clocks = {
        "running": Clock(started=now - timedelta(minutes=3)),
        "held": Clock(started=began, ended=began + timedelta(minutes=20)),
    }
    interview = Interview(
        contact=contact.id,
        field=field.id,
        start=None if status == "unscheduled" else now + timedelta(hours=3),
        place=name,
        plan=(
            PlannedQuestion(question="start", text="How did you begin?", must=True, note=name),
            PlannedQuestion(text=name, state="asked"),
        ),
        named=(NamedPerson(name=name, detail=name),),
        debrief=Debrief(learned=name, impressions=name, appreciated=name, advice=name),
        clock=clocks.get(status, Clock()),
    )
    with ws.edit("A world", now=now) as tx:
        tx.profile.update(name=name, about=name, interests=name, criteria=(criterion,))
        tx.fields.put(field)
        tx.contacts.put(referrer)
        tx.contacts.put(contact)
        tx.interviews.put(interview)
        tx.attempts.put(OutreachAttempt(contact=contact.id, at=now, note=name, text=name))
        tx.actions.put(Action(text=name, interview=interview.id, contact=contact.id))
        for kind, template in (("script", "email"), ("thank-you", "thank-you-email")):
            tx.letters.put(
                Letter(
                    kind=kind,
                    contact=contact.id,
                    interview=interview.id if kind == "thank-you" else "",
                    template=template,
                    subject=name,
                    text=name,
                )
            )
    return contact.id
