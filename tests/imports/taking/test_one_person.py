"""Who is one person: in one file, between a file and the list, in any order, and on the list."""

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infoint.domain import Contact
from infoint.imports import read_contacts
from infoint.imports.taking import plan_import, take_people
from infoint.people.duplicates import find_duplicates
from infoint.store import Workspace, open_workspace
from tests.conftest import NOW
from tests.examples import examples

HEADER = "Name,Company,Website,E-mail,E-mail 2\n"


def row(name: str, page: str = "", email: str = "", second: str = "") -> str:
    """A line of a table; the company is the same everywhere."""
    return f"{name},Harbor Lab,{page},{email},{second}\n"


def take(ws: Workspace, *rows: str) -> None:
    """Take over everybody of a table with these rows, and fill in whatever can be."""
    preview = read_contacts((HEADER + "".join(rows)).encode(), "people.csv")
    plan = plan_import(ws, preview)
    chosen = [*plan.new, *(each.person for each in plan.known)]
    if chosen:
        take_people(ws, plan, [each.id for each in chosen], now=NOW)


def listed(*files: tuple[str, ...]) -> list[Contact]:
    """The list after these files were taken over one after the other."""
    ws = open_workspace(None)
    for rows in files:
        take(ws, *rows)
    return ws.contacts.all()


SHARED = [
    {"page": "https://harborlab.example/team"},
    {"page": "https://jobs.example/harbor/123?ref=mail"},
    {"page": "https://www.linkedin.com/company/harbor-lab"},
    {"page": "https://www.linkedin.com/in/ana-prima"},
    {"page": "https://github.com/harborlab"},
    {"email": "info@harborlab.example"},
    {"email": "hr@harborlab.example"},
    {"email": "crew@harborlab.example"},
    {"email": "prima@home.example"},
]


@pytest.mark.parametrize("shared", SHARED)
@pytest.mark.parametrize(
    ("one", "other"), [("Ana Prima", "Bo Secundo"), ("Jan Prima", "Jana Prima"), ("李娜", "李强")]
)
def test_what_two_names_share_is_nobodys_identity(
    shared: dict[str, str], one: str, other: str
) -> None:
    """Two rows with a shared page or address are two people: in one file, and in two either way."""
    first, second = row(one, **shared), row(other, **shared)
    for files in (((first, second),), ((first,), (second,)), ((second,), (first,))):
        assert sorted(each.name for each in listed(*files)) == sorted([one, other])


def test_nobody_gets_the_address_of_a_colleague() -> None:
    """Ana stands on the list with a job's link; the file's Bo of the same job fills in nothing."""
    link = "https://jobs.example/harbor/123"
    found = listed((row("Ana Prima", link),), (row("Bo Secundo", link, "bo@harborlab.example"),))
    assert [(each.name, each.email) for each in found] == [
        ("Ana Prima", ""),
        ("Bo Secundo", "bo@harborlab.example"),
    ]


def test_one_of_another_name_with_the_same_address_is_pointed_out() -> None:
    """The plan says whose address it is on the list, so that it can be looked at."""
    ws = open_workspace(None)
    take(ws, row("Ana Prima", email="ana@home.example"))
    (ana,) = ws.contacts.all()
    preview = read_contacts((HEADER + row("Bo", email="ANA@home.example")).encode(), "people.csv")
    plan = plan_import(ws, preview)
    assert dict(plan.sharers) == {plan.new[0].id: ana.id}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (row("Ana Prima", email="a@x.example"), row("Prima, Ana", email="A@x.example")),
        (row("Bob Prima", email="b@x.example"), row("Robert Prima", email="b@x.example")),
        (row("A. Prima", email="a@x.example"), row("Ana Prima", email="a@x.example")),
        (
            row("Ana Prima", "linkedin.com/in/ana"),
            row('"Dr. Ana Prima, MBA"', "https://de.linkedin.com/in/Ana/"),
        ),
        (
            row("Ana Prima", email="a@home.example", second="a@work.example"),
            row("Ana Prima", email="a@work.example"),
        ),
        (row("Ana Prima", email="info@x.example"), row("Ana Prima", email="info@x.example")),
        (row("Ana Prima", "harbor.example/team"), row("Ana Prima", "http://harbor.example/team/")),
        (row("", email="a@x.example"), row("Ana Prima", email="a@x.example")),
        (row("山田 太郎", email="t@x.example"), row("山田太郎", email="t@x.example")),
    ],
)
def test_one_person_in_two_rows(first: str, second: str) -> None:
    """A profile or an address of one's own, and a name that fits: one, in one file and in two."""
    for files in (
        ((first, second),),
        ((second, first),),
        ((first,), (second,)),
        ((second,), (first,)),
    ):
        (person,) = listed(*files)
        assert len(set(person.emails)) == len({each.casefold() for each in person.emails})


def test_a_name_takes_the_place_of_an_address() -> None:
    """Somebody listed under an address gets the name that another file knows."""
    (ana,) = listed((row("", email="a@x.example"),), (row("Ana Prima", email="a@x.example"),))
    assert (ana.name, ana.email) == ("Ana Prima", "a@x.example")


def test_namesakes_with_a_profile_each_stay_two() -> None:
    """An address that two of one name share tells nothing where each has a profile of their own."""
    rows = [row("Wei Zhang", f"linkedin.com/in/wei{n}", "wei@x.example") for n in (1, 2)]
    for files in ((tuple(rows),), ((rows[0],), (rows[1],)), ((rows[1],), (rows[0],))):
        assert len(listed(*files)) == 2


def test_two_of_a_file_fill_in_the_same_one_on_the_list() -> None:
    """What the first one fills in stays when the second comes to the same person."""
    ws = open_workspace(None)
    take(ws, row("Ana Prima", email="a@x.example", second="b@x.example"))
    take(
        ws,
        row("Ana Prima", email="a@x.example", second="c@x.example"),
        row("Ana M. Prima", email="b@x.example", second="d@x.example"),
    )
    (ana,) = ws.contacts.all()
    assert sorted(ana.emails) == [f"{letter}@x.example" for letter in "abcd"]


NAMES = st.sampled_from(["Ana Prima", "Bo Secundo", "Cy Terz", "李娜"])
PAGES = st.sampled_from(
    ["", "https://harborlab.example/team", "linkedin.com/in/ana", "linkedin.com/in/bo", "x.com/ana"]
)
EMAILS = st.sampled_from(["", "ana@x.example", "bo@x.example", "info@x.example"])
ROWS = st.lists(st.builds(row, NAMES, PAGES, EMAILS, EMAILS), min_size=1, max_size=5)


@settings(max_examples=examples(150), deadline=None, suppress_health_check=list(HealthCheck))
@given(ROWS)
def test_no_two_names_ever_become_one(rows: list[str]) -> None:
    """Whatever rows share, every name of the file stands on the list, with its own addresses."""
    said: dict[str, set[str]] = {}
    for line in rows:
        name, _, _, *emails = line.strip("\n").split(",")
        said.setdefault(name, set()).update(filter(None, emails))
    found = listed(tuple(rows))
    assert {each.name for each in found} == set(said)
    for each in found:
        assert set(each.emails) <= said[each.name]
    assert {
        name: set().union(*(one.emails for one in found if one.name == name)) for name in said
    } == said


@settings(max_examples=examples(100), deadline=None, suppress_health_check=list(HealthCheck))
@given(ROWS, ROWS)
def test_the_same_file_twice_adds_nothing(before: list[str], rows: list[str]) -> None:
    """Whatever is on the list, a file taken a second time brings nobody and changes nothing."""
    ws = open_workspace(None)
    take(ws, *before)
    take(ws, *rows)
    once = ws.contacts.all()
    take(ws, *rows)
    assert ws.contacts.all() == once


def who(people: list[Contact]) -> list[tuple[object, ...]]:
    """The people, whatever their order and the order of what they have."""
    return sorted((one.name, tuple(sorted(one.emails))) for one in people)


@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.builds(row, NAMES, PAGES, EMAILS, EMAILS), min_size=2, max_size=4))
def test_the_order_of_rows_does_not_matter(rows: list[str]) -> None:
    """The same rows in any order give the same people with the same addresses."""
    found = [who(listed(tuple(order))) for order in permutations(rows)]
    assert all(each == found[0] for each in found)


TOLD_BY = st.sampled_from([each for each in SHARED if "jobs." not in each.get("page", "")])
"""What stays with a person; the link of a job goes to the notes."""


def of_one_address(people: list[tuple[str, dict[str, str]]]) -> bool:
    """Whether nobody's name stands with two addresses, or two pages: with two of a kind it tells
    nobody, and whoever has none is taken for the one who is there alone.
    """
    own = {(name, *each) for name, shared in people for each in shared.items()}
    return len(own) == len({(name, kind) for name, kind, _value in own})


@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(NAMES, TOLD_BY), min_size=2, max_size=4).filter(of_one_address))
def test_the_order_of_files_does_not_matter(people: list[tuple[str, dict[str, str]]]) -> None:
    """A file for each row, in any order: the same people with the same addresses."""
    rows = [row(name, **shared) for name, shared in people]
    found = [who(listed(*((line,) for line in order))) for order in permutations(rows)]
    assert {name for name, _ in found[0]} == {name for name, _ in people}
    assert all(each == found[0] for each in found)


def test_namesakes_of_one_place_are_a_pair_with_or_without_a_space() -> None:
    """山田 太郎 and 山田太郎 of one organization may be the same person."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="山田 太郎", organization="Harbor Lab"))
        tx.contacts.put(Contact(name="山田太郎", organization="Harbor Lab"))
        tx.contacts.put(Contact(name="김 철수", email="k@x.example"))
        tx.contacts.put(Contact(name="김철수", email="k@x.example"))
    reasons = {pair.first.name: pair.reasons for pair in find_duplicates(ws)}
    assert reasons == {
        "山田 太郎": ("Same name and same organization",),
        "김 철수": ("Same e-mail address",),
    }


def test_a_shared_page_shows_a_pair_only_with_the_same_name() -> None:
    """A team's page is a sign for namesakes, and none for colleagues."""
    page = "https://harborlab.example/team"
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ana Prima", profile_url=page))
        tx.contacts.put(Contact(name="Bo Secundo", profile_url=page))
        tx.contacts.put(Contact(name="Prima, Ana", profile_url=f"{page}/"))
    (pair,) = find_duplicates(ws)
    assert (pair.first.name, pair.second.name) == ("Ana Prima", "Prima, Ana")
    assert pair.reasons == ("Same name and same web page",)
