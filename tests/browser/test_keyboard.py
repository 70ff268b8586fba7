"""The keyboard alone is enough, and what it does is told to a screen reader."""

import pytest
from playwright.sync_api import expect

from tests.browser.looks import DEMO, PAGES, at, put_look, world_of
from tests.browser.running import RunningApp
from tests.browser.screen import Screen

FOCUSED = """() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    if (!one || one === document.body) return null;
    return (one.innerText || one.getAttribute('aria-label') || '').trim();
}"""
MAIN_BUTTONS = '[data-testid="stMain"] button[data-testid="stBaseButton-primary"]:not([disabled])'
UNNAMED = """() => [...document.querySelectorAll(
    '[data-testid="stMain"] :is(input, textarea, select):not([type="file"], [tabindex="-1"])')]
    .filter((box) => box.getClientRects().length && !(box.labels && box.labels.length
        && box.labels[0].textContent.trim()) && !box.getAttribute('aria-label')
        && !box.getAttribute('aria-labelledby')).map((box) => box.outerHTML.slice(0, 200))"""


COPY = "Copy the text"


def focused(screen: Screen) -> str | None:
    """The words on what has the focus; None where nothing has."""
    words: str | None = screen.page.evaluate(FOCUSED)
    return words


def reached_by_tab(screen: Screen, most: int = 250) -> list[str]:
    """The words on everything that the Tab key stops at, from the top to the last button."""
    stops: list[str] = []
    for _ in range(most):
        screen.page.keyboard.press("Tab")
        words = focused(screen)
        if words is None and stops:
            break
        stops.append(words or "")
    return stops


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_alone_is_enough(page: str, lasting_screen: Screen) -> None:
    """Tab reaches every main button of a page, and every box has a name."""
    put_look(lasting_screen, 1280, False)
    lasting_screen.go(at(page, demo=DEMO))
    assert lasting_screen.page.evaluate(UNNAMED) == []
    wanted = {
        words.strip() for words in lasting_screen.page.locator(MAIN_BUTTONS).all_inner_texts()
    }
    assert wanted <= set(reached_by_tab(lasting_screen))


def test_copying_by_keyboard_says_so(lasting_app: RunningApp, lasting_screen: Screen) -> None:
    """Enter on the copy button puts the text on the clipboard and tells a screen reader."""
    _, contact = world_of(lasting_app, "held")
    put_look(lasting_screen, 1280, False)
    lasting_screen.go(at("thank_you", contact))
    keyboard = lasting_screen.page.keyboard
    assert any(keyboard.press("Tab") or focused(lasting_screen) == COPY for _ in range(150))
    keyboard.press("Enter")
    said = lasting_screen.page.get_by_role("status").filter(has_text="Copied")
    expect(said).to_be_visible()
    text = lasting_screen.box("Your text").input_value()
    assert lasting_screen.page.evaluate("navigator.clipboard.readText()") == text
