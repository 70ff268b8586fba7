"""Two windows on the same workspace: nobody's words are lost, and nothing old comes back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from infoint.domain import Criterion
from infoint.store import open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.typist import comes_true, guard, offences, put_cursor, type_at_pace

GOALS = "What you are after"
DONE = "What you are proud of"
OTHER = "You had also written here:"
NEWER = "Another window changed this. It now says:"


@pytest.fixture
def app(lasting_app: RunningApp) -> RunningApp:
    """The server of this file, with one word in it."""
    workspace = open_workspace(lasting_app.file)
    workspace.erase()
    with workspace.edit("A start") as tx:
        tx.profile.update(goals="maps")
    return lasting_app


@pytest.fixture(scope="module")
def other_screen(browser: Browser, lasting_app: RunningApp) -> Iterator[Screen]:
    """A second window, of another visitor."""
    opened = Screen.open(browser, lasting_app.url)
    yield opened
    opened.close()


@pytest.fixture
def one(app: RunningApp, lasting_screen: Screen) -> Screen:
    """One of them alone, on the settings; another writes through the store."""
    assert app.is_running()
    lasting_screen.go("settings?view=about")
    return lasting_screen


@pytest.fixture
def windows(app: RunningApp, lasting_screen: Screen, other_screen: Screen) -> tuple[Screen, Screen]:
    """Both windows, on the settings."""
    for window in (lasting_screen, other_screen):
        window.go("settings?view=about")
    return lasting_screen, other_screen


def write(window: Screen, app: RunningApp, label: str, more: str, attribute: str) -> str:
    """Type at the end of a box until it is stored; the whole text of the box."""
    box = put_cursor(window, label)
    type_at_pace(window.page, more)
    text = box.input_value()
    assert text.endswith(more)
    assert comes_true(lambda: getattr(open_workspace(app.file).profile, attribute) == text)
    window.settle()
    return text


@pytest.mark.nightly
def test_different_fields_both_stay(windows: tuple[Screen, Screen], app: RunningApp) -> None:
    """Two windows that change different fields of one record, in turn, both keep their changes."""
    one, two = windows
    write(one, app, GOALS, " and globes", "goals")
    write(two, app, DONE, "drawing", "accomplishments")
    write(one, app, GOALS, " and atlases", "goals")
    profile = open_workspace(app.file).profile
    assert (profile.goals, profile.accomplishments) == ("maps and globes and atlases", "drawing")
    assert open_workspace(app.file).other_texts.all() == []
    expect(one.page.get_by_text(OTHER)).to_have_count(0)


def test_the_same_field(windows: tuple[Screen, Screen], app: RunningApp) -> None:
    """The last writer's text stays; the other's stands beside the box, to be used or removed."""
    one, two = windows
    first = write(one, app, GOALS, ", the older the better", "goals")
    second = write(two, app, GOALS, " of the sea", "goals")
    assert (first, second) == ("maps, the older the better", "maps of the sea")
    expect(two.page.get_by_text(OTHER)).to_be_visible()
    expect(two.page.get_by_text(first, exact=True)).to_be_visible()
    expect(two.box(GOALS)).to_have_value(second)
    two.press("Use this text")
    assert comes_true(lambda: open_workspace(app.file).profile.goals == first)
    expect(two.box(GOALS)).to_have_value(first)
    expect(two.page.get_by_text(OTHER)).to_have_count(0)
    two.press("Undo")
    expect(two.box(GOALS)).to_have_value(second)
    expect(two.page.get_by_text(OTHER)).to_be_visible()
    two.press("Remove it")
    expect(two.page.get_by_text(OTHER)).to_have_count(0)
    workspace = open_workspace(app.file)
    assert (workspace.profile.goals, workspace.other_texts.all()) == (second, [])


def test_an_idle_window_gives_way(windows: tuple[Screen, Screen], app: RunningApp) -> None:
    """A window with an old text in a box leaves the newer one alone when another box is edited."""
    one, two = windows
    newer = write(one, app, GOALS, " of towns", "goals")
    expect(two.box(GOALS)).to_have_value("maps")
    write(two, app, DONE, "drawing", "accomplishments")
    assert open_workspace(app.file).profile.goals == newer
    expect(two.page.get_by_text(NEWER)).to_be_visible()
    expect(two.box(GOALS)).to_have_value("maps")
    two.press("Show the newer text here")
    expect(two.box(GOALS)).to_have_value(newer)
    expect(two.page.get_by_text(NEWER)).to_have_count(0)
    assert open_workspace(app.file).other_texts.all() == []


@pytest.mark.parametrize("pace", [pytest.param(6, marks=pytest.mark.nightly), 14])
def test_typing_goes_on_where_a_box_is_made_anew(one: Screen, app: RunningApp, pace: int) -> None:
    """Another window adds something above the box that is typed in: every letter arrives."""
    workspace = open_workspace(app.file)
    quiet = Criterion(name="quiet")
    with workspace.edit("What matters") as tx:
        tx.profile.update(criteria=(quiet,))
    one.walk("choose_field?part=matters")
    one.page.get_by_role("button", name="More", exact=True).last.click()
    one.page.get_by_text("Change the words", exact=True).click()
    box = put_cursor(one, "In your words")
    box.evaluate("one => { window.first = one; }")
    word = " and full of old maps, letters and plans"
    for part in (word[:10], word[10:20], word[20:30], word[30:]):
        with workspace.edit("Meanwhile") as tx:
            more = (Criterion(name="Time with people"), *tx.profile.get().criteria)
            tx.profile.update(criteria=more)
        type_at_pace(one.page, part, pace)
    assert comes_true(lambda: open_workspace(app.file).profile.criteria[-1].name == f"quiet{word}")
    one.settle()
    expect(box).to_have_value(f"quiet{word}")
    expect(box).to_be_focused()
    assert not one.page.evaluate("window.first.isConnected"), "the box never left its place"
    assert open_workspace(app.file).other_texts.all() == []


def test_typing_goes_on_where_a_box_is_moved(one: Screen, app: RunningApp) -> None:
    """A box that React takes out and puts in again, as it is, keeps cursor and keys."""
    box = put_cursor(one, DONE)
    type_at_pace(one.page, "draw")
    box.evaluate(
        """box => { const cell = box.closest('[data-testid="stElementContainer"]');
            cell.parentNode.insertBefore(cell, cell.nextSibling); }"""
    )
    type_at_pace(one.page, "ing by hand")
    expect(box).to_be_focused()
    assert comes_true(lambda: open_workspace(app.file).profile.accomplishments == "drawing by hand")


def test_what_another_window_wrote_moves_no_box(one: Screen, app: RunningApp) -> None:
    """What is said about one box of a row leaves the next one alone while it is typed in."""
    box = put_cursor(one, DONE)
    guard(box)
    type_at_pace(one.page, "draw")
    with open_workspace(app.file).edit("Meanwhile") as tx:
        tx.profile.update(goals="trains")
    type_at_pace(one.page, "ing by hand")
    assert comes_true(lambda: open_workspace(app.file).profile.accomplishments == "drawing by hand")
    expect(one.page.get_by_text(NEWER)).to_be_visible()
    assert offences(one.page) == []
    assert open_workspace(app.file).profile.goals == "trains"
