"""Tables of a report in Word: rows of text, and a few numbers to see at a glance."""

from typing import Any

from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Pt, RGBColor

from infoint.documents.report_parts import Figures, Table
from infoint.documents.word_page import add_line, docx_text, set_direction
from infoint.documents.word_report_styles import CELL, QUIET
from infoint.documents.word_rules import HAIR, MAIN, border


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
