"""What is typed is on disk within a second, and the boxes are left alone."""

import os
import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Playwright, expect

from infoint.store import open_workspace
from tests.browser.conftest import FLAGS
from tests.browser.running import RunningApp, find_chromium
from tests.browser.screen import Screen
from tests.browser.typist import (
    Disk,
    a_second,
    comes_true,
    guard,
    offences,
    put_cursor,
    type_at_pace,
)
from tests.worlds.pages import one_of_everything

GOALS = "What you are after"
DONE = "What you are proud of"
SENTENCE = "Old maps, and how they lie; who drew them, for whom, and what was left out.\n"
LONG = (SENTENCE * 5)[:300]


@pytest.fixture
def app(lasting_app: RunningApp) -> RunningApp:
    """The server of this file, with nothing in it."""
    open_workspace(lasting_app.file).erase()
    return lasting_app


@pytest.fixture
def screen(app: RunningApp, lasting_screen: Screen) -> Screen:
    """The window of this file, on the settings."""
    lasting_screen.go("settings?view=about")
    return lasting_screen


def kill_tabs(browser: Browser) -> None:
    """kill -9 of the processes behind the tabs of this browser, without a word to their pages."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    for process in processes["processInfo"]:
        if process["type"] == "renderer":
            os.kill(process["id"], signal.SIGKILL)


@pytest.mark.parametrize("letters", [60, pytest.param(300, marks=pytest.mark.nightly)])
def test_every_letter_is_on_disk_within_a_second(
    letters: int, screen: Screen, app: RunningApp, record_property: Callable[[str, object], None]
) -> None:
    """Letters typed without leaving the box are stored within a second, and nothing moves."""
    text = LONG[:letters]
    guard(put_cursor(screen, GOALS))
    with Disk(app.file, lambda ws: ws.profile.goals) as disk:
        moments = type_at_pace(screen.page, text)
        assert comes_true(lambda: bool(disk.seen) and disk.seen[-1][1] == text)
    assert screen.box(GOALS).input_value() == text
    assert offences(screen.page) == []
    delay, unsaved = disk.longest_delay(text, moments), disk.most_unsaved(text, moments)
    record_property("longest time to disk", f"{delay:.2f} s")
    record_property("most unsaved letters", unsaved)
    print(f"longest time to disk {delay:.2f} s, most unsaved letters {unsaved}")
    assert delay < a_second(moments)


@pytest.mark.nightly
def test_a_killed_tab_and_server_lose_less_than_a_second(
    playwright: Playwright, browser: Browser, app: RunningApp
) -> None:
    """Tab and server die in the middle of a text, and all but its last second is there again."""
    doomed = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
    first = Screen.open(doomed, app.url, "settings?view=about")
    put_cursor(first, DONE)
    text = LONG[:60]
    moments = type_at_pace(first.page, text)
    kill_tabs(doomed)
    app.kill()
    died = time.monotonic()
    doomed.close()
    must = sum(1 for moment in moments if moment < died - a_second(moments))
    kept = open_workspace(app.file).profile.accomplishments
    assert text.startswith(kept)
    assert len(kept) >= must
    assert kept
    app.start()
    again = Screen.open(browser, app.url, "settings?view=about")
    expect(again.box(DONE)).to_have_value(kept)
    again.close()


def test_typing_in_the_middle_of_a_text(screen: Screen, app: RunningApp) -> None:
    """Letters typed between others land there, and the cursor stays behind the last one."""
    box = put_cursor(screen, GOALS)
    screen.page.keyboard.type("Maps  lie")
    for _ in " lie":
        screen.page.keyboard.press("ArrowLeft")
    guard(box)
    type_at_pace(screen.page, "always, and everywhere,")
    text = "Maps always, and everywhere, lie"
    assert comes_true(lambda: open_workspace(app.file).profile.goals == text)
    screen.settle()
    assert offences(screen.page) == []
    assert box.evaluate("box => box.selectionStart") == len(text) - len(" lie")
    expect(box).to_have_value(text)


@pytest.mark.nightly
def test_a_line_is_stored_while_it_is_typed(screen: Screen, app: RunningApp) -> None:
    """A box of one line is stored within a second too, also without any pause in the typing."""
    screen.go("settings")
    screen.type("Your name", "Archives")
    guard(put_cursor(screen, "Your name"))
    more = " of towns, of firms and of families"
    with Disk(app.file, lambda ws: ws.profile.name) as disk:
        moments = type_at_pace(screen.page, more)
        assert comes_true(lambda: bool(disk.seen) and disk.seen[-1][1] == f"Archives{more}")
    assert disk.longest_delay(more, moments) < a_second(moments)
    assert offences(screen.page) == []


def test_notes_go_on_under_a_ticking_clock(screen: Screen, app: RunningApp) -> None:
    """While the clock of a talk redraws itself, notes are stored and the box is left alone."""
    ws = open_workspace(app.file)
    contact = one_of_everything(ws, "running", now=datetime.now(UTC))
    interview = ws.interviews.all()[0]
    screen.walk(f"interview?contact={contact}")
    note = f"interviews-{interview.id}-plan-{interview.plan[0].id}-note"
    box = screen.page.locator(f".st-key-{note} textarea")
    box.click()
    box.press("ControlOrMeta+End")
    guard(box)
    text = SENTENCE[:40]
    with Disk(app.file, lambda ws: ws.interviews.all()[0].plan[0].note) as disk:
        moments = type_at_pace(screen.page, text)
        assert comes_true(lambda: bool(disk.seen) and disk.seen[-1][1].endswith(text))
    assert disk.longest_delay(text, moments) < a_second(moments)
    assert offences(screen.page) == []


def test_a_reload_in_the_middle(screen: Screen, app: RunningApp) -> None:
    """After a reload in the middle of a word the box holds what was typed, and goes on."""
    put_cursor(screen, GOALS)
    moments = type_at_pace(screen.page, SENTENCE[:24])
    left = time.monotonic()
    screen.page.reload()
    screen.settle()
    expect(screen.box(GOALS)).not_to_have_value("")
    kept = screen.box(GOALS).input_value()
    assert SENTENCE[:24].startswith(kept)
    assert len(kept) >= sum(1 for moment in moments if moment < left - a_second(moments))
    put_cursor(screen, GOALS)
    screen.page.keyboard.type("!")
    assert comes_true(lambda: open_workspace(app.file).profile.goals == f"{kept}!")


def test_half_a_composed_word_is_never_stored(screen: Screen, app: RunningApp) -> None:
    """Letters under composition stay in the box until the input method has settled on a word."""
    box = put_cursor(screen, GOALS)
    screen.page.keyboard.type("I read ")
    assert comes_true(lambda: open_workspace(app.file).profile.goals == "I read ")
    keys = screen.context.new_cdp_session(screen.page)
    with Disk(app.file, lambda ws: ws.profile.goals) as disk:
        for text in ("ち", "ちず", "ちずを"):
            keys.send(
                "Input.imeSetComposition",
                {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
            )
            screen.page.wait_for_timeout(700)
        assert box.input_value() == "I read ちずを"
        keys.send("Input.insertText", {"text": "地図を"})
        assert comes_true(lambda: disk.now() == "I read 地図を")
    assert {value for _, value in disk.seen} <= {"I read ", "I read 地図を"}
    expect(box).to_have_value("I read 地図を")
