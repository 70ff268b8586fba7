"""The charts of progress: in which part each stands, what it says at a glance, and when at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from infoint.i18n import N_
from infoint.ui.progress import glances
from infoint.ui.progress.glance import Glance

if TYPE_CHECKING:
    from infoint.progress.tables import ProgressTables


@dataclass(frozen=True, slots=True)
class Chart:
    """`part` is where it stands; `glance` gives None where there is too little to say anything."""

    title: str
    part: str
    glance: Callable[[ProgressTables], Glance | None]
    table: Callable[[ProgressTables], Any]
    figure: Callable[[], tuple[Callable[..., Any], Callable[..., str]]]
    """Loads what draws the whole chart, and what says it in a sentence."""


def _funnel() -> tuple[Callable[..., Any], Callable[..., str]]:
    from infoint.progress.charts import funnel

    return funnel.funnel_figure, funnel.funnel_takeaway


def _responses() -> tuple[Callable[..., Any], Callable[..., str]]:
    from infoint.progress.charts import responses

    return responses.responses_figure, responses.responses_takeaway


def _weeks() -> tuple[Callable[..., Any], Callable[..., str]]:
    from infoint.progress.charts import weekly

    return weekly.weekly_figure, weekly.weekly_takeaway


def _days() -> tuple[Callable[..., Any], Callable[..., str]]:
    from infoint.progress.charts import waiting

    return waiting.days_figure, waiting.days_takeaway


def _thanks() -> tuple[Callable[..., Any], Callable[..., str]]:
    from infoint.progress.charts import thanks

    return thanks.thanks_figure, thanks.thanks_takeaway


def _topics() -> tuple[Callable[..., Any], Callable[..., str]]:
    from infoint.progress.charts import topics

    return topics.topics_figure, topics.topics_takeaway


def _sure() -> tuple[Callable[..., Any], Callable[..., str]]:
    from infoint.progress.charts import confidence

    return confidence.confidence_figure, confidence.confidence_takeaway


def _practice() -> tuple[Callable[..., Any], Callable[..., str]]:
    from infoint.people import ladder_chart

    return ladder_chart.ladder_figure, ladder_chart.ladder_takeaway


CHARTS: Mapping[str, Chart] = {
    "far": Chart(
        N_("How far people have come"),
        "people",
        glances.funnel,
        lambda tables: tables.funnel(),
        _funnel,
    ),
    "who": Chart(
        N_("Who answers"),
        "people",
        partial(glances.responses, by="situation"),
        lambda tables: tables.responses("situation"),
        _responses,
    ),
    "weeks": Chart(
        N_("Week by week"),
        "messages",
        glances.weeks,
        lambda tables: tables.weekly(),
        _weeks,
    ),
    "ways": Chart(
        N_("By which way"),
        "messages",
        partial(glances.responses, by="channel"),
        lambda tables: tables.responses("channel"),
        _responses,
    ),
    "days": Chart(
        N_("From the first message to the talk"),
        "talks",
        glances.days,
        lambda tables: tables.days_to_interview(),
        _days,
    ),
    "thanks": Chart(
        N_("Thank-yous on time"),
        "talks",
        glances.thanks,
        lambda tables: tables.thanks_on_time(),
        _thanks,
    ),
    "topics": Chart(
        N_("What you asked about"),
        "talks",
        glances.topics,
        lambda tables: tables.topics_asked(),
        _topics,
    ),
    "sure": Chart(
        N_("How sure you felt"),
        "you",
        glances.sure,
        lambda tables: tables.confidence(),
        _sure,
    ),
    "practice": Chart(
        N_("With whom you practised"),
        "you",
        glances.practice,
        lambda tables: tables.practice_ladder(),
        _practice,
    ),
}
"""By the name of the view that shows one closely."""


def seen(tables: ProgressTables, name: str) -> Glance | None:
    """What a chart says at a glance, made once a state of the data; None where it says nothing."""
    return tables.index.remember(("glance", name, tables.key), lambda: CHARTS[name].glance(tables))
