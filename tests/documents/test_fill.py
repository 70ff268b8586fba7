"""Every kind of paper with nothing in it and with far too much: no text is cut, no sheet wasted."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from infoint.caseload.cohort import by_group, cohort
from infoint.caseload.cohort_files import cohort_pdf, cohort_report
from infoint.documents import (
    interview_kit_docx,
    interview_kit_pdf,
    letter_docx,
    letter_pdf,
    report_docx,
    report_pdf,
)
from infoint.domain import CareerField, Contact, Interview, Letter, Profile
from infoint.library import load_library
from infoint.library.presenter import RUNS, load_presenter
from infoint.presenting.handout import handout_pdf
from infoint.presenting.worksheet import worksheet_pdf
from infoint.reports import one_page, report
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.reports.parts import Report
from infoint.sharing.paper import copy_report
from infoint.store import Workspace, open_workspace
from tests.caseload.test_cohort import TODAY, student
from tests.documents.pages import pdf_text, squeezed
from tests.worlds.overfull import LONG, RIGHT_TO_LEFT, overfull
from tests.worlds.records import DAY, NOW
from tests.worlds.students import demo_workspace, everything, made

LIBRARY = load_library()
TZ = "Europe/London"


def empty() -> Workspace:
    """A workspace in which there is one field, one person, one talk to come, and no word more."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="f0", title="Nursing"))
        tx.contacts.put(Contact(id="p0", name="Bo"))
        tx.interviews.put(Interview(id="t0", contact="p0"))
        tx.letters.put(Letter(id="l0", contact="p0"))
    return ws


@cache
def world(name: str) -> Workspace:
    """A workspace by name: "empty", "overfull", or that of a demo."""
    if name == "empty":
        return empty()
    return overfull() if name == "overfull" else demo_workspace(name, now=NOW)


def _copy(ws: Workspace) -> Report:
    return copy_report(made(ws, everything(ws), NOW).opened, LIBRARY, now=NOW)


REPORTS: dict[str, Callable[[Workspace], Report]] = {
    "journey": lambda ws: report(ws, LIBRARY, now=NOW, tz=TZ),
    "journey by name": lambda ws: report(ws, LIBRARY, now=NOW, tz=TZ, by_name=True),
    "field": lambda ws: report(ws, LIBRARY, now=NOW, tz=TZ, field=ws.fields.all()[0].id),
    "page": lambda ws: one_page(ws, LIBRARY, now=NOW, tz=TZ),
    "sheet": lambda ws: appointment_sheet(ws, LIBRARY, now=NOW, tz=TZ, since=NOW - 14 * DAY),
    "copy": _copy,
}
"""Every kind of report."""
WORLDS = (
    "empty",
    pytest.param("starter", marks=pytest.mark.nightly),
    pytest.param("middle", marks=pytest.mark.nightly),
    "deciding",
    "overfull",
)
both = pytest.mark.parametrize("paper", ["A4", pytest.param("Letter", marks=pytest.mark.nightly)])


@both
@pytest.mark.parametrize("where", WORLDS)
@pytest.mark.parametrize("kind", list(REPORTS))
def test_every_report_fills_its_sheets(kind: str, where: str, paper: str) -> None:
    """No line leaves the sheet, none but the last is half empty, the last is no mere rest."""
    ws = world(where)
    found = REPORTS[kind](ws)
    profile = ws.profile.model_copy(update={"paper_size": paper})
    data = report_pdf(found, profile=profile, now=NOW)
    _stands_well(data, least=0.4 if where == "overfull" else 0.55)
    if kind in ("page", "sheet"):
        assert len(PdfReader(BytesIO(data)).pages) == 1
    _nothing_lost(found, data)


def _stands_well(data: bytes, *, least: float = 0.55, rest: float = 0.2) -> None:
    """Shares of the height down to which text goes: on each sheet but the last, and on that."""
    pages = PdfReader(BytesIO(data)).pages
    for number, page in enumerate(pages, 1):
        high = float(page.mediabox.height)
        down = 1 - _lowest(page) / high
        if len(pages) > 1:
            assert down >= (rest if number == len(pages) else least), (number, len(pages), down)
    if shutil.which("pdftotext"):
        done = subprocess.run(
            ["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True
        )
        boxes = done.stdout.decode("utf-8", "replace")
        edges = [float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)]
        assert max(edges) < float(pages[0].mediabox.width) - 40
        assert min(float(x) for x in re.findall(r'xMin="([\d.]+)"', boxes)) > 40


def _lowest(page: PageObject) -> float:
    """How far from the lower edge the last line above the foot stands, in points."""
    found: list[float] = []

    def seen(text: str, cm: list[float], tm: list[float], *_rest: object) -> None:
        if text.strip() and (y := tm[5] * cm[3] + cm[5]) > 75:
            found.append(y)

    page.extract_text(visitor_text=seen)
    return min(found)


def _nothing_lost(found: Report, data: bytes) -> None:
    """Each word of it, but those in drawings, where long names are cut, can be read."""
    drawn = {id(chart.drawing) for chart in found.charts}
    texts = [
        each
        for part in (found.kind, found.title, found.line, found.opening, found.sections)
        for each in _texts(part, drawn)
    ]
    shown = squeezed(pdf_text(data)).casefold()
    for word in {word for text in texts for word in text.split()}:
        if word.isalpha() and not any(
            unicodedata.bidirectional(sign) in ("R", "AL") for sign in word
        ):
            assert word.casefold() in shown, word


def _texts(value: object, left_out: set[int]) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner: tuple[object, ...] = value if isinstance(value, tuple) else ()
    if is_dataclass(value) and id(value) not in left_out:
        inner = tuple(getattr(value, each.name) for each in fields(value))
    return [text for each in inner for text in _texts(each, left_out)]


@both
@pytest.mark.parametrize("where", ["empty", "middle", "deciding", "overfull"])
def test_every_kit_fills_its_sheets(where: str, paper: str) -> None:
    """So does what one has at hand in a talk."""
    ws = world(where)
    one = ws.interviews.all()[-1]
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(paper_size=paper)
    _stands_well(interview_kit_pdf(one, ws=ws, library=LIBRARY, now=NOW), least=0.5)


@pytest.mark.parametrize("where", WORLDS)
def test_every_letter_stands_within_its_sheet(where: str) -> None:
    """Those of each demo, one without a word, and one of eight pages."""
    ws = world(where)
    for letter in ws.letters.all()[:6]:
        contact = ws.contacts.get(letter.contact)
        long = letter.model_copy(update={"text": "\n\n".join([letter.text] * 12)})
        for one in (letter, long) if where == "overfull" else (letter,):
            data = letter_pdf(one, profile=ws.profile, contact=contact, now=NOW)
            _stands_well(data, least=0.5, rest=0.1)


@both
def test_papers_for_a_class_fill_their_sheets(paper: str) -> None:
    """The notes of all three runs, and the sheet for everybody."""
    profile = Profile(paper_size=paper)  # type: ignore[arg-type]
    presenter = load_presenter()
    for run in RUNS:
        _stands_well(
            handout_pdf(presenter, run, library=LIBRARY, profile=profile, now=NOW), least=0.4
        )
    data = worksheet_pdf(presenter.worksheet, profile=profile, now=NOW)
    assert len(PdfReader(BytesIO(data)).pages) == 1


@both
@pytest.mark.parametrize("groups", [("A", "B"), (LONG, RIGHT_TO_LEFT)])
def test_the_cohort_fills_its_sheets(groups: tuple[str, str], paper: str) -> None:
    """With few students and many, groups with short names and with long ones."""
    profile = Profile(paper_size=paper)  # type: ignore[arg-type]
    for count in (6, 60):
        everyone = [student(number, number % 6, groups[number % 2]) for number in range(count)]
        tables, side = cohort(everyone, LIBRARY, TODAY), by_group(everyone, TODAY)
        found = cohort_report(tables, side, students=count, day="1 March 2026")
        data = cohort_pdf(found, profile=profile, now=NOW)
        _stands_well(data)
        _nothing_lost(found, data)


WORD: dict[str, Callable[[Workspace], bytes]] = {
    **{
        kind: lambda ws, make=make: report_docx(make(ws), profile=ws.profile, now=NOW)
        for kind, make in REPORTS.items()
    },
    "kit": lambda ws: interview_kit_docx(ws.interviews.all()[-1], ws=ws, library=LIBRARY, now=NOW),
    "letter": lambda ws: letter_docx(
        ws.letters.all()[0], profile=ws.profile, contact=ws.contacts.all()[0], now=NOW
    ),
}


@pytest.mark.nightly
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("where", ["empty", "deciding", "overfull"])
def test_word_documents_stand_within_their_sheets(where: str, tmp_path: Path) -> None:
    """As LibreOffice lays them out: nothing over the edge, and what is for one page is on one."""
    for kind, make in WORD.items():
        (tmp_path / f"{kind}.docx").write_bytes(make(world(where)))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    files = [str(tmp_path / f"{kind}.docx") for kind in WORD]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
    for kind in WORD:
        data = (tmp_path / f"{kind}.pdf").read_bytes()
        if kind in ("page", "sheet"):
            assert len(PdfReader(BytesIO(data)).pages) == 1, kind
        _stands_well(data, least=0.05, rest=0.05)
