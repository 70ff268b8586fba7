"""Fields side by side, as a decision between them needs it; nothing is decided by a machine.

Two talks at least before a field counts as compared: `seven-steps` asks for several opinions on
each field, that two are the least is our reading.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infoint.advice.index import WorkspaceIndex, index_of, remembered
from infoint.domain import CareerField, Criterion, DecisionNote, Interview
from infoint.fields.decisions import decided_for
from infoint.fields.ratings import RatingMoves, rating_moves
from infoint.fields.said import Answers, FieldPicture, Said, Tally, compare_field
from infoint.fields.said_takeaways import Pay, Skill, pay_by_level
from infoint.fields.scores import (
    Placed,
    Ratings,
    first_two,
    in_order,
    named_criteria,
    not_heard,
    ratings_at,
    rough_score,
)
from infoint.fields.speaks import Speaks, speaks_against, speaks_for
from infoint.fields.struck import struck
from infoint.fields.tipping import Tip, what_would_tip
from infoint.fields.unknowns import Unknown, Whom, unknown_of, whom_to_ask
from infoint.library import Library
from infoint.store import Workspace

INTERVIEWS_NEEDED = 2
_BETWEEN = 2
"""So many fields are weighed against each other."""


@dataclass(frozen=True, slots=True)
class FieldCompared:
    """One field with everything that speaks for it or against it.

    Scores run from 0 to 100 by the weights as they are; None until a criterion is rated.
    `interviews` are the held ones, the oldest first; `decisions` the notes, the newest first. In
    `evaluation` every question of the library stands; `len(said)` is its n.
    """

    field: CareerField
    interviews: tuple[Interview, ...]
    ratings: tuple[RatingMoves, ...]
    score_before: float | None
    score: float | None
    evaluation: tuple[Answers, ...]
    assumptions: tuple[Tally, ...]
    pay: tuple[Pay, ...]
    have: tuple[Skill, ...]
    lack: tuple[Skill, ...]
    unknown: tuple[Unknown, ...]
    whom: tuple[Whom, ...]
    decisions: tuple[DecisionNote, ...]
    picture: FieldPicture
    speaks_for: Speaks | None
    speaks_against: Speaks | None
    struck: Mapping[str, Said]
    """By id of what matters: what a talk said against it."""

    @property
    def compared(self) -> bool:
        """Whether enough talks were held for the field to count."""
        return len(self.interviews) >= INTERVIEWS_NEEDED

    @property
    def missing_interviews(self) -> int:
        """How many talks are still needed before it counts."""
        return max(0, INTERVIEWS_NEEDED - len(self.interviews))

    @property
    def rated(self) -> int:
        """How many criteria are rated, before or after the talks."""
        return sum(each.now is not None for each in self.ratings)

    @property
    def told(self) -> bool:
        """Whether a rating stands as talks left it: else all of them are one's own first guess."""
        return bool(self.interviews) and any(each.steps for each in self.ratings)

    @property
    def settled(self) -> int:
        """How many assumptions several people confirmed or contradicted, all of one mind."""
        return sum(tally.is_settled for tally in self.assumptions)

    def ask(self, unknown: Unknown) -> tuple[Whom, ...]:
        """Whom to ask this: not those who have answered it already, unless there is nobody else."""
        fresh = tuple(each for each in self.whom if each.contact not in unknown.not_again)
        return fresh or self.whom


@dataclass(frozen=True, slots=True)
class FieldsCompared:
    """Several fields. `criteria` are those with a name, in the person's order.

    `order` ranks the contest: the fields that count as compared or, while those are fewer than
    two, all that have a rating (`by_guess`). `tips` are the single changes that would put another
    field first in it, the smallest at the beginning. `resting` are the fields that were set aside
    and are not among those compared; `decided` is the one that was decided for.
    """

    fields: tuple[FieldCompared, ...]
    criteria: tuple[Criterion, ...]
    order: tuple[Placed, ...]
    by_guess: bool
    tips: tuple[Tip, ...]
    resting: tuple[FieldCompared, ...] = ()
    decided: FieldCompared | None = None

    @property
    def ranked(self) -> tuple[FieldCompared, ...]:
        """All fields as they are shown: the one decided for, then those with talks enough, with
        talks, and with none; among them as in `order`, then as chosen.
        """
        places = {each.field: n for n, each in enumerate(self.order)}
        chosen = self.decided.field.id if self.decided else ""

        def place(one: FieldCompared) -> tuple[bool, int, int]:
            weight = min(len(one.interviews), INTERVIEWS_NEEDED)
            return one.field.id != chosen, -weight, places.get(one.field.id, len(places))

        return tuple(sorted(self.fields, key=place))

    @property
    def wanting(self) -> tuple[tuple[CareerField, int], ...]:
        """The fields whose talks are still too few for a fair comparison, with how many."""
        talks = {one.field.id: len(one.interviews) for one in self.fields}
        return talks_wanting([one.field for one in self.fields], talks)

    @property
    def firm(self) -> FieldCompared | None:
        """The field that leads by more than a guess: alone in front, with talks enough, of which
        one at least rated it.
        """
        front = self.front
        return front[0] if len(front) == 1 and front[0].compared and front[0].told else None

    @property
    def guessed(self) -> bool:
        """Whether those in front stand there by one's own first guess alone."""
        return bool(self.front) and not any(one.told for one in self.front)

    @property
    def unheard(self) -> tuple[FieldCompared, ...]:
        """Of the field in front and the next one: those of which no talk rated what weighs most."""
        firsts = first_two(self.contest, self.criteria)
        return tuple(
            one for one in self.fields if one.field.id in firsts and not_heard(one.ratings)
        )

    @property
    def front(self) -> tuple[FieldCompared, ...]:
        """The fields that share the first place of `order`."""
        first = {each.field for each in self.order if each.place == 1}
        return tuple(one for one in self.fields if one.field.id in first)

    @property
    def titles(self) -> dict[str, str]:
        """By id of the field: its title as written; also of those that rest or were decided for."""
        chosen = (self.decided,) if self.decided else ()
        everywhere = (*self.fields, *self.resting, *chosen)
        return {each.field.id: each.field.title for each in everywhere}

    @property
    def contest(self) -> Ratings:
        """The ratings that `order` rests on, by field, for trying out other weights."""
        ranked = {each.field for each in self.order}
        return _latest([each for each in self.fields if each.field.id in ranked])

    @property
    def unevenly_rated(self) -> tuple[FieldCompared, ...]:
        """Ranked fields that lack a rating which another one has: their scores compare badly."""
        contest = self.contest
        most = len({criterion for ratings in contest.values() for criterion in ratings})
        return tuple(one for one in self.fields if one.field.id in contest and one.rated < most)


def fields_weighed(
    fields: Sequence[CareerField], talks: Mapping[str, int]
) -> Sequence[CareerField]:
    """The two fields with most talks, of those that do not rest; one, where there is one."""
    running = [one for one in fields if one.status != "set aside"]
    running.sort(key=lambda one: (-talks.get(one.id, 0), one.status != "exploring"))
    return running[:_BETWEEN]


def talks_wanting(
    fields: Sequence[CareerField], talks: Mapping[str, int]
) -> tuple[tuple[CareerField, int], ...]:
    """Of the fields that are weighed: those that want more talks for a fair comparison, with how
    many. The one sum that says how far it is to a decision.
    """
    weighed = fields_weighed(fields, talks)
    lacking = ((one, INTERVIEWS_NEEDED - talks.get(one.id, 0)) for one in weighed)
    return tuple((one, count) for one, count in lacking if count > 0)


def compare_fields(
    ws: Workspace, library: Library, *, fields: Sequence[str] | None = None
) -> FieldsCompared:
    """Compare the fields with these ids in this order; None takes all that are not set aside.

    Unknown ids are passed over. Kept until the data changes; what is being typed changes nothing.
    """
    index = index_of(ws)
    if fields is None:
        fields = [each.id for each in index.field_list if each.status != "set aside"]
    return _compare(index, library, tuple(fields))


@remembered()
def _compare(index: WorkspaceIndex, library: Library, wanted: Sequence[str]) -> FieldsCompared:
    criteria = tuple(named_criteria(index.profile))
    known = [index.fields[each] for each in dict.fromkeys(wanted) if each in index.fields]
    found = tuple(_one(index, library, field, criteria) for field in known)
    counting = [each for each in found if each.compared and each.score is not None]
    by_guess = len(counting) < 2
    ratings = _latest(found if by_guess else counting)
    chosen = decided_for(index)
    rest = [one for one in index.field_list if one.status == "set aside" and one not in known]
    return FieldsCompared(
        fields=found,
        criteria=criteria,
        order=in_order(ratings, criteria),
        by_guess=by_guess,
        tips=what_would_tip(ratings, criteria),
        resting=tuple(_one(index, library, field, criteria) for field in rest),
        decided=_one(index, library, chosen, criteria) if chosen else None,
    )


def _latest(fields: Sequence[FieldCompared]) -> dict[str, dict[str, int]]:
    """The rated fields with where each rating stands now."""
    found = {each.field.id: ratings_at(each.ratings, "latest") for each in fields}
    return {field: ratings for field, ratings in found.items() if ratings}


def _one(
    index: WorkspaceIndex, library: Library, field: CareerField, criteria: Sequence[Criterion]
) -> FieldCompared:
    picture = compare_field(index, library, field.id)
    moves = rating_moves(index, field, criteria)
    against = struck(picture, criteria)
    standing = [each for each in moves if each.criterion.id not in against]
    liked = speaks_for(picture, standing, field.why)
    return FieldCompared(
        field=field,
        interviews=picture.interviews,
        ratings=moves,
        score_before=rough_score(ratings_at(moves, "before"), criteria),
        score=rough_score(ratings_at(moves, "latest"), criteria),
        evaluation=picture.evaluation,
        assumptions=tuple(each for each in picture.assumptions if each.assumption.text.strip()),
        pay=pay_by_level(picture.salaries),
        have=tuple(skill for skill in picture.skills if skill.have),
        lack=tuple(skill for skill in picture.skills if not skill.have),
        unknown=unknown_of(picture, moves, library, index.profile),
        whom=whom_to_ask(index, field.id),
        decisions=tuple(sorted(field.decisions, key=lambda note: note.at, reverse=True)),
        picture=picture,
        speaks_for=liked,
        speaks_against=speaks_against(picture, moves, liked.who if liked else ""),
        struck=against,
    )
