"""The page of a caseload: its students, all of them together, and where their copies lie."""

from infoint.i18n import _
from infoint.ui.caseload import cohort, copies, students
from infoint.ui.frame.other_page import side_page
from infoint.ui.frame.parts import choose_part, part_of
from infoint.ui.session import local_dates, workspaces
from infoint.ui.session.visit import Visit


def caseload(visit: Visit) -> None:
    """The part that is chosen. StoreError where the folder cannot be read."""
    listing = workspaces.caseload().listing()
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
