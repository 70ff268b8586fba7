"""Small records for the tests of coaching, all around Wednesday, 18 November 2026."""

from datetime import UTC, datetime, timedelta
from typing import Any

from infoint.domain import Contact, Interview, Letter, OutreachAttempt, Record
from infoint.domain.interviews import Clock
from infoint.store import Workspace

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

_COLLECTIONS = {
    "Contact": "contacts",
    "CareerField": "fields",
    "OutreachAttempt": "attempts",
    "Interview": "interviews",
    "Letter": "letters",
    "Action": "actions",
}


def put(ws: Workspace, *records: Record) -> None:
    """Store records as one edit."""
    with ws.edit("put", now=NOW) as tx:
        for record in records:
            getattr(tx, _COLLECTIONS[type(record).__name__]).put(record)


def ann(**values: Any) -> Contact:
    """A contact called Ann Lee, with the id ann."""
    return Contact(**{"id": "ann", "name": "Ann Lee", **values})


def bob(**values: Any) -> Contact:
    """A contact called Bob Roe, with the id bob."""
    return Contact(**{"id": "bob", "name": "Bob Roe", **values})


def attempt(ago: timedelta = DAY, **values: Any) -> OutreachAttempt:
    """An attempt to reach Ann, made some time ago."""
    return OutreachAttempt(**{"contact": "ann", "at": NOW - ago, **values})


def interview(**values: Any) -> Interview:
    """A talk with Ann, with the id talk, not yet appointed."""
    return Interview(**{"id": "talk", "contact": "ann", **values})


def held(ago: timedelta = HOUR, **values: Any) -> Interview:
    """A talk with Ann that ended some time ago."""
    clock = Clock(started=NOW - ago - timedelta(minutes=20), ended=NOW - ago)
    return interview(**{"clock": clock, **values})


def running(since: timedelta, **values: Any) -> Interview:
    """A talk with Ann that began some time ago and goes on."""
    return interview(**{"clock": Clock(started=NOW - since), **values})


def thanks(**values: Any) -> Letter:
    """A thank-you letter to Ann for the talk."""
    given = {"id": "thanks", "kind": "thank-you", "contact": "ann", "interview": "talk"}
    return Letter(**{**given, "text": "Thank you, Ann.", **values})
