"""How far it is to a decision: where somebody stands on the way there, and what still lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.dates.local_time import local_day
from infoint.domain import CareerField, Criterion, Interview
from infoint.domain.kinds import Stage
from infoint.domain.outreach_counts import count_responses
from infoint.fields.comparison import INTERVIEWS_NEEDED, fields_weighed, talks_wanting
from infoint.fields.decisions import latest_decision
from infoint.fields.ratings import RatingMoves, rating_moves
from infoint.fields.scores import first_two, named_criteria, not_heard, ratings_at
from infoint.people.stages import is_off_with, stages_in
from infoint.progress.stuck.case import has_decided
from infoint.today.due_interviews import held_interviews

if TYPE_CHECKING:
    from infoint.store import Workspace

Place = Literal[
    "beginning",
    "no people",
    "nobody asked",
    "waiting",
    "silent",
    "answered",
    "agreed",
    "first talk",
    "no field",
    "talks missing",
    "enough",
    "decided",
]


@dataclass(frozen=True, slots=True)
class Road:
    """Where somebody stands. `wanting` are the fields that still want talks, with how many.

    Of the `talks` held, `unsaid` are about no field as far as was said.
    """

    place: Place
    talks: int = 0
    fields: int = 0
    unsaid: int = 0
    wanting: tuple[tuple[CareerField, int], ...] = ()
    ahead: Interview | None = None
    """Where it is enough: the next talk about one of the fields that are weighed."""
    goes_on: bool = False
    """Whether the newest decision on one of them was to go on."""
    names_criteria: bool = True
    """Where there were talks enough: whether it was said what matters."""
    unheard: tuple[tuple[CareerField, RatingMoves], ...] = ()
    """And of the field in front and the next one: what weighs most and no talk has rated."""

    @property
    def rests_on_guesses(self) -> bool:
        """Where there were talks enough: whether a decision would rest on first guesses, since
        nobody said what matters, or no talk rated what weighs most.
        """
        return not self.names_criteria or bool(self.unheard)

    @property
    def missing(self) -> int:
        """How many talks are missing in all."""
        return sum(count for _field, count in self.wanting)


def road_to_decision(ws: Workspace, *, now: datetime) -> Road:
    """The way to a decision: two talks about each of two fields, of one where there is one."""
    index = index_of(ws)
    held = [one for _ended, one in held_interviews(index)]
    about = Counter(one.field for one in held if one.field in index.fields)
    talks, fields, unsaid = len(held), len(about), len(held) - about.total()
    if not index.contact_list and not held:
        return Road("no people" if index.field_list else "beginning")
    if has_decided(index):
        return Road("decided", talks, fields, unsaid)
    if not held:
        at = stages_in(index, local_day(now, index.zone))
        return Road(_before_the_first(index, at))
    weighed = fields_weighed(index.field_list, about)
    wanting = talks_wanting(index.field_list, about)
    if talks == 1:
        return Road("first talk", talks, fields, unsaid, wanting)
    if not weighed:
        return Road("no field", talks, unsaid=unsaid)
    if wanting:
        return Road("talks missing", talks, fields, unsaid, wanting)
    criteria = named_criteria(index.profile)
    told = [index.fields[key] for key, count in about.items() if count >= INTERVIEWS_NEEDED]
    return Road(
        "enough",
        talks,
        fields,
        unsaid,
        ahead=_next_about(index, {one.id for one in weighed}, now),
        goes_on=any(_goes_on(one) for one in weighed),
        names_criteria=bool(criteria),
        unheard=_unheard(index, [one for one in told if one.status != "set aside"], criteria),
    )


def _unheard(
    index: WorkspaceIndex, fields: Sequence[CareerField], criteria: Sequence[Criterion]
) -> tuple[tuple[CareerField, RatingMoves], ...]:
    """Of the one in front of these and the next one: what weighs most and no talk has rated."""
    moves = {one.id: rating_moves(index, one, criteria) for one in fields} if criteria else {}
    firsts = first_two({key: ratings_at(each, "latest") for key, each in moves.items()}, criteria)
    found = ((index.fields[key], not_heard(moves[key])) for key in firsts)
    return tuple((field, open_one) for field, open_one in found if open_one)


def _next_about(index: WorkspaceIndex, fields: Collection[str], now: datetime) -> Interview | None:
    coming = [
        one
        for one in index.interviews
        if one.field in fields and one.status == "planned" and one.start and one.start > now
    ]
    return min(coming, key=lambda one: one.start or now, default=None)


def _goes_on(field: CareerField) -> bool:
    note = latest_decision(field)
    return note is not None and note.outcome == "go on"


def _before_the_first(index: WorkspaceIndex, at: Mapping[str, Stage]) -> Place:
    came = count_responses(list(at.values()))
    if not came.asked:
        return "nobody asked"
    agreed = (contact for contact, stage in at.items() if stage is Stage.AGREED)
    if not all(is_off_with(index, contact) for contact in agreed):
        return "agreed"
    if came.answered:
        return "answered"
    return "waiting" if came.waiting else "silent"
