"""What a storage must offer. To keep workspaces somewhere else, add one file with a subclass.

`storage_at` in `factory.py` chooses the class; everything else knows only this one.
"""

from abc import abstractmethod
from collections.abc import Hashable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from tinydb.storages import Storage

Raw = dict[str, Any]
"""One record as JSON values. Raw records are never changed in place once they are stored."""
Tables = dict[str, dict[str, Raw]]
"""What TinyDB stores: table name -> record id -> record. `meta` is one of the tables."""


class Stamp(NamedTuple):
    """Tells one stored state from every other. The revision alone does not.

    Two histories reach the same number after a write that failed or a revision that was put back;
    `write` is different for each write, and None where nothing is stored.
    """

    revision: int
    write: Hashable


UNSTORED = Stamp(0, None)


def stamp_of(tables: Any, write: Hashable) -> Stamp:
    """The stamp of tables as a storage holds them, before anybody has checked what they are."""
    try:
        return Stamp(tables["meta"]["workspace"]["revision"], write)
    except (LookupError, TypeError):
        return Stamp(0, write)


@dataclass(frozen=True)
class Kept:
    """A kept revision: its number, and when it was saved (UTC).

    `key` means something only to the storage that gave it; `name` is shown to the person.
    """

    revision: int
    at: datetime
    key: Any
    name: str = ""


class WorkspaceStorage(Storage):
    """A TinyDB storage with what a workspace needs beyond `read` and `write`."""

    identity: str
    """The same for all storages of one place, different for any other place."""
    path: Path | None = None
    """The file, for storages that have one."""

    @property
    def place(self) -> str:
        """Where the data lie, as it is shown to the person."""
        return str(self.path or "memory")

    def read(self) -> Tables | None:
        """The tables without their stamp; see `read_stamped`."""
        return self.read_stamped()[0]

    @abstractmethod
    def read_stamped(self) -> tuple[Tables | None, Stamp]:
        """The tables together with the stamp of exactly these tables.

        None where nothing was ever stored. Raises `DamagedDataError` where something is stored
        that is no table of records, `MissingFileError` as `is_at` does.
        """

    @abstractmethod
    def is_at(self, stamp: Stamp) -> bool:
        """Whether the stored data still are those with this stamp: one look, and a cheap one.

        Raises `MissingFileError` where data were stored in this run and are not there now.
        """

    @abstractmethod
    def write(self, data: Tables) -> Stamp:  # type: ignore[override]  # TinyDB wants no answer
        """Store everything or nothing, and give the stamp of what was stored by this very call.

        Raises `StoreError` with a sentence. The state is kept as a revision too, if it can be.
        """

    @abstractmethod
    def lock(self) -> AbstractContextManager[None]:
        """Hold off every other writer, also in other processes. StoreError if it takes long."""

    @contextmanager
    def replacing(self, at: datetime) -> Iterator[Path | None]:
        """Hold the lock while something is written in the place of data that cannot be read.

        Gives the file under whose name they are kept from now on, None where there is none. If
        nothing can be written in the block, they are back in their place.
        """
        with self.lock():
            yield None

    def kept(self) -> Sequence[Kept]:
        """The kept revisions, newest first."""
        return ()

    def read_kept(self, key: Any) -> Tables:
        """The tables of the kept revision with this key. Raises `DamagedDataError`."""
        raise NotImplementedError

    @abstractmethod
    def forget(self) -> None:
        """Delete kept revisions and all other remains of earlier data, but not the data."""

    @abstractmethod
    def discard(self) -> None:
        """Delete the data too: the place is as if nothing had ever been stored there."""
