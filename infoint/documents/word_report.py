"""A report as a Word document, to change and to print, with its charts as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.shared import Mm

from infoint.documents.drawn_charts import chart_pictures
from infoint.documents.fonts import missing_glyphs
from infoint.documents.kit_pdf import fonts_note
from infoint.documents.page_text import one_line, page_text
from infoint.documents.pdf_report import foot_of
from infoint.documents.report_parts import (
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
from infoint.documents.word_foot import add_foot
from infoint.documents.word_page import (
    add_line,
    add_run,
    add_text,
    docx_text,
    finished,
    new_document,
    set_direction,
)
from infoint.documents.word_report_styles import (
    CALLOUT,
    FACT,
    KIND,
    LINE,
    POINT,
    QUIET,
    QUOTE,
    STRONG,
    WORDS,
    set_report_styles,
)
from infoint.documents.word_report_tables import add_figures, add_table
from infoint.documents.word_rules import rule_below

if TYPE_CHECKING:
    from infoint.documents.font_shelf import FontShelf
    from infoint.domain import Profile

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
    in_charts = "\n".join(text for drawing in drawings for text in drawing.words)
    writer.quiet(fonts_note(missing_glyphs(in_charts, shelf=shelf)))
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
            case Prose():
                self._paragraphs(QUIET if part.quiet else WORDS, part.text)
            case Quote():
                self._paragraphs(QUOTE, part.text)
                self.quiet(part.by, indented=True)
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
                add_text(self.document, "Heading 3", part.title)
                self.quiet(part.line, keep=True)
                for inner in part.parts:
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
