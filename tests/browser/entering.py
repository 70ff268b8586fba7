"""What every journey enters alike, whichever way it is typed: a person who can be asked, a date."""

from datetime import datetime, timedelta

from playwright.sync_api import expect

from tests.browser.screen import Screen


def add_someone(screen: Screen, line: str, email: str) -> None:
    """Put the person of a line on the list in step 2, note the address, and go on to write."""
    name = line.partition(",")[0]
    screen.type("A name is enough", line)
    screen.press("Add")
    expect(screen.page.get_by_text(f"{name}: on your list.")).to_be_visible()
    expect(screen.box("A name is enough")).to_have_value("")
    what = line.removeprefix(f"{name}, ")
    screen.press(f"{name} {what}")
    screen.heading(name)
    screen.press("Change", nth=1)
    screen.type("E-mail", email)
    screen.press("Done")
    screen.press("Write to them")


def appoint(screen: Screen) -> None:
    """Begin step 4 with somebody, at half past two on the day after tomorrow, at the museum."""
    screen.press("Begin to prepare")
    when = datetime.now() + timedelta(days=2)
    screen.type("Date", f"{when.day} {when:%B}")
    screen.type("Time", "2:30 pm")
    screen.press("Set it")
    expect(screen.page.get_by_text("The talk is set.")).to_be_visible()
    screen.type("Where do you meet?", "Museum café")
    screen.press("Next: how long")
    screen.press("Done")
    expect(screen.page.get_by_text("14:30, 20 minutes, in person")).to_be_visible()
