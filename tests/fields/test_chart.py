"""The chart of ratings before and after, on its numbers."""

import pandas as pd
import pytest

from infoint.fields.chart import moves_figure, moves_takeaway


def table(*rows: tuple[str, str, int | None, int | None]) -> pd.DataFrame:
    found = pd.DataFrame(rows, columns=["criterion", "field", "before", "now"])
    return found.astype({"before": "Int64", "now": "Int64"})


WHOLE = table(
    ("Pay", "Law", 5, 2), ("Pay", "Art", 2, 2), ("Light", "Law", None, 4), ("Light", "Art", 3, 4)
)


def test_rings_dots_and_lines_stand_where_the_ratings_are() -> None:
    """A line and a ring only for what moved, a dot for every rating of today."""
    lines, rings, dots = moves_figure(WHOLE).data
    assert list(rings.x) == [5, 3]
    assert list(dots.x) == [2, 2, 4, 4]
    assert list(lines.x) == [5, 2, None, 3, 4, None]
    heights = list(dots.y)
    assert list(rings.y) == [heights[0], heights[3]]
    assert heights == sorted(heights, reverse=True)


def test_each_criterion_is_named_once_above_its_fields() -> None:
    """Names stand letter for letter, also where they look like HTML."""
    figure = moves_figure(table(("<b>Pay", "A & B", 1, 2), ("<b>Pay", "C", 1, 1), ("X", "C", 1, 1)))
    assert [each.text for each in figure.layout.annotations] == ["<b>&lt;b&gt;Pay</b>", "<b>X</b>"]
    assert list(figure.layout.yaxis.ticktext) == ["A &amp; B", "C", "C"]
    assert figure.layout.annotations[0].y > figure.data[2].y[0]


@pytest.mark.parametrize("dark", [False, True])
def test_an_empty_chart_can_be_drawn(dark: bool) -> None:
    """Without any row, and with rows that nobody rated."""
    for rows in ((), (("Pay", "Law", None, None),)):
        figure = moves_figure(table(*rows), dark=dark)
        assert [len(trace.x) for trace in figure.data] == [0, 0, 0]


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (WHOLE, "moved 2 of 3 ratings. The furthest: Pay in Law, from 5 to 2."),
        (
            table(("Pay", "Law", 5, 3), ("People", "Law", 2, 4)),
            "moved 2 of 2 ratings. None moved further than Pay in Law, from 5 to 3.",
        ),
        (table(("Pay", "Law", 3, 3)), "No talk has moved a rating"),
        (table(("Pay", "Law", None, 3)), "No rating before the talks"),
    ],
)
def test_the_takeaway_says_what_moved_furthest(rows: pd.DataFrame, words: str) -> None:
    """How many moved, and which one most; or that nothing can be said yet."""
    assert words in moves_takeaway(rows)
