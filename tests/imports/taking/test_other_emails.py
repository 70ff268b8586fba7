"""A person's further e-mail addresses: kept by merging, filled in from a file, found again."""

from infoint.domain import Contact
from infoint.imports import read_contacts
from infoint.imports.taking import plan_import, take_people
from infoint.library import load_library
from infoint.people.duplicates import find_duplicates, merging
from infoint.presenting.anonymous_copy import anonymous_copy
from infoint.search.search import search
from infoint.store import Workspace
from tests.conftest import NOW


def put(ws: Workspace, *people: Contact) -> None:
    with ws.edit("", now=NOW) as tx:
        for one in people:
            tx.contacts.put(one)


def take(ws: Workspace, text: str) -> None:
    """Take over everybody of a file."""
    plan = plan_import(ws, read_contacts(text.encode(), "people.csv"))
    chosen = [*plan.new, *(each.person for each in plan.known)]
    take_people(ws, plan, [each.id for each in chosen], now=NOW)


def test_merging_keeps_every_address(ws: Workspace) -> None:
    """The chosen address comes first; of a, b and c none is lost, and none stands twice."""
    first = Contact(id="one", name="Ana", email="a@x.example", other_emails=("b@x.example",))
    second = Contact(id="two", name="Ana", email="c@x.example", other_emails=("A@x.example",))
    put(ws, first, second)
    ana = merging.merge_contacts(ws, "one", "two", {"email": "drop"}, now=NOW)
    assert ana.email == "c@x.example"
    assert ana.other_emails == ("a@x.example", "b@x.example")
    assert ana.notes == ""


def test_a_file_adds_the_addresses_that_are_missing(ws: Workspace) -> None:
    """Of an address known and one unknown, the unknown one is filled in beside the others."""
    put(ws, Contact(id="ana", name="Ana Prima", email="a@x.example", other_emails=("b@x.example",)))
    take(ws, "Name,E-mail,E-mail 2\nAna Prima,B@x.example,c@x.example\n")
    (ana,) = ws.contacts.all()
    assert (ana.email, ana.other_emails) == ("a@x.example", ("b@x.example", "c@x.example"))


def test_an_address_becomes_the_first_where_there_was_none(ws: Workspace) -> None:
    """The first address of the file is the one to write to, and does not stand twice."""
    put(ws, Contact(id="ana", name="Ana Prima", other_emails=("a@x.example",)))
    take(ws, "Name,E-mail,E-mail 2\nAna Prima,b@x.example,a@x.example\n")
    (ana,) = ws.contacts.all()
    assert (ana.email, ana.other_emails) == ("b@x.example", ("a@x.example",))


def test_search_finds_another_address(ws: Workspace) -> None:
    """Searching for a part of any address leads to the person."""
    put(ws, Contact(id="ana", name="Ana", email="a@x.example", other_emails=("zeta@work.example",)))
    (group,) = search(ws, load_library(), "zeta@work")
    assert [hit.contact for hit in group.hits] == ["ana"]


def test_a_copy_without_names_has_no_address(ws: Workspace) -> None:
    """Neither the first nor any other address is shown to a class."""
    put(ws, Contact(id="ana", name="Ana", email="a@x.example", other_emails=("z@x.example",)))
    (ana,) = anonymous_copy(ws).contacts.all()
    assert (ana.email, ana.other_emails) == ("", ())


def test_two_entries_meet_by_any_address(ws: Workspace) -> None:
    """An address that is the second of one and the first of the other shows the pair."""
    put(
        ws,
        Contact(name="Ana Prima", email="a@home.example", other_emails=("a@work.example",)),
        Contact(name="Ana Prima", email="A@work.example"),
    )
    (pair,) = find_duplicates(ws)
    assert pair.reasons == ("Same e-mail address",)
