"""What a storage must offer. To keep workspaces somewhere else, add one file with a subclass."""

from abc import abstractmethod
from collections.abc import Hashable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

Raw = dict[str, Any]
"""One record as JSON values. Raw records are never changed in place once they are stored."""
Tables = dict[str, dict[str, Raw]]
"""What TinyDB stores: table name -> record id -> record. `meta` is one of the tables."""
Stamp = Hashable
"""Changes whenever the stored data change. Only equality has a meaning."""


@dataclass(frozen=True)
class Kept:
    """A kept revision: its number, when it was saved (UTC), and where it lies."""

    revision: int
    at: datetime
    path: Path


class WorkspaceStorage(Storage):
    """A TinyDB storage with what a workspace needs beyond `read` and `write`.

    `read` returns None where nothing was ever stored and raises `DamagedDataError` where something
    is stored that is no table of records. `write` stores everything or nothing, raises
    `StoreError` with a sentence, and keeps the state as an earlier revision if it can.
    """

    identity: str
    """The same for all storages of one place, different for any other place."""
    path: Path | None = None
    """The file, for storages that have one."""

    @abstractmethod
    def stamp(self) -> Stamp:
        """A token that is cheap to get and differs once the stored data have changed."""

    @abstractmethod
    def read_stamped(self) -> tuple[Tables | None, Stamp]:
        """The tables together with the stamp of exactly these tables."""

    def require_present(self) -> None:
        """Raise `MissingFileError` where data were stored in this run and are not there now."""

    @abstractmethod
    def lock(self) -> AbstractContextManager[None]:
        """Hold off every other writer, also in other processes. StoreError if it takes long."""

    def kept(self) -> Sequence[Kept]:
        """The kept revisions, newest first."""
        return ()

    def read_kept(self, kept: Kept) -> Tables:
        """The tables of a kept revision. Raises `DamagedDataError`."""
        raise NotImplementedError

    @abstractmethod
    def forget(self) -> None:
        """Delete kept revisions and all other remains of earlier data, but not the data."""
