"""Charts and the tables that they are drawn from."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from infoint.charts import stage_figure, talks_figure
from infoint.charts.palette import DARK, LIGHT, TRANSPARENT, plain_label
from infoint.domain import STAGES, CareerField
from infoint.library import load_library
from infoint.services.progress import contacts_by_stage, steps_by_contact, talks_by_week
from infoint.store import Workspace, open_workspace
from tests.coaching.world import DAY, NOW, ann, attempt, bob, held, put, talk


@pytest.fixture
def ws() -> Workspace:
    """An empty workspace in memory."""
    return open_workspace(None)


def at(moment: datetime, key: str = "talk") -> Any:
    """A talk with Ann that ended at this moment."""
    return held(NOW - moment, id=key)


def weeks(ws: Workspace, now: datetime = NOW, tz: str = "", **more: int) -> dict[str, int]:
    """Talks by ISO week, from the first week with one."""
    table = talks_by_week(ws, tz=tz, now=now, **more)
    found = list(zip(table["Week"], table["Talks"], strict=True))
    first = next(n for n, (_, count) in enumerate(found) if count or "weeks" in more)
    return dict(found[first:])


def test_every_stage_has_its_row(ws: Workspace) -> None:
    """Stages stand in order, those without anybody too."""
    put(ws, ann(), bob(), attempt())
    table = contacts_by_stage(ws, now=NOW)
    assert list(table["Stage"]) == [stage.capitalize() for stage in STAGES]
    assert table.set_index("Stage")["Contacts"].to_dict()["Asked"] == 1
    assert table["Contacts"].sum() == 2


def test_weeks_without_talks_count_too(ws: Workspace) -> None:
    """From the first talk to this week without a break."""
    put(ws, ann(), at(NOW - 15 * DAY, "a"), at(NOW - 15 * DAY, "b"), at(NOW - DAY, "c"))
    assert weeks(ws) == {"2026-W45": 2, "2026-W46": 0, "2026-W47": 1}
    assert talks_by_week(ws, tz="", now=NOW)["From Monday"].iloc[-1] == date(2026, 11, 16)
    assert weeks(ws, weeks=2) == {"2026-W46": 0, "2026-W47": 1}


def test_a_talk_belongs_to_the_week_in_the_zone(ws: Workspace) -> None:
    """Sunday night in UTC is Monday, and so another week, in Auckland."""
    put(ws, ann(), at(datetime(2026, 11, 15, 22, tzinfo=UTC)))
    assert weeks(ws)["2026-W46"] == 1
    assert weeks(ws, tz="Pacific/Auckland") == {"2026-W47": 1}


def test_the_turn_of_the_year_has_its_iso_week(ws: Workspace) -> None:
    """The first days of 2027 belong to week 53 of 2026."""
    new_year = datetime(2027, 1, 2, 12, tzinfo=UTC)
    put(ws, ann(), at(new_year))
    assert weeks(ws, new_year + 3 * DAY) == {"2026-W53": 1, "2027-W01": 0}


def test_one_talk_is_one_bar_among_eight(ws: Workspace) -> None:
    """A first talk does not fill the chart: at least eight weeks are drawn."""
    put(ws, ann(), at(NOW - DAY))
    table = talks_by_week(ws, tz="", now=NOW)
    assert list(table["Talks"]) == [0] * 7 + [1]


def test_without_a_talk_the_table_is_empty(ws: Workspace) -> None:
    """Planned and running talks are not counted; an empty table still draws."""
    put(ws, ann(), talk(start=NOW))
    table = talks_by_week(ws, tz="Europe/Berlin", now=NOW)
    assert len(table) == 0
    assert list(table.columns) == ["Week", "From Monday", "Talks", "Goal"]
    talks_figure(table).to_plotly_json()


@pytest.mark.parametrize("dark", [False, True])
def test_figures_wear_the_palette(ws: Workspace, dark: bool) -> None:
    """Both figures are transparent, without legend, and in the colours of the ground."""
    put(ws, ann(), at(NOW - DAY))
    colours = DARK if dark else LIGHT
    for figure in (
        stage_figure(contacts_by_stage(ws, now=NOW), dark=dark),
        talks_figure(talks_by_week(ws, tz="", now=NOW), dark=dark),
    ):
        layout = figure.to_plotly_json()["layout"]
        assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == TRANSPARENT
        assert layout["showlegend"] is False
        assert layout["font"]["color"] == colours.text


def test_the_figures_hold_the_numbers_of_their_tables(ws: Workspace) -> None:
    """What is drawn is what the table says."""
    put(ws, ann(), bob(), at(NOW - DAY, "a"), at(NOW - 9 * DAY, "b"))
    stages, talks = contacts_by_stage(ws, now=NOW), talks_by_week(ws, tz="", now=NOW)
    assert list(stage_figure(stages).data[0].x) == list(stages["Contacts"])
    assert list(talks_figure(talks).data[0].y) == list(talks["Talks"])


@pytest.mark.parametrize("goal", [0, 3])
def test_the_goal_is_a_line_where_there_is_one(ws: Workspace, goal: int) -> None:
    """A goal of 0 draws no line."""
    put(ws, ann(), at(NOW - DAY))
    with ws.edit("goal", now=NOW) as tx:
        tx.profile.update(weekly_goal=goal)
    layout = talks_figure(talks_by_week(ws, tz="", now=NOW)).to_plotly_json()["layout"]
    assert [shape["y0"] for shape in layout.get("shapes", ())] == ([3] if goal else [])


def test_half_a_year_names_at_most_five_weeks(ws: Workspace) -> None:
    """So the axis can be read on a narrow screen; the last week is among them."""
    put(ws, ann(), at(NOW - 300 * DAY))
    table = talks_by_week(ws, tz="", now=NOW)
    assert len(table) == 26
    named = talks_figure(table).layout.xaxis.tickvals
    assert len(named) <= 5
    assert named[-1] == "2026-11-16"


def test_labels_are_shown_letter_for_letter() -> None:
    """Signs that plotly would read as HTML are escaped."""
    assert plain_label("<b>R&D</b>") == "&lt;b&gt;R&amp;D&lt;/b&gt;"


def test_steps_of_each_contact(ws: Workspace) -> None:
    """One row a contact in the order asked for, a column for each step, names as written."""
    field = CareerField(id="f", title="Nursing", want_to_know="Hours")
    put(ws, field, ann(name="**A** <b>", fields=("gone", "f")), bob(), attempt(outcome="replied"))
    library = load_library()
    table = steps_by_contact(ws, library, now=NOW, contacts=["bob", "gone", "ann"])
    assert list(table.columns[2:]) == [guide.title for guide in library.steps]
    assert list(table["Contact"]) == ["Bob Roe", "**A** <b>"]
    assert list(table["Stage"]) == ["Identified", "Replied"]
    assert list(table[library.step("phone-script").title]) == ["Not started", "2 of 4"]
    assert table[library.step("choose-field").title].iloc[1] == "1 of 8"
    assert len(steps_by_contact(ws, library, now=NOW)) == 2
    assert len(steps_by_contact(ws, library, now=NOW, contacts=[])) == 0


def test_a_talk_ahead_of_now_is_not_lost(ws: Workspace) -> None:
    """A clock that was ahead when the talk ended does not drop the talk."""
    put(ws, ann(), at(NOW + timedelta(days=8)))
    assert weeks(ws) == {"2026-W48": 1}


def test_advice_needs_no_chart_library() -> None:
    """Importing coaching loads neither plotly nor pandas, nor do charts load plotly express."""
    code = (
        "import sys, infoint.coaching; assert not {'plotly', 'pandas'} & set(sys.modules);"
        "import infoint.charts; assert 'plotly.express' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
