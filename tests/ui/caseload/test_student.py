"""One student on the counselor's screen: read only, and never mixed with the counselor's own."""

from pathlib import Path

import pytest

from infoint.caseload.folder import FolderOfCopies
from infoint.domain import Action, Comment, Contact
from infoint.sharing.copy_file import copy_bytes, read_copy
from infoint.store import Workspace, open_workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, press, read

PARTS = ("sheet", "progress", "shared", "answer")


def _answers(folder: Path, student: str) -> Workspace:
    return open_workspace(folder / "answers" / f"{student}.json")


@pytest.mark.parametrize("part", PARTS)
def test_each_part_says_whose_data_it_shows(
    part: str, folder: Path, first: str, open_page: OpenPage, written_while_drawing: list[str]
) -> None:
    """A banner names the student; drawing writes nothing anywhere."""
    app = open_page("student", student=first, part=part)
    assert "Data of Ana Silva" in read(app)
    assert written_while_drawing == []
    assert not (folder / "answers").exists()


def test_own_data_stay_as_they_are(
    folder: Path, first: str, data: Path, ws: Workspace, open_page: OpenPage
) -> None:
    """A comment, a step, a meeting and an undo: not a byte of the counselor's own file changes."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="My own contact"))
    before = (data / "infoint.json").read_bytes()
    app = open_page("student", student=first, part="answer", view="steps")
    fill(app, {f"answer-{first}-{draft('agreed-step', 'text')}": "Write to two people"})
    press(app, "add-agreed-step")
    (step,) = _answers(folder, first).actions.all()
    assert (step.text, step.agreed_with) == ("Write to two people", "Dr Okafor")
    press(app, "undo-notice")
    assert not _answers(folder, first).actions.all()
    assert (data / "infoint.json").read_bytes() == before
    app.switch_page("pages/identify_people.py").run()
    assert not app.exception
    assert open_workspace(data / "infoint.json").contacts.all()[0].name == "My own contact"


def test_a_comment_is_kept_while_it_is_typed(folder: Path, first: str, open_page: OpenPage) -> None:
    """Begun below a shared text; passage and words lie beside the copies."""
    item = next(
        one
        for one in FolderOfCopies(folder).student(first, NOW.date()).heading.items
        if one.kind == "script"
    )
    view = f"of-{item.kind}-{item.record}"
    app = open_page("student", student=first, part="shared", view=view)
    press(app, f"comment-{view}")
    (comment,) = _answers(folder, first).comments.all()
    words = f"answer-{first}-{box('comments', comment.id, 'words')}"
    quote = f"answer-{first}-{box('comments', comment.id, 'quote')}"
    fill(app, {words: "Say who sent you."})
    passage = app.get_by_key(quote).options[1]
    fill(app, {quote: passage})
    (comment,) = _answers(folder, first).comments.all()
    assert (comment.words, comment.quote) == ("Say who sent you.", passage)
    assert (comment.kind, comment.record, comment.by) == ("script", item.record, "Dr Okafor")


@pytest.mark.parametrize(
    ("name", "says"), [("Gone Away", "Consent withdrawn"), ("Over Now", "Consent ended")]
)
def test_a_closed_copy_shows_nothing(
    name: str, says: str, folder: Path, open_page: OpenPage
) -> None:
    """Named, why, and no part of it."""
    student = next(one for one in FolderOfCopies(folder).listing().students if one.name == name)
    app = open_page("student", student=student.id, part="shared")
    assert says in read(app)
    assert "read only" not in read(app)
    assert not app.segmented_control


def test_nobody_chosen_leads_back(folder: Path, open_page: OpenPage) -> None:
    """A cold or an old address is no error."""
    assert folder
    for asked in ("", "gone"):
        app = open_page("student", student=asked)
        assert has(app, "to-caseload")


@pytest.mark.parametrize("page", ["caseload", "student"])
def test_no_student_is_shown_while_names_are_hidden(
    page: str, folder: Path, first: str, open_page: OpenPage
) -> None:
    """Whoever shows the app to a group without names shows no student's either."""
    assert folder
    app = open_page(page, student=first, names="hidden")
    assert "no student is shown" in read(app)
    assert "Ana Silva" not in read(app)


def test_what_became_of_an_answer_is_shown(folder: Path, first: str, open_page: OpenPage) -> None:
    """The newest copy tells that a comment was taken and a step done, and the words say it."""
    found = next(one for one in folder.iterdir() if one.name.startswith("Ana Silva"))
    copy = read_copy(found.read_bytes())
    answers = _answers(folder, first)
    with answers.edit("", now=NOW) as tx:
        item = copy.heading.items[0]
        comment = tx.comments.put(
            Comment(kind=item.kind, record=item.record, words="Good.", quote="Gone text", at=NOW)
        )
        step = tx.actions.put(Action(text="Write to two people", agreed_with="Dr Okafor"))
    heading = copy.heading.model_copy(
        update={"comments": {comment.id: "taken"}, "agreed": {step.id: NOW}}
    )
    body = found.read_bytes().partition(b"\n")[2].strip(b"\n")
    found.write_bytes(copy_bytes(heading, body))
    said = read(open_page("student", student=first, part="answer", view="comments"))
    assert "Taken. The text has changed since." in said
    assert "Done " in read(open_page("student", student=first, part="answer", view="steps"))


def test_a_closed_copy_is_deleted_once_it_was_asked(folder: Path, open_page: OpenPage) -> None:
    """First the question, then all files of this student and of nobody else."""
    listed = FolderOfCopies(folder).listing().students
    gone = next(one for one in listed if one.name == "Gone Away")
    app = open_page("student", student=gone.id)
    press(app, "delete-student")
    assert "2 copies" in read(app)
    press(app, "keep-student")
    press(app, "delete-student")
    press(app, "really-delete")
    left = FolderOfCopies(folder).listing().students
    assert [one.id for one in left] == [one.id for one in listed if one.id != gone.id]
