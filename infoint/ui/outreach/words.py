"""Channels, and what comes of an attempt, in the words of the screen."""

from infoint.domain.contacts import Channel, Outcome
from infoint.domain.letters import FOLLOW_UPS, LetterKind

OUTCOME_WORDS: dict[Outcome, str] = {
    "waiting": "Sent, waiting",
    "no answer": "No answer",
    "message left": "Left a message",
    "replied": "They replied",
    "agreed": "They agreed to talk",
    "declined": "They said no",
    "wrong person": "The wrong person",
}
_WRITTEN: tuple[Outcome, ...] = (
    "waiting",
    "replied",
    "agreed",
    "declined",
    "wrong person",
    "no answer",
)
_SPOKEN: tuple[Outcome, ...] = (
    "no answer",
    "message left",
    "replied",
    "agreed",
    "declined",
    "wrong person",
)
ANSWERS: tuple[Outcome, ...] = (
    "replied",
    "agreed",
    "no answer",
    "message left",
    "declined",
    "wrong person",
)
"""What can come of a message that waits for its answer."""


def outcomes_of(channel: Channel) -> tuple[Outcome, ...]:
    """What can come of an attempt in this channel, the most common first."""
    if channel in ("phone", "in person"):
        return _SPOKEN
    return ("message left", *_SPOKEN[2:]) if channel == "voicemail" else _WRITTEN


MESSAGES: tuple[LetterKind, ...] = ("script", *FOLLOW_UPS)
MESSAGE_WORDS: dict[LetterKind, str] = {
    "script": "First message",
    "reminder": "One reminder, after silence",
    "two times": "Answer to a yes, with two times",
    "confirmation": "Confirmation, the day before",
    "answer to a no": "Answer to a no",
    "new date": "Ask for another date",
}
"""What one writes, to choose from."""
SENT_WORDS: dict[LetterKind, str] = {
    "script": "First message",
    "reminder": "Reminder",
    "two times": "Answer with two times",
    "confirmation": "Confirmation",
    "answer to a no": "Answer to a no",
    "new date": "Request for another date",
}
"""What went out, in the log."""
