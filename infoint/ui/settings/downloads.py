"""Taking everything along: as one file, for a spreadsheet, for a calendar."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial

import streamlit as st

from infoint.backup.file import workspace_json
from infoint.backup.reminders import has_reminders
from infoint.dates.written import file_day
from infoint.i18n import _
from infoint.store import Workspace
from infoint.ui.components.buttons import file_button
from infoint.ui.interviews.calendar import reminders_button, still_there
from infoint.ui.people.known_facts import card_buttons
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit


def download_all(visit: Visit) -> None:
    """Everything in one file, for a restore."""
    ws, now = visit.ws, visit.now
    demo = "demo-" if session.data_source().demo else ""  # lest it be taken for one's own one day
    file_button(
        _("Download everything"),
        lambda: workspace_json(ws, now=now),
        name=f"infoint-{demo}{file_day(local_dates.today())}.json",
        key="download-all",
        icon="download",
    )


def other_programs(visit: Visit) -> None:
    """People and what has been, for a spreadsheet, an address book and a calendar."""
    st.markdown(_("What you marked as private is in these files too, for your own use."))
    with _row("tracker", _("Everybody, with your messages, talks and thank-yous.")):
        _file(visit, _("Your tracker for Excel (.xlsx)"), "infoint-tracker.xlsx", _tracker, "table")
        with st.popover(_("As .csv"), icon=":material/download:", type="tertiary"):
            _file(visit, _("People (.csv)"), "contacts.csv", _contacts, "group")
            _file(visit, _("Actions (.csv)"), "actions.csv", _actions, "checklist")
    with _row("cards", _("How to reach everybody, with your notes and tags, no talks.")):
        card_buttons("infoint-people", visit.ws.contacts.all, key="people")
    _reminders(visit)


def _row(name: str, line: str) -> AbstractContextManager[object]:
    """A row of files that hold the same, under a line that says what."""
    with st.container(gap="xsmall", key=f"files-{name}"):
        st.markdown(f":gray[{line}]")
        return st.container(horizontal=True, gap="small")


def _reminders(visit: Visit) -> None:
    """All that is due as a calendar file, once there is anything; the same as to-dos."""
    has_events = has_reminders(visit.ws, visit.library, now=visit.now)
    if not has_events and not has_reminders(visit.ws, visit.library, now=visit.now, as_todos=True):
        st.markdown(_("Reminders for your calendar follow once something has a day."))
        return
    line = _(
        "All that is due, with alarms, to open in your calendar. Take it again when things change: "
        "no doubles."
    )
    with _row("reminders", line):
        if has_events:
            label = _("Reminders for your calendar (.ics)")
            reminders_button(visit, label, key="download-calendar")
        reminders_button(
            visit,
            _("As to-dos (.ics)"),
            key="download-todos",
            as_todos=True,
            help=_("Google Calendar takes no to-dos: there take the other file."),
            type="tertiary",
        )
    still_there(visit)


def _file(
    visit: Visit, label: str, name: str, make: Callable[[Workspace], bytes], icon: str
) -> None:
    key = name.partition(".")[0].removeprefix("infoint-")
    file_button(label, partial(make, visit.ws), name=name, key=f"download-{key}", icon=icon)


def _tracker(ws: Workspace) -> bytes:
    from infoint.backup.tracker import tracker_xlsx

    return tracker_xlsx(ws, now=session.now())


def _contacts(ws: Workspace) -> bytes:
    from infoint.backup.spreadsheets import contacts_csv

    return contacts_csv(ws)


def _actions(ws: Workspace) -> bytes:
    from infoint.backup.spreadsheets import actions_csv

    return actions_csv(ws)
