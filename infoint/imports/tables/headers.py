"""Which row of a table made by hand names the columns, and a table that lies on its side."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from infoint.imports.person import web_address
from infoint.imports.tables.cells.cells import addresses_in, is_empty
from infoint.imports.tables.quotes import Table
from infoint.imports.tables.table import HEADER_WITHIN, MOST_COLUMNS, Header, key_of, unique
from infoint.imports.tables.titles.columns import NAMES, guessed
from infoint.imports.tables.titles.meaning import COMPANY, OTHERS, PEOPLE, meaning, plain
from infoint.imports.tables.titles.shapes import shape
from infoint.imports.tracker.titles import role_of_title, with_roles

TELLING = {*NAMES, "email"}
_LYING = 60
"""Rows of a table on its side; a longer one is no such table."""
_ENOUGH_LYING = 3
_WIDEST_AGAIN = 60
"""Titles of a further table below the first one."""


def header_of(table: Table) -> Header | None:
    """The row that names the columns; None for an empty table.

    It is the first one with a title that is known beside others, or the fuller one under a row of
    groups; else the first one as wide as most. Where that row itself holds an address or a number
    there is no header, and the columns are numbered.
    """
    at = _telling_row(table.rows[:HEADER_WITHIN])
    if at is not None:
        row = table.rows[at]
        return Header(at, unique(_with_groups(table.rows, at, row[: _width(row)])))
    widths = [_width(row) for row in table.rows[:200] if any(row)]
    if not widths:
        return None
    most = max(set(widths), key=lambda width: (widths.count(width), width))
    at, row = next(
        (at, row)
        for at, row in enumerate(table.rows)
        if any(row) and (_width(row) >= most or at >= HEADER_WITHIN)
    )
    if _has_data(row):
        return Header(at - 1, unique([""] * len(row)))
    return Header(at, unique(row[: _width(row)]))


def upright(table: Table) -> Table:
    """The table, turned where its titles stand in the first column and the people beside them."""
    rows = [row for row in table.rows if any(cell.strip() for cell in row)]
    if not 2 <= len(rows) <= _LYING or max(map(len, rows)) < 2:
        return table
    known = _known([row[0] for row in rows])
    if len(known) < _ENOUGH_LYING or not TELLING & set(known):
        return table
    if any(len(_known(row[: _width(row)])) > 1 for row in rows[:HEADER_WITHIN]):
        return table
    turned = [list(column) for column in zip_longest(*rows, fillvalue="")]
    return Table(turned, table.strays, table.swallowed)


def titles_again(table: Table, at: int, before: Header) -> Header | None:
    """The header that a row within a table is; None where it is a row of people.

    It stands below a row that is empty or a heading, nearly every cell of it is a title that is
    understood, and one of them tells a name.
    """
    if sum(1 for cell in table.rows[at - 1] if cell) > 1:
        return None
    row = table.rows[at]
    width = _width(row)
    filled = [cell for cell in row[:width] if not is_empty(cell)]
    if not 2 <= len(filled) <= MOST_COLUMNS or len(filled) > _WIDEST_AGAIN or _has_address(row):
        return None
    if [key_of(cell) for cell in filled] == [key_of(title) for title in before.columns if title]:
        return None
    read = [meaning(cell) for cell in filled]
    if sum(each is None for each in read) > len(read) // 4 or not any(
        str(each).startswith(NAMES) for each in read
    ):
        return None
    known = _known(row[:width])
    return Header(at, unique(row[:width])) if len(known) > 1 and TELLING & set(known) else None


def _known(titles: Sequence[str]) -> list[str]:
    """The different meanings of a row of titles, by the titles alone."""
    named = unique(titles)
    read = with_roles(guessed(named, by_values=False), named, ())
    return list(dict.fromkeys(read.values()))


def _telling_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the first row with a telling title, or of a fuller one below it."""
    best: int | None = None
    most = filled = 0
    for at, row in enumerate(rows):
        width = _width(row)
        if not 1 < width <= MOST_COLUMNS or _has_address(row):
            continue
        known, here = _known(row[:width]), _filled(row)
        fuller = best is None or (len(known) > most and here > filled)
        if fuller and TELLING & set(known):
            best, most, filled = at, len(known), here
    return best


def _with_groups(rows: Sequence[Sequence[str]], at: int, titles: Sequence[str]) -> Sequence[str]:
    """The titles, each with the group above it where that says whose it is, or tells two apart."""
    above = rows[at - 1] if at else []
    if not 1 <= _filled(above) < _filled(titles) or _width(above) > len(titles):
        return titles
    if (_filled(above) == 1 and not above[0].strip()) or _has_data(above):
        return titles
    count = Counter(plain(title) for title in titles if title.strip())
    found, group = [], ""
    for place, title in enumerate(titles):
        group = above[place].strip() if place < len(above) and above[place].strip() else group
        words = set(plain(group).split())
        theirs = bool(words & (COMPANY | OTHERS)) and not words & PEOPLE
        told = title.strip() and group and plain(group) != plain(title)
        apart = count[plain(title)] > 1 and words
        whole = f"{group} {title.strip()}"
        means_more = told and role_of_title(whole) not in (None, role_of_title(title))
        found.append(whole if told and (theirs or apart or means_more) else title)
    return found


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if not is_empty(cell))


def _has_address(row: Sequence[str]) -> bool:
    return any(addresses_in(cell) or _is_link(cell) for cell in row[:MOST_COLUMNS])


def _has_data(row: Sequence[str]) -> bool:
    """Whether a row holds what few titles are: an address, a link, a day, a phone number."""
    return _has_address(row) or any(
        shape(cell) in ("phone", "date") for cell in row[:MOST_COLUMNS] if cell.strip()
    )


def _is_link(cell: str) -> bool:
    return cell.strip()[:8].lower().startswith(("http://", "https://")) and bool(web_address(cell))


def _width(row: Sequence[str]) -> int:
    """Cells up to the last one that holds something."""
    return max((place for place, cell in enumerate(row, 1) if cell.strip()), default=0)
