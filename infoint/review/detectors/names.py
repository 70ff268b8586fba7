"""The name in the greeting against the name of the one it goes to."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from infoint.domain.kinds import Channel
from infoint.review.detectors.greetings import OFFICES, greeting_of
from infoint.review.read_text import Place, ReadText
from infoint.words.nicknames import SHORT_FORMS
from infoint.words.people_names import (
    AFTER_A_TITLE,
    ALSO_NAMES,
    CREDENTIALS,
    PARTICLES,
    TITLES,
    greeting_name,
    is_no_name,
    says_who,
)
from infoint.words.word_lists import word_lists, words_in

SPOKEN = frozenset(channel for channel in Channel if channel.spoken)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_PRONOUNS = re.compile(
    r"\b(?:she|he|they|ze|xe|her|him|them|his|hers|theirs)(?:\s*/\s*[a-z]+)+", re.IGNORECASE
)
_NO_NAMES = CREDENTIALS | TITLES | AFTER_A_TITLE | PARTICLES
_LETTERS = {
    "ä": ("a", "ae"),
    "ö": ("o", "oe"),
    "ü": ("u", "ue"),
    "å": ("a", "aa"),
    "ø": ("o", "oe"),
    "æ": ("ae", "ae"),
    "œ": ("oe", "oe"),
    "ß": ("ss", "ss"),
    "ł": ("l", "l"),
    "đ": ("d", "dj"),
    "ð": ("d", "d"),
    "þ": ("th", "th"),
    "ı": ("i", "i"),
    "ñ": ("n", "n"),
}
_LISTS = word_lists("greetings")
_OWN_NAMES = words_in(_LISTS["names of their own"]) | set(SHORT_FORMS)
"""Names of their own although others end in them: Anna is not short for Joanna."""
_AFTER_NAMES = _LISTS["behind a name"].split()


@lru_cache(maxsize=2048)
def spellings(word: str) -> frozenset[str]:
    """How a word of a name may be spelt without its accents: müller as muller and mueller."""
    composed = unicodedata.normalize("NFKC", word).casefold()
    found = set()
    for which in (0, 1):
        swapped = "".join(_LETTERS.get(char, (char, char))[which] for char in composed)
        bare = unicodedata.normalize("NFD", swapped)
        found.add("".join(char for char in bare if char.isalnum()))
    return frozenset(found)


def _same(one: str, other: str) -> bool:
    """Whether two words may be the same name: spelling, initial, or a usual short form."""
    left, right = spellings(one), spellings(other)
    if left & right:
        return True
    for a in left:
        for b in right:
            if (len(a) == 1 or len(b) == 1) and a[:1] == b[:1]:
                return True
            if _is_part(a, b) or _is_part(b, a):
                return True
            if b in SHORT_FORMS.get(a, ()) or a in SHORT_FORMS.get(b, ()):
                return True
            if not a.isascii() and not b.isascii() and _contained(a, b):
                return True
    return False


def _is_part(short: str, name: str) -> bool:
    """A short form made by cutting: Magda of Magdalena, Jenny of Jennifer, Nando of Fernando."""
    if short in _OWN_NAMES:
        return False
    stem = re.sub(r"(.)\1$", r"\1", re.sub(r"(?:ie|y|i|o)$", "", short))
    if len(short) >= 3 and name.startswith(short) and len(name) - len(short) >= 2:
        return True
    if len(stem) >= 3 and stem != short and name.startswith(stem) and len(name) - len(stem) >= 3:
        return True
    return len(short) >= 4 and name.endswith(short)


def _contained(one: str, other: str) -> bool:
    """Names without spaces between their parts: the family name alone of 山田太郎."""
    for ending in _AFTER_NAMES:
        one = one.removesuffix(ending) or one
    short, long = sorted((one, other), key=len)
    return _script(short) in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL") and short in long


def _script(word: str) -> str:
    """The script of the first letter, such as LATIN; of letters that have no name, nothing."""
    return unicodedata.name(word[0], "").split(" ")[0] if word else ""


def _words(name: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(re.sub(r"['’]s\b", "", name))]


def _is_name(word: str) -> bool:
    bare = word.casefold().strip(".,")
    return bare in ALSO_NAMES or bare not in _NO_NAMES


@lru_cache(maxsize=256)
def name_words(contact_name: str) -> tuple[str, ...]:
    """The words of a contact's name, nicknames and maiden names too, without what is no name."""
    words = _words(_PRONOUNS.sub(" ", contact_name))
    return tuple(filter(_is_name, words)) or tuple(words)


def _run_together(names: tuple[str, ...]) -> tuple[str, ...]:
    """What a name may also be called: two words as one, and initials such as JR."""
    pairs = ["".join(pair) for pair in pairwise(names)]
    initials = "".join(name[0] for name in names)
    return (*pairs, "".join(names), *(cut for cut in (initials, initials[:2]) if len(cut) > 1))


def _is_office(word: str) -> bool:
    bare = word.casefold().strip(".")
    return bare in TITLES or bare in OFFICES or word == "M."


def is_called(greeted: tuple[str, ...], contact_name: str) -> bool:
    """Whether the words of a greeting can mean the person of that name. In doubt, yes."""
    names = name_words(contact_name)
    scripts = {_script(name) for name in names}
    titled = any(_is_office(word) for word in greeted)
    parts = [_words(word) for word in greeted if _is_name(word) and not _is_office(word)]
    parts = [words for words in parts if words and _script(words[0]) in scripts]
    if not parts or not names or (titled and len(names) == 1):
        return True
    joined = frozenset().union(*map(spellings, _run_together(names)))
    if spellings("".join(chain.from_iterable(parts))) & joined:
        return True
    matched = [
        any(_same(word, name) or spellings(word) & joined for word in words for name in names)
        for words in parts
    ]
    if len(names) == 1 or len(matched) == 1:
        return any(matched)
    if titled and any(_same(word, names[-1]) for word in parts[0]):
        return True
    return matched[0] and matched[-1]


def wrong_name(read: ReadText) -> Iterator[Place]:
    """The greeting, where it means none of the people it may go to; no names, no finding.

    An introduction is written to the one who named them, or to be passed on: it may greet either.
    """
    names = addressees(read)
    greeting = greeting_of(read.text, spoken=read.kind in SPOKEN) if names else None
    if greeting is None or any(map(says_who, names)):
        return
    begin, end = greeting.span
    if any(first < end and begin < last for first, last in read.gaps):
        return
    if any(is_called(person, name) for person in greeting.people for name in names):
        return
    which = "spoken" if read.kind in SPOKEN else ""
    yield Place(greeting.span, {"name": greeting_name(names[-1])}, which)


def addressees(read: ReadText) -> list[str]:
    """The names of those whom a text may greet."""
    known = [name for name in (read.contact_name, read.referrer) if name.strip()]
    named = [name for name in known if not is_no_name(name)]
    if read.kind == "introduction":
        return named if read.referrer else []
    return named[:1] if read.contact_name and not is_no_name(read.contact_name) else []
