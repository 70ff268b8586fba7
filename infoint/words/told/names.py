"""Which words of a piece of text are a name, and which say how one knows somebody."""

import re

from infoint.words.people_names import CREDENTIALS, PARTICLES, TITLES
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("told")
RELATIONS = words_in(_LISTS["relations"])
TRADES = words_in(_LISTS["trades"])
TELLS = words_in(_LISTS["tells"])
_BEFORE_RELATIONS = words_in(_LISTS["before-relations"])
MY = re.compile(r"^(?:my|our|a|an|the)\s+", re.IGNORECASE)
OWN = re.compile(r"^(?:my|our)\s+", re.IGNORECASE)


def words_of_relation(words: list[str]) -> int:
    """How many words say how one knows them: my old boss, cousin."""
    own = bool(words) and words[0].casefold() in ("my", "our", "a", "an", "the")
    place = 1 if own else 0
    while place < len(words) and words[place].casefold() in _BEFORE_RELATIONS:
        place += 1
    seen = 0
    while place < len(words):
        kin = bare(words[place]) in RELATIONS and words[place][0].islower()
        if not kin and not (place and words[place].endswith(("'s", "’s"))):
            break
        place, seen = place + 1, seen + kin
    if seen:
        return place
    if own and words[0].casefold() in ("my", "our"):
        named = next((n for n in range(1, len(words)) if words[n][:1].isupper()), 0)
        return named if named and all(one[:1].islower() for one in words[1:named]) else 0
    return 0


def bare(word: str) -> str:
    """The word in small letters, without its 's."""
    return word.casefold().removesuffix("'s").removesuffix("’s")


def is_of_name(word: str, inside: bool) -> bool:
    """Whether the word may belong to a name; `inside`: between two others that do."""
    word = word.strip(".,")
    if not word:
        return False
    plain = word.casefold()
    title = plain in TITLES or plain in CREDENTIALS
    return word[0].isupper() or not word[0].isascii() or title or (inside and plain in PARTICLES)


def may_be_name(rest: list[str]) -> bool:
    """After "my cousin" also a name in small letters; not a word that goes on with the sentence."""
    stops = {"from", "at", "in", "of", "on", "next", "with", "and", "or", "for", "to", "as", "by"}
    return 1 <= len(rest) <= 2 and (stops | TELLS | RELATIONS).isdisjoint(map(bare, rest))


def is_relation(words: list[str]) -> bool:
    """Whether the words say no more than how one knows somebody."""
    return bool(words) and (RELATIONS | _BEFORE_RELATIONS).issuperset(map(bare, words))


def relation_in(words: list[str]) -> str:
    """How one knows somebody, without "my"."""
    return MY.sub("", " ".join(words)) if words else ""


def looks_like_name(text: str, least: int = 1) -> bool:
    """One to four words in capitals, small words of surnames among them, figures not."""
    words = MY.sub("", text).split()
    if not least <= len(words) <= 5 or any(sign.isdecimal() for sign in text):
        return False
    big = [word for word in words if word.strip("“\"'(")[:1].isupper()]
    small = [word for word in words if word not in big]
    return len(big) >= least and all(
        word.strip(".").casefold() in PARTICLES | TITLES for word in small
    )
