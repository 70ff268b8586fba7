"""Lines that one press adds to a message before the talk, such as one on captions."""

from datetime import datetime

from infoint.domain import Letter
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import said_first
from infoint.domain.problems import InputError
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.library import Library
from infoint.library.entries import AddedLine
from infoint.store import Workspace

TAKE_LINES = (
    LetterKind.SCRIPT,
    LetterKind.TWO_TIMES,
    LetterKind.CONFIRMATION,
    LetterKind.NEW_DATE,
)
_FIRST_WITHOUT = (Channel.NOTE, Channel.INTRODUCTION, Channel.IN_PERSON)
"""First messages without room for a line, read by a third person, or said to a face."""
_LINES_OF_A_CLOSING = 4


def lines_to_add(library: Library, letter: Letter) -> tuple[AddedLine, ...]:
    """The lines that a message may take and does not hold yet; none once it is sent."""
    if letter.kind not in TAKE_LINES or letter.sent or not letter.text.strip():
        return ()
    if letter.kind is LetterKind.SCRIPT and letter.channel in _FIRST_WITHOUT:
        return ()
    return tuple(line for line in library.added_lines if line.text not in letter.text)


def add_line(ws: Workspace, library: Library, letter_id: str, key: str, *, now: datetime) -> Letter:
    """Put a line into a message, before the words it ends with. Problem `line` for another key."""
    line = next((one for one in library.added_lines if one.key == key), None)
    if line is None:
        raise InputError({"line": N_("This line is no longer there: choose another one.")})
    with ws.edit(N_("Added a line to a text"), now=now) as tx:
        letter = require(tx.letters, letter_id, "text")
        return tx.letters.update(letter_id, text=_with_line(letter, line.text))


def _with_line(letter: Letter, line: str) -> str:
    """In a call it stands before what is said after their answer."""
    if letter.channel is not Channel.PHONE:
        return with_line(letter.text, line, spoken=letter.channel.spoken)
    first = said_first(letter.text).rstrip()
    return f"{first}\n\n{line}{letter.text[len(first) :]}"


def with_line(text: str, line: str, *, spoken: bool = False) -> str:
    """The text with a line as its last thought: before the closing of a letter, and before the
    number that a voicemail ends with. What is one paragraph stays one.
    """
    parts = text.rstrip().split("\n\n")
    if len(parts) == 1:
        return f"{parts[0]} {line}".strip()
    at = _ending(parts, spoken=spoken)
    return "\n\n".join([*parts[:at], line, *parts[at:]])


def _ending(parts: list[str], *, spoken: bool) -> int:
    """Before which paragraph one adds: the closing, with or without the name, or behind all."""
    last = len(parts) - 1
    if spoken:
        return last
    for at in (last, last - 1):
        lines = parts[at].strip().splitlines()
        ends = bool(lines) and lines[0].rstrip().endswith((",", "!"))
        if at > 0 and ends and len(lines) <= _LINES_OF_A_CLOSING:
            return at
    return last + 1
