"""Which storage holds a workspace: the one place that chooses."""

from pathlib import Path

from infoint.store.storage.base import WorkspaceStorage
from infoint.store.storage.file import FileStorage
from infoint.store.storage.memory import MemoryStorage

Place = str | Path | WorkspaceStorage | None
"""A file, a storage that is there already, or None for memory."""


def storage_at(place: Place) -> WorkspaceStorage:
    """The storage of this place. Creates nothing yet."""
    if isinstance(place, WorkspaceStorage):
        return place
    return MemoryStorage() if place is None else FileStorage(place)
