"""Finding words in a text in any case and without accents, and showing the place as written."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from infoint.domain.identity import without_accents

_PLAIN = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "’": "'",
    "‘": "'",
    "‐": "-",
    "\u2011": "-",
}
_END_OF_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|(?<=[。！？])|\n+")
_LONGEST = 220
"""Letters of a sentence that are shown; of a longer one, those around what was found."""
_BEFORE = 80
_SHOWN = 3
"""Sentences of one text that are shown at most."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence, letter for letter; `found` if it is what was searched for."""

    text: str
    found: bool = False


@lru_cache(maxsize=65536)
def _fold_sign(sign: str) -> str:
    lower = "".join(_PLAIN.get(each, each) for each in sign.casefold())
    return unicodedata.normalize("NFKD", without_accents(lower))


def fold(text: str) -> str:
    """The text in small letters without accents, such as `muller` for Müller."""
    return text.lower() if text.isascii() else "".join(map(_fold_sign, text))


def words_of(needle: str) -> tuple[str, ...]:
    """The different words of what is searched for, folded; at most ten."""
    return tuple(dict.fromkeys(filter(None, fold(needle[:200]).split())))[:10]


def excerpt(text: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """The sentences of a text that hold the words, as written, with what was found marked.

    At most three, each cut at a space where it is long; "…" stands for what is left out. Without
    any of the words, the beginning of the text.
    """
    spans = _spans(text, words)
    if not spans:
        _, stop = _window(text, 0, len(text), (0, 0))
        return (Piece(text[:stop].rstrip() + (" …" if text[stop:].strip() else "")),)
    pieces: list[Piece] = []
    last_end = 0
    for start, end, inside in _sentences_with(text, spans):
        if pieces:
            gap = text[last_end:start]
            follows = " · " if "\n" in gap else " "  # as lines, or as sentences
            pieces.append(Piece(" … " if gap.strip() else follows))
        pieces += _marked(text, start, end, inside)
        last_end = end
    return tuple(pieces)


def _spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words stand in the text as written; what overlaps or touches is one."""
    folded, offsets = _with_offsets(text)
    found = [
        (offsets[place.start()], offsets[place.end() - 1] + 1)
        for word in words
        for place in re.finditer(re.escape(word), folded)
    ]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1  # accents that stand after their letter as signs of their own
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _with_offsets(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its letters the place of the one it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts, offsets = [], []
    for place, sign in enumerate(text):
        folded = _fold_sign(sign)
        parts.append(folded)
        offsets.extend([place] * len(folded))
    return "".join(parts), offsets


def _sentences_with(
    text: str, spans: list[tuple[int, int]]
) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Begin, end and marked places of the first sentences that hold something found."""
    ends = [0, *(cut.end() for cut in _END_OF_SENTENCE.finditer(text)), len(text)]
    shown = 0
    for start, end in pairwise(ends):
        inside = [(a, b) for a, b in spans if start <= a < end]
        if inside and shown < _SHOWN:
            shown += 1
            end = start + len(text[start:end].rstrip())
            yield start, max(end, inside[-1][1]), inside


def _marked(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    """A sentence in pieces, cut around its first marked place where it is long."""
    begin, stop = _window(text, start, end, spans[0])
    if text[start:begin].strip():
        yield Piece("… ")
    at = begin
    for a, b in spans:
        if b > stop:
            break
        if a > at:
            yield Piece(text[at:a])
        yield Piece(text[a:b], found=True)
        at = b
    if rest := text[at:stop].rstrip():
        yield Piece(rest)
    if text[stop:end].strip():
        yield Piece(" …")


def _window(text: str, start: int, end: int, span: tuple[int, int]) -> tuple[int, int]:
    if end - start <= _LONGEST:
        return start, end
    begin = start
    if span[0] - start > _BEFORE:
        space = text.find(" ", span[0] - _BEFORE, span[0])
        begin = space + 1 if space >= 0 else span[0] - _BEFORE
    stop = min(end, max(begin + _LONGEST, span[1]))
    if stop < end:
        space = text.rfind(" ", span[1], stop)
        stop = space if space > 0 else stop
    return begin, stop
