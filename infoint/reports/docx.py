"""A report as a Word document, to change and to print, with its charts as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.image.image import Image
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from infoint.documents.docx import (
    HAIR,
    MAIN,
    TINT,
    add_fact,
    add_foot,
    add_item,
    add_line,
    add_paragraphs,
    add_room,
    add_style,
    add_text,
    border,
    docx_text,
    element,
    finished,
    hang,
    language_of_words,
    new_document,
    rule_below,
    set_bar,
    set_borders,
    set_direction,
    set_heading,
)
from infoint.documents.fonts import missing_glyphs
from infoint.documents.logo import logo_picture, picture_width
from infoint.documents.page_text import one_line
from infoint.i18n import _
from infoint.interviews.kit.pdf import fonts_note
from infoint.reports.docx_size import FACTS, FACTS_COMPACT, LEADING, Size, beside, size_for_one_page
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
    from infoint.library.letterhead import Letterhead


_AFTER = {
    "Report Kind": 2,
    "Report Words": 6,
    "Report Quiet": 6,
    "Report Quote": 2,
    "Report Point": 3,
    "Report Fact": 4,
    "Report Strong": 2,
    "Report Callout": 0,
    "Report Line": 0,
    "Report Cell": 0,
    "Report Gap": 0,
    "Report Chart": 6,
}
"""Points of space after a paragraph, by style; the styles have these names, in this order."""
KIND, WORDS, QUIET, QUOTE, POINT, FACT, STRONG, CALLOUT, LINE, CELL, GAP, CHART = _AFTER
_GREEN, _QUIET = RGBColor.from_string(MAIN), RGBColor(0x55, 0x60, 0x5C)


_MARGIN, _MARGIN_COMPACT = Mm(22), Mm(18)


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
    document = new_document(profile, language_of_words(), margin)
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    width, height = section.page_width - 2 * margin, section.page_height - 2 * margin
    size, pictures = _size_and_pictures(report, width / Mm(1), height / Mm(1), shelf)
    _set_styles(document, width, size.type, compact=report.compact)
    drawings = [chart.drawing for chart in report.charts]
    facts = FACTS_COMPACT if report.compact else FACTS
    hang(document.styles[FACT], facts)
    writer = _Writer(document, width, size, facts, iter(pictures))
    _letterhead(document, report.letterhead)
    add_text(document, KIND, report.kind)
    add_text(document, "Heading 1", report.title)
    writer.quiet(report.line)
    writer.add(*report.opening)
    writer.quiet(fonts_note(missing_glyphs("\n".join(texts_in(*drawings)), shelf=shelf)))
    for found in report.sections:
        rule_below(add_text(document, "Heading 2", found.title))
        writer.add(*found.parts)
    add_foot(document, foot_of(report, profile, now), width)
    title = f"{report.kind}: {report.title}"
    return finished(document, title=title, author=profile.name, now=now)


def _size_and_pictures(
    report: Report, width: float, height: float, shelf: FontShelf | None
) -> tuple[Size, list[bytes]]:
    """How large it is set, and its charts as pictures of this size, for a column in millimetres.

    What belongs on one page is set as small as it must be.
    """
    drawings = [chart.drawing for chart in report.charts]
    pictures = chart_pictures(drawings, width=width, shelf=shelf)
    if not report.single:
        return Size(), pictures
    charts = [_ratio(picture) * width for picture in pictures]
    size = size_for_one_page(report, width=width, height=height, charts=charts)
    if size.charts < 1:
        pictures = chart_pictures(drawings, width=width / size.charts, shelf=shelf)
    return size, pictures


def _ratio(picture: bytes) -> float:
    """Height of a picture beside its width."""
    image = Image.from_blob(picture)
    return image.px_height / image.px_width


def _set_styles(document: DocumentType, width: int, share: float, *, compact: bool) -> None:
    """Put the styles into a document; smaller ones for what belongs on one page."""
    size = (9.5 if compact else 10.5) * share
    styles = document.styles
    styles["Normal"].font.size = Pt(size)
    if compact:
        styles["Normal"].paragraph_format.line_spacing = LEADING
    for name, after in _AFTER.items():
        add_style(document, name, after * (0.7 * share if compact else 1))
    for name, points, before in (
        ("Heading 1", 17 if compact else 24, 0),
        ("Heading 2", 12 if compact else 15, 10 if compact else 20),
        ("Heading 3", 10.5 if compact else 12, 6 if compact else 12),
    ):
        set_heading(styles[name], points * share, before * share, 4)
    for name in (POINT, FACT, QUOTE, QUIET):
        styles[name].paragraph_format.keep_together = True
    for name in ("Heading 1", "Heading 2", "Heading 3", KIND, STRONG):
        styles[name].font.bold = True
        styles[name].paragraph_format.keep_with_next = True
    styles["Heading 2"].font.color.rgb = styles[KIND].font.color.rgb = _GREEN
    styles[STRONG].paragraph_format.space_before = Pt(5 if compact else 10)
    styles[KIND].font.size, styles[KIND].font.all_caps = Pt(9), True
    styles[QUIET].font.size, styles[QUIET].font.color.rgb = Pt(size - 1), _QUIET
    styles[QUOTE].paragraph_format.left_indent = Mm(5)
    styles[QUOTE].paragraph_format.keep_with_next = True
    set_bar(styles[QUOTE], "D7E6E2", 18)
    styles[CALLOUT].paragraph_format.left_indent = Mm(5)
    styles[CALLOUT].paragraph_format.line_spacing = 1.2
    set_bar(styles[CALLOUT], MAIN, 24, TINT)
    styles[LINE].paragraph_format.line_spacing = Mm(8)
    styles[CELL].font.size = Pt(size - 1)
    styles[CHART].paragraph_format.space_before = Pt((5 if compact else 10) * share)
    styles[CHART].paragraph_format.keep_together = True
    styles[GAP].paragraph_format.line_spacing = Pt(6 * share)
    hang(styles[POINT], 6)
    styles[POINT].paragraph_format.tab_stops.add_tab_stop(Length(width), WD_TAB_ALIGNMENT.RIGHT)


class _Writer:
    """Puts the parts of a report into a document, one after the other."""

    def __init__(
        self,
        document: DocumentType,
        width: int,
        size: Size,
        facts: int,
        pictures: Iterator[bytes],
    ) -> None:
        self.document, self.width, self.size = document, width, size
        self.facts, self.pictures = facts, pictures

    def add(self, *parts: Part) -> None:
        """Add parts with what belongs to them."""
        for part in parts:
            match part:
                case Prose(text, quiet, above):
                    self.quiet(above, keep=True)
                    add_paragraphs(self.document, QUIET if quiet else WORDS, text)
                case Quote(text, by):
                    add_paragraphs(self.document, QUOTE, text)
                    self.quiet(by, indented=True)
                case Facts(rows):
                    for label, text in rows:
                        add_fact(self.document, FACT, label, text, room=self.facts)
                case Room(label, lines):
                    self._strong(label)
                    add_room(self.document, LINE, lines + self.size.ruled)
                case Card():
                    self._card(part)
                case _:
                    self._add_drawn(part)

    def _add_drawn(self, part: Points | Figures | Table | Chart | Callout) -> None:
        match part:
            case Points():
                self._points(part)
            case Figures():
                self._figures(part)
            case Table():
                self._table(part)
            case Chart():
                self._chart(part)
            case Callout():
                self._callout(part)

    def _card(self, card: Card) -> None:
        """Its heading, line and parts; one that is whole keeps all its paragraphs together."""
        heading = add_text(self.document, "Heading 3", card.title)
        self.quiet(card.line, keep=True)
        self.add(*card.parts)
        if card.whole:
            paragraphs = [*heading._p.itersiblings(qn("w:p"))]
            for each in paragraphs[:-1]:
                Paragraph(each, heading._parent).paragraph_format.keep_with_next = True
            for each in paragraphs:
                Paragraph(each, heading._parent).paragraph_format.keep_together = True

    def quiet(self, text: str, *, indented: bool = False, keep: bool = False) -> None:
        """A line that stands back; nothing for an empty one."""
        if text.strip():
            paragraph = add_text(self.document, QUIET, one_line(text))
            paragraph.paragraph_format.keep_with_next = keep
            if indented:
                paragraph.paragraph_format.left_indent = Mm(5)

    def _strong(self, text: str) -> None:
        if text.strip():
            add_text(self.document, STRONG, text)

    def _points(self, points: Points) -> None:
        for item in points.items:
            line = add_item(self.document, POINT, item.text, done=item.done)
            if beside(item):
                run = line.add_run(f"\t{docx_text(item.note)}")
                run.font.color.rgb = _QUIET
            elif item.note.strip():
                line.paragraph_format.keep_with_next = True
                note = add_text(self.document, QUIET, item.note)
                note.paragraph_format.left_indent = Mm(6)

    def _chart(self, chart: Chart) -> None:
        """Title, takeaway and picture are one paragraph, which no page tears."""
        paragraph = add_line(self.document, CHART)
        for text, is_title in ((chart.title, True), (chart.takeaway, False)):
            if text.strip():
                run = paragraph.add_run(docx_text(one_line(text)))
                run.font.bold = is_title
                if not is_title:
                    run.font.color.rgb = _QUIET
                run.add_break()
        set_direction(paragraph)
        picture = paragraph.add_run().add_picture(BytesIO(next(self.pictures)), width=self.width)
        properties = picture._inline.find(qn("wp:docPr"))
        properties.set("descr", docx_text(one_line(f"{chart.title}: {chart.takeaway}")))

    def _callout(self, callout: Callout) -> None:
        parts = [callout.label, callout.text, callout.note]
        for number, text in enumerate([part for part in parts if part.strip()] or [""]):
            paragraph = add_text(self.document, CALLOUT, text)
            for run in paragraph.runs:
                run.font.bold = number == 0 or (number == 1 and not callout.plain)
                run.font.all_caps = number == 0 and bool(callout.label.strip())
            paragraph.paragraph_format.keep_with_next = number == 0
        paragraph.paragraph_format.space_after = Pt(10)

    def _table(self, table: Table) -> None:
        """Hair lines between its rows; its head comes again on every page."""
        self._strong(table.title)
        total = sum(column.share for column in table.columns)
        made = self._grid(1 + len(table.rows), [each.share / total for each in table.columns])
        borders = element("w:tblBorders")
        for side in ("bottom", "insideH"):
            borders.append(border(side, HAIR, 4, 0))
        set_borders(made, borders)
        heads = [column.title for column in table.columns]
        for number, (row, cells) in enumerate(zip(made.rows, (heads, *table.rows), strict=True)):
            for cell, text, column in zip(row.cells, cells, table.columns, strict=True):
                paragraph = _write(cell, text)
                if column.right:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                for run in paragraph.runs:
                    run.font.bold = number == 0
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))
        made.rows[0]._tr.trPr.append(element("w:tblHeader", val="true"))
        add_line(self.document, GAP)

    def _figures(self, figures: Figures) -> None:
        """Numbers side by side, each over what it counts."""
        count = len(figures.items)
        made = self._grid(1, [1 / count] * count)
        for cell, (number, label) in zip(made.rows[0].cells, figures.items, strict=True):
            for run in _write(cell, number).runs:
                run.font.bold, run.font.color.rgb = True, _GREEN
                run.font.size = Pt(18 * self.size.type)
            below = cell.add_paragraph(docx_text(label))
            below._p.style = QUIET.replace(" ", "")
        add_line(self.document, GAP)

    def _grid(self, rows: int, shares: list[float]) -> Any:
        made = self.document.add_table(rows, len(shares))
        made.autofit = False
        for column, share in zip(made.columns, shares, strict=True):
            column.width = width = Length(int(self.width * share))
            for cell in column.cells:
                cell.width = width
        return made


def _letterhead(document: DocumentType, head: Letterhead) -> None:
    """The logo on the left, name and lines on the right, a rule below; nothing where none is."""
    logo = logo_picture(head.logo) if head.logo else None
    lines = [each for each in (head.name, *head.lines) if each]
    if logo is None and not lines:
        return
    made = document.add_table(1, 2)
    left, right = made.rows[0].cells
    if logo:
        run = left.paragraphs[0].add_run()
        picture = run.add_picture(BytesIO(logo), width=Mm(picture_width(logo)))
        picture._inline.find(qn("wp:docPr")).set("descr", docx_text(head.name or _("Logo")))
    for number, line in enumerate(lines):
        paragraph = right.paragraphs[0] if number == 0 else right.add_paragraph()
        run = paragraph.add_run(docx_text(line))
        paragraph._p.style = QUIET.replace(" ", "")
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        run.font.bold = bool(head.name) and number == 0
    borders = element("w:tblBorders")
    borders.append(border("bottom", HAIR, 4, 0))
    set_borders(made, borders)
    add_line(document, GAP)


def _write(cell: Any, text: str) -> Any:
    paragraph = cell.paragraphs[0]
    paragraph.add_run(docx_text(text))
    paragraph._p.style = CELL.replace(" ", "")
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    set_direction(paragraph)
    return paragraph
