"""Texts that are about nobody: a receipt, a newsletter, a job to be filled, an event, terms."""

import re

from infoint.imports.pasted.lines import is_greeting, is_noise, is_place, lines_of
from infoint.imports.pasted.naming import named_in
from infoint.imports.pasted.words import flat, holds, phrases
from infoint.words.people_names import KIN_TITLES, says_who

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
    if named_in(name) or is_told(name):
        return True
    nobody = holds("no-person", name) or holds("no-names", name) or is_place(line)
    return not (nobody or is_noise(name) or is_greeting(line))


def is_written_as_name(line: str) -> bool:
    """Whether a line begins as names are written, in small letters too, or says who somebody is."""
    name = _first_of(line)
    if says_who(name) or is_told(name):
        return True
    if len(name.split()) > _LONGEST:
        return False
    if name.islower() and len(name.split()) <= _MOST_SMALL:
        name = name.title()
    return named_in(name, bare=True) is not None


def is_told(line: str) -> bool:
    """Whether somebody is named as one tells of them: Ravi from the gym, Joe's neighbour."""
    words = _first_of(line).replace("\u2019", "'").split()
    if not 1 < len(words) <= _LONGEST_TOLD:
        return False
    at = next((n for n, word in enumerate(words) if word in _BEHIND), 0)
    if at and named_in(" ".join(words[:at]), bare=True):
        return True
    kin = flat(words[0]) in KIN_TITLES and words[1][:1].isupper()
    return kin or (words[-1].islower() and any(word.endswith("'s") for word in words[:-1]))


_BEHIND = frozenset(("from", "who", "whose", "at", "von", "aus", "vom", "de", "del"))
_LONGEST_TOLD = 7
