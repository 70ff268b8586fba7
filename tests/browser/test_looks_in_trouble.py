"""What is wrong, asked or announced can be read by everyone, in every look."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, expect

from infoint.store import open_workspace
from tests.browser.looks import (
    EVERY_LOOK,
    Looks,
    faults,
    put_look,
    world_of,
)
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.worlds.pages import one_of_everything


@EVERY_LOOK
def test_what_is_wrong_is_told_so_that_everyone_can_read_it(
    looks: Looks, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Errors at the top and beside the box have no violation, in all looks."""
    world_of(lasting_app, "empty")
    put_look(lasting_screen, 1280, False)
    lasting_screen.go("choose_field?part=fields")
    lasting_screen.press("Add")
    expect(lasting_screen.page.get_by_role("alert").first).to_be_visible()
    assert lasting_screen.page.get_by_role("alert").count() >= 2
    assert faults(lasting_screen, looks) == {}


@pytest.mark.nightly
def test_a_notice_with_its_undo_can_be_read_by_everyone(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """The word that something was added, with its undo button, has no violation in any look."""
    world_of(lasting_app, "empty")
    put_look(lasting_screen, 1280, False)
    lasting_screen.go("choose_field?part=matters")
    lasting_screen.type("Add something that matters", "Quiet")
    lasting_screen.press("Add")
    lasting_screen.from_menu("More", "Remove")
    expect(lasting_screen.page.get_by_text("Removed.")).to_be_visible()
    expect(lasting_screen.page.get_by_role("button", name="Undo")).to_be_visible()
    assert faults(lasting_screen) == {}


@pytest.mark.nightly
def test_questions_before_deleting_can_be_read_by_everyone(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """The question before everything is deleted has no violation in any look."""
    world_of(lasting_app, "held")
    put_look(lasting_screen, 1280, False)
    lasting_screen.go("settings?part=data&view=delete")
    lasting_screen.press("Delete everything")
    assert faults(lasting_screen) == {}


@pytest.mark.nightly
def test_an_unreadable_file_is_told_so_that_everyone_can_read_it(
    browser: Browser, fresh_app: RunningApp
) -> None:
    """The screen about a damaged file has no violation in any look."""
    one_of_everything(open_workspace(fresh_app.file), now=datetime.now(UTC))
    fresh_app.file.write_text("{ half", "utf-8")
    screen = Screen.open(browser, fresh_app.url)
    screen.heading("Your data file cannot be read")
    assert faults(screen) == {}
    screen.close()
