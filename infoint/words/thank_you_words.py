"""What one set oneself, where that is to thank somebody and nothing more."""

import re

from infoint.domain.identity import without_accents
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("letters")
_THANKING = words_in(_LISTS["thanking"])
_BESIDE = words_in(_LISTS["beside-thanks"])
_WORD = re.compile(r"[^\W\d_]+")


def is_to_thank(text: str, name: str) -> bool:
    """Whether a text says to thank, and beside that no more than the name, as "THANK YOU NOTE!!"
    does; no where it says what else is to be done, or whom else it is for.
    """
    said = set(_WORD.findall(without_accents(text)))
    their = set(_WORD.findall(without_accents(name)))
    return not said.isdisjoint(_THANKING) and said <= _THANKING | _BESIDE | their
