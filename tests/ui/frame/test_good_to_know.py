"""What is good to know at one part of a step is one press away there, and nowhere in between."""

from typing import Any

import pytest

from infoint.domain import STEP_KEYS, Contact
from infoint.domain.steps import STEP_PARTS
from infoint.library import load_library
from infoint.store import Workspace
from infoint.ui.frame.parts import PARTS
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import read

LIBRARY = load_library()


def line(app: Any) -> list[Any]:
    return [one for one in app.button if one.key == "good-to-know"]


def test_the_parts_of_the_content_are_those_of_the_pages() -> None:
    """A note can name every part of a step's page, and no other."""
    pages = {key: PARTS[key.replace("-", "_")] for key in STEP_KEYS}
    assert {key: tuple(sorted(parts)) for key, parts in STEP_PARTS.items()} == {
        key: tuple(sorted(parts)) for key, parts in pages.items()
    }


def test_a_part_opens_its_own_notes(ws: Workspace, open_page: OpenPage) -> None:
    """The line opens the notes of this part; their words are not on the page before."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
    notes = LIBRARY.notes_at("phone-script", "write")
    app = open_page("phone_script", part="write", contact="ann")
    assert len(line(app)) == 1
    assert all(note.title not in read(app) for note in notes)
    line(app)[0].click().run()
    assert not app.exception
    assert all(note.title in [one.label for one in app.expander] for note in notes)


def test_a_part_without_notes_has_no_line(open_page: OpenPage) -> None:
    """Where nothing is to be known there is nothing to press."""
    assert not LIBRARY.notes_at("choose-field", "matters")
    assert not line(open_page("choose_field", part="matters"))


@pytest.mark.parametrize("note", [one for one in LIBRARY.notes if one.parts], ids=lambda n: n.key)
def test_a_note_is_short_and_in_the_drawer_too(note: Any) -> None:
    """Three sentences at most, at few parts; it is also among what there is more to know."""
    sentences = note.text.count(". ") + note.text.count("? ") + 1
    assert sentences <= 3
    assert len(note.text.split()) <= 70
    for part in note.parts:
        assert note in LIBRARY.notes_for(part.partition("/")[0])


@pytest.mark.parametrize("step", STEP_KEYS)
def test_no_part_has_a_pile_of_notes(step: str) -> None:
    """Four titles are looked through at a glance."""
    for part in STEP_PARTS[step]:
        assert len(LIBRARY.notes_at(step, part)) <= 4
