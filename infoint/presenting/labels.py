"""What stands for somebody whose name is hidden: a made-up name, the first name, the initials."""

import hashlib
import re
from collections.abc import Callable, Iterable, Set
from itertools import count

from infoint.i18n import _
from infoint.words.people_names import KIN_TITLES, greeting_name, is_no_name, name_parts, says_who
from infoint.words.text_search import fold
from infoint.words.word_lists import word_lists

Labels = Callable[[str, str, Set[str]], str]
"""Gives the label for a name, the id of its record, and the labels that others have already."""

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_HAN_OR_HANGUL = re.compile("[\u3400-\u9fff\uac00-\ud7af]+")
_TRIES = 60


def made_up(names: Iterable[str]) -> Labels:
    """Made-up first names, chosen by the id: the same one in every run, whoever else is there.

    Only where two ids mean the same name does the later one of the list take another. `names` are
    those of everybody in the data: none of their parts is ever a label.
    """
    nobody = _("Person")
    pool = tuple(word_lists("made-up-names").get("first-names", nobody).split())
    real = {fold(word) for name in names for word in _WORD.findall(name)}

    def label(_name: str, owner: str, taken: Set[str]) -> str:
        digest = hashlib.blake2b(owner.encode(), digest_size=8).digest()
        start, step = divmod(int.from_bytes(digest), max(len(pool) - 1, 1))
        places = ((start + turn * (step + 1)) % len(pool) for turn in range(_TRIES))
        fitting = [found for found in map(pool.__getitem__, places) if fold(found) not in real]
        free = next((found for found in fitting if found not in taken), "")
        return free or numbered(next(iter(fitting), nobody), taken)

    return label


def in_order(_name: str, _owner: str, taken: Set[str]) -> str:
    """Person 1, Person 2: says nothing but the place on the list."""
    return _("Person {n}", n=len(taken) + 1)


def first_name(name: str, _owner: str, taken: Set[str]) -> str:
    """Sunita; the second one of the list is Sunita 2.

    Where no first name is told, as in "Dr Rao", it is the initials. Who has no name at all but is
    "the couple next door" stays that.
    """
    return numbered(_first_name(name), taken)


def initials(name: str, _owner: str, taken: Set[str]) -> str:
    """S. R.; the second ones of the list are S. R. 2."""
    return numbered(_initials(name), taken)


def numbered(label: str, taken: Set[str]) -> str:
    """The label, with a number where others have it already."""
    if label not in taken:
        return label
    return next(each for each in (f"{label} {n}" for n in count(2)) if each not in taken)


def _first_name(name: str) -> str:
    whole = name.strip()
    if _HAN_OR_HANGUL.fullmatch(whole):
        return _given(whole)
    if says_who(whole):
        return whole
    called = greeting_name(whole)
    first, *others = called.split() or [""]
    is_kin = len(others) == 1 and first.casefold() in KIN_TITLES
    is_told = not others or is_kin or called == name_parts(whole).given
    if is_no_name(whole) or not is_told or len(_WORD.findall(first)) != 1:
        return _initials(whole)
    return called


def _given(unspaced: str) -> str:
    """What follows the family name, of two signs where there are four, else of one."""
    return unspaced[2:] if len(unspaced) == 4 else unspaced[1:] or unspaced


def _initials(name: str) -> str:
    whole = name.strip()
    if is_no_name(whole):
        whole = whole.partition("@")[0]
    parts = name_parts(whole)
    kin, words = "", [*_WORD.findall(parts.given)[:1], *_WORD.findall(parts.family)[-1:]]
    if len(words) > 1 and words[0].casefold() in KIN_TITLES:
        kin, words = f"{words[0]} ", words[1:]
    return kin + " ".join(f"{word[0].upper()}." for word in words) or _("Person")
