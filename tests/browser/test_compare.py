"""Deciding between fields in a real browser: rate after a talk, weigh by keyboard, note it."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, expect

from infoint.store import Workspace, open_workspace
from infoint.ui.browser.around_page import usual_scripts
from tests.browser.looks import faults, put_look
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.worlds.decided import decided_world, held_interview

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
    ws, now = open_workspace(lasting_app.file), datetime.now(UTC)
    ws.erase()
    decided_world(ws, now)
    with ws.edit("x", now=now) as tx:
        tx.interviews.put(held_interview("eve", "art", 1, now, id="t-again"))
    return ws


@pytest.mark.nightly
def test_every_look_of_a_debrief(deciding: Workspace, lasting_screen: Screen) -> None:
    """In its questions and small views nothing sticks out, and axe finds nothing, in all looks."""
    put_look(lasting_screen, 1280, False)
    for view in DEBRIEF:
        lasting_screen.go(f"track?contact=bo&{view}")
        assert faults(lasting_screen) == {}, view


@pytest.mark.nightly
def test_an_interview_moves_a_rating_and_stars_the_order(
    deciding: Workspace, lasting_screen: Screen
) -> None:
    """On a phone: where a rating comes from is read; one star less turns the order, and back."""
    screen, page = lasting_screen, lasting_screen.page
    put_look(screen, 375, False)
    screen.go("track?contact=eve&part=judge&view=field")
    screen.one_of("Calm evenings, after this talk", "2")
    screen.go("compare_fields?view=sums")
    screen.choose("Field", "Art")
    expect(page.get_by_text("2 after Eve").first).to_be_visible()
    screen.go("compare_fields?part=weights")
    expect(page.get_by_text("One star less for “Pay” would put Art first.")).to_be_visible()
    stars = page.locator(".st-key-profile-profile-criteria-pay-weight").get_by_role("radio")
    stars.nth(1).focus()
    page.keyboard.press("Space")
    said = page.get_by_text("Art is first now.")
    expect(said).to_be_in_viewport()
    screen.press("Back to 3 stars")
    expect(said).to_have_count(0)
    assert [each.weight for each in deciding.profile.criteria] == [5, 3, 2]


def test_the_boxes_of_the_next_part_are_fetched_ahead(
    deciding: Workspace, browser: Browser, lasting_app: RunningApp
) -> None:
    """Whoever goes on to decide waits for no script, and no grey bar stands for a box."""
    screen = Screen.open(browser, lasting_app.url, "compare_fields")
    page = screen.page
    names = usual_scripts().split()
    page.wait_for_function(
        "(names) => { const got = performance.getEntriesByType('resource').map((one) => one.name);"
        " return names.every((name) => got.some((url) => url.endsWith(name))); }",
        arg=names,
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    screen.press("What do you think now?")
    screen.heading("What do you think now?")
    expect(page.get_by_role("button", name="Keep this note")).to_be_visible()
    expect(page.locator("textarea")).to_be_visible()
    assert [url for url in asked if url.endswith(".js")] == []
    screen.close()


@pytest.mark.nightly
def test_a_decision_is_noted_where_one_stands(deciding: Workspace, lasting_screen: Screen) -> None:
    """Refused without reasons, then kept: both are seen without scrolling."""
    screen, page = lasting_screen, lasting_screen.page
    put_look(screen, 1280, True)
    screen.go("compare_fields")
    screen.press("What do you think now?")
    screen.heading("What do you think now?")
    screen.one_of("What will you do about it?", "Decide for it")
    screen.press("Keep this note")
    expect(page.get_by_text("Write down why").last).to_be_in_viewport()
    screen.type("Why? What speaks for it, and what against?", "Both *said* so")
    screen.press("Keep this note")
    expect(page.get_by_text("Both *said* so").last).to_be_in_viewport()
    (note,) = next(field.decisions for field in deciding.fields.all() if field.decisions)
    assert (note.outcome, note.text) == ("decide", "Both *said* so")


@pytest.mark.nightly
@pytest.mark.parametrize("width", [1280, 375])
def test_every_small_view_fits(deciding: Workspace, lasting_screen: Screen, width: int) -> None:
    """Nothing sticks out, and axe finds nothing, in the small views of comparing too."""
    screen = lasting_screen
    put_look(screen, width, width == 375)
    for view in (
        "all",
        "which",
        "sums",
        "report",
        "moved",
        "believed",
        "judged",
        "pay",
        "notes",
        "again",
    ):
        part = {"moved": "weights", "notes": "decide", "again": "decide"}.get(view, "said")
        part = "overview" if view in ("all", "which", "sums", "report") else part
        screen.go(f"compare_fields?part={part}&view={view}")
        assert faults(screen) == {}, view
