"""Taking back one labelled edit, where nothing later rests on it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from infoint.i18n import N_
from infoint.i18n.messages import Message, brought_back
from infoint.store.errors import GoneError, StoreError, UndoRefusedError
from infoint.store.history import Change, digest, owner_of
from infoint.store.paths import ABSENT, placed_after, value_at, with_entry_after, with_value
from infoint.store.pending import Pending
from infoint.store.schema import RECORD_TYPES
from infoint.store.snapshot import Snapshot
from infoint.store.storage.base import Raw

SOFT_TABLES = ("page_state", "other_texts", "calendar_entries")
"""What merely goes along with an edit: put back where it is as the edit left it, else let be."""


def possible(entry: Raw, state: Snapshot) -> bool:
    """Whether the same places still hold what the edit left in them, and no later edit did more."""
    return not _changed_later(entry, state)


def nothing_left(entry: Raw) -> UndoRefusedError:
    """Why nothing of a lasting edit can be taken back."""
    return UndoRefusedError(
        Message(
            N_("“{label}” cannot be undone, because all of it was worked on since."),
            label=brought_back(entry),
        )
    )


@dataclass(frozen=True, slots=True)
class Part:
    """What of an edit can be taken back though some of its people were worked on since.

    `taken` and `left` are its changes, `stays` the ids of those whose changes are left. `pending`
    holds what is taken back; it is not stored.
    """

    taken: list[Change]
    left: list[Change]
    stays: tuple[str, ...]
    pending: Pending


def part_of(entry: Raw, state: Snapshot, fresh: Callable[[], Pending]) -> Part:
    """Take back what the edit changed of those of whom nothing was changed, added or typed since.

    `fresh` gives an edit with no changes yet.
    """
    groups: dict[str, list[Change]] = {}
    for change in entry["changes"]:
        if change["path"][0] not in SOFT_TABLES:
            groups.setdefault(owner_of(change, state.tables), []).append(change)
    removed, drafts = _removed_after(entry, state), _words_of_drafts(entry, state)
    later = _Later(entry, state)

    def stands(changes: list[Change]) -> bool:
        mine = {**entry, "changes": changes}
        before = set(_strings(change.get("before") for change in changes))
        added = _added_ids(mine, state)
        is_free = not (before & removed or added & drafts)
        return is_free and all(
            _is_as_left(change, state) and not later.touches(change) for change in changes
        )

    whole = {owner: changes for owner, changes in groups.items() if stands(changes)}
    while True:
        taken = [change for changes in whole.values() for change in changes]
        pending = fresh()
        if taken:
            _put_back({**entry, "changes": taken, "order": {}}, state, pending)
        named = set(_strings_everywhere(pending))
        needed = {
            owner
            for owner, changes in whole.items()
            if not named.isdisjoint(_added_ids({**entry, "changes": changes}, state))
        }
        if not needed:
            break
        whole = {owner: changes for owner, changes in whole.items() if owner not in needed}
    gone = set(map(id, taken))
    left = [change for change in entry["changes"] if id(change) not in gone]
    return Part(taken, left, tuple(owner for owner in groups if owner not in whole), pending)


def has_words_in_boxes(entry: Raw, state: Snapshot) -> bool:
    """Whether something stands in a box of somebody whom the edit added, and is not stored yet."""
    return not _added_ids(entry, state).isdisjoint(_words_of_drafts(entry, state))


_WORD = re.compile(r"[A-Za-z0-9]+")
_DRAFT = ("page_state", "drafts")


def _words_of_drafts(entry: Raw, state: Snapshot) -> set[str]:
    """The ids in the names of drafts that hold something which the edit did not leave there."""
    as_left: dict[str, bool] = {}
    for change in entry["changes"]:
        table, _key, *rest = change["path"]
        if (table, *rest[:1]) == _DRAFT and len(rest) > 1:
            as_left[rest[1]] = as_left.get(rest[1], True) and _is_as_left(change, state)
    found: set[str] = set()
    for page in state.tables["page_state"].values():
        for name, draft in (page.get("drafts") or {}).items():
            if draft and not as_left.get(name):
                found.update(_WORD.findall(name))
    return found


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
    later = _Later(entry, state)
    return any(later.touches(change) for change in hard)


class _Later:
    """The places that labelled edits changed after this one."""

    def __init__(self, entry: Raw, state: Snapshot) -> None:
        self._exact = {
            tuple(change["path"])
            for each in state.history
            if each["rev"] > entry["rev"]
            for change in each["changes"]
        }
        self._above = {
            path[:length] for path in self._exact for length in range(_RECORD, len(path) + 1)
        }

    def touches(self, change: Change) -> bool:
        """Whether one of them is this place, lies in it, or holds it."""
        path = tuple(change["path"])
        within = (path[:length] for length in range(_RECORD, len(path)))
        return path in self._above or any(each in self._exact for each in within)


_RECORD = 2
"""Steps of the path to a record."""


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
