"""Replacing a file as a whole: afterwards it holds the old bytes or the new ones, never a mix."""

import contextlib
import errno
import glob
import os
import time
from collections.abc import Iterator
from pathlib import Path

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.store.errors import StoreError

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}
_WINDOWS_TRIES = 10


def replace_bytes(path: Path, data: bytes, *, durable: bool = True) -> os.stat_result:
    """Put `data` in the place of the file. OSError leaves the old file and no temporary one.

    Gives what the system says of the new file, whatever lies in its place by now.

    A durable replacement is on the disk when this returns, also if the power fails next.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write(temporary, data, path, durable)
        written = temporary.stat()
        _replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    if durable:
        sync_folder(path.parent)
    return written


def _write(temporary: Path, data: bytes, like: Path, durable: bool) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        if durable:
            os.fsync(file.fileno())
    with contextlib.suppress(OSError):
        temporary.chmod(like.stat().st_mode & 0o777)


def _replace(source: Path, target: Path) -> None:
    """Rename over the target. On Windows a reader may be in the way for a moment."""
    for attempt in range(_WINDOWS_TRIES):
        try:
            source.replace(target)
            return
        except PermissionError:
            if os.name != "nt" or attempt == _WINDOWS_TRIES - 1:
                raise
            time.sleep(0.02 * (attempt + 1))


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder lasting, on systems where folders can be synced."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM):
            raise
    finally:
        os.close(descriptor)


def remove_leftovers(path: Path) -> None:
    """Delete temporary files of writers that were killed. Only for the holder of the lock."""
    for leftover in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        with contextlib.suppress(OSError):
            leftover.unlink()


@contextlib.contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn an OSError while saving into one sentence that says what to do.

    What was stored before is never touched by such an error.
    """
    try:
        yield
    except OSError as problem:
        sentence = N_(
            "The file {name} could not be saved ({reason}): check the "
            "disk, then try again; everything saved before is still there."
        )
        if problem.errno in _NO_SPACE:
            sentence = N_(
                "There is no room left on the disk, so this change was not saved: "
                "free some space, then try again; everything saved before is still there."
            )
        elif problem.errno in _NO_RIGHT:
            sentence = N_(
                "The folder {folder} cannot be written to, so this change was not saved: "
                "allow writing there or choose another data folder; "
                "everything saved before is still there."
            )
        names = {"name": path.name, "folder": str(path.parent)}
        reason = problem.strerror or str(problem)
        raise StoreError(Message(sentence, reason=reason, **names)) from problem
