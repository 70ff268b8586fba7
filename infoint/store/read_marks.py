"""Records remember the raw values they were read with, so that a later `put` can merge.

The mark lies in the record's `__dict__` under a name that is no field. Pydantic keeps cached
properties in the same way: `model_copy` carries it along, while comparing, dumping and
iterating leave it out.
"""

from infoint.domain import Record
from infoint.store.storage.base import Raw

_NAME = "_infoint_as_read"


def mark(record: Record, place: str, raw: Raw) -> None:
    """Note that `record` was read with these values from the storage called `place`."""
    record.__dict__[_NAME] = (place, raw)


def as_read(record: Record, place: str) -> Raw | None:
    """The values with which the record was read; None if it was not read from `place`."""
    noted = record.__dict__.get(_NAME)
    if noted is None or noted[0] != place:
        return None
    raw: Raw = noted[1]
    return raw
