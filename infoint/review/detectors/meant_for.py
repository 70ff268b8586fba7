"""Another organization than the reader's, called the reader's own: a text meant for another."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from difflib import SequenceMatcher
from functools import lru_cache

from infoint.review.detectors.languages import is_common_english
from infoint.review.engine import Pattern, Patterns, Words, folding
from infoint.review.finding import Span
from infoint.review.passage import Passage
from infoint.review.read_text import Place, ReadText
from infoint.words.people_names import FIRST_NAMES
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("meant-for")
_SOMETHING_ELSE = words_in(_LISTS["something else"])
_NO_ORGANIZATION = words_in(_LISTS["no organization"])
_PARTS = words_in(_LISTS["parts"])
_EVENTS = words_in(_LISTS["events"])
_IN_MANY_NAMES = words_in(_LISTS["in many names"])
_OF_THE_READER = words_in(_LISTS["of the reader"])
_NOWHERE = phrases_in(_LISTS["nowhere"])
_PART = r"[^\W\d_a-z][\w&+'’.-]*(?<![.'’-])"
_DOT = r"(?:(?<=\b[A-Z][a-z])\.|(?<=\.[A-Z])\.)?"
"""Inside a name: St. Mary's, J.P. Morgan."""
_NAME = re.compile(
    rf"(?:the[ \u00a0])?({_PART}(?:{_DOT}[ \u00a0](?:(?:of|for|and|the|de|von|van|du|&|\+)"
    rf"[ \u00a0])*{_PART})*)"
)
_SMALL_NAME = re.compile(r"([^\W\d_]{3,})(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(("of", "the", "and", "for", "in", "at", "de"))
_BESIDE = "beside another"
_DOINGS = "if doings follow"
_FOLLOWS = {
    "if you follow": re.compile(r",? your?\b"),
    "if a group follows": re.compile(rf" (?:{'|'.join(phrases_in(_LISTS['groups']))})\b"),
    _DOINGS: re.compile(
        rf" (?:(?:{'|'.join(phrases_in(_LISTS['done with its own']))}) (?:its|their)"
        rf"|{'|'.join(phrases_in(_LISTS['done there']))})\b"
    ),
}
_ALIKE = 0.8
"""From so much alike on, two names are one with a slip."""


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, Patterns]:
    lists = {name: sorted(phrases_in(_LISTS[name])) for name in _LISTS}
    kinds = ("reader's own", *_FOLLOWS, "after the name", "sender's own")
    written = {kind: _LISTS[kind].split(";") for kind in kinds}
    written |= {kind: lists[kind] for kind in ("earlier", _BESIDE)}
    return {kind: Patterns(_readable(patterns, lists)) for kind, patterns in written.items()}


def _readable(written: Sequence[str], lists: Mapping[str, Sequence[str]]) -> Iterator[Pattern]:
    """Patterns made; one that a counselor wrote and that cannot be read finds nothing."""
    for one in written:
        with suppress(ValueError):
            yield Pattern(one.strip(), lists, folding())


def meant_for_another(read: ReadText) -> Iterator[Place]:
    """The name of another organization that a text calls the reader's own.

    Not where it is the sender's too, or where the reader was before. An introduction goes to
    somebody else first.
    """
    known = read.organization.strip()
    if not known or known.casefold() in _NOWHERE or read.kind == "introduction":
        return
    others = [
        span
        for words in read.lines
        if _names_another(read, words)
        for span in _called_own(read, words)
        if _is_another(read, read.text[slice(*span)]) and not _is_earlier(words)
    ]
    if not others:
        return
    harmless = {
        read.text[slice(*span)].casefold()
        for words in read.lines
        for span in _called_otherwise(read, words)
    }
    for span in others:
        name = read.text[slice(*span)]
        if name.casefold() not in harmless:
            yield Place(span, {"name": name, "organization": known})
            return


def _names_another(read: ReadText, words: Words) -> bool:
    """Whether a sentence holds a name of another organization at all, or has no capitals."""
    begin, end = read.passage.span(*words.whole)
    names = (name.group(1) for name in _NAME.finditer(read.text, begin, end))
    return any(_is_another(read, name) for name in names) or read.text[1:].islower()


def _called_own(read: ReadText, words: Words) -> Iterator[Span]:
    for hit in _hits("reader's own", words):
        if not _SOMETHING_ELSE.intersection(hit.group().split()[2:-1]):
            yield from _name_at(read, words, hit.end())
    for kind, follows in _FOLLOWS.items():
        if kind == _DOINGS and next(_hits(_BESIDE, words), None):
            continue
        for hit in _hits(kind, words):
            spans = _name_at(read, words, hit.end())
            spans = (span for span in spans if follows.match(read.text, span[1]))
            yield from (span for span in spans if kind != _DOINGS or not _is_a_person(read, span))
    for hit in _hits("after the name", words):
        yield from _name_before(read, words, hit.start())


def _is_a_person(read: ReadText, span: Span) -> bool:
    return bool(FIRST_NAMES.intersection(_said(read.text[slice(*span)])[:1]))


def _hits(kind: str, words: Words) -> Iterator[re.Match[str]]:
    for one in _patterns()[kind].that_may_stand_in(words):
        yield from one.all(words.line)


def _called_otherwise(read: ReadText, words: Words) -> Iterator[Span]:
    """Organizations of the one who writes, and all of a sentence about earlier ones."""
    for hit in _hits("sender's own", words):
        if not _OF_THE_READER.intersection(hit.group().split()):
            yield from _name_at(read, words, hit.end())
    if _is_earlier(words):
        begin, end = read.passage.span(*words.whole)
        yield from (name.span(1) for name in _NAME.finditer(read.text, begin, end))


def _is_earlier(words: Words) -> bool:
    return next(_hits("earlier", words), None) is not None


def _name_at(read: ReadText, words: Words, place: int) -> Iterator[Span]:
    """The name that begins at a place of a line of words."""
    number = bisect_left(words.starts, place)
    if number < len(words.starts):
        begin, _ = read.passage.span(*words.places[number])
        name = _NAME.match(read.text, begin)
        if name is None and words.line.endswith(" at ", 0, place) and read.text[1:].islower():
            name = _SMALL_NAME.match(read.text, begin)
        if name:
            yield name.span(1)


def _name_before(read: ReadText, words: Words, place: int) -> Iterator[Span]:
    """The name that ends before a place of a line of words."""
    number = bisect_left(words.starts, place)
    begin, _ = read.passage.span(*words.whole)
    _, end = read.passage.span(*words.places[number - 1])
    for name in _NAME.finditer(read.text, begin, end):
        if name.end() == end:
            yield name.span(1)


def _is_another(read: ReadText, name: str) -> bool:
    people = f"{read.contact_name} {read.referrer} {read.sender}"
    return _is_other_than(name, read.organization, people)


@lru_cache(maxsize=1024)
def _is_other_than(name: str, organization: str, people: str) -> bool:
    """Whether a name is one of an organization, of no person, and of another than the reader's."""
    said, telling, own = _said(name), set(_telling(name)), set(_telling(organization))
    if not telling or not own or _NO_ORGANIZATION.issuperset(telling):
        return False
    if said[0] in _PARTS or said[-1] in _EVENTS or all(map(is_common_english, said)):
        return False
    if FIRST_NAMES.union(_said(people)).issuperset(said):
        return False
    return not (telling & own or _is_short_for(name, organization))


def _is_short_for(one: str, other: str) -> bool:
    """Whether two names may be one: run together, cut, initials, or with a slip."""
    a, b = "".join(_telling(one)), "".join(_telling(other))
    if a.startswith(b[:4]) or b.startswith(a[:4]) or SequenceMatcher(None, a, b).ratio() >= _ALIKE:
        return True
    left, right = _said(one), _said(other)
    return any("".join(short) in _initials(name) for short, name in ((left, other), (right, one)))


def _said(name: str) -> list[str]:
    """The words of a name in small letters without accents and endings."""
    return _WORD.findall(Passage(re.sub(r"['’]s\b", "", name)).plain)


def _telling(name: str) -> list[str]:
    return [word for word in _said(name) if word not in _IN_MANY_NAMES]


def _initials(name: str) -> set[str]:
    """The first letters of a name, with and without those of small words and of its form."""
    said = _said(name)
    ways = (said, [word for word in said if word not in _SMALL], _telling(name))
    return {"".join(word[0] for word in words) for words in ways}
