"""A status in words that nobody knows: asked about where nothing else tells how one stands."""

from datetime import date

import pytest

from infoint.imports import Preview
from tests.imports.reading import read

TODAY = date(2026, 11, 30)
HEAD = "Name,Email,Reached out,Status,Chat,Thanked,They answered"


def of(row: str) -> Preview:
    return read(f"{HEAD}\nJake Ray,jake@x.org,{row}\n", today=TODAY)


@pytest.mark.parametrize(
    "row",
    [
        "11/18/2026,zorped at last,12/3/2026,,",
        ",zorped at last,11/30/2026,,",
        "11/1/2026,zorped at last,11/9/2026,11/10/2026,",
        "11/1/2026,zorped at last,,,11/4/2026",
    ],
)
def test_it_is_no_question_where_something_else_tells(row: str) -> None:
    """A talk ahead, one that was held, or the day of an answer; the words stay with the person."""
    found = of(row)
    assert not found.unknown_statuses
    assert not found.history.unknown
    assert "Status: zorped at last" in found.people[0].notes


@pytest.mark.parametrize(
    ("row", "keeps_days"),
    [
        ("11/18/2026,zorped at last,,,", True),
        (",zorped at last,,,", False),
        ("11/1/2026,zorped at last,11/9/2026,,", False),
    ],
)
def test_it_is_asked_about_where_nothing_does(row: str, keeps_days: bool) -> None:
    """With whether a day of contact goes to the notes; also of a talk that may have been."""
    found = of(row)
    assert found.unknown_statuses == {"zorped at last": 1}
    (one,) = found.history.unknown
    assert (one.contact, one.keeps_days) == (found.people[0].id, keeps_days)
    assert ("11/18/2026" in found.people[0].notes) == keeps_days
    assert bool(found.attempts) == ("11/1/" in row)
