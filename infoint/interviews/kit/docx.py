"""The kit for a talk as a Word document, to change and to print."""

from datetime import datetime

from docx.document import Document as DocumentType
from docx.shared import Mm, Pt

from infoint.documents.docx import (
    add_fact,
    add_foot,
    add_item,
    add_line,
    add_paragraphs,
    add_room,
    add_run,
    add_style,
    add_text,
    finished,
    hang,
    language_of_words,
    new_document,
    set_heading,
)
from infoint.documents.page_text import isolated
from infoint.domain import Interview
from infoint.i18n import _
from infoint.interviews.kit.words import (
    CLOSE,
    EXPECT,
    LINES_CLOSING,
    OPEN,
    QUESTIONS,
    Kit,
    KitQuestion,
    kit_of,
)
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
_MARGIN = Mm(20)
_FACTS = 22
"""Millimetres in which the labels of facts stand."""


def interview_kit_docx(
    interview: Interview, *, ws: Workspace, library: Library, now: datetime
) -> bytes:
    """The same kit as the PDF, as .docx on the profile's paper, with headings to jump to.

    Words stay letter for letter, without control characters. `now` (aware) is the date of the
    document. The same input gives the same bytes. Fonts are those of whoever opens it.
    """
    kit = kit_of(interview, ws=ws, library=library, now=now)
    document = new_document(ws.profile, language_of_words(), _MARGIN)
    _set_styles(document)
    _title(document, kit)
    for fact in kit.facts:
        add_fact(document, FACT, fact.label, fact.text, room=_FACTS)
    add_line(document, "Heading 2", _(OPEN))
    add_paragraphs(document, WORDS, kit.opening)
    if kit.expect:
        add_line(document, "Heading 2", _(EXPECT))
        for text in kit.expect:
            add_item(document, ITEM, text, done=False)
    add_line(document, "Heading 2", _(QUESTIONS))
    add_line(document, WORDS, kit.budget)
    for number, question in enumerate(kit.questions, 1):
        _question(document, number, question)
    add_line(document, "Heading 2", _(CLOSE))
    add_paragraphs(document, WORDS, kit.closing, keep=True)
    add_room(document, LINE, LINES_CLOSING)
    for found in kit.lists:
        add_line(document, "Heading 2", found.title)
        for text, done in found.items:
            add_item(document, ITEM, text, done=done)
    width = document.sections[0].page_width
    assert width is not None
    add_foot(document, kit.foot, width - 2 * _MARGIN)
    return finished(document, title=kit.title, author=ws.profile.name, now=now)


def _set_styles(document: DocumentType) -> None:
    for name, after in _AFTER.items():
        add_style(document, name, after)
    styles = document.styles
    for name, size, before in (("Heading 1", 20, 0), ("Heading 2", 14, 18)):
        set_heading(styles[name], size, before, 6)
    styles[LABEL].font.size = Pt(9)
    styles[LABEL].paragraph_format.space_before = Pt(14)
    styles[NOTE].font.italic = True
    styles[LINE].paragraph_format.line_spacing = Mm(8)
    for name in (LABEL, QUESTION, NOTE):
        styles[name].paragraph_format.keep_with_next = True
    hang(styles[FACT], _FACTS)
    hang(styles[ITEM], 7)


def _title(document: DocumentType, kit: Kit) -> None:
    paragraph = add_line(document, "Heading 1")
    before, name, after = kit.heading.partition(isolated(kit.name))
    for text in filter(None, (before, name and kit.name, after)):
        add_run(paragraph, text)
    if len(kit.name) > _LONG_NAME:
        for run in paragraph.runs:
            run.font.size = Pt(12)


def _question(document: DocumentType, number: int, question: KitQuestion) -> None:
    add_line(document, LABEL, f"{number}.  {question.label}")
    asked = add_text(document, QUESTION, question.text)
    for run in asked.runs:
        run.font.bold = question.must
    add_paragraphs(document, NOTE, question.note, keep=True)
    add_room(document, LINE, question.room)
