"""Thanks as they are noted, with or without words of thanks: for things, doing, being so."""

import re
from collections.abc import Collection

from infoint.letters.as_you import words_of
from infoint.letters.note_forms import has_verb, without_lead
from infoint.words.people_names import FIRST_NAMES
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("letters")
_GLAD_OF = words_in(_LISTS["glad-of"])
_BEING = words_in(_LISTS["being"])
_SO_TO_WHAT = ("about", "with", "and", "to", "in", "on", "enough", "towards")
_HOW_MUCH = words_in(_LISTS["how-much"])
_GERUND = re.compile(r"[A-Za-z]?[a-z]{2,}ing\b(?= \S)")
_AFTER_A_GERUND = ("me", "us", "my", "your", "so", "the", "a", "time", "out")
_ONLY_THANKS = frozenset(("thank", "thanks", "you", "a", "lot", "very", "much", "so"))
_ABSTRACT = re.compile(
    r"[A-Z][a-z]{2,}(?:tion|sion|ment|ness|ity|work|ship|ence|ance|ism|over)\b(?= [a-z])"
)
"""A word such as Patience and Teamwork, which has its capital only at the beginning."""


def is_only_thanks(text: str) -> bool:
    """Whether nothing is left but words of thanks."""
    return _ONLY_THANKS.issuperset(words_of(text))


def is_thanked_for(text: str) -> bool:
    """Whether a text follows "thank you for": something, or doing something."""
    is_named = words_of(text)[:1][0] in _GLAD_OF
    return len(words_of(text)) > 1 and (is_named or is_gerund(text) or is_thing(text))


def without_capital(text: str) -> str:
    """The text without its capital, where its first word is such as "Planning" or "Patience"."""
    return small(text) if _GERUND.match(text) or _ABSTRACT.match(text) else text


def small(text: str) -> str:
    """The text without the capital that a phone puts at its beginning, where that is no name."""
    first = text.split(maxsplit=1)[0] if text else ""
    is_plain = first[1:].islower() and first.casefold().strip(",.") not in FIRST_NAMES
    return text[:1].lower() + text[1:] if is_plain else text


def is_thing(text: str) -> bool:
    """Whether it is such as "coffee with the crew": some words of one line without a verb."""
    words, text = words_of(text), small(text)
    return text[:1].islower() and not (has_verb(text) or "," in text or words[0] in _NO_THING)


_NO_THING = frozenset(("i", "we", "it", "there", "so", "very", "not", "no", "maybe", "honest"))


def without_thanks(text: str, names: Collection[str]) -> str:
    """The text without its words of thanks, and without naming whom one thanks."""
    whom = "|".join(("her", "him", "them", "dr", "prof", *map(re.escape, names)))
    lead = re.match(
        r"(?:(?:i want|i would like|i should like|i'd like|i’d like) to )?(?:thank|thanks to)"
        rf"(?: (?:{whom})\.?)+ for ",
        text,
        re.IGNORECASE,
    )
    rest = text[lead.end() :] if lead else without_lead(text, "before-thanks")
    return re.sub(r"^(?:her|his|their)(?= )", "your", rest) if lead else rest


def is_how_they_were(text: str) -> bool:
    """Whether it is such as "so honest about the pay"; a single word may be a thing as well."""
    words = words_of(text)
    how, *more = [*(word for word in words if word not in _HOW_MUCH), ""]
    follows = "" if not more else more[0]
    if how not in _BEING or has_verb(text):
        return False
    return follows in _SO_TO_WHAT or (not follows and len(words) > 1)


def is_gerund(text: str) -> bool:
    """Whether it is such as "showing me the map room"."""
    hit = _GERUND.match(text)
    after = text.split()[1:2]
    return hit is not None and (text[0].islower() or (bool(after) and after[0] in _AFTER_A_GERUND))
