"""Questions for the talk that a first message asks already."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from infoint.domain.letters import said_first
from infoint.review.engine import Pattern, Words, folding
from infoint.review.read_text import Place, ReadText
from infoint.words.word_lists import phrases_in, word_lists

MOST = 2
"""As many may stand in a first message beside the request itself."""
_ANYWHERE = "harmless"
_ASKED_BY_OTHERS = re.compile(r" ask(?:s|ed|ing)? me ")
_AFTER_A_COLON = re.compile(r" (?:know|learn|ask|questions?|wonder|wondering|interested) : ")
"""I want to know: how is a dike made, what must one study."""
_PARTS = re.compile(r" (?:[,;:?!()–-]|and|or|also|plus|but)(?= )")


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, Sequence[str]]:
    every = word_lists("many-questions").items()
    return {name: tuple(sorted(phrases_in(words))) for name, words in every}


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, Pattern]:
    """By the heading of a list of `words/many-questions.txt`: one of it begins, or stands there."""
    begin = {name: f"^ <{name}>" for name in _lists()} | {_ANYWHERE: f"<{_ANYWHERE}>"}
    return {name: Pattern(written, _lists(), folding()) for name, written in begin.items()}


@lru_cache(maxsize=1)
def _first_word() -> Pattern:
    """What a line begins with, up to its first word after "so" and the like."""
    return Pattern("^ _", {}, folding())


@lru_cache(maxsize=1)
def _first_words() -> Mapping[str, frozenset[str]]:
    """What the phrases of a list begin with: most lines need not be looked at further."""
    return {name: frozenset(_first_words_of(phrases)) for name, phrases in _lists().items()}


def _first_words_of(phrases: Sequence[str]) -> Iterator[str]:
    for phrase in phrases:
        first = phrase.split()[0]
        if first.startswith("<"):
            yield from _first_words_of(_lists()[first.strip("<>")])
        else:
            yield folding().words(first)[0]


def many_questions(read: ReadText) -> Iterator[Place]:
    """From the first to the last question, where there are more than a message can bear."""
    end = len(said_first(read.text)) if read.kind == "phone" else len(read.text)
    asked = [(read.passage.span(*one.whole), _questions_in(one)) for one in read.lines]
    spans = [span for span, count in asked if count and span[0] < end]
    count = sum(count for span, count in asked if span[0] < end)
    if count > MOST:
        yield Place((spans[0][0], spans[-1][1]))


def _questions_in(words: Words) -> int:
    """How many questions about their work a sentence asks.

    Without a question mark it has to begin as one; "who" and the like may also tell of somebody.
    """
    if _ASKED_BY_OTHERS.search(words.line):
        return 0
    marked = " ? " in words.line or _AFTER_A_COLON.search(words.line) is not None
    count, telling, begun = 0, False, False
    for number, part in enumerate(_PARTS.split(words.line)):
        line = f" {part.strip()} "
        telling = telling or _is(line, "telling")
        begins = (begun or not number or marked) and _is(line, "begins")
        if number and not begun and _is(line, "relative"):
            begins = False
        asks = begins or (telling and _is(line, "goes-on"))
        begun = begun or asks
        count += asks and not _is(line, "request")
    if not count and " ? " in words.line:
        count = not _is(words.line, "request") and not _is(words.line, _ANYWHERE)
    return int(count)


def _is(line: str, name: str) -> bool:
    if name != _ANYWHERE and _first_words()[name].isdisjoint(_begun(line)):
        return False
    return _patterns()[name].find(line) is not None


@lru_cache(maxsize=256)
def _begun(line: str) -> tuple[str, ...]:
    """The word that a line begins with, and the first one after "so" and the like."""
    begun = _first_word().find(line)
    words = begun.group().split() if begun else [""]
    return words[0], words[-1]
