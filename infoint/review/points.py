"""What a text says already, and may be asked to say: a quiet list that never alarms."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, cast, get_args

from pydantic import Field

from infoint.domain.record import Part
from infoint.library.entries import Text
from infoint.library.loading import sound_content
from infoint.review.detectors.known import (
    Detector,
    has_a_phone_number,
    holds_the_notes,
    name_words,
    names_the_referrer,
    names_the_sender,
)
from infoint.review.engine import Lists, Pattern, Words, folding
from infoint.review.passage import HIDDEN
from infoint.review.read_text import ReadText
from infoint.review.rules import Example, Phrases, Reads, read_folder

PointKey = Literal[
    "name",
    "connection",
    "purpose",
    "minutes",
    "way-out",
    "number",
    "thanks",
    "specific",
    "next-contact",
]
"""In the order in which one writes them."""
Said = Literal["yes", "no", "unsure"]
DETECTORS: Mapping[str, Detector] = {
    "name of the sender": names_the_sender,
    "name of the referrer": names_the_referrer,
    "phone number": has_a_phone_number,
    "words of the notes": holds_the_notes,
}
"""What a point can name beside its patterns."""


_FIGURE = re.compile(
    r" (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred)"
    r"(?= (?!minutes|hours|days|weeks|months|years|things|of|times|thirds))"
)
"""A number that tells something: you start at four."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a text of this kind may be asked to say, in `words`, and whether it does."""

    key: PointKey
    words: str
    said: Said


class PointRule(Part):
    """How a point is known, as a counselor can change it: `content/review/points/`.

    `sure` are patterns that say it, `unsure` those that may; `fits` the kinds of text, else all
    that `reads` names; `occasions` of what follows a first message only these. `detect` names what
    is sure beside the patterns, from what the app knows.
    """

    reads: tuple[Reads, ...]
    fits: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    words: Text
    other_words: Mapping[str, Text] = Field(default_factory=dict)
    """What stands in the list instead for a kind of text."""
    lists: Phrases = Field(default_factory=dict)
    sure: tuple[str, ...]
    unsure: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    """In the same sentence these make a sure one unsure."""
    own_words: int = 0
    """A sure pattern counts in a sentence with so many words that are not of the list `general`."""
    own_words_alone: int = 0
    """A whole sentence with so many of them is sure without a pattern; 0 for never."""
    detect: str = ""
    gaps: tuple[str, ...] = ()
    """Words in what an open gap asks for: the sentence around it counts as said."""
    says: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


@dataclass(frozen=True, eq=False)
class ReadyPoint:
    """A point by its key, with its patterns made."""

    key: str
    rule: PointRule
    shared: Lists

    @cached_property
    def _made(self) -> Sequence[Sequence[Pattern]]:
        lists = {**self.shared, **self.rule.lists}
        every = (self.rule.sure, self.rule.unsure, self.rule.unless)
        return [[Pattern(one, lists, folding()) for one in each] for each in every]

    @cached_property
    def _general(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """Words that say nothing of their own, and how others of them begin."""
        every = [word for one in self.rule.lists.get("general", ()) for word in one.split()]
        begun = tuple(word[:-1] for word in every if word.endswith("*"))
        return frozenset(every), begun

    def check(self) -> None:
        """Raises ValueError where a pattern cannot be read, and for an unknown detector."""
        assert self._made
        if self.rule.detect and self.rule.detect not in DETECTORS:
            raise ValueError(f"nothing detects {self.rule.detect!r}")

    def fits(self, read: ReadText, reads: Reads) -> bool:
        """Whether a text of this kind and occasion may be asked to say it."""
        rule = self.rule
        occasions = rule.occasions if reads == "later" else ()
        return (
            reads in rule.reads
            and (not rule.fits or read.kind in rule.fits)
            and (not occasions or read.occasion in occasions)
        )

    def said(self, read: ReadText) -> Said:
        """Whether a text says it."""
        if self.rule.detect and DETECTORS[self.rule.detect](read, self.own_words):
            return "yes"
        open_gaps = [read.text[begin:end].casefold() for begin, end in read.gaps]
        if any(word in gap for word in self.rule.gaps for gap in open_gaps):
            return "yes"
        every = {self._said_in(words, read) for words in read.lines}
        return next((one for one in ("yes", "unsure") if one in every), "no")

    def _said_in(self, words: Words, read: ReadText) -> Said:
        sure, unsure, unless = self._made
        own = self._own(words, read)
        stands = _stands(sure, words)
        whole = words.line.rstrip().endswith((".", "!", "?"))
        alone = whole and 0 < self.rule.own_words_alone <= own
        if alone or (stands and own >= self.rule.own_words):
            return "unsure" if _stands(unless, words) else "yes"
        return "unsure" if (stands and own) or _stands(unsure, words) else "no"

    def _own(self, words: Words, read: ReadText) -> int:
        """How many words of a sentence only this text can have; 0 for a line of nothing else.

        An open gap counts for two, and a figure that is not one of time is a word more.
        """
        if not self.rule.own_words:
            return 0
        known = name_words(f"{read.contact_name} {read.sender} {read.referrer}")
        own = self.own_words(words.line) - {*known}
        if HIDDEN in words.line:
            return len(own) + 2
        figures = len(_FIGURE.findall(words.line))
        return len(own) + figures if len(words.known) - len(own) > 2 else 0

    def own_words(self, line: str) -> set[str]:
        """The words of a line that are not of the list `general`."""
        general, begun = self._general
        return {
            one
            for one in line.split()
            if one[0].isalpha() and one not in general and not one.startswith(begun)
        }


def _stands(patterns: Sequence[Pattern], words: Words) -> bool:
    return any(one.may_stand_in(words) and one.find(words.line) for one in patterns)


def points_of(read: ReadText, reads: Reads) -> list[Point]:
    """The points in use that fit a text, each with whether it is said."""
    return [
        Point(
            cast(PointKey, one.key),
            one.rule.other_words.get(read.kind, one.rule.words),
            one.said(read),
        )
        for one in points_in_use().values()
        if one.fits(read, reads)
    ]


def load_points(folder: Path | None = None) -> Mapping[str, ReadyPoint]:
    """The points of a content folder by key, in their order; None: those of the app.

    Raises ContentError with every problem.
    """
    found = read_folder(folder, "points", PointRule, ReadyPoint)
    return {key: found[key] for key in get_args(PointKey) if key in found}


def points_in_use() -> Mapping[str, ReadyPoint]:
    """The counselor's points if they are sound, else those of the app; read once in a process."""
    return sound_content(load_points)[0]
