"""Where somebody works, told elsewhere than beside their name: in a sentence, in a page's foot."""

import re
from collections.abc import Iterator, Sequence

from infoint.imports.pasted.lines import is_noise
from infoint.imports.pasted.names.told import place_named
from infoint.imports.pasted.one.read import Read
from infoint.imports.pasted.words import flat, holds, is_one, phrases
from infoint.imports.pasted.work.judging import (
    AT,
    TAKEN,
    WITHIN,
    Stands,
    is_of_some_kind,
    weight_of_place,
)
from infoint.words.people_names import TITLES

_RIGHTS = re.compile(r"(?:\u00a9|\(c\)|\bcopyright)\s*(?:\u00a9\s*)?(?P<whose>.+)", re.IGNORECASE)
_YEARS = re.compile(r"^[\d\s,\u2013-]+|\s(?:19|20)\d\d\b.*$")
_BEHIND_WHOSE = re.compile(
    r"(?<=\w{3})\.\s|\s[|\u00b7\u2022\u2013-]\s|,\s(?!inc|llc|ltd|llp)|\s+all rights",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=\w[.!?])\s+(?=[^\W\d_a-z])")
_AT_LEAST, _SUBJECT = 4, 3
"""Words of a sentence; and among which of them stands of whom it is."""


def place_elsewhere(name: str, read: Read, sites: Sequence[str]) -> str:
    """The place for which most speaks; "" where nothing is plain."""
    best, most = "", TAKEN - 1
    for place, stands in (
        *_told(name, read.lines),
        *(() if read.on_page else _of_rights(read.lines)),
    ):
        points = weight_of_place(place, stands, sites)
        if points > most and flat(place) not in flat(name):
            best, most = place, points
    return in_full(best, read.lines)


def in_full(place: str, lines: Sequence[str]) -> str:
    """The whole name of a place of which a sentence says but the first words, if a line has it."""
    whole = re.compile(rf"(?<!\w){re.escape(place)}(?: (?:[^\W\d_a-z][\w'\u2019-]*|&|of))+")
    found = (each[0] for line in lines if place for each in whole.finditer(line))
    return next((each for each in found if is_of_some_kind(each)), place)


def _of_rights(lines: Sequence[str]) -> Iterator[tuple[str, Stands]]:
    """Whose rights the foot of a page holds."""
    rights = list(filter(None, map(_RIGHTS.search, lines)))
    above = [line for line in lines if line and not _RIGHTS.search(line)] if rights else []
    others = any(holds("others-pages", line) for line in above)
    own = -1 if others else int(any(holds("own-pages", line) for line in above))
    for found in rights:
        whose = _BEHIND_WHOSE.split(_YEARS.sub("", found["whose"]))[0].strip(" .,")
        if whose and not is_noise(whose):
            yield whose, Stands(rights=True, own_page=own)


def _told(name: str, lines: Sequence[str]) -> Iterator[tuple[str, Stands]]:
    """The places that sentences about somebody name."""
    own = [word for word in flat(name).split() if word not in TITLES]
    for line in lines:
        about = False
        for sentence in _SENTENCES.split(line):
            words = sentence.split()
            first = [flat(each) for each in words if flat(each) not in TITLES][:_SUBJECT]
            said = any(is_one("pronouns", each) for each in first)
            about = bool(first) and (first[0] in own or (about and said))
            if about and len(words) >= _AT_LEAST:
                yield from _places_in(words)


def _places_in(words: Sequence[str]) -> Iterator[tuple[str, Stands]]:
    """The places of a sentence, each with what joins it; none of what was, or was studied."""
    works = studies = False
    for at, word in enumerate(words[:-1]):
        plain = flat(word)
        if is_one("long-ago", plain):
            return
        joins = plain in phrases("joins")
        studies = (studies or is_one("studies", plain)) and not joins
        works = (works or joins or plain in phrases("does")) and not studies
        if not studies and (joins or plain in phrases("at") | phrases("within")):
            sure = works and (joins or plain in _SURE)
            if place := _capitals_behind(words[at + 1 :]):
                yield place, Stands(link=AT if sure else WITHIN)


_SURE = ("at", "bei", "chez", "for", "with")


def _capitals_behind(words: Sequence[str]) -> str:
    """The name that stands behind a word such as at, without its article."""
    behind = list(words)
    while len(behind) > 1 and flat(behind[0]) in phrases("articles"):
        behind = behind[1:]
    return place_named(behind) if behind[0][:1].isupper() else ""
