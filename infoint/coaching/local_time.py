"""The person's own zone and day."""

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from infoint.domain import Profile


def zone_named(name: str) -> tzinfo:
    """The zone with this IANA name; UTC where the name is empty or not known here."""
    if not name.strip():
        return UTC
    try:
        return ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        return UTC


def zone_of(profile: Profile) -> tzinfo:
    """The zone of the person; UTC until one is set."""
    return zone_named(profile.time_zone)


def local_day(moment: datetime, zone: tzinfo) -> date:
    """The calendar day that an aware moment falls on in the zone."""
    if moment.tzinfo is None:
        raise ValueError("The moment has no time zone.")
    return moment.astimezone(zone).date()
