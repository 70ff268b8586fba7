"""What differs between the people who answered and those who did not: tie, way, words, day.

Nothing is said where there are too few to say it, or where nothing differs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, remembered
from infoint.dates.business_days import follow_up_day
from infoint.dates.local_time import local_day
from infoint.domain import OutreachAttempt
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import UNANSWERED, day_is_known, rang_out
from infoint.outreach.waiting import has_appointment
from infoint.people.stages import stages_in
from infoint.progress.chance import CHANCE, chance

By = Literal["situation", "channel", "length", "weekday"]
FEWEST = 3
"""So many people must stand on both sides before they are compared."""
SHORT = 100
"""Words of a short message."""
MOST_TOLD = 2


@dataclass(frozen=True, slots=True)
class FirstMessage:
    """The first words to somebody that were heard, and whether an answer came by now."""

    attempt: OutreachAttempt
    answered: bool
    waits: bool = False
    """Whether they may still answer."""


@dataclass(frozen=True, slots=True)
class Difference:
    """More of these answered than of all others. `value` is an id of `by`: how one comes to them,
    a channel, "short" or "long", or the day of the week from 0.
    """

    by: By
    value: str
    answered: int
    of: int
    others_answered: int
    others: int
    waiting: int = 0
    others_waiting: int = 0
    """How many of these, and of the others, may still answer."""


@dataclass(frozen=True, slots=True)
class Compared:
    """How many answered and how many did not, and what differs between them."""

    answered: int
    unanswered: int
    differences: tuple[Difference, ...]
    compared: frozenset[By] = frozenset()
    """Of what enough is noted to set some beside the others."""


def an_answer_came(index: WorkspaceIndex, contact: str) -> bool:
    """Whether an answer of any kind came from them, or a talk was agreed."""
    tries = index.attempts_of.get(contact, ())
    return any(one.outcome not in UNANSWERED for one in tries) or has_appointment(index, contact)


@remembered(OUTREACH | CONTACTS)
def first_messages(index: WorkspaceIndex, today: date) -> tuple[FirstMessage, ...]:
    """The first message to each person, the latest at the beginning.

    Left out are calls that nobody took, for nobody heard the words, and messages without an answer
    that still have their first business days.
    """
    found, stages = [], stages_in(index, today)
    for contact, attempts in index.attempts_of.items():
        heard = (one for one in attempts if not rang_out(one))
        first = next(heard, None)
        if first is None or contact not in index.contacts:
            continue
        came = an_answer_came(index, contact)
        if came or today >= follow_up_day(
            index.profile, first.at, index.settings.follow_up_days[0]
        ):
            found.append(FirstMessage(first, came, stages[contact] is Stage.ASKED))
    return tuple(sorted(found, key=lambda one: one.attempt.at, reverse=True))


@remembered(OUTREACH | CONTACTS)
def what_differs(index: WorkspaceIndex, today: date) -> Compared:
    """The answered and the unanswered side by side, the plainest differences first."""
    messages = first_messages(index, today)
    answered = sum(one.answered for one in messages)
    found: dict[By, list[Difference]] = {}
    compared: set[By] = set()
    groups: dict[tuple[By, str], list[FirstMessage]] = {}
    for one in messages:
        for by, value in _traits(index, one.attempt):
            groups.setdefault((by, value), []).append(one)
    for (by, value), group in groups.items():
        known = [one for each, some in groups.items() if each[0] == by for one in some]
        came, all_came = _came(group), _came(known)
        others = all_came - came, len(known) - len(group)
        waits = _waits(group), _waits(known) - _waits(group)
        difference = Difference(by, value, came, len(group), *others, *waits)
        if min(difference.of, difference.others) >= FEWEST:
            compared.add(by)
        if _tells(difference):
            found.setdefault(by, []).append(difference)
    best = sorted((min(each, key=_chance) for each in found.values()), key=_chance)
    told = tuple(best[:MOST_TOLD])
    return Compared(answered, len(messages) - answered, told, frozenset(compared))


def _came(group: Iterable[FirstMessage]) -> int:
    return sum(one.answered for one in group)


def _waits(group: Iterable[FirstMessage]) -> int:
    return sum(one.waits and not one.answered for one in group)


def _traits(index: WorkspaceIndex, attempt: OutreachAttempt) -> Iterator[tuple[By, str]]:
    if attempt.situation:
        yield "situation", str(attempt.situation)
    if not attempt.earlier:
        yield "channel", str(attempt.channel)
    words = len(attempt.text.split())
    if words and not attempt.channel.spoken:
        yield "length", "short" if words <= SHORT else "long"
    if day_is_known(attempt, index.contacts.get(attempt.contact)):
        yield "weekday", str(local_day(attempt.at, index.zone).weekday())


def _tells(one: Difference) -> bool:
    if min(one.of, one.others) < FEWEST:
        return False
    is_more = one.answered * one.others > one.others_answered * one.of
    return is_more and _chance(one) <= CHANCE


def _chance(one: Difference) -> float:
    return chance(one.answered, one.of, one.others_answered, one.others)
