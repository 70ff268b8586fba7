"""Charts drawn without a browser: their numbers, and that every drawing can be drawn."""

import struct

import pytest

from infoint.reports.drawn_charts import (
    DOTS_PER_INCH,
    Bars,
    Dots,
    Drawing,
    Matrix,
    Scores,
    Shifts,
    Spans,
    Tree,
    Weeks,
    chart_pictures,
    drawing_data,
)
from tests.documents.reports import drawings


def test_bars_are_measured_by_the_longest() -> None:
    """Each bar has its number, and the longest of them is the whole."""
    data = drawing_data(drawings()["bars"])
    assert data["most"] == 3
    assert [row["value"] for row in data["bars"]] == [3, 0, 1]
    assert [row["quiet"] for row in data["bars"]] == [False, False, True]


@pytest.mark.parametrize(
    ("values", "goal", "top", "step"),
    [((0, 2, 1), 2, 2, 1), ((), 0, 1, 1), ((9,), 3, 9, 3), ((3,), 40, 40, 10), ((5, 1), 0, 6, 2)],
)
def test_weeks_have_whole_steps_above_everything(
    values: tuple[int, ...], goal: int, top: int, step: int
) -> None:
    """The axis ends at a whole step, at or above the highest bar and the goal."""
    data = drawing_data(Weeks(values, ("",) * len(values), goal, ""))
    assert (data["top"], data["step"]) == (top, step)


def test_dots_count_answers_and_know_their_mean() -> None:
    """Equal answers are one dot with their number; without answers there is no mean."""
    data = drawing_data(Dots((Scores("Q", (1, 4, 4)), Scores("R", ()))))
    assert data["rows"][0]["counts"] == [1, 0, 0, 2, 0]
    assert data["rows"][0]["mean"] == 3
    assert data["rows"][1]["mean"] is None


def test_spans_begin_at_nought() -> None:
    """The highest amount of all ranges is the end of the line; an open end stays open."""
    data = drawing_data(drawings()["spans"])
    assert data["most"] == 30
    assert [(row["low"], row["high"]) for row in data["rows"]] == [(10, 20), (None, 30), (5, None)]


def test_a_matrix_keeps_every_cell() -> None:
    """Cells stand as given, and one that does not concern the row stays empty."""
    data = drawing_data(drawings()["matrix"])
    assert [cells for _, cells, _ in data["rows"]] == [[1.0, 0.5], [0.0, None]]


@pytest.mark.parametrize("name", list(drawings()))
def test_each_kind_becomes_a_picture(name: str) -> None:
    """A PNG as wide as asked, and higher with more in it."""
    picture, again = chart_pictures([drawings()[name], drawings("Word " * 40)[name]], width=100)
    width, height = struct.unpack(">II", picture[16:24])
    assert picture.startswith(b"\x89PNG")
    assert abs(width - 100 / 25.4 * DOTS_PER_INCH) <= 1
    assert struct.unpack(">II", again[16:24])[1] >= height


@pytest.mark.parametrize(
    "empty", [Bars(()), Weeks((), ()), Shifts(()), Dots(()), Spans(()), Matrix((), ()), Tree(())]
)
def test_nothing_to_draw_is_no_trouble(empty: Drawing) -> None:
    """A drawing without rows is a picture all the same."""
    assert len(chart_pictures([empty], width=80)) == 1
    assert chart_pictures([], width=80) == []


def test_the_words_under_weeks_are_whole() -> None:
    """Words that take two lines make the drawing higher, so that no edge cuts them."""
    short, long = Weeks((1, 2), ("1 May", "")), Weeks((1, 2), ("23 November 2026", ""))
    one, two = chart_pictures([short, long], width=100)
    heights = [struct.unpack(">II", picture[16:24])[1] for picture in (one, two)]
    assert heights[1] > heights[0] + 2 / 25.4 * DOTS_PER_INCH
