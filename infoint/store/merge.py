"""Three versions of the same values become one: what was read, mine, and what is stored now."""

from collections.abc import Mapping
from typing import Any

from infoint.store.paths import ABSENT, is_record_list

Displaced = list[tuple[tuple[str, ...], Any]]
"""Stored values that had to give way: where they stood, and what they were."""


def merge(base: Any, mine: Any, theirs: Any) -> tuple[Any, Displaced]:
    """Join my changes and theirs, both made from `base`.

    Different places both keep their change; in the same place mine stays and theirs is
    returned as displaced. Dictionaries are joined key by key and lists of records by id.
    """
    displaced: Displaced = []
    return _merged(base, mine, theirs, (), displaced), displaced


def _merged(base: Any, mine: Any, theirs: Any, path: tuple[str, ...], out: Displaced) -> Any:
    if mine == theirs or base == theirs:
        return mine
    if base == mine:
        return theirs
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return _merged_keys(base if isinstance(base, dict) else {}, mine, theirs, path, out)
    if is_record_list(mine) and is_record_list(theirs):
        return _merged_entries(base if is_record_list(base) else [], mine, theirs, path, out)
    if mine is ABSENT and isinstance(theirs, dict):
        return theirs  # removed here, changed there: words just written outlive the removal
    if theirs is not ABSENT:
        out.append((path, theirs))
    return mine


def _merged_keys(
    base: Mapping[str, Any],
    mine: Mapping[str, Any],
    theirs: Mapping[str, Any],
    path: tuple[str, ...],
    out: Displaced,
) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for key in [*mine, *(key for key in theirs if key not in mine)]:
        old, own, other = (each.get(key, ABSENT) for each in (base, mine, theirs))
        value = _merged(old, own, other, (*path, key), out)
        if value is not ABSENT:
            merged[key] = value
    return merged


def _merged_entries(
    base: list[Any], mine: list[Any], theirs: list[Any], path: tuple[str, ...], out: Displaced
) -> list[Any]:
    by_id = [{entry["id"]: entry for entry in version} for version in (base, mine, theirs)]
    joined = _merged_keys(by_id[0], by_id[1], by_id[2], path, out)
    order_base, order_mine, order_theirs = (list(version) for version in by_id)
    reordered = _common_order(order_mine, order_base) != _common_order(order_base, order_mine)
    first, second = (order_mine, order_theirs) if reordered else (order_theirs, order_mine)
    return [joined[key] for key in _woven(first, second) if key in joined]


def _common_order(order: list[str], other: list[str]) -> list[str]:
    known = set(other)
    return [key for key in order if key in known]


def _woven(first: list[str], second: list[str]) -> list[str]:
    """All of `first` in its order; what only `second` has comes after its neighbour there."""
    result = list(first)
    for index, key in enumerate(second):
        if key in result:
            continue
        before = second[index - 1] if index else None
        result.insert(result.index(before) + 1 if before is not None else 0, key)
    return result
