"""The talk in a real browser: keys, clock, two people, and no letter lost."""

import statistics
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from infoint.domain import Clock, Contact, Interview, PlannedQuestion
from infoint.store import open_workspace
from tests.browser.running import RunningApp, with_key
from tests.browser.screen import Screen
from tests.browser.typist import (
    Disk,
    a_second,
    comes_true,
    guard,
    offences,
    type_at_pace,
    type_in_both,
)

HOW_MANY = 40
NOTE = ".st-key-talk-note textarea"
ASKED, SKIP, BACK, ADD = (f"ControlOrMeta+{letter}" for letter in "kjbi")


@pytest.fixture
def app(lasting_app: RunningApp) -> RunningApp:
    """The server of this file, with a talk of 40 questions that began three minutes ago."""
    ws = open_workspace(lasting_app.file)
    ws.erase()
    began = datetime.now(UTC) - timedelta(minutes=3)
    plan = tuple(
        PlannedQuestion(id=f"q{n}", text=f"Question number {n}?", must=n < 20)
        for n in range(HOW_MANY)
    )
    with ws.edit("A talk") as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(
            Interview(id="talk", contact="ann", plan=plan, minutes=60, clock=Clock(started=began))
        )
    return lasting_app


@pytest.fixture
def screen(app: RunningApp, lasting_screen: Screen) -> Screen:
    """The window of this file, in the talk."""
    lasting_screen.go("interview?contact=ann")
    expect(lasting_screen.page.locator(NOTE)).to_be_visible()
    return lasting_screen


@pytest.fixture(scope="module")
def second(browser: Browser, lasting_app: RunningApp) -> Iterator[Screen]:
    """A second browser, of the person who helps."""
    opened = Screen.open(browser, lasting_app.url)
    yield opened
    opened.close()


def at_question(window: Screen, number: int) -> Page:
    """The page of a window that was turned to a question of the talk."""
    window.go(f"interview?contact=ann&question=q{number}")
    at(window.page, f"Question number {number}?")
    return window.page


def interview(app: RunningApp) -> Interview:
    """The talk as it is on disk."""
    found = open_workspace(app.file).interviews.get("talk")
    assert found is not None
    return found


def notes(app: RunningApp) -> dict[str, str]:
    """Every note on disk that is not empty, by question."""
    return {item.id: item.note for item in interview(app).plan if item.note}


def states(app: RunningApp) -> list[str]:
    """By question, open, asked or skipped."""
    return [item.state for item in interview(app).plan]


def at(page: Page, words: str) -> None:
    """The screen is at this question."""
    expect(page.get_by_role("heading", name=words, exact=True)).to_be_visible()


@pytest.mark.parametrize("times", [5, pytest.param(20, marks=pytest.mark.nightly)])
def test_the_last_letter_and_the_shortcut(
    times: int, screen: Screen, app: RunningApp, record_property: Callable[[str, object], None]
) -> None:
    """Letters at 12 a second, the key for asked 50 ms after the last: all notes are right."""
    page = screen.page
    page.locator(NOTE).click()
    wanted = {f"q{n}": f"note {n} on it" for n in range(times)}
    for text in wanted.values():
        type_at_pace(page, text)
        page.wait_for_timeout(50)
        page.keyboard.press(ASKED)
    assert comes_true(lambda: states(app) == ["asked"] * times + ["open"] * (HOW_MANY - times))
    assert comes_true(lambda: notes(app) == wanted), notes(app)
    at(page, f"Question number {times}?")
    letters = sum(map(len, wanted.values()))
    record_property("letters lost or doubled", f"0 of {letters}")
    print(f"letters lost or doubled: 0 of {letters} under {HOW_MANY} questions")


def test_typing_on_at_once(screen: Screen, app: RunningApp) -> None:
    """Whoever types on at once after the key writes into the next note, letter for letter."""
    page = screen.page
    page.locator(NOTE).click()
    times = 6
    for n in range(times):
        page.keyboard.type(f"before {n}", delay=15)
        page.keyboard.press(ASKED)
        page.keyboard.type("after", delay=15)
        page.keyboard.press("Enter")
    page.keyboard.type("end")
    wanted = {f"q{n}": f"after\nbefore {n}" for n in range(times)}
    wanted |= {"q0": "before 0", f"q{times}": "after\nend"}
    assert comes_true(lambda: notes(app) == wanted), notes(app)
    assert states(app)[: times + 1] == ["asked"] * times + ["open"]


@pytest.mark.nightly
def test_typing_on_at_once_over_a_slow_line(browser: Browser, app: RunningApp) -> None:
    """However long the next question takes to be drawn, its note gets the letters typed at once."""
    slow = Screen.open(browser, app.url)
    slow.context.add_init_script(path=Path(__file__).with_name("slow_line.js"))
    slow.go("interview?contact=ann")
    page = slow.page
    page.evaluate("window.slowLine = true")
    page.locator(NOTE).click()
    for n in range(2):
        page.keyboard.type(f"note {n}", delay=15)
        page.keyboard.press(ASKED)
    type_at_pace(page, "and the end")
    wanted = {"q0": "note 0", "q1": "note 1", "q2": "and the end"}
    assert comes_true(lambda: notes(app) == wanted), notes(app)
    assert states(app)[:3] == ["asked", "asked", "open"]
    slow.context.close()  # its line stays slow


SENTENCE = "She came by chance, stayed for the people, and would not do anything else now. "


@pytest.mark.nightly
def test_notes_under_the_load_of_an_interview(
    screen: Screen,
    second: Screen,
    app: RunningApp,
    record_property: Callable[[str, object], None],
) -> None:
    """Two people type at 12 letters a second under 40 questions and two ticking clocks.

    Nothing is lost or doubled, no cursor moves, and each letter is on disk within a second.
    """
    texts = (SENTENCE * 3)[:200], (SENTENCE[::-1] * 3)[:200]
    pages = screen.page, at_question(second, 1)
    for page in pages:
        page.locator(NOTE).click()
        guard(page.locator(NOTE))
    reads = [lambda ws, n=n: ws.interviews.get("talk").plan[n].note for n in range(2)]
    with Disk(app.file, reads[0]) as one, Disk(app.file, reads[1]) as two:
        moments = type_in_both(pages, texts)
        assert comes_true(lambda: notes(app) == {"q0": texts[0], "q1": texts[1]}), notes(app)
        assert comes_true(lambda: one.seen[-1][1] == texts[0] and two.seen[-1][1] == texts[1])
    assert [offences(page) for page in pages] == [[], []]
    assert [page.locator(NOTE).input_value() for page in pages] == list(texts)
    assert open_workspace(app.file).other_texts.all() == []
    delays = sorted(
        delay
        for disk, text, when in zip((one, two), texts, moments, strict=True)
        for delay in disk.delays(text, when)
    )
    said = f"p50 {statistics.median(delays):.2f} s, longest {delays[-1]:.2f} s"
    record_property("time from key to disk", said)
    print(f"letters lost, doubled, cursor moves: 0, 0, 0 of {len(delays)}; key to disk: {said}")
    assert delays[-1] < max(a_second(when) for when in moments)


@pytest.mark.nightly
def test_the_clock_ticks_around_the_typing(screen: Screen, app: RunningApp) -> None:
    """When the two thirds are reached in the middle of a word, the word is said and all stays."""
    page = screen.page
    begin(app, ago=timedelta(minutes=40) - timedelta(seconds=3))
    page.locator(NOTE).click()
    guard(page.locator(NOTE))
    quiet = page.get_by_text("Most of the time is over.")
    expect(quiet).to_have_count(0)
    text = SENTENCE[:70]
    type_at_pace(page, text)
    expect(quiet).to_be_visible()
    assert offences(page) == []
    assert comes_true(lambda: notes(app) == {"q0": text})


def test_the_close_comes_without_a_touch(screen: Screen, app: RunningApp) -> None:
    """Five minutes before the end one is to ask whom else, also in an idle window."""
    begin(app, ago=timedelta(minutes=55) - timedelta(seconds=3))
    whom_else = screen.page.get_by_text(
        "Whom else would you suggest I talk to, in this field or place?"
    )
    expect(whom_else).to_have_count(0)
    expect(whom_else).to_be_visible(timeout=15_000)
    at(screen.page, "Question number 0?")
    expect(screen.page.get_by_label("Their name")).to_be_visible()


def begin(app: RunningApp, ago: timedelta) -> None:
    """The talk began so long ago."""
    with open_workspace(app.file).edit("Began") as tx:
        tx.interviews.write("talk", ("clock", "started"), datetime.now(UTC) - ago)


def test_the_cursor_comes_to_the_note(screen: Screen, app: RunningApp) -> None:
    """After a reload, and after a jump from the list of all questions, one types right on."""
    page = screen.page
    page.reload()
    screen.settle()
    expect(page.locator(NOTE)).to_be_focused(timeout=15_000)
    page.keyboard.type("first")
    assert comes_true(lambda: notes(app) == {"q0": "first"})
    page.get_by_text("All questions").click()
    page.get_by_role("button", name="Question number 3?").click()
    at(page, "Question number 3?")
    expect(page.locator(NOTE)).to_be_focused(timeout=15_000)
    page.keyboard.type("fourth")
    assert comes_true(lambda: notes(app) == {"q0": "first", "q3": "fourth"})


def test_the_end_is_in_reach(screen: Screen) -> None:
    """However far one has scrolled, the minutes left and the end stand in the window of a phone."""
    page = screen.page
    page.set_viewport_size({"width": 375, "height": 480})
    try:
        page.get_by_role("button", name="Pause", exact=True).scroll_into_view_if_needed()
        page.mouse.move(180, 400)
        page.mouse.wheel(0, 3000)
        page.wait_for_timeout(300)
        ends = page.get_by_role("button", name="End the talk", exact=True)
        expect(ends).to_be_in_viewport(ratio=1)
        expect(page.get_by_text("Minutes left")).to_be_in_viewport(ratio=1)
        expect(page.locator(NOTE)).not_to_be_in_viewport()
        box = ends.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        ends.click(trial=True)
    finally:
        page.set_viewport_size({"width": 1280, "height": 800})


def test_one_asks_and_one_types(screen: Screen, second: Screen, app: RunningApp) -> None:
    """Whoever types is not torn from the note when the one who asks goes on, and ends the talk."""
    page = at_question(second, 0)
    box = page.locator(NOTE)
    box.click()
    guard(box)
    type_at_pace(page, "By chance, ")
    screen.page.keyboard.press(ASKED)
    at(screen.page, "Question number 1?")
    type_at_pace(page, "by a friend")
    asked = page.locator("strong").get_by_text("Asked", exact=True)
    expect(asked).to_be_visible()
    screen.press("End the talk")
    type_at_pace(page, ", who left")
    expect(page.get_by_text("The talk was ended in another window.")).to_be_visible()
    assert offences(page) == []
    text = "By chance, by a friend, who left"
    assert comes_true(lambda: notes(app) == {"q0": text})
    second.press("Leave the talk")
    second.heading("How was it with Ann?")
    page.get_by_text("The talk", exact=True).click()
    expect(page.get_by_text(text)).to_be_visible()


@pytest.mark.nightly
def test_both_write_the_same_note(screen: Screen, second: Screen, app: RunningApp) -> None:
    """The last writer's note stays, and the other's stands beside it, to be used or removed."""
    at_question(second, 0)
    for window, text in ((screen, "By chance"), (second, "Through a friend")):
        window.page.locator(NOTE).click()
        type_at_pace(window.page, text)
        assert comes_true(lambda text=text: notes(app) == {"q0": text})
    expect(second.page.get_by_text("You had also written here:")).to_be_visible()
    expect(second.page.get_by_text("By chance", exact=True)).to_be_visible()
    second.press("Use this text")
    assert comes_true(lambda: notes(app) == {"q0": "By chance"})


@pytest.mark.nightly
def test_the_same_clock_everywhere(screen: Screen, second: Screen, app: RunningApp) -> None:
    """Pause, extra minutes and the way on show in another browser by themselves, and on reload."""
    at_question(second, 1)
    minutes = [window.page.get_by_test_id("stMetricValue") for window in (screen, second)]
    for shown in minutes:
        expect(shown).to_have_text("57")
    screen.press("Pause")
    expect(second.page.get_by_text("The clock stands still.")).to_be_visible()
    expect(second.page.get_by_text("Paused at")).to_be_visible()
    second.press("Go on")
    expect(screen.page.get_by_text("The clock stands still.")).to_have_count(0)
    screen.page.get_by_role("button", name="More time").click()
    screen.page.get_by_role("menuitem", name="10 more minutes").click()
    for shown in minutes:
        expect(shown).to_have_text("67")
    screen.page.reload()
    screen.settle()
    expect(minutes[0]).to_have_text("67")
    second.from_menu("More time", "Take back 10 extra minutes")
    expect(minutes[0]).to_have_text("57")


@pytest.mark.nightly
def test_reload_and_kill_in_the_middle(screen: Screen, app: RunningApp) -> None:
    """After a reload, and after the server was killed, question, note and clock are there again."""
    page = screen.page
    page.locator(NOTE).click()
    page.keyboard.type("zero")
    page.keyboard.press(ASKED)
    page.keyboard.type("one")
    at(page, "Question number 1?")
    assert comes_true(lambda: notes(app) == {"q0": "zero", "q1": "one"})
    page.reload()
    screen.settle()
    at(page, "Question number 1?")
    expect(page.locator(NOTE)).to_have_value("one")
    page.locator(NOTE).click()
    page.keyboard.press("ControlOrMeta+End")
    moments = type_at_pace(page, " and a half, and then it all went dark")
    app.kill()
    kept = notes(app)["q1"]
    assert kept.startswith("one")
    app.start()
    expect(page.locator(NOTE)).to_be_enabled(timeout=30_000)
    text = page.locator(NOTE).input_value()
    assert text == "one and a half, and then it all went dark"
    assert comes_true(lambda: notes(app) == {"q0": "zero", "q1": text})
    at(page, "Question number 1?")
    page.locator(NOTE).click()
    page.keyboard.press(ASKED)
    at(page, "Question number 2?")
    assert states(app)[:3] == ["asked", "asked", "open"]
    assert moments


_WHOLE = "window.infointRuns.whole"
_AWAKE = """Object.defineProperty(navigator, 'wakeLock', { value: { request: async (what) => {
    (window.awake ??= []).push(what);
    return Object.assign(new EventTarget(), { release: async () => {} });
} } })"""
_TIMES = (
    "() => { window.taps = []; addEventListener('pointerdown', (e) => taps.push(e.timeStamp)); }"
)


@pytest.mark.nightly
def test_a_double_tap_marks_one_question(screen: Screen, app: RunningApp) -> None:
    """Taps that follow each other like a double tap mark one question, two slow ones two."""
    page = screen.page
    page.evaluate(_TIMES)
    for pause in (0, 100, 200, 900):
        place = page.get_by_role("button", name="Asked").bounding_box()
        assert place is not None
        x, y = place["x"] + 20, place["y"] + 20
        page.mouse.click(x, y)
        page.wait_for_timeout(pause)
        page.mouse.click(x, y)
        page.wait_for_timeout(900)
        screen.settle()
    taps = page.evaluate("window.taps")
    assert len(taps) == 8
    slow = sum(later - earlier > 400 for earlier, later in pairwise(taps))
    assert slow <= 6, "this machine was too busy for a double tap"
    assert states(app).count("asked") == 1 + slow
    assert states(app)[: 1 + slow] == ["asked"] * (1 + slow)
    assert notes(app) == {}


def test_a_key_held_down_marks_one_question(screen: Screen, app: RunningApp) -> None:
    """The keys of a button, or Enter on it, held down too long, do not run through the plan."""
    page = screen.page
    page.keyboard.down("Control")
    for _ in range(10):
        page.keyboard.down("k")
        page.wait_for_timeout(30)
    page.keyboard.up("k")
    page.keyboard.up("Control")
    at(page, "Question number 1?")
    expect(page.locator(f"{NOTE}:focus")).to_have_count(1)
    screen.settle()
    asked = page.get_by_role("button", name="Asked")
    asked.focus()
    page.wait_for_timeout(500)
    expect(asked).to_be_focused()
    for _ in range(10):
        page.keyboard.down("Enter")
        page.wait_for_timeout(30)
    page.keyboard.up("Enter")
    at(page, "Question number 2?")
    screen.settle()
    assert states(app)[:4] == ["asked"] * 2 + ["open"] * 2
    assert notes(app) == {}


def test_an_interview_with_the_keyboard_alone(screen: Screen, app: RunningApp) -> None:
    """Ask, skip, come back, add what came up: the cursor is always where one writes next."""
    page = screen.page
    page.keyboard.press(ASKED)
    at(page, "Question number 1?")
    expect(page.locator(f"{NOTE}:focus")).to_have_count(1)
    page.keyboard.type("later")
    page.keyboard.press(SKIP)
    at(page, "Question number 2?")
    page.keyboard.type("now")
    page.keyboard.press(ADD)
    expect(page.get_by_label("A question that came up")).to_be_focused()
    page.keyboard.type("Why Leeds?")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Next: Why Leeds?")).to_be_visible()
    expect(page.locator(f"{NOTE}:focus")).to_have_count(1)
    page.keyboard.type(" and then")
    page.keyboard.press(ASKED)
    at(page, "Why Leeds?")
    page.keyboard.type("family")
    page.keyboard.press(BACK)
    at(page, "Question number 2?")
    page.keyboard.press(BACK)
    at(page, "Question number 1?")
    expect(page.locator(f"{NOTE}:focus")).to_have_count(1)
    page.keyboard.type(", soon")
    page.keyboard.press(ASKED)
    at(page, "Why Leeds?")
    page.keyboard.press(ASKED)
    at(page, "Question number 3?")
    plan = {item.text: (item.state, item.note) for item in interview(app).plan}
    assert plan["Question number 1?"] == ("asked", "later, soon")
    assert plan["Question number 2?"] == ("asked", "now and then")
    assert plan["Why Leeds?"] == ("asked", "family")
    assert sum(state == "asked" for state, _ in plan.values()) == 4


def test_what_comes_up_before_the_next_question_is_there(screen: Screen, app: RunningApp) -> None:
    """Skip, and at once the key for a question that came up: it is written into its own box."""
    page = screen.page
    page.keyboard.press(SKIP)
    page.keyboard.press(ADD)
    page.keyboard.type("Why Leeds?")
    at(page, "Question number 1?")
    expect(page.get_by_label("A question that came up")).to_be_focused()
    expect(page.get_by_label("A question that came up")).to_have_value("Why Leeds?")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Next: Why Leeds?")).to_be_visible()
    page.keyboard.press(SKIP)
    page.keyboard.press(ADD)
    page.keyboard.type("And York?\nnoted")
    expect(page.get_by_text("Next: And York?")).to_be_visible()
    expect(page.locator(f"{NOTE}:focus")).to_have_count(1)
    assert comes_true(lambda: "noted" in notes(app).values())
    assert states(app)[:2] == ["skipped"] * 2


@pytest.mark.nightly
def test_the_clock_draws_nothing_but_itself(screen: Screen, app: RunningApp) -> None:
    """The minutes tick without the page around them being drawn anew; a button draws it."""
    page = screen.page
    begin(app, ago=timedelta(minutes=4, seconds=-8))
    before = page.evaluate(_WHOLE)
    screen.press("Pause")
    screen.press("Go on")
    drawn = page.evaluate(_WHOLE)
    assert drawn >= before + 2
    minutes = page.get_by_test_id("stMetricValue")
    expect(minutes).to_have_text("57")
    expect(minutes).to_have_text("56", timeout=30_000)
    assert page.evaluate(_WHOLE) == drawn


def test_a_finger_opens_no_keyboard(browser: Browser, app: RunningApp) -> None:
    """After a tap on a phone the cursor stays out of the note, and all one needs is in sight.

    The way on lies under the thumb, without the keys of a keyboard; the screen stays on.
    """
    context = browser.new_context(
        viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True
    )
    context.add_init_script(_AWAKE)
    page = context.new_page()
    page.goto(with_key(f"{app.url}/interview?contact=ann"))
    asked = page.get_by_role("button", name="Asked")
    for place in (page.get_by_test_id("stMetricValue"), page.locator(NOTE), asked):
        expect(place).to_be_in_viewport(ratio=1)
    under_thumb = asked.bounding_box()
    assert under_thumb is not None
    assert under_thumb["y"] > 560
    assert under_thumb["width"] > 150
    expect(page.locator("kbd:visible")).to_have_count(0)
    assert comes_true(lambda: page.evaluate("window.awake") == ["screen"])
    asked.tap()
    at(page, "Question number 1?")
    page.wait_for_timeout(500)
    expect(page.locator(NOTE)).not_to_be_focused()
    page.locator(NOTE).tap()
    page.keyboard.type("one")
    page.get_by_role("button", name="Skip").tap()
    at(page, "Question number 2?")
    assert comes_true(lambda: notes(app) == {"q1": "one"})
    assert states(app)[:3] == ["asked", "skipped", "open"]
    context.close()
