"""What every journey enters alike, whichever way it is typed: a person who can be asked, a date."""

from datetime import datetime, timedelta

from playwright.sync_api import expect

from tests.browser.screen import Screen


def add_with_field(screen: Screen, email: str, field: str) -> None:
    """Finish the person whose name is entered in step 2, with address and field of work."""
    screen.unfold("More about them")
    screen.type("E-mail", email)
    screen.choose("Which of your fields can they speak about?", field)
    screen.page.keyboard.press("Escape")
    screen.press("Add to my list")
    expect(screen.page.get_by_text("Added to your list.")).to_be_visible()


def appoint(screen: Screen, name: str) -> None:
    """Plan a talk with somebody in step 4, at half past two on the day after tomorrow."""
    screen.press(f"Prepare a talk with {name}")
    when = datetime.now() + timedelta(days=2)
    screen.type("Date", f"{when.day} {when:%B}")
    screen.type("Time", "2:30 pm")
    screen.press("Set date and time")
    expect(screen.page.get_by_text("The appointment is set.")).to_be_visible()
