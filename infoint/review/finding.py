"""What the review says of a text: what to write instead, why, who says so, and where."""

from dataclasses import dataclass

Span = tuple[int, int]
"""Half-open offsets into the text as it was written."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to change in a text.

    `rule` is its short name, such as too-long. `advice` says what to do and `why` gives the reason,
    each in a sentence that is worded where it is shown; `instead` is what to write, made of the
    person's own sentence, or "". `source` is a key of `Library.sources`. `span` is where the words
    stand, never empty.
    """

    rule: str
    advice: str
    why: str
    source: str
    span: Span
    instead: str = ""
