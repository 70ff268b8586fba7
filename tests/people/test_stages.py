"""How far things have come with a contact."""

from datetime import date, timedelta

import pytest

from infoint.coaching import stage_of, stages
from infoint.domain import STAGES, Record
from infoint.store import Workspace
from tests.worlds.records import DAY, NOW, ann, attempt, bob, held, interview, put, running, thanks

PAST, AHEAD = date(2026, 11, 17), date(2026, 11, 19)
REPORT = thanks(id="report", kind="report back", sent=NOW)

CASES: list[tuple[str, str, list[Record]]] = [
    ("nothing happened yet", "identified", []),
    ("an unsent letter", "identified", [thanks()]),
    ("a talk without appointment", "identified", [interview()]),
    ("an attempt", "asked", [attempt()]),
    ("two attempts, the next date ahead", "asked", [attempt(3 * DAY), attempt(next_date=AHEAD)]),
    ("one attempt, its date past", "asked", [attempt(30 * DAY, next_date=PAST)]),
    ("two attempts, the date past", "silent", [attempt(3 * DAY), attempt(next_date=PAST)]),
    ("two attempts, the date today", "silent", [attempt(3 * DAY), attempt(next_date=NOW.date())]),
    ("two old attempts", "silent", [attempt(30 * DAY), attempt(15 * DAY, outcome="no answer")]),
    ("two fresh attempts", "asked", [attempt(30 * DAY), attempt(5 * DAY)]),
    ("no answer noted", "silent", [attempt(5 * DAY, outcome="no answer")]),
    ("nobody picked up", "identified", [attempt(channel="phone", outcome="no answer")]),
    ("one old attempt, no reminder", "silent", [attempt(60 * DAY)]),
    ("a reply", "replied", [attempt(outcome="replied")]),
    ("a better person named", "replied", [attempt(outcome="wrong person")]),
    ("silence after a reply", "replied", [attempt(60 * DAY, outcome="replied"), attempt(30 * DAY)]),
    ("a yes", "agreed", [attempt(outcome="agreed")]),
    ("an appointment", "agreed", [interview(start=NOW + DAY)]),
    ("a cancelled appointment", "identified", [interview(start=NOW + DAY, cancelled=True)]),
    ("a running talk", "agreed", [running(DAY / 100)]),
    ("a talk held", "talked", [held()]),
    ("an unsent thank-you", "talked", [held(), thanks()]),
    ("a sent thank-you", "thanked", [held(), thanks(sent=NOW)]),
    ("a sent report back", "reported back", [held(), thanks(sent=NOW), REPORT]),
    ("a no", "declined", [attempt(2 * DAY), attempt(outcome="declined")]),
    (
        "a no after a yes",
        "declined",
        [attempt(2 * DAY, outcome="agreed"), attempt(outcome="declined")],
    ),
    (
        "a yes after a no",
        "agreed",
        [attempt(2 * DAY, outcome="declined"), attempt(outcome="agreed")],
    ),
    (
        "an appointment after a no",
        "agreed",
        [attempt(outcome="declined"), interview(start=NOW + DAY)],
    ),
    (
        "a stale appointment",
        "declined",
        [attempt(outcome="declined"), interview(start=NOW - 3 * DAY)],
    ),
    ("a no to a second talk", "talked", [held(9 * DAY), attempt(outcome="declined")]),
    (
        "asked again after a not now",
        "asked",
        [attempt(40 * DAY, outcome="not now"), attempt(DAY)],
    ),
    (
        "no answer to a second round",
        "silent",
        [attempt(60 * DAY, outcome="not now"), attempt(30 * DAY), attempt(20 * DAY)],
    ),
    ("asked again after a no", "replied", [attempt(2 * DAY, outcome="declined"), attempt()]),
]


@pytest.mark.parametrize(("case", "stage", "records"), CASES, ids=[case[0] for case in CASES])
def test_stage(ws: Workspace, case: str, stage: str, records: list[Record]) -> None:
    """The furthest that happened counts; declined and silent stand beside the row."""
    put(ws, ann(), bob(), *records)
    assert stage_of(ws, "ann", now=NOW) == stage
    assert stages(ws, now=NOW) == {"ann": stage, "bob": "identified"}


def test_every_stage_has_a_case() -> None:
    """No stage is left untested."""
    assert {stage for _, stage, _ in CASES} == set(STAGES)


def test_attempts_count_in_the_order_of_their_time(ws: Workspace) -> None:
    """An attempt that is logged late takes its place by its date."""
    put(ws, ann(), attempt(DAY, outcome="agreed"), attempt(5 * DAY, outcome="declined"))
    assert stage_of(ws, "ann", now=NOW) == "agreed"


def test_silence_comes_with_time_alone(ws: Workspace) -> None:
    """The same data turn from asked to silent when the date has come."""
    put(ws, ann(), attempt(3 * DAY), attempt(next_date=AHEAD))
    assert stage_of(ws, "ann", now=NOW) == "asked"
    assert stage_of(ws, "ann", now=NOW + DAY) == "silent"
    assert stages(ws, now=NOW + DAY)["ann"] == "silent"


def test_the_day_is_that_of_the_person(ws: Workspace) -> None:
    """A date has come when it has in the person's zone, not in UTC."""
    put(ws, ann(), attempt(3 * DAY), attempt(next_date=AHEAD))
    late = NOW + timedelta(hours=11, minutes=30)
    assert stage_of(ws, "ann", now=late) == "asked"
    with ws.edit("zone", now=NOW) as tx:
        tx.profile.update(time_zone="Europe/Berlin")
    assert stage_of(ws, "ann", now=late) == "silent"


def test_an_unknown_contact_is_identified(ws: Workspace) -> None:
    """An id that is not on the list has no history."""
    assert stage_of(ws, "nobody", now=NOW) == "identified"


def test_taking_the_datum_away_takes_the_stage_back(ws: Workspace) -> None:
    """Stages are computed from what is stored, so a removed attempt is as if never made."""
    put(ws, ann(), attempt(id="try"))
    assert stage_of(ws, "ann", now=NOW) == "asked"
    with ws.edit("remove", now=NOW) as tx:
        tx.attempts.remove("try")
    assert stage_of(ws, "ann", now=NOW) == "identified"
