"""vCard bytes to cards of properties: unfolded before anything is decoded, nested ones left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.preview import ImportProblem
from infoint.imports.vcard.values import Property
from infoint.words.word_lists import words_in

CUT_OFF = N_("This file ends in the middle of a card, so it may be cut off: export it again.")
MOST_CARDS = 25_000
"""Cards in one file; Google keeps no more contacts than that."""
TOO_MANY = Message(
    N_("This file holds more cards than the {most} that can be read: export fewer."),
    most=f"{MOST_CARDS:,}",
)
TOO_MUCH_IN_THEM = N_(
    "The cards of this file hold more than can be read at once: export fewer, or leave out their "
    "pictures."
)
MOST_LINES = 1_000_000
"""Lines of a file, most of them of pictures."""
MOST_PROPERTIES = 500_000
"""Properties of a file, without those that are never read: twenty of each of the most cards."""
MOST_IN_A_CARD = 500
"""Properties of one card; more are not read."""
LONGEST_VALUE = 100_000
"""Bytes of one property. Longer ones are pictures or sounds, which are not read."""

_QUOTED_HEAD = re.compile(rb"[A-Za-z0-9_.-]+(?:;[^:;\"]*(?:\"[^\"]*\"[^:;\"]*)*)*:")
_PARAMETER = re.compile(rb";([^:;\"]*(?:\"[^\"]*\"[^:;\"]*)*)")
_NOT_READ = words_in(
    """
    PHOTO LOGO SOUND KEY X-MS-CARDPICTURE X-WAB-GENDER
    PRODID UID REV SORT-STRING CLASS TZ GEO MAILER LABEL SOURCE NAME PROFILE XML CAPURI CALURI
    CALADRURI FBURL CLIENTPIDMAP MEMBER GENDER X-ABUID X-ABADR X-IMAGEHASH X-IMAGETYPE
    """
)
"""Pictures, sounds, keys, and what programs write for themselves."""
_QUOTED = re.compile(rb";(?:ENCODING=)?\"?QUOTED-PRINTABLE\"?(?=[;:])", re.IGNORECASE)
_BASE64 = re.compile(rb";(?:ENCODING=)?\"?(?:BASE64|B)\"?(?=[;:])", re.IGNORECASE)
_ENCODINGS = ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT")
_OLD = (b"VERSION:2", b"QUOTED-PRINTABLE", b"BASE64")
"""What tells that folds are not all of one kind."""
_HEAD = 400
"""Bytes in which a property's name and parameters are looked for."""


@dataclass(slots=True)
class Card:
    """The properties of one card, in order."""

    number: int
    properties: list[Property]


def is_vcard(data: bytes) -> bool:
    """Whether a file begins with a card, maybe after blank lines."""
    return data[:4096].lstrip()[:11].upper() == b"BEGIN:VCARD"


def cards(data: bytes, region: str | None) -> Iterator[Card]:
    """Every card, one after the other; `region` has the code page of stray bytes.

    Raises ImportProblem where the last one has no end, and where there are too many.
    """
    whole = data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if whole.count(b"\n") > MOST_LINES:
        raise ImportProblem(TOO_MUCH_IN_THEM)
    capitals = whole.upper()
    plain = not any(mark in capitals for mark in _OLD)
    if plain:
        whole = whole.replace(b"\n ", b"").replace(b"\n\t", b"")  # all at once: many times as fast
    properties = 0
    for number, lines in enumerate(_pieces(whole.split(b"\n")), 1):
        card = Card(number, _properties(lines, plain, region))
        properties += len(card.properties)
        if number > MOST_CARDS:
            raise ImportProblem(TOO_MANY)
        if properties > MOST_PROPERTIES:
            raise ImportProblem(TOO_MUCH_IN_THEM)
        yield card


def _pieces(lines: list[bytes]) -> Iterator[list[bytes]]:
    """The lines of each card, without its begin and its end, and without cards inside it."""
    own: list[bytes] = []
    depth = 0
    for line in lines:
        mark = line[:12].strip().upper() if line[:1] in b"BEbe" else b""
        if mark == b"BEGIN:VCARD":
            if depth and not _embeds(own):  # the card before has no end; it is read as it is
                yield own
                own, depth = [], 0
            depth += 1
        elif mark == b"END:VCARD" and depth:
            depth -= 1
            if not depth:
                yield own
                own = []
        elif depth == 1:
            own.append(line)
    if depth:
        raise ImportProblem(CUT_OFF)


def _embeds(lines: list[bytes]) -> bool:
    """Whether the last property is an AGENT, which holds a card of its own."""
    last = next((line for line in reversed(lines[-3:]) if line.strip()), b"").strip().upper()
    name = last.partition(b":")[0].partition(b";")[0].rpartition(b".")[2]
    return name == b"AGENT" and last.endswith(b":")


def _properties(lines: list[bytes], plain: bool, region: str | None) -> list[Property]:
    """Those of a card of these lines, which are whole properties where they are `plain`."""
    versions = [line[8:20].strip() for line in lines if line[:8].upper() == b"VERSION:"]
    old = versions[-1:] == [b"2.1"]
    whole = lines if plain else _unfolded(lines, keep_space=old)
    found = (_property(line, old, region) for line in whole)
    return list(islice(filter(None, found), MOST_IN_A_CARD))


def _unfolded(lines: list[bytes], *, keep_space: bool) -> Iterator[bytes]:
    """Whole properties out of lines: folds, soft breaks, and base64 up to its empty line.

    In 2.1 a fold is put before a space that belongs to the text, so that the space is kept.
    """
    parts: list[bytes] = []
    quoted = base64 = False
    for line in lines:
        folded = line[:1] in (b" ", b"\t")
        if parts and quoted and parts[-1].endswith(b"="):
            parts[-1] = parts[-1][:-1]
            parts.append(line[1:] if folded and not keep_space else line)
        elif parts and folded:
            parts.append(line if keep_space and not base64 else line[1:])
        elif parts and base64 and line.strip() and b":" not in line:
            parts.append(line)
        elif line.strip():
            if parts:
                yield b"".join(parts)
            parts = [line]
            head = line[: line.find(b":", 0, _HEAD) + 1]
            quoted, base64 = _encoded(head) if b";" in head else (False, False)
        else:
            base64 = False
    if parts:
        yield b"".join(parts)


@lru_cache(maxsize=4096)
def _encoded(head: bytes) -> tuple[bool, bool]:
    """Whether what stands before the colon says quoted-printable, or base64."""
    quoted = bool(_QUOTED.search(head))
    return quoted, not quoted and bool(_BASE64.search(head))


def _property(line: bytes, old: bool, region: str | None) -> Property | None:
    """The parts of a property; None for what is none, or too long to be read."""
    if len(line) > LONGEST_VALUE:
        return None
    at = line.find(b":")
    if 0 < at < _HEAD and line.count(b'"', 0, at) % 2 and (found := _QUOTED_HEAD.match(line)):
        at = found.end() - 1  # the first colon stands inside quotation marks
    if at <= 0:
        return None
    named = _named(line[:at])
    return Property(*named, line[at + 1 :], old, region) if named else None


@lru_cache(maxsize=4096)
def _named(head: bytes) -> tuple[str, str, dict[str, list[str]]] | None:
    """Name, group and parameters out of what stands before the colon; most cards share them.

    None for what is no property, or one that is not read.
    """
    name, semicolon, rest = head.strip().partition(b";")
    if not name or len(name) > 60:
        return None
    group, _, named = name.decode("ascii", errors="replace").rpartition(".")
    if named.upper() in _NOT_READ:
        return None
    return named.upper(), group.lower(), _parameters(semicolon + rest) if rest else {}


def _parameters(text: bytes) -> dict[str, list[str]]:
    """The parameters by name, out of what stands between the property's name and its colon."""
    parameters: dict[str, list[str]] = {}
    for each in _PARAMETER.findall(text[:2000]):
        key, equals, value = each.decode("utf-8", errors="replace").partition("=")
        if not equals:  # of 2.1, a value alone
            key, value = "ENCODING" if key.strip().upper() in _ENCODINGS else "TYPE", key
        values = [part.strip().strip('"') for part in value.split(",")]
        parameters.setdefault(key.strip().upper(), []).extend(filter(None, values))
    return parameters
