"""Decisions that come up again."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import DecisionNote, Interview
from infoint.domain.fields import Decision
from infoint.entries.page_state import NEVER, put_off
from infoint.fields.decisions import comes_back_on, decided_before, latest_decision
from infoint.library import Library
from infoint.store import Workspace
from tests.worlds.decided import decided_world, held_interview
from tests.worlds.records import DAY, NOW


@pytest.fixture
def ws() -> Workspace:
    """Five days ago, between the talks about law, somebody went on with it."""
    ws = decided_world()
    note = DecisionNote(id="note", at=NOW - 5 * DAY, outcome="go on", text="Not enough yet")
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(note,))
    return ws


def found(ws: Workspace, library: Library) -> list[tuple[str, str, str]]:
    return [(each.field.id, each.who, each.why) for each in decided_before(ws, library, now=NOW)]


def ahead(ws: Workspace, days: int) -> None:
    with ws.edit("x", now=NOW) as tx:
        tx.interviews.put(Interview(id="ahead", contact="eve", field="law", start=NOW + days * DAY))


def test_an_interview_held_since_brings_a_decision_up(ws: Workspace, library: Library) -> None:
    """The talk of four days ago is newer than the note; the one before it is not."""
    assert found(ws, library) == [("law", "Di", "since")]


def test_an_interview_ahead_comes_before_one_held_since(ws: Workspace, library: Library) -> None:
    """Within two weeks; one that is further off does not count."""
    ahead(ws, 15)
    assert found(ws, library) == [("law", "Di", "since")]
    ahead(ws, 14)
    assert found(ws, library) == [("law", "Eve", "ahead")]


def test_without_an_interview_nothing_comes_up(ws: Workspace, library: Library) -> None:
    """A note that is newer than all talks rests for a month."""
    with ws.edit("x", now=NOW) as tx:
        note = DecisionNote(at=NOW - 3 * DAY, outcome="go on", text="Later than both")
        tx.fields.update("law", decisions=(note,))
    assert found(ws, library) == []


@pytest.mark.parametrize("outcome", ["", "go on", "set aside", "decide"])
def test_a_note_comes_back_after_a_month(
    outcome: Decision, ws: Workspace, library: Library
) -> None:
    """From the morning of the day, whichever way it went, and once it was looked at it rests."""
    note = DecisionNote(id="old", at=NOW - 30 * DAY, outcome=outcome, text="Hm")
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("law", decisions=(note,))
        for who in ("cy", "di"):
            tx.interviews.remove(f"t-{who}")
    zone = zone_of(ws.profile)
    midnight = datetime.combine(local_day(NOW, zone), time(), zone)
    assert decided_before(ws, library, now=midnight - timedelta(minutes=1)) == []
    assert decided_before(ws, library, now=midnight)
    (each,) = decided_before(ws, library, now=NOW)
    assert (each.why, each.note, each.interview) == ("month", note, None)
    put_off(ws, each.key, NEVER, now=NOW)
    assert found(ws, library) == []


@pytest.mark.parametrize("newest", ["go on", ""])
def test_on_its_own_day_a_note_rests(newest: Decision, ws: Workspace, library: Library) -> None:
    """A talk ahead brings it up from the next day on, also where the newest note is a thought."""
    ahead(ws, 1)
    with ws.edit("x", now=NOW) as tx:
        tx.interviews.remove("t-di")
        law = tx.fields.get("law")
        assert law is not None
        tx.fields.update("law", decisions=(*law.decisions, DecisionNote(at=NOW, outcome=newest)))
    assert found(ws, library) == []
    tomorrow = decided_before(ws, library, now=NOW + DAY / 2)
    assert [(each.who, each.why) for each in tomorrow] == [("Eve", "ahead")]


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/Berlin", date(2027, 1, 29)), ("America/Los_Angeles", date(2027, 1, 28))],
)
def test_the_day_of_a_note_is_that_of_the_person(zone: str, day: date) -> None:
    """Written at 01:00 in Berlin it is still the day before on the west coast."""
    note = DecisionNote(at=datetime(2026, 12, 30, 0, tzinfo=UTC), text="Hm")
    assert comes_back_on(note, ZoneInfo(zone)) == day


def test_the_newest_note_starts_the_month_anew(ws: Workspace, library: Library) -> None:
    """An older one stays where it is."""
    notes = [DecisionNote(at=NOW - ago * DAY, text="Hm") for ago in (40, 29)]
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("art", decisions=tuple(notes))
    assert "art" not in [field for field, _, _ in found(ws, library)]


def test_a_month_is_not_hidden_by_a_talk_that_was_put_away(ws: Workspace, library: Library) -> None:
    """Whoever put the talk away is still asked again after the month."""
    with ws.edit("x", now=NOW) as tx:
        note = DecisionNote(at=NOW - 31 * DAY, outcome="go on", text="Old")
        tx.fields.update("law", decisions=(note,))
    (each,) = decided_before(ws, library, now=NOW)
    assert each.why == "since"
    put_off(ws, each.key, NEVER, now=NOW)
    assert [each.why for each in decided_before(ws, library, now=NOW)] == ["month"]


def test_put_away_it_comes_back_with_another_interview(ws: Workspace, library: Library) -> None:
    """The matter is settled for this talk, not for the next one."""
    (each,) = decided_before(ws, library, now=NOW)
    put_off(ws, each.key, NEVER, now=NOW)
    assert found(ws, library) == []
    with ws.edit("x", now=NOW) as tx:
        tx.interviews.put(held_interview("eve", "law", 1, id="newer"))
    assert found(ws, library) == [("law", "Eve", "since")]


def test_the_latest_note_that_goes_one_way_counts(ws: Workspace) -> None:
    """A thought without a way is no decision, however new."""
    with ws.edit("x", now=NOW) as tx:
        old = DecisionNote(at=NOW - 9 * DAY, outcome="set aside", text="Too early")
        law = tx.fields.get("law")
        assert law is not None
        thought = DecisionNote(at=NOW, text="A thought")
        tx.fields.update("law", decisions=(*law.decisions, old, thought))
    law = ws.fields.get("law")
    art = ws.fields.get("art")
    assert law is not None
    assert art is not None
    assert latest_decision(law) == law.decisions[0]
    assert latest_decision(art) is None


def test_the_latest_decision_stands_first(ws: Workspace, library: Library) -> None:
    """Of several fields."""
    note = DecisionNote(at=NOW - timedelta(days=8), outcome="decide", text="Sure")
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("nursing", decisions=(note,))
    assert [field for field, _, _ in found(ws, library)] == ["law", "nursing"]
