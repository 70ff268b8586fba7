"""The file of a copy: what stands in it, written and read.

It is text in UTF-8 of two lines. The first is a JSON object with a `heading` (a `Heading`) and its
checksum, so that a caseload of hundreds need not read on; the second is the workspace in the layout
of "Download everything", whose checksum and length the heading has. Of a copy that is withdrawn the
second line is empty. Nothing is encrypted: a checksum tells damage, it keeps nobody out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Literal

import orjson
from pydantic import Field, ValidationError

from infoint.backup.file import BackupError, read_workspace_json
from infoint.domain.record import Part, UtcDatetime
from infoint.domain.sharing import CommentState, ItemKind, NamesInCopy
from infoint.domain.steps import StepKey
from infoint.i18n import N_
from infoint.i18n.messages import Message, worded
from infoint.store import Workspace, open_workspace
from infoint.store.storage.factory import storage_at

FORMAT = "infoint-copy"
VERSION = 1
ENDING = ".infoint"
LARGEST_COPY = 64 * 1024 * 1024
LONGEST_HEADING = 256 * 1024
"""Bytes. A heading with a hundred shared things takes about 20 kB."""

_ID = "^[0-9a-z]{1,40}$"
"""An id becomes the name of a file, and files come from others."""
StepState = Literal["not started", "started", "done"]
AheadKind = Literal["talk", "thank-you", "follow-up", "action", "agreed", "report-back"]


class CopyError(Exception):
    """A file is no copy that can be opened. `str()` is one sentence in English."""

    def worded(self) -> str:
        """The sentence in the language in use."""
        return worded(self.args[0])


class Reason(Part):
    """A kind of standstill (`Blocker.kind`), with the days from and up to which it holds.

    `until` is the first day on which it no longer does, as far as it was looked ahead; else None.
    """

    kind: str
    since: date
    until: date | None = None


class Ahead(Part):
    """Something with a date that comes next, without words and names."""

    kind: AheadKind
    on: date


class Summary(Part):
    """Where the person stood when the copy was made. Counts are of people and of talks."""

    steps: dict[StepKey, StepState]
    standing: StepKey
    """The first step that is not done; the last where all are."""
    people: int = Field(ge=0)
    asked: int = Field(ge=0)
    answered: int = Field(ge=0)
    agreed: int = Field(ge=0)
    talks: int = Field(ge=0)
    thanked: int = Field(ge=0)
    decided: bool = False
    first_message: date | None = None
    first_talk: date | None = None
    last_move: date | None = None
    sure_before: int | None = Field(default=None, ge=1, le=5)
    sure_now: int | None = Field(default=None, ge=1, le=5)
    reasons: tuple[Reason, ...] = ()
    ahead: tuple[Ahead, ...] = ()


class Consent(Part):
    """What the person agreed to, in the sentence that stood on their screen."""

    words: str
    student: str
    counselor: str
    given: UtcDatetime
    until: date
    withdrawn: UtcDatetime | None = None


class SharedItem(Part):
    """One thing that was shared, with the title that it has in lists."""

    kind: ItemKind
    record: str = ""
    title: str = ""


class Heading(Part):
    """All that a list of copies shows. `student` is an id that stays the same in all copies."""

    student: str = Field(pattern=_ID)
    copy_id: str = Field(pattern=_ID)
    made: UtcDatetime
    zone: str = ""
    group: str = ""
    consent: Consent
    names: NamesInCopy = "first"
    private: bool = False
    reach: bool = False
    items: tuple[SharedItem, ...] = ()
    summary: Summary | None = None
    """None once consent is withdrawn."""
    agreed: dict[str, UtcDatetime | None] = Field(default_factory=dict)
    """By id of a step that was agreed with the counselor: when it was done."""
    comments: dict[str, CommentState] = Field(default_factory=dict)
    """By id of a comment of the counselor: what became of it."""

    @property
    def is_withdrawn(self) -> bool:
        """Whether the person took their consent back."""
        return self.consent.withdrawn is not None


@dataclass(frozen=True, slots=True)
class StudentCopy:
    """A copy that was opened: its heading, and the records in memory, which nobody can change."""

    heading: Heading
    ws: Workspace


def copy_bytes(heading: Heading, body: bytes) -> bytes:
    """The file; `body` is what `workspace_json` gives, or empty for a copy that is withdrawn."""
    line = orjson.dumps(orjson.loads(body)) if body else b""
    raw = heading.model_dump(mode="json")
    first = {
        "format": FORMAT,
        "version": VERSION,
        "sha256": checksum(sorted_json(raw)),
        "heading": raw,
        "body": {"sha256": checksum(line), "bytes": len(line)},
    }
    return orjson.dumps(first) + b"\n" + line + b"\n"


def read_heading(first_line: bytes) -> Heading:
    """The heading of a file whose first line this is. CopyError for anything else."""
    return _heading(_first(first_line))


def refuse_too_large(size: int) -> None:
    """Raises CopyError where so many bytes are more than a copy may have."""
    if size > LARGEST_COPY:
        raise CopyError(Message(_TOO_LARGE, most=LARGEST_COPY // 2**20))


def read_copy(data: bytes) -> StudentCopy:
    """The whole copy, each record checked. CopyError where anything of it is damaged.

    A copy that is withdrawn has an empty workspace.
    """
    refuse_too_large(len(data))
    first_line, _newline, rest = data.partition(b"\n")
    first = _first(first_line)
    heading, body = _heading(first), rest.strip(b"\r\n")
    said = first.get("body")
    if not isinstance(said, Mapping) or said.get("sha256") != checksum(body):
        raise CopyError(_DAMAGED)
    kept = storage_at(None)
    if body:
        try:
            backup = read_workspace_json(body)
        except BackupError as problem:
            raise CopyError(*problem.args) from problem
        open_workspace(kept).replace_all(backup.records, "", rows=backup.rows)
    return StudentCopy(heading, open_workspace(kept, read_only=True))


def _first(line: bytes) -> Mapping[str, Any]:
    if len(line) > LONGEST_HEADING:
        raise CopyError(_NO_COPY)
    try:
        found = orjson.loads(line.removeprefix(b"\xef\xbb\xbf").strip(b"\r\n \t"))
    except ValueError:
        raise CopyError(_NO_COPY) from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise CopyError(_NO_COPY)
    version = found.get("version")
    if not isinstance(version, int) or version < 1:
        raise CopyError(_DAMAGED)
    if version > VERSION:
        raise CopyError(_NEWER)
    return found


def _heading(first: Mapping[str, Any]) -> Heading:
    raw = first.get("heading")
    try:
        if first.get("sha256") != checksum(sorted_json(raw)):
            raise CopyError(_DAMAGED)
        return Heading.model_validate(raw)
    except (ValidationError, TypeError, ValueError, RecursionError) as problem:
        raise CopyError(_DAMAGED) from problem


def sorted_json(raw: Any) -> bytes:
    """The same bytes for the same values, whoever wrote them down in whatever order."""
    return orjson.dumps(raw, option=orjson.OPT_SORT_KEYS)


def checksum(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


_NO_COPY = N_("This is no copy that a student made with Infoint: choose another file.")
_DAMAGED = N_("This copy was damaged on its way: ask for it once more.")
_NEWER = N_("A newer version of Infoint made this copy: update Infoint to open it.")
_TOO_LARGE = N_("This file is too large for a copy: {most} MB at most.")
