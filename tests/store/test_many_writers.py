"""Several threads over one workspace, and several processes over one file."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from infoint.domain import CareerField, Contact
from infoint.store import Workspace, open_workspace
from infoint.store.storage.base import Kept
from infoint.store.storage.file import FileStorage

WRITER = """
import sys
from datetime import UTC, datetime
from infoint.domain import Contact
from infoint.store import open_workspace

path, name, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ws = open_workspace(path)
sys.stdin.readline()
for index in range(number):
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(id=f"{name}-{index}", name=name))
        counter = tx.fields.get("counter")
        tx.fields.update("counter", ratings_before={"sum": counter.ratings_before["sum"] + 1})
"""


def test_four_processes_editing_at_once_lose_nothing(file: Path, now: datetime) -> None:
    """Every record of every process is there, and a counter that all raise is exact."""
    number = 25
    ws = open_workspace(file)
    with ws.edit("", now=now) as tx:
        tx.fields.put(CareerField(id="counter", ratings_before={"sum": 0}))
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(file), name, str(number)],
            stdin=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        for name in "abcd"
    ]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write(b"go\n")
        writer.stdin.flush()
    while any(writer.poll() is None for writer in writers):
        state = ws.snapshot()
        assert state.fields.get("counter").ratings_before["sum"] == len(state.contacts)
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    for each in (ws, open_workspace(file)):
        names = {f"{name}-{index}" for name in "abcd" for index in range(number)}
        assert {person.id for person in each.contacts} == names
        assert each.fields.get("counter").ratings_before == {"sum": 4 * number}
        assert each.revision == 4 * number + 1


@pytest.mark.parametrize("shared", [True, False])
def test_threads_lose_nothing_and_never_see_half_an_edit(
    file: Path, now: datetime, shared: bool
) -> None:
    """Whether they share the workspace or each have one, as sessions of one server do."""
    ws = open_workspace(file)
    wrong: list[object] = []
    done = threading.Event()

    def write(name: str) -> None:
        mine = ws if shared else open_workspace(file)
        for index in range(10):
            with mine.edit("Add", now=now) as tx:
                tx.contacts.put(Contact(id=f"{name}-{index}", name=name))
                tx.fields.put(CareerField(id=f"{name}-{index}"))

    def read() -> None:
        mine = ws if shared else open_workspace(file)
        last = 0
        while not done.is_set():
            state = mine.snapshot()
            if len(state.contacts) != len(state.fields) or len(state.contacts) < last:
                wrong.append((len(state.contacts), len(state.fields), last))
            last = len(state.contacts)

    writers = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    reader = threading.Thread(target=read)
    for thread in (reader, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert wrong == []
    assert len(open_workspace(file).contacts) == len(ws.contacts) == 40


def test_a_first_file_that_is_written_while_one_looks(
    file: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its revision does not pass for that of a file that is gone."""
    kept = FileStorage.kept

    def late(storage: FileStorage) -> Sequence[Kept]:
        monkeypatch.setattr(FileStorage, "kept", kept)
        with open_workspace(file).edit("Add", now=now) as tx:
            tx.contacts.put(Contact(name="Ann"))
        return kept(storage)

    monkeypatch.setattr(FileStorage, "kept", late)
    assert [each.name for each in open_workspace(file).contacts] == ["Ann"]


def test_one_thread_waits_for_the_other(ws: Workspace, now: datetime) -> None:
    """An edit in another thread is no nested edit: it comes afterwards."""
    started = threading.Event()

    def late() -> None:
        started.set()
        with ws.edit("Late", now=now) as tx:
            tx.contacts.put(Contact(name=f"{len(tx.contacts)}"))

    thread = threading.Thread(target=late)
    with ws.edit("First", now=now) as tx:
        thread.start()
        started.wait()
        tx.contacts.put(Contact(name="First"))
    thread.join()
    assert [each.name for each in ws.contacts] == ["First", "1"]


def test_a_foreign_write_with_the_same_size_is_noticed(file: Path, now: datetime) -> None:
    """Quick writes that reuse inode numbers cannot pass for what was read."""
    one, two = open_workspace(file), open_workspace(file)
    with one.edit("", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo", notes="0000"))
    for index in range(30):
        assert two.contacts.get(bo.id).notes == f"{2 * index:04d}"
        for step in (1, 2):
            with one.edit("", now=now) as tx:
                tx.contacts.update(bo.id, notes=f"{2 * index + step:04d}")
