"""All of one person's data: typed reading, and edits that happen as a whole or not at all."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from infoint.domain import Record
from infoint.store import history, undo
from infoint.store.errors import DamagedDataError, MissingFileError, StoreError, UnreadableFile
from infoint.store.history import EditNote
from infoint.store.pending import Progress, Rows, no_progress, replace_everything
from infoint.store.reader import Reader
from infoint.store.schema import META, RECORD_TYPES, SINGLETON_IDS
from infoint.store.snapshot import (
    HISTORY_ROW,
    WORKSPACE_ROW,
    Snapshot,
    applied,
    build,
    fresh_tables,
)
from infoint.store.storage.base import Raw, WorkspaceStorage
from infoint.store.storage.file import FileStorage
from infoint.store.storage.memory import MemoryStorage
from infoint.store.storage.recovery import newest_good
from infoint.store.transaction import Transaction


class Workspace(Reader):
    """Reads are served from memory until the stored data move on. Safe to share by threads.

    Every reading attribute and `edit` may raise UnreadableFile or NewerFileError once the file was
    changed from outside, and MissingFileError while it is away. With `outlast` reading goes on
    from memory for that time; `away` tells.
    """

    def __init__(self, storage: WorkspaceStorage, *, outlast: bool = False) -> None:
        self._storage = storage
        self._outlast = outlast
        self._place = storage.identity
        self._writing = threading.Lock()
        self._writer: int | None = None
        self._loading = threading.RLock()
        self._noted: tuple[Snapshot, list[EditNote]] | None = None
        self._state = self._load(None)
        super().__init__(self._current)

    @property
    def path(self) -> Path | None:
        """The file, or None for a workspace in memory."""
        return self._storage.path

    @property
    def away(self) -> str:
        """While the file is away, the sentence that says so; else empty."""
        try:
            self._newest_state()
        except MissingFileError as error:
            return str(error)
        return ""

    @property
    def revision(self) -> int:
        """The number of the newest stored state; it grows by one with every edit."""
        return self._current().revision

    def snapshot(self) -> Reader:
        """All collections as they are at this moment; later edits do not show in it."""
        state = self._current()
        return Reader(lambda: state)

    @contextmanager
    def edit(self, label: str = "", *, now: datetime | None = None) -> Iterator[Transaction]:
        """Change records. Everything in the block is stored at its end, or nothing at all.

        `label` is what the undo list says; without one the edit is not in that list. `now` is
        an aware moment; the clock is read where it is missing. Raises StoreError where the
        edit cannot be stored, and any error of the block itself.
        """
        moment = _moment(now)
        with self._exclusive():
            transaction = Transaction(self._current(), self._place, moment)
            try:
                yield transaction
            finally:
                transaction.pending.open = False
            self._commit(transaction, label)

    def undo(self, edit_id: str | None = None, *, now: datetime | None = None) -> str | None:
        """Take back the newest labelled edit or the one given. Returns its label.

        None if there is nothing to undo. UndoRefusedError where later edits rest on it. The undo
        is stored at once and is not itself in the list.
        """
        moment = _moment(now)
        with self._exclusive():
            state = self._current()
            entry = history.find(state.history, edit_id)
            if entry is None:
                return None
            transaction = Transaction(state, self._place, moment)
            undo.take_back(entry, state, transaction.pending)
            left = [each for each in state.history if each["id"] != entry["id"]]
            self._commit(transaction, "", left)
            return cast("str", entry["label"])

    def changed_at(self, table: str, record: str, *path: str) -> datetime | None:
        """When this value was last changed (UTC), as far as the labelled edits tell; else None."""
        state = self._current()
        key = SINGLETON_IDS.get(table, record)
        return history.last_change(state.history, state.tables, (table, key, *path))

    def edits(self) -> list[EditNote]:
        """The labelled edits that can still be undone, newest first."""
        state = self._current()
        if self._noted is None or self._noted[0] is not state:
            newest_first = reversed(state.history)
            notes = [history.note(each) for each in newest_first if undo.possible(each, state)]
            self._noted = (state, notes)
        return list(self._noted[1])

    def replace_all(
        self,
        records_by_collection: Mapping[str, Iterable[Record]],
        label: str,
        *,
        now: datetime | None = None,
        rows: Rows | None = None,
        progress: Progress = no_progress,
    ) -> None:
        """Put these records in the place of everything. One edit, which can be undone.

        The names are those of the collections, `profile` and `page_state`; what is not named
        is emptied. `rows` are the values of records that were checked before, in normal form:
        they are not checked again. `progress` is told how far it is, up to 1 when only the
        writing is left. ValueError for a name that does not exist.
        """
        unknown = set(records_by_collection) - set(RECORD_TYPES)
        if unknown:
            raise ValueError(f"no such collection: {', '.join(sorted(unknown))}")
        with self.edit(label, now=now) as tx:
            replace_everything(tx.pending, records_by_collection, rows or {}, progress)

    def erase(self, *, now: datetime | None = None) -> None:
        """Delete everything: all records, the undo list, kept revisions, files set aside."""
        moment = _moment(now)
        with self._exclusive(), self._loading:
            revision = self._state.revision + 1
            tables = fresh_tables()
            heading = tables[META][WORKSPACE_ROW]
            heading.update(revision=revision, saved=moment.astimezone(UTC).isoformat())
            self._storage.forget()
            self._storage.write(tables)
            self._storage.forget()
            self._state = self._load(None)

    def _current(self) -> Snapshot:
        try:
            return self._newest_state()
        except MissingFileError:
            if not self._outlast:
                raise
            return self._state

    def _newest_state(self) -> Snapshot:
        stamp = self._storage.stamp()
        if stamp is None:
            self._storage.require_present()
        if stamp != self._state.stamp:
            with self._loading:
                if self._storage.stamp() != self._state.stamp:
                    self._state = self._load(self._state)
        return self._state

    def _load(self, known: Snapshot | None) -> Snapshot:
        try:
            tables, stamp = self._storage.read_stamped()
            if tables is None and self._storage.kept():
                raise DamagedDataError("it is missing")
            return build(tables, stamp, self._place, known)
        except DamagedDataError as problem:
            path = self.path or Path("memory")
            raise UnreadableFile(path, newest_good(self._storage), str(problem)) from problem

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        me = threading.get_ident()
        if self._writer == me:
            raise StoreError("One change is still being made: finish it before starting another.")
        if not self._writing.acquire(timeout=30):
            raise StoreError("Another window is saving just now: wait a moment, then try again.")
        self._writer = me
        try:
            with self._storage.lock():
                yield
        finally:
            self._writer = None
            self._writing.release()

    def _commit(self, transaction: Transaction, label: str, past: list[Raw] | None = None) -> None:
        pending = transaction.pending
        base = pending.base
        changes: dict[str, dict[str, Raw | None]] = pending.changes()
        reordered = {t: ids for t, ids in pending.order.items() if ids != list(base.tables[t])}
        if not changes and not reordered and past is None:
            return
        if past is None:
            past = history.with_edit(base, changes, reordered, label, pending.now)
        heading = {
            **base.tables[META][WORKSPACE_ROW],
            "revision": base.revision + 1,
            "saved": pending.now.astimezone(UTC).isoformat(),
        }
        changes[META] = {
            WORKSPACE_ROW: heading,
            HISTORY_ROW: {"id": HISTORY_ROW, "edits": past},
        }
        tables = applied(base.tables, changes, pending.order)
        with self._loading:
            self._storage.write(tables)
            self._state = Snapshot(tables, pending.typed_after(tables), self._storage.stamp())


def _moment(now: datetime | None) -> datetime:
    if now is None:
        return datetime.now(UTC)
    if now.tzinfo is None:
        raise ValueError("now must be an aware datetime")
    return now


def open_workspace(path: str | Path | None, *, outlast: bool = False) -> Workspace:
    """The workspace in this file, or a new one in memory for None. Creates nothing yet.

    A file from "Download everything" is opened too; the first edit makes a data file of it.
    UnreadableFile where the file is damaged, NewerFileError where a newer Infoint wrote it,
    MissingFileError where it was read or written in this run and is not there now. With `outlast`
    the workspace can be read from memory while its file is away.
    """
    return Workspace(MemoryStorage() if path is None else FileStorage(path), outlast=outlast)
