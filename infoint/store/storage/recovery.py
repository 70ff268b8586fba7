"""Finding an earlier revision that can be read, and putting it in the place of damaged data."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.store.errors import DamagedDataError, StoreError
from infoint.store.schema import META
from infoint.store.snapshot import WORKSPACE_ROW, build
from infoint.store.storage.base import Kept, Tables, WorkspaceStorage
from infoint.store.storage.factory import Place, storage_at
from infoint.store.storage.file import parsed


def newest_good(storage: WorkspaceStorage) -> Kept | None:
    """The newest kept revision that really parses and whose records all pass their checks."""
    for kept in storage.kept():
        try:
            build(storage.read_kept(kept.key), "recovery")
        except (DamagedDataError, StoreError):
            continue
        return kept
    return None


def recover(place: Place, revision: Any, *, now: datetime | None = None) -> Path | None:
    """Put a kept revision in the place of the data, or what a chosen file holds.

    `revision` is the key of a kept revision, as `UnreadableFile.newest_good` gives it, or the bytes
    of a data file or of a download. A present file is set aside as
    `infoint.unreadable-<time>.json`, whose path is returned (None if there was no file). The new
    revision number is higher than any before, so that every window that is open reads again.
    Raises StoreError, with the present data still in their place, if the revision itself cannot be
    read or there is no room for it.
    """
    storage = storage_at(place)
    at = (now or datetime.now(UTC)).astimezone(UTC)
    tables = _readable(storage, revision)
    with storage.replacing(at) as aside:
        heading = dict(tables[META][WORKSPACE_ROW])
        numbers = [heading["revision"], *(kept.revision for kept in storage.kept())]
        heading.update(revision=max(numbers) + 1, saved=at.isoformat())
        storage.write({**tables, META: {**tables[META], WORKSPACE_ROW: heading}})
    return aside


def _readable(storage: WorkspaceStorage, revision: Any) -> Tables:
    """The tables of the revision, all checked. StoreError with a sentence where that fails."""
    chosen = isinstance(revision, bytes)
    try:
        tables = parsed(revision) if chosen else storage.read_kept(revision)
        return build(tables, "recovery").tables
    except DamagedDataError as problem:
        sentence = N_(
            "The earlier version {name} cannot be read either ({reason}): choose another one."
        )
        if chosen:
            sentence = N_("The file you chose cannot be used ({reason}): choose another one.")
        names = (kept.name for kept in storage.kept() if kept.key == revision)
        name = next(names, "" if chosen else str(revision))
        raise StoreError(Message(sentence, name=name, reason=str(problem))) from problem
