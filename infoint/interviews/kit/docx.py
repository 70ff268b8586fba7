"""The kit for a talk as a Word document, to change and to print."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from infoint.documents.docx import (
    FONT,
    add_line,
    add_run,
    add_style,
    add_text,
    finished,
    new_document,
    rule_below,
    set_direction,
)
from infoint.documents.page_text import page_text
from infoint.interviews.kit.words import (
    LINES_CLOSING,
    LINES_IF_TIME,
    LINES_MUST,
    Fact,
    KitQuestion,
    kit_of,
)

if TYPE_CHECKING:
    from infoint.domain import Interview
    from infoint.library import Library
    from infoint.store import Workspace

FACT, WORDS, QUESTION, LABEL, NOTE, LINE, ITEM = (
    "Kit Fact",
    "Kit Words",
    "Kit Question",
    "Kit Label",
    "Kit Note",
    "Kit Line",
    "Kit Item",
)
"""Names of the paragraph styles; titles are Word's own headings."""

_AFTER = {FACT: 3, WORDS: 6, QUESTION: 2, LABEL: 0, NOTE: 2, LINE: 0, ITEM: 4}
_LONG_NAME = 60


def interview_kit_docx(
    interview: Interview, *, ws: Workspace, library: Library, now: datetime
) -> bytes:
    """The same kit as the PDF, as .docx on the profile's paper, with headings to jump to.

    Words stay letter for letter, without control characters. `now` (aware) is the date of the
    document. The same input gives the same bytes. Fonts are those of whoever opens it.
    """
    kit = kit_of(interview, ws=ws, library=library)
    document = new_document(ws.profile, "en-GB", Mm(20))
    _set_styles(document)
    _title(document, kit.name)
    for fact in kit.facts:
        _fact(document, fact)
    add_line(document, "Heading 2", "Open the talk")
    _words(document, WORDS, kit.opening)
    if kit.expect:
        add_line(document, "Heading 2", "What I expect, to be tested")
        for text in kit.expect:
            _item(document, text, done=False)
    add_line(document, "Heading 2", "Questions")
    add_line(document, WORDS, kit.budget)
    for number, question in enumerate(kit.questions, 1):
        _question(document, number, question)
    add_line(document, "Heading 2", "Close the talk")
    _words(document, WORDS, kit.closing, before_room=True)
    _room(document, LINES_CLOSING)
    for found in kit.lists:
        add_line(document, "Heading 2", found.title)
        for text, done in found.items:
            _item(document, text, done=done)
    return finished(document, title=kit.title, author=ws.profile.name, now=now)


def _set_styles(document: DocumentType) -> None:
    for name, after in _AFTER.items():
        add_style(document, name, after)
    styles = document.styles
    for name, size, before in (("Heading 1", 20, 0), ("Heading 2", 14, 18)):
        style = styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = None
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(6)
        for fonts in style.element.iter(qn("w:rFonts")):
            for key in [key for key in fonts.attrib if "heme" in key]:
                del fonts.attrib[key]
            for script in ("w:ascii", "w:hAnsi"):
                fonts.set(qn(script), FONT)
    styles[LABEL].font.size = Pt(9)
    styles[LABEL].paragraph_format.space_before = Pt(14)
    styles[NOTE].font.italic = True
    styles[LINE].paragraph_format.line_spacing = Mm(8)
    for name in (LABEL, QUESTION, NOTE):
        styles[name].paragraph_format.keep_with_next = True
    styles[FACT].paragraph_format.left_indent = Mm(22)
    styles[FACT].paragraph_format.first_line_indent = Mm(-22)
    styles[FACT].paragraph_format.tab_stops.add_tab_stop(Mm(22))
    styles[ITEM].paragraph_format.left_indent = Mm(7)
    styles[ITEM].paragraph_format.first_line_indent = Mm(-7)
    styles[ITEM].paragraph_format.tab_stops.add_tab_stop(Mm(7))


def _title(document: DocumentType, name: str) -> None:
    paragraph = add_line(document, "Heading 1", "Talk with ")
    add_run(paragraph, name)
    if len(name) > _LONG_NAME:
        for run in paragraph.runs:
            run.font.size = Pt(12)


def _fact(document: DocumentType, fact: Fact) -> None:
    paragraph = add_line(document, FACT, f"{fact.label}\t")
    for number, line in enumerate(fact.text.splitlines()):
        add_run(paragraph, f"\n{line}" if number else line)


def _words(document: DocumentType, style: str, text: str, *, before_room: bool = False) -> None:
    for part in page_text(text).split("\n\n"):
        if part.strip():
            paragraph = add_text(document, style, part.strip("\n"))
            paragraph.paragraph_format.keep_with_next = before_room


def _question(document: DocumentType, number: int, question: KitQuestion) -> None:
    kind = "Must ask" if question.must else "If time"
    add_line(document, LABEL, f"{number}.  {kind}, {question.minutes} min")
    asked = add_text(document, QUESTION, question.text)
    for run in asked.runs:
        run.font.bold = question.must
    _words(document, NOTE, question.note, before_room=True)
    _room(document, LINES_MUST if question.must else LINES_IF_TIME)


def _room(document: DocumentType, lines: int) -> None:
    """Ruled lines to write on."""
    for number in range(lines):
        paragraph = add_line(document, LINE)
        paragraph.paragraph_format.keep_with_next = number < lines - 1
        rule_below(paragraph)


def _item(document: DocumentType, text: str, *, done: bool) -> None:
    paragraph = add_line(document, ITEM, f"{'☑' if done else '☐'}\t")
    add_run(paragraph, text)
    set_direction(paragraph)
