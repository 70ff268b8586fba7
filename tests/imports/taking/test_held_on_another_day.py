"""A talk ahead on the list that a file says was held, on another day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from infoint.domain import Clock, Contact, Debrief, Interview
from infoint.imports import read_contacts
from infoint.imports.taking import ImportPlan, plan_import, take_people
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.sheets import xlsx
from tests.imports.taking.test_notes_again import edited

AHEAD = NOW.date() + timedelta(days=1)
LATER = NOW + timedelta(days=9)
HELD = date(2026, 3, 7)


def put(ws: Workspace, **talk: object) -> None:
    """Ann Lee with a talk that is ahead."""
    start = datetime.combine(AHEAD, datetime.min.time(), UTC) + timedelta(hours=15)
    values: dict[str, object] = {"start": start, "created": NOW, **talk}
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="UTC")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", organization="Tate", created=NOW))
        tx.interviews.put(Interview.model_validate({"id": "talk", "contact": "ann", **values}))


def plan_of(ws: Workspace, data: bytes) -> ImportPlan:
    return plan_import(ws, read_contacts(data, "tracker.xlsx", today=LATER.date()))


def choose(ws: Workspace, data: bytes, answer: str) -> None:
    """Take all of a file, and of what differs as the file has it, or both."""
    plan = plan_of(ws, data)
    keys = [
        {"file": one.key, "both": one.both_key}.get(answer, "")
        for each in plan.differing
        for one in each.differs
    ]
    chosen = [one.id for one in plan.new] + [one.person.id for one in plan.known]
    if chosen or any(keys):
        take_people(ws, plan, chosen, as_file=[*filter(None, keys)], now=LATER)


def talks(ws: Workspace) -> list[tuple[str, str, date | None]]:
    """Each with whether it is the one that was there, its state and its day."""
    return [
        ("same" if one.id == "talk" else "new", one.status, one.when.date() if one.when else None)
        for one in ws.interviews.all()
    ]


def is_settled(plan: ImportPlan) -> bool:
    return not (plan.new or plan.known or plan.differing)


@pytest.mark.parametrize(
    ("answer", "after"),
    [
        ("here", [("same", "planned", AHEAD)]),
        ("file", [("same", "held", HELD)]),
        ("both", [("same", "planned", AHEAD), ("new", "held", HELD)]),
    ],
)
def test_it_is_asked_about(answer: str, after: list[tuple[str, str, date]], ws: Workspace) -> None:
    """It is told with both days; never are there two talks without being asked; undo takes it
    back.
    """
    put(ws)
    data = edited(ws, {"Status": "Talked", "Talk on": f"{HELD} (held)", "Talk notes": "They lie."})
    told = [
        (one.kind, one.here, one.file)
        for each in plan_of(ws, data).differing
        for one in each.differs
    ]
    hour = datetime(2026, 1, 1, 15).time()
    assert told == [("held", (AHEAD, hour), (HELD, None))]
    before = ws.interviews.all()
    choose(ws, data, answer)
    assert talks(ws) == after
    notes = [one.debrief.notes for one in ws.interviews.all()]
    assert notes == {"here": [""], "file": ["They lie."], "both": ["", "They lie."]}[answer]
    if answer != "here":
        assert is_settled(plan_of(ws, data))
        assert ws.undo(now=LATER)
        assert ws.interviews.all() == before


def test_what_was_ahead_in_an_older_file_is_no_second_talk(ws: Workspace) -> None:
    """The file from before it was held says nothing new."""
    put(ws)
    older = edited(ws, {})
    choose(ws, edited(ws, {"Status": "Talked", "Talk on": f"{HELD} (held)"}), "file")
    assert is_settled(plan_of(ws, older))


def test_notes_that_stood_ready_are_kept_beside(ws: Workspace) -> None:
    """What was written before the talk gives way to the notes of the file, and is not lost."""
    put(ws, debrief=Debrief(notes="Ask about maps."))
    data = edited(ws, {"Status": "Talked", "Talk on": f"{HELD} (held)", "Talk notes": "They lie."})
    choose(ws, data, "file")
    assert [one.debrief.notes for one in ws.interviews.all()] == ["They lie."]
    assert [one.text for one in ws.other_texts.all()] == ["Ask about maps."]


def test_a_thank_you_that_came_with_it_is_for_this_talk(ws: Workspace) -> None:
    """Where the file says both, the letter belongs to the talk that was moved and held."""
    put(ws)
    cells = {"Status": "Thanked", "Talk on": f"{HELD} (held)", "Thank-you sent": "2026-03-08"}
    choose(ws, edited(ws, cells), "file")
    assert [one.interview for one in ws.letters.all()] == ["talk"]


def test_two_talks_of_a_file_are_two(ws: Workspace) -> None:
    """Where the file has the one ahead as well, the one that was held is another one."""
    put(ws)
    data = edited(ws, {"Talk on": f"2026-02-20 (held)\n{AHEAD} 15:00"})
    assert plan_of(ws, data).differing == ()
    choose(ws, data, "here")
    assert talks(ws) == [("same", "planned", AHEAD), ("new", "held", date(2026, 2, 20))]


def test_of_two_that_were_held_the_nearer_is_asked_about(ws: Workspace) -> None:
    """The other one is new."""
    put(ws)
    data = edited(ws, {"Talk on": f"2026-01-20 (held)\n{HELD} (held)"})
    asked = [one.file for each in plan_of(ws, data).differing for one in each.differs]
    assert asked == [(HELD, None)]
    choose(ws, data, "file")
    assert talks(ws) == [("same", "held", HELD), ("new", "held", date(2026, 1, 20))]


def test_two_rows_of_a_log_are_two_talks(ws: Workspace) -> None:
    """One that was held and one that is to be, each in its row, stay what they are."""
    head = ("Name", "Company", "Date", "What happened")
    ahead = LATER.date() + timedelta(days=3)
    first = xlsx({"Log": [head, ("Ann Lee", "Tate", ahead, "Talk scheduled")]})
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="UTC")
    choose(ws, first, "here")
    rows = [
        head,
        ("Ann Lee", "Tate", HELD, "We talked"),
        ("Ann Lee", "Tate", ahead, "Talk scheduled"),
    ]
    both = xlsx({"Log": rows})
    assert plan_of(ws, both).differing == ()
    choose(ws, both, "here")
    assert sorted(one.status for one in ws.interviews.all()) == ["held", "unscheduled"]


def test_one_without_a_day_is_asked_about_too(ws: Workspace) -> None:
    """Prepared and without an appointment, it may be the one that was held."""
    put(ws, start=None)
    data = edited(ws, {"Status": "Talked", "Talk on": f"{HELD} (held)"})
    told = [(one.kind, one.here) for each in plan_of(ws, data).differing for one in each.differs]
    assert told == [("held", "")]
    choose(ws, data, "file")
    assert talks(ws) == [("same", "held", HELD)]


def test_a_talk_that_was_held_here_is_none_of_these(ws: Workspace) -> None:
    """A talk that was held on another day in both is another talk, as it was before."""
    at = datetime(2026, 2, 20, 10, tzinfo=UTC)
    put(ws, start=None, clock=Clock(started=at, ended=at))
    data = edited(ws, {"Talk on": f"{HELD} (held)"})
    plan = plan_of(ws, data)
    assert (plan.differing, len(plan.known)) == ((), 1)
