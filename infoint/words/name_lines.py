"""Reading a line such as "Ana Ruiz, PhD, nurse, City Hospital": a name and what is known of them.

A comma ends the name, unless what follows it are credentials ("PhD", "Jr."), or it stands in
brackets or quotes. Where a line holds a semicolon or a tab, that divides and commas do not, so any
name can be written: "Ruiz, Ana; nurse". The name is kept letter for letter.
"""

import re
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from infoint.entries.form import one_line
from infoint.words.people_names import is_credential

_BULLET = re.compile(r"\s*(?:[-*•–·]|\d{1,3}[.)])\s+")
_COMMAS = ",，،、"
_OPENING = {"(": ")", "[": "]", "“": "”", "„": "“", "«": "»", '"': '"'}
_AT = re.compile(r"\s+(?:at|@)\s+", re.IGNORECASE)
_WORKING = frozenset(("works", "working", "is"))


@dataclass(frozen=True, slots=True)
class NameLine:
    """One person of a list, as the line says it."""

    name: str
    role: str = ""
    organization: str = ""


def read_name_lines(text: str) -> list[NameLine]:
    """The people of a list, one a line. Lines without a name are passed over."""
    return [one for one in map(read_name_line, text.splitlines()) if one.name]


def read_name_line(line: str) -> NameLine:
    """The person that one line names. A mark of a list before the name is left out."""
    line = line[bullet.end() :] if (bullet := _BULLET.match(line)) else line
    for sign in ("\t", ";"):
        if sign in line:
            return _of(*_filled(line.split(sign)))
    line = line.strip()
    ends = [*_commas(line), len(line)]
    pieces = [line[before + 1 : end] for before, end in pairwise([-1, *ends])]
    named = 1
    while named < len(pieces) and pieces[0].strip() and _are_credentials(pieces[named]):
        named += 1
    return _of(*_filled([line[: ends[named - 1]], *pieces[named:]]))


def _filled(pieces: list[str]) -> list[str]:
    """The pieces on one line each; empty ones before the name do not count."""
    return list(dropwhile(lambda piece: not piece, map(one_line, pieces)))


def _of(name: str = "", *rest: str) -> NameLine:
    if len(rest) == 1:
        return NameLine(name, *_role_at_place(rest[0]))
    role, *places = rest or ("",)
    return NameLine(name, role, ", ".join(place for place in places if place))


def _role_at_place(text: str) -> tuple[str, str]:
    """What they do, and where, in "curator at the museum"; else all of it is what they do."""
    role, *place = _AT.split(f" {text}", maxsplit=1)
    if not place:
        return text, ""
    role = role.strip()
    return ("" if role.casefold() in _WORKING else role), place[0]


def _commas(line: str) -> list[int]:
    """Where commas stand, outside brackets and quotes that are closed again."""
    closing, since = "", 0
    found: list[int] = []
    for place, sign in enumerate(line):
        if sign in _COMMAS:
            found.append(place)
        elif closing and sign == closing:
            closing = ""
            found = [n for n in found if n < since]
        elif not closing and sign in _OPENING:
            closing, since = _OPENING[sign], place
    return found


def _are_credentials(piece: str) -> bool:
    words = piece.split()
    return bool(words) and all(map(is_credential, words))
