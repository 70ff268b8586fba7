"""Words of a status, and what each of them means: as the content knows them, or the person said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from infoint.dates.typed_again import later_in
from infoint.domain.kinds import Outcome
from infoint.imports.tables.cells.own_words import own_words
from infoint.imports.tables.titles.meaning import plain
from infoint.words.word_lists import phrases_in, word_lists, words_in

STATUSES = (
    "to contact",
    "asked",
    "message left",
    "no answer",
    "replied",
    "agreed",
    "scheduled",
    "talked",
    "thanked",
    "not now",
    "declined",
    "wrong person",
    "cancelled",
)
"""What a status can mean, in the order in which things go; of several the last one counts."""
NOTHING = ""
"""What the person may say that a word means: nothing of the kind; it stays in the notes."""

OUTCOMES: Mapping[str, Outcome] = {
    "asked": Outcome.WAITING,
    "message left": Outcome.MESSAGE_LEFT,
    "no answer": Outcome.NO_ANSWER,
    "replied": Outcome.REPLIED,
    "agreed": Outcome.AGREED,
    "scheduled": Outcome.AGREED,
    "talked": Outcome.AGREED,
    "thanked": Outcome.AGREED,
    "cancelled": Outcome.AGREED,
    "not now": Outcome.NOT_NOW,
    "declined": Outcome.DECLINED,
    "wrong person": Outcome.WRONG_PERSON,
}
"""What came of the last try, by status."""

_LONGEST = 80
_MOST_WORDS = 12
_LISTS = word_lists("statuses")
_PHRASES = {phrase: status for status in STATUSES for phrase in phrases_in(_LISTS.get(status, ""))}
_KNOWN = {plain(phrase): status for phrase, status in _PHRASES.items() if plain(phrase)}
_SIGNS = {phrase: status for phrase, status in _PHRASES.items() if not plain(phrase)}
_WORDS = max((len(phrase.split()) for phrase in _KNOWN), default=1)
_NOT = words_in(_LISTS.get("not", ""))
_OTHERS, _BEFORE_OTHERS = (
    words_in(_LISTS.get(each, "")) for each in ("somebody else", "before somebody else")
)
_NO_JOB = words_in("who and she he they said took will to instead first only again twice")
"""Behind somebody else, who is no assistant dean then."""
_FILLING = words_in(_LISTS.get("filling", ""))
_ANSWER = frozenset(("yes", "ja", "oui", "si", "nein", "nope", "nee"))
"""Beside a sign these say no more than it does."""
_A_NO, _NO_WITH, _NO_ALONE, _SAID = (
    frozenset(map(plain, phrases_in(_LISTS.get(each, ""))))
    for each in ("no", "no with", "no alone", "they said")
)
_THEY = words_in(_LISTS.get("they", ""))
_NO_YET = words_in(_LISTS.get("no yet", ""))
_SAID_YES = words_in(_LISTS.get("a yes", ""))
_BETWEEN = re.compile(r"[,;:.!?\n()]+|\s[-\u2013\u2014]+\s")
_MOST_BEFORE, _LONGEST_NO = 4, 200
_EITHER = re.compile(r"\s*[/|]\s*|\s+(?:or|oder|ou|o|bzw\.?)\s+", re.IGNORECASE)
_NO = ("declined", "not now", "wrong person")
_NUMBER = re.compile(r"^\s*[([]?\d{1,2}\s*[.):\]\-\u2013]\s*(?=\D)")
_E_MAIL = re.compile(r"\be mail")
_VARIANTS = re.compile("[\ufe0e\ufe0f\u200d]")


@lru_cache(maxsize=4096)
def status_key(text: str) -> str:
    """A status for comparing: without case, marks and the number in front of it."""
    bare = _VARIANTS.sub("", _NUMBER.sub("", text))
    return plain(bare) or "".join(bare.split())


@lru_cache(maxsize=4096)
def status_of(text: str) -> str | None:
    """What a status means; None where it is not known, or says more than one word of it does."""
    bare = _VARIANTS.sub("", _NUMBER.sub("", text[: _LONGEST + 1]))
    said = plain(bare)
    words = _E_MAIL.sub("email", said)
    if len(bare) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return None
    if known := _KNOWN.get(words) or own_words().get(said):
        return known
    if _is_either(bare):
        return None
    if words:
        found, left = _phrases(words.split())
        doubt = _NOT & set(left) - ({"yet"} if set(found) == {"to contact"} else set())
        if "talked" in found and is_of_others(words):
            return None
        if found or not set(words.split()) <= _NOT | _FILLING | _ANSWER:
            return furthest(found) if found and not doubt else _said_first(bare)
    return furthest([status for sign, status in _SIGNS.items() if sign in bare])


def is_of_others(words: str) -> bool:
    """Whether what was done was with somebody else, such as her assistant, and not with them."""
    told = words.split()
    return any(
        article in _BEFORE_OTHERS and word in _OTHERS and (not after or after in _NO_JOB)
        for article, word, after in zip(told, told[1:], [*told[2:], ""], strict=False)
    )


_AND_THEN = re.compile(
    r"[,;:.!()\n]+|\s[-\u2013\u2014/&+]+\s|\s(?:but|and|just|aber|und|mais|et|pero|y|ma|e|maar|en|mas)\s",
    re.IGNORECASE,
)
_CAME = ("asked", "message left", "replied", "agreed", "talked", "thanked", "declined")
"""What stays as it is told, whatever is to be done next."""
_TO_DO, _A_TIME, _PERHAPS = (
    words_in(_LISTS.get(each, "")) for each in ("to do", "a time", "perhaps")
)
_ANY_DAY = date(2000, 1, 1)
_MAYBE = words_in(_LISTS.get("maybe", ""))
_NEVER = words_in(_LISTS.get("never", ""))


def _said_first(text: str) -> str | None:
    """The status with which a cell begins, where all that follows is what is to be done next, or
    that no time is found yet: said yes, need to find a time.
    """
    parts = [part.split() for part in map(plain, _AND_THEN.split(text)) if part]
    first, rest = parts[0] if parts else [], parts[1:]
    found, left = _phrases(first)
    status = furthest(found)
    if rest and set(first) <= _ANSWER - _NOT - _A_NO and _A_TIME & set(rest[0]):
        status, left = "agreed", []  # a bare yes, and the time is open
    if not rest or "?" in text or status not in _CAME or not set(left) <= _FILLING | _THEY:
        return None
    return status if all(_is_next(part, status) for part in rest) else None


def _is_next(words: list[str], status: str) -> bool:
    """Whether words behind a status say what is to be done, or behind an answer that a time is
    open.
    """
    said = set(words)
    if said & _PERHAPS or _is_with_reason(words):
        return False
    of_time = status in ("agreed", "replied") and bool(said & _A_TIME)
    return of_time or (bool(said & _TO_DO) and not said & _NEVER)


@lru_cache(maxsize=4096)
def is_a_yes(text: str) -> bool:
    """Whether words say yes and nothing else. Only where it is told how things stand that is theirs
    to the question: elsewhere it may as well say that one has asked.
    """
    words = plain(text).split()
    return bool(words) and set(words) <= _SAID_YES and "?" not in text


@lru_cache(maxsize=4096)
def is_a_no(text: str) -> bool:
    """Whether words tell of a no with its reason, or by whom it was said, such as no, on leave.

    A no alone may as well say that nobody has answered, and so may one beside words such as yet.
    """
    parts = [words for part in _BETWEEN.split(text[:_LONGEST_NO]) if (words := plain(part).split())]
    plainly = (part for part in parts if not _is_with_reason(part))  # no time until spring
    if len(text) > _LONGEST_NO or _NO_YET & {word for part in plainly for word in part}:
        return False
    for at, words in enumerate(parts[:_MOST_BEFORE]):
        if status_of(" ".join(words)) in _YES or words[0] in _ANSWER - _NOT - _A_NO:
            return False
        told = _what_was_said(words)
        said = " ".join(told)
        if said in _A_NO:
            reason = [part for part in parts[at + 1 :] if not " ".join(part).isdecimal()]
            is_told = len(told) < len(words) or said not in _NO_ALONE
            return is_told or _is_a_reason(reason) or (at > 0 and said in _PLAINLY)
        if _is_with_reason(told):
            return True
    return False


@lru_cache(maxsize=4096)
def is_put_off(text: str) -> bool:
    """Whether words say perhaps and name a time, such as maybe, after Christmas."""
    words = plain(text[:_LONGEST]).split()
    if not words or words[0] not in _MAYBE:
        return False
    return later_in(text[:_LONGEST], today=_ANY_DAY) is not None


def _is_with_reason(words: list[str]) -> bool:
    """Whether words begin as a no with its reason does."""
    return any(" ".join(words[:count]) in _NO_WITH for count in range(2, _MOST_BEFORE + 1))


_YES = ("agreed", "scheduled", "talked", "thanked")
_PLAINLY = ("nope", "nah")
"""Behind what one did these say no; a bare no there may say that nobody answered."""


def _what_was_said(words: list[str]) -> list[str]:
    """The words behind those that say who said it, and that it is about them."""
    for end in range(min(len(words), _MOST_BEFORE + 1), 0, -1):
        for begin in range(max(0, end - 3), end):
            if " ".join(words[begin:end]) in _SAID:
                words = words[end:]
                return words[1:] if words and words[0] in _THEY else words
    return words[1:] if words[0] in _THEY else words


def _is_a_reason(parts: list[list[str]]) -> bool:
    """Whether what follows a no tells why, and not what one did then."""
    texts = [" ".join(part) for part in parts]
    return bool(texts) and not any(status_of(text) in ("asked", "message left") for text in texts)


def _is_either(text: str) -> bool:
    """Whether a status such as Said no / no reply leaves open which of the two it was."""
    found = {_KNOWN.get(plain(part), "") for part in _EITHER.split(text)}
    return bool(found & set(_NO)) and bool(found - set(_NO) - {""})


@lru_cache(maxsize=4096)
def says_more(text: str) -> bool:
    """Whether there are words in a status beside the known ones, such as who is to be asked."""
    words = plain(_NUMBER.sub("", text)).split()
    if is_a_yes(text):
        return False
    is_known = " ".join(words) in _KNOWN or " ".join(words) in own_words()
    left = [] if is_known else _phrases(words)[1]
    return any(len(word) > 2 and not word.isdecimal() and word not in _FILLING for word in left)


def has_several_words(text: str) -> bool:
    """Whether a status is more than a word, or holds a number; what fills it is none."""
    words = plain(_NUMBER.sub("", text)).split()
    telling = [word for word in words if len(word) > 2 and word not in _FILLING]
    return len(telling) > 1 or any(any(map(str.isdigit, word)) for word in words)


def _phrases(words: list[str]) -> tuple[list[str], list[str]]:
    """The meanings of the longest known phrases in these words, and the words that are left."""
    found = []
    for length in range(min(_WORDS, len(words)), 0, -1):
        for at in _places(words, length):
            phrase = " ".join(words[at : at + length])
            if phrase in _KNOWN:
                found.append(_KNOWN[phrase])
                words = [*words[:at], *["|"] * length, *words[at + length :]]
    return found, [word for word in words if word != "|"]


def _places(words: list[str], length: int) -> Iterator[int]:
    yield from range(len(words) - length + 1)


def furthest(found: Iterable[str]) -> str | None:
    """Of several the last; a no, or that it was the wrong one, ends all that was before it."""
    return max(found, key=STATUSES.index, default=None)
