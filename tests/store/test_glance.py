"""How often a workspace asks its storage, and workspaces that are only read; over every storage."""

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from infoint.domain import Contact
from infoint.store import MissingFileError, ReadOnlyError, Workspace, glance, open_workspace

Another = Callable[[], Workspace]


@pytest.fixture
def looks(ws: Workspace, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Grows by one with every question to the storage of `ws`."""
    asked: list[object] = []
    real = ws._storage.is_at

    def is_at(stamp: object) -> bool:
        asked.append(stamp)
        return real(stamp)  # type: ignore[arg-type]

    monkeypatch.setattr(ws._storage, "is_at", is_at)
    return asked


def add(ws: Workspace, name: str, now: datetime) -> None:
    with ws.edit(f"Added {name}", now=now) as tx:
        tx.contacts.put(Contact(name=name))


def names(ws: Workspace) -> list[str]:
    return [each.name for each in ws.contacts]


def test_a_glance_asks_once(ws: Workspace, looks: list[object], now: datetime) -> None:
    """However much is read in it; without one every reading asks."""
    add(ws, "Ann", now)
    looks.clear()
    with glance():
        for _ in range(5):
            assert names(ws) == ["Ann"]
            assert ws.edits()
            assert not ws.away
        with glance():
            assert ws.revision == 1
    assert len(looks) == 1
    assert names(ws) == names(ws)
    assert len(looks) == 3


def test_what_others_stored_shows_in_the_next_glance(another: Another, now: datetime) -> None:
    """Within one glance the data stand still; the next one has them."""
    mine, theirs = another(), another()
    with glance():
        assert names(mine) == []
        add(theirs, "Ann", now)
        assert names(mine) == []
        assert names(another()) == ["Ann"]
    with glance():
        assert names(mine) == ["Ann"]


def test_an_edit_asks_anew(another: Another, now: datetime) -> None:
    """It builds on what others stored since the glance began, and shows its own result at once."""
    mine, theirs = another(), another()
    with glance():
        assert names(mine) == []
        add(theirs, "Ann", now)
        add(mine, "Bo", now)
        assert names(mine) == ["Ann", "Bo"]
        add(theirs, "Cy", now)
        assert mine.undo() == "Added Cy"
        assert names(mine) == ["Ann", "Bo"]
    assert names(theirs) == ["Ann", "Bo"]


def test_within_an_edit_nobody_is_asked_again(
    ws: Workspace, looks: list[object], now: datetime
) -> None:
    """The lock keeps others away, so what is read beside the edit stands still."""
    with ws.edit("Added", now=now) as tx:
        assert len(looks) == 1
        tx.contacts.put(Contact(name="Ann"))
        assert names(ws) == []
        assert ws.revision == 0
    assert len(looks) == 1


def test_a_glance_belongs_to_its_thread(another: Another, now: datetime) -> None:
    """Another window of the same server is not held back by it."""
    mine, theirs = another(), another()
    found: list[list[str]] = []
    with glance():
        assert names(mine) == []
        add(theirs, "Ann", now)
        reading = threading.Thread(target=lambda: found.append(names(mine)))
        reading.start()
        reading.join()
    assert found == [["Ann"]]


def test_what_is_missing_is_missing_for_the_whole_glance(
    ws: Workspace, looks: list[object], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Absence is asked for once as well; the next glance finds the data again."""
    add(ws, "Ann", now)

    def gone(stamp: object) -> bool:
        looks.append(stamp)
        raise MissingFileError(Path("drive/infoint.json"))

    looks.clear()
    with monkeypatch.context() as away:
        away.setattr(ws._storage, "is_at", gone)
        with glance():
            for _ in range(3):
                with pytest.raises(MissingFileError):
                    names(ws)
                assert ws.away
    assert len(looks) == 1
    with glance():
        assert names(ws) == ["Ann"]
        assert not ws.away


def test_the_stamp_tells_states_of_one_number_apart(another: Another, now: datetime) -> None:
    """What is kept beside a stamp is never taken for that of another state."""
    ws = another()
    add(ws, "Ann", now)
    before, tables = ws.stamp, ws._storage.read()
    assert tables is not None
    assert ws.stamp == before == another().stamp
    ws._storage.write(tables)
    assert ws.revision == before.revision
    assert ws.stamp != before


def test_a_workspace_can_be_opened_to_be_read_only(another: Another, now: datetime) -> None:
    """Whatever would change it is refused in one sentence; it shows what others store."""
    owner = another()
    add(owner, "Ann", now)
    reader = open_workspace(owner._storage, read_only=True)
    before = owner.stamp
    for attempt in (
        lambda: add(reader, "Bo", now),
        lambda: reader.edit("Nothing", now=now).__enter__(),
        reader.undo,
        reader.erase,
        lambda: reader.replace_all({}, "Restore", now=now),
    ):
        with pytest.raises(ReadOnlyError) as told:
            attempt()
        assert str(told.value) == (
            "These data were opened for reading only, so nothing in them can be changed."
        )
    assert owner.stamp == before
    add(owner, "Bo", now)
    assert names(reader) == ["Ann", "Bo"]
    assert [each.label for each in reader.edits()] == ["Added Bo", "Added Ann"]
