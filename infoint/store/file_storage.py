"""A workspace in one JSON file that stock TinyDB can read."""

import contextlib
import glob
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson
from filelock import FileLock, Timeout

from infoint.store import revisions
from infoint.store.atomic_file import remove_leftovers, replace_bytes, told_in_words
from infoint.store.errors import DamagedData, StoreError
from infoint.store.storage import Kept, Stamp, Tables, WorkspaceStorage


class FileStorage(WorkspaceStorage):
    """Reads without locking or creating anything; writes by replacing the whole file.

    Beside `infoint.json` lie `infoint.json.lock` and the folder `infoint.revisions`.
    """

    def __init__(self, path: str | Path, *, patience: float = 10.0) -> None:
        self.path: Path = Path(path).absolute()
        self._file = self.path.resolve()
        self.identity = str(self._file)
        self._patience = patience
        self._pinned: int | None = None

    def stamp(self) -> Stamp:
        """Inode, size and time of the file, or None where there is no file."""
        try:
            found = os.stat(self.identity)  # noqa: PTH116 - twice as fast as Path.stat
        except OSError:
            return None
        return (found.st_ino, found.st_size, found.st_mtime_ns)

    def read(self) -> Tables | None:
        """The tables of the file, or None where there is no file."""
        return self.read_stamped()[0]

    def read_stamped(self) -> tuple[Tables | None, Stamp]:
        """Tables and stamp come from the same open file, so they belong together."""
        try:
            with self._file.open("rb") as file:
                found = os.fstat(file.fileno())
                data = file.read()
                self._pin(file.fileno())
        except FileNotFoundError:
            return None, None
        except OSError as problem:
            raise DamagedData(f"the system says: {problem.strerror}") from problem
        return parsed(data), (found.st_ino, found.st_size, found.st_mtime_ns)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file, then keep a copy as a revision."""
        payload = orjson.dumps(data)
        with told_in_words(self._file):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_bytes(self._file, payload)
        self._pin_present()
        heading = data.get("meta", {}).get("workspace")
        if heading:
            at = datetime.fromisoformat(heading["saved"])
            revisions.keep(self._file, payload, heading["revision"], at)

    def close(self) -> None:
        """Let go of the file. Reading takes hold of it again."""
        pinned, self._pinned = self._pinned, None
        if pinned is not None:
            os.close(pinned)

    def __del__(self) -> None:
        if hasattr(self, "_pinned"):
            self.close()

    def _pin(self, descriptor: int) -> None:
        """Keep the inode in use while its stamp is remembered.

        File systems give a freed inode number to the next file, and their clocks tick slowly:
        two quick writes elsewhere could otherwise leave a file with the very same stamp.
        Windows numbers files differently and does not replace files that are open.
        """
        if os.name != "nt":
            self.close()
            self._pinned = os.dup(descriptor)

    def _pin_present(self) -> None:
        with contextlib.suppress(OSError), self._file.open("rb") as file:
            self._pin(file.fileno())

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the lock file; leftovers of killed writers are cleared away on the way."""
        guard = FileLock(
            f"{self._file}.lock", timeout=self._patience, poll_interval=0.01, thread_local=False
        )
        with told_in_words(self._file):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                guard.acquire()
            except Timeout as problem:
                raise StoreError(
                    "Another window or program is saving just now: wait a moment, then try again."
                ) from problem
        try:
            remove_leftovers(self._file)
            yield
        finally:
            guard.release()

    def kept(self) -> Sequence[Kept]:
        """The kept revisions, newest first."""
        return revisions.kept_revisions(self._file)

    def read_kept(self, kept: Kept) -> Tables:
        """The tables of a kept revision. DamagedData if it cannot be read."""
        return read_tables(kept.path)

    def set_aside(self, at: datetime) -> Path | None:
        """Give the present file another name, so that a revision can take its place."""
        name = f"{self._file.stem}.unreadable-{revisions.time_stamp(at)}"
        aside = self._file.with_name(f"{name}.json")
        number = 1
        while aside.exists():
            number += 1
            aside = self._file.with_name(f"{name}-{number}.json")
        with told_in_words(self._file):
            try:
                self._file.replace(aside)
            except FileNotFoundError:
                return None
        return aside

    def put_back(self, aside: Path | None) -> None:
        """Undo `set_aside`, after what should have taken the place could not be written."""
        if aside is not None:
            with told_in_words(self._file):
                aside.replace(self._file)

    def forget(self) -> None:
        """Delete kept revisions and unreadable files that were set aside."""
        with told_in_words(self._file):
            revisions.forget(self._file)
            for aside in self._file.parent.glob(
                f"{glob.escape(self._file.stem)}.unreadable-*.json"
            ):
                aside.unlink(missing_ok=True)


def read_tables(path: Path) -> Tables:
    """The tables of any workspace file or kept revision. Raises DamagedData."""
    try:
        return parsed(path.read_bytes())
    except OSError as problem:
        raise DamagedData(f"the system says: {problem.strerror}") from problem


def parsed(data: bytes) -> Tables:
    """Bytes as tables. Raises DamagedData for anything that is not JSON."""
    if not data.strip(b"\0 \r\n\t"):
        raise DamagedData("it is empty")
    try:
        tables: Tables = orjson.loads(data)
    except orjson.JSONDecodeError as problem:
        raise DamagedData("it is damaged or cut short") from problem
    return tables
