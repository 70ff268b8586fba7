"""Questions that came up in a talk and are written down afterwards."""

from datetime import datetime

from infoint.domain import PlannedQuestion
from infoint.services.drafts import clear_draft, read_draft
from infoint.services.entries import Entries
from infoint.services.presence import present
from infoint.store import Workspace


def draft_name(interview_id: str) -> str:
    """Under which name a half-written question is kept."""
    return f"came-up-{interview_id}"


def add_asked_from_draft(ws: Workspace, interview_id: str, *, now: datetime) -> PlannedQuestion:
    """Put the half-written `question` at the end of the plan, as asked. Problem: `question`."""
    name = draft_name(interview_id)
    with ws.edit("Added a question that came up", now=now) as tx:
        talk = present(tx.interviews, interview_id, "talk")
        entries = Entries(read_draft(tx, name))
        text = entries.needed("question", "Write what came up, as a question or in a few words.")
        entries.check()
        item = PlannedQuestion(text=text, came_up=True, state="asked")
        tx.interviews.update(interview_id, plan=(*talk.plan, item))
        clear_draft(tx, name)
        return item
