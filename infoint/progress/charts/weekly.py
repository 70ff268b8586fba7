"""What was done in which week: messages, talks, thank-yous, beside the goal for talks."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.bars import Role, look
from infoint.charts.columns import TITLES
from infoint.charts.counts import talks
from infoint.charts.palette import axis, base_layout, legend, palette
from infoint.dates.written import screen_day
from infoint.i18n import N_, _, ngettext

WEEKS_SHOWN = 26
WEEKS_AT_LEAST = 8
_DRAWN: tuple[tuple[str, Role], ...] = (("messages", "quiet"), ("talks", "main"))
_OF_A_WEEK = {
    "messages": N_("Week of %{customdata}: %{y} messages and calls"),
    "talks": N_("Week of %{customdata}: %{y} talks"),
}
_COLUMNS = ["week", "monday", "messages", "talks", "thank_yous", "goal"]


def weekly_table(
    *,
    messages: Iterable[date] = (),
    interviews: Iterable[date] = (),
    thanks: Iterable[date] = (),
    today: date,
    goal: int,
) -> pd.DataFrame:
    """One row a week: week (ISO, such as 2026-W47), monday (a date), messages (and calls), talks,
    thank_yous, goal.

    The days are those in the person's zone on which a message went out or a call was made, a talk
    ended, a thank-you went out. Weeks run without a break from the first of them, or eight weeks
    ago, to this one, at most the last 26; without any the table is empty. The goal is how many
    talks a week one wants.
    """
    counted = [Counter(map(_monday, days)) for days in (messages, interviews, thanks)]
    known = {monday for counts in counted for monday in counts}
    if not known:
        return pd.DataFrame(columns=_COLUMNS)
    last = max(_monday(today), *known)
    earliest = min(min(known), last - timedelta(weeks=WEEKS_AT_LEAST - 1))
    first = max(earliest, last - timedelta(weeks=WEEKS_SHOWN - 1))
    mondays = [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
    rows = [
        (_week(monday), monday, *(counts[monday] for counts in counted), goal) for monday in mondays
    ]
    return pd.DataFrame(rows, columns=_COLUMNS)


def _week(monday: date) -> str:
    year, week, _day = monday.isocalendar()
    return f"{year}-W{week:02}"


def _british(day: date) -> str:
    return screen_day(day, day, "en_GB")


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def weekly_figure(
    table: pd.DataFrame, dark: bool = False, *, name: Callable[[date], str] = _british
) -> go.Figure:
    """Two bars a week, talks full and messages hatched, with a dashed line at the weekly goal.

    `name` writes the Monday of a week; at most four are named, this week among them.
    """
    colours = palette(dark)
    goal = int(table["goal"].iloc[-1]) if len(table) else 0
    mondays = [monday.isoformat() for monday in table["monday"]]
    bars: list[Any] = [
        go.Bar(
            x=mondays,
            y=[int(count) for count in table[column]],
            name=_(TITLES[column]),
            customdata=[name(monday) for monday in table["monday"]],
            marker=look(role, colours),
            hovertemplate=f"{_(_OF_A_WEEK[column])}<extra></extra>",
        )
        for column, role in _DRAWN
    ]
    top = max([*map(int, table["talks"]), *map(int, table["messages"]), goal, 1])
    layout = base_layout(colours, height=300)
    layout["bargap"] = 0.25
    named = mondays[::-1][:: max(1, ceil(len(mondays) / 4))][::-1]
    layout["xaxis"] = axis(
        colours,
        type="date",
        automargin=True,
        tickmode="array",
        tickvals=named,
        ticktext=[name(date.fromisoformat(monday)) for monday in named],
    )
    layout["yaxis"] = axis(
        colours,
        range=[0, top * 1.15],
        dtick=max(1, ceil(top / 4)),
        tickformat="d",
        gridcolor=colours.line,
        automargin=True,
    )
    layout.update(legend(colours))
    if goal:
        line = {"width": 2, "dash": "dash", "color": colours.accent}
        across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": goal, "y1": goal}
        layout["shapes"] = [{**across, "line": line}]
        goal_line = {
            "name": _("Goal: {talks}", talks=talks(goal)),
            "mode": "lines",
            "hoverinfo": "skip",
        }
        # a shape has no place in the legend
        bars.append(go.Scatter(x=mondays[:1], y=[None], line=line, **goal_line))
    return go.Figure(data=bars, layout=layout)


def weeks_shown(table: pd.DataFrame) -> int:
    """How many weeks there are from the first in which something was done."""
    done = (table["messages"] + table["talks"] + table["thank_yous"]).tolist()
    return len(done) - next((n for n, count in enumerate(done) if count), 0)


def weekly_takeaway(table: pd.DataFrame) -> str:
    """What was done in the weeks shown, and how often the goal was met, if it was."""
    if not len(table):
        return _("Nothing was sent and no talk was held in this time.")
    weeks, sent, interviews = (
        weeks_shown(table),
        int(table["messages"].sum()),
        int(table["talks"].sum()),
    )
    said = [
        ngettext(
            "You wrote or called once this week.", "You wrote or called {n} times this week.", sent
        )
        if weeks == 1
        else ngettext(
            "You wrote or called once in {weeks} weeks.",
            "You wrote or called {n} times in {weeks} weeks.",
            sent,
            weeks=weeks,
        ),
        ngettext("You held {n} talk.", "You held {n} talks.", interviews),
    ]
    goal = int(table["goal"].iloc[-1])
    met = int((table["talks"] >= goal).sum()) if goal else 0
    if met:
        words = ngettext(
            "Your goal of {talks} a week was met in {n} week.",
            "Your goal of {talks} a week was met in {n} weeks.",
            met,
            talks=talks(goal),
        )
        said.append(words)
    return " ".join(said)
