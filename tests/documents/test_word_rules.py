"""Our Word documents hold to what Word insists on, which other programs forgive."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.documents import interview_kit_docx, letter_docx
from infoint.domain import Contact, Letter, Profile
from infoint.library import Library, load_library
from infoint.library.letterhead import Letterhead
from infoint.reports import one_page
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.reports.parts import Section, Table
from infoint.store import open_workspace
from tests.documents.reports import MIA, as_docx, every_part, report_of
from tests.documents.word_rules import faults
from tests.examples import examples
from tests.times import NOW
from tests.worlds.pages import one_of_everything

WORDS = (
    " two  spaces ",
    "מילה",
    "",
    *(
        pytest.param(words, marks=pytest.mark.nightly)
        for words in ("言葉", "😀", "a\x0bb\tc\n\nd", "W" * 300)
    ),
)


@pytest.fixture(scope="module")
def library() -> Library:
    """The built-in content."""
    return load_library()


@pytest.mark.parametrize("words", WORDS)
def test_a_report_with_every_part(words: str) -> None:
    """Headings, lists, tables, figures, charts, callouts and ruled lines, in any script."""
    assert faults(as_docx(report_of(words))) == []


@pytest.mark.parametrize(
    ("paper", "times"), [("A4", 2), pytest.param("Letter", 3, marks=pytest.mark.nightly)]
)
def test_what_is_set_smaller(paper: str, times: int) -> None:
    """On one page type and pictures shrink: measures stay whole, pictures within the text."""
    profile = MIA.model_copy(update={"paper_size": paper})
    sections = (Section("Word", every_part("Word " * 20) * times),)
    found = report_of(sections=sections, compact=True, single=True)
    assert faults(as_docx(found, profile)) == []


def test_a_letterhead_and_a_table_without_rows() -> None:
    """Name and lines in a row of their own; of a table the head alone."""
    parts = every_part("Word")
    empty = tuple(replace(one, rows=()) if isinstance(one, Table) else one for one in parts)
    head = Letterhead(name="A college", lines=("1 High Street", "York"))
    found = report_of(letterhead=head, sections=(Section("Word", empty),))
    assert faults(as_docx(found)) == []


@pytest.mark.parametrize(
    "name",
    [
        "**Bo** <b>x</b>",
        *(pytest.param(n, marks=pytest.mark.nightly) for n in ("ליאורה", "王芳", "")),
    ],
)
def test_papers_of_a_person(name: str, library: Library) -> None:
    """The kit for a talk, the one page and the sheet for a meeting."""
    ws = open_workspace(None)
    one_of_everything(ws, name=name or "A", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name=name)
    talk = ws.interviews.all()[0]
    page = one_page(ws, library, now=NOW, tz="")
    sheet = appointment_sheet(ws, library, now=NOW, tz="", since=NOW - timedelta(14))
    assert faults(interview_kit_docx(talk, ws=ws, library=library, now=NOW)) == []
    for found in (page, sheet):
        assert faults(as_docx(found, ws.profile)) == []


@settings(max_examples=examples(20), deadline=None)
@given(st.text(max_size=60), st.text(max_size=30), st.sampled_from(["letter", "email"]))
def test_a_letter_of_any_words(text: str, name: str, channel: str) -> None:
    """Whatever somebody types stands in a sound document."""
    letter = Letter.model_validate(
        {"contact": "c", "kind": "thank-you", "subject": name, "channel": channel, "text": text}
    )
    made = letter_docx(
        letter, profile=Profile(name=name), contact=Contact(name=name or "A"), now=NOW
    )
    assert faults(made) == []


@cache
def _sound() -> bytes:
    return as_docx(report_of())


def _spoilt(old: str, new: str, name: str = "word/document.xml") -> bytes:
    """A sound report in which one text of a part was replaced."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(_sound())) as sound, zipfile.ZipFile(out, "w") as to:
        for each in sound.namelist():
            data = sound.read(each)
            if each == name:
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode(), 1)
            to.writestr(each, data)
    return out.getvalue()


PLANTED: dict[str, Callable[[], bytes]] = {
    "order": lambda: _spoilt(
        '<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="fixed"/><w:tblBorders/>'
    ),
    "style": lambda: _spoilt('w:val="ReportQuiet"', 'w:val="Report Quiet"'),
    "based on": lambda: _spoilt(
        'basedOn w:val="Normal"', 'basedOn w:val="Nothing"', "word/styles.xml"
    ),
    "picture": lambda: _spoilt('docPr id="2"', 'docPr id="1"'),
    "cell": lambda: _spoilt("</w:tcPr><w:p>", "</w:tcPr></w:tc><w:tc><w:p>"),
    "end of a cell": lambda: _spoilt("</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"),
    "relation": lambda: _spoilt('r:embed="rId', 'r:embed="rIdX'),
    "measure": lambda: _spoilt('<w:gridCol w:w="', '<w:gridCol w:w="1.5'),
    "section": lambda: _spoilt("</w:sectPr>", "</w:sectPr><w:p/>"),
    "space": lambda: _spoilt("<w:t>Word</w:t>", "<w:t>Word </w:t>"),
    "type": lambda: _spoilt("numbering.xml", "numbers.xml", "[Content_Types].xml"),
}


@pytest.mark.parametrize("kind", list(PLANTED))
def test_a_planted_fault_is_found(kind: str) -> None:
    """A wrong order, a missing style, an id used twice, a cell that ends with a table and more."""
    assert faults(PLANTED[kind]())
