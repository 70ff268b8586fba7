"""Whom to ask next: everybody who can be asked, the best one first, with the reasons.

Also who was put aside, and what would tell those apart who are equal at the top.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import takewhile
from typing import Literal

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, index_of, remembered
from infoint.advice.suggestion import AdviceContext, dismissed_keys, is_snoozed
from infoint.advice.todays_employer import is_kept_from, place_of_today
from infoint.domain import RUNGS, Contact
from infoint.library import Library
from infoint.people.ladder import climbed_rungs
from infoint.people.ranking.field_match import named_fields, own_places
from infoint.people.ranking.parts import (
    ASK_PARTS,
    AT_WORK,
    FULL,
    UNSAID,
    AskPart,
    AskPartKey,
    Ground,
    Said,
    ask_weights,
)
from infoint.people.stages import may_be_asked, stages_in
from infoint.store import Workspace

SET_ASIDE = date.max
"""`Contact.snoozed_until` of someone who is not to be suggested at all, until that is taken back.

It lives there, and not among the dismissals, so that every other suggestion leaves them out too.
"""


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of a score: which sentence it says and the names in it, as typed.

    The points of all parts add up.
    """

    part: AskPartKey
    kind: str
    values: Mapping[str, str]
    value: float
    """From 0 to 1: how much of this part speaks for the contact."""
    weight: int
    points: int
    """What it adds to the score."""
    most: int
    """What it could add at most. Together these are 100, unless nothing counts."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody to ask. `score` is 0 to 100: the weighted mean of the parts."""

    contact: Contact
    score: int
    values: tuple[int, ...] = field(repr=False)
    """By part, in eighths."""
    weights: tuple[int, ...] = field(repr=False)
    ground: Ground = field(repr=False, compare=False)

    @property
    def parts(self) -> tuple[Reason, ...]:
        """Every part with what it says and its points, also those that add nothing."""
        most = _shares((FULL,) * len(self.weights), self.weights, 100, (100,) * len(self.weights))
        points = _shares(self.values, self.weights, self.score, most)
        return tuple(
            _reason(part, part.said(self.contact, self.ground), value, weight, gained, possible)
            for part, value, weight, gained, possible in zip(
                ASK_PARTS, self.values, self.weights, points, most, strict=True
            )
        )

    def strongest(self, most: int = 2) -> tuple[Reason, ...]:
        """What speaks for them, the weightiest first: what counts, and is more than unknown."""
        speaking = [
            (weight * (value - UNSAID), n)
            for n, (value, weight) in enumerate(zip(self.values, self.weights, strict=True))
            if weight and value > UNSAID
        ]
        reasons = self.parts
        ranked = [reasons[n] for _, n in sorted(speaking, key=lambda one: (-one[0], one[1]))]
        return tuple(one for one in ranked if one.kind not in _SAYS_NOTHING)[:most]

    @property
    def caution(self) -> Reason | None:
        """What to think of before one asks them: they work where one works today."""
        return next((one for one in self.parts if one.kind == AT_WORK), None)


_SAYS_NOTHING = frozenset({"ease-all", "ease-later", AT_WORK})
"""What holds for everybody alike, or speaks against somebody."""


def _reason(part: AskPart, said: Said, value: int, weight: int, points: int, most: int) -> Reason:
    return Reason(part.key, said.kind, said.values, value / FULL, weight, points, most)


def ask_next(ws: Workspace, library: Library, *, now: datetime) -> list[Suggestion]:
    """Everybody who can be asked, the highest score first.

    Left out: who was asked already or talked to, said no, is snoozed or set aside, whom the person
    put off today, and who works for today's employer, where that must not know. Between equal
    scores the parts decide one by one, motivation first, as
    Dalton sorts a list ("The 2-Hour Job Search"); parts that count for nothing decide nothing. Who
    was added first comes first where all is equal.
    """
    context = AdviceContext(index_of(ws), library, now)
    ranked = ranked_in(context.index, context.today)
    hidden = dismissed_keys(context)
    if not hidden:
        return list(ranked)
    return [one for one in ranked if ask_key(one.contact.id) not in hidden]


def ask_key(contact_id: str) -> str:
    """The key under which a suggestion is dismissed for today."""
    return f"ask:{contact_id}"


@remembered(OUTREACH | CONTACTS | {"profile", "fields"})
def ranked_in(index: WorkspaceIndex, today: date) -> list[Suggestion]:
    """As `ask_next`, with those who were put off today; kept by the index, do not change."""
    climbed = climbed_rungs(index)
    rung = next((n for n, name in enumerate(RUNGS) if name not in climbed), len(RUNGS))
    fields = named_fields(index.field_list)
    profile = index.profile
    ground = Ground(index.contacts, own_places(profile), rung, fields, place_of_today(profile))
    weighed = ask_weights(index.profile)
    weights = tuple(weighed[part.key] for part in ASK_PARTS)
    deciding = tuple(n for n, weight in enumerate(weights) if weight)
    whole = FULL * sum(weights)
    rows: list[tuple[int, list[int], int, Suggestion]] = []
    for contact in index.contact_list:
        if is_snoozed(contact, today) or not may_be_asked(index, contact.id, today):
            continue
        if is_kept_from(profile, contact):
            continue
        values = tuple(part.value(contact, ground) for part in ASK_PARTS)
        total = sum(map(int.__mul__, values, weights))
        score = (200 * total + whole) // (2 * whole) if whole else 0
        suggestion = Suggestion(contact, score, values, weights, ground)
        rows.append((-total, [-values[n] for n in deciding], len(rows), suggestion))
    rows.sort(key=lambda row: row[:3])
    return [row[3] for row in rows]


def _shares(
    values: Sequence[int], weights: Sequence[int], score: int, most: Sequence[int]
) -> tuple[int, ...]:
    """The score, shared out in whole points, none above its most: the largest remainders go up."""
    whole = FULL * sum(weights)
    if not whole:
        return (0,) * len(values)
    exact = [100 * value * weight for value, weight in zip(values, weights, strict=True)]
    points = [part // whole for part in exact]
    for _ in range(score - sum(points)):
        open_parts = (n for n in range(len(points)) if points[n] < most[n])
        points[max(open_parts, key=lambda n: exact[n] - points[n] * whole)] += 1
    return tuple(points)


AsideKind = Literal["today", "until", "set aside"]


@dataclass(frozen=True, slots=True)
class PutAside:
    """Somebody who could be asked, but is not suggested now. `until` is the first day again."""

    contact: Contact
    kind: AsideKind
    until: date | None


def put_aside(ws: Workspace, library: Library, *, now: datetime) -> list[PutAside]:
    """Who was put off today, then who is snoozed (the next to come back first), then set aside."""
    context = AdviceContext(index_of(ws), library, now)
    index, today = context.index, context.today
    hidden = dismissed_keys(context)
    found = [
        PutAside(one.contact, "today", None)
        for one in ranked_in(index, today)
        if hidden and ask_key(one.contact.id) in hidden
    ]
    return found + _snoozed(index, today)


@remembered(OUTREACH | CONTACTS)
def _snoozed(index: WorkspaceIndex, today: date) -> list[PutAside]:
    stages = stages_in(index, today)
    found = []
    for contact in index.contact_list:
        until = contact.snoozed_until
        if until is None or until <= today or stages[contact.id] != "identified":
            continue
        aside = until == SET_ASIDE
        found.append(PutAside(contact, "set aside" if aside else "until", None if aside else until))
    return sorted(found, key=lambda one: one.until or SET_ASIDE)


Missing = Literal["motivation", "field", "shared", "rung"]
FEWEST = 3
"""So many equals at the top make the order of the list a matter of chance."""


@dataclass(frozen=True, slots=True)
class Tie:
    """`count` people (3 at least) share the first place; `missing` would tell them apart.

    `everybody` says that nobody else can be asked.
    """

    count: int
    everybody: bool
    missing: tuple[Missing, ...]


def tie_at_the_top(ws: Workspace, ranked: Sequence[Suggestion]) -> Tie | None:
    """Whether the first ones on the list are equal in all that counts; None where one leads.

    What is missing: how keen one is, a field of one's own, one's schools and employers, the rung;
    only what counts for something and is not known of anybody in the tie.
    """
    if not ranked:
        return None
    first = _counted(ranked[0])
    equal = sum(1 for _ in takewhile(lambda one: _counted(one) == first, ranked))
    if equal < FEWEST:
        return None
    return Tie(equal, equal == len(ranked), _missing(ws, ranked[:equal]))


def _counted(one: Suggestion) -> list[int]:
    return [value for value, weight in zip(one.values, one.weights, strict=True) if weight > 0]


def _missing(ws: Workspace, equal: Sequence[Suggestion]) -> tuple[Missing, ...]:
    weights, profile = ask_weights(ws.profile), ws.profile
    people = [one.contact for one in equal]
    unknown: dict[Missing, bool] = {
        "motivation": all(one.motivation is None for one in people),
        "field": not any(field.title.strip() for field in ws.fields.all()),
        "shared": not (profile.schools.strip() or profile.employers.strip()),
        "rung": not any(one.rung for one in people),
    }
    return tuple(part for part, is_missing in unknown.items() if is_missing and weights[part])
