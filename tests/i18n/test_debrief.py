"""Step 6 and the action plan in the made-up language: every sentence has gone through a catalog."""

from datetime import timedelta

import pytest

from infoint.debrief.questions import QUESTIONS
from infoint.domain import Action, Assumption, NamedPerson, Takeaway
from infoint.store import Workspace
from tests.i18n.made_up import LANGUAGE
from tests.i18n.test_pages import (  # noqa: F401
    NOW,
    OWN,
    made_up_words,
    plain_letters,
    someone,
    window,
    ws,
)


@pytest.fixture
def talk(someone: str, ws: Workspace) -> str:  # noqa: F811
    """The contact of a talk of which everything is written down, in letters that are not plain."""
    with ws.edit("More", now=NOW) as tx:
        (one,) = tx.interviews.all()
        known = Assumption(id="a", text=OWN)
        tx.fields.update(one.field, assumptions=(known, Assumption(id="b", text=OWN)))
        named = (NamedPerson(name=OWN, detail=OWN), NamedPerson(name=OWN, contact=someone))
        debrief = one.debrief.model_copy(update={"notes": OWN, "surprised": OWN})
        tx.interviews.update(one.id, named=named, debrief=debrief, energy=2, evaluation={"x": 1})
        tx.interviews.write(one.id, ("verdicts", "a", "outcome"), "mixed")
        for kind, private in (("skill", True), ("salary range", False), ("vocabulary", False)):
            tx.takeaways.put(Takeaway(interview=one.id, kind=kind, text=OWN, private=private))
        tx.page_state.write(("drafts", f"pasted-{one.id}", "text"), f"{OWN}\n{OWN} 9")
        for due, done in ((NOW - timedelta(9), None), (NOW + timedelta(9), None), (None, NOW)):
            day = due.date() if due else None
            tx.actions.put(Action(text=OWN, due=day, done=done, interview=one.id, contact=someone))
    return someone


@pytest.mark.parametrize(
    "part",
    [
        *(f"write {question}" for question in (*QUESTIONS, "all")),
        *("learned", "learned notes", "learned paste", "learned laid"),
        *("judge", "judge felt", "judge assumed", "judge field", "judge eleven"),
        *("judge eleven-qualified", "judge eleven-alternatives", "people", "next", "next talks"),
    ],
)
def test_no_plain_letter_on_the_parts_of_the_debrief(part: str, talk: str) -> None:
    """Each question, part and view of step 6, opened by its address."""
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    found = plain_letters(window(LANGUAGE, "track", contact=talk, **address))
    ends = ("A long way off", "Ready now")  # of a scale, in the words of the content
    assert not [text for text in found if not any(each in text for each in ends)]


@pytest.mark.parametrize("view", ["", "done"])
def test_no_plain_letter_on_the_action_plan(view: str, talk: str) -> None:
    """What is open and what is done."""
    address = {"view": view} if view else {}
    assert plain_letters(window(LANGUAGE, "action_plan", **address)) == {}
