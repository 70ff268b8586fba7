"""Earlier states of a file, kept as real copies beside it, and which of them to let go."""

import contextlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from infoint.store.storage.atomic import replace_bytes
from infoint.store.storage.base import Kept

LAST = 10
HOURLY = timedelta(hours=48)
DAILY = timedelta(days=60)

_NAME = re.compile(r"^(\d{8,})-(\d{8}T\d{6}Z)\.json$")
_STAMP = "%Y%m%dT%H%M%SZ"


def revisions_folder(path: Path) -> Path:
    """Where the revisions of this file lie: `infoint.revisions` for `infoint.json`."""
    return path.with_name(f"{path.stem}.revisions")


def time_stamp(at: datetime) -> str:
    """A moment as it stands in file names, in UTC, to the second."""
    return at.astimezone(UTC).strftime(_STAMP)


def keep(path: Path, data: bytes, revision: int, at: datetime) -> None:
    """Keep a copy. It is not synced: the file itself is what must survive a power failure.

    A copy that fails is let go quietly, for the edit it belongs to is already stored.
    """
    folder = revisions_folder(path)
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True, mode=0o700)
        name = f"{revision:08d}-{time_stamp(at)}.json"
        replace_bytes(folder / name, data, durable=False)
        others = [each for each in kept_revisions(path) if each.name != name]
        for kept in to_drop([Kept(revision, at, folder / name, name), *others]):
            (folder / kept.name).unlink(missing_ok=True)
        for leftover in folder.glob(".*.tmp"):
            leftover.unlink(missing_ok=True)


def kept_revisions(path: Path) -> list[Kept]:
    """All kept revisions of the file, the last written first. The key of each is its path.

    That need not be the one with the highest number: after an older file was put back, numbers
    begin anew from there. The time of the file decides within a second.
    """
    try:
        entries = list(revisions_folder(path).iterdir())
    except (OSError, ValueError):  # a name with a broken character is a ValueError
        return []
    found = []
    for entry in entries:
        if match := _NAME.match(entry.name):
            with contextlib.suppress(ValueError, OSError):  # no such day; vanished meanwhile
                at = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
                found.append((at, entry.stat().st_mtime_ns, int(match[1]), entry))
    return [
        Kept(number, at, entry, entry.name) for at, _, number, entry in sorted(found, reverse=True)
    ]


def to_drop(kept: Sequence[Kept]) -> list[Kept]:
    """Which of the revisions (the last written first) to delete.

    The last ten stay; of the others the newest of each hour for 48 hours and the newest of
    each day for 60 days, counted back from the newest revision of all.
    """
    dropped = []
    taken: set[datetime] = set()
    for revision in kept[LAST:]:
        age = kept[0].at - revision.at
        hour = revision.at.replace(minute=0, second=0)
        slot = hour if age <= HOURLY else hour.replace(hour=0)
        if age > DAILY or slot in taken:
            dropped.append(revision)
        else:
            taken.add(slot)
    return dropped


def forget(path: Path) -> None:
    """Delete all kept revisions. Raises OSError where that is not possible."""
    folder = revisions_folder(path)
    for entry in folder.iterdir() if folder.is_dir() else ():
        entry.unlink(missing_ok=True)
    if folder.is_dir():
        folder.rmdir()
