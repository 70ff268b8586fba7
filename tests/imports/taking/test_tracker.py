"""A student's own tracker, taken over whole and taken back whole."""

from datetime import datetime

import orjson

from infoint.domain import Profile
from infoint.imports import read_contacts
from infoint.imports.taking import Taken, plan_import, take_people
from infoint.people.stages import stages
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.taking.trackers import COUNTS, TODAY, workbook

ZONE = "Pacific/Auckland"


def tables(ws: Workspace) -> bytes:
    """Every stored record, byte for byte."""
    state = ws.snapshot()
    every = (
        state.contacts,
        state.attempts,
        state.interviews,
        state.letters,
        state.actions,
        state.takeaways,
        state.fields,
    )
    found = [one.model_dump(mode="json") for each in every for one in each.all()]
    return orjson.dumps([found, state.page_state.model_dump(mode="json")])


def take(ws: Workspace, data: bytes, now: datetime = NOW) -> Taken:
    preview = read_contacts(data, "tracker.xlsx", today=TODAY)
    plan = plan_import(ws, preview)
    chosen = [one.id for one in plan.new] + [one.person.id for one in plan.known]
    return take_people(ws, plan, chosen, now=now) if chosen else Taken(0, 0)


def at_home(ws: Workspace) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.profile.put(Profile(time_zone=ZONE, locale="en-NZ"))


def test_a_tracker_comes_in_whole() -> None:
    """Every cell of forty rows has its place, and nothing was added."""
    found = read_contacts(workbook(), "tracker.xlsx", today=TODAY)
    counts = found.counts
    assert {name: getattr(counts, name) for name in COUNTS} == COUNTS
    assert (found.unplaced, found.unknown_statuses) == ([], {})
    assert (found.source, found.sheet) == ("xlsx", "Tracker")
    assert {one.notes for one in found.people} == {""}


def test_what_was_taken_is_on_the_list(ws: Workspace) -> None:
    """People stand where the tracker has them; an unknown way to ask is none."""
    at_home(ws)
    assert take(ws, workbook()).added == 40
    found = list(stages(ws, now=NOW).values())
    assert {stage: found.count(stage) for stage in found} == {
        "asked": 5,
        "silent": 5,
        "talked": 5,
        "thanked": 5,
        "agreed": 5,
        "declined": 5,
        "identified": 5,
        "replied": 5,
    }
    by_channel = [one.channel for one in ws.attempts.all() if not one.earlier]
    assert set(by_channel) == {"email", "note"}
    assert len([one for one in ws.contacts.all() if one.referred_by]) == 39


def test_taken_twice_adds_nothing(ws: Workspace) -> None:
    """The same file once more changes nothing."""
    at_home(ws)
    take(ws, workbook())
    before = tables(ws)
    again = plan_import(ws, read_contacts(workbook(), "tracker.xlsx", today=TODAY))
    assert (len(again.new), len(again.known), len(again.unchanged)) == (0, 0, 40)
    assert tables(ws) == before


def test_undo_leaves_nothing(ws: Workspace) -> None:
    """One undo takes back people, messages, talks, letters and what was asked for."""
    at_home(ws)
    before = tables(ws)
    take(ws, workbook())
    assert tables(ws) != before
    assert ws.undo(now=NOW)
    assert tables(ws) == before
