"""A week of silence and what may come of it: Ingrid was asked on day 0, a Monday, and then."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from infoint.domain import (
    CareerField,
    Clock,
    Contact,
    Debrief,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
)
from infoint.domain.kinds import Channel, Outcome
from infoint.store import Workspace

DAY_0 = datetime(2026, 11, 30, 10, tzinfo=UTC)
_WORDS = "Dear Ingrid, could I ask you a few questions about your work for twenty minutes?"


def on_day(number: int) -> datetime:
    """Ten in the morning, so many days after the first message."""
    return DAY_0 + timedelta(days=number)


def asked(ws: Workspace, *, two: bool = False, phone: bool = False, alone: bool = False) -> None:
    """Edith named Ingrid and Sunita; Ingrid was asked, with `two` Tom as well. `alone` there is
    nobody but Ingrid; by `phone` she was left a message.
    """
    with ws.edit("a week", now=DAY_0) as tx:
        tx.profile.update(
            name="Mara Lind", about="I study public health.", phone="020 7946 0018", time_zone="UTC"
        )
        tx.fields.put(CareerField(id="planning", title="Health planning"))
        for each in _people(alone):
            tx.contacts.put(each)
        if two:
            tom = {"name": "Tom Brandt", "email": "tom@example.org", "fields": ("planning",)}
            tx.contacts.put(Contact(id="tom", **tom))
            tx.attempts.put(_try("tom", DAY_0 + timedelta(hours=1)))
        if not alone:
            _talk_with_edith(tx)
        if phone:
            left = {"channel": Channel.VOICEMAIL, "outcome": Outcome.MESSAGE_LEFT}
            tx.attempts.put(_try("ingrid", DAY_0, **left))
        else:
            tx.attempts.put(_try("ingrid", DAY_0))


def heard(ws: Workspace, outcome: Outcome, day: int, **more: Any) -> None:
    """What Ingrid answered to her message, and when."""
    with ws.edit("heard", now=on_day(day)) as tx:
        tx.attempts.update("try-ingrid", outcome=outcome, answered=on_day(day), **more)


def reminded(ws: Workspace, contact: str, day: int) -> None:
    """Somebody who has not answered was written to once more on this day."""
    with ws.edit("reminded", now=on_day(day)) as tx:
        tx.attempts.update(f"try-{contact}", outcome=Outcome.NO_ANSWER)
        tx.attempts.put(_try(contact, on_day(day), id=f"again-{contact}"))


def _people(alone: bool) -> list[Contact]:
    by: Mapping[str, Any] = {} if alone else {"referred_by": "edith", "may_use_name": True}
    known: Mapping[str, Any] = {"fields": ("planning",), **by}
    ingrid = Contact(
        id="ingrid", name="Ingrid Solberg", email="i@example.org", phone="020 7946 0102", **known
    )
    if alone:
        return [ingrid]
    return [
        Contact(id="edith", name="Edith Okafor", email="e@example.org", fields=("planning",)),
        ingrid,
        Contact(id="sunita", name="Sunita Rao", email="s@example.org", **known),
    ]


def _try(contact: str, at: datetime, **more: Any) -> OutreachAttempt:
    told = {"id": f"try-{contact}", "contact": contact, "at": at, "text": _WORDS}
    return OutreachAttempt(**{**told, **more})


def _talk_with_edith(tx: Any) -> None:
    held = DAY_0 - timedelta(days=5)
    named = [
        NamedPerson(name=name, contact=who, may_use_name=True)
        for who, name in (("ingrid", "Ingrid Solberg"), ("sunita", "Sunita Rao"))
    ]
    written = Debrief(learned="Planning is talking.", impressions="Kind.", advice="Ask on.")
    about = {"contact": "edith", "field": "planning", "start": held}
    clock = Clock(started=held, ended=held + timedelta(minutes=22))
    talk = Interview(id="talk", clock=clock, named=tuple(named), debrief=written, **about)
    tx.interviews.put(talk)
    thanks = {"kind": "thank-you", "contact": "edith", "interview": "talk", "text": "Thank you."}
    tx.letters.put(Letter(id="thanks", sent=held + timedelta(hours=5), **thanks))
