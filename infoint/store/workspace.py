"""All of one person's data: typed reading, and edits that happen as a whole or not at all."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path

from infoint.domain import Record
from infoint.i18n import N_
from infoint.i18n.messages import brought_back
from infoint.store import history, undo
from infoint.store.errors import (
    DamagedDataError,
    MissingFileError,
    ReadOnlyError,
    StoreError,
    UndoRefusedError,
    UnreadableFile,
)
from infoint.store.history import EditNote
from infoint.store.pending import Pending, Progress, Rows, no_progress, replace_everything
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
from infoint.store.storage.base import Raw, Stamp, WorkspaceStorage
from infoint.store.storage.factory import Place, storage_at
from infoint.store.storage.recovery import newest_good
from infoint.store.transaction import Transaction

_Looks = dict["Workspace", MissingFileError | None]
_looks: ContextVar[_Looks | None] = ContextVar("looks", default=None)
"""Within a glance: the workspaces whose storage was asked, and what was missing there."""


@contextmanager
def glance() -> Iterator[None]:
    """Within it, this thread asks the storage of each workspace at most once whether data moved on.

    What others store meanwhile may show in the next glance only. Edits always ask anew, and what
    they stored shows at once. A glance within another one is part of it.
    """
    if _looks.get() is not None:
        yield
        return
    before = _looks.set({})
    try:
        yield
    finally:
        _looks.reset(before)


class Workspace(Reader):
    """Reads are served from memory until the stored data move on. Safe to share by threads.

    Every reading attribute and `edit` may raise UnreadableFile or NewerFileError once the file was
    changed from outside, and MissingFileError while it is away. With `outlast` reading goes on
    from memory for that time; `away` tells. With `read_only` whatever would change something
    raises ReadOnlyError.
    """

    def __init__(
        self, storage: WorkspaceStorage, *, outlast: bool = False, read_only: bool = False
    ) -> None:
        self._storage = storage
        self._outlast = outlast
        self._read_only = read_only
        self._place = storage.identity
        self._writing = threading.Lock()
        self._writer: int | None = None
        self._loading = threading.RLock()
        self._noted: tuple[Snapshot, list[EditNote]] | None = None
        self._stays: tuple[Snapshot, dict[str, tuple[tuple[str, ...], bool]]] | None = None
        self._state = self._load(None)
        super().__init__(self._current)

    @property
    def path(self) -> Path | None:
        """The file, or None for a workspace in memory."""
        return self._storage.path

    @property
    def place(self) -> str:
        """Where the data lie, as it is shown to the person."""
        return self._storage.place

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

    @property
    def stamp(self) -> Stamp:
        """Tells the newest stored state from all others; keep it beside what was made from them."""
        return self._current().stamp

    def snapshot(self) -> Reader:
        """All collections as they are at this moment; later edits do not show in it."""
        state = self._current()
        return Reader(lambda: state)

    @contextmanager
    def edit(
        self, label: str = "", *, now: datetime | None = None, lasting: bool = False
    ) -> Iterator[Transaction]:
        """Change records. Everything in the block is stored at its end, or nothing at all.

        `label` is what the undo list says, a `Message` where it holds values; without one the
        edit is not in that list. `now` is an aware moment; the clock is read where it is missing.
        A `lasting` one stays in the list however many small ones follow, and can be undone in
        part. Raises StoreError where the edit cannot be stored, and any error of the block itself.
        """
        moment = _moment(now)
        with self._exclusive():
            transaction = Transaction(self._look(), self._place, moment)
            try:
                yield transaction
            finally:
                transaction.pending.open = False
            self._commit(transaction, transaction.label or label, lasting=lasting)

    def undo(self, edit_id: str | None = None, *, now: datetime | None = None) -> str | None:
        """Take back the newest labelled edit or the one given. Returns its label, worded.

        None if there is nothing to undo. UndoRefusedError where later edits rest on it; of a
        lasting one those stay who were worked on since, and the rest is taken back. The undo is
        stored at once and is not itself in the list.
        """
        moment = _moment(now)
        with self._exclusive():
            state = self._look()
            entry = history.find(state.history, edit_id)
            if entry is None:
                return None
            transaction = Transaction(state, self._place, moment)
            others = [each for each in state.history if each["id"] != entry["id"]]
            try:
                self._whole(entry, state, transaction.pending)
            except UndoRefusedError:
                if not entry.get("lasting"):
                    raise
                others = self._in_part(entry, state, moment, transaction)
            self._commit(transaction, "", others)
            return brought_back(entry).worded()

    @staticmethod
    def _whole(entry: Raw, state: Snapshot, pending: Pending) -> None:
        """Take all of it back; of a lasting edit not where words stand in boxes of its people."""
        if entry.get("lasting") and undo.has_words_in_boxes(entry, state):
            raise undo.nothing_left(entry)
        undo.take_back(entry, state, pending)

    def _in_part(
        self, entry: Raw, state: Snapshot, moment: datetime, transaction: Transaction
    ) -> list[Raw]:
        """Take back what nobody worked on since; the list with what is left of the edit."""
        part = undo.part_of(entry, state, lambda: Pending(state, self._place, moment))
        if not part.taken:
            raise undo.nothing_left(entry)
        transaction.pending = part.pending
        left = {**entry, "changes": part.left, "size": history.size_of(part.left)}
        return [left if each["id"] == entry["id"] else each for each in state.history]

    def who_stays(self, edit_id: str) -> tuple[tuple[str, ...], bool]:
        """Of a lasting edit the ids of those who stay where it is undone, as they were worked on
        since, of any other none; and whether anything would be taken back at all.
        """
        state = self._current()
        if self._stays is None or self._stays[0] is not state:
            self._stays = (state, {})
        known = self._stays[1]
        if edit_id not in known:
            known[edit_id] = self._who_stays(state, edit_id)
        return known[edit_id]

    def _who_stays(self, state: Snapshot, edit_id: str) -> tuple[tuple[str, ...], bool]:
        entry = history.find(state.history, edit_id)
        if entry is None or not entry.get("lasting"):
            return (), entry is not None and undo.possible(entry, state)
        moment = datetime.now(UTC)
        try:
            self._whole(entry, state, Pending(state, self._place, moment))
        except UndoRefusedError:
            part = undo.part_of(entry, state, lambda: Pending(state, self._place, moment))
            return part.stays, bool(part.taken)
        return (), True

    def changed_at(self, table: str, record: str, *path: str) -> datetime | None:
        """When this value was last changed (UTC), as far as the labelled edits tell; else None."""
        state = self._current()
        key = SINGLETON_IDS.get(table, record)
        return history.last_change(state.history, state.tables, (table, key, *path))

    def edits(self) -> list[EditNote]:
        """The labelled edits that can still be undone, newest first."""
        return [each for each in self.past() if each.stands]

    def past(self) -> list[EditNote]:
        """The labelled edits that are kept, newest first, also where a later one stands on it."""
        state = self._current()
        if self._noted is None or self._noted[0] is not state:
            notes = [
                history.note(each, state.tables, stands=undo.possible(each, state))
                for each in reversed(state.history)
            ]
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
            stamp = self._storage.write(tables)
            self._storage.forget()
            self._state = build(tables, self._place, stamp)

    def _current(self) -> Snapshot:
        try:
            return self._newest_state()
        except MissingFileError:
            if not self._outlast:
                raise
            return self._state

    def _newest_state(self) -> Snapshot:
        looks = _looks.get()
        if self._writer == threading.get_ident():
            return self._state
        if looks is None or self not in looks:
            return self._look()
        missing = looks[self]
        if missing is not None:
            raise missing
        return self._state

    def _look(self) -> Snapshot:
        """Ask the storage, and note what came of it for the glance in which this happens."""
        looks = {} if (found := _looks.get()) is None else found
        try:
            known = self._state
            if not self._storage.is_at(known.stamp):
                with self._loading:
                    if self._state is known or not self._storage.is_at(self._state.stamp):
                        self._state = self._load(self._state)
        except MissingFileError as error:
            looks[self] = error
            raise
        looks[self] = None
        return self._state

    def _load(self, known: Snapshot | None) -> Snapshot:
        try:
            tables, stamp = self._storage.read_stamped()
            if tables is None and self._storage.kept():
                # The first file may have been written between the two looks.
                tables, stamp = self._storage.read_stamped()
                if tables is None:
                    raise DamagedDataError("it is missing")
            return build(tables, self._place, stamp, known)
        except DamagedDataError as problem:
            kept = newest_good(self._storage)
            raise UnreadableFile(self._storage, kept, str(problem)) from problem

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        if self._read_only:
            raise ReadOnlyError
        me = threading.get_ident()
        if self._writer == me:
            raise StoreError(
                N_("One change is still being made: finish it before starting another.")
            )
        if not self._writing.acquire(timeout=30):
            raise StoreError(
                N_("Another window is saving just now: wait a moment, then try again.")
            )
        self._writer = me
        try:
            with self._storage.lock():
                yield
        finally:
            self._writer = None
            self._writing.release()

    def _commit(
        self,
        transaction: Transaction,
        label: str,
        past: list[Raw] | None = None,
        *,
        lasting: bool = False,
    ) -> None:
        pending = transaction.pending
        base = pending.base
        changes: dict[str, dict[str, Raw | None]] = pending.changes()
        reordered = {t: ids for t, ids in pending.order.items() if ids != list(base.tables[t])}
        if not changes and not reordered and past is None:
            return
        if past is None:
            past = history.with_edit(base, changes, reordered, label, pending.now, lasting=lasting)
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
            stamp = self._storage.write(tables)
            self._state = Snapshot(tables, pending.typed_after(tables), stamp)


def _moment(now: datetime | None) -> datetime:
    if now is None:
        return datetime.now(UTC)
    if now.tzinfo is None:
        raise ValueError("now must be an aware datetime")
    return now


def open_workspace(path: Place, *, outlast: bool = False, read_only: bool = False) -> Workspace:
    """The workspace in this file or storage, or a new one in memory for None. Creates nothing yet.

    A file from "Download everything" is opened too; the first edit makes a data file of it.
    UnreadableFile where the file is damaged, NewerFileError where a newer Infoint wrote it,
    MissingFileError where it was read or written in this run and is not there now. With `outlast`
    the workspace can be read from memory while its file is away; with `read_only` every change is
    refused.
    """
    return Workspace(storage_at(path), outlast=outlast, read_only=read_only)
