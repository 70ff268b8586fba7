"""The ways in which one line beside a name may be read: as a role, as a place, or as both."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from infoint.imports.pasted.lines import is_place
from infoint.imports.pasted.words import flat, holds, is_one, phrases
from infoint.imports.pasted.work.judging import (
    AT,
    BEHIND,
    TAKEN,
    WITHIN,
    Stands,
    is_lesser,
    weight_of_place,
)
from infoint.imports.pasted.work.kinds import is_firm, kind_of
from infoint.imports.pasted.work.sites import is_site

COMMA = re.compile(r"\s*,\s+|\s+[-\u2013\u2014]\s+")
_WITH = frozenset(("with",))
_SURE = ("at", "@", "bei", "beim", "chez", "presso", "hos", "bij")
_FORMS = frozenset(("inc", "llc", "llp", "ltd", "limited", "corp", "plc", "pllc", "p c", "gmbh"))
"""What a firm is before the law, which stands behind its name alone: Granite Builders, Inc."""
_LONGEST_FORM = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line may say, and how its pieces are joined; `rest` says neither."""

    role: str = ""
    place: str = ""
    link: str = ""
    rest: tuple[str, ...] = ()
    unit: str = ""
    """A part of an organization that stands with them."""
    whole: str = ""
    """The role with all that stands behind it."""


def readings_of(text: str, sites: Sequence[str], alone: Collection[str]) -> Iterator[Reading]:
    """All ways to read a line; `alone` are texts that stand by themselves, as `flat` has them."""
    if ends_as_firm(text):
        yield Reading(place=text)
        return
    linked = list(_linked(text, sites, alone))
    yield from linked
    if linked:
        return
    yield from _before_site(text, sites)
    parts = [each for each in COMMA.split(text) if each]
    if len(parts) > 1:
        yield from _parted(text, parts, sites)
    elif kind_of(text, sites) == "unit":
        yield Reading(unit=text)
    yield Reading(role=text)
    yield Reading(place=text)


def ends_as_firm(text: str) -> bool:
    """Whether behind the last comma stands only what kind of firm it is: Aguas del Sur, S.A."""
    before, _comma, form = text.rpartition(", ")
    firm = bool(before) and len(form) <= _LONGEST_FORM and is_firm(flat(form))
    sure = flat(form) in _FORMS and " " in before
    return firm and len(COMMA.split(before)) == 1 and (sure or kind_of(before) != "role")


def _linked(text: str, sites: Sequence[str], alone: Collection[str]) -> Iterator[Reading]:
    """Nurse at City Hospital, in several languages; Nurse @CityHospital."""
    words = text.split()
    for at in range(1, len(words) - 1):
        for length in (2, 1):
            link = " ".join(words[at : at + length])
            plain = "@" if link == "@" else flat(link)
            if (
                plain not in phrases("at") | _WITH
                or at + length >= len(words)
                or link[:1].isupper()
            ):
                continue
            behind = words[at + length :]
            behind = behind[1:] if behind[0] in phrases("articles") and behind[1:] else behind
            role, place = " ".join(words[:at]).strip(" ,"), " ".join(behind)
            sure = plain in _SURE or flat(place) in alone
            if holds("no-names", role) or not (sure or kind_of(place, sites) == "organization"):
                continue
            does = kind_of(role, sites)
            likely = sure and plain != "bei" and place[:1].isupper() and does != "organization"
            if does == "role" or likely:
                yield Reading(role, _whole_place(place, sites), AT if sure else WITHIN)
                return
    role, sign, place = text.partition(" @")
    if sign and place[:1].isupper():
        yield Reading(role.strip(" ,"), place.strip(), AT)


def _whole_place(text: str, sites: Sequence[str]) -> str:
    """The place without a town behind it."""
    first, *rest = COMMA.split(text)
    kept = [part for part in rest if kind_of(part, sites) == "organization" and not is_place(part)]
    return ", ".join((first, *kept))


def _before_site(text: str, sites: Sequence[str]) -> Iterator[Reading]:
    """A role with the name of the place right behind it, as the domain has it."""
    words = text.split()
    for at in range(1, len(words)):
        role, place = " ".join(words[:at]), " ".join(words[at:])
        if is_site(place, sites) and kind_of(role) == "role" and not is_firm(flat(words[at - 1])):
            yield Reading(role.strip(" ,-"), place, BEHIND)
            return


def _parted(text: str, parts: Sequence[str], sites: Sequence[str]) -> Iterator[Reading]:
    """What pieces between commas and dashes say: Head Brewer, Saltmarsh Ales, Leeds."""
    role: list[str] = []
    place: list[str] = []
    rest: list[str] = []
    unit = ""
    for part in parts:
        kind = kind_of(part, sites)
        if kind == "role" and not (role and place):
            role.append(part)
        elif kind == "organization":
            place.append(part)
        elif kind == "unit" and len(role) == 1 and is_one("owners", role[0]):
            role.append(part)
        elif kind == "unit":
            unit = unit or part
        elif not is_place(part):
            stands = Stands(link=BEHIND if role and not rest else "")
            sure = not place and weight_of_place(part, stands, sites) >= TAKEN
            (place if sure else rest).append(part)
    place = [each for each in place if not is_lesser(each)] or place
    if not (role or place) and rest == [parts[0]]:
        yield Reading(place=parts[0], unit=unit)
    about = [part for part in rest if role and not place]
    if about and text.startswith(role[0]):
        yield Reading(", ".join((*role, *about)), "", "", (), unit)
    elif role or place:
        yield Reading(
            ", ".join(role), ", ".join(place), BEHIND if role else "", tuple(rest), unit, text
        )
