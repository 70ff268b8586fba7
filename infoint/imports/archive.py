"""Archives (.zip) as LinkedIn and others send them: every file of people inside, wherever."""

import io
import zipfile
from collections.abc import Mapping

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.archive_files import (
    CARDS,
    LOCKED,
    RARE,
    TOO_LARGE,
    TOO_MUCH,
    WORKBOOKS,
    Archive,
    Choice,
    base,
    chosen_files,
)
from infoint.imports.decoding import as_utf8
from infoint.imports.gathering import Gathering
from infoint.imports.person import joined
from infoint.imports.preview import (
    DAMAGED,
    TOO_MANY,
    ImportProblem,
    Preview,
    Source,
    refuse_packed_kinds,
)
from infoint.imports.tables.kinds import Kind, Part, add_table, preview_of
from infoint.imports.tables.linkedin import squeezed
from infoint.imports.tables.sheets import add_workbook
from infoint.imports.tracker.found import Reading
from infoint.imports.vcard import add_cards
from infoint.imports.workbook import NO_WORKBOOK, open_workbook

MOST_ENTRIES = 5_000
"""Files in an archive. LinkedIn's holds about fifty, a phone's one for each contact."""

_DAMAGED = N_("This .zip cannot be read; it may be cut off: download it again.")
_NESTED = N_("This .zip holds another .zip: unpack it, then choose the file inside.")
_NOTHING = N_(
    "This .zip holds no file of contacts: choose LinkedIn's archive, or a CSV or vCard file (.vcf)."
)
_NOT_TOLD = N_(
    "No people could be told in this file, so it was left out: choose it alone if it holds some."
)
NO_ARCHIVE = (_DAMAGED, _NESTED, _NOTHING)
"""Why there is nothing in a .zip for anybody to take."""
_FATAL = (LOCKED, RARE, TOO_MANY)


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a .zip, whole or cut off."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def add_archive(
    data: bytes, mapping: Mapping[str, str] | None, region: str | None, told: Reading
) -> Preview:
    """The people of all files of contacts in an archive, each once. Raises ImportProblem.

    LinkedIn's connections, contacts, invitations and messages come first, in this order, then the
    tables of other programs, cards, and other tables that plainly list people. A file that may hold
    people and is not read is named in the problems. `mapping` is as for one table.
    """
    try:
        if data.count(b"PK\x01\x02") > MOST_ENTRIES:
            raise ImportProblem(TOO_MUCH)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Archived(Archive(archive, region), mapping, region, told).preview()
    except DAMAGED as problem:
        raise ImportProblem(_DAMAGED) from problem


class _Archived:
    """Reads the files of one archive, one after the other, into one list."""

    def __init__(
        self,
        archive: Archive,
        mapping: Mapping[str, str] | None,
        region: str | None,
        told: Reading,
    ) -> None:
        self._archive, self._mapping, self._region = archive, mapping, region
        self._gathering = Gathering(told)
        self._parts: list[Part] = []
        self._refused: list[ImportProblem] = []

    def preview(self) -> Preview:
        """All people. ImportProblem where no file of the archive holds any."""
        refuse_packed_kinds([entry.filename for entry in self._archive.entries])
        chosen = chosen_files(self._archive)
        alone = len(chosen.known) + len(chosen.plain) + len(chosen.cards) == 1
        for kind, entry in chosen.known:
            self._read(entry, alone, kind)
        for entry in (*chosen.cards, *chosen.plain):
            self._read(entry, alone)
        if not self._parts:
            raise self._why_not(chosen)
        for entry, sentence in chosen.left_out:
            self._gathering.file = base(entry)
            self._leave_out(sentence)
        return preview_of(self._parts, self._gathering, self._source())

    def _why_not(self, chosen: Choice) -> ImportProblem:
        if self._refused:
            return self._refused[0]
        nested = self._archive.ending(".zip") and not chosen.plain
        return ImportProblem(_NESTED if nested else _NOTHING)

    def _source(self) -> Source:
        sources = {part.source for part in self._parts}
        if "linkedin" in sources:
            return "linkedin"
        return sources.pop() if len(sources) == 1 else "csv"

    def _leave_out(self, why: str) -> None:
        self._gathering.tell(1, why, of_file=True)

    def _read(self, entry: zipfile.ZipInfo, alone: bool, kind: Kind | None = None) -> None:
        """Read one table, or one file of cards, or say why it was left out."""
        self._gathering.file = "" if alone and kind is None else base(entry)
        try:
            part = self._part(entry, alone, kind)
        except ImportProblem as problem:
            self._refuse(problem, kind)
            return
        if part:
            self._parts.append(part)
        else:
            self._leave_out(_NOT_TOLD)

    def _part(self, entry: zipfile.ZipInfo, alone: bool, kind: Kind | None) -> Part | None:
        if base(entry).casefold().endswith(CARDS):
            add_cards(self._gathering, as_utf8(self._archive.whole(entry)), self._region)
            return Part("vcard")
        if base(entry).casefold().endswith(WORKBOOKS):
            return self._of_workbook(entry, alone)
        part = add_table(
            self._gathering,
            self._archive.text(entry) or "",
            self._mapping,
            self._region,
            self._own_name() if kind == "messages" else "",
            among_others=not alone and kind is None,
        )
        return Part("linkedin") if part and kind in ("messages", "invitations") else part

    def _of_workbook(self, entry: zipfile.ZipInfo, alone: bool) -> Part | None:
        data = self._archive.whole(entry)
        book = open_workbook(data)
        if book is None:
            if is_archive(data):
                raise ImportProblem(NO_WORKBOOK)
            return None
        gathering, mapping, region = self._gathering, self._mapping, self._region
        return add_workbook(gathering, book, None, mapping, region, among_others=not alone)[1]

    def _refuse(self, problem: ImportProblem, kind: Kind | None) -> None:
        """Tell that one file was left out, unless the whole archive cannot be read."""
        too_large = str(problem) in (TOO_MUCH, TOO_LARGE)
        if too_large and kind == "connections":
            raise ImportProblem(TOO_MUCH) from problem
        if str(problem) in _FATAL:
            raise problem
        self._refused.append(problem)
        left_out = Message(N_("This file was left out. {why}"), why=problem.args[0])
        self._leave_out(TOO_LARGE if too_large else left_out)

    def _own_name(self) -> str:
        """Whose archive of LinkedIn it is, from Profile.csv; "" where that is not there."""
        for entry in self._archive.ending("profile.csv"):
            rows = self._archive.rows(entry) if base(entry).casefold() == "profile.csv" else []
            if len(rows) > 1:
                cells = dict(zip(map(squeezed, rows[0]), rows[1], strict=False))
                if {"firstname", "lastname"} <= cells.keys():
                    return joined(cells["firstname"], cells["lastname"])
        return ""
