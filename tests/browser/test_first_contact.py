"""From a pile of names to a talk in the calendar, on a narrow screen, as a new user would."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from babel.dates import format_date
from playwright.sync_api import Browser, expect

from infoint.coaching import follow_up_dates
from infoint.store import open_workspace
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.test_import import ROWS, connections, tick_row, upload, whom

LONDON = ZoneInfo("Europe/London")


def shown(day: date) -> str:
    """A day as the screen writes it for a British reader."""
    this_year = day.year == datetime.now(LONDON).year
    return format_date(day, "EEE, d MMM" if this_year else "EEE, d MMM y", locale="en_GB")


def three_people(screen: Screen, folder: Path) -> None:
    """Upload a raw file of some thousand rows and take the first three."""
    screen.go_on_to("Identify people")
    screen.one_of("Parts", "Bring in")
    screen.heading("Bring people in")
    upload(screen, connections(folder))
    expect(screen.page.get_by_text(f"{ROWS:,} people are new.")).to_be_visible()
    whom(screen, "Those whom I tick")
    for row in range(3):
        tick_row(screen, row)
    screen.press("Take 3 people")
    expect(screen.page.get_by_text("Added 3 people to your list.")).to_be_in_viewport()
    expect(screen.page.get_by_role("button", name="Undo")).to_be_in_viewport()


def whom_to_ask(screen: Screen) -> str:
    """Say of one person that talking to them matters most: they come first, and are written to."""
    screen.press("Whom to ask next")
    screen.heading("Whom to ask next")
    first = screen.page.get_by_role("button", name="1. ").inner_text().removeprefix("1. ")
    screen.press("Write")
    screen.heading("Write or call")
    screen.one_of("Parts", "How")
    return first


def a_coached_message(screen: Screen) -> str:
    """A message that asks for a job is advised against while it is typed; a better one is not."""
    screen.type("Your name", "Ana Lima")
    screen.type("Two sentences about you", "I study history in my second year. Museums draw me.")
    screen.one_of("How will you reach them?", "E-mail")
    screen.press("Continue: Write")
    box = screen.box("Your text")
    greeting = box.input_value().splitlines()[0]
    box.press("Control+a")
    box.press_sequentially(f"{greeting} do you have an internship for me? ", delay=40)
    advice = screen.page.get_by_text("“an internship for me”").or_(
        screen.page.get_by_text("internship", exact=False)
    )
    expect(advice.last).to_be_visible(timeout=5_000)
    expect(screen.page.get_by_text("One thing to change")).to_be_visible()
    good = (
        f"{greeting}\n\nI found you among my connections on LinkedIn. I would like to learn what "
        "your work is like. Could we talk for 20 minutes next week?\n\nKind regards,\nAna Lima"
    )
    screen.type("Your text", good)
    fine = "None of the usual mistakes found. Read it through once more."
    expect(screen.page.get_by_text(fine)).to_be_visible()
    return good


@pytest.mark.nightly
def test_from_a_file_of_names_to_an_interview_in_the_calendar(
    browser: Browser, app: RunningApp, tmp_path: Path
) -> None:
    """Imported, ranked, written, coached, logged, followed up, agreed: and in the calendar."""
    screen = Screen.open(browser, app.url, "choose_field", width=375)
    three_people(screen, tmp_path)
    name = whom_to_ask(screen)
    text = a_coached_message(screen)
    ws = open_workspace(app.file)
    screen.press("Continue: Send")
    screen.press("It is sent")
    expect(screen.page.get_by_text("Noted.", exact=True)).to_be_visible()
    (attempt,) = ws.attempts.all()
    contact = ws.contacts.get(attempt.contact)
    assert contact
    assert (contact.name, attempt.text) == (name, text)
    second, nudge = follow_up_dates(attempt.at, tz="Europe/London")
    assert second.weekday() < 5
    assert nudge.weekday() < 5
    assert attempt.next_date == nudge
    page = screen.text()
    assert f"by {shown(second)}, ask one more person" in page
    assert f"on {shown(nudge)} remind" in page
    assert screen.overflow() == 0
    screen.press("They said yes")
    when = datetime.now(LONDON) + timedelta(days=3)
    screen.type("Date", f"{when:%d.%m.%Y}")
    screen.type("Time", "14.30")
    screen.press("Set the talk")
    calendar = screen.download("Put talk and thank-you in your calendar")
    in_the_calendar(Path(calendar.path()).read_bytes(), when, name)
    assert screen.overflow() == 0
    screen.close()


def in_the_calendar(data: bytes, when: datetime, name: str) -> None:
    """Two readers find the talk at the local time that was chosen, with its alarms."""
    wanted = when.replace(hour=14, minute=30, second=0, microsecond=0)
    interview = next(
        one
        for one in icalendar.Calendar.from_ical(data).walk("VEVENT")
        if name in str(one["SUMMARY"])
    )
    assert interview["DTSTART"].dt == wanted
    assert len(list(interview.walk("VALARM"))) >= 2
    starts = [one.dtstart.value for one in vobject.readOne(data.decode()).vevent_list]
    assert wanted in starts
