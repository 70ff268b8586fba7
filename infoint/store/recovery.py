"""Finding an earlier revision that can be read, and putting it in the place of a damaged file."""

from pathlib import Path

from infoint.store.errors import DamagedData, StoreError
from infoint.store.snapshot import build
from infoint.store.storage import WorkspaceStorage


def newest_good(storage: WorkspaceStorage) -> Path | None:
    """The newest kept revision that really parses and whose records all pass their checks."""
    for kept in storage.kept():
        try:
            build(storage.read_kept(kept), None, storage.identity)
        except (DamagedData, StoreError):
            continue
        return kept.path
    return None
