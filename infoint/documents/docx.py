"""What all our Word documents share: paper, language, direction, properties, steady bytes."""

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from infoint.documents.page_text import one_line, reads_right_to_left
from infoint.documents.word_scripts import set_scripts
from infoint.domain import Profile

_PAPER: dict[str, tuple[Length, Length]] = {
    "A4": (Mm(210), Mm(297)),
    "Letter": (Mm(215.9), Mm(279.4)),
}
FONT = "Calibri"
_UNHOLDABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_PROPERTY = 250


def docx_text(text: str) -> str:
    """The text as it stands in the document: line ends unified, unholdable characters left out."""
    return _UNHOLDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def new_document(profile: Profile, language: str, margin: Length) -> DocumentType:
    """An empty document on the profile's paper in a language such as en-GB."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = _PAPER[profile.paper_size]
    section.left_margin = section.right_margin = margin
    section.top_margin = section.bottom_margin = margin
    normal = document.styles["Normal"]
    normal.font.name = FONT
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(0)
    for mark in document.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)
    document.core_properties.language = language
    return document


def add_style(document: DocumentType, name: str, after: float) -> None:
    """A paragraph style of our own with so many points of space after it."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.widow_control = True


def add_line(document: DocumentType, style: str, text: str = "") -> Paragraph:
    """A paragraph of our own words in a style of this name.

    Word knows styles by an id, which is the name without its spaces; looking it up by name for
    each paragraph takes most of the time of a document.
    """
    paragraph = document.add_paragraph(text)
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def add_text(document: DocumentType, style: str, text: str) -> Paragraph:
    """A paragraph of a person's words, in their own direction."""
    paragraph = add_line(document, style, docx_text(text))
    set_direction(paragraph)
    return paragraph


def add_run(paragraph: Paragraph, text: str) -> None:
    """A person's words inside a line of ours, held together in their own direction."""
    run = paragraph.add_run(docx_text(text))
    if reads_right_to_left(text):
        run.font.rtl = True


def set_direction(paragraph: Paragraph) -> None:
    """From right to left where the first letter is Hebrew, Arabic or the like."""
    if not reads_right_to_left(paragraph.text):
        return
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        OxmlElement("w:bidi"), "w:adjustRightInd", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    for run in paragraph.runs:
        run.font.rtl = True


def finished(document: DocumentType, *, title: str, author: str, now: datetime) -> bytes:
    """The file, with its properties; the same document and `now` (aware) give the same bytes."""
    properties = document.core_properties
    set_scripts(document, properties.language)
    properties.title = _property(title)
    properties.author = properties.last_modified_by = _property(author)
    properties.comments = ""
    properties.created = properties.modified = now.astimezone(UTC).replace(tzinfo=None)
    properties.revision = 1
    out = BytesIO()
    document.save(out)
    return _steady(out.getvalue(), now)


def _property(text: str) -> str:
    return docx_text(one_line(text))[:_LONGEST_PROPERTY]


def _steady(data: bytes, now: datetime) -> bytes:
    """The same document with the moment of `now` on every file inside, not that of the writing."""
    moment = max(now.astimezone(UTC).timetuple()[:6], (1980, 1, 1, 0, 0, 0))
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, moment)
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def add_foot(document: DocumentType, text: str, width: int) -> None:
    """The text at the left and the number of the page at the right of every page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["Normal"]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Length(width), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{docx_text(text)}\t")
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")
    for run in paragraph.runs:
        run.font.size = Pt(8.5)


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run("1")
    run.font.size = Pt(8.5)
    field.append(run._r)
    paragraph._p.append(field)


HAIR, MAIN, TINT = "9AA5A0", "12605A", "EEF4F2"
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:rPr")


def border(side: str, colour: str, eighths: int, space: int = 1) -> Any:
    """A line at a side such as bottom, so many eighths of a point thick."""
    line = OxmlElement(f"w:{side}")
    for key, value in (("val", "single"), ("sz", eighths), ("space", space), ("color", colour)):
        line.set(qn(f"w:{key}"), str(value))
    return line


def rule_below(paragraph: Paragraph) -> None:
    """A hair line under the paragraph; `between` keeps Word from joining those of neighbours."""
    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):
        borders.append(border(side, HAIR, 4))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)


def set_bar(style: Any, colour: str, eighths: int, ground: str = "") -> None:
    """A bar at the left of every paragraph in a style, and a ground under it."""
    properties = style.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    borders.append(border("left", colour, eighths, 8))
    properties.insert_element_before(borders, *_AFTER_BORDERS)
    if ground:
        properties.insert_element_before(_ground(ground), *_AFTER_BORDERS[1:])


def _ground(colour: str) -> Any:
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{key}"), value)
    return shade
