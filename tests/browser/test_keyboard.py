"""Keyboard and screen reader: where the focus goes, what is said of marks; that the keys reach all
is in test_looks.py.
"""

import re

from playwright.sync_api import expect

from tests.browser.looks import LISTED, at, focused, put_look, world_of
from tests.browser.running import RunningApp
from tests.browser.screen import Screen

COPY = "Copy the text"
MARKED = re.compile("^(done|begun|not yet) ")
UNSEEN = """() => {
    const one = document.activeElement, { left, right, width } = one.getBoundingClientRect();
    return one !== document.body && (!width || right <= 0 || left >= innerWidth)
        ? one.innerText : null;
}"""


def test_copying_by_keyboard_says_so(lasting_app: RunningApp, lasting_screen: Screen) -> None:
    """Enter on the copy button puts the text on the clipboard and tells a screen reader."""
    _, contact = world_of(lasting_app, "held")
    put_look(lasting_screen, 1280, False)
    lasting_screen.go(f"{at('thank_you', contact)}&view=change")
    box = lasting_screen.box("Your text")
    expect(box).not_to_have_value("")
    text = box.input_value()
    lasting_screen.go(f"{at('thank_you', contact)}&part=send")
    keyboard = lasting_screen.page.keyboard
    for _ in range(150):
        keyboard.press("Tab")
        if focused(lasting_screen) == COPY:
            break
    assert focused(lasting_screen) == COPY
    keyboard.press("Enter")
    said = lasting_screen.page.get_by_role("status").filter(has_text="Copied")
    expect(said).to_be_visible()
    assert lasting_screen.page.evaluate("navigator.clipboard.readText()") == text


def test_marks_are_read_as_what_they_say(lasting_app: RunningApp, lasting_screen: Screen) -> None:
    """What is done so far is a list whose items say "done" or "not yet", also once one turns; so do
    the steps at the side and the map of parts; an icon that only decorates is passed over.
    """
    _, contact = world_of(lasting_app, "held")
    put_look(lasting_screen, 1280, False)
    lasting_screen.go(at("prepare", contact))
    page = lasting_screen.page
    items = page.locator(".st-key-done-so-far").get_by_role("listitem")
    said = {mark: items.get_by_role("img", name=mark, exact=True) for mark in ("done", "not yet")}
    expect(said["done"].or_(said["not yet"])).to_have_count(items.count())
    expect(said["done"]).not_to_have_count(0)
    expect(said["not yet"]).not_to_have_count(0)
    link = page.get_by_test_id("stSidebar").get_by_role("link")
    expect(link.filter(has_text="Prepare for the talk")).to_have_accessible_name(MARKED)
    expect(page.get_by_role("radio", name="done When", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name=re.compile(" icon$"))).to_have_count(0)


def test_a_closed_list_of_pages_is_out_of_reach(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """On a phone Tab passes over the closed list and nobody reads it out; opened by key it has the
    focus, Escape and Tab out of it close it, and a link in it leads to the title of the page.
    """
    world_of(lasting_app, "held")
    put_look(lasting_screen, 375, False)
    lasting_screen.go()
    page, side = lasting_screen.page, lasting_screen.page.get_by_test_id("stSidebar")
    links = side.get_by_role("link")
    expect(links).to_have_count(0)
    assert side.get_by_role("link", include_hidden=True).count() == len(LISTED)
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate(UNSEEN) is None
    opens = page.get_by_test_id("stExpandSidebarButton")
    first = side.get_by_role("link", name="Today")
    opens.press("Enter")
    expect(first).to_be_focused()
    page.keyboard.press("Escape")
    expect(opens).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_be_focused()
    side.get_by_role("button", name="Keys").press("Tab")
    expect(page.get_by_test_id("stMainMenuButton")).to_be_focused()
    page.keyboard.press("Tab")
    expect(links).to_have_count(0)
    opens.press("Enter")
    expect(first).to_be_focused()
    side.get_by_role("link", name="Settings").press("Enter")
    title = page.get_by_role("heading", level=1, name="What Infoint knows about you")
    expect(title).to_be_focused()
    expect(links).to_have_count(0)
