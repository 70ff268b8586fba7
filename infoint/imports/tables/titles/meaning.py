"""What the title of a column says, read as a whole: a word inside is not its meaning.

A title of one of the kinds in `_HEADS` holds a word of that kind and beside it nothing but words
that add no meaning of their own: whose it is, which of several, a preposition. One word more, such
as a date or an answer, and the title means something else. The words are of seven languages.
"""

import re
from functools import lru_cache

from infoint.domain.identity import without_accents
from infoint.words.word_lists import group, word_lists

OTHER = "-"
"""The meaning of a title that is understood and belongs to no field."""

WORK = "work"
"""The meaning of a title such as Title & Company, under which both stand in one cell."""

_LONGEST = 80
_MOST_WORDS = 8
_COUNT = re.compile(r"\s?\d{1,2}(?= |$)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SEVERAL = re.compile(
    r"\s*(?:[/|&+,;@]|\b(?:and|or|und|oder|et|ou|y|o|e|en|of)\b)\s*", re.IGNORECASE
)
_ONE_WORD = (
    (re.compile(r"\be (?=mails?\b|mail ?adres|post)"), "e"),
    (re.compile(r"\blinked in\b"), "linkedin"),
    (re.compile(r"^(?!.*\blast\b)(.*)\b(?:first|given|christian) names?\b"), r"\1firstname"),
    (re.compile(r"^(?!.*\bfirst\b)(.*)\b(?:last|family) names?\b"), r"\1lastname"),
    (re.compile(r"\bweb (?=site|page|seite)"), "web"),
    (re.compile(r"\b(?=cell phone)cell "), "cell"),
)
_ORDER = (
    "email",
    "phone",
    "profile_url",
    "first_name",
    "last_name",
    "name",
    "relationship",
    "shared_background",
    "role",
    "organization",
    "notes",
    "tags",
)


def plain(title: str) -> str:
    """A title in lower case, without accents, with spaces for every mark."""
    if title[:1].islower() and " " not in title:  # such as companyName
        title = _CAMEL.sub(" ", title)
    return " ".join(re.sub(r"[\W_]+", " ", without_accents(title[:_LONGEST])).split())


_LISTS = word_lists("column-titles")


def _words(words: str) -> frozenset[str]:
    return frozenset(map(plain, words.split()))


_HEADS = {kind: _words(words) for kind, words in group(_LISTS, "heads").items()}
_KINDS = {kind: _words(words) for kind, words in group(_LISTS, "kinds").items()}
PEOPLE = _words(_LISTS["people"])
OTHERS = _words(_LISTS["others"])
COMPANY = _words(_LISTS["company"])
VACANCIES = _words(_LISTS["vacancies"])
_PLAIN, _REACH = _words(_LISTS["plain"]), _words(_LISTS["reach"])
_WHOM, _VERBS = _words(_LISTS["whom"]), _words(_LISTS["verbs"])
_TOWARDS, _AROUND = _words(_LISTS["towards"]), _words(_LISTS["around"])
_NAMED = _words(_LISTS["named"])
_WHERE, _FOUND, _OF_FINDING = (_words(_LISTS[each]) for each in ("where", "finding", "of finding"))
_ELSEWHERE = _words(_LISTS["events"]) | OTHERS
"""Of titles that speak of something that happened, or of somebody else."""
_MEANINGS = {
    plain(word): found
    for found, words in group(_LISTS, "words").items()
    for word in words.split("|")
}
_BESIDE_ROLE = _words(_LISTS["beside-role"])
_NOISE = frozenset(map(plain, _LISTS["noise"].split("|")))


def is_noise(title: str) -> bool:
    """Whether a column of Outlook says how the entry is kept, and nothing of the person."""
    text = plain(title)
    return text in _NOISE or _COUNT.sub("", text).strip() in _NOISE


@lru_cache(maxsize=4096)
def meaning(title: str) -> str | None:
    """What a title says by itself: a field, `OTHER` for none, None where it cannot be told.

    A mark at the end leaves it to the neighbours and the cells: `name?`, `title?` and `referral?`
    have two meanings, `name~` is a word for people that may head something else as well,
    `organization?` a place that counts where no other column is one, `work?` what a person does,
    where or both.
    """
    text = plain(title)
    for each in (text, _COUNT.sub("", text).strip()):
        if each in _MEANINGS:
            return _MEANINGS[each]
    brackets = _BRACKETS.search(title)
    if brackets and (outside := _BRACKETS.sub(" ", title).strip()):
        within, without = meaning(brackets[1]), meaning(outside)
        if within in ("email", "phone") and str(without).startswith("name"):
            return within
        return OTHER if _ELSEWHERE & set(plain(brackets[1]).split()) else without
    elsewhere = OTHER if _ELSEWHERE & set(text.split()) else None
    several = _of_several(title)
    return WORK if several == WORK else _of_words(text) or several or elsewhere


_PLACES = frozenset(
    ("where", "place", "wo", "ou", "donde", "dove", "onde", "waar", "organization?")
)


def names_a_place(title: str) -> bool:
    """Whether a title such as Name + where asks for a name and a place in one cell."""
    parts = [part for part in _SEVERAL.split(title[:_LONGEST]) if plain(part)]
    if len(parts) != 2:
        return False
    first, second = (_alone(part) or plain(part) for part in parts)
    is_name = first.startswith("name") or first in ("who", "person")
    return is_name and (second.startswith("organization") or second in _PLACES)


def names_a_job(title: str) -> bool:
    """Whether a title such as Name and Title asks for a name and a job in one cell."""
    parts = [part for part in _SEVERAL.split(title[:_LONGEST]) if plain(part)]
    if len(parts) != 2:
        return False
    first, second = (_alone(part) or plain(part) for part in parts)
    return (first.startswith("name") or first in ("who", "person")) and second == "role"


def _of_several(title: str) -> str | None:
    """Of titles such as Title/Role the one meaning; E-mail or phone is read as e-mail."""
    parts = [part for part in _SEVERAL.split(title[:_LONGEST]) if plain(part)]
    if not 2 <= len(parts) <= 4 or parts == [title]:
        return None
    if names_a_place(title) or names_a_job(title):
        return "name"
    found = {_alone(part) for part in parts}
    rest = {plain(part) for part in parts if _alone(part) != "role"}
    if "role" in found and rest and rest <= _BESIDE_ROLE:
        return "role"
    if found == {"role", "organization"}:
        return WORK
    for first, second in (
        ("email", "phone"),
        ("email", "profile_url"),
        ("organization", "shared_background"),
    ):
        if found == {first, second}:
            return first
    return found.pop() if len(found) == 1 else None


def _alone(part: str) -> str | None:
    text = plain(part)
    found = _MEANINGS.get(text) or _of_words(text)
    return "role" if found == "title?" else found


def _of_words(text: str) -> str | None:
    """The meaning of a title all of whose words are accounted for."""
    for pattern, word in _ONE_WORD:
        text = pattern.sub(word, text)
    words = [word for word in text.split() if not word.isdecimal()]
    if not words or len(words) > _MOST_WORDS:
        return None
    given = set(words)
    if given & _HEADS["profile_url"] and given & COMPANY:
        return OTHER
    if _is_at_a_firm(words):
        return "name"
    for kind in _ORDER:
        if given & _HEADS[kind] and _fits(kind, given):
            return kind
    if given & PEOPLE and given <= (PEOPLE | _PLAIN) - _REACH:
        return None if given & {"first", "second", "third", "last", "next"} else "name"
    if given & {"who", "whom", "wer", "quien", "chi", "quem"} and given & _NAMED:
        return "referred_by"  # such as Who told you about them
    if (
        given & _WHERE
        and given & _FOUND
        and "to" not in given
        and given <= _WHERE | _FOUND | _PLAIN | _OF_FINDING | PEOPLE
    ):
        return "where_found"  # such as How did you find this person
    return "name" if _is_whom(words, given) else None


def _fits(kind: str, given: set[str]) -> bool:
    rest = given - _HEADS[kind] - _KINDS.get(kind, frozenset()) - PEOPLE
    return rest <= (_PLAIN | _WHOM if kind == "name" else _PLAIN)


def _is_at_a_firm(words: list[str]) -> bool:
    """Whether a title such as Company contact or Contact at the firm is about the person there."""
    firms = _HEADS["organization"]
    if words[0] in firms and len(words) > 1:
        return PEOPLE.issuperset(words[1:])
    at = {"at", "bei", "beim", "chez", "presso", "bij"}
    return words[0] in PEOPLE and words[-1] in firms and bool(at & set(words))


def _is_whom(words: list[str], given: set[str]) -> bool:
    """Whether a title such as Spoke with, or Who did you interview, asks for a person."""
    if not given <= (_PLAIN - _REACH) | _VERBS | _WHOM | _TOWARDS | _AROUND | PEOPLE:
        return False
    if given & {"will", "should"} and not given & {"i", "we", "you"}:
        return False  # it asks who does it
    towards = words[-1] in _TOWARDS and len(words) > 1
    return bool(given & _VERBS and (given & (_WHOM | PEOPLE) or towards))


_RANKS = {
    "phone": (
        r"primary|haupttelefon|principal|hoofdtelefoon$",
        r"business|work|geschaft|dienst|bureau|trabajo|ufficio|werk|empresa|comercial",
        r"mobi|cell|handy|movil|celular|telemovel|portable|携帯|手机|휴대",
        r"^(?:phone|telephone|tel|telefon\w*|telefoon\w*|telefono|telefone)$",
        r"home|privat|domicile|particular|abitazione|thuis|residenc",
    ),
    "email": (r"^(?!.*\b(?:alt\w*|other|secondary|second|additional|backup|[2-9])\b)",),
    "profile_url": (r"linked ?in|xing", r"prof|perfil"),
    "role": (),
    "organization": (),
}
"""Words of titles by meaning, in the order of the columns: the main number, that at work, the
mobile, at home, any other; an address before one called another; a profile before a page."""
RANKED = tuple(_RANKS)
"""Meanings that several columns may have, of which one comes first."""


def rank(meaning: str, title: str) -> tuple[bool, int]:
    """Which of several columns of a meaning to take first, the lowest.

    One whose title says that it is the person's own, such as Contact Email, goes before all.
    """
    text, order = plain(title), _RANKS[meaning]
    others = PEOPLE.isdisjoint(text.split())
    return others, next((n for n, words in enumerate(order) if re.search(words, text)), len(order))
