"""Dates as they stand in a letter."""

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

DEFAULT_LOCALE = Locale("en", "GB")


def locale_named(name: str) -> Locale:
    """The locale with this name, such as en_GB or de-AT; British English where it is not known."""
    try:
        return Locale.parse(name.strip().replace("-", "_")) if name.strip() else DEFAULT_LOCALE
    except (UnknownLocaleError, ValueError, TypeError):
        return DEFAULT_LOCALE


def local_date(moment: datetime, zone: str) -> date:
    """The day of an aware moment in the zone with this IANA name; UTC where there is none."""
    known: tzinfo = UTC
    if zone.strip():
        try:
            known = ZoneInfo(zone.strip())
        except (KeyError, ValueError, OSError):
            known = UTC
    return moment.astimezone(known).date()


def letter_date(day: date, locale: str) -> str:
    """The date at the head of a letter, in the language and order of the locale."""
    return format_date(day, "long", locale=locale_named(locale))


def spoken_day(day: date, today: date, locale: str) -> str:
    """A day inside an English sentence, in the order of the locale; the year if it is another."""
    american = locale_named(locale).territory == "US"
    pattern = "EEEE, MMMM d" if american else "EEEE, d MMMM"
    if day.year != today.year:
        pattern += ", y" if american else " y"
    return format_date(day, pattern, locale=Locale("en"))
