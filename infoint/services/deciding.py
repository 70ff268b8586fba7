"""Deciding between fields: notes that are kept, ratings after a talk, weights tried out."""

from collections.abc import Mapping
from datetime import datetime
from typing import get_args

from infoint.domain import DecisionNote, Interview, PlannedQuestion
from infoint.domain.fields import Decision, FieldStatus
from infoint.library import Library
from infoint.services.drafts import clear_draft, read_draft
from infoint.services.entries import Entries
from infoint.services.presence import present
from infoint.services.problems import InputProblem
from infoint.services.question_plan import before_closing, planned
from infoint.store import Transaction, Workspace

STATUS_AFTER: Mapping[Decision, FieldStatus] = {
    "go on": "exploring",
    "set aside": "set aside",
    "decide": "chosen",
}
"""Where a field stands once a decision is noted."""
_WHICH_WAY = "Say which way it goes: go on, set aside, or decide."
_REASONS = "Write down why, in a sentence or two. You will read it again later."


def draft_name(field_id: str) -> str:
    """Under which name a half-written decision is kept; each field has its own."""
    return f"decision-{field_id}"


def keep_decision(
    ws: Workspace, field_id: str, outcome: str, text: str, *, now: datetime
) -> DecisionNote:
    """Keep a dated decision on a field with its reasons; the field's status follows it.

    Problems: `outcome` (none of go on, set aside, decide), `text` (empty).
    """
    with ws.edit("Noted a decision", now=now) as tx:
        return _keep(tx, field_id, {"outcome": outcome, "text": text}, now)


def keep_decision_from_draft(ws: Workspace, field_id: str, *, now: datetime) -> DecisionNote:
    """Keep the half-written decision on a field and clear its draft."""
    name = draft_name(field_id)
    with ws.edit("Noted a decision", now=now) as tx:
        note = _keep(tx, field_id, read_draft(tx, name), now)
        clear_draft(tx, name)
        return note


def _keep(
    tx: Transaction, field_id: str, values: Mapping[str, object], now: datetime
) -> DecisionNote:
    field = present(tx.fields, field_id, "field")
    entries = Entries(values)
    outcome = entries.choice("outcome", get_args(Decision), "")
    if not outcome:
        entries.refuse("outcome", _WHICH_WAY)
    text = entries.text("text").strip()
    if not text:
        entries.refuse("text", _REASONS)
    entries.check()
    note = DecisionNote(at=now, outcome=outcome, text=text)
    tx.fields.update(
        field_id, decisions=(*field.decisions, note), status=STATUS_AFTER[note.outcome]
    )
    return note


def remove_decision(ws: Workspace, field_id: str, note_id: str, *, now: datetime) -> None:
    """Remove a decision note; one that is gone already is no trouble. The status stays."""
    with ws.edit("Removed a decision note", now=now) as tx:
        field = present(tx.fields, field_id, "field")
        left = tuple(note for note in field.decisions if note.id != note_id)
        tx.fields.update(field_id, decisions=left)


def rate_after_talk(
    ws: Workspace, interview_id: str, criterion_id: str, value: int | None, *, now: datetime
) -> Interview:
    """How the talk's field stands on a criterion after it, 1 to 5; None: the talk did not say.

    Problem: the criterion's id (no such rating).
    """
    if value is not None and not 1 <= value <= 5:
        raise InputProblem({criterion_id: "Rate from 1 to 5."})
    with ws.edit("Rated a field after a talk", now=now) as tx:
        present(tx.interviews, interview_id, "talk")
        return tx.interviews.write(interview_id, ("ratings", criterion_id), value)


def set_weights(ws: Workspace, weights: Mapping[str, int], *, now: datetime) -> None:
    """Give criteria other weights, 1 to 5, by id; what is not named stays. Unknown ids do nothing.

    Problem: `weight` (below 1 or above 5).
    """
    if any(not 1 <= weight <= 5 for weight in weights.values()):
        raise InputProblem({"weight": "Weigh from 1 to 5."})
    with ws.edit("Changed weights", now=now) as tx:
        for criterion in tx.profile.get().criteria:
            weight = weights.get(criterion.id, criterion.weight)
            if weight != criterion.weight:
                tx.profile.write(("criteria", criterion.id, "weight"), weight)


def ask_in_talk(
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
    with ws.edit("Added questions", now=now) as tx:
        plan = present(tx.interviews, interview_id, "talk").plan
        known = {item.question for item in plan if item.question} | {item.text for item in plan}
        added = []
        for text, bank in questions.items():
            question = library.question(bank) if bank else None
            if text in known or (bank and bank in known):
                continue
            item = planned(question, must=True) if question else None
            added.append(item or PlannedQuestion(text=text, must=True))
        place = before_closing(plan, library)
        if added:
            tx.interviews.update(interview_id, plan=(*plan[:place], *added, *plan[place:]))
        return tuple(added)
