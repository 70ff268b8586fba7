"""The kit for a talk as a PDF: one calm column to print, or to keep on the phone."""

from datetime import datetime
from pathlib import Path

from infoint.documents.fonts import FontShelf, MissingGlyphs, missing_glyphs
from infoint.documents.scripts import script_words
from infoint.documents.typst import Words, paragraphs, pdf_page, words
from infoint.domain import Interview
from infoint.domain.profile import for_our_pages
from infoint.i18n import _, listed
from infoint.interviews.kit.words import (
    CLOSE,
    DONE,
    EXPECT,
    LINES_CLOSING,
    OPEN,
    QUESTIONS,
    Fact,
    KitQuestion,
    kit_of,
)
from infoint.library import Library
from infoint.store import Workspace

_LONG_QUESTION = 500
"""Longer ones may be torn over two pages; shorter ones stay with their room to write."""
_LONG_NAME = 60


def interview_kit_pdf(
    interview: Interview,
    *,
    ws: Workspace,
    library: Library,
    now: datetime,
    shelf: FontShelf | None = None,
) -> bytes:
    """Who, where and when, opening, expectations, questions, closing and checklists as a PDF.

    On the profile's paper (A4 or US Letter). `now` is aware; `shelf` stands for other fonts than
    those of this computer. What no font can show is said in a note on the first page.
    """
    kit = kit_of(interview, ws=ws, library=library, now=now)
    note = fonts_note(missing_glyphs(kit.all_text, shelf=shelf))
    data = {
        "heading": words(kit.heading),
        "long": len(kit.title) > _LONG_NAME,
        "foot": words(kit.foot),
        "facts": [_fact(fact) for fact in kit.facts],
        "note": words(note) if note else None,
        "titles": {
            "open": _(OPEN),
            "expect": _(EXPECT),
            "questions": _(QUESTIONS),
            "close": _(CLOSE),
        },
        "done": _(DONE),
        "opening": paragraphs(kit.opening),
        "expect": [words(text) for text in kit.expect],
        "budget": kit.budget,
        "questions": [_question(each) for each in kit.questions],
        "closing": paragraphs(kit.closing),
        "room": LINES_CLOSING,
        "lists": [
            {
                "title": found.title,
                "items": [{"text": words(text), "done": done} for text, done in found.items],
            }
            for found in kit.lists
        ],
    }
    return pdf_page(
        Path(__file__).with_name("kit.typ"),
        data,
        title=kit.title,
        profile=for_our_pages(ws.profile),
        now=now,
        text=kit.all_text,
        shelf=shelf,
    )


def missing_in_kit(
    interview: Interview, *, ws: Workspace, library: Library, now: datetime
) -> tuple[MissingGlyphs, ...]:
    """What of the kit no font of this computer can show."""
    return missing_glyphs(kit_of(interview, ws=ws, library=library, now=now).all_text)


def fonts_note(missing: tuple[MissingGlyphs, ...]) -> str:
    """In a sentence or two what cannot be shown and which fonts to install; "" if nothing."""
    if not missing:
        return ""
    scripts = listed(list(dict.fromkeys(script_words(each.script) for each in missing)))
    families = list(dict.fromkeys(each.family for each in missing if each.family))
    if not families:
        return _(
            "No font on this computer shows some of the characters as they should be: {scripts}.",
            scripts=scripts,
        )
    return _(
        "No font on this computer shows some of the characters as they should be: {scripts}. "
        "Install {fonts}, then download this document again.",
        scripts=scripts,
        fonts=listed(families),
    )


def _fact(fact: Fact) -> Words:
    lines = [words(line) for line in fact.text.splitlines()]
    return {"label": fact.label, "lines": lines, "link": fact.link}


def _question(item: KitQuestion) -> Words:
    return {
        "text": words(item.text),
        "must": item.must,
        "label": item.label,
        "note": paragraphs(item.note),
        "long": len(item.text) + len(item.note) > _LONG_QUESTION,
        "room": item.room,
    }
