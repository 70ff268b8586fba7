"""A student's own tracker, taken over whole and taken back whole."""

from datetime import date, datetime, timedelta

import orjson
import pytest

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Profile
from infoint.domain.letters import sent_on_a_day
from infoint.domain.outreach_counts import day_is_known
from infoint.imports import read_contacts
from infoint.imports.taking import Taken, plan_import, take_people
from infoint.library import load_library
from infoint.people.stages import stages
from infoint.people.timeline import timeline
from infoint.progress.tables import ProgressTables
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.sheets import xlsx
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
    assert take(ws, workbook()) == Taken(
        40, 0, messages=35, interviews=15, letters=5, next_dates=5, referrals=39
    )
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


HEADER = "Name,Company,Contacted,Channel,Status,Interview date,Thank-you sent\n"


def of_rows(*rows: str) -> bytes:
    return (HEADER + "".join(f"{row}\n" for row in rows)).encode()


def test_what_is_missing_of_somebody_known(ws: Workspace) -> None:
    """A later copy of the tracker adds what has been since, and nothing twice."""
    at_home(ws)
    take(ws, of_rows("Ana Prima,Harbor,2/10/2026,Email,Waiting,,"))
    (first,) = ws.attempts.all()
    later = "Ana Prima,Harbor,2/10/2026,Email,Talked,2/20/2026,2/21/2026"
    assert take(ws, of_rows(later)).filled == 1
    (known,) = ws.attempts.all()
    assert (known.id, known.outcome, known.text) == (first.id, "agreed", "")
    assert [one.status for one in ws.interviews.all()] == ["held"]
    (letter,) = ws.letters.all()
    assert (letter.interview, letter.kind) == (ws.interviews.all()[0].id, "thank-you")
    before = tables(ws)
    assert take(ws, of_rows(later)) == Taken(0, 0)
    assert tables(ws) == before


def test_a_talk_ahead_that_has_been(ws: Workspace) -> None:
    """A talk of which only the day was known waits in its box, and is held once a file says so."""
    at_home(ws)
    take(ws, of_rows("Ana Prima,Harbor,2/10/2026,Email,Scheduled,3/6/2026,"))
    (talk,) = ws.interviews.all()
    assert (talk.status, talk.start) == ("unscheduled", None)
    assert ws.page_state.drafts[f"appointment-{talk.id}"] == {"date": "2026-03-06"}
    since = date(2026, 3, 9)
    later = of_rows("Ana Prima,Harbor,2/10/2026,Email,Talked,3/6/2026,")
    plan = plan_import(ws, read_contacts(later, "a.csv", today=since))
    chosen = [one.person.id for one in plan.known]
    take_people(ws, plan, chosen, now=NOW + timedelta(days=6))
    assert [(one.id, one.status) for one in ws.interviews.all()] == [(talk.id, "held")]


def test_thanks_for_a_talk_whose_day_nobody_knows(ws: Workspace) -> None:
    """A thank-you keeps its own day, and the same file says nothing new of it."""
    at_home(ws)
    rows = of_rows("Ana Prima,Harbor,,,Talked,,2/21/2026")
    take(ws, rows)
    (letter,) = ws.letters.all()
    assert letter.sent is not None
    assert local_day(letter.sent, zone_of(ws.profile)) == date(2026, 2, 21)
    plan = plan_import(ws, read_contacts(rows, "a.csv", today=date(2026, 3, 3)))
    assert not [one for one in plan.known if one.history]


def test_nothing_is_made_up(ws: Workspace) -> None:
    """No hour, no length, no way, no place, and no day where the file has none."""
    at_home(ws)
    take(ws, of_rows("Ana Prima,Harbor,,,Talked,2/20/2026,yes", "Bo Ek,Pier,,,Talked,,"))
    first, second = ws.interviews.all()
    assert (first.has_no_clock, first.how_is_told, first.when is None) == (True, False, False)
    assert (second.has_no_clock, second.when) == (True, None)
    (letter,) = ws.letters.all()
    assert not sent_on_a_day(letter, ws.contacts.get(letter.contact))
    assert [event.at for event in timeline(ws, ws.contacts.get(second.contact))][-1] is None
    assert ws.attempts.all() == []
    take(ws, of_rows("Cy Dee,Quay,2/10/2026,,Waiting,,", "Di Fox,Quay,,,Contacted,,"))
    known, unknown = ws.attempts.all()
    people = {one.id: one for one in ws.contacts.all()}
    assert (known.earlier, unknown.earlier) == (True, True)
    assert day_is_known(known, people[known.contact])
    assert not day_is_known(unknown, people[unknown.contact])
    ways = ProgressTables(ws, load_library(), now=NOW).responses("channel")
    assert "" in ways["channel"].tolist()
    assert "email" not in ways["channel"].tolist()


def test_talks_that_were_not_held(ws: Workspace) -> None:
    """A talk that was called off, and one whose day is over without a word that one talked."""
    at_home(ws)
    take(ws, of_rows("Ana Prima,Harbor,2/1/2026,Email,Cancelled,2/20/2026,"))
    take(ws, of_rows("Bo Ek,Pier,2/1/2026,Email,,2/20/2026,"))
    off, open_one = ws.interviews.all()
    assert (off.status, len(off.times_missed), open_one.status) == ("cancelled", 1, "unscheduled")
    assert ws.page_state.drafts[f"held-{open_one.id}"] == {"date": "2026-02-20"}


def test_more_about_somebody_from_week_to_week(ws: Workspace) -> None:
    """Who stands on the list at the same organization is nobody new, whatever else was written."""
    at_home(ws)
    take(ws, of_rows("Ana Prima,Harbor,2/10/2026,Email,Waiting,,"))
    longer = HEADER.strip() + ",Notes,Email\n"
    row = "Ana Prima,Harbor,2/10/2026,Email,Replied,,,Likes boats,ana@x.example\n"
    taken = take(ws, (longer + row).encode())
    assert (taken.added, taken.filled) == (0, 1)
    (person,) = ws.contacts.all()
    assert (person.email, person.notes) == ("ana@x.example", "Likes boats")
    other = "Ana Prima,Pier,2/11/2026,Email,Waiting,,,,other@y.example\n"
    assert take(ws, (longer + other).encode()).added == 1


def next_days(ws: Workspace) -> list[tuple[str, date | None]]:
    return [(one.text, one.due) for one in ws.actions.all()]


def test_a_day_for_the_next_contact_is_called_in_our_words(ws: Workspace) -> None:
    """The title of its column is no task: it is the next step with them; words of a next step
    stand letter for letter. Taken in again, or with words of one's own by then, nothing is doubled.
    """
    rows = [
        ["Name", "Interview date", "WV", "Next step", "Status"],
        ["Lucía Barrantes", "2026-02-01", "2026-12-01", "", "Completed"],
        ["Kofi Mensah", "2026-02-02", "2026-12-02", "send the CV", "Completed"],
    ]
    data = xlsx({"Tracker": rows})
    take(ws, data)
    assert next_days(ws) == [
        ("Next step with Lucía Barrantes", date(2026, 12, 1)),
        ("send the CV", date(2026, 12, 2)),
    ]
    first = ws.actions.all()[0]
    with ws.edit("", now=NOW) as tx:
        tx.actions.update(first.id, text="Ask Lucía for a shadow day")
    take(ws, data)
    assert [text for text, _due in next_days(ws)] == ["Ask Lucía for a shadow day", "send the CV"]


@pytest.mark.parametrize(("own", "kept"), [("", "Maps lie."), ("Mine", "Mine")])
def test_a_talk_that_was_set_brings_its_notes_once_it_was_held(
    own: str, kept: str, ws: Workspace
) -> None:
    """A newer file that says how it was fills in the notes, and leaves those of one's own."""
    head = ["Name", "Interview date", "Notes of the talk", "Status"]
    ahead = [head, ["Ana Prima", "2026-03-02 10:00", "", "Scheduled"]]
    after = [head, ["Ana Prima", "2026-03-02 10:00", "Maps lie.", "Completed"]]
    take(ws, xlsx({"Tracker": ahead}))
    assert [one.held_at for one in ws.interviews.all()] == [None]
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write(ws.interviews.all()[0].id, ("debrief", "notes"), own)
    take(ws, xlsx({"Tracker": after}))
    (talk,) = ws.interviews.all()
    assert talk.held_at is not None
    assert talk.debrief.notes == kept


def next_dates_of(ws: Workspace) -> list[tuple[str, date | None]]:
    return [
        *((one.text, one.due) for one in ws.actions.all()),
        *((one.outcome, one.next_date) for one in ws.attempts.all() if one.next_date),
    ]


def test_every_next_date_has_a_place(ws: Workspace) -> None:
    """It is for asking again where one waits, a next step else, and a note once it is over."""
    rows = [
        ["Name", "Company", "Contacted", "Status", "Interview date", "Next date"],
        ["Ana Prima", "Harbor", "2026-02-10", "Waiting", "", "2026-03-09"],
        ["Bo Ek", "Pier", "2026-02-10", "Agreed", "2026-03-06 10:00", "2026-03-05"],
        ["Cy Dee", "Quay", "", "To contact", "", "2026-03-04"],
        ["Di Fox", "Mole", "2026-02-01", "Talked", "2026-02-20", "2026-02-24"],
    ]
    data = xlsx({"Tracker": rows})
    found = read_contacts(data, "tracker.xlsx", today=TODAY)
    assert (found.counts.next_dates, found.counts.actions, found.unplaced) == (4, 0, [])
    assert take(ws, data).next_dates == 3
    assert next_dates_of(ws) == [
        ("Next step with Bo Ek", date(2026, 3, 5)),
        ("Next step with Cy Dee", date(2026, 3, 4)),
        ("waiting", date(2026, 3, 9)),
    ]
    fox = next(one for one in ws.contacts.all() if one.name == "Di Fox")
    assert fox.notes == "Next date: 2026-02-24"


def test_a_sent_thank_you_ends_its_step(ws: Workspace) -> None:
    """Where a later file says that one thanked, the step to do so is done, and comes in no more."""
    at_home(ws)
    head = ["Who", "Status", "Talk", "Next"]
    talk = "2026-02-24 10:30"
    before = xlsx([head, ["Ann Lee", "talked", talk, "THANK YOU NOTE!!"]])
    take(ws, before)
    assert [(one.text, one.done) for one in ws.actions.all()] == [("THANK YOU NOTE!!", None)]
    take(ws, xlsx([head, ["Ann Lee", "done - thanked", talk, ""]]))
    assert [one.done for one in ws.actions.all()] == [NOW]
    take(ws, before)
    assert len(ws.actions.all()) == 1
