"""Everything of a workspace as one readable JSON file, and back.

The file is one object: `format`, `version` (of the layout), `made_at`, `schema_version` (of the
records), `profile` and `page_state` as objects, and each collection as a list of records.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson
from pydantic import ValidationError

from infoint.domain import Record
from infoint.store import SCHEMA_VERSION, NewerFile, StoreError, Workspace
from infoint.store.errors import DamagedData
from infoint.store.migrations import migrated
from infoint.store.schema import COLLECTIONS, META, NOUNS, SINGLETON_IDS, checked, to_raw

FORMAT = "infoint-backup"
VERSION = 1
LARGEST = 64 * 1024 * 1024
"""Bytes. A workspace of 5,000 contacts takes about a tenth of it."""

_HEAD = ("format", "version", "made_at", "schema_version")
_NO_BACKUP = "This is no backup of Infoint: choose a file that you downloaded in Settings."
_NEWER = "A newer version of Infoint made this backup: update Infoint, then restore it."
_INCOMPLETE = "This backup is not complete, so nothing was changed: choose another one."


class BackupProblem(Exception):  # noqa: N818
    """A file cannot be restored. `str()` is one sentence for the person, in our words only."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: records by collection, with `profile` and `page_state` as one each."""

    made_at: datetime
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
    """The records of a backup, each one checked. Raises BackupProblem and nothing else.

    References to records that are not in the file are let be.
    """
    whole = _parsed(data)
    version, schema = _number(whole, "version"), _number(whole, "schema_version")
    if version > VERSION or schema > SCHEMA_VERSION:
        raise BackupProblem(_NEWER)
    tables = _tables(whole, schema)
    made_at = _moment(whole.get("made_at"))
    records = {name: _records(name, tables.get(name, {})) for name in SINGLETON_IDS}
    records |= {name: _records(name, tables.get(name, {})) for name in COLLECTIONS}
    return Backup(made_at, schema, records)


def _parsed(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST:
        raise BackupProblem("This file is too large to be a backup of Infoint: choose another one.")
    if not data.strip():
        raise BackupProblem("This file is empty: choose another one.")
    try:
        whole = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except ValueError:
        raise BackupProblem(
            "This file cannot be read; it may have been cut short: download the backup again."
        ) from None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise BackupProblem(_NO_BACKUP)
    return whole


def _number(whole: Mapping[str, Any], name: str) -> int:
    value = whole.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BackupProblem(_INCOMPLETE)
    return value


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        if moment is not None and moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise BackupProblem(_INCOMPLETE)


def _tables(whole: Mapping[str, Any], schema: int) -> dict[str, dict[str, Any]]:
    """The parts of the file as tables of raw records by id, in the present form."""
    tables: dict[str, dict[str, Any]] = {
        name: _by_id(name, part) for name, part in whole.items() if name not in _HEAD
    }
    if META in tables:
        raise BackupProblem(_NO_BACKUP)
    tables[META] = {"workspace": {"id": "workspace", "schema_version": schema}}
    try:
        tables = migrated(tables)
    except NewerFile:
        raise BackupProblem(_NEWER) from None
    except (DamagedData, LookupError, TypeError, ValueError, AttributeError) as problem:
        raise BackupProblem(_INCOMPLETE) from problem
    del tables[META]
    wanted = {*SINGLETON_IDS, *COLLECTIONS}
    if wanted - set(tables):
        raise BackupProblem(_INCOMPLETE)
    if set(tables) - wanted:
        raise BackupProblem("This backup holds something that Infoint does not know.")
    return tables


def _by_id(name: str, part: object) -> dict[str, Any]:
    rows = [part] if isinstance(part, dict) else part
    if not isinstance(rows, list):
        raise BackupProblem(_INCOMPLETE)
    by_id: dict[str, Any] = {}
    for row in rows:
        key = row.get("id") if isinstance(row, dict) else None
        if not isinstance(key, str) or not key:
            raise BackupProblem(_INCOMPLETE)
        if key in by_id:
            raise BackupProblem("This backup holds the same record twice, so it was not used.")
        by_id[key] = row
    return by_id


def _records(name: str, rows: Mapping[str, Any]) -> tuple[Record, ...]:
    single = SINGLETON_IDS.get(name)
    if single and list(rows) != [single]:
        raise BackupProblem(_INCOMPLETE)
    return tuple(_record(name, place, row) for place, row in enumerate(rows.values(), 1))


def _record(name: str, place: int, row: Mapping[str, Any]) -> Record:
    try:
        return checked(name, dict(row))[0]
    except (StoreError, ValidationError, ValueError, TypeError, OverflowError, RecursionError):
        which = f"the {NOUNS[name]}" if name in SINGLETON_IDS else f"{NOUNS[name]} number {place}"
        raise BackupProblem(
            f"This backup was not used, because {which} in it cannot be read."
        ) from None
