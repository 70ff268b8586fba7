"""Which program wrote a table, and the preview of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from infoint.imports import google, linkedin, linkedin_talk, outlook, own_file
from infoint.imports.any_table import add_any_table
from infoint.imports.gathering import Gathering
from infoint.imports.headers import header_of, upright
from infoint.imports.mapped import add_rows, places
from infoint.imports.notion import without_page_links
from infoint.imports.preview import Preview, Source
from infoint.imports.tables import (
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
        ("ours", own_file.is_ours(titles)),
        ("google", google.is_google(titles)),
        ("messages", linkedin_talk.is_messages(titles)),
        ("invitations", linkedin_talk.is_invitations(titles)),
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


def preview_of_table(
    text: str, mapping: Mapping[str, str] | None, region: str | None
) -> Preview | None:
    """The people of a table; None where it is no table of people."""
    gathering = Gathering()
    known = known_table(text)
    if known:
        return preview_of_known(gathering, text, known, mapping, region)
    table = upright(read_table(without_page_links(text), likely_delimiter(text)))
    header = header_of(table)
    if header is None:
        return None
    found = add_any_table(gathering, table, header, mapping, region)
    if found is None:
        return None
    return _preview(gathering, table, header, "csv", found)


def preview_of_known(
    gathering: Gathering,
    text: str,
    known: Known,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
) -> Preview:
    """The people of a table of a known program."""
    table = read_table(text, known.delimiter)
    header = Header(known.at, unique(table.rows[known.at]))
    source = _SOURCES[known.kind]
    if known.kind == "ours":
        own = own_file.own_mapping(header.columns)
        found = dict(mapping) if mapping is not None else own
        people = own_file.own_contacts(gathering, table, header, found)
        preview = _preview(gathering, table, header, source, found)
        preview.people.extend(people)
        return preview
    found = add_known(gathering, table, header, known.kind, mapping, region)
    return _preview(gathering, table, header, source, found)


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
        linkedin_talk.add_messages(gathering, table, header, own_name)
    elif kind == "invitations":
        linkedin_talk.add_invitations(gathering, table, header)
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


def _preview(
    gathering: Gathering, table: Table, header: Header, source: Source, mapping: dict[str, str]
) -> Preview:
    width = len(header.columns)
    samples: list[tuple[str, ...]] = []
    for row in table.rows[header.at + 1 :]:
        if len(samples) == SAMPLES:
            break
        if any(row):
            cells = [cell.strip()[:_LONGEST_SAMPLE] for cell in row[:width]]
            samples.append(tuple(cells + [""] * (width - len(cells))))
    people = gathering.contacts()
    return Preview(
        people,
        dict(gathering.skipped),
        sorted(gathering.problems, key=lambda problem: problem.row),
        source,
        header.columns,
        mapping,
        tuple(samples),
    )
