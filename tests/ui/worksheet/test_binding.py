"""Boxes bound to a place: they save themselves, and never lose or overwrite anyone's words."""

import re
from collections.abc import Callable
from typing import NoReturn

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField
from infoint.store import StoreError, Workspace
from infoint.ui.worksheet.place import on, on_draft, on_profile
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    drawn,
    fill,
    has,
    mine,
    press,
    read,
    to_part,
)

INTERESTS = mine("interests")
NEWER = "Another window changed this. It now says:"
OTHER = "You had also written here:"
FULL = "There is no room left on the disk"


def elsewhere(ws: Workspace, **fields: object) -> None:
    """Another window changes the profile."""
    with ws.edit("Changed elsewhere", now=NOW) as tx:
        tx.profile.update(**fields)


def says(app: AppTest, words: str) -> bool:
    """Whether the words stand on the page."""
    return words in read(app)


@pytest.fixture
def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """From now on nothing can be stored; or again."""
    edit = Workspace.edit

    def refused(*_: object, **__: object) -> NoReturn:
        raise StoreError(f"{FULL}.")

    return lambda full: monkeypatch.setattr(Workspace, "edit", refused if full else edit)


def test_the_key_of_a_box_names_its_place() -> None:
    """Keys are the same in every window and on every server."""
    assert on_profile().at("interests").key == "profile-profile-interests"
    assert on("fields", "f1", "Changed").at("research", "r1", "text").key == (
        "fields-f1-research-r1-text"
    )
    assert on_draft("new field").at("title").key == "page_state-page-state-drafts-new_field-title"


def test_a_box_saves_itself(ws: Workspace, open_page: OpenPage) -> None:
    """What is typed is stored at once, can be taken back by name, and the page says when."""
    app = open_page("choose_field", part="you")
    saved_at = re.compile(r"Saved \d\d:\d\d")
    assert not saved_at.search(read(app))
    fill(app, {INTERESTS: "maps"})
    assert ws.profile.interests == "maps"
    assert [edit.label for edit in ws.edits()] == ["Changed the self-assessment"]
    assert saved_at.search(read(app))


def test_only_the_changed_box_is_written(ws: Workspace, open_page: OpenPage) -> None:
    """Two windows that change different boxes of one record both keep their changes."""
    app = open_page("settings")
    elsewhere(ws, phone="112")
    fill(app, {mine("name"): "Cem"})
    assert (ws.profile.phone, ws.profile.name) == ("112", "Cem")
    assert app.get_by_key(mine("phone")).value == ""


def test_a_newer_text_is_shown_and_taken_over(ws: Workspace, open_page: OpenPage) -> None:
    """Where another window wrote, its text stands beside the box until it is shown in it."""
    app = open_page("choose_field", part="you")
    elsewhere(ws, interests="maps")
    app.run()
    assert says(app, NEWER)
    press(app, f"newer-{INTERESTS}")
    assert app.get_by_key(INTERESTS).value == "maps"
    assert not says(app, NEWER)
    fill(app, {INTERESTS: "maps and globes"})
    assert ws.profile.interests == "maps and globes"
    assert ws.other_texts.all() == []


def test_the_text_in_the_box_is_kept_instead(ws: Workspace, open_page: OpenPage) -> None:
    """Keeping the text in the box stores it, and the newer one stands beside it."""
    elsewhere(ws, interests="maps")
    app = open_page("choose_field", part="you")
    elsewhere(ws, interests="globes")
    app.run()
    press(app, f"keep-{INTERESTS}")
    assert ws.profile.interests == "maps"
    assert [other.text for other in ws.other_texts.all()] == ["globes"]
    assert says(app, OTHER)


def test_the_last_writer_stays_and_the_other_text_too(ws: Workspace, open_page: OpenPage) -> None:
    """Two texts for one box: the later one is stored, the earlier one stands beside it."""
    app = open_page("choose_field", part="you")
    elsewhere(ws, interests="maps")
    fill(app, {INTERESTS: "globes"})
    assert ws.profile.interests == "globes"
    assert says(app, OTHER)
    assert says(app, "maps")


def test_the_other_text_is_used(ws: Workspace, open_page: OpenPage) -> None:
    """Using the other text puts it into box and store; that can be taken back."""
    app = open_page("choose_field", part="you")
    elsewhere(ws, interests="maps")
    fill(app, {INTERESTS: "globes"})
    press(app, f"use-{ws.other_texts.all()[0].id}")
    assert (ws.profile.interests, app.get_by_key(INTERESTS).value) == ("maps", "maps")
    assert not says(app, OTHER)
    press(app, "undo-notice")
    assert (ws.profile.interests, app.get_by_key(INTERESTS).value) == ("globes", "globes")
    assert says(app, OTHER)


def test_the_other_text_is_removed(ws: Workspace, open_page: OpenPage) -> None:
    """Removing the other text leaves the stored one alone."""
    app = open_page("choose_field", part="you")
    elsewhere(ws, interests="maps")
    fill(app, {INTERESTS: "globes"})
    press(app, f"drop-{ws.other_texts.all()[0].id}")
    assert not says(app, OTHER)
    assert (ws.profile.interests, ws.other_texts.all()) == ("globes", [])


def test_what_is_chosen_follows_the_store(ws: Workspace, open_page: OpenPage) -> None:
    """A box without typed text shows what another window chose; a choice here is stored over it."""
    field = CareerField(title="Archives")
    with ws.edit("A field", now=NOW) as tx:
        tx.fields.put(field)
    app = open_page("choose_field", part="fields", view=f"field-{field.id}")
    key = box("fields", field.id, "status")
    with ws.edit("Elsewhere", now=NOW) as tx:
        tx.fields.update(field.id, status="exploring")
    app.run()
    assert app.get_by_key(key).value == "exploring"
    fill(app, {key: "chosen"})
    assert ws.fields.all()[0].status == "chosen"


def test_what_cannot_be_stored_stays_in_the_box(
    ws: Workspace, open_page: OpenPage, fill_the_disk: Callable[[bool], None]
) -> None:
    """A store that refuses is quoted; the text stays, and is saved when there is room."""
    app = open_page("choose_field", part="you")
    fill(app, {INTERESTS: "maps"})
    fill_the_disk(True)
    fill(app, {INTERESTS: "maps and globes"})
    assert len(app.error) == 1
    assert says(app, FULL)
    assert app.get_by_key(INTERESTS).value == "maps and globes"
    press(app, f"again-{INTERESTS}")
    assert len(app.error) == 1
    assert says(app, FULL)
    fill_the_disk(False)
    assert ws.profile.interests == "maps"
    press(app, f"again-{INTERESTS}")
    assert ws.profile.interests == "maps and globes"
    assert not app.error
    assert not has(app, f"again-{INTERESTS}")


def test_an_unsaved_text_outlasts_an_undo(
    ws: Workspace, open_page: OpenPage, fill_the_disk: Callable[[bool], None]
) -> None:
    """Taking something back refreshes the boxes, but not one whose text could not be stored."""
    app = open_page("settings")
    fill(app, {mine("name"): "A first job"})
    fill_the_disk(True)
    fill(app, {mine("name"): "A first job in archives"})
    fill_the_disk(False)
    ws.undo()
    drawn(app)
    assert ws.profile.name == ""
    assert app.get_by_key(mine("name")).value == "A first job in archives"


def test_what_is_wrong_stands_at_the_top_and_beside_the_box(
    ws: Workspace, open_page: OpenPage
) -> None:
    """A field that is there already is refused in words, twice, and what was typed stays."""
    with ws.edit("A field", now=NOW) as tx:
        tx.fields.put(CareerField(title="Museums"))
    app = open_page("choose_field", part="fields")
    title = draft("new-field", "title")
    press(fill(app, {title: "museums"}), "add-field")
    top, beside = (error.value for error in app.error)
    assert top == f"- {beside}"
    assert app.get_by_key(title).value == "museums"
    press(fill(app, {title: "Archives"}), "add-field")
    assert not app.error
    assert [field.title for field in ws.fields.all()] == ["Museums", "Archives"]


def test_a_draft_outlasts_its_window(ws: Workspace, open_page: OpenPage) -> None:
    """Half a record is there in the next window, stays out of the undo list, and goes when made."""
    title = draft("new-field", "title")
    fill(open_page("choose_field", part="fields"), {title: "Museums"})
    assert ws.edits() == []
    app = open_page("choose_field", part="fields")
    assert app.get_by_key(title).value == "Museums"
    press(app, "add-field")
    assert app.get_by_key(title).value == ""
    assert ws.page_state.drafts == {}
    assert open_page("choose_field", part="fields").get_by_key(title).value == ""


def test_undo_puts_the_stored_value_back_into_the_boxes(ws: Workspace, open_page: OpenPage) -> None:
    """After taking back, boxes show what is stored, typed or chosen."""
    elsewhere(ws, name="Cem", paper_size="A4")
    app = open_page("settings")
    fill(app, {mine("name"): "Ida"})
    press(press(to_part(app, "data"), "view-undo"), f"undo-{ws.edits()[0].id}")
    to_part(app, "you")
    assert (ws.profile.name, app.get_by_key(mine("name")).value) == ("Cem",) * 2
    fill(press(app, "view-written"), {mine("paper_size"): "Letter"})
    press(press(to_part(app, "data"), "view-undo"), f"undo-{ws.edits()[0].id}")
    press(to_part(app, "you"), "view-written")
    assert (ws.profile.paper_size, app.get_by_key(mine("paper_size")).value) == ("A4", "A4")
    assert not says(app, NEWER)
