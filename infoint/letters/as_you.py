"""Notes about somebody, said to that person: "he drew it for me" is "you drew it for me"."""

import re
from collections.abc import Collection

from infoint.words.people_names import greeting_name, plain_name
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("letters")
_THIRD = words_in(_LISTS["third"])
_OTHERS = words_in(_LISTS["others"])
_SAME_FOR_ALL = words_in(_LISTS["past"])
_THEM = frozenset(("them", "they", "their"))
_BECOMES = dict(zip(*[iter(_LISTS["becomes"].split())] * 2, strict=True))
_GIVING = words_in(_LISTS["giving"])
_OWNED = re.compile(r"^(?:her|his|their) (?=[^\W\d_])", re.IGNORECASE)
_GETS = re.compile(
    r"\b(?:him|her)\b(?= (?:my|a|an|the|some|it|two|three|how|what|about|on|by|in)\b|[.!?]?$)"
)
_BESIDE_THEM = re.compile(
    r"\b(beside|with|next to|behind|from|to|for) (?:him|her)\b"
    r"(?=[.!?,;]|$| (?:without|and|in|on|at|when|while|before|after)\b)"
)
"""Where somebody is near them, or gets something from them; "with her team" is another thing."""
_PLAIN_CAPITALS = re.compile(
    r"\b(?:[A-Z]{2,}s?|[A-Z]\d+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|English|French|German|Spanish|Italian"
    r"|Christmas|Easter|Excel|Word|LinkedIn|Internet|Google|Python)\b"
)
"""Such as CV, Friday and English: capitals that name nobody."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return [word.casefold() for word in _WORD.findall(text)]


def names_of(name: str) -> frozenset[str]:
    """The words of a name by which its bearer is spoken of."""
    words = words_of(f"{greeting_name(name)} {plain_name(name)}")
    return frozenset(word for word in words if len(word) > 1)


def speaks_of(text: str, names: Collection[str], *, them: bool = False) -> bool:
    """Whether a text speaks of somebody; with `them` also where that may be several people."""
    return any(
        word in _THIRD or (them and word in _THEM) or word.removesuffix("'s") in names
        for word in (each.replace("’", "'") for each in words_of(text))
    )


def given_to(text: str, names: Collection[str]) -> str:
    """The text with "you" for the one who gets something, as in "send it to Ann"."""
    if not names or _GIVING.isdisjoint(words_of(text)):
        return text
    return _to_you("to|with", text, names)


def done_for(text: str, names: Collection[str]) -> str:
    """The text with "for you", where something was done for the one who reads it."""
    return _to_you("for", text, names) if names else text


def _to_you(before: str, text: str, names: Collection[str]) -> str:
    one = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    title = r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?"
    return re.sub(
        rf"\b({before}) {title}(?:{one})(?: (?:{one}))*(?=[.!?,;:]|\s|$)",
        r"\1 you",
        text,
        flags=re.IGNORECASE,
    )


def given_to_them(text: str, names: Collection[str]) -> str:
    """The text with "you" for "her" or "him" who gets something, as in "send her my notes".

    Where somebody else is spoken of it may be they who get it: then it stays.
    """
    words = words_of(text)
    if any(word in _OTHERS for word in words) or names_another(text, names):
        return text
    return _GETS.sub("you", text) if not _GIVING.isdisjoint(words) else text


def of_them(text: str, names: Collection[str]) -> str:
    """What is theirs said to them, as "your patience", where nobody else is spoken of."""
    rest = _OWNED.sub("your ", text, count=1)
    is_another = any(word in _OTHERS for word in words_of(text)) or names_another(text, names)
    return text if is_another or speaks_of(rest, names) else rest


def said_to(text: str, names: Collection[str]) -> str | None:
    """The text with "you" for the one it is about; None where that cannot be told for sure.

    It can where nobody else is spoken of, and every verb after "he", "she" or the name is the same
    for all persons, as those of the past are.
    """
    words = words_of(text)
    if any(word in _OTHERS for word in words) or names_another(text, names):
        return None
    given, last = [], 0
    found = list(_WORD.finditer(text))
    for place, hit in enumerate(found):
        if last > hit.start() or not _is_subject(hit[0], names):
            continue
        verb = found[place + 1] if place + 1 < len(found) else None
        if verb is None or text[hit.end() : verb.start()] != " " or not _same_for_all(verb[0]):
            return None
        starts = not text[: hit.start()].strip() or text[: hit.start()].rstrip()[-1] in ".!?"
        given += [text[last : hit.start()], "You" if starts else "you", " "]
        given.append(_BECOMES.get(verb[0], verb[0]))
        last = verb.end()
        if second := _second_verb(text, last, names):
            given += [text[last : second.start()], _BECOMES[second[0]]]
            last = second.end()
    said = "".join([*given, text[last:]])
    said = _BESIDE_THEM.sub(r"\1 you", said) if given else said
    return None if speaks_of(said, names) else said


def _second_verb(text: str, start: int, names: Collection[str]) -> re.Match[str] | None:
    """The verb after an "and" that still tells of the one before: "came late and was tired".

    None where between them somebody or something else does something, who may be meant then.
    """
    hit = _AND_WAS.search(text, start)
    if hit is None:
        return None
    between = _AND_DID.sub(" ", text[start : hit.start()])
    others = (word.casefold() for word in _WORD.findall(between))
    is_another = any(
        word in _DO_SOMETHING or word.endswith("ed") or _is_subject(word, names) for word in others
    )
    return None if is_another or set(between) & set(".!?;") else hit


_AND_WAS = re.compile(rf"(?<= and )(?:{'|'.join(map(re.escape, _BECOMES))})\b(?!['’])")
_AND_DID = re.compile(r" and \w+ed\b")
_DO_SOMETHING = words_in(_LISTS["does-something"])


def _is_subject(word: str, names: Collection[str]) -> bool:
    return word.casefold() in ("he", "she") or (word[0].isupper() and word.casefold() in names)


def _same_for_all(verb: str) -> bool:
    return verb in _SAME_FOR_ALL or verb in _BECOMES or (len(verb) > 4 and verb.endswith("ed"))


def names_another(text: str, names: Collection[str], *, in_full: bool = False) -> bool:
    """Whether a capital inside a sentence shows that somebody or something else has a name.

    With `in_full` two such words in a row, as first and last name are.
    """
    inside = _INSIDE.findall(_PLAIN_CAPITALS.sub("x", text))
    if in_full:
        inside = _IN_FULL.findall(_PLAIN_CAPITALS.sub("x", text))
    return any(word.casefold() not in names and word[1:2] not in ("'", "’") for word in inside)


_INSIDE = re.compile(r"(?<![.!?“\"]\s)(?<=\s)([A-Z][\w'’-]+)")
_IN_FULL = re.compile(r"(?<=\s)([A-Z][a-z]+) [A-Z][a-z]+")
