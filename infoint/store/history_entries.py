"""Which entries of the undo list, as a file holds them, can be worked with.

Records are sacred, the list of what can be taken back is not: an entry of a wrong shape is left
out, and the rest of the file is read.
"""

from datetime import datetime
from typing import Any

import orjson

from infoint.store.schema import RECORD_TYPES, SINGLETON_IDS
from infoint.store.storage import Raw


def sound_entries(edits: Any) -> list[Raw]:
    """The entries that are whole, in their order; none where this is no list."""
    return [entry for entry in edits if _is_sound(entry)] if isinstance(edits, list) else []


def _is_sound(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and _is_text(entry.get("id"))
        and _is_text(entry.get("label"))
        and _is_moment(entry.get("at"))
        and _is_number(entry.get("rev"))
        and _is_number(entry.get("size"))
        and isinstance(entry.get("changes"), list)
        and all(map(_is_change, entry["changes"]))
        and _is_order(entry.get("order", {}))
        and is_storable(entry)
    )


def _is_change(change: Any) -> bool:
    return (
        isinstance(change, dict)
        and isinstance(path := change.get("path"), list)
        and len(path) >= 2
        and all(isinstance(step, str) for step in path)
        and path[1] == SINGLETON_IDS.get(path[0], path[1])
        and isinstance(change.get("after"), str | None)
        and (
            "prev" not in change
            or (isinstance(change["prev"], str | None) and isinstance(change.get("before"), dict))
        )
    )


def _is_order(order: Any) -> bool:
    return isinstance(order, dict) and all(
        table in RECORD_TYPES and isinstance(ids, list) and all(isinstance(e, str) for e in ids)
        for table, ids in order.items()
    )


def _is_moment(text: Any) -> bool:
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return False
    return moment is not None and moment.tzinfo is not None


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


def is_storable(row: Raw) -> bool:
    """Whether a row, of which parts can have any form, is not nested deeper than can be written."""
    try:
        orjson.dumps(row)
    except TypeError:
        return False
    return True
