"""Another organization than the reader's, called the reader's own: a text meant for another."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from difflib import SequenceMatcher
from functools import lru_cache

from infoint.review.detectors.greetings import OFFICES
from infoint.review.detectors.languages import is_common_english
from infoint.review.detectors.names import is_called
from infoint.review.detectors.organizations import with_names
from infoint.review.engine import Pattern, Patterns, Reading, Words, folding
from infoint.review.finding import Span
from infoint.review.passage import Passage
from infoint.review.read_text import Place, ReadText
from infoint.words.people_names import FIRST_NAMES, TITLES
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("meant-for")
_NO_ORGANIZATION = words_in(_LISTS["no organization"])
_NO_SMALL_NAME = words_in(_LISTS["no name in small letters"])
_BEFORE_ADDRESS = words_in(_LISTS["before an address"])
_PARTS = words_in(_LISTS["parts"])
_EVENTS = words_in(_LISTS["events"])
_IN_MANY_NAMES = words_in(_LISTS["in many names"])
_NOWHERE = phrases_in(_LISTS["nowhere"])
_BEGINNING = words_in(_LISTS["beginning a sentence"])
_NO_ADDRESS = words_in(_LISTS["no address"])
_OTHER_FIRM = "otherfirm"
"""What stands in a line for the name of another organization."""
_PART = r"[^\W\d_a-z][\w&+'’.-]*(?<![.'’-])"
_DOT = r"(?:(?<=\b[A-Z][a-z])\.|(?<=\.[A-Z])\.)?"
"""Inside a name: St. Mary's, J.P. Morgan."""
_NAME = re.compile(
    rf"(?:the[ \u00a0])?({_PART}(?:{_DOT}[ \u00a0](?:(?:of|for|and|the|de|von|van|du|&|\+)"
    rf"[ \u00a0])*{_PART})*)"
)
_SMALL_NAME = re.compile(r"\b(?:at|for|with|of|from|join|joined) ([^\W\d_]{3,})(?![\w'])")
_AFTER_A_TITLE = re.compile(rf"\b(?:{'|'.join(sorted(TITLES))})\.? $", re.IGNORECASE)
_MORE_OF_IT = re.compile(r" ([^\W\d_]{3,})(?![\w'])")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(("of", "the", "and", "for", "in", "at", "de"))
_FULL_NAME = 2
"""A first name and a family name."""
_FEWEST_CAPITALS, _LONGEST_SHORT_FORM = 2, 5
"""Of a short form such as PwC."""
_ALIKE = 0.8
"""From so much alike on, two names are one with a slip."""
_ADDRESS = re.compile(
    r"(?<!\w)(?P<before>[^\W\d_]+), (?P<name>[A-Z][a-z]{2,})"
    r"(?=(?P<after>, (?!and\b|or\b)[a-z]|\?|!(?=\s)))"
)
"""Somebody addressed inside a sentence: What do you do all day, Helen?"""


_PRAISED = re.compile(
    r"\b[Yy]ou (?:were|are|have been) (?:so|very|really) (?P<before>[a-z]+), "
    r"(?P<name>[A-Z][a-z]{2,}),? and (?:I|we|it|the|my)\b"
)
"""Somebody praised by name: You were so generous, Marco, and I hope."""
_FEWEST_BEFORE_A_NAME = 5
"""Words of a line that is no greeting and no farewell: Many thanks for all your help, Helena!"""
_YOUR = re.compile(r"\bYours?,? (?:\w+ ){0,2}$")
_WITH_TITLE = re.compile(
    r"(?<!\w)(?P<before>[^\W\d_]+)(?P<comma>,?) "
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?|Professor|Frau|Herr|Captain|Madame)"
    r"[ \u00a0](?P<name>[^\W\d_a-z][\w'’-]+)(?=[,.!?])"
)
"""Somebody addressed by a title: Thank you, Dr Coleman, for the freezers."""
_THANKED = frozenset(("you", "thanks"))
"""After these somebody is addressed without a comma too."""
_IN_SMALL = re.compile(
    r"\b(?:anyway|thanks|thank (?:you|u)|cheers|thx|ta|ok|well|so),? (?P<name>[a-z]{3,}),? "
    r"(?:you|u)\b"
)


@lru_cache(maxsize=1)
def _patterns() -> Mapping[str, Patterns]:
    lists = {name: sorted(phrases_in(_LISTS[name])) for name in _LISTS}
    kinds = ("reader's own", "sender's own", "somebody else's", "earlier")
    return {kind: Patterns(_readable(_LISTS[kind].split(";"), lists)) for kind in kinds}


def _readable(written: Sequence[str], lists: Mapping[str, Sequence[str]]) -> Iterator[Pattern]:
    """Patterns made; one that a counselor wrote and that cannot be read finds nothing."""
    reading = Reading(lists, folding())
    for one in written:
        with suppress(ValueError):
            yield Pattern(one.strip(), lists, folding(), reading)


def meant_for_another(read: ReadText) -> Iterator[Place]:
    """Another organization that a text calls the reader's own; another person it speaks to.

    Not where the organization is the sender's too, or where the reader was before. An
    introduction goes to somebody else first.
    """
    if read.kind == "introduction":
        return
    found = next(_others(read), None) or next(_addressed(read), None)
    if found:
        yield found


def _others(read: ReadText) -> Iterator[Place]:
    known = read.organization.strip()
    if not known or known.casefold() in _NOWHERE or read.text.isupper():
        return
    harmless: set[str] = set()
    own: list[Span] = []
    for words in read.lines:
        names = list(_names(read, words))
        if not names:
            continue
        line, by_start = with_names(read, words, names, lambda _: _OTHER_FIRM)
        if _stands("earlier", line):
            harmless.update(read.text[slice(*span)].casefold() for span in names)
            continue
        for kind in ("sender's own", "somebody else's"):
            for hit in _hits(kind, line):
                spans = _in(by_start, hit.span())
                harmless.update(read.text[slice(*span)].casefold() for span in spans)
        own += (span for hit in _hits("reader's own", line) for span in _in(by_start, hit.span()))
    for span in own:
        name = read.text[slice(*span)]
        if name.casefold() not in harmless and not _signs(read.text, span):
            yield Place(span, {"name": name, "organization": known})


def _signs(text: str, span: Span) -> bool:
    """Whether a name ends a letter after "Your": it is that of the one who writes."""
    return not text[span[1] :].strip(" .!\n") and bool(_YOUR.search(text, 0, span[0]))


def _hits(kind: str, words: Words) -> Iterator[re.Match[str]]:
    for one in _patterns()[kind].that_may_stand_in(words):
        yield from one.all(words.line)


def _stands(kind: str, words: Words) -> bool:
    return next(_hits(kind, words), None) is not None


def _in(by_start: Mapping[int, Span], there: Span) -> list[Span]:
    """The last name that a pattern holds, by where names begin in the line."""
    begin, end = there
    return [span for start, span in by_start.items() if begin <= start < end][-1:]


def _names(read: ReadText, words: Words) -> Iterator[Span]:
    """Where the names of other organizations stand in a line."""
    begin, end = read.passage.span(*words.whole)
    small = read.text[1:].islower()
    spans = _small_names(read, begin, end) if small else _capital_names(read, begin, end)
    yield from (span for span in spans if _is_another(read, read.text[slice(*span)]))


def _capital_names(read: ReadText, begin: int, end: int) -> Iterator[Span]:
    """Names with capitals, without the word that begins the sentence where it is a usual one."""
    for name in _NAME.finditer(read.text, begin, end):
        first, last = name.span(1)
        if not read.text[begin:first].strip(" \n\"'("):
            words = list(_WORD.finditer(read.text, first, last))
            while words and _begins_sentences(words[0].group().casefold()):
                del words[0]
            first = words[0].start() if words else last
        if _AFTER_A_TITLE.search(read.text, max(begin, first - 12), first):
            continue
        while (cut := read.text.rfind(" ", first, last)) > 0 and read.text[cut + 1 : last] == "I":
            last = cut
        if first < last and read.text[first : first + 2] not in ("I'", "I’"):
            yield first, last


def _begins_sentences(word: str) -> bool:
    return is_common_english(word) or word in _BEGINNING


def _small_names(read: ReadText, begin: int, end: int) -> Iterator[Span]:
    """Where nobody wrote a capital: one or two rare words after "at", "with" and the like."""
    for name in _SMALL_NAME.finditer(read.text, begin, end):
        first = name.group(1)
        if first in _NO_SMALL_NAME or is_common_english(first):
            continue
        more = _MORE_OF_IT.match(read.text, name.end(1), end)
        known = more is None or more.group(1) in _NO_SMALL_NAME or is_common_english(more.group(1))
        yield name.start(1), name.end(1) if known or more is None else more.end(1)


def _addressed(read: ReadText) -> Iterator[Place]:
    """A usual first name by which the text addresses somebody else than its reader."""
    names = [name for name in (read.contact_name, read.sender, read.referrer) if name.strip()]
    if not read.contact_name.strip():
        return
    yield from _addressed_otherwise(read, names)
    for one in _ADDRESS.finditer(read.text):
        name, before = one["name"], one["before"].casefold()
        inside = one["after"].startswith(",")
        addressed = before in _BEFORE_ADDRESS if inside else before not in _NO_ADDRESS
        if not addressed or name.casefold() not in FIRST_NAMES:
            continue
        if one["after"] == "!" and _is_line_of_its_own(read.text, one):
            continue
        if not any(is_called((name,), each) for each in names):
            yield Place(one.span("name"), {"name": name}, "person")


def _is_line_of_its_own(text: str, one: re.Match[str]) -> bool:
    """Whether a name may greet or sign: it ends the text, or a short line."""
    after = text[one.end() + 1 :]
    if "\n" not in text[one.end() :].strip():
        return True
    words = text[text.rfind("\n", 0, one.start()) + 1 : one.end()].split()
    return after.startswith("\n") and len(words) < _FEWEST_BEFORE_A_NAME


def _addressed_otherwise(read: ReadText, names: Sequence[str]) -> Iterator[Place]:
    """Somebody addressed by a title and a family name, or in small letters without a comma."""
    titled = (
        one
        for one in _WITH_TITLE.finditer(read.text)
        if one["before"].casefold() in (_BEFORE_ADDRESS if one["comma"] else _THANKED)
    )
    small = (
        one
        for one in _IN_SMALL.finditer(read.text if read.text[1:].islower() else "")
        if one["name"] in FIRST_NAMES and not is_common_english(one["name"])
    )
    praised = (one for one in _PRAISED.finditer(read.text) if one["name"].casefold() in FIRST_NAMES)
    for one in (*titled, *small, *praised):
        if not any(is_called((one["name"].casefold(),), each) for each in names):
            yield Place(one.span("name"), {"name": one["name"]}, "person")


def _is_another(read: ReadText, name: str) -> bool:
    people = f"{read.contact_name} {read.referrer} {read.sender}"
    return _is_other_than(name, read.organization, people)


@lru_cache(maxsize=1024)
def _is_other_than(name: str, organization: str, people: str) -> bool:
    """Whether a name is one of an organization, of no person, and of another than the reader's."""
    said, telling, own = _said(name), set(_telling(name)), set(_telling(organization))
    if not telling or not own or _NO_ORGANIZATION.issuperset(telling):
        return False
    if said[0] in _PARTS or said[-1] in _EVENTS or said[-1].endswith("fest"):
        return False
    if all(map(is_common_english, said)):
        return False
    if said[0] in TITLES or (said[0] in FIRST_NAMES and len(said) == _FULL_NAME):
        return False
    if said[0] in OFFICES and (len(said) == _FULL_NAME or FIRST_NAMES.issuperset(said[1:])):
        return False
    if FIRST_NAMES.union(_said(people)).issuperset(said):
        return False
    if telling & own and not _share_only_their_trade(name, organization):
        return False
    return bool(telling & own) or not _is_short_for(name, organization)


def _share_only_their_trade(one: str, other: str) -> bool:
    """Whether each of two names has a word of its own: Orgelbau Reuter, Altmann Orgelbau."""
    left, right = _telling(one), _telling(other)
    return bool(left[0] != right[0] and set(left) - set(right) and set(right) - set(left))


def _is_short_for(one: str, other: str) -> bool:
    """Whether two names may be one: run together, cut, initials, or with a slip."""
    a, b = "".join(_telling(one)), "".join(_telling(other))
    if a.startswith(b[:4]) or b.startswith(a[:4]) or SequenceMatcher(None, a, b).ratio() >= _ALIKE:
        return True
    if sum(map(str.isupper, one)) >= _FEWEST_CAPITALS and len(one) <= _LONGEST_SHORT_FORM:
        letters = iter(b)
        if a[:1] == b[:1] and all(letter in letters for letter in a):
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
