"""Which tables there are, and from raw tables to typed records and back."""

from collections.abc import Mapping
from typing import Any

import orjson
from pydantic import ValidationError
from pydantic_core import PydanticSerializationError, to_jsonable_python

from infoint.domain import COLLECTIONS, PageState, Profile, Record
from infoint.domain.page_state import PAGE_STATE_ID
from infoint.domain.profile import PROFILE_ID
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.store.errors import StoreError
from infoint.store.storage.base import Raw

META = "meta"
SINGLETON_IDS: Mapping[str, str] = {"profile": PROFILE_ID, "page_state": PAGE_STATE_ID}
RECORD_TYPES: Mapping[str, type[Record]] = {
    "profile": Profile,
    "page_state": PageState,
    **COLLECTIONS,
}


def to_raw(record: Record) -> Raw:
    """The record as JSON values. Moments become UTC texts, tuples become lists."""
    return record.model_dump(mode="json", warnings=False)


def plain(value: object) -> Any:
    """Any value that a record can hold, as JSON values. StoreError for anything else."""
    try:
        return to_jsonable_python(value)
    except PydanticSerializationError as problem:
        raise StoreError(N_("A value of this kind cannot be stored.")) from problem


def checked(table: str, raw: Raw) -> tuple[Record, Raw]:
    """The typed record and its values in normal form.

    StoreError where a value does not fit, or cannot be written as JSON.
    """
    try:
        record = RECORD_TYPES[table].model_validate(raw)
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "value"
        raise StoreError(
            Message(
                N_("This was not saved, because “{place}” cannot hold this value."), place=place
            )
        ) from problem
    normal = to_raw(record)
    if not is_storable(normal):
        raise StoreError(
            N_(
                "This text holds a broken character or a number that is too large to be stored: "
                "remove it, then try again."
            )
        )
    return record, normal


def is_storable(raw: Raw) -> bool:
    """Whether the values, of which parts can have any form, can be written as JSON."""
    try:
        orjson.dumps(raw)
    except TypeError:
        return False
    return True


_AS_READ = "_infoint_as_read"
"""A record remembers the raw values that it was read with, so that a later `put` can merge.

They lie in its `__dict__` under a name that is no field. Pydantic keeps cached properties in the
same way: `model_copy` carries it along, while comparing, dumping and iterating leave it out.
"""


def mark(record: Record, place: str, raw: Raw) -> None:
    """Note that `record` was read with these values from the storage called `place`."""
    record.__dict__[_AS_READ] = (place, raw)


def as_read(record: Record, place: str) -> Raw | None:
    """The values with which the record was read; None if it was not read from `place`."""
    noted_place, raw = record.__dict__.get(_AS_READ, ("", None))
    return raw if noted_place == place else None
