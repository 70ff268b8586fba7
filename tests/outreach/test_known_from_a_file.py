"""The first text to somebody of whom a file says in words how one knows them."""

from datetime import datetime

import pytest

from infoint.domain import Contact
from infoint.imports.taking import plan_import, take_people
from infoint.library import Library
from infoint.outreach.first_message import first_message
from infoint.outreach.situations import first_situation, is_untold, noted_words
from infoint.store import Workspace
from tests.imports.reading import read


def _first_text(ws: Workspace, library: Library, now: datetime, **known: str) -> str:
    with ws.edit("", now=now) as tx:
        told = {"name": "Ida Moor", "email": "ida@tate.example"} | known
        person = tx.contacts.put(Contact(id="ida", created=now, **told))
    letter = first_message(ws, library, person.id, now=now)
    assert letter is not None
    return letter.text


def test_a_teacher_with_a_title(ws: Workspace, library: Library, now: datetime) -> None:
    """Whose class one took has been met, and is addressed by title and surname."""
    text = _first_text(
        ws, library, now, name="Prof. Ida Moor", relationship="took her statistics course"
    )
    assert text.startswith("Dear Prof. Moor,")
    assert "from your statistics course" in text
    assert "came across your name" not in text


def test_a_clause_behind_ones_name(ws: Workspace, library: Library, now: datetime) -> None:
    """What one did stands behind a comma at one's own name."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(name="Sol Reed")
    text = _first_text(ws, library, now, relationship="volunteered with him last year")
    assert "It's Sol Reed, I volunteered with you last year." in text


@pytest.mark.parametrize(
    ("relationship", "said"),
    [
        ("found online", "I came across your name online."),
        ("LinkedIn", "I came across your name through LinkedIn."),
        ("job fair 4/12", "We met at the job fair."),
        ("staff directory", "I came across your name through the staff directory."),
    ],
)
def test_where_one_found_them(
    ws: Workspace, library: Library, now: datetime, relationship: str, said: str
) -> None:
    """What stands beside how one knows them fills the sentence that asks for it."""
    assert said in _first_text(ws, library, now, relationship=relationship)


@pytest.mark.parametrize(
    ("relationship", "untold"),
    [("zorped", True), ("took his class", False), ("found online", False), ("", False)],
)
def test_words_that_are_not_understood(
    ws: Workspace, now: datetime, relationship: str, untold: bool
) -> None:
    """They do not say that one has not met, and so are asked about."""
    assert is_untold(Contact(id="ida", name="Ida", relationship=relationship)) is untold


def test_who_gave_the_name(ws: Workspace, library: Library, now: datetime) -> None:
    """The words stay, the first text names who gave the name, and one who knows them is not named
    before one may.
    """
    file = read(
        "Name,Company,Email,How I know them\nAna Prima,Acme,a@a.example,my aunt's boss\n"
        "Bo Ek,Bolt,b@b.example,Ana Prima gave me his name\n"
        "Cy Dee,Coda,c@c.example,Ana Prima knows her\n"
    )
    plan = plan_import(ws, file)
    take_people(ws, plan, [one.id for one in plan.new], now=now)
    ana, bo, cy = ws.contacts.all()
    assert (bo.referred_by, cy.referred_by) == (ana.id, ana.id)
    assert bo.relationship == "Ana Prima gave me his name"
    assert (bo.may_use_name, cy.may_use_name) == (True, None)
    assert first_situation(ws, bo.id, now=now) == "referred"
    letter = first_message(ws, library, bo.id, now=now)
    assert letter is not None
    assert "Ana Prima suggested that I write to you." in letter.text
    other = first_message(ws, library, cy.id, now=now)
    assert other is not None
    assert "Ana" not in other.text


@pytest.mark.parametrize(
    ("notes", "noted"),
    [
        ("met at church", "met at church"),
        ("Runs the night shift. Met her at the fair; very kind", "Met her at the fair"),
        ("We know each other from choir", "We know each other from choir"),
        ("took her class", "took her class"),
        ("have not met", ""),
        ("Wants to be met at the gate", ""),
        ("knows the mayor", ""),
        ("", ""),
    ],
)
def test_what_the_notes_say_of_how_one_knows_somebody(notes: str, noted: str) -> None:
    """The sentence that says where one met is found, so that nobody is said to be a stranger."""
    ida = Contact(id="ida", name="Ida", role="planner", organization="City", notes=notes)
    assert noted_words(ida) == noted
    assert noted_words(ida.model_copy(update={"rung": "unknown"})) == ""
