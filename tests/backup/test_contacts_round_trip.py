"""Our own file of contacts, read again, gives the same people."""

import csv
from datetime import UTC, datetime
from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.documents import contacts_csv
from infoint.domain import CAREERS, RUNGS, CareerField, Contact, ResearchNote
from infoint.domain.contact_fields import CONTACT_COLUMNS, same_research
from infoint.domain.contacts import own_place
from infoint.domain.fields import RESEARCH_KINDS
from infoint.imports import read_contacts
from infoint.store import Workspace, open_workspace
from tests.examples import examples

NOW = datetime(2026, 3, 29, tzinfo=UTC)
PLAIN = sorted(
    set(CONTACT_COLUMNS.values())
    - {"name", "referred_by", "may_use_name", "fields", "motivation", "access", "rung", "tags"}
    - {"private", "research", "other_emails", "career"}
)
TYPED = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n")
"""Whatever can be typed. A file full of other controls is refused, as no list of people."""
WORDS = st.text(TYPED, max_size=40) | st.sampled_from(
    ["=1+1", "'=1", "\t@x", "a\r\nb", "a\rb", "x;y\\", '"', ",", "\ufeff", "''-"]
)


FINDINGS = st.builds(
    ResearchNote,
    kind=st.sampled_from(RESEARCH_KINDS),
    about=st.sampled_from(["", "organization", "person"]),
    title=WORDS | st.just(" a | b\\|; "),
    link=WORDS,
    text=WORDS,
)


@st.composite
def contacts(draw: st.DrawFn) -> list[Contact]:
    """Some people with any words in every column; names are all different."""
    names = draw(
        st.lists(WORDS.filter(lambda text: text.strip()), min_size=1, max_size=6, unique=True)
    )
    rating = st.none() | st.integers(1, 5)
    return [
        Contact(
            id=f"id{number}",
            name=name,
            may_use_name=draw(st.none() | st.booleans()),
            referred_by=f"id{number - 1}" if number and draw(st.booleans()) else "",
            fields=("art",) if draw(st.booleans()) else (),
            motivation=draw(rating),
            access=draw(rating),
            rung=draw(st.sampled_from(["", *RUNGS])),
            career=draw(st.sampled_from(["", *CAREERS])),
            tags=tuple(draw(st.lists(WORDS.filter(bool), max_size=3, unique=True))),
            other_emails=tuple(draw(st.lists(WORDS.filter(bool), max_size=3, unique=True))),
            private=draw(st.booleans()),
            research=tuple(draw(st.lists(FINDINGS, max_size=3))),
            **{field: draw(WORDS) for field in PLAIN},
        )
        for number, name in enumerate(names)
    ]


def workspace(people: list[Contact], field: str = "Museum; work") -> Workspace:
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title=field))
        for person in people:
            tx.contacts.put(person)
    return ws


def as_written(people: list[Contact], field: str = "Museum; work") -> list[dict[str, object]]:
    """What a file can hold of people: names for ids."""
    names = {person.id: person.name for person in people}
    return [
        {
            **{name: getattr(person, name) for name in CONTACT_COLUMNS.values()},
            "research": [same_research(one) for one in person.research],
            "referred_by": names.get(person.referred_by, ""),
            "fields": tuple(field if key == "art" else key for key in person.fields),
        }
        for person in people
    ]


@settings(max_examples=examples(60), deadline=None)
@given(contacts())
def test_the_same_people_come_back(people: list[Contact]) -> None:
    """Any words in any column survive the way out and in, private people's too."""
    preview = read_contacts(contacts_csv(workspace(people)), "contacts.csv")
    assert as_written(preview.people) == as_written(people)
    assert (preview.skipped, preview.problems, preview.source) == ({}, [], "csv")


def test_a_circle_stands_there_in_words_and_comes_back() -> None:
    """The file says where people were found as it is shown, and what looks like an id is words."""
    places = ("circle:linkedin", own_place("circle:linkedin"), "linkedin", own_place("\\circle:a"))
    people = [Contact(name=f"A{n}", where_found=place) for n, place in enumerate(places)]
    data = contacts_csv(workspace(people))
    cells = [row["Where you found them"] for row in csv.DictReader(StringIO(data.decode()))]
    assert cells == ["LinkedIn", "circle:linkedin", "linkedin", "\\circle:a"]
    assert as_written(read_contacts(data, "contacts.csv").people) == as_written(people)


def test_a_stray_control_character() -> None:
    """One that came along with a pasted text survives too."""
    people = [Contact(name="Anna\x00 Lee", notes="a\x0bb\x1f\x85c\u2028d")]
    preview = read_contacts(contacts_csv(workspace(people)), "contacts.csv")
    assert as_written(preview.people) == as_written(people)


def test_two_people_of_one_name() -> None:
    """Both come back, each with its own words."""
    people = [Contact(name="Anna Lee", email=f"{n}@x.org") for n in range(2)]
    preview = read_contacts(contacts_csv(workspace(people)), "contacts.csv")
    assert as_written(preview.people) == as_written(people)


def test_nobody() -> None:
    """A file without people has none, and nothing is wrong with it."""
    preview = read_contacts(contacts_csv(workspace([])), "contacts.csv")
    assert (preview.people, preview.problems) == ([], [])
