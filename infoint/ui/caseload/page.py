"""The page of a caseload: its students, all of them together, and where their copies lie."""

import streamlit as st

from infoint.caseload.source import Listing
from infoint.i18n import _
from infoint.store import StoreError
from infoint.ui.caseload import cohort, copies, students
from infoint.ui.caseload.student import names_are_hidden
from infoint.ui.frame.other_page import side_page
from infoint.ui.frame.parts import choose_part, part_of
from infoint.ui.session import local_dates, session, workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit


def caseload(visit: Visit) -> None:
    """The part that is chosen; while names are hidden, none."""
    if session.data_source().anonymized:
        side_page(visit, short=True)
        names_are_hidden()
        return
    listing = _listing()
    part = part_of(visit.page)
    titles = {
        "students": students.headline(listing, local_dates.today()),
        "together": _("All your students together"),
        "copies": _("Where the copies lie"),
    }
    side_page(visit, titles[part], short=part != "students")
    match choose_part(visit.page, None):
        case "students":
            students.students(visit, listing)
        case "together":
            cohort.together(visit, listing)
        case "copies":
            copies.copies(listing)


def _listing() -> Listing:
    """The students; where the folder cannot be read, nobody, and why."""
    try:
        return workspaces.caseload().listing()
    except StoreError as error:
        st.error(plain_text(error.worded()), icon=":material/folder_off:")
        return Listing(())
