"""Contacts: found by their words, and added one by one or many at once."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from infoint.advice.asked_about import NO_FIELD, about_draft
from infoint.domain import RUNGS, Contact
from infoint.domain.contact_fields import shaped
from infoint.domain.contacts import Rung
from infoint.domain.problems import InputError
from infoint.entries.drafts import Typed, clear_draft, read_draft, taken
from infoint.entries.form import Entries, lines_of, typed_name
from infoint.entries.lookup import require
from infoint.entries.named_field import field_called
from infoint.i18n import N_, listed
from infoint.i18n.messages import Message
from infoint.letters.writing import say_in_texts
from infoint.library import Library
from infoint.store import Transaction, Workspace
from infoint.words.name_lines import read_name_lines
from infoint.words.told.people import (
    People,
    PersonTold,
    all_family_first,
    as_entries,
    family_name_first,
    is_reached_by,
    known_from,
    noted,
    people_readings,
)

NO_NAME = N_("Write the name, or what you would call them, such as “Anna from the fair”.")


def people_matching(people: list[Contact], needle: str) -> list[Contact]:
    """People whose name, organization or role holds the words, in any case."""
    wanted = needle.casefold().split()

    def is_meant(person: Contact) -> bool:
        text = f"{person.name} {person.organization} {person.role}".casefold()
        return all(word in text for word in wanted)

    return list(filter(is_meant, people)) if wanted else people


def add_contact(
    ws: Workspace,
    typed: Typed = "new-contact",
    *,
    extra: Mapping[str, object] | None = None,
    now: datetime,
) -> Contact:
    """Add a person, by fields of Contact; only `name` is needed.

    `extra` gives entries that hold where nothing was typed. A link may be typed without https.
    Names that Contact does not know are ignored, and so are `id` and `created`. Problems: `name`,
    `email`, `other_emails`, `profile_url`, `motivation`, `access`, `rung`, `referred_by`.
    """
    with ws.edit(N_("Added a contact"), now=now) as tx:
        values = taken(tx, typed).items()
        given = {name: value for name, value in values if value not in (None, "", [], ())}
        if given.get(typed_name("referred_by")):  # words that are nobody yet
            raise InputError(
                {"referred_by": N_("Choose below who it is, add them, or empty the box.")}
            )
        person = _put(tx, read_contact({**(extra or {}), **given}, now))
        tx.label = added_label([person])
        return person


def added_label(people: Sequence[Contact]) -> str:
    """What the undo list says of people who were added."""
    names = [one.name.strip() or one.email for one in people]
    if not all(names) or not 0 < len(names) <= _NAMED:
        return ""
    return Message(N_("Added {names}"), names=listed(names))


_NAMED = 3


def add_from_line(ws: Workspace, line: str, *, now: datetime) -> Contact:
    """Add the person of a line such as "Rosa Lin, nurse". Problem: `name` (empty)."""
    told = people_readings(line)
    values = as_entries(known_from(told[0][0])) if told else {"name": line}
    return add_contact(ws, values, now=now)


def read_contact(values: Mapping[str, object], now: datetime) -> Contact:
    """The contact that these entries describe, not stored yet. Raises InputError."""
    entries = Entries(values)
    found: dict[str, Any] = {"name": entries.needed("name", NO_NAME)}
    found |= {name: entries.line(name) for name in shaped("line", "contact") if name != "name"}
    found |= {name: entries.text(name) for name in shaped("text")}
    found["email"] = entries.email("email")
    found["profile_url"] = entries.link("profile_url")
    found |= {name: entries.several(name) for name in shaped("list")}
    found["other_emails"] = entries.emails("other_emails")
    found |= {name: entries.number(name, 1, 5) for name in shaped("number")}
    found["may_use_name"] = entries.yes_no("may_use_name")
    found["private"] = entries.yes_no("private") or False
    found["rung"] = _rung(entries)
    entries.check()
    return Contact(**found, created=now)


def _rung(entries: Entries) -> Rung:
    unsaid: Rung = ""
    return entries.choice("rung", RUNGS, unsaid)


def _put(tx: Transaction, contact: Contact) -> Contact:
    """Store a new contact; links to what is no longer there are left out."""
    known = tuple(field for field in contact.fields if tx.fields.get(field))
    referrer = contact.referred_by if tx.contacts.get(contact.referred_by) else ""
    fitting = contact.model_copy(update={"fields": known, "referred_by": referrer})
    return tx.contacts.put(fitting)


@dataclass(frozen=True, slots=True)
class NamesAdded:
    """What came of a list of names: who was added, and the names that were there already."""

    added: tuple[Contact, ...]
    known: tuple[str, ...]


def add_contacts_by_name(
    ws: Workspace,
    typed: Typed = "contacts-by-name",
    *,
    field: str = "",
    where_found: str = "",
    rung: Rung = "",
    now: datetime,
) -> NamesAdded:
    """Add one person for each line of the entry `names`, all in one edit.

    A line is a name, or "name, what they do, organization" (see `read_lines`). Empty lines are
    passed over, and so is a name that is on the list or was written before, unless both say where
    they work and these are different places. `where_found` and `rung` hold where there is no entry
    of that name. Problems: `names` where there is no name at all.
    """
    with ws.edit(N_("Added contacts"), now=now) as tx:
        entries = Entries({"where_found": where_found, "rung": rung, **taken(tx, typed)})
        for_all: dict[str, Any] = {
            "where_found": entries.line("where_found"),
            "rung": _rung(entries),
        }
        entries.check()
        for_all["fields"] = [field] if field else []
        lines = read_lines(entries.text("names"))
        if not lines:
            raise InputError({"names": N_("Write at least one name, each on a line of its own.")})
        places: dict[str, set[str]] = {}
        for contact in tx.contacts.all():
            _note_place(places, contact.name, contact.organization)
        added, known = [], []
        for line in lines:
            if _is_known(places, line):
                known.append(line.name)
                continue
            _note_place(places, line.name, line.organization)
            added.append(_put(tx, read_contact({**for_all, **as_entries(line)}, now)))
        return NamesAdded(tuple(added), tuple(known))


def read_lines(text: str) -> list[PersonTold]:
    """The people of a list; a list of "Lee, Anna" throughout gives Anna Lee.

    A line holds one person, unless it plainly tells of several: "aunt Rosa and Tom from school".
    """
    lines = lines_of(text)
    if all_family_first(lines):
        return [told for told in map(family_name_first, lines) if told]
    return [told for line in lines for told in _of_line(line)]


def _of_line(line: str) -> People:
    readings = [tuple(map(known_from, people)) for people in people_readings(line)]
    if len(readings) == 1 and any(
        len(readings[0]) > 1 or one.relationship or one.notes or is_reached_by(one)
        for one in readings[0]
    ):
        return tuple(map(noted, readings[0]))
    return tuple(PersonTold(one.name, one.role, one.organization) for one in read_name_lines(line))


def _note_place(places: dict[str, set[str]], name: str, organization: str) -> None:
    places.setdefault(name.strip().casefold(), set()).add(organization.strip().casefold())


def _is_known(places: dict[str, set[str]], line: PersonTold) -> bool:
    """Whether the same name is there, at the same place or with the place of one not given."""
    there = places.get(line.name.casefold())
    here = line.organization.casefold()
    return there is not None and (not here or here in there or "" in there)


def field_draft(contact_id: str) -> str:
    """Under which name the title (`title`) of a field that somebody knows is kept while typed."""
    return f"field-for-{contact_id}"


def say_field(
    ws: Workspace, library: Library, contact_id: str, field_id: str, *, now: datetime
) -> Contact:
    """Somebody can speak about a field, as the person says; first messages to them say so too."""
    with _changing(ws, contact_id, now) as (tx, contact):
        found = _with_field(tx, contact, field_id)
        say_in_texts(ws, tx, library, contact_id, None, now)
        return found


def say_typed_field(ws: Workspace, library: Library, contact_id: str, *, now: datetime) -> Contact:
    """As `say_field`, of the field whose title was typed; a new one is made. Nothing for none."""
    with _changing(ws, contact_id, now) as (tx, contact):
        draft = field_draft(contact_id)
        field = field_called(tx, str(read_draft(tx, draft).get("title") or ""), now)
        clear_draft(tx, draft)
        if field is None:
            return contact
        found = _with_field(tx, contact, field.id)
        say_in_texts(ws, tx, library, contact_id, None, now)
        return found


@contextmanager
def _changing(
    ws: Workspace, contact_id: str, now: datetime
) -> Iterator[tuple[Transaction, Contact]]:
    name = require(ws.contacts, contact_id).name
    with ws.edit(Message(N_("Changed {name}"), name=name), now=now) as tx:
        yield tx, require(tx.contacts, contact_id)


def _with_field(tx: Transaction, contact: Contact, field_id: str) -> Contact:
    """Linked to the field; that they are asked about none does not hold any more."""
    about = about_draft(contact.id)
    if read_draft(tx, about).get("field") == NO_FIELD:
        clear_draft(tx, about)
    known = dict.fromkeys((*contact.fields, field_id))
    return tx.contacts.update(contact.id, fields=tuple(known))


def keep_private(ws: Workspace, contact_id: str, private: bool, *, now: datetime) -> Contact:
    """Keep somebody out of anything that is shown to others, or show them again."""
    name = require(ws.contacts, contact_id).name
    with ws.edit(Message(N_("Changed {name}"), name=name), now=now) as tx:
        return tx.contacts.update(contact_id, private=private)
