"""Taking dates along: files for the person's own calendar, and calendars on the web."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby

import streamlit as st

from infoint.backup.reminders import still_in_calendar
from infoint.domain import CalendarEntry, Interview
from infoint.i18n import _, listed, ngettext
from infoint.interviews.kit.calendar_words import appointment_of, day_of
from infoint.interviews.kit.in_calendar import (
    note_on_the_web,
    over_of_interview,
    stands_elsewhere,
    to_delete_of_interview,
)
from infoint.letters.links.web import Appointment, WholeDay, calendar_links
from infoint.ui.components.buttons import file_button, on_the_web
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import ButtonType, run_action


def calendar_box(visit: Visit, interview: Interview) -> bool:
    """The talk for a calendar, once it has a date that lies ahead, or a day without a time; or
    what takes it out, where it stands there and is called off. Then what to do with the file.

    Gives whether there is any of it.
    """
    if not _has_a_time(visit, interview) and not to_delete_of_interview(
        visit.ws, interview.id, now=visit.now
    ):
        return False
    with st.container(gap="xsmall", key=f"for-calendar-{interview.id}"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            calendar_button(visit, interview)
        calendar_line(visit, interview)
    return True


def _has_a_time(visit: Visit, interview: Interview) -> bool:
    return interview.status == "planned" or noted_ahead(visit, interview) is not None


def noted_ahead(visit: Visit, interview: Interview) -> date | None:
    """The day of a talk whose time is open, where it is not over."""
    day = visit.ws.page_state.noted_days.get(interview.id)
    is_open = interview.status == "unscheduled" and not interview.is_written
    return day if is_open and day and day >= local_dates.today() else None


def calendar_button(visit: Visit, interview: Interview) -> None:
    """The talk as a calendar file, and beside it the calendars on the web; what takes it out where
    it has no time any more, and stands there.
    """
    day = noted_ahead(visit, interview)
    if not _has_a_time(visit, interview):
        if over_of_interview(visit.ws, interview.id, now=visit.now):
            _interview_file(visit, interview, _("Take it out of your calendar"), "event_busy")
        return
    _interview_file(
        visit,
        interview,
        _("Move it in your calendar")
        if stands_elsewhere(visit.ws, interview)
        else _("Put it in your calendar")
        if day or interview.is_written
        else _("Put talk and thank-you in your calendar"),
        "calendar_add_on",
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


def calendar_line(visit: Visit, interview: Interview) -> None:
    """What to do with the file, and what to delete by hand in the calendar, where there is any."""
    by_hand = to_delete_of_interview(visit.ws, interview.id, now=visit.now)
    old = stands_elsewhere(visit.ws, interview)
    if _has_a_time(visit, interview):
        line = _("Open the file that comes: your calendar asks whether to add it.")
        if old:
            line = _(
                "Open the file that comes: the talk moves. If it stands there twice then, delete "
                "that of {when}.",
                when=local_dates.day_and_clock(old.start) if old.start else _day_of(old),
            )
        st.markdown(f":gray[{line}]")
        _delete_by_hand(by_hand)
    elif by_hand and over_of_interview(visit.ws, interview.id, now=visit.now):
        line = ngettext(
            "Open the file. If it stays there, delete {entries}.",
            "Open the file. If they stay there, delete {entries}.",
            len(by_hand),
            entries=_named(by_hand),
        )
        st.markdown(f":gray[{line}]")
    else:
        _delete_by_hand(by_hand)


def still_there(visit: Visit, *, in_short: bool = False) -> None:
    """What is over and may still stand in the calendar, by name and day; nothing without any.

    `in_short` it opens from a button.
    """
    entries = still_in_calendar(visit.ws, visit.library, now=visit.now)
    if not (in_short and entries):
        _delete_by_hand(entries)
        return
    words = ngettext("{n} calendar entry is over", "{n} calendar entries are over", len(entries))
    with st.popover(words, icon=":material/event_busy:", type="tertiary", key="by-hand"):
        _delete_by_hand(entries)


_MOST = 4
"""So many entries to delete are named in the sentence; the rest opens from a button."""


def _delete_by_hand(entries: Sequence[CalendarEntry]) -> None:
    if not entries:
        return
    line = ngettext(
        "This is over. If your calendar still shows it, delete {entries}.",
        "These are over. If your calendar still shows them, delete {entries}.",
        len(entries),
        entries=_named(entries[:_MOST]),
    )
    st.markdown(f":gray[{line}]")
    if rest := entries[_MOST:]:
        more = ngettext("{n} more to delete", "{n} more to delete", len(rest))
        with st.popover(more, type="tertiary"):
            st.markdown("  \n".join(_named([one]) for one in rest))


def _named(entries: Sequence[CalendarEntry]) -> str:
    """The titles of entries with their days, those of a day together."""
    return listed(
        [
            _(
                "{titles} on {day}",
                titles=listed([_("“{title}”", title=plain_text(one.title)) for one in of_a_day]),
                day=_day_of(of_a_day[0]),
            )
            for _day, each in groupby(entries, key=lambda one: one.day)
            for of_a_day in [list(each)]
        ]
    )


def _day_of(entry: CalendarEntry) -> str:
    return local_dates.day(entry.day) if entry.day else ""


def _interview_file(
    visit: Visit, interview: Interview, label: str, icon: str, help: str | None = None
) -> None:
    ws, zone = visit.ws, session.zone_name()

    def make() -> bytes:
        from infoint.interviews.kit.calendar import take_interview_ics

        return take_interview_ics(ws, interview, now=session.now(), zone=zone)

    key = f"ics-{interview.id}"
    file_button(label, make, name="talk.ics", key=key, icon=icon, help=help)


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
        on_take=partial(run_action, note_on_the_web, interview.id),
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
        from infoint.backup.reminders import take_reminders

        return take_reminders(ws, library, now=session.now(), zone=zone, as_todos=as_todos)

    file_button(
        label,
        make,
        name="infoint-todos.ics" if as_todos else "infoint-calendar.ics",
        key=key,
        icon="checklist" if as_todos else "calendar_add_on",
        help=help,
        type=type,
    )
