"""Phone numbers that a spreadsheet damaged on its way: told, and never taken for a number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from infoint.domain.identity import LONGEST_PHONE
from infoint.i18n import N_

SCIENTIFIC = N_(
    "“{text}” is a phone number that a spreadsheet shortened; look it up. It is in the notes."
)
BROKEN = N_("“{text}” stands where a spreadsheet could not show a phone number; look it up.")
ROUNDED = N_(
    "“{text}” ends in zeros as a spreadsheet rounds a phone number; look it up. It is in the notes."
)
NO_PLUS = N_("“{text}” seems to have lost the plus before its country code; it is in the notes.")
NO_ZERO = N_("“{text}” seems to have lost the zero at its front; it is in the notes.")

_SCIENTIFIC = re.compile(r"[=+']?\d(?:[.,]\d{1,14})?\s?[eE]\s?\+?\d{1,2}")
_ERROR = re.compile(r"#[A-Z][A-Z/0!?Ø-Þ]{1,10}[!?]?|#{3,}")
_FLOAT = re.compile(r"(\+?\d{7,15})[.,]0{1,2}")
_GUARD = re.compile(r"^[=']+\s*(?=[+\d(])")
_ZEROS = re.compile(r"\d{4,}0{5,}")
_LONGEST_NATIONAL = 11


@dataclass(frozen=True, slots=True)
class Habit:
    """How the numbers of one column are written, which tells what one of them lost."""

    region: str | None = None
    plus: str = ""
    """The country code that nearly all numbers with a plus begin with; "" for none."""
    zero: bool = False
    """Whether numbers begin with a zero."""


def habit_of(cells: Iterable[str], region: str | None) -> Habit:
    """How a column writes its numbers; `region` is the ISO 3166 code of the person's country."""
    seen = [mended(cell) for cell in cells if cell.strip()]
    codes = {each[1:3] for each in seen if each.startswith("+") and len(each) > 3}
    zeros = sum(each.startswith("0") and not each.startswith("00") for each in seen)
    whole = [each for each in seen if each[:1].isdecimal()]
    return Habit(region, codes.pop() if len(codes) == 1 else "", zeros > len(whole) / 2)


def mended(text: str) -> str:
    """The number without what a spreadsheet puts around it and that loses nothing: '+49…, .0."""
    text = _GUARD.sub("", text.strip())
    found = _FLOAT.fullmatch(text)
    return found[1] if found else text


def damage(text: str, habit: Habit) -> str:
    """The sentence for what a spreadsheet did to this number (`{text}`); "" for nothing."""
    text = text.strip()
    if _SCIENTIFIC.fullmatch(text):
        return SCIENTIFIC
    if _ERROR.fullmatch(text):
        return BROKEN
    digits = mended(text)
    if not digits.isdecimal() or not digits.isascii() or len(digits) > LONGEST_PHONE:
        return ""
    if len(digits) >= 10 and _ZEROS.fullmatch(digits):
        return ROUNDED
    return "" if digits.startswith("0") else _lost(digits, habit)


def _lost(digits: str, habit: Habit) -> str:
    """What stood before digits that are neither a whole number nor one of the country."""
    if habit.plus and digits.startswith(habit.plus) and len(digits) > 10:
        american = digits.startswith("1") and len(digits) == 11  # is dialled as it stands
        return "" if american else NO_PLUS
    if habit.region:
        return _lost_there(digits, habit.region)
    if habit.zero and len(digits) <= _LONGEST_NATIONAL:
        return NO_ZERO
    return NO_PLUS if len(digits) > _LONGEST_NATIONAL else ""


def _lost_there(digits: str, region: str) -> str:
    """As `_lost`, by what numbers of that country look like."""
    import phonenumbers  # heavy, and wanted only for digits without any mark

    region = region.upper()
    try:
        here = phonenumbers.parse(digits, region)
        if phonenumbers.is_valid_number_for_region(here, region):
            whole = str(here.country_code) + str(here.national_number) == digits
            if whole and str(here.country_code) != "1":
                return NO_PLUS
            metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
            return NO_ZERO if metadata and metadata.national_prefix == "0" else ""
        abroad = phonenumbers.parse("+" + digits, None)
    except phonenumbers.NumberParseException:
        return ""
    return NO_PLUS if phonenumbers.is_valid_number(abroad) and len(digits) >= 10 else ""
