"""How much a workbook unpacks to, told before a reader unpacks it: no file of some KB fills the
memory.

A reader holds a sheet as one rectangle, so a single cell far away counts like all cells before it,
and a text that a thousand cells share is held a thousand times.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.preview import ImportProblem

MOST_UNPACKED = 160 * 1024 * 1024
"""Bytes of all parts of a workbook together; 32,000 people take a third of it."""
MOST_CELLS = 2_500_000
"""Cells of the rectangle from the first one to the last one that holds something."""
_MOST_TEXT = 100_000_000
_MOST_PARTS = 5_000

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

_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_SHARED = re.compile(rb'\bt="s"[^>]*>\s*<(?:\w+:)?v>\s*(\d{1,8})\s*<')
_TEXT = re.compile(rb"<(?:\w+:)?si\b")
_ODS = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]*)>")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')


def check_bounds(data: bytes) -> None:
    """Raise ImportProblem where a workbook (.xlsx or .ods) unpacks to more than is read.

    Raises what `zipfile` raises where it cannot be read.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise ImportProblem(LOCKED)
        if len(entries) > _MOST_PARTS or sum(each.file_size for each in entries) > MOST_UNPACKED:
            raise ImportProblem(TOO_LARGE)
        texts: list[int] = []
        sheets: list[bytes] = []
        for name, part in _unpacked(archive, entries):
            if name == "xl/sharedStrings.xml":
                texts = _lengths(part)
            elif name.startswith("xl/worksheets/") and name.endswith(".xml"):
                sheets.append(part)
            elif name == "content.xml":
                _check_ods(part)
            elif name == "META-INF/manifest.xml" and b"encryption-data" in part:
                raise ImportProblem(LOCKED)
    for sheet in sheets:
        _check_extent(sheet)
    shared = sum(_said(texts, int(found[1])) for each in sheets for found in _SHARED.finditer(each))
    if shared > _MOST_TEXT:
        raise ImportProblem(TOO_LARGE)


def _unpacked(
    archive: zipfile.ZipFile, entries: Iterable[zipfile.ZipInfo]
) -> Iterator[tuple[str, bytes]]:
    """Every part of the file; what its heading says of its size may be a lie, so it is counted."""
    left = MOST_UNPACKED
    for entry in entries:
        with archive.open(entry) as file:
            found = file.read(left + 1)
        left -= len(found)
        if left < 0:
            raise ImportProblem(TOO_LARGE)
        yield entry.filename.removeprefix("/"), found


def _lengths(part: bytes) -> list[int]:
    starts = [found.start() for found in _TEXT.finditer(part)]
    return [end - start for start, end in zip(starts, [*starts[1:], len(part)], strict=True)]


def _said(texts: list[int], place: int) -> int:
    return texts[place] if place < len(texts) else 0


def _check_extent(sheet: bytes) -> None:
    columns: set[bytes] = set()
    last = 0
    for found in _CELL.finditer(sheet):
        columns.add(found[1])
        last = max(last, int(found[2]))
    if last * max(map(_number, columns), default=0) > MOST_CELLS:
        raise ImportProblem(TOO_WIDE)


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number


def _check_ods(part: bytes) -> None:
    """Of an .ods, where rows and cells are written once and counted, each table by itself."""
    rows = widest = width = filled = repeated = 0
    last = 0

    def check() -> None:
        if last * widest > MOST_CELLS:
            raise ImportProblem(TOO_WIDE)

    for closes, kind, attributes in _ODS.findall(part):
        count = int(found[1]) if (found := _REPEATED.search(attributes)) else 1
        if kind == b"table":
            check()
            rows = widest = width = filled = last = 0
        elif kind == b"table-row" and not closes:
            rows, repeated, width, filled = rows + count, count, 0, 0
        elif not closes and kind != b"table-row":
            width += count
            if b"value-type" in attributes or not attributes.rstrip().endswith(b"/"):
                filled = width
                last, widest = max(last, rows), max(widest, filled)
                if repeated * width > MOST_CELLS:
                    raise ImportProblem(TOO_WIDE)
    check()
