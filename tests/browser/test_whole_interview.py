"""One whole talk as a person would hold it, with the thumb on a phone."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from infoint.domain import Contact, Interview
from infoint.interviews import appointment
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from tests.browser.entering import add_someone, appoint
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.browser.typist import comes_true, type_at_pace
from tests.documents.pages import docx_lines, joined, pdf_text

NOTE = ".st-key-talk-note textarea"
OWN = "What would you show a class of six-year-olds first?"
WEEK = "Groups in the morning, writing later"
WHOM_ELSE = "Whom else would you suggest I talk to, in this field or place?"
CAME_UP = "Why did you leave the school?"
MOOD = "Warm and quick"
LEARNED = "curators plan a year ahead"


def saved(app: RunningApp) -> Workspace:
    """What is on the disk."""
    return open_workspace(app.file)


def the_interview(app: RunningApp) -> Interview:
    """The only talk on the disk."""
    (interview,) = saved(app).interviews.all()
    return interview


def notes(app: RunningApp) -> dict[str, str]:
    """Every note on the disk that is not empty, by the words of its question."""
    return {item.text: item.note for item in the_interview(app).plan if item.note}


def picture(screen: Screen, name: str) -> None:
    """Keep a picture of the page where whoever runs the test asks for pictures."""
    folder = os.environ.get("INFOINT_PICTURES")
    if folder:
        screen.page.evaluate("document.activeElement?.scrollIntoView?.({block: 'center'})")
        screen.page.wait_for_timeout(300)
        screen.page.screenshot(path=Path(folder) / f"{name}.png")


def taken_along(screen: Screen, press: Callable[[], None]) -> Path:
    """The file that is downloaded when this is pressed, under the name it was given."""
    with screen.page.expect_download() as waiting:
        press()
    kept = Path(waiting.value.path()).with_name(waiting.value.suggested_filename)
    waiting.value.save_as(kept)
    return kept


def words_of(pdf: Path) -> str:
    """The words of a PDF, as pdftotext reads them where it is installed."""
    if not shutil.which("pdftotext"):
        return pdf_text(pdf.read_bytes())
    command = ["pdftotext", "-enc", "UTF-8", str(pdf), "-"]
    return joined(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def words_in_office(document: Path) -> str:
    """The words of a Word document, as LibreOffice prints them where it is installed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        return joined("\n".join(docx_lines(document.read_bytes())))
    there = document.parent / "printed"
    home = f"-env:UserInstallation={(document.parent / 'office').as_uri()}"
    command = [office, "--headless", home, "--convert-to", "pdf", "--outdir", str(there)]
    subprocess.run([*command, str(document)], check=True, capture_output=True, timeout=120)
    return words_of(there / document.with_suffix(".pdf").name)


def comes_to(app: RunningApp, minutes: float) -> None:
    """Let the talk have begun so many minutes ago."""
    with saved(app).edit("Began") as tx:
        began = datetime.now(UTC) - timedelta(minutes=minutes)
        tx.interviews.write(the_interview(app).id, ("clock", "started"), began)


def find_someone(screen: Screen) -> None:
    screen.type("Name a kind of work", "Museum education")
    screen.press("Add")
    screen.go_on_to("Identify people")
    add_someone(screen, "Ida Berg, Museum educator, City Museum", "ida@example.org")
    screen.heading("Write or call")
    screen.type("Your name", "Ana Lima")
    screen.type("Two sentences about you", "I study history. Museums draw me.")
    screen.go("prepare")  # nobody agreed yet, so Continue does not lead there


def plan(screen: Screen) -> None:
    screen.heading("Get ready to meet Ida")
    picture(screen, "prepare-first")
    appoint(screen)
    screen.press("Continue: Know them")
    screen.press("What you expect")
    screen.type("What else do you take for true?", "It is badly paid")
    screen.press("Add it")
    picture(screen, "assumption")
    screen.press("Ask about it")
    expect(screen.page.get_by_role("button", name="In your plan")).to_be_visible()
    screen.press("Continue: Questions")
    picture(screen, "plan")
    screen.press("Done")
    screen.type("Add a question of your own", OWN)
    screen.press("Add it")
    screen.press("Continue: Get ready")
    screen.press("Your first words")
    screen.press("Write a first version")
    picture(screen, "opening")


def take_the_kit(screen: Screen) -> None:
    screen.press("Back to getting ready")
    screen.press("Take it along")
    for ending, label, read in (
        (".pdf", "To print (PDF)", words_of),
        (".docx", "To change (Word)", words_in_office),
    ):
        button = screen.page.get_by_role("button", name=label)
        kit = taken_along(screen, lambda button=button: screen.hit(button))
        assert kit.name.endswith(ending)
        words = read(kit)
        for wanted in ("Ida Berg", "City Museum", "Museum café", "14:30", "Ana Lima"):
            assert wanted in words, f"{wanted} is not in the kit {ending}"
        assert OWN in words
        assert "It is badly paid" in words
        if folder := os.environ.get("INFOINT_PICTURES"):
            shutil.copy(kit, folder)
    picture(screen, "kit")


def first_notes(screen: Screen, app: RunningApp) -> str:
    """A note, a question that came up in between, and a reload; the first question."""
    page = screen.page
    screen.press("Open the talk")
    screen.press("Begin now")
    if the_interview(app).start:  # it lies days ahead, so one is asked
        screen.press("Yes, it begins now")
    expect(page.get_by_test_id("stMetricValue")).to_be_in_viewport(ratio=1)
    expect(page.locator(".st-key-talk-marks kbd").first).to_be_hidden()
    picture(screen, "talk-begins")
    screen.press("I said it")
    first, second = [item.text for item in the_interview(app).plan if item.must][:2]
    page.locator(NOTE).tap()
    page.keyboard.type(WEEK, delay=30)
    picture(screen, "talk-note")
    page.get_by_role("button", name="Asked").tap()
    screen.heading(second)
    screen.type("A question that came up", CAME_UP)
    page.get_by_role("button", name="Ask it next").tap()
    expect(page.get_by_text(f"Next: {CAME_UP}")).to_be_visible()
    page.get_by_role("button", name="Skip").tap()
    screen.heading(CAME_UP)
    page.reload()
    screen.settle()
    screen.heading(CAME_UP)
    return first


def power_cut(screen: Screen, app: RunningApp, first: str) -> None:
    """The server dies in the middle of a note, which is there again."""
    page = screen.page
    page.locator(NOTE).tap()
    type_at_pace(page, "For the children, mostly")
    app.kill()
    picture(screen, "talk-server-gone")
    app.start()
    expect(page.locator(NOTE)).to_be_enabled(timeout=30_000)
    assert comes_true(
        lambda: notes(app) == {first: WEEK, CAME_UP: "For the children, mostly"}, 30
    ), notes(app)
    screen.settle()


def last_minutes(screen: Screen, app: RunningApp, somebody: str = "") -> None:
    """The question that came up is asked, and whom else to talk to; the talk ends."""
    page = screen.page
    page.get_by_role("button", name="Asked").tap()
    expect(page.get_by_role("heading", name=CAME_UP)).to_have_count(0)
    comes_to(app, 16)
    expect(page.get_by_text(WHOM_ELSE)).to_be_visible()
    picture(screen, "talk-closing")
    if somebody:
        screen.type("Their name", somebody)
        screen.press("Add")
        screen.tick("Yes")
    else:
        page.get_by_role("button", name="I asked this").tap()
    screen.press("End the talk")
    screen.heading("How was it with Ida?")
    picture(screen, "talk-ended")
    how = screen.box("What comes to mind first?")
    how.tap()
    type_at_pace(page, MOOD)
    expect(how).to_be_focused()
    screen.press("Done for now")
    expect(page.get_by_text("Your first talk is behind you.")).to_be_visible()
    picture(screen, "talk-answered")
    screen.go_on_to("Keep track of the talk")
    screen.heading("How was it?")
    screen.press("Done, next question")
    screen.heading("What surprised you?")


def look_back(screen: Screen, app: RunningApp) -> None:
    """The debrief: typed without a break, nothing typed twice; then what it means."""
    page = screen.page
    screen.heading("What surprised you?")
    picture(screen, "debrief")
    screen.press("Later")
    learned = screen.box("I learned that …")
    learned.tap()
    type_at_pace(page, LEARNED)
    expect(learned).to_be_focused()
    assert comes_true(lambda: the_interview(app).debrief.learned == LEARNED)
    screen.press("Done, next question")
    screen.press("“For the children, mostly”")
    expect(screen.box("You advised me to …")).to_have_value("For the children, mostly")
    picture(screen, "debrief-line-taken")
    screen.press("Done, next question")
    screen.type("Thank you for …", "your honest answers")
    screen.press("Done, next question")
    screen.type("Next I will …", "Sign up for a Saturday workshop")
    screen.press("Add")
    picture(screen, "debrief-next")
    screen.press("Done, see all seven")
    screen.heading("Your talk with Ida")
    expect(page.get_by_text("1 question is left.")).to_be_visible()
    picture(screen, "debrief-all")
    look_closer(screen)
    page.get_by_text("Write", exact=True).tap()
    screen.settle()
    screen.press("Continue: thank Ida")


def look_closer(screen: Screen) -> None:
    """What is kept, what one had assumed, how it felt."""
    page = screen.page
    page.get_by_text("Learned", exact=True).tap()
    screen.settle()
    screen.press("Your notes, question by question")
    expect(page.get_by_text("For the children, mostly")).to_be_visible()
    picture(screen, "debrief-notes")
    screen.press("Keep it")
    screen.press("Back to what you keep")
    screen.press("Continue: Judge")
    screen.press("How you felt")
    screen.one_of("How much energy did it give you?", "4")
    screen.press("Back to what you think")
    screen.press("What you had assumed")
    screen.one_of("What became of: It is badly paid", "Contradicted")
    said = screen.box("What was said about it?")
    said.tap()
    type_at_pace(page, "better than teaching")
    expect(said).to_be_focused()
    picture(screen, "debrief-assumptions")


def thank(screen: Screen) -> None:
    screen.heading("Thank Ida")
    expect(screen.page.get_by_text("Thank you for your honest answers.")).to_be_visible()
    picture(screen, "thank-you")
    screen.press("Continue: what is missing")  # the advice that was taken is no sentence yet
    screen.heading("What shall your letter say?")
    picture(screen, "thank-you-missing")
    screen.press("Continue: Send")
    screen.heading("Send it to Ida")
    picture(screen, "letter")
    screen.press("As a file")
    for name, read in (("PDF", words_of), ("Word (.docx)", words_in_office)):
        button = screen.page.get_by_role("button", name=name)
        words = read(taken_along(screen, lambda button=button: screen.hit(button)))
        assert "your honest answers" in words
        assert "Ana Lima" in words
    screen.page.keyboard.press("Escape")
    screen.press("It is sent")
    screen.heading("Sent to Ida")
    expect(screen.page.get_by_text("That is your first thank-you.")).to_be_visible()
    picture(screen, "letter-sent")


def test_a_talk_on_a_phone(browser: Browser, app: RunningApp) -> None:
    """Held by taps: notes, a question that came up, a reload, the last minutes."""
    ws = saved(app)
    now = datetime.now(UTC)
    with ws.edit("Given", now=now) as tx:
        tx.contacts.put(Contact(id="ida", name="Ida Berg"))
    planned = appointment.plan_interview(ws, load_library(), "ida", now=now)
    with ws.edit("Her first words", now=now) as tx:
        tx.interviews.update(planned.id, opening="I study history, and museums draw me.")
    screen = Screen.open(browser, app.url, "interview?contact=ida", width=375, touch=True)
    first = first_notes(screen, app)
    last_minutes(screen, app)
    screen.close()
    assert notes(app) == {first: WEEK}
    assert (the_interview(app).status, the_interview(app).debrief.impressions) == ("held", MOOD)


@pytest.mark.nightly
def test_a_whole_interview_on_a_phone(browser: Browser, app: RunningApp) -> None:
    """Planned, printed, held through a reload and a power cut, written down, thanked, by taps."""
    screen = Screen.open(browser, app.url, "choose_field?part=fields", width=375, touch=True)
    find_someone(screen)
    plan(screen)
    take_the_kit(screen)
    screen.go_on()
    power_cut(screen, app, first_notes(screen, app))
    last_minutes(screen, app, "Tom Reed")
    look_back(screen, app)
    thank(screen)
    screen.close()
    ws = saved(app)
    ida, tom = ws.contacts.all()
    assert (tom.referred_by, tom.may_use_name) == (ida.id, True)
    (verdict,) = the_interview(app).verdicts.values()
    assert (verdict.outcome, verdict.said) == ("contradicted", "better than teaching")
    assert [each.text for each in ws.takeaways.all()] == [WEEK]
    assert [each.text for each in ws.actions.all()] == ["Sign up for a Saturday workshop"]
    assert [letter.kind for letter in ws.letters.all() if letter.sent] == ["thank-you"]
    assert ws.other_texts.all() == []
