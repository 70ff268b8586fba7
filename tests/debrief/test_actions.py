"""Things to do after a talk."""

from datetime import date, timedelta

import pytest

from infoint.debrief import actions
from infoint.debrief.actions import words_beside_day
from infoint.domain import Action, Contact
from infoint.domain.problems import InputError
from infoint.store import GoneError


def test_action_of_an_interview_knows_its_contact(ws, anna, interview, now):
    """An action of a talk belongs to the contact of that talk."""
    action = actions.add_action(
        ws, {"text": " read ", "due": date(2026, 3, 9)}, interview=interview.id, now=now
    )
    assert (action.text, action.due) == ("read", date(2026, 3, 9))
    assert (action.interview, action.contact) == (interview.id, anna.id)


def test_action_without_date_or_interview(ws, now):
    """An action needs neither a date nor a talk."""
    action = actions.add_action(ws, {"text": "think", "due": None}, now=now)
    assert (action.due, action.interview, action.contact) == (None, "", "")


def test_action_due_yesterday_is_accepted(ws, now):
    """A date that has just gone by is no slip."""
    due = now.date() - timedelta(days=1)
    assert actions.add_action(ws, {"text": "call", "due": due}, now=now).due == due


@pytest.mark.parametrize(
    ("text", "due", "entry"),
    [("", None, "text"), ("call", "0026-01-01", "due"), ("call", "soon", "due")],
)
def test_action_with_slips(ws, now, text, due, entry):
    """An empty text and a date far away are said."""
    with pytest.raises(InputError) as raised:
        actions.add_action(ws, {"text": text, "due": due}, now=now)
    assert list(raised.value.problems) == [entry]
    assert not ws.actions.all()


def test_action_of_an_interview_that_is_gone(ws, now):
    """An action cannot be hung on a talk that is gone."""
    with pytest.raises(GoneError):
        actions.add_action(ws, {"text": "call", "due": None}, interview="gone", now=now)


def test_action_from_a_draft(ws, anna, interview, draft, now):
    """The half-written action is added and its draft cleared."""
    draft("action-1", text="call", due="2026-03-09")
    action = actions.add_action(ws, "action-1", interview=interview.id, contact=anna.id, now=now)
    assert (action.due, action.contact) == (date(2026, 3, 9), anna.id)
    assert ws.page_state.drafts == {}


def test_action_is_ticked_off_and_back(ws, now):
    """A tick keeps when it was set first, and can be taken back."""
    action = actions.add_action(ws, {"text": "call", "due": None}, now=now)
    later = now + timedelta(days=1)
    assert actions.set_action_done(ws, action.id, True, now=now).done == now
    assert actions.set_action_done(ws, action.id, True, now=later).done == now
    assert actions.set_action_done(ws, action.id, False, now=later).done is None


def test_action_is_removed(ws, now):
    """A removed action is gone, and removing it again is said."""
    action = actions.add_action(ws, {"text": "call", "due": None}, now=now)
    actions.remove_action(ws, action.id, now=now)
    assert not ws.actions.all()
    with pytest.raises(GoneError):
        actions.remove_action(ws, action.id, now=now)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("install Eos by friday", 4),
        ("Write to Vera by Dec 1.", None),
        ("call on tomorrow", 1),
        ("work on it", None),
        ("stand by me", None),
    ],
)
def test_a_day_that_the_text_says_is_its_day(ws, now, text, days):
    """The day that the words say becomes the day of the action; the words stay as typed."""
    action = actions.add_action(ws, {"text": text, "due": None}, now=now)
    assert action.text == text
    if "Dec" in text:
        assert action.due
        assert (action.due.month, action.due.day) == (12, 1)
    elif "friday" in text:
        assert action.due
        assert action.due.weekday() == days
        assert 0 < (action.due - now.date()).days <= 7
    else:
        assert action.due == (now.date() + timedelta(days=days) if days else None)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("write Jan 5", "write"),
        ("Send the sample by 5 January.", "Send the sample"),
        ("call her on 2027-01-05!", "call her"),
        ("write Jan 6", "write Jan 6"),
        ("Jan 5", "Jan 5"),
        ("by Jan 5", "by Jan 5"),
        ("see her at 5", "see her at 5"),
        ("the fair Jan 5, if it is on", "the fair Jan 5, if it is on"),
    ],
)
def test_its_own_day_is_not_repeated(text: str, left: str) -> None:
    """Beside its day a step stands without the day with which its words end, if more is left."""
    action = Action(text=text, due=date(2027, 1, 5))
    assert words_beside_day(action, None, "en-US") == left
    if left != text:
        sam = Contact(name="Sam O'Brien")
        assert words_beside_day(action, sam, "en-US").startswith(f"{left}: Sam")
