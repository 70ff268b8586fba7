"""Which program wrote a table, and the preview of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Literal

from infoint.imports.gathering import Gathering
from infoint.imports.preview import Preview, Source
from infoint.imports.tables import google, linkedin, outlook, own_export
from infoint.imports.tables import linkedin_messages as messages
from infoint.imports.tables.any_table import (
    add_any_table,
    holds_people,
    lists_names,
    names_people,
    parted,
)
from infoint.imports.tables.board import add_board, add_export, board_in, is_export
from infoint.imports.tables.headers import header_of, upright
from infoint.imports.tables.quotes import Table
from infoint.imports.tables.rows.cards import cards_as_rows
from infoint.imports.tables.rows.loose import without_loose
from infoint.imports.tables.rows.weeks import weeks_as_column
from infoint.imports.tables.table import (
    HEADER_WITHIN,
    MOST_COLUMNS,
    Header,
    Sheet,
    heads,
    read_any,
    read_table,
    unique,
)

Kind = Literal[
    "ours", "cards", "google", "messages", "invitations", "contacts", "connections", "outlook"
]

SAMPLES = 5
_LONGEST_SAMPLE = 200

Reader = Callable[[Sheet, Mapping[str, str] | None], Mapping[str, str] | None]
"""Adds the people of a table and gives what its columns were read as; None where it is none. The
person's own mapping, if there is one, goes before what the program means by its columns."""


@dataclass(frozen=True, slots=True)
class _Program:
    """What is told by a header: `fits` says whether a row is one of this program."""

    source: Source
    fits: Callable[[Sequence[str]], bool]
    add: Reader


_PROGRAMS: Mapping[Kind, _Program] = {
    "ours": _Program("csv", own_export.is_ours, own_export.add_ours),
    "cards": _Program("csv", is_export, add_export),
    "google": _Program("google", google.is_google, google.add_google),
    "messages": _Program("linkedin", messages.is_messages, messages.add_messages),
    "invitations": _Program("linkedin", messages.is_invitations, messages.add_invitations),
    "contacts": _Program("linkedin", linkedin.is_contacts, linkedin.add_contacts),
    "outlook": _Program("outlook", outlook.is_outlook, outlook.add_outlook),
    "connections": _Program("linkedin", linkedin.is_connections, linkedin.add_connections),
}
"""In the order in which a header is held against them."""


def _kind_of_header(titles: Sequence[str]) -> Kind | None:
    if sum(1 for title in titles if title) < 2 or len(titles) > MOST_COLUMNS:
        return None
    return next((kind for kind, program in _PROGRAMS.items() if program.fits(titles)), None)


def known_table(text: str) -> tuple[Kind, str, int] | None:
    """Which program wrote this text, found by a header among its first rows.

    With the delimiter, and the place of that row.
    """
    for delimiter, rows in heads(text):
        if found := _known_rows(rows):
            return found[0], delimiter, found[1]
    return None


def _known_rows(rows: Sequence[Sequence[str]]) -> tuple[Kind, int] | None:
    """The program whose header is among the first of these rows, and where."""
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        if kind := _kind_of_header(row):
            return kind, at
    return None


@dataclass(frozen=True, slots=True)
class Part:
    """One table as it was read: what its columns mean, and some of its rows."""

    source: Source
    columns: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    samples: tuple[tuple[str, ...], ...] = ()


def preview_of(
    parts: Sequence[Part], gathering: Gathering, source: Source | None = None
) -> Preview:
    """What was read out of one table or several; a column of two of them is one column."""
    whole = joined(parts)
    return Preview(
        gathering.contacts(),
        dict(gathering.skipped),
        sorted(gathering.problems, key=lambda problem: problem.row),
        source or whole.source,
        whole.columns,
        dict(whole.mapping),
        whole.samples,
        gathering.history,
    )


def add_table(
    gathering: Gathering,
    text: str,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
    own_name: str = "",
    *,
    among_others: bool = False,
) -> Part | None:
    """Add the people of one table; None where it is no table of people.

    Of a table `among_others`, as in an archive, more is asked than a column of names.
    """
    if known := known_table(text):
        kind, delimiter, at = known
        table = read_table(text, delimiter)
        sheet = Sheet(gathering, table, Header(at, unique(table.rows[at])), region, own_name)
        return _part(sheet, mapping, _PROGRAMS[kind].add, _PROGRAMS[kind].source)
    return _by_hand(gathering, read_any(text), mapping, region, among_others=among_others)


def add_sheet(
    gathering: Gathering,
    rows: list[list[str]],
    source: Source,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
) -> Part | None:
    """Add the people of one sheet of a workbook; None where it is no table of people."""
    if known := _known_rows(rows):
        kind, at = known
        sheet = Sheet(gathering, Table(rows), Header(at, unique(rows[at])), region)
        program = _PROGRAMS[kind]
        named = source if program.source == "csv" else program.source
        return _part(sheet, mapping, program.add, named)
    if head := board_in(rows):
        add_board(Sheet(gathering, Table(rows), head, region))
        return Part(source)
    part = _by_hand(gathering, Table(rows), mapping, region, among_others=False)
    return replace(part, source=source) if part else None


def likeness(rows: list[list[str]]) -> tuple[int, int]:
    """How much a sheet looks like a list of people: plainly, maybe or not, and its rows."""
    filled = sum(1 for row in rows if any(row))
    if board_in(rows):
        return 2, filled
    if _known_rows(rows):
        return 3, filled
    table = upright(cards_as_rows(Table(rows)))
    head = header_of(table)
    if head is None:
        return 0, 0
    return (2 if holds_people(table, head) else 1 if names_people(table, head) else 0), filled


def lists_people(rows: list[list[str]]) -> bool:
    """Whether a sheet plainly lists people, so that it is read beside another one of its file."""
    if likeness(rows)[0] < 2:
        return False
    if board_in(rows):
        return True
    table = upright(cards_as_rows(Table(rows)))
    head = header_of(table)
    return _known_rows(rows) is not None or (head is not None and lists_names(table, head))


def _by_hand(
    gathering: Gathering,
    table: Table,
    mapping: Mapping[str, str] | None,
    region: str | None,
    *,
    among_others: bool,
) -> Part | None:
    table = upright(cards_as_rows(table))
    head = header_of(table)
    if head is None or (among_others and not holds_people(table, head)):
        return None
    sheets = [Sheet(gathering, *_alone(gathering, *piece), region) for piece in parted(table, head)]
    parts = [part for sheet in sheets if (part := _part(sheet, mapping, add_any_table))]
    return joined(parts) if parts else None


def _alone(gathering: Gathering, table: Table, header: Header) -> tuple[Table, Header]:
    """A table without what stands loose beside it, which is told, and with weeks as a column."""
    whole, head, found = without_loose(table, header)
    for each in found:
        gathering.leave_loose(each.row, each.text)
    return weeks_as_column(whole, head)


def _part(
    sheet: Sheet, mapping: Mapping[str, str] | None, add: Reader, source: Source = "csv"
) -> Part | None:
    """The people of a table added, with what the mapping says of its columns."""
    if mapping is not None:
        mapping = {column: mapping[column] for column in sheet.columns if column in mapping}
    found = add(sheet, mapping)
    return None if found is None else Part(source, sheet.columns, found, _samples(sheet))


def joined(parts: Sequence[Part]) -> Part:
    """Several tables of a file as one; a column that two of them have is one column."""
    columns = tuple(dict.fromkeys(column for part in parts for column in part.columns))
    mapping: dict[str, str] = {}
    for part in parts:
        mapping |= {**part.mapping, **mapping}
    samples = tuple(
        tuple(cells.get(column, "") for column in columns)
        for part in parts
        for sample in part.samples
        for cells in [dict(zip(part.columns, sample, strict=True))]
    )
    return Part(parts[0].source, columns, mapping, samples)


def _samples(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    """The first rows that hold something, as long as the header."""
    width = len(sheet.columns)
    filled = (row for row in sheet.table.rows[sheet.header.at + 1 :] if any(row))
    cut = ([cell.strip()[:_LONGEST_SAMPLE] for cell in row[:width]] for row in filled)
    return tuple((*cells, *[""] * (width - len(cells))) for cells in islice(cut, SAMPLES))
