"""How near somebody's work is to the fields that one looks into, as far as the record tells.

A word of the field's title is looked for in the role, then in the organization and where one found
them, by its stem: a nurse is near nursing, a curator near curation. What the person ticked
themselves (`Contact.fields`) counts most; nothing here is ever stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from infoint.domain import CareerField, Contact

_WORD = re.compile(r"[^\W_]+")
_GENERAL = frozenset(
    _WORD.findall(
        """
    a an and area at business career field for in industry job jobs of on or sector the to with
    work working
    """
    )
)
_ENDINGS = tuple(
    _WORD.findall(
        """
    ologists ologist ology istry ations ation ators ator icians ician ants ant ances ance ences
    ence ments ment ings ing ists ist isms ism ers er ors or ions ion ials ial ures ure als al
    ines ine ies y es e s
    """
    )
)
_SHORTEST = 4
_SHORT_PAIRS = {"lawyer": "law", "lawyers": "law", "laws": "law", "arts": "art", "artist": "art"}


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field that one looks into; `stems` are those of the words that its title is known by."""

    id: str
    title: str
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nearness:
    """`ticked` by the person, in the `role`, `partly` in it or in a place, `unlike`, or `unsaid`.

    `title` is that of the field which is near, as written; "" where none is.
    """

    how: str
    title: str = ""


def own_fields(fields: Iterable[CareerField]) -> tuple[OwnField, ...]:
    """The fields that have a title and are not set aside."""
    return tuple(
        OwnField(field.id, field.title.strip(), title_stems(field.title))
        for field in fields
        if field.title.strip() and field.status != "set aside"
    )


def title_stems(title: str) -> frozenset[str]:
    """The stems of a title's words, without those that say nothing of the kind of work."""
    telling = [word for word in _words(title) if word not in _GENERAL]
    return frozenset(map(word_stem, telling or _words(title)))


def nearness(contact: Contact, fields: tuple[OwnField, ...]) -> Nearness:
    """How near the contact's work is to the nearest of the fields."""
    if not fields:
        return Nearness("unsaid")
    for field in fields:
        if field.id in contact.fields:
            return Nearness("ticked", field.title)
    role, place = stems(contact.role), stems(f"{contact.organization} {contact.where_found}")
    for field in fields:
        if field.stems and field.stems <= role:
            return Nearness("role", field.title)
    for field in fields:
        if field.stems & (role | place):
            return Nearness("partly", field.title)
    return Nearness("unlike" if contact.role.strip() or contact.fields else "unsaid")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=16_384)
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, in small letters: what nurse and nursing have in common."""
    return frozenset(map(word_stem, _words(text)))


@lru_cache(maxsize=16_384)
def word_stem(word: str) -> str:
    """The word, in small letters, without its ending: listening and listen have the same."""
    known = _SHORT_PAIRS.get(word)
    if known:
        return known
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word_stem(word[: -len(ending)])
    return word
