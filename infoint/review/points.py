"""What a text says already, and may be asked to say: a quiet list that never alarms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, cast, get_args

from pydantic import Field

from infoint.domain.record import Part
from infoint.library.entries import Text
from infoint.library.loading import sound_content
from infoint.review.engine import Lists, Pattern, folding
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


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a text of this kind may be asked to say, in `words`, and whether it does."""

    key: PointKey
    words: str
    said: Said


class PointRule(Part):
    """How a point is known, as a counselor can change it: `content/review/points/`.

    `sure` are patterns that say it, `unsure` those that may; `fits` the kinds of text, else all
    that `reads` names.
    """

    reads: tuple[Reads, ...]
    fits: tuple[str, ...] = ()
    words: Text
    lists: Phrases = Field(default_factory=dict)
    sure: tuple[str, ...]
    unsure: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    """In the same sentence these make a sure one unsure."""
    yes: tuple[Example, ...] = ()
    no: tuple[Example, ...] = ()


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

    def check(self) -> None:
        """Raises ValueError where a pattern cannot be read."""
        assert self._made

    def said(self, read: ReadText) -> Said:
        """Whether a text says it."""
        sure, unsure, unless = self._made
        found: Said = "no"
        for words in read.lines:
            if any(one.find(words.line) for one in sure):
                if not any(one.find(words.line) for one in unless):
                    return "yes"
                found = "unsure"
            elif any(one.find(words.line) for one in unsure):
                found = "unsure"
        return found


def points_of(
    read: ReadText, reads: Reads, known: Mapping[str, ReadyPoint] | None = None
) -> list[Point]:
    """The points that fit a text, each with whether it is said; None: the points in use."""
    every = points_in_use() if known is None else known
    return [
        Point(cast(PointKey, one.key), one.rule.words, one.said(read))
        for one in every.values()
        if reads in one.rule.reads and (not one.rule.fits or read.kind in one.rule.fits)
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
