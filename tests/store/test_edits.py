"""Reading and editing, over every storage."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from infoint.domain import Action, CareerField, Contact, Interview, PlannedQuestion, Profile
from infoint.store import GoneError, StoreError, Workspace, open_workspace

Another = Callable[[], Workspace]


def test_a_new_workspace_is_empty_and_has_its_two_singletons(ws: Workspace) -> None:
    """Nothing is stored yet, and profile and page state are there all the same."""
    assert ws.revision == 0
    assert ws.contacts.all() == []
    assert ws.contacts.get("nobody") is None
    assert len(ws.letters) == 0
    assert ws.profile == Profile()
    assert ws.page_state.drafts == {}


def test_what_was_put_is_read_back_elsewhere(another: Another, now: datetime) -> None:
    """A record with every kind of value comes back equal in another window."""
    one, two = another(), another()
    interview = Interview(
        contact="c",
        start=datetime(2026, 3, 3, 15, tzinfo=timezone(timedelta(hours=2))),
        plan=(PlannedQuestion(text="How did you start? \u2063 ⟂ 漢字 \U0001f642"),),
        evaluation={"fit": 4, "why": "because"},
    )
    with one.edit("Plan a talk", now=now) as tx:
        tx.interviews.put(interview)
        tx.actions.put(Action(text="Read", due=date(2026, 3, 9), done=now))
    assert two.interviews.get(interview.id) == interview
    assert two.interviews.all()[0].start == datetime(2026, 3, 3, 13, tzinfo=UTC)
    assert two.actions.all()[0].due == date(2026, 3, 9)
    assert two.revision == one.revision == 1


def test_records_keep_the_order_in_which_they_came(another: Another, now: datetime) -> None:
    """Changing a record does not move it; a new one comes last."""
    ws = another()
    people = [Contact(name=name) for name in "CAB"]
    with ws.edit("Add", now=now) as tx:
        for person in people:
            tx.contacts.put(person)
    with ws.edit("Change", now=now) as tx:
        tx.contacts.update(people[0].id, notes="x")
        tx.contacts.put(Contact(name="D"))
    assert [each.name for each in ws.contacts.all()] == list("CABD")
    assert [each.name for each in another().contacts] == list("CABD")


def test_an_edit_sees_its_own_changes(ws: Workspace, now: datetime) -> None:
    """Within the block reads show what the block did so far; outside they do not."""
    with ws.edit("Add", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo"))
        tx.contacts.update(bo.id, notes="n")
        tx.profile.update(name="Me")
        assert tx.contacts.get(bo.id).notes == "n"
        assert [each.name for each in tx.contacts.all()] == ["Bo"]
        assert len(tx.contacts) == 1
        assert tx.profile.get().name == "Me"
        assert ws.contacts.all() == []
        tx.contacts.remove(bo.id)
        assert tx.contacts.get(bo.id) is None
        assert tx.contacts.all() == []
    assert ws.contacts.all() == []
    assert ws.profile.name == "Me"


def test_an_error_in_the_block_stores_nothing(another: Another, now: datetime) -> None:
    """All changes of an edit are stored, or none."""
    ws = another()
    with pytest.raises(KeyError), ws.edit("Add", now=now) as tx:  # noqa: PT012
        tx.contacts.put(Contact(name="Bo"))
        raise KeyError
    assert ws.contacts.all() == another().contacts.all() == []
    assert ws.revision == 0
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Ann"))
    assert len(another().contacts) == 1


def test_a_value_that_does_not_fit_is_told_in_a_sentence(ws: Workspace, now: datetime) -> None:
    """The sentence names the value; nothing of the edit is stored."""
    with ws.edit("Add", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo"))
    with pytest.raises(StoreError, match="“motivation”"), ws.edit("Rate", now=now) as tx:
        tx.contacts.update(bo.id, notes="n", motivation=9)
    with pytest.raises(StoreError, match="“nickname”"), ws.edit("Name", now=now) as tx:
        tx.contacts.update(bo.id, nickname="B")
    with pytest.raises(StoreError, match="kind"), ws.edit("Name", now=now) as tx:
        tx.contacts.update(bo.id, notes=object())
    assert ws.contacts.get(bo.id) == bo


@pytest.mark.parametrize("value", ["\ud800", 2**70])
def test_what_json_cannot_hold_is_told_in_a_sentence(
    ws: Workspace, now: datetime, value: object
) -> None:
    """A broken character or an endless number never reaches the file, in drafts either."""
    with pytest.raises(StoreError), ws.edit("Draft", now=now) as tx:
        tx.page_state.write(("drafts", "new", "name"), value)
    with pytest.raises(StoreError), ws.edit("Name", now=now) as tx:
        tx.profile.write(("name",), value)
    assert ws.revision == 0


def test_a_record_that_is_gone_is_told_in_a_sentence(another: Another, now: datetime) -> None:
    """Update, write, remove and an old copy refuse to bring a removed record back."""
    one, two = another(), another()
    with one.edit("Add", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo"))
    old = two.contacts.get(bo.id)
    with one.edit("Remove", now=now) as tx:
        tx.contacts.remove(bo.id)
    with two.edit("x", now=now) as tx:
        for attempt in (
            lambda: tx.contacts.update(bo.id, notes="n"),
            lambda: tx.contacts.write(bo.id, ("notes",), "n"),
            lambda: tx.contacts.remove(bo.id),
            lambda: tx.contacts.put(old.model_copy(update={"notes": "n"})),
        ):
            with pytest.raises(GoneError, match="This contact is no longer there"):
                attempt()
    assert two.contacts.all() == []


def test_nested_edits_are_refused(ws: Workspace, now: datetime) -> None:
    """A second edit within the first is a StoreError, and the first goes on."""
    with ws.edit("Outer", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
        with pytest.raises(StoreError), ws.edit("Inner", now=now):
            pass
        with pytest.raises(StoreError):
            ws.undo()
    assert len(ws.contacts) == 1


def test_a_block_that_is_over_takes_no_more_changes(ws: Workspace, now: datetime) -> None:
    """Keeping hold of the transaction after its block does not store anything."""
    with ws.edit("Add", now=now) as tx:
        pass
    with pytest.raises(RuntimeError):
        tx.contacts.put(Contact(name="Late"))
    assert ws.revision == 0


def test_an_edit_that_changes_nothing_writes_nothing(ws: Workspace, now: datetime) -> None:
    """The revision stays, and nothing joins the undo list."""
    with ws.edit("Add", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo"))
    with ws.edit("Same", now=now) as tx:
        tx.contacts.put(bo)
        tx.contacts.update(bo.id, name="Bo")
        tx.profile.put(ws.profile)
    assert ws.revision == 1
    assert [each.label for each in ws.edits()] == ["Add"]


def test_write_reaches_parts_dictionaries_and_entries_of_lists(
    another: Another, now: datetime
) -> None:
    """A path leads by names and by the ids of entries, and missing keys are made."""
    ws = another()
    question = PlannedQuestion(text="Why?")
    with ws.edit("Add", now=now) as tx:
        interview = tx.interviews.put(
            Interview(contact="c", plan=(PlannedQuestion(text="First"), question))
        )
        tx.interviews.write(interview.id, ("plan", question.id, "note"), "said this")
        tx.interviews.write(interview.id, ("debrief", "learned"), "a lot")
        tx.interviews.write(interview.id, ("checklist", "cv"), True)
        tx.interviews.write(interview.id, ("clock", "started"), now)
        tx.page_state.write(("drafts", "new-contact", "name"), "B", seen="")
    stored = another().interviews.get(interview.id)
    assert [item.note for item in stored.plan] == ["", "said this"]
    assert stored.debrief.learned == "a lot"
    assert stored.checklist == {"cv": True}
    assert stored.clock.started == now
    assert another().page_state.drafts == {"new-contact": {"name": "B"}}


def test_write_to_an_entry_that_is_gone_is_told(ws: Workspace, now: datetime) -> None:
    """An entry removed elsewhere is not made up again."""
    with ws.edit("Add", now=now) as tx:
        interview = tx.interviews.put(Interview(contact="c"))
        with pytest.raises(GoneError, match="This entry"):
            tx.interviews.write(interview.id, ("plan", "nope", "note"), "x")
        with pytest.raises(ValueError, match="path"):
            tx.interviews.write(interview.id, (), "x")
        with pytest.raises(ValueError, match="path"):
            tx.interviews.write(interview.id, ("id",), "x")


def test_a_record_keeps_its_id_and_its_kind(ws: Workspace, now: datetime) -> None:
    """Ids cannot be changed, and a collection takes only its own records."""
    with ws.edit("Add", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo"))
        with pytest.raises(StoreError):
            tx.contacts.update(bo.id, id="other")
        with pytest.raises(TypeError):
            tx.contacts.put(CareerField(title="x"))
        with pytest.raises(StoreError, match="one profile"):
            tx.profile.put(Profile(id="second"))


def test_a_naive_moment_is_refused(ws: Workspace) -> None:
    """Times without a zone do not come in."""
    with pytest.raises(ValueError, match="aware"), ws.edit("x", now=datetime(2026, 1, 1)):
        pass


def test_reads_are_served_from_memory(another: Another, now: datetime) -> None:
    """The same record object is given until it changes, also after others wrote."""
    one, two = another(), another()
    with one.edit("Add", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo"))
        ann = tx.contacts.put(Contact(name="Ann"))
    first = two.contacts.get(bo.id)
    assert two.contacts.get(bo.id) is first
    with one.edit("Change", now=now) as tx:
        tx.contacts.update(ann.id, notes="n")
    assert two.contacts.get(bo.id) is first
    assert two.contacts.get(ann.id).notes == "n"


def test_a_snapshot_stays_as_it_was(ws: Workspace, now: datetime) -> None:
    """A page that reads several collections can read them all of one moment."""
    before = ws.snapshot()
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    assert before.contacts.all() == []
    assert len(ws.snapshot().contacts) == 1


def test_replace_all_takes_the_place_of_everything_and_can_be_undone(
    another: Another, now: datetime
) -> None:
    """What is not named is emptied; order is that of the records given; undo gives all back."""
    ws = another()
    with ws.edit("Fill", now=now) as tx:
        people = [tx.contacts.put(Contact(name=name)) for name in "ABC"]
        tx.fields.put(CareerField(title="Law"))
        tx.profile.update(name="Me")
    before = ws.snapshot()
    changed = people[1].model_copy(update={"notes": "new"})
    new = Contact(name="N")
    ws.replace_all({"contacts": [new, changed, people[0]]}, "Restore", now=now)
    assert another().contacts.all() == [new, changed, people[0]]
    assert ws.fields.all() == []
    assert ws.profile == Profile()
    assert ws.undo() == "Restore"
    after = another()
    assert after.contacts.all() == before.contacts.all()
    assert after.fields.all() == before.fields.all()
    assert after.profile == before.profile


def test_replace_all_refuses_unknown_collections(ws: Workspace, now: datetime) -> None:
    """A misspelt name does not quietly empty a collection."""
    with pytest.raises(ValueError, match="contact"):
        ws.replace_all({"contact": []}, "Restore", now=now)


def test_erase_leaves_nothing(another: Another, now: datetime) -> None:
    """Records and the undo list are gone, and the revision still moves on."""
    one, two = another(), another()
    with one.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    revision = two.revision
    one.erase(now=now)
    assert two.contacts.all() == one.contacts.all() == []
    assert two.edits() == []
    assert two.revision > revision
    with two.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Ann"))
    assert [each.name for each in one.contacts] == ["Ann"]


def test_path_names_the_file(ws: Workspace) -> None:
    """A workspace in memory has no path."""
    assert open_workspace(None).path is None
