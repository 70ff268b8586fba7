"""The dates of exports, in every notation that programs and spreadsheets make of them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain

from infoint.domain.identity import without_accents

_LONGEST = 40
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
"""Days of a spreadsheet from 1954 to 2119; other numbers are no dates."""
_EPOCH = date(1899, 12, 30)

_MONTHS = (
    "jan janv january januar janvier enero ene gennaio gen januari janeiro tammi styczen sty",
    "feb february februar fevrier fevr fev febrero febbraio februari fevereiro helmi luty lut",
    "mar march marz mrz mars marzo maart mrt marco maalis marzec",
    "apr april avril avr abril abr aprile huhti kwiecien kwi",
    "may mai mayo maggio mag mei maio maj touko",
    "jun june juni juin junio giugno giu junho kesa czerwiec cze",
    "jul july juli juillet juil julio luglio lug julho heina lipiec lip",
    "aug august aout agosto ago augustus augusti elo sierpien sie",
    "sep sept september septembre septiembre settembre set setembro syys wrzesien wrz",
    "oct october okt oktober octobre octubre ottobre ott outubro out loka pazdziernik paz",
    "nov november novembre noviembre novembro marras listopad lis",
    "dec december dez dezember decembre diciembre dic dicembre dezembro des desember joulu grudz",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Names of months and their short forms in many languages -> 1 to 12."""

US_ORDER = ("US", "PH", "FM", "MH", "PW")
"""Countries where 03/04 is the fourth of March."""

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?")
_CJK = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일].*")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})[-/.]\s?(\d{2}|\d{4})(?:[ ,T].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[\W_]{0,3}(?:de )?([^\W\d_]+)\W{0,3}(?:de )?(\d{4}|\d{2})\b.*")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)[\W_]{0,3}(\d{1,2})(?:st|nd|rd|th)?[\W_]{1,3}(\d{4})\b.*")
_NO_YEAR = re.compile(r"(?<![\w/.-])(\d{1,2})/(\d{1,2})(?![\w/.-])")
_LEGEND = re.compile(r"\b(?:(mm?/dd?)|(dd?/mm?))\b", re.IGNORECASE)
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_CLOCK = re.compile(r"\d\s?[ap]\.?m", re.IGNORECASE)


def month_first(texts: Iterable[str]) -> bool | None:
    """Whether 9/29/18 is how this column writes days; None where both readings fit.

    Of days without a year, such as 9/29, all have to agree.
    """
    texts = list(texts)
    for text in texts:
        found = _NUMBERS.fullmatch(text.strip()[:_LONGEST])
        if found and int(found[1]) > 12 >= int(found[3]):
            return False
        if found and (int(found[3]) > 12 >= int(found[1]) or _CLOCK.search(text)):
            return True
    told = set(chain.from_iterable(map(_month_leads, texts)))
    return told.pop() if len(told) == 1 else None


def _month_leads(text: str) -> Iterator[bool]:
    """For each day without a year, and each m/d, whether the month is first, where it shows."""
    for month_led, _ in _LEGEND.findall(text[:_LONGEST]):
        yield bool(month_led)
    for each in _NO_YEAR.findall(text[:_LONGEST]):
        first, second = map(int, each)
        if (first > 12) != (second > 12) and max(first, second) <= 31 and min(first, second):
            yield second > 12


@lru_cache(maxsize=16384)
def read_date(text: str, *, us_order: bool | None = None) -> date | None:
    """The day that the text says; None where it cannot be told.

    `us_order` says whether the month stands first in 03/04/2021; with dots the day always does.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    plain = text.casefold() if text.isascii() else without_accents(text)
    if found := _ISO.fullmatch(plain) or _CJK.fullmatch(plain):
        return date_of(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(plain):
        first, second = int(found[1]), int(found[3])
        swapped = second > 12 or (found[2] != "." and us_order is not False and first <= 12)
        day, month = (second, first) if swapped else (first, second)
        return date_of(year_of(found[4]), month, day)
    if found := _DAY_FIRST.fullmatch(plain):
        return date_of(year_of(found[3]), MONTHS.get(found[2], 0), int(found[1]))
    if found := _MONTH_FIRST.fullmatch(plain):
        return date_of(int(found[3]), MONTHS.get(found[1], 0), int(found[2]))
    if (found := _SERIAL.fullmatch(plain)) and _FIRST_SERIAL <= int(found[1]) <= _LAST_SERIAL:
        return _EPOCH + timedelta(days=int(found[1]))
    return None


def year_of(digits: str) -> int:
    """The year that four digits name, or two."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= 70 else 2000)


def date_of(year: int, month: int, day: int) -> date | None:
    """That day; None where no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:  # such as the 31st of June: no date
        return None
