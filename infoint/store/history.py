"""The list of labelled edits that can be undone: what each of them changed, and from what."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any

import orjson

from infoint.domain import new_id, within_reach
from infoint.i18n.messages import Message, brought_back, kept
from infoint.store.paths import ABSENT, ORDER, ids_of, is_record_list, value_at
from infoint.store.snapshot import Snapshot
from infoint.store.storage.base import Raw, Tables

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


LONGEST = 50
"""So many edits are kept."""
LARGEST_PAST = 4_000_000
"""Bytes that all edits but the newest may take together in the file."""
LASTING, LARGEST_LASTING = 5, 2_000_000
"""So many of the edits that are to last, such as an import, are kept beside them, however many
small ones follow; and the bytes that they may take together."""
ONE_EDIT = timedelta(minutes=5)
"""Saves of one and the same value within this time of each other count as one edit."""


@dataclass(frozen=True)
class EditNote:
    """One line of the undo list. `at` is in UTC."""

    id: str
    message: Message
    at: datetime
    names: tuple[str, ...] = ()
    """The people and fields that it is about, as they are called now; none where they are many."""
    stands: bool = True
    """Whether it can be taken back: no later change stands on it."""
    lasts: bool = False
    """Whether it is kept longer than small edits, and can be taken back in part."""

    @property
    def label(self) -> str:
        """What was done, in the language in use."""
        return self.message.worded()


def note(entry: Raw, tables: Tables, *, stands: bool) -> EditNote:
    """The line that shows an entry."""
    at = within_reach(datetime.fromisoformat(entry["at"]))
    names, lasts = _names(entry, tables), bool(entry.get("lasting"))
    return EditNote(entry["id"], brought_back(entry), at, names, stands, lasts)


def owner_of(change: Change, tables: Tables) -> str:
    """The contact (id) that a change is about; the record itself where it is about none."""
    table, key = change["path"][:2]
    if table == "contacts":
        return str(key)
    record = tables.get(table, {}).get(key) or _whole_before(change)
    talk = tables["interviews"].get(record.get("interview", ""), {})
    return str(record.get("contact") or talk.get("contact") or key)


def _whole_before(change: Change) -> Raw:
    """The record as it was, where the change took it away."""
    before = change.get("before")
    return before if len(change["path"]) == _OF_A_RECORD and isinstance(before, dict) else {}


_OF_A_RECORD = 2
"""Steps of the path to a whole record."""
_FEW = 3


def _names(entry: Raw, tables: Tables) -> tuple[str, ...]:
    """Of at most three people and fields; none where there are more."""
    found: dict[str, None] = {}
    for change in entry["changes"]:
        owner = owner_of(change, tables)
        record = tables["contacts"].get(owner) or tables["fields"].get(owner)
        gone = _whole_before(change)
        name = str((record or gone).get("name") or (record or gone).get("title") or "").strip()
        if name:
            found[name] = None
        if len(found) > _FEW:
            return ()
    return tuple(found)


def find(entries: Sequence[Raw], edit_id: str | None) -> Raw | None:
    """The entry with this id, or the newest one; None where there is none."""
    if edit_id is None:
        return entries[-1] if entries else None
    return next((entry for entry in entries if entry["id"] == edit_id), None)


def last_change(entries: Sequence[Raw], tables: Tables, path: tuple[str, ...]) -> datetime | None:
    """The moment (UTC) of the newest entry that changed the value at `path`, or what it lies in.

    None where there is none, or where the value was changed by an edit without a label since.
    """
    for entry in reversed(entries):
        for change in entry["changes"]:
            here = tuple(change["path"])
            if here != path[: len(here)]:
                continue
            if here == path and change.get("after") != digest(value_at(tables, path)):
                return None
            return datetime.fromisoformat(entry["at"])
    return None


def with_edit(
    base: Snapshot,
    changed: Mapping[str, Mapping[str, Raw | None]],
    reordered: Mapping[str, Sequence[str]],
    label: str,
    now: datetime,
    *,
    lasting: bool = False,
) -> list[Raw]:
    """The entries once this edit has joined them. Edits without a label do not join."""
    if not label:
        return base.history
    changes = changes_of(base.tables, changed)
    order = {table: list(base.tables[table]) for table in reordered}
    if not changes and not order:
        return base.history
    joined = _joined(base, changed, changes, label, now) if not order else None
    if joined is not None:
        return joined
    entry = {
        "id": new_id(),
        **kept(label),
        "at": now.astimezone(UTC).isoformat(),
        "rev": base.revision + 1,
        "size": size_of(changes),
        "changes": changes,
    }
    if order:
        entry["order"] = order
    if lasting:
        entry["lasting"] = True
    return _pruned([*base.history, entry])


def size_of(changes: Sequence[Change]) -> int:
    """How many bytes they take in the file, about."""
    return len(orjson.dumps(changes))


def _joined(
    base: Snapshot,
    changed: Mapping[str, Mapping[str, Raw | None]],
    changes: Sequence[Change],
    label: str,
    now: datetime,
) -> list[Raw] | None:
    """The entries with this edit taken into the newest one; None where it stands for itself."""
    newest = base.history[-1] if base.history else None
    if newest is None or len(changes) != 1 or kept(brought_back(newest)) != kept(label):
        return None
    later = changes[0]
    first = next((each for each in newest["changes"] if each["path"] == later["path"]), None)
    in_time = timedelta(0) <= now - datetime.fromisoformat(newest["at"]) <= ONE_EDIT
    if first is None or not in_time or "prev" in later or not _continues(first, later):
        return None
    after = value_at(changed, later["path"])
    if not isinstance(after, str | int | float | None):
        return None
    others = [each for each in newest["changes"] if each is not first]
    if digest(after) == digest(first.get("before", ABSENT)) and not others:
        return base.history[:-1]
    joined = {**first, "after": digest(after)}
    changes_now = [joined if each is first else each for each in newest["changes"]]
    entry = {**newest, "at": now.astimezone(UTC).isoformat(), "changes": changes_now}
    return [*base.history[:-1], entry]


def _continues(first: Change, later: Change) -> bool:
    """Whether `later` starts from the very value that `first` left, and both are simple values."""
    simple = all(not isinstance(each.get("before"), list | dict) for each in (first, later))
    return simple and first.get("after") == digest(later.get("before", ABSENT))


def _pruned(entries: list[Any]) -> list[Raw]:
    kept = entries[-1:]
    room, room_for_lasting = LARGEST_PAST, LARGEST_LASTING
    count, lasting, is_full = 1, 0, False
    for entry in reversed(entries[:-1]):
        size = entry["size"]
        if entry.get("lasting") and lasting < LASTING and size <= room_for_lasting:
            lasting, room_for_lasting = lasting + 1, room_for_lasting - size
            kept.append(entry)
            continue
        room -= size
        is_full = is_full or room < 0 or count == LONGEST
        if not is_full:
            count += 1
            kept.append(entry)
    return kept[::-1]
