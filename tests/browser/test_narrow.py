"""Narrow windows and long words: nothing scrolls sideways, whatever language it is in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from infoint.store import open_workspace
from tests.browser.looks import DEMO, STICKING_OUT, VIEWS, at, someone
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.i18n.made_up import LANGUAGE, write_catalog

SOME = ("", "choose_field", "identify_people/list", "phone_script/write", "prepare/questions")
"""Views that the daily tests look at; the others nightly."""


@pytest.fixture(scope="module")
def foreign(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Screen, Path]]:
    """A narrow window on a server whose person reads the made-up language, and its data."""
    folder = tmp_path_factory.mktemp("foreign")
    write_catalog(folder / "catalogs")
    app = RunningApp(folder / "data", catalogs=folder / "catalogs")
    app.data.mkdir()
    with open_workspace(app.file).edit("") as tx:
        tx.profile.update(language=LANGUAGE)
    app.start()
    screen = Screen.open(browser, app.url, at("", demo=DEMO), width=375)
    assert "Your seven steps" not in screen.page.inner_text("body")
    yield screen, app.data
    screen.close()
    app.kill()


def sideways(screen: Screen, width: int) -> list[str]:
    """What sticks out of a window of this width."""
    screen.page.set_viewport_size({"width": width, "height": 812})
    screen.settle()
    found: list[str] = screen.page.evaluate(STICKING_OUT)
    return found + [f"scrolls by {screen.overflow()}"] * (screen.overflow() > 0)


@pytest.mark.parametrize(
    "view",
    [pytest.param(view, marks=() if view in SOME else pytest.mark.nightly) for view in VIEWS],
)
def test_long_words_stay_in_a_narrow_window(view: str, foreign: tuple[Screen, Path]) -> None:
    """In a language a third longer nothing scrolls sideways at 375 pixels, nor at 320."""
    screen, data = foreign
    screen.walk(at(view, someone(data, view), DEMO))
    assert sideways(screen, 375) == []
    assert sideways(screen, 320) == []
