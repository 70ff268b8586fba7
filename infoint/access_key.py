"""The key of the door: a secret beside the person's data, which the address of the app carries."""

import os
import secrets
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

OPEN_VARIABLE = "INFOINT_NO_SECRET"
"""Environment variable: anything but 0, no, off or false leaves the door without a key."""
PARAMETER = "key"
"""The name of the key in an address."""
_FILE = "access.key"
_BYTES = 24
_LENGTH = len(secrets.token_urlsafe(_BYTES))
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def is_wanted() -> bool:
    """Whether the environment leaves the key in place. Read at each call."""
    said = os.environ.get(OPEN_VARIABLE, "").strip().lower()
    return said in ("", "0", "no", "off", "false")


def read_key(folder: Path) -> str | None:
    """The key that lies in the data folder; None if there is none or it makes no sense."""
    try:
        key = (folder / _FILE).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None
    return key if len(key) == _LENGTH and _LETTERS.issuperset(key) else None


def keep_key(folder: Path) -> str:
    """The key of the data folder, made where there is none; only its owner can read the file.

    A key that somebody else could have read or put there is replaced. Where nothing can be
    written the key holds for this run only.
    """
    path = folder / _FILE
    key = read_key(folder) if _is_private(path) else None
    if key is None:
        key = secrets.token_urlsafe(_BYTES)
        with suppress(OSError):
            _write(path, key)
    return key


def with_key(address: str, key: str | None) -> str:
    """An address of the app that opens the door. `address` has a path or nothing after the port."""
    if key is None:
        return address
    before = address if "/" in address.removeprefix("http://") else f"{address}/"
    return f"{before}{'&' if '?' in before else '?'}{PARAMETER}={quote(key, safe='')}"


def _is_private(path: Path) -> bool:
    """Whether the file is a plain one of this user's that nobody else may read.

    On Windows the folder of the person's data decides that. A file system that keeps no
    rights shows the same ones for every file: there the key stays as it is.
    """
    try:
        found = path.lstat()
        if os.name == "nt":
            return stat.S_ISREG(found.st_mode)
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
            return False
        if found.st_mode & 0o077 == 0:
            return True
        path.chmod(0o600)
        return path.lstat().st_mode & 0o077 != 0
    except OSError:
        return False


def _write(path: Path, key: str) -> None:
    """Put the whole file in place at once, readable by its owner alone from the first moment."""
    handle, name = tempfile.mkstemp(prefix=f".{_FILE}-", dir=path.parent)  # mode 0600
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(f"{key}\n")
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
