"""How far it is to a decision, and the numbers that stand for the whole way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import CareerField, Criterion, DecisionNote
from infoint.fields.ratings import RatingMoves, RatingStep
from infoint.fields.scores import not_heard
from infoint.library import load_library
from infoint.progress.numbers import numbers
from infoint.progress.road import Road, road_to_decision
from infoint.progress.standing import standing
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


def test_a_talk_that_was_called_off_is_not_coming_up(ws: Workspace) -> None:
    """A yes whose only talk was called off is an answer; another that stands is a talk ahead."""
    put(ws, ann(), bob(), attempt(DAY, outcome="agreed"))
    assert road(ws).place == "agreed"
    put(ws, interview(start=NOW + DAY, cancelled=True))
    assert road(ws).place == "answered"
    assert "talk is agreed" not in standing(ws, load_library(), now=NOW).sentence
    put(ws, interview(id="again", start=NOW + 2 * DAY))
    assert road(ws).place == "agreed"
    assert "1 talk is agreed" in standing(ws, load_library(), now=NOW).sentence


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


PAY, PEOPLE = Criterion(id="pay", name="Pay", weight=2), Criterion(id="with", name="People")
BEFORE = {"pay": 4, "with": 3}


def _rated(ws: Workspace, law: dict[str, int], art: dict[str, int]) -> list[tuple[str, str]]:
    """Two talks about each of law and art, and what the last ones rated; what is unheard then."""
    put(ws, ann(), *(one.model_copy(update={"ratings_before": BEFORE}) for one in (LAW, ART)))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(criteria=(PAY, PEOPLE))
    for n, field in enumerate(("law", "law", "art", "art")):
        ratings = ({}, law, {}, art)[n]
        put(ws, held((n + 1) * DAY, id=f"t{n}", field=field, ratings=ratings))
    found = road(ws)
    assert (found.place, found.names_criteria) == ("enough", True)
    assert found.rests_on_guesses == bool(found.unheard)
    return [(field.id, moves.criterion.id) for field, moves in found.unheard]


@pytest.mark.parametrize(
    ("law", "art", "unheard"),
    [
        ({}, {}, [("law", "with"), ("art", "with")]),
        ({"with": 4}, {}, [("art", "with")]),
        ({"with": 4}, {"pay": 1}, [("art", "with")]),
        ({"with": 2}, {"with": 2}, []),
        ({"with": 4, "pay": 4}, {"with": 1}, []),
    ],
)
def test_enough_was_heard_only_of_what_weighs_most(
    law: dict[str, int], art: dict[str, int], unheard: list[tuple[str, str]], ws: Workspace
) -> None:
    """Of the leader and the next one; what matters less may stay a guess."""
    assert _rated(ws, law, art) == unheard


def test_a_third_field_far_behind_may_rest_on_guesses(ws: Workspace) -> None:
    """Only the one in front and the next one are asked for."""
    low = {"pay": 1, "with": 1}
    put(ws, BUS.model_copy(update={"ratings_before": low}))
    for n in range(2):
        put(ws, held((n + 9) * DAY, id=f"b{n}", field="bus"))
    assert _rated(ws, {"with": 4}, {"with": 3}) == []


def test_without_what_matters_a_decision_is_a_guess(ws: Workspace) -> None:
    """Talks enough say nothing of what weighs most where nobody said what does."""
    put(ws, LAW, ann(), *[held((n + 1) * DAY, id=f"t{n}", field="law") for n in range(3)])
    assert (road(ws).place, road(ws).rests_on_guesses) == ("enough", True)


@st.composite
def moves(draw: st.DrawFn) -> list[RatingMoves]:
    """How each thing that matters was rated, by talks or by a guess."""
    return [
        RatingMoves(
            Criterion(id=str(n), name=str(n), weight=draw(st.integers(1, 5))),
            draw(st.one_of(st.none(), st.integers(1, 5))),
            (RatingStep("t", "c", "C", NOW, 3, 0),) if draw(st.booleans()) else (),
        )
        for n in range(draw(st.integers(0, 6)))
    ]


@given(moves())
def test_what_is_not_heard_weighs_most(every: list[RatingMoves]) -> None:
    """It is the heaviest that no talk rated, and with all rated, or nothing to rate, there is none.

    Where it is none, what talks rated is at least half, and nothing is heavier.
    """
    open_one = not_heard(every)
    unrated = [each.criterion.weight for each in every if each.after is None]
    rated = [each.criterion.weight for each in every if each.after is not None]
    if open_one is None:
        assert sum(rated) >= sum(unrated)
        assert max(rated, default=0) >= max(unrated, default=0)
    else:
        assert open_one.after is None
        assert open_one.criterion.weight == max(unrated)


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
