"""A window that outlives its server says so, loses nothing, and overwrites nothing."""

import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from infoint.store import open_workspace
from tests.browser.conftest import emptied
from tests.browser.looks import LOOKS, put_look, violations
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.typist import comes_true, put_cursor, type_at_pace
from tests.i18n.made_up import LANGUAGE, made_up

GOALS = "What you are after"
DONE = "What you are proud of"
ABOUT = "Two sentences about you, as you would say them"
BACK = 60_000
DRAWING = "document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'running'"
FADED = 1700
"""Milliseconds after which Streamlit has faded all that waits to be drawn anew."""
PALE_WHILE_AWAY = (
    '[data-testid="stPageLink-NavLink"] *, [data-testid="stStatusWidget"] label, '
    '[aria-label="Parts"]'
)
"""Only while the server is gone: Streamlit then locks links, which fade (locked parts need no
contrast, but axe cannot see the lock), and the map of parts, which no key can scroll then, and
writes "Connecting" in a grey that no setting changes. Our own bar says the same, and is checked."""


@pytest.fixture
def app(lasting_app: RunningApp) -> RunningApp:
    """The server of this file, running, with nothing in it."""
    return emptied(lasting_app)


@pytest.fixture
def screen(app: RunningApp, lasting_screen: Screen) -> Screen:
    """The window of this file, on the settings."""
    lasting_screen.go("settings?view=about")
    return lasting_screen


def bar(screen: Screen) -> Locator:
    return screen.page.get_by_role("alert").filter(has_text="Infoint is not running")


def back_again(screen: Screen, app: RunningApp) -> None:
    """Start the server and wait until the window has found it."""
    app.start()
    expect(bar(screen)).to_be_hidden(timeout=BACK)
    screen.settle()


def test_the_window_says_so_and_goes_on(screen: Screen, app: RunningApp) -> None:
    """While the server is gone a bar says so, alone, without a dialog about the internet; it can be
    read by everyone in any look. Afterwards text, cursor and saving are back.
    """
    box = put_cursor(screen, GOALS)
    screen.page.keyboard.type("Maps and lies")
    assert comes_true(lambda: open_workspace(app.file).profile.goals == "Maps and lies")
    for _ in " and lies":
        screen.page.keyboard.press("ArrowLeft")
    type_at_pace(screen.page, ", globes")
    with screen.page.expect_console_message(
        lambda message: "not responding" in message.text, timeout=BACK
    ):
        app.kill()
    expect(bar(screen)).to_be_visible(timeout=BACK)
    expect(screen.page.get_by_role("dialog")).to_have_count(0)
    expect(box).to_have_value("Maps, globes and lies")
    can_be_read_while_away(screen)
    back_again(screen, app)
    text = "Maps, globes and lies"
    assert comes_true(lambda: open_workspace(app.file).profile.goals == text)
    expect(box).to_be_focused()
    screen.page.keyboard.type(", charts")
    text = "Maps, globes, charts and lies"
    assert comes_true(lambda: open_workspace(app.file).profile.goals == text)
    expect(box).to_have_value(text)
    assert open_workspace(app.file).other_texts.all() == []


def freeze_while_drawing(screen: Screen, app: RunningApp) -> None:
    """Type until the server stands still in the middle of a drawing."""
    for _ in range(20):
        screen.page.keyboard.type("s")
        screen.page.wait_for_function(DRAWING, polling="raf")
        app.freeze()
        screen.page.wait_for_timeout(FADED)
        if screen.page.evaluate(DRAWING):
            return
        app.thaw()
    pytest.fail("no drawing was caught")


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be frozen here")
def test_a_page_can_be_read_whose_drawing_was_cut_off(screen: Screen, app: RunningApp) -> None:
    """What a server was about to draw as it went is as dark as everything else while it is gone."""
    put_cursor(screen, GOALS)
    freeze_while_drawing(screen, app)
    app.kill()
    expect(bar(screen)).to_be_visible(timeout=BACK)
    can_be_read_while_away(screen)
    back_again(screen, app)


def can_be_read_while_away(screen: Screen) -> None:
    """The bar about the lost server has no violation and fits, on a phone in the dark too."""
    for width, dark in reversed(LOOKS):
        put_look(screen, width, dark)
        assert violations(screen, but_for=PALE_WHILE_AWAY) == []
        assert screen.overflow() == 0


GONE = (
    "Infoint is not running, so nothing is being saved. Start it again: this page carries on by "
    "itself."
)
LONG = (
    "That is too long for one box, so it was left out. What stands here is still here. Paste a "
    "part of it; a long list of people can come in as a file."
)


@pytest.fixture
def bilingual(tmp_path: Path) -> Iterator[RunningApp]:
    """A server that knows a second language, in which it says little else than those two."""
    place = tmp_path / "catalogs" / LANGUAGE / "LC_MESSAGES"
    place.mkdir(parents=True)
    rows = [f'msgid "{one}"\nmsgstr "{made_up(one)}"\n' for one in (GOALS, GONE, LONG)]
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    (place / "infoint.po").write_text("\n".join([head, *rows]), encoding="utf-8")
    running = RunningApp(tmp_path / "data", catalogs=tmp_path / "catalogs")
    running.data.mkdir()
    yield running.start()
    running.kill()


def test_the_bars_speak_another_language_without_loading_anew(
    bilingual: RunningApp, browser: Browser
) -> None:
    """A language that is chosen elsewhere while somebody types is that of page and bars from the
    next drawing on; they are the same bars, and text and cursor outlive the server as ever.
    """
    app, screen = bilingual, Screen.open(browser, bilingual.url, "settings?view=about")
    alert = screen.page.get_by_role("alert", include_hidden=True)
    put_cursor(screen, GOALS)
    expect(alert.filter(has_text=GONE)).to_be_hidden()
    alert.evaluate_all("all => all.forEach((one) => { one.dataset.mounted = 'once'; })")
    with open_workspace(app.file).edit("Another window") as tx:
        tx.profile.update(language=LANGUAGE)
    screen.page.keyboard.type("Maps")
    box = screen.box(made_up(GOALS))
    expect(box).to_be_focused()
    expect(screen.page.locator("html")).to_have_attribute("lang", LANGUAGE)
    same = alert.and_(screen.page.locator("[data-mounted=once]"))
    long, gone = (same.filter(has_text=made_up(words)) for words in (LONG, GONE))
    screen.page.evaluate("navigator.clipboard.writeText('Ana Ruiz, nurse, Mill\\n'.repeat(20000))")
    box.press("Control+v")
    expect(long).to_be_visible()
    expect(gone).to_be_hidden()
    type_at_pace(screen.page, " and lies")
    expect(long).to_be_hidden()
    app.kill()
    expect(gone).to_be_visible(timeout=BACK)
    app.start()
    expect(gone).to_be_hidden(timeout=BACK)
    assert comes_true(lambda: open_workspace(app.file).profile.goals == "Maps and lies")
    expect(box).to_be_focused()
    expect(box).to_have_value("Maps and lies")
    screen.close()


def test_an_old_window_overwrites_nothing(screen: Screen, app: RunningApp) -> None:
    """A window with old boxes that finds a new server shows what is newer, and stores nothing."""
    ws = open_workspace(app.file)
    with ws.edit("A start") as tx:
        tx.profile.update(goals="old maps", accomplishments="to be dropped", about="")
    screen.go("settings?view=about")
    app.kill()
    with ws.edit("Meanwhile", now=datetime.now(UTC)) as tx:
        tx.profile.update(goals="new maps", accomplishments="")
    back_again(screen, app)
    newer = screen.page.get_by_text("Another window changed this. It now says:")
    expect(newer).to_have_count(2)
    put_cursor(screen, ABOUT)
    screen.page.keyboard.type("care")
    assert comes_true(lambda: open_workspace(app.file).profile.about == "care")
    profile = open_workspace(app.file).profile
    assert (profile.goals, profile.accomplishments) == ("new maps", "")
    screen.press("Show the newer text here")
    expect(screen.box(GOALS)).to_have_value("new maps")
    expect(newer).to_have_count(1)


@pytest.mark.nightly
def test_a_text_of_an_old_window_can_be_kept(screen: Screen, app: RunningApp) -> None:
    """Letters typed as the server went, while another window wrote too, can be kept."""
    put_cursor(screen, DONE)
    screen.page.keyboard.type("drawing")
    assert comes_true(lambda: open_workspace(app.file).profile.accomplishments == "drawing")
    screen.page.keyboard.type(" maps")
    app.kill()
    kept = screen.box(DONE).input_value()
    with open_workspace(app.file).edit("Meanwhile") as tx:
        tx.profile.update(accomplishments="explaining")
    back_again(screen, app)
    expect(screen.box(DONE)).to_have_value(kept)
    assert open_workspace(app.file).profile.accomplishments == "explaining"
    screen.press("Keep the text in the box")
    assert comes_true(lambda: open_workspace(app.file).profile.accomplishments == kept)
    expect(screen.page.get_by_text("You had also written here:")).to_be_visible()
    assert [other.text for other in open_workspace(app.file).other_texts.all()] == ["explaining"]


@pytest.mark.nightly
def test_letters_typed_last_stay(screen: Screen, app: RunningApp) -> None:
    """Letters typed as the server went, after another window wrote, are the newer text."""
    put_cursor(screen, DONE)
    screen.page.keyboard.type("drawing")
    assert comes_true(lambda: open_workspace(app.file).profile.accomplishments == "drawing")
    screen.settle()
    with open_workspace(app.file).edit("Meanwhile", now=datetime.now(UTC)) as tx:
        tx.profile.update(accomplishments="explaining")
    screen.page.keyboard.type(" maps")
    app.kill()
    kept = screen.box(DONE).input_value()
    assert kept == "drawing maps"
    back_again(screen, app)
    assert comes_true(lambda: open_workspace(app.file).profile.accomplishments == kept)
    expect(screen.page.get_by_text("You had also written here:")).to_be_visible()
    expect(screen.page.get_by_text("Another window changed this.")).to_have_count(0)
    assert [other.text for other in open_workspace(app.file).other_texts.all()] == ["explaining"]
