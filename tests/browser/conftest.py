"""Fixtures that drive a real Chromium; skipped with a reason where there is none."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

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


@pytest.fixture
def app(tmp_path: Path) -> Iterator[RunningApp]:
    running = RunningApp(tmp_path / "data")
    running.data.mkdir()
    running.start()
    yield running
    running.kill()


@pytest.fixture
def screen(browser: Browser, app: RunningApp) -> Iterator[Screen]:
    opened = Screen.open(browser, app.url)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def lasting_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """One server for the tests of a file; each begins by erasing what the last one entered."""
    running = RunningApp(tmp_path_factory.mktemp("lasting") / "data")
    running.data.mkdir()
    running.start()
    yield running
    running.kill()


@pytest.fixture(scope="module")
def lasting_screen(browser: Browser, lasting_app: RunningApp) -> Iterator[Screen]:
    """One window for the tests of a file."""
    opened = Screen.open(browser, lasting_app.url)
    yield opened
    opened.close()
