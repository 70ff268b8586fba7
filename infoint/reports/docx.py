"""A report as a Word document, to change and to print, with its charts as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Mm, Pt, RGBColor

from infoint.documents.docx import (
    FONT,
    HAIR,
    MAIN,
    TINT,
    add_foot,
    add_line,
    add_run,
    add_style,
    add_text,
    border,
    docx_text,
    finished,
    new_document,
    rule_below,
    set_bar,
    set_direction,
)
from infoint.documents.fonts import missing_glyphs
from infoint.documents.page_text import one_line, page_text
from infoint.interviews.kit.pdf import fonts_note
from infoint.reports.drawn_charts import chart_pictures, texts_in
from infoint.reports.parts import (
    Callout,
    Card,
    Chart,
    Facts,
    Figures,
    Part,
    Points,
    Prose,
    Quote,
    Report,
    Room,
    Table,
)
from infoint.reports.pdf import foot_of

if TYPE_CHECKING:
    from infoint.documents.fonts import FontShelf
    from infoint.domain import Profile


KIND, WORDS, QUIET, QUOTE, POINT, FACT, STRONG, CALLOUT, LINE, CELL = (
    "Report Kind",
    "Report Words",
    "Report Quiet",
    "Report Quote",
    "Report Point",
    "Report Fact",
    "Report Strong",
    "Report Callout",
    "Report Line",
    "Report Cell",
)
_AFTER = {
    KIND: 2,
    WORDS: 6,
    QUIET: 6,
    QUOTE: 2,
    POINT: 3,
    FACT: 4,
    STRONG: 2,
    CALLOUT: 0,
    LINE: 0,
    CELL: 0,
}
_GREEN, _QUIET = RGBColor.from_string(MAIN), RGBColor(0x55, 0x60, 0x5C)


def set_report_styles(document: DocumentType, *, compact: bool) -> None:
    """Put the styles into a document; smaller ones for what belongs on one page."""
    size = 9.5 if compact else 10.5
    styles = document.styles
    styles["Normal"].font.size = Pt(size)
    for name, after in _AFTER.items():
        add_style(document, name, after * (0.7 if compact else 1))
    for name, points, before, green in (
        ("Heading 1", 17 if compact else 24, 0, False),
        ("Heading 2", 12 if compact else 15, 10 if compact else 20, True),
        ("Heading 3", 10.5 if compact else 12, 6 if compact else 12, False),
    ):
        _set_heading(document, name, points, before, green)
    for name in (KIND, STRONG):
        styles[name].font.bold = True
        styles[name].paragraph_format.keep_with_next = True
    styles[STRONG].paragraph_format.space_before = Pt(5 if compact else 10)
    styles[KIND].font.size, styles[KIND].font.all_caps = Pt(9), True
    styles[KIND].font.color.rgb = _GREEN
    styles[QUIET].font.size, styles[QUIET].font.color.rgb = Pt(size - 1), _QUIET
    styles[QUOTE].paragraph_format.left_indent = Mm(5)
    styles[QUOTE].paragraph_format.keep_with_next = True
    set_bar(styles[QUOTE], "D7E6E2", 18)
    styles[CALLOUT].paragraph_format.left_indent = Mm(5)
    styles[CALLOUT].paragraph_format.line_spacing = 1.2
    set_bar(styles[CALLOUT], MAIN, 24, TINT)
    styles[LINE].paragraph_format.line_spacing = Mm(8)
    styles[CELL].font.size = Pt(size - 1)
    for name, room in ((POINT, 6), (FACT, 27)):
        layout = styles[name].paragraph_format
        layout.left_indent, layout.first_line_indent = Mm(room), Mm(-room)
        layout.tab_stops.add_tab_stop(Mm(room))


def _set_heading(
    document: DocumentType, name: str, size: float, before: float, green: bool
) -> None:
    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
    style.font.color.rgb = _GREEN if green else None
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
    style.paragraph_format.keep_with_next = True
    for fonts in style.element.iter(qn("w:rFonts")):
        for key in [key for key in fonts.attrib if "heme" in key]:
            del fonts.attrib[key]
        for script in ("w:ascii", "w:hAnsi"):
            fonts.set(qn(script), FONT)


def add_table(document: DocumentType, table: Table, width: int) -> None:
    """A table with hair lines between its rows; its head comes again on every page."""
    total = sum(column.share for column in table.columns)
    widths = [Length(int(width * column.share / total)) for column in table.columns]
    made = _grid(document, 1 + len(table.rows), widths, inside=True)
    heads = [column.title for column in table.columns]
    for number, (row, cells) in enumerate(zip(made.rows, (heads, *table.rows), strict=True)):
        for cell, text, column in zip(row.cells, cells, table.columns, strict=True):
            paragraph = _write(cell, text)
            if column.right:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            for run in paragraph.runs:
                run.font.bold = number == 0
        _keep_whole(row, head=number == 0)
    add_line(document, QUIET)


def add_figures(document: DocumentType, figures: Figures, width: int) -> None:
    """Numbers side by side, each over what it counts."""
    count = len(figures.items)
    made = _grid(document, 1, [Length(width // count)] * count, inside=False)
    for cell, (number, label) in zip(made.rows[0].cells, figures.items, strict=True):
        paragraph = _write(cell, number)
        for run in paragraph.runs:
            run.font.bold, run.font.size = True, Pt(18)
            run.font.color.rgb = RGBColor.from_string(MAIN)
        below = cell.add_paragraph(docx_text(label))
        below._p.style = QUIET.replace(" ", "")
    add_line(document, QUIET)


def _grid(document: DocumentType, rows: int, widths: list[Length], *, inside: bool) -> Any:
    made = document.add_table(rows, len(widths))
    made.autofit = False
    if inside:
        borders = OxmlElement("w:tblBorders")
        borders.append(border("bottom", HAIR, 4, 0))
        borders.append(border("insideH", HAIR, 4, 0))
        made._tbl.tblPr.append(borders)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    return made


def _write(cell: Any, text: str) -> Any:
    paragraph = cell.paragraphs[0]
    paragraph.add_run(docx_text(text))
    paragraph._p.style = CELL.replace(" ", "")
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    set_direction(paragraph)
    return paragraph


def _keep_whole(row: Any, *, head: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        properties.append(mark)


_MARGIN, _MARGIN_COMPACT = Mm(22), Mm(18)
_BOXES = {None: "–", True: "☑", False: "☐"}


def report_docx(
    report: Report, *, profile: Profile, now: datetime, shelf: FontShelf | None = None
) -> bytes:
    """The same report as the PDF, as .docx on the profile's paper, with headings to jump to.

    Words stay letter for letter, without control characters. Each chart is a picture with its
    takeaway as alternative text; what no font can show in them is said. `now` (aware) is the date
    of the document; `shelf` stands for other fonts for the charts. The same input gives the same
    bytes.
    """
    margin = _MARGIN_COMPACT if report.compact else _MARGIN
    document = new_document(profile, "en-GB", margin)
    set_report_styles(document, compact=report.compact)
    section = document.sections[0]
    assert section.page_width is not None
    width = section.page_width - 2 * margin
    drawings = [chart.drawing for chart in report.charts]
    pictures = chart_pictures(drawings, width=width / Mm(1), shelf=shelf)
    writer = _Writer(document, width, iter(pictures))
    add_text(document, KIND, report.kind)
    add_text(document, "Heading 1", report.title)
    writer.quiet(report.line)
    for part in report.opening:
        writer.add(part)
    writer.quiet(fonts_note(missing_glyphs("\n".join(texts_in(*drawings)), shelf=shelf)))
    for found in report.sections:
        heading = add_text(document, "Heading 2", found.title)
        rule_below(heading)
        for part in found.parts:
            writer.add(part)
    add_foot(document, foot_of(report, profile, now), width)
    title = f"{report.kind}: {report.title}"
    return finished(document, title=title, author=profile.name, now=now)


class _Writer:
    """Puts the parts of a report into a document, one after the other."""

    def __init__(self, document: DocumentType, width: int, pictures: Iterator[bytes]) -> None:
        self.document, self.width, self.pictures = document, width, pictures

    def add(self, part: Part) -> None:
        """Add a part with what belongs to it."""
        match part:
            case Prose() | Quote():
                self._words(part)
            case Points():
                self._points(part)
            case Facts():
                self._facts(part)
            case Figures():
                add_figures(self.document, part, self.width)
            case Table():
                self._strong(part.title)
                add_table(self.document, part, self.width)
            case Chart():
                self._chart(part)
            case Callout():
                self._callout(part)
            case Room():
                self._room(part)
            case Card():
                self._card(part)

    def _words(self, part: Prose | Quote) -> None:
        if isinstance(part, Quote):
            self._paragraphs(QUOTE, part.text)
            self.quiet(part.by, indented=True)
        else:
            self._paragraphs(QUIET if part.quiet else WORDS, part.text)

    def _card(self, card: Card) -> None:
        add_text(self.document, "Heading 3", card.title)
        self.quiet(card.line, keep=True)
        for inner in card.parts:
            self.add(inner)

    def quiet(self, text: str, *, indented: bool = False, keep: bool = False) -> None:
        """A line that stands back; nothing for an empty one."""
        if text.strip():
            paragraph = add_text(self.document, QUIET, one_line(text))
            paragraph.paragraph_format.keep_with_next = keep
            if indented:
                paragraph.paragraph_format.left_indent = Mm(5)

    def _paragraphs(self, style: str, text: str) -> None:
        for part in page_text(text).split("\n\n"):
            if part.strip():
                add_text(self.document, style, part.strip("\n"))

    def _strong(self, text: str) -> None:
        if text.strip():
            add_text(self.document, STRONG, text)

    def _points(self, points: Points) -> None:
        for item in points.items:
            paragraph = add_line(self.document, POINT, f"{_BOXES[item.done]}\t")
            add_run(paragraph, item.text)
            set_direction(paragraph)
            if item.note.strip():
                note = add_text(self.document, QUIET, item.note)
                note.paragraph_format.left_indent = Mm(6)

    def _facts(self, facts: Facts) -> None:
        for label, text in facts.rows:
            paragraph = add_line(self.document, FACT, f"{docx_text(label)}\t")
            parts = [part for part in page_text(text).split("\n") if part.strip()]
            for number, part in enumerate(parts):
                add_run(paragraph, f"\n{part}" if number else part)

    def _chart(self, chart: Chart) -> None:
        self._strong(chart.title)
        self.quiet(chart.takeaway, keep=True)
        paragraph = add_line(self.document, WORDS)
        picture = paragraph.add_run().add_picture(BytesIO(next(self.pictures)), width=self.width)
        properties = picture._inline.find(qn("wp:docPr"))
        properties.set("descr", docx_text(one_line(f"{chart.title}: {chart.takeaway}")))

    def _callout(self, callout: Callout) -> None:
        parts = [callout.label.upper(), callout.text, callout.note]
        for number, text in enumerate(part for part in parts if part.strip()):
            paragraph = add_text(self.document, CALLOUT, text)
            for run in paragraph.runs:
                run.font.bold = number < 2
            paragraph.paragraph_format.keep_with_next = number == 0
        add_line(self.document, QUIET)

    def _room(self, room: Room) -> None:
        self._strong(room.label)
        for number in range(room.lines):
            paragraph = add_line(self.document, LINE)
            paragraph.paragraph_format.keep_with_next = number < room.lines - 1
            rule_below(paragraph)
