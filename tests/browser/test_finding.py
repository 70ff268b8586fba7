"""A new person's first minute, the search, and every page on paper, in a real browser."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from infoint.domain import Contact
from infoint.store import open_workspace
from tests.browser.looks import EVERY_LOOK, Looks, faults
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.titles import TITLES, WELCOME
from tests.worlds.pages import one_of_everything

LONG = "\n".join(f"Interest {number} of sixty" for number in range(60))


def empty(app: RunningApp, screen: Screen) -> None:
    """Begin with nothing entered."""
    open_workspace(app.file).erase()
    screen.go()
    screen.heading(WELCOME)


def test_two_answers_lead_to_what_one_could_say(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Five actions from nothing to a first text: two answers, each with Enter, and it is read."""
    empty(lasting_app, lasting_screen)
    page = lasting_screen.page
    box = page.get_by_label("Who comes to mind?", exact=True)
    first = page.get_by_label("What kind of work are you curious about?", exact=True)
    first.fill("Nursing")
    first.press("Enter")
    lasting_screen.heading("Who works in nursing, or might know somebody who does?")
    box.fill("Vera Lind, nurse")
    box.press("Enter")
    lasting_screen.heading("Here is what you could write to Vera")
    said = page.get_by_text("I am curious about nursing, and you came to mind.")
    expect(said).to_be_visible()
    page.reload()
    expect(said).to_be_visible()
    page.go_back()
    lasting_screen.heading("Who works in nursing, or might know somebody who does?")
    expect(box).to_have_value("Vera Lind, nurse")


def test_searching_by_keyboard_alone(lasting_app: RunningApp, lasting_screen: Screen) -> None:
    """Search in the list of pages puts the cursor into the box; typing finds at once."""
    empty(lasting_app, lasting_screen)
    with open_workspace(lasting_app.file).edit("", now=datetime.now(UTC)) as tx:
        tx.contacts.put(Contact(name="Zoë Müller", notes="Knows **every** otter. Kind."))
    page = lasting_screen.page
    lasting_screen.go("settings")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Search").click()
    lasting_screen.heading(TITLES["search"])
    expect(page.get_by_label("What are you looking for?")).to_be_focused()
    page.keyboard.type("MULLER EVERY", delay=30)
    expect(page.get_by_text("Knows **every** otter.", exact=True)).to_be_visible()
    lasting_screen.press("Open: One person")
    lasting_screen.heading("Zoë Müller")
    page.go_back()
    lasting_screen.heading(TITLES["search"])
    expect(page.get_by_label("What are you looking for?")).to_have_value("MULLER EVERY")


def test_the_list_of_pages_closes_on_a_phone(browser: Browser, lasting_app: RunningApp) -> None:
    """On a phone the list of pages makes room for the page that was chosen, by the logo too."""
    open_workspace(lasting_app.file).erase()
    context = browser.new_context(
        viewport={"width": 375, "height": 700},
        has_touch=True,
        user_agent="Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
        " Chrome/125.0.0.0 Mobile Safari/537.36",
    )
    screen = Screen(context, context.new_page(), lasting_app.url)
    screen.go()
    screen.page.get_by_test_id("stExpandSidebarButton").click()
    screen.page.get_by_test_id("stSidebar").get_by_role("link", name="Search").click()
    screen.heading(TITLES["search"])
    closed = screen.page.get_by_test_id("stSidebar")
    expect(closed).to_have_attribute("data-collapsed", "true")
    screen.page.get_by_test_id("stExpandSidebarButton").click()
    screen.page.get_by_test_id("stSidebar").get_by_test_id("stLogoLink").click()
    screen.heading(WELCOME)
    expect(closed).to_have_attribute("data-collapsed", "true")
    screen.close()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
@pytest.mark.parametrize("dark", [pytest.param(False, marks=pytest.mark.nightly), True])
def test_a_printed_page_is_whole(
    dark: bool, browser: Browser, lasting_app: RunningApp, tmp_path: Path
) -> None:
    """On paper stand the first and the last words of a page, long texts whole, no list of pages."""
    workspace = open_workspace(lasting_app.file)
    workspace.erase()
    with workspace.edit("", now=datetime.now(UTC)) as tx:
        tx.profile.update(interests=LONG)
    screen = Screen.open(browser, lasting_app.url, "choose_field?part=you", dark=dark)
    paper = tmp_path / "page.pdf"
    screen.page.pdf(path=str(paper), format="A4", print_background=True)
    screen.close()
    done = subprocess.run(
        ["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True
    )
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert any(line.startswith("What do you bring?") for line in lines[:5])
    assert all(f"Interest {number} of sixty" in lines for number in range(60))
    assert any("Continue" in line for line in lines)
    assert not any(TITLES["settings"] in line for line in lines)
    assert not darkest_ground(paper, tmp_path)


def darkest_ground(paper: Path, folder: Path) -> bool:
    """Whether the corner of the first page is dark."""
    subprocess.run(
        ["pdftoppm", "-r", "10", "-gray", "-f", "1", "-l", "1", str(paper), str(folder / "p")],
        check=True,
    )
    picture = next(folder.glob("p*.pgm")).read_bytes()
    return picture[-1] < 128


@EVERY_LOOK
def test_what_is_found_can_be_read_by_everyone(
    looks: Looks, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Results with their marked words have no violation and fit, in all looks."""
    workspace = open_workspace(lasting_app.file)
    workspace.erase()
    one_of_everything(workspace, now=datetime.now(UTC))
    lasting_screen.go("search?q=bo")
    expect(lasting_screen.page.get_by_role("heading", name="People")).to_be_visible()
    assert faults(lasting_screen, looks) == {}
