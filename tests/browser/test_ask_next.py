"""Whom to ask next, in a real browser: rows, their menu, and the small views behind them."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from infoint.domain import Contact
from infoint.store import open_workspace
from tests.bench.workspace import NOW
from tests.browser.looks import faults
from tests.browser.running import RunningApp
from tests.browser.screen import Screen

PART = "identify_people?part=next"


@pytest.fixture
def window(browser: Browser, app: RunningApp) -> Iterator[Screen]:
    """A phone on a list of three."""
    with open_workspace(app.file).edit("", now=NOW) as tx:
        for name, keen in (("Ada Otis", 4), ("Bo Ek", 3), ("Cem Kaya", 2)):
            tx.contacts.put(Contact(name=name, motivation=keen, role="Nurse", organization="Mill"))
    opened = Screen.open(browser, app.url, PART, width=375, touch=True)
    yield opened
    opened.close()


def order(window: Screen) -> list[str]:
    """The names of the rows as they stand."""
    names = window.page.locator('[class*="st-key-open-ask-"]').all_inner_texts()
    return [name.split(". ", 1)[1].strip() for name in names]


def later(window: Screen, row: int, choice: str) -> None:
    """Choose from the menu of a row."""
    window.press("Later", nth=row)
    window.hit(
        window.page.get_by_role("menuitem", name=choice)
        .or_(window.page.get_by_text(choice, exact=True))
        .last
    )
    window.settle()


@pytest.mark.nightly
def test_a_place_is_understood_and_changed(window: Screen) -> None:
    """Why somebody stands third, what changes it, and the browser's Back to the list."""
    assert order(window) == ["Ada Otis", "Bo Ek", "Cem Kaya"]
    later(window, 2, "Why this place?")
    window.heading("Why Cem Kaya is number 3")
    window.press("Change")
    window.one_of("How keen are you to talk to them? 5 is most", "5")
    window.heading("Why Cem Kaya is number 1")
    window.page.go_back()
    window.settle()
    assert order(window) == ["Cem Kaya", "Ada Otis", "Bo Ek"]
    window.press("Write")
    expect(window.page).to_have_url(re.compile("phone_script.*part="))


def test_somebody_is_put_off_and_brought_back(window: Screen) -> None:
    """A week off the list, found behind one button, and back by a tap."""
    later(window, 0, "In a week")
    assert order(window) == ["Bo Ek", "Cem Kaya"]
    window.press("1 person put aside")
    window.press("Bring back")
    window.press("Back to the list")
    assert order(window) == ["Ada Otis", "Bo Ek", "Cem Kaya"]


@pytest.mark.nightly
def test_every_view_can_be_read_by_everyone(window: Screen) -> None:
    """The list, what counts, why somebody stands there and who is put aside: no violation."""
    assert faults(window) == {}
    window.go(f"{PART}&view=what-counts")
    assert faults(window) == {}
    window.go(PART)
    later(window, 0, "Why this place?")
    window.press("Change", nth=2)
    assert faults(window) == {}
    window.press("Back to the list")
    later(window, 0, "In a week")
    window.press("1 person put aside")
    assert faults(window) == {}
