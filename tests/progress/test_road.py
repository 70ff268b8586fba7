"""How far it is to a decision, and the numbers that stand for the whole way."""

import pytest

from infoint.domain import CareerField, DecisionNote
from infoint.progress.numbers import numbers
from infoint.progress.road import Road, road_to_decision
from infoint.store import Workspace
from tests.worlds.records import DAY, NOW, ann, attempt, bob, held, interview, put

LAW, ART, BUS = (
    CareerField(id=name, title=name, status="exploring") for name in ("law", "art", "bus")
)


def road(ws: Workspace) -> Road:
    """The road as of now."""
    return road_to_decision(ws, now=NOW)


def test_before_the_first_talk(ws: Workspace) -> None:
    """What was done last decides: nothing, a field, people, a question, an answer, a yes."""
    seen = [road(ws).place]
    for records in (
        (LAW,),
        (ann(), bob()),
        (attempt(),),
        (attempt(id="re", outcome="replied"),),
        (interview(start=NOW + DAY),),
    ):
        put(ws, *records)
        seen.append(road(ws).place)
    assert seen == ["beginning", "no people", "nobody asked", "waiting", "answered", "agreed"]


def test_silence_is_its_own_place(ws: Workspace) -> None:
    """Where all who were asked had their reminder, the first yes is still to come."""
    put(ws, ann(), attempt(40 * DAY, id="a"), attempt(30 * DAY, id="b"))
    assert road(ws).place == "silent"


@pytest.mark.parametrize(
    ("talks", "place", "missing"),
    [
        ("l", "first talk", 3),
        ("ll", "talks missing", 2),
        ("lla", "talks missing", 1),
        ("lllb", "talks missing", 1),
        ("llaa", "enough", 0),
        ("llab", "talks missing", 1),
        ("lllbb", "enough", 0),
    ],
)
def test_two_talks_about_each_of_two_fields(
    talks: str, place: str, missing: int, ws: Workspace
) -> None:
    """The two with most talks count; a third field asks for nothing."""
    put(ws, LAW, ART, BUS, ann())
    fields = {"l": "law", "a": "art", "b": "bus"}
    for number, letter in enumerate(talks):
        put(ws, held((number + 1) * DAY, id=f"t{number}", field=fields[letter]))
    found = road(ws)
    assert (found.place, found.missing, found.talks) == (place, missing, len(talks))


def test_talks_about_no_field_ask_for_one(ws: Workspace) -> None:
    """Nothing can be compared while no talk says what it was about; then all four are missing."""
    put(ws, ann(), *[held((n + 1) * DAY, id=f"t{n}") for n in range(2)])
    assert road(ws).place == "no field"
    put(ws, LAW, ART)
    assert (road(ws).place, road(ws).missing) == ("talks missing", 4)


def test_one_field_needs_two(ws: Workspace) -> None:
    """Whoever thinks of one field only is not asked about another one."""
    put(ws, LAW, ann(), *[held((n + 1) * DAY, id=f"t{n}", field="law") for n in range(1)])
    (wanted,) = road(ws).wanting
    assert (wanted[0].id, wanted[1]) == ("law", 1)


def test_a_decision_is_the_end_of_the_road(ws: Workspace) -> None:
    """Whether chosen or noted."""
    note = DecisionNote(at=NOW, outcome="decide")
    put(ws, LAW.model_copy(update={"decisions": (note,)}), ann(), held(DAY, field="law"))
    assert road(ws).place == "decided"


def test_the_numbers(ws: Workspace) -> None:
    """What is of late is of 30 days; how sure one felt begins before the first talk."""
    put(ws, ann(), bob(), attempt(50 * DAY), attempt(3 * DAY, id="b", contact="bob"))
    put(ws, held(45 * DAY, id="one", confidence_before=2, confidence_after=3))
    put(ws, held(2 * DAY, id="two", contact="bob", confidence_before=1, confidence_after=5))
    found = numbers(ws, now=NOW)
    assert (found.talks, found.talks_of_late, sum(found.talks_by_week)) == (2, 1, 2)
    assert (found.asked, found.asked_of_late, found.answered, found.agreed) == (2, 1, 2, 2)
    assert found.sure == (2, 3, 5)
    assert len(found.messages_by_week) == 8
