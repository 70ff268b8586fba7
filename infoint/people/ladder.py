"""The ladder of practice: from someone who loves to talk up to someone unknown (`seven-steps`).

A rung is climbed once a talk was held with a contact who stands on it. The lowest rung that is not
climbed yet is the next one.
"""

from dataclasses import dataclass
from datetime import date, datetime

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex, index_of, remembered
from infoint.advice.suggestion import is_snoozed
from infoint.advice.todays_employer import is_kept_from
from infoint.dates.local_time import local_day
from infoint.domain import RUNGS, Contact
from infoint.domain.contacts import Rung
from infoint.library import Library
from infoint.library.entries import Circle
from infoint.people.stages import may_be_asked, stages_in
from infoint.store import Workspace


@dataclass(frozen=True, slots=True)
class LadderRung:
    """One rung. `people` stand on it and can be asked now, in the order in which they were added.

    `under_way` counts those on it who were asked and with whom no talk was held yet. `circles` are
    those of the people finder that lead to people of this kind.
    """

    rung: Rung
    climbed: bool
    people: tuple[Contact, ...]
    under_way: int
    circles: tuple[Circle, ...]


_UNDER_WAY = frozenset({"asked", "replied", "agreed"})


def ladder(ws: Workspace, library: Library, *, now: datetime) -> tuple[LadderRung, ...]:
    """The four rungs, the easiest first."""
    index = index_of(ws)
    today = local_day(now, index.zone)
    climbed = climbed_rungs(index)
    standing = _standing(index, today)
    return tuple(
        LadderRung(
            rung,
            rung in climbed,
            *standing[rung],
            tuple(circle for circle in library.people_finder if circle.rung == rung),
        )
        for rung in RUNGS
    )


def next_rung(rungs: tuple[LadderRung, ...]) -> LadderRung | None:
    """The lowest rung that is not climbed yet; None where all are."""
    return next((rung for rung in rungs if not rung.climbed), None)


@remembered(OUTREACH | CONTACTS)
def climbed_rungs(index: WorkspaceIndex) -> frozenset[Rung]:
    """The rungs on which a contact stands with whom a talk was held."""
    interviewed = {interview.contact for interview in index.interviews if interview.held_at}
    return frozenset(
        index.contacts[contact].rung for contact in interviewed if contact in index.contacts
    ) - {""}


@remembered(OUTREACH | CONTACTS | {"profile"})
def _standing(index: WorkspaceIndex, today: date) -> dict[Rung, tuple[tuple[Contact, ...], int]]:
    people: dict[Rung, list[Contact]] = {rung: [] for rung in RUNGS}
    under_way: dict[Rung, int] = dict.fromkeys(RUNGS, 0)
    stages = stages_in(index, today)
    for contact in index.contact_list:
        if not contact.rung:
            continue
        stage = stages[contact.id]
        is_open = not is_snoozed(contact, today) and not is_kept_from(index.profile, contact)
        if is_open and may_be_asked(index, contact.id, today):
            people[contact.rung].append(contact)
        elif stage in _UNDER_WAY:
            under_way[contact.rung] += 1
    return {rung: (tuple(people[rung]), under_way[rung]) for rung in RUNGS}
