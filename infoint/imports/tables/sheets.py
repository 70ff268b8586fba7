"""The people of a workbook: of one of its sheets, or of all that list people."""

from collections.abc import Collection, Mapping

from infoint.imports.gathering import Gathering
from infoint.imports.preview import ImportProblem
from infoint.imports.tables.kinds import Part, add_sheet, joined, likeness, lists_people
from infoint.imports.tracker.next_steps.sheet import are_own_steps, lists_steps
from infoint.imports.workbook import EMPTY, Workbook

PLAINLY = 2
"""How much a sheet among other files has to look like a list of people."""


def sheets_of_people(book: Workbook) -> tuple[str, ...]:
    """The sheets that plainly list people, without those that are hidden."""
    shown = _shown(book)
    return tuple(name for name in shown if _is_of_people(book, name)) if shown[1:] else ()


def _shown(book: Workbook) -> list[str]:
    return [name for name in book.names if name not in book.hidden]


def _is_of_people(book: Workbook, name: str) -> bool:
    rows = book.rows(name)
    return lists_people(rows) and not are_own_steps(rows)


def sheets_of_steps(book: Workbook, of_people: Collection[str]) -> tuple[str, ...]:
    """The sheets of next steps beside those of people, without those that are hidden."""
    beside = [name for name in _shown(book) if name not in of_people]
    return tuple(
        name for name in beside if lists_steps(book.rows(name)) and not _is_of_people(book, name)
    )


def sheets_left_out(book: Workbook, named: str) -> tuple[str, ...]:
    """The sheets that are shown and hold something, and of which nothing is read with this one,
    or with all that list people.
    """
    of_people = (named,) if named else sheets_of_people(book)
    of_steps = sheets_of_steps(book, of_people)
    read = {*of_people, *of_steps}
    return tuple(
        name for name in _shown(book) if name not in read and any(map(any, book.rows(name)))
    )


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
        _add_steps(gathering, book, several)
        found = [part for part in parts if part]
        return "", joined(found) if found else None
    named = sheet if sheet in book.names else _likely(book)
    rows = book.rows(named)
    if not rows:
        raise ImportProblem(EMPTY)
    if among_others and likeness(rows)[0] < PLAINLY:
        return named, None
    part = add_sheet(gathering, rows, book.source, mapping, region)
    _add_steps(gathering, book, (named,))
    return named, part


def _add_steps(gathering: Gathering, book: Workbook, of_people: Collection[str]) -> None:
    for name in sheets_of_steps(book, of_people):
        gathering.add_steps(book.rows(name), name)


def _likely(book: Workbook) -> str:
    """The sheet that looks most like a list of people, the first of several alike."""
    if len(book.names) == 1:
        return book.names[0]
    others = [name for name in book.names if not are_own_steps(book.rows(name))]
    return max(others or book.names, key=lambda name: likeness(book.rows(name)))
