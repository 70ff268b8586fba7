"""What speaks for a text as a place of work, or as what somebody does, and against it, in points.

The words speak (a kind of firm, what a job is called, the domain of an address), and so does where
the text stands: behind "at", behind what somebody does, right below it, above a postal address.
What has fewer points than `TAKEN` is taken for neither and stays open.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from infoint.imports.pasted.lines import is_noise, is_place
from infoint.imports.pasted.names.likeness import likeness
from infoint.imports.pasted.words import SIGNS, begins, ends, flat, holds, is_one
from infoint.imports.pasted.work.kinds import (
    begins_with_role,
    endings,
    has_role_at_edge,
    is_firm,
    is_firm_before_law,
    is_named_as_place,
    is_unit,
    kind_of,
)
from infoint.imports.pasted.work.sites import is_of_site
from infoint.words.name_words import is_everyday

TAKEN = 4
AT, WITHIN, BEHIND = "at", "within", "behind"
"""Between what somebody does and where: a word such as at; one such as in; a comma or a dash."""
_LINKED = {AT: 8, BEHIND: 3, WITHIN: 1}
_MOST_OF_FIRM, _SHORT, _NAME = 6, 5, 3
_OF_FIRMS = ("&", "and", "of", "the", "und", "et", "y", "de", "la", "+", "for", "du", "des", "del")
_TAUGHT = ("ology", "ography", "onomy")
_SENTENCE = re.compile(r"[!?\u2026]$|(?<=\w{5})\.$|[:\u00ab\u00bb\u201c\u201e\u201d]")


@dataclass(frozen=True, slots=True)
class Stands:
    """Where a text stands."""

    link: str = ""
    """What joins it to the role before it: `AT`, `WITHIN`, `BEHIND`, or "" for nothing."""
    first: bool = False
    """Whether it stands right below the name."""
    below_role: bool = False
    """Whether it stands below what somebody does, with at most a unit between them."""
    above_place: bool = False
    """Whether a place of work stands right below."""
    above_street: bool = False
    """Whether a postal address stands right below."""
    again: bool = False
    """Whether another line of the page holds it as well."""
    of_owner: bool = False
    """Whether it holds the surname of the person among other words: Lindemann Tailors."""
    on_page: bool = False
    """Whether it stands on the page of a profile, which tells schools beside firms."""
    rights: bool = False
    """Whether it is whose rights a page holds."""
    own_page: int = 0
    """1 where a page presents those who work there, -1 where it presents others."""


def weight_of_place(text: str, stands: Stands, sites: Sequence[str] = ()) -> int:
    """The points of a text as the place where somebody works."""
    own = is_of_site(text, sites)
    named = 7 * (own or is_firm_before_law(text)) or 5 * is_of_some_kind(text)
    named = named or 5 * stands.of_owner
    points = named or is_written_as_firm(text) + 2 * _ends_as_firm(text)
    points += _LINKED.get(stands.link, 0) + 2 * stands.again
    points += 3 * (stands.below_role or stands.above_street)
    points += 2 * stands.rights + (2 if stands.own_page > 0 else 4) * stands.own_page
    points -= (is_lesser(text) and not own) + 3 * (stands.on_page and holds("schools", text))
    if stands.link != AT and kind_of(text, sites) == "role":
        points -= 6 if has_role_at_edge(text) or begins_with_role(text) else 1
    return points - _against(text) - (0 if named else _against_unnamed(text, stands))


def _ends_as_firm(text: str) -> bool:
    """Whether the last of some words is such as stand in the names of firms: Bayou Foods."""
    return " " in text.strip() and ends("firm-ends", text)


def is_of_some_kind(text: str) -> bool:
    """Whether the words of a text say that it is a place of work."""
    return kind_of(text) == "organization" or is_named_as_place(text)


def weight_of_role(text: str, stands: Stands, sites: Sequence[str] = ()) -> int:
    """The points of a text as what somebody does."""
    kind = kind_of(text, sites)
    points = 4 * (kind == "role") + 2 * stands.first + 2 * stands.above_place
    points += 4 * (stands.link == AT)
    if kind != "role":
        points -= 4 * (holds("no-names", text) or holds("no-person", text))
        points -= 3 * (len(text.split()) > _SHORT) + 2 * any(map(str.isdigit, text))
    return points - 6 * (kind in ("organization", "unit")) - _against(text)


def _against(text: str) -> int:
    """What speaks against a text as either: a place on earth, a sentence, a button, a heading."""
    points = 6 * is_place(text) + 8 * is_noise(text) + 4 * bool(_SENTENCE.search(text))
    return points + 8 * _is_plain_word(text) + 9 * is_heading(text)


def is_heading(text: str) -> bool:
    """Whether a text is a heading by its first or its last word: Meet our nurses, Lab Members."""
    if SIGNS.search(text):
        return False
    return ends("page-heads", text) or begins("page-begins", text)


def _against_unnamed(text: str, stands: Stands) -> int:
    """What speaks against a place that no word shows to be one: its words, and how they begin."""
    points = 3 * text[:1].islower() + 2 * any(map(str.isdigit, text)) + 4 * ("," in text)
    if stands.link == AT:
        return points
    about = _is_about(text, stands) or (not stands.link and holds("no-person", text))
    return points + 4 * (about or is_everyday_talk(text)) + 4 * (likeness(text) >= _NAME)


def _is_plain_word(text: str) -> bool:
    """Whether it is one word, such as Media or lab, that names no place by itself."""
    word = flat(text)
    if " " in word:
        return False
    return is_firm(word) or any(is_one(each, word) for each in ("plain-words", "parts", "menu"))


def _is_about(text: str, stands: Stands) -> bool:
    """Whether a text says what work is about.

    Where it stands alone its last word may be that of a firm; above a street all but that may.
    """
    *first, last = flat(text).split() or [""]
    if stands.link and is_subject(text):
        return True
    alone = not (stands.link or stands.above_street)
    taught = is_one("specialties", last) or last.endswith(_TAUGHT)
    special = taught and not any(map(_is_proper, first))
    return special or (alone and is_subject(" ".join(first)))


def _is_proper(word: str) -> bool:
    """Whether a word is no adjective, and none of any text: Lowfield, not orthopedic."""
    plain = is_everyday(word) or is_one("specialties", word) or is_one("plain-words", word)
    return not (plain or word.endswith(endings("adjective-endings")))


def is_written_as_firm(text: str) -> bool:
    """Whether some words have capitals as the name of a firm has: Slack Tide, Fern & Moss."""
    words = text.replace("-", " ").split()
    if not 1 < len(words) <= _MOST_OF_FIRM:
        return False
    return all(word[:1].isupper() or word in _OF_FIRMS for word in words)


def is_lesser(text: str) -> bool:
    """Whether it is a part of something greater that may be told as well: Institute of Botany."""
    return is_unit(text) or begins("lesser-places", text) or ends("lesser-ends", text)


def is_subject(text: str) -> bool:
    """Whether a text says what somebody's work is about, by one of its words or their ends."""
    words = flat(text).split()
    ended = endings("subject-endings")
    about = any(word.endswith(ended) for word in words if len(word) > _SHORT)
    return about or holds("subjects", text)


def is_everyday_talk(text: str) -> bool:
    """Whether all words of a text are such as stand in any other."""
    return all(is_everyday(word) or is_one("links", word) for word in flat(text).split())
