"""Steps 4 and 5 of a talk in writing: nothing is said aloud, and no clock runs."""

import pytest

from infoint.domain import Contact, Interview, PlannedQuestion
from infoint.interviews.in_writing import answers_came
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, fill, has, page_of, press, read

PLAN = tuple(PlannedQuestion(id=key, text=f"Question {key}?", must=True) for key in "abcdef")


@pytest.fixture(autouse=True)
def talk(ws: Workspace) -> None:
    """A talk with Ann, not agreed how."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Bo")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", email="ann@example.org"))
        tx.interviews.put(Interview(id="talk", contact="ann", plan=PLAN))


def in_writing(ws: Workspace, **values: object) -> None:
    """It is one in writing."""
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("talk", format="in writing", **values)


def test_nobody_asks_how_long(ws: Workspace, open_page: OpenPage) -> None:
    """After how one meets the appointment stands there, without minutes."""
    app = press(open_page("prepare", contact="ann"), "not-agreed")
    app = fill(app, {box("interviews", "talk", "format"): "in writing"})
    app = press(app, "answered")
    assert "**In writing**" in read(app)
    assert "minutes" not in read(app)
    assert "ann@example.org" in read(app)


def test_one_gets_ready_to_send(ws: Workspace, open_page: OpenPage) -> None:
    """No first and last words to say; the questions to send are what counts, about five of them."""
    in_writing(ws)
    app = open_page("prepare", contact="ann", part="ready")
    assert not has(app, "view-first")
    assert has(app, "view-ahead")
    said = read(open_page("prepare", contact="ann", part="questions"))
    assert "You send the 6 questions that matter most" in said
    assert "About five are easily answered" in said
    app = open_page("prepare", contact="ann", part="ready", view="before")
    listed = [one.label for one in app.checkbox]
    assert any("one short text" in one for one in listed)
    assert not any("aloud" in one for one in listed)


def test_from_sending_to_the_answers(ws: Workspace, open_page: OpenPage) -> None:
    """What comes next is to send them; once they are out, one waits, and brings the answers in."""
    in_writing(ws)
    app = open_page("interview", contact="ann")
    assert app.title[0].value == "Your questions to Ann"
    assert "Say first" not in read(app)
    app = press(app, "continue")
    assert app.query_params["view"] in ("ahead", ["ahead"])
    app = open_page("prepare", contact="ann", part="ready", view="ahead")
    press(press(app, "write-ahead"), "ahead-sent")
    app = open_page("interview", contact="ann")
    assert app.title[0].value == "Your questions are with Ann"
    assert "may take a week" in read(app)
    app = press(app, "continue")
    found = ws.interviews.get("talk")
    assert found
    assert found.status == "held"
    assert found.has_no_clock
    assert page_of(app) == "Keep track of the talk"


def test_an_answer_can_come_first(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever sent them otherwise says that answers came; afterwards as on the page of the talk."""
    in_writing(ws, start=NOW)
    assert has(open_page("interview", contact="ann"), "answers-came")
    app = open_page("interview", contact="ann", part="after")
    assert app.title[0].value == "Did Ann answer?"
    assert not has(app, "as-agreed")
    press(app, "answers-came")
    found = ws.interviews.get("talk")
    assert found
    assert found.status == "held"
    app = open_page("track", contact="ann", part="learned", view="paste")
    assert [one.label for one in app.text_area] == ["What they wrote"]


def test_no_clock_can_be_taken_up_again(ws: Workspace, open_page: OpenPage) -> None:
    """Once answers are there nothing leads into the screen of a talk that runs."""
    in_writing(ws)
    answers_came(ws, "talk", now=NOW)
    assert not has(open_page("interview", contact="ann", part="after"), "back-to-ask")
    assert not has(open_page("interview", contact="ann", part="talk"), "resume-talk")
