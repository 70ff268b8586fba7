"""Words without their endings: what nurse and nursing, curator and curation have in common."""

import re
from functools import lru_cache

from infoint.words.word_lists import words_in

_WORD = re.compile(r"[^\W_]+")
_GENERAL = words_in(
    """
    a an and area at business career field for in industry job jobs of on or sector the to with
    work working
    """
)
_ENDINGS = tuple(
    _WORD.findall(
        """
    ologists ologist ology istry ations ation ators ator icians ician ants ant ances ance ences
    ence ments ment ings ing ists ist isms ism ers er ors or ions ion ials ial ures ure als al
    ines ine ies y es e s
    """
    )
)
_SHORTEST = 4
_SHORT_PAIRS = {"lawyer": "law", "lawyers": "law", "laws": "law", "arts": "art", "artist": "art"}


def title_stems(title: str) -> frozenset[str]:
    """The stems of a title's words, without those that say nothing of the kind of work."""
    telling = [word for word in _words(title) if word not in _GENERAL]
    return frozenset(map(word_stem, telling or _words(title)))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=16_384)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, in small letters: what nurse and nursing have in common."""
    return frozenset(map(word_stem, _words(text)))


@lru_cache(maxsize=16_384)
def word_stem(word: str) -> str:
    """The word, in small letters, without its ending: listening and listen have the same."""
    known = _SHORT_PAIRS.get(word)
    if known:
        return known
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word_stem(word[: -len(ending)])
    return word
