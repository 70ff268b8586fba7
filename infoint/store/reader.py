"""The reading side of a workspace: one attribute for each collection."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar, cast

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
from infoint.store.schema import COLLECTIONS, SINGLETON_IDS
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


class Reader:
    """Typed collections over a snapshot, or over whatever the newest snapshot is."""

    def __init__(self, current: Callable[[], Snapshot]) -> None:
        self._newest = current
        self.contacts = Collection[Contact]("contacts", current)
        self.fields = Collection[CareerField]("fields", current)
        self.attempts = Collection[OutreachAttempt]("attempts", current)
        self.rehearsals = Collection[Rehearsal]("rehearsals", current)
        self.interviews = Collection[Interview]("interviews", current)
        self.takeaways = Collection[Takeaway]("takeaways", current)
        self.actions = Collection[Action]("actions", current)
        self.letters = Collection[Letter]("letters", current)
        self.other_texts = Collection[OtherText]("other_texts", current)

    @property
    def profile(self) -> Profile:
        """The person; empty until something is stored."""
        return cast("Profile", self._newest().records["profile"][SINGLETON_IDS["profile"]])

    @property
    def page_state(self) -> PageState:
        """Where the person was; empty until something is stored."""
        return cast("PageState", self._newest().records["page_state"][SINGLETON_IDS["page_state"]])

    def collection(self, table: str) -> Collection[Record]:
        """The collection with this name, for code that goes through all of them."""
        if table not in COLLECTIONS:
            raise KeyError(table)
        return cast("Collection[Record]", getattr(self, table))
