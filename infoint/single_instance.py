"""The one running Infoint of a data folder: who it is, and how a second start finds it."""

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from filelock import FileLock, Timeout

HOST = "127.0.0.1"
NAMES = ("localhost", HOST, "::1")
"""What this computer calls itself, as in the settings beside app.py."""
FIRST_PORT = 8501
PORTS_TRIED = 100
_NOTE = "running.json"
_LOCK = "running.lock"


@dataclass(frozen=True)
class Running:
    """A started Infoint: its process id and the port it was given."""

    pid: int
    port: int

    @property
    def address(self) -> str:
        """The address to open in a browser on this computer."""
        return f"http://{HOST}:{self.port}"

    def answers(self) -> bool:
        """Whether a server there says that it is well. Waits two seconds at most."""
        return self._status("/_stcore/health") == 200

    def wants_key(self) -> bool:
        """Whether the server there lets in only who has its key. Waits two seconds at most."""
        return self._status("/") == 403

    def _status(self, path: str) -> int | None:
        connection = HTTPConnection(HOST, self.port, timeout=2)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except (OSError, HTTPException):
            return None
        finally:
            connection.close()


class AlreadyRunningError(Exception):
    """Another process serves this data folder; `running` is what it wrote down, if anything."""

    def __init__(self, running: Running | None) -> None:
        self.running = running
        super().__init__("Infoint is already running for this data folder.")


@contextmanager
def only_one(folder: Path) -> Iterator[Path]:
    """Be the one that serves this folder until the block ends; yields where to leave the note.

    Raises AlreadyRunning. The lock belongs to the process, so a killed one leaves none behind.
    A file system without locks lets everyone in: the store has a lock of its own for each edit.
    """
    guard = FileLock(folder / _LOCK, timeout=0)
    try:
        guard.acquire()
    except Timeout:
        raise AlreadyRunningError(read_note(folder)) from None
    except (OSError, NotImplementedError):
        pass
    note = folder / _NOTE
    try:
        yield note
    finally:
        with suppress(OSError):
            note.unlink(missing_ok=True)
        guard.release()


def leave_note(note: Path, port: int) -> Running:
    """Write down who serves this folder, for a second start to find."""
    running = Running(os.getpid(), port)
    with suppress(OSError):
        note.write_text(json.dumps({"pid": running.pid, "port": port}), encoding="utf-8")
    return running


def read_note(folder: Path) -> Running | None:
    """What the running one wrote down; None if there is no such note or it makes no sense."""
    try:
        found = json.loads((folder / _NOTE).read_text(encoding="utf-8"))
        running = Running(int(found["pid"]), int(found["port"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return running if 0 < running.port < 65536 else None


def wait_for_first(folder: Path, seconds: float) -> Running | None:
    """The running one of this folder as soon as it answers; None if it stays silent."""
    end = time.monotonic() + seconds
    while True:
        running = read_note(folder)
        if running is not None and running.answers():
            return running
        if time.monotonic() > end:
            return None
        time.sleep(0.2)


def is_free(port: int, host: str = HOST) -> bool:
    """Whether this computer lets us listen on the port, on 127.0.0.1 or the address given."""
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except OSError:
            return False
    return True


def next_free_port() -> int | None:
    """The first free port from `FIRST_PORT` upward; None if a hundred are all taken."""
    tried = range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    return next((port for port in tried if is_free(port)), None)
