"""Moments as the person reads them: in their zone and their way of writing."""

from datetime import date, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime, format_time

from infoint.ui import session


def _locale() -> Locale:
    for name in (session.locale_name(), session.locale_name().split("_")[0], "en_GB"):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def _words() -> Locale:
    """The app speaks English: month names in English, order and clock as in the locale."""
    locale = _locale()
    return locale if locale.language == "en" else Locale("en", "GB")


def clock(moment: datetime) -> str:
    """10:42, in the person's zone."""
    return format_time(moment.astimezone(session.zone()), "short", locale=_words())


def day(moment: datetime | date) -> str:
    """Tue, 3 Mar 2026, in the person's zone."""
    local = moment.astimezone(session.zone()) if isinstance(moment, datetime) else moment
    skeleton = "EEE, d MMM y" if _words().territory != "US" else "EEE, MMM d, y"
    return format_date(local, skeleton, locale=_words())


def day_and_clock(moment: datetime) -> str:
    """Tue, 3 Mar 2026 at 10:42, in the person's zone."""
    return f"{day(moment)} at {clock(moment)}"


def stamp(moment: datetime) -> str:
    """2026-03-03 10:42, for tables that sort by text."""
    local = moment.astimezone(session.zone())
    return format_datetime(local, "yyyy-MM-dd HH:mm", locale=_words())


def today() -> date:
    """Today's date in the person's zone."""
    return session.now().astimezone(session.zone()).date()
