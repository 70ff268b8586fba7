"""The messages to a person until the talk, in the words of the screen."""

from infoint.domain.letters import FOLLOW_UPS, LetterKind

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
