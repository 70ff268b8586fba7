"""Schools and employers, compared as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from infoint.domain import Contact, Profile

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
    """One's schools and employers as written, by how they are compared."""
    lines = [*profile.schools.splitlines(), *profile.employers.splitlines()]
    found = {plain_place(part): part for line in lines for part in _with_parts(line)}
    found.pop("", None)
    return found


def same_place(contact: Contact, mine: Mapping[str, str]) -> str:
    """One's own school or employer where the contact works now, as written; "" where it is none.

    `mine` is as `own_places` gives it.
    """
    if not mine or not contact.organization:
        return ""
    for part in _with_parts(contact.organization):
        known = mine.get(plain_place(part))
        if known:
            return known
    return ""
