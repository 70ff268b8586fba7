"""What every storage promises to the workspace, the same over memory and file."""

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

import infoint
from infoint.domain import Contact
from infoint.store import StoreError, Workspace, open_workspace
from infoint.store.snapshot import fresh_tables
from infoint.store.storage.base import UNSTORED, Stamp, Tables, WorkspaceStorage
from infoint.store.storage.factory import storage_at
from infoint.store.storage.file import FileStorage
from infoint.store.storage.memory import MemoryStorage
from tests.store.conftest import NOW

Again = Callable[[], WorkspaceStorage]


@pytest.fixture
def storage(again: Again) -> WorkspaceStorage:
    return again()


def tables(revision: int, note: str = "") -> Tables:
    """A workspace without records; `note` makes one differ from another of the same number."""
    made = fresh_tables()
    heading = made["meta"]["workspace"]
    heading.update(revision=revision, saved=(NOW + timedelta(minutes=revision)).isoformat())
    return {**made, "notes": {"n": {"id": "n", "text": note}}}


def test_nothing_is_there_at_first(storage: WorkspaceStorage) -> None:
    """A new place holds no tables, and the stamp says so; looking makes nothing."""
    assert storage.read() is None
    assert storage.read_stamped() == (None, UNSTORED)
    assert storage.is_at(UNSTORED)
    assert list(storage.kept()) == []


def test_what_was_written_is_read_elsewhere_with_its_stamp(again: Again) -> None:
    """The stamp that `write` gives is the one that is read with these tables."""
    one, two = again(), again()
    stamp = one.write(tables(1, "a"))
    assert two.read_stamped() == (tables(1, "a"), stamp)
    assert stamp.revision == 1
    assert one.is_at(stamp)
    assert two.is_at(stamp)
    assert not one.is_at(UNSTORED)


def test_write_gives_its_own_stamp_though_another_wrote_since(again: Again) -> None:
    """Each stamp belongs to its write, so the first one is known to be over."""
    one, two = again(), again()
    first = one.write(tables(1, "a"))
    second = two.write(tables(2, "b"))
    assert not one.is_at(first)
    assert one.is_at(second)


def test_two_histories_of_the_same_number_are_told_apart(storage: WorkspaceStorage) -> None:
    """After a restore a number comes again; the stamp does not, not even for equal tables."""
    first = storage.write(tables(7, "a"))
    second = storage.write(tables(7, "b"))
    third = storage.write(tables(7, "b"))
    assert first.revision == second.revision == third.revision == 7
    assert len({first, second, third}) == 3
    assert not storage.is_at(first)
    assert not storage.is_at(second)
    assert storage.is_at(third)


def test_a_write_that_fails_changes_nothing(tmp_path: Path) -> None:
    """What JSON cannot hold is told in a sentence, and what was there stays; memory takes all."""
    storage = FileStorage(tmp_path / "infoint.json")
    stamp = storage.write(tables(1, "a"))
    with pytest.raises(StoreError, match="was not saved"):
        storage.write({"notes": {"n": {"id": "n", "text": object()}}})
    assert storage.is_at(stamp)
    assert storage.read() == tables(1, "a")


def test_records_keep_their_order(again: Again) -> None:
    """The order in which records stand in a table is the one in which they are read."""
    rows = {key: {"id": key} for key in "cab"}
    again().write({**tables(1), "contacts": rows})
    found = again().read()
    assert found is not None
    assert list(found["contacts"]) == ["c", "a", "b"]


def test_the_lock_holds_off_another_writer(again: Again) -> None:
    """While one holds it another gives up in a sentence after some patience; later it gets it."""
    one, two = again(), again()
    told: list[str] = []

    def try_it() -> None:
        try:
            with two.lock():
                told.append("")
        except StoreError as error:
            told.append(str(error))

    with one.lock():
        thread = threading.Thread(target=try_it)
        thread.start()
        thread.join()
    try_it()
    assert "try again" in told[0]
    assert told[1] == ""


def test_what_is_kept_can_be_read_by_its_key(storage: WorkspaceStorage) -> None:
    """The newest comes first, and each has a name to show; a storage may keep none."""
    for number in (1, 2, 3):
        storage.write(tables(number, str(number)))
    kept = list(storage.kept())
    assert [each.revision for each in kept] in ([3, 2, 1], [])
    for each in kept:
        assert storage.read_kept(each.key) == tables(each.revision, str(each.revision))
        assert str(each.revision) in each.name
        assert each.at == NOW + timedelta(minutes=each.revision)
    storage.forget()
    assert list(storage.kept()) == []
    assert storage.read() == tables(3, "3")


def test_a_failed_replacement_leaves_everything_as_it_was(storage: WorkspaceStorage) -> None:
    """Where nothing could be written the old data are back in their place, and can be locked."""
    stamp = storage.write(tables(1, "a"))
    with pytest.raises(KeyError), storage.replacing(NOW):
        raise KeyError
    with storage.lock():
        pass
    assert storage.is_at(stamp)
    assert storage.read() == tables(1, "a")


def test_a_replacement_takes_the_place(again: Again) -> None:
    """What is written within it is what is stored afterwards; other writers wait for it."""
    storage, other = again(), again()
    storage.write(tables(1, "a"))
    with storage.replacing(NOW) as aside:
        with pytest.raises(StoreError, match="try again"), other.lock():
            pass
        stamp = storage.write(tables(2, "b"))
    assert storage.is_at(stamp)
    assert storage.read() == tables(2, "b")
    assert (aside is not None) == (storage.path is not None)


def test_what_was_discarded_is_a_new_place(again: Again) -> None:
    """Nothing is left, and the next write begins there as for the first time."""
    one = again()
    one.write(tables(1, "a"))
    one.discard()
    assert again().read_stamped() == (None, UNSTORED)
    assert list(again().kept()) == []
    stamp = again().write(tables(1, "b"))
    assert one.is_at(stamp)


def test_each_place_has_an_identity(again: Again, tmp_path: Path) -> None:
    """The same for storages of one place, different for any other."""
    assert again().identity == again().identity
    others = {storage_at(None).identity, storage_at(tmp_path / "other.json").identity}
    assert len({again().identity, *others}) == 3
    assert again().place


def test_a_workspace_opens_over_any_storage(again: Again) -> None:
    """`open_workspace` takes a path, None or a storage that is there already."""
    with open_workspace(again()).edit("Added Ann", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann"))
    assert [each.name for each in open_workspace(again()).contacts] == ["Ann"]


def test_the_factory_chooses(tmp_path: Path) -> None:
    """A path is a file, None is memory, a storage stays itself."""
    file = storage_at(str(tmp_path / "infoint.json"))
    assert isinstance(file, FileStorage)
    assert file.path == tmp_path / "infoint.json"
    assert isinstance(storage_at(None), MemoryStorage)
    assert storage_at(file) is file


def test_a_commit_takes_the_stamp_of_its_own_write(again: Again) -> None:
    """What another program writes right after a save is read at the next look."""
    storage = again()
    ws = Workspace(storage)
    real, other = storage.write, again()
    others_write = real if other is storage else other.write

    def write(data: Tables) -> Stamp:
        stamp = real(data)
        contacts = {"x": Contact(id="x", name="Between").model_dump(mode="json")}
        others_write({**data, "contacts": contacts})
        return stamp

    storage.write = write  # type: ignore[method-assign]
    with ws.edit("Added Ann", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann"))
    assert [each.name for each in ws.contacts] == ["Between"]


def test_nobody_else_names_a_kind_of_storage() -> None:
    """Outside this folder there is only the factory, so another storage is added in one place."""
    package = Path(infoint.__file__).parent
    here = package / "store" / "storage"
    naming = {
        source
        for source in package.rglob("*.py")
        if any(name in source.read_text("utf-8") for name in ("FileStorage", "MemoryStorage"))
    }
    assert {here / "factory.py", here / "file.py", here / "memory.py"} <= naming
    assert {source for source in naming if here not in source.parents} == set()
