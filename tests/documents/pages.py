"""Documents read back: what a reader of PDF or Word files finds in them."""

import re
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

_NO_LETTER = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f]")
"""How a reader gives a glyph without a letter of its own, such as a part of an Indic syllable."""
_HIDDEN = re.compile("[\u200b\u2068\u2069\u202a-\u202e\u00ad\U000e0000-\U000e0fff]")
LONG_WORDS = (
    "W",
    "a/",
    *(
        pytest.param(sign, marks=pytest.mark.nightly)
        for sign in ("王", "e\u0323\u0301", "😀", "ש", "Wort ")
    ),
)
"""What words of two thousand characters are made of that must stay on the page."""


def pdf_text(data: bytes) -> str:
    """All words of a PDF, a space between them, without invisible marks."""
    pages = PdfReader(BytesIO(data)).pages
    return joined(_NO_LETTER.sub("", "\n".join(page.extract_text() for page in pages)))


def pdf_sizes(data: bytes) -> set[tuple[int, int]]:
    """Width and height of the pages in whole points."""
    boxes = [page.mediabox for page in PdfReader(BytesIO(data)).pages]
    return {(round(float(box.width)), round(float(box.height))) for box in boxes}


def pdf_links(data: bytes) -> set[str]:
    """Where the links of a PDF lead."""
    found = set()
    for page in PdfReader(BytesIO(data)).pages:
        for note in page.annotations or ():
            found.add(str(note.get_object()["/A"]["/URI"]))
    return found


def pdf_places(data: bytes, sign: str) -> list[float]:
    """How far from the left edge, in points, pieces of text with this sign begin on page 1."""
    found: list[float] = []

    def visit(text: str, page: list[float], line: list[float], *_: object) -> None:
        if sign in text:
            found.append(page[0] * line[4] + page[4])

    PdfReader(BytesIO(data)).pages[0].extract_text(visitor_text=visit)
    return found


def pdf_type(data: bytes) -> set[float]:
    """The sizes of type, in points, in which anything is written."""
    found: set[float] = set()

    def visit(text: str, page: list[float], line: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * line[3] * page[3]), 1))

    for page in PdfReader(BytesIO(data)).pages:
        page.extract_text(visitor_text=visit)
    return found


def docx_lines(data: bytes) -> list[str]:
    """The paragraphs of a Word document."""
    return [paragraph.text for paragraph in Document(BytesIO(data)).paragraphs]


def docx_words(data: bytes) -> str:
    """The words of a Word document, of its tables, too, in their order."""
    texts = Document(BytesIO(data)).element.body.iter(qn("w:p"))
    return "\n".join(
        "".join(each.text or " " for each in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br")))
        for paragraph in texts
    )


def joined(text: str) -> str:
    """A text with single spaces, without invisible marks."""
    return " ".join(_HIDDEN.sub("", text).split())


def squeezed(text: str) -> str:
    """A text without any space, for what may be torn over lines."""
    return "".join(_HIDDEN.sub("", text).split())
