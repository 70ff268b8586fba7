"""Lines such as Week of Oct 5 over the rows of that week: they become the first column."""

from dataclasses import replace

from infoint.imports.tables.cells.weeks import is_week, names_weeks
from infoint.imports.tables.quotes import Table
from infoint.imports.tables.rows.headings import lone
from infoint.imports.tables.table import Header, unique

TITLE = "Week"
"""What the column is called in which they stand then."""


def weeks_as_column(table: Table, header: Header) -> tuple[Table, Header]:
    """The table with the week of each row in a column before the others, where lines of one cell
    name weeks over parts of it; else as it is. A row of one cell has no week: it may be a heading.
    """
    first = header.at + 1
    lines = {n for n, row in enumerate(table.rows[first:]) if is_week(lone(row))}
    if not lines or any(map(names_weeks, header.columns)):
        return table, header
    above = [text for row in table.rows[: max(0, header.at)] if (text := lone(row))]
    week = above[-1] if above and is_week(above[-1]) else ""
    found = []
    for n, row in enumerate(table.rows[first:]):
        week = lone(row) if n in lines else week
        is_one = n in lines or lone(row) or not any(cell.strip() for cell in row)
        found.append(["", *([] if n in lines else row)] if is_one else [week, *row])
    columns = unique([TITLE, *header.columns])
    before = [["", *row] for row in table.rows[:first]]
    return replace(table, rows=[*before, *found]), Header(header.at, columns)
