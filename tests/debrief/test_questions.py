"""The seven questions after a talk: what is answered, what waits, what comes next."""

from datetime import timedelta

import pytest

from infoint.debrief import questions
from infoint.debrief.questions import QUESTIONS, TEXTS, standings
from infoint.domain import Action, Debrief, Interview, NamedPerson
from infoint.domain.page_state import PageState


def standing(question, **values):
    """How it stands with a question about a talk with these values, nothing said of any."""
    return standings(Interview(contact="c", **values), PageState(), [])[question]


def now_open(ws, interview):
    found = ws.interviews.get(interview.id)
    actions = [one for one in ws.actions.all() if one.interview == interview.id]
    return [name for name, how in standings(found, ws.page_state, actions).items() if how == "open"]


@pytest.mark.parametrize("question", TEXTS)
def test_a_text_that_is_being_written_is_not_answered_yet(question):
    """The only text of a talk may be half typed: it is asked about until it is done."""
    assert standing(question, debrief=Debrief(**{question: "x"})) == "open"


def test_texts_from_before_are_answered():
    """Where several texts stand and nothing was said of any, they are not asked for again."""
    both = Debrief(learned="x", advice="y")
    assert [standing(name, debrief=both) for name in TEXTS] == [
        *("open", "open", "answered", "answered", "open")
    ]


def test_whom_they_named_and_what_comes_next_need_no_word_about_it():
    """A name or an action is an answer."""
    named = Interview(contact="c", named=(NamedPerson(name="Bo"),))
    found = standings(named, PageState(), [Action(text="Read")])
    assert (found["named"], found["next"]) == ("answered", "answered")
    assert standing("named", named=(NamedPerson(name=" "),)) == "open"


def test_done_and_put_off(ws, interview, now):
    """Done is answered, also with nothing; what waits is not open; done after that is done."""
    questions.done_for_now(ws, interview.id, "impressions", now=now)
    questions.put_off(ws, interview.id, "surprised", now=now)
    assert now_open(ws, interview) == list(QUESTIONS[2:])
    questions.done_for_now(ws, interview.id, "surprised", now=now)
    assert standings(ws.interviews.get(interview.id), ws.page_state, [])["surprised"] == "answered"
    questions.put_off(ws, interview.id, "surprised", now=now)
    assert standings(ws.interviews.get(interview.id), ws.page_state, [])["surprised"] == "waits"


def test_a_word_about_one_question_leaves_the_texts_from_before_answered(ws, interview, now):
    """What counted as answered without a word is kept so once there is one about another."""
    with ws.edit("", now=now) as tx:
        tx.interviews.update(interview.id, debrief=Debrief(learned="x", advice="y"))
    questions.put_off(ws, interview.id, "surprised", now=now)
    assert now_open(ws, interview) == ["impressions", "appreciated", "named", "next"]


def test_the_next_question_is_one_after_it_else_one_before():
    """Going on goes down the list first; where nothing is open it ends."""
    found = dict.fromkeys(QUESTIONS, "answered")
    assert questions.next_open(found, "learned") == ""
    found |= {"impressions": "open", "advice": "open"}
    assert questions.next_open(found, "learned") == "advice"
    assert questions.next_open(found, "advice") == "impressions"
    assert questions.next_open(found) == "impressions"


def test_what_went_well_comes_first_in_the_evening_too():
    """Put off straight after the talk it is asked first; not again once others were answered."""
    found = dict.fromkeys(QUESTIONS, "open") | {"impressions": "waits"}
    assert questions.next_open(found) == "impressions"
    assert questions.next_open(found, "impressions") == "surprised"
    assert questions.next_open(found | {"surprised": "answered"}) == "learned"


def test_nobody_was_named(ws, interview, now):
    """It is noted on the talk, and can be taken back."""
    noted = questions.nobody_named(ws, interview.id, now=now)
    assert (noted.asked_who_else, noted.nobody_named) == (True, True)
    assert standings(noted, ws.page_state, [])["named"] == "answered"
    assert ws.undo() == "Noted that they named nobody"
    found = ws.interviews.get(interview.id)
    assert not found.asked_who_else
    assert not found.nobody_named


def test_without_a_name_the_question_stays_open_until_it_was_nobody(ws, interview, now):
    """Having asked says nothing of the answer, and somebody who was taken out is none."""
    with ws.edit("", now=now) as tx:
        tx.interviews.update(interview.id, asked_who_else=True)
    questions.done_for_now(ws, interview.id, "named", now=now)
    assert "named" in now_open(ws, interview)


def test_what_was_said_of_questions_is_no_edit_of_its_own(ws, interview, now):
    """Done and later do not stand in the list of what can be taken back."""
    before = len(ws.edits())
    questions.done_for_now(ws, interview.id, "learned", now=now)
    questions.put_off(ws, interview.id, "advice", now=now)
    assert len(ws.edits()) == before


def test_the_first_answer_dates_the_debrief(ws, interview, now):
    """Nothing written is no debrief yet; the first answer says when it was written, and stays."""
    assert questions.done_for_now(ws, interview.id, "surprised", now=now).debrief.written is None
    with ws.edit("", now=now) as tx:
        tx.interviews.write(interview.id, ("debrief", "learned"), "x")
    assert questions.done_for_now(ws, interview.id, "learned", now=now).debrief.written == now
    later = now + timedelta(hours=1)
    assert questions.done_for_now(ws, interview.id, "advice", now=later).debrief.written == now
