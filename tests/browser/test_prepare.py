"""Step 4 as a person uses it: dates as they are typed, moving questions, views and the way back."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from infoint.domain import CareerField, Contact
from infoint.interviews import appointment
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from tests.browser.looks import put_look
from tests.browser.running import RunningApp
from tests.browser.screen import Screen


@pytest.fixture
def ws(lasting_app: RunningApp) -> Workspace:
    """A talk with Ann about nursing is planned."""
    found = open_workspace(lasting_app.file)
    found.erase()
    now = datetime.now(UTC)
    with found.edit("Given", now=now) as tx:
        tx.profile.update(time_zone="Europe/London", locale="en-GB", name="Mia Ray")
        tx.fields.put(CareerField(id="nursing", title="Nursing"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee", fields=("nursing",)))
    appointment.plan_interview(found, load_library(), "ann", now=now)
    return found


@pytest.fixture
def screen(ws: Workspace, lasting_screen: Screen) -> Screen:
    """The window of this file, light and wide, at the first part of the talk with Ann."""
    assert len(ws.interviews) == 1
    lasting_screen.page.set_viewport_size({"width": 1280, "height": 900})
    lasting_screen.page.emulate_media(color_scheme="light")
    lasting_screen.walk("prepare?contact=ann")
    return lasting_screen


QUESTIONS = "prepare?contact=ann&part=questions"
NIGHTLY = [
    pytest.param(way, marks=pytest.mark.nightly) for way in ("{:%b} {d}", "{:%Y-%m-%d}", "tomorrow")
]


@pytest.mark.parametrize("typed", ["{d} {:%B}", *NIGHTLY])
def test_a_day_in_any_usual_way(typed: str, screen: Screen, ws: Workspace) -> None:
    """Whatever way the day is typed, pressing at once sets it; nothing of it is dropped."""
    day = datetime.now(ZoneInfo("Europe/London")).date() + timedelta(days=1)
    screen.box("Date").click()
    screen.page.keyboard.type(typed.format(day, d=day.day), delay=10)
    screen.page.keyboard.press("Tab")
    screen.box("Time").click()
    screen.page.keyboard.type("12:30", delay=10)
    screen.press("Set it")
    screen.heading("How do you meet Ann?")
    start = ws.interviews.all()[0].start
    assert start is not None
    assert start.astimezone(ZoneInfo("Europe/London")).date() == day


def test_good_to_know(screen: Screen) -> None:
    """Each note of a part opens at once and stays open, however quickly the next one is pressed; in
    the dark its title can be read under the mouse.
    """
    first, second = load_library().notes_at("prepare", "when")[:2]
    put_look(screen, 1280, dark=True)
    screen.press("Good to know")
    notes = screen.page.get_by_role("dialog").locator("details")
    open_notes = screen.page.get_by_role("dialog").locator("details[open]")
    expect(notes.nth(1)).to_be_visible()
    notes.locator("summary").evaluate_all(
        "all => { all[0].click(); setTimeout(() => all[1].click(), 30); }"
    )
    expect(open_notes).to_have_count(2)
    screen.settle()
    expect(open_notes).to_have_count(2)
    for place, note in enumerate((first, second)):
        expect(open_notes.nth(place)).to_contain_text(note.text.split(":")[0])
        title = notes.locator("summary").filter(has_text=note.title)
        title.hover()
        expect(title).to_have_css("color", "rgb(247, 243, 236)")
        title.click()
    expect(open_notes).to_have_count(0)
    screen.page.keyboard.press("Escape")
    expect(notes).to_have_count(0)


@pytest.mark.nightly
def test_a_question_moves_by_keyboard(screen: Screen, ws: Workspace) -> None:
    """The menu of a row and the choice of its place are reached and used by key alone."""
    screen.walk(QUESTIONS)
    page = screen.page
    ids = [item.id for item in ws.interviews.all()[0].plan]
    page.locator(f".st-key-change-{ids[0]} button").focus()
    page.keyboard.press("Enter")
    moves = page.get_by_role("menuitem", name="Move to place…")
    expect(moves).to_be_visible()
    screen.settle()  # the menu takes the focus as it opens
    moves.focus()
    expect(moves).to_be_focused()
    page.keyboard.press("Enter")
    screen.settle()
    expect(page.get_by_role("combobox", name="Move to place")).to_be_focused()
    page.keyboard.type("4, before")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    screen.settle()
    moved = [item.id for item in ws.interviews.all()[0].plan]
    assert moved == [*ids[1:4], ids[0], *ids[4:]]


def test_a_question_is_dragged(screen: Screen, ws: Workspace) -> None:
    """With the mouse a row goes where a line shows; Escape leaves it where it is."""
    screen.walk(QUESTIONS)
    page = screen.page
    page.set_viewport_size({"width": 1280, "height": 1600})
    ids = [item.id for item in ws.interviews.all()[0].plan]
    rows = page.locator('[class*="st-key-planned-"]')

    def pull(to: int, *, then: str = "") -> None:
        first, last = rows.nth(0).bounding_box(), rows.nth(to).bounding_box()
        assert first is not None
        assert last is not None
        page.mouse.move(first["x"] + 60, first["y"] + 30)
        page.mouse.down()
        page.mouse.move(first["x"] + 62, last["y"] + last["height"] - 10, steps=6)
        if then:
            page.keyboard.press(then)
        page.mouse.up()
        screen.settle()

    pull(3, then="Escape")
    assert [item.id for item in ws.interviews.all()[0].plan] == ids
    pull(3)
    expect(rows.nth(3)).to_have_class(re.compile(f"st-key-planned-{ids[0]}"))
    moved = [item.id for item in ws.interviews.all()[0].plan]
    assert moved == [*ids[1:4], ids[0], *ids[4:]]


def test_a_question_goes_down_by_keys(screen: Screen, ws: Workspace) -> None:
    """Alt and an arrow key move the row in which the keyboard is, and the focus goes along."""
    screen.walk(QUESTIONS)
    page = screen.page
    ids = [item.id for item in ws.interviews.all()[0].plan]
    rows = page.locator('[class*="st-key-planned-"]')
    menu = page.locator(f".st-key-change-{ids[0]} button")
    menu.focus()
    for key, place in (("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1)):
        page.keyboard.press(f"Alt+{key}")
        expect(rows.nth(place)).to_have_class(re.compile(f"st-key-planned-{ids[0]}"))
        screen.settle()
        expect(menu).to_be_focused()
    moved = [item.id for item in ws.interviews.all()[0].plan]
    assert moved == [ids[1], ids[0], *ids[2:]]


def test_back_leads_from_a_view_to_its_part(screen: Screen) -> None:
    """The browser's Back closes the question bank; a click anywhere in a row opens it."""
    screen.walk(QUESTIONS)
    page = screen.page
    screen.press("Choose from the question bank")
    screen.heading("Choose a question to ask Ann")
    page.go_back()
    screen.heading("What will you ask Ann?")
    screen.settle()
    screen.press("Continue: Get ready")
    screen.heading("Get ready for Ann")
    row = page.locator(".st-key-whole-before")
    place = row.bounding_box()
    assert place is not None
    page.mouse.click(place["x"] + place["width"] - 8, place["y"] + place["height"] - 8)
    screen.heading("Before you meet Ann")


def test_own_words_on_a_phone(screen: Screen, ws: Workspace) -> None:
    """At 375 px a question is reviewed while it is typed, and what is ticked stays."""
    screen.page.set_viewport_size({"width": 375, "height": 900})
    screen.walk(QUESTIONS)
    own = screen.box("Add a question of your own")
    own.click()
    screen.page.keyboard.type("Do you like your job?", delay=20)
    expect(screen.page.get_by_text("Begin with what, how, which or why")).to_be_visible()
    expect(own).to_be_focused()
    expect(own).to_have_value("Do you like your job?")
    screen.press("Continue: Get ready")
    screen.press("Your first words")
    screen.press("Write a first version")
    expect(screen.page.get_by_text("My name is Mia Ray")).to_be_visible()
    screen.press("Back to getting ready")
    screen.press("Before the day")
    screen.page.get_by_text("Have the questions ready").click()
    screen.settle()
    expect(screen.page.get_by_text("Have the questions ready")).to_be_visible()
    interview = ws.interviews.all()[0]
    assert interview.checklist == {"questions-ready": True}
    assert "work in nursing" in interview.opening


def test_what_the_calendar_took_is_taken_out_again(screen: Screen, ws: Workspace) -> None:
    """The press of the button is what is noted: the file after the talk was called off cancels what
    the file before it had brought.
    """
    (talk,) = ws.interviews.all()
    start = datetime.now(UTC) + timedelta(days=2)
    with ws.edit("Agreed", now=datetime.now(UTC)) as tx:
        tx.interviews.update(talk.id, start=start, place="Café")
    screen.walk("prepare?contact=ann")
    assert len(ws.calendar_entries) == 0
    first = _taken(screen, "Put talk and thank-you in your calendar")
    assert {one.id for one in ws.calendar_entries.all()} == {
        f"talk-{talk.id}",
        f"thank-you-{talk.id}",
    }
    screen.from_menu("More", "It will not take place")
    second = _taken(screen, "Take it out of your calendar")
    assert first.keys() == second.keys()
    assert {str(one["status"]) for one in second.values()} == {"CANCELLED"}
    assert all(second[uid]["sequence"] > first[uid]["sequence"] for uid in first)


def _taken(screen: Screen, label: str) -> dict[str, Any]:
    """What the file holds that the button gives, by UID."""
    found = Calendar.from_ical(Path(screen.download(label).path()).read_bytes())
    return {str(one["uid"]): one for one in found.walk("VEVENT")}
