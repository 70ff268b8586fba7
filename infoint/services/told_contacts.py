"""Contacts made of what a person told in one line."""

from collections.abc import Sequence
from datetime import datetime

from infoint.domain import CareerField, Contact
from infoint.services.told_people import PersonTold
from infoint.store import Transaction


def put_told(
    tx: Transaction, told: PersonTold, fields: Sequence[CareerField], now: datetime
) -> Contact:
    """The contact of this name, a new one where there is none; what is told of them is kept.

    Of several fields only those count that the role or the note names: who was named for nursing or
    law does one of the two.
    """
    linked = [one.id for one in fields if len(fields) == 1 or _is_named(one, told)]
    known = next((one for one in tx.contacts.all() if _is_called(one, told.name)), None)
    if known is None:
        return tx.contacts.put(
            Contact(
                name=told.name,
                role=told.role,
                organization=told.organization,
                relationship=told.relationship,
                notes=told.notes,
                fields=tuple(linked),
                created=now,
            )
        )
    return _completed(tx, known, told)


def _is_called(contact: Contact, name: str) -> bool:
    return contact.name.strip().casefold() == name.casefold()


def _is_named(field: CareerField, told: PersonTold) -> bool:
    title = field.title.strip().casefold()
    return bool(title) and title in f"{told.role} {told.organization} {told.notes}".casefold()


def _completed(tx: Transaction, known: Contact, told: PersonTold) -> Contact:
    """What was not known yet is filled in; what says something else goes to the notes."""
    filled: dict[str, str] = {}
    more: list[str] = []
    for name in ("role", "organization", "relationship"):
        text, before = getattr(told, name), getattr(known, name).strip()
        if text and not before:
            filled[name] = text
        elif text and text.casefold() != before.casefold():
            more.append(text)
    if told.notes and told.notes not in known.notes:
        more.append(told.notes)
    if more:
        filled["notes"] = "\n".join(filter(None, (known.notes.rstrip(), *more)))
    return tx.contacts.update(known.id, **filled) if filled else known
