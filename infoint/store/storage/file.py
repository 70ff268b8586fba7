"""A workspace in one JSON file that stock TinyDB can read."""

import contextlib
import glob
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import orjson
from filelock import FileLock, Timeout

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.store.download_layout import is_download, tables_of_download
from infoint.store.errors import DamagedDataError, MissingFileError, StoreError
from infoint.store.storage import known_files, revisions
from infoint.store.storage.atomic import remove_leftovers, replace_bytes, told_in_words
from infoint.store.storage.base import UNSTORED, Kept, Stamp, Tables, WorkspaceStorage, stamp_of
from infoint.store.storage.json_files import open_ordinary, parsed_json, read_ordinary


class FileStorage(WorkspaceStorage):
    """Reads without locking or creating anything; writes by replacing the whole file.

    Beside `infoint.json` lie `infoint.json.lock` and the folder `infoint.revisions`.
    """

    def __init__(self, path: str | Path, *, patience: float = 10.0) -> None:
        self.path: Path = Path(path).absolute()
        self._file = _behind_links(self.path)
        self.identity = str(self._file)
        self._patience = patience
        self._pinned: int | None = None
        self._is_set_aside = False

    def is_at(self, stamp: Stamp) -> bool:
        """By inode, size and time of the file; None stands for no file."""
        try:
            found = os.stat(self.identity)  # noqa: PTH116 - twice as fast as Path.stat
        except OSError:
            self._require_present()
            return stamp.write is None
        return _write_id(found) == stamp.write

    def read_stamped(self) -> tuple[Tables | None, Stamp]:
        """Tables and stamp come from the same open file, so they belong together."""
        try:
            with os.fdopen(open_ordinary(self._file), "rb") as file:
                found = os.fstat(file.fileno())
                data = file.read()
                self._pin(file.fileno())
        except OSError as problem:
            self._explain(problem)
            return None, UNSTORED
        tables = parsed(data)
        known_files.remember(self.path, self._file)
        return tables, stamp_of(tables, _write_id(found))

    def _explain(self, problem: OSError) -> None:
        """Returns where there is no file and never was one, or only its earlier revisions are."""
        known = known_files.missing(self.path, self._file)
        if isinstance(problem, FileNotFoundError | NotADirectoryError):
            if known and not self.kept():
                raise MissingFileError(known) from problem
            if isinstance(problem, FileNotFoundError):
                return
        elif known:
            raise MissingFileError(known, problem.strerror or str(problem)) from problem
        raise DamagedDataError(f"the system says: {problem.strerror}") from problem

    def _require_present(self) -> None:
        """Nothing is made where a file was in this run, but for a revision that is put back."""
        if self._is_set_aside or not known_files.missing(self.path, self._file):
            return
        try:
            os.stat(self.identity)  # noqa: PTH116 - as in is_at
        except OSError as problem:
            self._explain(problem)

    def write(self, data: Tables) -> Stamp:  # type: ignore[override]
        """Replace the file, then keep a copy as a revision."""
        payload = _as_json(data)
        self._require_present()
        with told_in_words(self._file):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written = replace_bytes(self._file, payload)
        known_files.remember(self.path, self._file)
        self._pin_present()
        heading = data.get("meta", {}).get("workspace")
        if heading:
            at = datetime.fromisoformat(heading["saved"])
            revisions.keep(self._file, payload, heading["revision"], at)
        return stamp_of(data, _write_id(written))

    def close(self) -> None:
        """Let go of the file. Reading takes hold of it again."""
        pinned, self._pinned = self._pinned, None
        if pinned is not None:
            os.close(pinned)

    def __del__(self) -> None:
        if hasattr(self, "_pinned"):
            self.close()

    def _pin(self, descriptor: int) -> None:
        """Keep the inode in use while the stamp that names it is remembered.

        File systems give a freed inode number to the next file, and their clocks tick slowly:
        two quick writes elsewhere could otherwise leave a file with the very same stamp.
        Windows numbers files differently and does not replace files that are open.
        """
        if os.name != "nt":
            self.close()
            self._pinned = os.dup(descriptor)

    def _pin_present(self) -> None:
        with contextlib.suppress(OSError, DamagedDataError):
            descriptor = open_ordinary(self._file)
            try:
                self._pin(descriptor)
            finally:
                os.close(descriptor)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the lock file; leftovers of killed writers are cleared away on the way."""
        guard = FileLock(
            f"{self._file}.lock", timeout=self._patience, poll_interval=0.01, thread_local=False
        )
        self._require_present()
        with told_in_words(self._file):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                guard.acquire()
            except Timeout as problem:
                raise StoreError(
                    N_(
                        "Another window or program is saving just now: wait a "
                        "moment, then try again."
                    )
                ) from problem
        try:
            remove_leftovers(self._file)
            yield
        finally:
            guard.release()

    def kept(self) -> Sequence[Kept]:
        """The kept revisions, newest first."""
        return revisions.kept_revisions(self._file)

    def read_kept(self, key: Path) -> Tables:
        """The tables of the copy that lies at this path, or of any other file there."""
        return parsed(read_ordinary(key))

    @contextmanager
    def replacing(self, at: datetime) -> Iterator[Path | None]:
        """The present file gets the name `infoint.unreadable-<time>.json` beside its place."""
        self._refuse_device()
        with self.lock():
            aside = self._set_aside(at)
            self._is_set_aside = True
            try:
                yield aside
            except BaseException:
                if aside is not None:
                    with told_in_words(self._file):
                        aside.replace(self._file)
                raise
            finally:
                self._is_set_aside = False

    def _refuse_device(self) -> None:
        """StoreError where a device of the computer lies, which must never be moved."""
        with contextlib.suppress(OSError, ValueError):
            mode = self._file.lstat().st_mode
            if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
                raise StoreError(
                    Message(
                        N_("{path} is a device of this computer: choose another data folder."),
                        path=str(self._file),
                    )
                )

    def _set_aside(self, at: datetime) -> Path | None:
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

    def discard(self) -> None:
        """Delete the file itself too. Raises StoreError where that is not possible."""
        with told_in_words(self._file):
            self._file.unlink(missing_ok=True)
        known_files.forget(self.path, self._file)
        self.forget()

    def forget(self) -> None:
        """Delete kept revisions and unreadable files that were set aside."""
        with told_in_words(self._file):
            revisions.forget(self._file)
            for aside in self._file.parent.glob(
                f"{glob.escape(self._file.stem)}.unreadable-*.json"
            ):
                aside.unlink(missing_ok=True)


def _write_id(found: os.stat_result) -> tuple[int, int, int]:
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _behind_links(path: Path) -> Path:
    """Where the links of the path lead; the path itself where they lead to no ordinary file."""
    try:
        target = path.resolve()
        ordinary = not target.exists() or target.is_file()
    except (OSError, RuntimeError, ValueError):
        return path
    return target if ordinary else path


def _as_json(data: Tables) -> bytes:
    try:
        return orjson.dumps(data)
    except TypeError as problem:
        raise StoreError(
            N_(
                "Something in your data is nested too deep or too large to be stored, so this "
                "change was not saved; everything saved before is still there."
            )
        ) from problem


def parsed(data: bytes) -> Tables:
    """The bytes of any workspace file, download or kept revision as tables.

    Raises DamagedDataError, or NewerFileError for a download of a newer version.
    """
    whole = parsed_json(data)
    tables: Tables = tables_of_download(whole) if is_download(whole) else whole
    return tables
