"""The part "think" of step 2: a name, Enter, the next one; ideas for whoever is stuck."""

import pytest

from infoint.domain import CareerField, Contact, OutreachAttempt
from infoint.library import load_library
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.people.test_list import known, names
from tests.ui.playing import draft, fill, has, options, page_of, press, read
from tests.worlds.pages import ODD

NAME = draft("new-contact", "name")
AS = draft("new-contact", "name_as")
FIELD = draft("think", "field")
SEVERAL = draft("names-any", "names")
CIRCLES = [circle.key for circle in load_library().people_finder]


def test_someone_is_added(ws: Workspace, open_page: OpenPage) -> None:
    """A line becomes a contact, its row is seen, the box is empty again; one undo."""
    app = open_page("identify_people")
    assert app.title[0].value == "Who comes to mind?"
    press(fill(app, {NAME: "Ann Lee, curator, Tate"}), "add-contact")
    (ann,) = ws.contacts.all()
    assert (ann.name, ann.role, ann.organization) == ("Ann Lee", "curator", "Tate")
    assert ann.created is not None
    assert app.text_input(key=NAME).value == ""
    assert names(app) == ["Ann Lee"]
    assert not app.success
    press(app, "undo-at-names")
    assert not ws.contacts.all()
    assert app.text_input(key=NAME).value == "Ann Lee, curator, Tate"


def test_last_letters_and_the_press_in_one_go(ws: Workspace, open_page: OpenPage) -> None:
    """Pressing the button while still in the box loses nothing of what was typed."""
    app = open_page("identify_people")
    app.text_input(key=NAME).set_value("Ann Lee")
    press(app, "add-contact")
    assert [person.name for person in ws.contacts.all()] == ["Ann Lee"]


def test_nothing_typed(ws: Workspace, open_page: OpenPage) -> None:
    """Without a name nothing is added, and it says what to write, at the top and at the box."""
    app = press(open_page("identify_people"), "add-contact")
    assert not ws.contacts.all()
    assert len(app.error) == 2
    press(fill(app, {NAME: "Ann"}), "add-contact")
    assert not app.error
    assert len(ws.contacts) == 1


def test_how_a_line_is_read_is_shown_before(open_page: OpenPage) -> None:
    """Of a line with more than a name it is said how it is taken, letter for letter."""
    app = fill(open_page("identify_people"), {NAME: "my aunt May, **nurse**"})
    assert plain_text("May (**nurse**, aunt)") in read(app)


def test_the_family_name_first(ws: Workspace, open_page: OpenPage) -> None:
    """Where a line may be "Lee, Anna" it is asked once, and the choice is taken."""
    app = fill(open_page("identify_people"), {NAME: "Lee, Anna"})
    assert [app.button(key=f"{AS}-{number}").label for number in (0, 1)] == [
        "One person: Anna Lee",
        f"One person: {plain_text('Lee (Anna)')}",
    ]
    app = press(app, "add-contact")
    assert not ws.contacts.all()
    assert not app.error
    app = press(app, f"{AS}-0")
    assert not has(app, f"{AS}-0")
    assert [person.name for person in ws.contacts.all()] == ["Anna Lee"]


def test_who_is_known_is_not_added_twice(ws: Workspace, open_page: OpenPage) -> None:
    """Who was on the list is named, and what is new about them is kept with them."""
    known(ws, Contact(name="**Ann**"))
    app = fill(open_page("identify_people"), {NAME: "**Ann**, nurse"})
    press(app, "add-contact")
    (ann,) = ws.contacts.all()
    assert ann.role == "nurse"
    assert plain_text("**Ann**") in read(app)
    assert "On your list already" in read(app)


def test_two_of_one_name_at_two_places(ws: Workspace, open_page: OpenPage) -> None:
    """The same name at another organization is another person."""
    known(ws, Contact(name="Ann", organization="Tate"))
    press(fill(open_page("identify_people"), {NAME: "Ann, cook, Zoo"}), "add-contact")
    assert [person.organization for person in ws.contacts.all()] == ["Tate", "Zoo"]


@pytest.mark.parametrize(("count", "is_asked"), [(0, False), (1, False), (2, True)])
def test_which_field_they_know(
    count: int, is_asked: bool, ws: Workspace, open_page: OpenPage
) -> None:
    """With two fields one can say which, for this one and the next; one field needs no question."""
    with ws.edit("Fields", now=NOW) as tx:
        for number in range(count):
            tx.fields.put(CareerField(id=f"f{number}", title=f"Field {number}"))
    app = open_page("identify_people")
    assert has(app, FIELD) is is_asked
    if is_asked:
        fill(app, {FIELD: "f1"})
    for name in ("Ann", "Bob"):
        press(fill(app, {NAME: name}), "add-contact")
    linked = ("f1",) if is_asked else ()
    assert [person.fields for person in ws.contacts.all()] == [linked, linked]


def test_what_was_typed_before_goes_along(ws: Workspace, open_page: OpenPage) -> None:
    """What an older worksheet kept for the next person is told, goes with them, or is forgotten."""
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", "new-contact", "role"), "Curator")
    app = open_page("identify_people")
    assert "You had written **Curator**" in read(app)
    press(fill(app, {NAME: "Ann"}), "add-contact")
    assert ws.contacts.all()[0].role == "Curator"
    assert "You had written" not in read(app)
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", "new-contact", "role"), "Cook")
    app = press(open_page("identify_people"), "forget-typed")
    assert "You had written" not in read(app)


def test_an_idea_helps_to_think(ws: Workspace, open_page: OpenPage) -> None:
    """A short word opens its question and examples; who is added then was found there,
    and whoever comes next need not be.
    """
    app = open_page("identify_people")
    while "Volunteer organizations" not in options(app, "idea"):
        press(app, "other-ideas")
    fill(app, {"idea": "volunteers"})
    assert "Where could you drop by?" in read(app)
    assert "a food bank, a repair café and an animal shelter" in read(app)
    press(fill(app, {NAME: "Vi"}), "add-contact")
    (vi,) = ws.contacts.all()
    assert (vi.where_found, vi.rung) == ("circle:volunteers", "volunteer")
    press(fill(app, {NAME: "Bo"}), "add-contact")
    assert ws.contacts.all()[1].where_found == ""
    fill(app, {"idea": "volunteers"})
    assert "1 name came from here." in read(app)


def test_without_an_idea_nothing_is_said_of_where(ws: Workspace, open_page: OpenPage) -> None:
    """Who comes to mind by themselves was found nowhere in particular."""
    press(fill(open_page("identify_people"), {NAME: "Ann"}), "add-contact")
    assert ws.contacts.all()[0].where_found == ""


def test_not_every_relative_loves_to_talk(ws: Workspace, open_page: OpenPage) -> None:
    """Of family and friends nobody is taken for an easy start unasked."""
    app = fill(open_page("identify_people"), {"idea": "family-friends"})
    press(fill(app, {NAME: "May"}), "add-contact")
    (may,) = ws.contacts.all()
    assert (may.where_found, may.rung) == ("circle:family-friends", "")


def test_all_ideas_can_be_reached(open_page: OpenPage) -> None:
    """A few are in sight at a time; the last of all is Human Resources, and then the first."""
    app = open_page("identify_people")
    seen: list[str] = []
    while "Family and friends" not in (shown := options(app, "idea")) or not seen:
        assert len(shown) <= 4
        seen += shown
        press(app, "other-ideas")
    assert len(seen) == len(set(seen)) == len(CIRCLES)
    assert seen[-1].startswith("Human Resources")


def test_nobody_comes_to_mind(open_page: OpenPage) -> None:
    """That is answered kindly, with places where one needs to know nobody, the first one open."""
    app = press(open_page("identify_people"), "nobody")
    assert "So it is for many people" in read(app)
    assert "Whom do you greet every week" in read(app)
    shown = next(one for one in app.button_group if one.key == "idea")
    assert "Family and friends" not in list(shown.options)
    assert "Programs you take part in" in list(shown.options)
    for key in ("first-in-family", "few-contacts"):
        note = next(one for one in load_library().notes if one.key == key)
        assert note.title in [one.label for one in app.expander]
    assert not has(app, "nobody")


def test_once_somebody_came_to_mind_the_comfort_goes(open_page: OpenPage) -> None:
    """With a name on the list nobody is told any more that nobody comes to mind at first."""
    app = press(open_page("identify_people"), "nobody")
    app = press(fill(app, {NAME: "Ann Lee"}), "add-contact")
    assert "Ann Lee: on your list" in read(app)
    assert "So it is for many people" not in read(app)


def test_the_first_text_is_one_press_from_the_first_name(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Whoever had nobody in mind at first sees at once what to say, with two gaps at most."""
    app = press(fill(open_page("identify_people"), {NAME: "my aunt Rosa"}), "add-contact")
    app = press(app, "first-text")
    (rosa,), (letter,) = ws.contacts.all(), ws.letters.all()
    assert app.query_params["contact"] == rosa.id
    assert app.title[0].value == "Here is what you could write to Rosa"
    assert len(letter.gaps) <= 2
    assert not has(open_page("identify_people"), "first-text")


def test_several_at_once(ws: Workspace, open_page: OpenPage) -> None:
    """One name a line, with what is known; the box is empty again; one undo for all."""
    app = press(open_page("identify_people"), "several-names")
    lines = f"Ana Ruiz, PhD\nBo Berg, nurse, City Hospital\n\n{ODD}"
    fill(app, {SEVERAL: lines})
    assert "**Bo Berg** nurse\\, City Hospital" in read(app)
    press(app, "add-names")
    ana, bo, odd = ws.contacts.all()
    assert (ana.name, ana.role) == ("Ana Ruiz, PhD", "")
    assert (bo.name, bo.role, bo.organization) == ("Bo Berg", "nurse", "City Hospital")
    assert odd.name == ODD
    assert app.text_area(key=SEVERAL).value == ""
    assert "3 names are on your list now." in read(app)
    press(app, "undo-at-names")
    assert not ws.contacts.all()
    assert app.text_area(key=SEVERAL).value == lines
    assert has(press(app, "one-name"), NAME)


def test_several_with_the_family_name_first(ws: Workspace, open_page: OpenPage) -> None:
    """A list that has "Lee, Anna" on every line gives Anna Lee."""
    app = press(open_page("identify_people"), "several-names")
    press(fill(app, {SEVERAL: "Lee, Anna\nvan der Berg, Jan"}), "add-names")
    assert [person.name for person in ws.contacts.all()] == ["Anna Lee", "Jan van der Berg"]


def test_several_of_an_idea(ws: Workspace, open_page: OpenPage) -> None:
    """Names written under an idea were found there; each idea keeps what was typed under it."""
    app = press(fill(open_page("identify_people"), {"idea": "neighbours"}), "several-names")
    fill(app, {draft("names-neighbours", "names"): "Ann"})
    fill(app, {"idea": "family-friends"})
    assert app.text_area(key=draft("names-family-friends", "names")).value == ""
    fill(app, {"idea": "neighbours"})
    press(app, "add-names")
    assert [person.where_found for person in ws.contacts.all()] == ["circle:neighbours"]


def test_several_that_are_known_are_said(ws: Workspace, open_page: OpenPage) -> None:
    """Who was on the list already is named, letter for letter, and not added again."""
    known(ws, Contact(name="**Ann**"))
    app = press(open_page("identify_people"), "several-names")
    press(fill(app, {SEVERAL: "**Ann**\nBo"}), "add-names")
    assert "1 name is on your list now." in read(app)
    assert f"On your list already: {plain_text('**Ann**')}." in read(app)


def test_several_without_a_name(ws: Workspace, open_page: OpenPage) -> None:
    """Without any name it says so beside the box and at the top."""
    app = press(press(open_page("identify_people"), "several-names"), "add-names")
    assert len(app.error) == 2
    assert "at least one name" in app.error[1].value


def test_the_newest_stand_below(ws: Workspace, open_page: OpenPage) -> None:
    """The two who were added last are seen, with the way to everybody and off the list."""
    known(ws, *(Contact(id=key, name=f"P {key}") for key in "abcd"))
    app = open_page("identify_people")
    assert names(app) == ["P d", "P c"]
    fill(app, {"more-d": "remove"})
    assert [person.id for person in ws.contacts.all()] == ["a", "b", "c"]
    press(app, "undo-notice")
    assert len(ws.contacts) == 4
    press(app, "see-all")
    assert app.title[0].value == "Your people"


def test_where_somebody_is_kept_is_said_and_can_be_undone(
    ws: Workspace, open_page: OpenPage
) -> None:
    """With an idea chosen, a typed name belongs to it: that is seen, and one tap lets it go."""
    app = fill(open_page("identify_people"), {"idea": "neighbours"})
    assert not has(app, "no-idea")
    fill(app, {NAME: "Vera Lind"})
    title = next(one.title for one in load_library().people_finder if one.key == "neighbours")
    assert f"Kept under: {title}" in read(app)
    press(app, "no-idea")
    assert app.text_input(key=NAME).value == "Vera Lind"
    assert "Kept under" not in read(app)
    press(app, "add-contact")
    assert ws.contacts.all()[0].where_found == ""


def test_adding_is_what_to_do_first_until_there_is_a_plan(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Continue is quiet until three names are there; the example goes with the first one. Then it
    says that this is a plan, and who comes first.
    """

    def primary() -> list[str | None]:
        shown = open_page("identify_people").button
        return [one.key for one in shown if one.proto.type == "primary"]

    assert open_page("identify_people").text_input(key=NAME).placeholder
    for name in ("Ann", "Bob", "Cem"):
        assert primary() == ["add-contact"]
        press(fill(open_page("identify_people"), {NAME: name}), "add-contact")
        assert not open_page("identify_people").text_input(key=NAME).placeholder
    assert primary() == ["first-of-plan"]
    app = open_page("identify_people")
    assert "Three names: that is a plan.** First Ann, then Bob and Cem." in read(app)
    assert page_of(press(app, "first-of-plan")) == "Write or call"
    with ws.edit("All asked", now=NOW) as tx:
        for one in ws.contacts.all():
            tx.attempts.put(OutreachAttempt(contact=one.id, at=NOW))
    app = open_page("identify_people")
    assert "All three were asked" in read(app)
    assert primary() == ["continue"]
    assert next(one.label for one in app.button if one.key == "continue") == "Continue: Your list"


def test_back_leads_to_where_one_came_from(ws: Workspace, open_page: OpenPage) -> None:
    """From Today one comes back to Today; opened by its address, Back is the step before."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(name="Ann"))
    app = press(open_page("today", part="log"), "log-person")
    assert app.title[0].value == "Who comes to mind?"
    assert press(app, "back").title[0].value == "What came of it?"
    app = press(open_page("identify_people"), "back")
    assert page_of(app) == "Choose a field"
