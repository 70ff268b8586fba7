"""The columns of our tables: keys for code, titles and words for people."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pandas as pd
import pytest

from infoint import i18n
from infoint.charts.columns import DAYS, FOR_FILES, MOMENTS, NO_MESSAGE, TITLES, in_words
from infoint.domain.kinds import STAGES
from infoint.i18n import catalogs
from infoint.people.ladder_chart import ladder_table
from infoint.progress.charts.confidence import confidence_table
from infoint.progress.charts.funnel import funnel_table
from infoint.progress.charts.matrix import matrix_table
from infoint.progress.charts.responses import responses_table
from infoint.progress.charts.thanks import THANKS, thanks_table
from infoint.progress.charts.topics import topics_table
from infoint.progress.charts.waiting import days_table
from infoint.progress.charts.weekly import weekly_table
from infoint.progress.interviews import INTERVIEW_COLUMNS
from infoint.ui.components.chart_box import _file
from tests.i18n.made_up import LANGUAGE, made_up, write_catalog

HEADS = (
    (
        confidence_table([("Ann", "Art", "2026-11-18", 2, 4)]),
        ["With", "Field", "Talk", "Before", "After"],
    ),
    (funnel_table(STAGES), ["Stage", "Contacts", "Of the stage before"]),
    (matrix_table([("Ann", ["done"])], ["1 Choose"]), ["Contact", "1 Choose"]),
    (
        responses_table([("Phone", True, True, False)], by="channel", order=[]),
        [
            *("Channel", "Asked", "Answered", "Agreed", "Waiting", "No answer"),
            "Answered, of those asked",
        ],
    ),
    (thanks_table([("Ann", "2026-11-18", 2.0)], timedelta(days=1)), ["With", "Talk", "Thank-you"]),
    (
        days_table([("Ann", "2026-11-18", "2026-11-20", 2)]),
        ["With", "First message", "Talk", "Days"],
    ),
    (
        weekly_table(interviews=[date(2026, 11, 18)], today=date(2026, 11, 18), goal=1),
        ["Week", "From Monday", "Messages and calls", "Talks", "Thank-yous", "Goal"],
    ),
    (topics_table([(None, 1, 1, 0)]), ["Topic", "Times asked", "Questions asked", "In the bank"]),
    (ladder_table([("Volunteer", 2, 1)]), ["Rung", "People", "Talked"]),
    (
        pd.DataFrame(columns=list(INTERVIEW_COLUMNS)),
        [
            *("When", "With", "Field", "State", "Asked", "Evaluated", "Mean"),
            *("Sure before", "Sure after", "Learned"),
        ],
    ),
)


@pytest.fixture
def other_language(tmp_path: Path) -> Iterator[None]:
    """A window in the made-up language."""
    write_catalog(tmp_path)
    catalogs.look_in(tmp_path)
    with i18n.choose(LANGUAGE):
        yield
    catalogs.forget(tmp_path)


def heads(data: bytes) -> list[str]:
    """The titles of a file for a spreadsheet."""
    return next(csv.reader(StringIO(data.decode("utf-8-sig"))))


@pytest.mark.parametrize(("table", "titles"), HEADS)
def test_the_heads_of_a_table(table: pd.DataFrame, titles: list[str], other_language: None) -> None:
    """On screen and in a file they are in the language in use."""
    known = set(TITLES.values())
    worded = [made_up(title) if title in known else title for title in titles]
    assert list(in_words(table).columns) == heads(_file(table)) == worded
    with i18n.choose("en"):
        assert list(in_words(table).columns) == titles


def test_ids_in_cells_are_worded(other_language: None) -> None:
    """Stages and when a thank-you went out are ids in a table, and words where it is shown."""
    table = funnel_table(STAGES)
    assert table["stage"].tolist() == [str(stage) for stage in STAGES]
    assert in_words(table)[made_up("Stage")].tolist() == [made_up(each.words) for each in STAGES]
    with i18n.choose("en"):
        assert in_words(table)["Stage"].tolist() == [stage.words for stage in STAGES]
    asked = responses_table(
        [(way, True, True, False) for way in ("phone", NO_MESSAGE, "by pigeon")],
        by="channel",
        order=[],
    )
    assert in_words(asked)[made_up("Channel")].tolist() == [
        made_up("Phone"),
        made_up("No message logged"),
        "by pigeon",
    ]
    steps = matrix_table([("done", ("done", "started", "not started"))], ["1", "2", "3"])
    assert in_words(steps).iloc[0].tolist() == ["done", *map(made_up, ("Done", "Begun", "Open"))]
    late = thanks_table([("Later", "2026-11-18", 999.0)], timedelta(days=1))
    assert late["thank_you"].tolist() == [THANKS[2]]
    assert in_words(late).iloc[0].tolist() == ["Later", "2026-11-18", made_up("Later")]
    assert late["thank_you"].tolist() == [THANKS[2]]


def test_dates_go_by_key() -> None:
    """The columns that hold days, moments and names of weeks are columns of ours."""
    assert TITLES.keys() >= (DAYS | MOMENTS | FOR_FILES)
