"""Taking dates along: files for the person's own calendar, and calendars on the web."""

from datetime import date

import streamlit as st

from infoint.domain import Interview
from infoint.i18n import _
from infoint.interviews.kit.calendar_words import appointment_of, day_of
from infoint.letters.links.web import Appointment, WholeDay, calendar_links
from infoint.ui.components.buttons import file_button, on_the_web
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import ButtonType


def calendar_box(visit: Visit, interview: Interview) -> None:
    """The talk for a calendar, once it has a date that lies ahead, or a day without a time."""
    if interview.status == "planned" or noted_ahead(visit, interview):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            calendar_button(visit, interview)


def noted_ahead(visit: Visit, interview: Interview) -> date | None:
    """The day of a talk whose time is open, where it is not over."""
    day = visit.ws.page_state.noted_days.get(interview.id)
    is_open = interview.status == "unscheduled" and not interview.is_written
    return day if is_open and day and day >= local_dates.today() else None


def calendar_button(visit: Visit, interview: Interview) -> None:
    """The talk as a calendar file, and beside it the calendars on the web."""
    ws, now, zone = visit.ws, visit.now, session.zone_name()
    day = noted_ahead(visit, interview)

    def make() -> bytes:
        from infoint.interviews.kit.calendar import calendar_ics

        return calendar_ics(
            [interview],
            contacts=ws.contacts.all(),
            profile=ws.profile,
            now=now,
            zone=zone,
            days={interview.id: day} if day else {},
        )

    file_button(
        _("Put it in your calendar")
        if day or interview.is_written
        else _("Put talk and thank-you in your calendar"),
        make,
        name="talk.ics",
        key=f"ics-{interview.id}",
        icon="calendar_add_on",
        help=_(
            "It stands there for the whole day. Once you know the time, download it again: it "
            "replaces the first."
        )
        if day
        else _(
            "It reminds you the day before, two hours before, and in the evening of your "
            "thank-you. After a change, download it again: it replaces the first."
        ),
    )
    _web_calendars(visit, interview)


def _web_calendars(visit: Visit, interview: Interview) -> None:
    ws = visit.ws
    person = ws.contacts.get(interview.contact)
    day = noted_ahead(visit, interview)
    what: Appointment | WholeDay = (
        day_of(interview, person, ws.profile, day)
        if day
        else appointment_of(interview, person, ws.profile, session.zone_name())
    )
    on_the_web(
        _("Google or Outlook"),
        calendar_links(what),
        key=f"web-{interview.id}",
        says=_(
            "Opens their website: name, time, place and how to reach them leave this computer. "
            "It reminds you as that calendar does."
        ),
        too_long=_("What is noted of the talk is too long for a link. Copy it there by hand."),
        google=_("Google Calendar"),
    )


def reminders_button(
    visit: Visit,
    label: str,
    *,
    key: str,
    as_todos: bool = False,
    help: str | None = None,
    type: ButtonType = "secondary",
) -> None:
    """All that is due as a calendar file: events, or as to-dos."""
    ws, library, zone = visit.ws, visit.library, session.zone_name()

    def make() -> bytes:
        from infoint.backup.reminders import reminders_ics

        return reminders_ics(ws, library, now=session.now(), zone=zone, as_todos=as_todos)

    file_button(
        label,
        make,
        name="infoint-todos.ics" if as_todos else "infoint-calendar.ics",
        key=key,
        icon="checklist" if as_todos else "calendar_add_on",
        help=help,
        type=type,
    )
