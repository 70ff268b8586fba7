"""Writing one value, and keeping the text that another window had written there."""

from typing import Any

from infoint.domain import OtherText, Record
from infoint.store.paths import value_at, with_value
from infoint.store.pending import Pending
from infoint.store.schema import plain

UNSEEN: Any = type("Unseen", (), {"__repr__": lambda self: "UNSEEN"})()
"""The writer does not say what it last saw: nothing is compared."""


def write_value(
    pending: Pending, table: str, key: str, path: tuple[str, ...], value: object, seen: object
) -> Record:
    """Put `value` at the path of one record; see `TxCollection.write`."""
    raw = pending.required(table, key)
    if not path or path == ("id",):
        raise ValueError("a path leads to a value inside a record, other than its id")
    new = plain(value)
    stored = value_at(raw, path)
    result = pending.store(table, with_value(raw, path, new))
    if seen is not UNSEEN and isinstance(stored, str) and stored not in (plain(seen), new):
        keep_other_text(pending, table, key, path, stored)
    return result


def keep_other_text(
    pending: Pending, table: str, key: str, path: tuple[str, ...], text: object
) -> None:
    """Keep a replaced text as an OtherText; blank ones and values that are no text are let go.

    Two windows that type in turn would leave a trail of beginnings, so a text that continues a
    kept one takes its place, and one that is contained in a kept one is not kept again.
    """
    if not isinstance(text, str) or not text.strip() or table == "other_texts":
        return
    other = OtherText(collection=table, record=key, path=path, text=text, at=pending.now)
    for kept in pending.records("other_texts"):
        if not isinstance(kept, OtherText):
            continue
        if (kept.collection, kept.record, kept.path) != (table, key, path):
            continue
        if text in kept.text:
            return
        if text.startswith(kept.text):
            other = other.model_copy(update={"id": kept.id})
            break
    pending.store("other_texts", other.model_dump(mode="json"))
