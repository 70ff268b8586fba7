"""A text that is reviewed, with all that the app knows of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from infoint.review.engine import Words, lines_of
from infoint.review.finding import Span
from infoint.review.passage import Passage


@dataclass(frozen=True)
class ReadText:
    """A text of a kind; `contact_name` and the others are "" where nothing is known."""

    passage: Passage
    kind: str
    occasion: str = "script"
    contact_name: str = ""
    referrer: str = ""
    sender: str = ""
    organization: str = ""
    notes: tuple[str, ...] = ()
    gaps: tuple[Span, ...] = ()
    """Where words are still missing; the passage hides them."""

    @property
    def text(self) -> str:
        """The text as it was written."""
        return self.passage.text

    @cached_property
    def lines(self) -> list[Words]:
        """Its sentences as lines of words."""
        return lines_of(self.passage)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a detector found something in the text as written.

    `values` stand in the advice for each `{name}`; `which` is the key of another advice.
    """

    span: Span
    values: Mapping[str, str | int] = field(default_factory=dict)
    which: str = ""


Detector = Callable[[ReadText], Iterator[Place]]
"""What finds places that patterns over words cannot tell."""
