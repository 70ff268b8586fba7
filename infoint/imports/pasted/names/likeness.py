"""How much the words of a text are those of a person's name, whatever stands around it."""

from functools import cache, lru_cache

from infoint.imports.pasted.words import is_one, phrases
from infoint.imports.tables.titles.shapes import SMALL_IN_NAMES
from infoint.words.name_words import (
    given_in,
    is_everyday,
    is_family,
    is_given,
    may_be_given,
    name_words,
)
from infoint.words.people_names import GENERATIONS, TITLES

_GIVEN, _RARELY_GIVEN, _MAYBE_GIVEN = 3, 2, 1
_FAMILY, _ALSO_FAMILY = 2, 1
_WORD, _FIRST_WORD = 3, 1
_NO_NAME = -4
_FULL_NAME = 2
_LONG_ENOUGH = 6


@lru_cache(maxsize=8192)
def likeness(text: str) -> int:
    """What speaks for a name by its words, less what speaks against; 0 where no word is known.

    A given name speaks most, a surname at the end less; a word of any text, such as surgery, and
    one of places, such as hall, speak against.
    """
    family, comma, given = text.partition(",")
    spoken = f"{given} {family}" if comma else text
    words = [each for each in name_words(spoken) if _tells(each)]
    if not words:
        return 0
    against = sum(map(_against, words))
    said = is_everyday(words[0]) and not (is_family(words[0]) or may_be_given(words[0]))
    if len(words) == _FULL_NAME and not said and any(map(_is_surname, words)):
        against = min(against, _FIRST_WORD)
    return _for_given(words) + _for_family(words) - against - _place(words)


def is_no_name(text: str) -> bool:
    """Whether words speak so much against a name that only a label could make it one."""
    return likeness(text) <= _NO_NAME


def _is_surname(word: str) -> bool:
    return is_family(word) and not is_everyday(word)


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in TITLES | SMALL_IN_NAMES | GENERATIONS


def _for_given(words: list[str]) -> int:
    if given_in(words[0]) > 1:
        return _GIVEN
    if any(map(is_given, words)):
        return _RARELY_GIVEN
    return _MAYBE_GIVEN * may_be_given(words[0])


def _for_family(words: list[str]) -> int:
    last = words[-1]
    if len(words) < 2 or not (is_family(last) or is_given(words[0])):
        return 0
    known = any(map(_is_surname, (words[0], *words[1:][-2:])))
    return _FAMILY if known else _ALSO_FAMILY * is_family(last)


def _against(word: str) -> int:
    if is_family(word) or may_be_given(word):
        return 0
    ends = len(word) >= _LONG_ENOUGH and word.endswith(_endings())
    return _WORD * (ends or is_everyday(word))


@cache
def _endings() -> tuple[str, ...]:
    return tuple(phrases("word-endings"))


def _place(words: list[str]) -> int:
    """What speaks against it because the last word is one of places: Victoria Park."""
    if not is_one("place-words", words[-1]):
        return 0
    return _FIRST_WORD if is_family(words[-1]) and len(words) <= _FULL_NAME else _WORD
