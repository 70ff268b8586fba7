"""The question plan of a talk: a first version from the bank, and every change to it."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache

from infoint.domain import Interview, PlannedQuestion
from infoint.domain.interviews import QuestionState
from infoint.domain.problems import InputError
from infoint.domain.profile import QUESTIONS, Profile, Settings
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries, one_line
from infoint.entries.lookup import edit_interview, require, require_part
from infoint.i18n import N_, _
from infoint.i18n.messages import Message
from infoint.interviews.plan_advice import (
    asked_for,
    asking,
    fitting,
    leading,
    planned,
    suggest_plan,
    unanswered_questions,
)
from infoint.library import REFERRAL_TOPIC, Library
from infoint.library.settings import settings_of
from infoint.store import Transaction, Workspace

SHORT_PLAN = 3
"""So many must questions, and the closing one, for a talk on the spot."""
ASSUMPTION_MINUTES = 2
_LOST = N_("This question is no longer there; it may have been removed in another window.")


def first_plan(
    library: Library, settings: Settings | None = None, asked: tuple[str, ...] = ()
) -> tuple[PlannedQuestion, ...]:
    """The bank's defaults: must ask, then if time, and whom else to talk to at the end.

    They are no more than the settings say, the first ones of the bank. Of what is `asked` for, as
    `asked_for` gives it, some are must asks instead of the last ones; the rest waits for time.
    It takes no longer than the defaults.
    """
    settings, closing = settings or Settings(), _closing(library)
    rest = [each for each in library.questions if each.topic != REFERRAL_TOPIC]
    first = leading(asked, settings)
    wanted = {each.id: each for each in rest if each.id in asked}
    must = [wanted[one] for one in first if one in wanted]
    defaults = [each for each in rest if each.default == "must"]
    later = [each for each in rest if each.default == "time"]
    must += [each for each in defaults if each not in must]
    time = [wanted[one] for one in asked if one in wanted and wanted[one] not in must]
    time += [each for each in later if each not in (*must, *time)]
    places = max(settings.questions - len(closing), 0)
    usual = sum(each.minutes for each in (*defaults[:places], *later[: settings.if_time]))
    room = usual - sum(each.minutes for each in must[:places])
    order = {each.id: place for place, each in enumerate(library.questions)}
    taken_in = sorted(must[:places], key=lambda each: order[each.id])
    return (
        *(planned(each, must=True) for each in taken_in),
        *(planned(each, must=False) for each in fitting(time, settings.if_time, room)),
        *closing,
    )


@cache
def _first_plans(
    library: Library, asked: tuple[str, ...]
) -> frozenset[tuple[tuple[str, bool, int], ...]]:
    low, high = QUESTIONS
    every = (Settings(questions=count) for count in range(low, high + 1))
    return frozenset(_as_planned(first_plan(library, each, asked)) for each in every)


def is_first_plan(
    plan: Iterable[PlannedQuestion], library: Library, profile: Profile | None = None
) -> bool:
    """Whether a plan is the one that a talk begins with, however many were wanted at that time, and
    whether or not what holds for the person was said before.
    """
    found = _as_planned(plan)
    known = [(), *((one.questions) for one in library.situations)]
    if profile:
        known.append(asked_for(profile, library))
    return any(found in _first_plans(library, asked) for asked in known)


def _as_planned(plan: Iterable[PlannedQuestion]) -> tuple[tuple[str, bool, int], ...]:
    return tuple((item.text, item.must, item.minutes) for item in plan)


def short_plan(library: Library) -> tuple[PlannedQuestion, ...]:
    """A few must questions and the closing one, for a talk that nobody planned."""
    must = [each for each in library.questions if each.must and each.topic != REFERRAL_TOPIC]
    return (*map(planned, must[:SHORT_PLAN]), *_closing(library))


def _closing(library: Library) -> list[PlannedQuestion]:
    return [planned(each, must=True) for each in asking(library)]


def whom_else(interview: Interview, library: Library) -> PlannedQuestion | None:
    """The question of a plan that asks whom else to talk to, if one does."""
    asks = [each.id for each in asking(library)]
    asks += [each.id for each in library.questions if each.topic == REFERRAL_TOPIC]
    mine = [item for item in interview.plan if item.question in asks]
    return min(mine, key=lambda item: asks.index(item.question), default=None)


def whom_else_words(interview: Interview, library: Library) -> str:
    """How one asks whom else to talk to: as it stands in the plan, else as in the bank."""
    item = whom_else(interview, library)
    return item.text if item else asking(library)[0].text


def asked_whom_else(
    ws: Workspace, library: Library, interview_id: str, *, now: datetime
) -> Interview:
    """One asked whom else to talk to; the question of the plan that does so is asked, too."""
    label = N_("Marked a question as asked")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        item = whom_else(interview, library)
        if item and item.state == "open":
            tx.interviews.write(interview_id, ("plan", item.id, "state"), "asked")
        return tx.interviews.update(interview_id, asked_who_else=True)


def add_bank_question(
    ws: Workspace,
    library: Library,
    interview_id: str,
    question_id: str,
    *,
    must: bool | None = None,
    now: datetime,
) -> PlannedQuestion:
    """Put a question of the bank into the plan, before the closing ones; there once, it stays."""
    question = library.question(question_id)
    if question is None:
        raise InputError({"question": N_("This question is no longer in the bank.")})
    with edit_interview(ws, interview_id, N_("Added a question"), now=now) as (tx, interview):
        for item in interview.plan:
            if item.question == question_id:
                return item
        item = planned(question, must=must)
        asks_whom = question.topic == REFERRAL_TOPIC
        place = len(interview.plan) if asks_whom else before_closing(interview.plan, library)
        put_in_plan(tx, interview, place, item)
        return item


def before_closing(plan: tuple[PlannedQuestion, ...], library: Library) -> int:
    """Where the closing questions at the end of a plan begin."""
    last = {each.id for each in library.questions if each.topic == REFERRAL_TOPIC}
    place = len(plan)
    while place and plan[place - 1].question in last:
        place -= 1
    return place


def put_in_plan(tx: Transaction, interview: Interview, place: int, *new: PlannedQuestion) -> None:
    """Put questions into a plan, before the one at `place`."""
    plan = (*interview.plan[:place], *new, *interview.plan[place:])
    tx.interviews.update(interview.id, plan=plan)


def add_own_question(
    ws: Workspace, interview_id: str, typed: Typed | None = None, *, now: datetime
) -> PlannedQuestion:
    """Put an own question (`text`, `must`, `minutes`) at the end of the plan.

    Without entries it is the one half-written in `question-<talk id>`. Problem: `text` (empty).
    """
    with edit_interview(ws, interview_id, N_("Added a question"), now=now) as (tx, interview):
        entries = Entries(taken(tx, f"question-{interview_id}" if typed is None else typed))
        text = entries.needed("text", N_("Write the question."))
        must = entries.yes_no("must") or False
        minutes = entries.number("minutes", 1, 60, 3) or 3
        entries.check()
        item = PlannedQuestion(text=text, must=must, minutes=minutes)
        put_in_plan(tx, interview, len(interview.plan), item)
        return item


def move_question(
    ws: Workspace, interview_id: str, item_id: str, to: int, *, now: datetime
) -> None:
    """Move a question to a place of the plan, counted from 0; beyond its ends it is an end."""
    with edit_interview(ws, interview_id, N_("Moved a question"), now=now) as (tx, interview):
        plan = list(interview.plan)
        item = require_part(plan, item_id, _LOST)
        plan.remove(item)
        plan.insert(min(max(to, 0), len(plan)), item)
        tx.interviews.update(interview_id, plan=tuple(plan))


def make_must(
    ws: Workspace, interview_id: str, item_id: str, must: bool, *, now: datetime
) -> Interview:
    """Say whether a question must be asked, or only if there is time."""
    label = N_("Changed the question plan")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        require_part(interview.plan, item_id, _LOST)
        return tx.interviews.write(interview_id, ("plan", item_id, "must"), must)


_MARKED: dict[QuestionState, str] = {
    "asked": N_("Marked a question as asked"),
    "skipped": N_("Marked a question as skipped"),
    "open": N_("Marked a question as open"),
}
_MARKED_FOR: dict[QuestionState, str] = {
    "asked": N_("Marked a question to {name} as asked"),
    "skipped": N_("Marked a question to {name} as skipped"),
    "open": N_("Marked a question to {name} as open"),
}


def mark_question(
    ws: Workspace, interview_id: str, item_id: str, state: QuestionState, *, now: datetime
) -> Interview:
    """Mark a question as asked or skipped, or open it again."""
    if state not in _MARKED:
        raise InputError({"state": N_("Choose asked, skipped or open.")})
    known = ws.interviews.get(interview_id)
    contact = ws.contacts.get(known.contact) if known else None
    label = Message(_MARKED_FOR[state], name=contact.name) if contact else Message(_MARKED[state])
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        require_part(interview.plan, item_id, _LOST)
        return tx.interviews.write(interview_id, ("plan", item_id, "state"), state)


def suggest_whole_plan(
    ws: Workspace, library: Library, interview_id: str, *, now: datetime
) -> Interview:
    """Put a suggested plan in place: what nobody has answered first, then what suits the other's
    place in their career, and no more than fits.

    Questions of one's own stay, and so does everything that was asked or has a note. Problem
    `plan` where the talk is over.
    """
    label = N_("Took the suggested plan")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        _refuse_held(interview)
        unanswered = unanswered_questions(ws, library, interview.field)
        contact = tx.contacts.get(interview.contact)
        plan = suggest_plan(
            library,
            _kept(interview.plan),
            interview.minutes,
            unanswered,
            settings_of(tx.profile.get()),
            career=contact.career if contact else "",
            asked=asked_for(tx.profile.get(), library),
        )
        return tx.interviews.update(interview_id, plan=plan)


def plans_to_copy(ws: Workspace, interview_id: str) -> list[Interview]:
    """The other talks that have a question plan, the newest first."""
    found = [each for each in ws.interviews.all() if each.plan and each.id != interview_id]
    return sorted(found, key=_moment, reverse=True)


def _moment(interview: Interview) -> float:
    at = interview.when or interview.created
    return at.timestamp() if at else 0.0


def copy_plan(ws: Workspace, interview_id: str, from_id: str, *, now: datetime) -> Interview:
    """Take over the questions of another talk, without its notes, in their order.

    Questions of one's own stay, and so does everything that was asked or has a note. Problem
    `plan` where the talk is over.
    """
    with edit_interview(ws, interview_id, N_("Copied a question plan"), now=now) as (tx, interview):
        _refuse_held(interview)
        earlier = require(tx.interviews, from_id).plan
        kept = _kept(interview.plan)
        known = {_same(item) for item in kept}
        taken_over = {"question", "text", "must", "minutes", "wanted"}
        new = [
            PlannedQuestion.model_validate(item.model_dump(include=taken_over))
            for item in earlier
            if _same(item) not in known
        ]
        return tx.interviews.update(interview_id, plan=(*new, *kept))


def ask_about_assumption(
    ws: Workspace, library: Library, interview_id: str, assumption_id: str, *, now: datetime
) -> PlannedQuestion:
    """Plan a question that tests an assumption of the talk's field, in its words, as a must ask.

    It stands before the closing questions; the person rewords it. One that is planned stays as it
    is. Problem `text` where the assumption is empty.
    """
    label = N_("Planned to test an assumption")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        field = require(tx.fields, interview.field)
        lost = N_("This assumption is no longer there.")
        found = require_part(field.assumptions, assumption_id, lost)
        words = one_line(found.text)
        if not words:
            raise InputError({"text": N_("Write down what you assume first.")})
        known = asked_about(interview, found.text)
        if known:
            return known
        question = _(
            "What would you say to someone who thinks: “{assumption}”?", assumption=_bare(words)
        )
        item = PlannedQuestion(text=question, must=True, minutes=ASSUMPTION_MINUTES)
        put_in_plan(tx, interview, before_closing(interview.plan, library), item)
        return item


def asked_about(interview: Interview, assumption: str) -> PlannedQuestion | None:
    """The planned question of one's own that holds the words of an assumption."""
    words = _bare(assumption)
    for item in interview.plan:
        if words and not item.question and words in item.text:
            return item
    return None


def _bare(assumption: str) -> str:
    return one_line(assumption).removesuffix(".")


def _refuse_held(interview: Interview) -> None:
    if interview.status == "held":
        raise InputError({"plan": N_("This talk is over: its plan stays as it was asked.")})


def _kept(plan: Iterable[PlannedQuestion]) -> list[PlannedQuestion]:
    """What is the person's own: own questions, and every other one that left a trace."""
    return [
        item
        for item in plan
        if not item.question or item.note.strip() or item.state != "open" or item.came_up
    ]


def _same(item: PlannedQuestion) -> str:
    return item.question or " ".join(item.text.casefold().split())
