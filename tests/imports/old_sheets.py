"""The old workbooks of Excel (.xls) for tests, record by record, in the box that holds them."""

import struct
from collections.abc import Sequence
from datetime import date

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_EPOCH = date(1899, 12, 30)
_DATE_FORMAT = 14


def xls(rows: Sequence[Sequence[object]], name: str = "Sheet1") -> bytes:
    """A workbook with one sheet of texts, numbers and days."""
    return _box(_workbook(rows, name))


def xls_sharing(texts: Sequence[str], times: int) -> bytes:
    """A workbook in which so many cells share the last of these texts, 8,000 bytes a record."""
    whole = b"".join(struct.pack("<HB", len(text), 0) + text.encode("latin-1") for text in texts)
    whole = struct.pack("<II", times, len(texts)) + whole
    pieces = [
        whole[:8000],
        *(b"\0" + whole[at : at + 8000] for at in range(8000, len(whole), 8000)),
    ]
    shared = b"".join(_record(0x3C if n else 0xFC, piece) for n, piece in enumerate(pieces))
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    last = len(texts) - 1
    cells = b"".join(_record(0xFD, struct.pack("<HHHI", row, 0, 0, last)) for row in range(times))
    return _box(begin + shared + cells + _record(0x0A))


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _workbook(rows: Sequence[Sequence[object]], name: str) -> bytes:
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    formats = b"".join(
        _record(0xE0, struct.pack("<HH", 0, number) + bytes(16)) for number in (0, _DATE_FORMAT)
    )
    end = _record(0x0A)
    sheet_name = struct.pack("<BB", len(name), 0) + name.encode("latin-1")
    length = len(begin) + len(formats) + len(_record(0x85, bytes(6) + sheet_name)) + len(end)
    listed = _record(0x85, struct.pack("<IBB", length, 0, 0) + sheet_name)
    return begin + formats + listed + end + _sheet(rows)


def _sheet(rows: Sequence[Sequence[object]]) -> bytes:
    width = max(map(len, rows))
    found = [
        _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)),
        _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0)),
    ]
    found += [
        _cell(at, place, value)
        for at, row in enumerate(rows)
        for place, value in enumerate(row)
        if value not in (None, "")
    ]
    return b"".join(found) + _record(0x0A)


def _cell(row: int, column: int, value: object) -> bytes:
    if isinstance(value, date):
        days = float((value - _EPOCH).days)
        return _record(0x203, struct.pack("<HHHd", row, column, 1, days))
    if isinstance(value, int | float):
        return _record(0x203, struct.pack("<HHHd", row, column, 0, float(value)))
    text = str(value)
    said = struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le")
    return _record(0x204, said)


def _box(stream: bytes) -> bytes:
    """A compound file with the stream Workbook: heading, table of sectors, folder, stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    count = len(stream) // _SECTOR
    fats = -(-(count + 2) // (_SECTOR // 4 - 1))
    chain = [*[_FAT] * fats, _END, *range(fats + 2, fats + 1 + count), _END]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(fats * _SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, fats, fats, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *range(fats), *[_FREE] * (109 - fats))
    first = fats + 1
    folder = _entry("Root Entry", 5, 1, _END, 0) + _entry("Workbook", 2, _FREE, first, len(stream))
    return header + fat + folder.ljust(_SECTOR, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    said = name.encode("utf-16-le")
    return (
        said.ljust(64, b"\0")
        + struct.pack("<HBB", len(said) + 2, kind, 1)
        + struct.pack("<III", _FREE, _FREE, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
