"""A question plan as a whole: suggested, copied from an earlier talk, after what one assumes."""

from collections.abc import Iterable
from datetime import datetime

from infoint.coaching.plan_advice import suggest_plan, unanswered_questions
from infoint.domain import Interview, PlannedQuestion
from infoint.library import Library
from infoint.services.entries import one_line
from infoint.services.presence import present
from infoint.services.problems import InputProblem
from infoint.services.question_plan import before_closing
from infoint.store import Gone, Workspace

ASSUMPTION_MINUTES = 2


def suggest_whole_plan(
    ws: Workspace, library: Library, interview_id: str, *, now: datetime
) -> Interview:
    """Put a suggested plan in place: what nobody has answered first, and no more than fits.

    Questions of one's own stay, and so does everything that was asked or has a note. Problem
    `plan` where the talk is over.
    """
    with ws.edit("Took the suggested plan", now=now) as tx:
        talk = _to_come(present(tx.interviews, interview_id, "talk"))
        unanswered = unanswered_questions(ws, library, talk.field)
        plan = suggest_plan(library, _kept(talk.plan), talk.minutes, unanswered)
        return tx.interviews.update(interview_id, plan=plan)


def plans_to_copy(ws: Workspace, interview_id: str) -> list[Interview]:
    """The other talks that have a question plan, the newest first."""
    found = [talk for talk in ws.interviews.all() if talk.plan and talk.id != interview_id]
    return sorted(found, key=_moment, reverse=True)


def _moment(talk: Interview) -> float:
    at = talk.when or talk.created
    return at.timestamp() if at else 0.0


def copy_plan(ws: Workspace, interview_id: str, from_id: str, *, now: datetime) -> Interview:
    """Take over the questions of another talk, without its notes, in their order.

    Questions of one's own stay, and so does everything that was asked or has a note. Problem
    `plan` where the talk is over.
    """
    with ws.edit("Copied a question plan", now=now) as tx:
        talk = _to_come(present(tx.interviews, interview_id, "talk"))
        earlier = present(tx.interviews, from_id, "talk").plan
        kept = _kept(talk.plan)
        known = {_same(item) for item in kept}
        new = [_afresh(item) for item in earlier if _same(item) not in known]
        return tx.interviews.update(interview_id, plan=(*new, *kept))


def ask_about_assumption(
    ws: Workspace, library: Library, interview_id: str, assumption_id: str, *, now: datetime
) -> PlannedQuestion:
    """Plan a question that tests an assumption of the talk's field, in its words, as a must ask.

    It stands before the closing questions; the person rewords it. One that is planned stays as it
    is. Problem `text` where the assumption is empty.
    """
    with ws.edit("Planned to test an assumption", now=now) as tx:
        talk = present(tx.interviews, interview_id, "talk")
        field = present(tx.fields, talk.field, "field")
        found = next((each for each in field.assumptions if each.id == assumption_id), None)
        if found is None:
            raise Gone("This assumption is no longer there.")
        words = one_line(found.text)
        if not words:
            raise InputProblem({"text": "Write down what you assume first."})
        known = asked_about(talk, found.text)
        if known:
            return known
        item = PlannedQuestion(text=question_about(words), must=True, minutes=ASSUMPTION_MINUTES)
        place = before_closing(talk.plan, library)
        plan = (*talk.plan[:place], item, *talk.plan[place:])
        tx.interviews.update(interview_id, plan=plan)
        return item


def question_about(assumption: str) -> str:
    """An open question about what one assumes, to reword; its words stand in it as they are."""
    return f"What would you say to someone who thinks: “{_bare(assumption)}”?"


def asked_about(talk: Interview, assumption: str) -> PlannedQuestion | None:
    """The planned question of one's own that holds the words of an assumption."""
    words = _bare(assumption)
    for item in talk.plan:
        if words and not item.question and words in item.text:
            return item
    return None


def _bare(assumption: str) -> str:
    return one_line(assumption).removesuffix(".")


def _to_come(talk: Interview) -> Interview:
    if talk.status == "held":
        raise InputProblem({"plan": "This talk is over: its plan stays as it was asked."})
    return talk


def _kept(plan: Iterable[PlannedQuestion]) -> list[PlannedQuestion]:
    """What is the person's own: own questions, and every other one that left a trace."""
    return [
        item
        for item in plan
        if not item.question or item.note.strip() or item.state != "open" or item.came_up
    ]


def _same(item: PlannedQuestion) -> str:
    return item.question or " ".join(item.text.casefold().split())


def _afresh(item: PlannedQuestion) -> PlannedQuestion:
    return PlannedQuestion(
        question=item.question,
        text=item.text,
        must=item.must,
        minutes=item.minutes,
        wanted=item.wanted,
    )
