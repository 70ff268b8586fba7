"""What a new person answers becomes ordinary records."""

from datetime import UTC, datetime

import pytest

from infoint.domain import CareerField, Contact
from infoint.library import load_library
from infoint.services.first_questions import DRAFT, begin
from infoint.store import Workspace, open_workspace

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)


@pytest.fixture
def ws() -> Workspace:
    return open_workspace(None)


def answer(ws: Workspace, **answers: str) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", DRAFT), answers)


def test_field_and_people_are_linked(ws: Workspace) -> None:
    """The people named can speak about the field named, with what the line says of them."""
    answer(ws, field=" Nursing ", knows="Vera Lind, nurse, City Hospital", agreed="Bo Ek")
    found = begin(ws, load_library(), now=NOW)
    field = ws.fields.all()[0]
    vera, bo = ws.contacts.all()
    assert field.title == "Nursing"
    assert (vera.name, vera.role, vera.organization) == ("Vera Lind", "nurse", "City Hospital")
    assert vera.fields == bo.fields == (field.id,)
    assert [(one.contact, one.outcome) for one in ws.attempts.all()] == [(bo.id, "agreed")]
    assert found
    assert found.step == "prepare"
    assert found.contact == bo.id


def test_the_same_person_twice_is_one(ws: Workspace) -> None:
    """Who is known and has agreed stands on the list once."""
    answer(ws, knows="Vera Lind", agreed="vera lind")
    begin(ws, load_library(), now=NOW)
    assert [one.name for one in ws.contacts.all()] == ["Vera Lind"]
    assert len(ws.attempts.all()) == 1


def test_what_is_listed_is_not_added_again(ws: Workspace) -> None:
    """A field or a person of that name that another window added is taken."""
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(title="nursing"))
        tx.contacts.put(Contact(name="Vera"))
    answer(ws, field="Nursing", knows="Vera")
    begin(ws, load_library(), now=NOW)
    assert len(ws.fields.all()) == len(ws.contacts.all()) == 1


def test_nothing_answered_writes_nothing(ws: Workspace) -> None:
    """Without an answer there is still something to do first, and no record."""
    before = ws.revision
    found = begin(ws, load_library(), now=NOW)
    assert found
    assert found.step == "choose-field"
    assert ws.revision == before


def test_blank_answers_make_no_records(ws: Workspace) -> None:
    """Spaces are no answer."""
    answer(ws, field="  ", knows="", agreed=" , ")
    begin(ws, load_library(), now=NOW)
    assert not ws.fields.all()
    assert not ws.contacts.all()
    assert not ws.attempts.all()
    assert DRAFT not in ws.page_state.drafts
