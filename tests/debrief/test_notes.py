"""Ratings that are taken back."""

import pytest

from infoint.debrief import notes
from infoint.domain.interviews import Verdict
from infoint.store import GoneError


@pytest.fixture
def rated(ws, interview, now):
    with ws.edit("", now=now) as tx:
        tx.interviews.update(
            interview.id,
            energy=4,
            confidence_before=2,
            confidence_after=5,
            evaluation={"a": 3, "b": 5},
            evaluation_reasons={"a": "So so", "b": "Great"},
            verdicts={"x": Verdict(outcome="mixed", said="Both"), "y": Verdict(outcome="mixed")},
        )
    return ws.interviews.get(interview.id)


@pytest.mark.parametrize("which", ["energy", "confidence_before", "confidence_after"])
def test_rating_is_taken_back(ws, rated, which, now):
    """One rating goes, the others stay; undo brings it back."""
    changed = notes.take_back_rating(ws, rated.id, which, now=now)
    assert changed == rated.model_copy(update={which: None})
    assert ws.undo() == "Took back a rating"
    assert ws.interviews.get(rated.id) == rated


def test_answer_is_taken_back_with_its_reason(ws, rated, now):
    """The answer and why go in one edit, which one undo brings back."""
    changed = notes.take_back_answer(ws, rated.id, "a", now=now)
    assert (changed.evaluation, changed.evaluation_reasons) == ({"b": 5}, {"b": "Great"})
    notes.take_back_answer(ws, rated.id, "a", now=now)
    ws.undo()
    assert ws.interviews.get(rated.id) == rated


def test_verdict_is_taken_back(ws, rated, now):
    """Words about an assumption stay without the verdict; without words nothing stays."""
    notes.take_back_verdict(ws, rated.id, "x", now=now)
    changed = notes.take_back_verdict(ws, rated.id, "y", now=now)
    assert changed.verdicts == {"x": Verdict(said="Both")}


def test_rating_of_an_interview_that_is_gone(ws, now):
    """A talk that is gone is said."""
    for job in (notes.take_back_answer, notes.take_back_rating, notes.take_back_verdict):
        with pytest.raises(GoneError):
            job(ws, "gone", "energy", now=now)
