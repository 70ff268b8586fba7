"""Rows of a table to people, once it is known what each column means."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from infoint.domain.contact_fields import CELL_READERS, SHAPES
from infoint.imports.dates import US_ORDER, month_first
from infoint.imports.person import LONGEST_LINE, Person, one_line, whole_text
from infoint.imports.tables.cells.cells import is_empty, unwrapped
from infoint.imports.tables.cells.phones import Habit, habit_of
from infoint.imports.tables.filling import Filler
from infoint.imports.tables.table import Header, Sheet
from infoint.imports.tables.titles.day_first import write_the_day_first
from infoint.imports.tables.titles.meaning import RANKED, rank
from infoint.imports.tables.titles.shapes import shape
from infoint.imports.tracker.found import ROLES, Mark
from infoint.library.where_found import found_from_words

LEFT_OUT = ""
"""What a column is mapped to that is not read at all."""

_PARTS = ("first_name", "middle_name", "last_name", "suffix")
"""Of a name, in the order in which one says them; a courtesy title such as Ms goes to the notes."""

_IN_WORDS = ("interview_notes", "interview_place", "next_step", "named", "channel", "happened")
_DATED = tuple(role for role in ROLES if role not in _IN_WORDS)
"""Columns whose cells show how days are written."""

MOST_OF_ONE = 20
"""Columns of one kind, such as phones; what stands in more of them is a note."""

MOST_LOOKED_UP = 20_000
"""Phone numbers of a file that are held against how numbers of the country look."""

Place = tuple[int, str, str]
"""Which cell, what it means ("" for a note), and the title of its column."""


def places(columns: Sequence[str], mapping: Mapping[str, str]) -> list[Place]:
    """The columns in the order in which they are read: the main phone before the others, the
    name before a profile, which may hold no more than a word of it.

    A column without a meaning becomes a note; one that is `LEFT_OUT` does not come at all.
    """
    found = [
        (at, mapping.get(column, "note"), column)
        for at, column in enumerate(columns)
        if mapping.get(column) != LEFT_OUT
    ]
    for meaning in RANKED:
        same = [place for place in found if place[1] == meaning]
        same.sort(key=lambda place: rank(place[1], place[2]))
        same[MOST_OF_ONE:] = [(at, "note", title) for at, _, title in same[MOST_OF_ONE:]]
        places_left = iter(same)
        found = [next(places_left) if place[1] == meaning else place for place in found]
    return sorted(found, key=lambda place: place[1] in ("profile_url", "other_emails"))


def add_rows(
    sheet: Sheet, order: Sequence[Place], more: Callable[[Person, list[str]], None] | None = None
) -> None:
    """Add a person for each row under the header; `more` completes one from its row."""
    rows = sheet.rows()
    filler = filler_of(sheet, rows, order)
    for number, row in rows:
        person = Person(number)
        fill_in(filler, person, row, order)
        if more:
            more(person, row)
        columns_beyond(person, row, sheet.header)
        sheet.gathering.add(person)
    sheet.tell_of_quotes()


def columns_beyond(person: Person, row: Sequence[str], header: Header) -> None:
    """Keep the cells of a row that is longer than the header."""
    for at in range(len(header.columns), len(row)):
        person.keep(f"Column {at + 1}", row[at])


def filler_of(
    sheet: Sheet, rows: Sequence[tuple[int, list[str]]], order: Sequence[Place]
) -> Filler:
    """What fills people from the rows of a sheet, with the habits that its columns show.

    The order of day and month is that of the cells, else of the language of the titles, else of
    the person's country.
    """
    dated = [at for at, meaning, _ in order if meaning in _DATED]
    told = month_first(row[at] for at in dated for _, row in rows if at < len(row) and row[at])
    if told is None and write_the_day_first(sheet.columns):
        told = False
    elif told is None and sheet.region:
        told = sheet.region.upper() in US_ORDER
    return Filler(sheet.gathering, habits_of(rows, order, sheet.region), told)


def habits_of(
    rows: Sequence[tuple[int, list[str]]], order: Sequence[Place], region: str | None
) -> dict[int, Habit]:
    """How each column of phones writes them; the country counts where they are not too many."""
    phones = {
        at: [row[at] for _, row in rows if at < len(row) and row[at]]
        for at, meaning, _ in order
        if meaning == "phone"
    }
    if sum(map(len, phones.values())) > MOST_LOOKED_UP:
        region = None
    return {at: habit_of(cells, region) for at, cells in phones.items()}


def fill_in(
    filler: Filler, person: Person, row: list[str], order: Iterable[Place], *, by_hand: bool = False
) -> None:
    """Fill a person from one row; what does not fit its column is told and kept as a note."""
    parts: dict[str, str] = {}
    width = len(row)
    for at, meaning, label in order:
        if at >= width or not (value := row[at]) or value.isspace():
            continue
        if is_empty(value) and (by_hand or meaning not in _PARTS):
            continue
        if meaning in _PARTS:
            line = one_line(unwrapped(value)[0])
            parts[meaning] = f"{parts[meaning]} {line}" if meaning in parts else line
        else:
            _fill_one(filler, person, (at, meaning, label), value)
    if parts:
        _name_from(person, parts)


def _fill_one(filler: Filler, person: Person, place: Place, value: str) -> None:
    at, meaning, label = place
    match meaning:
        case "name":
            filler.name(person, label, value)
        case "organization" | "role" | "work":
            filler.line(person, meaning, label, value)
        case "email" | "other_emails":
            filler.email(person, label, value)
        case "phone":
            filler.phone(person, label, value, at)
        case "profile_url":
            filler.link(person, label, value)
        case "notes":
            person.notes.append(whole_text(value))
        case "tags":
            person.tags += tags_of(value)
        case _ if meaning in ROLES:
            text, link = unwrapped(value)
            person.marks.append(Mark(meaning, label, text, person.row, filler.month_first))
            person.keep(label, link)
        case _:
            if meaning == "note" or not _more(person, meaning, value):
                filler.note(person, label, value)


def _name_from(person: Person, parts: dict[str, str]) -> None:
    """The name out of its parts, unless the row has a whole one that holds them all."""
    name = " ".join(parts[part] for part in _PARTS if part in parts)
    if not person.name:
        person.name = name
    elif any(part not in person.name for part in parts.values()):
        person.keep("Name in parts", name)


def tags_of(text: str) -> list[str]:
    """The tags of a cell, parted by semicolons or else by commas."""
    mark = ";" if ";" in text else ","
    return [tag for tag in map(one_line, text[:10_000].split(mark)) if tag]


def _more(person: Person, meaning: str, value: str) -> bool:
    """Set one of the other fields of Contact; False where the value does not fit."""
    read: Any = None
    kind = SHAPES.get(meaning)
    if kind in ("line", "contact"):
        line = one_line(unwrapped(value)[0])
        no_name = meaning == "referred_by" and shape(line) in ("answer", "date")
        if len(line) <= LONGEST_LINE and not no_name:
            read = found_from_words(line) if meaning == "where_found" else line
    elif kind == "text":
        read = whole_text(value)
    elif meaning == "fields":
        read = tuple(dict.fromkeys(tags_of(value))) or None
    elif kind in ("answer", "number", "rung", "career"):
        read = CELL_READERS[kind](value)
    if read is None or meaning in person.more:
        return False
    person.more[meaning] = read
    return True
