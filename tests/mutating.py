"""Sound JSON with other values anywhere in it, for tests that no file may break anything."""

import contextlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from hypothesis import strategies as st

FAR = [
    "0001-01-01T00:00:00Z",
    "0001-01-01T14:00:00+14:00",
    "9999-12-31T23:59:59.999999Z",
    "9999-12-31T11:59:59.999999-12:00",
]
"""Moments at the ends of the calendar."""

Mutation = tuple[tuple[Any, ...], Any]
"""A path, and the value to put there."""


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Paths to every value inside."""
    if not isinstance(value, dict | list):
        return
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, key)
        yield from places(each, (*path, key))


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [{"id": "x", "in": value}] if depth % 2 else {"in": value}
    return value


_TEXTS = st.sampled_from([*FAR, "9999-12-31", "0001-01-01", "", "id", "2026-02-30"]) | st.text()
ANY_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "path", "before", "after"]) | st.text(), inner)
    ),
    max_leaves=8,
) | st.sampled_from([100, 200, 300, 450]).map(nested)


def changed(tables: Any, path: tuple[Any, ...], value: Any) -> Any:
    """A copy with another value at the path."""
    if not path:
        return value
    copy = list(tables) if isinstance(tables, list) else dict(tables)
    copy[path[0]] = changed(copy[path[0]], path[1:], value)
    return copy


def mutations(whole: Any) -> st.SearchStrategy[list[Mutation]]:
    """A few other values in any places of the whole."""
    return st.lists(
        st.tuples(st.sampled_from(list(places(whole))), ANY_JSON), min_size=1, max_size=3
    )


def spoilt(whole: Any, changes: Sequence[Mutation]) -> bytes:
    """The whole with other values in these places, where they are still there."""
    for path, value in changes:
        with contextlib.suppress(LookupError, TypeError, ValueError):
            whole = changed(whole, path, value)
    return dumped(whole)


def dumped(value: Any) -> bytes:
    """As JSON, also if it is nested deeper than orjson writes, or holds half a character."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value).encode()
