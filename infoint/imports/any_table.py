"""Any other table: its columns are guessed, or named by the person, and read row by row."""

from collections.abc import Mapping, Sequence

from infoint.imports.columns import NAMES, guessed
from infoint.imports.gathering import Gathering
from infoint.imports.mapped import add_rows, places
from infoint.imports.person import addresses, web_address
from infoint.imports.tables import HEADER_WITHIN, MOST_COLUMNS, Header, Table, unique

_TELLING = {*NAMES, "email"}
_SAMPLE = 50
_LONGEST_TITLE = 80
_ALIKE = 0.8
"""Share of rows as wide as the header, from which on a file without a known column is a table."""


def header_of(table: Table) -> Header | None:
    """The row that names the columns; None for an empty table.

    It is the first one with a title that is known beside others, else the first one as wide as
    most. Where that row itself holds an address there is no header, and the columns are numbered.
    """
    for at, row in enumerate(table.rows[:HEADER_WITHIN]):
        width = _width(row)
        if 1 < width <= MOST_COLUMNS and not _has_address(row):
            titles = unique(row[:width])
            if _TELLING & set(guessed(titles, by_values=False).values()):
                return Header(at, titles)
    widths = [_width(row) for row in table.rows[:200] if any(row)]
    if not widths:
        return None
    most = max(set(widths), key=lambda width: (widths.count(width), width))
    at = next(
        place
        for place, row in enumerate(table.rows)
        if any(row) and (_width(row) >= most or place >= HEADER_WITHIN)
    )
    row = table.rows[at]
    if _has_address(row):
        return Header(at - 1, unique([""] * len(row)))
    return Header(at, unique(row[: _width(row)]))


def _has_address(row: Sequence[str]) -> bool:
    return any(addresses(cell) or _is_link(cell) for cell in row[:MOST_COLUMNS])


def _is_link(cell: str) -> bool:
    return cell.strip()[:8].lower().startswith(("http://", "https://")) and bool(web_address(cell))


def _width(row: Sequence[str]) -> int:
    """Cells up to the last one that holds something."""
    width = len(row)
    while width and not row[width - 1].strip():
        width -= 1
    return width


def add_any_table(
    gathering: Gathering, table: Table, header: Header, mapping: Mapping[str, str] | None
) -> dict[str, str] | None:
    """Add the people of a table; gives what its columns were read as.

    None where it is no table of people: nothing tells a name or an address, and it is not even
    rows of one width.
    """
    rows = [row for row in table.rows[header.at + 1 :][:_SAMPLE] if any(row)]
    found = guessed(header.columns, rows) if mapping is None else dict(mapping)
    named = bool(_TELLING & set(found.values()))
    if mapping is None and not named and not _is_table(header, rows):
        return None
    if table.rows and table.ends_open and 0 < len(table.rows[-1]) < len(header.columns):
        gathering.tell(len(table.rows), "The file ends in this row; it may be cut off.")
    if named:
        add_rows(gathering, table, header, places(header.columns, found))
    return found


def _is_table(header: Header, rows: Sequence[Sequence[str]]) -> bool:
    """Whether these look like rows under titles, and not like text that holds some commas."""
    width = len(header.columns)
    if width < 2 or not rows or any(len(title) > _LONGEST_TITLE for title in header.columns):
        return False
    alike = sum(1 for row in rows if len(row) == width or _width(row) == width)
    return alike >= _ALIKE * len(rows)
