"""What differs between the people who answered and those who did not."""

from datetime import timedelta
from typing import Any

import pytest

from infoint.advice.index import index_of
from infoint.domain import Contact, OutreachAttempt
from infoint.progress.difference import Compared, Difference, first_messages, what_differs
from infoint.store import Workspace
from tests.worlds.records import DAY, NOW, put

TODAY = NOW.date()


def wrote(ws: Workspace, name: str, answered: bool, ago: int = 20, **values: Any) -> None:
    """Somebody was written to so many days ago, and answered or did not."""
    outcome = "replied" if answered else "waiting"
    given = {"contact": name, "at": NOW - ago * DAY, "outcome": outcome, "channel": "email"}
    put(ws, Contact(id=name, name=name), OutreachAttempt(**{**given, **values}))


def found(ws: Workspace) -> Compared:
    """What is said of them."""
    return what_differs(index_of(ws), TODAY)


def test_a_tie_that_made_the_difference_is_told_with_its_counts(ws: Workspace) -> None:
    """Four of four named ones answered, and one of four others: more than chance."""
    for number in range(4):
        wrote(ws, f"a{number}", True, situation="referred")
        wrote(ws, f"b{number}", number == 0, situation="cold")
    assert found(ws) == Compared(
        5,
        3,
        (
            Difference(
                "situation",
                "referred",
                answered=4,
                of=4,
                others_answered=1,
                others=4,
                others_waiting=3,
            ),
        ),
        frozenset({"situation"}),
    )


@pytest.mark.parametrize(
    ("few", "others"),
    [((2, 2), (0, 6)), ((6, 6), (0, 2)), ((3, 4), (3, 4)), ((2, 3), (1, 3)), ((0, 3), (0, 3))],
)
def test_nothing_is_said_of_few_or_of_chance(
    few: tuple[int, int], others: tuple[int, int], ws: Workspace
) -> None:
    """Three must stand on both sides, and more must have answered than chance would give."""
    for situation, (came, of) in (("friend", few), ("cold", others)):
        for number in range(of):
            wrote(ws, f"{situation}{number}", number < came, situation=situation)
    assert found(ws).differences == ()


def test_length_channel_and_day_count_too(ws: Workspace) -> None:
    """Of each trait only the value with the plainest difference is told, at most two in all."""
    for number in range(4):
        wrote(ws, f"a{number}", True, 21, text="Short and kind.", channel="note")
        wrote(ws, f"b{number}", False, 20, text="word " * 200)
    told = [(one.by, one.value) for one in found(ws).differences]
    assert len(told) == 2
    assert set(told) <= {("channel", "note"), ("length", "short"), ("weekday", "2")}


def test_who_may_still_answer_is_on_neither_side(ws: Workspace) -> None:
    """A message of today has its days; one that was answered at once counts at once."""
    wrote(ws, "waits", False, 0)
    wrote(ws, "quick", True, 0)
    wrote(ws, "late", False, 9)
    assert (found(ws).answered, found(ws).unanswered) == (1, 1)


def test_a_call_that_nobody_took_is_no_message(ws: Workspace) -> None:
    """Nobody heard the words; the message after it is the first one, an answer to any counts."""
    wrote(ws, "ann", False, 20, channel="phone", outcome="no answer")
    assert first_messages(index_of(ws), TODAY) == ()
    at = NOW - 19 * DAY
    put(ws, OutreachAttempt(contact="ann", at=at, channel="email", situation="friend"))
    (one,) = first_messages(index_of(ws), TODAY)
    assert (one.attempt.situation, one.answered) == ("friend", False)
    put(ws, OutreachAttempt(contact="ann", at=at + timedelta(2), channel="email", outcome="agreed"))
    (one,) = first_messages(index_of(ws), TODAY)
    assert one.answered
