"""A page opened by its address on a server that nobody has visited yet."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from infoint.store import open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.ui.test_pages_cold import TITLES
from tests.ui.worlds import one_of_everything


@pytest.mark.parametrize("name", ["choose_field", "thank_you"])
def test_the_first_visit_may_go_to_any_page(name: str, browser: Browser, app: RunningApp) -> None:
    """On a fresh server the address of a page opens that page, with all of the frame around it."""
    screen = Screen.open(browser, app.url, name)
    screen.heading(TITLES[name])
    assert screen.page.get_by_test_id("stSidebarNavLink").count() == len(TITLES)
    screen.close()


def test_address_reload_and_back_keep_page_and_contact(browser: Browser, tmp_path: Path) -> None:
    """Each address with a contact opens its page; reload, back and forward keep the contact."""
    data = tmp_path / "data"
    data.mkdir()
    contact = one_of_everything(open_workspace(data / "infoint.json"), "held")
    app = RunningApp(data).start()
    try:
        screen = Screen.open(browser, app.url, f"track?contact={contact}")
        screen.heading(TITLES["track"])
        screen.page.reload()
        screen.settle()
        screen.heading(TITLES["track"])
        screen.press("Continue")
        screen.heading(TITLES["thank_you"])
        assert f"contact={contact}" in screen.page.url
        screen.page.go_back()
        screen.settle()
        screen.heading(TITLES["track"])
        screen.page.go_forward()
        screen.settle()
        screen.heading(TITLES["thank_you"])
        for name, title in TITLES.items():
            screen.go(f"{name}?contact={contact}" if name != "today" else "")
            screen.heading("Today" if name == "today" else title)
        screen.close()
    finally:
        app.kill()
