"""Step 1: what one brings, the fields, what matters, and what was found out."""

import pytest

from infoint.domain import CareerField, Contact, Criterion, ResearchNote
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, mine, press, read, rows
from tests.worlds.pages import NOW

TITLE = draft("new-field", "title")
SCORES = "Your fields, by weighted score"


def listed(ws: Workspace, *fields: CareerField) -> None:
    """Put fields on the list."""
    with ws.edit("Fields", now=NOW) as tx:
        for field in fields:
            tx.fields.put(field)


@pytest.mark.parametrize("part", ["interests", "skills", "values", "expertise"])
def test_self_assessment_is_kept(part: str, ws: Workspace, open_page: OpenPage) -> None:
    """What a person writes about themselves is stored, and there again in a new window."""
    fill(open_page("choose_field"), {mine(part): "Drawing,\nold maps"})
    assert getattr(ws.profile, part) == "Drawing,\nold maps"
    assert open_page("choose_field").text_area(key=mine(part)).value == "Drawing,\nold maps"


def test_a_field_is_added(ws: Workspace, open_page: OpenPage) -> None:
    """A named field lands on the list and is open below, and the line to add one is empty again."""
    app = open_page("choose_field")
    fill(app, {TITLE: "Museum education", draft("new-field", "why"): "Things and people"})
    press(app, "add-field")
    (field,) = ws.fields.all()
    assert (field.title, field.why) == ("Museum education", "Things and people")
    assert app.text_input(key=TITLE).value == ""
    assert app.text_input(key=box("fields", field.id, "title")).value == "Museum education"
    assert "new-field" not in ws.page_state.drafts


def test_a_second_field_does_not_take_the_place_of_the_first(
    ws: Workspace, open_page: OpenPage
) -> None:
    """The field that is looked into stays the same, and the page says where to find the new one."""
    listed(ws, CareerField(id="art", title="Art"))
    app = press(fill(open_page("choose_field"), {TITLE: "Nursing"}), "add-field")
    assert app.selectbox(key="field-of-the-page").value == "art"
    assert "Added: Nursing. To look into it, choose it below." in app.success[0].value
    assert "What follows is about **Art**." in read(app)
    fill(app, {box("fields", "art", "want_to_know"): "Who pays?"})
    assert ws.fields.get("art").want_to_know == "Who pays?"


def test_two_fields_in_one_line(ws: Workspace, open_page: OpenPage) -> None:
    """Two fields named at once become two."""
    app = fill(open_page("choose_field"), {TITLE: "law or nursing"})
    assert "2 fields: law; nursing" in read(app)
    press(app, "add-field")
    assert [one.title for one in ws.fields.all()] == ["law", "nursing"]


def test_a_half_written_field_waits(ws: Workspace, open_page: OpenPage) -> None:
    """What was typed but not added stands in its box in the next window, and is no field yet."""
    fill(open_page("choose_field"), {TITLE: "Museum edu"})
    assert not ws.fields.all()
    assert open_page("choose_field").text_input(key=TITLE).value == "Museum edu"


@pytest.mark.parametrize("typed", ["", "  ", "gardening"])
def test_a_field_that_cannot_be_added(typed: str, ws: Workspace, open_page: OpenPage) -> None:
    """Without a title, or with one on the list already, the sentence is beside it and on top."""
    listed(ws, CareerField(title="Gardening"))
    app = open_page("choose_field")
    fill(app, {TITLE: typed} if typed else {})
    press(app, "add-field")
    assert len(ws.fields) == 1
    assert len(app.error) == 2  # on top, and beside this box alone
    assert app.error[1].value in app.error[0].value
    assert app.text_input(key=TITLE).value == typed


def test_the_error_goes_with_its_cause(ws: Workspace, open_page: OpenPage) -> None:
    """Once the field is named, adding it works and the sentences are gone."""
    app = press(open_page("choose_field"), "add-field")
    press(fill(app, {TITLE: "Gardening"}), "add-field")
    assert not app.error
    assert len(ws.fields) == 1


def test_criteria_are_added_weighted_and_removed(ws: Workspace, open_page: OpenPage) -> None:
    """A person names what matters, weights it, and can remove it and take that back."""
    app = open_page("choose_field")
    press(fill(app, {draft("new-criterion", "name"): "Fresh air"}), "add-criterion")
    (criterion,) = ws.profile.criteria
    assert (criterion.name, criterion.weight) == ("Fresh air", 3)
    fill(app, {mine("criteria", criterion.id, "weight"): 5})
    assert ws.profile.criteria[0].weight == 5
    press(app, f"remove-criterion-{criterion.id}")
    assert not ws.profile.criteria
    press(app, "undo-notice")
    assert ws.profile.criteria[0].weight == 5
    assert app.text_input(key=mine("criteria", criterion.id, "name")).value == "Fresh air"


def test_rating_a_field_gives_it_a_score(ws: Workspace, open_page: OpenPage) -> None:
    """The score out of 100 follows the ratings and the weights."""
    light, heavy = Criterion(name="Pay", weight=1), Criterion(name="People", weight=4)
    field = CareerField(title="Nursing")
    listed(ws, field)
    with ws.edit("Criteria", now=NOW) as tx:
        tx.profile.update(criteria=(light, heavy))
    app = open_page("choose_field")
    assert rows(app, SCORES)[0]["Rated"] == "0 of 2"
    rated = box("fields", field.id, "ratings_before")
    fill(app, {f"{rated}-{light.id}": 1, f"{rated}-{heavy.id}": 5})
    stored = ws.fields.all()[0]
    assert stored.ratings_before == {light.id: 1, heavy.id: 5}
    assert rows(app, SCORES)[0]["Rated"] == "2 of 2"
    assert rows(app, SCORES)[0]["Score of 100"] == 80


def test_what_has_no_name_is_not_rated(ws: Workspace, open_page: OpenPage) -> None:
    """Something that matters but whose name was rubbed out is asked about no more."""
    criterion, field = Criterion(name="Pay"), CareerField(title="Nursing")
    listed(ws, field)
    with ws.edit("Criteria", now=NOW) as tx:
        tx.profile.update(criteria=(criterion,))
    rated = box("fields", field.id, "ratings_before", criterion.id)
    app = open_page("choose_field")
    assert has(app, rated)
    fill(app, {mine("criteria", criterion.id, "name"): " "})
    assert not has(app, rated)


def test_where_one_stands_with_a_field(ws: Workspace, open_page: OpenPage) -> None:
    """The chosen status is stored and shown in the table."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    app = fill(open_page("choose_field"), {box("fields", field.id, "status"): "exploring"})
    assert ws.fields.all()[0].status == "exploring"
    assert rows(app, SCORES)[0]["Where you stand"] == "Exploring"


def test_one_field_at_a_time(ws: Workspace, open_page: OpenPage) -> None:
    """Choosing another field shows its worksheet, and the next window goes on with it."""
    first, second = CareerField(title="Nursing"), CareerField(title="Gardening", why="Plants")
    listed(ws, first, second)
    app = open_page("choose_field")
    assert has(app, box("fields", first.id, "why"))
    fill(app, {"field-of-the-page": second.id})
    assert app.text_input(key=box("fields", second.id, "why")).value == "Plants"
    assert not has(app, box("fields", first.id, "why"))
    assert has(open_page("choose_field"), box("fields", second.id, "why"))


def test_a_field_is_removed_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """Removing a field keeps its people, and the notice brings field and link back."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    with ws.edit("Someone", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann", fields=(field.id,)))
    app = press(open_page("choose_field"), f"remove-field-{field.id}")
    assert not ws.fields.all()
    assert ws.contacts.all()[0].fields == ()
    press(app, "undo-notice")
    assert ws.fields.get(field.id) == field
    assert ws.contacts.all()[0].fields == (field.id,)


def test_what_to_find_out_is_kept(ws: Workspace, open_page: OpenPage) -> None:
    """Open questions belong to the field."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    fill(open_page("choose_field"), {box("fields", field.id, "want_to_know"): "How are shifts?"})
    assert ws.fields.all()[0].want_to_know == "How are shifts?"


def test_assumptions_are_listed_one_by_one(ws: Workspace, open_page: OpenPage) -> None:
    """An assumption is added, written where it stands, and removed with a way back."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    app = open_page("choose_field")
    press(app, f"add-assumption-{field.id}")
    (kept,) = ws.fields.all()[0].assumptions
    fill(app, {box("fields", field.id, "assumptions", kept.id, "text"): "Nights are hard"})
    assert [each.text for each in ws.fields.all()[0].assumptions] == ["Nights are hard"]
    press(app, f"remove-assumption-{kept.id}")
    assert not ws.fields.all()[0].assumptions
    press(app, "undo-notice")
    assert [each.text for each in ws.fields.all()[0].assumptions] == ["Nights are hard"]


@pytest.mark.parametrize("kind", ["pc", "paper", "people", "participation"])
def test_a_research_note_under_each_p(kind: str, ws: Workspace, open_page: OpenPage) -> None:
    """A note is added under the P that is open, and filled in where it stands."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    app = open_page("choose_field")
    fill(app, {f"research-{field.id}": kind})
    press(app, f"add-note-{field.id}-{kind}")
    (note,) = ws.fields.all()[0].research
    assert note.kind == kind
    here = box("fields", field.id, "research", note.id)
    fill(app, {f"{here}-title": "Ward day", f"{here}-link": "www.example.org"})
    fill(app, {f"{here}-text": "Long days"})
    (note,) = ws.fields.all()[0].research
    assert (note.title, note.link, note.text) == ("Ward day", "www.example.org", "Long days")


def test_a_research_note_is_removed_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """A removed note comes back from the notice as it was; the other notes stay."""
    notes = (ResearchNote(title="One", text="First"), ResearchNote(title="Two"))
    field = CareerField(title="Nursing", research=notes)
    listed(ws, field)
    app = press(open_page("choose_field"), f"remove-note-{notes[0].id}")
    assert ws.fields.all()[0].research == notes[1:]
    press(app, "undo-notice")
    assert set(ws.fields.all()[0].research) == set(notes)
    assert app.text_area(key=box("fields", field.id, "research", notes[0].id, "text")).value


def test_the_check_list_ticks_itself(ws: Workspace, open_page: OpenPage) -> None:
    """The Check part counts one more thing done as soon as something that matters is named."""
    app = open_page("choose_field")
    before = read(app).count("check_circle")
    press(fill(app, {draft("new-criterion", "name"): "Fresh air"}), "add-criterion")
    assert read(app).count("check_circle") == before + 1
