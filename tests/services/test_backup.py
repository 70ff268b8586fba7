"""Everything can be taken along, looked into, brought back, and deleted."""

import pytest

from infoint.services import backup, people
from infoint.services.backup import BackupProblem
from infoint.store import SCHEMA_VERSION, open_workspace


def test_preview_counts_what_the_backup_holds(ws, talk, now):
    """The preview says when the backup was made and how many records it has beside those now."""
    data = backup.export(ws, now=now)
    people.add_contact(ws, {"name": "Bo"}, now=now)
    preview = backup.read_backup(data)
    assert (preview.made_at, preview.schema_version) == (now, SCHEMA_VERSION)
    assert preview.counts["contacts"] == 1
    assert preview.counts["interviews"] == 1
    assert preview.beside(ws)["contacts"] == (2, 1)
    assert "profile" not in preview.counts


def test_looking_changes_nothing(ws, talk, now):
    """A preview writes nothing."""
    revision = ws.revision
    backup.read_backup(backup.export(ws, now=now))
    assert ws.revision == revision


def test_restore_brings_everything_into_another_workspace(ws, talk, draft, now):
    """What was exported is there again, to the last value, and its export is the same."""
    draft("new-contact", name="half", tags=["a"])
    with ws.edit("", now=now) as tx:
        tx.profile.update(name="Mia", time_zone="Europe/Berlin")
    data = backup.export(ws, now=now)
    other = open_workspace(None)
    backup.restore(other, backup.read_backup(data), now=now)
    assert backup.export(other, now=now) == data
    assert other.interviews.all() == ws.interviews.all()


def test_restore_replaces_and_can_be_undone(ws, anna, now):
    """What came after the backup goes, and one undo brings it back."""
    data = backup.export(ws, now=now)
    bo = people.add_contact(ws, {"name": "Bo"}, now=now)
    backup.restore(ws, backup.read_backup(data), now=now)
    assert ws.contacts.all() == [anna]
    assert ws.undo() == "Restored a backup"
    assert ws.contacts.all() == [anna, bo]


def test_what_is_no_backup_is_said(ws, anna, now):
    """Another file changes nothing and gives one sentence."""
    with pytest.raises(BackupProblem) as raised:
        backup.read_backup(b'{"contacts": []}')
    assert str(raised.value).endswith(".")
    assert ws.contacts.all() == [anna]


def test_everything_is_deleted(ws, talk, now):
    """After deleting nothing is left, and nothing can be undone."""
    backup.delete_everything(ws, now=now)
    assert not ws.contacts.all()
    assert not ws.interviews.all()
    assert not ws.edits()
    assert ws.undo() is None


def test_everything_is_deleted_from_the_folder(tmp_path, now):
    """No file of the data folder holds the words any more."""
    ws = open_workspace(tmp_path / "infoint.json")
    for number in range(3):
        people.add_contact(ws, {"name": f"Secret {number}"}, now=now)
    backup.delete_everything(ws, now=now)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"Secret" in path.read_bytes() for path in files)
