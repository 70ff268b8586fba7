"""Everything can be taken along, looked into, brought back, and deleted."""

from datetime import UTC, datetime

import orjson
import pytest

from infoint.backup.file import BackupError, read_workspace_json, restore, workspace_json
from infoint.domain import Contact
from infoint.people import contacts
from infoint.store import SCHEMA_VERSION, open_workspace

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_preview_counts_what_the_backup_holds(ws, interview, now):
    """The preview says when the backup was made and how many records it has."""
    data = workspace_json(ws, now=now)
    contacts.add_contact(ws, {"name": "Bo"}, now=now)
    preview = read_workspace_json(data)
    assert (preview.made_at, preview.schema_version) == (now, SCHEMA_VERSION)
    assert preview.counts["contacts"] == 1
    assert preview.counts["interviews"] == 1
    assert "profile" not in preview.counts


def test_looking_changes_nothing(ws, interview, now):
    """A preview writes nothing."""
    revision = ws.revision
    read_workspace_json(workspace_json(ws, now=now))
    assert ws.revision == revision


def test_restore_brings_everything_into_another_workspace(ws, interview, draft, now):
    """What was exported is there again, to the last value, and its export is the same."""
    draft("new-contact", name="half", tags=["a"])
    with ws.edit("", now=now) as tx:
        tx.profile.update(name="Mia", time_zone="Europe/Berlin")
    data = workspace_json(ws, now=now)
    other = open_workspace(None)
    restore(other, read_workspace_json(data), now=now)
    assert workspace_json(other, now=now) == data
    assert other.interviews.all() == ws.interviews.all()


def test_restore_replaces_and_can_be_undone(ws, anna, now):
    """What came after the backup goes, and one undo brings it back."""
    data = workspace_json(ws, now=now)
    bo = contacts.add_contact(ws, {"name": "Bo"}, now=now)
    restore(ws, read_workspace_json(data), now=now)
    assert ws.contacts.all() == [anna]
    assert ws.undo() == "Restored a backup"
    assert ws.contacts.all() == [anna, bo]


def test_what_is_no_backup_is_said(ws, anna, now):
    """Another file changes nothing and gives one sentence."""
    with pytest.raises(BackupError) as raised:
        read_workspace_json(b'{"contacts": []}')
    assert str(raised.value).endswith(".")
    assert ws.contacts.all() == [anna]


def test_everything_is_deleted(ws, interview, now):
    """After deleting nothing is left, and nothing can be undone."""
    ws.erase(now=now)
    assert not ws.contacts.all()
    assert not ws.interviews.all()
    assert not ws.edits()
    assert ws.undo() is None


def test_everything_is_deleted_from_the_folder(tmp_path, now):
    """No file of the data folder holds the words any more."""
    ws = open_workspace(tmp_path / "infoint.json")
    for number in range(3):
        contacts.add_contact(ws, {"name": f"Secret {number}"}, now=now)
    ws.erase(now=now)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"Secret" in path.read_bytes() for path in files)


def download(number: int) -> bytes:
    """A download of an else empty workspace with so many contacts."""
    whole = orjson.loads(workspace_json(open_workspace(None), now=NOW))
    whole["contacts"] = [{"id": f"c{n}", "name": f"Person {n}"} for n in range(number)]
    return orjson.dumps(whole)


def test_word_of_progress(ws):
    """Reading and restoring tell how far they are, never backwards and never beyond the whole."""
    read, restored = [], []
    preview = read_workspace_json(download(1800), read.append)
    restore(ws, preview, now=NOW, progress=restored.append)
    for told in (read, restored):
        assert len(told) >= 3
        assert told == sorted(told)
        assert 0 < told[0] <= told[-1] <= 1
    assert len(ws.contacts) == 1800


def test_what_was_checked_while_reading_is_stored_as_it_is(ws):
    """Rows in an unusual but allowed form are stored in normal form, edited and undone."""
    whole = orjson.loads(download(1))
    whole["attempts"] = [{"id": "a", "contact": "c0", "at": "2026-03-03T12:00:00+02:00"}]
    restore(ws, read_workspace_json(orjson.dumps(whole)), now=NOW)
    assert ws.attempts.get("a").at == datetime(2026, 3, 3, 10, tzinfo=UTC)
    with ws.edit("Changed", now=NOW) as tx:
        tx.contacts.update("c0", notes="Tall")
    assert ws.undo(now=NOW) == "Changed"
    assert ws.undo(now=NOW) == "Restored a backup"
    assert ws.contacts.get("c0") is None


@pytest.mark.parametrize("as_data_file", [False, True])
def test_more_than_can_be_restored_is_said_with_the_limit(as_data_file):
    """200,000 people are counted, not read one by one; the sentence names both numbers."""
    data = download(200_000)
    if as_data_file:
        rows = {row["id"]: row for row in orjson.loads(data)["contacts"]}
        heading = {"id": "workspace", "schema_version": SCHEMA_VERSION, "revision": 1, "saved": ""}
        data = orjson.dumps({"meta": {"workspace": heading}, "contacts": rows})
    told = []
    with pytest.raises(BackupError) as problem:
        read_workspace_json(data, told.append)
    assert "200,000 entries" in str(problem.value)
    assert "50,000" in str(problem.value)
    assert told == []


@pytest.mark.nightly
def test_as_many_as_can_be_restored(tmp_path):
    """50,000 people are read, restored into a file, found there anew, and taken back."""
    ws = open_workspace(tmp_path / "infoint.json")
    restore(ws, read_workspace_json(download(50_000)), now=NOW)
    assert len(open_workspace(tmp_path / "infoint.json").contacts) == 50_000
    assert ws.undo(now=NOW) == "Restored a backup"
    assert len(ws.contacts) == 0


def test_a_data_file_is_restored_too(ws, tmp_path):
    """The data file itself, or an earlier copy of it, is as good as a download."""
    other = open_workspace(tmp_path / "infoint.json")
    with other.edit("Add", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann"))
    preview = read_workspace_json((tmp_path / "infoint.json").read_bytes())
    assert preview.made_at == NOW
    assert preview.counts["contacts"] == 1
    restore(ws, preview, now=NOW)
    assert [each.name for each in ws.contacts] == ["Ann"]


def test_a_data_file_with_a_bad_record_is_told_in_our_words():
    """The words of the file do not get into the sentence."""
    heading = {"id": "workspace", "schema_version": SCHEMA_VERSION, "revision": 1, "saved": ""}
    whole = {"meta": {"workspace": heading}, "contacts": {"**Ann**": {"id": "**Ann**", "name": 5}}}
    with pytest.raises(BackupError) as problem:
        read_workspace_json(orjson.dumps(whole))
    assert "Ann" not in str(problem.value)
