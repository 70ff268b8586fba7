"""Keys of dictionaries that come and go: ratings, answers, verdicts."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from infoint.domain import Interview, PlannedQuestion
from infoint.domain.interviews import Verdict
from infoint.store import StoreError, UndoRefusedError, Workspace

Another = Callable[[], Workspace]
RATING = ("evaluation", "enjoy-work")


@pytest.fixture
def interview(ws: Workspace, now: datetime) -> str:
    """The id of a talk with two answers."""
    with ws.edit("", now=now) as tx:
        answers: dict[str, int | str] = {"enjoy-work": 4, "impression": "Calm"}
        return tx.interviews.put(Interview(contact="c", evaluation=answers)).id


def answers(ws: Workspace, interview: str) -> dict[str, int | str]:
    """The answers of the talk as they are stored."""
    found = ws.interviews.get(interview)
    assert found is not None
    return found.evaluation


def put(ws: Workspace, interview: str, path: tuple[str, ...], value: object, now: datetime) -> None:
    """Write one value, as a box does."""
    with ws.edit("Rate", now=now) as tx:
        tx.interviews.write(interview, path, value)


def test_none_takes_the_key_away(
    another: Another, ws: Workspace, interview: str, now: datetime
) -> None:
    """The key is gone, in other windows too; the others stay."""
    put(ws, interview, RATING, None, now)
    assert answers(ws, interview) == answers(another(), interview) == {"impression": "Calm"}


def test_a_key_that_was_taken_away_comes_back(ws: Workspace, interview: str, now: datetime) -> None:
    """Undo puts the value back, once; the edit is then no longer listed."""
    put(ws, interview, RATING, None, now)
    assert ws.undo() == "Rate"
    assert answers(ws, interview) == {"enjoy-work": 4, "impression": "Calm"}
    assert ws.undo() is None


def test_a_key_written_anew_refuses_the_older_undo(
    ws: Workspace, interview: str, now: datetime
) -> None:
    """Taking the key away cannot be undone once something else stands there."""
    put(ws, interview, RATING, None, now)
    (first,) = ws.edits()
    put(ws, interview, RATING, 2, now + timedelta(hours=1))
    with pytest.raises(UndoRefusedError):
        ws.undo(first.id)
    assert answers(ws, interview)["enjoy-work"] == 2


def test_a_value_and_its_removal_are_two_edits(
    ws: Workspace, interview: str, now: datetime
) -> None:
    """Rated and taken back at once: undo brings the rating back, then takes it away."""
    put(ws, interview, ("evaluation", "new"), 3, now)
    put(ws, interview, ("evaluation", "new"), None, now)
    assert "new" not in answers(ws, interview)
    ws.undo()
    assert answers(ws, interview)["new"] == 3
    ws.undo()
    assert "new" not in answers(ws, interview)


def test_what_is_not_there_cannot_be_taken_away(
    ws: Workspace, interview: str, now: datetime
) -> None:
    """None for an unknown key changes nothing and leaves no empty place behind."""
    before = ws.interviews.get(interview)
    put(ws, interview, ("evaluation", "nothing"), None, now)
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", "new", "name"), None)
    assert ws.interviews.get(interview) == before
    assert ws.edits() == []
    assert ws.page_state.drafts == {}


def test_a_whole_part_goes_with_its_key(ws: Workspace, interview: str, now: datetime) -> None:
    """A verdict is taken away as a whole and comes back as a whole."""
    put(ws, interview, ("verdicts", "a", "outcome"), "mixed", now)
    put(ws, interview, ("verdicts", "a", "said"), "Both", now + timedelta(minutes=1))
    put(ws, interview, ("verdicts", "a"), None, now + timedelta(hours=1))
    found = ws.interviews.get(interview)
    assert found is not None
    assert found.verdicts == {}
    ws.undo()
    found = ws.interviews.get(interview)
    assert found is not None
    assert found.verdicts == {"a": Verdict(outcome="mixed", said="Both")}


def test_another_window_keeps_its_other_key(
    another: Another, ws: Workspace, interview: str, now: datetime
) -> None:
    """While one window takes a key away, another one's answer beside it is kept."""
    other = another()
    put(ws, interview, RATING, None, now)
    put(other, interview, ("evaluation", "qualified"), 5, now)
    assert answers(ws, interview) == {"impression": "Calm", "qualified": 5}


def test_words_that_another_window_wrote_are_kept_beside(
    another: Another, ws: Workspace, interview: str, now: datetime
) -> None:
    """A text taken away by a window that had not seen it is kept as another text."""
    with another().edit("Write", now=now) as tx:
        tx.interviews.write(interview, ("evaluation", "impression"), "Calm and warm")
    with ws.edit("Rate", now=now) as tx:
        tx.interviews.write(interview, ("evaluation", "impression"), None, seen="Calm")
    assert "impression" not in answers(ws, interview)
    assert [other.text for other in ws.other_texts.all()] == ["Calm and warm"]


def test_what_is_no_dictionary_keeps_its_rules(ws: Workspace, now: datetime) -> None:
    """None is still refused where a record needs a value, and stored where it may be empty."""
    item = PlannedQuestion(text="How?")
    with ws.edit("", now=now) as tx:
        interview = tx.interviews.put(Interview(contact="c", plan=(item,), energy=3)).id
    for path in (("minutes",), ("plan", item.id, "note"), ("debrief", "learned")):
        with pytest.raises(StoreError):
            put(ws, interview, path, None, now)
    put(ws, interview, ("energy",), None, now)
    found = ws.interviews.get(interview)
    assert found is not None
    assert found.energy is None
