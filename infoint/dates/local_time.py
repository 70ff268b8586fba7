"""The person's own zone, day and country."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from infoint.domain import Profile
from infoint.domain.problems import InputError
from infoint.i18n import N_, _

_SKIPPED = N_("Choose another time: the clocks go forward that day, and this time is skipped.")
_TWICE = N_(
    "The clocks go back that day and this time happens twice. "
    "The first of the two is set; say which one you mean when you confirm."
)


def find_zone(name: str) -> ZoneInfo | None:
    """The zone with this IANA name; None where the name is empty or not known here."""
    try:
        return ZoneInfo(name.strip()) if name.strip() else None
    except (KeyError, ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        return None


def zone_named(name: str) -> tzinfo:
    """The zone with this IANA name; UTC where the name is empty or not known here."""
    return find_zone(name) or UTC


def zone_of(profile: Profile) -> tzinfo:
    """The zone of the person; UTC until one is set."""
    return zone_named(profile.time_zone)


def region_of(profile: Profile) -> str | None:
    """The country (ISO 3166) whose phone numbers a person writes without a country code.

    That of the profile, else that of the locale such as en-GB; else None.
    """
    if profile.country:
        return profile.country.upper()
    parts = profile.locale.replace("_", "-").split("-")
    return next((part.upper() for part in parts[1:] if len(part) == 2 and part.isalpha()), None)


def zone_city(zone: str) -> str:
    """A zone as people say it: New York time for America/New_York."""
    city = zone.split("/")[-1].replace("_", " ")
    return _("{city} time", city=city) if "/" in zone else city


def local_day(moment: datetime, zone: tzinfo) -> date:
    """The calendar day that an aware moment falls on in the zone."""
    if moment.tzinfo is None:
        raise ValueError("The moment has no time zone.")
    return moment.astimezone(zone).date()


def local_date(moment: datetime, zone: str) -> date:
    """The day of an aware moment in the zone with this IANA name; UTC where there is none."""
    return local_day(moment, zone_named(zone))


@dataclass(frozen=True, slots=True)
class LocalMoment:
    """`moment` is in UTC. `note` is a sentence where the local time happens twice, else empty."""

    moment: datetime
    note: str = ""


def local_moment(day: date, hour: time, zone: str) -> LocalMoment:
    """The moment when clocks in the zone show this day and time; seconds are left out.

    In spring an hour is skipped: Problem `time`. In autumn one happens twice: the first is taken,
    and the note says so. "" is UTC; Problem `zone` for a name that is not known.
    """
    place = find_zone(zone.strip() or "UTC")
    if place is None:
        raise InputError({"zone": N_("Choose a time zone from the list.")})
    wall = datetime.combine(day, hour.replace(second=0, microsecond=0, tzinfo=None))
    first = wall.replace(tzinfo=place, fold=0)
    second = wall.replace(tzinfo=place, fold=1)
    try:
        there = first.astimezone(UTC)
        real = there.astimezone(place).replace(tzinfo=None) == wall
    except OverflowError:
        raise InputError({"date": N_("Choose a date nearer to today.")}) from None
    if not real:
        raise InputError({"time": _SKIPPED})
    twice = first.utcoffset() != second.utcoffset()
    return LocalMoment(there, _TWICE if twice else "")
