"""Questions that came up in a talk and are written down afterwards."""

from datetime import datetime
from typing import Literal

from infoint.domain import Interview, PlannedQuestion
from infoint.entries.drafts import taken
from infoint.entries.form import Entries
from infoint.entries.lookup import edit_interview
from infoint.i18n import N_
from infoint.store import Workspace


def draft_name(interview_id: str) -> str:
    """Under which name a half-written question is kept."""
    return f"came-up-{interview_id}"


def add_asked(ws: Workspace, interview_id: str, *, now: datetime) -> PlannedQuestion:
    """Put the half-written `question` at the end of the plan, as asked. Problem: `question`."""
    label = N_("Added a question that came up")
    with edit_interview(ws, interview_id, label, now=now) as (tx, interview):
        entries = Entries(taken(tx, draft_name(interview_id)))
        text = entries.needed(
            "question", N_("Write what came up, as a question or in a few words.")
        )
        entries.check()
        item = PlannedQuestion(text=text, came_up=True, state="asked")
        tx.interviews.update(interview_id, plan=(*interview.plan, item))
        return item


Rating = Literal["confidence_before", "confidence_after", "energy"]
_LABEL = N_("Took back a rating")


def take_back_rating(
    ws: Workspace, interview_id: str, which: Rating, *, now: datetime
) -> Interview:
    """Unset how sure one felt, or one's energy."""
    with edit_interview(ws, interview_id, _LABEL, now=now) as (tx, _interview):
        return tx.interviews.write(interview_id, (which,), None)


def take_back_answer(
    ws: Workspace, interview_id: str, question_id: str, *, now: datetime
) -> Interview:
    """Take an answer of the evaluation away, with its reason."""
    with edit_interview(ws, interview_id, _LABEL, now=now) as (tx, _interview):
        tx.interviews.write(interview_id, ("evaluation_reasons", question_id), None)
        return tx.interviews.write(interview_id, ("evaluation", question_id), None)


def take_back_verdict(
    ws: Workspace, interview_id: str, assumption_id: str, *, now: datetime
) -> Interview:
    """Unset what a talk says of an assumption; words that were written about it stay."""
    with edit_interview(ws, interview_id, _LABEL, now=now) as (tx, interview):
        verdict = interview.verdicts.get(assumption_id)
        if verdict and verdict.said.strip():
            return tx.interviews.write(interview_id, ("verdicts", assumption_id, "outcome"), "")
        return tx.interviews.write(interview_id, ("verdicts", assumption_id), None)
