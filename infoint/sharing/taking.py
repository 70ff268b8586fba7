"""An answer of a counselor is taken in by the student: comments, agreed steps, meetings."""

from dataclasses import dataclass
from datetime import datetime

from infoint.domain import Action, Comment
from infoint.domain.sharing import CommentState, ItemKind
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.sharing.answer_file import Answer, AnswerError
from infoint.store import Workspace

_FOR_ANOTHER = N_("This answer is meant for somebody else: choose the file that you were sent.")


def take_answer(ws: Workspace, answer: Answer, *, now: datetime) -> int:
    """Store what is new in an answer, in one edit that can be undone; how many things were new.

    Taken in again, or a later one that says the same, it doubles nothing: what the person made of
    a comment, and whether a step is done, stays. AnswerError where it is for somebody else.
    """
    if answer.student != ws.profile.copy_id:
        raise AnswerError(_FOR_ANOTHER)
    label = Message(N_("Took in an answer from {name}"), name=answer.by)
    with ws.edit(label, now=now) as tx:
        new = 0
        for comment in answer.comments:
            known = tx.comments.get(comment.id)
            state: CommentState = known.state if known and known.words == comment.words else "open"
            new += known is None
            tx.comments.put(comment.model_copy(update={"state": state}))
        for step in answer.steps:
            before = tx.actions.get(step.id)
            new += before is None
            agreed = {"id": step.id, "text": step.text, "due": step.due}
            agreed["agreed_with"] = step.agreed_with or answer.by
            tx.actions.put(Action(done=before.done if before else None, **agreed))
        for meeting in answer.meetings:
            new += tx.meetings.get(meeting.id) is None
            tx.meetings.put(meeting)
    return new


@dataclass(frozen=True, slots=True)
class News:
    """How much of an answer is new: comments (also one with other words), steps, meetings."""

    comments: int
    steps: int
    meetings: int

    @property
    def is_none(self) -> bool:
        """Whether nothing is."""
        return not (self.comments or self.steps or self.meetings)


def news_in(ws: Workspace, answer: Answer) -> News:
    """What `take_answer` would bring. AnswerError where the answer is for somebody else."""
    if answer.student != ws.profile.copy_id:
        raise AnswerError(_FOR_ANOTHER)
    said = {one.id: one.words for one in ws.comments.all()}
    steps = {one.id: (one.text, one.due) for one in ws.actions.all()}
    return News(
        comments=sum(said.get(one.id) != one.words for one in answer.comments),
        steps=sum(steps.get(one.id) != (one.text, one.due) for one in answer.steps),
        meetings=sum(one != ws.meetings.get(one.id) for one in answer.meetings),
    )


def open_comments(ws: Workspace) -> list[Comment]:
    """Comments that were neither taken nor set aside, the newest first."""
    found = [one for one in ws.comments.all() if one.state == "open"]
    return sorted(found, key=lambda one: one.at, reverse=True)


def settle(ws: Workspace, comment: Comment, state: CommentState, *, now: datetime) -> None:
    """Say what became of a comment: taken, set aside, or open again."""
    with ws.edit(N_("Settled a comment"), now=now) as tx:
        tx.comments.update(comment.id, state=state)


def comments_on(ws: Workspace, kind: ItemKind, record: str = "") -> list[Comment]:
    """What counselors say of this thing, open ones first, then the newest first."""
    found = [one for one in ws.comments.all() if (one.kind, one.record) == (kind, record)]
    return sorted(found, key=lambda one: (one.state != "open", -one.at.timestamp()))


def passage_in(text: str, quote: str) -> tuple[int, int] | None:
    """Where the passage of a comment stands in a text; None where it is not there any more.

    Blanks and line breaks may differ.
    """
    words = quote.split()
    if not words:
        return None
    at = 0
    while (start := text.find(words[0], at)) >= 0:
        end = start + len(words[0])
        for word in words[1:]:
            rest = text[end:].lstrip()
            if not rest.startswith(word):
                break
            end = len(text) - len(rest) + len(word)
        else:
            return start, end
        at = start + 1
    return None
