"""Which tables there are, and from raw tables to typed records and back."""

from collections.abc import Mapping
from typing import Any

import orjson
from pydantic import ValidationError
from pydantic_core import PydanticSerializationError, to_jsonable_python

from infoint.domain import (
    Action,
    CareerField,
    Contact,
    Interview,
    Letter,
    OtherText,
    OutreachAttempt,
    PageState,
    Profile,
    Record,
    Rehearsal,
    Takeaway,
)
from infoint.domain.page_state import PAGE_STATE_ID
from infoint.domain.profile import PROFILE_ID
from infoint.i18n import _
from infoint.store.errors import StoreError
from infoint.store.storage.base import Raw

META = "meta"

COLLECTIONS: Mapping[str, type[Record]] = {
    "contacts": Contact,
    "fields": CareerField,
    "attempts": OutreachAttempt,
    "rehearsals": Rehearsal,
    "interviews": Interview,
    "takeaways": Takeaway,
    "actions": Action,
    "letters": Letter,
    "other_texts": OtherText,
}
SINGLETONS: Mapping[str, type[Record]] = {"profile": Profile, "page_state": PageState}
SINGLETON_IDS: Mapping[str, str] = {"profile": PROFILE_ID, "page_state": PAGE_STATE_ID}
RECORD_TYPES: Mapping[str, type[Record]] = {**SINGLETONS, **COLLECTIONS}

NOUNS: Mapping[str, str] = {
    "profile": "profile",
    "page_state": "page",
    "contacts": "contact",
    "fields": "field",
    "attempts": "outreach attempt",
    "rehearsals": "practice",
    "interviews": "interview",
    "takeaways": "takeaway",
    "actions": "action",
    "letters": "letter",
    "other_texts": "text",
}


def to_raw(record: Record) -> Raw:
    """The record as JSON values. Moments become UTC texts, tuples become lists."""
    return record.model_dump(mode="json", warnings=False)


def plain(value: object) -> Any:
    """Any value that a record can hold, as JSON values. StoreError for anything else."""
    try:
        return to_jsonable_python(value)
    except PydanticSerializationError as problem:
        raise StoreError("A value of this kind cannot be stored.") from problem


def checked(table: str, raw: Raw) -> tuple[Record, Raw]:
    """The typed record and its values in normal form. StoreError says which value does not fit."""
    try:
        record = RECORD_TYPES[table].model_validate(raw)
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "value"
        raise StoreError(
            f"The {NOUNS[table]} was not saved, because “{place}” cannot hold this value."
        ) from problem
    return record, storable(to_raw(record))


def storable(raw: Raw) -> Raw:
    """The same values, if they can be written as JSON; else StoreError, before anything is."""
    if not is_storable(raw):
        raise StoreError(
            _(
                "This text holds a broken character or a number that is too large to be stored: "
                "remove it, then try again."
            )
        )
    return raw


def is_storable(raw: Raw) -> bool:
    """Whether the values, of which parts can have any form, can be written as JSON."""
    try:
        orjson.dumps(raw)
    except TypeError:
        return False
    return True
