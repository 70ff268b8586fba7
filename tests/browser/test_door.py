"""The door, as a browser meets it: without the key, with it, and from another page."""

import re

from playwright.sync_api import Browser, expect

from tests.browser.running import RunningApp, with_key
from tests.browser.screen import SETTLED, Screen
from tests.titles import TITLES

ABOUT_YOU = "What Infoint knows about you"


def test_a_browser_comes_in_with_the_key_alone(browser: Browser, app: RunningApp) -> None:
    """Without it one sentence says what to do; with it the page opens, and stays open after."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{app.url}/search")
    expect(page.locator("body")).to_have_text(
        re.compile(r"^\s*To open Infoint here, run the command infoint once more:[^.]*\.\s*$")
    )
    page.goto(with_key(f"{app.url}/search"))
    page.locator(SETTLED).wait_for()
    expect(page.get_by_role("heading", name=TITLES["search"], level=1)).to_be_visible()
    assert page.url == f"{app.url}/search"
    assert page.evaluate("document.cookie").count("infoint-") == 0
    page.goto(f"{app.url}/settings")
    expect(page.get_by_role("heading", name=ABOUT_YOU, level=1)).to_be_visible()
    context.close()


def test_another_page_of_this_computer_cannot_show_it(screen: Screen, app: RunningApp) -> None:
    """A page of another port that frames Infoint, with the cookie at hand, shows nothing of it."""
    other = screen.context.new_page()
    theirs = "http://127.0.0.1:50123/"
    frame = f"<h1>Theirs</h1><iframe src='{app.url}'></iframe>"
    other.route(theirs, lambda route: route.fulfill(body=frame, content_type="text/html"))
    other.goto(theirs)
    assert [frame.url for frame in other.frames] == [theirs, "chrome-error://chromewebdata/"]
    read = "url => fetch(url, {credentials: 'include', mode: 'no-cors'}).then(() => 1, () => 0)"
    assert other.evaluate(read, f"{app.url}/_stcore/host-config") == 0
    listen = """url => new Promise(done => {
        const line = new WebSocket(url.replace('http', 'ws') + '/_stcore/stream', ['streamlit']);
        line.onopen = () => done(1); line.onerror = () => done(0);
    })"""
    assert other.evaluate(listen, app.url) == 0
    assert screen.page.evaluate(listen, app.url) == 1
    other.close()
