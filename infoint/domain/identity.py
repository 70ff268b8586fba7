"""E-mail addresses and phone numbers, each in one notation by which people are compared."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from infoint.domain.web_profiles import seen, word_set

SHORTEST_PHONE = 7
"""Digits; fewer are an extension or a service, which many people share."""
SHORTEST_NATIONAL = 8
"""Digits of a number with its area code; below that, numbers of two towns may be the same."""
LONGEST_PHONE = 20
"""Digits with an extension; what is longer is no number (E.164 allows 15)."""

_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]/=]+@[^\s@<>,;:\"()\[\]/=.]+(?:\.[^\s@<>,;:\"()\[\]/=.]+)+")
_EXTENSION = re.compile(r"(?:;ext=|,|#|\bext\.?|\bx)\s*\d{1,7}\s*$", re.IGNORECASE)


def email_key(text: str) -> str:
    """The first e-mail address in the text, in lower case; "" where there is none."""
    found = _EMAIL.search(seen(text).lower().removeprefix("mailto:"))
    return found.group().strip(".'") if found else ""


def different_emails(addresses: Iterable[str]) -> tuple[str, ...]:
    """These e-mail addresses as they are written, each once, without empty ones."""
    found: dict[str, str] = {}
    for each in addresses:
        if each.strip():
            found.setdefault(email_key(each) or each.strip().casefold(), each)
    return tuple(found.values())


@lru_cache(maxsize=65536)
def phone_key(text: str, region: str | None) -> str:
    """A phone number in one notation: `+`, country code, number, such as +493012345678.

    `region` is the ISO 3166 code of the country whose numbers stand without their country code.
    Where the country cannot be told the digits alone are the key, without the zeros before them;
    see `dialled_ways`. "" where there are fewer than seven digits or only one digit over and over.
    Extensions are left out.
    """
    plain = seen(text).lower().removeprefix("tel:")
    digits = _digits(plain)
    if not SHORTEST_PHONE <= len(digits) <= LONGEST_PHONE or len(set(digits)) == 1:
        return ""
    if plain.startswith("00") and not region:
        plain = "+" + plain[2:]
    found = _international(plain, region)
    if found:
        return found
    national = _digits(_EXTENSION.sub("", plain)).lstrip("0")
    return national if len(national) >= SHORTEST_PHONE else ""


def _international(plain: str, region: str | None) -> str:
    """The number as E.164; "" where it is none, or none of that region."""
    import phonenumbers  # heavy, and wanted only where numbers are compared

    try:
        number = phonenumbers.parse(plain, region.upper() if region else None)
    except phonenumbers.NumberParseException:
        return ""  # no number, or no country: the digits are the key
    whole = plain.lstrip("( ").startswith("+")
    fits = phonenumbers.is_possible_number if whole else phonenumbers.is_valid_number
    if not fits(number):
        return ""
    number.extension = None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


@lru_cache(maxsize=65536)
def dialled_ways(key: str) -> frozenset[str]:
    """How the number of a `phone_key` may be written where the country is not told: digits only.

    With its country code but no +, and as within the country without a zero before. Empty where
    that is too short to tell two people apart.
    """
    ways = {key}
    if key.startswith("+"):
        import phonenumbers

        ways = {key[1:], str(phonenumbers.parse(key).national_number)}
    return frozenset(way for way in ways if len(way) >= SHORTEST_NATIONAL)


def _digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(mark)) for mark in text if mark.isdecimal())


_MAIL = word_set(
    "mail email mails emails courriel correo posta elettronica messagerie correio poczta"
)
_KIND = word_set(
    """
    e address addresses adresse adressen direccion dirección indirizzo endereço endereco adres
    adress de di da do del electronico electrónico eletronico eletrônico electrónica
    work home private personal business office other others second secondary third further more
    alternative alternate additional primary main preferred pref default internet x400 voice smtp
    school university college mobile cell icloud gmail new old former
    arbeit geschäftlich geschaeftlich privat dienstlich zweite weitere andere büro buero
    travail bureau domicile perso personnelle professionnelle autre
    trabajo casa lavoro ufficio altro trabalho werk thuis
    """
)
_LINE = re.compile(r"([^:\n]{1,80}):\s+([^\s@<>,;:\"()\[\]]+@[^\s@<>,;:\"()\[\]]+)\s*")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1024)
def says_only_that_it_is_mail(label: str) -> bool:
    """Whether a label such as `E-mail (work)` or `Private e-mail 2` tells only its kind."""
    words = [word for word in _WORD.findall(label.casefold()) if not word.isdecimal()]
    return not _MAIL.isdisjoint(words) and (_MAIL | _KIND).issuperset(words)


def out_of_notes(notes: str) -> tuple[str, tuple[str, ...]]:
    """The notes without the lines that hold further addresses, and these addresses, each once."""
    if "@" not in notes:
        return notes, ()
    kept, found = [], []
    for line in notes.splitlines(keepends=True):
        told = _LINE.fullmatch(line)
        if told and says_only_that_it_is_mail(told[1]):
            found.append(told[2])
        else:
            kept.append(line)
    if not found:
        return notes, ()
    return "".join(kept).strip("\r\n"), tuple(dict.fromkeys(found))


def without_accents(text: str) -> str:
    """The text in small letters without accents; what Unicode does not take apart stays, as ø."""
    if text.isascii():  # the usual case, and a fast one
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", bare)
