"""The keys that work on every page, and the size of the text."""

from playwright.sync_api import Browser, expect

from tests.browser.running import RunningApp
from tests.browser.screen import Screen

_ROOT = "getComputedStyle(document.documentElement).fontSize"


def test_the_keys_of_every_page(screen: Screen) -> None:
    """Outside of boxes / opens Search and ? the list of keys; in a box both are only typed.

    Escape closes the list, wherever the cursor is.
    """
    screen.go("settings")
    page = screen.page
    name = screen.box("Your name")
    name.click()
    page.keyboard.type("and/or?")
    expect(name).to_have_value("and/or?")
    name.blur()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog").get_by_text("opens Search.")).to_be_visible()
    screen.settle()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog").get_by_text("opens Search.")).to_be_visible()
    screen.settle()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("/")
    screen.heading("Search")
    expect(screen.box("What are you looking for?")).to_be_focused()


def test_a_larger_text(browser: Browser, app: RunningApp) -> None:
    """The size chosen in Settings holds on the other pages and in a new window."""
    screen = Screen.open(browser, app.url, "settings?view=look")
    screen.page.get_by_text("Larger", exact=True).click()
    screen.settle()
    assert screen.page.evaluate(_ROOT) == "18px"
    screen.close()
    again = Screen.open(browser, app.url, "search")
    assert again.page.evaluate(_ROOT) == "18px"
    again.close()
