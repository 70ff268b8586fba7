"""The part "list" of step 2: rows to look through, filter and sort."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, OutreachAttempt
from infoint.store import Workspace
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, has, press, read

SIDE = {"find-duplicates", "who-named-whom"}


def known(ws: Workspace, *people: Contact) -> None:
    """Put people on the list."""
    with ws.edit("People", now=NOW) as tx:
        for person in people:
            tx.contacts.put(person)


def crowd(ws: Workspace, size: int = 120) -> None:
    """A long list: Person 000 to Person 119, every tenth at the museum."""
    known(
        ws,
        *(
            Contact(
                id=f"p{number:03}",
                name=f"Person {number:03}",
                organization="Museum" if number % 10 == 0 else "",
            )
            for number in range(size)
        ),
    )


def names(app: AppTest) -> list[str]:
    """Whose rows stand on the page, from the top."""
    rows = [one for one in app.button if (one.key or "").startswith("person-")]
    return [one.label.split("**")[1] for one in rows]


def test_an_empty_list(open_page: OpenPage) -> None:
    """Without anybody it says so kindly, and leads to thinking of someone and to bringing in."""
    app = open_page("identify_people", part="list")
    assert "A name is enough to begin with." in read(app)
    press(app, "to-think")
    assert app.title[0].value == "Who comes to mind?"


def test_a_long_list_is_paged(ws: Workspace, open_page: OpenPage) -> None:
    """Of 120 people nine are shown at once, the newest first, and the last page holds the rest."""
    crowd(ws)
    app = open_page("identify_people", part="list")
    shown = names(app)
    assert (len(shown), shown[0], shown[-1]) == (9, "Person 119", "Person 111")
    assert app.text_input(key="search-people").placeholder == "Search 120 people"
    shown = names(fill(app, {"people-page": 14}))
    assert [shown[0], shown[-1]] == ["Person 002", "Person 000"]


def test_a_search_on_a_later_page(ws: Workspace, open_page: OpenPage) -> None:
    """A search made on the last page shows what it found, not an empty page."""
    crowd(ws)
    app = fill(open_page("identify_people", part="list"), {"people-page": 14})
    fill(app, {"search-people": "museum  PERSON"})
    assert "12 of 120 people" in read(app)
    assert names(app)[0] == "Person 110"
    fill(app, {"search-people": "nobody"})
    assert "Nobody matches" in read(app)
    fill(app, {"search-people": ""})
    assert len(names(app)) == 9


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("Newest first", ["cem", "Bob", "Ann"]),
        ("Name", ["Ann", "Bob", "cem"]),
        ("Organization", ["cem", "Ann", "Bob"]),
        ("Stage", ["Ann", "cem", "Bob"]),
    ],
)
def test_the_rows_are_sorted(
    order: str, found: list[str], ws: Workspace, open_page: OpenPage
) -> None:
    """The list can be put in four orders, capital letters or not."""
    known(
        ws,
        Contact(name="Ann", organization="museum"),
        Contact(id="bob", name="Bob", organization="Zoo"),
        Contact(name="cem", organization="Library"),
    )
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="bob", at=NOW - timedelta(hours=1)))
    app = fill(open_page("identify_people", part="list"), {"sort-people": order})
    assert names(app) == found


def test_the_rows_are_filtered_by_stage(ws: Workspace, open_page: OpenPage) -> None:
    """Only those at the chosen stage are listed, it says so, and one press shows everyone again."""
    known(ws, Contact(name="Ann"), Contact(id="bob", name="Bob"))
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="bob", at=NOW, outcome="agreed"))
    app = fill(open_page("identify_people", part="list"), {"stage-filter": "agreed"})
    assert names(app) == ["Bob"]
    assert "1 of 2 people" in read(app)
    assert names(press(app, "show-everyone")) == ["Bob", "Ann"]


def test_the_rows_are_filtered_by_field(ws: Workspace, open_page: OpenPage) -> None:
    """Only those who can speak about the field are listed."""
    with ws.edit("Fields", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
    known(ws, Contact(name="Ann", fields=("art",)), Contact(name="Bob"))
    app = fill(open_page("identify_people", part="list"), {"field-filter": "art"})
    assert names(app) == ["Ann"]


def test_a_row_opens_the_person(ws: Workspace, open_page: OpenPage) -> None:
    """The name leads to the page of the person, also from a later page of the list."""
    crowd(ws)
    app = fill(open_page("identify_people", part="list"), {"people-page": 14})
    press(app, "person-p001")
    assert app.title[0].value == "Person 001"


def test_a_row_has_what_comes_next(ws: Workspace, open_page: OpenPage) -> None:
    """One button does the next thing; whom one waits for has none, and says since when."""
    known(ws, Contact(id="ann", name="Ann", role="cook"), Contact(id="bob", name="Bob"))
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="bob", at=NOW - timedelta(hours=1)))
    app = open_page("identify_people", part="list")
    assert "Asked on" in read(app)
    assert app.button(key="person-ann").label == "**Ann** :gray[cook]"
    assert not has(app, "next-bob")
    press(app, "next-ann")
    assert app.query_params["contact"] == "ann"


@pytest.mark.parametrize(
    ("people", "shown"),
    [
        ((Contact(id="a", name="A"),), set()),
        ((Contact(name="A"), Contact(name="B")), SIDE - {"who-named-whom"}),
        ((Contact(id="a", name="A"), Contact(name="B", referred_by="a")), SIDE),
    ],
)
def test_side_pages_where_they_make_sense(
    people: tuple[Contact, ...], shown: set[str], ws: Workspace, open_page: OpenPage
) -> None:
    """What concerns the whole list is offered once the list has something for it."""
    known(ws, *people)
    app = open_page("identify_people", part="list")
    assert {name for name in SIDE if has(app, f"open-{name}")} == shown


def test_the_list_is_taken_along(ws: Workspace, open_page: OpenPage) -> None:
    """The whole list can be downloaded as a workbook, and as cards for an address book."""
    known(ws, Contact(name="Ann"))
    app = open_page("identify_people", part="list")
    assert all(has(app, key) for key in ("tracker-people", "card-people"))


def test_who_is_next_stands_first(ws: Workspace, open_page: OpenPage) -> None:
    """The talk of tomorrow before what is owed, that before a later talk and whom one may ask;
    those with whom nothing is to be done stand last, however late they came.
    """
    with ws.edit("People", now=NOW) as tx:
        for name in ("Tomorrow", "Owed", "Later", "Anybody", "Silent"):
            tx.contacts.put(Contact(id=name.lower(), name=name))
        now = times.now()
        for who, days in (("tomorrow", 1), ("later", 9)):
            tx.interviews.put(Interview(contact=who, start=now + timedelta(days=days)))
        ended = now - timedelta(days=1)
        clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
        tx.interviews.put(Interview(contact="owed", clock=clock))
        for days in (60, 40):
            tx.attempts.put(OutreachAttempt(contact="silent", at=now - timedelta(days=days)))
    app = open_page("identify_people", part="list")
    assert names(app) == ["Tomorrow", "Owed", "Later", "Anybody", "Silent"]
    fill(app, {"sort-people": "newest"})
    assert names(app)[0] == "Silent"


def test_notes_of_a_message_are_asked_about_everywhere(ws: Workspace, open_page: OpenPage) -> None:
    """In the list, where one looks whom to ask next, and on the page of the person, where the
    answer is given: nobody is told that they have not written.
    """
    said = "When I wrote: about 10 Nov"
    known(ws, Contact(id="ann", name="Ann Lee", notes=said, created=NOW))
    assert "Perhaps asked: see your notes" in read(open_page("identify_people", part="list"))
    app = press(open_page("identify_people", part="next"), "ask-say-ann")
    assert "Your notes speak of a message. Have you asked them?" in read(app)
    press(app, "asked-ann")
    assert len(ws.attempts.all()) == 1
    assert "You asked them; when is not noted." in read(open_page("person", contact="ann"))
