"""What speaks for a field and against it: words of people first, then talks, then one's stars."""

from datetime import timedelta

import pytest

from infoint.domain import PlannedQuestion, Takeaway
from infoint.fields.comparison import compare_fields
from infoint.fields.speaks import Speaks
from infoint.library import Library
from infoint.store import Workspace
from tests.worlds.decided import decided_world
from tests.worlds.records import NOW

LONG = "It is a long answer, and nobody reads it at a glance. " * 3


@pytest.fixture
def ws() -> Workspace:
    return decided_world()


def both(ws: Workspace, library: Library, field: str) -> tuple[Speaks | None, Speaks | None]:
    (one,) = compare_fields(ws, library, fields=(field,)).fields
    return one.speaks_for, one.speaks_against


def answer(ws: Workspace, interview: str, question: str, note: str) -> None:
    item = PlannedQuestion(question=question, text="?", note=note)
    with ws.edit("x", now=NOW) as tx:
        plan = next(one.plan for one in tx.interviews.all() if one.id == interview)
        tx.interviews.update(interview, plan=(*plan, item))


def told(one: Speaks | None) -> tuple[str, str, str]:
    assert one is not None
    return one.kind, one.text, one.who


def test_the_latest_talk_is_heard(ws: Workspace, library: Library) -> None:
    """What they like speaks for it; what somebody else finds hard speaks against it."""
    for interview, like, hard in (
        ("t-ana", "Old thanks", "The old nights"),
        ("t-bo", "The *thanks*", "The new nights"),
    ):
        answer(ws, interview, "most-satisfying", like)
        answer(ws, interview, "most-challenging", hard)
    found = both(ws, library, "nursing")
    assert [told(one) for one in found] == [
        ("words", "The *thanks*", "Bo"),
        ("words", "The old nights", "Ana"),
    ]


def test_an_answer_that_tells_something_comes_first(ws: Workspace, library: Library) -> None:
    """Two words of the latest talk tell a friend nothing."""
    answer(ws, "t-ana", "most-satisfying", "When a family sleeps again")
    answer(ws, "t-bo", "most-satisfying", "My evenings")
    assert told(both(ws, library, "nursing")[0]) == ("words", "When a family sleeps again", "Ana")


def test_a_short_answer_comes_before_a_long_one(ws: Workspace, library: Library) -> None:
    """However new; where all are long, the newest."""
    answer(ws, "t-bo", "likes", LONG)
    assert told(both(ws, library, "nursing")[0]) == ("words", LONG.strip(), "Bo")
    answer(ws, "t-ana", "likes", "Short")
    assert told(both(ws, library, "nursing")[0]) == ("words", "Short", "Ana")


def test_a_challenge_that_was_kept_speaks_against_it(ws: Workspace, library: Library) -> None:
    """Where nobody was asked what is hard."""
    with ws.edit("x", now=NOW) as tx:
        tx.takeaways.put(Takeaway(interview="t-ana", kind="challenge", text="Lifting"))
    assert told(both(ws, library, "nursing")[1]) == ("words", "Lifting", "Ana")


def test_without_words_a_talk_speaks_by_what_it_moved(ws: Workspace, library: Library) -> None:
    """Law went up with people and down with pay; nursing went down in both."""
    up, down = both(ws, library, "law")
    assert told(up) == ("moved", "Time with people", "Cy")
    assert told(down) == ("moved", "Pay", "Di")
    assert up is not None
    assert up.at is not None
    assert NOW - up.at == timedelta(days=6)
    assert told(both(ws, library, "nursing")[1]) == ("moved", "Time with people", "Bo")


def test_a_rating_that_went_to_and_fro_speaks_as_it_ended(ws: Workspace, library: Library) -> None:
    """Nursing rose with Ana and fell below the beginning with Bo: nothing speaks for it."""
    assert both(ws, library, "nursing")[0] is None


def test_without_a_talk_that_moved_it_the_stars_speak(ws: Workspace, library: Library) -> None:
    """Art has five for people and one for pay; what matters most comes first."""
    assert [told(one) for one in both(ws, library, "art")] == [
        ("rated", "Time with people", ""),
        ("rated", "Pay", ""),
    ]


def test_why_one_thought_of_it_is_the_last_resort(ws: Workspace, library: Library) -> None:
    """And against a field of which nothing is known, nothing speaks."""
    with ws.edit("x", now=NOW) as tx:
        tx.fields.update("art", ratings_before={}, why=" My aunt ")
    up, down = both(ws, library, "art")
    assert (told(up), down) == (("why", "My aunt", ""), None)
