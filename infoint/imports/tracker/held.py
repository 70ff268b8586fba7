"""Whether words of a note can only be from a talk: what was said in it, learned, or thanked for."""

import re
from collections.abc import Iterable
from functools import lru_cache

from infoint.imports.tables.titles.meaning import plain
from infoint.words.word_lists import phrases_in, word_lists

_LISTS = word_lists("held")


def _phrases(kind: str) -> re.Pattern[str]:
    """Any of the phrases of a list, as whole words."""
    found = sorted(filter(None, map(plain, phrases_in(_LISTS[kind]))), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, found))})(?!\S)")


_WHO, _DID, _TALKED, _PLAN, _NOT = map(_phrases, ("who", "did", "talked", "plan", "not"))
_BY_THEM = re.compile(rf"{_WHO.pattern} {_DID.pattern}")
_BEGINS = re.compile(rf"(?:{_WHO.pattern} )?{_DID.pattern}")
_SENTENCE = re.compile(r"[.;!\n\u2022]+|\s[-\u2013\u2014/|]\s")
_PART = re.compile(r",|:|\s[+&]\s|\s(?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|mas)\s")
_HOUR = re.compile(r"\d\s?(?:[ap]\.?m\b|:\d\d|uhr|h\b)")
_LONGEST, _LEAST_WORDS = 2_000, 4


def are_of_the_talk(notes: Iterable[str]) -> bool:
    """Whether one of these notes tells of a talk that was, and none that it may not have been."""
    texts = [text for text in notes if text.strip()]
    if any(_NOT.search(_plain(text)) for text in texts):
        return False
    return any(_is_told(sentence) for text in texts for sentence in _SENTENCE.split(text))


@lru_cache(maxsize=4096)
def begins_with_what_they_did(text: str) -> bool:
    """Whether words begin with what the other one said or showed, and go on."""
    whole = _plain(text)
    found = _BEGINS.match(whole)
    return found is not None and found[0] != whole


def _plain(text: str) -> str:
    """A text of any length as `plain` gives it."""
    return " ".join(plain(line) for line in re.findall(r".{1,70}(?:\s|$)|\S+", text[:_LONGEST]))


@lru_cache(maxsize=4096)
def _is_told(sentence: str) -> bool:
    whole = _plain(sentence)
    if "?" in sentence or _HOUR.search(sentence.casefold()) or _PLAN.search(whole):
        return False
    if _TALKED.search(whole):
        return True
    words = len(whole.split())
    found = [_BEGINS.match(_plain(part)) for part in _PART.split(sentence)]
    return any(one and len(one[0].split()) < words for one in found) or (
        words >= _LEAST_WORDS and bool(_BY_THEM.search(whole))
    )
