"""What a counselor sends back: seen before it is taken, beside its text, and on Today."""

from infoint.sharing.answer_file import answer_bytes
from infoint.sharing.taking import take_answer
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import drawn, has, press, read
from tests.ui.sharing.conftest import answer_for

_FILE = "Ana.infoint-answer"


def test_an_answer_is_seen_first_and_taken_with_one_press(
    shared: Workspace, open_page: OpenPage
) -> None:
    """One sentence says what came; nothing is stored before the press, all of it after one."""
    app = open_page("settings", part="data", view="answer")
    data = answer_bytes(answer_for(shared))
    app.file_uploader(key="answer-0").upload(_FILE, data, "application/octet-stream")
    app = drawn(app)
    assert "1 comment, 1 step and 1 meeting." in read(app)
    assert shared.comments.all() == []
    app = press(app, "answer-take")
    assert len(shared.comments.all()) == len(shared.meetings.all()) == 1
    assert app.title[0].value == "What your counselor says"
    shared.undo(now=NOW)
    assert shared.comments.all() == []
    assert shared.meetings.all() == []


def test_an_answer_of_before_is_not_new(shared: Workspace, open_page: OpenPage) -> None:
    """Opened once more, it says that nothing is new, and offers nothing."""
    take_answer(shared, answer_for(shared), now=NOW)
    app = open_page("settings", part="data", view="answer")
    data = answer_bytes(answer_for(shared))
    app.file_uploader(key="answer-0").upload(_FILE, data, "application/octet-stream")
    app = drawn(app)
    assert "nothing in it is new" in read(app)
    assert not has(app, "answer-take")


def test_another_file_gets_a_sentence(shared: Workspace, open_page: OpenPage) -> None:
    """What is no answer, and one for somebody else, are refused in words."""
    other = answer_for(shared).model_copy(update={"student": "somebody"})
    for data, words in ((b"x", "no answer from a counselor"), (answer_bytes(other), "else")):
        app = open_page("settings", part="data", view="answer")
        app.file_uploader(key="answer-0").upload(_FILE, data, "application/octet-stream")
        app = drawn(app)
        assert words in app.error[0].value


def test_a_comment_stands_beside_its_text(shared: Workspace, open_page: OpenPage) -> None:
    """With the passage marked and its words letter for letter; taken, it is folded away."""
    take_answer(shared, answer_for(shared), now=NOW)
    app = open_page("phone_script", part="write", contact="v")
    assert ":orange-background[may I ask you]" in read(app)
    assert "**Warm.** Say what about." in [one.value for one in app.text]
    app = press(app, "taken-c")
    assert shared.comments.all()[0].state == "taken"
    assert not has(app, "taken-c")


def test_a_text_that_changed_is_told(shared: Workspace, open_page: OpenPage) -> None:
    """The passage stands there as it was, with a word that the text has changed."""
    take_answer(shared, answer_for(shared), now=NOW)
    with shared.edit("", now=NOW) as tx:
        tx.letters.update("l", text="Dear Vera, another text.")
    said = read(open_page("phone_script", part="write", contact="v"))
    assert "The text has changed since." in said
    assert "“may I ask you”" in said


def test_open_comments_and_the_step_stand_on_today(shared: Workspace, open_page: OpenPage) -> None:
    """One row names the comments and leads to them; the step is first, and ticked as any other."""
    take_answer(shared, answer_for(shared), now=NOW)
    app = open_page("today")
    assert "1 comment from Dr Okafor" in read(app)
    assert "### Agreed with Dr Okafor\\: Write to two people\\, by " in read(app)
    press(app, "do-agreed:s")
    step = shared.actions.get("s")
    assert step is not None
    assert step.done


def test_comments_lead_to_their_texts(shared: Workspace, open_page: OpenPage) -> None:
    """The list says which text each is about; of a text that is gone it says so."""
    take_answer(shared, answer_for(shared), now=NOW)
    app = open_page("settings", part="data", view="comments")
    assert has(app, "text-of-c")
    with shared.edit("", now=NOW) as tx:
        tx.letters.remove("l")
    app = open_page("settings", part="data", view="comments")
    assert not has(app, "text-of-c")
    assert "no longer there" in read(app)


def test_a_meeting_is_listed_and_one_is_noted(shared: Workspace, open_page: OpenPage) -> None:
    """On the page of the appointment sheet, newest first; one's own is noted beside it."""
    take_answer(shared, answer_for(shared), now=NOW)
    app = open_page("progress", part="you", view="meeting")
    assert "with Dr Okafor**" in read(app)
    app = press(app, "meeting-begin")
    app = press(app, "meeting-keep")
    assert "Write a line on it" in app.error[0].value
