"""Taking everything along: as one file, for a spreadsheet, for a calendar."""

from functools import partial

import streamlit as st

from infoint.backup.file import workspace_json
from infoint.dates.written import file_day
from infoint.i18n import _
from infoint.store import Workspace
from infoint.ui.components.buttons import file_button
from infoint.ui.interviews.calendar import whole_calendar
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
    """People, actions and dates, for a spreadsheet, an address book and a calendar."""
    st.markdown(_("What you marked as private is in these files too, for your own use."))
    for name, label, make, icon in (
        ("contacts", _("People for a spreadsheet (.csv)"), _contacts, "table"),
        ("actions", _("Actions for a spreadsheet (.csv)"), _actions, "checklist"),
    ):
        file_button(
            label,
            partial(make, visit.ws),
            name=f"{name}.csv",
            key=f"download-{name}",
            icon=icon,
        )
    with st.container(horizontal=True, gap="small"):
        card_buttons("infoint-people", visit.ws.contacts.all, key="people")
    whole_calendar(visit)


def _contacts(ws: Workspace) -> bytes:
    from infoint.backup.spreadsheets import contacts_csv

    return contacts_csv(ws)


def _actions(ws: Workspace) -> bytes:
    from infoint.backup.spreadsheets import actions_csv

    return actions_csv(ws)
