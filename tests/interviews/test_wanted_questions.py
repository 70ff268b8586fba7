"""Questions of one's own from step 1 on their way into the question plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import CareerField
from infoint.entries.lists import QUESTIONS, remove_entry
from infoint.interviews import appointment, running
from infoint.interviews.wanted_questions import plan_wanted, questions_in, wanted_questions
from infoint.library import REFERRAL_TOPIC


@pytest.fixture
def about_art(ws, library, anna, now):
    """A talk about art, of which two things are to be found out."""
    with ws.edit("field", now=now) as tx:
        wanted = "- Can one live on it?\n- Who buys?"
        tx.fields.put(CareerField(id="art", title="Art", want_to_know=wanted))
        tx.fields.put(CareerField(id="law", title="Law", want_to_know="Long nights?"))
        tx.contacts.update(anna.id, fields=("law",))
    return appointment.plan_interview(ws, library, anna.id, field="art", now=now)


def now_planned(ws, interview):
    """The talk as it stands."""
    return ws.interviews.get(interview.id)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("What pays? Who hires?", ("What pays?", "Who hires?")),
        ("1. Hours\n2) Pay per hour\n\n", ("Hours", "Pay per hour")),
        ("• Nights?\n* Nights?", ("Nights?",)),
        ("How much travel, e.g. abroad?", ("How much travel, e.g. abroad?",)),
        ("残業は？ 給料は？", ("残業は？", "給料は？")),
        ("2,000 hours a year?", ("2,000 hours a year?",)),
        ("  \n - \n???", ()),
    ],
)
def test_a_text_holds_its_questions(text, found):
    """One a line and one after each question mark, without the marks of a list, each once."""
    assert questions_in(text) == found


@given(st.text())
def test_no_word_is_lost_on_the_way(text):
    """Every letter of the text stands in one of its questions, but for marks and repeated ones."""
    letters = {sign for sign in text if sign.isalpha()}
    assert letters == {sign for each in questions_in(text) for sign in each if sign.isalpha()}


def test_they_are_offered_for_the_field_of_the_interview(ws, library, anna, about_art, now):
    """Those of the talk's field; where it is about none, those of the person's fields."""
    assert [question for _, question in wanted_questions(ws, about_art)] == [
        "Can one live on it?",
        "Who buys?",
    ]
    with ws.edit("no field", now=now) as tx:
        none = tx.interviews.update(about_art.id, field="")
    assert [question for _, question in wanted_questions(ws, none)] == ["Long nights?"]


def test_they_come_in_as_must_asks_before_the_rest(ws, library, about_art, now):
    """After the must asks, before what is asked if time allows; whom else to ask stays last."""
    added = plan_wanted(ws, library, about_art.id, ["Can one live on it?", "Who buys?"], now=now)
    plan = now_planned(ws, about_art).plan
    assert [item.text for item in added] == ["Can one live on it?", "Who buys?"]
    assert all(item.must and not item.question for item in added)
    before = plan[: plan.index(added[0])]
    assert all(item.must for item in before)
    assert library.question(plan[-1].question).topic == REFERRAL_TOPIC
    assert not wanted_questions(ws, now_planned(ws, about_art))


def test_a_reworded_one_is_not_offered_again(ws, library, about_art, now):
    """The plan remembers which words of step 1 a question came from; twice adds nothing."""
    (item,) = plan_wanted(ws, library, about_art.id, ["Who buys?"], now=now)
    with ws.edit("", now=now) as tx:
        tx.interviews.write(about_art.id, ("plan", item.id, "text"), "Who are your buyers?")
    assert plan_wanted(ws, library, about_art.id, ["Who buys?"], now=now) == ()
    left = wanted_questions(ws, now_planned(ws, about_art))
    assert [question for _, question in left] == ["Can one live on it?"]
    remove_entry(ws, QUESTIONS, about_art.id, item.id, now=now)
    assert len(wanted_questions(ws, now_planned(ws, about_art))) == 2


def test_an_interview_that_is_over_is_offered_nothing(ws, library, about_art, now):
    """What was asked was asked."""
    running.start_interview(ws, about_art.id, now=now)
    running.end_interview(ws, about_art.id, now=now)
    assert wanted_questions(ws, now_planned(ws, about_art)) == ()
