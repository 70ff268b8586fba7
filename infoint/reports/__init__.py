"""Reports to hand to somebody or to keep: everything about one field, or the whole journey."""

from __future__ import annotations

from datetime import datetime

from infoint.library import Library
from infoint.presenting.private import without_private
from infoint.reports.field import field_report
from infoint.reports.journey import journey_report
from infoint.reports.moment import ReportMoment
from infoint.reports.parts import Report
from infoint.store import Workspace


def report(
    ws: Workspace,
    library: Library,
    *,
    now: datetime,
    tz: str,
    field: str = "",
    private: bool = False,
) -> Report:
    """The report on the field with this id, or on the whole journey for "".

    `now` is aware; days are those of the zone `tz` (IANA; "" is UTC). Unless `private`, what was
    marked as private is left out as `without_private` tells, and notes on people are, too. Nothing
    is stored. KeyError: there is no such field.
    """
    shown = ws if private else without_private(ws)
    moment = ReportMoment(shown, library, now, tz)
    if field:
        return field_report(moment, field, private=private)
    return journey_report(moment, private=private)
