"""Every page, light and dark, wide and narrow: nothing sticks out, and axe finds nothing."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from infoint.store import Workspace, open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.cli.test_look import colour, contrast, look
from tests.ui.worlds import one_of_everything

PAGES = ("", "choose_field", "identify_people", "phone_script", "prepare", "interview", "track")
PAGES += ("thank_you", "progress", "settings")
BESIDE = ("bring_people_in", "find_duplicates", "ask_next", "who_named_whom", "practise_call")
BESIDE += ("what_people_say", "action_plan")
OTHER_WHILE_TALKING = ("", "prepare", "interview", "track")
VISITS = [
    *((world, page) for world in ("empty", "held") for page in PAGES + BESIDE),
    *(("running", page) for page in OTHER_WHILE_TALKING),
]
LOOKS = ((1280, False), (1280, True), (375, True), (375, False))
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""The rules that can say something else once only the colours have changed."""
PAINTED = """(look) =>
    getComputedStyle(document.querySelector('[data-testid="stApp"]')).colorScheme === look
    && document.getAnimations().every((one) => one.playState !== 'running'
        || one.effect.getComputedTiming().iterations === Infinity)"""
STICKING_OUT = """() => {
    const clips = (one) => getComputedStyle(one).overflowX !== 'visible';
    const out = [];
    for (const one of document.querySelectorAll('[data-testid="stMain"] *')) {
        const box = one.getBoundingClientRect();
        if (!box.width || !box.height || box.right <= innerWidth + 1) continue;
        let up = one.parentElement;
        while (up && up.dataset.testid !== 'stMain' && !clips(up)) up = up.parentElement;
        if (up && up.dataset.testid === 'stMain')
            out.push(`${one.tagName} ${one.dataset.testid || ''} ${Math.round(box.right)}`);
    }
    return out;
}"""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """One server for all pages of this file."""
    app = RunningApp(tmp_path_factory.mktemp("looks") / "data")
    app.data.mkdir()
    yield app.start()
    app.kill()


@pytest.fixture(scope="module")
def window(browser: Browser, running: RunningApp) -> Iterator[Screen]:
    """One window for all pages of this file."""
    opened = Screen.open(browser, running.url)
    yield opened
    opened.close()


def world_of(running: RunningApp, name: str) -> tuple[Workspace, str]:
    """Bring the data to a state: empty, or one of everything with the talk running or held."""
    ws = open_workspace(running.file)
    contact = next((one.id for one in ws.contacts.all() if one.referred_by), "")
    talk = next((one.status for one in ws.interviews.all()), "empty")
    if talk != name:
        ws.erase()
        contact = "" if name == "empty" else one_of_everything(ws, name)
    return ws, contact


def at(page: str, contact: str) -> str:
    return f"{page}?contact={contact}" if contact else page


def put_look(screen: Screen, width: int, dark: bool) -> None:
    screen.page.set_viewport_size({"width": width, "height": 900})
    screen.page.emulate_media(color_scheme="dark" if dark else "light")
    screen.page.wait_for_timeout(100)
    screen.page.wait_for_function(PAINTED, arg="dark" if dark else "light")


PALE_WHILE_AWAY = '[data-testid="stSidebarNavLink"] p, [data-testid="stStatusWidget"] label'
"""Only while the server is gone: Streamlit then locks its list of pages, which fades (locked parts
need no contrast, but axe cannot see the lock), and writes "Connecting" in a grey that no setting
changes. Our own bar says the same, and is checked."""


def violations(screen: Screen, may_be_pale: str = "", rules: dict[str, Any] = RULES) -> list[str]:
    """What axe has against the page as it stands: rule, place and what to do."""
    if not screen.page.evaluate("typeof axe === 'object'"):
        screen.page.evaluate(Axe().axe_script)
    found: dict[str, Any] = screen.page.evaluate("(rules) => axe.run(document, rules)", rules)
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for one in found["violations"]
        for node in one["nodes"]
        if not (may_be_pale and one["id"] == "color-contrast" and _is(screen, node, may_be_pale))
    ]


def _is(screen: Screen, node: dict[str, Any], selector: str) -> bool:
    target = node["target"][0]
    if not isinstance(target, str):
        return False
    return bool(screen.page.locator(target).first.evaluate("(one, s) => one.matches(s)", selector))


def faults(screen: Screen) -> dict[str, list[str]]:
    """By look: what axe has against it and, in a narrow window, what sticks out of it."""
    found: dict[str, list[str]] = {}
    for n, (width, dark) in enumerate(LOOKS):
        put_look(screen, width, dark)
        wrong = violations(screen, rules=RULES if n % 2 == 0 else COLOURS)
        if width == 375:
            wrong += screen.page.evaluate(STICKING_OUT)
            wrong += [f"scrolls sideways by {screen.overflow()}"] * (screen.overflow() > 0)
        if wrong:
            found[f"{width} {'dark' if dark else 'light'}"] = wrong
    return found


@pytest.mark.parametrize(("world", "page"), VISITS)
def test_every_page_fits_and_can_be_read_by_everyone(
    world: str, page: str, running: RunningApp, window: Screen
) -> None:
    """With every folded part open, a page has no violation and nothing sticks out, in all looks."""
    _, contact = world_of(running, world)
    put_look(window, 1280, False)
    window.go(at(page, contact))
    window.unfold_all()
    assert faults(window) == {}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_edges_of_boxes_can_be_seen(mode: str) -> None:
    """The edge of a tick box or a text box reaches 3 on every ground; axe does not look."""
    colours = look(mode, "main")
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(colour(colours["borderColor"]), colour(colours[ground])) >= 3


def test_what_sticks_out_is_found(running: RunningApp, window: Screen) -> None:
    """A part that is wider than the window would be noticed by these tests."""
    put_look(window, 375, False)
    window.go()
    assert window.page.evaluate(STICKING_OUT) == []
    window.page.get_by_role("heading").first.evaluate("(one) => { one.style.width = '600px'; }")
    assert window.page.evaluate(STICKING_OUT) != []


def test_what_is_wrong_is_told_so_that_everyone_can_read_it(
    running: RunningApp, window: Screen
) -> None:
    """Errors at the top and beside the box have no violation, in all looks."""
    world_of(running, "empty")
    put_look(window, 1280, False)
    window.go("identify_people")
    window.press("Add to my list")
    expect(window.page.get_by_role("alert").first).to_be_visible()
    assert window.page.get_by_role("alert").count() >= 2
    assert faults(window) == {}


def test_a_notice_with_its_undo_can_be_read_by_everyone(
    running: RunningApp, window: Screen
) -> None:
    """The word that something was added, with its undo button, has no violation in any look."""
    world_of(running, "empty")
    put_look(window, 1280, False)
    window.go("identify_people")
    window.type("Name", "Ida Berg")
    window.press("Add to my list")
    expect(window.page.get_by_text("Added to your list.")).to_be_visible()
    expect(window.page.get_by_role("button", name="Undo")).to_be_visible()
    assert faults(window) == {}


def test_questions_before_deleting_can_be_read_by_everyone(
    running: RunningApp, window: Screen
) -> None:
    """The question before everything is deleted has no violation in any look."""
    world_of(running, "held")
    put_look(window, 1280, False)
    window.go("settings")
    window.press("Delete everything")
    assert faults(window) == {}


def test_the_menu_of_pages_in_a_narrow_window(running: RunningApp, window: Screen) -> None:
    """On a phone the list of pages opens, names every page, and has no violation."""
    world_of(running, "held")
    put_look(window, 375, False)
    window.go()
    window.page.get_by_test_id("stExpandSidebarButton").click()
    links = window.page.get_by_test_id("stSidebarNav").get_by_role("link")
    expect(links).to_have_count(len(PAGES))
    expect(links.last).to_be_in_viewport()
    wrong = violations(window)
    put_look(window, 375, True)
    assert wrong + violations(window) == []


def test_charts_turn_dark_with_the_window(running: RunningApp, window: Screen) -> None:
    """When the window turns dark while a chart is shown, its words turn light at once."""
    world_of(running, "held")
    put_look(window, 1280, False)
    window.go("progress")
    word = window.page.locator(".js-plotly-plot text").first
    expect(word).to_have_css("fill", "rgb(20, 17, 13)")
    put_look(window, 1280, True)
    expect(word).to_have_css("fill", "rgb(247, 243, 236)")
    put_look(window, 1280, False)
    expect(word).to_have_css("fill", "rgb(20, 17, 13)")


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


def reached_by_tab(screen: Screen, most: int = 250) -> list[str]:
    """The words on everything that the Tab key stops at, from the top to the last button."""
    stops: list[str] = []
    for _ in range(most):
        screen.page.keyboard.press("Tab")
        focused = screen.page.evaluate(FOCUSED)
        if focused is None and stops:
            break
        stops.append(focused or "")
    return stops


@pytest.mark.parametrize("page", PAGES + BESIDE)
def test_the_keyboard_alone_is_enough(page: str, running: RunningApp, window: Screen) -> None:
    """Tab reaches every main button of a page, and every box has a name."""
    _, contact = world_of(running, "held")
    put_look(window, 1280, False)
    window.go(at(page, contact))
    assert window.page.evaluate(UNNAMED) == []
    wanted = {words.strip() for words in window.page.locator(MAIN_BUTTONS).all_inner_texts()}
    if page == "thank_you":
        wanted.add("Copy the text")
    assert wanted <= set(reached_by_tab(window))


def test_copying_by_keyboard_says_so(running: RunningApp, window: Screen) -> None:
    """Enter on the copy button puts the text on the clipboard and tells a screen reader."""
    _, contact = world_of(running, "held")
    put_look(window, 1280, False)
    window.go(at("thank_you", contact))
    window.page.get_by_role("button", name="Copy the text").focus()
    window.page.keyboard.press("Enter")
    said = window.page.get_by_role("status").filter(has_text="Copied")
    expect(said).to_be_visible()
    text = window.box("Your text").input_value()
    assert window.page.evaluate("navigator.clipboard.readText()") == text


def test_a_server_that_is_gone_is_announced(browser: Browser, app: RunningApp) -> None:
    """The bar about a lost server is an alert, fits a narrow window and is readable in any look."""
    screen = Screen.open(browser, app.url, "choose_field")
    app.kill()
    bar = screen.page.get_by_role("alert").filter(has_text="Infoint is not running")
    expect(bar).to_be_visible(timeout=20_000)
    for width, dark in LOOKS:
        put_look(screen, width, dark)
        assert violations(screen, may_be_pale=PALE_WHILE_AWAY) == []
        assert screen.overflow() == 0
    screen.close()


def test_an_unreadable_file_is_told_so_that_everyone_can_read_it(
    browser: Browser, app: RunningApp
) -> None:
    """The screen about a damaged file has no violation in any look."""
    one_of_everything(open_workspace(app.file))
    app.file.write_text("{ half", "utf-8")
    screen = Screen.open(browser, app.url)
    screen.heading("Your data file cannot be read")
    assert faults(screen) == {}
    screen.close()
