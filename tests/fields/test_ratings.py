"""Ratings before and after the talks, and which talk moved which."""

import pytest

from infoint.advice.index import index_of
from infoint.fields.ratings import RatingMoves, rating_moves
from infoint.fields.scores import field_scores
from infoint.store import Workspace
from tests.worlds.decided import CRITERIA, HOURS, PAY, PEOPLE, decided_world, held_interview
from tests.worlds.records import NOW


@pytest.fixture
def ws() -> Workspace:
    return decided_world()


def moves(ws: Workspace, field: str) -> dict[str, RatingMoves]:
    found = ws.fields.get(field)
    assert found is not None
    return {each.criterion.id: each for each in rating_moves(index_of(ws), found, CRITERIA)}


def steps(each: RatingMoves) -> list[tuple[str, int, int]]:
    return [(step.who, step.rating, step.moved) for step in each.steps]


def test_each_move_is_told_with_its_interview(ws: Workspace) -> None:
    """A rating that one talk raised and the next one lowered names both, oldest first."""
    people = moves(ws, "nursing")[PEOPLE.id]
    assert (people.before, people.after, people.now, people.moved) == (4, 3, 3, -1)
    assert steps(people) == [("Ana", 5, 1), ("Bo", 3, -2)]


def test_the_moves_of_the_interviews_add_up(ws: Workspace) -> None:
    """What each talk moved, together, is what the rating moved."""
    for field in ("nursing", "law"):
        for each in moves(ws, field).values():
            assert sum(step.moved for step in each.steps) == (each.moved or 0)


def test_an_interview_that_confirms_a_rating_moves_nothing(ws: Workspace) -> None:
    """Rated the same, a talk is among the steps and not among the movers."""
    pay = moves(ws, "law")[PAY.id]
    assert steps(pay) == [("Cy", 5, 0), ("Di", 4, -1)]
    assert [step.who for step in pay.movers] == ["Di"]


def test_what_no_interview_rated_stays_a_guess(ws: Workspace) -> None:
    """Without a rating after a talk the first guess stands, and nothing has moved."""
    hours = moves(ws, "nursing")[HOURS.id]
    assert (hours.before, hours.after, hours.now, hours.moved, hours.steps) == (
        2,
        None,
        2,
        None,
        (),
    )


def test_a_first_rating_after_an_interview_moves_nothing(ws: Workspace) -> None:
    """Where nothing was rated before, there is nothing to move from."""
    with ws.edit("", now=NOW) as tx:
        tx.fields.update("nursing", ratings_before={})
    people = moves(ws, "nursing")[PEOPLE.id]
    assert (people.before, people.now, people.moved) == (None, 3, None)
    assert steps(people) == [("Ana", 5, 0), ("Bo", 3, -2)]


def test_only_held_interviews_about_the_field_count(ws: Workspace) -> None:
    """A talk that still runs, and one about another field, move nothing."""
    with ws.edit("", now=NOW) as tx:
        bo = tx.interviews.get("t-bo")
        assert bo is not None
        tx.interviews.update("t-bo", clock=bo.clock.model_copy(update={"ended": None}))
        tx.interviews.update("t-ana", field="law")
    assert moves(ws, "nursing")[PEOPLE.id].steps == ()
    assert steps(moves(ws, "law")[PEOPLE.id]) == [("Ana", 5, 3), ("Cy", 3, -2)]


def test_the_order_is_that_of_the_interviews_not_of_the_list(ws: Workspace) -> None:
    """A talk that was entered last and held first comes first."""
    with ws.edit("", now=NOW) as tx:
        tx.interviews.put(held_interview("eva", "nursing", 30, ratings={"people": 1}))
    assert steps(moves(ws, "nursing")[PEOPLE.id]) == [
        ("Someone no longer on the list", 1, -3),
        ("Ana", 5, 4),
        ("Bo", 3, -2),
    ]


def test_ratings_after_all_interviews_count_where_no_interview_says(ws: Workspace) -> None:
    """They stand without a talk's name, and give way to a talk that rated the same."""
    with ws.edit("", now=NOW) as tx:
        tx.fields.update("nursing", ratings_after={"hours": 4, "people": 1})
    found = moves(ws, "nursing")
    assert steps(found[HOURS.id]) == [("", 4, 2)]
    assert found[PEOPLE.id].now == 3


def test_scores_follow_the_interviews(ws: Workspace) -> None:
    """The latest score takes what the talks left, the first one the guesses."""
    assert [each.score for each in field_scores(ws)] == [30, 57.5, 50]
    assert [each.score for each in field_scores(ws, when="before")] == [57.5, 52.5, 50]
    after = [(each.score, each.rated) for each in field_scores(ws, when="after")]
    assert after == [(100 * 10 / 32, 2), (100 * 19 / 32, 2), (None, 0)]
