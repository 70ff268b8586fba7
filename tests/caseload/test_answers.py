"""What a counselor writes for a student, and the file that goes back."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from infoint.caseload import answers
from infoint.domain import Comment
from infoint.domain.problems import InputError
from infoint.library import load_library
from infoint.sharing.answer_file import answer_bytes, read_answer
from infoint.sharing.meetings import remove_meeting
from infoint.sharing.shown import ShownText, texts_of
from infoint.sharing.taking import passage_in, take_answer
from infoint.store import Workspace, open_workspace
from tests.worlds.students import NOW, demo_workspace, everything, made

TODAY = date(2026, 11, 18)


@pytest.fixture
def written(tmp_path: Path) -> Workspace:
    """A counselor's words for one student, in a file of their own."""
    return open_workspace(tmp_path / "answers" / "s.json")


def _comment(written: Workspace) -> Comment:
    """A comment on the first thing that a student shared."""
    student = demo_workspace("starter")
    copy = made(student, everything(student)).opened
    item = copy.heading.items[0]
    texts = texts_of(copy.ws, load_library(), item.kind, item.record)
    return answers.begin_comment(written, copy, item, texts, now=NOW)


def test_a_comment_knows_the_copy_that_it_was_made_on(written: Workspace) -> None:
    """Its id, the title of the text and how it began go back with the answer."""
    student = demo_workspace("deciding")
    copy = made(student, everything(student)).opened
    item = copy.heading.items[0]
    texts = texts_of(copy.ws, load_library(), item.kind, item.record)
    begun = answers.begin_comment(written, copy, item, texts, now=NOW)
    with written.edit("", now=NOW) as tx:
        tx.comments.update(begun.id, words="Good.")
    sent = answers.answer_of(written, student.profile.copy_id, by="Dr Okafor", now=NOW)
    (found,) = read_answer(answer_bytes(sent)).comments
    assert (found.copy_id, found.title) == (copy.heading.copy_id, item.title)
    assert found.by == "Dr Okafor"
    assert found.passage
    assert passage_in("\n".join(one.text for one in texts), found.passage)
    assert len(found.passage) <= answers.LONGEST_PASSAGE


def test_an_answer_holds_what_has_words(written: Workspace) -> None:
    """Comments without words stay here; steps and meetings go, the newest meeting first."""
    empty, said = _comment(written), _comment(written)
    with written.edit("", now=NOW) as tx:
        tx.comments.update(said.id, words="Shorter.")
    step = answers.agree_step(
        written, {"text": "Write to two people", "due": "2026-11-20"}, by="Dr O", now=NOW
    )
    for day in ("2026-11-01", "2026-11-10"):
        answers.keep_meeting(
            written, {"about": "Letters", "on": day}, by="Dr O", today=TODAY, now=NOW
        )
    found = read_answer(answer_bytes(answers.answer_of(written, "student1", by="Dr O", now=NOW)))
    assert [one.id for one in found.comments] == [said.id] != [empty.id]
    assert [(one.id, one.due, one.agreed_with) for one in found.steps] == [
        (step.id, date(2026, 11, 20), "Dr O")
    ]
    assert [one.on.day for one in found.meetings] == [10, 1]


def test_a_step_needs_words_and_a_meeting_too(written: Workspace) -> None:
    """What is missing is said beside its box, and nothing is stored."""
    with pytest.raises(InputError) as step:
        answers.agree_step(written, {"due": "soonish"}, by="Dr O", now=NOW)
    assert set(step.value.problems) == {"text", "due"}
    with pytest.raises(InputError) as meeting:
        answers.keep_meeting(written, {"on": ""}, by="Dr O", today=TODAY, now=NOW)
    assert set(meeting.value.problems) == {"about"}
    assert not written.actions.all()
    assert not written.meetings.all()


def test_a_meeting_without_a_day_was_today(written: Workspace) -> None:
    """And what was agreed may have a day of its own."""
    found = answers.keep_meeting(
        written, {"agreed": "Two names", "due": "2026-12-01"}, by="Dr O", today=TODAY, now=NOW
    )
    assert (found.on, found.due, found.by) == (TODAY, date(2026, 12, 1), "Dr O")
    (step,) = written.actions.all()
    assert (step.text, step.due, step.agreed_with) == ("Two names", date(2026, 12, 1), "Dr O")


def test_the_next_sheet_knows_the_meetings(written: Workspace) -> None:
    """Those of the counselor join those of the copy, which itself stays as it is."""
    student = demo_workspace("starter")
    copy = made(student, everything(student)).opened
    assert answers.with_meetings(copy.ws, written) is copy.ws
    met = answers.keep_meeting(written, {"about": "Letters"}, by="Dr O", today=TODAY, now=NOW)
    merged = answers.with_meetings(copy.ws, written)
    assert merged.meetings.get(met.id)
    assert not copy.ws.meetings.get(met.id)
    assert merged.contacts.all() == copy.ws.contacts.all()
    assert merged.profile == copy.ws.profile


def test_what_was_written_can_be_removed(written: Workspace) -> None:
    """A comment, a step, a meeting; each can be taken back."""
    comment = _comment(written)
    step = answers.agree_step(written, {"text": "Write"}, by="Dr O", now=NOW)
    meeting = answers.keep_meeting(written, {"about": "A"}, by="Dr O", today=TODAY, now=NOW)
    answers.remove_comment(written, comment.id, now=NOW)
    answers.remove_step(written, step.id, now=NOW)
    remove_meeting(written, meeting.id, now=NOW)
    assert answers.answer_of(written, "s", by="Dr O", now=NOW).is_empty
    written.undo()
    assert [one.id for one in written.meetings.all()] == [meeting.id]


def test_passages_stand_in_the_text() -> None:
    """Every sentence that is offered of every shared text is found again in that text."""
    ws, library = demo_workspace("deciding"), load_library()
    copy = made(ws, everything(ws)).opened
    count = 0
    for item in copy.heading.items:
        texts = texts_of(copy.ws, library, item.kind, item.record)
        for passage in answers.passages(texts):
            assert any(passage_in(one.text, passage) for one in texts), passage
            count += 1
    assert count > 100


def test_a_passage_is_a_sentence() -> None:
    """A text is cut at the ends of its sentences and lines, and a line said twice stands once."""
    text = "Dear Dr. Lind,\n\nI study here. May I ask, e.g. on Monday?\nAna\nAna"
    assert answers.passages([ShownText("", text)]) == [
        "Dear Dr. Lind,",
        "I study here.",
        "May I ask, e.g. on Monday?",
        "Ana",
    ]


def test_an_answer_comes_back_with_the_next_copy(written: Workspace) -> None:
    """The student takes it in; their next copy says that the step is done."""
    student = demo_workspace("deciding", "Ana Silva")
    first = made(student, everything(student))
    step = answers.agree_step(written, {"text": "Write to two people"}, by="Dr Okafor", now=NOW)
    answer = answers.answer_of(written, first.opened.heading.student, by="Dr Okafor", now=NOW)
    assert take_answer(student, read_answer(answer_bytes(answer)), now=NOW) == 1
    done = datetime(2026, 11, 19, 9, tzinfo=UTC)
    with student.edit("", now=done) as tx:
        tx.actions.update(step.id, done=done)
    again = made(student, everything(student), done)
    assert again.opened.heading.agreed == {step.id: done}


def test_the_file_is_named_by_student_and_day() -> None:
    """So that the counselor finds whom to send it to."""
    assert answers.answer_name("Ana Silva", TODAY) == "Ana Silva 2026-11-18.infoint-answer"
