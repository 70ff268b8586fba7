"""Paths into raw values: keys of dictionaries, and ids of entries in lists of records."""

from collections.abc import Sequence
from typing import Any

from infoint.i18n import N_
from infoint.store.errors import GoneError

Path = Sequence[str]
ABSENT: Any = type("Absent", (), {"__repr__": lambda self: "ABSENT"})()
"""Stands for: nothing is there. Told apart by identity."""
ORDER = "#order"
"""As the last step of a path into a list of records: the ids of its entries, in order."""


def is_record_list(value: object) -> bool:
    """Whether the value is a list whose entries all have their own id."""
    return (
        isinstance(value, list)
        and all(isinstance(entry, dict) and "id" in entry for entry in value)
        and len({entry["id"] for entry in value}) == len(value)
    )


def ids_of(entries: Sequence[Any]) -> list[str]:
    """The ids of the entries, in order."""
    return [entry["id"] for entry in entries]


def value_at(value: Any, path: Path) -> Any:
    """What lies at the path, or ABSENT."""
    for key in path:
        if isinstance(value, dict):
            value = value.get(key, ABSENT)
        elif isinstance(value, list) and key == ORDER:
            value = ids_of(value)
        elif isinstance(value, list):
            value = next((e for e in value if isinstance(e, dict) and e.get("id") == key), ABSENT)
        else:
            return ABSENT
    return value


def with_value(whole: Any, path: Path, value: Any) -> Any:
    """A copy of `whole` with `value` at the path; ABSENT takes away what is there.

    Everything off the path is shared with `whole`. Dictionaries on the way are created where
    they are missing; an entry of a list must exist, else `GoneError`.
    """
    if not path:
        return value
    key, rest = path[0], path[1:]
    if isinstance(whole, list):
        return _with_entry(whole, key, rest, value)
    if whole is None or whole is ABSENT:
        whole = {}
    if not isinstance(whole, dict):
        raise GoneError(N_("The place for this value is no longer there."))
    copy = dict(whole)
    inner = with_value(copy.get(key, ABSENT), rest, value) if rest else value
    if inner is ABSENT:
        copy.pop(key, None)
    else:
        copy[key] = inner
    return copy


def with_entry_after(whole: Any, path: Path, previous: str | None, entry: Any) -> Any:
    """A copy of `whole` in which `entry` stands in the list at the path, after `previous`.

    None puts it first; where `previous` is not in the list it comes last.
    """
    entries = value_at(whole, path)
    if not isinstance(entries, list):
        raise GoneError(N_("The list to which this entry belongs is no longer there."))
    return with_value(whole, path, placed_after(entries, ids_of(entries), previous, entry))


def placed_after(
    items: Sequence[Any], ids: Sequence[str], previous: str | None, item: Any
) -> list[Any]:
    """The items with one more, after the one whose id is `previous`; `ids` goes with `items`."""
    index = len(items)
    if previous is None:
        index = 0
    elif previous in ids:
        index = ids.index(previous) + 1
    return [*items[:index], item, *items[index:]]


def _with_entry(entries: list[Any], key: str, rest: Path, value: Any) -> list[Any]:
    if key == ORDER and sorted(value) == sorted(ids_of(entries)):
        by_id = {entry["id"]: entry for entry in entries}
        return [by_id[each] for each in value]
    for index, entry in enumerate(entries):
        if isinstance(entry, dict) and entry.get("id") == key:
            inner = with_value(entry, rest, value) if rest else value
            middle = [] if inner is ABSENT else [inner]
            return [*entries[:index], *middle, *entries[index + 1 :]]
    raise GoneError(
        N_("This entry is no longer there; it may have been removed in another window.")
    )
