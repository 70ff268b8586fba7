"""Reports to hand to somebody or to keep: one page, everything about one field, or all of it."""

from __future__ import annotations

from datetime import datetime

from infoint.documents.page_text import isolated, one_line
from infoint.library import Library
from infoint.presenting.employer import without_todays_employer
from infoint.presenting.private import without_private
from infoint.reports.field import field_report
from infoint.reports.journey import journey_report
from infoint.reports.moment import ReportMoment
from infoint.reports.one_page import page_report
from infoint.reports.parts import Report
from infoint.store import Workspace

_LONGEST_NAME = 60


def report(
    ws: Workspace,
    library: Library,
    *,
    now: datetime,
    tz: str,
    field: str = "",
    private: bool = False,
    by_name: bool = False,
    employer: bool = False,
) -> Report:
    """The report on the field with this id, or on the whole journey for "".

    `now` is aware; days are those of the zone `tz` (IANA; "" is UTC). It says I, as a paper of
    one's own does; with `by_name` it speaks of the person by the name in the profile. Unless
    `private`, what was marked as private is left out as `without_private` tells, and notes on
    people are, too. Where today's employer must not know, it is not named, but with `employer`.
    Nothing is stored. KeyError: there is no such field.
    """
    moment = report_moment(
        ws, library, now=now, tz=tz, private=private, by_name=by_name, employer=employer
    )
    if field:
        return field_report(moment, field, private=private)
    return journey_report(moment, private=private)


def one_page(
    ws: Workspace,
    library: Library,
    *,
    now: datetime,
    tz: str,
    private: bool = False,
    by_name: bool = False,
    employer: bool = False,
) -> Report:
    """The whole journey on one page with three charts; as `report`."""
    return page_report(
        report_moment(
            ws, library, now=now, tz=tz, private=private, by_name=by_name, employer=employer
        )
    )


def report_moment(
    ws: Workspace,
    library: Library,
    *,
    now: datetime,
    tz: str,
    private: bool = False,
    by_name: bool = False,
    employer: bool = False,
) -> ReportMoment:
    """What a report is told from; as `report`."""
    shown = ws if private else without_private(ws)
    shown = shown if employer else without_todays_employer(shown)
    name = isolated(one_line(shown.profile.name, _LONGEST_NAME)) if by_name else ""
    return ReportMoment(shown, library, now, tz, name)
