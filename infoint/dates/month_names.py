"""How months and weekdays are called, and whether day or month comes first, by locale.

Babel is loaded with the first name that is asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import product

from infoint.dates.written import known_locale


@lru_cache(maxsize=64)
def days_first(locale: str) -> bool:
    """Whether the locale writes the day before the month in figures, as most do; not en_US."""
    pattern = known_locale(locale).date_formats["short"].pattern.casefold()
    return bool(pattern.find("d") < pattern.find("m"))


@lru_cache(maxsize=64)
def month_names(locale: str) -> Mapping[str, int]:
    """1 to 12 by name, in lower case without dots: English, and the language of the locale."""
    return _names(locale, "months", {"sept": 9})


@lru_cache(maxsize=64)
def weekday_names(locale: str) -> Mapping[str, int]:
    """0 (Monday) to 6 by name, in lower case without dots."""
    return _names(locale, "days", {"tues": 1, "weds": 2, "thur": 3, "thurs": 3})


def _names(locale: str, kind: str, found: dict[str, int]) -> Mapping[str, int]:
    from babel import Locale

    for each in (known_locale(locale), Locale("en")):
        table = getattr(each, kind)
        for form, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
            for number, name in table[form][width].items():
                plain = unicodedata.normalize("NFC", name).casefold().strip(".")
                if not plain.isdecimal():
                    found[plain] = number
    return found
