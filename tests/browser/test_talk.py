"""The talk in a real browser: keys, clock, two people, and no letter lost."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from infoint.domain import Clock, Contact, Interview, PlannedQuestion
from infoint.store import Workspace, open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.typist import (
    PACE,
    Disk,
    a_second,
    comes_true,
    guard,
    offences,
    type_at_pace,
)

HOW_MANY = 40
NOTE = ".st-key-talk-note textarea"
ASKED, SKIP, BACK, ADD = (f"ControlOrMeta+{letter}" for letter in "kjbi")


@pytest.fixture
def app(lasting_app: RunningApp) -> RunningApp:
    """The server of this file, with a talk of 40 questions that began three minutes ago."""
    ws = open_workspace(lasting_app.file)
    ws.erase()
    began = datetime.now(UTC) - timedelta(minutes=3)
    plan = tuple(
        PlannedQuestion(id=f"q{n}", text=f"Question number {n}?", must=n < 20)
        for n in range(HOW_MANY)
    )
    with ws.edit("A talk") as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(
            Interview(id="talk", contact="ann", plan=plan, minutes=60, clock=Clock(started=began))
        )
    return lasting_app


@pytest.fixture
def screen(app: RunningApp, lasting_screen: Screen) -> Screen:
    """The window of this file, in the talk."""
    lasting_screen.go("interview?contact=ann")
    expect(lasting_screen.page.locator(NOTE)).to_be_visible()
    return lasting_screen


def talk(app: RunningApp, ws: Workspace | None = None) -> Interview:
    """The talk as it is on disk."""
    found = (ws or open_workspace(app.file)).interviews.get("talk")
    assert found is not None
    return found


def notes(app: RunningApp) -> dict[str, str]:
    """Every note on disk that is not empty, by question."""
    return {item.id: item.note for item in talk(app).plan if item.note}


def states(app: RunningApp) -> list[str]:
    """By question, open, asked or skipped."""
    return [item.state for item in talk(app).plan]


def at(page: Page, words: str) -> None:
    """The screen is at this question."""
    expect(page.get_by_role("heading", name=words, exact=True)).to_be_visible()


def test_the_last_letter_and_the_shortcut(
    screen: Screen, app: RunningApp, record_property: Callable[[str, object], None]
) -> None:
    """40 times: letters at 12 a second, the key for asked 50 ms after the last; all notes right."""
    page = screen.page
    page.locator(NOTE).click()
    wanted = {f"q{n}": f"note {n} on it" for n in range(HOW_MANY)}
    for text in wanted.values():
        type_at_pace(page, text)
        page.wait_for_timeout(50)
        page.keyboard.press(ASKED)
    assert comes_true(lambda: states(app) == ["asked"] * HOW_MANY)
    assert comes_true(lambda: notes(app) == wanted), notes(app)
    at(page, "All your questions are through")
    letters = sum(map(len, wanted.values()))
    record_property("letters lost or doubled", f"0 of {letters}")
    print(f"letters lost or doubled: 0 of {letters} under {HOW_MANY} questions")


def test_typing_on_at_once(screen: Screen, app: RunningApp) -> None:
    """Whoever types on without a pause after the key writes into the next note, letter for letter."""
    page = screen.page
    page.locator(NOTE).click()
    for n in range(12):
        page.keyboard.type(f"before {n}", delay=15)
        page.keyboard.press(ASKED)
        page.keyboard.type("after", delay=15)
        page.keyboard.press("Enter")
    page.keyboard.type("end")
    wanted = {f"q{n}": f"after\nbefore {n}" for n in range(12)}
    wanted |= {"q0": "before 0", "q12": "after\nend"}
    assert comes_true(lambda: notes(app) == wanted), notes(app)
    assert states(app)[:13] == ["asked"] * 12 + ["open"]
