"""A raw file of some thousand connections, taken over in a real browser; and duplicates merged."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from infoint.domain import Contact, Interview
from infoint.store import open_workspace
from tests.bench.duplicates import people
from tests.bench.workspace import NOW
from tests.browser.looks import faults, put_look
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.imports.sheets import xlsx

ROWS = 3000
PREAMBLE = 'Notes:\n"Some e-mail addresses are missing, as their owners chose."\n\n'
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROLES = ("Nurse", "Museum educator", "Data analyst", "Carpenter", '"Head, Planning"')


def connections(folder: Path, rows: int = ROWS) -> Path:
    """A raw list of connections as LinkedIn gives it, the same each time."""
    chance = random.Random(1)
    lines = []
    for n, person in enumerate(people(rows)):
        given, family = person.name.replace(",", "").split()
        mail = f"p{n}@example.org" if n % 40 == 0 else ""
        url, role = f"https://www.linkedin.com/in/p{n}", chance.choice(ROLES)
        lines.append(f"{given},{family},{url},{mail},{person.organization},{role},17 Dec 2014")
    file = folder / "Connections.csv"
    file.write_text(PREAMBLE + HEADER + "\n".join([*lines, ",,,,,,18 Dec 2014", ""]), "utf-8")
    return file


@pytest.fixture
def window(browser: Browser, app: RunningApp) -> Iterator[Screen]:
    """A new window on an empty list."""
    opened = Screen.open(browser, app.url, "identify_people?part=bring")
    yield opened
    opened.close()


def upload(window: Screen, file: Path) -> None:
    """Choose a file, and wait until the page shows what is in it."""
    window.page.locator('input[type="file"]').set_input_files(file)
    expect(window.page.get_by_role("heading", name=file.name)).to_be_visible(timeout=20_000)
    window.settle()


def whom(window: Screen, how: str) -> None:
    """Go on from what is in the file to whom to take, and choose in this way."""
    if window.page.get_by_role("button", name="Choose whom to take", exact=True).count():
        window.press("Choose whom to take")
    window.one_of("Whom do you want to take?", how)


def test_a_wrong_file_leaves_nothing_behind(window: Screen, tmp_path: Path) -> None:
    """A file of another kind is refused in words, and with the next file nothing is left of it."""
    wrong = tmp_path / "letter.pdf"
    wrong.write_bytes(b"%PDF-1.4 no list of people")
    box = window.page.get_by_test_id("stFileUploader")
    window.page.locator('input[type="file"]').set_input_files(wrong)
    expect(window.page.get_by_test_id("stAlert")).to_be_visible(timeout=20_000)
    assert "not allowed" not in box.inner_text()
    upload(window, connections(tmp_path, 60))
    assert "letter.pdf" not in window.text()
    assert window.page.get_by_test_id("stAlert").count() == 0
    window.press("Another file")
    expect(box).to_be_visible()
    assert "letter.pdf" not in window.text()


def test_a_paste_that_is_too_long_is_left_out_in_words(window: Screen) -> None:
    """What was typed stays; the next shorter text is taken again, and the words go."""
    box = window.page.get_by_label("Paste names, a table")
    window.press("Paste instead")
    box.fill("Vera Lind")
    window.settle()
    box.press("End")
    window.page.evaluate("navigator.clipboard.writeText('Ana Ruiz, nurse, Mill\\n'.repeat(20000))")
    box.press("Control+v")
    words = window.page.get_by_text("That is too long for one box")
    expect(words).to_be_visible()
    expect(box).to_have_value("Vera Lind")
    window.page.evaluate("navigator.clipboard.writeText(', nurse')")
    box.press("Control+v")
    expect(words).to_be_hidden()
    expect(box).to_have_value("Vera Lind, nurse")


def tick_row(window: Screen, row: int) -> None:
    """Click the box before a row of the table."""
    table = window.page.get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    window.page.mouse.click(box["x"] + 18, box["y"] + 52 + 35 * row)
    window.page.wait_for_timeout(400)
    window.settle()


@pytest.mark.nightly
def test_three_of_some_thousand(app: RunningApp, window: Screen, tmp_path: Path) -> None:
    """Three people are ticked on two pages and taken; one tap takes that back."""
    ws = open_workspace(app.file)
    upload(window, connections(tmp_path))
    assert "3,000 people are new." in window.text()
    whom(window, "Those whom I tick")
    tick_row(window, 0)
    tick_row(window, 2)
    window.page.locator(".st-key-import-page").get_by_text("2", exact=True).click()
    window.page.wait_for_timeout(400)
    window.settle()
    tick_row(window, 1)
    wanted = {
        person.name.replace(",", "") for n, person in enumerate(people(ROWS)) if n in (0, 2, 51)
    }
    window.press("Take 3 people")
    expect(window.page.get_by_text("Added 3 people to your list.")).to_be_in_viewport()
    assert {person.name for person in ws.contacts.all()} == wanted
    expect(window.page.get_by_text("2,997 of 2,997 new people, 0 ticked.")).to_be_visible()
    window.press("Undo")
    expect(window.page.get_by_text("3,000 of 3,000 new people, 0 ticked.")).to_be_visible()
    assert not ws.contacts.all()


@pytest.mark.parametrize("rows", [200, pytest.param(ROWS, marks=pytest.mark.nightly)])
def test_all_of_a_file_twice(rows: int, app: RunningApp, window: Screen, tmp_path: Path) -> None:
    """All are taken with one press; the same file again has nobody new, and changes nothing."""
    ws = open_workspace(app.file)
    file = connections(tmp_path, rows)
    upload(window, file)
    whom(window, "Everyone who is new")
    window.press(f"Take {rows:,} people")
    expect(window.page.get_by_text(f"Added {rows:,} people to your list.")).to_be_in_viewport()
    assert len(ws.contacts) == rows
    revision = ws.revision
    window.go("bring_people_in")
    expect(window.page).to_have_url(re.compile("identify_people.*part=bring"))
    upload(window, file)
    expect(window.page.get_by_text("Everyone in this file is on your list.")).to_be_visible()
    assert (len(ws.contacts), ws.revision) == (rows, revision)


def test_the_first_press_counts_for_a_second_table(
    app: RunningApp, window: Screen, tmp_path: Path
) -> None:
    """A table that took another one's place is taken at the first press."""
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("Full Name,Company,Job Title,Email\nEva Quint,Mill,Planner,eva@x.example\n")
    second.write_text("Person,Employer,E-mail\nFlo S,Forge,flo@x.example\nGus S,,gus@x.example\n")
    upload(window, first)
    window.press("Choose whom to take")
    expect(window.page.get_by_role("button", name="Take 1 person")).to_be_enabled()
    window.press("Back to what is in it")
    window.press("Another file")
    upload(window, second)
    window.press("Choose whom to take")
    waiting = window.page.get_by_role("button", name="Take people")
    expect(waiting).to_be_disabled()
    whom(window, "Everyone who is new")
    window.press("Take 2 people")
    expect(window.page.get_by_text("Added 2 people to your list.")).to_be_visible()
    assert [person.name for person in open_workspace(app.file).contacts.all()] == ["Flo S", "Gus S"]


@pytest.mark.nightly
def test_a_preview_can_be_read_by_everyone(window: Screen, tmp_path: Path) -> None:
    """What was found, the searches and the table to tick have no violation in any look."""
    put_look(window, 1280, False)
    assert faults(window) == {}
    upload(window, connections(tmp_path, 120))
    assert faults(window) == {}
    whom(window, "Those whom a search finds")
    assert faults(window) == {}
    whom(window, "Those whom I tick")
    tick_row(window, 0)
    assert faults(window) == {}


@pytest.mark.nightly
def test_columns_can_be_named_by_everyone(window: Screen, tmp_path: Path) -> None:
    """The drop-downs for an unknown table, and the sentence about a bad file, have no violation."""
    file = tmp_path / "list.csv"
    file.write_text("Alpha;Beta;Gamma\nAnn Lee;Tate;x1\nBo Ek;Acme;x2\n", "utf-8")
    put_look(window, 1280, False)
    upload(window, file)
    window.press("Say what the columns are")
    assert faults(window) == {}
    file.write_bytes(b"\x00\x01\x02" * 100)
    put_look(window, 1280, False)
    window.go("bring_people_in")
    window.page.locator('input[type="file"]').set_input_files(file)
    expect(window.page.get_by_role("alert").first).to_be_visible()
    assert faults(window) == {}


TRACKER = {
    "People": (
        ("Name", "Company", "Contacted on", "Status"),
        ("Ann Lee", "Tate", "2026-02-03", "Talked"),
        ("Bo Ek", "Acme", "soonish", "Zorped"),
    ),
    "Budget": (("Item", "Cost"), ("Train", 12)),
}
SIGNATURE = (
    "Kind regards\nNora Quill (she/her)\nEducator\n+44 20 7946 0123\n"
    "nora.quill@citygallery.example\nSent from my iPhone"
)


@pytest.mark.nightly
def test_a_tracker_can_be_read_by_everyone(window: Screen, tmp_path: Path) -> None:
    """The sentence, columns, words of a status, cells without a place and the people: no fault."""
    file = tmp_path / "tracker.xlsx"
    file.write_bytes(xlsx(TRACKER))
    put_look(window, 1280, False)
    upload(window, file)
    assert faults(window) == {}
    for label in (
        "Check the columns",
        "Say what 1 status means",
        "Look at 2 cells",
        "Choose whom to take",
    ):
        window.press(label)
        assert faults(window) == {}
        window.press("Back to what is in it")


@pytest.mark.nightly
def test_a_signature_is_pasted_and_changed(app: RunningApp, window: Screen) -> None:
    """What was pasted, read and changed stands there after a reload too, and is then taken."""
    window.press("Paste instead")
    window.type("Paste names, a table, a profile page or a mail's signature", SIGNATURE)
    window.press("See who is in it")
    assert faults(window) == {}
    window.from_menu("Change", "Name and work")
    window.type("Organization", "City Gallery")
    window.press("Done")
    window.page.reload()
    window.settle()
    window.press("Paste instead")
    window.press("See who is in it")
    window.press("Take Nora Quill")
    expect(window.page.get_by_text("Nora Quill is on your list.")).to_be_visible()
    (nora,) = open_workspace(app.file).contacts.all()
    assert (nora.role, nora.organization) == ("Educator", "City Gallery")
    assert nora.email == "nora.quill@citygallery.example"


def twins(app: RunningApp) -> None:
    """Two entries of one person, with a talk on the second."""
    ws = open_workspace(app.file)
    first = Contact(id="a", name="Anna Lee", email="a@example.org", role="Cook", notes="Tea")
    second = Contact(id="b", name="Lee, Anna", email="A@example.org", role="Chef", notes="Chess")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(first)
        tx.contacts.put(second)
        tx.interviews.put(Interview(contact="b"))


@pytest.mark.nightly
def test_duplicates_are_merged(app: RunningApp, window: Screen) -> None:
    """Side by side, field by field: what was chosen is stored, and one tap takes it back."""
    twins(app)
    ws = open_workspace(app.file)
    window.go("find_duplicates")
    window.one_of("What they do", "Chef")
    window.press("Merge into one")
    expect(window.page.get_by_text("Merged into one.")).to_be_visible()
    (anna,) = ws.contacts.all()
    assert (anna.name, anna.role, anna.notes) == ("Anna Lee", "Chef", "Tea\n\nChess")
    assert [interview.contact for interview in ws.interviews.all()] == ["a"]
    window.press("Undo")
    assert len(ws.contacts) == 2


@pytest.mark.nightly
def test_a_pair_can_be_read_by_everyone(app: RunningApp, window: Screen) -> None:
    """A pair to choose about, and the page without any, have no violation in any look."""
    window.go("find_duplicates")
    assert faults(window) == {}
    twins(app)
    put_look(window, 1280, False)
    window.go("find_duplicates")
    assert faults(window) == {}
