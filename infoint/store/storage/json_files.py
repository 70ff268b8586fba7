"""JSON from files: only ordinary ones are read; an editor's encoding is no harm."""

import json
import os
import stat
from pathlib import Path
from typing import Any

import orjson

from infoint.store.errors import DamagedDataError


def open_ordinary(path: Path) -> int:
    """A descriptor for reading, never waiting for anybody at the other end of a pipe.

    OSError as `os.open` raises it; DamagedDataError for a folder, a pipe, a socket, a device.
    """
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
        if kind == stat.S_IFREG:
            flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
            descriptor = os.open(path, flags)
            kind = stat.S_IFMT(os.fstat(descriptor).st_mode)
            if kind == stat.S_IFREG:
                return descriptor
            os.close(descriptor)
    except ValueError:
        raise DamagedDataError("its name holds a broken character") from None
    is_folder = kind == stat.S_IFDIR
    raise DamagedDataError("it is a folder" if is_folder else "it is not an ordinary file")


def read_ordinary(path: Path) -> bytes:
    """All bytes of an ordinary file. DamagedDataError for whatever else lies there."""
    try:
        with os.fdopen(open_ordinary(path), "rb") as file:
            return file.read()
    except OSError as problem:
        raise DamagedDataError(f"the system says: {problem.strerror}") from problem


def parsed_json(data: bytes) -> Any:
    """The value in the file. Raises DamagedDataError for anything that is not JSON."""
    if not data.strip(b"\0 \r\n\t"):
        raise DamagedDataError("it is empty")
    encoding = json.detect_encoding(data)
    try:
        return orjson.loads(data if encoding == "utf-8" else data.decode(encoding).encode())
    except ValueError as problem:
        raise DamagedDataError("it is damaged or cut short") from problem
