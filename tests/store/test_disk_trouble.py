"""Full disks, folders that cannot be written, and other trouble with files."""

import errno
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from infoint.domain import Contact
from infoint.store import StoreError, Workspace, open_workspace
from infoint.store.snapshot import RecordDB
from infoint.store.storage import atomic
from infoint.store.storage.revisions import kept_revisions

Fail = Callable[[str, int], None]


@pytest.fixture
def ws(file: Path, now: datetime) -> Workspace:
    """A workspace with one contact."""
    ws = open_workspace(file)
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Ann"))
    return ws


class Broken:
    """A file that fails while it is written, with half of the data already there."""

    def __init__(self, file: Any, number: int) -> None:
        self._file, self._number = file, number

    def __enter__(self) -> "Broken":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> None:
        self._file.write(data[: len(data) // 2])
        self._file.flush()
        raise OSError(self._number, os.strerror(self._number))


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Fail:
    """Makes one step of saving fail with an error number."""

    def at(step: str, number: int) -> None:
        def broken(*_: object, **__: object) -> Any:
            raise OSError(number, os.strerror(number))

        real = os.fdopen
        if step == "write":
            monkeypatch.setattr(os, "fdopen", lambda *a, **k: Broken(real(*a, **k), number))
        elif step == "open":
            monkeypatch.setattr(os, "open", broken)
        elif step == "fsync":
            monkeypatch.setattr(os, "fsync", broken)
        else:
            monkeypatch.setattr(Path, "replace", broken)

    return at


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EDQUOT, "free some space"),
        (errno.EROFS, "choose another data folder"),
        (errno.EACCES, "choose another data folder"),
        (errno.EIO, "check the disk"),
    ],
)
def test_trouble_while_saving_is_a_sentence_and_nothing_is_lost(
    ws: Workspace, file: Path, now: datetime, fail: Fail, step: str, number: int, words: str
) -> None:
    """What was stored stays, memory shows what is stored, and no temporary file remains."""
    before = file.read_bytes()
    fail(step, number)
    with pytest.raises(StoreError, match=words) as told, ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert "\n" not in str(told.value)
    assert str(told.value).endswith(".")
    assert file.read_bytes() == before
    assert [each.name for each in ws.contacts] == ["Ann"]
    assert ws.revision == 1
    assert [each.label for each in ws.edits()] == ["Add"]
    assert not list(file.parent.rglob("*.tmp"))


def test_saving_works_again_once_there_is_room(
    ws: Workspace, file: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a failed edit the next one is stored as usual."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StoreError), ws.edit("Add", now=now) as tx:
            tx.contacts.put(Contact(name="Bo"))
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert [each.name for each in open_workspace(file).contacts] == ["Ann", "Bo"]


def test_a_copy_that_fails_does_not_fail_the_edit(
    ws: Workspace, file: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The edit is stored, though no revision of it could be kept."""
    real = atomic._write

    def only_the_file(temporary: Path, data: bytes, like: Path, durable: bool) -> None:
        if not durable:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(temporary, data, like, durable)

    monkeypatch.setattr(atomic, "_write", only_the_file)
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert len(open_workspace(file).contacts) == 2
    assert len(kept_revisions(file)) == 1


def test_reading_in_a_read_only_folder_needs_no_lock_and_creates_nothing(
    ws: Workspace, file: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening and reading work; an edit gives a sentence."""
    (file.parent / "infoint.json.lock").unlink()
    before = sorted(file.parent.rglob("*"))
    real = os.open

    def read_only(path: Any, flags: int, *rest: Any, **more: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, "Read-only file system")
        return real(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", read_only)
    again = open_workspace(file)
    assert [each.name for each in again.contacts] == ["Ann"]
    assert len(again.edits()) == 1
    for attempt in (lambda: again.edit("Add", now=now).__enter__(), again.undo, again.erase):
        with pytest.raises(StoreError, match="cannot be written to"):
            attempt()
    assert sorted(file.parent.rglob("*")) == before
    assert [each.name for each in again.contacts] == ["Ann"]


def test_leftovers_of_killed_writers_are_cleared_away(
    ws: Workspace, file: Path, now: datetime
) -> None:
    """Temporary files of others vanish with the next edit, and similar names stay."""
    leftover, mine = file.with_name(".infoint.json.99999.tmp"), file.with_name("infoint.json.tmp")
    leftover.write_text("half")
    mine.write_text("mine")
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert not leftover.exists()
    assert mine.exists()


def test_a_lock_that_is_held_elsewhere_is_told(file: Path, now: datetime) -> None:
    """After some patience the sentence says to try again; nothing is stored."""
    from infoint.store.storage.file import FileStorage

    holder = FileStorage(file)
    ws = Workspace(FileStorage(file, patience=0.1))
    with (
        holder.lock(),
        pytest.raises(StoreError, match="try again"),
        ws.edit("Add", now=now) as tx,
    ):
        tx.contacts.put(Contact(name="Bo"))
    assert not file.exists()
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))


def test_the_file_is_private_and_keeps_its_rights(ws: Workspace, file: Path, now: datetime) -> None:
    """A new file is for its owner alone; rights that the owner changed stay changed."""
    if os.name == "nt":
        pytest.skip("rights work differently there")
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o640)
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_to_the_file_stays_a_link(ws: Workspace, file: Path, now: datetime) -> None:
    """Writing through a link replaces what it points to."""
    link = file.with_name("elsewhere.json")
    link.symlink_to(file)
    with open_workspace(link).edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert link.is_symlink()
    assert len(ws.contacts) == 2


def test_stock_tinydb_reads_the_file(ws: Workspace, file: Path) -> None:
    """Tables and records are plain TinyDB, with texts as ids."""
    with RecordDB(file, access_mode="r") as ours, TinyDB(file, access_mode="r") as stock:
        (row,) = ours.table("contacts").all()
        assert row["name"] == "Ann"
        assert row.doc_id == ws.contacts.all()[0].id
        assert "contacts" in stock.tables()
        assert stock.table("contacts").get(doc_id=row.doc_id)["name"] == "Ann"
