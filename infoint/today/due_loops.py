"""Loops that are still open after a talk: reporting back, and telling the one who named them."""

from datetime import date, timedelta

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex
from infoint.advice.suggestion import AdviceContext, NextAction, Suggestions
from infoint.domain import Interview
from infoint.domain.kinds import LetterKind
from infoint.people.referrals import Referral, referrals_in
from infoint.today.due_interviews import by_date, sent_at

_MADE_FROM = OUTREACH | CONTACTS
TELL_WITHIN = timedelta(days=7)
"""So long after the talk the one who named somebody should have heard how it went."""


def report_backs(context: AdviceContext) -> Suggestions:
    """Talks whose day to report back has come, the longest overdue first."""
    index = context.index

    def find() -> list[tuple[date, Interview]]:
        held = (one for one in index.interviews if one.held_at and one.contact in index.contacts)
        to_report = (one for one in held if not sent_at(index, one, LetterKind.REPORT_BACK))
        return by_date((one.report_back_on, one) for one in to_report)

    for day, interview in index.remember("reports to make", find, _MADE_FROM):
        if day > context.today:
            return
        overdue = day < context.today
        since = "The day that you chose has passed." if overdue else "You chose today for it."
        yield NextAction(
            key=f"report-back:{interview.id}",
            text=f"Tell {context.name(interview.contact)} what became of the advice",
            why=f"{since} People who hear what their advice was good for help again.",
            step="thank-you",
            source="pitzer",
            due=context.end_of(day),
            overdue=overdue,
            contact=interview.contact,
            field=interview.field,
            interview=interview.id,
        )


def referrers_to_tell(context: AdviceContext) -> Suggestions:
    """Talks whose referrer has not heard how they went, the last talk first."""
    index = context.index
    for named in index.remember("referrers to tell", lambda: _owed(index), _MADE_FROM):
        interview = index.latest_begun(named.contact.id)
        if named.interviewed is None or interview is None:
            continue
        day = named.interviewed + TELL_WITHIN
        yield NextAction(
            key=f"referrer:{named.contact.id}",
            text=f"Tell {context.name(named.by.id)} how the talk with "
            f"{context.name(named.contact.id)} went",
            why="They gave you the name, and like to hear what came of it. Two lines are enough.",
            step="thank-you",
            source="ours",
            due=context.end_of(day),
            overdue=context.today > day,
            contact=named.contact.id,
            field=interview.field,
            interview=interview.id,
        )


def _owed(index: WorkspaceIndex) -> list[Referral]:
    owed = [named for named in referrals_in(index).values() if named.owed]
    return sorted(owed, key=lambda named: named.interviewed or date.min, reverse=True)
