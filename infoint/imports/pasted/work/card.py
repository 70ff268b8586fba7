"""What somebody does, and where, out of the lines beside their name; what is unclear stays open."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from infoint.imports.pasted.lines import is_place, is_talk, without_quote
from infoint.imports.pasted.words import begins, flat, holds
from infoint.imports.pasted.work.judging import (
    TAKEN,
    Stands,
    is_heading,
    is_of_some_kind,
    is_subject,
    weight_of_place,
    weight_of_role,
)
from infoint.imports.pasted.work.kinds import kind_of
from infoint.imports.pasted.work.readings import Reading, readings_of
from infoint.words.people_names import CREDENTIALS, GENERATIONS, TITLES, is_credential

_LONGEST = 90
_CALL = re.compile(r"\w+ \w+.*(?:!(?:\s|$)|(?-i:\s[a-z]{4,}\.$))")


@dataclass(slots=True)
class Work:
    """Role and organization as far as they are plain, and the texts that say neither."""

    role: str = ""
    organization: str = ""
    open: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Around:
    """What a text has around the lines beside a name."""

    sites: tuple[str, ...] = ()
    """Names of the domains that belong to the place."""
    lines: tuple[str, ...] = ()
    """All lines of the text."""
    above_street: frozenset[str] = frozenset()
    """Texts right above a postal address, as `flat` has them."""
    alone: frozenset[str] = frozenset()
    """The texts that stand by themselves, as `flat` has them."""
    on_page: bool = False
    """Whether it is the page of a profile."""
    name: str = ""
    """Whose lines they are."""


@dataclass(slots=True)
class _Best:
    """The text that has most points so far, and those that have fewer."""

    text: str = ""
    points: int = 0
    reading: Reading = field(default_factory=Reading)
    others: list[str] = field(default_factory=list)

    def offer(self, text: str, points: int, reading: Reading) -> None:
        """Take a text where it has more points than the one before."""
        if not text:
            return
        if points > self.points:
            self.others += [self.text] if self.text else []
            self.text, self.points, self.reading = text, points, reading
        elif flat(text) not in flat(self.text):
            self.others.append(text)


def work_in(texts: Sequence[str], sites: Iterable[str], around: Around | None = None) -> Work:
    """Judge texts in their order. `sites` are names of the domains that belong to the place."""
    around = replace(around or Around(), sites=tuple(sites), alone=frozenset(map(flat, texts)))
    role, place = _Best(), _Best()
    unit = ""
    open_: list[str] = []
    below = False
    for at, whole in enumerate(texts):
        text = without_quote(whole)
        plain = bool(text) and not says_no_work(text)
        stands = _stands(texts, at, around, below_role=below)
        found = _best_of(text, stands, around) if plain else None
        if found is None:
            below = False
            open_ += [text] if plain and not is_place(text) else []
            continue
        reading, points = found
        role.offer(reading.role, points[0], reading)
        place.offer(reading.place, points[1], reading)
        unit = unit or ("" if is_heading(reading.unit) else reading.unit)
        open_ += reading.rest
        below = bool(reading.role) or below
    _about_again(role, place)
    organization = place.text or (unit if role.text else "")
    return Work(role.text, organization, [*open_, *role.others, *place.others])


def _about_again(role: _Best, place: _Best) -> None:
    """What no word shows to be a firm, behind a role, is what it is about if a place is told."""
    reading = role.reading
    about = is_subject(reading.place) or not is_of_some_kind(reading.place)
    if reading.place and reading.place != place.text and about:
        role.text = reading.whole or role.text
        place.others = [each for each in place.others if each != reading.place]


def _stands(texts: Sequence[str], at: int, around: Around, *, below_role: bool) -> Stands:
    below = texts[at + 1] if at + 1 < len(texts) else ""
    return Stands(
        first=at == 0,
        below_role=below_role,
        above_place=kind_of(below, around.sites) == "organization",
        above_street=flat(texts[at]) in around.above_street,
        on_page=around.on_page,
    )


def _best_of(text: str, stands: Stands, around: Around) -> tuple[Reading, tuple[int, int]] | None:
    """The reading for which most speaks, with the points of role and place; None for too few."""
    best: tuple[Reading, tuple[int, int]] | None = None
    for reading in readings_of(text, around.sites, around.alone):
        points = _points(reading, stands, around)
        few = (reading.role and points[0] < TAKEN) or (reading.place and points[1] < TAKEN)
        if not few and (best is None or sum(points) > sum(best[1])):
            best = reading, points
    return best


def _points(reading: Reading, stands: Stands, around: Around) -> tuple[int, int]:
    joined = replace(
        stands,
        link=reading.link,
        below_role=stands.below_role and not reading.role,
        above_place=stands.above_place or bool(reading.place),
        above_street=stands.above_street and not reading.role,
        of_owner=bool(reading.place) and _is_of_owner(reading.place, around.name),
        again=bool(reading.place) and _stands_again(reading.place, around.lines),
    )
    role = weight_of_role(reading.role, joined, around.sites) if reading.role else 0
    place = weight_of_place(reading.place, joined, around.sites) if reading.place else 0
    return role, place


def _is_of_owner(place: str, name: str) -> bool:
    """Whether a place is called by the surname of somebody, and has more words than the name."""
    own, words = flat(name).split(), flat(place).split()
    beside = (*own, *TITLES, *CREDENTIALS)
    more = [each for each in flat(place.split(",")[0]).split() if each not in beside]
    return bool(own) and own[-1] in words and bool(more) and place[:1].isupper()


def _stands_again(place: str, lines: Iterable[str]) -> bool:
    """Whether more than one line of the text holds the name of a place."""
    return sum(f" {flat(place)} " in f" {flat(line)} " for line in lines) > 1


def says_no_work(text: str) -> bool:
    """Whether a text is a sentence, calls to do something, or says what somebody studied."""
    return len(text) > _LONGEST or is_talk(text) or bool(_CALL.match(text)) or is_studied(text)


def is_studied(text: str) -> bool:
    """Whether a text says which degree somebody has, or of which school: MA, Tate University."""
    parts = [each.strip() for each in text.split(",")]
    degree = any(is_credential(each) and each[:1].isupper() for each in parts)
    school = len(parts) > 1 and degree and any(holds("schools", each) for each in parts)
    return school or begins("degrees", text) or _begins_with_degree(text)


def _begins_with_degree(text: str) -> bool:
    """Whether a degree with its dots, or its small letter, stands before a subject: B.A. Dance."""
    first, *behind = text.replace(",", " ").split() or [""]
    marked = "." in first.rstrip(".") or (first[:1].isupper() and not first[1:].isupper())
    degree = is_credential(first) and flat(first) not in GENERATIONS
    return bool(behind) and marked and degree
