"""Half-written records become whole in one edit, or stay as they are."""

import pytest

from infoint.domain.problems import InputError
from infoint.entries.drafts import clear_draft, read_draft
from infoint.people import contacts


def test_unknown_draft_is_empty(ws):
    """A draft that nobody began is empty."""
    assert read_draft(ws, "new-contact") == {}


def test_draft_is_read_from_workspace_and_edit(ws, draft, now):
    """What was typed is seen from outside and inside an edit."""
    draft("new-contact", name="Bo")
    assert read_draft(ws, "new-contact") == {"name": "Bo"}
    with ws.edit("", now=now) as tx:
        assert read_draft(tx, "new-contact") == {"name": "Bo"}


def test_clearing_leaves_other_drafts(ws, draft, now):
    """Clearing one draft leaves the others."""
    draft("one", name="Bo")
    draft("two", name="Mo")
    with ws.edit("", now=now) as tx:
        clear_draft(tx, "one")
    assert ws.page_state.drafts == {"two": {"name": "Mo"}}


def test_adding_clears_the_draft_in_one_edit(ws, draft, now):
    """Record and cleared draft are one edit with one label."""
    draft("new-contact", name="Bo", email="bo@example.org")
    before = ws.revision
    contact = contacts.add_contact(ws, now=now)
    assert ws.contacts.get(contact.id).email == "bo@example.org"
    assert read_draft(ws, "new-contact") == {}
    assert ws.revision == before + 1


def test_undo_brings_the_draft_back(ws, draft, now):
    """Taking back an addition gives back what was typed."""
    draft("new-contact", name="Bo")
    contacts.add_contact(ws, now=now)
    ws.undo()
    assert not ws.contacts.all()
    assert read_draft(ws, "new-contact") == {"name": "Bo"}


def test_undo_works_while_the_next_one_is_being_typed(ws, draft, now):
    """Typing the next person does not stand in the way of taking back the last one."""
    draft("new-contact", name="Bo")
    contacts.add_contact(ws, now=now)
    draft("new-contact", name="Mo")
    ws.undo()
    assert not ws.contacts.all()
    assert read_draft(ws, "new-contact") == {"name": "Mo"}


def test_a_problem_keeps_what_was_typed(ws, draft, now):
    """Where something does not fit nothing is stored and the draft stays."""
    draft("new-contact", name="", email="no address")
    revision = ws.revision
    with pytest.raises(InputError) as raised:
        contacts.add_contact(ws, now=now)
    assert set(raised.value.problems) == {"name", "email"}
    assert read_draft(ws, "new-contact") == {"name": "", "email": "no address"}
    assert ws.revision == revision
