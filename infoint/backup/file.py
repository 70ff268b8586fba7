"""Everything of a workspace as one readable JSON file, and back in its place.

Its layout is that of `store/download_layout.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import orjson
from pydantic import ValidationError

from infoint.domain import COLLECTIONS, CalendarEntry, Record
from infoint.i18n import N_
from infoint.i18n.messages import Message, worded
from infoint.store import SCHEMA_VERSION, NewerFileError, StoreError, Workspace
from infoint.store.download_layout import (
    FORMAT,
    VERSION,
    DamagedDownloadError,
    Fault,
    is_download,
    tables_of_download,
)
from infoint.store.errors import DamagedDataError
from infoint.store.pending import EVERY, Progress, Rows, no_progress
from infoint.store.schema import META, RECORD_TYPES, SINGLETON_IDS, checked, to_raw
from infoint.store.snapshot import WORKSPACE_ROW, build
from infoint.store.storage.base import Raw, Tables
from infoint.store.storage.json_files import parsed_json

LARGEST_BACKUP = 64 * 1024 * 1024
"""Bytes. A workspace of 5,000 contacts takes about a tenth of it."""
MOST = 50_000
"""Records of all kinds together. Restoring so many takes a few seconds; each further one is work
for every page."""

_NO_BACKUP = N_("This is no backup of Infoint: choose a file that you downloaded in Settings.")
_DAMAGED = N_("This file was not used, because something in it cannot be read: choose another one.")
_TOO_LARGE = N_("This file is too large, so it was not used: a backup has {most} MB at most.")
_TOO_MANY = N_(
    "This backup holds {total} entries, more than the {most} that Infoint can restore, so it was "
    "not used."
)
_NEWER = N_("A newer version of Infoint made this backup: update Infoint, then restore it.")
_FAULTS: Mapping[Fault, str] = {
    "not complete": N_("This backup is not complete, so nothing was changed: choose another one."),
    "twice": N_("This backup holds the same record twice, so it was not used."),
    "not known": N_("This backup holds something that Infoint does not know."),
}


class BackupError(Exception):
    """A file cannot be restored. `str()` is one sentence in English, in our words only."""

    def worded(self) -> str:
        """The sentence in the language in use."""
        return worded(self.args[0])


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: records by collection, with `profile` and `page_state` as one each.

    `made_at` is in UTC; None where a data file does not say when it was saved.
    """

    made_at: datetime | None
    schema_version: int
    records: Mapping[str, tuple[Record, ...]]
    rows: Rows = field(default_factory=dict)
    """Values of the records in normal form, for `Workspace.replace_all`; where they are known."""

    @property
    def counts(self) -> dict[str, int]:
        """How many records there are, by collection."""
        return {name: len(self.records[name]) for name in COLLECTIONS}


def workspace_json(ws: Workspace, *, now: datetime) -> bytes:
    """All records of a workspace as UTF-8 JSON, indented; `now` is aware."""
    state = ws.snapshot()
    whole: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": now.astimezone(UTC).isoformat(),
        "schema_version": SCHEMA_VERSION,
    }
    for name in SINGLETON_IDS:
        whole[name] = to_raw(getattr(state, name))
    for name in COLLECTIONS:
        whole[name] = [to_raw(record) for record in getattr(state, name).all()]
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def read_workspace_json(data: bytes, progress: Progress = no_progress) -> Backup:
    """The records of a download or of a data file, each one checked; MOST at most.

    `progress` is told the done part, from 0 to 1. Raises BackupError and nothing else.
    References to records that are not in the file are let be.
    """
    whole = _parsed(data)
    if isinstance(whole, dict) and "format" not in whole and META in whole:
        return _of_data_file(whole)
    if not is_download(whole):
        raise BackupError(_NO_BACKUP)
    try:
        tables = tables_of_download(whole)
    except NewerFileError:
        raise BackupError(_NEWER) from None
    except DamagedDownloadError as problem:
        raise BackupError(_FAULTS[problem.fault]) from problem
    made_at = datetime.fromisoformat(tables.pop(META)["workspace"]["saved"])
    total, done = _counted(tables), 0
    records: dict[str, tuple[Record, ...]] = {}
    rows: dict[str, dict[str, Raw]] = {}
    for name in RECORD_TYPES:
        found = []
        for place, row in enumerate(tables[name].values(), 1):
            found.append(_checked(name, place, row))
            done += 1
            if done % EVERY == 0:
                progress(min(1.0, done / total))
        records[name] = tuple(record for record, _ in found)
        rows[name] = {record.id: normal for record, normal in found}
    return Backup(made_at, whole["schema_version"], records, rows)


def restore(
    ws: Workspace, backup: Backup, *, now: datetime, progress: Progress = no_progress
) -> None:
    """Put what the backup holds in the place of everything, in one edit that can be undone.

    What stands in the person's calendar by now is remembered all the same. `progress` is told the
    done part, from 0 to 1 when only the writing is left.
    """
    label, name = N_("Restored a backup"), "calendar_entries"
    newest = sorted((*backup.records[name], *ws.calendar_entries.all()), key=_sequence)
    records = {**backup.records, name: tuple({one.id: one for one in newest}.values())}
    rows = {**backup.rows, name: {}}
    ws.replace_all(records, label, now=now, rows=rows, progress=progress)


def _sequence(entry: Record) -> int:
    return entry.sequence if isinstance(entry, CalendarEntry) else 0


def _parsed(data: bytes) -> Any:
    if len(data) > LARGEST_BACKUP:
        raise BackupError(Message(_TOO_LARGE, most=LARGEST_BACKUP // 2**20))
    if not data.strip():
        raise BackupError(N_("This file is empty: choose another one."))
    try:
        return parsed_json(data)
    except DamagedDataError:
        raise BackupError(
            N_("This file cannot be read; it may have been cut short: download the backup again.")
        ) from None


def _counted(tables: Mapping[str, Any]) -> int:
    """How many records there are. BackupError where they are more than MOST."""
    total = sum(len(tables[name]) for name in COLLECTIONS if isinstance(tables.get(name), dict))
    if total > MOST:
        raise BackupError(Message(_TOO_MANY, total=f"{total:,}", most=f"{MOST:,}"))
    return total


def _of_data_file(tables: Tables) -> Backup:
    """The data file itself, or an earlier copy of it: people choose these as well."""
    _counted(tables)
    try:
        state = build(tables, "backup")
    except NewerFileError:
        raise BackupError(_NEWER) from None
    except DamagedDataError as problem:
        raise BackupError(_DAMAGED) from problem
    heading = state.tables[META][WORKSPACE_ROW]
    records = {name: tuple(state.records[name].values()) for name in RECORD_TYPES}
    try:
        made_at = datetime.fromisoformat(heading["saved"]).astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError):
        made_at = None
    return Backup(made_at, heading["schema_version"], records)


def _checked(name: str, place: int, row: Mapping[str, Any]) -> tuple[Record, Raw]:
    try:
        return checked(name, dict(row))
    except (StoreError, ValidationError, ValueError, TypeError, OverflowError, RecursionError):
        raise BackupError(Message(_UNREADABLE[name], n=place)) from None


_UNREADABLE: Mapping[str, str] = {
    "profile": N_("This backup was not used, because the profile in it cannot be read."),
    "page_state": N_("This backup was not used, because the page in it cannot be read."),
    "contacts": N_("This backup was not used, because contact number {n} in it cannot be read."),
    "fields": N_("This backup was not used, because field number {n} in it cannot be read."),
    "attempts": N_("This backup was not used, because attempt number {n} in it cannot be read."),
    "rehearsals": N_("This backup was not used, because practice number {n} in it cannot be read."),
    "interviews": N_("This backup was not used, because talk number {n} in it cannot be read."),
    "takeaways": N_("This backup was not used, because takeaway number {n} in it cannot be read."),
    "actions": N_("This backup was not used, because action number {n} in it cannot be read."),
    "letters": N_("This backup was not used, because letter number {n} in it cannot be read."),
    "other_texts": N_("This backup was not used, because text number {n} in it cannot be read."),
    "copies": N_("This backup was not used, because copy number {n} in it cannot be read."),
    "comments": N_("This backup was not used, because comment number {n} in it cannot be read."),
    "meetings": N_("This backup was not used, because meeting number {n} in it cannot be read."),
    "calendar_entries": N_(
        "This backup was not used, because calendar entry number {n} in it cannot be read."
    ),
}
