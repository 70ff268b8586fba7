"""What the projector shows in each part."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.domain import Contact
from infoint.library import load_library
from infoint.library.demos import load_demos
from infoint.library.presenter import load_presenter
from infoint.presenting.anonymous_copy import anonymous_copy
from infoint.presenting.demo import fill_demo
from infoint.presenting.slides import (
    ROWS,
    Slide,
    Stage,
    criteria_shown,
    slide_of,
    telling_criterion,
)
from infoint.store import Workspace, open_workspace
from tests.examples import examples

NOW = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
LIBRARY = load_library()
PARTS = {part.key: part for part in load_presenter().parts}
DEMOS = {demo.key: demo for demo in load_demos()}


def world(key: str) -> Workspace:
    """A demo in memory."""
    ws = open_workspace(None)
    fill_demo(ws, DEMOS[key], LIBRARY, now=NOW, tz=UTC)
    return ws


@pytest.fixture(scope="module")
def deciding() -> Workspace:
    """The richest demo, which no test changes."""
    return world("deciding")


def slide(ws: Workspace, key: str, step: int = 0, weights: dict[str, int] | None = None) -> Slide:
    """The slide of a part."""
    stage = Stage(ws, LIBRARY, NOW, step, weights or {})
    return slide_of(key, PARTS[key].title, stage)


def words(found: Slide) -> str:
    """All that is to be read on a slide."""
    lines = [f"{line.mark} {line.text}".strip() for line in (*found.lines, *found.beside)]
    return "\n".join([found.heading, *lines])


def every_slide(ws: Workspace) -> list[Slide]:
    """All steps of all parts."""
    found = []
    for key in PARTS:
        steps = slide(ws, key).steps
        found += [slide(ws, key, step) for step in range(steps)]
    return found


@pytest.mark.parametrize("key", DEMOS)
def test_every_part_has_something_to_show_that_fits(key: str) -> None:
    """In each demo, at each step: a heading, lines, and no more rows than there is room for."""
    for found in every_slide(world(key)):
        assert found.heading.strip()
        assert found.lines
        for lines, letters in ((found.lines, 36 if found.beside else 62), (found.beside, 24)):
            assert sum(line.rows(letters) for line in lines) <= ROWS
            assert all(line.text.strip() for line in lines)


def test_without_any_data_it_says_so() -> None:
    """Somebody with nothing entered sees a sentence, and no error, in every part."""
    for found in every_slide(open_workspace(None)):
        assert found.lines


def test_what_is_said_of_the_parts_is_on_the_slides(deciding: Workspace) -> None:
    """What the notes say to show is there when the part begins."""
    first = {key: words(slide(deciding, key)) for key in PARTS}
    assert "Send Tomás Ferreira a thank-you letter" in first["opening"]
    assert "5 Home for dinner on most days" in first["choose-field"]
    assert "1. Health informatics: 79" in first["choose-field"]
    assert "Family and friends" in first["identify-people"]
    assert "this is Ben. What is it about?" in first["phone-script"]
    assert "2 min How did you first come into this line of work?" in first["prepare"]
    assert "Question 1 of 8" in first["interview"]
    assert "✓ How qualified am I for this work?" in first["track"]
    assert "Green: within a day" in first["thank-you"]
    assert "You have 25 people on your list." in first["progress"]
    assert "62 before the talks, now 79 of 100" in first["decide"]
    assert "after the talk with Kwame Boateng" in first["decide"]


def test_another_weight_changes_the_order_at_once(deciding: Workspace) -> None:
    """What counts more lifts the fields that have it; nothing is stored, and the move is told."""
    before, revision = slide(deciding, "choose-field"), deciding.revision
    moved = [
        slide(deciding, "choose-field", weights={key: weight})
        for key, _, _ in criteria_shown(deciding)
        for weight in (1, 5)
    ]
    assert any(
        [one.text for one in each.beside] != [one.text for one in before.beside] for each in moved
    )
    assert any("(was place " in one.text for each in moved for one in each.beside)
    assert deciding.revision == revision


@pytest.mark.parametrize("key", ["deciding", "middle"])
def test_the_one_to_change_first_changes_the_order(key: str) -> None:
    """What the leader is offered first does so within two presses, one way or the other."""
    ws = world(key)
    chosen = telling_criterion(ws)
    weight = next(weight for one, _, weight in criteria_shown(ws) if one == chosen)
    near = [to for to in range(weight - 2, weight + 3) if 1 <= to <= 5]
    shown = [words(slide(ws, "choose-field", weights={chosen: to})) for to in near]
    assert any("(was place " in one for one in shown)


def test_an_answer_comes_only_after_the_question(deciding: Workspace) -> None:
    """First what one hears alone, then one way to answer, then the next one."""
    heard, answer, following = (slide(deciding, "phone-script", step) for step in range(3))
    assert "My name is Farida Rahmani" not in words(heard)
    assert "My name is Farida Rahmani" in words(answer)
    assert following.heading != heard.heading


def test_the_talk_ends_with_whom_else_to_ask(deciding: Workspace) -> None:
    """The last step of the talk reminds of it, and there is none after it."""
    steps = slide(deciding, "interview").steps
    last = slide(deciding, "interview", steps - 1)
    assert "Whom else should I talk to" in words(last)
    assert slide(deciding, "interview", steps + 5) == replace(last, step=last.step)


def test_no_name_is_on_a_slide_where_names_are_hidden(deciding: Workspace) -> None:
    """Neither the person's own nor anybody's, at any step of any part."""
    shown = "\n".join(words(found) for found in every_slide(anonymous_copy(deciding)))
    for contact in deciding.contacts.all():
        assert contact.name not in shown
    assert "Farida" not in shown


@given(st.text(min_size=1, max_size=400))
@settings(max_examples=examples(60))
def test_any_name_fits(name: str) -> None:
    """However long a name is, the slide has no more rows than there is room for."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name=name))
    for key in ("opening", "progress"):
        assert sum(line.rows(62) for line in slide(ws, key).lines) <= ROWS
