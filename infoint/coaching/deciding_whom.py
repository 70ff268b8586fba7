"""Whom to ask what is still unknown about a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from infoint.coaching.index import CONTACTS, OUTREACH, Part, WorkspaceIndex
from infoint.coaching.rating_moves import held_talks
from infoint.coaching.speakers import speakers
from infoint.domain import Contact

MOST = 3
"""So many people are named for each field; more would not be asked."""
_HALF = 2.5
_PEOPLE: frozenset[Part] = CONTACTS | OUTREACH | {"fields"}
_NOT_THEM = ("declined", "wrong person")

Standing = Literal["talk ahead", "on the list", "named", "talked to"]


@dataclass(frozen=True, slots=True)
class Whom:
    """Somebody to ask. `contact` is an id, "" for one who was named and is not on the list yet.

    `talk` is the id of the talk ahead, `when` its appointment (UTC); for one who was named, `talk`
    is the talk in which that was.
    """

    contact: str
    name: str
    standing: Standing
    talk: str = ""
    when: datetime | None = None


def whom_to_ask(index: WorkspaceIndex, field_id: str) -> tuple[Whom, ...]:
    """At most three people, the surest first.

    Those with a talk ahead about the field; then who can speak about it, answers before motivation
    and access; then who was named in its talks; and where there is nobody else, those who were
    talked to, since one may come back to them (`fleming`). Who said no or is set aside is left out.
    """
    return index.remember(("whom to ask", field_id), lambda: _whom(index, field_id), _PEOPLE)


def _whom(index: WorkspaceIndex, field_id: str) -> tuple[Whom, ...]:
    found: dict[str, Whom] = {}
    for each in (*_ahead(index, field_id), *_listed(index, field_id), *_named(index, field_id)):
        found.setdefault(each.contact or each.name, each)
    if not found:
        for each in _again(index, field_id):
            found.setdefault(each.contact, each)
    return tuple(found.values())[:MOST]


def _ahead(index: WorkspaceIndex, field_id: str) -> list[Whom]:
    coming = [
        talk
        for talk in index.interviews
        if talk.field == field_id and talk.status in ("planned", "unscheduled", "running")
    ]
    coming.sort(key=lambda talk: (talk.start is None, talk.start.timestamp() if talk.start else 0))
    return [
        Whom(talk.contact, contact.name, "talk ahead", talk.id, talk.start)
        for talk in coming
        if (contact := index.contacts.get(talk.contact)) and not _is_out(index, contact)
    ]


def _listed(index: WorkspaceIndex, field_id: str) -> list[Whom]:
    heard = {talk.contact for talk in held_talks(index, field_id)}
    named = {
        person.contact
        for talk in held_talks(index, field_id)
        for person in talk.named
        if person.contact
    }
    able = speakers(index, field_id)
    people = [
        contact
        for contact in index.contact_list
        if (contact.id in able or contact.id in named)
        and contact.id not in heard
        and not _is_out(index, contact)
    ]
    people.sort(key=lambda contact: _promise(index, contact), reverse=True)
    return [Whom(contact.id, contact.name, "on the list") for contact in people]


def _promise(index: WorkspaceIndex, contact: Contact) -> tuple[bool, float]:
    answered = any(
        attempt.outcome in ("agreed", "replied")
        for attempt in index.attempts_of.get(contact.id, ())
    )
    return answered, (contact.motivation or _HALF) + (contact.access or _HALF)


def _named(index: WorkspaceIndex, field_id: str) -> Iterator[Whom]:
    for talk in held_talks(index, field_id):
        for person in talk.named:
            if person.name.strip() and not person.contact:
                yield Whom("", person.name.strip(), "named", talk.id)


def _again(index: WorkspaceIndex, field_id: str) -> Iterator[Whom]:
    for talk in reversed(held_talks(index, field_id)):
        contact = index.contacts.get(talk.contact)
        if contact and not _is_out(index, contact):
            yield Whom(contact.id, contact.name, "talked to", talk.id)


def _is_out(index: WorkspaceIndex, contact: Contact) -> bool:
    attempts = index.attempts_of.get(contact.id, ())
    said_no = bool(attempts and attempts[-1].outcome in _NOT_THEM)
    return contact.snoozed_until == date.max or (
        said_no and index.latest_interview(contact.id) is None
    )
