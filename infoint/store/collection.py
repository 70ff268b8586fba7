"""Reading: typed collections over whatever the newest snapshot is."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar, cast

from infoint.domain import Record
from infoint.store.snapshot import Snapshot

R = TypeVar("R", bound=Record)


class Collection(Generic[R]):
    """The records of one kind, frozen, in the order in which they came in."""

    def __init__(self, table: str, snapshot: Callable[[], Snapshot]) -> None:
        self._table = table
        self._snapshot = snapshot

    def all(self) -> list[R]:
        """All records. The list is the caller's own."""
        return cast("list[R]", list(self._snapshot().records[self._table].values()))

    def get(self, record_id: str) -> R | None:
        """The record with this id, or None."""
        return cast("R | None", self._snapshot().records[self._table].get(record_id))

    def __len__(self) -> int:
        return len(self._snapshot().records[self._table])

    def __iter__(self) -> Iterator[R]:
        return iter(self.all())

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._snapshot().records[self._table]
