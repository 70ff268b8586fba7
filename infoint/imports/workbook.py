"""Workbooks of Excel and LibreOffice (.xlsx, .xlsm, .xls, .ods): each sheet as rows of texts."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from infoint.i18n import N_
from infoint.imports.old_bounds import check_old_bounds
from infoint.imports.open_document import Beneath, Span, beneath
from infoint.imports.preview import DAMAGED, ImportProblem, Source
from infoint.imports.workbook_bounds import LOCKED, MOST_CELLS, TOO_WIDE, check_bounds
from infoint.imports.workbook_links import links_in_sheet, with_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineSheet, CalamineWorkbook

OLD_KIND = b"\xd0\xcf\x11\xe0"
"""How old files of Office begin, and new ones with a password."""
MOST_SHEETS = 60

NO_WORKBOOK = N_(
    "This file is damaged, or no Excel or LibreOffice file: open it in the program it comes from, "
    "save it again, then choose it here."
)
ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
"""How the names of workbooks end."""
_OLD = N_(
    "This is an Outlook or Office file that cannot be read: open it, save it as .xlsx, then choose "
    "that file here."
)
_PACKED = "EncryptedPackage".encode("utf-16-le")
"""What a new workbook with a password holds in place of its parts."""
_BINARY = N_(
    "This is a binary Excel workbook (.xlsb): save it as .xlsx, then choose that file here."
)
EMPTY = N_("This workbook is empty: choose one that holds your contacts.")
NOT_COMPUTED = N_(
    "The formulas in this workbook were never worked out: open it in a spreadsheet program, save "
    "it, then choose it."
)
_CUT_OFF = re.compile(rb"xl/|docProps/|\[Content_Types\]\.xml|opendocument\.spreadsheet")
"""What stands in a workbook whose end is missing, and with it the list of its parts."""

Cell = int | float | str | bool | time | date | datetime | timedelta
Rows = list[list[str]]


@dataclass(slots=True)
class Workbook:
    """The sheets of a file by name, those that are hidden last. Each is read when it is asked for.

    Rows and columns count from the first one of the sheet. A formula stands as what it came to, a
    day as 2026-03-04, a whole number without .0; of cells that are merged downwards each holds the
    text. A cell that links to a profile or an address stands as [text](link).
    """

    source: Source
    names: tuple[str, ...]
    _book: "CalamineWorkbook"
    hidden: frozenset[str] = frozenset()
    """The sheets of these that the program does not show."""
    not_computed: bool = False
    """Whether it holds formulas that no program worked out, so that their cells are empty."""
    file: bytes = b""
    """Of an .xlsx or .ods: the whole of it, for what lies beneath its cells."""
    _read: dict[str, Rows] = field(default_factory=dict)

    def rows(self, name: str) -> Rows:
        """The rows of a sheet, without empty ones at the end. Raises ImportProblem."""
        if name not in self._read:
            of_ods = beneath(self.file, name) if self.source == "ods" else Beneath()
            with _one_sentence(NO_WORKBOOK):
                self._read[name] = _rows(self._book.get_sheet_by_name(name), of_ods.merged)
            links = links_in_sheet(self.file, name) if self.source == "xlsx" else of_ods.links
            for (at, column), url in links.items():
                row = self._read[name][at] if at < len(self._read[name]) else []
                if column < len(row):
                    row[column] = with_link(row[column], url)
        if self.not_computed and not self._read[name]:
            raise ImportProblem(NOT_COMPUTED)
        return self._read[name]


def workbook_in(names: Iterable[str]) -> Source | None:
    """What a .zip with these files is: "xlsx", "ods", or None for no workbook."""
    found = set(names)
    if any(name.startswith("xl/") for name in found):
        return "xlsx"
    return "ods" if {"content.xml", "mimetype"} <= found else None


def open_workbook(data: bytes) -> Workbook | None:
    """The workbook in these bytes; None where they are none. Raises ImportProblem."""
    if data.startswith(OLD_KIND):
        if _PACKED in data:
            raise ImportProblem(LOCKED)
        with _one_sentence(_OLD):
            check_old_bounds(data)
            return _opened(data, "xls")
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        if _CUT_OFF.search(data) and b"word/" not in data and b"ppt/" not in data:
            raise ImportProblem(NO_WORKBOOK) from None
        return None
    source = workbook_in(names)
    if source is None:
        return None
    if "xl/workbook.bin" in names:
        raise ImportProblem(_BINARY)
    with _one_sentence(NO_WORKBOOK):
        not_computed = check_bounds(data)
        book = _opened(data, source)
        book.not_computed = not_computed
        book.file = data
        return book


def _opened(data: bytes, source: Source) -> Workbook:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    sheets.sort(key=lambda each: each.visible != SheetVisibleEnum.Visible)
    names = tuple(each.name for each in sheets[:MOST_SHEETS])
    if not names:
        raise ImportProblem(EMPTY)
    hidden = (each.name for each in sheets if each.visible != SheetVisibleEnum.Visible)
    return Workbook(source, names, book, frozenset(hidden))


@contextmanager
def _one_sentence(sentence: str) -> "Iterator[None]":
    """Whatever a reader finds wrong is told in one sentence."""
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except ImportProblem:
        raise
    except PasswordError:
        raise ImportProblem(LOCKED) from None
    except (CalamineError, OverflowError, *DAMAGED) as problem:
        raise ImportProblem(sentence) from problem
    except BaseException as problem:
        if type(problem).__name__ != "PanicException":  # how the reader gives up, no Exception
            raise
        raise ImportProblem(sentence) from None


def _rows(sheet: "CalamineSheet", merged: Sequence[Span]) -> Rows:
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise ImportProblem(TOO_WIDE)
    rows = [list(map(as_text, row)) for row in sheet.to_python(skip_empty_area=False)]
    for start, end in (*(sheet.merged_cell_ranges or ()), *merged):
        _repeat_down(rows, start, end)
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((_width(row) for row in rows), default=0)
    return [row[:width] for row in rows]


def _repeat_down(rows: Rows, start: tuple[int, int], end: tuple[int, int]) -> None:
    """A cell over several rows of one column stands in each of them; a title over columns once."""
    (top, left), (bottom, right) = start, end
    if left != right or top >= len(rows) or left >= len(rows[top]):
        return
    for row in rows[top + 1 : bottom + 1]:
        row[left] = rows[top][left]


def _width(row: list[str]) -> int:
    return next((at for at in range(len(row), 0, -1) if row[at - 1]), 0)


def as_text(cell: Cell) -> str:
    """What stands in a cell as a text."""
    match cell:
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.15g}"
        case datetime():
            whole = cell.time() == time()
            return str(cell.date()) if whole else cell.isoformat(" ", timespec="minutes")
        case time():
            return cell.isoformat(timespec="minutes")
        case timedelta():
            minutes = int(cell.total_seconds() // 60)
            return f"{minutes // 60}:{minutes % 60:02d}"
        case _:
            return str(cell)
