"""How often a drawing of a page looks at the stored data: once, whatever stands on the page."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from infoint.domain import CareerField
from infoint.store import Workspace
from infoint.store.storage.file import FileStorage
from infoint.ui.session import session
from tests.times import NOW
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.playing import drawn, fill, mine, press, read
from tests.worlds.pages import one_of_everything

Looks = Counter[str]


@pytest.fixture
def looks(data: Path, monkeypatch: pytest.MonkeyPatch) -> Looks:
    """How often the system was asked about each data file, but for what an edit asks in its lock.

    Whoever asks is counted, not only the storage.
    """
    counted: Looks = Counter()
    locked: list[FileStorage] = []
    lock = FileStorage.lock

    @contextmanager
    def noted(storage: FileStorage) -> Iterator[None]:
        locked.append(storage)
        try:
            with lock(storage):
                yield
        finally:
            locked.pop()

    def counting(name: str) -> None:
        real = getattr(os, name)

        def asked(path: Any, *rest: Any, **more: Any) -> Any:
            if not locked and str(path).startswith(str(data)) and str(path).endswith(".json"):
                counted[str(Path(path).relative_to(data))] += 1
            return real(path, *rest, **more)

        monkeypatch.setattr(os, name, asked)

    monkeypatch.setattr(FileStorage, "lock", noted)
    for name in ("stat", "lstat", "open"):
        counting(name)
    return counted


@pytest.mark.parametrize("interview", ["planned", "running"])
@pytest.mark.parametrize("name", TITLES)
def test_every_page_looks_once(
    name: str, interview: str, ws: Workspace, looks: Looks, open_page: OpenPage
) -> None:
    """A drawing asks once whether somebody else stored something, and not at all beside that."""
    contact = one_of_everything(ws, interview)
    app = open_page(name, contact=contact)
    looks.clear()
    drawn(app)
    assert looks.pop("infoint.json") == 1
    assert set(looks.values()) <= {1}, "a demo that is offered there"


@pytest.mark.parametrize("name", TITLES)
def test_every_page_looks_once_when_it_is_turned_to(
    name: str, ws: Workspace, looks: Looks, open_page: OpenPage
) -> None:
    """So does the drawing in which the window records where it is."""
    one_of_everything(ws, "planned")
    app = open_page("demo" if name == "today" else "today")
    looks.clear()
    app.switch_page(f"pages/{name}.py")
    drawn(app)
    assert looks.pop("infoint.json") == 1
    assert set(looks.values()) <= {1}, "a demo that is offered there"


def test_what_another_window_stored_shows_in_the_next_drawing(
    ws: Workspace, looks: Looks, open_page: OpenPage
) -> None:
    """One look is enough to see it, and it takes one more to read it."""
    app = open_page("choose_field", part="fields")
    for title in ("Archives", "Museums"):
        with ws.edit(f"Added {title}", now=NOW) as tx:
            tx.fields.put(CareerField(title=title))
        looks.clear()
        assert title in read(drawn(app))
        assert looks["infoint.json"] <= 4


def test_what_is_typed_shows_in_the_same_drawing(
    ws: Workspace, looks: Looks, open_page: OpenPage
) -> None:
    """An edit asks anew in its lock, and the page after it looks once more."""
    app = open_page("settings")
    with ws.edit("Elsewhere", now=NOW) as tx:
        tx.profile.update(goals="A job outdoors")
    looks.clear()
    fill(app, {mine("name"): "Cem"})
    assert looks["infoint.json"] <= 2
    assert (ws.profile.name, ws.profile.goals) == ("Cem", "A job outdoors")


def test_a_button_looks_once_and_the_page_after_it_too(
    ws: Workspace, looks: Looks, open_page: OpenPage
) -> None:
    """However much an action reads before and after its edit, which asks in its lock."""
    one_of_everything(ws, "planned")
    app = open_page("settings", part="data", view="undo")
    before, newest = len(ws.contacts), ws.edits()[0].id
    looks.clear()
    press(app, f"undo-{newest}")
    assert looks["infoint.json"] <= 2
    assert len(ws.contacts) < before


def test_a_demo_is_looked_at_once_too(ws: Workspace, looks: Looks, open_page: OpenPage) -> None:
    """While a demo is on the screen its file is asked once, and the person's own not at all."""
    one_of_everything(ws, "planned")
    app = open_page("demo")
    press(app, next(one.key for one in app.button if str(one.key).startswith("see-")))
    looks.clear()
    drawn(app)
    assert list(looks.values()) == [1]
    assert "infoint.json" not in looks
    press(app, "leave-demo")
    app.switch_page("pages/present.py")
    looks.clear()
    drawn(app)
    assert list(looks.values()) == [1, 1]


def test_a_copy_without_names_is_looked_at_once_too(
    ws: Workspace, looks: Looks, open_page: OpenPage
) -> None:
    """The data from which the copy was made are asked once whether they moved on."""
    one_of_everything(ws, "planned")
    app = open_page("identify_people", names="hidden")
    looks.clear()
    drawn(app)
    assert looks == {"infoint.json": 1}


@pytest.mark.parametrize("name", ["today", "prepare", "phone_script", "track"])
def test_a_drawing_finds_out_once_which_data_its_window_shows(
    open_page: OpenPage, ws: Workspace, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Every box needs it; asking Streamlit each time takes a tenth of a drawing."""
    one_of_everything(ws, "planned")
    app = open_page(name)
    asked: list[str] = []
    read = session._Shown.read

    def counted() -> session._Shown:
        asked.append(name)
        return read()

    monkeypatch.setattr(session._Shown, "read", counted)
    app.run()
    assert not app.exception
    assert 1 <= len(asked) <= 4
