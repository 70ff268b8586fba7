"""Moments as the person reads them: in their zone and their way of writing.

Babel is loaded once a moment is shown: the first screen of a new person has none.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from infoint.coaching.local_time import zone_named
from infoint.ui import session

if TYPE_CHECKING:
    from babel import Locale


@cache
def _english(name: str) -> "Locale":
    """The app speaks English: words in English, order and clock as in an English locale."""
    from babel import Locale, UnknownLocaleError

    for known in (name, name.split("_")[0]):
        try:
            locale = Locale.parse(known)
        except (UnknownLocaleError, ValueError):
            continue
        if locale.language == "en":
            return locale
    return Locale("en", "GB")


def _words() -> "Locale":
    return _english(session.locale_name())


def clock(moment: datetime) -> str:
    """10:42, in the person's zone."""
    from babel.dates import format_time

    return format_time(moment.astimezone(session.zone()), "short", locale=_words())


def day(moment: datetime | date) -> str:
    """Tue, 3 Mar 2026, in the person's zone."""
    local = moment.astimezone(session.zone()).date() if isinstance(moment, datetime) else moment
    return _day(local, session.locale_name())


def day_of_browser(moment: datetime) -> str:
    """What `day` says, in the browser's zone and way: for where no profile can be read."""
    zone = zone_named(session.browser_zone())
    return _day(
        moment.astimezone(zone).date(), (session.browser_locale() or "en-GB").replace("-", "_")
    )


def day_writer() -> Callable[[date], str]:
    """What `day` does, for a long list of days of one page."""
    locale = session.locale_name()
    return lambda local: _day(local, locale)


@lru_cache(maxsize=2048)
def _day(local: date, locale: str) -> str:
    from babel.dates import format_date

    words = _english(locale)
    pattern = "EEE, d MMM y" if words.territory != "US" else "EEE, MMM d, y"
    return format_date(local, pattern, locale=words)


def day_and_clock(moment: datetime) -> str:
    """Tue, 3 Mar 2026 at 10:42, in the person's zone."""
    return f"{day(moment)} at {clock(moment)}"


def appointment(moment: datetime, agreed_in: str = "") -> str:
    """Tue, 3 Mar 2026 at 15:00 (London time); where clocks there differ, that time as well.

    `agreed_in` is the IANA zone in which a talk was agreed, such as that of the other person.
    """
    from babel.dates import format_time

    own, there = session.zone(), zone_named(agreed_in) if agreed_in.strip() else session.zone()
    words = f"{day_and_clock(moment)} ({_place(str(own))})"
    local = moment.astimezone(there)
    if local.utcoffset() == moment.astimezone(own).utcoffset():
        return words
    hour = format_time(local, "short", locale=_words())
    other_day = local.date() != moment.astimezone(own).date()
    when = f"{day(local.date())} at {hour}" if other_day else hour
    return f"{words}, which is {when} {_place(agreed_in.strip())}"


def _place(zone: str) -> str:
    """A zone as people say it: New York time for America/New_York."""
    city = zone.split("/")[-1].replace("_", " ")
    return f"{city} time" if "/" in zone else city


def stamp(moment: datetime) -> str:
    """2026-03-03 10:42, for tables that sort by text."""
    from babel.dates import format_datetime

    local = moment.astimezone(session.zone())
    return format_datetime(local, "yyyy-MM-dd HH:mm", locale=_words())


def today() -> date:
    """Today's date in the person's zone."""
    return session.now().astimezone(session.zone()).date()
