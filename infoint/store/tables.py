"""Applying one edit to the tables through TinyDB, without a write for every record."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from infoint.store.storage import Raw, Tables

Changes = Mapping[str, Mapping[str, Raw | None]]
"""Table -> record id -> the record's new values, or None for a record to remove."""


class EditBuffer(Storage):
    """Holds what TinyDB writes during one edit. The tables it started from stay untouched."""

    def __init__(self, tables: Tables, changes: Changes) -> None:
        self.tables: Tables = dict(tables)
        for name, records in changes.items():
            rows = dict(tables.get(name, {}))
            rows.update({key: dict(rows[key]) for key in records if key in rows})
            self.tables[name] = rows

    def read(self) -> Tables:
        """The tables as they stand now, with everything written so far."""
        return self.tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Take the tables; the workspace stores them once, when the edit is complete."""
        self.tables = data


class RecordTable(Table):
    """A TinyDB table whose ids are texts."""

    document_id_class = str  # type: ignore[assignment]


class RecordDB(TinyDB):
    """TinyDB over records with text ids. `RecordDB(path)` opens a workspace file for reading."""

    table_class = RecordTable


def applied(tables: Tables, changes: Changes, order: Mapping[str, Iterable[str]]) -> Tables:
    """The tables after the changes, sharing with `tables` every record that did not change.

    `order` names the wanted order of ids for tables where new records do not just come last.
    """
    buffer = EditBuffer(tables, changes)
    db = RecordDB(storage=lambda: buffer)
    for name, records in changes.items():
        stored = tables.get(name, {})
        new = [_document(raw, key) for key, raw in records.items() if raw and key not in stored]
        changed = {key: raw for key, raw in records.items() if raw and key in stored}
        gone = [key for key, raw in records.items() if raw is None and key in stored]
        table = db.table(name)
        if changed:
            table.update(_replacing(changed), doc_ids=changed)  # type: ignore[arg-type]
        if gone:
            table.remove(doc_ids=gone)  # type: ignore[arg-type]
        if new:
            table.insert_multiple(new)
    result = buffer.tables
    for name, ids in order.items():
        result[name] = {key: result[name][key] for key in ids}
    return result


def _document(raw: Raw, key: str) -> Document:
    return Document(raw, key)  # type: ignore[arg-type]


def _replacing(changed: Mapping[str, Raw]) -> Callable[[Any], None]:
    def replace(document: Any) -> None:
        raw = changed[document["id"]]
        document.clear()
        document.update(raw)

    return replace
