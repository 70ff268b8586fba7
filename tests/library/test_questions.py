"""The bank's questions are ones that a person would be glad to be asked."""

import re

import pytest

from infoint.library import REFERRAL_TOPIC, Question, load_library

LIBRARY = load_library()
OPEN = re.compile(r"(What|Which|How|Where|Whom|Who|Why)\b")


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda entry: entry.id)
def test_a_question_is_open_and_single(question: Question) -> None:
    """A question opens with a question word somewhere and asks one thing only."""
    assert question.text.count("?") == 1
    assert question.text.endswith("?")
    assert OPEN.search(question.text) or " what " in question.text or " which " in question.text
    assert not re.search(r"\b(and|or) (what|which|how|why|where|who)\b", question.text)
    assert not re.match(r"(Is|Are|Do|Does|Did|Can|Would|Should|Have|Has)\b", question.text)


def test_no_question_asks_for_personal_pay_or_a_job() -> None:
    """Pay is asked of the field, and nothing asks for a job."""
    for question in LIBRARY.questions:
        assert not re.search(r"\byour (salary|pay|wage|income)|you earn", question.text, re.I)
        assert not re.search(r"hire me|job for me|opening|vacanc|internship", question.text, re.I)
    pay = [question.text for question in LIBRARY.questions if question.topic == "pay"]
    assert pay
    assert all("field" in text for text in pay)


def test_the_suggested_plan_has_the_right_size() -> None:
    """Six to eight must asks and the first four if time are no longer than the default talk."""
    must = [question for question in LIBRARY.questions if question.must]
    time = [question for question in LIBRARY.questions if question.default == "time"]
    assert 6 <= len(must) <= 8
    assert len(time) >= 4
    assert sum(question.minutes for question in must + time[:4]) <= 20


def test_the_suggested_plan_asks_whom_else() -> None:
    """Asking for another name, and for permission to use theirs, are must asks."""
    closing = [question for question in LIBRARY.questions if question.topic == REFERRAL_TOPIC]
    assert [question.id for question in closing if question.must] == ["whom-else", "use-name"]


def test_every_letter_of_tiara_is_asked() -> None:
    """Each part of the TIARA order has at least one question."""
    letters = {question.tiara for question in LIBRARY.questions}
    assert letters == {"trends", "insights", "advice", "resources", "assignments"}


def test_no_two_questions_are_the_same() -> None:
    """Ids and texts are all different."""
    assert len({question.text for question in LIBRARY.questions}) == len(LIBRARY.questions)


def test_questions_are_found_by_id() -> None:
    """A question is found by its id, and an unknown id gives None."""
    first = LIBRARY.questions[0]
    assert LIBRARY.question(first.id) is first
    assert LIBRARY.question("not there") is None
