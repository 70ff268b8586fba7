"""Moments as the person reads them: in their zone and their way of writing.

Babel is loaded once a moment is shown: the first screen of a new person has none.
"""

from datetime import date, datetime, time
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
    return time_of_day(moment.astimezone(session.zone()).time())


def time_of_day(hour: time) -> str:
    """14:30, or 2:30 PM, as the person's locale writes it."""
    from babel.dates import format_time

    return format_time(hour, "short", locale=_words())


def day(moment: datetime | date, *, year: bool | None = None) -> str:
    """Tue, 3 Mar, in the person's zone and order; with the year where it is not this one.

    `year` says instead whether it stands there: beside a box that takes any year it does.
    """
    local = moment.astimezone(session.zone()).date() if isinstance(moment, datetime) else moment
    with_year = local.year != today().year if year is None else year
    return _day(local, session.locale_name(), with_year)


def day_of_browser(moment: datetime) -> str:
    """What `day` says, in the browser's zone and way: for where no profile can be read."""
    zone = zone_named(session.browser_zone())
    local, here = moment.astimezone(zone).date(), session.now().astimezone(zone).date()
    locale = (session.browser_locale() or "en-GB").replace("-", "_")
    return _day(local, locale, local.year != here.year)


def day_in_figures(local: date) -> str:
    """12/9/2026, or 09/12/2026, as the person's locale writes it: an example of how to type one."""
    from babel.dates import format_date

    pattern = "MM/dd/y" if _words().territory == "US" else "dd/MM/y"
    return format_date(local, pattern, locale=_words())


@lru_cache(maxsize=2048)
def _day(local: date, locale: str, with_year: bool) -> str:
    from babel.dates import format_date

    words = _english(locale)
    if words.territory == "US":
        pattern = "EEE, MMM d, y" if with_year else "EEE, MMM d"
    else:
        pattern = "EEE, d MMM y" if with_year else "EEE, d MMM"
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
