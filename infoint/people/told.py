"""People as they were told in a line, put on the list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from infoint.advice.speakers import role_names
from infoint.domain import CareerField, Contact
from infoint.domain.contacts import Rung, circle_key
from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.i18n import N_
from infoint.people.contacts import NO_NAME, added_label, read_contact
from infoint.store import Transaction, Workspace
from infoint.words.told.people import (
    SAY_FIRST,
    People,
    PersonTold,
    chosen_reading,
    family_name_first,
    known_from,
    noted,
    people_readings,
)
from infoint.words.told.pieces import begins_with_first_name

WHO_COMES_TO_MIND = "new-contact"
"""The draft of the next person. `name` is the line; where that can be meant in several ways,
`name_as` holds the key of the one that was chosen."""


def put_told(
    tx: Transaction,
    told: PersonTold,
    fields: Sequence[CareerField],
    now: datetime,
    about: str = "",
) -> Contact:
    """The contact of this name, a new one where there is none; what is told of them is kept.

    Of the fields only those count that the role or the note names, else the one with the title
    `about`, where somebody said so: who comes to mind for nursing need not be a nurse.
    """
    told = known_from(noted(told))
    known = next((one for one in tx.contacts.all() if _is_same(one, told)), None)
    if known is None:
        linked = linked_fields(fields, told, about)
        known = tx.contacts.put(Contact(name=told.name, fields=linked, created=now))
    return _completed(tx, known, told)


def _is_same(known: Contact, told: PersonTold) -> bool:
    """Whether it is the same name, and neither at two places nor known in two ways."""
    if known.name.strip().casefold() != told.name.casefold():
        return False
    one, other = known.relationship.strip().casefold(), told.relationship.casefold()
    if one.startswith("from ") != other.startswith("from ") and one and other:
        return False
    here, there = known.organization.strip().casefold(), told.organization.casefold()
    return not (here and there) or here == there


def is_named(field: CareerField, told: PersonTold) -> bool:
    """Whether what is told of somebody names the field: a nurse can speak about nursing."""
    title = field.title.strip()
    told_of = f"{told.role} {told.organization} {told.notes}"
    return bool(title) and (title.casefold() in told_of.casefold() or role_names(told_of, title))


def linked_fields(
    fields: Sequence[CareerField], told: PersonTold, about: str = ""
) -> tuple[str, ...]:
    """Ids of those of the fields that somebody can speak about, as far as it was told."""
    named = tuple(one.id for one in fields if is_named(one, told))
    return named or tuple(one.id for one in fields if about and one.title == about)


def _completed(tx: Transaction, known: Contact, told: PersonTold) -> Contact:
    """What was not known yet is filled in; what says something else goes to the notes."""
    filled: dict[str, str] = {}
    more: list[str] = []
    for name in ("role", "organization", "relationship", "email", "phone", "profile_url"):
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


def readings_of(line: str) -> list[People]:
    """The ways in which the line can be meant; one of them may be "Lee, Anna" for Anna Lee."""
    turned = family_name_first(line)
    readings = [tuple(map(known_from, people)) for people in people_readings(line)]
    if turned is None or begins_with_first_name(line.replace(",", " ").split()):
        return readings
    return [(turned,), *readings]


@dataclass(frozen=True, slots=True)
class PeopleTold:
    """Who was added, and who was on the list already, with what was told of them now."""

    added: tuple[Contact, ...]
    known: tuple[Contact, ...]


def typed_before(draft: Mapping[str, Any]) -> dict[str, Any]:
    """What an earlier worksheet took down of the next person beside the name.

    The circle that one thought of then, and what followed from it, was not typed: it is left out.
    """
    chosen = ("name", "name_as", "rung")
    return {
        name: value
        for name, value in draft.items()
        if value and name not in chosen and not (name == "where_found" and circle_key(value))
    }


def add_told(
    ws: Workspace,
    *,
    field: str = "",
    where_found: str = "",
    rung: Rung = "",
    now: datetime,
) -> PeopleTold:
    """Put the people of the line of `WHO_COMES_TO_MIND` on the list, each once.

    `field` is the id of the field that they were said to know; `where_found` and `rung` hold for
    those who are new, as does what else the draft says. Problem: `name` (nobody told, or it can be
    meant in several ways and none was chosen), and those of `add_contact`.
    """
    with ws.edit(N_("Added a contact"), now=now) as tx:
        draft = read_draft(tx, WHO_COMES_TO_MIND)
        draft = {"name": draft.get("name"), "name_as": draft.get("name_as"), **typed_before(draft)}
        readings = readings_of(str(draft.pop("name", "") or ""))
        told = chosen_reading(readings, draft.pop("name_as", None))
        if told is None:
            raise InputError({"name": SAY_FIRST if readings else NO_NAME})
        for_all = {"where_found": where_found, "rung": rung, "name": told[0].name, **draft}
        sample = read_contact(for_all, now)
        before = {one.id for one in tx.contacts.all()}
        meant = tx.fields.get(field)
        about = meant.title if meant else ""
        people = [put_told(tx, one, tx.fields.all(), now, about) for one in told]
        fresh = [_like(tx, one, sample) for one in people if one.id not in before]
        clear_draft(tx, WHO_COMES_TO_MIND)
        tx.label = added_label(fresh)
        return PeopleTold(tuple(fresh), tuple(one for one in people if one.id in before))


def _like(tx: Transaction, person: Contact, sample: Contact) -> Contact:
    """What the sample says and the person's own line does not."""
    given = {
        name: value
        for name, value in sample.model_dump(exclude={"id", "name", "created"}).items()
        if value and not getattr(person, name)
    }
    return tx.contacts.update(person.id, **given) if given else person
