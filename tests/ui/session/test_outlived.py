"""A window whose server died finds a new one: whose text is kept, and what is said about it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.store import Workspace
from infoint.ui.frame import app as frame
from infoint.ui.session.reconnect import Brought, digest
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import mine, read

INTERESTS = mine("interests")
NEWER = "Another window changed this. It now says:"
OTHER = "You had also written here:"
Outlive = Callable[[str, Brought], AppTest]


@pytest.fixture
def outlive(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> Outlive:
    """A window with a text in its box that meets a new server, with what it brings along."""

    def met(text: str, brought: Brought) -> AppTest:
        old = open_page("choose_field", part="you")
        old.get_by_key(INTERESTS).set_value(text)
        states = old._tree.get_widget_states()
        monkeypatch.setattr(frame, "autosave", lambda: brought)
        new = AppTest.from_file(old._script_path, default_timeout=30)
        new.context = old.context
        new._page_hash = old._page_hash
        new._run(states)
        assert not new.exception, new.exception[0].value
        return new

    return met


def store(ws: Workspace, text: str) -> None:
    """Save the interests, two minutes ago."""
    with ws.edit("Changed the self-assessment", now=NOW - timedelta(minutes=2)) as tx:
        tx.profile.update(interests=text)


def test_a_text_that_was_stored_without_a_word_is_its_own(ws: Workspace, outlive: Outlive) -> None:
    """The old server stored a text and died: however long ago, the window goes on from there."""
    store(ws, "maps, glo")
    sent = {INTERESTS: ["maps", "maps, glo", "maps, globes"]}
    app = outlive("maps, globes", Brought({INTERESTS: digest("ma")}, sent))
    assert ws.profile.interests == "maps, globes"
    assert NEWER not in read(app)
    assert OTHER not in read(app)
    assert ws.other_texts.all() == []


def test_a_window_that_was_never_drawn_whole_knows_its_own_texts(
    ws: Workspace, outlive: Outlive
) -> None:
    """The server died before the window had any mark: what stood in the box at first is known."""
    store(ws, "maps")
    outlived = outlive("maps, glo", Brought(sent={INTERESTS: ["maps", "maps, glo"]}))
    assert ws.profile.interests == "maps, glo"
    assert NEWER not in read(outlived)
    assert ws.other_texts.all() == []


def test_a_newer_text_of_another_window_is_told(ws: Workspace, outlive: Outlive) -> None:
    """A text saved after the last key in the window is the newer one; nothing is overwritten."""
    store(ws, "trains")
    typed = {INTERESTS: (NOW - timedelta(minutes=10)).timestamp()}
    app = outlive("maps", Brought({INTERESTS: digest("")}, {INTERESTS: ["maps"]}, typed))
    assert ws.profile.interests == "trains"
    assert NEWER in read(app)
    assert app.get_by_key(INTERESTS).value == "maps"


def test_the_text_typed_later_stays(ws: Workspace, outlive: Outlive) -> None:
    """A text typed after another window's was saved is stored, and that one stands beside it."""
    store(ws, "trains")
    typed = {INTERESTS: (NOW - timedelta(seconds=30)).timestamp()}
    app = outlive("maps", Brought({INTERESTS: digest("")}, {INTERESTS: ["maps"]}, typed))
    assert ws.profile.interests == "maps"
    assert NEWER not in read(app)
    assert OTHER in read(app)
    assert [other.text for other in ws.other_texts.all()] == ["trains"]


def test_the_frame_saves_what_a_window_brings_along(
    ws: Workspace, outlive: Outlive, written_while_drawing: list[str]
) -> None:
    """A text that is brought along is stored once the page is drawn, and shown as stored."""
    store(ws, "maps")
    app = outlive("maps, globes", Brought({INTERESTS: digest("maps")}))
    assert ws.profile.interests == "maps, globes"
    assert app.get_by_key(INTERESTS).value == "maps, globes"
    assert not written_while_drawing
