"""A report with one of every part, and ways to read it back."""

from datetime import UTC, datetime
from typing import Any

from infoint.documents import report_docx, report_pdf
from infoint.documents.fonts import FontShelf
from infoint.domain import Profile
from infoint.reports.drawn_charts import (
    Bar,
    Bars,
    Dots,
    Drawing,
    Matrix,
    Named,
    Scores,
    Shift,
    Shifts,
    Span,
    Spans,
    Tree,
    Weeks,
)
from infoint.reports.parts import (
    Callout,
    Card,
    Chart,
    Column,
    Facts,
    Figures,
    Part,
    Point,
    Points,
    Prose,
    Quote,
    Report,
    Room,
    Section,
    Table,
)
from tests.documents.pages import docx_words, joined, pdf_text

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
MIA = Profile(name="Mia Roth", time_zone="Europe/Berlin", locale="en_GB")


def drawings(words: str = "Word") -> dict[str, Drawing]:
    """One drawing of each kind with these words in every place."""
    return {
        "bars": Bars((Bar(words, 3, words), Bar(words, 0, words), Bar(words, 1, words, True))),
        "weeks": Weeks((0, 2, 1), (words, "", words), 2, words),
        "shifts": Shifts(
            (
                Shift(words, 2, 4, words),
                Shift(words, 5, 5, words),
                Shift(words, None, 1, words),
                Shift(words, 3, None, words),
            ),
            low_said=words,
            high_said=words,
        ),
        "scores": Shifts((Shift(words, 62, 79, words),), 0, 100),
        "dots": Dots((Scores(words, (1, 4, 4), words), Scores(words, (), words))),
        "spans": Spans(
            (Span(words, 10, 20, words), Span(words, None, 30, words), Span(words, 5, None, words))
        ),
        "tree": Tree((Named(words, 0, None, True, words), Named(words, 1, 0, False, words))),
        "matrix": Matrix((words, words), ((words, (1.0, 0.5), words), (words, (0.0, None), words))),
    }


def every_part(words: str) -> tuple[Part, ...]:
    """One part of each kind with these words in every place."""
    return (
        Prose(words),
        Prose(words, quiet=True),
        Quote(words, words),
        Points((Point(words, words), Point(words, done=True), Point(words, done=False))),
        Facts(((words, words),)),
        Figures(((words, words), (words, words))),
        Table((Column(words, 2), Column(words, right=True)), ((words, words),), words),
        *(Chart(words, words, drawing) for drawing in drawings(words).values()),
        Callout(words, words, words),
        Room(words, 2),
        Card(words, words, (Quote(words, words), Chart(words, words, drawings(words)["bars"]))),
    )


def report_of(words: str = "Word", **values: Any) -> Report:
    """A report with every part."""
    entries = {
        "kind": words,
        "title": words,
        "line": words,
        "opening": every_part(words)[:3],
        "sections": (Section(words, every_part(words)),),
        "file": words,
    }
    return Report(**(entries | values))


def as_pdf(report: Report, profile: Profile = MIA, shelf: FontShelf | None = None) -> bytes:
    """The report as a PDF."""
    return report_pdf(report, profile=profile, now=NOW, shelf=shelf)


def as_docx(report: Report, profile: Profile = MIA, shelf: FontShelf | None = None) -> bytes:
    """The report as a Word document."""
    return report_docx(report, profile=profile, now=NOW, shelf=shelf)


def read(kind: str, report: Report, profile: Profile = MIA) -> str:
    """All words of the report of this kind, a space between them."""
    if kind == "pdf":
        return pdf_text(as_pdf(report, profile))
    return joined(docx_words(as_docx(report, profile)))
