"""Today's employer: who works there, what names it, and that it is not to know.

Somebody who looks around may lose their job over it. So places are compared as people write them,
and rather too much is kept out of a text than too little.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from infoint.domain import Contact, Profile

_NOT_WORDS = re.compile(r"[\W_]+")
_LEGAL = frozenset(
    ("ag", "co", "company", "corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd", "plc")
)
_SENTENCES = re.compile(r"(?<=[.!?…])[ \t]+|\n+")
_SHORTEST = 3
"""A sentence of so few words says nothing once the employer is gone from it: "I work."."""
_NO_NAME = frozenset(
    ("bank", "city", "college", "county", "hospital", "school", "shop", "state", "university")
)
"""Words that alone are nobody's name in an address."""


@lru_cache(maxsize=16_384)
def plain_place(name: str) -> str:
    """A school or an employer for comparing: lower case, no signs, no "The", no "Ltd"."""
    words = _NOT_WORDS.sub(" ", name.casefold()).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _LEGAL:
        words = words[:-1]
    return " ".join(words)


def with_parts(line: str) -> Iterable[str]:
    """A line, and what stands between its commas: "BSc Biology, Leeds, 2016" names Leeds too."""
    pieces = [piece.strip() for piece in line.split(",")]
    return (line.strip(), *(piece for piece in pieces if not piece.isdigit()))


def compared(lines: Iterable[str]) -> dict[str, str]:
    """Places as written, by how they are compared."""
    found = {plain_place(part): part for line in lines for part in with_parts(line)}
    return {plain: part for plain, part in found.items() if plain}


def place_of_today(profile: Profile) -> dict[str, str]:
    """Today's employer as written, by how it is compared; empty where it was not said."""
    return compared([profile.works_at])


def same_place(contact: Contact, mine: Mapping[str, str]) -> str:
    """One of these places, compared as above, where the contact works now, as it was written; ""
    where it is none of them.
    """
    if not mine or not contact.organization:
        return ""
    found = (mine.get(plain_place(part)) for part in with_parts(contact.organization))
    return next(filter(None, found), "")


def must_not_know(profile: Profile) -> bool:
    """Whether today's employer is known here, and must hear nothing."""
    return profile.employer_must_not_know and bool(profile.works_at.strip())


def is_kept_from(profile: Profile, contact: Contact) -> bool:
    """Whether somebody works where nothing must be known."""
    return must_not_know(profile) and bool(same_place(contact, place_of_today(profile)))


def names_employer(text: str, profile: Profile) -> bool:
    """Whether a text names today's employer."""
    return any(one.search(text) for one in _names(profile.works_at))


def without_employer(text: str, profile: Profile) -> str:
    """The text without today's employer, where that must not know.

    "I am a nurse at City Hospital." becomes "I am a nurse."; one that says nothing else goes.
    """
    if not must_not_know(profile) or not names_employer(text, profile):
        return text
    kept = (_left_of(one, profile) for one in _SENTENCES.split(text))
    return " ".join(one for one in kept if one)


def _left_of(sentence: str, profile: Profile) -> str:
    if not names_employer(sentence, profile):
        return sentence.strip()
    shorter = sentence
    for name in _names(profile.works_at):
        shorter = re.sub(
            rf"(?:\s*,)?\s+(?:at|for|with|of|from|in|by)\s+(?:the\s+)?{name.pattern}",
            "",
            shorter,
            flags=re.IGNORECASE,
        )
    is_short = len(shorter.split()) < _SHORTEST
    return "" if is_short or names_employer(shorter, profile) else shorter.strip()


def is_work_address(address: str, profile: Profile) -> bool:
    """Whether an e-mail address looks like one of today's employer: its name stands in the host."""
    _user, at, host = address.strip().casefold().rpartition("@")
    if not at:
        return False
    host = _NOT_WORDS.sub("", host.rpartition(".")[0])
    for plain in place_of_today(profile):
        words = plain.split()
        initials = "".join(word[0] for word in words)
        telling = [word for word in words if len(word) > _SHORTEST and word not in _NO_NAME]
        if "".join(words) in host or (len(initials) > 2 and host == initials):
            return True
        if telling and telling[0] == words[0] and host.startswith(telling[0]):
            return True
    return False


@lru_cache(maxsize=64)
def _names(employer: str) -> tuple[re.Pattern[str], ...]:
    """What finds an employer in a text: its name in any capitals, with or without its "Ltd"."""
    found = []
    for plain in compared([employer]):
        words = r"[\W_]+".join(map(re.escape, plain.split()))
        legal = "|".join(sorted(_LEGAL))
        found.append(
            re.compile(rf"\b{words}\b(?:['’]s?\b)?(?:,?\s+(?:{legal})\b\.?)?", re.IGNORECASE)
        )
    return tuple(found)
