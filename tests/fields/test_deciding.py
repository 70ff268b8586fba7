"""Decision notes, ratings after a talk, weights, and questions that are put into a plan."""

import pytest

from infoint.domain import CareerField, Criterion
from infoint.domain.problems import InputError
from infoint.entries.lists import DECISION_NOTES, remove_entry
from infoint.fields import decisions, listing
from infoint.store import GoneError


@pytest.fixture
def field(ws, now):
    return listing.add_fields(ws, {"title": "Museums"}, now=now)[0]


@pytest.mark.parametrize(
    ("outcome", "status"),
    [("go on", "exploring"), ("set aside", "set aside"), ("decide", "chosen")],
)
def test_decision_is_dated_and_the_status_follows(ws, field, now, outcome, status):
    """A note keeps its moment, its way and its reasons; one undo takes note and status back."""
    note = decisions.keep_decision(
        ws, field.id, {"outcome": outcome, "text": " Two of three said so. \n"}, now=now
    )
    kept = ws.fields.get(field.id)
    assert (note.at, note.outcome, note.text) == (now, outcome, "Two of three said so.")
    assert (kept.decisions, kept.status) == ((note,), status)
    assert ws.undo() == "Noted a decision"
    assert ws.fields.get(field.id) == field


def test_decisions_are_all_kept(ws, field, now, draft):
    """A second decision stands beside the first; its draft is cleared."""
    decisions.keep_decision(ws, field.id, {"outcome": "go on", "text": "Not sure"}, now=now)
    name = decisions.draft_name(field.id)
    draft(name, outcome="set aside", text="Nights")
    decisions.keep_decision(ws, field.id, now=now)
    found = [(note.outcome, note.text) for note in ws.fields.get(field.id).decisions]
    assert found == [("go on", "Not sure"), ("set aside", "Nights")]
    assert name not in ws.page_state.drafts


def test_a_note_without_a_way_is_a_thought(ws, field, now):
    """Who does not know yet keeps the reasons all the same, and the status stays."""
    note = decisions.keep_decision(ws, field.id, {"outcome": "", "text": "Nights?"}, now=now)
    kept = ws.fields.get(field.id)
    assert (note.outcome, note.at, kept.decisions) == ("", now, (note,))
    assert kept.status == field.status


def test_a_note_without_reasons_is_refused(ws, field, now, draft):
    """What was chosen stays."""
    with pytest.raises(InputError) as problem:
        decisions.keep_decision(ws, field.id, {"outcome": "", "text": " "}, now=now)
    assert set(problem.value.problems) == {"text"}
    name = decisions.draft_name(field.id)
    draft(name, outcome="decide")
    with pytest.raises(InputError):
        decisions.keep_decision(ws, field.id, now=now)
    assert ws.page_state.drafts[name] == {"outcome": "decide"}
    assert not ws.fields.get(field.id).decisions


def test_decision_with_an_unknown_way_is_refused(ws, field, now):
    """Only go on, set aside and decide are ways to go."""
    with pytest.raises(InputError):
        decisions.keep_decision(
            ws, field.id, {"outcome": "flip a coin", "text": "Why not"}, now=now
        )


def test_decision_is_removed_alone(ws, field, now):
    """The other notes stay; removing it again is no trouble."""
    first = decisions.keep_decision(ws, field.id, {"outcome": "go on", "text": "One"}, now=now)
    second = decisions.keep_decision(ws, field.id, {"outcome": "decide", "text": "Two"}, now=now)
    for _ in range(2):
        remove_entry(ws, DECISION_NOTES, field.id, first.id, now=now)
        assert ws.fields.get(field.id).decisions == (second,)


def test_decision_on_a_field_that_is_gone(ws, now):
    """A field that was removed meanwhile is said."""
    with pytest.raises(GoneError):
        decisions.keep_decision(ws, "gone", {"outcome": "decide", "text": "Why"}, now=now)


def test_rating_after_an_interview(ws, interview, now):
    """A talk keeps how the field stands after it, and gives it back."""
    assert decisions.rate_after_interview(ws, interview.id, "pay", 4, now=now).ratings == {"pay": 4}
    assert decisions.rate_after_interview(ws, interview.id, "pay", None, now=now).ratings == {}
    with pytest.raises(InputError):
        decisions.rate_after_interview(ws, interview.id, "pay", 6, now=now)
    with pytest.raises(GoneError):
        decisions.rate_after_interview(ws, "gone", "pay", 3, now=now)


def test_weights_are_put_back_in_one_edit(ws, now):
    """Only the weights that differ change, and one undo takes all of them back."""
    pay, light = Criterion(name="Pay", weight=5), Criterion(name="Light", weight=1)
    with ws.edit("", now=now) as tx:
        tx.profile.update(criteria=(pay, light))
    decisions.set_weights(ws, {pay.id: 2, light.id: 1, "gone": 3}, now=now)
    assert [each.weight for each in ws.profile.criteria] == [2, 1]
    with pytest.raises(InputError):
        decisions.set_weights(ws, {pay.id: 0}, now=now)
    ws.undo()
    assert ws.profile.criteria == (pay, light)


def test_what_is_removed_takes_its_ratings_along(ws, interview, now):
    """Ratings after talks go with the criterion, and with the field."""
    kept, gone = Criterion(name="Pay"), Criterion(name="Light")
    field = CareerField(title="Museums")
    with ws.edit("", now=now) as tx:
        tx.profile.update(criteria=(kept, gone))
        tx.fields.put(field)
        tx.interviews.update(interview.id, field=field.id, ratings={kept.id: 4, gone.id: 2})
    listing.remove_criterion(ws, gone.id, now=now)
    assert ws.interviews.get(interview.id).ratings == {kept.id: 4}
    listing.remove_field(ws, field.id, now=now)
    assert ws.interviews.get(interview.id).ratings == {}
    ws.undo()
    assert ws.interviews.get(interview.id).ratings == {kept.id: 4}


def test_open_questions_go_into_a_plan(ws, library, interview, now):
    """Questions of the bank and own ones stand before the closing ones, each once, as must asks."""
    known = {item.question for item in interview.plan}
    bank = next(each for each in library.questions if each.id not in known)
    asked = {bank.text: bank.id, "How do you see that?": ""}
    added = decisions.ask_in_interview(ws, library, interview.id, asked, now=now)
    plan = ws.interviews.get(interview.id).plan
    assert [(item.question, item.text, item.must) for item in added] == [
        (bank.id, bank.text, True),
        ("", "How do you see that?", True),
    ]
    closing = [item.question for item in interview.plan][-1]
    assert plan[-1].question == closing
    assert decisions.ask_in_interview(ws, library, interview.id, asked, now=now) == ()
    assert ws.interviews.get(interview.id).plan == plan
