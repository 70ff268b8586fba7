"""What can go wrong with stored data. The text of each error is one sentence for the person."""

from pathlib import Path


class StoreError(Exception):
    """Something could not be stored or read. `str()` is one calm sentence that says what to do."""


class GoneError(StoreError):
    """The record or entry to be changed is no longer there."""


class NewerFileError(StoreError):
    """The file was written by a newer version of Infoint. It is left as it is."""


class MissingFileError(StoreError):
    """The file was there in this run and is not now: nothing is read, and nothing is written.

    `path` is the file. Everything is there again once the file is.
    """

    def __init__(self, path: Path, reason: str = "") -> None:
        self.path = path
        super().__init__(_missing(path, reason))


def _missing(path: Path, reason: str) -> str:
    if reason:
        return (
            f"The file {path} cannot be reached just now ({reason}), so nothing is being saved: "
            "connect its drive again, and everything goes on as before."
        )
    if path.parent.is_dir():
        return (
            f"The file {path.name} is no longer in the folder {path.parent}, so nothing is being "
            "saved: connect the drive that belongs there or put the file back, and everything "
            "goes on as before."
        )
    return (
        f"The folder {path.parent} is not there just now, so nothing is being saved: connect its "
        "drive again or give it back its name and place, and everything goes on as before."
    )


class UndoRefusedError(StoreError):
    """The edit cannot be undone, because something later rests on it."""


class UnreadableFile(StoreError):  # noqa: N818
    """The file is there but cannot be read, or it is gone while earlier revisions exist.

    `path` is the file itself, `newest_good` the newest kept revision that can really be read
    (None where there is none), `reason` a few words on what is wrong with the file.
    """

    def __init__(self, path: Path, newest_good: Path | None, reason: str) -> None:
        self.path = path
        self.newest_good = newest_good
        self.reason = reason
        way = (
            "an earlier version of it can be put in its place"
            if newest_good
            else "no earlier version of it was found, so keep it and restore a backup"
        )
        super().__init__(f"The file {path.name} cannot be read ({reason}); {way}.")


class DamagedDataError(Exception):
    """Raised by storages and the schema; the workspace turns it into `UnreadableFile`."""
