"""Where somebody works by now, and as what: asked about when one's own table comes in again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.backup.spreadsheets import contacts_csv
from infoint.backup.tracker import tracker_xlsx
from infoint.domain import Contact
from infoint.imports import read_contacts
from infoint.imports.preview import Source
from infoint.imports.taking import ImportPlan, plan_import, take_people
from infoint.store import Workspace, open_workspace
from tests.conftest import NOW
from tests.imports.sheets import xlsx
from tests.imports.taking.test_brought_in_again import TODAY, differing
from tests.imports.taking.test_importing import file_of, listed
from tests.imports.taking.test_notes_again import row_of

ANN = Contact(id="ann", name="Ann Lee", email="ann@x.example", organization="Harbor", role="Nurse")


def table(organization: str, role: str, *, email: str = "ann@x.example") -> bytes:
    """A table of one's own with Ann in it."""
    head, row = ["Who", "Where they work", "What they do", "Email"], ["Ann Lee", organization, role]
    return xlsx({"people": [head, [*row, email]]})


def plan_of(ws: Workspace, data: bytes, name: str = "people.xlsx") -> ImportPlan:
    return plan_import(ws, read_contacts(data, name, today=TODAY))


@pytest.mark.parametrize(
    ("organization", "role", "asked"),
    [
        ("Kaiser", "Nurse", [("organization", "Harbor", "Kaiser")]),
        ("Harbor", "Head nurse", [("role", "Nurse", "Head nurse")]),
        ("HARBOR ", "nurse", []),
        ("", "", []),
    ],
)
def test_another_place_or_role_is_asked_about(
    organization: str, role: str, asked: list[tuple[str, str, str]], ws: Workspace
) -> None:
    """Of who is known by e-mail; neither other letters nor an empty cell say anything else."""
    listed(ws, ANN)
    plan = plan_of(ws, table(organization, role))
    assert differing(plan) == asked
    assert (plan.new, plan.known) == ((), ())


def test_another_role_of_who_is_known_by_name(ws: Workspace) -> None:
    """The same name at the same organization is enough."""
    listed(ws, ANN.model_copy(update={"email": ""}))
    plan = plan_of(ws, table("Harbor", "Head nurse", email=""))
    assert differing(plan) == [("role", "Nurse", "Head nurse")]


def test_as_in_the_file_and_as_here(ws: Workspace) -> None:
    """What gives way is kept in the notes; what is kept is asked again only for something new."""
    listed(ws, ANN)
    later = table("Kaiser", "Head nurse")
    keys = [one.key for each in plan_of(ws, later).differing for one in each.differs]
    assert keys == ["organization ann", "role ann"]
    plan = plan_of(ws, later)
    taken = take_people(ws, plan, (), as_file=keys[:1], as_here=keys[1:], now=NOW)
    assert (taken.replaced, taken.kept) == (1, 1)
    (ann,) = ws.contacts.all()
    assert (ann.organization, ann.role, ann.notes) == ("Kaiser", "Nurse", "Before: Harbor")
    assert differing(plan_of(ws, later)) == []
    assert differing(plan_of(ws, table("Kaiser", "Matron"))) == [("role", "Nurse", "Matron")]
    back = plan_of(ws, table("Harbor", "Head nurse"))
    assert differing(back) == [("organization", "Kaiser", "Harbor")]


def test_what_stands_beside_it_in_the_notes_is_known(ws: Workspace) -> None:
    """Two rows that became one person are asked about no more."""
    listed(ws, ANN.model_copy(update={"notes": "Fair\nOrganization: Kaiser"}))
    assert differing(plan_of(ws, table("Kaiser", "Nurse"))) == []


@pytest.mark.parametrize("source", ["linkedin", "google", "outlook", "vcard", "pasted"])
def test_address_books_say_nothing_of_it(source: Source, ws: Workspace) -> None:
    """There the job is what a program has of somebody."""
    listed(ws, ANN)
    other = Contact(name="Ann Lee", email="ann@x.example", organization="Kaiser", role="Matron")
    assert differing(plan_import(ws, file_of(other, source=source))) == []


def test_the_apps_own_tracker_is_asked_about(ws: Workspace) -> None:
    """Where another organization was typed into it."""
    listed(ws, ANN)
    cells = row_of(ws) | {"Organization": "Kaiser"}
    changed = xlsx({"People": [list(cells), list(cells.values())]})
    assert differing(plan_of(ws, changed)) == [("organization", "Harbor", "Kaiser")]


WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n"), max_size=30
) | st.sampled_from(["=1+1", "'=1", " a ", "a\r\nb", "''-", "x" * 700])


@given(WORDS, WORDS)
@settings(max_examples=25, deadline=None)
def test_out_and_in_again_asks_nothing(organization: str, role: str) -> None:
    """Whatever was typed as the organization or the role."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(ANN.model_copy(update={"organization": organization, "role": role}))
    for data, name in (
        (tracker_xlsx(ws, now=NOW), "tracker.xlsx"),
        (contacts_csv(ws), "contacts.csv"),
    ):
        plan = plan_of(ws, data, name)
        assert (plan.new, plan.known, plan.differing) == ((), (), ())
