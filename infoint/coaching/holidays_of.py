"""Public holidays and weekend of a country, on which nobody is expected to answer.

Only days that are free in the whole country count, with their days in lieu; those of a region are
left to the person, who can move any date. They come from the `holidays` library, which is loaded
when a country is set and a day is looked up, one year at a time.
"""

import unicodedata
from collections.abc import Container
from datetime import date
from functools import cache, lru_cache

NONE: frozenset[date] = frozenset()
WEEKEND = frozenset({5, 6})
"""Saturday and Sunday, by `date.weekday`: what holds where no country is set."""


def holidays_of(country: str) -> Container[date]:
    """The public holidays, of any year, of the country with this ISO 3166 code such as DE.

    None for "" and for a code that is not known.
    """
    return _Holidays(country) if known_country(country) else NONE


def weekend_of(country: str) -> frozenset[int]:
    """The days of the weekend in the country with this ISO 3166 code; Monday is 0.

    Friday and Saturday in Egypt or Israel, say. Saturday and Sunday for "" and an unknown code.
    """
    return _weekend_in(country) if known_country(country) else WEEKEND


def known_country(code: str) -> bool:
    """Whether the holidays of the country with this code are known; "" is none."""
    return bool(code) and code in _codes()


@cache
def countries() -> dict[str, str]:
    """ISO code -> English name of every country whose holidays are known, sorted by name."""
    from babel import Locale

    names = Locale("en").territories
    return {code: names[code] for code in sorted(_codes(), key=lambda code: _order(names[code]))}


class _Holidays(Container[date]):
    """Says of any day whether it is a public holiday."""

    def __init__(self, country: str) -> None:
        self.country = country

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in _holidays_in(self.country, day.year)


@lru_cache(maxsize=256)
def _holidays_in(country: str, year: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays(country, years=year))


@cache
def _weekend_in(country: str) -> frozenset[int]:
    import holidays

    return frozenset(holidays.country_holidays(country).weekend)


@cache
def _codes() -> frozenset[str]:
    import holidays

    return frozenset(holidays.list_supported_countries(include_aliases=False))


def _order(name: str) -> str:
    """Letters with marks sort beside the plain ones."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
