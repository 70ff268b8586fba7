"""A workspace's records by contact and by talk, gathered once for each revision."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import UTC, datetime
from functools import cached_property, wraps
from typing import Any, Concatenate, Literal, ParamSpec, TypeAlias, TypeVar, cast, get_args
from weakref import WeakKeyDictionary

from infoint.dates.local_time import zone_of
from infoint.domain import (
    Action,
    CareerField,
    Contact,
    Interview,
    Letter,
    OutreachAttempt,
    Takeaway,
)
from infoint.domain.outreach_counts import day_is_known, messages_sent
from infoint.library.settings import settings_of
from infoint.store import Workspace

T = TypeVar("T")
P = ParamSpec("P")
Part = Literal[
    "profile",
    "calendar",
    "contacts",
    "fields",
    "attempts",
    "interviews",
    "takeaways",
    "letters",
    "actions",
    "done",
    "noted_days",
]
"""What a remembered value was made from; `calendar` is zone, follow-up days and country."""
EVERYTHING: frozenset[Part] = frozenset(get_args(Part))
OUTREACH: frozenset[Part] = frozenset(
    {"calendar", "attempts", "interviews", "letters", "noted_days"}
)
CONTACTS: frozenset[Part] = frozenset({"contacts"})
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_MEMO_SIZE = 20_000


def _grouped(records: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return groups


class WorkspaceIndex:
    """Everything of one stored state; what is grouped is grouped when it is first asked for.

    Parts that are the same as in the revision before are taken over, with all that was made from
    them: half of all edits store a page visit or a draft, and nearly all others one record.
    """

    def __init__(self, ws: Workspace) -> None:
        self.stamp = ws.stamp  # first: what is read next can only be newer
        data = ws.snapshot()
        self.profile = profile = data.profile
        self.page_state = data.page_state
        self.contact_list: list[Contact] = data.contacts.all()
        self.field_list: list[CareerField] = data.fields.all()
        self.attempts: list[OutreachAttempt] = data.attempts.all()
        self.interviews: list[Interview] = data.interviews.all()
        self.takeaways: list[Takeaway] = data.takeaways.all()
        self.letters: list[Letter] = data.letters.all()
        self.actions: list[Action] = data.actions.all()
        self.zone = zone_of(self.profile)
        self.settings = settings_of(self.profile)
        self.noted_days = self.page_state.noted_days
        """By talk: the day that is noted for it while its time is open."""
        self._parts: dict[Part, object] = {
            "profile": profile,
            "calendar": (profile.time_zone, self.settings.follow_up_days, profile.country),
            "contacts": self.contact_list,
            "fields": self.field_list,
            "attempts": self.attempts,
            "interviews": self.interviews,
            "takeaways": self.takeaways,
            "letters": self.letters,
            "actions": self.actions,
            "done": data.page_state.done.keys(),
            "noted_days": self.noted_days,
        }
        self._memos: dict[frozenset[Part], dict[Hashable, object]] = {}

    def after(self, before: WorkspaceIndex) -> WorkspaceIndex:
        """This index with what it can take over; `before` itself where only the place moved."""
        same = {part for part, value in self._parts.items() if value == before._parts[part]}
        if same == EVERYTHING:
            before.page_state, before.stamp = self.page_state, self.stamp
            return before
        for name, part in _GROUPED_FROM.items():
            if part in same and name in before.__dict__:
                self.__dict__[name] = before.__dict__[name]
        self._memos = {parts: memo for parts, memo in before._memos.items() if parts <= same}
        return self

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
    def sent(self) -> list[OutreachAttempt]:
        """Messages, calls and other tries of one's own, in stored order; see `messages_sent`."""
        own = {each.id for entries in self.attempts_of.values() for each in messages_sent(entries)}
        return [each for each in self.attempts if each.id in own]

    def is_dated(self, attempt: OutreachAttempt) -> bool:
        """Whether it is known on which day a try was made."""
        return day_is_known(attempt, self.contacts.get(attempt.contact))

    @cached_property
    def interviews_of(self) -> dict[str, list[Interview]]:
        """Talks by contact, in stored order."""
        return _grouped(self.interviews, lambda interview: interview.contact)

    @cached_property
    def takeaways_of_interview(self) -> dict[str, list[Takeaway]]:
        """Takeaways by talk, in stored order."""
        return _grouped(self.takeaways, lambda takeaway: takeaway.interview)

    @cached_property
    def letters_of(self) -> dict[str, list[Letter]]:
        """Letters of every kind by contact, in stored order."""
        return _grouped(self.letters, lambda letter: letter.contact)

    @cached_property
    def actions_of_interview(self) -> dict[str, list[Action]]:
        """Actions by talk; those without a talk stand under ""."""
        return _grouped(self.actions, lambda action: action.interview)

    def latest_interview(self, contact_id: str) -> Interview | None:
        """The talk that a step page is about; see `latest_interview` of this package."""
        return self._latest(contact_id, lambda interview: not interview.cancelled)

    def latest_begun(self, contact_id: str) -> Interview | None:
        """The last talk with the contact that was begun."""
        return self._latest(contact_id, lambda interview: interview.clock.started is not None)

    def _latest(self, contact_id: str, counts: Callable[[Interview], bool]) -> Interview | None:
        interviews = [each for each in self.interviews_of.get(contact_id, ()) if counts(each)]
        return max(reversed(interviews), key=_lateness, default=None)

    def remember(self, key: Hashable, make: Callable[[], T], of: frozenset[Part] = EVERYTHING) -> T:
        """What `make` gives, made once for each key until one of the parts `of` changes."""
        memo = self._memos.get(of)
        if memo is None or len(memo) > _MEMO_SIZE:
            memo = self._memos[of] = {}
        if key not in memo:
            memo[key] = make()
        return cast(T, memo[key])


_GROUPED_FROM: dict[str, Part] = {
    "contacts": "contacts",
    "fields": "fields",
    "interviews_by_id": "interviews",
    "attempts_of": "attempts",
    "sent": "attempts",
    "interviews_of": "interviews",
    "takeaways_of_interview": "takeaways",
    "letters_of": "letters",
    "actions_of_interview": "actions",
}


def _lateness(interview: Interview) -> tuple[int, datetime]:
    """Running before appointed, before not yet appointed, before held; then the later one."""
    rank = ("cancelled", "held", "unscheduled", "planned", "running").index(interview.status)
    return rank, interview.when or interview.created or _LONG_AGO


Source: TypeAlias = "Workspace | WorkspaceIndex"
Made = Callable[Concatenate[WorkspaceIndex, P], T]
Kept = Callable[Concatenate[Source, P], T]


def remembered(of: frozenset[Part] = EVERYTHING) -> Callable[[Made[P, T]], Kept[P, T]]:
    """A function of an index whose results are kept until one of the parts `of` changes.

    It can be asked with the workspace too. Its other arguments are hashable. What it gives may not
    be changed in place.
    """

    def decorate(make: Made[P, T]) -> Kept[P, T]:
        @wraps(make)
        def kept(source: Source, /, *args: P.args, **named: P.kwargs) -> T:
            index = index_of(source)
            key = (make, args, *named.items())
            return index.remember(key, lambda: make(index, *args, **named), of)

        return kept

    return decorate


_indexes: WeakKeyDictionary[Any, WorkspaceIndex] = WeakKeyDictionary()


def index_of(ws: Source) -> WorkspaceIndex:
    """The index of what the workspace holds now, kept until something else is stored."""
    if isinstance(ws, WorkspaceIndex):
        return ws
    index = _indexes.get(ws)
    if index is None or index.stamp != ws.stamp:
        fresh = WorkspaceIndex(ws)
        index = fresh.after(index) if index else fresh
        _indexes[ws] = index
    return index


def latest_interview(ws: Workspace, contact_id: str) -> Interview | None:
    """The talk with a contact that matters now: running, appointed, to be appointed, else held.

    Among several the latest counts, by clock, appointment or creation. Cancelled talks are passed
    over; None where there is no other.
    """
    return index_of(ws).latest_interview(contact_id)
