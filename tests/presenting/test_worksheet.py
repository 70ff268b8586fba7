"""The sheet for everybody in a class."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from infoint.domain import Profile
from infoint.library.presenter import Worksheet, load_presenter
from infoint.presenting.worksheet import worksheet_pdf
from tests.documents.pages import joined, pdf_sizes, pdf_text

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SHEET = load_presenter().worksheet


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_it_is_one_page(paper: str, size: tuple[int, int]) -> None:
    """Three names, one message and one date stand on one side, on the profile's paper."""
    profile = Profile.model_validate({"paper_size": paper, "name": "Nobody Else"})
    data = worksheet_pdf(SHEET, profile=profile, now=NOW)
    text = pdf_text(data)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert pdf_sizes(data) == {size}
    for words in (SHEET.title, SHEET.begin, *(one.text for one in SHEET.points)):
        assert joined(words) in text
    assert len(SHEET.people) == 3
    assert "Nobody Else" not in text


def test_own_words_come_letter_for_letter() -> None:
    """What looks like markup is printed as written."""
    odd = "#panic() $x$ *Bo* _c_ @d [e]"
    sheet = Worksheet.model_validate({**SHEET.model_dump(), "begin": odd})
    assert odd in pdf_text(worksheet_pdf(sheet, profile=Profile(), now=NOW))
