"""New values of records within one edit, over the state from which the edit started."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import cast

from infoint.domain import COLLECTIONS, OtherText, Record
from infoint.store.errors import gone
from infoint.store.schema import RECORD_TYPES, SINGLETON_IDS, checked, mark, to_raw
from infoint.store.snapshot import Snapshot
from infoint.store.storage.base import Raw, Tables


class Pending:
    """An overlay: `base` stays as it is, changed records lie above it."""

    def __init__(self, base: Snapshot, place: str, now: datetime) -> None:
        self.base = base
        self.place = place
        self.now = now
        self.open = True
        self._records: dict[str, dict[str, Record | None]] = {name: {} for name in RECORD_TYPES}
        self._raws: dict[str, dict[str, Raw | None]] = {name: {} for name in RECORD_TYPES}
        self.order: dict[str, list[str]] = {}

    def raw(self, table: str, key: str) -> Raw | None:
        """The values of a record as they are now in this edit; None if it is not there."""
        return self._raws[table].get(key, self.base.tables[table].get(key))

    def required(self, table: str, key: str) -> Raw:
        """The same, and GoneError with a sentence where there is nothing."""
        raw = self.raw(table, key)
        if raw is None:
            raise gone(table)
        return raw

    def record(self, table: str, key: str) -> Record | None:
        """The typed record as it is now in this edit."""
        return self._records[table].get(key, self.base.records[table].get(key))

    def records(self, table: str) -> list[Record]:
        """All typed records as they are now in this edit."""
        now = {**self.base.records[table], **self._records[table]}
        return [record for record in now.values() if record is not None]

    def store(self, table: str, raw: Raw) -> Record:
        """Check the values and take them as the record's new ones."""
        record, normal = checked(table, raw)
        return self.take(table, record, normal)

    def take(self, table: str, record: Record, normal: Raw) -> Record:
        """Take a record as the new one together with its values in normal form, both checked."""
        mark(record, self.place, normal)
        self._set(table, record.id, record, normal)
        return record

    def drop(self, table: str, key: str) -> None:
        """Take the record away, with the other texts kept for it.

        A singleton goes back to its empty form instead.
        """
        if table in SINGLETON_IDS:
            self.store(table, {"id": key})
            return
        self._set(table, key, None, None)
        for other in self.other_texts(table, key):
            self.drop("other_texts", other.id)

    def _set(self, table: str, key: str, record: Record | None, raw: Raw | None) -> None:
        if not self.open:
            raise RuntimeError("this edit is over")
        self._records[table][key], self._raws[table][key] = record, raw

    def other_texts(self, table: str, key: str) -> list[OtherText]:
        """The other texts that are kept for this record."""
        kept = (each for each in self.records("other_texts") if isinstance(each, OtherText))
        return [each for each in kept if (each.collection, each.record) == (table, key)]

    def removed_here(self, table: str) -> set[str]:
        """Ids of the records that this very edit removed."""
        return {key for key, raw in self._raws[table].items() if raw is None}

    def arrange(self, table: str, ids: Iterable[str]) -> None:
        """Ask for this order of all records of the table once the edit is complete."""
        self.order[table] = list(ids)

    def changes(self) -> dict[str, dict[str, Raw | None]]:
        """What really differs from the base, by table and record id."""
        real: dict[str, dict[str, Raw | None]] = {}
        for table, raws in self._raws.items():
            stored = self.base.tables[table]
            differing = {key: raw for key, raw in raws.items() if stored.get(key) != raw}
            if differing:
                real[table] = differing
        return real

    def typed_after(self, tables: Tables) -> dict[str, Mapping[str, Record]]:
        """The typed records that belong to the tables after this edit."""
        typed = dict(self.base.records)
        for table in {*self.changes(), *self.order}:
            now = cast("dict[str, Record]", {**typed[table], **self._records[table]})
            typed[table] = {key: now[key] for key in tables[table]}
        return typed


Progress = Callable[[float], object]
"""Is told the part that is done, from 0 to 1."""
Rows = Mapping[str, Mapping[str, Raw]]
"""By collection and id: the values of a record in normal form, as `schema.checked` gives them."""

EVERY = 500
"""So many records are gone through between two words of progress."""


def no_progress(_: float) -> None:
    """Nobody wants to know."""


def replace_everything(
    pending: Pending, given: Mapping[str, Iterable[Record]], rows: Rows, progress: Progress
) -> None:
    """Take these records into an edit, and drop all others. Singletons get their own id.

    What is in `rows` was checked before and is taken as it is.
    """
    records = {table: list(those) for table, those in given.items()}
    for table, key in SINGLETON_IDS.items():
        pending.drop(table, key)
        for record in records.get(table, ()):
            pending.store(table, {**to_raw(record), "id": key})
    done, total = 0, sum(len(records.get(table, ())) for table in COLLECTIONS)
    for table in COLLECTIONS:
        wanted = {record.id: record for record in records.get(table, ())}
        for key in pending.base.tables[table]:
            if key not in wanted:
                pending.drop(table, key)
        known = rows.get(table, {})
        for key, record in wanted.items():
            if key in known:
                pending.take(table, record, known[key])
            else:
                pending.store(table, to_raw(record))
            done += 1
            if done % EVERY == 0:
                progress(done / total)
        pending.arrange(table, wanted)
    progress(1.0)
