"""Dates and times as they stand in documents.

Babel is loaded with the first date: the first screen of a new person needs none.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from babel import Locale


def locale_named(name: str) -> Locale:
    """The locale with this name, such as en_GB or de-AT; British English where it is not known."""
    from babel import Locale, UnknownLocaleError

    default = Locale("en", "GB")
    try:
        return Locale.parse(name.strip().replace("-", "_")) if name.strip() else default
    except (UnknownLocaleError, ValueError, TypeError):
        return default


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


def letter_date(day: date, locale: str) -> str:
    """The date at the head of a letter, in the language and order of the locale."""
    from babel.dates import format_date

    return format_date(day, "long", locale=locale_named(locale))


def spoken_day(day: date, today: date, locale: str) -> str:
    """A day inside an English sentence, in the order of the locale; the year if it is another."""
    from babel.dates import format_date

    american = locale_named(locale).territory == "US"
    pattern = "EEEE, MMMM d" if american else "EEEE, d MMMM"
    if day.year != today.year:
        pattern += ", y" if american else " y"
    return format_date(day, pattern, locale="en")


def whole_day(day: date, locale: str) -> str:
    """The day in English words with its year, in the order of the locale."""
    from babel.dates import format_date

    american = locale_named(locale).territory == "US"
    pattern = "EEEE, MMMM d, y" if american else "EEEE, d MMMM y"
    return format_date(day, pattern, locale="en")


def clock_time(moment: datetime, locale: str) -> str:
    """15:00, or 3:00 PM where the locale is an English one that writes it so."""
    from babel.dates import format_time

    named = locale_named(locale)
    return format_time(moment, "short", locale=named if named.language == "en" else "en_GB")
