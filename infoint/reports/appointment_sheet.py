"""The appointment sheet: one page before a meeting with a counselor."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from itertools import accumulate
from math import ceil

from infoint.dates.local_time import local_day, zone_named
from infoint.documents.page_text import one_line
from infoint.fields.comparison import compare_fields
from infoint.fields.decisions import latest_decision
from infoint.i18n import listed
from infoint.library import Library
from infoint.presenting.private import without_private
from infoint.progress.moved import moved_since
from infoint.progress.standing import standing
from infoint.progress.stuck import stuck
from infoint.reports.drawn_charts import texts_in
from infoint.reports.journey import journey_figures
from infoint.reports.meetings import met_before
from infoint.reports.moment import ReportMoment, sentence
from infoint.reports.parts import (
    Callout,
    Column,
    Part,
    Point,
    Points,
    Prose,
    Report,
    Room,
    Section,
    Table,
)
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions

MOST_MOVED, MOST_STUCK, MOST_NEXT, MOST_NOTED = 6, 4, 4, 1
_LIMITS = (240, 160, 110, 80)
"""Letters of a text: the first that leaves all on one page; what is longer is cut."""
_LINE, _MOST_LINES = 85, 28
"""Letters on a line of the sheet, and lines that all texts together may take."""
_LONGEST_NAME, _LONGEST_NOTE = 40, 160
ROOM = 4
"""Ruled lines for what is agreed in the meeting."""


def appointment_sheet(
    ws: Workspace,
    library: Library,
    *,
    now: datetime,
    tz: str,
    since: datetime,
    private: bool = False,
) -> Report:
    """Where the person stands, what they did after `since`, where they are stuck, what to do next.

    `now` and `since` are aware; days are those of the zone `tz` (IANA; "" is UTC). It fits one
    page: at most six things that moved, four places where it is stuck, four things to do, long
    texts cut. Unless `private`, what was marked as private is left out. Nothing is stored.
    """
    shown = ws if private else without_private(ws)
    moment = ReportMoment(shown, library, now, tz)
    found, thought = standing(shown, library, now=now), tuple(_thought(moment))
    name = one_line(shown.profile.name, _LONGEST_NAME)
    return Report(
        kind="Appointment sheet",
        title=name or "Where you stand",
        line=f"For a meeting on {moment.day(now)} or soon after",
        opening=(
            Callout("Where you stand", found.sentence, " ".join(thought)),
            journey_figures(moment),
        ),
        sections=_fitting(moment, since, _MOST_LINES - _lines(thought)),
        file=f"appointment {name}".strip(),
        compact=True,
    )


def _fitting(moment: ReportMoment, since: datetime, most: int) -> tuple[Section, ...]:
    """The sections with texts as long as the page bears, which are `most` lines in all."""
    found: tuple[Section, ...] = ()
    for limit in _LIMITS:
        found = tuple(_sections(moment, since, limit))
        if _lines(texts_in(*(each.parts for each in found))) <= most:
            break
    return found


def _lines(texts: Iterable[str]) -> int:
    """How many lines of the sheet these texts take."""
    return sum(ceil(_breadth(text) / _LINE) for text in texts)


def _sections(moment: ReportMoment, since: datetime, limit: int) -> Iterator[Section]:
    yield from met_before(moment, partial(_cut, limit=limit))
    yield Section(f"What you have done since {moment.day(since)}", (_moved(moment, since, limit),))
    yield Section("Where you are stuck, and why", (_stuck(moment, limit),))
    table = _next(moment, limit)
    room = Room("What you agree on in the meeting", ROOM)
    if table.rows:
        yield Section("What to do next, and by when", (table, room))
    else:
        yield Section("What to do next", (Prose("Nothing is due just now."), room))


def _moved(moment: ReportMoment, since: datetime, limit: int) -> Part:
    steps = moved_since(moment.ws, since=since, now=moment.now)
    if not steps:
        return Prose("Nothing is noted for this time. That is worth talking about, too.")
    return Points(tuple(Point(_cut(each.text, limit)) for each in steps[:MOST_MOVED]))


def _thought(moment: ReportMoment) -> Iterator[str]:
    """What was decided, with its reason; else how the fields stand and the newest note on one."""
    compared = compare_fields(moment.ws, moment.library)
    if compared.decided:
        note = latest_decision(compared.decided.field)
        field = moment.field(compared.decided.field.id)
        if note and note.outcome == "decide":
            words = f"You decided for {field} on {moment.day(note.at)}: {note.text}"
            yield sentence(_cut(words, _LONGEST_NOTE))
        return
    if not compared.by_guess:
        names = [moment.field(one.field.id) for one in compared.front]
        yield f"{listed(names)} {'is in front' if len(names) == 1 else 'are level'} so far."
    newest = [(note, one.field) for one in compared.fields for note in one.decisions[:1]]
    newest.sort(key=lambda pair: pair[0].at, reverse=True)
    for note, about in newest[:MOST_NOTED]:
        if note.text.strip():
            words = (
                f"On {moment.day(note.at)} you noted about {moment.field(about.id)}: {note.text}"
            )
            yield sentence(_cut(words, _LONGEST_NOTE))


def _stuck(moment: ReportMoment, limit: int) -> Part:
    found = stuck(moment.ws, moment.library, now=moment.now)[:MOST_STUCK]
    if not found:
        return Prose("Nowhere that your notes show: you are on your way.")
    cut = partial(_cut, limit=limit)
    return Points(tuple(Point(cut(sentence(one.description)), cut(one.reason)) for one in found))


def _next(moment: ReportMoment, limit: int) -> Table:
    """First what gets one unstuck, then what is due anyway, about each person once; by date."""
    found = stuck(moment.ws, moment.library, now=moment.now)[:MOST_STUCK]
    rows = [(each.due, each.remedy) for each in found]
    about = {each.contact for each in found if each.contact}
    for action in next_actions(moment.ws, moment.library, now=moment.now):
        if len(rows) < MOST_NEXT and action.contact not in about:
            rows.append((_by(moment, action.due), action.text))
    rows.sort(key=lambda row: row[0])
    columns = (Column("What", 4), Column("By", 1.4))
    return Table(columns, tuple((_cut(text, limit), moment.day_words(day)) for day, text in rows))


def _by(moment: ReportMoment, due: datetime | None) -> date:
    """The day by which to do it: what has no day, or is overdue, within a week from today."""
    today = local_day(moment.now, zone_named(moment.tz))
    day = local_day(due, zone_named(moment.tz)) if due else today + timedelta(days=7)
    return max(day, today)


def _cut(text: str, limit: int) -> str:
    """The text on one line, cut where it gets broader than so many letters."""
    line = one_line(text)
    used = list(accumulate(map(_breadth, line)))
    kept = bisect_right(used, limit)
    return line if kept == len(line) else f"{line[:kept].rstrip()}…"


def _breadth(text: str) -> float:
    """About how many small letters a text is broad: those of East Asia count two."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide + 0.8 * sum(sign.isupper() for sign in text)
