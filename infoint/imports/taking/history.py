"""What has been with people of a file: what of it the list lacks, and storing that."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, TypeVar

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Action, Contact, Interview, Letter, OutreachAttempt
from infoint.domain.interviews import Clock, Debrief, NamedPerson
from infoint.domain.kinds import Channel, LetterKind, Outcome
from infoint.entries.lookup import require
from infoint.i18n import N_
from infoint.i18n.messages import Message, worded
from infoint.imports.tracker.found import (
    FoundAction,
    FoundAttempt,
    FoundInterview,
    FoundLetter,
    History,
)
from infoint.library.settings import settings_of
from infoint.store import Transaction, Workspace

if TYPE_CHECKING:
    from infoint.store.reader import Reader

R = TypeVar("R", OutreachAttempt, Interview, Letter, Action)

_NEXT_CONTACT = N_("Write to {name} again")
_FIRST_CONTACT = N_("Write to {name}")
"""What is to be done on a day for the next contact of which the file says no more; the latter where
nothing says that one ever wrote.
"""
NOON = time(12)
"""The hour at which something stands of which only the day is known."""
MIDNIGHT = time()


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """What has been with one person."""

    attempts: tuple[FoundAttempt, ...] = ()
    interviews: tuple[FoundInterview, ...] = ()
    letters: tuple[FoundLetter, ...] = ()
    actions: tuple[FoundAction, ...] = ()
    answers: Mapping[str, FoundAttempt] = field(default_factory=dict)
    """By id of a try that still waits on the list: what came of it."""
    held: Mapping[str, FoundInterview] = field(default_factory=dict)
    """By id of a talk that is still ahead on the list: as it was held."""

    def __bool__(self) -> bool:
        new = self.attempts or self.interviews or self.letters or self.actions
        return bool(new or self.answers or self.held)


NOTHING = PersonHistory()


def by_person(history: History) -> dict[str, PersonHistory]:
    """What has been, by the id of the person in the file."""
    ids = dict.fromkeys(
        each.contact
        for every in (history.attempts, history.interviews, history.letters, history.actions)
        for each in every
    )
    attempts, interviews = _by_contact(history.attempts), _by_contact(history.interviews)
    letters, actions = _by_contact(history.letters), _by_contact(history.actions)
    return {
        one: PersonHistory(
            tuple(attempts.get(one, ())),
            tuple(interviews.get(one, ())),
            tuple(letters.get(one, ())),
            tuple(actions.get(one, ())),
        )
        for one in ids
    }


F = TypeVar("F", FoundAttempt, FoundInterview, FoundLetter, FoundAction)


def _by_contact(found: Iterable[F]) -> dict[str, list[F]]:
    grouped: dict[str, list[F]] = defaultdict(list)
    for each in found:
        grouped[each.contact].append(each)
    return grouped


class Stored:
    """What the list knows of what has been, to compare with: by contact, day and kind."""

    def __init__(self, ws: Workspace | Reader | Transaction) -> None:
        profile = ws.profile.get() if isinstance(ws, Transaction) else ws.profile
        state = ws.page_state.get() if isinstance(ws, Transaction) else ws.page_state
        self._zone = zone_of(profile)
        self._drafts = state.drafts
        self._attempts = self._of(ws.attempts.all())
        self._interviews = self._of(ws.interviews.all())
        self._letters = self._of(ws.letters.all())
        self._actions = self._of(ws.actions.all())

    @staticmethod
    def _of(records: Iterable[R]) -> dict[str, list[R]]:
        found: dict[str, list[R]] = defaultdict(list)
        for one in records:
            found[one.contact].append(one)
        return found

    def lacks(self, found: PersonHistory, contact: str) -> PersonHistory:
        """What of it is not known of this contact (id on the list)."""
        tries = [(one, self._attempt(one, contact)) for one in found.attempts]
        talks = [(one, self._interview(one, contact)) for one in found.interviews]
        return PersonHistory(
            tuple(one for one, known in tries if known is None),
            tuple(one for one, known in talks if known is None),
            tuple(one for one in found.letters if not self._has_letter(one, contact)),
            tuple(one for one in found.actions if not self._has_action(one, contact)),
            {known.id: one for one, known in tries if known and _is_news(one, known)},
            {known.id: one for one, known in talks if known and one.held and not known.held_at},
        )

    def _day(self, at: datetime | None) -> date | None:
        return local_day(at, self._zone) if at else None

    def _attempt(self, found: FoundAttempt, contact: str) -> OutreachAttempt | None:
        """The try on the list that this one is: of the same day, of several the one with the same
        outcome; without a day any.
        """
        mine = self._attempts.get(contact, ())
        same = [
            one
            for one in mine
            if self._day(one.at) == found.day
            and (found.channel in (None, one.channel) or one.earlier)
        ]
        alike = (one for one in same if one.outcome is found.outcome)
        return next(alike, next(iter(same if found.day else mine), None))

    def _interview(self, found: FoundInterview, contact: str) -> Interview | None:
        """The talk on the list that this one is: of the same day, of several one that was held as
        well or was not; without a day one like it.
        """
        mine = self._interviews.get(contact, ())
        same = [one for one in mine if self._is_same(found, one)]
        alike = (one for one in same if bool(one.held_at) == found.held)
        return next(alike, next(iter(same), None))

    def _is_same(self, found: FoundInterview, known: Interview) -> bool:
        if found.day:
            return found.day in self._days(known)
        if found.held or found.cancelled:
            return known.status == ("held" if found.held else "cancelled")
        return found.notes in known.debrief.notes

    def _days(self, talk: Interview) -> set[date | None]:
        moments = (talk.when, talk.held_at, *talk.times_missed)
        drafts = (self._drafts.get(f"{kind}-{talk.id}", {}) for kind in ("appointment", "held"))
        typed = {str(draft.get("date") or "") for draft in drafts}
        return {self._day(at) for at in moments if at} | {
            date.fromisoformat(day) for day in typed if _is_iso(day)
        }

    def _has_letter(self, found: FoundLetter, contact: str) -> bool:
        mine = [
            one
            for one in self._letters.get(contact, ())
            if one.kind is LetterKind.THANK_YOU and one.sent
        ]
        return any(found.day in (None, self._day(one.sent)) for one in mine)

    def _has_action(self, found: FoundAction, contact: str) -> bool:
        mine = self._actions.get(contact, ())
        return any(one.due == found.due and found.text in ("", one.text) for one in mine)


def _is_news(found: FoundAttempt, known: OutreachAttempt) -> bool:
    """Whether a file knows what came of a try that still waits on the list.

    Without a day it may be about another one, unless that came in so as well.
    """
    waits = known.outcome is Outcome.WAITING and found.outcome is not Outcome.WAITING
    return waits and (found.day is not None or known.earlier)


def _is_iso(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


class Storing:
    """Stores what has been with people, inside an edit. What is not known stays unknown."""

    def __init__(self, tx: Transaction, now: datetime) -> None:
        self._tx, self._now = tx, now
        self._profile = tx.profile.get()
        self._minutes = settings_of(self._profile).minutes
        self._days: dict[str, str] = {}
        """By the draft of a talk the day that stands in its box."""
        self._zone = zone_of(self._profile)
        self._counts: Counter[str] = Counter()
        self._named: list[tuple[str, Interview]] = []
        self._held: dict[str, Interview] = {}
        """By contact the last talk that was held."""
        self._met = {one.contact for one in tx.attempts.all()}
        self._met |= {one.contact for one in tx.interviews.all()}
        """With whom something has been."""
        for one in tx.interviews.all():
            self._keep_held(one)

    def _keep_held(self, one: Interview) -> None:
        before = self._held.get(one.contact)
        if one.held_at and (before is None or one.held_at >= (before.held_at or one.held_at)):
            self._held[one.contact] = one

    def store(self, contact: Contact, found: PersonHistory) -> None:
        """Store all of it for this contact, who is on the list."""
        self._counts.update(
            messages=len(found.attempts),
            interviews=len(found.interviews) + len(found.held),
            letters=len(found.letters),
            actions=len(found.actions),
        )
        if found.attempts or found.interviews:
            self._met.add(contact.id)
        for known, answer in found.answers.items():
            self._answer(known, answer)
        for known, talk in found.held.items():
            self._as_held(known, talk)
        for attempt in found.attempts:
            self._attempt(contact, attempt)
        for interview in found.interviews:
            self._interview(contact, interview)
        for letter in found.letters:
            self._letter(contact, letter)
        for action in found.actions:
            words = _NEXT_CONTACT if contact.id in self._met else _FIRST_CONTACT
            text = action.text or worded(Message(words, name=contact.name.strip()))
            self._tx.actions.put(Action(text=text, due=action.due, contact=contact.id))

    def _moment(self, day: date, hour: time | None) -> datetime:
        return datetime.combine(day, hour or NOON, self._zone)

    def _past(self, day: date | None, hour: time | None = None) -> datetime:
        """The moment of something that is over; that of now where nobody knows its day.

        Of today without its hour it is noon once that is over; before, the beginning of the day.
        """
        if day is None:
            return self._now
        at = self._moment(day, hour)
        if hour is None and at > self._now:
            at = datetime.combine(day, MIDNIGHT, self._zone)
        return min(at, self._now)

    def _of_before(self, day: date | None, hour: time | None, contact: Contact) -> datetime:
        """The same; where nobody knows its day that in which the contact came onto the list."""
        return self._past(day, hour) if day else contact.created or self._now

    def _attempt(self, contact: Contact, found: FoundAttempt) -> None:
        at = self._of_before(found.day, found.hour, contact)
        answered = self._past(found.answered) if found.answered else None
        self._tx.attempts.put(
            OutreachAttempt(
                contact=contact.id,
                at=at,
                channel=found.channel or Channel.EMAIL,
                outcome=found.outcome,
                answered=max(answered, at) if answered else None,
                next_date=found.next_date,
                note=found.words,
                earlier=found.channel is None or found.day is None,
            )
        )

    def _answer(self, attempt: str, found: FoundAttempt) -> None:
        known = self._tx.attempts.get(attempt)
        if known:
            answered = max(self._past(found.answered), known.at) if found.answered else None
            self._tx.attempts.update(attempt, outcome=found.outcome, answered=answered)

    def _interview(self, contact: Contact, found: FoundInterview) -> None:
        talk = Interview(
            contact=contact.id,
            field=contact.fields[0] if len(contact.fields) == 1 else "",
            minutes=self._minutes,
            time_zone=self._profile.time_zone,
            place=found.place,
            debrief=Debrief(notes=found.notes),
            created=self._now,
        )
        if found.named:
            names = tuple(NamedPerson(name=name) for name in found.named)
            talk = talk.model_copy(update={"named": names})
            self._named.append((contact.id, talk))
        if found.format:
            talk = talk.model_copy(update={"format": found.format})
        self._keep_held(self._tx.interviews.put(talk.model_copy(update=self._when(found))))
        self._ask_for_the_rest(talk, found)

    def _as_held(self, known: str, found: FoundInterview) -> None:
        """A talk of the list that was held by now, with the notes of the file where it has none."""
        debrief = require(self._tx.interviews, known).debrief
        if not debrief.notes.strip():
            debrief = debrief.model_copy(update={"notes": found.notes})
        clock = self._when(found)["clock"]
        talk = self._tx.interviews.update(known, clock=clock, cancelled=False, debrief=debrief)
        self._keep_held(talk)

    @property
    def counts(self) -> Mapping[str, int]:
        """How much was stored so far: messages, interviews, letters, actions."""
        return self._counts

    def _link_named(self) -> None:
        """Note of those who were named in talks which of them are on the list by now."""
        if not self._named:
            return
        there = {
            (one.referred_by, _plain(one.name)): one.id
            for one in self._tx.contacts.all()
            if one.referred_by
        }
        for contact, talk in self._named:
            named = tuple(
                one.model_copy(update={"contact": there.get((contact, _plain(one.name)), "")})
                for one in talk.named
            )
            self._tx.interviews.update(talk.id, named=named)

    def _when(self, found: FoundInterview) -> Mapping[str, object]:
        """Its clock where it was held, its date where it is ahead and both day and time are told.

        One that took a day nobody knows has no beginning, and one without a length none.
        """
        if found.held:
            ended = min(self._moment(found.day, found.hour), self._now) if found.day else self._now
            return {"clock": Clock(started=ended if found.day else None, ended=ended)}
        if found.cancelled:
            missed = (self._moment(found.day, found.hour),) if found.day else ()
            return {"cancelled": True, "missed": missed}
        if found.day and found.hour:
            return {"start": self._moment(found.day, found.hour)}
        return {}

    def _ask_for_the_rest(self, talk: Interview, found: FoundInterview) -> None:
        """A day without a time stands in the box that asks for both."""
        if found.day is None or found.hour or found.held or found.cancelled:
            return
        ahead = found.day >= local_day(self._now, self._zone)
        box = f"{'appointment' if ahead else 'held'}-{talk.id}"
        self._days[box] = found.day.isoformat()

    def finish(self) -> None:
        """Store what is about all of them together, once everybody is stored."""
        self._link_named()
        if self._days:
            drafts = dict(self._tx.page_state.get().drafts)
            for box, day in self._days.items():
                drafts[box] = {**drafts.get(box, {}), "date": day}
            self._tx.page_state.update(drafts=drafts)

    def _letter(self, contact: Contact, found: FoundLetter) -> None:
        sent = self._of_before(found.day, None, contact)
        about = self._held.get(contact.id)
        if about and about.held_at and found.day:
            sent = min(max(sent, about.held_at), self._now)
        self._tx.letters.put(
            Letter(
                kind=LetterKind.THANK_YOU,
                contact=contact.id,
                interview=about.id if about else "",
                sent=sent,
            )
        )
