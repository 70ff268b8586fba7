"""The appointment sheet: one page, with what moved, where it is stuck, and what to do by when."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from infoint.documents import report_docx, report_pdf
from infoint.domain import Action, CareerField, Contact, Profile
from infoint.fields.decisions import keep_decision
from infoint.library import Library
from infoint.library.demos import load_demos
from infoint.presenting.demo import fill_demo
from infoint.reports.appointment_sheet import MOST_NEXT, appointment_sheet
from infoint.reports.parts import Callout, Figures, Points, Prose, Report, Room, Table
from infoint.store import Workspace, open_workspace
from tests.reports.test_report import HIDDEN, filled, interview

__all__ = ["filled"]
NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)
DAY = timedelta(days=1)
DEMOS = {each.key: each for each in load_demos()}


def sheet(ws: Workspace, library: Library, days: int = 14, now: datetime = NOW) -> Report:
    """The sheet with what moved in so many days, in London."""
    return appointment_sheet(ws, library, now=now, tz="Europe/London", since=now - days * DAY)


def lines(found: Report, place: int) -> list[str]:
    """The points of a section, or its one sentence."""
    part = found.sections[place].parts[0]
    if isinstance(part, Points):
        return [one.text for one in part.items]
    assert isinstance(part, Prose)
    return [part.text]


def crowded(words: str) -> Workspace:
    """A workspace with these words everywhere and something of everything that can be stuck."""
    ws = open_workspace(None)
    with ws.edit("crowded", now=NOW) as tx:
        tx.profile.update(name=words)
        tx.fields.put(CareerField(id="f", title=words, status="exploring"))
        tx.fields.put(CareerField(id="g", title=words, status="exploring"))
        for number in range(12):
            who = f"person-{number}"
            tx.contacts.put(
                Contact(id=who, name=f"{words} {number}", fields=("f",), created=NOW - DAY)
            )
            if number < 6:
                tx.interviews.put(interview(who, 10 + number))
            tx.actions.put(Action(text=words, due=(NOW - 3 * DAY).date(), contact=who))
    return ws


def pages(data: bytes) -> int:
    """How many pages a PDF has."""
    return len(PdfReader(BytesIO(data)).pages)


def test_it_says_what_moved_since(filled: Workspace, library: Library) -> None:
    """What happened after the last meeting counts, what was before does not."""
    assert any(line.startswith("2 talks held") for line in lines(sheet(filled, library), 0))
    assert any(line.startswith("1 talk held") for line in lines(sheet(filled, library, 4), 0))
    none = lines(sheet(filled, library, 0), 0)
    assert none == ["Nothing is noted for this time. That is worth talking about, too."]


def test_it_says_where_and_why_and_what_to_do(filled: Workspace, library: Library) -> None:
    """A letter that is overdue is named with what to do about it and a day."""
    found = sheet(filled, library)
    assert any("Anna Lee" in line for line in lines(found, 1))
    table, room = found.sections[2].parts
    assert isinstance(table, Table)
    assert isinstance(room, Room)
    assert any("Anna Lee" in what and by.endswith("March 2026") for what, by in table.rows)
    days = [datetime.strptime(by, "%d %B %Y").replace(tzinfo=UTC) for _, by in table.rows]
    assert days == sorted(days)
    assert len(table.rows) <= MOST_NEXT


def test_private_people_stay_out(filled: Workspace, library: Library) -> None:
    """Whoever is private is not named to the counselor."""
    assert HIDDEN not in sheet(filled, library).all_text


def test_an_empty_workspace_has_a_sheet(ws: Workspace, library: Library) -> None:
    """The first meeting may come before anything else."""
    found = sheet(ws, library)
    assert isinstance(found.opening[0], Callout)
    assert found.opening[0].text.startswith("I am at the very beginning")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("words", ["Wide words " * 30, "王芳" * 150, "W" * 300])
def test_it_is_one_page_whatever_is_in_it(library: Library, words: str, paper: str) -> None:
    """With long names and everything stuck at once the sheet still fits its page."""
    found = sheet(crowded(words), library)
    profile = Profile(name=words, paper_size=paper)  # type: ignore[arg-type]
    assert pages(report_pdf(found, profile=profile, now=NOW)) == 1


@pytest.mark.parametrize("key", list(DEMOS))
def test_each_demo_has_a_sheet_of_one_page(library: Library, key: str) -> None:
    """Whoever is shown to a class has a sheet with something to do next, each thing once."""
    ws = open_workspace(None)
    fill_demo(ws, DEMOS[key], library, now=NOW, tz=ZoneInfo("Europe/London"))
    found = sheet(ws, library)
    assert pages(report_pdf(found, profile=ws.profile, now=NOW)) == 1
    table = found.sections[2].parts[0]
    assert isinstance(table, Table)
    told = [what.strip("\u2066\u2067\u2068\u2069") for what, _by in table.rows]
    assert told
    assert len(told) == len(set(told))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_as_word_document_it_is_one_page_too(library: Library, tmp_path: Path) -> None:
    """LibreOffice sets the sheet of a full demo on one page."""
    ws = open_workspace(None)
    fill_demo(ws, DEMOS["deciding"], library, now=NOW, tz=ZoneInfo("Europe/London"))
    file = tmp_path / "sheet.docx"
    file.write_bytes(report_docx(sheet(ws, library), profile=ws.profile, now=NOW))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=180)
    assert pages((tmp_path / "sheet.pdf").read_bytes()) == 1


def test_it_says_what_was_decided_and_why(filled: Workspace, library: Library) -> None:
    """For which field, on which day, in one's own words; the others are no longer asked about."""
    field = filled.fields.all()[0]
    keep_decision(filled, field.id, {"outcome": "decide", "text": "Calm evenings"}, now=NOW)
    (callout, figures) = sheet(filled, library).opening
    assert isinstance(callout, Callout)
    assert f"I decided for {field.title}." in callout.text
    assert callout.note.endswith(": Calm evenings.")
    assert isinstance(figures, Figures)
    assert "heard about" in figures.items[-1][1]
