"""The part of a mail that says who wrote it: the lines over it, and those under its closing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from infoint.imports.pasted.words import begins, ends, flat, is_one, phrases
from infoint.imports.tables.cells.cells import addresses_in

_HEADER = re.compile(r"^([^\W\d_][\w -]{0,14})\s?:\s*(.*)$")
_MARK = re.compile(r"^\s*-- ?$")
_WHEN = re.compile(r".*\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?,?\s|.*\b(?:19|20)\d\d,?\s", re.I)
_FROM = re.compile(r"^\w+ \w+.*\s(?:aus|from|vom|von|de|uit|da|dal|nach|und|and)\s", re.IGNORECASE)
_LONGEST_CLOSING = 40


@dataclass(slots=True)
class Mail:
    """Who the head of a mail says it is from, the lines of the signature, and those left out."""

    sender: str = ""
    address: str = ""
    lines: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    closed: bool = False
    """Whether there was a closing, so that a name stands at the top of the lines."""


def mail_in(raw: Sequence[str], lines: Sequence[str]) -> Mail:
    """Read `lines`, cleaned from `raw`, as a mail; where it is none all of them stay."""
    mail = Mail()
    body = _without_answered(mail, _without_head(mail, lines))
    start = _behind_closing(raw[len(lines) - len(body) :], body)
    if start:
        mail.closed = True
        mail.left += [line for line in body[:start] if line]
        body = body[start:]
    end = next((n for n, line in enumerate(body) if n and _begins_older(line)), len(body))
    mail.lines = list(body[:end])
    mail.left += [line for line in body[end:] if line]
    return mail


_HIGHEST = 2
_FORWARDED = re.compile(
    r"^\W*(?:forwarded message|weitergeleitete nachricht|message transf\u00e9r\u00e9"
    r"|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)\W*$",
    re.IGNORECASE,
)
"""What a program writes over a mail that was sent on."""


def _without_head(mail: Mail, lines: Sequence[str]) -> list[str]:
    """Take the lines that say from whom and to whom off the top."""
    at = next((n + 1 for n, line in enumerate(lines[:_HIGHEST]) if _FORWARDED.search(line)), 0)
    while at < len(lines):
        line = lines[at]
        found = _HEADER.match(line)
        if line and not (found and is_one("headers", found[1])):
            break
        if found and is_one("senders", found[1]) and (mail.sender or mail.address or found[2]):
            _sender(mail, found[2])
        elif found:
            mail.left.append(line)
        at += 1
    if not (mail.sender or mail.address):
        mail.left.clear()
        return list(lines)
    return list(lines[at:])


def _without_answered(mail: Mail, lines: Sequence[str]) -> list[str]:
    """Take off the line that says who wrote what follows."""
    at = next((n for n, line in enumerate(lines) if line), len(lines))
    if at < len(lines) and not mail.sender and _begins_older(lines[at]) and addresses_in(lines[at]):
        before = lines[at].partition("<")[0]
        _sender(mail, f"{_WHEN.split(before)[-1]} <{addresses_in(lines[at])[0]}>")
        return list(lines[at + 1 :])
    return list(lines)


def _sender(mail: Mail, text: str) -> None:
    if found := addresses_in(text):
        mail.address = found[0]
        text = re.sub(r"<[^>]*>|\[[^\]]*\]|\(" + re.escape(found[0]) + r"\)", " ", text)
        text = text.replace(found[0], " ")
    mail.sender = " ".join(text.split()).strip("\"' ,;<>")


def is_closing(line: str) -> bool:
    """Whether a letter ends with this line."""
    if len(line) > _LONGEST_CLOSING or not line:
        return False
    if begins("closings", line) and _FROM.search(line):
        return True
    if any(is_one("closings", part) for part in line.split(" / ")):
        return True
    return ends("closings", line) and line.rstrip().endswith((",", "!", "\u060c"))


def _behind_closing(raw: Sequence[str], lines: Sequence[str]) -> int:
    """Where the signature begins; 0 where no closing says so."""
    for at, line in enumerate(lines[:-1]):
        if _begins_older(line) and at:
            break
        if is_closing(line) or (at and at < len(raw) and _MARK.match(raw[at].lstrip("> "))):
            return at + 1
    return 0


def _begins_older(line: str) -> bool:
    """Whether the mail that was answered begins with this line."""
    found = _HEADER.match(line)
    if found and is_one("senders", found[1]) and addresses_in(line):
        return True
    words = flat(line)
    if words in phrases("quoted") or begins("quoted", line):
        return True
    return line.rstrip().endswith(":") and ends("quoted", line.rstrip(": ")) and len(words) < 200
