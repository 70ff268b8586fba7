"""Two windows that change the same things."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from infoint.domain import Action, Contact, Interview, OutreachAttempt, PlannedQuestion
from infoint.store import Workspace

Another = Callable[[], Workspace]


@pytest.fixture
def windows(another: Another, now: datetime) -> tuple[Workspace, Workspace, str]:
    """Two windows and the id of a contact that both have read."""
    one, two = another(), another()
    with one.edit("Add", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo", tags=("a",)))
    return one, two, bo.id


def test_different_fields_both_keep_their_change(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """An old copy with one changed field leaves the other fields as they are stored."""
    one, two, key = windows
    old = two.contacts.get(key)
    with one.edit("Role", now=now) as tx:
        tx.contacts.update(key, role="Nurse", tags=["a", "b"])
    with two.edit("Notes", now=now) as tx:
        tx.contacts.put(old.model_copy(update={"notes": "tall"}))
    stored = one.contacts.get(key)
    assert (stored.role, stored.notes, stored.tags) == ("Nurse", "tall", ("a", "b"))
    assert one.other_texts.all() == []


def test_the_same_field_keeps_the_other_text(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """The last writer stays, and what the other window wrote lies beside it."""
    one, two, key = windows
    old = two.contacts.get(key)
    with one.edit("Notes", now=now) as tx:
        tx.contacts.update(key, notes="theirs")
    with two.edit("Notes", now=now) as tx:
        tx.contacts.put(old.model_copy(update={"notes": "mine"}))
    assert one.contacts.get(key).notes == "mine"
    (other,) = one.other_texts.all()
    assert (other.collection, other.record, other.path) == ("contacts", key, ("notes",))
    assert (other.text, other.at) == ("theirs", now)


def test_a_new_record_with_a_known_id_replaces_it_whole(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """A record made by hand was not read, so there is nothing to merge."""
    one, two, key = windows
    with one.edit("Notes", now=now) as tx:
        tx.contacts.update(key, notes="n", role="Nurse")
    with two.edit("Replace", now=now) as tx:
        tx.contacts.put(Contact(id=key, name="Bea"))
    assert one.contacts.get(key) == Contact(id=key, name="Bea")


def test_entries_of_lists_are_joined_by_their_ids(another: Another, now: datetime) -> None:
    """One window moves and notes, the other adds: all of it is kept."""
    one, two = another(), another()
    first, second = PlannedQuestion(text="1"), PlannedQuestion(text="2")
    with one.edit("Plan", now=now) as tx:
        interview = tx.interviews.put(Interview(contact="c", plan=(first, second)))
    old = two.interviews.get(interview.id)
    third = PlannedQuestion(text="3")
    with one.edit("Add", now=now) as tx:
        tx.interviews.update(interview.id, plan=(first, second, third))
    with two.edit("Move", now=now) as tx:
        noted = first.model_copy(update={"note": "n"})
        tx.interviews.put(old.model_copy(update={"plan": (second, noted)}))
    assert one.interviews.get(interview.id).plan == (second, third, noted)


def test_a_copy_under_a_new_id_is_a_new_record(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """Copying a record to make another one does not touch the first."""
    one, _, key = windows
    with one.edit("Copy", now=now) as tx:
        tx.contacts.put(one.contacts.get(key).model_copy(update={"id": "copy", "name": "Bob"}))
    assert [each.name for each in one.contacts] == ["Bo", "Bob"]


def test_a_record_of_another_workspace_can_be_put(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """What was read elsewhere is new here."""
    from infoint.store import open_workspace

    one, _, key = windows
    elsewhere = open_workspace(None)
    with elsewhere.edit("Copy", now=now) as tx:
        tx.contacts.put(one.contacts.get(key))
    assert elsewhere.contacts.get(key) == one.contacts.get(key)


def test_write_with_what_was_seen_keeps_nothing(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """A writer who saw the stored text replaces it and nothing else happens."""
    one, _, key = windows
    for seen, text in (("", "a"), ("a", "ab"), ("ab", "")):
        with one.edit("", now=now) as tx:
            tx.contacts.write(key, ("notes",), text, seen=seen)
    assert one.contacts.get(key).notes == ""
    assert one.other_texts.all() == []


def test_write_that_saw_something_else_keeps_the_stored_text(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """Without `seen` nothing is compared; with an old one the stored text is kept."""
    one, two, key = windows
    with one.edit("", now=now) as tx:
        tx.contacts.write(key, ("notes",), "first", seen="")
    with two.edit("", now=now) as tx:
        tx.contacts.write(key, ("notes",), "unseen")
    assert one.other_texts.all() == []
    with two.edit("", now=now) as tx:
        tx.contacts.write(key, ("notes",), "second", seen="first")
    assert one.contacts.get(key).notes == "second"
    assert [each.text for each in one.other_texts] == ["unseen"]


def test_two_windows_typing_in_turn_leave_one_text_each(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """Of a text that grows only the longest form is kept beside the winner."""
    one, two, key = windows
    seen = {"one": "", "two": ""}
    for length in range(1, 6):
        for window, name, word in ((one, "one", "apple"), (two, "two", "berry")):
            with window.edit("", now=now) as tx:
                tx.contacts.write(key, ("notes",), word[:length], seen=seen[name])
            seen[name] = word[:length]
    assert one.contacts.get(key).notes == "berry"
    assert sorted(each.text for each in one.other_texts) == ["apple", "berr"]


def test_dates_choices_and_ids_are_not_kept_as_texts(another: Another, now: datetime) -> None:
    """Only words that a person wrote are kept beside; the rest simply takes the last value."""
    ws = another()
    with ws.edit("Add", now=now) as tx:
        bo = tx.contacts.put(Contact(name="Bo"))
        ann = tx.contacts.put(Contact(name="Ann"))
        action = tx.actions.put(Action(text="x", due=date(2026, 1, 1), contact=bo.id))
        tried = tx.attempts.put(OutreachAttempt(contact=bo.id, at=now))
    with ws.edit("Change", now=now) as tx:
        tx.actions.write(action.id, ("due",), date(2026, 1, 2), seen=None)
        tx.actions.write(action.id, ("contact",), ann.id, seen="")
        tx.attempts.write(tried.id, ("channel",), "phone", seen="note")
    assert ws.other_texts.all() == []
    assert ws.actions.get(action.id).due == date(2026, 1, 2)


def test_other_texts_go_with_their_record_and_come_back_with_it(
    windows: tuple[Workspace, Workspace, str], now: datetime
) -> None:
    """Removing a record takes its other texts along; undo brings both back."""
    one, _, key = windows
    with one.edit("", now=now) as tx:
        tx.contacts.write(key, ("notes",), "a", seen="")
        tx.contacts.write(key, ("notes",), "b", seen="")
    assert len(one.other_texts) == 1
    with one.edit("Remove", now=now) as tx:
        tx.contacts.remove(key)
    assert one.other_texts.all() == []
    assert one.undo() == "Remove"
    assert [each.text for each in one.other_texts] == ["a"]


def test_a_draft_typed_in_two_windows_keeps_the_other_text(another: Another, now: datetime) -> None:
    """Half-written records have the same rule as stored ones."""
    one, two = another(), another()
    with one.edit("", now=now) as tx:
        tx.page_state.write(("drafts", "new", "name"), "Ann", seen="")
    with two.edit("", now=now) as tx:
        tx.page_state.write(("drafts", "new", "name"), "Bo", seen="")
    assert one.page_state.drafts["new"]["name"] == "Bo"
    assert [each.text for each in one.other_texts] == ["Ann"]
