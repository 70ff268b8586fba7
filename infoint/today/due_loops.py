"""Loops that are still open after a talk: reporting back, and telling the one who named them."""

from __future__ import annotations

from datetime import date, timedelta

from infoint.advice.index import CONTACTS, OUTREACH, WorkspaceIndex
from infoint.advice.suggestion import Moment, NextAction, Suggestions
from infoint.domain import Interview
from infoint.people.referrals import Referral, referrals_in

TELL_WITHIN = timedelta(days=7)
"""So long after the talk the one who named somebody should have heard how it went."""


def report_backs(moment: Moment) -> Suggestions:
    """Talks whose day to report back has come, the longest overdue first."""
    index = moment.index
    for day, talk in index.remember("reports to make", lambda: _unreported(index), _MADE_FROM):
        if day > moment.today:
            return
        overdue = day < moment.today
        since = "The day that you chose has passed." if overdue else "You chose today for it."
        yield NextAction(
            key=f"report-back:{talk.id}",
            text=f"Tell {moment.name(talk.contact)} what became of the advice",
            why=f"{since} People who hear what their advice was good for help again.",
            step="thank-you",
            source="pitzer",
            due=moment.end_of(day),
            overdue=overdue,
            contact=talk.contact,
            field=talk.field,
            interview=talk.id,
        )


_MADE_FROM = OUTREACH | CONTACTS


def _unreported(index: WorkspaceIndex) -> list[tuple[date, Interview]]:
    """Held talks with a day to report back, and no report sent, the earliest day first."""
    dated = [
        (talk.report_back_on, talk)
        for talk in index.interviews
        if talk.held_at and talk.contact in index.contacts and not _reported(index, talk)
    ]
    return sorted(((day, talk) for day, talk in dated if day), key=lambda pair: pair[0])


def _reported(index: WorkspaceIndex, talk: Interview) -> bool:
    """A report was sent on this talk, or one on no talk in particular after its end."""
    return any(
        letter.kind == "report back"
        and letter.sent
        and (
            letter.interview == talk.id
            or (not letter.interview and talk.held_at and letter.sent >= talk.held_at)
        )
        for letter in index.letters_of.get(talk.contact, ())
    )


def referrers_to_tell(moment: Moment) -> Suggestions:
    """Talks whose referrer has not heard how they went, the last talk first."""
    index = moment.index
    for named in index.remember("referrers to tell", lambda: _owed(index), _MADE_FROM):
        talk = index.latest_begun(named.contact.id)
        if named.talked is None or talk is None:
            continue
        day = named.talked + TELL_WITHIN
        yield NextAction(
            key=f"referrer:{named.contact.id}",
            text=f"Tell {moment.name(named.by.id)} how the talk with "
            f"{moment.name(named.contact.id)} went",
            why="They gave you the name, and like to hear what came of it. Two lines are enough.",
            step="thank-you",
            source="ours",
            due=moment.end_of(day),
            overdue=moment.today > day,
            contact=named.contact.id,
            field=talk.field,
            interview=talk.id,
        )


def _owed(index: WorkspaceIndex) -> list[Referral]:
    owed = [named for named in referrals_in(index).values() if named.owed]
    return sorted(owed, key=lambda named: named.talked or date.min, reverse=True)
