"""The talk in every part of its time, light and dark, wide and narrow; and the memo after it."""

import io
import re
import wave
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Playwright, expect

from infoint.domain import Clock, Contact, Interview, NamedPerson, Pause, PlannedQuestion
from infoint.store import open_workspace
from tests.browser.calm import TO_THE_TOP
from tests.browser.conftest import FLAGS
from tests.browser.looks import EVERY_LOOK, Looks, faults, put_look
from tests.browser.running import RunningApp, find_chromium
from tests.browser.screen import Screen
from tests.worlds.pages import ODD

LONG = "What would you tell someone who begins, about the work, the people and the money? " * 3
MINUTES = {"early": 8.0, "late": 14.0, "closing": 16.0, "over": 23.0, "paused": 8.0, "through": 9.0}


@pytest.fixture(scope="module")
def window(browser: Browser, lasting_app: RunningApp) -> Iterator[Screen]:
    """One window for the looks of this file."""
    opened = Screen.open(browser, lasting_app.url)
    yield opened
    opened.close()


def in_state(app: RunningApp, state: str) -> None:
    """A talk of 20 minutes in that state, with odd and long words in it."""
    now = datetime.now(UTC)
    began = now - timedelta(minutes=MINUTES[state])
    pauses = (Pause(began=now - timedelta(minutes=1)),) if state == "paused" else ()
    plan = (
        PlannedQuestion(id="a", text="How did you begin?", must=True, state="asked", note=ODD),
        PlannedQuestion(id="b", text=LONG, must=True),
        PlannedQuestion(id="c", text=ODD, came_up=True, state="skipped"),
        PlannedQuestion(id="d", text="A" * 90),
    )
    if state == "through":
        plan = tuple(item.model_copy(update={"state": "asked"}) for item in plan)
    ws = open_workspace(app.file)
    ws.erase()
    with ws.edit("A talk") as tx:
        tx.contacts.put(Contact(id="ann", name=ODD))
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                plan=plan,
                opening=ODD,
                closing=f"{ODD}\n\n{LONG}",
                extra_minutes=0,
                named=(NamedPerson(name=ODD, detail=ODD),),
                clock=Clock(started=began, pauses=pauses),
            )
        )


@pytest.mark.parametrize(
    "state",
    [
        pytest.param(state, marks=() if state == "closing" else pytest.mark.nightly)
        for state in MINUTES
    ],
)
@EVERY_LOOK
def test_the_interview_can_be_read_by_everyone(
    looks: Looks, state: str, lasting_app: RunningApp, window: Screen
) -> None:
    """In every part of the talk, all unfolded, nothing sticks out and axe finds nothing."""
    in_state(lasting_app, state)
    put_look(window, 1280, False)
    window.go("interview?contact=ann")
    window.unfold_all()
    assert faults(window, looks) == {}


@pytest.mark.nightly
def test_what_came_up_and_went_wrong_can_be_read(lasting_app: RunningApp, window: Screen) -> None:
    """The word about an empty line, and a talk that another window ended, are readable too."""
    in_state(lasting_app, "early")
    put_look(window, 1280, False)
    window.go("interview?contact=ann")
    window.page.get_by_role("button", name="Ask it next").click()
    expect(window.page.get_by_role("alert").first).to_be_visible()
    with open_workspace(lasting_app.file).edit("Ended") as tx:
        tx.interviews.write("talk", ("clock", "ended"), datetime.now(UTC))
    expect(window.page.get_by_role("button", name="Leave the talk")).to_be_visible()
    assert faults(window) == {}


def test_the_note_is_in_sight(lasting_app: RunningApp, window: Screen) -> None:
    """Clock, question, note and marks stand on one screen, wide or narrow, without scrolling."""
    in_state(lasting_app, "late")
    with open_workspace(lasting_app.file).edit("Shorter") as tx:
        tx.interviews.write("talk", ("plan", "b", "text"), "What would you do again, and why?")
    put_look(window, 1280, False)
    window.go("interview?contact=ann")
    page = window.page
    for width in (1280, 375):
        page.set_viewport_size({"width": width, "height": 667})
        window.settle()
        page.evaluate(TO_THE_TOP)
        for place in (
            page.get_by_test_id("stMetricValue"),
            page.get_by_role("progressbar", name=re.compile(r"^Time used: \d+ of 20 minutes$")),
            page.get_by_role("heading", name="What would you do again, and why?"),
            page.locator(".st-key-talk-note textarea"),
            page.get_by_role("button", name="Asked"),
            page.get_by_role("button", name="Skip"),
        ):
            expect(place).to_be_in_viewport(ratio=1)


@pytest.mark.nightly
def test_a_voice_memo_is_downloaded_and_not_kept(
    playwright: Playwright, lasting_app: RunningApp
) -> None:
    """After the talk a memo is recorded and downloaded as sound; nothing of it is stored."""
    in_state(lasting_app, "over")
    with open_workspace(lasting_app.file).edit("Ended") as tx:
        tx.interviews.write("talk", ("clock", "ended"), datetime.now(UTC))
    files = {path.name for path in lasting_app.data.rglob("*")}
    size = lasting_app.file.stat().st_size
    devices = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*FLAGS, *devices])
    screen = Screen.open(browser, lasting_app.url, "interview?contact=ann&part=after")
    screen.context.grant_permissions(["microphone"], origin=lasting_app.url)
    screen.page.get_by_role("button", name="Record").click()
    screen.page.wait_for_timeout(1500)
    screen.page.get_by_role("button", name="Stop recording").click()
    memo = screen.download("Download the memo")
    assert memo.suggested_filename.endswith(".wav")
    with wave.open(io.BytesIO(memo.path().read_bytes())) as sound:
        assert sound.getnframes() / sound.getframerate() > 0.5
    assert faults(screen) == {}
    browser.close()
    grown = {path.name for path in lasting_app.data.rglob("*")} - files
    assert all("revision" in name or name.endswith(".json") for name in grown), grown
    assert lasting_app.file.stat().st_size < size + 5000
