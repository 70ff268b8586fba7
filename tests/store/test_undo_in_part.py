"""Edits that last, such as an import: kept beside small ones, and taken back in part."""

from datetime import datetime

import pytest

from infoint.domain import Action, Contact, OutreachAttempt
from infoint.store import UndoRefusedError, Workspace, history


def brought_in(ws: Workspace, now: datetime, *names: str) -> str:
    """The id of an edit that brought in these people, each with a try to reach them."""
    with ws.edit("Brought in", now=now, lasting=True) as tx:
        for name in names:
            tx.contacts.put(Contact(id=name.lower(), name=name))
            tx.attempts.put(OutreachAttempt(contact=name.lower(), at=now))
    return ws.edits()[0].id


def people(ws: Workspace) -> list[str]:
    return [one.id for one in ws.contacts.all()]


def test_it_outlasts_many_small_edits(ws: Workspace, now: datetime) -> None:
    """The last five of them stay however many small edits follow, and can still be undone."""
    edits = [brought_in(ws, now, f"P{n}") for n in range(7)]
    with ws.edit("", now=now) as tx:
        tx.contacts.put(Contact(id="own", name="Own"))
    for n in range(history.LONGEST + 20):
        with ws.edit("Notes", now=now) as tx:
            tx.contacts.update("own", notes=str(n), role=str(n))
    kept = [one for one in ws.past() if one.lasts]
    assert [one.id for one in kept] == edits[:1:-1]
    assert len(ws.past()) == history.LONGEST + history.LASTING
    for one in kept:
        ws.undo(one.id, now=now)
    assert people(ws) == ["p0", "p1", "own"]


def test_who_was_worked_on_stays(ws: Workspace, now: datetime) -> None:
    """Whoever was changed, got something new, or has words in a box, stays whole; the rest goes."""
    edit = brought_in(ws, now, "Changed", "Added", "Typed", "Left", "Gone")
    with ws.edit("Changed", now=now) as tx:
        tx.contacts.update("changed", notes="n")
    with ws.edit("", now=now) as tx:
        tx.actions.put(Action(text="Call", contact="added"))
        tx.page_state.write(("drafts", "log-typed", "note"), "words")
    assert ws.who_stays(edit) == (("changed", "added", "typed"), True)
    assert ws.undo(edit, now=now) == "Brought in"
    assert people(ws) == ["changed", "added", "typed"]
    assert {one.contact for one in ws.attempts.all()} == {"changed", "added", "typed"}
    assert [one.notes for one in ws.contacts.all()] == ["n", "", ""]


def test_what_is_left_can_go_later(ws: Workspace, now: datetime) -> None:
    """Once the later change is taken back, so can be what stayed."""
    edit = brought_in(ws, now, "Ann", "Bo")
    with ws.edit("Changed", now=now) as tx:
        tx.contacts.update("ann", notes="n")
    later = ws.edits()[0].id
    ws.undo(edit, now=now)
    assert people(ws) == ["ann"]
    with pytest.raises(UndoRefusedError, match="worked on since"):
        ws.undo(edit, now=now)
    assert ws.who_stays(edit) == (("ann",), False)
    ws.undo(later, now=now)
    ws.undo(edit, now=now)
    assert (people(ws), ws.attempts.all(), ws.past()) == ([], [], [])


def test_who_is_named_by_somebody_that_stays(ws: Workspace, now: datetime) -> None:
    """Nobody goes to whom something that stays refers, also over several steps."""
    with ws.edit("Brought in", now=now, lasting=True) as tx:
        tx.contacts.put(Contact(id="a", name="A"))
        tx.contacts.put(Contact(id="b", name="B", referred_by="a"))
        tx.contacts.put(Contact(id="c", name="C", referred_by="b"))
        tx.contacts.put(Contact(id="d", name="D", referred_by="a"))
    edit = ws.edits()[0].id
    with ws.edit("Changed", now=now) as tx:
        tx.contacts.update("c", notes="n")
    ws.undo(edit, now=now)
    assert people(ws) == ["a", "b", "c"]


def test_what_was_filled_in_goes_by_person(ws: Workspace, now: datetime) -> None:
    """Of people who were there before, what was typed since stands and what came in goes."""
    with ws.edit("", now=now) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
        tx.contacts.put(Contact(id="bo", name="Bo"))
    with ws.edit("Filled in", now=now, lasting=True) as tx:
        tx.contacts.update("ann", organization="Tate", role="Curator")
        tx.contacts.update("bo", organization="Acme")
    edit = ws.edits()[0].id
    with ws.edit("Changed", now=now) as tx:
        tx.contacts.update("ann", role="Head curator")
    ws.undo(edit, now=now)
    found = {one.id: (one.organization, one.role) for one in ws.contacts.all()}
    assert found == {"ann": ("Tate", "Head curator"), "bo": ("", "")}


def test_a_small_edit_is_all_or_nothing(ws: Workspace, now: datetime) -> None:
    """What is not to last is refused as a whole once part of it was changed."""
    with ws.edit("Two", now=now) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
        tx.contacts.put(Contact(id="bo", name="Bo"))
    edit = ws.edits()[0].id
    with ws.edit("Changed", now=now) as tx:
        tx.contacts.update("ann", notes="n")
    with pytest.raises(UndoRefusedError):
        ws.undo(edit, now=now)
    assert [(one.label, one.stands) for one in ws.past()] == [("Changed", True), ("Two", False)]


def test_whom_it_is_about(ws: Workspace, now: datetime) -> None:
    """A note names its people as they are called now, also one who is gone; many have no name."""
    with ws.edit("", now=now) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
    with ws.edit("Log", now=now) as tx:
        tx.attempts.put(OutreachAttempt(contact="ann", at=now))
    with ws.edit("", now=now) as tx:
        tx.contacts.update("ann", name="Ann *Lee*")
    assert ws.edits()[0].names == ("Ann *Lee*",)
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo"))
    with ws.edit("Remove", now=now) as tx:
        tx.contacts.remove("bo")
    assert ws.edits()[0].names == ("Bo",)
    brought_in(ws, now, *"ABCD")
    assert ws.edits()[0].names == ()


def test_words_in_a_box_are_never_lost(ws: Workspace, now: datetime) -> None:
    """Where nothing but words in a box came since, that person stays with them."""
    edit = brought_in(ws, now, "Typed", "Left")
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", "log-typed", "note"), "words")
    assert ws.who_stays(edit) == (("typed",), True)
    ws.undo(edit, now=now)
    assert people(ws) == ["typed"]
    assert ws.page_state.drafts["log-typed"] == {"note": "words"}
