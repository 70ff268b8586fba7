"""A tracker that is brought in again and says something else than the list does."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from infoint.domain import Profile
from infoint.imports import read_contacts
from infoint.imports.taking import ImportPlan, Taken, plan_import, take_people
from infoint.interviews.appointment import set_appointment
from infoint.people.duplicates.merging import merge_contacts
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.sheets import xlsx

TODAY = date(2026, 3, 3)
HEAD = ("Name", "Company", "E-mail", "Phone", "Contacted", "Channel", "Status", "Talk date", "Next")
ANA = ("Ana Prima", "Harbor", "ana@x.example", "0151 2345678", date(2026, 2, 10), "Email", "Agreed")
AHEAD = datetime(2026, 3, 6, 15)


def book(*rows: tuple[object, ...]) -> bytes:
    """A tracker with these rows."""
    whole: list[list[object]] = [
        list(HEAD),
        *([*row, *[None] * (len(HEAD) - len(row))] for row in rows),
    ]
    return xlsx({"Tracker": whole})


def plan_of(ws: Workspace, data: bytes) -> ImportPlan:
    return plan_import(ws, read_contacts(data, "tracker.xlsx", today=TODAY))


def take(ws: Workspace, data: bytes, *, as_file: bool = False) -> Taken:
    plan = plan_of(ws, data)
    chosen = [one.id for one in plan.new] + [one.person.id for one in plan.known]
    keys = [one.key for each in plan.differing for one in each.differs] if as_file else []
    if not (chosen or keys):
        return Taken(0, 0)
    return take_people(ws, plan, chosen, as_file=keys, now=NOW)


def at_home(ws: Workspace) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.profile.put(Profile(time_zone="Europe/Berlin", locale="en_GB"))


def differing(plan: ImportPlan) -> list[tuple[str, object, object]]:
    return [(one.kind, one.here, one.file) for each in plan.differing for one in each.differs]


def test_a_talk_at_another_time_is_told_and_changed_only_where_it_is_chosen(ws: Workspace) -> None:
    """Here and in the file are both named; what stands here stays until the person chooses."""
    at_home(ws)
    take(ws, book((*ANA, AHEAD)))
    (talk,) = ws.interviews.all()
    later = book((*ANA, AHEAD + timedelta(minutes=90)))
    plan = plan_of(ws, later)
    day = AHEAD.date()
    moved = AHEAD + timedelta(minutes=90)
    assert differing(plan) == [("talk", (day, AHEAD.time()), (day, moved.time()))]
    assert (plan.new, plan.known, plan.unchanged) == ((), (), ())
    (kept,) = plan.differing
    assert take_people(ws, plan, [kept.person.id], now=NOW).replaced == 0
    assert ws.interviews.all() == [talk]
    assert take(ws, later, as_file=True).replaced == 1
    (now,) = ws.interviews.all()
    assert (now.id, now.start and now.start.astimezone(UTC).hour) == (talk.id, 15)
    assert plan_of(ws, later).differing == ()
    assert ws.undo(now=NOW)
    assert ws.interviews.all() == [talk]


def test_a_talk_on_another_day_is_the_same_talk(ws: Workspace) -> None:
    """It is not stored a second time; without an hour its day waits in the box that asks for it."""
    at_home(ws)
    take(ws, book((*ANA, AHEAD)))
    later = book((*ANA, date(2026, 3, 12)))
    assert differing(plan_of(ws, later)) == [
        ("talk", (AHEAD.date(), AHEAD.time()), (date(2026, 3, 12), None))
    ]
    take(ws, later)
    assert len(ws.interviews.all()) == 1
    take(ws, later, as_file=True)
    (talk,) = ws.interviews.all()
    assert (talk.status, ws.page_state.noted_days) == ("unscheduled", {talk.id: date(2026, 3, 12)})
    timed = book((*ANA, datetime(2026, 3, 12, 9)))
    assert differing(plan_of(ws, timed)) == []
    take(ws, timed)
    assert [one.status for one in ws.interviews.all()] == ["planned"]


def test_a_talk_that_was_moved_here_is_not_moved_back(ws: Workspace) -> None:
    """The file with the day that was before shows both, and leaves what stands here."""
    at_home(ws)
    take(ws, book((*ANA, AHEAD)))
    (talk,) = ws.interviews.all()
    moved = {"date": "2026-03-09", "time": "11:00"}
    set_appointment(ws, talk.id, moved, zone="Europe/Berlin", now=NOW)
    (here,) = ws.interviews.all()
    again = book((*ANA, AHEAD))
    assert [kind for kind, _, _ in differing(plan_of(ws, again))] == ["talk"]
    take(ws, again)
    assert ws.interviews.all() == [here]


def test_a_talk_that_was_called_off_is_told(ws: Workspace) -> None:
    """It is called off here once that is chosen, and then nothing differs any more."""
    at_home(ws)
    take(ws, book((*ANA, AHEAD)))
    off = book((*ANA[:6], "Cancelled", AHEAD.date()))
    assert [kind for kind, _, _ in differing(plan_of(ws, off))] == ["off"]
    take(ws, off)
    assert [one.status for one in ws.interviews.all()] == ["planned"]
    take(ws, off, as_file=True)
    assert [one.status for one in ws.interviews.all()] == ["cancelled"]
    assert differing(plan_of(ws, off)) == []


def test_another_address_and_number_are_told(ws: Workspace) -> None:
    """The same name at the same firm is nobody new; what stood here is kept beside it."""
    at_home(ws)
    take(ws, book(ANA))
    other = (*ANA[:2], "a.prima@y.example", "0151 9999999", *ANA[4:])
    plan = plan_of(ws, book(other))
    assert (plan.new, differing(plan)) == (
        (),
        [
            ("email", "ana@x.example", "a.prima@y.example"),
            ("phone", "0151 2345678", "0151 9999999"),
        ],
    )
    take(ws, book(other), as_file=True)
    (person,) = ws.contacts.all()
    assert person.emails == ("a.prima@y.example", "ana@x.example")
    assert (person.phone, person.notes) == ("0151 9999999", "Phone: 0151 2345678")
    assert plan_of(ws, book(other)).differing == ()
    assert plan_of(ws, book(ANA)).new == ()


def test_two_of_one_name_at_one_firm_stay_two(ws: Workspace) -> None:
    """Where a file has both, an address of its own tells who is who."""
    at_home(ws)
    take(ws, book(ANA))
    other = (*ANA[:2], "other@y.example", None, *ANA[4:])
    third = (*ANA[:2], "third@y.example", None, *ANA[4:])
    assert len(plan_of(ws, book(ANA, other, third)).new) == 2


def test_another_day_for_the_next_try_is_told(ws: Workspace) -> None:
    """The day that stands here is kept until the one of the file is chosen."""
    at_home(ws)
    waits = (*ANA[:6], "Waiting", None)
    take(ws, book((*waits, date(2026, 3, 9))))
    later = book((*waits, date(2026, 3, 16)))
    assert differing(plan_of(ws, later)) == [
        ("next", (date(2026, 3, 9), None), (date(2026, 3, 16), None))
    ]
    take(ws, later, as_file=True)
    assert [one.next_date for one in ws.attempts.all()] == [date(2026, 3, 16)]


def test_an_answer_that_came_since_is_noted_on_its_try(ws: Workspace) -> None:
    """Also where a message was left before, and it is counted as what it is."""
    at_home(ws)
    called = (*ANA[:5], "Phone", "Left a voicemail")
    take(ws, book(called))
    assert [one.outcome for one in ws.attempts.all()] == ["message left"]
    taken = take(ws, book((*called[:6], "Said yes", AHEAD)))
    assert [one.outcome for one in ws.attempts.all()] == ["agreed"]
    assert taken == replace(Taken(0, 1), interviews=1, answers=1)


def test_a_second_spelling_is_known_after_a_merge(ws: Workspace) -> None:
    """The row that was merged here brings nobody, as its tries are those of the one who is left."""
    at_home(ws)
    second = ("Ana Prima", "Harbor Ltd Group", None, None, date(2026, 2, 20), "LinkedIn", "Waiting")
    both = book(ANA, second)
    take(ws, both)
    kept, gone = ws.contacts.all()
    merge_contacts(ws, kept.id, gone.id, {}, now=NOW)
    plan = plan_of(ws, both)
    assert (plan.new, len(plan.unchanged)) == ((), 2)


NOTES = ("Name", "Company", "Status", "Talk date", "My notes")


@pytest.mark.parametrize("title", ["My notes", "Notes of the talk", "Comments"])
def test_notes_of_a_talk_are_its_raw_notes(title: str, ws: Workspace) -> None:
    """Once it was held, under whatever title they stand; before, they stay on the person."""
    at_home(ws)
    head = (*NOTES[:4], title)
    held = ("Ana Prima", "Harbor", "Talked", date(2026, 2, 20), "Half the week is travel.")
    ahead = ("Bo Ek", "Pier", "Scheduled", datetime(2026, 3, 6, 10), "Ask about the move.")
    take(ws, xlsx({"Tracker": [head, held, ahead]}))
    ana, bo = ws.contacts.all()
    assert (ana.notes, bo.notes) == ("", "Ask about the move.")
    first, second = ws.interviews.all()
    assert (first.debrief.notes, second.debrief.notes) == ("Half the week is travel.", "")


def test_notes_that_come_later_are_filled_in(ws: Workspace) -> None:
    """Where nothing is written of a talk that was held; what is written stays."""
    at_home(ws)
    row = ("Ana Prima", "Harbor", "Talked", date(2026, 2, 20))
    take(ws, xlsx({"Tracker": [NOTES, (*row, None)]}))
    later = xlsx({"Tracker": [NOTES, (*row, "Maps lie.")]})
    assert take(ws, later) == Taken(0, 1)
    assert [one.debrief.notes for one in ws.interviews.all()] == ["Maps lie."]
    other = xlsx({"Tracker": [NOTES, (*row, "Maps never lie.")]})
    assert take(ws, other) == Taken(0, 0)
