"""Step 1: what one brings, the fields, what matters, and what was found out."""

import pytest

from infoint.domain import CareerField, Contact, Criterion, ResearchNote
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    fill,
    has,
    mine,
    press,
    read,
    to_part,
)

TITLE = draft("new-field", "title")


def listed(ws: Workspace, *fields: CareerField) -> None:
    """Put fields on the list."""
    with ws.edit("Fields", now=NOW) as tx:
        for field in fields:
            tx.fields.put(field)


@pytest.mark.parametrize("part", ["interests", "skills", "values", "expertise"])
def test_self_assessment_is_kept(part: str, ws: Workspace, open_page: OpenPage) -> None:
    """What a person writes about themselves is stored, and there again in a new window."""
    app = open_page("choose_field", part="you")
    if part != "interests":
        press(app, f"open-{mine(part)}")
    fill(app, {mine(part): "Drawing,\nold maps"})
    assert getattr(ws.profile, part) == "Drawing,\nold maps"
    assert part == "interests" or "Drawing,\nold maps" in read(
        open_page("choose_field", part="you")
    )


def test_one_text_after_the_other(ws: Workspace, open_page: OpenPage) -> None:
    """What is done for now is there to read, the next one opens; to change it opens it again."""
    app = fill(open_page("choose_field", part="you"), {mine("interests"): "Old maps"})
    assert has(app, mine("interests"))
    press(app, f"done-{mine('interests')}")
    assert "profile/profile/interests" in ws.page_state.done
    assert not has(app, mine("interests"))
    assert "Old maps" in read(app)
    assert has(app, mine("skills"))
    press(app, f"open-{mine('interests')}")
    assert app.text_area(key=mine("interests")).value == "Old maps"
    assert not has(app, mine("skills"))


def test_not_knowing_is_an_answer(ws: Workspace, open_page: OpenPage) -> None:
    """A text may stay empty: the next one opens, and nothing is ticked for it."""
    app = press(open_page("choose_field", part="you"), f"done-{mine('interests')}")
    assert "I don't know yet" in read(app)
    assert has(app, mine("skills"))
    assert ws.profile.interests == ""


def test_a_field_is_added(ws: Workspace, open_page: OpenPage) -> None:
    """A named field lands on the list, the line to add one is empty again, a reason can follow."""
    app = open_page("choose_field", part="fields")
    press(fill(app, {TITLE: "Museum education"}), "add-field")
    (field,) = ws.fields.all()
    assert field.title == "Museum education"
    assert app.text_input(key=TITLE).value == ""
    assert "new-field" not in ws.page_state.drafts
    press(app, f"open-field-{field.id}")
    assert app.query_params["view"] == f"field-{field.id}"
    fill(app, {f"more-{field.id}": "words"})
    fill(app, {box("fields", field.id, "why"): "Things and people"})
    fill(app, {f"more-{field.id}": "words"})
    assert ws.fields.all()[0].why == "Things and people"
    assert "Things and people" in read(app)
    assert not has(app, box("fields", field.id, "why"))


def test_a_second_field_does_not_take_the_place_of_the_first(
    ws: Workspace, open_page: OpenPage
) -> None:
    """The field that is asked about stays the same, so that no answer goes astray."""
    listed(ws, CareerField(id="art", title="Art"))
    app = press(fill(open_page("choose_field", part="fields"), {TITLE: "Nursing"}), "add-field")
    to_part(app, "questions")
    assert app.selectbox(key="field-of-the-page").value == "art"
    fill(app, {box("fields", "art", "want_to_know"): "Who pays?"})
    assert ws.fields.get("art").want_to_know == "Who pays?"


def test_two_fields_in_one_line(ws: Workspace, open_page: OpenPage) -> None:
    """Two fields named at once become two."""
    app = fill(open_page("choose_field", part="fields"), {TITLE: "law or nursing"})
    assert "2 kinds of work: law; nursing" in read(app)
    press(app, "add-field")
    assert [one.title for one in ws.fields.all()] == ["law", "nursing"]


def test_a_half_written_field_waits(ws: Workspace, open_page: OpenPage) -> None:
    """What was typed but not added stands in its box in the next window, and is no field yet."""
    fill(open_page("choose_field", part="fields"), {TITLE: "Museum edu"})
    assert not ws.fields.all()
    assert open_page("choose_field", part="fields").text_input(key=TITLE).value == "Museum edu"


@pytest.mark.parametrize("typed", ["", "  ", "gardening"])
def test_a_field_that_cannot_be_added(typed: str, ws: Workspace, open_page: OpenPage) -> None:
    """Without a title, or with one on the list already, the sentence is beside it and on top."""
    listed(ws, CareerField(title="Gardening"))
    app = open_page("choose_field", part="fields")
    fill(app, {TITLE: typed} if typed else {})
    press(app, "add-field")
    assert len(ws.fields) == 1
    assert len(app.error) == 2  # on top, and beside this box alone
    assert app.error[1].value in app.error[0].value
    assert app.text_input(key=TITLE).value == typed


def test_the_error_goes_with_its_cause(ws: Workspace, open_page: OpenPage) -> None:
    """Once the field is named, adding it works and the sentences are gone."""
    app = press(open_page("choose_field", part="fields"), "add-field")
    press(fill(app, {TITLE: "Gardening"}), "add-field")
    assert not app.error
    assert len(ws.fields) == 1


def test_criteria_are_added_weighted_and_removed(ws: Workspace, open_page: OpenPage) -> None:
    """A person names what matters, gives it stars, and can remove it and take that back."""
    app = open_page("choose_field", part="matters")
    press(fill(app, {draft("new-criterion", "name"): "Fresh air"}), "add-criterion")
    (criterion,) = ws.profile.criteria
    assert (criterion.name, criterion.weight) == ("Fresh air", 3)
    fill(app, {mine("criteria", criterion.id, "weight"): 4})
    assert ws.profile.criteria[0].weight == 5
    fill(app, {f"more-{criterion.id}": "remove"})
    assert not ws.profile.criteria
    press(app, "undo-notice")
    assert ws.profile.criteria[0].weight == 5
    assert "Fresh air" in read(app)
    fill(app, {f"more-{criterion.id}": "words"})
    assert app.text_input(key=mine("criteria", criterion.id, "name")).value == "Fresh air"


def test_no_star_at_all_is_one(ws: Workspace, open_page: OpenPage) -> None:
    """What is on the list matters at least a little: stars that are taken away leave one."""
    criterion = Criterion(name="Pay", weight=4)
    with ws.edit("Criteria", now=NOW) as tx:
        tx.profile.update(criteria=(criterion,))
    stars = mine("criteria", criterion.id, "weight")
    app = fill(open_page("choose_field", part="matters"), {stars: None})
    assert ws.profile.criteria[0].weight == 1
    assert app.feedback(key=stars).value == 0


def test_rating_a_field_says_how_it_fits(ws: Workspace, open_page: OpenPage) -> None:
    """The list says in words how a field fits, by its stars and by what counts most."""
    light, heavy = Criterion(name="Pay", weight=1), Criterion(name="People", weight=4)
    field = CareerField(title="Nursing")
    listed(ws, field)
    with ws.edit("Criteria", now=NOW) as tx:
        tx.profile.update(criteria=(light, heavy))
    app = open_page("choose_field", part="fields")
    assert "Wondering about it" in read(app)
    press(app, f"open-field-{field.id}")
    rated = box("fields", field.id, "ratings_before")
    fill(app, {f"{rated}-{light.id}": 0, f"{rated}-{heavy.id}": 4})
    assert ws.fields.all()[0].ratings_before == {light.id: 1, heavy.id: 5}
    press(app, "close-view")
    assert "Wondering about it; fits well so far" in read(app)


def test_what_has_no_name_is_not_rated(ws: Workspace, open_page: OpenPage) -> None:
    """Something that matters but whose name was rubbed out is asked about no more."""
    criterion, field = Criterion(name="Pay"), CareerField(title="Nursing")
    listed(ws, field)
    with ws.edit("Criteria", now=NOW) as tx:
        tx.profile.update(criteria=(criterion,))
    rated = box("fields", field.id, "ratings_before", criterion.id)
    app = open_page("choose_field", part="fields", view=f"field-{field.id}")
    assert has(app, rated)
    to_part(app, "matters")
    fill(app, {f"more-{criterion.id}": "words"})
    fill(app, {mine("criteria", criterion.id, "name"): " "})
    assert not has(to_part(app, "fields"), rated)


def test_where_one_stands_with_a_field(ws: Workspace, open_page: OpenPage) -> None:
    """The chosen status is stored and shown in the list."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    app = open_page("choose_field", part="fields", view=f"field-{field.id}")
    fill(app, {box("fields", field.id, "status"): "exploring"})
    assert ws.fields.all()[0].status == "exploring"
    assert "Exploring" in read(press(app, "close-view"))


def test_one_field_at_a_time(ws: Workspace, open_page: OpenPage) -> None:
    """Choosing another field shows its questions, and the next window goes on with it."""
    first, second = CareerField(title="Nursing"), CareerField(title="Gardening")
    listed(ws, first, second)
    app = open_page("choose_field", part="questions")
    assert has(app, box("fields", first.id, "want_to_know"))
    fill(app, {"field-of-the-page": second.id})
    assert has(app, box("fields", second.id, "want_to_know"))
    assert not has(app, box("fields", first.id, "want_to_know"))
    again = open_page("choose_field", part="questions")
    assert has(again, box("fields", second.id, "want_to_know"))


def test_a_field_is_removed_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """Removing a field keeps its people, and the notice brings field and link back."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    with ws.edit("Someone", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann", fields=(field.id,)))
    app = open_page("choose_field", part="fields", view=f"field-{field.id}")
    fill(app, {f"more-{field.id}": "remove"})
    assert not ws.fields.all()
    assert ws.contacts.all()[0].fields == ()
    press(app, "undo-notice")
    assert ws.fields.get(field.id) == field
    assert ws.contacts.all()[0].fields == (field.id,)


def test_what_to_find_out_is_kept(ws: Workspace, open_page: OpenPage) -> None:
    """Open questions belong to the field."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    fill(
        open_page("choose_field", part="questions"),
        {box("fields", field.id, "want_to_know"): "How are shifts?"},
    )
    assert ws.fields.all()[0].want_to_know == "How are shifts?"


def test_assumptions_are_listed_one_by_one(ws: Workspace, open_page: OpenPage) -> None:
    """An assumption is added, changed where it stands, and removed with a way back."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    app = open_page("choose_field", part="questions")
    written = draft(f"assumption-{field.id}", "text")
    press(fill(app, {written: "Nights are hard"}), f"add-assumption-{field.id}")
    (kept,) = ws.fields.all()[0].assumptions
    assert kept.text == "Nights are hard"
    assert app.text_input(key=written).value == ""
    fill(app, {f"menu-{kept.id}": "change"})
    fill(app, {box("fields", field.id, "assumptions", kept.id, "text"): "Nights are long"})
    press(app, f"close-{kept.id}")
    assert "Nights are long" in read(app)
    fill(app, {f"menu-{kept.id}": "remove"})
    assert not ws.fields.all()[0].assumptions
    press(app, "undo-notice")
    assert [each.text for each in ws.fields.all()[0].assumptions] == ["Nights are long"]


@pytest.mark.parametrize("kind", ["pc", "paper", "people", "participation"])
def test_what_was_found_is_kept(kind: str, ws: Workspace, open_page: OpenPage) -> None:
    """A note opens as it is added, is filled in where it stands, and says where it was found."""
    field = CareerField(title="Nursing")
    listed(ws, field)
    app = press(open_page("choose_field", part="read"), f"add-note-{field.id}")
    (note,) = ws.fields.all()[0].research
    here = box("fields", field.id, "research", note.id)
    fill(app, {f"{here}-title": "Ward day", f"{here}-link": "www.example.org"})
    fill(app, {f"{here}-text": "Long days", f"{here}-kind": kind})
    (note,) = ws.fields.all()[0].research
    assert (note.title, note.link, note.text) == ("Ward day", "www.example.org", "Long days")
    assert note.kind == kind
    press(app, f"close-{note.id}")
    assert not has(app, f"{here}-title")
    assert "Long days" in read(app)


def test_a_research_note_is_removed_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """A removed note comes back from the notice as it was; the other notes stay."""
    notes = (ResearchNote(title="One", text="First"), ResearchNote(title="Two"))
    field = CareerField(title="Nursing", research=notes)
    listed(ws, field)
    app = open_page("choose_field", part="read")
    fill(app, {f"note-menu-{notes[0].id}": "remove"})
    assert ws.fields.all()[0].research == notes[1:]
    press(app, "undo-notice")
    assert set(ws.fields.all()[0].research) == set(notes)
    assert "First" in read(app)


def test_the_check_list_ticks_itself(ws: Workspace, open_page: OpenPage) -> None:
    """The Check part counts one more thing done as soon as something that matters is named."""
    app = open_page("choose_field", part="matters")
    before = read(app).count("check_circle")
    press(fill(app, {draft("new-criterion", "name"): "Fresh air"}), "add-criterion")
    assert read(app).count("check_circle") == before + 1
