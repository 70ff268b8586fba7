"""The fields of people who come from a file: as it says, as was chosen, or none."""

from datetime import date

import pytest

from infoint.domain import CareerField
from infoint.imports import read_contacts
from infoint.imports.taking import AS_KNOWN, FieldsOfPeople, plan_import, take_people
from infoint.store import Workspace
from tests.conftest import NOW

TODAY = date(2026, 3, 3)
ROWS = (
    "Ana Prima,Harbor,Energy,Talked,2/20/2026\n"
    "Bo Ek,Harbor,Design; Energy,Talked,2/21/2026\n"
    "Cy Oak,Mill,,Talked,2/22/2026\n"
)


def take(ws: Workspace, about: FieldsOfPeople, title: str = "Industry") -> dict[str, list[str]]:
    """By person the titles of their fields, with that of the talk at the end."""
    data = f"Name,Company,{title},Status,Interview date\n{ROWS}".encode()
    plan = plan_import(ws, read_contacts(data, "tracker.csv", today=TODAY))
    take_people(ws, plan, [one.id for one in plan.new], about=about, now=NOW)
    titles = {one.id: one.title for one in ws.fields.all()}
    talks = {one.contact: one.field for one in ws.interviews.all()}
    return {
        one.name: [*(titles[each] for each in one.fields), titles.get(talks[one.id], "")]
        for one in ws.contacts.all()
    }


@pytest.fixture(autouse=True)
def nursing(ws: Workspace) -> None:
    with ws.edit("x", now=NOW) as tx:
        tx.fields.put(CareerField(id="nursing", title="nursing"))


@pytest.mark.parametrize("title", ["Field", "Industry", "Sector", "Field of work", "Branche"])
def test_a_column_names_the_fields(ws: Workspace, title: str) -> None:
    """They are made, people and talks linked; with two of them the talk is about none yet."""
    assert take(ws, FieldsOfPeople(as_file=True), title) == {
        "Ana Prima": ["Energy", "Energy"],
        "Bo Ek": ["Design", "Energy", ""],
        "Cy Oak": [""],
    }
    assert [one.title for one in ws.fields.all()] == ["nursing", "Energy", "Design"]
    assert {one.notes for one in ws.contacts.all()} == {""}


@pytest.mark.parametrize("about", [AS_KNOWN, FieldsOfPeople(known=False)])
def test_later_links_nobody(ws: Workspace, about: FieldsOfPeople) -> None:
    """The only field there is holds for nobody; what the file says stands in the notes."""
    assert take(ws, about) == {"Ana Prima": [""], "Bo Ek": [""], "Cy Oak": [""]}
    assert ws.contacts.all()[1].notes == "Field: Design\nField: Energy"
    assert [one.title for one in ws.fields.all()] == ["nursing"]


def test_one_field_for_all(ws: Workspace) -> None:
    """One that is chosen, or typed right there, holds for everybody who is added."""
    found = take(ws, FieldsOfPeople(known=False, title="Batteries"))
    assert found == {name: ["Batteries"] * 2 for name in ("Ana Prima", "Bo Ek", "Cy Oak")}


def test_taken_twice_adds_nothing(ws: Workspace) -> None:
    """The same file once more finds everybody as they are, whatever was said of the fields."""
    take(ws, FieldsOfPeople(as_file=True))
    data = f"Name,Company,Industry,Status,Interview date\n{ROWS}".encode()
    again = plan_import(ws, read_contacts(data, "tracker.csv", today=TODAY))
    assert (len(again.new), len(again.known), len(again.unchanged)) == (0, 0, 3)
