"""What of a debrief is written, and what is left."""

from datetime import date

import pytest

from infoint.debrief.parts import DebriefPart, debrief_parts
from infoint.domain import (
    Action,
    Assumption,
    CareerField,
    Debrief,
    Interview,
    NamedPerson,
    PlannedQuestion,
    Takeaway,
)
from infoint.domain.interviews import Verdict
from infoint.library import load_library

FIELD = CareerField(assumptions=(Assumption(id="a", text="Nights"), Assumption(id="b", text=" ")))
ASKED, NOTED = PlannedQuestion(text="How?", state="asked"), PlannedQuestion(text="Why?", note="So")


def part(key: str, *, field: CareerField | None = FIELD, **values: object) -> DebriefPart:
    """One part of the debrief of a talk with these values."""
    kept = values.pop("takeaways", ())
    todo = values.pop("actions", ())
    interview = Interview(**{"contact": "c", **values})
    found = debrief_parts(interview, load_library(), takeaways=kept, actions=todo, field=field)
    return next(each for each in found if each.key == key)


@pytest.mark.parametrize(
    ("key", "values", "done", "words"),
    [
        ("impressions", {}, False, "0 of 5 written"),
        ("impressions", {"debrief": Debrief(learned="x")}, False, "1 of 5 written"),
        ("impressions", {"debrief": Debrief(learned="x", impressions="y")}, True, "2 of 5 written"),
        ("notes", {"plan": (PlannedQuestion(text="?"),)}, False, "nothing marked as asked"),
        ("notes", {"plan": (ASKED, NOTED)}, False, "1 of 2 with a note"),
        ("notes", {"plan": (NOTED,)}, True, "1 of 1 with a note"),
        ("takeaways", {}, False, "0 kept"),
        ("takeaways", {"takeaways": [Takeaway(interview="t", text="x")]}, True, "1 kept"),
        ("assumptions", {}, False, "0 of 1 judged"),
        ("assumptions", {"verdicts": {"a": Verdict(said="x")}}, False, "0 of 1 judged"),
        ("assumptions", {"verdicts": {"a": Verdict(outcome="mixed")}}, True, "1 of 1 judged"),
        ("named", {}, False, "nobody yet"),
        ("named", {"asked_who_else": True}, True, "asked, nobody named"),
        ("named", {"named": (NamedPerson(name="Bo"),)}, False, "0 of 1 on your list"),
        ("named", {"named": (NamedPerson(name="Bo", contact="b"),)}, True, "1 of 1 on your list"),
        ("actions", {}, False, "none yet"),
        ("actions", {"actions": [Action(text="x")]}, False, "0 of 1 with a date"),
        ("actions", {"actions": [Action(text="x", due=date.today())]}, True, "1 of 1 with a date"),
    ],
)
def test_a_part(key: str, values: dict[str, object], done: bool, words: str) -> None:
    """Each part says in words what it holds, and is done once it holds enough."""
    found = part(key, **values)
    assert (found.done, found.words, found.wanted) == (done, words, True)


@pytest.mark.parametrize("field", [None, CareerField()])
def test_no_assumptions(field: CareerField | None) -> None:
    """Without a field or assumptions there is nothing to test, so nothing is left."""
    assert not part("assumptions", field=field).wanted


def test_evaluation() -> None:
    """More than half of the eleven answered is enough."""
    scales = [each.id for each in load_library().evaluation if each.answer == "scale"]
    words = [each.id for each in load_library().evaluation if each.answer == "words"]
    five: dict[str, object] = dict.fromkeys(scales[:5], 3)
    assert part("evaluation", evaluation=five).words == "5 of 11 answered"
    assert not part("evaluation", evaluation=five).done
    assert part("evaluation", evaluation={**five, words[0]: "x"}).done
