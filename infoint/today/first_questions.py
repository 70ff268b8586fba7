"""The three things that a new person is asked, kept as ordinary records."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from infoint.advice.suggestion import NextAction
from infoint.domain import CareerField, Contact, OutreachAttempt
from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.i18n import N_
from infoint.library import Library
from infoint.store import Transaction, Workspace
from infoint.today.suggestion_order import next_actions
from infoint.words.told.fields import field_readings
from infoint.words.told.people import SAY_FIRST, PersonTold, chosen_reading, people_readings


def put_told(
    tx: Transaction, told: PersonTold, fields: Sequence[CareerField], now: datetime
) -> Contact:
    """The contact of this name, a new one where there is none; what is told of them is kept.

    Of several fields only those count that the role or the note names: who was named for nursing or
    law does one of the two.
    """
    name = told.name.casefold()
    known = next((one for one in tx.contacts.all() if one.name.strip().casefold() == name), None)
    if known is None:
        linked = tuple(one.id for one in fields if len(fields) == 1 or _is_named(one, told))
        known = tx.contacts.put(Contact(name=told.name, fields=linked, created=now))
    return _completed(tx, known, told)


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


DRAFT = "first-questions"
"""Holds `field`, `knows` and `agreed`, each one line; any of them may be empty. Where a line can be
meant in several ways, `field_as` and so on hold the key of the one that was chosen."""
_BEFORE = "Agreed before you began here."


def begin(ws: Workspace, library: Library, *, now: datetime) -> NextAction | None:
    """Keep what was answered, and say what to do first.

    Each field goes on the list of fields, each person ("Vera Lind, nurse and Tom Ng") on the list
    of people; who agreed to a talk also gets an entry in the log, in person for want of a better
    word. What is on a list already is not added again. Nothing at all is fine too. Problems:
    `field`, `knows`, `agreed`, where the line can be meant in several ways and none was chosen.
    """
    if read_draft(ws, DRAFT):
        with ws.edit(N_("Answered the first questions"), now=now) as tx:
            draft = read_draft(tx, DRAFT)
            titles = _read(draft, "field", field_readings)
            knows, agreed = (_read(draft, name, people_readings) for name in ("knows", "agreed"))
            found = {"field": titles, "knows": knows, "agreed": agreed}
            unclear = {name: SAY_FIRST for name, reading in found.items() if reading is None}
            if unclear:
                raise InputError(unclear)
            fields = [_field(tx, title, now) for title in titles or ()]
            for told in knows or ():
                put_told(tx, told, fields, now)
            for told in agreed or ():
                _log_agreement(tx, put_told(tx, told, fields, now), now)
            clear_draft(tx, DRAFT)
    return next(iter(next_actions(ws, library, now=now)), None)


def _read(draft: Mapping[str, Any], name: str, read: Any) -> Any:
    """What the line of this name says: a reading, () for nothing, None where one has to ask."""
    readings = read(str(draft.get(name) or ""))
    return chosen_reading(readings, draft.get(f"{name}_as")) if readings else ()


def _field(tx: Transaction, title: str, now: datetime) -> CareerField:
    for known in tx.fields.all():
        if known.title.strip().casefold() == title.casefold():
            return known
    return tx.fields.put(CareerField(title=title, created=now))


def _log_agreement(tx: Transaction, contact: Contact, now: datetime) -> None:
    known = (one for one in tx.attempts.all() if one.contact == contact.id)
    if not any(one.outcome == "agreed" for one in known):
        tx.attempts.put(
            OutreachAttempt(
                contact=contact.id, at=now, channel="in person", outcome="agreed", note=_BEFORE
            )
        )
