"""What a person sees when the file with their data cannot be read."""

import codecs
import json
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from infoint.backup.file import workspace_json
from infoint.domain import Contact
from infoint.store import StoreError, Workspace, open_workspace
from infoint.store.storage.file import FileStorage
from tests.times import NOW
from tests.ui.conftest import ROOT, OpenPage
from tests.ui.playing import drawn, fill, has, mine, options, page_of, press, read, rows


def two_edits(ws: Workspace) -> None:
    """Ann was added, then Bob."""
    for name in ("Ann", "Bob"):
        with ws.edit(f"Added {name}", now=NOW) as tx:
            tx.contacts.put(Contact(id=name.lower(), name=name))


def cold() -> AppTest:
    """A window on a server that was just started."""
    return drawn(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30))


def damage(data: Path, how: str) -> bytes:
    """Damage the file by hand; what it holds now."""
    path = data / "infoint.json"
    whole = path.read_bytes()
    broken = {"cut": whole[: len(whole) // 2], "zeroed": bytes(len(whole)), "empty": b""}[how]
    path.write_bytes(broken)
    return broken


@pytest.mark.parametrize("how", ["cut", "zeroed", "empty"])
def test_recovering(how: str, data: Path, ws: Workspace) -> None:
    """The screen says what happened and where; one press brings all back, the damage is kept."""
    two_edits(ws)
    broken = damage(data, how)
    app = cold()
    assert app.title[0].value == "Your data file cannot be read"
    assert str(data / "infoint.json") in read(app)
    assert [button.label for button in app.button] == ["Open the earlier copy"]
    app.button[0].click()
    drawn(app)
    assert page_of(app) == "Today"
    names = [one.name for one in open_workspace(data / "infoint.json").contacts.all()]
    assert names == ["Ann", "Bob"]
    (aside,) = data.glob("infoint.unreadable-*.json")
    assert aside.read_bytes() == broken


def test_nothing_is_written_before_the_press(data: Path, ws: Workspace) -> None:
    """Looking at the recovery screen changes no file."""
    two_edits(ws)
    damage(data, "cut")
    before = {path: path.read_bytes() for path in data.rglob("*.json")}
    drawn(cold())
    assert {path: path.read_bytes() for path in data.rglob("*.json")} == before


def test_without_an_earlier_copy(data: Path) -> None:
    """Where there is nothing to go back to, the screen says what one can do, and has no button."""
    (data / "infoint.json").write_text("{", encoding="utf-8")
    app = cold()
    assert "There is no earlier copy" in read(app)
    assert not app.button


def test_damage_while_the_app_runs(data: Path, ws: Workspace, open_page: OpenPage) -> None:
    """A file that goes bad under an open window leads to the same screen, and back."""
    two_edits(ws)
    app = open_page("thank_you")
    damage(data, "cut")
    drawn(app)
    assert app.title[0].value == "Your data file cannot be read"
    app.button[0].click()
    drawn(app)
    assert page_of(app) == "Send a thank-you"
    assert len(options(app, "contact-of-the-page")) == 2


def test_typing_while_the_file_is_damaged(data: Path, ws: Workspace, open_page: OpenPage) -> None:
    """Typing into a window whose file just went bad writes nothing over it."""
    two_edits(ws)
    app = open_page("settings")
    broken = damage(data, "cut")
    fill(app, {mine("phone"): "Tall"})
    assert app.title[0].value == "Your data file cannot be read"
    assert (data / "infoint.json").read_bytes() == broken


def test_a_recovery_that_cannot_be_stored(
    data: Path, ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without room for the copy, a sentence says why, and the damaged file stays in its place."""
    two_edits(ws)
    broken = damage(data, "cut")
    app = cold()

    def no_room(*_: object) -> None:
        raise StoreError("There is no room left on the disk.")

    with monkeypatch.context() as full:
        full.setattr(FileStorage, "write", no_room)
        app.button[0].click()
        drawn(app)
    assert (data / "infoint.json").read_bytes() == broken
    assert any("no room left" in one.value for one in app.error)


def test_a_newer_file(data: Path, ws: Workspace) -> None:
    """A file of a newer Infoint is left alone, and one sentence says what to do."""
    two_edits(ws)
    path = data / "infoint.json"
    tables = json.loads(path.read_bytes())
    tables["meta"]["workspace"]["schema_version"] += 1
    path.write_text(json.dumps(tables), encoding="utf-8")
    before = path.read_bytes()
    app = cold()
    assert len(app.error) == 1
    assert "newer" in app.error[0].value
    assert not app.button
    assert not has(app, "start")
    assert path.read_bytes() == before


def download(ws: Workspace) -> bytes:
    """What "Download everything" gives."""
    return workspace_json(ws, now=NOW)


def test_a_download_in_the_place_of_the_data_file(
    data: Path, ws: Workspace, open_page: OpenPage
) -> None:
    """It opens as it lies there, and the next thing that is saved makes a data file of it."""
    two_edits(ws)
    file = data / "infoint.json"
    file.write_bytes(download(ws))
    app = open_page("thank_you")
    assert len(options(app, "contact-of-the-page")) == 2
    app.switch_page("pages/settings.py")
    fill(drawn(app), {mine("name"): "Cem"})
    again = open_workspace(file)
    assert [one.name for one in again.contacts] == ["Ann", "Bob"]
    assert again.profile.name == "Cem"
    assert "meta" in json.loads(file.read_bytes())


def test_restoring_while_a_download_is_the_data_file(
    data: Path, ws: Workspace, open_page: OpenPage
) -> None:
    """Settings opens over it, and restoring from there works as ever."""
    two_edits(ws)
    kept = download(ws)
    with ws.edit("Added Cy", now=NOW) as tx:
        tx.contacts.put(Contact(id="cy", name="Cy"))
    (data / "infoint.json").write_bytes(download(ws))
    app = open_page("settings", part="data", view="restore")
    app.file_uploader[0].upload("infoint.json", kept, "application/json")
    press(drawn(app), "really-restore")
    names = [one.name for one in open_workspace(data / "infoint.json").contacts]
    assert names == ["Ann", "Bob"]


@pytest.mark.parametrize("kind", ["download", "data file", "with a mark", "utf-16"])
@pytest.mark.parametrize("copies", [True, False])
def test_choosing_a_file_on_the_recovery_screen(
    kind: str, copies: bool, data: Path, ws: Workspace
) -> None:
    """A download or a data file is looked at first, then opened; the damaged one is kept aside."""
    two_edits(ws)
    content = (data / "infoint.json").read_bytes() if kind == "data file" else download(ws)
    if kind == "with a mark":
        content = codecs.BOM_UTF8 + content
    elif kind == "utf-16":
        content = content.decode().encode("utf-16")
    with ws.edit("Added Cy", now=NOW) as tx:
        tx.contacts.put(Contact(id="cy", name="Cy"))
    if not copies:
        shutil.rmtree(data / "infoint.revisions")
    broken = damage(data, "cut")
    app = cold()
    app.file_uploader[0].upload("mine.json", content, "application/json")
    drawn(app)
    assert "The file is sound." in read(app)
    assert {"": "Contacts", "In the file": 2} in rows(app, "What the file holds")
    assert (data / "infoint.json").read_bytes() == broken
    press(app, "recover-chosen")
    assert page_of(app) == "Today"
    names = [one.name for one in open_workspace(data / "infoint.json").contacts]
    assert names == ["Ann", "Bob"]
    (aside,) = data.glob("infoint.unreadable-*.json")
    assert aside.read_bytes() == broken


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": "other"}', b"a,b\n1,2"])
def test_choosing_something_else_on_the_recovery_screen(
    content: bytes, data: Path, ws: Workspace
) -> None:
    """One sentence says that it cannot be used; there is nothing to press, nothing changes."""
    two_edits(ws)
    broken = damage(data, "cut")
    app = cold()
    app.file_uploader[0].upload("mine.json", content, "application/json")
    drawn(app)
    assert len(app.error) == 1
    assert not has(app, "recover-chosen")
    assert (data / "infoint.json").read_bytes() == broken


def test_a_chosen_file_that_cannot_be_stored(
    data: Path, ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without room, a sentence says why, and the damaged file stays in its place."""
    two_edits(ws)
    content = download(ws)
    broken = damage(data, "cut")
    app = cold()
    app.file_uploader[0].upload("mine.json", content, "application/json")
    drawn(app)

    def no_room(*_: object) -> None:
        raise StoreError("There is no room left on the disk.")

    with monkeypatch.context() as full:
        full.setattr(FileStorage, "write", no_room)
        press(app, "recover-chosen")
    assert (data / "infoint.json").read_bytes() == broken
    assert any("no room left" in one.value for one in app.error)


@pytest.mark.parametrize("spoil", ["version", "a record", "twice"])
def test_a_download_that_cannot_be_used_in_the_place_of_the_data_file(
    spoil: str, data: Path, ws: Workspace
) -> None:
    """It is told in one sentence, with the way back, and is left as it is."""
    two_edits(ws)
    whole = json.loads(download(ws))
    if spoil == "version":
        whole["version"] = 99
    elif spoil == "a record":
        whole["contacts"][0]["motivation"] = "lots"
    else:
        whole["contacts"] *= 2
    path = data / "infoint.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    before = path.read_bytes()
    app = cold()
    if spoil == "version":
        assert "newer version" in app.error[0].value
    else:
        assert app.title[0].value == "Your data file cannot be read"
        assert has(app, "recover-copy")
    assert path.read_bytes() == before
