"""Everything of a workspace as one readable JSON file, and back.

Its layout is that of `store/download_layout.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from pydantic import ValidationError

from infoint.domain import Record
from infoint.store import SCHEMA_VERSION, NewerFile, StoreError, Workspace
from infoint.store.download_layout import (
    FORMAT,
    VERSION,
    DamagedDownload,
    Fault,
    is_download,
    tables_of_download,
)
from infoint.store.errors import DamagedData
from infoint.store.json_files import parsed_json
from infoint.store.schema import (
    COLLECTIONS,
    META,
    NOUNS,
    RECORD_TYPES,
    SINGLETON_IDS,
    checked,
    to_raw,
)
from infoint.store.snapshot import WORKSPACE_ROW, build
from infoint.store.storage import Tables

LARGEST = 64 * 1024 * 1024
"""Bytes. A workspace of 5,000 contacts takes about a tenth of it."""

_NO_BACKUP = "This is no backup of Infoint: choose a file that you downloaded in Settings."
_NEWER = "A newer version of Infoint made this backup: update Infoint, then restore it."
_FAULTS: Mapping[Fault, str] = {
    "not complete": "This backup is not complete, so nothing was changed: choose another one.",
    "twice": "This backup holds the same record twice, so it was not used.",
    "not known": "This backup holds something that Infoint does not know.",
}


class BackupProblem(Exception):  # noqa: N818
    """A file cannot be restored. `str()` is one sentence for the person, in our words only."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: records by collection, with `profile` and `page_state` as one each.

    `made_at` is in UTC; None where a data file does not say when it was saved.
    """

    made_at: datetime | None
    schema_version: int
    records: Mapping[str, tuple[Record, ...]]


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


def read_workspace_json(data: bytes) -> Backup:
    """The records of a download or of a data file, each one checked.

    Raises BackupProblem and nothing else. References to records that are not in the file are let
    be.
    """
    if len(data) > LARGEST:
        raise BackupProblem("This file is too large to be a backup of Infoint: choose another one.")
    if not data.strip():
        raise BackupProblem("This file is empty: choose another one.")
    try:
        whole = parsed_json(data)
    except DamagedData:
        raise BackupProblem(
            "This file cannot be read; it may have been cut short: download the backup again."
        ) from None
    if _is_data_file(whole):
        return _of_data_file(whole)
    if not is_download(whole):
        raise BackupProblem(_NO_BACKUP)
    try:
        tables = tables_of_download(whole)
    except NewerFile:
        raise BackupProblem(_NEWER) from None
    except DamagedDownload as problem:
        raise BackupProblem(_FAULTS[problem.fault]) from problem
    heading = tables[META]["workspace"]
    records = {name: _records(name, tables[name]) for name in (*SINGLETON_IDS, *COLLECTIONS)}
    return Backup(datetime.fromisoformat(heading["saved"]), whole["schema_version"], records)


def _is_data_file(whole: Any) -> bool:
    return isinstance(whole, dict) and "format" not in whole and META in whole


def _of_data_file(tables: Tables) -> Backup:
    """The data file itself, or an earlier copy of it: people choose these as well."""
    try:
        state = build(tables, None, "backup")
    except NewerFile:
        raise BackupProblem(_NEWER) from None
    except DamagedData as problem:
        raise BackupProblem(f"This file was not used ({problem}): choose another one.") from problem
    heading = state.tables[META][WORKSPACE_ROW]
    records = {name: tuple(state.records[name].values()) for name in RECORD_TYPES}
    try:
        made_at = datetime.fromisoformat(heading["saved"]).astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError):
        made_at = None
    return Backup(made_at, heading["schema_version"], records)


def _records(name: str, rows: Mapping[str, Any]) -> tuple[Record, ...]:
    return tuple(_record(name, place, row) for place, row in enumerate(rows.values(), 1))


def _record(name: str, place: int, row: Mapping[str, Any]) -> Record:
    try:
        return checked(name, dict(row))[0]
    except (StoreError, ValidationError, ValueError, TypeError, OverflowError, RecursionError):
        which = f"the {NOUNS[name]}" if name in SINGLETON_IDS else f"{NOUNS[name]} number {place}"
        raise BackupProblem(
            f"This backup was not used, because {which} in it cannot be read."
        ) from None
