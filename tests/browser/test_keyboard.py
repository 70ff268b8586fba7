"""What the keyboard does is told to a screen reader; that it reaches all is in test_looks.py."""

from playwright.sync_api import expect

from tests.browser.looks import at, focused, put_look, world_of
from tests.browser.running import RunningApp
from tests.browser.screen import Screen

COPY = "Copy the text"


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
