"""What a counselor sends back: taken in once, kept as the student settled it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Action, Comment, Meeting
from infoint.sharing.answer_file import Answer, AnswerError, answer_bytes, read_answer
from infoint.sharing.taking import News, comments_on, news_in, passage_in, settle, take_answer
from infoint.store import Workspace
from tests.worlds.students import NOW, days, demo_workspace, everything, made


def _answer(ws: Workspace, **more: object) -> Answer:
    letter = next(one for one in ws.letters.all() if one.text.strip())
    comment = Comment(
        id="c", kind="letter", record=letter.id, quote=letter.text[:20], words="Warm.", at=NOW
    )
    return Answer.model_validate(
        {
            "student": ws.profile.copy_id,
            "by": "Dr Okafor",
            "made": NOW,
            "comments": (comment,),
            "steps": (Action(id="s", text="Write to two people", due=days(3).date()),),
            "meetings": (Meeting(id="m", on=NOW.date(), by="Dr Okafor", agreed="Two letters"),),
            **more,
        }
    )


@pytest.fixture
def student() -> Workspace:
    """A student who gave a copy."""
    ws = demo_workspace("deciding")
    made(ws, everything(ws))
    return ws


def test_an_answer_is_read_back(student: Workspace) -> None:
    """Out and in again, nothing changes."""
    answer = _answer(student)
    assert read_answer(answer_bytes(answer)) == answer


def test_everything_comes_in_at_once_and_can_be_undone(student: Workspace) -> None:
    """Comment, step and meeting are there after one edit, and gone after one undo."""
    assert take_answer(student, _answer(student), now=NOW) == 3
    step = student.actions.get("s")
    assert step is not None
    assert (step.text, step.agreed_with) == ("Write to two people", "Dr Okafor")
    assert len(student.meetings.all()) == 1
    student.undo(now=NOW)
    assert student.comments.all() == []
    assert student.actions.get("s") is None


def test_taken_in_again_it_doubles_nothing(student: Workspace) -> None:
    """What was settled and what was done stays; a comment with other words is open again."""
    answer = _answer(student)
    take_answer(student, answer, now=NOW)
    settle(student, student.comments.all()[0], "taken", now=NOW)
    with student.edit("", now=NOW) as tx:
        tx.actions.update("s", done=NOW)
    assert take_answer(student, answer, now=days(1)) == 0
    assert student.comments.all()[0].state == "taken"
    step = student.actions.get("s")
    assert step is not None
    assert step.done == NOW
    changed = answer.comments[0].model_copy(update={"words": "Warmer still."})
    take_answer(student, _answer(student, comments=(changed,)), now=days(2))
    assert [one.state for one in student.comments.all()] == ["open"]


def test_the_next_copy_says_what_became_of_it(student: Workspace) -> None:
    """Its heading tells when the step was done, and that the comment was taken."""
    take_answer(student, _answer(student), now=NOW)
    settle(student, student.comments.all()[0], "taken", now=NOW)
    with student.edit("", now=NOW) as tx:
        tx.actions.update("s", done=days(1))
    heading = made(student, everything(student), now=days(2)).opened.heading
    assert heading.agreed == {"s": days(1)}
    assert heading.comments == {"c": "taken"}


def test_what_came_is_counted(student: Workspace) -> None:
    """One comment, step and meeting are new; taken in, none is; other words are new again."""
    answer = _answer(student)
    assert news_in(student, answer) == News(1, 1, 1)
    take_answer(student, answer, now=NOW)
    assert news_in(student, answer).is_none
    changed = answer.comments[0].model_copy(update={"words": "Warmer."})
    assert news_in(student, _answer(student, comments=(changed,))) == News(1, 0, 0)


def test_an_answer_for_another_student_is_refused(student: Workspace) -> None:
    """It says so, and nothing is stored."""
    with pytest.raises(AnswerError, match="somebody else"):
        take_answer(student, _answer(student, student="other"), now=NOW)
    assert student.comments.all() == []


def test_damage_is_told(student: Workspace) -> None:
    """A letter that changed on the way is noticed."""
    data = answer_bytes(_answer(student)).replace(b"Warm.", b"Cold.")
    with pytest.raises(AnswerError, match="damaged"):
        read_answer(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    """Whatever is chosen as an answer, there is one sentence."""
    with pytest.raises(AnswerError):
        read_answer(data)


def test_comments_stand_at_their_text(student: Workspace) -> None:
    """Those on a letter are found by it, open ones first."""
    answer = _answer(student)
    second = answer.comments[0].model_copy(update={"id": "d", "words": "Short."})
    take_answer(student, _answer(student, comments=(answer.comments[0], second)), now=NOW)
    settle(student, answer.comments[0], "set aside", now=NOW)
    found = comments_on(student, "letter", answer.comments[0].record)
    assert [one.words for one in found] == ["Short.", "Warm."]
    assert comments_on(student, "letter", "another") == []


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("Dear Ana, thank you.", "thank you", "thank you"),
        ("Dear Ana,\n\nthank  you so", "Ana, thank you", "Ana,\n\nthank  you"),
        ("Dear Ana", "Bo", None),
        ("Dear Ana", "", None),
        ("aab aab ab", "ab ab", "ab ab"),
    ],
)
def test_a_passage_is_found_whatever_its_blanks(text: str, quote: str, found: str | None) -> None:
    """Line breaks may have moved; what is not there any more is not found."""
    place = passage_in(text, quote)
    assert (text[slice(*place)] if place else None) == found
