"""Archives (.zip) as LinkedIn and others send them: the files of contacts inside, wherever."""

import io
import zipfile
import zlib
from typing import Protocol

from infoint.imports.decoding import as_text, as_utf8, controls_in, without_controls
from infoint.imports.gathering import Gathering
from infoint.imports.linkedin import squeezed
from infoint.imports.preview import LARGEST, LARGEST_TABLE, ImportProblem, Preview
from infoint.imports.refusing import refuse_packed_kinds
from infoint.imports.table_kinds import Kind, add_known, known_table
from infoint.imports.tables import Header, read_table, unique
from infoint.imports.vcard import add_cards

MOST_ENTRIES = 5_000
"""Files in an archive. LinkedIn's holds about fifty, a phone's one for each contact."""
MOST_TABLES = 200

_DAMAGED = "This .zip cannot be read; it may be cut off: download it again."
_LOCKED = "This .zip is locked with a password: unpack it, then choose the file inside."
_NESTED = "This .zip holds another .zip: unpack it, then choose the file inside."
_TOO_MUCH = (
    f"This .zip unpacks to more than {LARGEST // 1024**2} MB: unpack it, then choose only the file "
    "of contacts, such as Connections.csv."
)
_NOTHING = (
    "This .zip holds no file of contacts: choose LinkedIn's archive, or a CSV or vCard file (.vcf)."
)
_ORDER: tuple[Kind, ...] = ("connections", "contacts", "invitations", "messages")
_OTHERS: tuple[Kind, ...] = ("ours", "google", "outlook")
_HEAD = 8192


class Reader(Protocol):
    """Reads the bytes of a file that is no archive."""

    def __call__(self, data: bytes, mapping: None = None, region: str | None = None) -> Preview: ...


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a .zip, whole or cut off."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def add_archive(data: bytes, read: Reader, region: str | None) -> Preview:
    """The people of all files of contacts in an archive, each once. Raises ImportProblem.

    Of LinkedIn's archive connections, contacts, invitations and messages are read, in this order;
    of another one its vCards, else the table of a known program, else the only table there is.
    """
    try:
        if data.count(b"PK\x01\x02") > MOST_ENTRIES:
            raise ImportProblem(_TOO_MUCH)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(_Archive(archive), read, region)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        LookupError,
    ) as problem:
        raise ImportProblem(_DAMAGED) from problem


class _Archive:
    """The files of an archive by name, with a bound on all that is unpacked."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._left = LARGEST
        self.entries = [
            entry
            for entry in archive.infolist()
            if not entry.is_dir()
            and not entry.filename.startswith("__MACOSX/")
            and not _base(entry).startswith(".")
        ]

    def ending(self, *ends: str) -> list[zipfile.ZipInfo]:
        """The files whose names end so, in the order of their paths."""
        found = [each for each in self.entries if _base(each).casefold().endswith(ends)]
        return sorted(found, key=lambda entry: entry.filename)

    def head(self, entry: zipfile.ZipInfo) -> bytes:
        """The first bytes of a file."""
        return self._some(entry, _HEAD)

    def whole(self, entry: zipfile.ZipInfo) -> bytes:
        """All bytes of a file. ImportProblem where that is more than is read."""
        if entry.file_size > self._left:
            raise ImportProblem(_TOO_MUCH)
        found = self._some(entry, self._left + 1)
        self._left -= len(found)
        if self._left < 0:
            raise ImportProblem(_TOO_MUCH)
        return found

    def fits(self, entry: zipfile.ZipInfo) -> bool:
        """Whether a table can still be read whole."""
        return entry.file_size <= min(self._left, LARGEST_TABLE)

    def _some(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        if entry.flag_bits & 0x1:
            raise ImportProblem(_LOCKED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ImportProblem("This .zip is packed in a rare way: unpack it, then choose a file.")
        with self._archive.open(entry) as file:
            return file.read(most)


def _base(entry: zipfile.ZipInfo) -> str:
    return entry.filename.rpartition("/")[2]


def _read(archive: _Archive, read: Reader, region: str | None) -> Preview:
    refuse_packed_kinds([entry.filename for entry in archive.entries])
    cards = archive.ending(".vcf", ".vcard")
    tables = archive.ending(".csv", ".tsv", ".txt")[:MOST_TABLES]
    known: dict[Kind, list[zipfile.ZipInfo]] = {}
    for entry in tables:
        kind = _kind(archive.head(entry))
        if kind:
            known.setdefault(kind, []).append(entry)
    if any(kind in known for kind in _ORDER):
        return _linkedin(archive, known, region)
    if cards:
        return _cards(archive, cards, region)
    for kind in _OTHERS:
        if kind in known:
            return read(archive.whole(known[kind][0]), None, region)
    plain = archive.ending(".csv", ".tsv")
    if len(plain) == 1:
        return read(archive.whole(plain[0]), None, region)
    raise ImportProblem(_NESTED if archive.ending(".zip") else _NOTHING)


def _text(data: bytes, region: str | None) -> str:
    plain = as_utf8(data)
    return as_text(without_controls(plain) if controls_in(plain) else plain, region)


def _kind(head: bytes) -> Kind | None:
    found = known_table(_text(head, None))
    return found.kind if found else None


def _linkedin(
    archive: _Archive, known: dict[Kind, list[zipfile.ZipInfo]], region: str | None
) -> Preview:
    """All of LinkedIn's files of people, one after the other into one list."""
    gathering = Gathering()
    own_name = _own_name(archive, region)
    for kind in _ORDER:
        for entry in known.get(kind, ()):
            gathering.file = _base(entry)
            if not archive.fits(entry):
                if kind == "connections":
                    raise ImportProblem(_TOO_MUCH)
                gathering.tell(1, "This file is too large and was left out.")
                continue
            text = _text(archive.whole(entry), region)
            found = known_table(text)
            if found is None:
                continue
            table = read_table(text, found.delimiter)
            header = Header(found.at, unique(table.rows[found.at]))
            add_known(gathering, table, header, found.kind, None, region, own_name)
    people = gathering.contacts()
    return Preview(people, dict(gathering.skipped), gathering.problems, "linkedin")


def _own_name(archive: _Archive, region: str | None) -> str:
    """Whose archive of LinkedIn it is, from Profile.csv; "" where that is not there."""
    for entry in archive.ending("profile.csv"):
        if _base(entry).casefold() == "profile.csv":
            rows = read_table(_text(archive.head(entry), region), ",").rows
            titles = [squeezed(title) for title in rows[0]] if rows else []
            if len(rows) > 1 and {"firstname", "lastname"} <= set(titles):
                cells = dict(zip(titles, rows[1], strict=False))
                return f"{cells.get('firstname', '')} {cells.get('lastname', '')}".strip()
    return ""


def _cards(archive: _Archive, entries: list[zipfile.ZipInfo], region: str | None) -> Preview:
    """The cards of all files; of Google's archive only the file that holds them all."""
    everyone = [entry for entry in entries if squeezed(_base(entry)) == "allcontactsvcf"]
    gathering = Gathering()
    chosen = everyone[:1] or entries
    for entry in chosen:
        gathering.file = _base(entry) if len(chosen) > 1 else ""
        add_cards(gathering, as_utf8(archive.whole(entry)), region)
    people = gathering.contacts()
    return Preview(people, dict(gathering.skipped), gathering.problems, "vcard")
