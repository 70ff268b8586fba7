"""The changes of one edit, collected before anything is stored."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Generic, TypeVar, cast

from infoint import domain
from infoint.i18n import N_
from infoint.store.conflicts import is_kept_text, is_key, keep_other_text
from infoint.store.errors import StoreError
from infoint.store.merge import merge
from infoint.store.paths import ABSENT, value_at, with_value
from infoint.store.pending import Pending
from infoint.store.schema import RECORD_TYPES, SINGLETON_IDS, as_read, checked, plain, to_raw
from infoint.store.snapshot import Snapshot

R = TypeVar("R", bound=domain.Record)

UNSEEN: Any = type("Unseen", (), {"__repr__": lambda self: "UNSEEN"})()
"""The writer does not say what it last saw: nothing is compared."""

_ONLY_ONE = {
    "profile": N_("There is only one profile in a workspace."),
    "page_state": N_("There is only one page in a workspace."),
}


class TxCollection(Generic[R]):
    """The records of one kind within an edit. Reads see the changes made so far."""

    def __init__(self, table: str, pending: Pending) -> None:
        self.table = table
        self._pending = pending

    def get(self, record_id: str) -> R | None:
        """The record as it is now in this edit, or None."""
        return cast("R | None", self._pending.record(self.table, record_id))

    def all(self) -> list[R]:
        """All records as they are now in this edit."""
        return cast("list[R]", self._pending.records(self.table))

    def __len__(self) -> int:
        return len(self.all())

    def put(self, record: R) -> R:
        """Store a record, and give it back as it is now.

        One that was read earlier and changed in the meantime is merged field by field: what
        this copy did not change stays as it is stored. A new one takes its place as a whole.
        GoneError if it was read earlier and has been removed since.
        """
        kind = RECORD_TYPES[self.table]
        if not isinstance(record, kind):
            raise TypeError(f"{self.table} holds {kind.__name__}, not {type(record).__name__}")
        pending, table = self._pending, self.table
        base, mine = as_read(record, pending.place), to_raw(record)
        theirs = pending.raw(table, record.id)
        if base is not None and base.get("id") != record.id:
            base = None  # a copy under a new id is a new record
        if theirs is None and base is not None and table not in SINGLETON_IDS:
            if record.id not in pending.removed_here(table):
                pending.required(table, record.id)  # raises GoneError
        elif theirs is not None and base is not None and base != theirs:
            mine, displaced = merge(*(checked(table, each)[1] for each in (base, mine, theirs)))
            for path, text in displaced:
                if is_kept_text(pending, table, record.id, path, text):
                    keep_other_text(pending, table, record.id, path, text)
        return cast("R", pending.store(table, mine))

    def update(self, record_id: str, **fields: object) -> R:
        """Give top-level fields new values. GoneError if there is no such record."""
        raw = self._pending.required(self.table, record_id)
        if fields.get("id", record_id) != record_id:
            raise StoreError(N_("A record keeps its id."))
        new = {name: plain(value) for name, value in fields.items()}
        return cast("R", self._pending.store(self.table, {**raw, **new}))

    def write(self, record_id: str, path: Sequence[str], value: object, seen: object = UNSEEN) -> R:
        """Give one value, anywhere in the record, a new one.

        `path` leads through parts and dictionaries by name and through lists by the id of the
        entry; None takes a key of a dictionary away. `seen` is what the writer last saw there: if
        something else is stored by now, the new value wins and a text that it replaces is kept as
        an OtherText.
        """
        pending, table, place = self._pending, self.table, tuple(path)
        raw = pending.required(table, record_id)
        if not place or place == ("id",):
            raise ValueError("a path leads to a value inside a record, other than its id")
        new, stored = plain(value), value_at(raw, place)
        if new is None and is_key(pending, table, record_id, place):
            new = ABSENT
        displaced = (
            seen is not UNSEEN
            and stored not in (plain(seen), new)
            and is_kept_text(pending, table, record_id, place, stored)
        )
        nothing = new is ABSENT and stored is ABSENT
        written = pending.store(table, raw if nothing else with_value(raw, place, new))
        if displaced:
            keep_other_text(pending, table, record_id, place, stored)
        return cast("R", written)

    def remove(self, record_id: str) -> None:
        """Take the record away. GoneError if it is not there."""
        self._pending.required(self.table, record_id)
        self._pending.drop(self.table, record_id)


class TxSingleton(Generic[R]):
    """The one record of its kind within an edit; it is always there."""

    def __init__(self, table: str, pending: Pending) -> None:
        self._collection = TxCollection[R](table, pending)
        self._table = table
        self._id = SINGLETON_IDS[table]

    def get(self) -> R:
        """The record as it is now in this edit."""
        return cast("R", self._collection.get(self._id))

    def put(self, record: R) -> R:
        """Store it; see `TxCollection.put`."""
        if record.id != self._id:
            raise StoreError(_ONLY_ONE[self._table])
        return self._collection.put(record)

    def update(self, **fields: object) -> R:
        """Give top-level fields new values."""
        return self._collection.update(self._id, **fields)

    def write(self, path: Sequence[str], value: object, seen: object = UNSEEN) -> R:
        """Give one value a new one; see `TxCollection.write`."""
        return self._collection.write(self._id, path, value, seen)


class Transaction:
    """What `with workspace.edit(...) as tx` gives: every collection, open for changes."""

    def __init__(self, snapshot: Snapshot, place: str, now: datetime) -> None:
        self.pending = Pending(snapshot, place, now)
        self.label = ""
        """What the undo list says instead, where the words are known in the edit alone."""
        self.contacts = TxCollection[domain.Contact]("contacts", self.pending)
        self.fields = TxCollection[domain.CareerField]("fields", self.pending)
        self.attempts = TxCollection[domain.OutreachAttempt]("attempts", self.pending)
        self.rehearsals = TxCollection[domain.Rehearsal]("rehearsals", self.pending)
        self.interviews = TxCollection[domain.Interview]("interviews", self.pending)
        self.takeaways = TxCollection[domain.Takeaway]("takeaways", self.pending)
        self.actions = TxCollection[domain.Action]("actions", self.pending)
        self.letters = TxCollection[domain.Letter]("letters", self.pending)
        self.other_texts = TxCollection[domain.OtherText]("other_texts", self.pending)
        self.copies = TxCollection[domain.SharedCopy]("copies", self.pending)
        self.comments = TxCollection[domain.Comment]("comments", self.pending)
        self.meetings = TxCollection[domain.Meeting]("meetings", self.pending)
        self.calendar_entries = TxCollection[domain.CalendarEntry]("calendar_entries", self.pending)
        self.profile = TxSingleton[domain.Profile]("profile", self.pending)
        self.page_state = TxSingleton[domain.PageState]("page_state", self.pending)

    def collection(self, table: str) -> TxCollection[domain.Record]:
        """The collection with this name, for code that goes through all of them."""
        if table in SINGLETON_IDS:
            raise KeyError(table)
        return cast("TxCollection[domain.Record]", getattr(self, table))
