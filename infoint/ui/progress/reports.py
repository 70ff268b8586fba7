"""The report and the appointment sheet: what to choose, and the files, made when one is pressed."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

import streamlit as st

from infoint.dates.written import file_day
from infoint.documents.file_names import safe_file_name
from infoint.fields.tables import own_titles
from infoint.i18n import N_, _
from infoint.presenting.private import anything_private
from infoint.reports.parts import Report
from infoint.sharing.meetings import last_meeting
from infoint.ui.components.buttons import file_button, go_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit
from infoint.ui.sharing.meetings import meetings
from infoint.ui.worksheet.drop_down import drop_down

_JOURNEY = ""
_STRETCHES = {
    7: N_("A week ago"),
    14: N_("Two weeks ago"),
    30: N_("A month ago"),
    90: N_("Three months ago"),
}
_LAST = 0
"""Stands for the last meeting that is noted."""
_LABELS = {
    "report": N_("Download the report ({ending})"),
    "appointment": N_("Download the sheet ({ending})"),
}


def report_box(visit: Visit, *, field: str = "") -> None:
    """Choose a field (`field` stands there at first) or the whole journey, and download it."""
    st.markdown(_("Everything in one document with its charts, to keep or to hand to a counselor."))
    titles = own_titles({each.id: each.title for each in visit.ws.fields.all()})
    about = _JOURNEY
    if titles:
        picked = drop_down(
            _("What is the report about?"),
            {_JOURNEY: _("The whole journey"), **titles},
            key="report-about",
            start=field if field in titles else _JOURNEY,
        )
        about = picked if picked in titles else _JOURNEY
    private = _with_private(visit)
    tz = session.zone_name()

    def made() -> Report:
        from infoint.reports import report

        return report(visit.ws, visit.library, now=visit.now, tz=tz, field=about, private=private)

    name = titles.get(about) or visit.ws.profile.name
    _files(visit, "report", name, made)


def _with_private(visit: Visit) -> bool:
    """The tick, where there is something that it would bring in."""
    notes = any(one.notes.strip() for one in visit.ws.contacts.all())
    if not notes and not anything_private(visit.ws):
        return False
    ticked = st.checkbox(
        _("With my notes on people and what I marked as private"), key="report-private"
    )
    st.markdown(
        _(
            "Without the tick, of private people only the numbers are in it, without their names. "
            "A name that you wrote into another note stays there: read the report before you hand "
            "it on."
        )
    )
    return ticked


def appointment_box(visit: Visit) -> None:
    """The sheet for a meeting with a counselor, on one page."""
    st.markdown(
        _(
            "One page: where you stand, what you did since you last met, what holds things up, and "
            "what to do next by when. What you marked as private stays out."
        )
    )
    words = _stretches(visit)
    picked = st.selectbox(
        _("When did you last meet?"),
        list(words),
        index=list(words).index(_LAST if _LAST in words else 14),
        format_func=lambda days: words.get(days, ""),
        key="appointment-since",
    )
    since = _since(visit, picked)
    tz = session.zone_name()

    def made() -> Report:
        from infoint.reports.appointment_sheet import appointment_sheet

        return appointment_sheet(visit.ws, visit.library, now=visit.now, tz=tz, since=since)

    _files(visit, "appointment", visit.ws.profile.name, made)
    meetings(visit)
    st.markdown(_("Or let your counselor see it in Infoint, with what you choose to share."))
    with st.container(horizontal=True, gap="small"):
        go_button(
            _("A copy for your counselor"),
            "settings",
            part="data",
            view="counselor",
            key="to-copy",
            icon="share",
        )
        if visit.ws.profile.copy_id:
            go_button(
                _("Open an answer"),
                "settings",
                part="data",
                view="answer",
                key="to-answer",
                icon="move_to_inbox",
                type="tertiary",
            )


def _stretches(visit: Visit) -> dict[int, str]:
    """Since when: since the last meeting where one is noted, else about how long ago."""
    words = {days: _(label) for days, label in _STRETCHES.items()}
    last = last_meeting(visit.ws, local_dates.today())
    if last is None:
        return words
    return {_LAST: _("On {day}", day=local_dates.day(last.on)), **words}


def _since(visit: Visit, picked: int) -> datetime:
    last = last_meeting(visit.ws, local_dates.today())
    if picked == _LAST and last:
        return datetime.combine(last.on, time.min, tzinfo=session.zone())
    return visit.now - timedelta(days=picked if picked in _STRETCHES else 14)


def _files(visit: Visit, kind: str, name: str, made: Callable[[], Report]) -> None:
    """One button a format. Each shows that it is at work while its file is being made."""

    def pdf() -> bytes:
        from infoint.reports.pdf import report_pdf

        return report_pdf(made(), profile=visit.ws.profile, now=visit.now)

    def docx() -> bytes:
        from infoint.reports.docx import report_docx

        return report_docx(made(), profile=visit.ws.profile, now=visit.now)

    day = file_day(local_dates.today())
    with st.container(horizontal=True):
        for make, ending, icon in ((pdf, "pdf", "print"), (docx, "docx", "description")):
            file_button(
                _(_LABELS[kind], ending=f".{ending}"),
                make,
                name=safe_file_name(kind, name, day, ending=f".{ending}"),
                key=f"{kind}-{ending}",
                icon=icon,
            )
