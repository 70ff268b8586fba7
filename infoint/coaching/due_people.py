"""What people ask for: promises that fall due, and messages without an answer."""

from __future__ import annotations

from datetime import date, timedelta

from infoint.coaching.follow_up import plain_business_days
from infoint.coaching.index import OUTREACH, WorkspaceIndex
from infoint.coaching.local_time import local_day
from infoint.coaching.next_action import Moment, NextAction, Suggestions
from infoint.coaching.stages import TRIES, UNANSWERED, next_try
from infoint.domain import Action, OutreachAttempt

TURN_ELSEWHERE_FOR = timedelta(days=7)
"""So long after the last try one is told to turn to someone else."""


def due_actions(moment: Moment) -> Suggestions:
    """Open actions that are due today or were due before, the longest overdue first."""
    index = moment.index

    def find() -> list[tuple[date, Action]]:
        dated = [(item.due, item) for item in index.actions if item.due and not item.done]
        return sorted(((due, item) for due, item in dated if due), key=lambda pair: pair[0])

    for due, action in index.remember("open actions", find):
        if due > moment.today:
            return
        talk = index.interviews_by_id.get(action.interview)
        overdue = due < moment.today
        yield NextAction(
            key=f"action:{action.id}",
            text=action.text.strip() or "Do what you set yourself",
            why="You set yourself this, and its day has passed."
            if overdue
            else "You set yourself this for today.",
            step="track",
            source="liu-huang-wang",
            due=moment.end_of(due),
            overdue=overdue,
            contact=action.contact or (talk.contact if talk else ""),
            interview=action.interview,
        )


def _waiting(index: WorkspaceIndex) -> list[tuple[date, int, OutreachAttempt]]:
    """Last attempts without an answer: (the first day on which one acts, tries so far, attempt).

    Left out where a talk was agreed or held. The latest day comes first.
    """
    found = []
    for contact, attempts in index.attempts_of.items():
        last = attempts[-1]
        if last.outcome not in UNANSWERED:
            continue
        talks = index.interviews_of.get(contact, ())
        if any(talk.when and not talk.cancelled for talk in talks):
            continue
        tries = _tries(attempts)
        if tries >= TRIES or _has_own_date(index, last):
            first_day = next_try(index, last)
        else:
            first_day = _business_day(index, last, 0)
        found.append((first_day, tries, last))
    return sorted(found, key=lambda entry: entry[0], reverse=True)


def _tries(attempts: list[OutreachAttempt]) -> int:
    """How many attempts in a row, counted from the last, have no answer."""
    tries = 0
    for attempt in reversed(attempts):
        if attempt.outcome not in UNANSWERED:
            break
        tries += 1
    return tries


def _business_day(index: WorkspaceIndex, attempt: OutreachAttempt, which: int) -> date:
    """The day for a second person (0) or for the nudge (1), from the days in the profile."""
    sent = local_day(attempt.at, index.zone)
    return plain_business_days(sent, index.profile.follow_up_days[which])


def _has_own_date(index: WorkspaceIndex, attempt: OutreachAttempt) -> bool:
    """Whether its next date was chosen, and is not just the one that the rule gives."""
    by_rule = (_business_day(index, attempt, which) for which in (0, 1))
    return attempt.next_date is not None and attempt.next_date not in by_rule


def _last_messages(index: WorkspaceIndex) -> list[OutreachAttempt]:
    """The last attempts to the two contacts who were written to last."""
    lasts = (attempts[-1] for attempts in index.attempts_of.values())
    return sorted(lasts, key=lambda attempt: attempt.at, reverse=True)[:2]


def follow_ups(moment: Moment) -> Suggestions:
    """Messages without an answer whose day has come: a second person, the nudge, then no more."""
    index = moment.index
    waiting = index.remember("waiting", lambda: _waiting(index), OUTREACH)
    for first_day, tries, attempt in waiting:
        if first_day > moment.today or attempt.contact not in index.contacts:
            continue
        suggestion = (
            _second_or_nudge(moment, first_day, attempt)
            if tries < TRIES
            else _turn_elsewhere(moment, first_day, attempt)
        )
        if suggestion:
            yield suggestion


def _second_or_nudge(moment: Moment, day: date, attempt: OutreachAttempt) -> NextAction | None:
    index, name = moment.index, moment.name(attempt.contact)
    chosen = _has_own_date(index, attempt)
    nudge_day = day if chosen else _business_day(index, attempt, 1)
    if moment.today >= nudge_day:
        return NextAction(
            key=f"nudge:{attempt.id}",
            text=f"Write to {name} once more",
            why="Your message has had no answer so far. One short reminder is welcome.",
            step="phone-script",
            source="dalton",
            due=moment.end_of(nudge_day),
            overdue=moment.today > nudge_day,
            contact=attempt.contact,
        )
    lasts = index.remember("last messages", lambda: _last_messages(index), OUTREACH)
    if any(other.contact != attempt.contact and other.at > attempt.at for other in lasts):
        return None
    return NextAction(
        key=f"second:{attempt.id}",
        text=f"Write to a second person while you wait for {name}",
        why="Some days without an answer are common. Keep more than one door open.",
        step="identify-people",
        source="dalton",
        due=moment.end_of(day),
        overdue=moment.today > day,
        contact=attempt.contact,
    )


def _turn_elsewhere(moment: Moment, day: date, attempt: OutreachAttempt) -> NextAction | None:
    if moment.today > day + TURN_ELSEWHERE_FOR:
        return None
    return NextAction(
        key=f"turn:{attempt.id}",
        text=f"Turn to someone else: {moment.name(attempt.contact)} has not answered",
        why="Two messages are enough. Others will be glad to be asked.",
        step="identify-people",
        source="dalton",
        due=moment.end_of(day),
        overdue=False,
        contact=attempt.contact,
    )
