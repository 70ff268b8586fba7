"""Rows of a table to people, once it is known what each column means."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from infoint.domain import RUNGS
from infoint.domain.contact_columns import cell_answer, cell_number
from infoint.imports.columns import phone_rank
from infoint.imports.gathering import Gathering
from infoint.imports.person import LONGEST_LINE, Person, one_line, whole_text
from infoint.imports.preview import ImportProblem
from infoint.imports.tables import CUT_OFF, Header, Table, data_rows

LEFT_OUT = ""
"""What a column is mapped to that is not read at all."""

_PARTS = ("first_name", "middle_name", "last_name", "suffix")
"""Of a name, in the order in which one says them; a courtesy title such as Ms goes to the notes."""
_LINES = ("relationship", "where_found")
_TEXTS = ("shared_background", "research_person", "research_organization")
_ANSWERS = ("may_use_name", "private")
_NUMBERS = ("motivation", "access")

Place = tuple[int, str, str]
"""Which cell, what it means ("" for a note), and the title of its column."""


def places(columns: Sequence[str], mapping: Mapping[str, str]) -> list[Place]:
    """The columns in the order in which they are read: the main phone before the others.

    A column without a meaning becomes a note; one that is `LEFT_OUT` does not come at all.
    """
    found = [
        (at, mapping.get(column, "note"), column)
        for at, column in enumerate(columns)
        if mapping.get(column) != LEFT_OUT
    ]
    phones = [place for place in found if place[1] == "phone"]
    ranked = iter(sorted(phones, key=lambda place: phone_rank(place[2])))
    return [next(ranked) if place[1] == "phone" else place for place in found]


def add_rows(
    gathering: Gathering,
    table: Table,
    header: Header,
    order: Sequence[Place],
    more: Callable[[Person, list[str]], None] | None = None,
) -> None:
    """Add a person for each row under the header; `more` completes one from its row."""
    width = len(header.columns)
    for number, row in data_rows(table, header):
        person = person_of(gathering, number, row, order)
        if more:
            more(person, row)
        for at in range(width, len(row)):
            person.keep(f"Column {at + 1}", row[at])
        gathering.add(person)
    for number in table.stray_quotes:
        gathering.tell(number, "A quotation mark in this row does not close; look at its cells.")


def check_end(table: Table, header: Header) -> None:
    """Raise ImportProblem where a program's file ends within a row, as no program writes it."""
    rows = table.rows[header.at :]
    if table.ends_open and len(rows) > 1 and 0 < len(rows[-1]) < len(header.columns):
        raise ImportProblem(CUT_OFF)


def person_of(gathering: Gathering, number: int, row: list[str], order: Iterable[Place]) -> Person:
    """The person of one row; what does not fit its column is told and kept as a note."""
    person = Person(number)
    parts: dict[str, str] = {}
    width = len(row)
    for at, meaning, label in order:
        if at >= width or not (value := row[at]) or value.isspace():
            continue
        if meaning in _PARTS:
            line = one_line(value)
            parts[meaning] = f"{parts[meaning]} {line}" if meaning in parts else line
        elif meaning in ("name", "organization", "role"):
            person.put(meaning, label, value)
        elif meaning == "email":
            if not person.add_email(label, value):
                gathering.tell(
                    number,
                    f"“{one_line(value)[:80]}” is not an e-mail address; it is in the notes.",
                )
        elif meaning == "phone":
            person.add_phone(label, value)
        elif meaning == "profile_url":
            person.add_link(label, value)
        elif meaning == "notes":
            person.notes.append(whole_text(value))
        elif meaning == "tags":
            person.tags += tags_of(value)
        elif not _more(person, meaning, value):
            person.keep(label, value)
    if parts:
        _name_from(person, parts)
    return person


def _name_from(person: Person, parts: dict[str, str]) -> None:
    """The name out of its parts, unless the row has a whole one that holds them all."""
    if not person.name:
        person.name = " ".join(parts[part] for part in _PARTS if part in parts)
    elif any(part not in person.name for part in parts.values()):
        person.keep("Name in parts", " ".join(parts[part] for part in _PARTS if part in parts))


def tags_of(text: str) -> list[str]:
    """The tags of a cell, parted by semicolons or else by commas."""
    mark = ";" if ";" in text else ","
    return [tag for tag in map(one_line, text[:10_000].split(mark)) if tag]


def _more(person: Person, meaning: str, value: str) -> bool:
    """Set one of the other fields of Contact; False where the value does not fit."""
    read: Any = None
    if meaning in _LINES:
        line = one_line(value)
        read = line if len(line) <= LONGEST_LINE else None
    elif meaning in _TEXTS:
        read = whole_text(value)
    elif meaning in _ANSWERS:
        read = cell_answer(value)
    elif meaning in _NUMBERS:
        read = cell_number(value)
    elif meaning == "rung":
        read = next((rung for rung in RUNGS if rung == value.strip().casefold()), None)
    if read is None or meaning in person.more:
        return False
    person.more[meaning] = read
    return True
