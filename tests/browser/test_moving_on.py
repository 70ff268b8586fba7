"""Going from page to page, adding by Enter, and what a fresh server shows first."""

import re
from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, expect

from infoint.domain import STEP_KEYS
from infoint.store import open_workspace
from infoint.ui.frame.parts import PARTS
from tests.browser.looks import at, world_of
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.typist import comes_true
from tests.titles import TITLES

_SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"
_TO_THE_END = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  main.scrollTo({ top: main.scrollHeight, behavior: 'instant' });
}"""
_LISTS = """() => {
  window.listed = new Set();
  const look = () => document.querySelectorAll('[data-testid=stSidebar] a')
    .forEach((link) => window.listed.add(link.innerText.trim()));
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}"""


def in_window(app: RunningApp, screen: Screen, view: str) -> Screen:
    """The window of this file, loaded anew, on a view about somebody with whom one has talked."""
    _, contact = world_of(app, "held")
    screen.page.set_viewport_size({"width": 1280, "height": 900})
    screen.go(at(view, contact))
    return screen


@pytest.mark.parametrize(
    ("size", "touch", "steps"),
    [
        pytest.param((1280, 600), False, STEP_KEYS, marks=pytest.mark.nightly),
        pytest.param((375, 667), True, STEP_KEYS, marks=pytest.mark.nightly),
        ((375, 667), True, STEP_KEYS[3:4]),
    ],
)
def test_continue_shows_the_next_page_from_its_top(
    size: tuple[int, int], touch: bool, steps: Sequence[str], browser: Browser, app: RunningApp
) -> None:
    """Each part of each step, left by Continue at its end, is followed by the top of the next."""
    _, contact = world_of(app, "held")
    screen = Screen.open(browser, app.url, width=size[0], touch=touch)
    screen.page.set_viewport_size({"width": size[0], "height": size[1]})
    ends = []
    for step in (step.replace("-", "_") for step in steps):
        for part in PARTS[step]:
            screen.walk(at(f"{step}/{part}", contact))
            screen.heading(TITLES[step])
            screen.page.evaluate(_TO_THE_END)
            ends.append(screen.page.evaluate(_SCROLLED))
            left, leads_to = screen.page.url, screen.way_on()
            screen.go_on()
            screen.page.wait_for_timeout(100)
            assert screen.page.evaluate(_SCROLLED) == 0, (step, part)
            assert screen.page.url != left, (step, part)
            if leads_to in TITLES.values():
                screen.heading(leads_to)
    assert sum(end > 0 for end in ends) > len(ends) / 2
    screen.close()


def test_continue_by_key_hands_on_to_the_title(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Tab goes on from the top of the page that Continue led to, not from its end."""
    screen = in_window(lasting_app, lasting_screen, "prepare/ready")
    screen.page.get_by_role("button", name="Continue").focus()
    screen.page.keyboard.press("Enter")
    screen.heading(TITLES["interview"])
    expect(screen.page.get_by_role("heading", level=1)).to_be_focused()


def test_going_back_moves_nothing(lasting_app: RunningApp, lasting_screen: Screen) -> None:
    """Turning the wheel right after a press is not undone by the page."""
    screen = in_window(lasting_app, lasting_screen, "prepare/ready")
    screen.page.set_viewport_size({"width": 1280, "height": 500})
    screen.go_on()
    screen.heading(TITLES["interview"])
    screen.page.mouse.move(600, 300)
    screen.page.mouse.wheel(0, 600)
    screen.settle()
    assert comes_true(lambda: screen.page.evaluate(_SCROLLED) > 100, 5)
    screen.page.wait_for_timeout(600)
    assert screen.page.evaluate(_SCROLLED) > 100


def test_the_browsers_back_restores_the_part(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Back and Forward lead through the parts that were looked at, about the same person."""
    screen = in_window(lasting_app, lasting_screen, "choose_field")
    for asked in ("What do you bring?", "What matters to you in work?"):
        screen.go_on()
        screen.heading(asked)
    screen.page.go_back()
    screen.heading("What do you bring?")
    screen.page.go_back()
    screen.heading("What kinds of work are you curious about?")
    screen.page.go_forward()
    screen.heading("What do you bring?")
    assert "part=you" in screen.page.url


def test_the_list_of_pages_leads_to_the_first_part_of_the_page_on_screen(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Its link to the page on screen shows the first part, and the next one chosen stays."""
    screen = in_window(lasting_app, lasting_screen, "settings/data")
    pages = screen.page.get_by_test_id("stSidebar")
    pages.get_by_role("link", name="Settings").click()
    screen.heading("What Infoint knows about you")
    screen.settle()
    expect(screen.page).to_have_url(re.compile(r"/settings(\?contact=\w+)?$"))
    screen.page.get_by_role("radio", name="Reminders").click()
    screen.heading("When you want to be reminded")
    screen.settle()
    expect(screen.page).to_have_url(re.compile("part=reminders$"))


@pytest.mark.parametrize(
    ("page", "label", "records"),
    [
        pytest.param(
            "choose_field/fields", "Name a kind of work", "fields", marks=pytest.mark.nightly
        ),
        pytest.param(
            "choose_field/matters",
            "Add something that matters",
            "profile",
            marks=pytest.mark.nightly,
        ),
        ("identify_people", "A name is enough", "contacts"),
        pytest.param(
            "prepare/questions",
            "Add a question of your own",
            "interviews",
            marks=pytest.mark.nightly,
        ),
    ],
)
def test_enter_adds(
    page: str, label: str, records: str, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Enter in a box adds what was typed; the empty box has the cursor for the next one."""
    workspace, contact = world_of(lasting_app, "agreed")
    screen = lasting_screen
    screen.page.set_viewport_size({"width": 1280, "height": 900})
    screen.go(at(page, contact))
    box = screen.box(label)
    box.click()
    for words in ("Otter keeping", "Beaver counting"):
        screen.page.keyboard.type(words, delay=20)
        screen.page.keyboard.press("Enter")
        expect(box).to_have_value("")
        expect(box).to_be_focused()
    screen.settle()
    stored = open_workspace(workspace.path)
    found = stored.profile if records == "profile" else getattr(stored, records).all()
    assert all(str(found).count(words) == 1 for words in ("Otter keeping", "Beaver counting"))


@pytest.mark.nightly
def test_a_fresh_server_never_lists_files(browser: Browser, fresh_app: RunningApp) -> None:
    """What a new server shows in the list of pages is our own list, in an open window too."""
    context = browser.new_context()
    context.add_init_script(f"({_LISTS})()")
    screen = Screen(context, context.new_page(), fresh_app.url)
    screen.go("search")
    fresh_app.kill()
    expect(screen.page.locator("#gone")).to_be_visible()
    fresh_app.start()
    expect(screen.page.locator("#gone")).to_be_hidden()
    screen.settle()
    listed = screen.page.evaluate("[...window.listed]")
    assert any(TITLES["search"] in line for line in listed)
    assert not [line for line in listed if "app" in line.split() or "ask next" in line]
    screen.close()
