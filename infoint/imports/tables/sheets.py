"""The people of a workbook: of one of its sheets, or of all that list people."""

from collections.abc import Mapping

from infoint.imports.gathering import Gathering
from infoint.imports.preview import ImportProblem
from infoint.imports.tables.kinds import Part, add_sheet, joined, likeness, lists_people
from infoint.imports.workbook import EMPTY, Workbook

PLAINLY = 2
"""How much a sheet among other files has to look like a list of people."""


def sheets_of_people(book: Workbook) -> tuple[str, ...]:
    """The sheets that plainly list people, without those that are hidden."""
    shown = [name for name in book.names if name not in book.hidden]
    return tuple(name for name in shown if lists_people(book.rows(name))) if shown[1:] else ()


def add_workbook(
    gathering: Gathering,
    book: Workbook,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
    *,
    among_others: bool = False,
) -> tuple[str, Part | None]:
    """Add the people of the sheet of this name; without one of all that plainly list people, or
    of the one that looks most like a list of them.

    Gives which one that is, "" for several; the part is None where it is no table of people.
    ImportProblem where it is empty.
    """
    several = () if sheet in book.names or among_others else sheets_of_people(book)
    if len(several) > 1:
        parts = []
        for gathering.sheet in several:
            rows = book.rows(gathering.sheet)
            parts += [add_sheet(gathering, rows, book.source, mapping, region)]
        gathering.sheet = ""
        found = [part for part in parts if part]
        return "", joined(found) if found else None
    named = sheet if sheet in book.names else _likely(book)
    rows = book.rows(named)
    if not rows:
        raise ImportProblem(EMPTY)
    if among_others and likeness(rows)[0] < PLAINLY:
        return named, None
    return named, add_sheet(gathering, rows, book.source, mapping, region)


def _likely(book: Workbook) -> str:
    """The sheet that looks most like a list of people, the first of several alike."""
    if len(book.names) == 1:
        return book.names[0]
    return max(book.names, key=lambda name: likeness(book.rows(name)))
