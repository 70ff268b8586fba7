"""Meetings with a counselor: noted, listed, and on the sheet of the next one."""

from datetime import timedelta

import pytest

from infoint.domain import Meeting
from infoint.domain.problems import InputError
from infoint.entries.drafts import read_draft
from infoint.library import load_library
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.sharing.meetings import (
    MEETING,
    add_meeting,
    begin_meeting,
    last_meeting,
    meetings_of,
    remove_meeting,
)
from infoint.store import Workspace, open_workspace
from infoint.today.suggestion_order import next_actions
from tests.worlds.students import NOW, ZONE, days, demo_workspace, made, progress_only

TODAY = NOW.date()


def _write(ws: Workspace, **entries: str) -> None:
    with ws.edit("", now=NOW) as tx:
        for name, value in entries.items():
            tx.page_state.write(("drafts", MEETING, name), value)


def test_a_meeting_begins_with_today_and_the_counselor() -> None:
    """The boxes hold today and the name of the last copy; what is typed already stays."""
    ws = demo_workspace("starter")
    made(ws, progress_only())
    begin_meeting(ws, now=NOW)
    assert read_draft(ws, MEETING) == {"on": TODAY.isoformat(), "by": "Dr Okafor"}
    _write(ws, by="Ms Lee")
    begin_meeting(ws, now=days(1))
    assert read_draft(ws, MEETING)["by"] == "Ms Lee"


def test_what_was_agreed_is_a_step_and_first_on_today() -> None:
    """The step has the counselor and the day; one undo takes both back."""
    ws = demo_workspace("starter")
    begin_meeting(ws, now=NOW)
    due = TODAY + timedelta(days=4)
    _write(ws, by="Dr Okafor", about="Letters", agreed="Write to two people", due=due.isoformat())
    add_meeting(ws, now=NOW)
    first = next_actions(ws, load_library(), now=NOW)[0]
    assert first.text.startswith("Agreed with Dr Okafor: Write to two people, by ")
    assert [one.about for one in meetings_of(ws)] == ["Letters"]
    ws.undo(now=NOW)
    assert meetings_of(ws) == []
    assert not any(one.agreed_with for one in ws.actions.all())


@pytest.mark.parametrize(
    ("entries", "wrong"),
    [
        ({"by": "", "about": "Letters"}, "by"),
        ({"by": "Dr Okafor", "about": " "}, "about"),
        ({"by": "Dr Okafor", "about": "x", "on": ""}, "on"),
        ({"by": "Dr Okafor", "about": "x", "on": days(1).date().isoformat()}, "on"),
    ],
)
def test_what_is_missing_is_asked_for(entries: dict[str, str], wrong: str) -> None:
    """Nothing is stored until there is a day, a counselor and a line; what was typed stays."""
    ws = open_workspace(None)
    begin_meeting(ws, now=NOW)
    _write(ws, **entries)
    with pytest.raises(InputError) as refused:
        add_meeting(ws, now=NOW)
    assert list(refused.value.problems) == [wrong]
    assert meetings_of(ws) == []
    assert read_draft(ws, MEETING)["by"] == entries["by"]


def test_meetings_stand_on_the_next_sheet() -> None:
    """Day, what was talked about, what was agreed and by when; of three the newest two."""
    ws = demo_workspace("middle")
    with ws.edit("", now=NOW) as tx:
        for number in (1, 2, 3):
            on = TODAY - timedelta(days=number)
            tx.meetings.put(
                Meeting(
                    id=f"m{number}",
                    on=on,
                    by="Dr Okafor",
                    about=f"Subject {number}",
                    agreed="Two letters",
                    due=TODAY,
                )
            )
    sheet = appointment_sheet(ws, load_library(), now=NOW, tz=ZONE, since=days(-3))
    assert "with Dr Okafor: Subject 1" in sheet.all_text
    assert "Agreed: Two letters, by 18 November 2026" in sheet.all_text
    assert "Subject 2" in sheet.all_text
    assert "Subject 3" not in sheet.all_text
    assert last_meeting(ws, TODAY) == ws.meetings.get("m1")
    remove_meeting(ws, "m1", now=NOW)
    assert last_meeting(ws, TODAY) == ws.meetings.get("m2")
