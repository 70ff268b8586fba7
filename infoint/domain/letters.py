"""Texts to say or to send: scripts, thank-you letters, reports back."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from infoint.domain.contacts import Contact
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.record import Record, UtcDatetime

BEFORE_THE_INTERVIEW: tuple[LetterKind, ...] = tuple(
    kind for kind in LetterKind if kind.in_outreach
)
"""The first message to a contact and all others until the talk."""
FOLLOW_UPS: tuple[LetterKind, ...] = tuple(
    kind for kind in BEFORE_THE_INTERVIEW if kind is not LetterKind.SCRIPT
)
ABOUT_AN_INTERVIEW = (LetterKind.CONFIRMATION, LetterKind.NEW_DATE)
"""Of these the ones that speak of a talk with a date, and belong to it."""

GAP_MARK = "\u2063"
"""INVISIBLE SEPARATOR: stands around every gap that we put into a text, and nowhere else."""


_ANSWER = re.compile(r"^[ \t]*\w[^\n:]{0,40}:[ \t]*$", re.MULTILINE)


def said_first(text: str) -> str:
    """What of a script for the phone is said before the other person answers.

    A short line of its own that ends with a colon, such as "If they say yes:", begins what is said
    after an answer; a text that begins with such a line is said whole.
    """
    answer = _ANSWER.search(text)
    first = text[: answer.start()].rstrip() if answer else text
    return first if first.strip() else text


def answers_in(text: str) -> tuple[str, ...]:
    """The lines that begin what is said after an answer, such as "If they say yes:"."""
    return tuple(line.strip() for line in _ANSWER.findall(text))


def gap_text(label: str) -> str:
    """How a missing value looks inside a text: its label in brackets, invisibly marked."""
    return f"{GAP_MARK}[{label}]{GAP_MARK}"


class Letter(Record):
    """A text for a contact. `gaps` are the marked gaps that the template left in it."""

    kind: LetterKind = LetterKind.SCRIPT
    contact: str
    interview: str = ""
    template: str = ""
    channel: Channel = Channel.EMAIL
    subject: str = ""
    text: str = ""
    gaps: tuple[str, ...] = ()
    written: UtcDatetime | None = None
    sent: UtcDatetime | None = None
    """Of one from before, whose day nobody knows, the moment in which the contact came onto the
    list (see `sent_on_a_day`)."""
    taken_up: UtcDatetime | None = None
    """When it was last chosen among several texts for one person."""

    @property
    def open_gaps(self) -> tuple[str, ...]:
        """Labels of the gaps still standing in subject or text; while there are any, do not copy.

        Only strings that we put there, with their invisible marks, count: a person may write
        brackets of their own.
        """
        whole = self.subject + "\n" + self.text
        return tuple(gap.strip(GAP_MARK).strip("[]") for gap in self.gaps if gap in whole)

    @property
    def clean_text(self) -> str:
        """The text without our invisible marks."""
        return self.text.replace(GAP_MARK, "")

    @property
    def clean_subject(self) -> str:
        """The subject without our invisible marks."""
        return self.subject.replace(GAP_MARK, "")


def sent_on_a_day(letter: Letter, contact: Contact | None) -> bool:
    """Whether a letter was sent and it is known when."""
    return letter.sent is not None and not (contact and letter.sent == contact.created)


def text_in_use(letters: Iterable[Letter]) -> Letter | None:
    """Of several texts for one person the one last written, chosen or sent; None of none."""
    found = list(letters)
    return found[max(range(len(found)), key=lambda n: (used_at(found[n]), n))] if found else None


def used_at(letter: Letter) -> datetime:
    """When a text was last written, chosen among others, or sent; long ago where it never was."""
    moments = (letter.written, letter.taken_up, letter.sent)
    return max((at for at in moments if at), default=datetime.min.replace(tzinfo=UTC))
