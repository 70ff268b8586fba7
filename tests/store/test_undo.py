"""Taking labelled edits back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infoint.domain import CareerField, Contact, Interview, PlannedQuestion, Profile
from infoint.store import UndoRefusedError, Workspace, history, open_workspace
from tests.examples import examples

Another = Callable[[], Workspace]


@pytest.fixture
def bo(ws: Workspace, now: datetime) -> str:
    """The id of a contact that is there before the test begins."""
    with ws.edit("", now=now) as tx:
        return tx.contacts.put(Contact(name="Bo")).id


def labels(ws: Workspace) -> list[str]:
    """The labels of the edits that can be undone, newest first."""
    return [each.label for each in ws.edits()]


def test_nothing_to_undo_gives_none(ws: Workspace, bo: str) -> None:
    """Edits without a label are not in the list, and an unknown id is nothing either."""
    assert ws.undo() is None
    assert ws.undo("unknown") is None
    assert ws.edits() == []


def test_a_changed_value_comes_back(
    another: Another, ws: Workspace, bo: str, now: datetime
) -> None:
    """Undo restores the value, gives the label, and is not in the list itself."""
    with ws.edit("Write notes", now=now) as tx:
        tx.contacts.update(bo, notes="n", role="r")
    (note,) = ws.edits()
    assert (note.label, note.at) == ("Write notes", now)
    assert another().undo() == "Write notes"
    assert ws.contacts.get(bo) == Contact(id=bo, name="Bo")
    assert labels(ws) == []
    assert ws.undo() is None


def test_added_and_removed_records_go_and_come_back_in_their_place(
    another: Another, ws: Workspace, now: datetime
) -> None:
    """A removed record returns to where it stood among the others."""
    with ws.edit("", now=now) as tx:
        people = [tx.contacts.put(Contact(name=name)) for name in "ABCDE"]
    with ws.edit("Remove", now=now) as tx:
        for index in (0, 1, 3):
            tx.contacts.remove(people[index].id)
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="F"))
    assert ws.undo() == "Add"
    assert ws.undo() == "Remove"
    assert [each.name for each in ws.contacts] == list("ABCDE")
    assert another().contacts.all() == people


def test_an_older_edit_can_be_undone_by_itself(ws: Workspace, bo: str, now: datetime) -> None:
    """Edits of other fields of the same record do not stand in the way."""
    with ws.edit("Role", now=now) as tx:
        tx.contacts.update(bo, role="Nurse")
    with ws.edit("Notes", now=now) as tx:
        tx.contacts.update(bo, notes="n")
    assert ws.undo(ws.edits()[1].id) == "Role"
    assert (ws.contacts.get(bo).role, ws.contacts.get(bo).notes) == ("", "n")
    assert labels(ws) == ["Notes"]


@pytest.mark.parametrize("later_label", ["Later", ""])
def test_a_later_change_of_the_same_field_refuses(
    ws: Workspace, bo: str, now: datetime, later_label: str
) -> None:
    """Whether or not the later edit had a label, nothing is overwritten."""
    with ws.edit("First", now=now) as tx:
        tx.contacts.update(bo, notes="one")
    with ws.edit(later_label, now=now) as tx:
        tx.contacts.update(bo, notes="two")
    first = ws._current().history[0]["id"]
    with pytest.raises(UndoRefusedError, match="“First” cannot be undone"):
        ws.undo(first)
    assert ws.contacts.get(bo).notes == "two"
    assert "First" not in labels(ws)
    if later_label:
        assert ws.undo() == "Later"
        assert ws.undo() == "First"


def test_there_and_back_again_is_still_a_later_change(
    ws: Workspace, bo: str, now: datetime
) -> None:
    """A field that was changed twice and holds the first value again refuses the first undo."""
    for label, text in (("A", "a"), ("B", "b"), ("C", "a")):
        with ws.edit(label, now=now) as tx:
            tx.contacts.update(bo, notes=text)
    with pytest.raises(UndoRefusedError):
        ws.undo(ws._current().history[0]["id"])
    assert [ws.undo(), ws.undo(), ws.undo()] == ["C", "B", "A"]
    assert ws.contacts.get(bo).notes == ""


def test_adding_is_not_undone_once_the_record_was_worked_on(ws: Workspace, now: datetime) -> None:
    """A path inside the record counts as the same place."""
    with ws.edit("Add", now=now) as tx:
        ann = tx.contacts.put(Contact(name="Ann"))
    with ws.edit("", now=now) as tx:
        tx.contacts.update(ann.id, notes="n")
    with pytest.raises(UndoRefusedError, match="changed again later"):
        ws.undo()
    assert ws.contacts.get(ann.id).notes == "n"


def test_adding_is_not_undone_while_something_belongs_to_it(ws: Workspace, now: datetime) -> None:
    """A contact with a talk stays; once the talk is undone it can go."""
    with ws.edit("Add", now=now) as tx:
        ann = tx.contacts.put(Contact(name="Ann"))
    add = ws.edits()[0].id
    with ws.edit("Plan a talk", now=now) as tx:
        tx.interviews.put(Interview(contact=ann.id))
    with pytest.raises(UndoRefusedError, match="belongs to it"):
        ws.undo(add)
    assert ws.undo() == "Plan a talk"
    assert ws.undo() == "Add"
    assert ws.contacts.all() == []


def test_nothing_comes_back_to_a_record_that_was_removed(ws: Workspace, now: datetime) -> None:
    """A removed talk does not return while its contact is gone."""
    with ws.edit("", now=now) as tx:
        ann = tx.contacts.put(Contact(name="Ann"))
        interview = tx.interviews.put(Interview(contact=ann.id))
    with ws.edit("Remove talk", now=now) as tx:
        tx.interviews.remove(interview.id)
    older = ws.edits()[0].id
    with ws.edit("Remove contact", now=now) as tx:
        tx.contacts.remove(ann.id)
    with pytest.raises(UndoRefusedError, match="undo that first"):
        ws.undo(older)
    assert [ws.undo(), ws.undo()] == ["Remove contact", "Remove talk"]
    assert ws.interviews.all() == [interview]


def test_entries_of_a_list_are_places_of_their_own(ws: Workspace, now: datetime) -> None:
    """Adding, removing, moving and noting questions can be undone one without the other."""
    one, two, three = (PlannedQuestion(text=text) for text in "123")
    with ws.edit("", now=now) as tx:
        interview = tx.interviews.put(Interview(contact="c", plan=(one, two)))
    with ws.edit("Add", now=now) as tx:
        tx.interviews.update(interview.id, plan=(one, two, three))
    with ws.edit("Note", now=now) as tx:
        tx.interviews.write(interview.id, ("plan", two.id, "note"), "said")
    with ws.edit("Move", now=now) as tx:
        plan = tx.interviews.get(interview.id).plan
        tx.interviews.update(interview.id, plan=(plan[1], plan[0], plan[2]))
    with ws.edit("Remove", now=now) as tx:
        plan = tx.interviews.get(interview.id).plan
        tx.interviews.update(interview.id, plan=(plan[0], plan[2]))
    ids = {each.label: each.id for each in ws.edits()}
    assert ws.undo(ids["Add"]) == "Add"
    noted = two.model_copy(update={"note": "said"})
    assert ws.interviews.get(interview.id).plan == (noted,)
    assert ws.undo(ids["Remove"]) == "Remove"
    assert ws.interviews.get(interview.id).plan == (noted, one)
    assert ws.undo(ids["Note"]) == "Note"
    assert ws.interviews.get(interview.id).plan == (two, one)


def test_saves_of_one_field_within_five_minutes_are_one_edit(
    ws: Workspace, bo: str, now: datetime
) -> None:
    """The first value comes back at once; the time is that of the last save."""
    for index, text in enumerate(("H", "He", "Hel")):
        with ws.edit("Write notes", now=now + timedelta(minutes=4 * index)) as tx:
            tx.contacts.write(bo, ("notes",), text)
    (note,) = ws.edits()
    assert note.at == now + timedelta(minutes=8)
    with ws.edit("Write notes", now=now + timedelta(minutes=14)) as tx:
        tx.contacts.write(bo, ("notes",), "Hello")
    assert ws.undo() == "Write notes"
    assert ws.contacts.get(bo).notes == "Hel"
    assert ws.undo() == "Write notes"
    assert ws.contacts.get(bo).notes == ""


def test_saves_of_different_fields_or_with_something_between_stay_apart(
    ws: Workspace, bo: str, now: datetime
) -> None:
    """Only saves that follow each other in the very same place are one edit."""
    for field in ("notes", "role", "notes"):
        with ws.edit("Write", now=now) as tx:
            tx.contacts.write(bo, (field,), f"{field} {ws.revision}")
    assert len(ws._current().history) == 3
    with ws.edit("", now=now) as tx:
        tx.contacts.write(bo, ("notes",), "unlabelled")
    with ws.edit("Write", now=now) as tx:
        tx.contacts.write(bo, ("notes",), "last")
    ws.undo()
    assert ws.contacts.get(bo).notes == "unlabelled"


def test_typing_and_taking_it_back_by_hand_leaves_nothing_to_undo(
    ws: Workspace, bo: str, now: datetime
) -> None:
    """An edit that came back to where it started is not in the list."""
    for text in ("H", ""):
        with ws.edit("Write notes", now=now) as tx:
            tx.contacts.write(bo, ("notes",), text)
    assert ws.edits() == []


def test_the_first_word_and_its_time_are_one_edit_with_what_follows(
    ws: Workspace, now: datetime
) -> None:
    """Saves that continue one value of the newest edit join it, and undo takes all of it back."""
    with ws.edit("", now=now) as tx:
        interview = tx.interviews.put(Interview(contact="c"))
    with ws.edit("Write debrief", now=now) as tx:
        tx.interviews.write(interview.id, ("debrief", "learned"), "A")
        tx.interviews.write(interview.id, ("debrief", "written"), now)
    with ws.edit("Write debrief", now=now + timedelta(seconds=1)) as tx:
        tx.interviews.write(interview.id, ("debrief", "learned"), "A lot")
    assert len(ws.edits()) == 1
    ws.undo()
    assert ws.interviews.get(interview.id) == interview


def test_where_the_person_is_never_moves_and_drafts_come_back_where_they_can(
    ws: Workspace, now: datetime
) -> None:
    """Undoing an addition gives the draft back, unless a new one was begun meanwhile."""
    for newer_draft in ("", "Ann"):
        with ws.edit("", now=now) as tx:
            tx.page_state.update(drafts={"new": {"name": "Bo"}})
        with ws.edit("Add", now=now) as tx:
            tx.contacts.put(Contact(name="Bo"))
            tx.page_state.update(drafts={}, page="track")
        if newer_draft:
            with ws.edit("", now=now) as tx:
                tx.page_state.write(("drafts", "new", "name"), newer_draft)
        assert ws.undo() == "Add"
        assert ws.contacts.all() == []
        assert ws.page_state.drafts == {"new": {"name": newer_draft or "Bo"}}
        assert ws.page_state.page == "track"


def test_the_profile_is_undone_field_by_field(ws: Workspace, now: datetime) -> None:
    """Though it was never stored before, its fields are separate places."""
    with ws.edit("Name", now=now) as tx:
        tx.profile.update(name="Me")
    with ws.edit("Mail", now=now) as tx:
        tx.profile.update(email="me@example.org")
    ws.undo(ws.edits()[1].id)
    assert ws.profile == Profile(email="me@example.org")


def test_only_the_last_fifty_are_kept(ws: Workspace, bo: str, now: datetime) -> None:
    """The list does not grow without end."""
    for index in range(53):
        with ws.edit(f"Edit {index}", now=now) as tx:
            tx.contacts.update(bo, notes=str(index))
    assert len(ws._current().history) == 50
    assert ws.undo() == "Edit 52"


def test_large_edits_push_out_older_ones(
    ws: Workspace, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest edit can always be undone; older ones only while there is room in the file."""
    monkeypatch.setattr(history, "LARGEST_PAST", 1000)
    with ws.edit("", now=now) as tx:
        people = [tx.contacts.put(Contact(name="x" * 400)) for _ in range(4)]
    for index, person in enumerate(people):
        with ws.edit(f"Remove {index}", now=now) as tx:
            tx.contacts.remove(person.id)
    assert labels(ws) == ["Remove 3", "Remove 2"]


steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "notes", "tags", "rate", "why", "plan", "note"]),
        st.integers(0, 5),
        st.text(alphabet="ab", max_size=2),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=examples(60), suppress_health_check=list(HealthCheck))
@given(steps)
def test_undoing_everything_leads_back_to_the_start(todo: list[tuple[str, int, str]]) -> None:
    """Any edits, undone from the newest to the oldest, give each earlier state again."""
    ws = open_workspace(None)
    moment = datetime.fromisoformat("2026-03-02T09:00:00+00:00")
    with ws.edit("", now=moment) as tx:
        for index in range(3):
            tx.contacts.put(Contact(id=f"c{index}", name="N"))
        tx.fields.put(CareerField(id="f"))
        tx.interviews.put(Interview(id="i", contact="c0"))
    states: list[Any] = []
    for number, (what, index, text) in enumerate(todo):
        before, known = _everything(ws), len(ws._current().history)
        with ws.edit(f"{number}", now=moment) as tx:
            _do(tx, what, index, text, number)
        if len(ws._current().history) > known:
            states.append(before)
    for expected in reversed(states):
        assert ws.undo() is not None
        assert _everything(ws) == expected
    assert ws.undo() is None


def _do(tx: Any, what: str, index: int, text: str, number: int) -> None:
    people = tx.contacts.all()
    if what == "add":
        tx.contacts.put(Contact(id=f"n{number}", name=text or "x"))
    elif people and what == "remove":
        tx.contacts.remove(people[index % len(people)].id)
    elif people and what in ("notes", "tags"):
        value = text if what == "notes" else tuple(text)
        tx.contacts.update(people[index % len(people)].id, **{what: value})
    elif what == "rate":
        tx.fields.write("f", ("ratings_before", text or "k"), index)
    elif what == "why":
        tx.fields.update("f", why=text)
    elif what == "plan":
        plan = list(tx.interviews.get("i").plan)
        if len(text) == 2 and plan:
            plan.pop(index % len(plan))
        elif text == "a":
            plan.reverse()
        else:
            plan.insert(index % (len(plan) + 1), PlannedQuestion(id=f"q{number}", text="?"))
        tx.interviews.update("i", plan=plan)
    elif what == "note" and tx.interviews.get("i").plan:
        plan = tx.interviews.get("i").plan
        tx.interviews.write("i", ("plan", plan[index % len(plan)].id, "note"), text)


def _everything(ws: Workspace) -> Any:
    return (ws.contacts.all(), ws.fields.all(), ws.interviews.all(), ws.profile)
