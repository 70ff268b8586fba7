"""How far the sheets of an old workbook (.xls) go, told before a reader makes room for them.

The file is a box of streams in sectors (a compound file); the stream of the workbook is a row of
records, each with its kind and its length.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infoint.imports.preview import ImportProblem
from infoint.imports.workbook_bounds import MOST_TEXT, TOO_LARGE, TOO_WIDE, check_extent

_HEAD = 512
_END = 0xFFFFFFFA
"""From here on a number is no sector, but says that a chain ends or that one is free."""
_ENTRY = 128
_NAMES = ("workbook", "book")
_ROWS, _COLUMNS = 65_536, 256

_BEGIN, _SIZE, _TEXTS, _GOES_ON, _SHARED = 0x809, 0x200, 0xFC, 0x3C, 0xFD
_CELLS = frozenset((0x203, 0x204, 0xFD, 0x27E, 0x06, 0x206, 0x406, 0x205, 0xD6))
_SEVERAL = 0xBD
"""A record of several numbers beside each other, with the last column at its end."""


def check_old_bounds(data: bytes) -> None:
    """Raise ImportProblem where a sheet goes further than is read.

    What cannot be made out is left to the reader. Raises ValueError for a file that is damaged.
    """
    try:
        stream = _Box(data).workbook()
    except (struct.error, IndexError) as problem:
        raise ValueError("a damaged compound file") from problem
    if stream:
        _check_records(stream)


@dataclass(slots=True)
class _Sheet:
    """How far a sheet goes, as far as its records are known."""

    last: int = 0
    width: int = 0
    filled: int = 0
    row: int = -1

    def cell(self, row: int, column: int) -> None:
        """Count a cell, and look at each new row whether the sheet goes too far."""
        self.last, self.width = max(self.last, row + 1), max(self.width, column + 1)
        if row != self.row:
            self.row = row
            self.filled += 1


def _check_records(stream: bytes) -> None:
    sheet, said = _Sheet(), 0
    texts: list[int] = []
    for kind, bodies in _records(stream):
        body = bodies[0]
        if kind == _TEXTS:
            texts = _lengths(bodies)
        elif kind == _BEGIN:
            sheet = _Sheet()
        elif kind == _SIZE and len(body) >= 12:
            _, rows, _, columns = struct.unpack_from("<IIHH", body)
            if rows > _ROWS or columns > _COLUMNS:
                raise ImportProblem(TOO_WIDE)
        elif kind in _CELLS and len(body) >= 4:
            sheet.cell(*struct.unpack_from("<HH", body))
            if kind == _SHARED and len(body) >= 10:
                at = struct.unpack_from("<I", body, 6)[0]
                said += texts[at] if at < len(texts) else 0
        elif kind == _SEVERAL and len(body) >= 6:
            sheet.cell(struct.unpack_from("<H", body)[0], struct.unpack("<H", body[-2:])[0])
        else:
            continue
        check_extent(sheet.last, sheet.width, sheet.filled)
        if said > MOST_TEXT:
            raise ImportProblem(TOO_LARGE)


def _records(stream: bytes) -> Iterator[tuple[int, list[bytes]]]:
    """The records; the texts that cells share together with the records in which they go on."""
    at = 0
    texts: list[bytes] = []
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        at += 4 + length
        if texts and kind == _GOES_ON:
            texts.append(body)
            continue
        if texts:
            yield _TEXTS, texts
            texts = []
        if kind == _TEXTS:
            texts = [body]
        else:
            yield kind, [body]


def _lengths(bodies: Sequence[bytes]) -> list[int]:
    """How many letters the texts have that cells share."""
    texts = _Texts(bodies)
    count = struct.unpack("<I", texts.take(8)[4:])[0]
    found: list[int] = []
    while len(found) < count and texts.is_left():
        found.append(texts.one())
    return found


@dataclass(slots=True)
class _Texts:
    """Texts one behind the other, over several records."""

    bodies: Sequence[bytes]
    which: int = 0
    at: int = 0

    def is_left(self) -> bool:
        """Whether anything follows."""
        while self.which < len(self.bodies) and self.at >= len(self.bodies[self.which]):
            self.which, self.at = self.which + 1, 0
        return self.which < len(self.bodies)

    def take(self, count: int) -> bytes:
        """The next bytes. struct.error where they are too few."""
        found = b""
        while len(found) < count:
            if not self.is_left():
                raise struct.error("a text that is cut off")
            piece = self.bodies[self.which][self.at : self.at + count - len(found)]
            self.at += len(piece)
            found += piece
        return found

    def one(self) -> int:
        """Go over one text; gives how many letters it has."""
        letters, flags = struct.unpack("<HB", self.take(3))
        runs = struct.unpack("<H", self.take(2))[0] if flags & 0x08 else 0
        extra = struct.unpack("<I", self.take(4))[0] if flags & 0x04 else 0
        self._letters(letters, flags)
        self._over(4 * runs + extra)
        return int(letters)

    def _letters(self, count: int, flags: int) -> None:
        """Go over letters; where they go on in a further record, it says anew how wide they are."""
        while count and self.which < len(self.bodies):
            wide = 2 if flags & 0x01 else 1
            fitting = min(count, (len(self.bodies[self.which]) - self.at) // wide)
            self.at += fitting * wide
            count -= fitting
            if count:
                self.which, self.at = self.which + 1, 0
                flags = self.take(1)[0]

    def _over(self, count: int) -> None:
        while count and self.is_left():
            step = min(count, len(self.bodies[self.which]) - self.at)
            self.at += step
            count -= step


class _Box:
    """A compound file: its table of sectors, and the streams by their names."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, small = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small != 6:
            raise ValueError("no compound file")
        self._sector, self._small = 1 << shift, 1 << small
        self._folder, self._least, self._small_fat = (
            struct.unpack_from("<I", data, place)[0] for place in (48, 56, 60)
        )
        self._fat = self._numbers(self._sectors_of_the_fat())

    def workbook(self) -> bytes:
        """The stream of the workbook; nothing where there is none."""
        folder = self._chained(self._folder)
        entries = [folder[at : at + _ENTRY] for at in range(0, len(folder) - _ENTRY + 1, _ENTRY)]
        root = next((each for each in entries if each[66] == 5), b"")
        for entry in entries:
            length = min(struct.unpack_from("<H", entry, 64)[0], 64)
            name = entry[: max(length - 2, 0)].decode("utf-16-le", "replace")
            if name.casefold() not in _NAMES or entry[66] != 2:
                continue
            start, size = struct.unpack_from("<II", entry, 116)
            if size >= self._least:
                return self._chained(start)[:size]
            return self._small_stream(root, start)[:size]
        return b""

    def _small_stream(self, root: bytes, start: int) -> bytes:
        """A stream that stands in small sectors inside the one of the root."""
        if not root:
            return b""
        whole = self._chained(struct.unpack_from("<I", root, 116)[0])
        fat = self._numbers(self._chain(self._small_fat, self._fat))
        places = self._chain(start, fat)
        return b"".join(whole[at * self._small : (at + 1) * self._small] for at in places)

    def _sectors_of_the_fat(self) -> list[int]:
        """Where the table of sectors stands: 109 places in the heading, the others in a chain."""
        found = list(struct.unpack_from("<109I", self._data, 76))
        following, left = struct.unpack_from("<II", self._data, 68)
        for _ in range(min(left, len(self._data) // self._sector)):
            if following >= _END:
                break
            numbers = self._numbers([following])
            found += numbers[:-1]
            following = numbers[-1]
        return [each for each in found if each < _END]

    def _numbers(self, sectors: Sequence[int]) -> list[int]:
        whole = b"".join(map(self._at, sectors))
        return list(struct.unpack(f"<{len(whole) // 4}I", whole[: len(whole) // 4 * 4]))

    def _at(self, sector: int) -> bytes:
        begin = _HEAD if self._sector == _HEAD else self._sector
        return self._data[begin + sector * self._sector :][: self._sector]

    def _chained(self, start: int) -> bytes:
        return b"".join(map(self._at, self._chain(start, self._fat)))

    @staticmethod
    def _chain(start: int, fat: Sequence[int]) -> list[int]:
        """The sectors of a chain, each once: one that runs in a circle ends there."""
        found: dict[int, None] = {}
        while start < len(fat) and start not in found:
            found[start] = None
            start = fat[start]
        return list(found)
