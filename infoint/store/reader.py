"""The reading side of a workspace: one attribute for each collection."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar, cast

from infoint import domain
from infoint.domain.page_state import PAGE_STATE_ID
from infoint.domain.profile import PROFILE_ID
from infoint.store.snapshot import Snapshot

R = TypeVar("R", bound=domain.Record)


class Collection(Generic[R]):
    """The records of one kind, frozen, in the order in which they came in."""

    def __init__(self, table: str, snapshot: Callable[[], Snapshot]) -> None:
        self.table = table
        self._snapshot = snapshot

    def all(self) -> list[R]:
        """All records. The list is the caller's own."""
        return cast("list[R]", list(self._snapshot().records[self.table].values()))

    def get(self, record_id: str) -> R | None:
        """The record with this id, or None."""
        return cast("R | None", self._snapshot().records[self.table].get(record_id))

    def __len__(self) -> int:
        return len(self._snapshot().records[self.table])

    def __iter__(self) -> Iterator[R]:
        return iter(self.all())

    def __contains__(self, record_id: object) -> bool:
        return record_id in self._snapshot().records[self.table]


class Reader:
    """Typed collections over a snapshot, or over whatever the newest snapshot is."""

    def __init__(self, current: Callable[[], Snapshot]) -> None:
        self._newest = current
        self.contacts = Collection[domain.Contact]("contacts", current)
        self.fields = Collection[domain.CareerField]("fields", current)
        self.attempts = Collection[domain.OutreachAttempt]("attempts", current)
        self.rehearsals = Collection[domain.Rehearsal]("rehearsals", current)
        self.interviews = Collection[domain.Interview]("interviews", current)
        self.takeaways = Collection[domain.Takeaway]("takeaways", current)
        self.actions = Collection[domain.Action]("actions", current)
        self.letters = Collection[domain.Letter]("letters", current)
        self.other_texts = Collection[domain.OtherText]("other_texts", current)
        self.copies = Collection[domain.SharedCopy]("copies", current)
        self.comments = Collection[domain.Comment]("comments", current)
        self.meetings = Collection[domain.Meeting]("meetings", current)
        self.calendar_entries = Collection[domain.CalendarEntry]("calendar_entries", current)

    @property
    def profile(self) -> domain.Profile:
        """The person; empty until something is stored."""
        return cast("domain.Profile", self._newest().records["profile"][PROFILE_ID])

    @property
    def page_state(self) -> domain.PageState:
        """Where the person was; empty until something is stored."""
        return cast("domain.PageState", self._newest().records["page_state"][PAGE_STATE_ID])

    def collection(self, table: str) -> Collection[domain.Record]:
        """The collection with this name, for code that goes through all of them."""
        if table not in domain.COLLECTIONS:
            raise KeyError(table)
        return cast("Collection[domain.Record]", getattr(self, table))
