"""Dates and times as they stand in documents."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time

DEFAULT_LOCALE = Locale("en", "GB")


def locale_named(name: str) -> Locale:
    """The locale with this name, such as en_GB or de-AT; British English where it is not known."""
    try:
        return Locale.parse(name.strip().replace("-", "_")) if name.strip() else DEFAULT_LOCALE
    except (UnknownLocaleError, ValueError, TypeError):
        return DEFAULT_LOCALE


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
    return format_date(day, "long", locale=locale_named(locale))


def spoken_day(day: date, today: date, locale: str) -> str:
    """A day inside an English sentence, in the order of the locale; the year if it is another."""
    american = locale_named(locale).territory == "US"
    pattern = "EEEE, MMMM d" if american else "EEEE, d MMMM"
    if day.year != today.year:
        pattern += ", y" if american else " y"
    return format_date(day, pattern, locale=Locale("en"))


def whole_day(day: date, locale: str) -> str:
    """The day in English words with its year, in the order of the locale."""
    american = locale_named(locale).territory == "US"
    pattern = "EEEE, MMMM d, y" if american else "EEEE, d MMMM y"
    return format_date(day, pattern, locale=Locale("en"))


def clock_time(moment: datetime, locale: str) -> str:
    """15:00, or 3:00 PM where the locale is an English one that writes it so."""
    named = locale_named(locale)
    return format_time(moment, "short", locale=named if named.language == "en" else DEFAULT_LOCALE)
