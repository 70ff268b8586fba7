"""Contacts: add them one by one or many at once, and remove them with all that is theirs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from infoint.domain import RUNGS, Contact
from infoint.domain.contacts import Rung
from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.entries.form import Entries, typed_name
from infoint.store import Transaction, Workspace
from infoint.words.name_lines import NameLine, read_name_lines
from infoint.words.told.people import people_readings

_LINES = ("organization", "role", "phone", "relationship", "where_found", "referred_by")
_TEXTS = ("shared_background", "notes", "research_person", "research_organization")
_NAME = "Write the name, or what you would call them, such as “Anna from the fair”."


def add_contact(ws: Workspace, values: Mapping[str, object], *, now: datetime) -> Contact:
    """Add a person. `values` are fields of Contact by name; only `name` is needed.

    A link may be typed without https. Names that Contact does not know are ignored, and so are
    `id` and `created`. Problems: `name`, `email`, `other_emails`, `profile_url`,
    `motivation`, `access`, `rung`.
    """
    contact = read_contact(values, now)
    with ws.edit("Added a contact", now=now) as tx:
        return _put(tx, contact)


def add_contact_from_draft(
    ws: Workspace,
    *,
    draft: str = "new-contact",
    extra: Mapping[str, object] | None = None,
    now: datetime,
) -> Contact:
    """Add the half-written person and clear the draft. Problems as in `add_contact`.

    `extra` gives entries that hold where the draft says nothing.
    """
    with ws.edit("Added a contact", now=now) as tx:
        typed = {name: value for name, value in read_draft(tx, draft).items() if value}
        _settle_referrer(typed)
        contact = _put(tx, read_contact({**(extra or {}), **typed}, now))
        clear_draft(tx, draft)
        return contact


def _settle_referrer(typed: Mapping[str, object]) -> None:
    """Words in the referrer's box that are nobody yet are not dropped in silence."""
    if typed.get(typed_name("referred_by")):
        raise InputError({"referred_by": "Choose below who it is, add them, or empty the box."})


def add_from_line(ws: Workspace, line: str, *, now: datetime) -> Contact:
    """Add the person of a line such as "Rosa Lin, nurse". Problem: `name` (empty)."""
    told = people_readings(line)
    values = asdict(told[0][0]) if told else {"name": line}
    return add_contact(ws, values, now=now)


def read_contact(values: Mapping[str, object], now: datetime) -> Contact:
    """The contact that these entries describe, not stored yet. Raises InputError."""
    entries = Entries(values)
    found: dict[str, Any] = {"name": entries.needed("name", _NAME)}
    found |= {name: entries.line(name) for name in _LINES}
    found |= {name: entries.text(name) for name in _TEXTS}
    found["email"] = entries.email("email")
    found["other_emails"] = entries.emails("other_emails")
    found["profile_url"] = entries.link("profile_url")
    found["may_use_name"] = entries.yes_no("may_use_name")
    found["fields"] = entries.several("fields")
    found["tags"] = entries.several("tags")
    found["motivation"] = entries.number("motivation", 1, 5)
    found["access"] = entries.number("access", 1, 5)
    unsaid: Rung = ""
    found["rung"] = entries.choice("rung", RUNGS, unsaid)
    found["private"] = entries.yes_no("private") or False
    entries.check()
    return Contact(**found, created=now)


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
    ws: Workspace, names: str, *, where_found: str = "", rung: Rung = "", now: datetime
) -> list[Contact]:
    """Add one person for each line of `names`, all in one edit; gives back those added.

    A line is a name, or "name, what they do, organization" (see `read_name_line`). Empty lines are
    passed over, and so is a name that is on the list or was written before, unless both say where
    they work and these are different places. Problems: `names` where there is no name at all.
    """
    with ws.edit("Added contacts", now=now) as tx:
        return list(_add_by_name(tx, names, where_found, rung, now).added)


def add_contacts_by_name_from_draft(
    ws: Workspace,
    *,
    draft: str = "contacts-by-name",
    where_found: str = "",
    rung: Rung = "",
    now: datetime,
) -> NamesAdded:
    """As `add_contacts_by_name`, from the `names` of the draft, which is cleared.

    `where_found` and `rung` hold where the draft has no entry of that name.
    """
    with ws.edit("Added contacts", now=now) as tx:
        typed = read_draft(tx, draft)
        entries = Entries({"where_found": where_found, "rung": rung, **typed})
        place = entries.line("where_found")
        unsaid: Rung = ""
        step = entries.choice("rung", RUNGS, unsaid)
        entries.check()
        found = _add_by_name(tx, entries.text("names"), place, step, now)
        clear_draft(tx, draft)
        return found


def _add_by_name(
    tx: Transaction, names: str, where_found: str, rung: Rung, now: datetime
) -> NamesAdded:
    lines = read_name_lines(names)
    if not lines:
        raise InputError({"names": "Write at least one name, each on a line of its own."})
    places: dict[str, set[str]] = {}
    for contact in tx.contacts.all():
        _note_place(places, contact.name, contact.organization)
    added, known = [], []
    for line in lines:
        if _is_known(places, line):
            known.append(line.name)
            continue
        _note_place(places, line.name, line.organization)
        values = {"name": line.name, "role": line.role, "organization": line.organization}
        contact = read_contact({**values, "where_found": where_found, "rung": rung}, now)
        added.append(_put(tx, contact))
    return NamesAdded(tuple(added), tuple(known))


def _note_place(places: dict[str, set[str]], name: str, organization: str) -> None:
    places.setdefault(name.strip().casefold(), set()).add(organization.strip().casefold())


def _is_known(places: dict[str, set[str]], line: NameLine) -> bool:
    """Whether the same name is there, at the same place or with the place of one not given."""
    there = places.get(line.name.casefold())
    here = line.organization.casefold()
    return there is not None and (not here or here in there or "" in there)
