"""The tracker that left, with another status typed into it: whatever has been, nothing is twice."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from infoint.backup.tracker import tracker_xlsx
from infoint.imports import read_contacts
from infoint.imports.taking import ImportPlan, plan_import, take_people
from infoint.store import Workspace
from tests.backup.test_tracker import NOW, adds_nothing, journeys
from tests.imports.sheets import xlsx

STATUSES = (
    *("To contact", "Asked", "No answer", "ghosted", "left a message", "Replied", "yes!!"),
    *("Agreed", "scheduled", "Talked", "Thanked", "not now", "said no", "wrong person"),
    *("cancelled", "hm hm", "yes Friday 10am", ""),
)


def with_status(ws: Workspace, status: str) -> bytes:
    """The tracker with this status of the first person."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(tracker_xlsx(ws, now=NOW)))
    rows = book.get_sheet_by_index(0).to_python()
    rows[1][rows[0].index("Status")] = status
    return xlsx({"People": rows})


def plan_of(ws: Workspace, data: bytes) -> ImportPlan:
    return plan_import(ws, read_contacts(data, "x.xlsx", today=NOW.date()))


@given(journeys(), st.sampled_from(STATUSES))
@settings(max_examples=60, deadline=None)
def test_another_status_makes_nothing_twice(ws: Workspace, status: str) -> None:
    """It is about the tries and talks that are there; a second time the file adds nothing, and the
    other person stays as they were.
    """
    tries, talks = ws.attempts.all(), ws.interviews.all()
    data = with_status(ws, status)
    plan = plan_of(ws, data)
    keys = [one.key for each in plan.differing for one in each.differs]
    if plan.known or keys:
        take_people(ws, plan, [each.person.id for each in plan.known], as_file=keys, now=NOW)
    mine = [one for one in tries if one.contact == "ann"]
    assert len(ws.attempts.all()) <= len(tries) + (not mine)
    is_off = all(one.cancelled for one in talks if one.contact == "ann")
    assert len(ws.interviews.all()) <= len(talks) + is_off
    assert [one for one in ws.attempts.all() if one.contact == "bo"] == [
        one for one in tries if one.contact == "bo"
    ]
    assert adds_nothing(plan_of(ws, data))
