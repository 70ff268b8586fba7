"""One state of a workspace: raw tables, typed records, and where they came from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
)
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from infoint.domain import PageState, Record
from infoint.store.errors import DamagedDataError
from infoint.store.migrations import SCHEMA_VERSION, migrated, version_of
from infoint.store.schema import (
    META,
    RECORD_TYPES,
    SINGLETON_IDS,
    is_storable,
    mark,
    to_raw,
)
from infoint.store.storage.base import UNSTORED, Raw, Stamp, Tables

Changes = Mapping[str, Mapping[str, Raw | None]]
"""Table -> record id -> the record's new values, or None for a record to remove."""


class EditBuffer(Storage):
    """Holds what TinyDB writes during one edit. The tables it started from stay untouched."""

    def __init__(self, tables: Tables) -> None:
        self.tables: Tables = dict(tables)

    def read(self) -> Tables:
        """The tables as they stand now, with everything written so far."""
        return self.tables

    def write(self, data: Tables) -> None:
        """Take the tables; the workspace stores them once, when the edit is complete."""
        self.tables = data


class RecordTable(Table):
    """A TinyDB table whose ids are texts."""

    document_id_class = str  # type: ignore[assignment]

    def take(self, changes: Mapping[str, Raw | None]) -> None:
        """Give these records their new values, or take them away. New ones come last."""

        def replace(rows: dict[Any, Any]) -> None:
            for key, raw in changes.items():
                if raw is None:
                    rows.pop(key, None)
                else:
                    rows[key] = raw

        self._update_table(replace)


class RecordDB(TinyDB):
    """TinyDB over records with text ids. `RecordDB(path)` opens a workspace file for reading."""

    table_class = RecordTable


def applied(tables: Tables, changes: Changes, order: Mapping[str, Iterable[str]]) -> Tables:
    """The tables after the changes, sharing with `tables` every record that did not change.

    `order` names the wanted order of ids for tables where new records do not just come last.
    """
    buffer = EditBuffer(tables)
    for name, records in changes.items():
        RecordTable(buffer, name).take(records)
    result = buffer.tables
    for name, ids in order.items():
        result[name] = {key: result[name][key] for key in ids}
    return result


_TOO_MANY = 2**53
"""Edits that nobody makes: other programs cannot read numbers from here on."""


def _aware(text: str) -> str:
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError("a moment without a zone")
    return text


class _Edit(BaseModel):
    """What an entry of the undo list must have; whatever else it holds is let be."""

    model_config = ConfigDict(strict=True)

    id: Annotated[str, Field(min_length=1)]
    label: Annotated[str, Field(min_length=1)]
    at: Annotated[str, AfterValidator(_aware)]
    rev: Annotated[int, Field(ge=0, lt=_TOO_MANY)]
    size: Annotated[int, Field(ge=0, lt=_TOO_MANY)]
    changes: list[dict[str, Any]]
    order: dict[str, list[str]] = {}


def _is_sound(entry: Any) -> bool:
    try:
        edit = _Edit.model_validate(entry)
    except ValidationError:
        return False
    known_tables = edit.order.keys() <= RECORD_TYPES.keys()
    return known_tables and all(map(_fits, entry["changes"])) and is_storable(entry)


def _fits(change: Raw) -> bool:
    path, before = change.get("path"), change.get("before")
    return (
        isinstance(path, list)
        and len(path) >= 2
        and all(isinstance(step, str) for step in path)
        and path[1] == SINGLETON_IDS.get(path[0], path[1])
        and isinstance(change.get("after"), str | None)
        and ("prev" not in change or isinstance(before, dict))
        and isinstance(change.get("prev"), str | None)
    )


WORKSPACE_ROW = "workspace"
HISTORY_ROW = "history"
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
    tables: Tables | None, place: str, stamp: Stamp = UNSTORED, known: Snapshot | None = None
) -> Snapshot:
    """Check and type all tables, taking over from `known` what has not changed.

    Raises DamagedDataError for what is no workspace, NewerFileError for one of a newer version.
    """
    whole = fresh_tables() if tables is None else migrated(_shaped(tables))
    records: dict[str, dict[str, Record]] = {}
    for table, kind in RECORD_TYPES.items():
        old_raw = known.tables[table] if known else {}
        old_records = known.records[table] if known else {}
        rows = dict(whole.get(table, {}))
        if table in SINGLETON_IDS:
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
        raise DamagedDataError(
            f"the entry {table}/{_named(key)} does not fit at “{_named(where)}”"
        ) from problem
    if isinstance(record, PageState) and not is_storable(raw):
        raise DamagedDataError(f"the entry {table}/{_named(key)} is nested too deep")
    if record.id != key:
        raise DamagedDataError(f"the entry {table}/{_named(key)} carries another id")
    mark(record, place, raw)
    return record


def _named(text: str) -> str:
    """A name out of the file as part of one sentence."""
    return " ".join(text.split())[:_LONGEST_NAME]


def _shaped(tables: Any) -> Tables:
    """The same tables in a new outer dictionary, if they are tables of a workspace at all."""
    if not isinstance(tables, dict):
        raise DamagedDataError("it holds no tables")
    for name, rows in tables.items():
        if not isinstance(rows, dict) or not all(isinstance(row, dict) for row in rows.values()):
            raise DamagedDataError(f"“{_named(name)}” is no table")
    version_of(tables)
    heading = tables[META][WORKSPACE_ROW]
    revision = heading.get("revision")
    if not isinstance(revision, int) or isinstance(revision, bool):
        raise DamagedDataError("its heading is not complete")
    if not 0 <= revision < _TOO_MANY:
        raise DamagedDataError("its heading holds an impossible number")
    edits = tables[META].get(HISTORY_ROW, {}).get("edits")
    whole = list(filter(_is_sound, edits)) if isinstance(edits, list) else []
    sound = {
        WORKSPACE_ROW: {**heading, "id": WORKSPACE_ROW},
        HISTORY_ROW: {"id": HISTORY_ROW, "edits": whole},
    }
    return {**tables, META: {**tables[META], **sound}}
