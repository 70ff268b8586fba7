"""Somebody who stands in one file twice, in two spellings."""

import pytest

from infoint.imports import read_contacts
from infoint.imports.taking import ImportPlan, plan_import, take_people
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.taking.test_brought_in_again import TODAY, at_home

HEAD = "Name,Company,E-mail,Phone,Contacted,Channel,Status\n"
FIRST = "Sam Okafor,Oakfield Consulting,sam@x.example,0151 2345678,2026-02-01,Email,No answer\n"


def plan_of(ws: Workspace, *rows: str) -> ImportPlan:
    data = (HEAD + FIRST + "".join(rows)).encode()
    return plan_import(ws, read_contacts(data, "a.csv", today=TODAY))


SECONDS = {
    "Sam Okafor,Oakfield,,,2026-02-20,LinkedIn,Waiting\n": False,
    "S. Okafor,Bridge,,0151 2345678,2026-02-20,LinkedIn,Waiting\n": True,
    "Sam Okafor,,,0151/234 56 78,2026-02-20,LinkedIn,Waiting\n": True,
}


@pytest.mark.parametrize(("second", "sure"), SECONDS.items())
def test_who_may_stand_twice_is_told(second: str, sure: bool, ws: Workspace) -> None:
    """The same name at what may be the same firm, and surely where the number is the same."""
    at_home(ws)
    plan = plan_of(ws, second)
    (twin,) = plan.twins
    assert (twin.sure, twin.other) == (sure, plan.preview.people[0].id)


@pytest.mark.parametrize(
    "other",
    [
        "Sam Okafor,Riverbank,,,2026-02-20,LinkedIn,Waiting\n",
        "Tess Okafor,Oakfield,,,2026-02-20,LinkedIn,Waiting\n",
        "Tess Okafor,Bridge,,0151 2345678,2026-02-20,LinkedIn,Waiting\n",
    ],
)
def test_others_are_others(other: str, ws: Workspace) -> None:
    """A name alone, a firm alone and a family's number are no reason to ask."""
    at_home(ws)
    assert plan_of(ws, other).twins == ()


def test_the_same_person_is_stored_once(ws: Workspace) -> None:
    """With the tries of both; brought in again nobody is new, and one undo takes all back."""
    at_home(ws)
    second = next(iter(SECONDS))
    plan = plan_of(ws, second)
    chosen = [one.id for one in plan.new]
    taken = take_people(ws, plan, chosen, together=[plan.twins[0].person], now=NOW)
    (person,) = ws.contacts.all()
    assert (taken.added, person.organization) == (1, "Oakfield Consulting")
    assert {one.contact for one in ws.attempts.all()} == {person.id}
    again = plan_of(ws, second)
    assert (again.new, again.twins, len(again.unchanged)) == ((), (), 2)
    assert ws.undo(now=NOW)
    assert ws.contacts.all() == []
