"""Notes that were written on with in a spreadsheet, and come in again."""

import io
from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from infoint.backup.spreadsheets import contacts_csv
from infoint.backup.tracker import tracker_xlsx
from infoint.domain import Clock, Contact, Debrief, Interview, PlannedQuestion, Takeaway
from infoint.imports import read_contacts
from infoint.imports.taking import ImportPlan, Taken, plan_import, take_people
from infoint.imports.taking.notes import (
    goes_on,
    says_else,
    says_no_more,
    what_is_new,
    where_they_part,
    without_lines,
)
from infoint.store import Workspace, open_workspace
from tests.conftest import NOW
from tests.examples import examples
from tests.imports.sheets import ods, xlsx

TODAY = NOW.date()
HELD = datetime(2026, 2, 20, 10, tzinfo=UTC)
Rows = list[list[object]]


def put(ws: Workspace, notes: str = "", **talk: object) -> None:
    """Ann Lee with a talk that was held."""
    clock = Clock(started=HELD, ended=HELD)
    values: dict[str, object] = {"clock": clock, "created": NOW, **talk}
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(time_zone="UTC")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", notes=notes, created=NOW))
        tx.interviews.put(Interview.model_validate({"id": "talk", "contact": "ann", **values}))


def edited(ws: Workspace, cells: Mapping[str, object]) -> bytes:
    """Our own tracker of this workspace with other cells (by title) in its only row."""
    out = io.BytesIO(tracker_xlsx(ws, now=NOW))
    head, row = CalamineWorkbook.from_filelike(out).get_sheet_by_index(0).to_python()
    return xlsx(
        {
            "People": [
                head,
                [cells.get(str(title), cell) for title, cell in zip(head, row, strict=True)],
            ]
        }
    )


def plan_of(ws: Workspace, data: bytes) -> ImportPlan:
    return plan_import(ws, read_contacts(data, "tracker.xlsx", today=TODAY))


def take(ws: Workspace, data: bytes, *, as_file: bool = False) -> Taken:
    plan = plan_of(ws, data)
    chosen = [one.id for one in plan.new] + [one.person.id for one in plan.known]
    keys = [one.key for each in plan.differing for one in each.differs] if as_file else []
    return take_people(ws, plan, chosen, as_file=keys, now=NOW) if chosen or keys else Taken(0, 0)


def is_settled(plan: ImportPlan) -> bool:
    return not (plan.new or plan.known or plan.differing)


def added(plan: ImportPlan) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for each in plan.known for one in each.adds]


def differing(plan: ImportPlan) -> list[tuple[str, object, object]]:
    return [(one.kind, one.here, one.file) for each in plan.differing for one in each.differs]


def beside(ws: Workspace) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [(one.collection, one.record, one.path, one.text) for one in ws.other_texts.all()]


@pytest.mark.parametrize(
    ("more", "new"),
    [
        ("Met at the fair. Likes boats.", "Likes boats."),
        ("Met at the fair.\nLikes boats.", "Likes boats."),
        ("First seen in May.\nMet at the fair.", "First seen in May."),
    ],
)
def test_notes_on_a_person_go_on(more: str, new: str, ws: Workspace) -> None:
    """What is new is told and added, nothing is asked, and then the file has nothing to add."""
    put(ws, "Met at the fair.")
    data = edited(ws, {"Notes": more})
    plan = plan_of(ws, data)
    assert (added(plan), plan.differing, plan.new) == ([("notes", new)], (), ())
    take(ws, data)
    assert [one.notes for one in ws.contacts.all()] == [more]
    assert is_settled(plan_of(ws, data))
    assert ws.undo(now=NOW)
    assert [one.notes for one in ws.contacts.all()] == ["Met at the fair."]


def test_other_notes_on_a_person_are_a_choice(ws: Workspace) -> None:
    """Both are told; as in the file, what stood here is kept beside it, and undo brings it back."""
    put(ws, "Met at the fair.")
    data = edited(ws, {"Notes": "Met at the open house."})
    plan = plan_of(ws, data)
    assert differing(plan) == [("notes", "Met at the fair.", "Met at the open house.")]
    assert take(ws, data) == Taken(0, 0)
    assert take(ws, data, as_file=True) == Taken(0, 0, replaced=1, texts=1)
    assert [one.notes for one in ws.contacts.all()] == ["Met at the open house."]
    assert beside(ws) == [("contacts", "ann", ("notes",), "Met at the fair.")]
    assert is_settled(plan_of(ws, data))
    assert ws.undo(now=NOW)
    assert [one.notes for one in ws.contacts.all()] == ["Met at the fair."]
    assert beside(ws) == []


def test_an_older_file_takes_nothing_away(ws: Workspace) -> None:
    """Where more was written here since, the file says nothing that is not known."""
    put(ws, "Met at the fair.", debrief=Debrief(notes="Maps lie."))
    data = edited(ws, {})
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("ann", notes="Met at the fair. Likes boats.\nHas a dog.")
        tx.interviews.write("talk", ("debrief", "notes"), "Maps lie.\nCoasts move.")
    assert is_settled(plan_of(ws, data))


def test_notes_of_a_talk_go_on(ws: Workspace) -> None:
    """They go on in the notes of the talk; what was answered and kept of it stays as it is."""
    asked = PlannedQuestion(id="q", text="What do you read?", note="The Harbor News")
    put(ws, plan=(asked,), debrief=Debrief(learned="Maps lie.", notes="Half is travel."))
    with ws.edit("", now=NOW) as tx:
        tx.takeaways.put(Takeaway(interview="talk", text="Ask for the charts"))
    before = ws.interviews.get("talk")
    cell = str(row_of(ws)["Talk notes"])
    data = edited(ws, {"Talk notes": f"{cell}\nMondays are free."})
    plan = plan_of(ws, data)
    assert (added(plan), plan.differing) == ([("talk notes", "Mondays are free.")], ())
    take(ws, data)
    talk = ws.interviews.get("talk")
    assert before
    assert talk
    assert talk.debrief.notes == "Half is travel.\nMondays are free."
    assert talk.model_copy(update={"debrief": before.debrief}) == before
    assert talk.debrief.learned == "Maps lie."
    assert is_settled(plan_of(ws, data))
    assert is_settled(plan_of(ws, edited(ws, {})))


def row_of(ws: Workspace) -> dict[str, object]:
    out = io.BytesIO(tracker_xlsx(ws, now=NOW))
    head, row = CalamineWorkbook.from_filelike(out).get_sheet_by_index(0).to_python()
    return dict(zip(map(str, head), row, strict=True))


def test_other_notes_of_a_talk_are_a_choice(ws: Workspace) -> None:
    """As in the file, the notes give way and stay beside; an answer is not overwritten."""
    put(ws, debrief=Debrief(learned="Maps lie.", notes="Half is travel."))
    data = edited(ws, {"Talk notes": "Maps lie.\nA third is travel."})
    assert differing(plan_of(ws, data)) == [
        ("talk notes", "Maps lie.\nHalf is travel.", "Maps lie.\nA third is travel.")
    ]
    take(ws, data)
    assert [one.debrief.notes for one in ws.interviews.all()] == ["Half is travel."]
    take(ws, data, as_file=True)
    (talk,) = ws.interviews.all()
    assert (talk.debrief.learned, talk.debrief.notes) == ("Maps lie.", "A third is travel.")
    assert beside(ws) == [("interviews", "talk", ("debrief", "notes"), "Half is travel.")]
    assert is_settled(plan_of(ws, data))


def test_each_of_two_talks_has_its_notes(ws: Workspace) -> None:
    """In our own file they stand in one cell, each behind its day; both can go on."""
    put(ws, debrief=Debrief(notes="Maps lie."))
    later = datetime(2026, 2, 27, 10, tzinfo=UTC)
    second = Interview(
        id="second",
        contact="ann",
        clock=Clock(started=later, ended=later),
        debrief=Debrief(notes="Coasts move."),
    )
    with ws.edit("", now=NOW) as tx:
        tx.interviews.put(second)
    assert is_settled(plan_of(ws, edited(ws, {})))
    cell = "2026-02-20\nMaps lie. Mostly.\n\n2026-02-27\nCoasts move.\nSlowly."
    take(ws, edited(ws, {"Talk notes": cell}))
    assert {one.id: one.debrief.notes for one in ws.interviews.all()} == {
        "talk": "Maps lie. Mostly.",
        "second": "Coasts move.\nSlowly.",
    }
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write("second", ("debrief", "notes"), "")
    take(ws, edited(ws, {"Talk notes": "Maps lie. Mostly.\nAlways."}))
    assert [one.debrief.notes for one in ws.interviews.all()] == ["Maps lie. Mostly.\nAlways.", ""]


def test_notes_of_a_talk_that_was_held_meanwhile_are_told(ws: Workspace) -> None:
    """Where notes stand here too, those of the file are not dropped: they are a choice."""
    put(ws, clock=Clock(), start=HELD, debrief=Debrief(notes="Ask about maps."))
    data = edited(
        ws, {"Status": "Talked", "Talk on": "2026-02-20 (held)", "Talk notes": "They lie."}
    )
    plan = plan_of(ws, data)
    assert differing(plan) == [("talk notes", "Ask about maps.", "They lie.")]
    take(ws, data, as_file=True)
    (talk,) = ws.interviews.all()
    assert (talk.status, talk.debrief.notes) == ("held", "They lie.")
    assert [text for *_, text in beside(ws)] == ["Ask about maps."]


def test_notes_of_other_programs_are_no_choice(ws: Workspace) -> None:
    """Nobody writes on in an address book to change what stands here."""
    put(ws, "Met at the fair.")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("ann", email="ann@x.example")
    card = b"BEGIN:VCARD\nFN:Ann Lee\nEMAIL:ann@x.example\nNOTE:Old friend\nEND:VCARD\n"
    plan = plan_import(ws, read_contacts(card, "contacts.vcf", today=TODAY))
    assert (plan.differing, len(plan.unchanged)) == ((), 1)


def test_our_own_list_as_csv(ws: Workspace) -> None:
    """Somebody of whom nothing but the name is known is known again, whatever the notes say."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee", notes="Met at the fair.", created=NOW))
    data = contacts_csv(ws).decode("utf-8-sig").replace("at the fair", "at the open house")
    plan = plan_import(ws, read_contacts(data.encode(), "contacts.csv", today=TODAY))
    assert (plan.new, [kind for kind, *_ in differing(plan)]) == ((), ["notes"])


def test_an_open_document(ws: Workspace) -> None:
    """The same in .ods, as LibreOffice keeps it."""
    put(ws, "Met at the fair.", debrief=Debrief(notes="Maps lie."))
    cells = row_of(ws) | {
        "Notes": "Met at the fair.\nLikes boats.",
        "Talk notes": "Maps lie. Mostly.",
    }
    data = ods({"People": [list(cells), list(cells.values())]})
    plan = plan_import(ws, read_contacts(data, "tracker.ods", today=TODAY))
    assert added(plan) == [("notes", "Likes boats."), ("talk notes", "Mostly.")]


def test_a_tracker_of_ones_own_making(ws: Workspace) -> None:
    """Its column of notes is compared as well, with whatever title it has."""
    head = ("Name", "Company", "Status", "Talk date", "My notes")
    row = ("Ana Prima", "Harbor", "Talked", date(2026, 2, 20))
    take(ws, xlsx({"Tracker": [head, (*row, "Maps lie.")]}))
    more = xlsx({"Tracker": [head, (*row, "Maps lie. Coasts move.")]})
    assert added(plan_of(ws, more)) == [("talk notes", "Coasts move.")]
    take(ws, more)
    assert [one.debrief.notes for one in ws.interviews.all()] == ["Maps lie. Coasts move."]
    other = xlsx({"Tracker": [head, (*row, "Maps never lie.")]})
    assert [kind for kind, *_ in differing(plan_of(ws, other))] == ["talk notes"]


def test_a_place_where_long_notes_part() -> None:
    """A few words stand before what differs, and what is left out is marked."""
    same = "They told me at length how the harbor grew over the years and "
    here, there = where_they_part(f"{same}shrank again.", f"{same}never shrank.", 100)
    assert (here, there) == ("… the years and shrank again.", "… the years and never shrank.")
    here, there = where_they_part(f"Maps lie. {same}", f"Maps never lie. {same}", 100)
    assert (here, there) == ("Maps lie. They told …", "Maps never lie. They told …")
    assert where_they_part("Maps lie.", "Maps never lie.", 100) == ("Maps lie.", "Maps never lie.")
    here, there = where_they_part(f"{same}shrank again.", f"{same}never shrank.", 20)
    assert (here, there) == ("… shrank again.", "… never shrank.")


WORDS = st.lists(st.sampled_from(["maps", "lie", "a", "coast", "\n", "slowly"]), max_size=30)


@settings(max_examples=examples(200), deadline=None)
@given(WORDS, WORDS, st.integers(12, 80))
def test_what_is_shown_of_two_texts_is_short_and_differs(
    some: list[str], others: list[str], most: int
) -> None:
    """Whatever the room, each of two texts that say else has something to read in it."""
    here, there = " ".join(some), " ".join(others)
    if says_else(here, there):
        shown = where_they_part(here, there, most)
        assert all(one.strip("… ") and len(one) <= most + len("…  …") for one in shown)


@pytest.mark.parametrize(
    ("here", "there", "new"),
    [
        ("At the poster", "At the poster. He promised me a link.", "He promised me a link."),
        ("Kind", "Kind;\n\nknows Lena", "knows Lena"),
        ("Kind.", "Kind. (Knows Lena)", "(Knows Lena)"),
        ("Kind", "Kind!!", "!!"),
    ],
)
def test_what_is_new_begins_with_its_own_words(here: str, there: str, new: str) -> None:
    """What parts it from what stands here is left out, unless nothing else is new."""
    assert what_is_new(here, there) == new


LINES = st.lists(st.sampled_from(["Maps lie.", "Coasts move, slowly", "a", "b c"]), max_size=5)


@settings(max_examples=examples(200), deadline=None)
@given(LINES, LINES)
def test_two_texts_stand_in_one_way(some: list[str], others: list[str]) -> None:
    """A file says no more, goes on or says else; what goes on has every line that stands here, and
    what is new with what stands here has every line of the file.
    """
    here, there = "\n".join(some), "\n".join(others)
    ways = (says_no_more(there, here), goes_on(here, there), says_else(here, there))
    if here and there:
        assert any(ways)
        assert not (says_else(here, there) and (ways[0] or ways[1]))
    if ways[1]:
        assert all(any(one.startswith(line) for one in others) for line in some)
    new = what_is_new(here, there)
    assert set(others) <= set(some) | set(new.splitlines())
    assert says_no_more(without_lines(there, [here]), there)


@settings(max_examples=examples(200), deadline=None)
@given(LINES, LINES, LINES)
def test_nothing_that_was_written_is_lost(
    answer: list[str], raw: list[str], file: list[str]
) -> None:
    """Whatever a file has for the notes of a talk: what it says stands here once it is chosen, what
    stood here stands here still or is kept beside, and then nothing is asked any more.
    """
    ws = open_workspace(None)
    put(ws, debrief=Debrief(learned="\n".join(answer), notes="\n".join(raw)))
    data = edited(ws, {"Talk notes": "\n".join(file)})
    take(ws, data, as_file=True)
    (talk,) = ws.interviews.all()
    here = "\n".join((talk.debrief.learned, talk.debrief.notes))
    assert talk.debrief.learned == "\n".join(answer)
    assert says_no_more("\n".join(file), here)
    kept = "\n".join((here, *(one.text for one in ws.other_texts.all())))
    assert says_no_more("\n".join(raw), kept)
    assert is_settled(plan_of(ws, data))
    assert is_settled(plan_of(ws, edited(ws, {})))
