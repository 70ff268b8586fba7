"""The first screen of a new person: three questions at most, then the one thing to do."""

from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.titles import TITLES, WELCOME
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, drawn, fill, options, press, read

FIELD, KNOWS, AGREED = (draft("first-questions", name) for name in ("field", "knows", "agreed"))


def test_no_more_than_three_things_are_asked(ws: Workspace, open_page: OpenPage) -> None:
    """The welcome has three boxes, all of them empty, and one main button."""
    app = open_page("today")
    assert [box.key for box in app.text_input] == [FIELD, KNOWS, AGREED]
    assert [box.value for box in app.text_input] == ["", "", ""]


def test_an_agreed_interview_comes_first(ws: Workspace, open_page: OpenPage) -> None:
    """Who names someone that agreed lands on preparing that talk, and reads why."""
    answers = {FIELD: "Nursing", KNOWS: "Vera Lind, nurse", AGREED: "Bo *Ek*"}
    app = press(fill(open_page("today"), answers), "start")
    assert app.title[0].value == TITLES["prepare"]
    assert app.selectbox(key="contact-of-the-page").value == ws.contacts.all()[1].id
    assert "Agree on a time with Bo \\*Ek\\*" in app.success[0].value


def test_without_an_agreed_interview_the_person_comes_first(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Who knows somebody lands on writing to them about the field; Today says the same."""
    app = press(fill(open_page("today"), {FIELD: "Nursing", KNOWS: "Vera Lind"}), "start")
    assert app.title[0].value == TITLES["phone_script"]
    assert "Write to Vera Lind about Nursing" in app.success[0].value
    assert app.selectbox(key="contact-of-the-page").value == ws.contacts.all()[0].id
    assert "**Write to Vera Lind about Nursing**" in read(open_page("today"))


def test_with_a_field_alone_it_comes_first(ws: Workspace, open_page: OpenPage) -> None:
    """Who has named a field alone lands on it, open to be looked into."""
    app = press(fill(open_page("today"), {FIELD: "law or nursing"}), "start")
    assert app.title[0].value == TITLES["choose_field"]
    assert "find out about law" in app.success[0].value
    assert "What follows is about **law**." in read(app)


def test_everything_may_be_skipped(ws: Workspace, open_page: OpenPage) -> None:
    """Who answers nothing lands on the first step, and nothing was made up."""
    app = press(open_page("today"), "start")
    assert app.title[0].value == TITLES["choose_field"]
    assert not ws.fields.all()
    assert not ws.contacts.all()
    assert not ws.edits()


def test_half_answered_questions_stay(ws: Workspace, open_page: OpenPage) -> None:
    """Who leaves in the middle finds the welcome again with what was typed."""
    fill(open_page("today"), {FIELD: "Nursing"})
    app = open_page("today")
    assert app.title[0].value == WELCOME
    assert app.text_input(key=FIELD).value == "Nursing"
    app = press(app, "start")
    assert [field.title for field in ws.fields.all()] == ["Nursing"]
    assert "first-questions" not in ws.page_state.drafts


def test_the_answers_can_be_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """All that was answered is one change in the list of changes."""
    press(fill(open_page("today"), {FIELD: "Nursing", KNOWS: "Vera"}), "start")
    assert ws.undo() == "Answered the first questions"
    assert not ws.fields.all()
    assert not ws.contacts.all()
    assert "Three short questions" in read(drawn(open_page("today")))


def test_how_a_line_is_understood_is_said(ws: Workspace, open_page: OpenPage) -> None:
    """What becomes several records, or has parts, stands below its box before anything is kept."""
    app = fill(
        open_page("today"),
        {FIELD: "nursing or social work", KNOWS: "my cousin Lena, she draws *parks*"},
    )
    assert "2 fields: nursing; social work" in read(app)
    assert f"One person: {plain_text('Lena (cousin, she draws *parks*)')}" in read(app)


def test_in_doubt_there_is_one_question(ws: Workspace, open_page: OpenPage) -> None:
    """Where a line can be one field or two, one chooses; until then the page stays."""
    app = fill(open_page("today"), {FIELD: "marine biology and chemistry"})
    key = draft("first-questions", "field_as")
    assert options(app, key) == [
        "One field: marine biology and chemistry",
        "2 fields: marine biology; chemistry",
    ]
    app = press(app, "start")
    assert app.title[0].value == WELCOME
    assert "Choose below how you mean this." in [one.value for one in app.error]
    press(fill(app, {key: "marine biology | chemistry"}), "start")
    assert [one.title for one in ws.fields.all()] == ["marine biology", "chemistry"]
