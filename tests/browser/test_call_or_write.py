"""Step 3 in a browser: from the way to reach somebody to what came of it."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, expect

from infoint.domain import CareerField, Contact, Interview, OutreachAttempt
from infoint.store import Workspace, open_workspace
from tests.browser.calm import too_much
from tests.browser.running import RunningApp
from tests.browser.screen import Screen

SLIM = {1280: 75, 375: 120}
"""By width of the window: how high the bar may be that says whom a page is about."""
TYPED = "Dear Ida, have you got an internship for me?"


@pytest.fixture
def ws(app: RunningApp) -> Workspace:
    """Two people are on the list, and a field of work."""
    found = open_workspace(app.file)
    with found.edit("People", now=datetime.now(UTC)) as tx:
        tx.fields.put(CareerField(id="care", title="nursing"))
        known = {"email": "i@example.org", "role": "Head of nursing", "fields": ("care",)}
        tx.contacts.put(Contact(id="ida", name="Ida Berg", organization="City Hospital", **known))
        tx.contacts.put(Contact(id="tom", name="Tom Berg"))
    return found


def words_that_go_into_it(screen: Screen) -> None:
    """Who one is, typed once, stands in the text on the next part."""
    screen.heading("How will you reach Ida?")
    screen.type("Your name", "Ana Lima")
    screen.type("Two sentences about you", "I study history.")
    screen.press("Continue: Write")
    expect(screen.box("Your text")).to_have_value(re.compile("Ana Lima"))


def typed_and_left(screen: Screen, ws: Workspace) -> None:
    """The last letters are kept where one leaves for another part in the middle of typing."""
    box = screen.box("Your text")
    box.fill(TYPED[:-12])
    box.press_sequentially(TYPED[-12:], delay=20)
    screen.one_of("Parts", "Practise")
    screen.heading("Go through it once")
    assert ws.letters.all()[0].text == TYPED
    screen.page.go_back()
    screen.heading("Write to Ida")
    screen.settle()
    expect(screen.box("Your text")).to_have_value(TYPED)


def one_thing_to_change(screen: Screen) -> None:
    """One piece of advice at a time; what is left stands there no more, and is not called fine."""
    advice = screen.page.locator(".st-key-one-thing")
    expect(advice).to_contain_text("internship")
    screen.press("Why")
    screen.press("Leave it")
    expect(screen.page.get_by_text("You left the advice. The text is yours.")).to_be_visible()
    expect(advice).to_have_count(0)


@pytest.mark.parametrize("width", [375, pytest.param(1280, marks=pytest.mark.nightly)])
def test_from_how_to_what_came_of_it(
    width: int, browser: Browser, app: RunningApp, ws: Workspace
) -> None:
    """Told, written, advised, practised, sent, and a yes: nothing typed is lost on the way.

    On a wide screen it is not lost by a reload either.
    """
    screen = Screen.open(browser, app.url, "phone_script?contact=ida", width=width)
    words_that_go_into_it(screen)
    bar = screen.page.locator(".st-key-about").bounding_box()
    assert bar is not None
    assert bar["height"] <= SLIM[width]
    typed_and_left(screen, ws)
    one_thing_to_change(screen)
    if width == 1280:
        screen.page.reload()
        screen.settle()
    screen.press("Continue: Send")
    screen.press("It is sent")
    expect(screen.page.get_by_text("One more name and you have a plan.")).to_be_visible()
    screen.press("They said yes")
    expect(screen.page.get_by_text("Ida said yes.")).to_be_visible()
    assert [one.outcome for one in ws.attempts.all()] == ["waiting", "agreed"]
    assert screen.overflow() == 0
    screen.close()


def test_the_first_letter_keeps_the_text(browser: Browser, app: RunningApp, ws: Workspace) -> None:
    """A text that is only read is not stored; typed into at once, every letter of it is, and it
    stays the same text in the same box.
    """
    screen = Screen.open(browser, app.url, "phone_script?contact=ida&part=write", width=375)
    box = screen.box("Your text")
    expect(box).to_have_value(re.compile("Ida"))
    edits = len(ws.edits())
    assert not ws.letters.all()
    box.press("Control+End")
    box.press_sequentially(TYPED, delay=20)
    screen.settle()
    expect(box).to_be_focused()
    expect(box).to_have_value(re.compile(f"{re.escape(TYPED)}$"))
    (letter,) = ws.letters.all()
    assert letter.text.endswith(TYPED)
    assert len(ws.edits()) == edits + 1
    screen.page.reload()
    screen.settle()
    expect(screen.box("Your text")).to_have_value(letter.text)
    screen.close()


def test_little_is_said_after_a_talk_that_was_called_off(
    browser: Browser, app: RunningApp, ws: Workspace
) -> None:
    """On a phone, with nothing known about oneself yet, no part says more than fits, be it that
    they had agreed or that nobody had asked them.
    """
    now = datetime.now(UTC)
    with ws.edit("Called off", now=now) as tx:
        tx.attempts.put(OutreachAttempt(contact="tom", at=now, outcome="agreed", earlier=True))
        for who in ("ida", "tom"):
            tx.interviews.put(Interview(contact=who, cancelled=True))
    screen = Screen.open(browser, app.url, "phone_script?contact=ida", width=375)
    for who in ("ida", "tom"):
        for part in ("how", "practise", "send"):
            screen.walk(f"phone_script?contact={who}&part={part}")
            assert not too_much(screen, 375, f"phone_script/{part}"), (who, part)
    screen.close()
