"""A copy for a counselor in a real browser: made, opened, answered; the answer is seen and done."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from playwright.sync_api import expect

from infoint.domain import Action, Comment, Contact, Letter, Meeting
from infoint.library import load_library
from infoint.sharing.answer_file import Answer, answer_bytes
from infoint.sharing.copy_file import StudentCopy, read_copy
from infoint.sharing.shown import texts_of
from infoint.store import Workspace, open_workspace
from tests import examples
from tests.browser.calm import too_much
from tests.browser.looks import EVERY_LOOK, Looks, faults
from tests.browser.running import RunningApp
from tests.browser.screen import Screen

TEXT = "Dear Vera Lind,\n\nmay I ask you about the lab? It would help me a lot."


_states: list[str] = []
"""What was looked at so far."""


def _student(app: RunningApp) -> Workspace:
    ws = open_workspace(app.file)
    ws.erase()
    now = datetime.now(UTC)
    with ws.edit("", now=now) as tx:
        tx.profile.update(name="Ana Silva")
        tx.contacts.put(Contact(id="v", name="Vera Lind", email="vera@example.org", created=now))
        tx.letters.put(Letter(id="l", contact="v", text=TEXT, written=now))
    return ws


def _answer(copy: StudentCopy) -> Answer:
    (item,) = copy.heading.items
    shown = texts_of(copy.ws, load_library(), item.kind, item.record)[-1].text
    now = datetime.now(UTC)
    day = (now + timedelta(days=5)).date()
    return Answer(
        student=copy.heading.student,
        by="Dr Okafor",
        made=now,
        comments=(
            Comment(
                kind=item.kind,
                record=item.record,
                quote=shown[: shown.index("about")].strip(),
                words="Say first why you ask.",
                by="Dr Okafor",
                at=now,
            ),
        ),
        steps=(Action(text="Write to two people", due=day, agreed_with="Dr Okafor"),),
        meetings=(Meeting(on=now.date(), by="Dr Okafor", about="The first message"),),
    )


def _is_calm_and_whole(screen: Screen, looks: Looks, view: str = "settings/data") -> None:
    """Nothing for axe, nothing sticks out, and no more stands there than the budget allows.

    Daily every third state is looked at, in turn: the others tomorrow and the day after.
    """
    _states.append(view)
    if examples.nightly or (len(_states) + date.today().toordinal()) % 3 == 0:
        assert faults(screen, looks) == {}
        assert [too_much(screen, width, view) for width in (1280, 375)] == [[], []]


@EVERY_LOOK
def test_a_copy_goes_out_and_an_answer_comes_back(
    lasting_app: RunningApp, lasting_screen: Screen, tmp_path: Path, looks: Looks
) -> None:
    """From the choice to the file; what came back stands beside the letter and first on Today.

    Daily on a third of the states that are looked at, and without the PDF.
    """
    screen, page = lasting_screen, lasting_screen.page
    ws = _student(lasting_app)
    screen.go("settings?part=data&view=counselor")
    screen.press("Make a copy")
    screen.type("Name of your counselor", "Dr Okafor")
    _is_calm_and_whole(screen, looks)
    screen.press("Go on: what goes")
    page.reload()
    screen.settle()
    screen.unfold("First messages: 0 of 1")
    page.get_by_text(re.compile("^First message, to Vera Lind")).first.click()
    screen.settle()
    _is_calm_and_whole(screen, looks)
    screen.press("Go on: see it first")
    screen.unfold("First message, to Vera")
    expect(page.get_by_text("may I ask you about the lab?")).to_be_visible()
    assert "Lind" not in screen.text()
    _is_calm_and_whole(screen, looks)
    screen.press("Go on: agree to it")
    screen.tick("I agree to this")
    _is_calm_and_whole(screen, looks)
    screen.press("Make the copy")
    made = screen.download("Download the copy")
    assert re.fullmatch(r"Ana Silva \d{4}-\d\d-\d\d\.infoint", made.suggested_filename)
    file = tmp_path / "copy.infoint"
    made.save_as(file)
    copy = read_copy(file.read_bytes())
    assert "vera@example.org" not in file.read_text("utf-8")
    if examples.nightly:
        assert Path(screen.download("The same as PDF").path()).read_bytes().startswith(b"%PDF")

    sent = tmp_path / "Ana.infoint-answer"
    sent.write_bytes(answer_bytes(_answer(copy)))
    screen.press("Done")
    screen.press("Open an answer")
    page.locator('input[type="file"]').set_input_files(sent)
    expect(page.get_by_text("1 comment, 1 step and 1 meeting.")).to_be_visible()
    screen.settle()
    screen.press("Take it in")
    _is_calm_and_whole(screen, looks)
    screen.press("Open the text")
    expect(page.get_by_text("Say first why you ask.")).to_be_visible()
    expect(page.get_by_text("Dear Vera Lind, may I ask you", exact=True)).to_be_visible()
    screen.press("Taken")
    assert [one.state for one in ws.comments.all()] == ["taken"]

    screen.walk("")
    expect(page.get_by_role("heading", name=re.compile("Agreed with Dr Okafor"))).to_be_visible()
    screen.press("Done")
    (step,) = ws.actions.all()
    assert step.done
    screen.walk("progress?part=you&view=meeting")
    expect(page.get_by_text("The first message", exact=True)).to_be_visible()
    _is_calm_and_whole(screen, looks, "progress/you")
    screen.press("Note a meeting")
    _is_calm_and_whole(screen, looks, "progress/you")
    screen.walk("settings?part=data&view=stored")
    _is_calm_and_whole(screen, looks)
