"""One page that a dean would read: three charts, in both papers, whatever is in it."""

import re
import shutil
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from infoint.documents import report_docx, report_pdf
from infoint.domain import Profile
from infoint.library import Library, load_library
from infoint.library.letterhead import Letterhead
from infoint.reports import one_page, report
from infoint.reports.parts import Facts, Report
from tests.documents.pages import pdf_text
from tests.reports.test_appointment_sheet import crowded
from tests.reports.test_conclusion import DEMOS, demo
from tests.reports.test_report import NOW

LONG_HEAD = Letterhead(name="Career Center " * 5, lines=("A long line of an address " * 3,) * 4)
both = pytest.mark.parametrize("paper", ["A4", "Letter"])


def pages(data: bytes) -> int:
    """How many pages a PDF has."""
    return len(PdfReader(BytesIO(data)).pages)


@both
@pytest.mark.parametrize("key", list(DEMOS))
def test_each_demo_fits_its_page(library: Library, key: str, paper: str) -> None:
    """With at most three charts, and the three where there is something in them."""
    ws = demo(key, library)
    found = one_page(ws, library, now=NOW, tz="Europe/London", by_name=True)
    profile = ws.profile.model_copy(update={"paper_size": paper})
    assert pages(report_pdf(found, profile=profile, now=NOW)) == 1
    assert len(found.charts) == (1 if key == "starter" else 3)


@both
@pytest.mark.parametrize("words", ["Wide words " * 30, "王芳" * 150, "W" * 300])
def test_it_is_one_page_whatever_is_in_it(library: Library, words: str, paper: str) -> None:
    """With long names, long own sentences and a long letterhead it is set smaller."""
    from dataclasses import replace

    ws = crowded(words)
    with ws.edit("own", now=NOW) as tx:
        tx.profile.update(conclusion=words * 9)
    found = replace(one_page(ws, library, now=NOW, tz=""), letterhead=LONG_HEAD)
    profile = Profile(name=words, paper_size=paper)  # type: ignore[arg-type]
    assert pages(report_pdf(found, profile=profile, now=NOW)) == 1


def test_pay_has_its_amounts(library: Library) -> None:
    """On the page and in the whole report amounts stand with their currency."""
    ws = demo("deciding", library)
    for found in (
        one_page(ws, library, now=NOW, tz=""),
        report(ws, library, now=NOW, tz=""),
    ):
        rows = [row for part in _facts(found.sections) for row in part.rows]
        pay = next(text for label, text in rows if label.startswith("Pay a year"))
        assert re.search(r"\d\d,000 to \d\d,000 GBP", pay)


def _facts(value: object) -> list[Facts]:
    from infoint.reports.drawn_charts import inside

    return [each for each in inside(value) if isinstance(each, Facts)]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_as_word_document_it_is_one_page_too(library: Library, tmp_path: Path) -> None:
    """LibreOffice sets the page of a full demo on one sheet."""
    ws = demo("deciding", library)
    file = tmp_path / "page.docx"
    found = one_page(ws, library, now=NOW, tz="")
    file.write_bytes(report_docx(found, profile=ws.profile, now=NOW))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=180)
    assert pages((tmp_path / "page.pdf").read_bytes()) == 1


@cache
def whole_report(key: str, paper: str) -> tuple[Report, PdfReader]:
    """The whole report of a demo, and the sheets that it is printed on."""
    library = load_library()
    ws = demo(key, library)
    found = report(ws, library, now=NOW, tz="Europe/London")
    profile = ws.profile.model_copy(update={"paper_size": paper})
    return found, PdfReader(BytesIO(report_pdf(found, profile=profile, now=NOW)))


@both
@pytest.mark.parametrize("key", list(DEMOS))
def test_no_talk_is_torn(key: str, paper: str) -> None:
    """In the whole report each talk, from its name to its last line, stands on one sheet."""
    found, reader = whole_report(key, paper)
    sheets = ["".join(page.extract_text().split()) for page in reader.pages]
    talks = [section for section in found.sections if section.title == "The talks"]
    for card in (part for section in talks for part in section.parts):
        lines = ["".join(text.split()) for text in (card.line, *_last(card))]  # type: ignore[union-attr]
        assert any(all(line in sheet for line in lines) for sheet in sheets), lines


def _last(card: object) -> list[str]:
    rows = [row for part in _facts(card) for row in part.rows]
    return [rows[0][1].split("\n\n")[0], rows[-1][1].split("\n\n")[-1]] if rows else []


@both
@pytest.mark.parametrize("key", list(DEMOS))
def test_no_sheet_is_half_empty(key: str, paper: str) -> None:
    """Every sheet but the last is filled to six tenths, and the last is no mere rest."""
    _found, reader = whole_report(key, paper)
    for number, page in enumerate(reader.pages, 1):
        low = _lowest(page)
        least = 0.25 if number == len(reader.pages) else 0.6
        assert 1 - low / float(page.mediabox.height) >= least, (key, paper, number)


def _lowest(page: object) -> float:
    """How far from the lower edge the last line above the foot stands, in points."""
    found: list[float] = []

    def seen(text: str, cm: list[float], tm: list[float], *_rest: object) -> None:
        if text.strip():
            y = tm[5] * cm[3] + cm[5]
            if y > 75:
                found.append(y)

    page.extract_text(visitor_text=seen)  # type: ignore[attr-defined]
    return min(found)


def test_text_of_the_page(library: Library) -> None:
    """What was learned stands before the charts, and who told it beside it."""
    ws = demo("deciding", library)
    text = pdf_text(report_pdf(one_page(ws, library, now=NOW, tz=""), profile=ws.profile, now=NOW))
    assert text.index("What was learned") < text.index("How well each field fits")
    assert "(Rahul Menon)" in text
