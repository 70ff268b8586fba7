"""A workspace's records by contact and by talk, gathered once for each revision."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast
from weakref import WeakKeyDictionary

from infoint.coaching.local_time import zone_of
from infoint.domain import Action, CareerField, Contact, Interview, Letter, OutreachAttempt

if TYPE_CHECKING:
    from infoint.store import Workspace

T = TypeVar("T")
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_MEMO_SIZE = 20_000


def _grouped(records: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return groups


class WorkspaceIndex:
    """Everything of one revision; what is grouped is grouped when it is first asked for."""

    def __init__(self, ws: Workspace) -> None:
        self.revision = ws.revision  # first: what is read next can only be newer
        data = ws.snapshot()
        self.profile = data.profile
        self.page_state = data.page_state
        self.contact_list: list[Contact] = data.contacts.all()
        self.field_list: list[CareerField] = data.fields.all()
        self.attempts: list[OutreachAttempt] = data.attempts.all()
        self.interviews: list[Interview] = data.interviews.all()
        self.letters: list[Letter] = data.letters.all()
        self.actions: list[Action] = data.actions.all()
        self.zone = zone_of(self.profile)
        self._memo: dict[Hashable, object] = {}

    @cached_property
    def contacts(self) -> dict[str, Contact]:
        """Contacts by id, in the order in which they were added."""
        return {contact.id: contact for contact in self.contact_list}

    @cached_property
    def fields(self) -> dict[str, CareerField]:
        """Career fields by id."""
        return {field.id: field for field in self.field_list}

    @cached_property
    def interviews_by_id(self) -> dict[str, Interview]:
        """Talks by id."""
        return {interview.id: interview for interview in self.interviews}

    @cached_property
    def attempts_of(self) -> dict[str, list[OutreachAttempt]]:
        """Attempts by contact, oldest first."""
        ordered = sorted(self.attempts, key=lambda attempt: attempt.at)
        return _grouped(ordered, lambda attempt: attempt.contact)

    @cached_property
    def interviews_of(self) -> dict[str, list[Interview]]:
        """Talks by contact, in stored order."""
        return _grouped(self.interviews, lambda interview: interview.contact)

    @cached_property
    def letters_of(self) -> dict[str, list[Letter]]:
        """Letters of every kind by contact, in stored order."""
        return _grouped(self.letters, lambda letter: letter.contact)

    @cached_property
    def thanks_for(self) -> dict[str, list[Letter]]:
        """Thank-you letters by talk; those without a talk stand under ""."""
        thanks = (letter for letter in self.letters if letter.kind == "thank-you")
        return _grouped(thanks, lambda letter: letter.interview)

    @cached_property
    def actions_of_talk(self) -> dict[str, list[Action]]:
        """Actions by talk; those without a talk stand under ""."""
        return _grouped(self.actions, lambda action: action.interview)

    def latest_interview(self, contact_id: str) -> Interview | None:
        """The talk that a step page is about; see `latest_interview` of this package."""
        talks = [talk for talk in self.interviews_of.get(contact_id, ()) if not talk.cancelled]
        return max(reversed(talks), key=_lateness, default=None)

    def latest_begun(self, contact_id: str) -> Interview | None:
        """The last talk with the contact that was begun."""
        talks = [talk for talk in self.interviews_of.get(contact_id, ()) if talk.clock.started]
        return max(reversed(talks), key=_lateness, default=None)

    def remember(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each key in this revision."""
        try:
            return cast(T, self._memo[key])
        except KeyError:
            if len(self._memo) > _MEMO_SIZE:
                self._memo = {}
            value = make()
            self._memo[key] = value
            return value


def _lateness(talk: Interview) -> tuple[int, datetime]:
    """Running before appointed, before not yet appointed, before held; then the later one."""
    rank = ("cancelled", "held", "unscheduled", "planned", "running").index(talk.status)
    return rank, talk.when or talk.created or _LONG_AGO


_indexes: WeakKeyDictionary[Any, WorkspaceIndex] = WeakKeyDictionary()


def index_of(ws: Workspace) -> WorkspaceIndex:
    """The index of what the workspace holds now, kept until its revision moves on."""
    index = _indexes.get(ws)
    if index is None or index.revision != ws.revision:
        index = WorkspaceIndex(ws)
        _indexes[ws] = index
    return index


def latest_interview(ws: Workspace, contact_id: str) -> Interview | None:
    """The talk with a contact that matters now: running, appointed, to be appointed, else held.

    Among several the latest counts, by clock, appointment or creation. Cancelled talks are passed
    over; None where there is no other.
    """
    return index_of(ws).latest_interview(contact_id)
