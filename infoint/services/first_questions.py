"""The three things that a new person is asked, kept as ordinary records."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from infoint.coaching import NextAction, next_actions
from infoint.domain import CareerField, Contact, OutreachAttempt
from infoint.services.drafts import clear_draft, read_draft
from infoint.services.entries import one_line
from infoint.services.name_lines import read_name_line
from infoint.store import Transaction, Workspace

if TYPE_CHECKING:
    from infoint.library import Library

DRAFT = "first-questions"
"""Holds `field`, `knows` and `agreed`, each one line; any of them may be empty."""
_BEFORE = "Agreed before you began here."


def begin(ws: Workspace, library: Library, *, now: datetime) -> NextAction | None:
    """Keep what was answered, and say what to do first.

    A field goes on the list of fields, a name ("Vera Lind, nurse") on the list of people; whoever
    agreed to a talk also gets an entry in the log, in person for want of a better word. What is on
    a list already is not added again. Nothing at all is fine too.
    """
    if read_draft(ws, DRAFT):
        with ws.edit("Answered the first questions", now=now) as tx:
            answers = {name: one_line(text) for name, text in read_draft(tx, DRAFT).items()}
            field = _field(tx, answers.get("field", ""), now)
            _person(tx, answers.get("knows", ""), field, now)
            agreed = _person(tx, answers.get("agreed", ""), field, now)
            if agreed:
                _log_agreement(tx, agreed, now)
            clear_draft(tx, DRAFT)
    return next(iter(next_actions(ws, library, now=now)), None)


def _field(tx: Transaction, title: str, now: datetime) -> CareerField | None:
    if not title:
        return None
    for known in tx.fields.all():
        if known.title.strip().casefold() == title.casefold():
            return known
    return tx.fields.put(CareerField(title=title, created=now))


def _person(tx: Transaction, line: str, field: CareerField | None, now: datetime) -> Contact | None:
    found = read_name_line(line)
    if not found.name:
        return None
    for known in tx.contacts.all():
        if known.name.strip().casefold() == found.name.casefold():
            return known
    return tx.contacts.put(
        Contact(
            name=found.name,
            role=found.role,
            organization=found.organization,
            fields=(field.id,) if field else (),
            created=now,
        )
    )


def _log_agreement(tx: Transaction, contact: Contact, now: datetime) -> None:
    known = (one for one in tx.attempts.all() if one.contact == contact.id)
    if not any(one.outcome == "agreed" for one in known):
        tx.attempts.put(
            OutreachAttempt(
                contact=contact.id, at=now, channel="in person", outcome="agreed", note=_BEFORE
            )
        )
