"""Somebody whose name alone stands on the list: the same person, or who it is said to be."""

import pytest

from infoint.domain import Contact
from infoint.imports.preview import Source
from infoint.imports.taking import plan_import, take_people
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.taking.test_importing import counts, file_of, listed, take_all

KEVIN = Contact(id="kevin", name="Kevin Tran", role="PT student")


@pytest.mark.parametrize("source", ["xlsx", "csv", "pasted"])
def test_nothing_speaks_against_it(ws: Workspace, source: Source) -> None:
    """In a table of one's own, or a pasted text, the same name with an organization more is the
    same person, who is filled in.
    """
    listed(ws, KEVIN)
    given = Contact(name="Kevin Tran", organization="Northeastern")
    plan = plan_import(ws, file_of(given, source=source))
    assert counts(plan) == (0, 1, 0)
    take_all(ws, plan)
    assert [(one.organization, one.role) for one in ws.contacts.all()] == [
        ("Northeastern", "PT student")
    ]


@pytest.mark.parametrize(
    ("here", "file"),
    [
        ({"organization": "Harbor"}, {"organization": "Kaiser"}),
        ({"email": "k@a.example"}, {"email": "k@b.example"}),
        ({"phone": "+1 617 555 0142"}, {"phone": "+1 617 555 0188"}),
        (
            {"profile_url": "linkedin.com/in/kevin-a"},
            {"profile_url": "linkedin.com/in/kevin-b"},
        ),
    ],
)
def test_something_speaks_against_it(
    ws: Workspace, here: dict[str, str], file: dict[str, str]
) -> None:
    """With another organization, address, number or profile it is somebody new, and marked."""
    listed(ws, KEVIN.model_copy(update=here))
    plan = plan_import(ws, file_of(Contact(name="Kevin Tran", **file), source="xlsx"))
    assert counts(plan) == (1, 0, 0)
    assert list(plan.namesakes.values()) == ["kevin"]


def test_one_name_of_two(ws: Workspace) -> None:
    """Where the list, or the file, has two of that name, nobody can tell which."""
    listed(ws, KEVIN, Contact(id="other", name="Kevin Tran", organization="Kaiser"))
    assert counts(plan_import(ws, file_of(Contact(name="Kevin Tran"), source="xlsx")))[0] == 0
    given = Contact(name="Kevin Tran", organization="Harbor")
    assert counts(plan_import(ws, file_of(given, source="xlsx"))) == (1, 0, 0)


def test_as_was_said(ws: Workspace) -> None:
    """Who is said to be somebody of the list is filled in there, also where it moved on since."""
    listed(ws, KEVIN.model_copy(update={"organization": "Harbor"}))
    preview = file_of(Contact(name="Kevin Tran", organization="Kaiser", email="k@b.example"))
    (person,) = preview.people
    plan = plan_import(ws, preview, said={person.id: "kevin"})
    assert counts(plan) == (0, 1, 0)
    assert [(one.kind, one.here, one.file) for one in plan.differing[0].differs] == [
        ("organization", "Harbor", "Kaiser")
    ]
    listed(ws, Contact(name="Bo Ek"))  # the list has moved on: it is compared once more
    take_people(ws, plan, [person.id], now=NOW)
    found = {one.name: one for one in ws.contacts.all()}
    assert set(found) == {"Kevin Tran", "Bo Ek"}
    assert (found["Kevin Tran"].organization, found["Kevin Tran"].email) == (
        "Harbor",
        "k@b.example",
    )


def test_nothing_is_told_twice(ws: Workspace) -> None:
    """A press that finds all of it stored by then says that it filled in nobody."""
    listed(ws, KEVIN)
    given = Contact(name="Kevin Tran", organization="Northeastern")
    plan = plan_import(ws, file_of(given, source="xlsx"))
    assert take_all(ws, plan).filled == 1
    assert take_all(ws, plan).filled == 0
    assert len(ws.edits()) == 1


def test_where_they_work_by_now(ws: Workspace) -> None:
    """Of who is said to be the same, what the file says of their work can be taken; what stood here
    is kept in the notes.
    """
    listed(ws, KEVIN.model_copy(update={"organization": "Harbor", "notes": "Fair"}))
    preview = file_of(Contact(name="Kevin Tran", organization="Kaiser", role="Therapist"))
    plan = plan_import(ws, preview, said={preview.people[0].id: "kevin"})
    keys = [one.key for one in plan.differing[0].differs]
    assert take_people(ws, plan, (), as_file=keys, now=NOW).replaced == 1
    (kevin,) = ws.contacts.all()
    assert (kevin.organization, kevin.role) == ("Kaiser", "Therapist")
    assert kevin.notes == "Fair\nBefore: Harbor\nBefore: PT student"
