"""A workspace that lives in memory: for tests, for trying things, for a demonstration."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from infoint.domain import new_id
from infoint.store.errors import StoreError
from infoint.store.storage.base import Stamp, Tables, WorkspaceStorage


class MemoryStorage(WorkspaceStorage):
    """Keeps the tables as they are. Several workspaces may share one storage."""

    def __init__(self, tables: Tables | None = None, *, patience: float = 10.0) -> None:
        self.identity = f"memory:{new_id()}"
        self._held: tuple[Tables | None, int] = (tables, 0)
        self._lock = threading.Lock()
        self._patience = patience

    def stamp(self) -> Stamp:
        """The number of writes so far."""
        return self._held[1]

    def read(self) -> Tables | None:
        """The tables, or None if nothing was ever written."""
        return self._held[0]

    def read_stamped(self) -> tuple[Tables | None, Stamp]:
        """Both at once, so that no writer can come in between."""
        return self._held

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Take the tables over; the caller does not change them afterwards."""
        self._held = (data, self._held[1] + 1)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """One writer at a time, among all workspaces over this storage."""
        if not self._lock.acquire(timeout=self._patience):
            raise StoreError("Another window is saving just now: wait a moment, then try again.")
        try:
            yield
        finally:
            self._lock.release()

    def forget(self) -> None:
        """Memory keeps no earlier revisions."""
