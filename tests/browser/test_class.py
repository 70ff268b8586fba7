"""A class as a counselor holds it: one command, one key, a projector, and nothing left behind."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from infoint.library.presenter import load_presenter
from infoint.store import open_workspace
from tests.browser.looks import PAINTED, violations
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.test_demo import own_files
from tests.documents.pages import pdf_text
from tests.titles import TITLES
from tests.worlds.pages import one_of_everything

PARTS = load_presenter().run(20)
PROJECTOR = {"width": 1280, "height": 720}
PATIENCE = 30_000
"""Milliseconds that a busy machine may take to turn a page."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """`infoint demo`, beside the data of somebody who has used Infoint before."""
    running = RunningApp(tmp_path_factory.mktemp("class") / "data", "demo")
    running.data.mkdir()
    one_of_everything(open_workspace(running.file))
    running.start()
    yield running
    running.kill()


@pytest.fixture
def projector(browser: Browser, demo: RunningApp) -> Iterator[Screen]:
    """The window that the command opens, on a projector."""
    screen = Screen.open(browser, demo.url, "demo")
    screen.page.set_viewport_size(PROJECTOR)
    yield screen
    screen.close()


def start(screen: Screen, title: str = "Farida Rahmani") -> None:
    """From what the command opens to the first part."""
    screen.press("Show it to a class")
    screen.page.get_by_role("radiogroup", name="Whom do you show?").get_by_text(
        re.compile(title)
    ).click()
    screen.settle()
    press(screen, "class-start")


def press(screen: Screen, key: str) -> None:
    """Press a button by its key: those of the bar have the name of a key on them as well."""
    screen.page.locator(f".st-key-{key} button").click()
    screen.settle()


def turn(screen: Screen, key: str, part: int) -> None:
    """Press a key, as a presenter in the hand does, and wait for the part."""
    screen.page.keyboard.press(key)
    bar = screen.page.locator(".st-key-class-bar")
    expect(bar).to_contain_text(f"{part + 1} of {len(PARTS)}:", timeout=PATIENCE)
    screen.settle()


def downloaded(screen: Screen, name: str) -> bytes:
    """What a download button gives."""
    with screen.page.expect_download() as waiting:
        screen.page.get_by_role("button", name=re.compile(name)).first.click()
    return Path(waiting.value.path()).read_bytes()


def weights(demo: RunningApp) -> dict[str, int]:
    """What matters to the person of the demo, and how much, as it is stored."""
    ws = open_workspace(demo.data / "demo" / "deciding.json")
    return {criterion.name: criterion.weight for criterion in ws.profile.criteria}


def test_a_class_begins_and_ends(demo: RunningApp, projector: Screen) -> None:
    """One key leads on, with notes and bar in sight; after the reset the person's own files keep
    every byte, and the demo is as it was."""
    before = own_files(demo.data)
    screen = projector
    start(screen)
    at_first = weights(demo)
    with open_workspace(demo.data / "demo" / "deciding.json").edit("Changed in class") as tx:
        tx.profile.update(criteria=())
    for number, part in enumerate(PARTS[:3]):
        if number:
            turn(screen, "PageDown", number)
        screen.heading(TITLES[part.page.replace("-", "_")])
        notes = screen.page.get_by_test_id("stSidebar")
        expect(notes.get_by_text(part.notes(20)[0].text)).to_be_in_viewport()
        expect(screen.page.locator(".st-key-class-next")).to_be_in_viewport()
        assert screen.overflow() <= 0
    press(screen, "class-end")
    screen.heading("Show it to a class")
    screen.from_menu("More", "Reset the demo")
    screen.heading("Today")
    assert weights(demo) == at_first
    assert own_files(demo.data) == before


@pytest.mark.nightly
def test_a_class_from_the_command_to_the_reset(demo: RunningApp, projector: Screen) -> None:
    """The short run gone through by one key, a field compared, the notes and a report printed, the
    demo reset: nothing of it is in the person's own files, byte by byte."""
    before = own_files(demo.data)
    screen = projector
    screen.press("Show it to a class")
    handout = downloaded(screen, "handout")
    assert "Infoint in 20 minutes" in pdf_text(handout)
    press(screen, "class-start")
    for number, part in enumerate(PARTS):
        screen.heading(TITLES[part.page.replace("-", "_")])
        notes = screen.page.get_by_test_id("stSidebar")
        expect(notes.get_by_text(part.notes(20)[0].text)).to_be_in_viewport()
        expect(screen.page.locator(".st-key-class-next")).to_be_in_viewport()
        assert screen.overflow() <= 0
        if number + 1 < len(PARTS):
            turn(screen, "PageDown", number + 1)
    at_first = weights(demo)
    name, weight = next(iter(at_first.items()))
    other = 1 if weight > 2 else 5
    screen.one_of("Parts", "Matters")
    stars = screen.page.get_by_test_id("stFeedback").first.get_by_role("radio")
    stars.nth(other - 1).click()
    expect(screen.page.get_by_role("button", name=f"Back to {weight} star")).to_be_visible()
    assert weights(demo)[name] == other
    screen.one_of("Parts", "Overview")
    screen.from_menu("More", "Take it along as a document", nth=-1)
    report = pdf_text(downloaded(screen, r"Download the report \(\.pdf\)"))
    assert "Farida Rahmani" in report
    assert name in " ".join(report.split())
    press(screen, "class-end")
    screen.heading("Show it to a class")
    screen.from_menu("More", "Reset the demo")
    screen.heading("Today")
    assert weights(demo) == at_first
    assert own_files(demo.data) == before
    screen.press("Leave the demo")
    screen.go("settings")
    expect(screen.box("Your name")).to_have_value(re.compile(re.escape("**Bo**")))
    assert own_files(demo.data) == before


@pytest.mark.nightly
def test_the_notes_can_be_hidden_and_the_run_goes_on(projector: Screen) -> None:
    """With the side closed the group sees the page alone; the same key leads on, each part begins
    at its top, and a reload in the middle loses nothing."""
    screen = projector
    start(screen)
    screen.page.get_by_test_id("stSidebar").hover()
    screen.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    note = screen.page.get_by_text(PARTS[0].notes(20)[0].text)
    expect(note).not_to_be_in_viewport()
    turn(screen, "PageDown", 1)
    screen.page.get_by_test_id("stMain").evaluate("(one) => one.scrollTo(0, 900)")
    turn(screen, "PageDown", 2)
    expect(screen.page.locator(".st-key-class-next")).to_be_in_viewport()
    turn(screen, "PageUp", 1)
    screen.page.reload()
    screen.settle()
    expect(screen.page.locator(".st-key-class-bar")).to_contain_text("2 of 9: Choose a field")
    screen.heading("Choose a field")


@pytest.mark.nightly
def test_type_is_larger_on_a_projector_and_as_usual_on_a_phone(projector: Screen) -> None:
    """The page grows while somebody presents, not in a narrow window, and shrinks at the end."""
    size = "getComputedStyle(document.documentElement).fontSize"
    screen = projector
    usual = float(screen.page.evaluate(size).removesuffix("px"))
    start(screen)
    assert float(screen.page.evaluate(size).removesuffix("px")) > 1.1 * usual
    screen.page.set_viewport_size({"width": 375, "height": 800})
    screen.page.wait_for_function(f"parseFloat({size}) === {usual}")
    expect(screen.page.locator(".st-key-class-next")).to_be_in_viewport()
    assert screen.overflow() <= 0
    screen.page.set_viewport_size(PROJECTOR)
    press(screen, "class-end")
    screen.page.wait_for_function(f"parseFloat({size}) === {usual}")


def in_both_colours(screen: Screen) -> list[str]:
    """What axe has against the page, light and dark."""
    wrong = []
    for look in ("light", "dark"):
        screen.page.emulate_media(color_scheme=look)
        screen.page.wait_for_function(PAINTED, arg=look)
        wrong += violations(screen)
    return wrong


@pytest.mark.nightly
def test_everyone_can_read_what_is_projected(projector: Screen) -> None:
    """axe has nothing against bar, notes and question, on the first part and the last."""
    screen = projector
    start(screen)
    screen.press("Show the question")
    question = screen.page.locator(".st-key-class-bar").get_by_text(PARTS[0].question.text)
    expect(question).to_be_visible()
    assert in_both_colours(screen) == []
    turn(screen, "PageUp", 0)
    for part in range(1, len(PARTS)):
        turn(screen, "PageDown", part)
    assert in_both_colours(screen) == []


@pytest.mark.nightly
def test_no_name_is_projected_where_names_are_hidden(demo: RunningApp, projector: Screen) -> None:
    """With own data and names hidden, no part of the run shows one, and nothing is stored."""
    before = own_files(demo.data)
    screen = projector
    screen.press("Show it to a class")
    screen.one_of("Whom do you show?", "My own data")
    expect(screen.page.get_by_role("checkbox", name="Hide all names")).to_be_checked()
    press(screen, "class-start")
    for number in range(len(PARTS)):
        assert "**Bo**" not in screen.page.content()
        if number + 1 < len(PARTS):
            turn(screen, "PageDown", number + 1)
    expect(screen.page.locator(".st-key-class-bar")).to_contain_text("Names are hidden")
    assert own_files(demo.data) == before
