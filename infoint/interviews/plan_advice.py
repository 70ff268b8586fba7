"""A question plan for one talk: what to ask in the time agreed, and what a plan is short of."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from infoint.domain import Interview, PlannedQuestion
from infoint.domain.contacts import Career
from infoint.domain.profile import Profile, Settings
from infoint.library import REFERRAL_TOPIC, Library, Question
from infoint.store import Workspace

ROOM = 0.25
"""Share of the minutes kept free for follow-up questions, which do most (`huang-questions`)."""


@dataclass(frozen=True, slots=True)
class PlanMinutes:
    """Minutes of a question plan against the minutes asked for; `must_asks` counts its musts.

    Of these a talk holds `most`.
    """

    must: int
    if_time: int
    asked_for: int
    must_asks: int
    most: int

    @property
    def total(self) -> int:
        """Minutes that every question of the plan takes together."""
        return self.must + self.if_time

    @property
    def fits(self) -> bool:
        """Whether the whole plan, must and if time, keeps within the minutes asked for."""
        return self.total <= self.asked_for

    @property
    def spare(self) -> int:
        """What the must asks leave of the minutes; below 0 where they do not fit."""
        return self.asked_for - self.must

    @property
    def room_for_more(self) -> bool:
        """Whether enough is left over for follow-up questions."""
        return self.spare >= self.asked_for * ROOM

    @property
    def too_many(self) -> bool:
        """Whether there are more must asks than one talk can hold."""
        return self.must_asks > self.most


def plan_minutes(interview: Interview, settings: Settings | None = None) -> PlanMinutes:
    """Add up the plan, the musts apart from the rest."""
    musts = [item.minutes for item in interview.plan if item.must]
    rest = interview.planned_minutes - sum(musts)
    most = (settings or Settings()).questions
    return PlanMinutes(sum(musts), rest, interview.minutes, len(musts), most)


def unanswered_questions(ws: Workspace, library: Library, field_id: str) -> frozenset[str]:
    """Ids of the bank's questions that no held talk about this field has an answer to.

    Without a field all of them: nothing is known about it. The same as `compare_field` says, which
    gathers far more and would slow the page down at every letter typed.
    """
    if not ws.fields.get(field_id):
        return frozenset(question.id for question in library.questions)
    answered = {
        item.question
        for interview in ws.interviews.all()
        if interview.field == field_id and interview.held_at
        for item in interview.plan
        if item.note.strip()
    }
    return frozenset(each.id for each in library.questions if each.id not in answered)


def asked_for(profile: Profile, library: Library) -> tuple[str, ...]:
    """Ids of what somebody wants to know most by what holds for them: of each situation the first,
    then of each the second, and so on.
    """
    mine = [one.questions for one in library.situations if one.key in profile.situations]
    turns = (each for turn in zip_longest(*mine) for each in turn if each)
    return tuple(dict.fromkeys(turns))


def reason_to_ask(question: str, profile: Profile, library: Library) -> str:
    """Why a question of the bank stands in a plan, by what holds for the person; "" for others."""
    mine = (one for one in library.situations if one.key in profile.situations)
    return next((one.reason for one in mine if question in one.questions), "")


def leading(asked: Sequence[str], settings: Settings) -> tuple[str, ...]:
    """Those of `asked` that become must asks: a quarter of them, the rest is left to the bank."""
    return tuple(asked[: max(1, settings.questions // 4)])


def suggest_plan(
    library: Library,
    kept: Sequence[PlannedQuestion],
    minutes: int,
    unanswered: Collection[str],
    settings: Settings | None = None,
    *,
    career: Career = "",
    asked: Sequence[str] = (),
) -> tuple[PlannedQuestion, ...]:
    """A plan for a talk of so many minutes around the questions that are `kept`.

    Unanswered questions come first, among them the bank's own must asks; no topic twice while
    another one waits. Of what is `asked` for, as `asked_for` gives it, some are must asks, too,
    and the others come right after these. Where the other's place in their `career` is known,
    those that suit it come right after the must asks, and those that are for others last. The
    must asks leave a quarter of
    the time free, as far as the kept ones allow; if time fills the rest. Whom else to talk to
    always stands at the end.
    """
    settings = settings or Settings()
    known = {item.question for item in kept}
    closing = [each for each in asking(library) if each.id not in known]
    rest = [
        each for each in library.questions if each.id not in known and each.topic != REFERRAL_TOPIC
    ]
    ranked = _ranked(rest, unanswered, career, asked, leading(asked, settings))
    taken = [item for item in kept if item.must]
    places = settings.questions - len(taken) - len(closing)
    room = int(minutes * (1 - ROOM)) - _minutes(taken) - _minutes(closing)
    must = fitting(ranked, places, room, in_turn=True)
    left = [each for each in ranked if each not in must]
    if_time = [item for item in kept if not item.must]
    room = minutes - _minutes((*taken, *closing, *must, *if_time))
    more = fitting(left, settings.if_time - len(if_time), room)
    order = {each.id: place for place, each in enumerate(library.questions)}
    must.sort(key=lambda each: order[each.id])
    last = {each.id for each in asking(library)}
    return (
        *(planned(each, must=True) for each in must),
        *(item for item in taken if item.question not in last),
        *(planned(each, must=False) for each in more),
        *if_time,
        *(item for item in taken if item.question in last),
        *(planned(each, must=True) for each in closing),
    )


def asking(library: Library) -> list[Question]:
    """What asks whom else to talk to: the must asks of that topic, else its first question."""
    found = [each for each in library.questions if each.topic == REFERRAL_TOPIC]
    return [each for each in found if each.must] or found[:1]


def planned(question: Question, *, must: bool | None = None) -> PlannedQuestion:
    """A question of the bank as it stands in a plan; without `must` by the bank's default."""
    return PlannedQuestion(
        question=question.id,
        text=question.text,
        must=question.must if must is None else must,
        minutes=question.minutes,
    )


def _ranked(
    questions: Iterable[Question],
    unanswered: Collection[str],
    career: Career,
    asked: Sequence[str],
    first: Sequence[str],
) -> list[Question]:
    """Unanswered ones first; in each half must asks, what suits, if time, the others, topics in
    turn.
    """
    ranks = {"must": 0, "time": 2, "": 3}

    def rank(each: Question) -> tuple[bool, int]:
        if each.id in asked:
            return each.id not in unanswered, -1 if each.id in first else 0 if each.must else 1
        place = ranks[each.default]
        if each.is_for_others(career):
            place = max(ranks.values()) + 1
        elif each.fits(career):
            place = min(place, 1)
        return each.id not in unanswered, place

    seen: Counter[str] = Counter()
    turns = {}
    for each in sorted(questions, key=rank):
        in_turn = asked.index(each.id) if each.id in asked else seen[each.topic]
        turns[each] = (*rank(each), in_turn)
        seen[each.topic] += 1
    return sorted(turns, key=lambda each: turns[each])


def fitting(
    questions: Iterable[Question], places: int, minutes: int, *, in_turn: bool = False
) -> list[Question]:
    """Those that fit into so many places and minutes; `in_turn` none after one that does not."""
    found: list[Question] = []
    for each in questions:
        if len(found) < places and each.minutes <= minutes:
            found.append(each)
            minutes -= each.minutes
        elif in_turn:
            break
    return found


def _minutes(items: Iterable[Question | PlannedQuestion]) -> int:
    return sum(item.minutes for item in items)
