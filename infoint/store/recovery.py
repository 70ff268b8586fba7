"""Finding an earlier revision that can be read, and putting it in the place of a damaged file."""

from datetime import UTC, datetime
from pathlib import Path

from infoint.store.errors import DamagedData, StoreError
from infoint.store.file_storage import FileStorage, read_tables
from infoint.store.schema import META
from infoint.store.snapshot import WORKSPACE_ROW, build
from infoint.store.storage import Tables, WorkspaceStorage


def newest_good(storage: WorkspaceStorage) -> Path | None:
    """The newest kept revision that really parses and whose records all pass their checks."""
    for kept in storage.kept():
        try:
            _readable(storage.read_kept(kept))
        except (DamagedData, StoreError):
            continue
        return kept.path
    return None


def recover(path: str | Path, revision: Path, *, now: datetime | None = None) -> Path | None:
    """Put a kept revision in the place of the file.

    The present file is set aside as `infoint.unreadable-<time>.json`, whose path is returned
    (None if there was no file). Its revision number is higher than any before, so that
    every window that is open reads again. Raises StoreError, with the present file still in
    its place, if the revision itself cannot be read or there is no room for it.
    """
    storage = FileStorage(path)
    at = (now or datetime.now(UTC)).astimezone(UTC)
    try:
        tables = _readable(read_tables(Path(revision)))
    except DamagedData as problem:
        raise StoreError(
            f"The earlier version {Path(revision).name} cannot be read either ({problem}): "
            "choose another one."
        ) from problem
    with storage.lock():
        numbers = [kept.revision for kept in storage.kept()]
        heading = dict(tables[META][WORKSPACE_ROW])
        heading["revision"] = max([heading["revision"], *numbers]) + 1
        heading["saved"] = at.isoformat()
        tables[META] = {**tables[META], WORKSPACE_ROW: heading}
        aside = storage.set_aside(at)
        try:
            storage.write(tables)
        except StoreError:
            storage.put_back(aside)
            raise
    return aside


def _readable(tables: Tables) -> Tables:
    """The tables in their present form, all records checked."""
    return build(tables, None, "recovery").tables
