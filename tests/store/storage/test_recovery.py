"""Files that cannot be read, and the way back."""

import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from infoint.domain import Contact
from infoint.store import StoreError, UnreadableFile, Workspace, open_workspace, recover
from infoint.store.storage.revisions import kept_revisions


@pytest.fixture
def ws(file: Path, now: datetime) -> Workspace:
    """A workspace with three edits behind it."""
    ws = open_workspace(file)
    for index, name in enumerate(("Ann", "Bo", "Cy")):
        with ws.edit(f"Add {name}", now=now + timedelta(minutes=index)) as tx:
            tx.contacts.put(Contact(name=name))
    return ws


def damage(file: Path, how: str) -> None:
    """Spoil the file by hand, in place."""
    data = file.read_bytes()
    tables: Any = orjson.loads(data)
    with file.open("r+b") as handle:
        if how == "cut short":
            handle.truncate(len(data) // 2)
        elif how == "empty":
            handle.truncate(0)
        elif how == "zeroed":
            handle.write(b"\0" * len(data))
        elif how == "zeroed tail":
            handle.seek(len(data) - 200)
            handle.write(b"\0" * 200)
        else:
            handle.truncate(0)
            if how == "another file":
                handle.write(b'["a", "list"]')
            elif how == "no heading":
                del tables["meta"]
                handle.write(orjson.dumps(tables))
            elif how == "a table of texts":
                handle.write(orjson.dumps({**tables, "contacts": {"c": "Bo"}}))
            elif how == "a bad record":
                tables["contacts"]["c"] = {"id": "c", "name": 5}
                handle.write(orjson.dumps(tables))
            elif how == "a swapped id":
                tables["contacts"]["c"] = {"id": "d", "name": "Bo"}
                handle.write(orjson.dumps(tables))


WAYS = [
    "cut short",
    "empty",
    "zeroed",
    "zeroed tail",
    "another file",
    "no heading",
    "a table of texts",
    "a bad record",
    "a swapped id",
]


@pytest.mark.parametrize("how", WAYS)
def test_a_damaged_file_is_told_kept_and_recovered(
    ws: Workspace, file: Path, now: datetime, how: str
) -> None:
    """Nothing replaces it by itself; the newest good revision holds the last edit."""
    damage(file, how)
    spoiled = file.read_bytes()
    with pytest.raises(UnreadableFile) as told:
        open_workspace(file)
    assert told.value.path == file
    assert told.value.newest_good == kept_revisions(file)[0].key
    assert "infoint.json cannot be read" in str(told.value)
    with pytest.raises(UnreadableFile):
        ws.contacts.all()
    with pytest.raises(UnreadableFile), ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Dee"))
    assert file.read_bytes() == spoiled

    aside = recover(file, told.value.newest_good, now=now)
    assert aside is not None
    assert aside.name == "infoint.unreadable-20260302T090000Z.json"
    assert aside.read_bytes() == spoiled
    assert [each.name for each in open_workspace(file).contacts] == ["Ann", "Bo", "Cy"]
    assert [each.name for each in ws.contacts] == ["Ann", "Bo", "Cy"]
    assert ws.revision > 3
    assert ws.undo() == "Add Cy"


def test_a_missing_file_with_revisions_is_told(ws: Workspace, file: Path, now: datetime) -> None:
    """A workspace that was there is not taken for a new one."""
    file.unlink()
    with pytest.raises(UnreadableFile, match="it is missing") as told:
        open_workspace(file)
    assert told.value.newest_good is not None
    assert not file.exists()
    assert recover(file, told.value.newest_good, now=now) is None
    assert len(open_workspace(file).contacts) == 3


def test_a_missing_file_without_revisions_is_a_new_workspace(file: Path) -> None:
    """Nothing is created by opening and reading."""
    ws = open_workspace(file.parent / "deep" / "down" / file.name)
    assert ws.contacts.all() == []
    assert list(file.parent.iterdir()) == []


def test_bad_revisions_are_passed_over(ws: Workspace, file: Path) -> None:
    """Only a revision that really parses and fits is offered."""
    kept = kept_revisions(file)
    damage(file, "zeroed")
    damage(kept[0].key, "cut short")
    damage(kept[1].key, "a bad record")
    with pytest.raises(UnreadableFile) as told:
        open_workspace(file)
    assert told.value.newest_good == kept[2].key
    damage(kept[2].key, "zeroed")
    with pytest.raises(UnreadableFile, match="no earlier version") as told:
        open_workspace(file)
    assert told.value.newest_good is None


@pytest.mark.parametrize("minutes", [0, 1, 60 * 24 * 90])
def test_the_last_written_is_offered_after_an_older_file_was_put_back(
    ws: Workspace, file: Path, now: datetime, minutes: int
) -> None:
    """Numbers begin anew from an older file; what was written last counts, not the highest."""
    older = kept_revisions(file)[2].key.read_bytes()
    for kept in kept_revisions(file):
        written = kept.key.stat().st_mtime - 1
        os.utime(kept.key, (written, written))
    file.write_bytes(older)
    with ws.edit("Add Dee", now=now + timedelta(minutes=2 + minutes)) as tx:
        tx.contacts.put(Contact(name="Dee"))
    assert [each.name for each in ws.contacts] == ["Ann", "Dee"]
    damage(file, "cut short")
    with pytest.raises(UnreadableFile) as told:
        open_workspace(file)
    assert told.value.newest_good is not None
    recover(file, told.value.newest_good, now=now + timedelta(minutes=3 + minutes))
    assert [each.name for each in open_workspace(file).contacts] == ["Ann", "Dee"]
    file.write_bytes(b"{")
    with pytest.raises(UnreadableFile) as told:
        open_workspace(file)
    assert told.value.newest_good is not None
    names = [each.name for each in open_workspace(told.value.newest_good).contacts]
    assert names == ["Ann", "Dee"]


def test_many_edits_on_an_older_file_keep_their_copies(
    ws: Workspace, file: Path, now: datetime
) -> None:
    """The copies of what is written now are not the first to be dropped for their low numbers."""
    for index in range(20):
        with ws.edit("Count", now=now + timedelta(hours=1, seconds=index)) as tx:
            tx.profile.update(about=str(index))
    file.write_bytes(kept_revisions(file)[-1].key.read_bytes())
    for index in range(5):
        with ws.edit("Anew", now=now + timedelta(hours=2, seconds=index)) as tx:
            tx.profile.update(goals=str(index))
    newest = [open_workspace(each.key).profile.goals for each in kept_revisions(file)[:5]]
    assert newest == ["4", "3", "2", "1", "0"]


def test_a_clock_that_was_wrong_drops_no_copy_just_written(
    ws: Workspace, file: Path, now: datetime
) -> None:
    """Copies from a clock that ran years ahead do not make the present ones too old to keep."""
    for index in range(12):
        with ws.edit("Ahead", now=now + timedelta(days=1000, hours=index)) as tx:
            tx.profile.update(about=str(index))
    for index in range(3):
        with ws.edit("Right", now=now + timedelta(hours=index + 1)) as tx:
            tx.profile.update(goals=str(index))
        kept = {open_workspace(each.key).profile.goals for each in kept_revisions(file)}
        assert str(index) in kept


def test_damage_done_in_place_does_not_reach_the_copies(ws: Workspace, file: Path) -> None:
    """Revisions are real copies, not other names of the same file."""
    newest = kept_revisions(file)[0].key
    good = newest.read_bytes()
    assert newest.stat().st_ino != file.stat().st_ino
    damage(file, "zeroed")
    assert newest.read_bytes() == good


def test_recovering_from_a_bad_revision_changes_nothing(ws: Workspace, file: Path) -> None:
    """The file stays where it is, and the sentence says to choose another one."""
    kept = kept_revisions(file)
    damage(kept[0].key, "zeroed")
    before = file.read_bytes()
    with pytest.raises(StoreError, match="choose another"):
        recover(file, kept[0].key)
    assert file.read_bytes() == before


def test_files_set_aside_do_not_replace_each_other(
    ws: Workspace, file: Path, now: datetime
) -> None:
    """Two recoveries within a second keep both unreadable files."""
    for _ in range(2):
        good = kept_revisions(file)[0].key
        damage(file, "zeroed")
        recover(file, good, now=now)
    assert len(list(file.parent.glob("infoint.unreadable-*.json"))) == 2


def test_erase_deletes_revisions_and_files_set_aside(
    ws: Workspace, file: Path, now: datetime
) -> None:
    """After deleting everything no file holds any of the words."""
    good = kept_revisions(file)[0].key
    damage(file, "cut short")
    recover(file, good, now=now)
    ws.erase(now=now)
    files = [each for each in file.parent.rglob("*") if each.is_file()]
    assert not any(b"Ann" in each.read_bytes() for each in files)
    assert not list(file.parent.glob("infoint.unreadable-*"))
    assert open_workspace(file).contacts.all() == []
