"""How long a text may be before it costs the reader too much."""

import re
from collections.abc import Iterator

from infoint.domain.letters import GAP_MARK, said_first
from infoint.review.detectors.gaps import MARKED_GAP
from infoint.review.read_text import Place, ReadText

MOST_WORDS = {
    "email": 150,
    "letter": 150,
    "phone": 130,
    "introduction": 130,
    "voicemail": 75,
    "thank-you": 200,
}
"""Words, greeting and signature counted; a report back may be as long as it needs.

On the phone what is said after an answer does not count (`said_first`).
"""
MOST_CHARACTERS = {"note": 200}
"""What LinkedIn takes in a note that goes with a request, from a free account."""

_TOKEN = re.compile(r"\S+")


def too_long(read: ReadText) -> Iterator[Place]:
    """What stands beyond the most words or characters of its kind of text."""
    text, kind = MARKED_GAP.sub(_one_word, read.text), read.kind
    if kind in MOST_CHARACTERS:
        yield from _too_many_characters(text, kind)
    elif kind in MOST_WORDS:
        most = MOST_WORDS[kind]
        spoken = said_first(text) if kind == "phone" else text
        words = [word for word in _TOKEN.finditer(spoken) if any(map(str.isalnum, word.group()))]
        if len(words) > most:
            values = {"most": most, "n": len(words)}
            yield Place((words[most].start(), words[-1].end()), values, kind)


def _one_word(gap: re.Match[str]) -> str:
    """A gap stands for one word: what it asks for is not sent."""
    return GAP_MARK * (len(gap.group()) - 1) + "x"


def _too_many_characters(text: str, kind: str) -> Iterator[Place]:
    most = MOST_CHARACTERS[kind]
    trimmed = text.strip()
    kept = [n for n, char in enumerate(trimmed) if char != GAP_MARK]
    if len(kept) > most:
        begin = len(text) - len(text.lstrip()) + kept[most]
        yield Place((begin, len(text.rstrip())), {"most": most, "n": len(kept)}, kind)
