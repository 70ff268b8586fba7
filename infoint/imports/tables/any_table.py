"""Any other table: its columns are guessed, or named by the person, and read row by row."""

from collections.abc import Mapping, Sequence

from infoint.imports.tables.hand_rows import add_hand_rows, guess_people
from infoint.imports.tables.headers import TELLING
from infoint.imports.tables.quotes import Table
from infoint.imports.tables.table import Header, Sheet
from infoint.imports.tables.titles.columns import NAMES, unclear_names
from infoint.imports.tables.titles.shapes import Cells

_SAMPLE = 60
_LONGEST_TITLE = 80
_PEOPLE = 0.6
"""Share of names that are written as people's names are."""
_ALIKE = 0.8
"""Share of rows as wide as the header, from which on a file without a known column is a table."""


def add_any_table(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """Add the people of a table; gives what its columns were read as.

    None where it is no table of people: nothing tells a name or an address, and it is not even
    rows of one width. Where a column may hold the names and nothing says so, nobody is added: that
    is for the person to say.
    """
    table, columns = sheet.table, sheet.columns
    rows = _sample(table, sheet.header)
    found = guess_people(columns, rows) if mapping is None else mapping
    named = bool(TELLING & set(found.values()))
    if mapping is None and not named and not _is_table(columns, rows):
        return None
    if table.rows and table.ends_open and 0 < len(table.rows[-1]) < len(columns):
        sheet.gathering.tell(len(table.rows), "The file ends in this row; it may be cut off.")
    unsure = mapping is None and not set(NAMES) & set(found.values())
    if named and not (unsure and unclear_names(columns, rows)):
        add_hand_rows(sheet, found)
    return found


def holds_people(table: Table, header: Header) -> bool:
    """Whether a table among others plainly lists people: a name, and what one says of people.

    A list of firms, of tasks or of books has names as well.
    """
    rows = _sample(table, header)
    found = guess_people(header.columns, rows)
    meant = set(found.values())
    if not set(NAMES) & meant or not rows:
        return False
    if {"first_name", "last_name"} <= meant or meant & {"email", "phone"}:
        return True
    at = [place for place, column in enumerate(header.columns) if found.get(column) == "name"]
    people = bool(at) and Cells(rows, at[0]).share("name") >= _PEOPLE
    return people and bool(meant & {"organization", "role", "profile_url", "relationship"})


def _sample(table: Table, header: Header) -> list[list[str]]:
    """Some first rows; headings of one cell between others say nothing of the columns."""
    rows = [row for row in table.rows[header.at + 1 :][: 2 * _SAMPLE] if any(row)]
    full = [row for row in rows if sum(1 for cell in row if cell.strip()) > 1]
    return (full or rows)[:_SAMPLE]


def _is_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether these look like rows under titles, and not like text that holds some commas."""
    width = len(columns)
    if width < 2 or not rows or any(len(title) > _LONGEST_TITLE for title in columns):
        return False
    alike = sum(1 for row in rows if len(row) == width or not any(row[width:]))
    return alike >= _ALIKE * len(rows)
