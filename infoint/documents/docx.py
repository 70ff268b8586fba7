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

from infoint.documents.page_text import one_line, page_text, reads_right_to_left
from infoint.documents.word_scripts import set_scripts
from infoint.domain import Profile
from infoint.domain.profile import paper_of
from infoint.i18n import language

_PAPER: dict[str, tuple[Length, Length]] = {
    "A4": (Mm(210), Mm(297)),
    "Letter": (Mm(215.9), Mm(279.4)),
}
FONT = "Calibri"
_UNHOLDABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_PROPERTY = 250
_ENGLISH = "en-GB"
_WORD = "15"
"""The layout of Word 2013 and later; an older one opens in "compatibility mode"."""


def docx_text(text: str) -> str:
    """The text as it stands in the document: line ends unified, unholdable characters left out."""
    return _UNHOLDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def new_document(profile: Profile, tongue: str, margin: Length) -> DocumentType:
    """An empty document on the profile's paper in a language such as en-GB."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = _PAPER[paper_of(profile)]
    section.left_margin = section.right_margin = margin
    section.top_margin = section.bottom_margin = margin
    normal = document.styles["Normal"]
    normal.font.name = FONT
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(0)
    for mark in document.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), tongue)
    document.core_properties.language = tongue
    for mode in document.settings.element.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), _WORD)
    return document


def language_of_words() -> str:
    """The language in use, as Word names it; British English for English."""
    found = language().replace("_", "-")
    return _ENGLISH if found.partition("-")[0] == "en" else found


def add_style(document: DocumentType, name: str, after: float) -> None:
    """A paragraph style of our own with so many points of space after it."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.widow_control = True


def set_heading(style: Any, size: float, before: float, after: float) -> None:
    """Our font in this size, plain, in the place of that of Word's theme; room in points."""
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), None
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    for fonts in style.element.iter(qn("w:rFonts")):
        for key in [key for key in fonts.attrib if "heme" in key]:
            del fonts.attrib[key]
        for script in ("w:ascii", "w:hAnsi"):
            fonts.set(qn(script), FONT)


def hang(style: Any, room: int) -> None:
    """Begin each paragraph at the margin and go on so many millimetres in, as after a tab."""
    layout = style.paragraph_format
    layout.left_indent, layout.first_line_indent = Mm(room), Mm(-room)
    layout.tab_stops.add_tab_stop(Mm(room))


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


def add_paragraphs(document: DocumentType, style: str, text: str, *, keep: bool = False) -> None:
    """A person's words, a paragraph after each blank line; `keep` holds them by what follows."""
    for part in page_text(text).split("\n\n"):
        if part.strip():
            paragraph = add_text(document, style, part.strip("\n"))
            if keep:
                paragraph.paragraph_format.keep_with_next = True


def add_item(document: DocumentType, style: str, text: str, *, done: bool | None) -> Paragraph:
    """A line of a list in a style that hangs: a box where `done` is not None, and the text."""
    mark = "–" if done is None else "☑" if done else "☐"
    paragraph = add_line(document, style, f"{mark}\t")
    add_run(paragraph, text)
    set_direction(paragraph)
    return paragraph


def stands_apart(label: str, room: float) -> bool:
    """Whether a label is too broad to stand beside its text, in so many millimetres."""
    return sum(2 if ord(sign) > 0x1100 else 1 for sign in label) > room / 1.7


def add_fact(document: DocumentType, style: str, label: str, text: str, *, room: float) -> None:
    """A label and, after a tab, what belongs to it; lines of it stand below each other.

    A label that is broader than the `room` of the style, in millimetres, has a line of its own.
    """
    after = "\n" if stands_apart(label, room) else "\t"
    paragraph = add_line(document, style, f"{docx_text(label)}{after}")
    set_direction(paragraph)
    lines = [line for line in page_text(text).split("\n") if line.strip()]
    for number, line in enumerate(lines):
        add_run(paragraph, f"\n{line}" if number else line)


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
    field = element("w:fldSimple", instr=code)
    run = paragraph.add_run("1")
    run.font.size = Pt(8.5)
    field.append(run._r)
    paragraph._p.append(field)


HAIR, MAIN, TINT = "9AA5A0", "12605A", "EEF4F2"
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:rPr")


def element(name: str, **values: object) -> Any:
    """An element of Word's own with these attributes, all of them in its `w:` names."""
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def border(side: str, colour: str, eighths: int, space: int = 1) -> Any:
    """A line at a side such as bottom, so many eighths of a point thick."""
    return element(f"w:{side}", val="single", sz=eighths, space=space, color=colour)


def rule_below(paragraph: Paragraph) -> None:
    """A hair line under the paragraph; `between` keeps Word from joining those of neighbours."""
    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):
        borders.append(border(side, HAIR, 4))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)


def set_borders(table: Any, borders: Any) -> None:
    """Give a table these borders, in the place among its properties that Word insists on."""
    after = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption")
    table._tbl.tblPr.insert_element_before(borders, *after)


def add_room(document: DocumentType, style: str, lines: int) -> None:
    """Ruled lines to write on, all on one page."""
    for number in range(lines):
        paragraph = add_line(document, style)
        paragraph.paragraph_format.keep_with_next = number < lines - 1
        rule_below(paragraph)


def set_bar(style: Any, colour: str, eighths: int, ground: str = "") -> None:
    """A bar at the left of every paragraph in a style, and a ground under it."""
    properties = style.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    borders.append(border("left", colour, eighths, 8))
    properties.insert_element_before(borders, *_AFTER_BORDERS)
    if ground:
        shade = element("w:shd", val="clear", color="auto", fill=ground)
        properties.insert_element_before(shade, *_AFTER_BORDERS[1:])
