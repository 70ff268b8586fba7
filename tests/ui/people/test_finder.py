"""Step 2: circles that turn names into contacts, and the ways to the pages beside it."""

from datetime import timedelta

import pytest

from infoint.domain import Clock, Contact
from infoint.library import load_library
from infoint.people.ranking import SET_ASIDE
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, press, read, rows
from tests.worlds.pages import NOW, ODD

SIDE = {"to-bring", "open-find-duplicates", "to-next", "open-who-named-whom"}
CIRCLES = [circle.key for circle in load_library().people_finder]
HELD = Clock(started=NOW - timedelta(hours=2), ended=NOW - timedelta(hours=1))


def names_in(circle: str) -> str:
    """The key of the box for the names of a circle."""
    return draft(f"names-{circle}", "names")


def known(ws: Workspace, *people: Contact) -> None:
    """Put people on the list."""
    with ws.edit("People", now=NOW) as tx:
        for person in people:
            tx.contacts.put(person)


def test_names_of_a_circle_become_contacts(ws: Workspace, open_page: OpenPage) -> None:
    """One name a line, with circle and what is known; the box is empty again; one undo."""
    app = fill(open_page("identify_people"), {"circle": "family-friends"})
    lines = f"Ana Ruiz, PhD\nBo Berg, nurse, City Hospital\n\n{ODD}"
    press(fill(app, {names_in("family-friends"): lines}), "add-names")
    ana, bo, odd = ws.contacts.all()
    assert (ana.name, ana.role) == ("Ana Ruiz, PhD", "")
    assert (bo.name, bo.role, bo.organization) == ("Bo Berg", "nurse", "City Hospital")
    assert odd.name == ODD
    assert {person.where_found for person in (ana, bo, odd)} == {"circle:family-friends"}
    assert {person.rung for person in (ana, bo, odd)} == {""}
    assert app.text_area(key=names_in("family-friends")).value == ""
    assert "3 names added to your list." in app.success[0].value
    assert "3 names from this circle so far" in read(app)
    assert app.selectbox(key="circle").value == "family-friends"
    press(app, "undo-notice")
    assert not ws.contacts.all()
    assert app.text_area(key=names_in("family-friends")).value == lines


def test_how_lines_are_read_is_shown_before(open_page: OpenPage) -> None:
    """A line with commas is shown as it will be taken, names letter for letter."""
    app = fill(open_page("identify_people"), {"circle": "alumni"})
    assert "A name is enough" in read(app)
    fill(app, {names_in("alumni"): f"Ana Ruiz, PhD, nurse\n{ODD}"})
    assert rows(app, "How your lines are read") == [
        {"Name": "Ana Ruiz, PhD", "What they do": "nurse", "Organization": ""},
        {"Name": ODD, "What they do": "", "Organization": ""},
    ]


def test_the_rung_of_a_circle(ws: Workspace, open_page: OpenPage) -> None:
    """Where a circle says on which rung its people stand that is noted; one may choose another."""
    app = fill(open_page("identify_people"), {"circle": "volunteers"})
    assert app.selectbox(key=draft("names-volunteers", "rung")).value == "volunteer"
    press(fill(app, {names_in("volunteers"): "Vi"}), "add-names")
    fill(app, {names_in("volunteers"): "Lo", draft("names-volunteers", "rung"): "loves to talk"})
    press(app, "add-names")
    assert [person.rung for person in ws.contacts.all()] == ["volunteer", "loves to talk"]
    assert app.selectbox(key=draft("names-volunteers", "rung")).value == "volunteer"


def test_no_names_at_all(ws: Workspace, open_page: OpenPage) -> None:
    """Without a name nothing is added, and it says so beside the box and at the top."""
    app = fill(open_page("identify_people"), {"circle": "alumni"})
    press(app, "add-names")
    assert len(app.error) == 2
    assert "at least one name" in app.error[1].value
    press(fill(app, {names_in("alumni"): "Ann"}), "add-names")
    assert not app.error
    assert len(ws.contacts) == 1


def test_names_that_are_known_are_said(ws: Workspace, open_page: OpenPage) -> None:
    """Who was on the list already is named, letter for letter, and not added again."""
    known(ws, Contact(name="**Ann**"))
    app = fill(open_page("identify_people"), {"circle": "alumni"})
    press(fill(app, {names_in("alumni"): "**Ann**\nBo"}), "add-names")
    assert app.success[0].value == (
        "1 name added to your list. Skipped, as on your list already: \\*\\*Ann\\*\\*."
    )
    press(fill(app, {names_in("alumni"): "Bo"}), "add-names")
    assert app.success[0].value == "Skipped, as on your list already: Bo."
    assert not has(app, "undo-notice")


def test_stepping_through_the_circles(ws: Workspace, open_page: OpenPage) -> None:
    """From the first to the last, which is Human Resources, and back; what was typed stays."""
    app = open_page("identify_people")
    assert not has(app, "circle-arrow_back")
    press(app, "circle-arrow_forward")
    assert app.selectbox(key="circle").value == CIRCLES[0]
    assert app.text_input(key=draft("new-contact", "where_found")).value == "family and friends"
    fill(app, {names_in(CIRCLES[0]): "Ann"})
    press(app, "circle-arrow_forward")
    assert app.selectbox(key="circle").value == CIRCLES[1]
    assert app.text_area(key=names_in(CIRCLES[1])).value == ""
    press(app, "circle-arrow_back")
    assert app.text_area(key=names_in(CIRCLES[0])).value == "Ann"
    assert not has(app, "circle-arrow_back")
    fill(app, {"circle": CIRCLES[-2]})
    assert "Keep this one for the end" not in read(app)
    press(app, "circle-arrow_forward")
    assert app.selectbox(key="circle").value == "human-resources"
    assert "Keep this one for the end" in read(app)
    assert not has(app, "circle-arrow_forward")


def test_the_count_towards_two_hundred(ws: Workspace, open_page: OpenPage) -> None:
    """The running count, and how many names each circle brought; beyond 200 it still draws."""
    assert "You have listed **0** of about 200" in progress(open_page)
    people = [Contact(name=f"P{n}", where_found="circle:linkedin") for n in range(198)]
    known(ws, *people, *(Contact(name=f"A{n}", where_found="a career fair") for n in range(5)))
    assert "You have listed **203** of about 200" in progress(open_page)
    words = read(open_page("identify_people"))
    assert "- LinkedIn: 198" in words
    assert "- Career fairs: 5" in words
    assert "Still without a name: Family and friends" in words


def progress(open_page: OpenPage) -> str:
    """The words above the progress bar."""
    return str(open_page("identify_people").get("progress")[0].proto.text)


@pytest.mark.parametrize(
    ("people", "shown"),
    [
        ((), {"to-bring"}),
        ((Contact(id="a", name="A"),), {"to-bring", "to-next"}),
        ((Contact(name="A"), Contact(name="B")), SIDE - {"open-who-named-whom"}),
        ((Contact(id="a", name="A"), Contact(name="B", referred_by="a")), SIDE),
    ],
)
def test_side_pages_where_they_make_sense(
    people: tuple[Contact, ...], shown: set[str], ws: Workspace, open_page: OpenPage
) -> None:
    """An empty list only offers to bring people in; each further page once it has something."""
    known(ws, *people)
    app = open_page("identify_people")
    assert {name for name in SIDE if has(app, name)} == shown


def test_where_an_entry_comes_from(ws: Workspace, open_page: OpenPage) -> None:
    """Changing someone shows since when, from where and through whom they are on the list."""
    known(
        ws,
        Contact(id="bob", name="Bob"),
        Contact(id="ann", name="Ann", created=NOW, where_found="*the bus*", referred_by="bob"),
    )
    words = read(fill(open_page("identify_people"), {"edit-whom": "ann"}))
    assert "On your list since" in words
    assert "Found through \\*the bus\\*. Named by Bob." in words


def test_not_before_a_day(ws: Workspace, open_page: OpenPage) -> None:
    """The day before which someone is not suggested can be set and taken away."""
    known(ws, Contact(id="ann", name="Ann"))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    key = box("contacts", "ann", "snoozed_until")
    day = NOW.date() + timedelta(days=10)
    fill(app, {key: day})
    assert ws.contacts.all()[0].snoozed_until == day
    fill(app, {key: ""})
    assert ws.contacts.all()[0].snoozed_until is None


def test_someone_set_aside_is_brought_back(ws: Workspace, open_page: OpenPage) -> None:
    """Instead of a day far off it says that they are set aside, with the way back."""
    known(ws, Contact(id="ann", name="Ann", snoozed_until=SET_ASIDE))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    assert not has(app, box("contacts", "ann", "snoozed_until"))
    assert "You set this person aside" in read(app)
    press(app, "again-ann")
    assert ws.contacts.all()[0].snoozed_until is None


def test_what_is_shared_is_noted(ws: Workspace, open_page: OpenPage) -> None:
    """Schools and employers in common can be written down for a person."""
    known(ws, Contact(id="ann", name="Ann"))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    fill(app, {box("contacts", "ann", "shared_background"): "Leeds\nTate"})
    assert ws.contacts.all()[0].shared_background == "Leeds\nTate"
