"""Storing a whole record, merged with what others stored since it was read."""

from infoint.domain import Record
from infoint.store.conflicts import is_kept_text, keep_other_text
from infoint.store.merge import merge
from infoint.store.pending import Pending
from infoint.store.read_marks import as_read
from infoint.store.schema import SINGLETONS, checked, to_raw


def put_record(pending: Pending, table: str, record: Record) -> Record:
    """Take the record into the edit; see `TxCollection.put`."""
    base = as_read(record, pending.place)
    theirs = pending.raw(table, record.id)
    mine = to_raw(record)
    if base is not None and base.get("id") != record.id:
        base = None  # a copy under a new id is a new record
    if theirs is None and base is not None and table not in SINGLETONS:
        if record.id not in pending.removed_here(table):
            pending.required(table, record.id)  # raises Gone
        return pending.store(table, mine)
    if theirs is None or base is None or base == theirs:
        return pending.store(table, mine)
    merged, displaced = merge(
        checked(table, base)[1], checked(table, mine)[1], checked(table, theirs)[1]
    )
    for path, text in displaced:
        if is_kept_text(pending, table, record.id, path, text):
            keep_other_text(pending, table, record.id, path, text)
    return pending.store(table, merged)
