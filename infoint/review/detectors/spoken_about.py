"""The reader of a letter spoken of as he or she in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile

from infoint.review.detectors.greetings import NOBODY, greeting_of
from infoint.review.detectors.names import SPOKEN
from infoint.review.engine import Pattern, Patterns, Reading, Words, folding
from infoint.review.finding import Span
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
_OF_ONESELF = re.compile(
    r"\b(?:i(?:['’]?m| am| was| work as| worked as| trained as)|as) an? "
    r"(?:(?!(?:of|and|with|from|who|whose|in|at)\b)[\w'’-]+ ?){1,4}"
    r"(?:(?:from|in|at) (?-i:[A-Z])[\w'’-]+)?",
    re.IGNORECASE,
)
_SURELY, _PERHAPS = "surely the reader", "perhaps the reader"
_ASKED, _ELSE = "asked of the reader", "about somebody else"
_OTHERWISE = "named otherwise"
_AFTER = frozenset(("thank-you", "report-back"))
_FORWARD = frozenset(
    ("when", "after", "as", "because", "although", "while", "since", "if", "before")
)
"""Where a sentence begins so, the one spoken of may be named at its end."""
_WORKER = re.compile(r"\w{2,}(?:er|or|ist|ian|ant|ee|man|woman|ess|yst)s?")
"""What somebody who does something is called: a welder, an actor, a botanist."""


@lru_cache(maxsize=1)
def _said() -> Mapping[str, Patterns]:
    lists = {name: tuple(sorted(phrases_in(words))) for name, words in _LISTS.items()}
    reading = Reading(lists, folding())
    return {
        name: Patterns(Pattern(one, lists, folding(), reading) for one in lists[name] if one)
        for name in (_SURELY, _PERHAPS, _ASKED, _ELSE, _OTHERWISE)
    }


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    words = phrases_in(_LISTS["people"])
    return words | {f"{word}s" for word in words}


def spoken_about(read: ReadText) -> Iterator[Place]:
    """The first place that speaks of him or her where nobody else has been named before.

    Before the talk others are spoken of more often, so it has to be what one asks of the reader,
    or to follow the reader's name. An introduction, and what is spoken, may go to somebody else.
    """
    lines = [words for words in read.lines if not _PRONOUNS.isdisjoint(words.known)]
    before_the_talk = read.kind not in _AFTER
    if not lines or (before_the_talk and (read.kind == "introduction" or read.kind in SPOKEN)):
        return
    small = not any(map(str.isupper, read.text.replace("I", "")))
    begin = _after_greeting(read.text)
    readers = _readers(read)
    for words in lines:
        end = read.passage.span(*words.whole)[1]
        named = before_the_talk and _are_named(readers, read.text[begin:end])
        names = [_ASKED if before_the_talk else _SURELY]
        if named or not (small or before_the_talk):
            names.append(_PERHAPS)
        hit = _first_of(names, words)
        if hit is None or (before_the_talk and _stands(_ELSE, words)):
            continue
        first, last = read.passage.span(*words.span(*hit))
        until = end if words.line.split()[0] in _FORWARD else last
        if _named_otherwise(read, words, hit[1]):
            return
        if not _names_somebody(_OF_ONESELF.sub(_blank, read.text[begin:until]), readers):
            yield Place((first, last))
        return


def _first_of(names: Sequence[str], words: Words) -> Span | None:
    patterns = [one for name in names for one in _said()[name].that_may_stand_in(words)]
    hits = [hit.span() for one in patterns if (hit := one.find(words.line)) is not None]
    return min(hits, default=None)


def _named_otherwise(read: ReadText, words: Words, end: int) -> bool:
    """Whether somebody without a name is meant before a place of a sentence."""
    if any(_stands(_OTHERWISE, one) for one in takewhile(lambda one: one is not words, read.lines)):
        return True
    patterns = _said()[_OTHERWISE].that_may_stand_in(words)
    return any((found := one.find(words.line)) and found.end() < end for one in patterns)


def _stands(name: str, words: Words) -> bool:
    return any(one.find(words.line) for one in _said()[name].that_may_stand_in(words))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _are_named(readers: frozenset[str], text: str) -> bool:
    """Whether a word of their names stands in a text with a capital."""
    words = (word.group() for word in _WORD.finditer(text))
    plain = (
        one.casefold().replace("’", "'").removesuffix("'s") for one in words if one[0].isupper()
    )
    return not readers.isdisjoint(one for one in plain if one not in TITLES)


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
