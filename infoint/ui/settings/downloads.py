"""Taking everything along: as one file, for a spreadsheet, for a calendar."""

import streamlit as st

from infoint.backup.file import workspace_json
from infoint.dates.written import file_day
from infoint.ui.components.buttons import file_button
from infoint.ui.interviews.calendar import whole_calendar
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit


def downloads(visit: Visit) -> None:
    """Everything for a restore, and parts of it for other programs."""
    ws, now = visit.ws, visit.now
    file_button(
        "Download everything",
        lambda: workspace_json(ws, now=now),
        name=f"infoint-{_demo()}{file_day(local_dates.today())}.json",
        key="download-all",
        icon="download",
    )
    st.markdown(
        "For other programs. What you marked as private is in these files too, for your own use."
    )
    with st.container(horizontal=True):
        file_button(
            "Contacts for a spreadsheet (.csv)",
            lambda: _contacts(visit),
            name="contacts.csv",
            key="download-contacts",
            icon="table",
        )
        file_button(
            "Actions for a spreadsheet (.csv)",
            lambda: _actions(visit),
            name="actions.csv",
            key="download-actions",
            icon="checklist",
        )
        whole_calendar(visit)


def _demo() -> str:
    """A file of a demo is called so, lest it be taken for the person's own one day."""
    return "demo-" if session.data_source().demo else ""


def _contacts(visit: Visit) -> bytes:
    from infoint.backup.spreadsheets import contacts_csv

    return contacts_csv(visit.ws)


def _actions(visit: Visit) -> bytes:
    from infoint.backup.spreadsheets import actions_csv

    return actions_csv(visit.ws)
