"""The report and the appointment sheet: what to choose, and the files, made when one is pressed."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TypedDict

import streamlit as st

from infoint.advice.todays_employer import must_not_know
from infoint.dates.written import file_day
from infoint.documents.file_names import safe_file_name
from infoint.fields.tables import own_titles
from infoint.i18n import N_, _
from infoint.presenting.private import anything_private
from infoint.reports.parts import Report
from infoint.reports.sentences.conclusion import word_conclusion
from infoint.sharing.meetings import last_meeting
from infoint.ui.components.buttons import file_button, go_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import show
from infoint.ui.session.visit import Visit
from infoint.ui.sharing.meetings import meetings
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on, on_profile
from infoint.ui.worksheet.run_and_undo import action_button

_PAGE, _JOURNEY = "page", ""
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


_NAMES = {"report": N_("report {name}"), "appointment": N_("appointment {name}")}
"""What the files are called, before the day."""


def report_box(visit: Visit, *, field: str = "") -> None:
    """Choose one page, the whole journey or a field (`field` stands there at first), see its
    conclusion, and download it.
    """
    st.markdown(_("To keep, or to hand to a counselor or your college."))
    titles = own_titles({each.id: each.title for each in visit.ws.fields.all()})
    picked = drop_down(
        _("What is the report about?"),
        {_PAGE: _("Everything on one page"), _JOURNEY: _("The whole journey"), **titles},
        key="report-about",
        start=field if field in titles else _PAGE,
    )
    about = picked if picked in titles or picked == _JOURNEY else _PAGE
    by_name = _by_name(visit, "report")
    _conclusion(visit, about if about in titles else "", by_name)
    private, employer = _with_private(visit), _with_employer(visit, "report")
    tz = session.zone_name()

    def made() -> Report:
        from infoint.reports import one_page, report

        how: _How = {
            "now": visit.now,
            "tz": tz,
            "private": private,
            "by_name": by_name,
            "employer": employer,
        }
        if about == _PAGE:
            return one_page(visit.ws, visit.library, **how)
        return report(visit.ws, visit.library, field=about, **how)

    name = titles.get(about) or visit.ws.profile.name
    _files(visit, "report", name, made)


class _How(TypedDict):
    now: datetime
    tz: str
    private: bool
    by_name: bool
    employer: bool


def _by_name(visit: Visit, kind: str) -> bool:
    """Whether the document speaks of the person by their name; there is no choice without one."""
    name = " ".join(visit.ws.profile.name.split())
    if not name:
        return False
    words = {"i": _("“I”, for a paper of my own"), "name": _("my name, for a reader")}
    return (
        st.radio(
            _("It speaks of you as"),
            list(words),
            format_func=lambda one: words.get(one, ""),
            horizontal=True,
            key=f"{kind}-voice",
        )
        == "name"
    )


def _conclusion(visit: Visit, field: str, by_name: bool) -> None:
    """The sentences at its head: as proposed, or in a box once the person words them."""
    found = visit.ws.fields.get(field) if field else None
    own = found.conclusion if found else visit.ws.profile.conclusion
    head = _("It begins with these sentences")
    st.markdown(f"**{head}**")
    if own.strip():
        label = N_("Worded the conclusion of a report")
        here = on("fields", field, label) if found else on_profile(label)
        text_area(
            _("The sentences at its head"),
            here.at("conclusion"),
            height=130,
            label_visibility="collapsed",
        )
        action_button(
            _("Take the proposed sentences again"),
            f"proposed-{field or 'all'}",
            (word_conclusion, field, ""),
            icon="undo",
            type="tertiary",
        )
        return
    proposed = " ".join(_proposed(visit, field, by_name))
    show(proposed)
    action_button(
        _("Change these sentences"),
        f"word-{field or 'all'}",
        (word_conclusion, field, proposed),
        icon="edit",
        type="tertiary",
    )


def _proposed(visit: Visit, field: str, by_name: bool) -> tuple[str, str, str]:
    from infoint.reports import report_moment
    from infoint.reports.sentences.conclusion import proposed_conclusion

    tz = session.zone_name()
    moment = report_moment(visit.ws, visit.library, now=visit.now, tz=tz, by_name=by_name)
    return proposed_conclusion(moment, field)


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


def _with_employer(visit: Visit, kind: str) -> bool:
    """The tick for whose employer must not know: without it, it is named nowhere."""
    if not must_not_know(visit.ws.profile):
        return False
    return st.checkbox(_("With the name of my employer"), key=f"{kind}-employer")


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
    by_name = _by_name(visit, "appointment")
    since, employer = _since(visit, picked), _with_employer(visit, "appointment")
    tz = session.zone_name()

    def made() -> Report:
        from infoint.reports.appointment_sheet import appointment_sheet

        return appointment_sheet(
            visit.ws,
            visit.library,
            now=visit.now,
            tz=tz,
            since=since,
            by_name=by_name,
            employer=employer,
        )

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
                name=safe_file_name(_(_NAMES[kind], name=name), day, ending=f".{ending}"),
                key=f"{kind}-{ending}",
                icon=icon,
            )
