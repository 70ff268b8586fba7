"""How long a text may be before it costs the reader too much."""

import re
from collections.abc import Iterator

from infoint.domain.letters import GAP_MARK, said_first
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.review.finding import Finding
from infoint.review.passage import Passage
from infoint.review.placeholders import MARKED_GAP

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
_WHY = {
    "email": N_("A message of under 100 words gets read; one of over 150 gets put off."),
    "letter": N_("A short letter gets read and answered; over 150 words it gets put off."),
    "phone": N_("After a minute of listening the other person wants to answer."),
    "introduction": N_("Whoever passes your words on needs a short text."),
    "voicemail": N_("Half a minute is what people listen to, and they need your number from it."),
    "thank-you": N_("Thanks that can be read in a minute stay in mind."),
    "note": N_("LinkedIn takes 200 characters from a free account, and 300 from a paid one."),
}


def too_long(passage: Passage, kind: str) -> Iterator[Finding]:
    """What stands beyond the most words or characters of its kind of text."""
    text = MARKED_GAP.sub(_one_word, passage.text)
    if kind in MOST_CHARACTERS:
        yield from _too_many_characters(text, kind)
    elif kind in MOST_WORDS:
        most = MOST_WORDS[kind]
        spoken = said_first(text) if kind == "phone" else text
        words = [word for word in _TOKEN.finditer(spoken) if any(map(str.isalnum, word.group()))]
        if len(words) > most:
            yield Finding(
                rule="too-long",
                advice=Message(
                    N_("Cut it to {most} words or fewer: it has {n} now."), most=most, n=len(words)
                ),
                why=_WHY[kind],
                source="practice",
                span=(words[most].start(), words[-1].end()),
            )


def _one_word(gap: re.Match[str]) -> str:
    """A gap stands for one word: what it asks for is not sent."""
    return GAP_MARK * (len(gap.group()) - 1) + "x"


def _too_many_characters(text: str, kind: str) -> Iterator[Finding]:
    most = MOST_CHARACTERS[kind]
    trimmed = text.strip()
    kept = [n for n, char in enumerate(trimmed) if char != GAP_MARK]
    if len(kept) > most:
        begin = len(text) - len(text.lstrip()) + kept[most]
        yield Finding(
            rule="too-long",
            advice=Message(
                N_("Cut it to {most} characters or fewer: it has {n} now."), most=most, n=len(kept)
            ),
            why=_WHY[kind],
            source="practice",
            span=(begin, len(text.rstrip())),
        )
