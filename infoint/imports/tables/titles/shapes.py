"""What the cells of a column look like: addresses, links, dates, answers, numbers, names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from infoint.imports.dates import read_date
from infoint.imports.tables.cells.cells import addresses_in, is_empty, links_in, unwrapped
from infoint.imports.tables.titles.meaning import COMPANY, plain
from infoint.words.people_names import PARTICLES
from infoint.words.word_lists import word_lists, words_in

Shape = Literal["email", "link", "date", "answer", "number", "phone", "damaged", "name", "text"]

_LISTS = word_lists("cells")
_ANSWERS = words_in(_LISTS["answers"])
SMALL_IN_NAMES = PARTICLES | words_in(_LISTS["small in names"])
"""Words of a person's name that are written small: van, de la, y."""
GROUPS = words_in(_LISTS["groups"])
_NO_PEOPLE = words_in(_LISTS["no-people"]) | COMPANY
_NUMBER = re.compile(
    r"[-+]?[\d.,' ]{1,9}%?|[$€£]\s?[\d.,']+k?|\d{1,2}\s?/\s?\d{1,2}", re.IGNORECASE
)
_PHONE = re.compile(
    r"(?:tel:)?\s*(?:[a-z]{1,6}[.:]?\s*)?\+?[\d\s().\-/\u2010-\u2015\u00a0]{7,24}"
    r"(?:(?:,|;|#|\bext\.?|\bx|\bdw\.?)\s*\d{1,6})?\s*(?:\([a-z ]{1,12}\))?",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+\d{4})?(?:,?\s+(?:at\s+)?[\d:]+\s*(?:[ap]m)?)?"
    r"|\d{1,2}[./-]\d{1,2}\.?|\d{1,2}:\d{2}\s*(?:[ap]m)?|[\d./-]{6,10}[ T]+\d{1,2}:\d{2}.{0,12}",
    re.IGNORECASE,
)
_SIGNS = re.compile("[\u3040-\ud7ff]{2,5}")
BETWEEN_JOB_AND_PLACE = re.compile(
    r"\s+(?:at|@|bei|chez|en|presso|bij)\s+|\s*[,;|\n]\s*|\s+[-\u2013\u2014/]\s+"
)
_ELIDED = re.compile("[a-z]{1,5}['\u2019](?![a-z])")
"""Of a surname such as d'Avelar."""
_CASED = re.compile(r"[^\W\d_]")
SAMPLE = 60
_MOST = 0.6


@lru_cache(maxsize=16384)
def shape(cell: str) -> Shape:
    """What one cell that holds something looks like."""
    text, link = unwrapped(cell.strip()[:500])
    if addresses_in(text) or link[:7].lower() == "mailto:":
        return "email"
    if link or links_in(text):
        return "link"
    if plain(text) in _ANSWERS or text.casefold() in _ANSWERS:
        return "answer"
    if read_date(text) or _DATE_WORDS.fullmatch(text):
        return "date"
    if text.startswith("#") and text[1:2].isupper():
        return "damaged"
    if _NUMBER.fullmatch(text):
        return "number"
    if is_phone(text):
        return "phone"
    return "name" if is_name(text) else "text"


def is_phone(text: str) -> bool:
    """Whether a text is a phone number and nothing else, but for the word before it."""
    digits = sum(mark.isdecimal() for mark in text)
    return 7 <= digits <= 21 and bool(_PHONE.fullmatch(text.strip()))


def is_name(text: str) -> bool:
    """Whether a text is written as a person's name: two to five words with capitals, or CJK."""
    if not 2 <= len(text) <= 60 or any(mark.isdigit() or mark in "@/:?!=#*" for mark in text):
        return False
    bare = re.sub(r"\([^)]*\)|,.*", "", text) if "," in text or "(" in text else text
    words = bare.replace("-", " ").split()
    if len(words) == 1 and _SIGNS.fullmatch(bare):
        return True
    if not 2 <= len(words) <= 6 or any(plain(word) in _NO_PEOPLE for word in words):
        return False
    return all(
        word.casefold() in SMALL_IN_NAMES
        or not _CASED.match(word)
        or not word[0].islower()
        or _ELIDED.match(word)
        for word in words
    )


class Cells:
    """Those of the first cells of one column that hold something, and their shapes."""

    def __init__(self, rows: Sequence[Sequence[str]], at: int) -> None:
        self.values = [
            row[at].strip() for row in rows[:SAMPLE] if len(row) > at and not is_empty(row[at])
        ]
        self._shapes = Counter(shape(value) for value in self.values)

    def mostly(self, *wanted: Shape) -> bool:
        """Whether three in five of the cells have one of these shapes."""
        count = sum(self._shapes[each] for each in wanted)
        return bool(self.values) and count >= _MOST * len(self.values)

    def share(self, *wanted: Shape) -> float:
        """How large a part of the cells has one of these shapes; 0.0 where all are empty."""
        return sum(self._shapes[each] for each in wanted) / (len(self.values) or 1)

    def in_parts(self) -> bool:
        """Whether three in five of the cells hold two things, such as a job and where it is."""
        parted = sum(bool(BETWEEN_JOB_AND_PLACE.search(value)) for value in self.values)
        return bool(self.values) and parted >= _MOST * len(self.values)

    def differ(self) -> bool:
        """Whether hardly any value stands twice, as with what belongs to one person."""
        return len(set(self.values)) > 0.7 * len(self.values)


def named_in(name: str, addresses: Iterable[str]) -> bool:
    """Whether a word of a name stands in one of these addresses or links."""
    words = [word for word in plain(name).split() if len(word) > 1]
    parts = [plain(each.partition("@")[0]).replace(" ", "") for each in addresses]
    return any(word in part for word in words for part in parts)
