"""Picking a date and a time beside the boxes that take them as typed."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Browser, expect

from infoint.domain import Contact, Interview
from infoint.store import open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen


def test_date_and_time_are_picked(browser: Browser, app: RunningApp) -> None:
    """What is picked stands in the box and is read there; what was typed before gives way."""
    now = datetime.now(UTC)
    with open_workspace(app.file).edit("A talk", now=now) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann"))
    screen = Screen.open(browser, app.url, "prepare?contact=ann")
    screen.type("Date", "perhaps in spring")
    expect(screen.page.get_by_text("This is not read as a date yet.")).to_be_visible()
    day = now.date() + timedelta(days=400)
    button = screen.page.get_by_role("button", name="Date: pick from a calendar")
    expect(button).to_be_visible()
    calendar = button.locator("xpath=..").locator("input[type=date]")
    calendar.evaluate(
        "(input, day) => { input.value = day; input.dispatchEvent(new Event('change')); }",
        day.isoformat(),
    )
    expect(screen.box("Date")).to_have_value(f"{day:%a}, {day.day} {day:%b} {day.year}")
    screen.settle()
    screen.page.get_by_label("Time: pick from a list").select_option("14:30")
    expect(screen.box("Time")).to_have_value("14:30")
    screen.press("Set it")
    expect(screen.page.get_by_text("The talk is set.")).to_be_visible()
    screen.close()
