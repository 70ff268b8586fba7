"""Taking back one labelled edit, where nothing later rests on it."""

from collections.abc import Iterable, Iterator
from typing import Any

from infoint.i18n import N_
from infoint.i18n.messages import Message, brought_back
from infoint.store.errors import GoneError, StoreError, UndoRefusedError
from infoint.store.history import Change, digest
from infoint.store.paths import ABSENT, placed_after, value_at, with_entry_after, with_value
from infoint.store.pending import Pending
from infoint.store.schema import RECORD_TYPES
from infoint.store.snapshot import Snapshot
from infoint.store.storage.base import Raw

SOFT_TABLES = ("page_state", "other_texts")
"""What merely goes along with an edit: put back where it is as the edit left it, else let be."""


def possible(entry: Raw, state: Snapshot) -> bool:
    """Whether the same places still hold what the edit left in them, and no later edit did more."""
    return not _changed_later(entry, state)


def take_back(entry: Raw, state: Snapshot, pending: Pending) -> None:
    """Put back what the edit changed. UndoRefusedError says why that cannot be done."""
    label = brought_back(entry)

    def refused(why: str) -> UndoRefusedError:
        return UndoRefusedError(Message(why, label=label))

    if _changed_later(entry, state):
        raise refused(
            N_("“{label}” cannot be undone, because the same place was changed again later.")
        )
    before = set(_strings(change.get("before") for change in entry["changes"]))
    if before & _removed_after(entry, state):
        raise refused(
            N_(
                "“{label}” cannot be undone, because something it belongs to was removed later: "
                "undo that first."
            )
        )
    try:
        _put_back(entry, state, pending)
    except StoreError as problem:
        raise refused(
            N_("“{label}” cannot be undone, because the place it changed is no longer there.")
        ) from problem
    added = _added_ids(entry, state)
    if added and not added.isdisjoint(_strings_everywhere(pending)):
        raise refused(
            N_("“{label}” cannot be undone, because something added later belongs to it.")
        )


def _hard(entry: Raw) -> list[Change]:
    """The changes that count. An edit of nothing but soft tables counts as a whole."""
    changes: list[Change] = entry["changes"]
    hard = [change for change in changes if change["path"][0] not in SOFT_TABLES]
    return hard or changes


def _is_as_left(change: Change, state: Snapshot) -> bool:
    return digest(value_at(state.tables, change["path"])) == change.get("after")


def _changed_later(entry: Raw, state: Snapshot) -> bool:
    """Compares values, so that edits without a label count too; and paths of labelled ones."""
    hard = _hard(entry)
    if not all(_is_as_left(change, state) for change in hard):
        return True
    later = [each for each in state.history if each["rev"] > entry["rev"]]
    if not later:
        return False
    exact = {tuple(change["path"]) for change in hard}
    within = {path[:length] for path in exact for length in range(2, len(path))}
    return any(
        path in within or any(path[:length] in exact for length in range(2, len(path) + 1))
        for each in later
        for path in (tuple(change["path"]) for change in each["changes"])
    )


def _put_back(entry: Raw, state: Snapshot, pending: Pending) -> None:
    hard_tables = {change["path"][0] for change in _hard(entry)}
    todo = [c for c in entry["changes"] if c["path"][0] in hard_tables or _is_as_left(c, state)]
    raws: dict[tuple[str, str], Any] = {}
    orders: dict[str, list[str]] = {}
    for change in todo:
        table, key, *rest = change["path"]
        if table not in RECORD_TYPES:
            raise GoneError(N_("The table is no longer there."))
        if rest:
            raw = raws.get((table, key), ABSENT)
            raw = pending.required(table, key) if raw is ABSENT else raw
            if "prev" in change:
                raw = with_entry_after(raw, rest[:-1], change["prev"], change["before"])
            else:
                raw = with_value(raw, rest, change.get("before", ABSENT))
            raws[table, key] = raw
        elif "before" in change:
            raws[table, key] = change["before"]
            order = orders.setdefault(table, list(state.tables[table]))
            orders[table] = placed_after(order, order, change.get("prev"), key)
        else:
            pending.drop(table, key)
    for (table, _key), raw in raws.items():
        pending.store(table, raw)
    for table, order in {**orders, **entry.get("order", {})}.items():
        present = {record.id: None for record in pending.records(table)}
        first = [key for key in order if key in present]
        pending.arrange(table, dict.fromkeys([*first, *present]))


def _removed_after(entry: Raw, state: Snapshot) -> set[str]:
    return {
        change["path"][-1]
        for each in state.history
        if each["rev"] > entry["rev"]
        for change in each["changes"]
        if "prev" in change
    }


def _added_ids(entry: Raw, state: Snapshot) -> set[str]:
    """Ids of records and of entries in lists that the edit brought in."""
    added = set()
    for change in entry["changes"]:
        if "before" not in change and change["path"][0] not in SOFT_TABLES:
            value = value_at(state.tables, change["path"])
            if isinstance(value, dict) and value.get("id") == change["path"][-1]:
                added.add(value["id"])
    return added


def _strings_everywhere(pending: Pending) -> Iterator[str]:
    for table in RECORD_TYPES:
        if table not in SOFT_TABLES:
            for record in pending.records(table):
                yield from _strings(pending.raw(table, record.id))


def _strings(value: Any) -> Iterator[str]:
    """All texts in a value, the keys of its dictionaries included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        yield from _strings(value.values())
    elif isinstance(value, Iterable):
        for inner in value:
            yield from _strings(inner)
