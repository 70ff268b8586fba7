"""What has been with one person, the newest first."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from infoint.advice.index import WorkspaceIndex, index_of
from infoint.dates.local_time import local_day
from infoint.domain import Contact, Interview, Letter, OutreachAttempt
from infoint.domain.kinds import LetterKind, Outcome
from infoint.domain.letters import sent_on_a_day
from infoint.domain.outreach_counts import day_is_known, with_messages
from infoint.store import Workspace

_IN_THE_LOG = (LetterKind.SCRIPT, LetterKind.REMINDER, LetterKind.AGAIN)
"""Letters that an attempt stands for."""
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was. `at` is in UTC, None where nobody knows when.

    Of the records the one that it is about is there. `person` is the one who named them, or whom
    they named.
    """

    kind: Literal[
        "listed",
        "asked",
        "answered",
        "sent",
        "talked",
        "written down",
        "practised",
        "named",
        "named by",
        "missed",
    ]
    at: datetime | None = None
    attempt: OutreachAttempt | None = None
    letter: Letter | None = None
    interview: Interview | None = None
    person: Contact | None = None


def timeline(ws: Workspace, contact: Contact) -> list[Event]:
    """Everything that has been with a contact, the newest first."""
    index = index_of(ws)
    found = [
        *_listed(index, contact),
        *_messages(index, contact.id),
        *_talks(index, contact.id),
        *(Event("practised", one.at) for one in ws.rehearsals.all() if one.contact == contact.id),
        *(
            Event("named", named_at(index, one), person=one)
            for one in index.contact_list
            if one.referred_by == contact.id
        ),
    ]
    return sorted(found, key=lambda event: event.at or _LONG_AGO, reverse=True)


def named_at(index: WorkspaceIndex, contact: Contact) -> datetime | None:
    """When somebody was named (UTC): the talk in which that was noted; None where nobody knows."""
    talks = index.interviews_of.get(contact.referred_by, ())
    moments = (
        talk.when for talk in talks if any(one.contact == contact.id for one in talk.people_named)
    )
    return min(filter(None, moments), default=None)


def _listed(index: WorkspaceIndex, contact: Contact) -> list[Event]:
    """That they came onto the list, and who named them; in one where both was on one day."""
    by = index.contacts.get(contact.referred_by)
    if by is None:
        return [Event("listed", contact.created)]
    named, listed = named_at(index, contact), contact.created
    if named and listed and local_day(named, index.zone) == local_day(listed, index.zone):
        return [Event("named by", listed, person=by)]
    return [Event("listed", listed), Event("named by", named, person=by)]


def _messages(index: WorkspaceIndex, contact: str) -> list[Event]:
    tries = with_messages(index.attempts_of.get(contact, ()))
    person = index.contacts.get(contact)
    return [
        *(
            event if _is_dated(event, one, person) else replace(event, at=None)
            for one, message in tries
            for event in _of_try(one, one is message)
        ),
        *(
            Event("sent", one.sent if sent_on_a_day(one, person) else None, letter=one)
            for one in index.letters_of.get(contact, ())
            if one.sent and one.kind not in _IN_THE_LOG
        ),
    ]


def _is_dated(event: Event, one: OutreachAttempt, person: Contact | None) -> bool:
    """Of a try without a day the answer may have one."""
    return day_is_known(one, person) or event.at != one.at


def _of_try(one: OutreachAttempt, is_message: bool) -> list[Event]:
    """A message and its answer; each on its own day, where both days are known."""
    if not is_message:
        return [Event("answered", one.at, attempt=one)]
    if one.answered is None or one.answered <= one.at:
        return [Event("asked", one.at, attempt=one)]
    sent = one.model_copy(update={"outcome": Outcome.WAITING, "note": ""})
    return [Event("asked", one.at, attempt=sent), Event("answered", one.answered, attempt=one)]


def _talks(index: WorkspaceIndex, contact: str) -> list[Event]:
    mine = index.interviews_of.get(contact, ())
    return [
        *(Event("talked", one.when, interview=one) for one in mine if one.held_at),
        *(Event("missed", at, interview=one) for one in mine for at in one.times_missed),
        *(
            Event("written down", one.debrief.written, interview=one)
            for one in mine
            if one.debrief.written
        ),
    ]
