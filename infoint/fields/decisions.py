"""Deciding between fields: notes that are kept, ratings after a talk, weights tried out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from itertools import islice
from typing import Literal, get_args

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.advice.suggestion import AdviceContext, dismissed_keys
from infoint.dates.local_time import local_day
from infoint.domain import CareerField, DecisionNote, Interview, PlannedQuestion
from infoint.domain.fields import Decision, FieldStatus
from infoint.domain.problems import InputError
from infoint.entries.drafts import Typed, taken
from infoint.entries.form import Entries
from infoint.entries.lookup import edit_interview, require
from infoint.entries.page_state import NEVER
from infoint.fields.ratings import partner_name
from infoint.i18n import N_
from infoint.interviews.plan_advice import planned
from infoint.interviews.question_plan import before_closing, put_in_plan
from infoint.library import Library
from infoint.store import Workspace

STATUS_AFTER: Mapping[Decision, FieldStatus] = {
    "go on": "exploring",
    "set aside": "set aside",
    "decide": "chosen",
}
"""Where a field stands once a decision is noted."""
_REASONS = N_("Write down why, in a sentence or two. You will read it again later.")


def draft_name(field_id: str) -> str:
    """Under which name a half-written decision is kept; each field has its own."""
    return f"decision-{field_id}"


def keep_decision(
    ws: Workspace, field_id: str, typed: Typed | None = None, *, now: datetime
) -> DecisionNote:
    """Keep a dated note on a field with its reasons; the field's status follows which way it goes.

    Without an `outcome` it is a thought, which leaves the status as it is. Without entries
    (`outcome`, `text`) it is the half-written one. Problems: `outcome` (an unknown one), `text`
    (empty).
    """
    with ws.edit(N_("Noted a decision"), now=now) as tx:
        field = require(tx.fields, field_id)
        entries = Entries(taken(tx, draft_name(field_id) if typed is None else typed))
        outcome = entries.choice("outcome", get_args(Decision), "")
        text = entries.text("text").strip()
        if not text:
            entries.refuse("text", _REASONS)
        entries.check()
        note = DecisionNote(at=now, outcome=outcome, text=text)
        status = STATUS_AFTER.get(note.outcome, field.status)
        tx.fields.update(field_id, decisions=(*field.decisions, note), status=status)
        return note


def let_others_rest(ws: Workspace, field_id: str, *, now: datetime) -> None:
    """Set aside every field but this one; what was noted about them stays."""
    with ws.edit(N_("Let the other fields rest"), now=now) as tx:
        require(tx.fields, field_id)
        for field in tx.fields.all():
            if field.id != field_id and field.status != "set aside":
                tx.fields.update(field.id, status="set aside")


def take_up_again(ws: Workspace, field_id: str, *, now: datetime) -> None:
    """Open a field again that was decided for, or set aside; the notes on it stay, and a dated one
    says that one goes on.
    """
    with ws.edit(N_("Took a field up again"), now=now) as tx:
        field = require(tx.fields, field_id)
        note = DecisionNote(at=now, outcome="go on")
        tx.fields.update(field_id, decisions=(*field.decisions, note), status="exploring")


def rate_after_interview(
    ws: Workspace, interview_id: str, criterion_id: str, value: int | None, *, now: datetime
) -> Interview:
    """How the talk's field stands on a criterion after it, 1 to 5; None: the talk did not say.

    Problem: the criterion's id (no such rating).
    """
    if value is not None and not 1 <= value <= 5:
        raise InputError({criterion_id: N_("Rate from 1 to 5.")})
    label = N_("Rated a field after a talk")
    with edit_interview(ws, interview_id, label, now=now) as (tx, _interview):
        return tx.interviews.write(interview_id, ("ratings", criterion_id), value)


def set_weights(ws: Workspace, weights: Mapping[str, int], *, now: datetime) -> None:
    """Give criteria other weights, 1 to 5, by id; what is not named stays. Unknown ids do nothing.

    Problem: `weight` (below 1 or above 5).
    """
    if any(not 1 <= weight <= 5 for weight in weights.values()):
        raise InputError({"weight": N_("Weigh from 1 to 5.")})
    with ws.edit(N_("Changed weights"), now=now) as tx:
        for criterion in tx.profile.get().criteria:
            weight = weights.get(criterion.id, criterion.weight)
            if weight != criterion.weight:
                tx.profile.write(("criteria", criterion.id, "weight"), weight)


def ask_in_interview(
    ws: Workspace,
    library: Library,
    interview_id: str,
    questions: Mapping[str, str],
    *,
    now: datetime,
) -> tuple[PlannedQuestion, ...]:
    """Put questions into a talk's plan as must asks, before the closing ones; gives what was added.

    `questions` holds the words of each, and the bank's id, or "", by them: words -> id. What the
    plan holds already stays as it is.
    """
    with edit_interview(ws, interview_id, N_("Added questions"), now=now) as (tx, interview):
        plan = interview.plan
        known = {item.question for item in plan if item.question} | {item.text for item in plan}
        added = []
        for text, bank in questions.items():
            question = library.question(bank) if bank else None
            if text in known or (bank and bank in known):
                continue
            item = planned(question, must=True) if question else None
            added.append(item or PlannedQuestion(text=text, must=True))
        if added:
            put_in_plan(tx, interview, before_closing(plan, library), *added)
        return tuple(added)


AHEAD = timedelta(days=14)
SINCE = timedelta(days=30)
"""A talk so near, ahead or behind, brings the field up again."""
MONTH = timedelta(days=30)
"""After so long a note comes back by itself."""


@dataclass(frozen=True, slots=True)
class DecidedBefore:
    """The note on a field that comes up, and why: a talk ahead, one held since, or a month gone by.

    `key` names the matter for putting it away; another talk brings it up anew. After a month there
    is no talk, and nobody who brings it up.
    """

    key: str
    field: CareerField
    note: DecisionNote
    interview: Interview | None
    who: str
    why: Literal["ahead", "since", "month"]


def decided_before(ws: Workspace, library: Library, *, now: datetime) -> list[DecidedBefore]:
    """Fields with a decision that come up again, the latest decision first.

    A talk ahead within two weeks counts from the day after the newest note, and before one that
    was held after the decision, at most a month ago; where there is neither, the newest note comes
    back on its day. Left out is what the person put away.
    """
    context = AdviceContext(index_of(ws), library, now)
    hidden = dismissed_keys(context)
    found: list[DecidedBefore] = []
    for field in context.index.field_list:
        why = (_by_a_talk(context, field), _by_the_month(context, field))
        shown = (each for each in why if each is not None and each.key not in hidden)
        found.extend(islice(shown, 1))
    return sorted(found, key=lambda each: each.note.at, reverse=True)


def still_stands(ws: Workspace, before: DecidedBefore, *, now: datetime) -> None:
    """Put a note away that came up, for good; also its month, where that is over by now."""
    today = local_day(now, index_of(ws).zone)
    keys = {before.key}
    if today >= comes_back_on(before.note, index_of(ws).zone):
        keys.add(_month_key(before.note))
    with ws.edit(N_("Put off a suggestion"), now=now) as tx:
        for key in keys:
            tx.page_state.write(("dismissals", key), NEVER.isoformat())


def _month_key(note: DecisionNote) -> str:
    return f"decided:{note.id}::month"


def comes_back_on(note: DecisionNote, zone: tzinfo) -> date:
    """The day, in the person's zone, from whose morning a note comes back by itself."""
    return local_day(note.at, zone) + MONTH


def newest_note(field: CareerField) -> DecisionNote | None:
    """The newest note on a field, a thought or a decision."""
    return max(field.decisions, key=lambda note: note.at, default=None)


def decided_for(index: WorkspaceIndex) -> CareerField | None:
    """The field that was decided for, the latest decision where there are several; None while
    nothing is decided.
    """
    found = [field for field in index.field_list if _is_decided_for(field)]
    return max(found, key=_when_decided, default=None)


def _is_decided_for(field: CareerField) -> bool:
    note = latest_decision(field)
    noted = note is not None and note.outcome == "decide"
    return field.status == "chosen" or (noted and field.status != "set aside")


def _when_decided(field: CareerField) -> float:
    note = latest_decision(field)
    return note.at.timestamp() if note and note.outcome == "decide" else 0.0


def latest_decision(field: CareerField) -> DecisionNote | None:
    """The newest note on a field that goes one way or the other."""
    decided = [note for note in field.decisions if note.outcome]
    return max(decided, key=lambda note: note.at, default=None)


def _by_a_talk(context: AdviceContext, field: CareerField) -> DecidedBefore | None:
    note = latest_decision(field)
    if note is None:
        return None
    interviews = [each for each in context.index.interviews if each.field == field.id]
    is_new = local_day((newest_note(field) or note).at, context.zone) == context.today
    ahead = None if is_new else _next(interviews, context.now)
    interview = ahead or _last_since(interviews, note, context.now)
    if interview is None:
        return None
    why: Literal["ahead", "since"] = "ahead" if ahead else "since"
    who = partner_name(context.index, interview)
    key = f"decided:{note.id}:{interview.id}:{why}"
    return DecidedBefore(key, field, note, interview, who, why)


def _by_the_month(context: AdviceContext, field: CareerField) -> DecidedBefore | None:
    note = newest_note(field)
    if note is None or context.today < comes_back_on(note, context.zone):
        return None
    return DecidedBefore(_month_key(note), field, note, None, "", "month")


def _next(interviews: list[Interview], now: datetime) -> Interview | None:
    near = [
        each
        for each in interviews
        if each.status == "planned" and each.start and now <= each.start <= now + AHEAD
    ]
    return min(near, key=lambda each: each.start or now, default=None)


def _last_since(interviews: list[Interview], note: DecisionNote, now: datetime) -> Interview | None:
    since = [
        each
        for each in interviews
        if each.held_at and each.held_at > note.at and each.held_at >= now - SINCE
    ]
    return max(since, key=lambda each: each.held_at or now, default=None)
