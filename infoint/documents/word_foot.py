"""The foot of the pages of a Word document: what it is, and which page."""

from docx.document import Document as DocumentType
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Pt
from docx.text.paragraph import Paragraph

from infoint.documents.word_page import docx_text


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
