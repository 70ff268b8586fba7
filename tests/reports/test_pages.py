"""Reports read back as PDF and as Word documents: every part, every script, any text."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from infoint.documents import missing_in_report
from infoint.domain import Profile
from infoint.reports.drawn_charts import texts_in
from infoint.reports.parts import Card, Chart, Quote, Section
from tests.documents.pages import LONG_WORDS, docx_words, joined, pdf_sizes, pdf_text, squeezed
from tests.documents.reports import MIA, as_docx, as_pdf, drawings, every_part, read, report_of
from tests.examples import examples
from tests.interviews.kit.test_pages import BARE, CODE, SCRIPTS, set_of_letters

both = pytest.mark.parametrize("kind", ["pdf", "docx"])


@both
def test_everything_stands_in_order(kind: str) -> None:
    """Kind, title, line, opening, then each section under its heading with its parts."""
    report = report_of(
        kind="Report on a field",
        title="Nursing",
        line="Two talks",
        opening=(Quote("Said first", "by Ann"),),
        sections=(
            Section("First part", (Card("A card", "its line", (Quote("Inside", "by Bo"),)),)),
            Section("Second part", (Chart("A chart", "What it says", drawings("Bar")["bars"]),)),
        ),
    )
    text = read(kind, report)
    parts = ["Nursing", "Two talks", "Said first", "by Ann", "First part", "A card", "its line",
             "Inside", "by Bo", "Second part", "A chart", "What it says"]  # fmt: skip
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


@both
def test_no_word_of_any_part_is_lost(kind: str) -> None:
    """Each part shows its words in every place; those in charts stand in pictures in Word."""
    report = report_of("Zebra")
    in_charts = sum(len(texts_in(chart.drawing)) for chart in report.charts)
    in_charts -= sum(word != "Zebra" for chart in report.charts for word in texts_in(chart.drawing))
    shown = report.all_text.count("Zebra") - (in_charts if kind == "docx" else 0)
    found = len(re.findall("zebra", read(kind, report), re.IGNORECASE))
    assert found >= shown


def test_charts_are_told_to_who_cannot_see_them() -> None:
    """Each chart is one figure with its title and takeaway as its text, in both documents."""
    charts = tuple(
        Chart(f"Chart {name}", f"Takeaway {name}", each) for name, each in drawings().items()
    )
    report = report_of(opening=(), sections=(Section("Charts", charts),))
    wanted = [f"Chart {name}: Takeaway {name}" for name in drawings()]
    root = PdfReader(BytesIO(as_pdf(report))).trailer["/Root"]
    assert _alternatives(root["/StructTreeRoot"]) == wanted
    pictures = Document(BytesIO(as_docx(report))).element.body.iter(qn("wp:docPr"))
    assert [each.get("descr") for each in pictures] == wanted


def _alternatives(node: object) -> list[str]:
    """The alternative texts in a tree of tags, in their order."""
    if isinstance(node, list):
        return [text for each in node for text in _alternatives(each.get_object())]
    if not isinstance(node, DictionaryObject):
        return []
    own = [str(node["/Alt"])] if node.get("/S") == "/Figure" and "/Alt" in node else []
    return own + (_alternatives(node["/K"]) if "/K" in node else [])


def test_the_pdf_can_be_walked_through() -> None:
    """Title, author, language, tags and an outline of the sections are there."""
    report = report_of(kind="Report", title="Nursing", sections=(Section("Talks", ()),))
    reader = PdfReader(BytesIO(as_pdf(report)))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Report: Nursing", "Mia Roth")
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    first = reader.outline[0]
    assert not isinstance(first, list)
    assert str(first.title) == "Nursing"


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_paper_is_the_profiles(paper: str, size: tuple[int, int]) -> None:
    """Both documents have the size that the person prints on, and charts fill its width."""
    profile = MIA.model_copy(update={"paper_size": paper})
    report = report_of()
    assert pdf_sizes(as_pdf(report, profile)) == {size}
    document = Document(BytesIO(as_docx(report, profile)))
    section = document.sections[0]
    assert (round(section.page_width.pt), round(section.page_height.pt)) == size
    width = section.page_width - section.left_margin - section.right_margin
    assert all(abs(shape.width - width) < 1000 for shape in document.inline_shapes)
    assert len(document.inline_shapes) == len(report.charts)


@both
@pytest.mark.parametrize("script", list(SCRIPTS))
def test_every_script_comes_through_or_is_reported(kind: str, script: str) -> None:
    """Words in eight scripts are read back letter for letter; if a font lacks, that is said."""
    name = SCRIPTS[script]
    report = report_of(name)
    text = read(kind, report)
    if missing_in_report(report):
        assert "No font on this computer shows" in text
    if kind == "docx":
        assert name in text
    elif missing_in_report(report):
        assert f"Install {missing_in_report(report)[0].family}" in text
    elif script in ("Hebrew", "Arabic"):
        assert sorted(squeezed(name)) == sorted(set_of_letters(text, name))
    else:
        assert name in text


@both
def test_a_computer_without_fonts_says_so(kind: str) -> None:
    """Boxes never come in silence, neither on the page nor in the pictures of the charts."""
    data = (as_pdf if kind == "pdf" else as_docx)(report_of("王芳"), shelf=BARE)
    text = pdf_text(data) if kind == "pdf" else joined(docx_words(data))
    assert "Install Noto Sans CJK, then download this document again." in text
    plain = (as_pdf if kind == "pdf" else as_docx)(report_of("Anna"), shelf=BARE)
    text = pdf_text(plain) if kind == "pdf" else joined(docx_words(plain))
    assert "No font on this computer" not in text


@both
def test_markup_of_any_kind_stays_text(kind: str) -> None:
    """What looks like code of typst, HTML, TeX or a template is printed as it is written."""
    assert read(kind, report_of(CODE)).count(joined(CODE)) >= 15


@pytest.mark.parametrize("sign", LONG_WORDS)
def test_two_thousand_characters_stay_on_the_page(sign: str) -> None:
    """However long the words are, in a table, too, nothing runs over the margin."""
    long = (sign * 2000)[:2000].strip()
    parts = [part for part in every_part(long) if not isinstance(part, Chart)]
    report = report_of(long, opening=(), sections=(Section(long, tuple(parts[:6])),))
    data = as_pdf(report)
    if shutil.which("pdftotext"):
        done = subprocess.run(
            ["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True
        )
        boxes = done.stdout.decode("utf-8", "replace")
        assert max(float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)) < 595 - 40
    assert long in docx_words(as_docx(report))


@pytest.mark.nightly
@settings(deadline=None, max_examples=examples(25))
@given(st.text(st.characters(codec="utf-8"), max_size=60))
@example("\x00\x1b[31m\u202e\ufffe\U0010ffff")
@example('"}) #panic() //')
@example("\u2029\x85\x0b\t\r\n\n\n ")
@example("")
def test_any_text_makes_both_documents(text: str) -> None:
    """Whatever is typed anywhere, in charts, too, both documents open with their own words."""
    report = report_of(text, sections=(Section("Talks", every_part(text)),))
    profile = Profile(name=text, locale=text, time_zone=text)
    assert "Talks" in pdf_text(as_pdf(report, profile))
    words = docx_words(as_docx(report, profile))
    assert "Talks" in words
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", words.replace("\n", ""))


def test_same_report_same_bytes() -> None:
    """The same input gives the same files, with all their pictures."""
    assert as_pdf(report_of()) == as_pdf(report_of())
    assert as_docx(report_of()) == as_docx(report_of())


def test_pages_say_whose_and_which() -> None:
    """The foot of each page says what it is, whose, of which day and which page of how many."""
    text = pdf_text(as_pdf(report_of(title="Nursing")))
    assert re.search(r"Nursing, Mia Roth, 2 March 2026\s*1 / \d", text)
    document = Document(BytesIO(as_docx(report_of(title="Nursing"))))
    foot = document.sections[0].footer.paragraphs[0]
    assert foot.text.startswith("Nursing, Mia Roth, 2 March 2026")
    fields = [each.get(qn("w:instr")) for each in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    """Another word processor reads the document and shows all its parts and pictures."""
    file = tmp_path / "report.docx"
    file.write_bytes(as_docx(report_of("Zebra", title="Nursing")))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=180)
    data = (tmp_path / "report.pdf").read_bytes()
    assert "Nursing" in pdf_text(data)
    pages = PdfReader(BytesIO(data)).pages
    pictures = {image.data for page in pages for image in page.images}
    assert len(pictures) == len({chart.drawing for chart in report_of("Zebra").charts})
