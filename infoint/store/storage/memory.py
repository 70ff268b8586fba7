"""A workspace that lives in memory: for tests, for trying things, for a demonstration."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from infoint.domain import new_id
from infoint.i18n import N_
from infoint.store.errors import StoreError
from infoint.store.storage.base import UNSTORED, Stamp, Tables, WorkspaceStorage, stamp_of


class MemoryStorage(WorkspaceStorage):
    """Keeps the tables as they are. Several workspaces may share one storage."""

    def __init__(self, *, patience: float = 10.0) -> None:
        self.identity = f"memory:{new_id()}"
        self._lock = threading.Lock()
        self._patience = patience
        self._held: tuple[Tables | None, Stamp] = (None, UNSTORED)

    def is_at(self, stamp: Stamp) -> bool:
        """Whether nothing was written since."""
        return self._held[1] == stamp

    def read_stamped(self) -> tuple[Tables | None, Stamp]:
        """Both at once, so that no writer can come in between."""
        return self._held

    def write(self, data: Tables) -> Stamp:  # type: ignore[override]
        """Take the tables over; the caller does not change them afterwards."""
        stamp = stamp_of(data, new_id())
        self._held = (data, stamp)
        return stamp

    @contextmanager
    def lock(self) -> Iterator[None]:
        """One writer at a time, among all workspaces over this storage."""
        if not self._lock.acquire(timeout=self._patience):
            raise StoreError(
                N_("Another window is saving just now: wait a moment, then try again.")
            )
        try:
            yield
        finally:
            self._lock.release()

    def forget(self) -> None:
        """Memory keeps no earlier revisions."""

    def discard(self) -> None:
        """Hold nothing from now on."""
        self._held = (None, UNSTORED)
