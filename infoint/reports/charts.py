"""The charts of progress as a report draws them, from the same tables as on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from infoint.charts.columns import IN_TIME, cell_words
from infoint.charts.counts import days, talks
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import Responses
from infoint.i18n import N_, _, ngettext
from infoint.people.referral_chart import referral_picture
from infoint.people.stages import stages
from infoint.progress.charts.funnel import BESIDE
from infoint.progress.charts.funnel import RATE as FUNNEL_RATE
from infoint.progress.charts.matrix import matrix_takeaway
from infoint.progress.charts.responses import RATE as RESPONSE_RATE
from infoint.progress.charts.thanks import TO_SEND, UNKNOWN, thanks_counts
from infoint.progress.tables import ProgressTables
from infoint.reports.drawn_charts import Bar, Bars, Matrix, Named, Shift, Shifts, Tree, Weeks
from infoint.reports.moment import ReportMoment
from infoint.reports.parts import Chart
from infoint.reports.sentences.takeaways import (
    confidence_told,
    days_told,
    funnel_told,
    ladder_told,
    referrals_told,
    responses_told,
    thanks_told,
    topics_told,
    weekly_told,
)

if TYPE_CHECKING:
    from pandas import DataFrame

ROWS_DRAWN = 30
"""More people than that are not drawn; the last ones are."""
_TALKS_DRAWN = 20
"""Of the talks, so that two charts of them stand on a page."""
_STEPS_ON_A_PAGE = 6
"""From the list to the thank-you."""
_SHARES = {"done": 1.0, "started": 0.5, "not started": 0.0}


def people_charts(moment: ReportMoment) -> Iterator[Chart]:
    """People, messages and weeks; a chart without anything in it is left out."""
    tables = _tables(moment)
    if moment.ws.contacts.all():
        yield _funnel(tables.funnel())
    weekly = tables.weekly()
    if len(weekly):
        yield _weekly(moment, weekly)
    asked = tables.asked_people()
    for by, title in (
        ("channel", N_("Answers by channel")),
        ("situation", N_("Answers by how the contact came about")),
    ):
        table = tables.responses(by)
        if len(table):
            yield _responses(table, asked, _(title))
    yield from _steps(moment)
    yield from _referrals(moment)


def page_charts(moment: ReportMoment, most: int) -> Iterator[Chart]:
    """For one page: from the list to the thank-you, and the confidence of the `most` last talks."""
    tables = _tables(moment)
    if moment.ws.contacts.all():
        table = tables.funnel()
        chart = _funnel(table)
        assert isinstance(chart.drawing, Bars)
        shown = Bars(chart.drawing.bars[:_STEPS_ON_A_PAGE])
        yield replace(chart, title=_("From the list to the thank-you"), drawing=shown)
    sure = tables.confidence()
    if len(sure):
        chart = _confidence(moment, sure)
        assert isinstance(chart.drawing, Shifts)
        said = _last_drawn(confidence_told(sure), len(sure), most)
        rows = chart.drawing.rows[-most:]
        yield replace(chart, takeaway=said, drawing=replace(chart.drawing, rows=rows))


def _last_drawn(said: str, count: int, most: int) -> str:
    """What a chart says; and that its last rows alone are drawn, where it has more."""
    if count <= most:
        return said
    return _("{said} The last {n} are drawn.", said=said, n=most)


def interview_charts(moment: ReportMoment) -> Iterator[Chart]:
    """What the talks show: waiting, thank-yous, confidence, topics, the ladder of practice."""
    if not moment.held():
        return
    tables = _tables(moment)
    days = tables.days_to_interview()
    if len(days):
        yield _days(days)
    yield _thanks(tables.thanks_on_time())
    sure = tables.confidence()
    if len(sure):
        yield _confidence(moment, sure)
    yield _topics(tables.topics_asked())
    yield _ladder(tables.practice_ladder())


def _tables(moment: ReportMoment) -> ProgressTables:
    return ProgressTables(moment.ws, moment.library, moment.now, moment.tz)


def _columns(table: DataFrame, *names: str) -> Iterator[tuple[Any, ...]]:
    return zip(*(table[name].tolist() for name in names), strict=True)


def _funnel(table: DataFrame) -> Chart:
    bars = tuple(
        Bar(
            stage_words(Stage(stage)),
            count,
            _("{rate} of the stage before", rate=rate) if rate else str(count),
            stage in BESIDE,
        )
        for stage, count, rate in _columns(table, "stage", "contacts", FUNNEL_RATE)
    )
    return Chart(_("From the list to the report back"), funnel_told(table), Bars(bars))


def stage_words(stage: Stage) -> str:
    """How far somebody has come, of nobody's list in particular."""
    return _("On the list") if stage == Stage.IDENTIFIED else stage.label


def _weekly(moment: ReportMoment, table: DataFrame) -> Chart:
    interviews = tuple(table["talks"].tolist())
    apart = max(1, -(-len(interviews) // 4))
    mondays = list(table["monday"])
    labels = tuple(
        _day_words(moment, monday) if (len(mondays) - 1 - place) % apart == 0 else ""
        for place, monday in enumerate(mondays)
    )
    goal = int(table["goal"].iloc[-1])
    told = ngettext("Goal: {n} talk a week", "Goal: {n} talks a week", goal)
    drawing = Weeks(interviews, labels, goal, told)
    return Chart(_("Talks held, week by week"), weekly_told(table), drawing)


def _day_words(moment: ReportMoment, day: object) -> str:
    """A day of a table, a date or as text, as it stands in documents."""
    return moment.day_words(day if isinstance(day, date) else date.fromisoformat(str(day)))


def _responses(table: DataFrame, people: Responses, title: str) -> Chart:
    way = str(table.columns[0])
    names = (way, "asked", "answered", RESPONSE_RATE)
    bars = [
        Bar(cell_words(way, name), answered, _("Answered: {rate}", rate=rate), of=asked)
        for name, asked, answered, rate in _columns(table, *names)
    ]
    return Chart(title, responses_told(table, people), Bars(tuple(bars)))


def _days(table: DataFrame) -> Chart:
    shown = table.tail(_TALKS_DRAWN)
    bars = tuple(Bar(name, count, days(count)) for name, count in _columns(shown, "with", "days"))
    said = _last_drawn(days_told(table), len(table), _TALKS_DRAWN)
    return Chart(_("Days from the first message to the talk"), said, Bars(bars))


def _thanks(table: DataFrame) -> Chart:
    bars = tuple(
        Bar(_(IN_TIME[when]), count, talks(count), when in (TO_SEND, UNKNOWN))
        for when, count in thanks_counts(table["thank_you"].tolist()).items()
    )
    return Chart(_("When thank-yous went out"), thanks_told(table), Bars(bars))


def _confidence(moment: ReportMoment, table: DataFrame) -> Chart:
    rows = tuple(
        Shift(name, _rating(before), _rating(after), _day_words(moment, day))
        for name, before, after, day in _columns(
            table.tail(_TALKS_DRAWN), "with", "before", "after", "talk_day"
        )
    )
    drawing = Shifts(
        rows,
        low_said=_("not sure at all"),
        high_said=_("very sure"),
        before=_("before the talk"),
        after=_("after it"),
    )
    said = _last_drawn(confidence_told(table), len(table), _TALKS_DRAWN)
    return Chart(_("Confidence, talk by talk"), said, drawing)


def _rating(value: object) -> float | None:
    text = str(value)
    return float(text) if text.isdigit() else None


def _topics(table: DataFrame) -> Chart:
    bars = tuple(
        Bar(topic, count, ngettext("{n} time", "{n} times", count) if count else _("not asked yet"))
        for topic, count in _columns(table, "topic", "times_asked")
    )
    return Chart(_("What was asked about"), topics_told(table), Bars(bars))


def _ladder(table: DataFrame) -> Chart:
    bars = tuple(
        Bar(
            cell_words("rung", rung),
            interviewed,
            _("{n} of {all} talked with", n=interviewed, all=people) if people else _("nobody yet"),
            of=people,
        )
        for rung, people, interviewed in _columns(table, "rung", "people", "talked")
    )
    return Chart(_("The practice ladder, the easiest first"), ladder_told(table), Bars(bars))


def _steps(moment: ReportMoment) -> Iterator[Chart]:
    """The seven steps of those with whom something has begun, the latest on top."""
    found = stages(moment.ws, now=moment.now)
    people = [one for one in moment.ws.contacts.all() if found[one.id] != "identified"]
    if not people:
        return
    tables = _tables(moment)
    through = tables.through_to_the_end(tuple(one.id for one in people))
    everybody, people = len(people), people[::-1][:ROWS_DRAWN]
    table = tables.steps_matrix(tuple(one.id for one in people))
    rows = tuple(
        (one.name, tuple(_SHARES[str(cell)] for cell in row[1:]), stage_words(found[one.id]))
        for one, row in zip(people, table.itertuples(index=False, name=None), strict=True)
    )
    said = _(
        "{said} Full: done; half: begun; empty: open.",
        said=matrix_takeaway(table, everybody, through),
    )
    yield Chart(_("The seven steps by person"), said, Matrix(tuple(table.columns[1:]), rows))


def _referrals(moment: ReportMoment) -> Iterator[Chart]:
    """Who named whom, where anybody did; of a large tree its beginning."""
    table = referral_picture(moment.ws)
    if not (table["level"] > 0).any():
        return
    names = ("name", "level", "by_row", "talked", "to_tell")
    rows = tuple(
        Named(
            name,
            level,
            parent if parent >= 0 else None,
            interviewed,
            _("still to be told how it went") if owed else "",
        )
        for name, level, parent, interviewed, owed in _columns(table.head(ROWS_DRAWN), *names)
    )
    named = int((table["level"] > 0).sum())
    met = int((table["talked"] & (table["level"] > 0)).sum())
    yield Chart(_("Who named whom"), referrals_told(named, met), Tree(rows))
