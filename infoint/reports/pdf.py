"""A report as a PDF, with its charts drawn on the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from infoint.dates.local_time import local_date
from infoint.dates.written import document_day
from infoint.documents.fonts import MissingGlyphs, missing_glyphs
from infoint.documents.logo import BROADEST, HIGHEST, can_be_drawn
from infoint.documents.page_text import isolated, one_line
from infoint.documents.typst import TypstPage, Words, paragraphs, words
from infoint.domain.profile import for_our_pages
from infoint.i18n import _
from infoint.interviews.kit.pdf import fonts_note
from infoint.reports.drawn_charts import Matrix, more_of_drawing, page_data
from infoint.reports.parts import Chart, Facts, Prose, Quote, Report

if TYPE_CHECKING:
    from infoint.documents.fonts import FontShelf
    from infoint.domain import Profile
    from infoint.library.letterhead import Letterhead

_LONG_TITLE = 60
_SCALES = (1, 0.97, 0.94, 0.91, 1.03, 0.88, 1.06)
"""Sizes of the letters that are tried, where the last sheet would hold a few lines."""
_LEAST_ON_LAST = 90
"""Millimetres from the top of the sheet to the end of what stands on it."""
_LONGEST_FOOT = 60
_LONG_QUOTE = 600
"""Longer ones may be torn over two pages."""
_LONG_CHART = 12
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
    shown = page_data((report.kind, report.title, report.line, opening, report.sections), _more)
    data = {
        **dict(zip(("label", "heading", "line", "opening", "sections"), shown, strict=True)),
        **_letterhead(report.letterhead),
        "long": len(report.title) > _LONG_TITLE,
        "compact": report.compact,
        "single": report.single,
        "foot": words(foot_of(report, profile, now)),
    }
    page = partial(
        TypstPage,
        Path(__file__).with_name("report.typ"),
        title=f"{report.kind}: {report.title}",
        profile=for_our_pages(profile),
        now=now,
        text=report.all_text,
        shelf=shelf,
    )
    return _settled(page, data, is_long=not report.compact).pdf()


def _settled(page: Callable[[Words], TypstPage], data: Words, *, is_long: bool) -> TypstPage:
    """The page at the first size that leaves its last sheet not next to empty; else full size."""
    first = None
    for scale in _SCALES if is_long else _SCALES[:1]:
        made = page({**data, "scale": scale})
        first = first or made
        if not is_long or not _ends_too_early(made):
            return made
    assert first is not None
    return first


def _ends_too_early(page: TypstPage) -> bool:
    """Whether there are several sheets, and next to nothing stands on the last one."""
    end = page.told("end")
    return bool(end["page"] > 1 and end["down"] < _LEAST_ON_LAST)


def _letterhead(head: Letterhead) -> Words:
    logo = head.logo if head.logo and can_be_drawn(head.logo) else None
    return {
        "logo": list(logo) if logo else None,
        "logo-alt": head.name or _("Logo"),
        "logo-high": HIGHEST,
        "logo-broad": BROADEST,
        "head-name": words(head.name) if head.name else None,
        "head-lines": [words(line) for line in head.lines],
    }


def missing_in_report(report: Report) -> tuple[MissingGlyphs, ...]:
    """What of the report no font of this computer can show."""
    return missing_glyphs(report.all_text)


def foot_of(report: Report, profile: Profile, now: datetime) -> str:
    """What it is, whose it is and of which day, for the foot of every page."""
    day = document_day(local_date(now, profile.time_zone), profile.locale)
    title, name = one_line(report.title, _LONGEST_FOOT), one_line(profile.name, _LONGEST_FOOT)
    if name.startswith(title.rstrip("…")):
        title = ""
    title, name = isolated(title), isolated(name)
    return ", ".join(dict.fromkeys(part for part in (title, name, day) if part))


def _more(value: object) -> Words:
    """What the page needs of a part besides its words; paragraphs in place of long texts."""
    match value:
        case Prose(text):
            return {"text": paragraphs(text)}
        case Quote(text):
            return {"text": paragraphs(text), "long": len(text) > _LONG_QUOTE}
        case Facts(rows):
            return {"rows": [(words(label), paragraphs(text)) for label, text in rows]}
        case Chart(title, takeaway, drawing):
            long = isinstance(drawing, Matrix) and len(drawing.rows) > _LONG_CHART
            return {"alt": one_line(f"{title}: {takeaway}"), "long": long}
    return more_of_drawing(value)
