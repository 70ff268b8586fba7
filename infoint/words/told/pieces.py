"""What a word or a piece of a line says by itself: a name, how one knows somebody, a place."""

import re

from infoint.words.people_names import CALLED_SO, PARTICLES, TITLES
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("told")
RELATIONS = words_in(_LISTS["relations"]) | CALLED_SO
TRADES = words_in(_LISTS["trades"])
TELLS = words_in(_LISTS["tells"])
BEFORE_RELATIONS = words_in(_LISTS["before-relations"])
FROM = words_in("from next down across upstairs downstairs")
"""What follows them says where one knows somebody from."""
MY = re.compile(r"^(?:my|our|a|an|the)\s+", re.IGNORECASE)
OWN = re.compile(r"^(?:my|our)\s+", re.IGNORECASE)
_WHOSE = frozenset(("my", "our", "a", "an", "the", "her", "his", "their"))
FIRM = re.compile(
    r"\b(?:inc|ltd|llc|plc|gmbh|ag|co|corp|company|group|partners|associates|sons|university|"
    r"college|school|academy|institute|hospital|clinic|museum|gallery|bank|council|office|city|"
    r"county|department|ministry|agency|studio|studios|press|foundation|trust|society|centre|"
    r"center|library|church|club|theatre|theater|hotel|lab|labs|media|consulting|services|"
    r"international|parks|gardens|hall|house|station|airport|team|works)\b\.?",
    re.IGNORECASE,
)


def words_of_relation(words: list[str]) -> int:
    """How many words say how one knows them: my old boss, cousin."""
    own = bool(words) and words[0].casefold() in _WHOSE
    place = 1 if own else 0
    while place < len(words) and words[place].casefold() in BEFORE_RELATIONS:
        place += 1
    seen = 0
    while place < len(words):
        kin = bare(words[place]) in RELATIONS and words[place][0].islower()
        if not kin and not (place and words[place].endswith(("'s", "’s"))):
            break
        place, seen = place + 1, seen + kin
    if seen:
        return place
    if own and words[0].casefold() in ("my", "our"):
        named = next((n for n in range(1, len(words)) if words[n][:1].isupper()), 0)
        return named if named and all(one[:1].islower() for one in words[1:named]) else 0
    return 0


def bare(word: str) -> str:
    """The word in small letters, without its 's."""
    return word.casefold().removesuffix("'s").removesuffix("’s")


def is_relation(words: list[str]) -> bool:
    """Whether the words say no more than how one knows somebody."""
    return bool(words) and (RELATIONS | BEFORE_RELATIONS).issuperset(map(bare, words))


def looks_like_name(text: str, least: int = 1) -> bool:
    """One to four words in capitals, small words of surnames among them, figures not."""
    words = MY.sub("", text).split()
    if not least <= len(words) <= 5 or any(sign.isdecimal() for sign in text):
        return False
    big = [word for word in words if word.strip("“\"'(")[:1].isupper()]
    small = [word for word in words if word not in big]
    return len(big) >= least and all(
        word.strip(".").casefold() in PARTICLES | TITLES for word in small
    )
