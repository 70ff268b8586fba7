"""How many talks were held in which week."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from infoint.charts.palette import Palette, base_layout, palette

WEEKS_SHOWN = 26
WEEKS_AT_LEAST = 8
_COLUMNS = ["Week", "From Monday", "Talks", "Goal"]
_DAY_MS = 24 * 60 * 60 * 1000


def talks_table(
    days: Iterable[date], *, today: date, goal: int, weeks: int = WEEKS_SHOWN
) -> pd.DataFrame:
    """One row a week: Week (ISO, such as 2026-W47), From Monday (a date), Talks, Goal.

    `days` are those on which talks ended, in the person's zone. Weeks run without a break from
    that of the first talk, or eight weeks ago, to this one, at most the last `weeks` of them;
    without any talk the table is empty. Goal is how many talks a week the person wants.
    """
    counts = Counter(map(_monday, days))
    if not counts:
        return pd.DataFrame(columns=_COLUMNS)
    last = max(_monday(today), *counts)
    earliest = min(min(counts), last - timedelta(weeks=WEEKS_AT_LEAST - 1))
    first = max(earliest, last - timedelta(weeks=weeks - 1))
    mondays = [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
    rows = [(_week_name(monday), monday, counts[monday], goal) for monday in mondays]
    return pd.DataFrame(rows, columns=_COLUMNS)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week_name(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def talks_figure(table: pd.DataFrame, dark: bool = False) -> go.Figure:
    """Bars by week, with a dashed line at the weekly goal where there is one."""
    colours = palette(dark)
    counts = [int(count) for count in table["Talks"]]
    goal = int(table["Goal"].iloc[-1]) if len(table) else 0
    mondays = [monday.isoformat() for monday in table["From Monday"]]
    bars = go.Bar(
        x=mondays,
        y=counts,
        width=5 * _DAY_MS,
        customdata=[str(week) for week in table["Week"]],
        marker={"color": colours.main},
        hovertemplate="%{customdata}: %{y}<extra></extra>",
    )
    top = max([*counts, goal, 1])
    layout = base_layout(colours, height=280)
    layout["xaxis"] = {
        "type": "date",
        "tickformat": "%-d %b",
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"color": colours.text},
        **_ticks(mondays),
    }
    layout["yaxis"] = {
        "range": [0, top * 1.15],
        "dtick": max(1, ceil(top / 4)),
        "tickformat": "d",
        "tickfont": {"color": colours.text},
        "gridcolor": colours.line,
        "fixedrange": True,
        "automargin": True,
    }
    if goal:
        layout["margin"]["t"] = 36
        layout.update(_goal_line(goal, colours))
    return go.Figure(data=[bars], layout=layout)


def _ticks(mondays: list[str]) -> dict[str, Any]:
    """At most five weeks are named, each by its Monday, this week among them."""
    apart = max(1, ceil(len(mondays) / 5))
    return {"tickmode": "array", "tickvals": mondays[::-1][::apart][::-1]}


def _goal_line(goal: int, colours: Palette) -> dict[str, Any]:
    line = {"color": colours.accent, "width": 2, "dash": "dash"}
    return {
        "shapes": [
            {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": goal, "y1": goal}
            | {"line": line}
        ],
        "annotations": [
            {"text": f"– – Goal: {goal} a week", "xref": "paper", "x": 0, "yref": "paper", "y": 1}
            | {"xanchor": "left", "yanchor": "bottom", "showarrow": False, "yshift": 4}
            | {"font": {"color": colours.text, "size": 14}}
        ],
    }
