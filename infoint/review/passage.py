"""A text made plain for reading by rules, with the way back to where each word stands."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from infoint.review.finding import Span

HIDDEN = "\ufffc"
"""Stands in the plain text, once for each letter, where a placeholder is."""

_SIMPLE = str.maketrans(
    dict.fromkeys("‘’‚‛ʼʹ′`´", "'")
    | dict.fromkeys("“”„‟«»″〝〞＂", '"')
    | dict.fromkeys("‐‑‒−－", "-")
    | dict.fromkeys("—―", "–")
    | dict.fromkeys("\xa0\u2007\u202f\u2002\u2003\u2009\t\r\x0b\x0c\u2028", " ")
    | {
        "\u2029": "\n",
        "…": "...",
        "⁄": "/",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "đ": "d",
        "Đ": "d",
    }
)
_NOTHING = frozenset("\u200b\u200c\u200d\ufeff\u00ad\u2060\u2063\ufe0f")
_NO_WORD = re.compile(r"[^\W_]{50,}|([^\w\s])\1{9,}")
"""No word is that long, and no mark is repeated that often: a key held down, a line drawn."""
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|rev|st|sr|jr|e\.g|i\.e|etc|vs|no|dept|approx|[a-z])$"
)
_STOP = re.compile(r"[.!?]+[\"')\]]*(?=\s|$)|\n[ ]*(?=\n)|\n|[?!](?=[a-z])")
_BREAK_BEFORE_LINE = 45
_QUOTE = re.compile(
    r"\"[^\"\n]{1,300}\"|(?:(?<=[\s(:,])|^)'(?=[^\s'])[^\n]{1,200}?(?<=[^\s])'(?=[\s.,;:!?)]|$)"
)


@lru_cache(maxsize=4096)
def _plain_char(char: str) -> str:
    """One written character as the rules read it; nothing for marks and invisible ones."""
    simple = char.translate(_SIMPLE)
    if simple != char or char in _NOTHING:
        return "" if char in _NOTHING else simple
    parts = unicodedata.normalize("NFKD", char)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage: its plain words, and where they begin in the plain text."""

    plain: str
    begin: int
    said: str
    """The same with the words of others, which stand in quotation marks, hidden."""


class Passage:
    """A text, and the same in plain letters: lower case, no accents, straight quotes."""

    def __init__(self, text: str) -> None:
        """Any text; nothing is changed in it."""
        self.text = text
        self._places: list[int] | None = None
        if text.isascii():
            self.plain = text.lower().translate(_SIMPLE)
        else:
            parts = [_plain_char(char) for char in text]
            self.plain = "".join(parts)
            self._places = [n for n, part in enumerate(parts) for _ in part]
        self.plain = _NO_WORD.sub(lambda run: HIDDEN * len(run.group()), self.plain)

    def hide(self, spans: Iterable[Span]) -> None:
        """Hide what stands at these spans of the written text from all rules that read on."""
        for begin, end in spans:
            first, last = self._plain_place(begin), self._plain_place(end)
            self.plain = self.plain[:first] + HIDDEN * (last - first) + self.plain[last:]

    def _plain_place(self, place: int) -> int:
        return place if self._places is None else bisect_left(self._places, place)

    def span(self, begin: int, end: int) -> Span:
        """Where a stretch of the plain text stands in the written one, its outer spaces off."""
        while begin < end and self.plain[begin].isspace():
            begin += 1
        while begin < end and self.plain[end - 1].isspace():
            end -= 1
        if self._places is None:
            return begin, end
        return self._places[begin], self._places[end - 1] + 1

    def sentences(self) -> list[Sentence]:
        """The sentences in order; a line of its own, such as a greeting, is one too."""
        said = _QUOTE.sub(_hidden_words, self.plain)
        return [
            Sentence(self.plain[begin:end], begin, said[begin:end])
            for begin, end in _bounds(self.plain)
            if not self.plain[begin:end].isspace()
        ]


def _hidden_words(quote: re.Match[str]) -> str:
    """Words in quotes are someone else's; a single word in quotes is still one's own."""
    words = quote.group()
    return HIDDEN * len(words) if " " in words.strip() else words


def _bounds(plain: str) -> Iterator[Span]:
    begin = 0
    for stop in _STOP.finditer(plain):
        if _ends_a_sentence(plain, begin, stop):
            yield begin, stop.end()
            begin = stop.end()
    if begin < len(plain):
        yield begin, len(plain)


def _ends_a_sentence(plain: str, begin: int, stop: re.Match[str]) -> bool:
    if stop.group() == ".":
        return not _ABBREVIATED.search(plain[max(begin, stop.start() - 8) : stop.start()])
    if stop.group() == "\n":
        line = plain.rfind("\n", 0, stop.start()) + 1
        short = stop.start() - line < _BREAK_BEFORE_LINE
        return short or not plain[stop.start() - 1].isalpha()
    return True
