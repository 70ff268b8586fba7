"""Deciding between fields in a real browser: rate after a talk, weigh by keyboard, note it."""

import pytest
from playwright.sync_api import expect

from infoint.store import Workspace, open_workspace
from tests.browser.looks import faults, put_look
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.worlds.decided import decided_world, held_interview
from tests.worlds.records import NOW

DEBRIEF = (
    *("view=impressions", "view=named", "view=next", "view=all"),
    *("part=learned&view=notes", "part=learned&view=paste", "part=learned&view=pay"),
    *("part=judge&view=felt", "part=judge&view=assumed", "part=judge&view=field"),
    *("part=judge&view=eleven", "part=judge&view=eleven-qualified", "part=next&view=talks"),
)
"""Views of step 6 that open in its parts."""


@pytest.fixture
def deciding(lasting_app: RunningApp) -> Workspace:
    """Three fields with two talks each; pay at 2 puts law and art level."""
    ws = open_workspace(lasting_app.file)
    ws.erase()
    decided_world(ws)
    with ws.edit("x", now=NOW) as tx:
        tx.interviews.put(held_interview("eve", "art", 1, id="t-again"))
    return ws


@pytest.mark.nightly
def test_every_look_of_a_debrief(deciding: Workspace, lasting_screen: Screen) -> None:
    """In its questions and small views nothing sticks out, and axe finds nothing, in all looks."""
    put_look(lasting_screen, 1280, False)
    for view in DEBRIEF:
        lasting_screen.go(f"track?contact=bo&{view}")
        assert faults(lasting_screen) == {}, view


@pytest.mark.nightly
def test_an_interview_moves_a_rating_and_a_weight_the_order(
    deciding: Workspace, lasting_screen: Screen
) -> None:
    """On a phone: rated in step 6, seen in the comparison; a weight moved with the arrow keys."""
    screen, page = lasting_screen, lasting_screen.page
    put_look(screen, 375, False)
    screen.go("track?contact=eve&part=judge&view=field")
    screen.one_of("Calm evenings, after this talk", "2")
    screen.go("compare_fields")
    expect(page.get_by_text("2 after Eve").first).to_be_visible()
    page.get_by_role("radiogroup", name="Weight of Pay").get_by_role("radio").nth(2).focus()
    page.keyboard.press("ArrowLeft")
    said = page.get_by_text("From 3 to 2. Art is now first with 61 of 100; before it was Law.")
    expect(said).to_be_in_viewport()
    screen.press("Put it back")
    expect(said).to_have_count(0)
    assert [each.weight for each in deciding.profile.criteria] == [5, 3, 2]


@pytest.mark.nightly
def test_a_decision_is_noted_where_one_stands(deciding: Workspace, lasting_screen: Screen) -> None:
    """Refused without reasons, then kept: both are seen without scrolling."""
    screen, page = lasting_screen, lasting_screen.page
    put_look(screen, 1280, True)
    screen.go("compare_fields")
    screen.one_of("Which way does it go?", "Decide for it")
    screen.press("Keep this note")
    expect(page.get_by_text("Write down why").last).to_be_in_viewport()
    screen.type("Why? What did you hear that speaks for it, and what against?", "Both *said* so")
    screen.press("Keep this note")
    expect(page.get_by_text("Both *said* so").last).to_be_in_viewport()
    (note,) = next(field.decisions for field in deciding.fields.all() if field.decisions)
    assert (note.outcome, note.text) == ("decide", "Both *said* so")
