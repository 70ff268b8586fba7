"""Texts that are about nobody: a receipt, a newsletter, a job to be filled, an event, terms."""

import re

from infoint.imports.pasted.lines import is_greeting, is_noise, is_place, lines_of
from infoint.imports.pasted.naming import named_in
from infoint.imports.pasted.words import flat, holds, phrases

_MARK = re.compile(r"[,;\t(|]|\s[-\u2013\u2014]\s")
_MARKS = 2
_MOST_LINES = 400
_MOST_SMALL = 3
_LONGEST = 5


def is_of_nobody(text: str) -> bool:
    """Whether a text holds such words as only texts have that are about nobody."""
    found: set[str] = set()
    for line in lines_of(text)[:_MOST_LINES]:
        words = f" {flat(line)} "
        found |= {each for each in phrases("not-of-people") if f" {each} " in words}
        if sum(not any(each in other for other in found - {each}) for each in found) >= _MARKS:
            return True
    return False


def _first_of(line: str) -> str:
    """What stands before the first mark of a line, without the mark of a list."""
    return _MARK.split(lines_of(line)[0], maxsplit=1)[0].strip()


def may_be_somebody(line: str) -> bool:
    """Whether a line of a list may begin with a name: not a button, a place or a heading."""
    name = _first_of(line)
    if named_in(name):
        return True
    nobody = holds("no-person", name) or holds("no-names", name) or is_place(line)
    return not (nobody or is_noise(name) or is_greeting(line))


def is_written_as_name(line: str) -> bool:
    """Whether a line begins as names are written, or is two or three words all in small letters."""
    name = _first_of(line)
    if len(name.split()) > _LONGEST:
        return False
    if name.islower() and len(name.split()) <= _MOST_SMALL:
        name = name.title()
    return named_in(name, bare=True) is not None
