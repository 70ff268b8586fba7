"""Names of people among what was pasted, without pronouns and what a page sets beside them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from infoint.imports.pasted.lines import is_degree, is_greeting, is_noise, is_place, without_quote
from infoint.imports.pasted.names.likeness import is_no_name
from infoint.imports.pasted.words import SIGNS, begins, flat, holds, is_one, phrases
from infoint.imports.tables.titles.shapes import SMALL_IN_NAMES, is_name
from infoint.words.name_words import (
    is_everyday,
    is_family,
    is_given,
    may_be_given,
    name_words,
    regions_of,
)
from infoint.words.people_names import (
    AFTER_A_TITLE,
    FIRST_NAMES,
    GENERATIONS,
    TITLES,
    is_credential,
)
from infoint.words.word_lists import word_lists, words_in

_PRONOUN = (
    r"(?:she|he|they|ze|xe|sie|er|dey|elle|il|iel|ella|\u00e9l|el|elle|lei|lui|ela|ele|zij|hij|hen"
    r"|any|hon|han)"
)
_OTHER = (
    r"(?:her|hers|him|his|them|theirs|they|she|he|hir|ihr|ihm|sie|er|elle|lui|ella|\u00e9l|le|lo|la|elles?"
    r"|dela|dele|haar|hem|hun|die|all|pronouns|henne|honom)"
)
_PRONOUNS = re.compile(
    rf"\s*[(\[]?\s*\b({_PRONOUN}(?:\s*/\s*{_OTHER}){{1,3}})\b\s*[)\]]?", re.IGNORECASE
)
_MAIDEN = re.compile(r"\s*\((?:n\u00e9e|nee|born|geb\.?|formerly)[^)]*(?:\)|$)", re.IGNORECASE)
_PICTURES = re.compile(
    "[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+"
)
_DASH = re.compile(r"\s+[-\u2013\u2014]\s+|\s*[|\u2022\u00b7]\s*")
ALSO_WORDS = words_in(word_lists("names")["also-words"])
_ROLES = words_in(word_lists("fields")["roles"])
_COMMA = re.compile(r"[,\u060c\u3001\uff0c]")
_AT_END = re.compile(r"\s*[(\uff08\[]\s*([^()\uff08\uff09\[\]]{1,80}?)\s*[)\uff09\]]$")
_CLASS = re.compile(r"['\u2018\u2019]\d\d|\(?(?:19|20)\d\d\)?")
"""The year in which somebody left a school, behind their name."""
_CONSONANTS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,6}")
"""A degree such as MRCVS: a surname in capitals has a vowel."""
_CAPITALS = re.compile(
    r"[A-Z][A-Za-z.\u00ae\u2122-]{0,9}[A-Z.\u00ae\u2122][A-Za-z]{0,3}[\u00ae\u2122]?"
)


_DIPLOMA = re.compile(r"((?:Dipl|Mag|Ing)\.[\w.-]*) ?\((?:FH|TU|TH|DH|BA|HTL|HAW|Univ\.?)\)")
"""A title with the school that gave it, before a name."""
_READING = re.compile(r"\s*[(\uff08]([^()\uff08\uff09]*)[)\uff09]\s*$")
"""How a name in Japanese or Chinese signs is read, behind it in brackets."""
_EASTERN_TITLE = re.compile(
    r"^(?:(?:\u0645|\u062f|\u0623|\u0627)\.\s?(?:\u062f\.\s?)?"
    r"|(?:\u0627\u0644)?(?:\u0645\u0647\u0646\u062f\u0633|\u062f\u0643\u062a\u0648\u0631|\u0633\u064a\u062f|\u0623\u0633\u062a\u0627\u0630)\u0629?\s*/?\s"
    r"|(?:\u05d3[\"\u05f4]\u05e8|\u05e4\u05e8\u05d5\u05e4['\u05f3]?|\u05de\u05e8|\u05d2\u05d1['\u05f3]"
    r"|\u05e2\u05d5[\"\u05f4]\u05d3|\u05d0\u05d9\u05e0\u05d2['\u05f3]|\u05d0\u05d3\u05e8['\u05f3])\s)\s*"
)
"""Titles in Arabic and Hebrew, which are no part of a name."""
_LONGEST_IN_SIGNS = 6
_MOST_OF_FAMILY, _MOST_GIVEN, _SHORTEST_FAMILY = 4, 3, 3
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a text has it, with the pronouns that stood beside it and what followed it."""

    name: str
    pronouns: str = ""
    rest: str = ""
    aside: tuple[str, ...] = ()
    """Degrees, titles of trades, how it is read: what stood with the name and is no part of it."""


def pronouns_alone(text: str) -> str:
    """The pronouns that a text consists of; "" where it says more, or none."""
    found = _PRONOUNS.search(text)
    return found[1] if found and not flat(_PRONOUNS.sub(" ", text, count=1)) else ""


@lru_cache(maxsize=4096)
def named_in(text: str, *, bare: bool = False) -> Named | None:
    """The name with which a text begins; None where it begins with none.

    With `bare` a single word will do, for which something else has to speak.
    """
    text = _DIPLOMA.sub(r"\1", without_quote(text.strip()))
    title = _EASTERN_TITLE.match(text)
    text = text[title.end() :] if title else text
    if SIGNS.search(text) and not _LATIN.search(_READING.sub("", text)):
        return _in_signs(text)
    pronouns = _PRONOUNS.search(text)
    said = pronouns[1] if pronouns else ""
    text = _PRONOUNS.sub(" ", _MAIDEN.sub(" ", text)) if said or "(" in text else text
    text, bracket = _bracket(" ".join(_PICTURES.sub(" ", text).split()))
    head, *tail = _DASH.split(text, maxsplit=1)
    first, *pieces = [piece.strip() for piece in _COMMA.split(head)]
    aside = [title[0].strip()] if title else []
    first = _without_titles(first.strip(" ,;:"), aside)
    first = _without_degrees(first, aside)
    while pieces and _are_credentials(pieces[0]):
        aside.append(pieces.pop(0))
    name = spoken = first.strip(" ,;:")
    if pieces and _is_family_first(name, pieces[0]):
        spoken = f"{pieces[0]} {name}"
        name = f"{name}, {pieces.pop(0)}"
    if not _may_be_name(spoken, text, bare=bare, sure=bool(aside or said)):
        return None
    told = [piece for piece in (*pieces, *tail) if piece and not is_degree(piece)]
    if bracket and is_said_so(bracket):
        aside.append(bracket)
    elif bracket:
        told.insert(0, bracket)
    return Named(name, said, ", ".join(told), tuple(aside))


def _may_be_name(name: str, text: str, *, bare: bool, sure: bool) -> bool:
    """Whether what stands at the beginning of a text may be a name, by its form and its words."""
    if not name or "&" in name or is_noise(name) or _is_greeting(text):
        return False
    if name.count("(") != name.count(")"):
        return False
    first = name.split()[0]
    if is_one("headline-words", first) and not may_be_given(flat(first)):
        return False
    return _reads_as_name(name, bare=bare) and (sure or not is_no_name(name))


def _is_family_first(family: str, given: str) -> bool:
    """Whether a surname stands before the comma and the rest of the name behind it: Li, Ana M."""
    words, behind = family.split(), given.split()
    if not 0 < len(words) <= _MOST_OF_FAMILY or not 0 < len(behind) <= _MOST_GIVEN:
        return False
    if not all(word[0].isupper() or flat(word) in SMALL_IN_NAMES for word in (*words, *behind)):
        return False
    plain = [each for each in words if flat(each) not in SMALL_IN_NAMES] or words
    shouted = family.isupper() and len(family) > _SHORTEST_FAMILY and not given.isupper()
    alone = len(plain) == 1 or len(plain) < len(words)
    known = _regions(given) > _regions(family)
    return (shouted or (known and alone)) and not _is_of_work(family, given)


def _regions(text: str) -> int:
    """In how many regions the first word of a text is a given name."""
    words = [each for each in name_words(text) if len(each) > 1]
    return max(map(regions_of, words[:1]), default=0)


def _is_of_work(*texts: str) -> bool:
    """Whether one of these texts is no part of a name: what somebody does, a degree, a place."""
    return any(
        holds("role-words", each)
        or holds("organization-words", each)
        or is_place(each)
        or all(map(is_credential, each.split()))
        or any(flat(word) in _ROLES for word in each.split())
        for each in texts
    )


def _is_greeting(text: str) -> bool:
    """Whether a mail begins so, by no word that is somebody's name too, such as Cara."""
    if is_first_name(text):
        return False
    return is_greeting(text) or is_one("hello", text.split()[0])


def is_said_so(text: str) -> bool:
    """Whether brackets hold how a name is spoken, or another form of it."""
    return begins("said-so", text) or bool(_MAIDEN.fullmatch(f"({text})"))


def _bracket(text: str) -> tuple[str, str]:
    """A text, and what stands in brackets at its end."""
    found = _AT_END.search(text)
    return (text[: found.start()].strip(), found[1].strip()) if found else (text, "")


def _without_titles(text: str, aside: list[str]) -> str:
    """A name without the words before it that are no part of it; they go to `aside`.

    Before a dot stands a title, and no first name, where more than a letter does.
    """
    words = text.split()
    at = 0
    while at < len(words) - 1 and (_is_aside(words[at]) or _is_title(words[at], at)):
        at += 1
    kept = [word for word in words[:at] if flat(word) in TITLES and not _is_aside(word)]
    if at == 0 or (len(words) - at < 2 and flat(words[0]) not in _OWN):
        return text
    aside += [word for word in words[:at] if word not in kept]
    return " ".join((*kept, *words[at:]))


def _is_title(word: str, at: int) -> bool:
    """Whether a word before a name is a title, or goes on with one: Dr., and med. behind it."""
    bare = flat(word)
    if bare in TITLES:
        return True
    return word.endswith(".") and len(bare) > 1 and (at > 0 or bare in AFTER_A_TITLE)


_OWN = frozenset(("your", "yours", "ihr", "ihre", "dein", "deine"))


def _is_aside(word: str) -> bool:
    if flat(word) not in phrases("titles-aside"):
        return False
    return "." in word or "-" in word or is_one("titles-plain", word)


def _without_degrees(text: str, aside: list[str]) -> str:
    """A name without the degrees and the year that stand behind it with no comma."""
    words = text.split()
    if is_one("organization-words", words[-1] if words else ""):
        return text
    while len(words) > 2 and (
        (is_credential(words[-1]) and flat(words[-1]) not in GENERATIONS)
        or _CONSONANTS.fullmatch(words[-1])
        or _CLASS.fullmatch(words[-1])
    ):
        aside.insert(0, words.pop())
    return " ".join(words)


def without_year(name: str) -> tuple[str, str]:
    """A name, and the year of leaving a school that stood behind it; "" for none."""
    before, _space, last = name.rpartition(" ")
    return (before, last) if " " in before and _CLASS.fullmatch(last) else (name, "")


def _in_signs(text: str) -> Named | None:
    """A name in Japanese, Chinese or Korean: few signs, in one word or two, and no work."""
    reading = _READING.search(text)
    bare = _READING.sub("", text).strip(" \u3000,;:")
    words = bare.split()
    roles = tuple(each for each in phrases("role-words") if SIGNS.search(each))
    role = " ".join(words[:1]) if len(words) > 1 and words[0].endswith(roles) else ""
    words = words[bool(role) :]
    bare = " ".join(words)
    count = len(bare.replace(" ", ""))
    if not 1 < count <= _LONGEST_IN_SIGNS or len(words) > 2 or not all(map(SIGNS.match, words)):
        return None
    if any(map(str.isdigit, bare)) or is_noise(bare) or is_place(bare) or holds("closings", bare):
        return None
    for heading in ("organization-words", "role-words", "units", *KINDS_OF_LABELS):
        ends = (each for each in phrases(heading) if SIGNS.search(each) and len(each) > 1)
        if bare.endswith(tuple(ends)) or holds(heading, bare):
            return None
    unit = tuple(each for each in phrases("units") if SIGNS.search(each))
    return (
        None
        if bare.endswith(unit) and len(words) == 1 and count > _FEW_SIGNS
        else Named(bare, rest=role, aside=(reading[1].strip(),) if reading else ())
    )


_FEW_SIGNS = 3
KINDS_OF_LABELS = ("phones", "faxes", "mails", "addresses")


def _are_credentials(piece: str) -> bool:
    words = piece.split()
    return bool(words) and all(
        is_credential(word)
        or (len(words) < 3 and bool(_CAPITALS.fullmatch(word)) and not is_one("role-words", word))
        for word in words
    )


def _reads_as_name(text: str, *, bare: bool) -> bool:
    words = [word for word in text.split() if not is_credential(word)] or text.split()
    plain = [word for word in words if flat(word) not in TITLES]
    if _is_first_and_trade(plain):
        return True
    if holds("no-names", " ".join(plain)) or holds("no-person", " ".join(plain)):
        return False
    if any(flat(word) in _ROLES or flat(word) in phrases("role-words") for word in plain):
        return False
    if plain and flat(plain[-1]).endswith(_TRADES):
        return False
    if is_place(text) or holds("closings", text):
        return False
    if holds("organization-words", " ".join(plain)) and not is_first_and_family(" ".join(plain)):
        return False
    if len(plain) == 1:
        titled = len(words) > 1
        return (bare or titled) and plain[0][:1].isalpha() and not plain[0][0].islower()
    return is_name(" ".join(map(_with_capitals, plain)))


_SYLLABLE = re.compile(r"[A-Z][a-z]{1,4}-([a-z]{2,5})")


def _with_capitals(word: str) -> str:
    """Min-Jae of Min-jae: the second syllable of a given name, which is no word of its own."""
    found = _SYLLABLE.fullmatch(word)
    if found is None or is_everyday(found[1]):
        return word
    return word.title()


_TRADES = ("ologist", "therapist", "iatrist", "therapeut", "therapeutin", "ologin")


def _is_first_and_trade(words: list[str]) -> bool:
    """Whether a first name stands before a surname that is a trade, as in Jane Cook."""
    first = flat(words[0]) if words else ""
    known = first in FIRST_NAMES and first not in ALSO_WORDS
    return known and 2 <= len(words) <= 3 and all(word[0].isupper() for word in words)


def is_first_and_family(name: str) -> bool:
    """Whether two words are given name and surname, though one is of firms or streets too."""
    words = flat(name).split()
    return len(words) == 2 and may_be_given(words[0]) and is_family(words[1])


def is_first_name(text: str) -> bool:
    """Whether a text begins with a first name that many people have."""
    words = name_words(text)
    words = [word for word in words if word not in TITLES] or words
    return bool(words) and is_given(words[0])


def fits_address(name: str, address: str) -> bool:
    """Whether an e-mail address, or the end of a profile's link, is made of this name."""
    local = flat(address.partition("@")[0].rstrip("/").rsplit("/", 1)[-1])
    whole = local.replace(" ", "")
    words = [
        word
        for word in flat(name.split(",")[0]).split()
        if word not in SMALL_IN_NAMES and word not in TITLES
    ]
    words = [word for word in words if len(word) > 1]
    if not words or len(whole) < 2:
        return False
    initials = "".join(word[0] for word in words)
    near = (words[0][0] + words[-1], words[-1] + words[0][0], words[0] + words[-1][0], initials)
    return any(len(word) > 2 and word in whole for word in words) or whole in near
