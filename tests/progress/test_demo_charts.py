"""Every chart of the page on progress is full in the demo of the one who decides."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from infoint.domain import CHANNELS
from infoint.fields.comparison import compare_fields
from infoint.library import Library, load_library
from infoint.library.demos import load_demos
from infoint.people.referral_chart import referral_picture
from infoint.presenting.demo import fill_demo
from infoint.progress.interviews import all_interviews
from infoint.progress.standing import standing
from infoint.store import Workspace, open_workspace
from tests.worlds.progress import tables

NOW = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
TZ = "Europe/London"


@pytest.fixture(scope="module")
def library() -> Library:
    """The built-in content."""
    return load_library()


@pytest.fixture(scope="module")
def ws(library: Library) -> Workspace:
    """The richest demo, at noon of a Wednesday."""
    made = open_workspace(None)
    fill_demo(made, load_demos()[2], library, now=NOW, tz=ZoneInfo(TZ))
    return made


def test_where_one_stands_is_said_with_a_next_step(ws: Workspace, library: Library) -> None:
    """The sentence and the one next action are there."""
    found = standing(ws, library, now=NOW)
    assert found.sentence
    assert found.next


def test_the_funnel_has_somebody_at_every_stage(ws: Workspace) -> None:
    """From identified to reported back, and declined and silent beside it."""
    table = tables(ws, now=NOW).funnel()
    assert len(table) == 9
    assert (table["contacts"] > 0).all()


def test_every_week_has_something_in_it(ws: Workspace) -> None:
    """Messages, talks and thank-yous over two months, with the goal beside them."""
    table = tables(ws, tz=TZ, now=NOW).weekly()
    assert len(table) >= 8
    busy = table["messages"] + table["talks"] + table["thank_yous"]
    assert (busy > 0).sum() >= len(table) - 2
    assert table["talks"].sum() == 9
    assert (table["goal"] == 1).all()


def test_every_channel_and_situation_has_answers_to_count(ws: Workspace) -> None:
    """All seven channels, five situations, and some of each outcome."""
    channels = tables(ws, now=NOW).responses(by="channel")
    assert set(CHANNELS) <= set(channels["channel"])
    assert len(tables(ws, now=NOW).responses(by="situation")) >= 4
    for column in ("answered", "agreed", "waiting", "no_answer"):
        assert channels[column].sum() > 0, column


def test_days_to_the_interview_and_thanks_show_quick_and_slow(ws: Workspace) -> None:
    """Each talk that was asked for has its days, each talk its thank-you in one of four ways."""
    days = tables(ws, now=NOW, tz=TZ).days_to_interview()
    assert len(days) == 8
    assert days["days"].max() > 2 * days["days"].min()
    assert tables(ws, now=NOW, tz=TZ).thanks_on_time()["thank_you"].nunique() == 4


def test_confidence_is_there_before_and_after_every_interview(ws: Workspace) -> None:
    """It rises, stays, and is never left out."""
    table = tables(ws, now=NOW, tz=TZ).confidence()
    assert len(table) == 9
    assert table[["before", "after"]].notna().all().all()
    assert (table["after"] > table["before"]).any()
    assert (table["after"] == table["before"]).any()


def test_most_topics_were_asked_and_some_were_not(ws: Workspace) -> None:
    """What nobody was asked is what the chart is for."""
    asked = tables(ws, now=NOW).topics_asked()["times_asked"]
    assert (asked > 0).sum() >= 12
    assert (asked == 0).any()


def test_every_rung_of_the_ladder_was_climbed(ws: Workspace) -> None:
    """From the one who loves to talk to those who were not known before."""
    table = tables(ws, now=NOW).practice_ladder()
    assert len(table) == 4
    assert (table["talked"] > 0).all()


def test_the_matrix_of_steps_shows_every_kind_of_cell(ws: Workspace) -> None:
    """Done, begun and not begun stand side by side."""
    people = ws.contacts.all()
    table = tables(ws, now=NOW).steps_matrix(tuple(one.id for one in people))
    assert len(table) == len(people)
    assert len({cell for row in table.to_numpy() for cell in row[1:]}) >= 3


def test_the_network_and_the_table_of_interviews_are_full(ws: Workspace, library: Library) -> None:
    """Chains of three, and every talk with its evaluation."""
    assert referral_picture(ws)["level"].max() == 2
    assert len(all_interviews(ws, library, tz=TZ)) == 11


def test_each_field_alone_fills_the_charts_too(ws: Workspace) -> None:
    """Filtered to one field, no chart of talks is empty."""
    for field in ws.fields.all():
        found = tables(ws, now=NOW, tz=TZ, field=field.id)
        assert len(found.confidence()) == 3
        assert len(found.days_to_interview()) >= 2
        assert len(found.thanks_on_time()) == 3
        assert found.funnel()["contacts"].max() >= 5
        assert (found.topics_asked()["times_asked"] > 0).sum() >= 6


def test_three_fields_are_compared_in_full(ws: Workspace, library: Library) -> None:
    """Scores, moved ratings, pay, skills, verdicts, what is unknown and whom to ask for each."""
    found = compare_fields(ws, library)
    assert len(found.fields) == 3
    assert found.tips, "some single change must tip it"
    for each in found.fields:
        assert each.score_before is not None
        assert each.score is not None
        assert any(rating.moved for rating in each.ratings)
        parts = (each.evaluation, each.assumptions, each.pay, each.have, each.lack)
        assert all(parts), each.field.title
        assert each.unknown
        assert each.whom
        assert each.decisions
