"""Meetings with a counselor, for the sheet of the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from infoint.domain import Meeting
from infoint.i18n import _
from infoint.reports.moment import ReportMoment
from infoint.reports.parts import Point, Points, Section

MOST_MET = 2


def met_before(moment: ReportMoment, cut: Callable[[str], str]) -> Iterator[Section]:
    """What was talked about in the last meetings, what was agreed and by when; nothing of none."""
    found = sorted(moment.ws.meetings.all(), key=lambda one: one.on, reverse=True)
    points = tuple(_point(moment, one, cut) for one in found[:MOST_MET])
    if points:
        yield Section(_("Last meetings"), (Points(points),))


def _point(moment: ReportMoment, one: Meeting, cut: Callable[[str], str]) -> Point:
    day, by, about = moment.day_words(one.on), one.by.strip(), one.about.strip()
    text = day
    if by and about:
        text = _("{day}, with {name}: {about}", day=day, name=by, about=about)
    elif by:
        text = _("{day}, with {name}", day=day, name=by)
    elif about:
        text = _("{day}: {about}", day=day, about=about)
    return Point(cut(text), cut(_agreed(moment, one)))


def _agreed(moment: ReportMoment, one: Meeting) -> str:
    agreed = one.agreed.strip()
    if agreed and one.due:
        return _("Agreed: {what}, by {day}", what=agreed, day=moment.day_words(one.due))
    return _("Agreed: {what}", what=agreed) if agreed else ""
