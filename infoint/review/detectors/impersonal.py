"""A greeting to nobody in particular, where the name of the reader is known."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from infoint.review.detectors.greetings import (
    OFFICES,
    OPENING,
    SPACES,
    STOPPING,
    THANKING,
    greeting_of,
)
from infoint.review.detectors.names import SPOKEN, addressees, name_words, spellings
from infoint.review.finding import Span
from infoint.review.read_text import Place, ReadText
from infoint.words.people_names import FIRST_NAMES, TITLES, greeting_name, says_who
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("greetings")
IMPERSONAL = words_in(_LISTS["impersonal"])
_BESIDE = words_in(_LISTS["beside impersonal"])
_COURTEOUS = words_in(_LISTS["courteous in speech"])
_ANYBODY = re.compile("|".join(map(re.escape, phrases_in(_LISTS["to anybody"]))), re.IGNORECASE)
_PERSONAL = words_in(_LISTS["personal"])
_THERE = re.compile(
    rf"\s*(?:{'|'.join(phrases_in(_LISTS['before there']))})[{SPACES}]+there(?!\w)", re.IGNORECASE
)
_TRADES = re.compile(
    rf"(?:{'|'.join(sorted(words_in(_LISTS['trades'])))}"
    r"|\w{3,}(?:er|or|ist|smith|wright|man|woman|ian))s?"
)
"""Whom one greets by what they do: Dear watchmaker."""
_RESPECTFUL = re.compile(r"\s*respected (?:sir|madam|ma'am)[,.! ]*(?!or\b|/)", re.IGNORECASE)
"""The usual greeting to one person in some countries, whose name one knows."""
_FIRST_LINES = 4
"""A subject and a date may stand above the greeting."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BEFORE = re.compile(
    rf"(?:to the attention of|to|attn|attention|attn to)\b[{SPACES}:.]*", re.IGNORECASE
)
_STOP = re.compile(r"[,:;!?\n–—]|\s-|(?<![Mm]r)(?<![Mm]s)(?<![Mm]rs)\.(?=\s|$)|$")
_FEW = 4
_OF = frozenset(("of", "at", "in"))


def impersonal_greeting(read: ReadText) -> Iterator[Place]:
    """The greeting, where it could go to anybody and the text names its reader nowhere."""
    names = [name for name in addressees(read) if not says_who(name)]
    span = _greeting(read) if names else None
    if span is None or _goes_into_a_gap(read, span):
        return
    if any(_is_named(name, read.text) for name in names):
        return
    which = "spoken" if read.kind in SPOKEN else ""
    yield Place(span, {"name": greeting_name(names[-1])}, which)


def _goes_into_a_gap(read: ReadText, span: Span) -> bool:
    """Whether words are still missing in a greeting, or right after it: "Dear Ms. ____"."""
    begin, end = span
    return any(
        begin < last and (first < end or not read.text[end:first].strip(f"{SPACES}.,"))
        for first, last in read.gaps
    )


def _greeting(read: ReadText) -> Span | None:
    own = frozenset(map(str.casefold, _WORD.findall(read.organization)))
    for line in islice(re.finditer(r"[^\s][^\n]*", read.text), _FIRST_LINES):
        anybody = _ANYBODY.search(line.group())
        if anybody:
            return line.start() + anybody.start(), line.start() + anybody.end()
        there = None if read.kind in SPOKEN else _THERE.match(line.group())
        if there and greeting_of(read.text, spoken=False) is None:
            return line.start(), line.start() + there.end()
        found = _greeted(line.group(), own)
        words = [_plain(word.group()) for word in found]
        opens = OPENING.match(line.group()) is not None
        if _RESPECTFUL.match(line.group()):
            return None
        if _is_to_nobody(words, own, spoken=read.kind in SPOKEN) or (opens and _is_by_trade(words)):
            return line.start(), line.start() + found[-1].end()
    return None


def _greeted(line: str, organization: frozenset[str]) -> list[re.Match[str]]:
    """The words after the word of greeting, or those of a line that is only a greeting.

    Without a comma the greeting ends where a sentence begins; words that a comma parts from "Good
    morning" have to be few, and after its end there are none.
    """
    opening = OPENING.match(line) or _BEFORE.match(line)
    begin = opening.end() if opening else 0
    stop = _STOP.search(line, begin)
    end = stop.start() if stop else len(line)
    found = list(_WORD.finditer(line, begin, end))
    mark = opening.group().rstrip()[-1] if opening else ","
    if THANKING.match(line):
        return []
    if mark.isalpha():
        return list(takewhile(lambda word: not _goes_on(word.group(), organization), found))
    alone = not line[end:].strip(",:! ") or (opening and len(found) <= _FEW)
    return found if mark in ",:" and alone else []


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _goes_on(word: str, organization: frozenset[str]) -> bool:
    """Whether the text goes on with a word, where nobody put a comma after the greeting."""
    plain = _plain(word)
    return plain in STOPPING and plain not in IMPERSONAL | _BESIDE | organization


def _is_to_nobody(words: Sequence[str], organization: frozenset[str], *, spoken: bool) -> bool:
    """Whether words of a greeting name nobody, or only the whole organization."""
    ends = next((n for n, word in enumerate(words) if n and word in _OF), len(words))
    head = words[:ends]
    if not head or (spoken and _COURTEOUS.issuperset(words)):
        return False
    if organization.issuperset(words):
        return True
    described = head[-1] in IMPERSONAL and not FIRST_NAMES.intersection(head)
    known = IMPERSONAL | _BESIDE | organization
    return described or (known.issuperset(head) and not IMPERSONAL.isdisjoint(head))


def _is_by_trade(words: Sequence[str]) -> bool:
    """Whether a greeting says what somebody does instead of a name: Dear ferry captain."""
    if not words or any(word in FIRST_NAMES or word in TITLES for word in words):
        return False
    trade = _TRADES.fullmatch(words[-1]) or (len(words) > 1 and words[-1] in OFFICES)
    return bool(trade) and not _PERSONAL.intersection(words)


def _is_named(name: str, text: str) -> bool:
    """Whether a word of a name stands in a text, with a capital where the text has any."""
    small = text.islower()
    written = (word for word in _WORD.findall(text) if small or not word[0].islower())
    words = frozenset[str]().union(*map(spellings, written))
    return any(len(part) > 1 and spellings(part) & words for part in name_words(name))
