"""Lines of a CSV file to rows, also where a quotation mark opens and does not close as it should.

Such a mark takes the rows behind it into its cell until the next one. Where the lines are whole
rows by themselves they are read so, and the row of the mark is told; where that cannot be seen the
rows that may be in one cell are told.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.preview import ImportProblem

MOST_REPAIRS = 400
"""Stray quotation marks that are read as they stand."""
_MOST_READ_AGAIN = 3_000_000
"""Lines that are read a second time because of them."""
_WIDTHS = 200


@dataclass(slots=True)
class Table:
    """The rows of a file, each with its number as a spreadsheet counts."""

    rows: list[list[str]] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    """Rows in which a quotation mark opens and never closes; they are read as they stand."""
    swallowed: list[tuple[int, int]] = field(default_factory=list)
    """Rows in which a quotation mark closes in the wrong place, each with its count of lines."""
    ends_open: bool = False
    """Whether the last row has no line break after it."""


def rows_of(lines: Sequence[str], delimiter: str) -> Table:
    """All rows of the lines. ImportProblem where the last mark is open and no slip."""
    rows = _sound(lines, delimiter)
    found = Table(rows) if rows is not None else _Mender(lines, delimiter).rows()
    found.ends_open = bool(lines) and not lines[-1].endswith(("\n", "\r"))
    return found


def _sound(lines: Sequence[str], delimiter: str) -> list[list[str]] | None:
    """The rows of lines in which every mark closes; None where one does not."""
    rows: list[list[str]] = []
    begins, width = 0, 0
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for row in reader:
            ends = reader.line_num
            several = ends - begins > 1
            if several and _looks_swallowed(lines[begins:ends], row, width, delimiter):
                return None
            width = max(width, len(row)) if len(rows) < _WIDTHS else width
            rows.append(row)
            begins = ends
    except csv.Error:
        return None
    return rows


class _Mender:
    """Reads lines row by row and mends those with a broken mark."""

    def __init__(self, lines: Sequence[str], delimiter: str) -> None:
        self._lines, self._delimiter = lines, delimiter
        self._found = Table()
        self._widths: Counter[int] = Counter()
        self._again = 0

    def rows(self) -> Table:
        """All rows. ImportProblem as `rows_of`."""
        begins = 0
        while begins < len(self._lines):
            begins = self._read_on(begins)
        return self._found

    def _read_on(self, begins: int) -> int:
        """Take rows from a line on until one had to be mended; gives the line behind it."""
        first = begins
        left = (self._lines[at] for at in range(first, len(self._lines)))
        reader = csv.reader(left, delimiter=self._delimiter)
        for row in reader:
            here = self._lines[begins : first + reader.line_num]
            fault = _fault(here, self._delimiter) if any('"' in line for line in here) else None
            width = self._width(here)
            if fault is None and (
                len(here) == 1 or not _looks_swallowed(here, row, width, self._delimiter)
            ):
                self._take(row)
            elif fault == _OPEN or _whole_rows(here[:2], width, self._delimiter):
                return self._mend_line(begins, len(here), width)
            elif len(here) == 1:
                self._found.strays.append(len(self._found.rows) + 1)
                return self._join(begins, width, row)
            else:
                self._take(row)
                self._found.swallowed.append((len(self._found.rows), len(here)))
            begins += len(here)
        return len(self._lines)

    def _take(self, row: list[str]) -> None:
        self._found.rows.append(row)
        if len(self._found.rows) <= _WIDTHS and len(row) > 1:
            self._widths[len(row)] += 1

    def _width(self, here: Sequence[str]) -> int:
        if self._widths:
            return self._widths.most_common(1)[0][0]
        return max(line.count(self._delimiter) + 1 for line in here[:2])

    def _mend_line(self, begins: int, several: int, width: int) -> int:
        """Read the line of a broken mark as it stands, if it is a row by itself."""
        self._again += several
        if not self._is_slip(begins, width):
            raise ImportProblem(Message(_CUT_OFF, row=f"{len(self._found.rows) + 1:,}"))
        if len(self._found.strays) == MOST_REPAIRS or self._again > _MOST_READ_AGAIN:
            raise ImportProblem(_TOO_BROKEN)
        cells = self._lines[begins].rstrip("\r\n").split(self._delimiter)
        self._take([_without_mark(cell) for cell in cells])
        self._found.strays.append(len(self._found.rows))
        return begins + 1

    def _is_slip(self, begins: int, width: int) -> bool:
        """Whether the line behind an open mark is a whole row, or the last line itself is one."""
        here = self._lines[begins : begins + 2]
        whole = len(here) > 1 or here[0].endswith(("\n", "\r"))
        return whole and _cells(here[-1], self._delimiter) == width > 1

    def _join(self, begins: int, width: int, row: list[str]) -> int:
        """A text with marks of its own may go on in lines that are no rows: they belong to it."""
        ends = begins + 1
        for at in range(begins + 1, min(begins + _LONGEST_TEXT, len(self._lines))):
            if _cells(self._lines[at], self._delimiter) >= width:
                break
            if self._lines[at].rstrip().endswith('"'):
                ends = at + 1
                break
        more = "".join(self._lines[begins + 1 : ends]).rstrip().removesuffix('"')
        self._take([*row[:-1], f"{row[-1]}\n{more}"] if more and len(row) == width else row)
        return ends if more and len(row) == width else begins + 1


_LONGEST_TEXT = 30


def _without_mark(cell: str) -> str:
    """A cell of a mended line without the mark that has no other."""
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    if cell.count('"') % 2:
        return cell[1:] if cell.startswith('"') else cell.removesuffix('"')
    return cell


_OPEN = "unexpected end of data"
_TOO_BROKEN = N_(
    "This file has too many quotation marks that do not close: save it again as CSV, then choose "
    "that file."
)
_CUT_OFF = N_(
    "A quotation mark in row {row} never closes, so this file may be cut off: export it again, or "
    "mend that row."
)


def _fault(lines: Sequence[str], delimiter: str) -> str | None:
    """What is wrong with the marks of one row that goes over these lines; None for nothing."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as problem:
        return _OPEN if _OPEN in str(problem) else str(problem)
    return None


def _cells(line: str, delimiter: str) -> int:
    """How many cells a line has by itself, with its own marks if they close."""
    if '"' in line and _fault([line], delimiter) is None:
        return len(next(csv.reader([line], delimiter=delimiter), []))
    return line.count(delimiter) + 1


def _whole_rows(lines: Sequence[str], width: int, delimiter: str) -> bool:
    """Whether a line and the next one are each as wide as the table."""
    return len(lines) == 2 and width > 1 and all(_cells(each, delimiter) == width for each in lines)


def _looks_swallowed(lines: Sequence[str], row: Sequence[str], width: int, delimiter: str) -> bool:
    """Whether a row whose marks close has others in it: its lines are rows by themselves.

    In a text of several lines a space follows nearly every comma, between cells none does.
    """
    if not _whole_rows(lines[:2], width, delimiter):
        return False
    if len(row) != width:
        return True
    inside = [cell for cell in row if "\n" in cell or "\r" in cell]
    marks = sum(cell.count(delimiter) for cell in inside)
    spaced = sum(cell.count(delimiter + " ") for cell in inside)
    return marks >= width - 1 and spaced * 2 < marks
