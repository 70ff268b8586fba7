"""Step 4 as a person uses it: moving questions with the keyboard, folds that stay open."""

import pytest
from playwright.sync_api import Browser, expect

from infoint.domain import CareerField, Contact
from infoint.interviews import appointment
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.worlds.pages import NOW


@pytest.fixture
def ws(app: RunningApp) -> Workspace:
    """A talk with Ann about nursing is planned."""
    found = open_workspace(app.file)
    with found.edit("Given", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/London", locale="en-GB", name="Mia Ray")
        tx.fields.put(CareerField(id="nursing", title="Nursing"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee", fields=("nursing",)))
    appointment.plan_interview(found, load_library(), "ann", now=NOW)
    return found


@pytest.mark.nightly
def test_questions_move_with_the_keyboard(browser: Browser, app: RunningApp, ws: Workspace) -> None:
    """Down moves a question three places, keeping the focus, and Up brings it back to the top."""
    screen = Screen.open(browser, app.url, "prepare?contact=ann")
    try:
        ids = [item.id for item in ws.interviews.all()[0].plan]
        screen.press("Change")
        for label, moved in (("Down", [*ids[1:4], ids[0], *ids[4:]]), ("Up", ids)):
            button = screen.page.get_by_role("button", name=label, exact=True)
            button.focus()
            for place in range(3):
                screen.page.keyboard.press("Enter")
                screen.settle()
                if (label, place) != ("Up", 2):
                    expect(button).to_be_focused()
            assert [item.id for item in ws.interviews.all()[0].plan] == moved
    finally:
        screen.close()


def test_own_words_on_a_phone(browser: Browser, app: RunningApp, ws: Workspace) -> None:
    """At 375 px folds stay open while one writes and ticks in them; a question is reviewed live."""
    screen = Screen.open(browser, app.url, "prepare?contact=ann", width=375)
    try:
        own = screen.box("Add a question of your own")
        own.click()
        screen.page.keyboard.type("Do you like your job?", delay=20)
        expect(screen.page.get_by_text("Begin with what, how, which or why")).to_be_visible()
        expect(own).to_be_focused()
        expect(own).to_have_value("Do you like your job?")
        screen.unfold("Think of your first and last words")
        screen.press("Write a first version")
        opening = screen.page.get_by_label("First: why you asked", exact=False)
        expect(opening).to_be_visible()
        assert "Mia Ray" in opening.input_value()
        screen.unfold("Before the day")
        screen.page.get_by_text("Have the questions ready").click()
        screen.settle()
        expect(screen.page.get_by_text("Have the questions ready")).to_be_visible()
        interview = ws.interviews.all()[0]
        assert interview.checklist == {"questions-ready": True}
        assert "work in nursing" in interview.opening
    finally:
        screen.close()
