"""Drop-downs whose words change while they stand on the page still mean the same record."""

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Contact
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, drawn, fill, options

CHOOSER = "contact-of-the-page"


def fill_with_old_words(app: AppTest, entries: dict[str, str], key: str, words: str) -> None:
    """Type, while the window's drop-down still sends the words that it had at the beginning."""
    for name, value in entries.items():
        app.get_by_key(name).set_value(value)
    states = app._tree.get_widget_states()
    chooser = app.get_by_key(key).proto.id
    for state in states.widgets:
        if state.id == chooser:
            state.string_value = words
    app._run(states)
    assert not app.exception, app.exception[0].value


@pytest.fixture
def people(ws: Workspace) -> tuple[Contact, Contact]:
    """Two people of the same name, who cannot be told apart but by a number."""
    both = Contact(name="Bo Ek", notes="the first"), Contact(name="Bo Ek", notes="the second")
    with ws.edit("People", now=NOW) as tx:
        for one in both:
            tx.contacts.put(one)
    return both


def rename(ws: Workspace, person: Contact, name: str) -> None:
    """Give a person another name, as another window would."""
    with ws.edit("Renamed", now=NOW) as tx:
        tx.contacts.update(person.id, name=name)


def test_a_renamed_person_stays_on_the_page(
    ws: Workspace, open_page: OpenPage, people: tuple[Contact, Contact]
) -> None:
    """While another window types the name the page stays about the same person, as its address."""
    one, _ = people
    app = open_page("prepare", contact=one.id)
    words = app.get_by_key(CHOOSER).proto.options[app.get_by_key(CHOOSER).index]
    for name in ("Bo Eka", "Bo Ekas", "Bo Ekasa"):
        rename(ws, one, name)
        fill_with_old_words(app, {}, CHOOSER, words)
        assert app.query_params["contact"] == one.id
    assert ws.contacts.get(one.id).name == "Bo Ekasa"
    assert "Bo Ekasa" in options(app, CHOOSER)


def test_words_once_shown_are_given_to_nobody_else(
    ws: Workspace, open_page: OpenPage, people: tuple[Contact, Contact]
) -> None:
    """Once the first Bo Ek has another name, the second keeps the words that it had."""
    one, _ = people
    app = open_page("prepare", contact=one.id)
    before = options(app, CHOOSER)
    assert sorted(before) == ["Bo Ek", "Bo Ek (2)"]
    rename(ws, one, "Bo Ekas")
    drawn(app)
    assert sorted(options(app, CHOOSER)) == ["Bo Ek (2)", "Bo Ekas"]
    assert app.query_params["contact"] == one.id


def test_a_renamed_field_stays_on_the_page(ws: Workspace, open_page: OpenPage) -> None:
    """While another window types the title of the field, this one stays with the same field."""
    first, second = CareerField(title="Archives"), CareerField(title="Museums")
    with ws.edit("Fields", now=NOW) as tx:
        tx.fields.put(first)
        tx.fields.put(second)
    app = open_page("choose_field", part="questions")
    fill(app, {"field-of-the-page": second.id})
    wanted = box("fields", second.id, "want_to_know")
    for title in ("Museums a", "Museums an", "Museums and"):
        with ws.edit("Elsewhere", now=NOW) as tx:
            tx.fields.update(second.id, title=title)
        fill_with_old_words(app, {wanted: title}, "field-of-the-page", "Museums")
    assert app.get_by_key("field-of-the-page").value == second.id
    assert ws.fields.get(second.id).want_to_know == "Museums and"
