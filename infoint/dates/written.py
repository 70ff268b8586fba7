"""How days and times are written: one way on the screen, one in documents, one in files.

Words are English, but in documents and in the head of a letter; their order and the clock follow
the locale. Nothing else in the app writes a date; a test holds that. Babel is loaded with the first
date: the first screen of a new person needs none.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING

from infoint.i18n import language

if TYPE_CHECKING:
    from babel import Locale


@lru_cache(maxsize=64)
def known_locale(name: str) -> Locale:
    """The locale with this name, such as en_GB or de-AT; British English where it is not known."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(name.strip().replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return Locale("en", "GB")


@lru_cache(maxsize=64)
def english_locale(name: str) -> Locale:
    """The locale if it is an English one; British English else."""
    from babel import Locale

    found = known_locale(name)
    return found if found.language == "en" else Locale("en", "GB")


def is_american(locale: str) -> bool:
    """Whether the month comes before the day, as in en_US."""
    return known_locale(locale).territory == "US"


def screen_day(day: date, today: date, locale: str, *, year: bool | None = None) -> str:
    """Tue, 1 Dec, or Tue, Dec 1; with the year where it is not that of `today`.

    `year` says instead whether it stands there.
    """
    with_year = day.year != today.year if year is None else year
    return _screen_day(day, english_locale(locale), with_year)


@lru_cache(maxsize=2048)
def _screen_day(day: date, words: Locale, with_year: bool) -> str:
    american = words.territory == "US"
    pattern = "EEE, MMM d" if american else "EEE, d MMM"
    if with_year:
        pattern += ", y" if american else " y"
    return _written(day, pattern, words)


def column_format(locale: str, *, year: bool, clock: bool = False) -> str:
    """The same for a column of dates in a table, in the signs that Streamlit's tables know.

    `clock` adds the time of day: Tue, 1 Dec at 15:00.
    """
    if english_locale(locale).territory == "US":
        day, hour = "ddd, MMM D, YYYY" if year else "ddd, MMM D", "h:mm A"
    else:
        day, hour = "ddd, D MMM YYYY" if year else "ddd, D MMM", "HH:mm"
    return f"{day} [at] {hour}" if clock else day


def clock(hour: time | datetime, locale: str) -> str:
    """15:00, or 3:00 PM where the locale is an English one that writes it so.

    It goes into texts that leave the app: the space is an ordinary one, since older mail programs
    show a question mark for the narrow one that a screen has (`screen_clock`).
    """
    return screen_clock(hour, locale).replace("\u202f", " ")


def screen_clock(hour: time | datetime, locale: str) -> str:
    """The same for a screen, where no line ends before AM or PM."""
    from babel.dates import format_time

    plain = hour.time() if isinstance(hour, datetime) else hour
    return format_time(plain, "short", locale=english_locale(locale))


def _written(day: date, pattern: str, locale: Locale | str = "en") -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=locale)


def document_day(day: date, locale: str, *, weekday: bool = False) -> str:
    """1 December 2026, or December 1, 2026; with `weekday` Tuesday before it.

    In the language in use; in English where it is that, or one without words for dates.
    """
    words = _language_of_documents(language(), locale)
    if words:
        return _written(day, "full" if weekday else "long", words)
    pattern = "MMMM d, y" if is_american(locale) else "d MMMM y"
    return _written(day, f"EEEE, {pattern}" if weekday else pattern)


@lru_cache(maxsize=64)
def _language_of_documents(language: str, locale: str) -> Locale | None:
    """The language with the country of the locale, as far as both go together; None for English."""
    from babel import Locale, UnknownLocaleError

    country = known_locale(locale).territory
    for tag in (f"{language.partition('_')[0]}_{country}" if country else "", language):
        try:
            found = Locale.parse(tag)
        except (UnknownLocaleError, ValueError, TypeError):
            continue
        return None if found.language == "en" else found
    return None


def letter_head_day(day: date, locale: str) -> str:
    """As `document_day`, in the language of the locale: the date at the head of a letter."""
    return _written(day, "long", known_locale(locale))


def told_day(day: date, today: date, locale: str) -> str:
    """As `document_day`, inside a sentence of a letter: without the year if it is this one."""
    if day.year != today.year:
        return document_day(day, locale, weekday=True)
    return _written(day, "EEEE, MMMM d" if is_american(locale) else "EEEE, d MMMM")


def weekday(day: date) -> str:
    """Tuesday."""
    return _written(day, "EEEE")


def month(day: date) -> str:
    """December."""
    return _written(day, "MMMM")


def file_day(day: date) -> str:
    """2026-12-01, for files and what is stored."""
    return day.isoformat()


def file_moment(moment: datetime) -> str:
    """2026-12-01 15:00, as the clock of the moment's own zone shows it, for files."""
    return f"{moment.date().isoformat()} {moment.time().isoformat('minutes')}"


def link_moment(moment: datetime, *, bare: bool = False) -> str:
    """2026-12-01T15:00:00Z, for links to calendars on the web; `bare` is without - and :."""
    whole = f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
    return whole.replace("-", "").replace(":", "") if bare else whole


def file_stamp(moment: datetime) -> str:
    """2026-12-01-1500, for the name of a file."""
    return file_moment(moment).replace(" ", "-").replace(":", "")
