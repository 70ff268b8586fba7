"""A report as a PDF, with its charts drawn on the page."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from infoint.dates.spoken import local_date
from infoint.dates.written import document_day
from infoint.documents.fonts import MissingGlyphs, missing_glyphs
from infoint.documents.page_text import isolated, one_line
from infoint.documents.typst import Words, paragraphs, pdf_page, words
from infoint.interviews.kit.pdf import fonts_note
from infoint.reports.drawn_charts import Matrix, drawing_data
from infoint.reports.parts import (
    Callout,
    Card,
    Chart,
    Facts,
    Figures,
    Part,
    Point,
    Points,
    Prose,
    Quote,
    Report,
    Room,
    Table,
)

if TYPE_CHECKING:
    from infoint.documents.fonts import FontShelf
    from infoint.domain import Profile

_LONG_TITLE = 60
_LONGEST_FOOT = 60
_LONG_QUOTE = 600
"""Longer ones may be torn over two pages."""
_LONG_CHART = 24
"""A matrix of more rows may be torn over two pages."""


def report_pdf(
    report: Report, *, profile: Profile, now: datetime, shelf: FontShelf | None = None
) -> bytes:
    """The report as a tagged PDF on the profile's paper, each chart with its takeaway as its text.

    `now` is aware; `shelf` stands for other fonts than those of this computer. What no font can
    show is said in a note at the beginning.
    """
    note = fonts_note(missing_glyphs(report.all_text, shelf=shelf))
    opening = (*report.opening, Prose(note, quiet=True)) if note else report.opening
    data = {
        "label": words(report.kind),
        "heading": words(report.title),
        "line": words(report.line),
        "long": len(report.title) > _LONG_TITLE,
        "compact": report.compact,
        "foot": words(foot_of(report, profile, now)),
        "opening": [_part(each) for each in opening],
        "sections": [
            {"title": words(each.title), "parts": [_part(part) for part in each.parts]}
            for each in report.sections
        ],
    }
    return pdf_page(
        Path(__file__).with_name("report.typ"),
        data,
        title=f"{report.kind}: {report.title}",
        profile=profile.model_copy(update={"locale": "en"}),
        now=now,
        text=report.all_text,
        shelf=shelf,
    )


def missing_in_report(report: Report) -> tuple[MissingGlyphs, ...]:
    """What of the report no font of this computer can show."""
    return missing_glyphs(report.all_text)


def foot_of(report: Report, profile: Profile, now: datetime) -> str:
    """What it is, whose it is and of which day, for the foot of every page."""
    day = document_day(local_date(now, profile.time_zone), profile.locale)
    title = isolated(one_line(report.title, _LONGEST_FOOT))
    name = isolated(one_line(profile.name, _LONGEST_FOOT))
    return ", ".join(dict.fromkeys(part for part in (title, name, day) if part))


def _part(part: Part) -> Words:
    match part:
        case Points():
            return {"kind": "points", "items": [_point(each) for each in part.items]}
        case Facts():
            rows = [{"label": words(label), "text": paragraphs(text)} for label, text in part.rows]
            return {"kind": "facts", "rows": rows}
        case Figures():
            items = [{"number": words(each), "label": words(said)} for each, said in part.items]
            return {"kind": "figures", "items": items}
        case Table():
            return _table(part)
        case Chart():
            return _chart(part)
        case Card():
            inner = [_part(each) for each in part.parts]
            head = {"title": words(part.title), "line": words(part.line)}
            return {"kind": "card", **head, "parts": inner}
    return _words(part)


def _words(part: Prose | Quote | Callout | Room) -> Words:
    match part:
        case Prose():
            return {"kind": "prose", "text": paragraphs(part.text), "quiet": part.quiet}
        case Quote():
            quote = {"kind": "quote", "text": paragraphs(part.text), "by": _maybe(part.by)}
            return {**quote, "long": len(part.text) > _LONG_QUOTE}
        case Callout():
            said = {"label": words(part.label), "text": words(part.text)}
            return {"kind": "callout", **said, "note": _maybe(part.note)}
    return {"kind": "room", "label": words(part.label), "lines": part.lines}


def _maybe(text: str) -> Words | None:
    return words(text) if text.strip() else None


def _point(point: Point) -> Words:
    return {"text": words(point.text), "note": _maybe(point.note), "done": point.done}


def _table(table: Table) -> Words:
    columns = [
        {"title": words(each.title), "share": each.share, "right": each.right}
        for each in table.columns
    ]
    rows = [[words(cell) for cell in row] for row in table.rows]
    return {"kind": "table", "title": _maybe(table.title), "columns": columns, "rows": rows}


def _chart(chart: Chart) -> Words:
    drawing = chart.drawing
    return {
        "kind": "chart",
        "title": words(chart.title),
        "takeaway": words(chart.takeaway),
        "alt": one_line(f"{chart.title}: {chart.takeaway}"),
        "long": isinstance(drawing, Matrix) and len(drawing.rows) > _LONG_CHART,
        "drawing": drawing_data(drawing),
    }
