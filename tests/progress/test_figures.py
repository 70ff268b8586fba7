"""Figures: they hold the numbers of their tables, in every look, and can be told without colour."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from infoint.charts.palette import DARK, GROUND, LIGHT, plain_label
from infoint.domain.kinds import Stage
from infoint.library.entries import Topic
from infoint.people import ladder_chart
from infoint.progress.charts import confidence, funnel, matrix, responses, thanks, topics, weekly
from infoint.progress.charts.waiting import days_figure, days_table

TODAY = date(2026, 11, 18)
ODD = "**A** <b>&"
TOPIC = Topic.model_construct(id="a", title=ODD, heading=ODD)
Made = tuple[Callable[..., Any], pd.DataFrame]


def made(some: bool) -> dict[str, Made]:
    """Every chart with a table, full or as empty as it can be."""
    days = [TODAY] if some else []
    return {
        "funnel": (
            funnel.funnel_figure,
            funnel.funnel_table([Stage.TALKED, Stage.SILENT, Stage.DECLINED] if some else []),
        ),
        "weekly": (
            weekly.weekly_figure,
            weekly.weekly_table(messages=days, interviews=days, today=TODAY, goal=2),
        ),
        "responses": (
            responses.responses_figure,
            responses.responses_table(
                [(ODD, True, True, False), (ODD, False, False, True)] if some else [],
                by="channel",
                order=[],
            ),
        ),
        "days": (days_figure, days_table([(ODD, "", "", 4)] if some else [])),
        "thanks": (
            thanks.thanks_figure,
            thanks.thanks_table([(ODD, "", None)] if some else [], timedelta(days=1)),
        ),
        "confidence": (
            confidence.confidence_figure,
            confidence.confidence_table(
                [(ODD, "", "", 2, 4), ("B", "", "", None, 3)] if some else []
            ),
        ),
        "topics": (
            topics.topics_figure,
            topics.topics_table([(TOPIC, 2, 1, 3)] if some else []),
        ),
        "ladder": (
            ladder_chart.ladder_figure,
            ladder_chart.ladder_table([(ODD, 2, 1)] if some else []),
        ),
        "matrix": (
            matrix.matrix_figure,
            matrix.matrix_table([(ODD, ("done", "started"))] if some else [], ["One", "Two"]),
        ),
    }


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("some", [False, True])
@pytest.mark.parametrize("name", made(True))
def test_every_chart_draws_in_both_looks(name: str, some: bool, dark: bool) -> None:
    """On the ground of the page, so that a saved picture can be read, and in its colours."""
    draw, table = made(some)[name]
    layout = draw(table, dark=dark).to_plotly_json()["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == GROUND[dark]
    assert layout["font"]["color"] == (DARK if dark else LIGHT).text


@pytest.mark.parametrize("name", ["responses", "confidence", "topics", "ladder", "matrix"])
def test_names_are_shown_letter_for_letter(name: str) -> None:
    """Signs that plotly would read as HTML are escaped."""
    draw, table = made(True)[name]
    whole = json.dumps(draw(table).to_plotly_json(), default=str, ensure_ascii=False)
    assert "<b>" not in whole
    assert plain_label(ODD) in whole


def test_no_series_is_told_by_its_colour_alone() -> None:
    """What was not answered is hatched, what is waited for an empty frame, what came is full."""
    draw, table = made(True)["responses"]
    answered, silent, waiting = draw(table).to_plotly_json()["data"][:3]
    assert silent["marker"]["pattern"]["shape"] == "/"
    assert "pattern" not in answered["marker"]
    assert waiting["marker"]["color"] == GROUND[False] != answered["marker"]["color"]


def test_the_funnel_draws_its_numbers_and_rates() -> None:
    """Bars are the contacts; those who stand beside the row are hatched."""
    draw, table = made(True)["funnel"]
    full, beside, words = draw(table).to_plotly_json()["data"]
    drawn = [one or other or 0 for one, other in zip(full["x"], beside["x"], strict=True)]
    assert drawn == list(table["contacts"])
    assert [bool(value) for value in beside["x"]] == [False] * 7 + [True, True]
    assert words["text"][1].strip() == "3 of 3"


@pytest.mark.parametrize("goal", [0, 3])
def test_the_goal_is_a_line_where_there_is_one(goal: int) -> None:
    """A goal of 0 draws no line and is not named."""
    table = weekly.weekly_table(interviews=[TODAY], today=TODAY, goal=goal)
    figure = weekly.weekly_figure(table).to_plotly_json()
    assert [line["y0"] for line in figure["layout"].get("shapes", ())] == ([3] if goal else [])
    assert any("Goal" in trace["name"] for trace in figure["data"]) is bool(goal)


def test_half_a_year_names_at_most_five_weeks() -> None:
    """So the axis can be read on a narrow screen; the last week is among them."""
    table = weekly.weekly_table(interviews=[date(2026, 1, 5)], today=TODAY, goal=1)
    named = weekly.weekly_figure(table).layout.xaxis.tickvals
    assert len(named) <= 5
    assert named[-1] == "2026-11-16"


def test_a_rating_that_is_missing_is_not_drawn() -> None:
    """One dot a rating that was given, and a line only between two."""
    draw, table = made(True)["confidence"]
    line, before, after = draw(table).to_plotly_json()["data"]
    assert (list(before["x"]), list(after["x"])) == ([2], [4, 3])
    assert list(line["x"]) == [2, 4, None]


def test_only_the_latest_interviews_are_drawn() -> None:
    """Three hundred talks leave a chart that can be read; the table keeps all."""
    rows = [(f"P{n}", "", "", 3, 4) for n in range(300)]
    figure = confidence.confidence_figure(confidence.confidence_table(rows)).to_plotly_json()
    assert len(figure["data"][1]["x"]) == 20
    assert figure["layout"]["yaxis"]["ticktext"][-1] == "P299"


def test_advice_needs_no_chart_library() -> None:
    """Importing coaching loads neither plotly nor pandas, nor do charts load plotly express."""
    code = (
        "import sys, infoint.coaching; assert not {'plotly', 'pandas'} & set(sys.modules);"
        "import infoint.charts; assert 'plotly.express' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
