"""Where somebody stands, in one sentence."""

from infoint.domain import CareerField
from infoint.library import load_library
from infoint.progress.standing import standing
from infoint.store import Workspace
from tests.worlds.records import DAY, HOUR, NOW, ann, attempt, bob, held, interview, put, thanks


def said(ws: Workspace) -> str:
    """The sentence as of now."""
    return standing(ws, load_library(), now=NOW).sentence


def test_at_the_very_beginning(ws: Workspace) -> None:
    """Nothing, then fields without people."""
    assert said(ws) == "You are at the very beginning: no field and nobody on the list yet."
    put(ws, CareerField(id="f", title="Art"))
    assert said(ws) == "You are thinking of 1 field; nobody is on the list yet."


def test_before_the_first_interview(ws: Workspace) -> None:
    """People, then messages, then a yes."""
    put(ws, ann(), bob())
    assert said(ws) == "You have 2 people on your list. You have asked nobody yet."
    put(ws, attempt())
    assert said(ws).endswith("You asked 1 person, who may still answer. You have held no talk yet.")
    put(ws, interview(start=NOW + DAY))
    assert said(ws).endswith("who has answered. 1 talk is agreed. You have held no talk yet.")


def test_after_interviews(ws: Workspace) -> None:
    """Talks about fields, what is owed, and a decision that was made."""
    field = CareerField(id="f", title="Art")
    put(ws, field, ann(), attempt(3 * DAY), held(HOUR, field="f"))
    assert said(ws) == (
        "You have 1 person on your list. You asked 1 person, who has answered. "
        "You held 1 talk about 1 field. 1 thank-you is still to send."
    )
    put(ws, thanks(sent=NOW), field.model_copy(update={"status": "chosen"}))
    assert said(ws).endswith("Your thank-you is sent. You have decided for Art.")


def test_the_next_step_is_the_first_of_the_next_actions(ws: Workspace) -> None:
    """A talk without its thank-you leads to the letter."""
    put(ws, ann(), held(HOUR))
    found = standing(ws, load_library(), now=NOW).next
    assert found is not None
    assert found.contact == "ann"
