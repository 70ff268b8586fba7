"""A data file that is not where it was in this run: told in a sentence, and never made anew."""

import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from infoint.domain import Contact
from infoint.store import MissingFileError, StoreError, Workspace, open_workspace
from infoint.store.storage import known_files
from infoint.store.storage.file import FileStorage


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder, on a drive that may go."""
    folder = tmp_path / "drive" / "data"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def ws(folder: Path, now: datetime) -> Workspace:
    """A workspace with one contact."""
    ws = open_workspace(folder / "infoint.json")
    add(ws, "Ann", now)
    return ws


def add(ws: Workspace, name: str, now: datetime) -> None:
    with ws.edit(f"Added {name}", now=now) as tx:
        tx.contacts.put(Contact(name=name))


def names(ws: Workspace) -> list[str]:
    return [each.name for each in ws.contacts]


def renamed(folder: Path) -> Callable[[], object]:
    kept = folder.rename(folder.with_name("kept"))
    return lambda: kept.rename(folder) and None


def drive_gone(folder: Path) -> Callable[[], object]:
    kept = folder.parent.rename(folder.parent.with_name("kept"))
    return lambda: kept.rename(folder.parent) and None


def empty_mount_point(folder: Path) -> Callable[[], object]:
    kept = folder.rename(folder.with_name("kept"))
    folder.mkdir()

    def back() -> None:
        folder.rmdir()
        kept.rename(folder)

    return back


def file_in_its_place(folder: Path) -> Callable[[], object]:
    kept = folder.rename(folder.with_name("kept"))
    folder.write_text("no folder")

    def back() -> None:
        folder.unlink()
        kept.rename(folder)

    return back


def link_gone(folder: Path) -> Callable[[], object]:
    kept = folder.rename(folder.with_name("kept"))
    folder.symlink_to(folder.with_name("nowhere"))

    def back() -> None:
        folder.unlink()
        kept.rename(folder)

    return back


GOING = [renamed, drive_gone, empty_mount_point, file_in_its_place, link_gone]


def everything(place: Path) -> set[Path]:
    return set(place.rglob("*"))


@pytest.mark.parametrize("going", GOING)
def test_nothing_is_read_or_written_while_the_folder_is_away(
    ws: Workspace, folder: Path, now: datetime, going: Callable[[Path], Callable[[], object]]
) -> None:
    """Reading, editing, undoing, deleting and opening anew give one sentence and make no file."""
    path = folder / "infoint.json"
    back = going(folder)
    before = everything(folder.parent.parent)
    for attempt in (
        lambda: names(ws),
        lambda: add(ws, "Bo", now),
        ws.undo,
        ws.erase,
        lambda: open_workspace(path),
        lambda: names(open_workspace(path, outlast=True)),
    ):
        with pytest.raises(MissingFileError) as told:
            attempt()
        assert str(told.value).endswith(".")
        assert str(folder) in str(told.value)
        assert "nothing is being saved" in str(told.value)
    assert ws.away
    assert everything(folder.parent.parent) == before
    back()
    assert not ws.away
    assert names(ws) == names(open_workspace(path)) == ["Ann"]
    add(ws, "Bo", now)
    assert names(open_workspace(path)) == ["Ann", "Bo"]


def test_reading_can_go_on_from_memory(ws: Workspace, folder: Path, now: datetime) -> None:
    """A workspace that outlasts its file shows what was there; changes are refused until then."""
    lasting = open_workspace(folder / "infoint.json", outlast=True)
    back = renamed(folder)
    assert names(lasting) == ["Ann"]
    assert lasting.revision == 1
    assert [each.label for each in lasting.edits()] == ["Added Ann"]
    for attempt in (lambda: add(lasting, "Bo", now), lasting.undo, lasting.erase):
        with pytest.raises(MissingFileError):
            attempt()
    assert names(lasting) == ["Ann"]
    assert not folder.exists()
    back()
    add(lasting, "Bo", now)
    assert names(lasting) == ["Ann", "Bo"]


def test_a_folder_that_goes_in_the_middle_of_an_edit(
    ws: Workspace, folder: Path, now: datetime
) -> None:
    """What was held while the folder went is not written into a new one."""
    lasting = open_workspace(folder / "infoint.json", outlast=True)
    back: list[Callable[[], object]] = []

    def edit() -> None:
        with lasting.edit("Added Bo", now=now) as tx:
            tx.contacts.put(Contact(name="Bo"))
            back.append(renamed(folder))

    with pytest.raises(MissingFileError):
        edit()
    assert not folder.exists()
    back[0]()
    assert names(lasting) == ["Ann"]


def test_a_workspace_that_saw_no_file_knows_that_another_wrote_one(
    folder: Path, now: datetime
) -> None:
    """What one window stored is missed by a window that had opened before, too."""
    early = open_workspace(folder / "infoint.json")
    add(open_workspace(folder / "infoint.json"), "Ann", now)
    renamed(folder)
    with pytest.raises(MissingFileError):
        names(early)
    with pytest.raises(MissingFileError):
        add(early, "Bo", now)
    assert not folder.exists()


def test_the_file_alone_is_gone(ws: Workspace, folder: Path, now: datetime) -> None:
    """Where nothing but the file was there the folder is named, and nothing is made in it."""
    path = folder / "infoint.json"
    ws._storage.forget()
    kept = path.rename(folder.parent / "kept.json")
    before = everything(folder)
    with pytest.raises(MissingFileError, match="put the file back"):
        names(ws)
    with pytest.raises(MissingFileError):
        add(ws, "Bo", now)
    assert everything(folder) == before
    kept.rename(path)
    assert names(ws) == ["Ann"]


def test_nothing_else_is_made_in_a_folder_that_went(
    ws: Workspace, folder: Path, now: datetime
) -> None:
    """A file below the folder that was never there does not bring the folder into being."""
    back = renamed(folder)
    other = folder / "demo" / "someone.json"
    with pytest.raises(MissingFileError):
        add(open_workspace(other), "Bo", now)
    assert not folder.exists()
    back()
    add(open_workspace(other), "Bo", now)
    assert other.exists()


def test_a_new_file_beside_one_that_is_there(ws: Workspace, folder: Path, now: datetime) -> None:
    """A file of another name is new, and so is one in a folder that was never used."""
    for path in (folder / "other.json", folder.parent / "elsewhere" / "infoint.json"):
        add(open_workspace(path), "Bo", now)
        assert names(open_workspace(path)) == ["Bo"]


def test_a_folder_known_by_another_name(ws: Workspace, folder: Path, now: datetime) -> None:
    """A link to the folder is missed by the name under which the file was opened."""
    link = folder.with_name("link")
    link.symlink_to(folder, target_is_directory=True)
    assert names(open_workspace(link / "infoint.json")) == ["Ann"]
    link.unlink()
    with pytest.raises(MissingFileError):
        open_workspace(link / "infoint.json")


def test_another_run_begins_anew(ws: Workspace, folder: Path) -> None:
    """Only this run knows of the file; the next one may start where nothing is."""
    shutil.rmtree(folder)
    with pytest.raises(MissingFileError):
        open_workspace(folder / "infoint.json")
    known_files.forget(folder / "infoint.json")
    assert names(open_workspace(folder / "infoint.json")) == []


def test_a_file_deleted_on_purpose_is_new_again(ws: Workspace, folder: Path, now: datetime) -> None:
    """A demo that is thrown away is made anew in the same place; so is one that was erased."""
    ws.erase(now=now)
    assert names(ws) == []
    add(ws, "Bo", now)
    FileStorage(folder / "infoint.json").discard()
    fresh = open_workspace(folder / "infoint.json")
    assert names(fresh) == []
    add(fresh, "Cy", now)
    assert names(fresh) == ["Cy"]


def test_a_drive_that_does_not_answer(
    ws: Workspace, folder: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network drive that fails instead of vanishing is told with the words of the system."""
    import errno

    real = os.stat

    def stale(path: object, *rest: object, **more: object) -> os.stat_result:
        if str(path).startswith(str(folder)):
            raise OSError(errno.ESTALE, "Stale file handle")
        return real(path, *rest, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", stale)
        with pytest.raises(StoreError, match="Stale file handle"):
            names(ws)
        with pytest.raises(MissingFileError):
            add(ws, "Bo", now)
    assert names(ws) == ["Ann"]
