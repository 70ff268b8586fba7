"""Decisions that come up again: a talk about the field is ahead, or was held since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from infoint.coaching.index import index_of
from infoint.coaching.next_action import Moment, dismissed_keys
from infoint.coaching.rating_moves import who_talked
from infoint.domain import CareerField, DecisionNote, Interview

if TYPE_CHECKING:
    from datetime import datetime

    from infoint.library import Library
    from infoint.store import Workspace

AHEAD = timedelta(days=14)
SINCE = timedelta(days=30)
"""A talk so near, ahead or behind, brings the field up again."""


@dataclass(frozen=True, slots=True)
class DecidedBefore:
    """The newest decision on a field, and the talk that brings it up: ahead, or held since.

    `key` names the matter for putting it away; another talk brings it up anew.
    """

    key: str
    field: CareerField
    note: DecisionNote
    talk: Interview
    who: str
    why: Literal["ahead", "since"]


def decided_before(ws: Workspace, library: Library, *, now: datetime) -> list[DecidedBefore]:
    """Fields with a decision that come up again, the latest decision first.

    A talk ahead within two weeks counts before one that was held after the decision, at most a
    month ago. Left out is what the person put away.
    """
    moment = Moment(index_of(ws), library, now)
    hidden = dismissed_keys(moment)
    found = [each for each in _all(moment) if each.key not in hidden]
    return sorted(found, key=lambda each: each.note.at, reverse=True)


def latest_decision(field: CareerField) -> DecisionNote | None:
    """The newest note on a field that goes one way or the other."""
    decided = [note for note in field.decisions if note.outcome]
    return max(decided, key=lambda note: note.at, default=None)


def _all(moment: Moment) -> Iterator[DecidedBefore]:
    for field in moment.index.field_list:
        note = latest_decision(field)
        if note is None:
            continue
        talks = [talk for talk in moment.index.interviews if talk.field == field.id]
        ahead = _next(talks, moment.now)
        talk = ahead or _last_since(talks, note, moment.now)
        if talk:
            why: Literal["ahead", "since"] = "ahead" if ahead else "since"
            who = who_talked(moment.index, talk)
            yield DecidedBefore(f"decided:{note.id}:{talk.id}:{why}", field, note, talk, who, why)


def _next(talks: list[Interview], now: datetime) -> Interview | None:
    near = [
        (talk.start, talk)
        for talk in talks
        if talk.status == "planned" and talk.start and now <= talk.start <= now + AHEAD
    ]
    return min(near, key=lambda pair: pair[0], default=(None, None))[1]


def _last_since(talks: list[Interview], note: DecisionNote, now: datetime) -> Interview | None:
    since = [
        (talk.held_at, talk)
        for talk in talks
        if talk.held_at and talk.held_at > note.at and talk.held_at >= now - SINCE
    ]
    return max(since, key=lambda pair: pair[0], default=(None, None))[1]
