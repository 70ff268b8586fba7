"""The data folder moves away under open windows, and comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Contact
from infoint.store import open_workspace
from infoint.ui.session import workspaces
from tests.times import NOW
from tests.ui.conftest import ROOT, OpenPage
from tests.ui.playing import drawn, fill, has, mine, options, page_of, press, read, to_part

PAGES = ["today", "identify_people", "prepare", "settings", "person", "progress"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, with room beside it."""
    folder = tmp_path / "drive" / "data"
    folder.mkdir(parents=True)
    monkeypatch.setenv("INFOINT_DATA", str(folder))
    return folder


@pytest.fixture
def data(folder: Path) -> Path:
    return folder


@pytest.fixture
def file(folder: Path) -> Path:
    """The data file, with one contact in it."""
    path = folder / "infoint.json"
    with open_workspace(path).edit("Added Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    return path


Back = Callable[[], object]


def renamed(folder: Path) -> Back:
    kept = folder.rename(folder.with_name("kept"))
    return lambda: kept.rename(folder) and None


def emptied(folder: Path) -> Back:
    kept = folder.rename(folder.with_name("kept"))
    folder.mkdir()

    def back() -> None:
        folder.rmdir()
        kept.rename(folder)

    return back


GOING = [renamed, emptied]


def told(app: AppTest) -> list[str]:
    """What is said about trouble."""
    return [one.value for one in app.error]


def untouched(folder: Path) -> bool:
    """Nothing lies in the old place."""
    return not folder.exists() or not any(folder.iterdir())


@pytest.mark.parametrize("going", GOING)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_view_while_the_folder_is_away(
    page: str, going: Callable[[Path], Back], folder: Path, file: Path, open_page: OpenPage
) -> None:
    """One sentence stands above what was there, nothing is written, and later it is gone."""
    app = open_page(page)
    back = going(folder)
    for name in (page, "choose_field", "thank_you"):
        app.switch_page(f"pages/{name}.py")
        drawn(app)
        assert len(told(app)) == 1, told(app)
        assert "nothing is being saved" in told(app)[0]
    assert options(app, "contact-of-the-page") == ["Ann Lee"]
    captions = [one.value for one in app.caption]
    assert not any("Saved" in each for each in captions)
    assert any("Nothing is saved just now" in each for each in captions)
    assert untouched(folder)
    back()
    drawn(app)
    assert told(app) == []
    assert not any("Nothing is saved" in one.value for one in app.caption)
    assert [each.name for each in open_workspace(file).contacts] == ["Ann Lee"]


def test_typing_while_the_folder_is_away(folder: Path, file: Path, open_page: OpenPage) -> None:
    """What is typed stays in its box, also over a look at another page, and is saved in one tap."""
    app = open_page("choose_field", part="you")
    back = renamed(folder)
    notes = mine("interests")
    fill(app, {notes: "Parks, old maps"})
    assert len(told(app)) == 1
    assert not has(app, "save-unsaved")
    app.switch_page("pages/settings.py")
    fill(drawn(app), {mine("name"): "Cem", mine("phone"): "0113 45"})
    app.switch_page("pages/choose_field.py")
    app.query_params["part"] = "you"
    drawn(app)
    assert app.text_area(key=notes).value == "Parks, old maps"
    assert untouched(folder)
    back()
    drawn(app)
    assert told(app) == []
    assert app.text_area(key=notes).value == "Parks, old maps"
    assert "Something you entered is not saved yet." in read(app)
    press(app, "save-unsaved")
    ws = open_workspace(file)
    assert ws.profile.interests == "Parks, old maps"
    assert (ws.profile.name, ws.profile.phone) == ("Cem", "0113 45")
    assert not has(app, "save-unsaved")
    assert told(app) == []
    app.switch_page("pages/settings.py")
    assert drawn(app).text_input(key=mine("name")).value == "Cem"


def test_the_next_letter_saves_what_waits(folder: Path, file: Path, open_page: OpenPage) -> None:
    """Once the folder is back the first thing that is saved takes along whatever was not."""
    app = open_page("settings")
    back = renamed(folder)
    fill(app, {mine("phone"): "0113 45"})
    back()
    fill(drawn(app), {mine("name"): "Cem"})
    profile = open_workspace(file).profile
    assert (profile.name, profile.phone) == ("Cem", "0113 45")
    assert not has(app, "save-unsaved")


def test_buttons_while_the_folder_is_away(folder: Path, file: Path, open_page: OpenPage) -> None:
    """Taking back a change, adding and deleting are refused in the same sentence."""
    app = open_page("settings", part="data", view="undo")
    undo = f"undo-{open_workspace(file).edits()[0].id}"
    back = renamed(folder)
    press(app, undo)
    assert len(told(app)) == 1
    press(app, "close-view")
    press(press(press(app, "view-delete"), "delete-all"), "really-delete")
    assert len(told(app)) == 1
    assert not app.success
    assert untouched(folder)
    back()
    drawn(app)
    assert told(app) == []
    assert [each.name for each in open_workspace(file).contacts] == ["Ann Lee"]


def test_taking_everything_along_while_the_folder_is_away(
    folder: Path, file: Path, open_page: OpenPage
) -> None:
    """Everything can still be downloaded, from memory."""
    app = open_page("settings", part="data")
    back = renamed(folder)
    drawn(app)
    labels = [one.label for one in app.get("download_button")]
    assert "Download everything" in labels
    back()


def test_a_second_window_while_the_folder_is_away(
    folder: Path, file: Path, open_page: OpenPage
) -> None:
    """A window that opens meanwhile shows the sentence too, and no empty beginning."""
    open_page("today")
    back = renamed(folder)
    second = open_page("thank_you")
    assert len(told(second)) == 1
    assert untouched(folder)
    back()
    assert options(drawn(second), "contact-of-the-page") == ["Ann Lee"]


def test_opening_anew_while_the_folder_is_away(
    folder: Path, file: Path, open_page: OpenPage
) -> None:
    """Also where nothing is in memory any more, absence is no new beginning."""
    open_page("today")
    back = renamed(folder)
    workspaces.reopen()
    app = drawn(AppTest.from_file(str(ROOT / "app.py"), default_timeout=30))
    assert len(told(app)) == 1
    assert "nothing is being saved" in told(app)[0]
    assert not has(app, "start")
    assert untouched(folder)
    back()
    assert page_of(drawn(app)) == "Today"


def test_a_demo_while_the_folder_is_away(folder: Path, file: Path, open_page: OpenPage) -> None:
    """Looking at a demo does not bring the folder into being; one can leave it again."""
    app = open_page("today")
    back = renamed(folder)
    app.switch_page("pages/demo.py")
    key = next(one.key for one in drawn(app).button if str(one.key).startswith("see-"))
    press(app, key)
    assert told(app)
    assert not folder.exists()
    press(app, "leave-demo")
    assert len(told(app)) == 1
    back()
    assert told(drawn(app)) == []


def test_a_deliberate_end_and_a_first_start_work(folder: Path, open_page: OpenPage) -> None:
    """A first start makes the file, and deleting everything empties it, with no trouble."""
    app = fill(open_page("settings"), {mine("name"): "Cem"})
    assert (folder / "infoint.json").exists()
    press(press(press(to_part(app, "data"), "view-delete"), "delete-all"), "really-delete")
    assert told(app) == []
    to_part(app, "you")
    assert app.text_input(key=mine("name")).value == ""
    fill(app, {mine("name"): "Ida"})
    assert open_workspace(folder / "infoint.json").profile.name == "Ida"


def test_what_waits_is_not_written_after_everything_was_deleted(
    folder: Path, file: Path, open_page: OpenPage
) -> None:
    """A text that could not be saved goes with the rest."""
    app = open_page("settings")
    back = renamed(folder)
    fill(app, {mine("phone"): "Secret"})
    back()
    press(press(press(to_part(app, "data"), "view-delete"), "delete-all"), "really-delete")
    fill(to_part(app, "you"), {mine("name"): "Ida"})
    assert open_workspace(file).profile.phone == ""
