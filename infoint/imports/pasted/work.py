"""What somebody does, and where, out of the lines beside their name; what is unclear stays open."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from infoint.imports.pasted.lines import is_noise, is_place, is_talk
from infoint.imports.pasted.words import SIGNS, begins, flat, holds, is_one, phrases
from infoint.words.name_words import is_everyday, is_job
from infoint.words.people_names import is_credential
from infoint.words.word_lists import word_lists, words_in

_ROLES = words_in(word_lists("fields")["roles"])
_COMMA = re.compile(r"\s*,\s+|\s+[-\u2013\u2014]\s+")
_LONGEST = 90
_FEW_WORDS, _LEAST_OF_FIRM, _SHORT = 5, 2, 5
_OF_FIRMS = ("&", "and", "of", "the", "und", "et", "y", "de", "la", "+")
_UMLAUT = re.compile(r"([aou])e")
_LONGEST_FORM = 8


@dataclass(slots=True)
class Work:
    """Role and organization as far as they are plain, and the texts that say neither."""

    role: str = ""
    organization: str = ""
    open: list[str] = field(default_factory=list)


def work_in(texts: Sequence[str], sites: Iterable[str]) -> Work:
    """Read texts in their order. `sites` are names of the domains that belong to the place."""
    found, sites = Work(), tuple(sites)
    alone = frozenset(map(flat, texts))
    for text in texts:
        _read_one(found, text, sites, alone)
    _role_above_place(found, texts)
    if found.role and not found.organization:
        found.role, found.organization = _with_firm(found.role)
    _place_below_role(found, texts)
    return found


def _with_firm(role: str) -> tuple[str, str]:
    """A role, and the firm behind its only comma: Head Brewer, Saltmarsh Ales.

    A subject stays with the role: Program Manager, Youth Gardens. So does what is in small letters.
    """
    dashed = _DASHED.split(role)
    what, comma, place = (
        role.partition(", ") if len(dashed) != _TWO else (dashed[0], ", ", dashed[1])
    )
    words = place.replace("-", " ").split()
    if not comma or "," in place or len(words) > _FEW_WORDS or len(words) < _LEAST_OF_FIRM:
        return role, ""
    if not (kind_of(what) == "role" or what.islower()) or kind_of(place) in ("role", "unit"):
        return role, ""
    if not all(word[:1].isupper() or word in _OF_FIRMS for word in words) or is_place(place):
        return role, ""
    return (role, "") if _is_subject(place) else (what, place)


_DASHED = re.compile(r"\s+[-\u2013\u2014]\s+")
_TWO = 2


def _is_subject(text: str) -> bool:
    """Whether a text says what somebody's work is about, by one of its words or their ends."""
    words = flat(text).split()
    ends = _endings("subject-endings")
    about = any(word.endswith(ends) for word in words if len(word) > _SHORT)
    return about or holds("subjects", text)


def _role_above_place(found: Work, texts: Sequence[str]) -> None:
    """What stands alone between a name and a place of work is what one does there."""
    if found.role or not found.organization or len(texts) < 2 or len(found.open) != 1:
        return
    first = found.open[0]
    if holds("no-names", first) or holds("no-person", first):
        return
    if texts[0] == first and found.organization in texts[1] and len(first.split()) <= _FEW_WORDS:
        found.role, found.open = first, []


def _place_below_role(found: Work, texts: Sequence[str]) -> None:
    """What is written as a firm right below what somebody does, where nothing else is one."""
    if found.organization or not found.role or found.role not in texts[:_TWO]:
        return
    below = texts[texts.index(found.role) + 1 :][:1]
    words = below[0].split() if below else []
    if not _TWO <= len(words) <= _FEW_WORDS or below[0] not in found.open:
        return
    if not all(word.isalpha() and (word[0].isupper() or word in _OF_FIRMS) for word in words):
        return
    nobody = all(is_one("links", word) or is_everyday(flat(word)) for word in words)
    nobody |= any(holds(each, below[0]) for each in ("no-names", "no-person"))
    if not (nobody or _is_subject(" ".join(words[:-1])) or is_noise(below[0])):
        found.organization = below[0]
        found.open.remove(below[0])


def _read_one(found: Work, text: str, sites: Sequence[str], alone: Collection[str]) -> None:
    if len(text) > _LONGEST or is_talk(text) or _is_call(text) or _is_studied(text):
        return
    if _ends_as_firm(text):
        _put(found, "", text)
        return
    role, place = _at_place(text, sites, alone)
    if not role and found.organization and _is_better(text, found.organization, sites):
        found.organization = text
        return
    if role or place:
        _put(found, role, place)
        return
    if split := _before_site(text, sites):
        _put(found, *split)
        return
    kind = kind_of(text, sites)
    if kind in ("role", "organization") and not _parts_differ(text, sites):
        _put(found, text if kind == "role" else "", text if kind == "organization" else "")
    elif "," in text or _COMMA.search(text):
        _of_parts(found, text, sites)
    elif kind == "" and not is_place(text):
        found.open.append(text)


_CALL = re.compile(r"\w+ \w+.*(?:!(?:\s|$)|(?-i:\s[a-z]{4,}\.$))")


def _is_call(text: str) -> bool:
    """Whether a text calls to do something: become a member."""
    return bool(_CALL.match(text))


def _is_studied(text: str) -> bool:
    """Whether a text says which degree somebody has of which school: MA, Tate University."""
    parts = [each.strip() for each in text.split(",")]
    degree = any(is_credential(each) and each[:1].isupper() for each in parts)
    return len(parts) > 1 and degree and any(holds("schools", each) for each in parts)


def _ends_as_firm(text: str) -> bool:
    """Whether behind the last comma stands only what kind of firm it is: Aguas del Sur, S.A."""
    before, _comma, form = text.rpartition(", ")
    firm = bool(before) and len(form) <= _LONGEST_FORM and _is_firm(flat(form))
    sure = flat(form) in _FORMS and " " in before
    return firm and len(_COMMA.split(before)) == 1 and (sure or kind_of(before) != "role")


_FORMS = frozenset(("inc", "llc", "llp", "ltd", "limited", "corp", "plc", "pllc", "p c", "gmbh"))
"""What a firm is before the law, which stands behind its name alone: Granite Builders, Inc."""


def _is_better(text: str, known: str, sites: Sequence[str]) -> bool:
    """Whether the domain is that of this place, and not of the one that stood before."""
    return (
        kind_of(text, sites) == "organization"
        and _of_site(text, sites)
        and not _of_site(known, sites)
    )


def _put(found: Work, role: str, organization: str) -> None:
    for name, value in (("role", role), ("organization", organization)):
        if not value:
            continue
        if not getattr(found, name):
            setattr(found, name, value)
        elif name == "organization" and not found.role and _says_what(found.organization, value):
            found.role, found.organization = found.organization, value
        elif flat(value) not in flat(getattr(found, name)):
            found.open.append(value)


def _says_what(known: str, place: str) -> bool:
    """Whether what was taken for a place is what one does there: Bank Teller, First Bank."""
    words = flat(known).split()
    return len(words) == 2 and _is_firm(words[0]) and _is_firm(flat(place).split()[-1])


def _parts_differ(text: str, sites: Sequence[str]) -> bool:
    """Whether pieces between commas say both what and where, or where on earth."""
    kinds = {
        kind_of(part, sites) or ("place" if is_place(part) else "") for part in _COMMA.split(text)
    }
    return len(kinds - {""}) > 1


def _of_parts(found: Work, text: str, sites: Sequence[str]) -> None:
    role: list[str] = []
    place: list[str] = []
    rest: list[str] = []
    for part in filter(None, _COMMA.split(text)):
        kind = kind_of(part, sites)
        if kind == "role" and not place:
            role.append(part)
        elif kind == "organization":
            place.append(part)
        elif not is_place(part) and kind != "unit":
            (role if role and not place and not rest and _is_of_role(part) else rest).append(part)
    if not role and not place:
        found.open += [] if is_place(text) else [text]
        return
    if role and rest and not place:
        before = text.find(rest[0]) > text.find(role[-1])
        place, rest = ([rest[0]], rest[1:]) if before else (place, rest)
    _put(found, ", ".join(role), ", ".join(place))
    found.open += rest


def _is_of_role(part: str) -> bool:
    """Whether a piece behind a role belongs to it: small words, such as a subject."""
    return part[:1].islower()


def _at_place(text: str, sites: Sequence[str], alone: Collection[str]) -> tuple[str, str]:
    """Nurse at City Hospital, in several languages; `alone` are texts that stand by themselves."""
    words = text.split()
    for at in range(1, len(words) - 1):
        for length in (2, 1):
            link = " ".join(words[at : at + length])
            plain = "@" if link == "@" else flat(link)
            if plain not in phrases("at") or at + length >= len(words) or link[:1].isupper():
                continue
            role, place = " ".join(words[:at]), " ".join(words[at + length :])
            if holds("no-names", role):
                continue
            sure = plain in _SURE or flat(place) in alone
            if kind_of(role, sites) == "role" and (sure or kind_of(place, sites) == "organization"):
                return role.strip(" ,"), _whole_place(place, sites)
            if (
                sure
                and plain != "bei"
                and place[:1].isupper()
                and kind_of(role, sites) != "organization"
            ):
                return role.strip(" ,"), _whole_place(place, sites)
    return _glued(text)


def _before_site(text: str, sites: Sequence[str]) -> tuple[str, str] | None:
    """A role with the name of the place right behind it, as the domain has it."""
    words = text.split()
    for at in range(1, len(words)):
        role, place = " ".join(words[:at]), " ".join(words[at:])
        whole = flat(place).replace(" ", "")
        named = any(whole == site.replace("-", "") for site in sites)
        if named and kind_of(role) == "role" and not _is_firm(flat(words[at - 1])):
            return role.strip(" ,-"), place
    return None


_SURE = ("at", "@", "bei", "beim", "chez", "presso", "hos", "bij")


def _glued(text: str) -> tuple[str, str]:
    """Nurse @CityHospital."""
    role, sign, place = text.partition(" @")
    return (role.strip(" ,"), place.strip()) if sign and place[:1].isupper() else ("", "")


def _whole_place(text: str, sites: Sequence[str]) -> str:
    """The place without a town behind it."""
    first, *rest = _COMMA.split(text)
    kept = [part for part in rest if kind_of(part, sites) == "organization" and not is_place(part)]
    return ", ".join((first, *kept))


def kind_of(text: str, sites: Sequence[str] = ()) -> str:
    """What a text is by its words: "role", "organization", "unit", or "" where nothing tells."""
    words = flat(text).split()
    if not words or text.rstrip().endswith("?"):
        return ""
    if SIGNS.search(text):
        return _of_signs(text, words)
    if _begins_with_role(text) and not _of_site(text, sites):
        return "role"
    if len(words) > 1 and "".join(words) in (site.replace("-", "") for site in sites):
        return "organization"
    at_edge = _is_role(words[0]) or _is_role(words[-1]) or begins("role-words", text)
    if at_edge and not (_is_firm(words[-1]) and not _is_role(words[0]) and _of_site(text, sites)):
        return "role" if not _of_site(text, sites) or len(words) > 1 else "organization"
    if _of_site(text, sites):
        return "organization"
    if begins("units", text):
        return "unit" if not holds("organization-words", text) or is_unit(text) else "organization"
    if holds("organization-words", text) or _compound_place(words):
        return "organization"
    return "role" if any(map(_is_role, words)) or is_job(words[0]) or is_job(words[-1]) else ""


_HEAD = re.compile(r"([^,(]{3,60}?)(?:, | \()(.+)")


def _begins_with_role(text: str) -> bool:
    """Whether before the first comma, or a bracket, stands a role, and no place behind it."""
    split = _HEAD.match(text)
    words = flat(split[1]).split() if split else []
    if not split or not words or not _is_role(words[-1]):
        return False
    return not holds("organization-words", split[2])


def _of_signs(text: str, words: Sequence[str]) -> str:
    """What a text in Japanese, Chinese or Korean is, whose words stand without spaces."""
    if any(word.endswith(each) for word in words[-1:] for each in _signs("role-words")):
        return "role"
    if holds("organization-words", text) or _FIRM_SIGN.search(text):
        return "organization"
    return "unit" if words[-1].endswith(_signs("units")) and len(words[-1]) > _SHORT_UNIT else ""


_SHORT_UNIT = 3
_FIRM_SIGN = re.compile(r"[(\uff08][\u682a\uc8fc\u6709][)\uff09]|[\u3231\u321c]")
"""Short for a company in Japanese and Korean."""


@cache
def _signs(heading: str) -> tuple[str, ...]:
    return tuple(each for each in phrases(heading) if SIGNS.search(each))


def is_unit(text: str) -> bool:
    """Whether a text names a part of an organization."""
    words = flat(text)
    return begins("units", text) and not words.startswith(("school of", "institute of", "chair of"))


def _is_firm(word: str) -> bool:
    return word in phrases("organization-words")


def _compound_place(words: Sequence[str]) -> bool:
    return any(len(word) > 6 and word.endswith(_endings("place-endings")) for word in words)


def _is_role(word: str) -> bool:
    if word in _ROLES or word in phrases("role-words") or word in phrases("owners"):
        return True
    bare = word[:-2] if word.endswith("in") else word[:-1] if word.endswith("s") else word
    if bare != word and (bare in _ROLES or bare in phrases("role-words")):
        return True
    return len(word) > 7 and word.endswith(_endings("job-endings"))


@cache
def _endings(heading: str) -> tuple[str, ...]:
    return tuple(phrases(heading))


def _of_site(text: str, sites: Sequence[str]) -> bool:
    """Whether the domain of an address is made of this text, or of its first letters."""
    words = flat(text).split()
    return any(_made_of(words, site.replace("-", "")) for site in sites)


_SMALL = frozenset(("of", "the", "and", "und", "de", "fur", "der", "et", "y", "di"))


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


def site_names(domains: Iterable[str]) -> list[str]:
    """The telling part of domains: city-hospital of www.city-hospital.example."""
    found: dict[str, None] = {}
    for domain in domains:
        parts = (
            domain.casefold()
            .removeprefix("https://")
            .removeprefix("http://")
            .split("/")[0]
            .split(".")
        )
        parts = [
            part
            for part in parts[:-1]
            if part not in ("www", "mail", "co", "com", "org", "ac", "edu", "gov", "nhs", "uni")
        ]
        for part in parts:
            if part not in phrases("mailboxes") and flat(part) not in phrases("mailboxes"):
                found[part] = None
                found[_UMLAUT.sub(r"\1", part)] = None
    return list(found)
