"""Rows of a table made by hand: several tables in one, several people in a row, blocks."""

import re
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from infoint.imports.person import Person
from infoint.imports.tables.cells.cells import is_empty
from infoint.imports.tables.filling import Filler
from infoint.imports.tables.headers import titles_again
from infoint.imports.tables.mapped import Place, columns_beyond, fill_in, habits_of, places
from infoint.imports.tables.no_people import HEADING, is_heading, no_person
from infoint.imports.tables.quotes import Table
from infoint.imports.tables.table import Header, Sheet
from infoint.imports.tables.titles.columns import NAMES, guessed

_NUMBER = re.compile(r"(?<![\w/.-])#?([2-9])(?![\w/.-])")
_FIRST = re.compile(r"(?<![\w/.-])#?1(?![\w/.-])")


def add_hand_rows(sheet: Sheet, mapping: Mapping[str, str]) -> None:
    """Add the people of each row of a table that a person made, with this mapping of its columns.

    Lines of dashes, titles once more, examples and headings give nobody.
    """
    orders = _orders(sheet.columns, mapping)
    rows, gathering = sheet.rows(), sheet.gathering
    filler = Filler(gathering, habits_of(rows, list(chain(*orders)), sheet.region))
    block = ""
    for number, row in rows:
        if reason := no_person(row, sheet.header):
            gathering.skip(reason)
            continue
        for which, order in enumerate(orders):
            person = Person(number)
            fill_in(filler, person, row, order, by_hand=True)
            if not which:
                columns_beyond(person, row, sheet.header)
                block = _in_its_block(person, block, row)
            elif not (person.name or person.emails):
                continue
            alone = person.name and not person.emails
            if alone and is_heading(person.name, row, len(sheet.columns)):
                gathering.skip(HEADING)
                gathering.tell(
                    number, f"“{person.name[:80]}” is a heading or an example; it was left out."
                )
            else:
                gathering.add(person)
    sheet.tell_of_quotes()


def _in_its_block(person: Person, block: str, row: Sequence[str]) -> str:
    """The organization over a block of rows, which is that of the people below it.

    A row with an organization alone begins a block; a row with one of its own ends it.
    """
    alone = sum(1 for cell in row if not is_empty(cell)) == 1
    if person.organization:
        return person.organization if alone else ""
    if block and (person.name or person.emails):
        person.organization = block
    return block


def second_people(columns: Sequence[str]) -> dict[str, int]:
    """Column -> which person of the row it is about, from 2 on, where titles number people.

    Contact 2 and Contact 2 Email are about the second one; E-mail 2 alone is a second address.
    """
    if not any(_FIRST.search(column) for column in columns):
        return {}
    numbered = {column: int(found[1]) for column in columns if (found := _NUMBER.search(column))}
    return {column: n for column, n in numbered.items() if _is_of_somebody(numbered, n)}


def _is_of_somebody(numbered: Mapping[str, int], number: int) -> bool:
    """Whether one of the titles with this number tells a name."""
    titles = [_NUMBER.sub("", each) for each, its in numbered.items() if its == number]
    return not set(NAMES).isdisjoint(guessed(titles, by_values=False).values())


def guess_people(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """What the columns mean; those of a second person in the row are read as the first one's."""
    others = second_people(columns)
    found: dict[str, str] = {}
    for number in (0, *sorted(set(others.values()))):
        at = [place for place, column in enumerate(columns) if others.get(column, 0) == number]
        titles = [_NUMBER.sub("", columns[place]) if number else columns[place] for place in at]
        cells = [[row[place] if place < len(row) else "" for place in at] for row in rows]
        if len(set(titles)) < len(titles):
            titles = [columns[place] for place in at]
        read = guessed(titles, cells)
        found |= {
            columns[n]: read[title] for n, title in zip(at, titles, strict=True) if title in read
        }
    return {column: found[column] for column in columns if column in found}


def _orders(columns: Sequence[str], mapping: Mapping[str, str]) -> list[list[Place]]:
    """The columns as they are read for each person of a row."""
    others = second_people(columns)
    everyone = places(columns, mapping)
    first = [place for place in everyone if place[2] not in others]
    shared = [place for place in first if place[1] in ("organization", "where_found", "tags")]
    found = [first]
    for number in sorted(set(others.values())):
        own = [place for place in everyone if others.get(place[2]) == number]
        if any(place[1] in (*NAMES, "email") for place in own):
            found.append([*own, *shared])
        else:
            found[0] = [*found[0], *own]
    return found


def parted(table: Table, header: Header) -> list[tuple[Table, Header]]:
    """The table as often as titles begin anew in it, each with the rows up to the next ones."""
    starts = [header]
    for at in range(header.at + 1, len(table.rows)):
        if fresh := titles_again(table, at, starts[-1]):
            starts.append(fresh)
    found = []
    for start, end in pairwise([*starts, Header(len(table.rows), ())]):
        strays = [each for each in table.strays if start.at < each <= end.at]
        swallowed = [each for each in table.swallowed if start.at < each[0] <= end.at]
        ends_open = table.ends_open and end.at == len(table.rows)
        found.append((Table(table.rows[: end.at], strays, swallowed, ends_open), start))
    return found
