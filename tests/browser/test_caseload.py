"""An afternoon as a counselor holds it, in a real window; and how its pages look."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from infoint.backup.file import workspace_json
from infoint.caseload.folder import FolderOfCopies
from infoint.library import load_library
from infoint.progress.stuck import stuck
from infoint.sharing.answer_file import Answer, read_answer
from infoint.store import Workspace, open_workspace
from tests.browser.calm import too_much
from tests.browser.looks import faults, put_look, spoken_markup, without_a_name
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.worlds.pages import one_of_everything
from tests.worlds.students import EXPIRED, NAMES, WITHDREW, afternoon, many_copies

OVERDUE = "Thank-you overdue"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the copies lie."""
    return tmp_path / "copies"


@pytest.fixture
def students(folder: Path) -> list[Workspace]:
    """Twelve students' own data, whose copies lie in the folder."""
    return afternoon(folder, datetime.now(UTC))


@pytest.fixture
def counselor(
    tmp_path: Path, folder: Path, students: list[Workspace], browser: Browser
) -> Iterator[Screen]:
    """The counselor's window, opened by the command on the folder; they use Infoint themselves."""
    assert students
    running = RunningApp(tmp_path / "own", "caseload", str(folder))
    running.data.mkdir()
    one_of_everything(open_workspace(running.file), now=datetime.now(UTC))
    running.start()
    screen = Screen.open(browser, running.url, "caseload")
    yield screen
    screen.close()
    running.stop()


def rows(screen: Screen) -> Locator:
    """The rows of the table of students."""
    return screen.page.locator("tbody tr")


def names(screen: Screen) -> list[str]:
    """Who stands in the table, in its order."""
    return screen.page.locator("tbody th button").all_inner_texts()


def only(screen: Screen, label: str, option: str) -> None:
    """Narrow the table down."""
    screen.press("Filter and sort")
    screen.choose(label, option)
    screen.page.keyboard.press("Escape")
    screen.settle()


@pytest.mark.nightly
def test_an_afternoon(
    tmp_path: Path,
    folder: Path,
    students: list[Workspace],
    counselor: Screen,
    browser: Browser,
) -> None:
    """Two of twelve are found by what holds them up; a comment and a step go back and are seen by
    the student; who withdrew and whose consent ended are named and closed; and nothing of it is in
    the counselor's own file.
    """
    screen, own = counselor, tmp_path / "own" / "infoint.json"
    before = own.read_bytes()
    held = {
        name
        for number, (name, ws) in enumerate(zip(NAMES, students, strict=True))
        if number not in (WITHDREW, EXPIRED)
        and "letter-overdue"
        in {one.kind for one in stuck(ws, load_library(), now=datetime.now(UTC))}
    }
    assert len(held) == 2
    expect(rows(screen)).to_have_count(12)
    only(screen, "Stuck", f"{OVERDUE} (2)")
    assert set(names(screen)) == held
    for row in rows(screen).all():
        expect(row).to_contain_text(f"{OVERDUE}, since")
    screen.hit(rows(screen).filter(has_text="Ana Silva").locator("td").first)
    screen.settle()
    _comment_and_step(screen)
    sent = _download(screen, tmp_path)
    answer = _holds_both(sent)
    _closed(screen, NAMES[WITHDREW], "Was withdrawn", "Consent withdrawn on")
    _closed(screen, NAMES[EXPIRED], "Has ended", "Consent ended on")
    assert own.read_bytes() == before
    assert [path.name for path in (folder / "answers").glob("*.json")] == [f"{answer.student}.json"]
    _seen_by_the_student(students[0], tmp_path / "student", sent, browser)


def _holds_both(sent: Path) -> Answer:
    """The file holds the comment with its passage, and the step with its day."""
    answer = read_answer(sent.read_bytes())
    (comment,), (step,) = answer.comments, answer.steps
    assert comment.words == "Say at once who gave you the name."
    assert comment.quote
    assert (step.text, step.agreed_with) == ("Write to two people", "Dr Okafor")
    assert step.due
    return answer


def _comment_and_step(screen: Screen) -> None:
    """Write both to Ana, who is open."""
    expect(screen.page.get_by_text("Data of Ana Silva")).to_be_visible()
    screen.one_of("Parts", "Shared")
    screen.choose("Show", screen_option(screen, "Messages before the talk"))
    screen.hit(screen.page.get_by_role("button", name=re.compile("^First message, to")).first)
    screen.settle()
    screen.press("Comment on this")
    screen.type("What do you want to say?", "Say at once who gave you the name.")
    passage = screen.page.get_by_role("combobox", name="About which passage?", exact=True)
    screen.hit(passage)
    screen.hit(screen.page.get_by_role("option").nth(2))
    screen.settle()
    screen.one_of("Parts", "Your answer")
    screen.press("Agreed steps")
    screen.type("What did you agree on?", "Write to two people")
    screen.type("By when?", "friday")
    screen.press("Add the step")
    expect(screen.page.get_by_text("The step goes with your answer.")).to_be_visible()
    screen.press("Back to your answer")


def screen_option(screen: Screen, begins: str) -> str:
    """The words of an option that begins so, of the drop-down "Show"."""
    screen.hit(screen.page.get_by_role("combobox", name="Show", exact=True))
    found = screen.page.get_by_role("option").filter(has_text=begins).first.inner_text()
    screen.page.keyboard.press("Escape")
    return found


def _download(screen: Screen, folder: Path) -> Path:
    answer = screen.download("Download the answer for Ana")
    name = answer.suggested_filename
    assert re.fullmatch(r"Ana Silva \d{4}-\d\d-\d\d\.infoint-answer", name)
    place = folder / name
    answer.save_as(place)
    return place


def _closed(screen: Screen, name: str, consent: str, says: str) -> None:
    """It stands in the table, says why, and opens to nothing."""
    screen.walk("caseload")
    only(screen, "Consent", consent)
    assert names(screen) == [name]
    expect(rows(screen).first).to_contain_text(says)
    screen.hit(screen.page.get_by_role("button", name=name, exact=True))
    screen.settle()
    expect(screen.page.get_by_text(says)).to_be_visible()
    expect(screen.page.get_by_text("read only")).to_have_count(0)
    screen.press("See your students")
    screen.press("Filter and sort")
    screen.page.keyboard.press("Escape")


def _seen_by_the_student(ws: Workspace, data: Path, sent: Path, browser: Browser) -> None:
    """The student takes the file in: the step is on Today, the comment beside the text."""
    data.mkdir()
    running = RunningApp(data)
    running.file.write_bytes(workspace_json(ws, now=datetime.now(UTC)))
    running.start()
    try:
        student = Screen.open(browser, running.url, "settings?part=data&view=answer")
        student.page.locator('input[type="file"]').set_input_files(sent)
        student.settle()
        student.press("Take it in")
        expect(student.page.get_by_text("Say at once who gave you the name.")).to_be_visible()
        student.walk("")
        expect(student.page.get_by_text("Write to two people").first).to_be_visible()
        student.close()
    finally:
        running.stop()


VIEWS = (
    "caseload",
    "caseload?part=together",
    "caseload?part=together&view=talks",
    "caseload?part=together&view=groups",
    "caseload?part=copies",
    "student",
    "student?part=progress",
    "student?part=shared",
    "student?part=shared&view=of-profile",
    "student?part=answer",
    "student?part=answer&view=steps",
    "student?part=answer&view=meetings",
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RunningApp, str]]:
    """A server on sixty students' copies, and the id of one who shares all.

    Six are made, of each demo one that shares all and one that shares the progress.
    """
    place = tmp_path_factory.mktemp("caseload")
    folder = place / "copies"
    folder.mkdir()
    for name, data in many_copies(60, datetime.now(UTC), known=6):
        (folder / name).write_bytes(data)
    listed = FolderOfCopies(folder).listing().students
    running = RunningApp(place / "own", "caseload", str(folder))
    running.data.mkdir()
    running.start()
    yield running, next(one.id for one in listed if one.name == NAMES[0])
    running.kill()


@pytest.fixture(scope="module")
def window(many: tuple[RunningApp, str], browser: Browser) -> Iterator[Screen]:
    """One window for all looks."""
    opened = Screen.open(browser, many[0].url, "caseload")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(number, id=view, marks=[] if number % 4 == 0 else [pytest.mark.nightly])
        for number, view in enumerate(VIEWS)
    ],
)
def test_filled_pages_are_calm_and_can_be_read_by_everyone(
    number: int, many: tuple[RunningApp, str], window: Screen
) -> None:
    """With sixty students each view is within its budget, and axe finds nothing.

    Half of them on a dark phone, half on a light desk; every fourth view daily.
    """
    view = VIEWS[number]
    mark = "&" if "?" in view else "?"
    window.walk(f"{view}{mark}student={many[1]}" if view.startswith("student") else view)
    named = view.replace("?part=", "/").partition("&")[0]
    for width in (1280, 375):
        assert too_much(window, width, named) == []
    look = ((1280, False), (375, True))[number % 2]
    put_look(window, *look)
    assert faults(window, (look,)) == {}
    assert without_a_name(window) == []
    assert spoken_markup(window) == []


def test_a_comment_and_a_step_go_back_as_a_file(
    many: tuple[RunningApp, str], window: Screen, tmp_path: Path
) -> None:
    """What is written beside a text and agreed on is in the file that the browser downloads."""
    window.walk(f"student?student={many[1]}")
    _comment_and_step(window)
    _holds_both(_download(window, tmp_path))


def test_the_table_is_used_by_keys(many: tuple[RunningApp, str], window: Screen) -> None:
    """Tab reaches the first name, the arrow the next one, Enter opens it; Back shows the table."""
    assert many
    put_look(window, 1280, False)
    window.walk("caseload")
    expect(rows(window)).to_have_count(60)
    buttons = window.page.locator("tbody th button")
    buttons.first.focus()
    window.page.keyboard.press("ArrowDown")
    expect(buttons.nth(1)).to_be_focused()
    name = buttons.nth(1).inner_text()
    window.page.keyboard.press("Enter")
    window.settle()
    expect(window.page.get_by_role("heading", name=name, exact=True)).to_be_visible()
    window.page.go_back()
    window.settle()
    expect(rows(window)).to_have_count(60)
