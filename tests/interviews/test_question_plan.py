"""The question plan: what comes in, goes out, moves and is marked."""

import pytest

from infoint.domain.problems import InputError
from infoint.entries.lists import QUESTIONS, remove_entry
from infoint.interviews import question_plan
from infoint.library import REFERRAL_TOPIC
from infoint.store import GoneError


def _plan(ws, interview):
    return ws.interviews.get(interview.id).plan


def _unplanned(library, interview, topic=None):
    planned = {item.question for item in interview.plan}
    return next(
        each
        for each in library.questions
        if each.id not in planned and (each.topic != REFERRAL_TOPIC)
    )


def test_bank_question_comes_before_the_closing_ones(ws, library, interview, now):
    """A question of the bank is added with its text and minutes, whom else to ask stays last."""
    question = _unplanned(library, interview)
    item = question_plan.add_bank_question(ws, library, interview.id, question.id, now=now)
    plan = _plan(ws, interview)
    assert (item.text, item.minutes, item.must) == (question.text, question.minutes, False)
    assert item in plan
    assert library.question(plan[-1].question).topic == REFERRAL_TOPIC


def test_bank_question_is_there_once(ws, library, interview, now):
    """Adding a planned question again changes nothing."""
    first = interview.plan[0]
    assert (
        question_plan.add_bank_question(ws, library, interview.id, first.question, now=now) == first
    )
    assert _plan(ws, interview) == interview.plan


def test_bank_question_as_a_must(ws, library, interview, now):
    """The person may make any question a must."""
    question = _unplanned(library, interview)
    assert question_plan.add_bank_question(
        ws, library, interview.id, question.id, must=True, now=now
    ).must


def test_question_that_left_the_bank(ws, library, interview, now):
    """A question that the content no longer has is said."""
    with pytest.raises(InputError):
        question_plan.add_bank_question(ws, library, interview.id, "gone", now=now)


def test_own_question_at_the_end_or_after_another(ws, interview, now):
    """An own question goes to the end, or straight after the one named."""
    end = question_plan.add_own_question(ws, interview.id, {"text": "Why?", "must": True}, now=now)
    assert _plan(ws, interview)[-1] == end
    assert (end.question, end.must) == ("", True)


def test_own_question_needs_words(ws, interview, now):
    """An empty question is not planned."""
    with pytest.raises(InputError) as raised:
        question_plan.add_own_question(ws, interview.id, {"text": " "}, now=now)
    assert list(raised.value.problems) == ["text"]


def test_own_question_from_a_draft(ws, interview, draft, now):
    """The half-written question is planned and its draft cleared."""
    draft(f"question-{interview.id}", text="**Why** {{x}}?")
    item = question_plan.add_own_question(ws, interview.id, now=now)
    assert item.text == "**Why** {{x}}?"
    assert ws.page_state.drafts == {}


def test_question_is_removed(ws, interview, now):
    """A removed question leaves the others as they are."""
    remove_entry(ws, QUESTIONS, interview.id, interview.plan[1].id, now=now)
    assert _plan(ws, interview) == (interview.plan[0], *interview.plan[2:])


@pytest.mark.parametrize(
    ("start", "to", "end"), [(1, 0, 0), (1, 2, 2), (0, -1, 0), (0, 99, -1), (2, 2, 2)]
)
def test_question_moves(ws, interview, now, start, to, end):
    """A question moves to a place, at most to the ends of the plan."""
    item = interview.plan[start]
    question_plan.move_question(ws, interview.id, item.id, to, now=now)
    plan = _plan(ws, interview)
    assert plan[end] == item
    assert sorted(each.id for each in plan) == sorted(each.id for each in interview.plan)


def test_question_is_marked(ws, interview, now):
    """Asked, skipped and open again are kept, and the note stays."""
    item = interview.plan[0]
    with ws.edit("", now=now) as tx:
        tx.interviews.write(interview.id, ("plan", item.id, "note"), "so")
    for state in ("asked", "skipped", "open"):
        question_plan.mark_question(ws, interview.id, item.id, state, now=now)
        assert (_plan(ws, interview)[0].state, _plan(ws, interview)[0].note) == (state, "so")


def test_unknown_mark(ws, interview, now):
    """A mark that does not exist is said."""
    with pytest.raises(InputError):
        question_plan.mark_question(ws, interview.id, interview.plan[0].id, "sung", now=now)


@pytest.mark.parametrize("must", [True, False])
def test_question_is_a_must_or_not(ws, interview, now, must):
    """What is said of one question leaves the others as they are."""
    item = interview.plan[0]
    question_plan.make_must(ws, interview.id, item.id, must, now=now)
    assert _plan(ws, interview) == (
        item.model_copy(update={"must": must}),
        *interview.plan[1:],
    )


@pytest.mark.parametrize("change", ["move", "mark", "must"])
def test_question_that_is_gone(ws, interview, now, change):
    """What another window took out of the plan cannot be changed."""
    changes = {
        "move": lambda: question_plan.move_question(ws, interview.id, "gone", 1, now=now),
        "mark": lambda: question_plan.mark_question(ws, interview.id, "gone", "asked", now=now),
        "must": lambda: question_plan.make_must(ws, interview.id, "gone", True, now=now),
    }
    with pytest.raises(GoneError):
        changes[change]()
