"""The data folder moves away while somebody types: nothing typed is lost, and it goes on alone."""

import pytest
from playwright.sync_api import Browser, expect

from infoint.store import open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.typist import comes_true

NAME = "Your name"


@pytest.mark.nightly
def test_typing_goes_on_while_the_folder_is_away(browser: Browser, fresh_app: RunningApp) -> None:
    """The cursor stays, the sentence comes and goes by itself, and one more letter saves all."""
    screen = Screen.open(browser, fresh_app.url, "settings")
    try:
        box = screen.box(NAME)
        box.click()
        screen.page.keyboard.type("Cem", delay=60)
        assert comes_true(lambda: open_workspace(fresh_app.file).profile.name == "Cem")
        kept = fresh_app.data.with_name("kept")
        fresh_app.data.rename(kept)
        screen.page.keyboard.type(" Yilmaz of the long name", delay=60)
        away = screen.page.get_by_role("alert").filter(has_text="nothing is being saved")
        expect(away).to_be_visible()
        expect(box).to_have_value("Cem Yilmaz of the long name")
        expect(box).to_be_focused()
        assert not fresh_app.data.exists()
        kept.rename(fresh_app.data)
        expect(away).to_be_hidden()
        screen.page.keyboard.type("!")
        whole = "Cem Yilmaz of the long name!"
        assert comes_true(lambda: open_workspace(fresh_app.file).profile.name == whole)
        expect(box).to_have_value(whole)
        expect(screen.page.get_by_role("button", name="Save it now")).to_have_count(0)
    finally:
        screen.close()
