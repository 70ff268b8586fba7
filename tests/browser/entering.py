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


def appoint(screen: Screen) -> None:
    """Begin step 4 with somebody, at half past two on the day after tomorrow, at the museum."""
    screen.press("Begin to prepare")
    when = datetime.now() + timedelta(days=2)
    screen.type("Date", f"{when.day} {when:%B}")
    screen.type("Time", "2:30 pm")
    screen.press("Set it")
    expect(screen.page.get_by_text("The talk is set.")).to_be_visible()
    screen.type("Where, or which number or link?", "Museum café")
    screen.press("Next: how long")
    screen.press("Done")
    expect(screen.page.get_by_text("14:30, 20 minutes, in person")).to_be_visible()
