"""Our own contacts and our tracker, read back exactly: nothing trimmed, no marks left."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from infoint.domain import Contact
from infoint.domain.contact_fields import (
    CELL_READERS,
    CONTACT_COLUMNS,
    SHAPES,
    restored,
)
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.gathering import NO_NAME, Gathering
from infoint.imports.tables.table import Header, Sheet
from infoint.imports.tracker.found import ROLES, Mark, Role
from infoint.imports.tracker.own import TRACKER_COLUMNS
from infoint.library.where_found import found_from_words

_PARTS = ("first_name", "middle_name", "last_name")
"""What the person may say that a column is, though our own file has no such columns."""
_FIELDS = frozenset(CONTACT_COLUMNS.values())
_OURS: Mapping[str, str] = {**CONTACT_COLUMNS, **TRACKER_COLUMNS}
_ROLES: Mapping[str, Role] = {role: role for role in ROLES}
_GOES_ON = re.compile(r"(.+) \(\d+\)")
_ENOUGH = 0.6
"""Share of our columns that make a file ours, though someone took some out."""


def is_ours(titles: Sequence[str]) -> bool:
    """Whether a row is the header of our own export, also with columns added or taken out."""
    found = {title.strip() for title in titles} & set(CONTACT_COLUMNS)
    return "Name" in found and len(found) >= _ENOUGH * len(CONTACT_COLUMNS)


def add_ours(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add the people of our own file. Each row is one, as it was, also where two are alike."""
    if mapping is None:
        mapping = {column: _OURS[column] for column in sheet.columns if column in _OURS}
    found: list[dict[str, Any]] = []
    told: list[list[Mark]] = []
    for number, row in sheet.rows():
        row = _joined(row, sheet.columns)
        values = _values(sheet.gathering, number, row, sheet.header, mapping)
        if not values.get("name", "").strip() and not values.get("email"):
            sheet.gathering.skip(NO_NAME)
            continue
        values["name"] = values.get("name") or values["email"]
        found.append(values)
        told.append(_marks(number, row, sheet.columns, mapping))
    people = _with_referrers(found)
    for person, marks in zip(people, told, strict=True):
        left = sheet.gathering.tell_history(person.id, marks)
        notes = "\n".join(
            filter(None, (person.notes, *(f"{one.column}: {one.text}" for one in left)))
        )
        sheet.gathering.own.append(person.model_copy(update={"notes": notes}) if left else person)
    return mapping


def _joined(row: list[str], columns: Sequence[str]) -> list[str]:
    """The cells of a row, each with what goes on in columns of its own, as one that is too long for
    a spreadsheet does.
    """
    whole = list(row)
    for at, column in enumerate(columns[: len(row)]):
        begins = _GOES_ON.fullmatch(column)
        if begins and begins[1] in _OURS and begins[1] in columns[:at] and row[at]:
            whole[columns.index(begins[1])] += restored(row[at])
            whole[at] = ""
    return whole


def _marks(
    number: int, row: Sequence[str], columns: Sequence[str], mapping: Mapping[str, str]
) -> list[Mark]:
    """The cells that say what has been."""
    return [
        Mark(role, column, restored(cell), number)
        for column, cell in zip(columns, row, strict=False)
        if cell and (role := _ROLES.get(mapping.get(column, "")))
    ]


def _values(
    gathering: Gathering, number: int, row: list[str], header: Header, mapping: Mapping[str, str]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    unknown: list[str] = []
    parts: dict[str, str] = {}
    for column, cell in zip(header.columns, row, strict=False):
        field = mapping.get(column, "")
        text = restored(cell).encode("utf-8", errors="replace").decode("utf-8")
        if not text or field in _ROLES or (not field and column in mapping):
            continue
        if field in _PARTS:
            parts[field] = text
            continue
        read = _read(field, text) if field in _FIELDS else None
        if read is None:
            unknown.append(f"{column}: {text}")
            if field in _FIELDS:
                said = N_("“{text}” does not fit “{column}”; see the notes.")
                gathering.tell(number, Message(said, text=text[:80], column=column))
        else:
            values[field] = read
    if parts and not values.get("name"):
        values["name"] = " ".join(parts[part] for part in _PARTS if part in parts)
    if unknown:
        values["notes"] = "\n".join(filter(None, (values.get("notes", ""), *unknown)))
    return values


def _read(field: str, text: str) -> Any:
    if field == "where_found":
        return found_from_words(text)
    return CELL_READERS.get(SHAPES[field], str)(text)


def _with_referrers(found: list[dict[str, Any]]) -> list[Contact]:
    """The contacts, each with the id of the one who named them, where one alone has that name.

    Else the name stays, for that person may be on the list already.
    """
    named = [values.pop("referred_by", "") for values in found]
    people = [Contact(**values) for values in found]
    by_name: dict[str, list[str]] = defaultdict(list)
    for person in people:
        by_name[person.name].append(person.id)
    for at, name in enumerate(named):
        if name:
            ids = [one for one in by_name.get(name, ()) if one != people[at].id]
            referrer = ids[0] if len(ids) == 1 else name
            people[at] = people[at].model_copy(update={"referred_by": referrer})
    return people
