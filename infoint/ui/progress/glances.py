"""What each chart of progress says at a glance; None where there is too little to say anything."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from infoint.charts.columns import IN_TIME, NO_MESSAGE, cell_words
from infoint.domain.kinds import Stage
from infoint.i18n import _, listed, ngettext
from infoint.ui.progress.glance import Glance, Row, Weeks

if TYPE_CHECKING:
    from pandas import DataFrame

    from infoint.progress.tables import ProgressTables

FEWEST_PEOPLE = 3
FEWEST_TALKS = 2
_TOPICS = 6
_TALKS = 5


def _columns(table: DataFrame, *names: str) -> list[tuple[Any, ...]]:
    return list(zip(*(table[name].tolist() for name in names), strict=True))


def funnel(tables: ProgressTables) -> Glance | None:
    """The stages up to the report back; the sentence says where most people wait."""
    came = dict(_columns(tables.funnel(), "stage", "contacts"))
    row = [stage for stage in Stage if not stage.came_to]
    if came[Stage.IDENTIFIED] < FEWEST_PEOPLE or not came[Stage.ASKED]:
        return None
    names = {Stage.IDENTIFIED: _("On the list"), Stage.REPLIED: _("Answered")}
    rows = tuple(
        Row(names.get(stage, stage.label), int(came[stage]), f"{came[stage]:,}") for stage in row
    )
    return Glance(_where_most_wait([int(came[stage]) for stage in row]), rows)


def _where_most_wait(came: list[int]) -> str:
    unasked, silent, undecided, ahead = (one - other for one, other in pairwise(came[:5]))
    most = max(unasked, silent, undecided, ahead)
    if not most:
        return _("Everybody on your list has come as far as a talk.")
    if most == unasked:
        return ngettext(
            "{n} on your list is not asked yet.", "{n} on your list are not asked yet.", most
        )
    if most == silent:
        return ngettext("{n} has not answered.", "{n} have not answered.", most)
    if most == undecided:
        return ngettext("{n} answered without a yes.", "{n} answered without a yes.", most)
    return ngettext("{n} said yes; the talk is ahead.", "{n} said yes; talks are ahead.", most)


def responses(tables: ProgressTables, by: str) -> Glance | None:
    """How many answered by way or by tie, where there are two to set beside each other."""
    from infoint.progress.charts.responses import best_ways

    table, people = tables.responses(by), tables.asked_people()
    if people.asked < FEWEST_PEOPLE or len(table) < 2:
        return None
    found = _columns(table, by, "answered", "no_answer", "waiting", "asked")
    rows = tuple(
        Row(
            cell_words(by, way),
            came,
            _("{answered} of {asked}", answered=came, asked=asked),
            striped=silent,
            empty=waiting,
        )
        for way, came, silent, waiting, asked in sorted(found, key=_most_answered)
    )
    note = _("Full: answered. Striped: no answer. Empty: may still answer.")
    best = listed([cell_words(by, way) for way in best_ways(table)])
    said = _("Most often answered: {ways}.", ways=best) if best else people.sentence
    return Glance(said, rows, note=note)


def _most_answered(row: tuple[Any, ...]) -> tuple[bool, int]:
    """The way by which most answered first; those of whom no message is logged last."""
    return row[0] == NO_MESSAGE, -row[1]


def weeks(tables: ProgressTables) -> Glance | None:
    """Messages and talks of the last weeks, each a row of small bars."""
    from infoint.progress.charts.weekly import weekly_takeaway

    table = tables.weekly()
    if not len(table) or table["messages"].sum() + table["talks"].sum() < FEWEST_PEOPLE:
        return None
    shown = (
        Weeks(_("Messages and calls"), tuple(map(int, table["messages"]))),
        Weeks(_("Talks"), tuple(map(int, table["talks"]))),
    )
    return Glance(weekly_takeaway(table), weeks=shown)


def days(tables: ProgressTables) -> Glance | None:
    """How many talks came about within which time, up to the longest."""
    from infoint.progress.charts.waiting import both_talks, middle_day, spans

    table = tables.days_to_interview()
    if len(table) < FEWEST_TALKS:
        return None
    found = spans(table)
    last = max(place for place, (_name, count) in enumerate(found) if count)
    rows = tuple(Row(name, count, f"{count:,}") for name, count in found[: last + 1])
    half = ngettext(
        "Half of them came about within {n} day.",
        "Half of them came about within {n} days.",
        middle_day(table),
    )
    return Glance(both_talks(table) if len(table) == FEWEST_TALKS else half, rows)


def thanks(tables: ProgressTables) -> Glance | None:
    """When thank-yous went out; what is still to send is striped."""
    from infoint.progress.charts.thanks import TO_SEND, UNKNOWN, thanks_counts

    table = tables.thanks_on_time()
    if len(table) < FEWEST_TALKS:
        return None
    counts, rows = thanks_counts(table["thank_you"].tolist()), []
    for when, count in counts.items():
        full, open_ones = (0, count) if when in (TO_SEND, UNKNOWN) else (count, 0)
        rows.append(Row(_(IN_TIME[when]), full, f"{count:,}", striped=open_ones))
    return Glance(_on_time(counts), tuple(rows))


def _on_time(counts: Mapping[str, int]) -> str:
    """How many went out on time of those whose day is noted, or that are still to send; without
    any such what is known.
    """
    from infoint.progress.charts.thanks import ON_TIME, ONLY_WHERE_THERE, TO_SEND, UNDATED

    undated = counts.get(UNDATED, 0)
    known = sum(count for when, count in counts.items() if when not in ONLY_WHERE_THERE)
    if undated and known == counts[TO_SEND]:
        return ngettext("{n} sent, day not noted.", "{n} sent, days not noted.", undated)
    if not known:
        return _("Whether thanks were sent is not noted.")
    return _("{n} of {all} on time.", n=counts[ON_TIME], all=known)


def topics(tables: ProgressTables) -> Glance | None:
    """What was asked about most often."""
    from infoint.progress.charts.topics import topics_takeaway

    table = tables.topics_asked()
    asked = [one for one in _columns(table, "topic", "times_asked") if one[1]]
    if len(tables.kept.held) < FEWEST_TALKS or not asked:
        return None
    asked.sort(key=lambda one: -one[1])
    rows = tuple(Row(topic, count, f"{count:,}") for topic, count in asked[:_TOPICS])
    return Glance(topics_takeaway(table), rows)


def sure(tables: ProgressTables) -> Glance | None:
    """How sure one felt before and after each of the last talks."""
    from infoint.progress.charts.confidence import confidence_takeaway

    table = tables.confidence()
    if len(table) < FEWEST_TALKS:
        return None
    shown = table.tail(_TALKS).astype(object)
    found = _columns(shown.where(shown.notna(), None), "with", "before", "after")
    note = _("Ring: before. Dot: after.")
    return Glance(confidence_takeaway(table), ratings=tuple(found), note=note)


def practice(tables: ProgressTables) -> Glance | None:
    """With which kinds of people one has talked, the easiest first."""
    from infoint.people.ladder_chart import ladder_takeaway

    table = tables.practice_ladder()
    if len(tables.kept.held) < FEWEST_TALKS:
        return None
    rows = tuple(
        Row(
            cell_words("rung", rung),
            talked,
            _("{part} of {whole}", part=talked, whole=people),
            striped=people - talked,
        )
        for rung, people, talked in _columns(table, "rung", "people", "talked")
        if people
    )
    if not rows:
        return None
    return Glance(ladder_takeaway(table), rows)
