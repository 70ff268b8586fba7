"""One state of a workspace: raw tables, typed records, and where they came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from infoint.domain import PageState, Record
from infoint.store.errors import DamagedData
from infoint.store.history_entries import is_storable, sound_entries
from infoint.store.migrations import SCHEMA_VERSION, migrated, version_of
from infoint.store.read_marks import mark
from infoint.store.schema import META, RECORD_TYPES, SINGLETON_IDS, SINGLETONS, to_raw
from infoint.store.storage import Raw, Stamp, Tables

WORKSPACE_ROW = "workspace"
HISTORY_ROW = "history"
_TOO_MANY = 2**53
"""Edits that nobody makes: other programs cannot read numbers from here on."""
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A whole state that never changes. All tables and the two singletons are always there."""

    tables: Tables
    records: Mapping[str, Mapping[str, Record]]
    stamp: Stamp

    @property
    def revision(self) -> int:
        """How many edits led here; 0 for a workspace in which nothing was ever stored."""
        number: int = self.tables[META][WORKSPACE_ROW]["revision"]
        return number

    @property
    def history(self) -> list[Raw]:
        """The labelled edits that are kept for undo, oldest first."""
        edits: list[Raw] = self.tables[META].get(HISTORY_ROW, {}).get("edits", [])
        return edits


def fresh_tables() -> Tables:
    """The tables of a workspace in which nothing was stored yet."""
    row = {"id": WORKSPACE_ROW, "schema_version": SCHEMA_VERSION, "revision": 0, "saved": ""}
    return {META: {WORKSPACE_ROW: row, HISTORY_ROW: {"id": HISTORY_ROW, "edits": []}}}


def build(
    tables: Tables | None, stamp: Stamp, place: str, known: Snapshot | None = None
) -> Snapshot:
    """Check and type all tables, taking over from `known` what has not changed.

    Raises DamagedData for what is no workspace, NewerFile for one of a newer version.
    """
    whole = fresh_tables() if tables is None else migrated(_shaped(tables))
    records: dict[str, dict[str, Record]] = {}
    for table, kind in RECORD_TYPES.items():
        old_raw = known.tables[table] if known else {}
        old_records = known.records[table] if known else {}
        rows = dict(whole.get(table, {}))
        if table in SINGLETONS:
            rows = {key: {"id": SINGLETON_IDS[table], **row} for key, row in rows.items()}
            rows.setdefault(SINGLETON_IDS[table], to_raw(kind()))
        typed: dict[str, Record] = {}
        for key, raw in rows.items():
            before = old_raw.get(key)
            if before is not None and before == raw:
                rows[key], typed[key] = before, old_records[key]
            else:
                typed[key] = _typed(table, kind, key, raw, place)
        whole[table], records[table] = rows, typed
    return Snapshot(whole, records, stamp)


def _typed(table: str, kind: type[Record], key: str, raw: Raw, place: str) -> Record:
    try:
        record = kind.model_validate(raw)
    except ValidationError as problem:
        where = ".".join(str(part) for part in problem.errors()[0]["loc"])
        raise DamagedData(
            f"the entry {table}/{_named(key)} does not fit at “{_named(where)}”"
        ) from problem
    if isinstance(record, PageState) and not is_storable(raw):
        raise DamagedData(f"the entry {table}/{_named(key)} is nested too deep")
    if record.id != key:
        raise DamagedData(f"the entry {table}/{_named(key)} carries another id")
    mark(record, place, raw)
    return record


def _named(text: str) -> str:
    """A name out of the file as part of one sentence."""
    return " ".join(text.split())[:_LONGEST_NAME]


def _shaped(tables: Any) -> Tables:
    """The same tables in a new outer dictionary, if they are tables of a workspace at all."""
    if not isinstance(tables, dict):
        raise DamagedData("it holds no tables")
    for name, rows in tables.items():
        if not isinstance(rows, dict) or not all(isinstance(row, dict) for row in rows.values()):
            raise DamagedData(f"“{_named(name)}” is no table")
    version_of(tables)
    heading = tables[META][WORKSPACE_ROW]
    revision = heading.get("revision")
    if not isinstance(revision, int) or isinstance(revision, bool):
        raise DamagedData("its heading is not complete")
    if not 0 <= revision < _TOO_MANY:
        raise DamagedData("its heading holds an impossible number")
    edits = tables[META].get(HISTORY_ROW, {}).get("edits")
    sound = {
        WORKSPACE_ROW: {**heading, "id": WORKSPACE_ROW},
        HISTORY_ROW: {"id": HISTORY_ROW, "edits": sound_entries(edits)},
    }
    return {**tables, META: {**tables[META], **sound}}
