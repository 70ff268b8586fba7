"""What may give way when two windows write in the same place, and keeping it."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from infoint.domain import COLLECTIONS, OtherText
from infoint.store.pending import Pending


def is_kept_text(
    pending: Pending, table: str, key: str, path: Sequence[str], value: object
) -> bool:
    """Whether a stored value is a text in a person's own words, and not blank.

    Dates, choices from a list and ids of other records are texts in the file, but nothing that
    anyone would miss.
    """
    if not isinstance(value, str) or not value.strip() or table == "other_texts":
        return False
    if any(value in pending.base.tables[name] for name in COLLECTIONS):
        return False
    inner: Any = pending.record(table, key)
    for step in path:
        if isinstance(inner, BaseModel):
            field = type(inner).model_fields.get(step)
            if field is None or (step == path[-1] and field.annotation is not str):
                return False
        inner = _inside(inner, step)
    return isinstance(inner, str)


def is_key(pending: Pending, table: str, key: str, path: Sequence[str]) -> bool:
    """Whether the path ends at a key of a dictionary, there or not yet, which may come and go."""
    inner: Any = pending.record(table, key)
    for step in path[:-1]:
        inner = _inside(inner, step)
    return inner is None or isinstance(inner, dict)


def _inside(value: Any, step: str) -> Any:
    if isinstance(value, BaseModel):
        return getattr(value, step, None)
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, tuple):
        return next((each for each in value if getattr(each, "id", None) == step), None)
    return value


def keep_other_text(
    pending: Pending, table: str, key: str, path: tuple[str, ...], text: str
) -> None:
    """Keep a replaced text as an OtherText.

    Two windows that type in turn would leave a trail of beginnings, so a text that continues a
    kept one takes its place, and one that is contained in a kept one is not kept again.
    """
    other = OtherText(collection=table, record=key, path=path, text=text, at=pending.now)
    for kept in (each for each in pending.other_texts(table, key) if each.path == path):
        if text in kept.text:
            return
        if text.startswith(kept.text):
            other = other.model_copy(update={"id": kept.id})
            break
    pending.store("other_texts", other.model_dump(mode="json"))
