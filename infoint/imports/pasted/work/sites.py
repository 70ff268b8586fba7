"""The domains of addresses that belong to a place of work, and which texts they are made of."""

import re
from collections.abc import Iterable, Sequence

from infoint.imports.pasted.words import flat, phrases

_UMLAUT = re.compile(r"([aou])e")
_SMALL = frozenset(("of", "the", "and", "und", "de", "fur", "der", "et", "y", "di"))
_NO_PART = frozenset(("www", "mail", "co", "com", "org", "ac", "edu", "gov", "nhs", "uni"))


def site_names(domains: Iterable[str]) -> list[str]:
    """The telling part of domains: city-hospital of www.city-hospital.example."""
    found: dict[str, None] = {}
    for domain in domains:
        bare = domain.casefold().removeprefix("https://").removeprefix("http://")
        parts = [each for each in bare.split("/")[0].split(".")[:-1] if each not in _NO_PART]
        for part in parts:
            if part not in phrases("mailboxes") and flat(part) not in phrases("mailboxes"):
                found[part] = None
                found[_UMLAUT.sub(r"\1", part)] = None
    return list(found)


def is_of_site(text: str, sites: Sequence[str]) -> bool:
    """Whether the domain of an address is made of this text, or of its first letters."""
    words = flat(text).split()
    return any(_made_of(words, site.replace("-", "")) for site in sites)


def is_site(words: str, sites: Sequence[str]) -> bool:
    """Whether words are a domain, letter for letter."""
    whole = flat(words).replace(" ", "")
    return any(whole == site.replace("-", "") for site in sites)


def _made_of(words: Sequence[str], site: str) -> bool:
    whole = "".join(words)
    if len(site) < 3 or not whole:
        return False
    if _runs_to(words, site) or (len(whole) >= 4 and whole in site):
        return True
    if len(words) > 2 and site == "".join(word[0] for word in words if word not in _SMALL):
        return True
    begins = len(words) > 1 and len(words[0]) > 4 and site.startswith(words[0])
    near = len(words) > 1 and len(site) > 5 and site[:5] == whole[:5]
    return begins or (near and _shortens(site, whole))


def _runs_to(words: Sequence[str], site: str) -> bool:
    """Whether words that stand together make up the domain, letter for letter."""
    starts = range(len(words))
    return any(
        "".join(words[n:end]) == site for n in starts for end in range(n + 1, len(words) + 1)
    )


def _shortens(site: str, whole: str) -> bool:
    """Whether all letters of a domain stand in this order in the words."""
    letters = iter(whole)
    return all(letter in letters for letter in site)
