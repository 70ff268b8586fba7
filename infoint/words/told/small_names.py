"""Names in small letters among several people, written with capitals so that they are seen."""

import re

from infoint.words.people_names import FIRST_NAMES
from infoint.words.told.pieces import FROM, begins_with_first_name, has_title, is_small_name

_SIGN = re.compile(r"(\s*,\s*(?:and\s+)?|\s+(?:and|&|\+|/)\s+)", re.IGNORECASE)
_CLOSE = re.compile(r"([^\W\d_]{2,})([/+&])(?=([^\W\d_]{2,}))")
_ENDS = FROM | frozenset(("at", "in"))
_FULL = 2


def with_capitals(line: str) -> str:
    """The line with capitals for people in small letters: "Petra, sofie from choir, mr brandt".

    A name after a comma counts where its first name is one that many have, for it may be what
    somebody does; after "+" or "and" where it is first and last name. Where another one may be a
    name as well, such as a lone "anna", the line stays as it is.
    """
    line = _CLOSE.sub(_apart, line)
    pieces = _SIGN.split(line)
    found = {
        place: named
        for place in range(2, len(pieces), 2)
        if (named := _named(pieces[place], "," not in pieces[place - 1]))
    }
    left = (pieces[n].split() for n in range(2, len(pieces), 2) if n not in found)
    if not found or any(len(words) == 1 and _is_small_first_name(words) for words in left):
        return line
    first = _named(pieces[0], True)
    found |= {0: first} if first else {}
    return "".join(found.get(place, piece) for place, piece in enumerate(pieces))


def _is_small_first_name(words: list[str]) -> bool:
    return words[0].islower() and begins_with_first_name(words)


def _apart(found: re.Match[str]) -> str:
    both = {found[1].casefold(), found[3].casefold()} <= FIRST_NAMES
    return f"{found[1]} {found[2]} " if both else found[0]


def _named(piece: str, is_joined: bool) -> str:
    """The piece with capitals for its name; "" where none in small letters is plain."""
    words = piece.split()
    ends = (n for n, word in enumerate(words) if word.casefold() in _ENDS or word[0] == "(")
    end = next(ends, len(words))
    name, behind = words[:end], words[end:]
    if not name or any(word[:1].isupper() for word in name):
        return ""
    if not has_title(name):
        is_known = begins_with_first_name(name) and (len(name) == 1 or is_small_name(name[1:]))
        is_plain = is_known and (len(name) == _FULL or (len(behind) > 1 and behind[0] in FROM))
        is_full = is_joined and len(name) == _FULL and is_small_name(name)
        if not (is_plain or is_full):
            return ""
    return " ".join((*(word[:1].upper() + word[1:] for word in name), *behind))
