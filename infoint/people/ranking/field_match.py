"""How near somebody's work is to the fields that one looks into, as far as the record tells.

A word of the field's title is looked for in the role, then in the organization and where one found
them, by its stem: a nurse is near nursing, a curator near curation. What the person ticked
themselves (`Contact.fields`) counts most; nothing here is ever stored.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from infoint.advice.speakers import names_all
from infoint.domain import CareerField, Contact, Profile
from infoint.library.where_found import found_words
from infoint.words.stems import stems, title_stems


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


def named_fields(fields: Iterable[CareerField]) -> tuple[OwnField, ...]:
    """The fields that have a title and are not set aside."""
    return tuple(
        OwnField(field.id, field.title.strip(), title_stems(field.title))
        for field in fields
        if field.title.strip() and field.status != "set aside"
    )


def nearness(contact: Contact, fields: tuple[OwnField, ...]) -> Nearness:
    """How near the contact's work is to the nearest of the fields."""
    if not fields:
        return Nearness("unsaid")
    for field in fields:
        if field.id in contact.fields:
            return Nearness("ticked", field.title)
    place = stems(f"{contact.organization} {found_words(contact.where_found)}")
    role = stems(contact.role)
    for field in fields:
        if names_all(contact.role, field.stems):
            return Nearness("role", field.title)
    for field in fields:
        if field.stems & (role | place):
            return Nearness("partly", field.title)
    return Nearness("unlike" if contact.role.strip() or contact.fields else "unsaid")


_NOT_WORDS = re.compile(r"[\W_]+")
_LEGAL = frozenset(
    ("ag", "co", "company", "corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd", "plc")
)


@lru_cache(maxsize=16_384)
def plain_place(name: str) -> str:
    """A school or an employer for comparing: lower case, no signs, no "The", no "Ltd"."""
    words = _NOT_WORDS.sub(" ", name.casefold()).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _LEGAL:
        words = words[:-1]
    return " ".join(words)


def _with_parts(line: str) -> Iterable[str]:
    """A line, and what stands between its commas: "BSc Biology, Leeds, 2016" names Leeds too."""
    pieces = [piece.strip() for piece in line.split(",")]
    return (line.strip(), *(piece for piece in pieces if not piece.isdigit()))


def own_places(profile: Profile) -> dict[str, str]:
    """One's schools and employers as written, by how they are compared; not that of today."""
    lines = [*profile.schools.splitlines(), *profile.employers.splitlines()]
    today = place_of_today(profile)
    return {plain: part for plain, part in _compared(lines).items() if plain not in today}


def place_of_today(profile: Profile) -> dict[str, str]:
    """Today's employer as written, by how it is compared; empty where it was not said."""
    return _compared([profile.works_at])


def _compared(lines: Iterable[str]) -> dict[str, str]:
    found = {plain_place(part): part for line in lines for part in _with_parts(line)}
    return {plain: part for plain, part in found.items() if plain}


def same_place(contact: Contact, mine: Mapping[str, str]) -> str:
    """One's own school or employer where the contact works now, as written; "" where it is none.

    `mine` is as `own_places` gives it.
    """
    if not mine or not contact.organization:
        return ""
    found = (mine.get(plain_place(part)) for part in _with_parts(contact.organization))
    return next(filter(None, found), "")
