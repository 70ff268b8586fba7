"""Streamlit's own widgets with our settings and our style sheet, before any page uses them."""

import shutil
from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.looks import PAINTED, violations
from tests.browser.running import ROOT, bare_streamlit
from tests.browser.screen import SETTLED, Screen

PAGE = "from tests.browser.widgets import page\npage()"
PRESSED = ':is(button, a, summary, [role=tab]):not([data-testid="stSkipToContent"])'
KIND = """(one) => ['data-testid', 'data-variant', 'kind', 'aria-checked', 'aria-selected']
    .map((name) => one.getAttribute(name) || '').join(' ') + one.tagName"""
LINES = {"light": (0x2B, 0x26, 0x20), "dark": (0xE8, 0xDF, 0xD0)}
"""The colour of the lines of a drawing, by look."""


BOTH = """(gap) => {
    const named = (name) => [...document.querySelectorAll('button')].find(
        (one) => one.innerText.includes(name));
    named('A secondary one').click();
    setTimeout(() => named('Take it').click(), gap);
}"""
"""Presses a button and, some milliseconds later, the one that gives a file."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of the page, with our settings beside it."""
    folder = tmp_path_factory.mktemp("widgets")
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit")
    with bare_streamlit(PAGE, folder) as (url, _):
        yield url


@pytest.fixture(scope="module")
def window(browser: Browser, address: str) -> Iterator[Screen]:
    """A window for all of them, wide enough for all of the page."""
    context = browser.new_context(viewport={"width": 1280, "height": 2_000})
    yield Screen(context, context.new_page(), address)
    context.close()


@pytest.fixture
def screen(window: Screen) -> Screen:
    """The page, loaded anew, light."""
    page = window.page
    if page.url.startswith(window.url):
        page.evaluate("localStorage.clear()")
    page.goto(window.url)
    page.locator(SETTLED).wait_for()
    expect(page.get_by_role("button", name="Continue: your fields")).to_be_visible()
    return window


def choose_look(page: Page, look: str) -> None:
    """Choose light or dark in Streamlit's own menu."""
    page.get_by_test_id("stMainMenu").click()
    page.get_by_text(f"{look}_mode").click()
    page.keyboard.press("Escape")
    page.wait_for_function(PAINTED, arg=look)


@pytest.mark.nightly
def test_axe_finds_nothing_light_or_dark(screen: Screen) -> None:
    """What is chosen, told, linked, pale or coloured can be read in both looks."""
    expect(screen.page.get_by_test_id("stException")).to_have_count(0)
    expect(screen.page.get_by_test_id("stFeedback")).to_have_count(3)
    assert violations(screen) == []
    choose_look(screen.page, "dark")
    assert violations(screen) == []


def test_a_file_comes_while_the_page_is_drawn_anew(screen: Screen) -> None:
    """A noted file is there however soon it is asked for after something else was pressed."""
    for gap in range(0, 30, 5):
        expect(screen.page.get_by_role("button", name="Take it")).to_be_enabled()
        with screen.page.expect_download() as file:
            screen.page.evaluate(BOTH, gap)
        assert file.value.path().read_bytes() == b"words"
        screen.page.locator(SETTLED).wait_for()


@pytest.mark.nightly
def test_axe_finds_nothing_under_the_mouse(screen: Screen) -> None:
    """In the dark, each kind of thing that can be pressed stays readable while the mouse is on it.

    A tint fades in, which is waited for.
    """
    choose_look(screen.page, "dark")
    seen: dict[str, list[str]] = {}
    for one in screen.page.locator(PRESSED).all():
        kind = one.evaluate(KIND)
        if kind not in seen and one.is_visible() and one.is_enabled():
            one.hover()
            screen.page.wait_for_function(PAINTED, arg="dark")
            seen[kind] = violations(screen)
    assert len(seen) > 15
    assert {kind: found for kind, found in seen.items() if found} == {}


def test_a_drawing_follows_the_look_without_a_run(screen: Screen) -> None:
    """Its lines are dark in the light and light in the dark as soon as one chooses in the menu."""
    shown = screen.page.get_by_role("img", name="Two people at a table")
    for look in ("dark", "light"):
        choose_look(screen.page, look)
        picture = Image.open(BytesIO(shown.screenshot())).convert("RGB")
        colours = {colour: count for count, colour in picture.getcolors(picture.size[0] ** 2) or []}
        lines = {name: colours.get(line, 0) > 100 for name, line in LINES.items()}
        assert lines == {name: name == look for name in LINES}
    expect(screen.page.get_by_text("run 1", exact=True)).to_be_visible()


def test_a_link_that_leaves_opens_a_tab_and_does_not_say_where_from(screen: Screen) -> None:
    """What is opened on another site learns nothing of the page that it was pressed on."""
    link = screen.page.get_by_role("link", name="To a page")
    assert link.get_attribute("target") == "_blank"
    assert "noreferrer" in (link.get_attribute("rel") or "").split()
