"""A talk with Ann that is over, and its keys."""

from datetime import timedelta

from infoint.domain import Clock, Contact, Interview
from infoint.library import load_library
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.playing import box

HELD = Clock(started=NOW - timedelta(hours=2), ended=NOW - timedelta(hours=1, minutes=40))
SCALES = [one.id for one in load_library().evaluation if one.answer == "scale"]
WORDS = [one.id for one in load_library().evaluation if one.answer == "words"]


def held(ws: Workspace, **values: object) -> None:
    """A talk with Ann that is over."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(**{"id": "talk", "contact": "ann", "clock": HELD, **values}))


def interview(ws: Workspace) -> Interview:
    """The talk with Ann as it is stored."""
    found = ws.interviews.get("talk")
    assert found is not None
    return found


def answer_box(question: str) -> str:
    """The key of the box for a text of the debrief."""
    return box("interviews", "talk", "debrief", question)
