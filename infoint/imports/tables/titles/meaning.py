"""What the title of a column says, read as a whole: a word inside is not its meaning."""

import re
from functools import cache, lru_cache

from infoint.domain.identity import without_accents
from infoint.imports.tables.titles.words import (
    AROUND,
    COMPANY,
    EVENTS,
    HEADS,
    KINDS,
    NAMED,
    NOISE,
    OTHERS,
    PEOPLE,
    PLAIN,
    REACH,
    TOWARDS,
    VERBS,
    WHOM,
    WORDS,
)

OTHER = "-"
"""The meaning of a title that is understood and belongs to no field."""

_LONGEST = 80
_MOST_WORDS = 8
_COUNT = re.compile(r"\s?\d{1,2}(?= |$)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SEVERAL = re.compile(
    r"\s*(?:[/|&+,;]|\b(?:and|or|und|oder|et|ou|y|o|e|en|of)\b)\s*", re.IGNORECASE
)
_ONE_WORD = (
    (re.compile(r"\be (?=mails?\b|mail ?adres|post)"), "e"),
    (re.compile(r"\blinked in\b"), "linkedin"),
    (re.compile(r"^(?!.*\blast\b)(.*)\b(?:first|given|christian) names?\b"), r"\1firstname"),
    (re.compile(r"^(?!.*\bfirst\b)(.*)\b(?:last|family) names?\b"), r"\1lastname"),
    (re.compile(r"\bweb (?=site|page|seite)"), "web"),
    (re.compile(r"\b(?=cell phone)cell "), "cell"),
)
_ORDER = (
    "email",
    "phone",
    "profile_url",
    "first_name",
    "last_name",
    "name",
    "relationship",
    "shared_background",
    "role",
    "organization",
    "notes",
    "tags",
)


def plain(title: str) -> str:
    """A title in lower case, without accents, with spaces for every mark."""
    if title[:1].islower() and " " not in title:  # such as companyName
        title = _CAMEL.sub(" ", title)
    return " ".join(re.sub(r"[\W_]+", " ", without_accents(title[:_LONGEST])).split())


@cache
def _meanings() -> dict[str, str]:
    return {plain(word): found for found, words in WORDS.items() for word in words.split("|")}


@cache
def _noise() -> frozenset[str]:
    return frozenset(plain(word) for word in NOISE.split("|"))


@cache
def _set(words: str) -> frozenset[str]:
    return frozenset(plain(word) for word in words.split())


def is_noise(title: str) -> bool:
    """Whether a column of Outlook says how the entry is kept, and nothing of the person."""
    text = plain(title)
    return text in _noise() or _COUNT.sub("", text).strip() in _noise()


@lru_cache(maxsize=4096)
def meaning(title: str) -> str | None:
    """What a title says by itself: a field, `OTHER` for none, None where it cannot be told.

    A mark at the end leaves it to the neighbours and the cells: `name?`, `title?` and `referral?`
    have two meanings, `name~` is a word for people that may head something else as well.
    """
    text = plain(title)
    known = _meanings()
    for each in (text, _COUNT.sub("", text).strip()):
        if each in known:
            return known[each]
    brackets = _BRACKETS.search(title)
    if brackets and (outside := _BRACKETS.sub(" ", title).strip()):
        inside = plain(brackets[1]).split()
        if (within := meaning(brackets[1])) in ("email", "phone") and str(
            meaning(outside)
        ).startswith("name"):
            return within
        if not set(inside) & (_set(EVENTS) | _set(OTHERS)):
            return meaning(outside)
        return OTHER
    return _of_words(text) or _of_several(title) or (OTHER if is_other(text) else None)


def is_other(text: str) -> bool:
    """Whether a plain title speaks of something that happened, or of somebody else."""
    words = set(text.split())
    return bool(words & (_set(EVENTS) | _set(OTHERS)))


def _of_several(title: str) -> str | None:
    """Of titles such as Title/Role the one meaning; E-mail or phone is read as e-mail."""
    parts = [part for part in _SEVERAL.split(title[:_LONGEST]) if plain(part)]
    if not 2 <= len(parts) <= 4 or parts == [title]:
        return None
    found = {_alone(part) for part in parts}
    if len(found) == 1:
        return found.pop()
    for whole, first in (
        ({"email", "phone"}, "email"),
        ({"organization", "shared_background"}, "organization"),
    ):
        if found == whole:
            return first
    return None


def _alone(part: str) -> str | None:
    text = plain(part)
    found = _meanings().get(text) or _of_words(text)
    return "role" if found == "title?" else found


def _of_words(text: str) -> str | None:
    """The meaning of a title all of whose words are accounted for."""
    for pattern, word in _ONE_WORD:
        text = pattern.sub(word, text)
    words = [word for word in text.split() if not word.isdecimal()]
    if not words or len(words) > _MOST_WORDS:
        return None
    given = set(words)
    if given & _set(HEADS["profile_url"]) and given & _set(COMPANY):
        return OTHER
    if _is_at_a_firm(words):
        return "name"
    for kind in _ORDER:
        if given & _set(HEADS[kind]) and _fits(kind, given):
            return kind
    counted = given & {"first", "second", "third", "last", "next"}
    if given & _set(PEOPLE) and given <= (_set(PEOPLE) | _set(PLAIN)) - _set(REACH):
        return None if counted else "name"
    if _is_referrer(given):
        return "referred_by"
    return "name" if _is_whom(words, given) else None


def _fits(kind: str, given: set[str]) -> bool:
    rest = given - _set(HEADS[kind]) - _set(KINDS.get(kind, ""))
    if kind == "name":
        beside = rest - _set(PLAIN)
        return beside <= _set(PEOPLE) | _set(WHOM)
    return rest <= _set(PLAIN) | _set(PEOPLE)


def _is_at_a_firm(words: list[str]) -> bool:
    """Whether a title such as Company contact or Contact at the firm is about the person there."""
    people, firms = _set(PEOPLE), _set(HEADS["organization"])
    if words[0] in firms and len(words) > 1:
        return all(word in people for word in words[1:])
    at = {"at", "bei", "beim", "chez", "presso", "bij"}
    return words[0] in people and words[-1] in firms and bool(at & set(words))


def _is_referrer(given: set[str]) -> bool:
    """Whether a title such as Who told you about them asks for the one who named the person."""
    return bool(given & {"who", "whom", "wer", "quien", "chi", "quem"}) and bool(
        given & _set(NAMED)
    )


def _is_whom(words: list[str], given: set[str]) -> bool:
    """Whether a title such as Spoke with, or Who did you interview, asks for a person."""
    verbs, whom, towards = given & _set(VERBS), given & _set(WHOM), words[-1] in _set(TOWARDS)
    allowed = (_set(PLAIN) - _set(REACH)) | _set(VERBS) | _set(WHOM) | _set(TOWARDS) | _set(AROUND)
    if not given <= allowed | _set(PEOPLE):
        return False
    if given & {"will", "should"} and not given & {"i", "we", "you"}:
        return False  # it asks who does it
    return bool(verbs and (whom or given & _set(PEOPLE) or (towards and len(words) > 1)))


_PHONE_ORDER = (
    re.compile(r"primary|haupttelefon|principal|hoofdtelefoon$"),
    re.compile(r"business|work|geschaft|dienst|bureau|trabajo|ufficio|werk|empresa|comercial"),
    re.compile(r"mobi|cell|handy|movil|celular|telemovel|portable|携帯|手机|휴대"),
    re.compile(r"^(?:phone|telephone|tel|telefon\w*|telefoon\w*|telefono|telefone)$"),
    re.compile(r"home|privat|domicile|particular|abitazione|thuis|residenc"),
)
_LATER = re.compile(r"\b(?:alt\w*|other|secondary|second|additional|backup|[2-9])\b")


def phone_rank(title: str) -> int:
    """Which number to take first: the main one, that at work, the mobile, at home, any other."""
    text = plain(title)
    for rank, words in enumerate(_PHONE_ORDER):
        if words.search(text):
            return rank
    return len(_PHONE_ORDER)


def email_rank(title: str) -> int:
    """Which address to take first: one that a title calls another comes later."""
    return 1 if _LATER.search(plain(title)) else 0


def is_theirs(title: str) -> int:
    """0 where a title says that it is the person's own, such as Contact Email; else 1."""
    return 0 if set(plain(title).split()) & _set(PEOPLE) else 1


def link_rank(title: str) -> int:
    """Which link to take first: one that a title calls a profile, a page of the web later."""
    text = plain(title)
    for rank, words in enumerate(_LINK_ORDER):
        if words.search(text):
            return rank
    return len(_LINK_ORDER)


_LINK_ORDER = (re.compile(r"linked ?in|xing"), re.compile(r"prof|perfil"))
