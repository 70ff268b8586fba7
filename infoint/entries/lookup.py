"""Records that an edit rests on: there, or a sentence."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Literal, TypeVar

from infoint.domain import Interview, Record
from infoint.store import Transaction, Workspace
from infoint.store.errors import GoneError, gone
from infoint.store.reader import Collection
from infoint.store.transaction import TxCollection

R = TypeVar("R", bound=Record)
Called = Literal["", "message", "text"]


def require(collection: Collection[R] | TxCollection[R], record_id: str, called: Called = "") -> R:
    """The record with this id. GoneError, with a sentence naming what it is, where there is none.

    `called` is what a letter is to the person where it is none.
    """
    record = collection.get(record_id)
    if record is None:
        raise gone(called or collection.table)
    return record


def require_part(parts: Iterable[R], part_id: str, lost: str) -> R:
    """The part of a record with this id. GoneError with the sentence `lost` where there is none."""
    found = next((each for each in parts if each.id == part_id), None)
    if found is None:
        raise GoneError(lost)
    return found


@contextmanager
def edit_interview(
    ws: Workspace, interview_id: str, label: str, *, now: datetime
) -> Iterator[tuple[Transaction, Interview]]:
    """An edit as `Workspace.edit` begins it, with a talk as it is now. GoneError without it."""
    with ws.edit(label, now=now) as tx:
        yield tx, require(tx.interviews, interview_id)
