"""Fixtures that drive a real Chromium; skipped with a reason where there is none."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from infoint.store import open_workspace
from tests.browser import windows
from tests.browser.running import RunningApp, find_chromium
from tests.browser.screen import Screen

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

A_DAY = 24 * 3600
A_JOURNEY = 60  # seconds that the longest of them takes

expect.set_options(timeout=20_000)  # a busy machine is no fault in the app


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in Path(str(item.fspath)).parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        reason = "no Chromium or Chrome is installed, so the browser journeys cannot run"
        if os.environ.get("INFOINT_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    started = playwright.chromium.launch(executable_path=path, args=FLAGS)
    yield started
    started.close()


@pytest.fixture(autouse=True)
def not_over_midnight() -> None:
    """A server has the real time: a journey waits rather than begin a minute before midnight."""
    for zone in (ZoneInfo("Europe/London"), UTC, None):
        here = datetime.now(zone)
        left = A_DAY - here.hour * 3600 - here.minute * 60 - here.second
        if left < A_JOURNEY:
            time.sleep(left + 1)


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a failing test leaves open: its window would write into the next test's data."""
    if "browser" not in request.fixturenames:
        yield
        return
    browser: Browser = request.getfixturevalue("browser")
    unused = windows.waiting(browser)
    before = [context for context in browser.contexts if context not in unused]
    yield
    unused = windows.waiting(browser)
    for context in browser.contexts:
        if context not in before and context not in unused:
            context.close()


@pytest.fixture(scope="session")
def shared_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """One server for all tests of a process: it takes longer to start than most tests take."""
    running = RunningApp(tmp_path_factory.mktemp("shared") / "data")
    running.data.mkdir()
    running.start()
    yield running
    running.kill()


def emptied(running: RunningApp) -> RunningApp:
    """The same server, running, with nothing entered; the demos stay as they were left."""
    if not running.is_running():
        running.start()
    open_workspace(running.file).erase()
    return running


@pytest.fixture
def app(shared_app: RunningApp) -> RunningApp:
    """A server with nothing entered, which may be killed and started."""
    return emptied(shared_app)


@pytest.fixture
def fresh_app(tmp_path: Path) -> Iterator[RunningApp]:
    """A server of one's own, for tests that look at every file it leaves, or break one."""
    running = RunningApp(tmp_path / "data")
    running.data.mkdir()
    yield running.start()
    running.kill()


@pytest.fixture
def screen(browser: Browser, app: RunningApp) -> Iterator[Screen]:
    opened = Screen.open(browser, app.url)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def lasting_app(shared_app: RunningApp) -> RunningApp:
    """The server for the tests of a file; each begins by erasing what the last one entered."""
    return emptied(shared_app)


@pytest.fixture(scope="module")
def lasting_screen(browser: Browser, lasting_app: RunningApp) -> Iterator[Screen]:
    """One window for the tests of a file."""
    opened = Screen.open(browser, lasting_app.url)
    yield opened
    opened.close()
