"""The reader of a letter spoken of as he or she in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from infoint.review.detectors.greetings import NOBODY, greeting_of
from infoint.review.engine import Pattern, folding
from infoint.review.read_text import Place, ReadText
from infoint.words.people_names import FIRST_NAMES, TITLES
from infoint.words.word_lists import phrases_in, word_lists, words_in

_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "hers"))
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GREETING_LINE = re.compile(
    r"\s*(?:dear|hi|hello|hey|good \w+|respected)\b[^\n.!?]{0,60}[,!]?\n", re.IGNORECASE
)
_LISTS = word_lists("spoken-about")
_NO_WORKERS = words_in(_LISTS["no workers"])
_NO_PEOPLE = words_in(_LISTS["no people"])
_ONE_BEFORE = words_in(_LISTS["before one"])
_MAYBE_PEOPLE = words_in(_LISTS["perhaps people"])
_PLACE_BEFORE = words_in(_LISTS["before a place"])
_WORKER = re.compile(r"\w{2,}(?:er|or|ist|ian|ant|ee|man|woman|ess|yst)s?")
"""What somebody who does something is called: a welder, an actor, a botanist."""


@lru_cache(maxsize=1)
def _said() -> Mapping[str, Sequence[Pattern]]:
    lists = {name: tuple(sorted(phrases_in(words))) for name, words in _LISTS.items()}
    return {
        name: [Pattern(one, lists, folding()) for one in lists[name] if one]
        for name in ("surely the reader", "perhaps the reader")
    }


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    words = phrases_in(_LISTS["people"])
    return words | {f"{word}s" for word in words}


def spoken_about(read: ReadText) -> Iterator[Place]:
    """The first place that speaks of him or her where nobody else has been named before."""
    small = not any(map(str.isupper, read.text.replace("I", "")))
    begin = _after_greeting(read.text)
    readers = _readers(read)
    names = ("surely the reader",) if small else ("surely the reader", "perhaps the reader")
    for words in read.lines:
        if _PRONOUNS.isdisjoint(words.known):
            continue
        hits = [
            hit.span()
            for name in names
            for one in _said()[name]
            if one.may_stand_in(words) and (hit := one.find(words.line)) is not None
        ]
        if not hits:
            continue
        first, last = read.passage.span(*words.span(*min(hits)))
        if not _names_somebody(read.text[begin:last], readers):
            yield Place((first, last))
        return


def _after_greeting(text: str) -> int:
    """Where the letter itself begins."""
    line = _GREETING_LINE.match(text)
    greeting = greeting_of(text, spoken=False)
    return max(line.end() if line else 0, greeting.span[1] if greeting else 0)


def _readers(read: ReadText) -> frozenset[str]:
    """The words that name the one to whom the letter goes: its greeting, else the contact."""
    greeting = greeting_of(read.text, spoken=False)
    contact = read.contact_name.casefold().split()
    named = [word.casefold() for each in greeting.people for word in each] if greeting else contact
    if set(named) & set(contact):
        named = [*named, *contact]
    return frozenset(word.strip(".,") for word in named)


def _names_somebody(text: str, readers: frozenset[str]) -> bool:
    """Whether a text names a person other than the readers."""
    before, place = "", 0
    for word in _WORD.finditer(text):
        between = text[place : word.start()]
        titled = before in TITLES
        begins = not titled and (not before or any(mark in between for mark in '.!?:\n"“('))
        plain = word.group().casefold().replace("’", "'").removesuffix("'s")
        place = word.end()
        if plain in _people() and (plain not in _MAYBE_PEOPLE or before in _ONE_BEFORE):
            return True
        if _WORKER.fullmatch(plain) and before in _ONE_BEFORE and plain not in _NO_WORKERS:
            return True
        capital = word.group()[0].isupper()
        named = plain in FIRST_NAMES or (not begins and before not in _PLACE_BEFORE)
        if capital and named and not {plain} & (readers | _NO_PEOPLE | TITLES | NOBODY):
            return True
        if not (capital and before in _PLACE_BEFORE):
            before = plain
    return False
