"""Ratings of a talk that are taken back: chosen by mistake, or not so sure any more."""

from datetime import datetime
from typing import Literal

from infoint.domain import Interview
from infoint.services.presence import present
from infoint.store import Workspace

Rating = Literal["confidence_before", "confidence_after", "energy"]
_LABEL = "Took back a rating"


def take_back_rating(
    ws: Workspace, interview_id: str, which: Rating, *, now: datetime
) -> Interview:
    """Unset how sure one felt, or one's energy."""
    with ws.edit(_LABEL, now=now) as tx:
        present(tx.interviews, interview_id, "talk")
        return tx.interviews.write(interview_id, (which,), None)


def take_back_answer(
    ws: Workspace, interview_id: str, question_id: str, *, now: datetime
) -> Interview:
    """Take an answer of the evaluation away, with its reason."""
    with ws.edit(_LABEL, now=now) as tx:
        present(tx.interviews, interview_id, "talk")
        tx.interviews.write(interview_id, ("evaluation_reasons", question_id), None)
        return tx.interviews.write(interview_id, ("evaluation", question_id), None)


def take_back_verdict(
    ws: Workspace, interview_id: str, assumption_id: str, *, now: datetime
) -> Interview:
    """Unset what a talk says of an assumption; words that were written about it stay."""
    with ws.edit(_LABEL, now=now) as tx:
        verdict = present(tx.interviews, interview_id, "talk").verdicts.get(assumption_id)
        if verdict and verdict.said.strip():
            return tx.interviews.write(interview_id, ("verdicts", assumption_id, "outcome"), "")
        return tx.interviews.write(interview_id, ("verdicts", assumption_id), None)
