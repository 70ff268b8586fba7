"""A talk in writing: questions go out, answers come back, and no clock is asked for."""

from datetime import timedelta

import pytest

from infoint.advice.index import index_of as ws_index
from infoint.domain import Contact, Interview, PlannedQuestion
from infoint.domain.problems import InputError
from infoint.interviews.in_writing import answers_came, own_address, questions_sent
from infoint.interviews.kit.calendar_words import interview_description, interview_title
from infoint.interviews.kit.words import kit_of
from infoint.interviews.questions_ahead import mark_ahead_sent, write_ahead
from infoint.letters.thank_you import thank_you_for
from infoint.library import Library
from infoint.outreach.waiting import has_appointment
from infoint.store import Workspace
from infoint.today.next_with import next_with
from infoint.today.suggestion_order import next_actions
from tests.worlds.records import NOW, put

ANN = Contact(id="ann", name="Ann Lee", email="ann@example.org", phone="123")
PLAN = (PlannedQuestion(text="What is a good day?", must=True, minutes=4),)


def written(**values: object) -> Interview:
    """A talk with Ann in writing."""
    return Interview(id="one", contact="ann", format="in writing", plan=PLAN, **values)


def to_do(ws: Workspace, library: Library, days: int = 0) -> list[str]:
    """The kinds of what is suggested about this talk, so many days later."""
    found = next_actions(ws, library, now=NOW + timedelta(days=days))
    return [one.key.partition(":")[0] for one in found if one.interview == "one"]


@pytest.mark.parametrize(
    ("form", "place", "known"),
    [("in writing", "", "ann@example.org"), ("phone", "", "123"), ("video", "", "")],
)
def test_where_one_reaches_them(form: str, place: str, known: str) -> None:
    """In writing it is their e-mail, for a call their number, and a link has to be noted."""
    talk = Interview(contact="ann", format=form, place=place)
    assert own_address(talk, {"ann": ANN}) == known
    assert own_address(talk, {}) == ""


def test_from_the_questions_to_the_thanks(ws: Workspace, library: Library) -> None:
    """They go out once, an answer is looked for after a week, and then it is a talk that was."""
    put(ws, ANN, written(start=NOW))
    assert has_appointment(ws_index(ws), "ann")
    assert to_do(ws, library) == ["questions"]
    letter = write_ahead(ws, library, "one", now=NOW)
    assert "answering a few questions in writing" in letter.text
    assert "What is a good day?" in letter.text
    assert "minutes" not in letter.text
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Dear Ann", gaps=())
    mark_ahead_sent(ws, letter.id, now=NOW)
    assert questions_sent(ws.letters.all(), "one") == NOW
    assert to_do(ws, library, 6) == []
    assert to_do(ws, library, 7) == ["answers"]
    assert next_with(ws, ANN, now=NOW + timedelta(days=7)).kind == "in writing"
    later = NOW + timedelta(days=8)
    talk = answers_came(ws, "one", now=later)
    assert (talk.status, talk.has_no_clock) == ("held", True)
    assert answers_came(ws, "one", now=later + timedelta(days=1)).held_at == later
    thanks = thank_you_for(ws, library, "one", now=later)
    assert "Thank you for answering my questions." in thanks.text
    assert "talk with you" not in thanks.text


def test_only_a_talk_in_writing_is_over_with_an_answer(ws: Workspace) -> None:
    """Of every other talk one says when it was."""
    put(ws, ANN, Interview(id="one", contact="ann", format="phone"))
    with pytest.raises(InputError):
        answers_came(ws, "one", now=NOW)


def test_paper_and_calendar_name_no_minutes(ws: Workspace, library: Library) -> None:
    """Nobody watches a clock: neither the kit nor the calendar speaks of one."""
    talk = written(start=NOW, place="her inbox")
    put(ws, ANN, talk)
    kit = kit_of(talk, ws=ws, library=library, now=NOW)
    facts = {fact.label: fact.text for fact in kit.facts}
    assert facts["How"].startswith("In writing")
    assert "minutes" not in facts["How"]
    assert [one.label for one in kit.questions] == ["It matters most"]
    assert interview_title(talk, ANN) == "Questions to Ann Lee"
    said = interview_description(talk, ANN, ws.profile, NOW.tzinfo)
    assert "minutes" not in said
    assert "Where to write: her inbox" in said
