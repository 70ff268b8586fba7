"""Amounts of money as people write them, and the currencies to choose from."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from infoint.i18n import N_, _

LARGEST_AMOUNT = 1e12
_GROUPED = re.compile(r"(\d{1,3}([.,'’ ])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?")
_PLAIN = re.compile(r"(\d+)(?:[.,](\d{1,2}))?")
_USUAL = ("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "INR", "JPY", "CNY", "BRL", "MXN", "ZAR", "SEK")
_KEPT = N_("Write an amount in figures, such as 45000.")


HOURS_A_YEAR = 2000
"""Fifty weeks of forty hours: how pay by the hour becomes pay a year. Our choice."""
_A_YEAR: Mapping[str, int] = {"": 1, "month": 12, "hour": HOURS_A_YEAR}


def a_year(value: float, per: str) -> float:
    """An amount an hour or a month, counted to a year; per "" it is one already."""
    return round(value * _A_YEAR[per], 2)


def as_told(value: float, per: str) -> float:
    """An amount a year as it was told an hour or a month."""
    return round(value / _A_YEAR[per], 2)


class AmountError(ValueError):
    """The text is no amount; the message is a sentence for the person."""


def amount(text: str) -> float | None:
    """The amount in a text such as 45,000, 45.000, 45 000, 45'000, 45k or 18.50; None for nothing.

    A mark before exactly three figures parts thousands, else it begins the cents. Signs and names
    of currencies around the figures are left out. AmountError where no amount can be read.
    """
    plain = "".join(map(_ascii, unicodedata.normalize("NFKC", text))).strip()
    if not plain:
        return None
    found = re.fullmatch(r"\D*?(\d[\d.,'’ ]*?)\s*(k?)\s*[^\d\-]*", plain, re.IGNORECASE)
    if found is None or plain.lstrip("$€£¥ ").startswith(("-", "−")):
        raise AmountError(_KEPT)
    value = _value(found[1]) * (1000 if found[2] else 1)
    if value > LARGEST_AMOUNT:
        raise AmountError(_KEPT)
    return value


def _value(figures: str) -> float:
    grouped = _GROUPED.fullmatch(figures)
    if grouped:
        return float(f"{re.sub(r'[^0-9]', '', grouped[1])}.{grouped[3] or 0}")
    found = _PLAIN.fullmatch(figures)
    if found is None:
        raise AmountError(_KEPT)
    return float(f"{found[1]}.{found[2] or 0}")


def _ascii(mark: str) -> str:
    if mark.isdecimal():
        return str(unicodedata.decimal(mark))
    return " " if mark.isspace() else mark


def written(value: float) -> str:
    """45,000 or 18.50: an amount in figures."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def range_words(low: float | None, high: float | None, currency: str = "") -> str:
    """28,000 to 42,000 EUR, from 28,000 EUR, up to 42,000 EUR; "" without an amount."""
    if low is None and high is None:
        return ""
    most = f"{written(low or 0 if high is None else high)} {currency}".strip()
    if low is None:
        return _("up to {amount}", amount=most)
    if high is None:
        return _("from {amount}", amount=most)
    return most if low == high else _("{low} to {high}", low=written(low), high=most)


@cache
def currencies(locale: str) -> tuple[str, ...]:
    """ISO 4217 codes in use: the person's own first, then common ones, then all others.

    `locale` is such as en_GB; an unknown one has no currency of its own.
    """
    from babel import Locale
    from babel.numbers import get_territory_currencies

    territories = [str(each) for each in Locale("en").territories]
    found = (get_territory_currencies(each) for each in territories if len(each) == 2)
    used = {code for codes in found for code in codes}
    own = get_territory_currencies(_territory(locale))
    first = dict.fromkeys(code for code in (*own, *_USUAL) if code in used)
    return (*first, *sorted(used - first.keys()))


def _territory(locale: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(locale.replace("-", "_")).territory or ""
    except (UnknownLocaleError, ValueError):
        return ""  # an unknown locale has no territory, hence no currency of its own


@cache
def currency_name(code: str) -> str:
    """EUR, euro: a currency as it stands in a list."""
    from babel.numbers import get_currency_name

    return f"{code}, {get_currency_name(code, locale='en')}" if code else ""
