"""The student's appointment sheet and charts, drawn on their copy."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from functools import partial

import streamlit as st

from infoint.caseload.answers import with_meetings
from infoint.dates.written import file_day
from infoint.documents.file_names import safe_file_name
from infoint.i18n import N_, _
from infoint.progress.numbers import numbers
from infoint.reports.parts import Callout, Figures, Part, Points, Prose, Report, Table, replaced
from infoint.sharing.filtered import NOT_SHARED
from infoint.sharing.meetings import last_meeting
from infoint.ui.caseload.student import Reading
from infoint.ui.components.buttons import file_button
from infoint.ui.components.fold import fold
from infoint.ui.components.radio_row import radio_row
from infoint.ui.frame.small_view import back_to_part, view_now
from infoint.ui.progress.charts import CHARTS, seen
from infoint.ui.progress.closer import closer_look
from infoint.ui.progress.figures import four_figures
from infoint.ui.progress.glance import card
from infoint.ui.progress.look import tables_of
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text, show

_USUAL = timedelta(days=30)
_NARROW = 280
_FIGURES = 3
_FIRST = 2
"""The last sections of the sheet come first: where it is stuck, and what to do next."""
_PARTS = {
    "people": N_("People"),
    "messages": N_("Messages"),
    "talks": N_("Talks"),
    "you": N_("Confidence"),
}


def sheet(reading: Reading) -> None:
    """The sheet as text, and as a file of one page."""
    with reading.in_copy():
        report = _report(reading)
        file_button(
            _("The sheet ({ending})", ending=".pdf"),
            partial(_pdf, reading, report),
            name=safe_file_name(
                _("appointment {name}", name=reading.student.name),
                file_day(reading.today),
                ending=".pdf",
            ),
            key="student-sheet",
            icon="print",
        )
        words = _(NOT_SHARED)
        if words in report.all_text:
            st.caption(
                _("“{words}” stands in place of a text that was not shared with you.", words=words)
            )
        _parts(part for part in report.opening if isinstance(part, Figures))
        for section in report.sections[-_FIRST:]:
            st.subheader(plain_text(section.title), anchor=False)
            _parts(section.parts)
        in_words = [part for part in report.opening if not isinstance(part, Figures)]
        fold(_("In words"), "sheet-words", partial(_parts, in_words))
        for number, section in enumerate(report.sections[:-_FIRST]):
            parts = partial(_parts, section.parts, whole=True)
            fold(plain_text(section.title), f"sheet-fold-{number}", parts)


def _report(reading: Reading) -> Report:
    """From the last meeting that was noted on, else of the last month."""
    from infoint.reports.appointment_sheet import appointment_sheet

    now, zone = reading.visit.now, session.zone()
    ws = with_meetings(reading.copy.ws, reading.answers)
    met = last_meeting(ws, reading.today)
    since = datetime.combine(met.on, time(), zone) if met else now - _USUAL
    found = appointment_sheet(
        ws,
        reading.visit.library,
        now=now,
        tz=reading.copy.heading.zone or session.zone_name(),
        since=min(since, now),
        private=reading.copy.heading.private,
        by_name=True,
    )
    return replaced(found, NOT_SHARED, _(NOT_SHARED))


def _pdf(reading: Reading, report: Report) -> bytes:
    from infoint.reports.pdf import report_pdf

    return report_pdf(report, profile=reading.copy.ws.profile, now=reading.visit.now)


def _parts(parts: Iterable[Part], *, whole: bool = False) -> None:
    for part in parts:
        _part(part, whole=whole)


def _part(part: Part, *, whole: bool) -> None:
    """A part of a report as text to read; room to write on is on paper.

    Notes of a list explain to the student: they are shown where the part is `whole`.
    """
    match part:
        case Callout(_label, text, note):
            show(text)
            show(note)
        case Figures(items):
            with st.container(horizontal=True, gap="large"):
                for number, what in items[:_FIGURES]:
                    words = f"**{plain_text(number)}** {plain_text(what)}"
                    st.markdown(words, width="content")
        case Points(items):
            for item in items:
                show(item.text)
                if whole and item.note:
                    st.markdown(f":gray[{plain_text(item.note)}]")
        case Table(columns, rows, _title):
            titles = [plain_text(column.title) for column in columns]
            st.table([dict(zip(titles, map(plain_text, row), strict=True)) for row in rows])
        case Prose(text, _quiet):
            show(text)


def progress(reading: Reading) -> None:
    """The figures and charts that the student sees of themselves; one of them in full."""
    visit = reading.visit
    with reading.in_copy():
        view = view_now(CHARTS)
        if view:
            back_to_part(_("Back to progress"))
            st.subheader(_(CHARTS[view].title), anchor=False)
            closer_look(visit, view)
            return
        part = radio_row(
            _("Charts about"),
            {name: _(words) for name, words in _PARTS.items()},
            key=f"charts-{reading.student.id}",
        )
        tables = tables_of(visit)
        names = [name for name, one in CHARTS.items() if one.part == part]
        shown = [(name, found) for name in names if (found := seen(tables, name))]
        if not shown:
            st.markdown(_("Too little has happened to draw this."))
        else:
            with st.grid(min(2, len(shown)), min_column_width=_NARROW):
                for name, found in shown:
                    card(_(CHARTS[name].title), name, found)
        four_figures(numbers(visit.ws, now=visit.now), leads=False)
