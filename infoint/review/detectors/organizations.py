"""The place where the reader works, as a text names it."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from infoint.review.engine import Words, words_of
from infoint.review.finding import Span
from infoint.review.passage import Passage
from infoint.review.read_text import ReadText

THEIR_PLACE = ("your", "organization")
"""What stands in a line for the name of the place where the reader works."""
_LEGAL = re.compile(
    r"[\s,&.]+(?:ag|co|company|corp|corporation|gmbh|inc|incorporated|limited|llc|llp|ltd|plc|se|sa|"
    r"kg|group|holdings?|as|ab|oy|bv|nv|e\.v|ev)\.?$"
)
_SCHOOL = re.compile(r"universi|colleg|school|hochschul|academ|institut|ecole|facult")
_SHORTEST, _SURELY_A_NAME = 3, 6


def lines_with_their_place(read: ReadText) -> list[Words]:
    """The sentences of a text, with "your organization" for the name of the reader's own.

    A short name counts where it has a capital. Places of learning stay: whoever applies there may
    want to study.
    """
    name = _name_in(read.organization)
    if name is None:
        return read.lines
    return [_replaced(words, name, read) for words in read.lines]


@lru_cache(maxsize=1024)
def _name_in(organization: str) -> re.Pattern[str] | None:
    plain = Passage(organization).plain
    if _SCHOOL.search(plain):
        return None
    name = re.split(r"[,(|/]", plain)[0].strip()
    while (shorter := _LEGAL.sub("", name)) != name:
        name = shorter
    sentences = Passage(name.removeprefix("the ")).sentences()
    words = words_of(sentences[0]) if sentences else None
    if words is None or len(words.line.strip()) < _SHORTEST:
        return None
    return re.compile(rf"(?<= )(?:the )?({re.escape(words.line.strip())}) ")


def _replaced(words: Words, name: re.Pattern[str], read: ReadText) -> Words:
    for hit in reversed(list(name.finditer(words.line))):
        first, last = read.passage.span(*words.span(*hit.span(1)))
        if read.text[first].isupper() or last - first >= _SURELY_A_NAME:
            words = _with_their_place(words, hit.span())
    return words


def _with_their_place(words: Words, there: Span) -> Words:
    begin, end = there
    before = sum(start < begin for start in words.starts)
    after = sum(start < end for start in words.starts)
    place = (words.places[before][0], words.places[after - 1][1])
    named = " ".join(THEIR_PLACE)
    longer = len(named) + 1 - (end - begin)
    line = f"{words.line[:begin]}{named} {words.line[end:]}"
    own = (begin, begin + len(THEIR_PLACE[0]) + 1)
    starts = (*words.starts[:before], *own, *(start + longer for start in words.starts[after:]))
    places = (*words.places[:before], place, place, *words.places[after:])
    return Words(line, starts, places, frozenset(line.split()))


def with_names(
    read: ReadText, words: Words, names: Sequence[Span], called: Callable[[Span], str]
) -> tuple[Words, Mapping[int, Span]]:
    """A line with one word for each name that stands in it, and where these begin in it."""
    line = " "
    starts: list[int] = []
    places: list[Span] = []
    by_start: dict[int, Span] = {}
    last: Span | None = None
    for word, place in zip(words.line.split(), words.places, strict=True):
        begin, _ = read.passage.span(*place)
        name = next((span for span in names if span[0] <= begin < span[1]), None)
        if name is not None and name == last:
            continue
        if name is not None:
            if line.endswith(" the "):
                line, starts, places = line[:-4], starts[:-1], places[:-1]
            by_start[len(line)] = name
        last = name
        starts.append(len(line))
        places.append(place)
        line += f"{called(name) if name else word} "
    return Words(line, tuple(starts), tuple(places), frozenset(line.split())), by_start
