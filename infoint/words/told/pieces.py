"""What a word or a piece of a line says by itself: a name, how one knows somebody, a place."""

import re

from infoint.words.people_names import (
    ALSO_NAMES,
    CALLED_SO,
    CREDENTIALS,
    FIRST_NAMES,
    PARTICLES,
    TITLES,
)
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("told")
RELATIONS = words_in(_LISTS["relations"]) | CALLED_SO
TRADES = words_in(_LISTS["trades"])
TELLS = words_in(_LISTS["tells"])
BEFORE_RELATIONS = words_in(_LISTS["before-relations"])
FROM = words_in("from next down across upstairs downstairs")
"""What follows them says where one knows somebody from."""
GOES_ON = (
    FROM | TELLS | words_in("that at in of on with and or for to as by my our over called named")
)
"""With these the words go on after a name, or after how one knows somebody."""
MY = re.compile(r"^(?:my|our|a|an|the)\s+", re.IGNORECASE)
OWN = re.compile(r"^(?:my|our)\s+", re.IGNORECASE)
_ROLES = words_in(word_lists("fields")["roles"])
_FIELDS = words_in(_LISTS["whole-fields"])
_NO_NAME = (
    words_in(
        "from at in of on next with and or for to as by und oder not the a an no etc more some"
    )
    | FROM
    | TELLS
    | BEFORE_RELATIONS
    | CREDENTIALS
    | PARTICLES
    | TITLES
    | TRADES
    | RELATIONS
    | _ROLES
    | _FIELDS
)
_WORK = re.compile(
    r"(?:er|or|ist|ian|ant|ent|eer|man|woman|men|ing|ive|ect|ary|ics|logy|work|care|law|chef|vet|"
    r"cook|pilot|judge|nurse|coach|artist|design|retail|hr|it|pa|ceo|cto|gp|md|dj|pr|ux|ware|tion)$"
)
_SMALL_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_LONGEST_SMALL = 3
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
        told_of = _to_the_relation(words)
        if told_of:
            return told_of
    if own and words[0].casefold() in ("my", "our"):
        named = next((n for n in range(1, len(words)) if words[n][:1].isupper()), 0)
        return named if named and all(one[:1].islower() for one in words[1:named]) else 0
    return 0


def _to_the_relation(words: list[str]) -> int:
    """My old biology teacher: how many words there are up to what says how one knows them."""
    for place, word in enumerate(words[1:], 1):
        follows = words[place + 1 :]
        is_role = word in _ROLES and (begins_with_first_name(follows) or has_title(follows))
        if word[0].islower() and (bare(word) in RELATIONS or is_role):
            return place + 1
        if not word.isalpha() or not word.islower() or word in GOES_ON:
            break
    return 0


def bare(word: str) -> str:
    """The word in small letters, without its 's."""
    return word.casefold().removesuffix("'s").removesuffix("’s")


def is_relation(words: list[str]) -> bool:
    """Whether the words say no more than how one knows somebody."""
    return bool(words) and (RELATIONS | BEFORE_RELATIONS).issuperset(map(bare, words))


def is_big(word: str) -> bool:
    """Whether it begins as names do: with a capital, or in a script that has none."""
    return word[:1].isupper() or (word[:1].isalpha() and not word[:1].islower())


def has_title(words: list[str]) -> bool:
    """Whether a title stands before a name, in any case: Ms Kim, frau dr. özdemir."""
    place = 0
    while place < len(words) and _is_title(words[place]):
        place += 1
    if not place or place == len(words):
        return False
    return is_big(words[place]) or is_small_name(words[place:])


def _is_title(word: str) -> bool:
    plain = word.casefold().strip(".")
    return plain in TITLES and (plain not in ALSO_NAMES or "." in word)


def is_small_name(words: list[str]) -> bool:
    """Whether words in small letters may be a name, as far as they say nothing else."""
    if not 1 <= len(words) <= _LONGEST_SMALL or not all(map(_SMALL_NAME.fullmatch, words)):
        return False
    ends = [words[0], words[-1]] if len(words) > 1 else words
    if any(word.casefold().strip(".") in _NO_NAME - PARTICLES for word in words):
        return False
    if all(word.casefold() in PARTICLES for word in words):
        return False
    return begins_with_first_name(words) or not any(_WORK.search(one.casefold()) for one in ends)


def begins_with_first_name(words: list[str]) -> bool:
    """Whether the first word is a first name that many people have."""
    return bool(words) and words[0].casefold().strip(".") in FIRST_NAMES


def looks_like_name(text: str, least: int = 1) -> bool:
    """One to four words in capitals, small words of surnames among them, figures not."""
    words = MY.sub("", text).split()
    if not least <= len(words) <= 5 or any(sign.isdecimal() for sign in text):
        return False
    big = [word for word in words if is_big(word.strip("“\"'("))]
    small = [word for word in words if word not in big]
    return len(big) >= least and all(
        word.strip(".").casefold() in PARTICLES | TITLES for word in small
    )
