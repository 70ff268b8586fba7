"""Texts that are about nobody: a receipt, a newsletter, a job to be filled, an event, terms."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from infoint.imports.pasted.lines import is_greeting, is_noise, is_place, lines_of
from infoint.imports.pasted.names.naming import named_in
from infoint.imports.pasted.words import flat, holds, is_one, phrases
from infoint.imports.tables.titles.shapes import SMALL_IN_NAMES
from infoint.words.people_names import FIRST_NAMES, KIN_TITLES, says_who
from infoint.words.word_lists import word_lists, words_in

_MARK = re.compile(r"[,;\t(|]|\s[-\u2013\u2014]\s")
_ITEMS = re.compile(r"\s*[|\u00b7\u2022]\s*")
_ITEMS_OF_MENU, _MENU_WITHIN = 3, 2
_RIGHTS = "\u00a9"
_MARKS = 2
_MOST_LINES = 400
_MOST_SMALL = 3
_LONGEST = 5
_SHORTEST_HEADLINE, _SHORTEST_DOING = 2, 5
NAMES_IN_ING = words_in(word_lists("fields")["names-in-ing"])


def is_of_nobody(text: str) -> bool:
    """Whether a text holds such words as only texts have that are about nobody."""
    found: set[str] = set()
    for line in _said(lines_of(text)[:_MOST_LINES]):
        words = f" {flat(line)} "
        found |= {each for each in _unlike_people() if f" {each} " in words}
        if sum(not any(each in other for other in found - {each}) for each in found) >= _MARKS:
            return True
    return False


@cache
def _unlike_people() -> frozenset[str]:
    return phrases("not-of-people") | phrases("firm-pages")


def _said(lines: Sequence[str]) -> Iterator[str]:
    """The lines without the menu at the top of a site, and without whose rights they are."""
    filled = [line for line in lines if line]
    for at, line in enumerate(filled):
        menu = at < _MENU_WITHIN and len(_ITEMS.split(line)) >= _ITEMS_OF_MENU
        if not menu and not line.startswith(_RIGHTS):
            yield line


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


def is_headline(line: str) -> bool:
    """Whether a line is a heading that is written with capitals: Letters From Lagos, Saying No."""
    whole = _first_of(line).split()
    words = [part for each in whole for part in each.split("-") if part]
    if len(words) < _SHORTEST_HEADLINE or "@" in line or is_told(line) or says_who(line):
        return False
    if is_greeting(line):
        return False
    first = flat(words[0])
    if len(first) > _SHORTEST_DOING and first.endswith("ing") and not _is_name_in_ing(first):
        return True
    small = any(each.islower() and flat(each) not in SMALL_IN_NAMES for each in whole[1:])
    plain = any(is_one("headline-words", each) or is_one("plain-words", each) for each in words)
    return plain or (words[0].istitle() and small)


def _is_name_in_ing(word: str) -> bool:
    return word in NAMES_IN_ING or word in FIRST_NAMES or is_one("ing-names", word)


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
