"""Finding an earlier revision that can be read, and putting it in the place of a damaged file."""

from datetime import UTC, datetime
from pathlib import Path

from infoint.store.errors import DamagedDataError, StoreError
from infoint.store.schema import META
from infoint.store.snapshot import WORKSPACE_ROW, build
from infoint.store.storage.base import Tables, WorkspaceStorage
from infoint.store.storage.file import FileStorage, parsed, read_tables


def newest_good(storage: WorkspaceStorage) -> Path | None:
    """The newest kept revision that really parses and whose records all pass their checks."""
    for kept in storage.kept():
        try:
            _readable(storage.read_kept(kept))
        except (DamagedDataError, StoreError):
            continue
        return kept.path
    return None


def recover(
    path: str | Path, revision: Path | bytes, *, now: datetime | None = None
) -> Path | None:
    """Put a kept revision in the place of the file, or what a chosen file holds.

    The bytes are those of a data file or of a download. The present file is set aside as
    `infoint.unreadable-<time>.json`, whose path is returned (None if there was no file). The new
    revision number is higher than any before, so that every window that is open reads again.
    Raises StoreError, with the present file still in its place, if the revision itself cannot be
    read or there is no room for it.
    """
    storage = FileStorage(path)
    at = (now or datetime.now(UTC)).astimezone(UTC)
    tables = readable_tables(revision)
    storage.require_replaceable()
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


def readable_tables(source: Path | bytes) -> Tables:
    """The tables of a kept revision, or of the bytes of a data file or download, all checked.

    StoreError with a sentence where it cannot be read.
    """
    try:
        return _readable(parsed(source) if isinstance(source, bytes) else read_tables(source))
    except DamagedDataError as problem:
        if isinstance(source, bytes):
            raise StoreError(
                f"The file you chose cannot be used ({problem}): choose another one."
            ) from problem
        raise StoreError(
            f"The earlier version {source.name} cannot be read either ({problem}): "
            "choose another one."
        ) from problem


def _readable(tables: Tables) -> Tables:
    """The tables in their present form, all records checked."""
    return build(tables, None, "recovery").tables
