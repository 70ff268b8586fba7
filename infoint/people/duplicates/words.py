"""Names of people and organizations in a form in which two notations can be compared."""

import re
from dataclasses import dataclass
from functools import lru_cache

from infoint.domain.identity import without_accents
from infoint.words.nicknames import SHORT_FORMS
from infoint.words.people_names import (
    AFTER_A_TITLE,
    ALSO_NAMES,
    ALSO_SURNAMES,
    CREDENTIALS,
    GENERATIONS,
    TITLES,
)
from infoint.words.word_lists import words_in

_BRACKETED = re.compile(r"[(\[{（【][^()\[\]{}（）【】]*[)\]}）】]|[\"“”„«»][^\"“”„«»]*[\"“”„«»]")
_WORD = re.compile(r"[^\W_]+")
_LONG: dict[str, frozenset[str]] = {
    short: frozenset(name for name, shorts in SHORT_FORMS.items() if short in {name, *shorts})
    for short in {each for name, shorts in SHORT_FORMS.items() for each in (name, *shorts)}
}
"""By given name: the whole names that it may stand for, itself among them."""
_UNSPACED = re.compile("[\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_SPLIT = re.compile(r"\s[|•·–—]\s|[|•]")
_DOTTED = re.compile(r"(?<=\b\w)\.")
_UMLAUT = re.compile(r"(?<=[aou])e")
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "a", "œ": "o", "ı": "i"}
)
_LEGAL = words_in(
    """
    inc incorporated ltd limited llc llp lp plc corp corporation co company gmbh mbh ag kg kgaa ohg
    ug gbr ev se sa sas sarl srl spa bv nv ab asa aps oy oyj as pty pte sro doo kft zrt the holding
    group gruppe
    """
)
SIMILAR_WORD = 80
"""Percent of letters that two words must share to pass for one with a slip in it."""
_EXTRA = 0.04
"""Taken off for a name in the middle that only one of the two has."""
_INITIAL = 0.8


@dataclass(frozen=True, slots=True)
class NameForm:
    """The words of a name, without titles, credentials, accents; `text` is all in one order.

    A name in Chinese, Japanese or Korean signs has them in the order written, as it may stand with
    a space and without. Where there are no words, `text` is the name itself. `generation` is such
    as jr.
    """

    words: tuple[str, ...]
    text: str
    generation: str = ""


@lru_cache(maxsize=65536)
def name_form(name: str) -> NameForm:
    """The form of a person's name. "Dr. Anna Müller-Lee, MBA" and "Lee, Anna Mueller" meet."""
    head, *tail = _SPLIT.split(_BRACKETED.sub(" ", name), maxsplit=1)[0].split(",")
    words = _name_words(head)
    if len(words) < 2:  # the family's name stands first, or there is no comma
        words = _name_words(" ".join((head, *tail)))
    text = "".join(words)
    if not _UNSPACED.fullmatch(text):
        text = " ".join(sorted(words)) or " ".join(name.casefold().split())
    said = map(_bare, name.replace(",", " ").split())
    generation = next((each for each in said if each in GENERATIONS), "")
    return NameForm(tuple(words), text, generation)


def same_name(one: NameForm, other: NameForm) -> bool:
    """Whether two names are the same but for notation: case, accents, titles, order, spaces."""
    return one.text == other.text and one.generation == other.generation


@lru_cache(maxsize=65536)
def one_persons_names(one: NameForm, other: NameForm) -> bool:
    """Whether two names may be told by two people of one: the same, a part, initial or short form.

    Unlike `likeness` no slip is forgiven: Jan and Jana may be a couple.
    """
    if one.generation and other.generation and one.generation != other.generation:
        return False
    if one.text == other.text:
        return True
    mine, theirs = set(one.words), set(other.words)
    if not mine or not theirs:
        return False
    return mine <= theirs or theirs <= mine or likeness(one, other, slips=False) > 0


def _name_words(text: str) -> list[str]:
    """The folded words; a credential counts as a name where there would be only one left."""
    rough = [word for word in text.split() if "/" not in word]
    named = [word for word in rough if not _is_title(word)]
    bare = [word for word in named if not _is_credential(word)]
    kept = bare if len(bare) > 1 else named or rough
    return [folded for word in kept for folded in _folded(word)]


def _bare(word: str) -> str:
    return word.casefold().replace(".", "").strip(";:")


def _is_title(word: str) -> bool:
    bare = _bare(word)
    if bare in ALSO_NAMES or bare in AFTER_A_TITLE:
        return word.endswith(".") and len(bare) > 1
    return bare in TITLES


def _is_credential(word: str) -> bool:
    bare = _bare(word)
    return word.isupper() if bare in ALSO_SURNAMES else bare in CREDENTIALS


def _folded(text: str) -> list[str]:
    """Words without accents, in one case; ü, ue and u are the same letter."""
    whole = _APOSTROPHE.sub("", text.casefold()).translate(_PLAIN)
    return [_UMLAUT.sub("", word) for word in _WORD.findall(without_accents(whole))]


def whole_names(word: str) -> frozenset[str]:
    """A given name and all for which it may be short."""
    return _LONG.get(word, frozenset()) | {word}


@lru_cache(maxsize=65536)
def organization_form(organization: str) -> tuple[str, ...]:
    """The words of an organization's name without its legal form."""
    words = _folded(_DOTTED.sub("", organization))
    return tuple(word for word in words if word not in _LEGAL) or tuple(words)


def same_organization(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two `organization_form`s may be one: equal, a slip apart, or one begins the other."""
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if longer[: len(shorter)] == shorter:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(" ".join(one), " ".join(other)) >= 90


@lru_cache(maxsize=65536)
def likeness(one: NameForm, other: NameForm, *, slips: bool = True) -> float:
    """How alike two names are, from 0 to 1; 1 is the same words in any order.

    Every word of the shorter name must be found in the longer one: itself, with a slip, as a short
    form (Bob for Robert), or as an initial. A name of one word is like no other but itself.
    Without `slips` no word may be misspelt.
    """
    if one.text == other.text or one.text.replace(" ", "") == other.text.replace(" ", ""):
        return 1.0 if one.text else 0.0
    shorter, longer = sorted((one.words, other.words), key=lambda words: (len(words), words))
    if len(shorter) < 2 or len(longer) - len(shorter) > 2:
        return 0.0
    found, whole = [], 0
    left = list(longer)
    for word in sorted(shorter, key=len, reverse=True):
        best = max(left, key=lambda each: _word_likeness(word, each, slips))
        share = _word_likeness(word, best, slips)
        if not share:
            return 0.0
        left.remove(best)
        found.append(share)
        whole += share == 1.0 and len(word) > 1
    if not whole or (len(shorter) == len(longer) and found.count(1.0) < len(found) - 1):
        return 0.0  # nothing but initials, or two slips
    if any(word.isdigit() for word in left):
        return 0.0
    return sum(found) / len(found) - _EXTRA * len(left)


def _word_likeness(one: str, other: str, slips: bool) -> float:
    if one == other:
        return 1.0
    if one.isdigit() or other.isdigit():
        return 0.0
    if len(one) == 1 or len(other) == 1:
        return _INITIAL if one[0] == other[0] else 0.0
    if not whole_names(one).isdisjoint(whole_names(other)):
        return _INITIAL
    if not slips:
        return 0.0
    from rapidfuzz import fuzz

    share = fuzz.ratio(one, other, score_cutoff=SIMILAR_WORD)
    return share / 100
