"""The day and the zone that a document is written in; how they look is said in `dates.written`."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def local_date(moment: datetime, zone: str) -> date:
    """The day of an aware moment in the zone with this IANA name; UTC where there is none."""
    return moment.astimezone(known_zone(zone) or UTC).date()


def known_zone(name: str) -> ZoneInfo | None:
    """The zone with this IANA name; None where the name is empty or not known here."""
    if not name.strip():
        return None
    try:
        return ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):
        return None
