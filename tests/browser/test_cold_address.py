"""Addresses opened in a browser: on a server that has not drawn anything yet, again, and back."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from infoint.store import open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.titles import ABOUT_A_CONTACT, TITLES
from tests.worlds.pages import one_of_everything

NAME = "Ida Berg"


@pytest.fixture
def contact(lasting_app: RunningApp) -> str:
    """Someone in a workspace of two people; whom a page is about is not obvious."""
    workspace = open_workspace(lasting_app.file)
    workspace.erase()
    return one_of_everything(workspace, "held", NAME, now=datetime.now(UTC))


def is_about(screen: Screen, contact: str) -> None:
    """The bar of the page names the person, and so does its address."""
    expect(screen.page.locator(".st-key-about").get_by_text(NAME).first).to_be_visible()
    assert f"contact={contact}" in screen.page.url


COLD = (
    "interview",
    *(
        pytest.param(page, marks=pytest.mark.nightly)
        for page in ("today", "phone_script", "progress")
    ),
)
"""Of each kind of page one; what makes them open is the same for all."""


@pytest.mark.parametrize("address", COLD)
def test_an_address_on_a_fresh_server(
    address: str, contact: str, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """A page opens by its address as the first thing a server does, with its contact."""
    screen = lasting_screen
    screen.page.goto("about:blank")
    lasting_app.kill()
    lasting_app.start()
    about_someone = address in ABOUT_A_CONTACT
    path = "" if address == "today" else address
    screen.go(f"{path}?contact={contact}" if about_someone else path)
    screen.heading(TITLES[address])
    if about_someone:
        is_about(screen, contact)


@pytest.mark.nightly
def test_back_forward_and_reload_keep_the_contact(contact: str, lasting_screen: Screen) -> None:
    """From step to step, back and forward in the browser, and reloaded: still the same person."""
    screen = lasting_screen
    screen.go(f"prepare?contact={contact}&part=ready")
    for words in ("You talked with Ida", "How was it with Ida?", "Keep track of the talk"):
        screen.go_on()
        screen.heading(words)
        is_about(screen, contact)
    for move, words in (
        (screen.page.go_back, "How was it with Ida?"),
        (screen.page.go_back, "You talked with Ida"),
        (screen.page.go_back, "How you got ready for Ida"),
        (screen.page.go_forward, "You talked with Ida"),
    ):
        move()
        screen.heading(words)
        screen.settle()
        is_about(screen, contact)
    screen.page.reload()
    screen.heading("You talked with Ida")
    screen.settle()
    is_about(screen, contact)
    screen.page.get_by_role("link", name="Send a thank-you").click()
    screen.heading("Thank Ida")
    screen.settle()
    is_about(screen, contact)
