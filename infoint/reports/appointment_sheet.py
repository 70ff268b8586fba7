"""The appointment sheet: one page before a meeting with a counselor."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import accumulate
from math import ceil

from infoint.dates.local_time import local_day, zone_named
from infoint.documents.page_text import isolated, one_line
from infoint.fields.comparison import compare_fields
from infoint.fields.decisions import latest_decision
from infoint.i18n import N_, _, ngettext
from infoint.i18n.messages import worded
from infoint.library import Library
from infoint.library.letterhead import folder_letterhead
from infoint.presenting.employer import without_todays_employer
from infoint.presenting.private import without_private
from infoint.progress.moved import MovedStep, moved_since
from infoint.progress.stuck import stuck
from infoint.progress.stuck.case import Blocker
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
from infoint.reports.sentences.conclusion import conclusion
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions

MOST_MOVED, MOST_STUCK, MOST_NEXT, MOST_NOTED = 6, 4, 4, 1
_LIMITS = (240, 160, 110, 80)
"""Letters of a text: the first that leaves all on one page; what is longer is cut."""
_LINE, _MOST_LINES = 85, 33
"""Letters on a line of the sheet, and lines that all texts together may take."""
_LONGEST_NAME, _LONGEST_NOTE, _LONGEST_CONCLUSION = 40, 160, 420
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
    by_name: bool = False,
    employer: bool = False,
) -> Report:
    """Where the person stands, what they did after `since`, where they are stuck, what to do next.

    `now` and `since` are aware; days are those of the zone `tz` (IANA; "" is UTC). It fits one
    page: at most six things that moved, four places where it is stuck, four things to do, long
    texts cut. It says I, or the person's name with `by_name`. Unless `private`, what was marked
    as private is left out. Nothing is stored.
    """
    shown = ws if private else without_private(ws)
    shown = shown if employer else without_todays_employer(shown)
    name = one_line(shown.profile.name, _LONGEST_NAME)
    moment = ReportMoment(shown, library, now, tz, isolated(name) if by_name else "")
    thought = tuple(_thought(moment))
    stands = _cut(conclusion(moment), _LONGEST_CONCLUSION)
    return Report(
        kind=_("Appointment sheet"),
        title=name or _("For a meeting"),
        line=_("For a meeting on {day} or soon after", day=moment.day(now)),
        opening=(
            Callout(_("In short"), stands, " ".join(thought), plain=True),
            journey_figures(moment),
        ),
        sections=_fitting(moment, since, _MOST_LINES - _lines((stands, *thought))),
        letterhead=folder_letterhead(),
        file=_("appointment {name}", name=name).strip(),
        compact=True,
        single=True,
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
    yield from met_before(moment, lambda text: _cut(text, limit))
    moved = _moved(moment, since, limit)
    yield Section(_("Done since {day}", day=moment.day(since)), (moved,))
    yield Section(_("What stands still, and why"), (_stuck(moment, limit),))
    table = _next(moment, limit)
    room = Room(_("Agreed on in the meeting"), ROOM)
    if table.rows:
        yield Section(_("What to do next, and by when"), (table, room))
    else:
        yield Section(_("What to do next"), (Prose(_("Nothing is due just now.")), room))


def _moved(moment: ReportMoment, since: datetime, limit: int) -> Part:
    steps = moved_since(moment.ws, since=since, now=moment.now)
    if not steps:
        return Prose(_("Nothing is noted for this time. That is worth talking about, too."))
    return Points(tuple(Point(_cut(_done(each), limit)) for each in steps[:MOST_MOVED]))


def _done(step: MovedStep) -> str:
    """What was done, how often, and with whom or about what; of nobody in particular."""
    n, names = step.count, step.names
    match step.kind:
        case "people":
            return ngettext(
                "{n} person put on the list: {names}",
                "{n} people put on the list: {names}",
                n,
                names=names,
            )
        case "asked":
            return ngettext(
                "One message or call: {names}", "{n} messages and calls: {names}", n, names=names
            )
        case "arranged":
            return ngettext(
                "{n} talk agreed on, with {names}",
                "{n} talks agreed on, with {names}",
                n,
                names=names,
            )
        case "talks":
            return ngettext(
                "{n} talk held, with {names}", "{n} talks held, with {names}", n, names=names
            )
        case "thanks":
            return ngettext(
                "{n} thank-you sent, to {names}",
                "{n} thank-yous sent, to {names}",
                n,
                names=names,
            )
        case "reports":
            return _("Told what came of it: {names}", names=names)
        case "actions":
            return ngettext(
                "{n} planned thing done: {names}",
                "{n} planned things done: {names}",
                n,
                names=names,
            )
        case "decisions":
            return ngettext(
                "{n} thought noted about a field: {names}",
                "{n} thoughts noted about a field: {names}",
                n,
                names=names,
            )
    return step.text


def _thought(moment: ReportMoment) -> Iterator[str]:
    """Why it was decided so, else the newest note on a field."""
    compared = compare_fields(moment.ws, moment.library)
    if compared.decided:
        note = latest_decision(compared.decided.field)
        field = moment.field(compared.decided.field.id)
        if note and note.outcome == "decide":
            words = _("Why {field}: {note}", field=field, note=note.text)
            yield sentence(_cut(words, _LONGEST_NOTE))
        return
    newest = [(note, one.field) for one in compared.fields for note in one.decisions[:1]]
    newest.sort(key=lambda pair: pair[0].at, reverse=True)
    for note, about in newest[:MOST_NOTED]:
        if note.text.strip():
            words = _(
                "Noted on {day} about {field}: {note}",
                day=moment.day(note.at),
                field=moment.field(about.id),
                note=note.text,
            )
            yield sentence(_cut(words, _LONGEST_NOTE))


def _stuck(moment: ReportMoment, limit: int) -> Part:
    found = stuck(moment.ws, moment.library, now=moment.now)[:MOST_STUCK]
    if not found:
        return Prose(_("Nothing, as far as the notes show."))
    told = (_told(moment, one) for one in found)
    return Points(tuple(Point(_cut(sentence(what), limit), _cut(why, limit)) for what, why in told))


_STILL: Mapping[str, tuple[str, str | None]] = {
    "talk-not-entered": (N_("The day of a talk has passed, and nothing is noted: {name}"), ""),
    "letter-overdue": ("", N_("Later is still better than never.")),
    "asked-nobody": (N_("People are on the list, and nobody was asked yet."), None),
    "no-new-people": (N_("The list of people has not grown for a while."), ""),
    "names-unused": (
        N_("A name was given in a talk and is not asked yet: {name}"),
        N_("A name opens doors while it is fresh."),
    ),
    "same-script": ("", N_("The same words have had no answer so far.")),
    "nobody-answers": ("", N_("Strangers answer less often than others.")),
    "introduction": ("", N_("Strangers answer less often than others.")),
    "one-talk": ("", N_("One field is heard about, the other is imagined.")),
    "nothing-decided": ("", N_("One line on it would end the waiting.")),
    "actions-overdue": (N_("Several things that were planned are late by a week or more."), None),
}
"""By kind: what stands still and why, where the app's own sentence speaks to the person. "" is its
own description, None its own reason."""


def _told(moment: ReportMoment, one: Blocker) -> tuple[str, str]:
    """What stands still and why, of nobody in particular."""
    what, why = _STILL.get(one.kind, ("", None))
    name = isolated(moment.who(one.contact)) if one.contact else ""
    reason = one.reason if why is None else _(why)
    return _(what, name=name) if what else one.description, reason


def _next(moment: ReportMoment, limit: int) -> Table:
    """First what gets one unstuck, then what is due anyway, about each person once; by date."""
    found = stuck(moment.ws, moment.library, now=moment.now)[:MOST_STUCK]
    rows = [(each.due, _remedy(moment, each)) for each in found]
    about = {each.contact for each in found if each.contact}
    for action in next_actions(moment.ws, moment.library, now=moment.now):
        if len(rows) < MOST_NEXT and action.contact not in about:
            rows.append((_by(moment, action.due), worded(action.text)))
    rows.sort(key=lambda row: row[0])
    once: dict[str, tuple[date, str]] = {}
    for day, text in rows:
        once.setdefault(_without_marks(text), (day, text))
    told = ((_cut(text, limit), moment.day_words(day)) for day, text in once.values())
    return Table((Column(_("What"), 4), Column(_("By"), 1.4)), tuple(told))


def _without_marks(text: str) -> str:
    """A text to compare: a name in it may be set apart by invisible marks."""
    return re.sub("[\u2066-\u2069]", "", text).casefold()


def _remedy(moment: ReportMoment, one: Blocker) -> str:
    """What to do about it, of nobody in particular."""
    if not one.contact:
        return one.remedy
    name = isolated(moment.who(one.contact))
    if one.kind == "names-unused":
        return _("Write to {name}", name=name)
    if one.kind == "introduction":
        return _("Ask somebody for an introduction to {name}", name=name)
    return one.remedy


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
