"""Which program wrote a table, and the preview of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from infoint.domain import Contact
from infoint.imports.gathering import Gathering
from infoint.imports.preview import Preview, Source
from infoint.imports.tables import google, linkedin, linkedin_messages, outlook, own_export
from infoint.imports.tables.any_table import add_any_table, holds_people
from infoint.imports.tables.hand_rows import parted
from infoint.imports.tables.headers import header_of, upright
from infoint.imports.tables.mapped import add_rows, places
from infoint.imports.tables.notion import without_page_links
from infoint.imports.tables.table import (
    HEADER_WITHIN,
    MOST_COLUMNS,
    Header,
    Table,
    heads,
    likely_delimiter,
    read_table,
    unique,
)

Kind = Literal["ours", "google", "messages", "invitations", "contacts", "connections", "outlook"]

SAMPLES = 5
_LONGEST_SAMPLE = 200
_WIDEST_OUTLOOK = 300

_SOURCES: Mapping[Kind, Source] = {
    "ours": "csv",
    "google": "google",
    "messages": "linkedin",
    "invitations": "linkedin",
    "contacts": "linkedin",
    "connections": "linkedin",
    "outlook": "outlook",
}


@dataclass(frozen=True, slots=True)
class Known:
    """A table whose program is known by its header."""

    kind: Kind
    delimiter: str
    at: int


def kind_of_header(titles: Sequence[str]) -> Kind | None:
    """The kind of file of which this row is the header."""
    filled = sum(1 for title in titles if title)
    if filled < 2 or len(titles) > MOST_COLUMNS:
        return None
    tests: tuple[tuple[Kind, bool], ...] = (
        ("ours", own_export.is_ours(titles)),
        ("google", google.is_google(titles)),
        ("messages", linkedin_messages.is_messages(titles)),
        ("invitations", linkedin_messages.is_invitations(titles)),
        ("contacts", linkedin.is_contacts(titles)),
    )
    for kind, fits in tests:
        if fits:
            return kind
    if len(titles) <= _WIDEST_OUTLOOK and outlook.is_outlook(titles):
        return "outlook"
    return "connections" if linkedin.is_connections(titles) else None


def known_table(text: str) -> Known | None:
    """Which program wrote this text, found by a header among its first rows."""
    for delimiter, rows in heads(text):
        for at, row in enumerate(rows[:HEADER_WITHIN]):
            kind = kind_of_header(row)
            if kind:
                return Known(kind, delimiter, at)
    return None


@dataclass(frozen=True, slots=True)
class Part:
    """One table as it was read: what its columns mean, and some of its rows."""

    source: Source
    columns: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    samples: tuple[tuple[str, ...], ...] = ()
    own: tuple[Contact, ...] = ()
    """The people of our own export, which stand as they are; all others were gathered."""


def preview_of_table(
    text: str, mapping: Mapping[str, str] | None, region: str | None
) -> Preview | None:
    """The people of a table; None where it is no table of people."""
    gathering = Gathering()
    part = add_table(gathering, text, mapping, region)
    return preview_of([part], gathering) if part else None


def preview_of(
    parts: Sequence[Part], gathering: Gathering, source: Source | None = None
) -> Preview:
    """What was read out of one table or several; a column of two of them is one column."""
    whole = joined_parts(parts)
    return Preview(
        [*gathering.contacts(), *whole.own],
        dict(gathering.skipped),
        sorted(gathering.problems, key=lambda problem: problem.row),
        source or whole.source,
        whole.columns,
        dict(whole.mapping),
        whole.samples,
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
    known = known_table(text)
    if known:
        table = read_table(text, known.delimiter)
        header = Header(known.at, unique(table.rows[known.at]))
        mapping = _of_these(mapping, header)
        return _known_part(gathering, table, header, known.kind, mapping, region, own_name)
    table = upright(read_table(without_page_links(text), likely_delimiter(text)))
    head = header_of(table)
    if head is None or (among_others and not holds_people(table, head)):
        return None
    parts = []
    for piece, titles in parted(table, head):
        found = add_any_table(gathering, piece, titles, _of_these(mapping, titles), region)
        if found is not None:
            parts.append(Part("csv", titles.columns, found, _samples(piece, titles)))
    return joined_parts(parts) if parts else None


def joined_parts(parts: Sequence[Part]) -> Part:
    """Several tables as one; a column that two of them have is one column."""
    columns = tuple(dict.fromkeys(column for part in parts for column in part.columns))
    mapping: dict[str, str] = {}
    for part in parts:
        for column, meaning in part.mapping.items():
            mapping.setdefault(column, meaning)
    samples = tuple(
        tuple(cells.get(column, "") for column in columns)
        for part in parts
        for sample in part.samples
        for cells in [dict(zip(part.columns, sample, strict=True))]
    )
    own = tuple(person for part in parts for person in part.own)
    return Part(parts[0].source, columns, mapping, samples, own)


def _of_these(mapping: Mapping[str, str] | None, header: Header) -> dict[str, str] | None:
    """The part of a mapping that is about the columns of this table."""
    if mapping is None:
        return None
    return {column: mapping[column] for column in header.columns if column in mapping}


def _known_part(
    gathering: Gathering,
    table: Table,
    header: Header,
    kind: Kind,
    mapping: Mapping[str, str] | None,
    region: str | None,
    own_name: str,
) -> Part:
    """A table of a known program; of our own export the people stand in the part."""
    if kind != "ours":
        found = add_known(gathering, table, header, kind, mapping, region, own_name)
        return Part(_SOURCES[kind], header.columns, found, _samples(table, header))
    found = own_export.own_mapping(header.columns) if mapping is None else dict(mapping)
    people = own_export.own_contacts(gathering, table, header, found)
    return Part("csv", header.columns, found, _samples(table, header), tuple(people))


def add_known(
    gathering: Gathering,
    table: Table,
    header: Header,
    kind: Kind,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
    own_name: str = "",
) -> dict[str, str]:
    """Add the people of a table of a known program; gives what its columns were read as.

    A `mapping` of the person's own goes before what the program means by its columns.
    """
    found: dict[str, str] = {}
    if kind == "google":
        found = google.google_mapping(header.columns)
        google.add_google(gathering, table, header, _changed(found, mapping), region)
        found = dict(mapping) if mapping is not None else found
    elif kind in ("messages", "invitations") and mapping is not None:
        found = dict(mapping)
        add_rows(gathering, table, header, places(header.columns, found), region=region)
    elif kind == "messages":
        linkedin_messages.add_messages(gathering, table, header, own_name)
    elif kind == "invitations":
        linkedin_messages.add_invitations(gathering, table, header)
    elif kind == "outlook":
        found = dict(mapping) if mapping is not None else outlook.outlook_mapping(header.columns)
        outlook.add_outlook(gathering, table, header, found, region)
    else:
        read = linkedin.connections_mapping(header.columns, added=kind == "connections")
        found = dict(mapping) if mapping is not None else read
        linkedin.add_connections(gathering, table, header, found, region)
    return found


def _changed(read: Mapping[str, str], mapping: Mapping[str, str] | None) -> dict[str, str]:
    """The columns that the person says are something else; "note" is for the notes."""
    if mapping is None:
        return {}
    columns = dict.fromkeys((*read, *mapping))
    return {
        column: mapping.get(column, "note")
        for column in columns
        if mapping.get(column, "note") != read.get(column, "note")
    }


def _samples(table: Table, header: Header) -> tuple[tuple[str, ...], ...]:
    """The first rows that hold something, as long as the header."""
    width = len(header.columns)
    samples: list[tuple[str, ...]] = []
    for row in table.rows[header.at + 1 :]:
        if len(samples) == SAMPLES:
            break
        if any(row):
            cells = [cell.strip()[:_LONGEST_SAMPLE] for cell in row[:width]]
            samples.append(tuple(cells + [""] * (width - len(cells))))
    return tuple(samples)
