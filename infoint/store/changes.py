"""What an edit changed, as a list of small changes that can each be put back.

A change is stored as a dictionary: `path` (table, record id, and on into the record), `before`
(the value to put back; missing where nothing was there), `after` (a digest of the value that the
edit left; missing where it left nothing), and for a record or an entry of a list that was taken
away `prev`, the id of the one that stood before it (None: it was the first).
"""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any

import orjson

from infoint.store.paths import ABSENT, ORDER, ids_of, is_record_list
from infoint.store.storage import Raw, Tables

Change = Raw
_PLACES = {"page", "contact", "field", "at"}
"""Fields of the page state that say where the person is: never put back."""


def digest(value: Any) -> str | None:
    """A short fingerprint of a value; None for ABSENT."""
    if value is ABSENT:
        return None
    data = orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    return blake2b(data, digest_size=9).hexdigest()


def changes_of(base: Tables, changed: Mapping[str, Mapping[str, Raw | None]]) -> list[Change]:
    """All changes from the tables of `base` to the new values of the changed records."""
    found: list[Change] = []
    for table, records in changed.items():
        rows = base[table]
        gone = [key for key in records if records[key] is None]
        found += _removed(rows, gone, (table,))
        for key, after in records.items():
            if after is not None:
                found += _between(rows.get(key, ABSENT), after, (table, key))
    return [c for c in found if c["path"][0] != "page_state" or c["path"][2] not in _PLACES]


def _change(path: tuple[str, ...], before: Any, after: Any) -> Change:
    change: Change = {"path": list(path)}
    if before is not ABSENT:
        change["before"] = before
    if after is not ABSENT:
        change["after"] = digest(after)
    return change


def _between(before: Any, after: Any, path: tuple[str, ...]) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in {**before, **after}:
            yield from _between(before.get(key, ABSENT), after.get(key, ABSENT), (*path, key))
    elif is_record_list(before) and is_record_list(after):
        yield from _between_lists(before, after, path)
    else:
        yield _change(path, before, after)


def _between_lists(before: list[Any], after: list[Any], path: tuple[str, ...]) -> Iterator[Change]:
    old = {entry["id"]: entry for entry in before}
    new = {entry["id"]: entry for entry in after}
    same_order = [key for key in old if key in new] == [key for key in new if key in old]
    if not same_order and old.keys() != new.keys():
        yield _change(path, before, after)
        return
    if not same_order:
        yield _change((*path, ORDER), ids_of(before), ids_of(after))
    yield from _removed(old, [key for key in old if key not in new], path)
    for key, entry in new.items():
        yield from _between(old.get(key, ABSENT), entry, (*path, key))


def _removed(rows: Mapping[str, Any], gone: list[str], path: tuple[str, ...]) -> Iterator[Change]:
    """Changes for removed entries in the order in which they stood, so `prev` comes first."""
    wanted = set(gone)
    previous: str | None = None
    for key, row in rows.items() if wanted else ():
        if key in wanted:
            yield {**_change((*path, key), row, ABSENT), "prev": previous}
        previous = key
