"""A demo in a real window: kept in the address, through links, reloads and a killed server."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from infoint.store import open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.typist import comes_true, put_cursor, type_at_pace
from tests.titles import WELCOME
from tests.worlds.pages import one_of_everything

NAME = "Your name"


def own_files(data: Path) -> dict[str, bytes]:
    """The person's own file and everything beside it, byte by byte; the demos are left out."""
    paths = (data / "infoint.json", *(data / "infoint.revisions").glob("*"))
    return {path.name: path.read_bytes() for path in paths if path.exists()}


def in_demo(screen: Screen, name: str) -> None:
    """The banner stands at the top and the address keeps the demo."""
    expect(screen.page.get_by_text(f"Demo: {name}.")).to_be_visible()
    expect(screen.page).to_have_url(re.compile(r"[?&]demo=\w+"))


def test_a_demo_from_the_first_screen_to_the_last_word(app: RunningApp, screen: Screen) -> None:
    """Two taps in; links and reloads stay in it; another tab does not; one tap out. The person's
    own files keep every byte.
    """
    before = own_files(app.data)
    screen.press("Look at a demo")
    screen.hit(screen.page.locator(".st-key-see-deciding button"))
    screen.settle()
    in_demo(screen, "Farida Rahmani")
    screen.page.get_by_role("link", name="1. Choose a field").click()
    screen.heading("Choose a field")
    screen.settle()
    in_demo(screen, "Farida Rahmani")
    screen.page.reload()
    screen.settle()
    screen.heading("Choose a field")
    in_demo(screen, "Farida Rahmani")
    other = Screen(screen.context, screen.context.new_page(), screen.url)
    other.go("settings")
    expect(other.page.get_by_text("Demo:")).to_have_count(0)
    expect(other.box(NAME)).to_have_value("")
    screen.page.go_back()
    screen.settle()
    in_demo(screen, "Farida Rahmani")
    screen.press("Leave the demo")
    screen.heading(WELCOME)
    assert "demo" not in screen.page.url
    assert own_files(app.data) == before


@pytest.mark.nightly
def test_typing_in_a_demo_is_as_safe_and_never_ones_own(
    browser: Browser, fresh_app: RunningApp
) -> None:
    """A killed server loses none of it, and the person's own files keep every byte."""
    app, screen = fresh_app, Screen.open(browser, fresh_app.url)
    one_of_everything(open_workspace(app.file), now=datetime.now(UTC))
    before = own_files(app.data)
    screen.go("settings?demo=middle")
    demo = app.data / "demo" / "middle.json"
    box = put_cursor(screen, NAME)
    screen.page.keyboard.press("End")
    type_at_pace(screen.page, " the Third")
    assert comes_true(lambda: open_workspace(demo).profile.name == "Samuel Adeyemi the Third")
    type_at_pace(screen.page, ", again")
    app.kill()
    app.start()
    whole = "Samuel Adeyemi the Third, again"
    assert comes_true(lambda: open_workspace(demo).profile.name == whole, 60)
    expect(box).to_have_value(whole)
    in_demo(screen, "Samuel Adeyemi")
    screen.from_menu("More", "Reset the demo")
    screen.heading("Today")
    assert open_workspace(demo).profile.name == "Samuel Adeyemi"
    screen.press("Leave the demo")
    screen.go("settings")
    expect(screen.box(NAME)).to_have_value(re.compile(re.escape("**Bo**")))
    assert own_files(app.data) == before
    screen.close()
