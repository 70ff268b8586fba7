"""When something was or will be, as people say it: yesterday at 15:00, 5 days ago, tomorrow."""

from datetime import datetime, tzinfo

from infoint.dates import written
from infoint.i18n import _, ngettext


def told_moment(
    moment: datetime, *, now: datetime, zone: tzinfo, locale: str, hour: bool = True
) -> str:
    """An aware moment by the days that lie between, with the time of day where it is near.

    It stands inside a sentence: you talked {yesterday at 15:00}. Without `hour` only the day is
    told.
    """
    local = moment.astimezone(zone)
    days = (local.date() - now.astimezone(zone).date()).days
    time = written.screen_clock(local, locale)
    if not hour and days in (0, -1, 1):
        return {0: _("today"), -1: _("yesterday"), 1: _("tomorrow")}[days]
    match days:
        case 0:
            return _("today at {time}", time=time)
        case -1:
            return _("yesterday at {time}", time=time)
        case 1:
            return _("tomorrow at {time}", time=time)
        case -2:
            return _("the day before yesterday")
    if days < 0:
        return ngettext("{n} day ago", "{n} days ago", -days)
    return ngettext("in {n} day", "in {n} days", days)
