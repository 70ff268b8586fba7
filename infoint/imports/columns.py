"""Guesses what each column of a table means: by its title, by its neighbours, by its values."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from infoint.imports.column_words import NO_PHONE, NOISE, WORDS
from infoint.imports.person import addresses, web_address

NAMES = ("name", "first_name", "last_name")

_CONTAINED = (
    (re.compile(r"\b(?:linkedin|xing)\b"), "profile_url"),
    (re.compile(r"\b(?:e ?mails?|e ?mailadres\w*|correo|courriel|e ?post\w*)\b"), "email"),
    (re.compile(r"\b(?:phone|telephone|telefon\w*|telefoon\w*|mobile?|tel|handy)\b"), "phone"),
)
_COUNT = re.compile(r"\s?\d{1,2}(?= |$)")
_NO_PHONE = re.compile(rf"\b(?:{NO_PHONE})")
_PROFILE = re.compile(r"(?:linkedin|xing)\.com/", re.IGNORECASE)
_SAMPLE = 50
_MOST = 0.6


def plain(title: str) -> str:
    """A title in lower case, without accents, with spaces for every mark."""
    spread = unicodedata.normalize("NFKD", title[:80].casefold())
    kept = "".join(mark for mark in spread if not unicodedata.combining(mark))
    return " ".join(re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", kept)).split())


@cache
def _meanings() -> dict[str, str]:
    return {plain(word): found for found, words in WORDS.items() for word in words.split("|")}


@cache
def _noise() -> frozenset[str]:
    return frozenset(plain(word) for word in NOISE.split("|"))


def is_noise(title: str) -> bool:
    """Whether a column of Outlook says how the entry is kept, and nothing of the person."""
    text = plain(title)
    return text in _noise() or _COUNT.sub("", text).strip() in _noise()


def meaning(title: str) -> str | None:
    """What a title says by itself; None for nothing. A `?` at the end is left to the others."""
    text = plain(title)
    known = _meanings()
    for each in (text, _COUNT.sub("", text).strip()):
        if each in known:
            return known[each]
    for pattern, found in _CONTAINED:
        if pattern.search(text) and not _NO_PHONE.search(text):
            return found
    return None


def guessed(
    columns: Sequence[str], rows: Sequence[Sequence[str]] = (), *, by_values: bool = True
) -> dict[str, str]:
    """Column -> what it means, for the columns of which that can be told, in their order.

    `rows` are some first rows without the header, for a look at the values.
    """
    found = [meaning(column) for column in columns]
    _settle_titles(found)
    _settle_names(found)
    if by_values:
        _look_at_values(found, rows)
    return {column: each for column, each in zip(columns, found, strict=True) if each is not None}


def _settle_names(found: list[str | None]) -> None:
    """Nom beside Prénom is the family name, Nome beside Cognome the first, alone the whole one."""
    for place, each in enumerate(found):
        if each == "name?":
            if "first_name" in found and "last_name" not in found:
                found[place] = "last_name"
            elif "last_name" in found and "first_name" not in found:
                found[place] = "first_name"
            else:
                found[place] = "name"


def _settle_titles(found: list[str | None]) -> None:
    """A title is the job, unless another column is, or it stands before the first name."""
    places = [place for place, each in enumerate(found) if each == "title?"]
    names = [place for place, each in enumerate(found) if each in ("first_name", "name?")]
    for place in places:
        later = any(other > place for other in places)
        leads = bool(names) and place < min(names)
        courtesy = "role" in found or later or (leads and len(found) > 2)
        found[place] = "prefix" if courtesy else "role"


def _look_at_values(found: list[str | None], rows: Sequence[Sequence[str]]) -> None:
    """Columns without a telling title: addresses and profiles are known by their looks."""
    for place in range(len(found)):
        if found[place] is None:
            values = [row[place].strip() for row in rows[:_SAMPLE] if len(row) > place]
            values = [value for value in values if value]
            if "email" not in found and _mostly(addresses(value) for value in values):
                found[place] = "email"
            elif "profile_url" not in found and _mostly(
                _PROFILE.search(value) and web_address(value) for value in values
            ):
                found[place] = "profile_url"
    if not any(name in found for name in NAMES) and ("email" in found or "phone" in found):
        for place in range(len(found)):
            values = [row[place].strip() for row in rows[:_SAMPLE] if len(row) > place]
            if found[place] is None and _mostly(_like_a_name(value) for value in values):
                found[place] = "name"
                return


def _mostly(fits: Iterable[object]) -> bool:
    answers = [bool(each) for each in fits]
    return bool(answers) and sum(answers) >= _MOST * len(answers)


def _like_a_name(value: str) -> bool:
    return (
        2 <= len(value) <= 60
        and 2 <= len(value.split()) <= 5
        and not any(mark.isdigit() or mark in "@/" for mark in value)
    )


def phone_rank(title: str) -> int:
    """Which number to take first: the main one, that at work, the mobile, at home, any other."""
    text = plain(title)
    for rank, words in enumerate(_PHONE_ORDER):
        if words.search(text):
            return rank
    return len(_PHONE_ORDER)


_PHONE_ORDER = (
    re.compile(r"primary|haupttelefon|principal|hoofdtelefoon$"),
    re.compile(r"business|work|geschaft|bureau|trabajo|ufficio|werk|empresa|comercial"),
    re.compile(r"mobi|cell|handy|movil|celular|telemovel|portable|携帯|手机|휴대"),
    re.compile(r"^(?:phone|telephone|tel|telefon\w*|telefoon\w*|telefono|telefone)$"),
    re.compile(r"home|privat|domicile|particular|abitazione|thuis|residenc"),
)
