"""Every document is made whatever times and days the data hold, however far away they are."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from icalendar import Calendar

from infoint import documents
from infoint.library import load_library
from infoint.reports import report
from infoint.store import Workspace, open_workspace
from tests.times import NOW
from tests.ui.far_world import FIRST, LAST, full, put_far

LIBRARY = load_library()
EAST, WEST = "Pacific/Kiritimati", "Etc/GMT+12"


@pytest.fixture(
    params=[
        (FIRST, EAST),
        (LAST, WEST),
        pytest.param((FIRST, WEST), marks=pytest.mark.nightly),
        pytest.param((LAST, EAST), marks=pytest.mark.nightly),
    ]
)
def ws(request: pytest.FixtureRequest, tmp_path: Path) -> Workspace:
    """Everything at one end of the calendar, seen from one side of the date line."""
    file = tmp_path / "infoint.json"
    full(open_workspace(file), "held")
    put_far(file, *request.param)
    return open_workspace(file)


def kit_pdf(ws: Workspace) -> bytes:
    interview = ws.interviews.all()[0]
    return documents.interview_kit_pdf(interview, ws=ws, library=LIBRARY, now=NOW)


def kit_docx(ws: Workspace) -> bytes:
    interview = ws.interviews.all()[0]
    return documents.interview_kit_docx(interview, ws=ws, library=LIBRARY, now=NOW)


def letters(ws: Workspace) -> bytes:
    made = b""
    for letter in ws.letters:
        contact = ws.contacts.get(letter.contact)
        for make in (documents.letter_pdf, documents.letter_docx, documents.letter_eml):
            made += make(letter, profile=ws.profile, contact=contact, now=NOW)
    return made


def calendar(ws: Workspace) -> bytes:
    contacts = ws.contacts.all()
    return documents.calendar_ics(
        ws.interviews.all(), contacts=contacts, profile=ws.profile, now=NOW
    )


def whole_calendar(ws: Workspace) -> bytes:
    return documents.whole_calendar_ics(ws, now=NOW)


def tables(ws: Workspace) -> bytes:
    return documents.contacts_csv(ws) + documents.actions_csv(ws)


def backup(ws: Workspace) -> bytes:
    data = documents.workspace_json(ws, now=NOW)
    assert documents.read_workspace_json(data).records["contacts"]
    return data


def journey(ws: Workspace) -> bytes:
    made = report(ws, LIBRARY, now=NOW, tz=ws.profile.time_zone, private=True)
    return documents.report_docx(made, profile=ws.profile, now=NOW)


def field(ws: Workspace) -> bytes:
    one = ws.fields.all()[0].id
    made = report(ws, LIBRARY, now=NOW, tz=ws.profile.time_zone, field=one)
    return documents.report_pdf(made, profile=ws.profile, now=NOW)


MAKERS: Mapping[str, Callable[[Workspace], bytes]] = {
    each.__name__: each
    for each in (
        kit_pdf,
        kit_docx,
        letters,
        calendar,
        whole_calendar,
        tables,
        backup,
        journey,
        field,
    )
}


@pytest.mark.parametrize("name", MAKERS)
def test_it_is_made(name: str, ws: Workspace) -> None:
    """The document comes, and holds something."""
    assert len(MAKERS[name](ws)) > 100


def test_the_calendar_is_read_back(ws: Workspace) -> None:
    """Whatever stands in it, another program reads it."""
    assert Calendar.from_ical(whole_calendar(ws)).walk("VEVENT")
