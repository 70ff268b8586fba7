"""A class as a counselor holds it: two real windows, one of them on the projector."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from infoint.library.presenter import PresenterPart, Run, load_presenter
from infoint.store import open_workspace
from tests.browser.calm import too_much
from tests.browser.looks import PAINTED, violations
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.test_demo import own_files
from tests.documents.pages import pdf_text
from tests.worlds.pages import one_of_everything

PRESENTER = load_presenter()
PARTS = PRESENTER.run(20)
MEASURE = Path(__file__).with_name("projected.js").read_text(encoding="utf-8")
SIZES = ({"width": 1280, "height": 720}, {"width": 1920, "height": 1080})
"""Of windows on projectors."""
PATIENCE = 30_000
"""Milliseconds that a busy machine may take to bring the other window into step."""
OTHER = """(before) => document.querySelector('.st-key-projector')?.innerText !== before"""
DEMOS = ("Farida Rahmani", "Samuel Adeyemi", "Linh Tran")


@pytest.fixture(scope="module")
def demo(lasting_app: RunningApp) -> RunningApp:
    """The demos, beside the data of somebody who has used Infoint before."""
    one_of_everything(open_workspace(lasting_app.file), now=datetime.now(UTC))
    return lasting_app


@pytest.fixture
def leader(browser: Browser, demo: RunningApp) -> Iterator[Screen]:
    """The window in which the counselor starts, with no run under way."""
    screen = Screen.open(browser, demo.url, "present")
    if screen.page.locator(".st-key-class-end").count():
        press(screen, "class-end")
    yield screen
    if screen.page.locator(".st-key-class-end").count():
        press(screen, "class-end")
    screen.close()


def press(screen: Screen, key: str) -> None:
    """Press a button by its key: those at the foot have the name of a key on them as well."""
    screen.page.locator(f".st-key-{key} button").click()
    screen.settle()


def start(screen: Screen, title: str = DEMOS[0], run: Run = 20) -> Screen:
    """Choose whom to show and how long; the window that one press opens for the projector."""
    choice = screen.page.get_by_role("radiogroup", name="Whom do you show?")
    choice.get_by_text(re.compile(title)).click()
    screen.settle()
    long = screen.page.get_by_role("radiogroup", name="How long have you got?")
    long.get_by_text(re.compile(f"^{run} minutes")).click()
    screen.settle()
    with screen.context.expect_page() as opened:
        screen.page.get_by_role("button", name="Start in two windows").click()
    projector = Screen(screen.context, opened.value, screen.url)
    projector.page.set_viewport_size(SIZES[0])
    projector.page.locator(".st-key-projector").wait_for(timeout=PATIENCE)
    screen.page.locator(".st-key-class-next").wait_for()
    screen.settle()
    return projector


def shows(screen: Screen, words: str) -> None:
    """The window on the projector has come to show this."""
    slide = screen.page.locator(".st-key-projector")
    expect(slide).to_contain_text(words, timeout=PATIENCE)
    screen.settle()


def measured(screen: Screen) -> dict[str, Any]:
    """What `projected.js` says of the window on the projector."""
    found: dict[str, Any] = screen.page.evaluate(MEASURE)
    return found


def can_be_read(screen: Screen, sizes: tuple[dict[str, int], ...] = SIZES) -> None:
    """At each size every piece of text is large enough, in sight, and the width is used."""
    for size in sizes:
        screen.page.set_viewport_size(size)  # type: ignore[arg-type]
        screen.settle()
        found = measured(screen)
        assert found["pieces"]
        assert found["small"] == []
        assert found["outside"] == []
        assert not found["scrolls"]
        assert found["used"] > 0.9


def has_no_notes(screen: Screen, part: PresenterPart) -> None:
    """Nothing that is for the leader stands in the window on the projector."""
    words = " ".join(screen.page.locator("body").inner_text().split())
    own = [*(note.text for note in (*part.say, *part.show)), part.question.listen_for, part.aim]
    assert not [one for one in own if one in words]


def downloaded(screen: Screen, name: str) -> bytes:
    """What a download button gives."""
    with screen.page.expect_download() as waiting:
        screen.page.get_by_role("button", name=re.compile(name)).first.click()
    return Path(waiting.value.path()).read_bytes()


def weights(demo: RunningApp) -> dict[str, int]:
    """What matters to the person of the demo, and how much, as it is stored."""
    ws = open_workspace(demo.data / "demo" / "deciding.json")
    return {criterion.name: criterion.weight for criterion in ws.profile.criteria}


def is_calm(leader: Screen) -> None:
    """The leader's window keeps every budget at both widths, and axe finds nothing."""
    assert [one for width in (1280, 375) for one in too_much(leader, width, "present")] == []
    assert violations(leader) == []


def test_two_windows_in_step(demo: RunningApp, leader: Screen) -> None:
    """One press opens the second window; both go on together, also after a reload of either, by the
    keys of either; the order on the projector follows a weight at once, names give way on the spot;
    the leader's window stays calm; nothing is stored, the person's own files keep every byte."""
    before = own_files(demo.data)
    projector = start(leader)
    shows(projector, "Send Tomás Ferreira a thank-you letter")
    stored = weights(demo)
    can_be_read(projector)
    has_no_notes(projector, PARTS[0])
    expect(leader.page.get_by_text(PARTS[0].notes(20)[0].text)).to_be_in_viewport()
    is_calm(leader)
    press(leader, "class-names")
    slide = projector.page.locator(".st-key-projector")
    expect(slide).not_to_contain_text("Tomás", timeout=PATIENCE)
    shows(projector, "thank-you letter")
    press(leader, "class-next")
    shows(projector, PARTS[0].question.text)
    is_calm(leader)
    projector.page.reload()
    shows(projector, PARTS[0].question.text)
    press(leader, "class-next")
    shows(projector, "Home for dinner on most days")
    another_weight(leader, projector)
    leader.page.reload()
    leader.heading(PARTS[1].title)
    projector.page.keyboard.press("PageDown")
    shows(projector, PARTS[1].question.text)
    expect(leader.page.get_by_text(PARTS[1].question.text)).to_be_visible(timeout=PATIENCE)
    leader.settle()
    leader.from_menu("Go to a part", PARTS[0].title)
    leader.heading(PARTS[0].title)
    shows(projector, "One thing to do next")
    press(leader, "class-end")
    leader.heading("Show it to a class")
    expect(projector.page.get_by_text("Nothing is shown yet")).to_be_visible(timeout=PATIENCE)
    assert own_files(demo.data) == before
    assert weights(demo) == stored


def another_weight(leader: Screen, projector: Screen) -> None:
    """One star more for what matters changes the order on the projector, and is put back."""
    order = projector.page.locator(".st-key-slide ul.slide").nth(1)
    expect(order).not_to_contain_text("was place")
    press(leader, "class-weight-add")
    expect(order).to_contain_text("was place 1", timeout=PATIENCE)
    assert measured(projector)["small"] == []
    press(leader, "class-weights-back")


def test_a_window_that_the_browser_blocks(leader: Screen) -> None:
    """The run begins all the same, and the page says what to do, with a link that opens it."""
    leader.page.evaluate("window.open = () => null")
    leader.page.get_by_role("button", name="Start in two windows").click()
    notice = leader.page.locator(".st-key-class-blocked")
    expect(notice).to_contain_text("allow pop-ups", timeout=PATIENCE)
    leader.settle()
    assert violations(leader) == []
    link = notice.get_by_role("link")
    with leader.context.expect_page() as opened:
        link.click()
    projector = Screen(leader.context, opened.value, leader.url)
    shows(projector, "One thing to do next")


@pytest.mark.nightly
@pytest.mark.parametrize("title", DEMOS)
@pytest.mark.parametrize("run", PRESENTER.runs)
def test_every_part_can_be_read_from_the_last_row(leader: Screen, run: Run, title: str) -> None:
    """Each example, question and exercise, at both sizes: no text below 1/22 of the height, nothing
    beyond an edge, nothing to scroll, none of the notes."""
    projector = start(leader, title, run)
    for part in PRESENTER.run(run):
        leader.heading(part.title)
        expect(projector.page.get_by_text(part.question.text)).to_have_count(0, timeout=PATIENCE)
        can_be_read(projector)
        has_no_notes(projector, part)
        steps = 0
        while leader.page.locator(".st-key-class-step button:enabled").count() and steps < 60:
            heading = projector.page.locator(".st-key-projector").inner_text()
            press(leader, "class-step")
            projector.page.wait_for_function(OTHER, arg=heading, timeout=PATIENCE)
            projector.settle()
            can_be_read(projector, SIZES[:1])
            steps += 1
        press(leader, "class-next")
        shows(projector, part.question.text)
        can_be_read(projector)
        exercise = part.exercise_in(run)
        if exercise:
            press(leader, "class-next")
            shows(projector, exercise.text)
            press(leader, "class-count-down")
            projector.page.locator(".st-key-projector-time p").wait_for(timeout=PATIENCE)
            can_be_read(projector)
        if leader.page.locator(".st-key-class-next").count():
            press(leader, "class-next")


@pytest.mark.nightly
def test_the_leaders_window_stays_calm_in_the_longest_run(leader: Screen) -> None:
    """Every view of it keeps the budget at both widths."""
    start(leader, run=90)
    over: list[str] = []
    while True:
        title = leader.page.locator("h1").inner_text()
        for width in (1280, 375):
            over += [f"{title} {width}: {one}" for one in too_much(leader, width, "present")]
        if not leader.page.locator(".st-key-class-next").count():
            break
        press(leader, "class-next")
    assert not over, "\n".join(over)


def in_both_colours(screen: Screen) -> list[str]:
    """What axe has against the page, light and dark."""
    wrong = []
    for look in ("light", "dark"):
        screen.page.emulate_media(color_scheme=look)
        screen.page.wait_for_function(PAINTED, arg=look)
        wrong += violations(screen)
    return wrong


@pytest.mark.nightly
def test_everyone_can_read_what_is_projected(leader: Screen) -> None:
    """axe has nothing against either window, on each kind of view, light and dark."""
    projector = start(leader)
    for _ in range(5):
        assert in_both_colours(projector) == []
        assert in_both_colours(leader) == []
        press(leader, "class-next")
        projector.settle()


@pytest.mark.nightly
def test_a_class_to_the_reset_with_its_papers(demo: RunningApp, leader: Screen) -> None:
    """Notes and worksheet printed, the run gone through, the demo reset: nothing of it is in the
    person's own files, byte by byte."""
    before = own_files(demo.data)
    assert "Infoint in 20 minutes" in pdf_text(downloaded(leader, "handout"))
    assert PRESENTER.worksheet.title in pdf_text(downloaded(leader, "Worksheet"))
    at_first = weights(demo)
    start(leader)
    while leader.page.locator(".st-key-class-next").count():
        press(leader, "class-next")
    press(leader, "class-end")
    leader.go("?demo=deciding")
    leader.from_menu("More", "Reset the demo")
    assert weights(demo) == at_first
    assert own_files(demo.data) == before


@pytest.mark.nightly
def test_no_name_is_projected_where_names_are_hidden(demo: RunningApp, leader: Screen) -> None:
    """With own data and names hidden, neither window shows one at any part, nothing is stored."""
    before = own_files(demo.data)
    leader.one_of("Whom do you show?", "My own data")
    expect(leader.page.get_by_role("checkbox", name="Hide all names")).to_be_checked()
    with leader.context.expect_page() as opened:
        leader.page.get_by_role("button", name="Start in two windows").click()
    page: Page = opened.value
    page.locator(".st-key-projector").wait_for(timeout=PATIENCE)
    leader.page.locator(".st-key-class-next").wait_for()
    while leader.page.locator(".st-key-class-next").count():
        assert "**Bo**" not in page.content()
        assert "**Bo**" not in leader.text()
        press(leader, "class-next")
    assert own_files(demo.data) == before
