"""Forks writers over one file, kills each with SIGKILL, and checks the file cold every time.

Run as `python kill_rounds.py FOLDER ROUNDS SEED`; prints one JSON line of figures.
It imports once and forks, so that a round takes some hundredths of a second. It signals only
processes that it forked itself and has not yet waited for.
"""

import json
import os
import random
import select
import signal
import struct
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from infoint.domain import Contact
from infoint.store import open_workspace
from infoint.store.storage import atomic

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MOMENTS = (
    "nothing written",
    "half written",
    "written",
    "synced",
    "replaced",
    "folder synced",
    "copy half written",
    "copy written",
)
INSIDE = 0xFFFFFFFF
ROUNDS_IN_ONE_FILE = 25


def stop_here(pipe: int) -> NoReturn:
    """Say that the moment has come, and stay in it until the end."""
    os.write(pipe, struct.pack("I", INSIDE))
    while True:
        signal.pause()


def arm(moment: str, pipe: int) -> None:
    """Make the next save stop for good at this moment."""
    real_write, real_replace, real_sync = (
        atomic._write,
        atomic._replace,
        atomic.sync_folder,
    )

    def write(temporary: Path, data: bytes, like: Path, durable: bool) -> None:
        if moment == "nothing written":
            stop_here(pipe)
        if moment == ("half written" if durable else "copy half written"):
            temporary.write_bytes(data[: len(data) // 2])
            stop_here(pipe)
        if moment == "written" and durable:
            temporary.write_bytes(data)
            stop_here(pipe)
        real_write(temporary, data, like, durable)
        if moment == ("synced" if durable else "copy written"):
            stop_here(pipe)

    def replace(source: Path, target: Path) -> None:
        real_replace(source, target)
        if moment == "replaced":
            stop_here(pipe)

    def sync(folder: Path) -> None:
        real_sync(folder)
        if moment == "folder synced":
            stop_here(pipe)

    atomic._write, atomic._replace, atomic.sync_folder = write, replace, sync


def write_for_ever(path: Path, start: int, moment: str | None, pipe: int) -> NoReturn:
    """Edit in a loop and acknowledge each edit by its number, once it returned."""
    ws = open_workspace(path)
    armed_at = start + random.randrange(3)
    number = start
    while True:
        if moment and number == armed_at:
            arm(moment, pipe)
        with ws.edit("Add", now=NOW) as tx:
            tx.contacts.put(Contact(id=f"c{number}", name="x" * 200))
            tx.profile.update(name=str(number))
        os.write(pipe, struct.pack("I", number))
        number += 1


def one_round(path: Path, start: int, moment: str | None) -> tuple[int, bool]:
    """Start a writer, kill it. Gives the last acknowledged number, and if it was inside."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            random.seed()
            write_for_ever(path, start, moment, writing)
        finally:
            os._exit(1)
    os.close(writing)
    wait = None if moment else random.uniform(0.0, 0.06)
    data, until = b"", time.monotonic() + (60 if wait is None else wait)
    while (left := until - time.monotonic()) > 0 and not _inside(data):
        if select.select([reading], [], [], left)[0]:
            chunk = os.read(reading, 4096)
            if not chunk:
                break
            data += chunk
    os.kill(child, signal.SIGKILL)
    ended = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(ended), "the writer ended by itself"
    while chunk := os.read(reading, 4096):
        data += chunk
    os.close(reading)
    numbers = [value for (value,) in struct.iter_unpack("I", data) if value != INSIDE]
    return (numbers[-1] if numbers else start - 1), _inside(data)


def _inside(data: bytes) -> bool:
    return data[-4:] == struct.pack("I", INSIDE)


def check(path: Path, acknowledged: int) -> int:
    """Read the file cold. Gives the last number that is stored: the acknowledged or one more."""
    ws = open_workspace(path)
    ids = [person.id for person in ws.contacts]
    last = len(ids) - 1
    assert ids == [f"c{number}" for number in range(len(ids))], ids
    assert last in (acknowledged, acknowledged + 1), (last, acknowledged)
    assert ws.profile.name == (str(last) if ids else "")
    return last


def main(folder: Path, rounds: int, seed: int) -> dict[str, Any]:
    """Half of the rounds inside a save, at each moment in turn; half at random moments."""
    random.seed(seed)
    seen: Counter[str] = Counter()
    path, last = folder / "0" / "infoint.json", -1
    for number in range(rounds):
        if number % ROUNDS_IN_ONE_FILE == 0:
            path, last = folder / str(number) / "infoint.json", -1
        moment = MOMENTS[(number // 2) % len(MOMENTS)] if number % 2 else None
        acknowledged, inside = one_round(path, last + 1, moment)
        assert inside == (moment is not None), (number, moment)
        last = check(path, max(acknowledged, last))
        seen[moment or "at random"] += 1
        seen["acknowledged"] += max(0, acknowledged + 1)
    return dict(seen)


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
