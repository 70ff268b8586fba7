"""How much a workbook unpacks to, told before a reader unpacks it: no file of some KB fills the
memory.

A reader holds a sheet as one rectangle, so a single cell far away counts like all cells before it,
and a text that a thousand cells share is held a thousand times. Parts are gone through piece by
piece, so that telling this takes little memory itself.
"""

import io
import re
import zipfile
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.preview import MOST_PEOPLE, TOO_MANY, ImportProblem

MOST_UNPACKED = 160 * 1024 * 1024
"""Bytes of all parts of a workbook together; 32,000 people take a third of it."""
MOST_CELLS = 2_500_000
"""Cells of the rectangle from the first one to the last one that holds something."""
MOST_ROWS = 200_000
"""Rows from the first one to the last one that holds something."""
MOST_FILLED = 3 * MOST_PEOPLE
"""Rows of a sheet that hold something: each person has some, and other sheets may be longer."""
MOST_TEXT = 100_000_000
"""Letters of all cells of a sheet."""
_WIDEST = 1_000
"""Columns of a list; one that is wider is no list with too many people."""
_MOST_PARTS = 5_000
_MOST_TEXTS = MOST_CELLS
_PIECE = 1024 * 1024
_LONGEST = 4 * _PIECE
"""Bytes of a row, or of a text that cells share; a cell of Excel holds 32,767 letters."""

LOCKED = N_("This workbook is locked with a password: save a copy without one, then choose that.")
TOO_LARGE = Message(
    N_(
        "This workbook unpacks to more than {most} MB: copy the rows with people into a new one, "
        "then choose that."
    ),
    most=MOST_UNPACKED // 1024**2,
)
TOO_WIDE = N_(
    "This workbook has cells far outside of its table: copy the table into a new one, then choose "
    "that."
)
TOO_LONG = N_(
    "This workbook holds a cell with more text than a list of people has: copy the rows with "
    "people into a new one, then choose that."
)

_READ = re.compile(r"/?(?:xl/(?!media/|embeddings/|drawings/|theme/).*|content|META-INF/.*)\.xml")
"""Parts whose true size counts: those that a reader unpacks."""
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_SHARED = re.compile(rb'\bt="s"[^>]*>\s*<(?:\w+:)?v>\s*(\d{1,8})\s*<')
_TEXT = re.compile(rb"<(?:\w+:)?si\b")
_ROW = re.compile(rb"<(?:\w+:)?row\b")
_TAG = re.compile(rb"<")
_NOT_COMPUTED = re.compile(
    rb'<(?:\w+:)?c\b(?![^>]*\bt="str")[^>]*>\s*<(?:\w+:)?f\b[^<]*(?:</(?:\w+:)?f>)?\s*'
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ODS = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]*)>")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')


def check_bounds(data: bytes) -> bool:
    """Raise ImportProblem where a workbook (.xlsx or .ods) unpacks to more than is read.

    Gives whether it holds formulas that were never worked out. Raises what `zipfile` raises where
    it cannot be read.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise ImportProblem(LOCKED)
        if len(entries) > _MOST_PARTS or sum(each.file_size for each in entries) > MOST_UNPACKED:
            raise ImportProblem(TOO_LARGE)
        unpacked = _Unpacked(archive)
        parts = {each.filename.removeprefix("/"): each for each in entries}
        texts, open_formulas = array("L"), False
        if shared := parts.pop("xl/sharedStrings.xml", None):
            texts = _lengths(unpacked.whole(shared, _TEXT))
        for name, part in parts.items():
            if not _READ.fullmatch(name):
                continue
            if name.startswith("xl/worksheets/"):
                open_formulas |= _check_sheet(unpacked.whole(part, _ROW), texts)
            elif name == "content.xml":
                open_formulas |= _check_ods(unpacked.whole(part, _TAG))
            else:
                locked = name == "META-INF/manifest.xml"
                for piece in unpacked.whole(part, _TAG):
                    if locked and b"encryption-data" in piece:
                        raise ImportProblem(LOCKED)
    return open_formulas


@dataclass(slots=True)
class _Unpacked:
    """Parts of a file as they unpack; what a heading says of a size may be a lie."""

    archive: zipfile.ZipFile
    left: int = MOST_UNPACKED

    def whole(self, entry: zipfile.ZipInfo, begin: re.Pattern[bytes]) -> Iterator[bytes]:
        """A part in pieces, each of which but the first begins as `begin` says."""
        rest = b""
        with self.archive.open(entry) as file:
            while found := file.read(_PIECE):
                self.left -= len(found)
                if self.left < 0:
                    raise ImportProblem(TOO_LARGE)
                found = rest + found
                at = _last(begin, found)
                rest = found[at:]
                if len(rest) > _LONGEST:
                    raise ImportProblem(TOO_LONG)
                if at:
                    yield found[:at]
        yield rest


def _last(begin: re.Pattern[bytes], piece: bytes) -> int:
    """Where it begins for the last time; 0 for nowhere."""
    end = len(piece)
    while (at := piece.rfind(b"<", 0, end)) > 0:
        if begin.match(piece, at):
            return at
        end = at
    return 0


def _lengths(pieces: Iterator[bytes]) -> "array[int]":
    """How long each of the texts is that cells share."""
    lengths = array("L")
    for piece in pieces:
        starts = [found.start() for found in _TEXT.finditer(piece)]
        ends = [*starts[1:], len(piece)]
        lengths.extend(end - start for start, end in zip(starts, ends, strict=True))
        if len(lengths) > _MOST_TEXTS:
            raise ImportProblem(TOO_LARGE)
    return lengths


def _check_sheet(pieces: Iterator[bytes], texts: "array[int]") -> bool:
    """Of a sheet of an .xlsx; gives whether it holds formulas that were never worked out."""
    extent, said, open_formulas = _Extent(), 0, False
    widest: set[bytes] = set()
    for piece in pieces:
        cells = _CELL.findall(piece)
        rows = {row for _, row in cells}
        widest.update(column for column, _ in cells)
        extent.filled += len(rows)
        extent.last = max(extent.last, max(map(int, rows), default=0))
        extent.width = max(map(_number, widest), default=0)
        extent.check()
        shared = Counter(map(int, _SHARED.findall(piece)))
        said += sum(texts[at] * count for at, count in shared.items() if at < len(texts))
        if said > MOST_TEXT:
            raise ImportProblem(TOO_LARGE)
        open_formulas = open_formulas or bool(_NOT_COMPUTED.search(piece))
    return open_formulas


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number


@dataclass(slots=True)
class _Extent:
    """How far a sheet goes: its last row and column that hold something, and how many rows do."""

    last: int = 0
    width: int = 0
    filled: int = 0

    def check(self) -> None:
        """Raise ImportProblem where that is more than is read."""
        check_extent(self.last, self.width, self.filled)


def check_extent(last: int, width: int, filled: int) -> None:
    """Raise ImportProblem where a sheet goes further than is read.

    It has `last` rows and `width` columns, and `filled` rows that hold something.
    """
    is_far = last > MOST_ROWS or last * width > MOST_CELLS
    if filled > MOST_FILLED and not (is_far and width > _WIDEST):
        raise ImportProblem(TOO_MANY)
    if is_far:
        raise ImportProblem(TOO_WIDE)


@dataclass(slots=True)
class _OdsTable:
    """A table of an .ods, in which rows and cells are written once and counted."""

    extent: _Extent = field(default_factory=_Extent)
    rows: int = 0
    repeated: int = 1
    """How often the row stands."""
    width: int = 0
    """Of the row so far, and of what of it holds something."""
    filled: int = 0
    begun: int = -1
    """Where a cell with a text begins, and how often it stands in the row."""
    times: int = 1
    text: int = 0
    said: int = 0

    def row(self, count: int) -> None:
        """Begin a row."""
        self.rows += count
        self.repeated, self.width, self.filled, self.text = count, 0, 0, 0

    def cell(self, count: int, at: int, *, holds: bool, is_open: bool) -> None:
        """Count a cell."""
        self.width += count
        if holds:
            self.filled = self.width
        if is_open:
            self.begun, self.times = at, count

    def end_cell(self, at: int) -> None:
        """Count the text of the cell that ends."""
        if self.begun >= 0:
            self.text += (at - self.begun) * self.times
        self.begun = -1

    def end_row(self) -> None:
        """Raise ImportProblem where the table goes too far with this row."""
        if self.filled:
            extent = self.extent
            extent.last, extent.width = self.rows, max(extent.width, self.filled)
            extent.filled += self.repeated
            extent.check()
            self.said += self.text * self.repeated
        if self.said > MOST_TEXT:
            raise ImportProblem(TOO_LARGE)


def _check_ods(pieces: Iterator[bytes]) -> bool:
    """Of an .ods, each table by itself; whether it holds formulas that were never worked out."""
    table, before, open_formulas = _OdsTable(), 0, False
    for piece in pieces:
        for found in _ODS.finditer(piece):
            closes, kind, attributes = found.groups()
            count = int(times[1]) if (times := _REPEATED.search(attributes)) else 1
            if kind == b"table":
                table = _OdsTable()
            elif kind == b"table-row":
                if closes:
                    table.end_row()
                else:
                    table.row(count)
            elif closes:
                table.end_cell(before + found.start())
            else:
                is_open = not attributes.rstrip().endswith(b"/")
                has_value = b"value-type" in attributes
                open_formulas |= b"formula=" in attributes and not (has_value or is_open)
                at = before + found.start()
                table.cell(count, at, holds=has_value or is_open, is_open=is_open)
        before += len(piece)
    return open_formulas
