"""Storing what has been with people of a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time

from infoint.dates.local_time import local_day, zone_of
from infoint.domain import Action, Contact, Interview, Letter, OutreachAttempt
from infoint.domain.interviews import Clock, Debrief, NamedPerson
from infoint.domain.kinds import Channel, LetterKind
from infoint.entries.lookup import require
from infoint.i18n.messages import Message, worded
from infoint.imports.taking.history import PersonHistory
from infoint.imports.taking.notes import TalkNotes, says_no_more
from infoint.imports.tracker.found import (
    NEXT_STEP,
    FoundAction,
    FoundAttempt,
    FoundInterview,
    FoundLetter,
)
from infoint.letters.thank_you import close_thanks
from infoint.library.settings import settings_of
from infoint.store import Transaction

NOON = time(12)
"""The hour at which something stands of which only the day is known."""
MIDNIGHT = time()


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
            actions=sum(bool(one.text) for one in found.open_steps),
            answers=len(found.answers),
            next_dates=len(found.dated)
            + sum(not one.text for one in found.open_steps)
            + sum(bool(one.next_date) for one in found.attempts),
        )
        for known, answer in found.answers.items():
            self.answer(known, answer)
        for known, notes in found.noted.items():
            self.write_notes(known, notes)
        for known, talk in found.timed.items():
            self.move(known, talk)
        for known, attempt in found.dated.items():
            self._tx.attempts.update(known, next_date=attempt.next_date)
        for known, talk in found.held.items():
            self.as_held(known, talk)
        for attempt in found.attempts:
            self._attempt(contact, attempt)
        for interview in found.interviews:
            self._interview(contact, interview)
        for letter in found.letters:
            self._letter(contact, letter)
        for action in found.actions:
            self._step(contact, action)

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
                again=found.again,
                note=found.words,
                earlier=found.channel is None or found.day is None,
            )
        )

    def _step(self, contact: Contact, found: FoundAction) -> None:
        """A next step, with the talk of its day where there is one."""
        talks = [
            one
            for one in (self._tx.interviews.all() if found.talk else ())
            if one.contact == contact.id and one.when
            if local_day(one.when, self._zone) == found.talk
        ]
        self._tx.actions.put(
            Action(
                text=found.text or worded(Message(NEXT_STEP, name=contact.name.strip())),
                due=found.due,
                done=self._past(found.done) if found.done else None,
                interview=talks[-1].id if talks else "",
                contact=contact.id,
            )
        )

    def answer(self, attempt: str, found: FoundAttempt) -> None:
        """What came of a try of the list (id), as the file has it."""
        known = self._tx.attempts.get(attempt)
        if known:
            answered = max(self._past(found.answered), known.at) if found.answered else None
            later = {"next_date": found.next_date, "again": found.again} if found.again else {}
            self._tx.attempts.update(attempt, outcome=found.outcome, answered=answered, **later)

    def _interview(self, contact: Contact, found: FoundInterview) -> None:
        talk = Interview(
            contact=contact.id,
            field=contact.fields[0] if len(contact.fields) == 1 else "",
            minutes=self._minutes,
            guessed_minutes=self._minutes,
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

    def as_held(self, known: str, found: FoundInterview) -> None:
        """A talk of the list that was held by now."""
        clock = self._when(found)["clock"]
        self._keep_held(self._tx.interviews.update(known, clock=clock, cancelled=False))

    def write_notes(self, known: str, notes: TalkNotes) -> None:
        """The notes of a talk as the file has them; what they replace is kept beside them."""
        place = ("debrief", "notes")
        before = require(self._tx.interviews, known).debrief.notes
        is_kept = says_no_more(before, notes.file)
        self._tx.interviews.write(known, place, notes.raw, seen=before if is_kept else None)

    def move(self, known: str, found: FoundInterview) -> None:
        """A talk ahead at the day and time of the file; without a time its day waits in the box.

        One that was called off is called off. A time that passed without it is kept.
        """
        talk = require(self._tx.interviews, known)
        missed = talk.missed
        if talk.start and talk.start <= self._now:
            missed = (*missed, talk.start)
        if found.cancelled:
            self._tx.interviews.update(known, cancelled=True, missed=missed)
            return
        if found.day is None:
            return
        if found.hour is None:
            self._tx.interviews.update(known, start=None, missed=missed)
            self._ask_for_the_rest(talk, found)
            return
        start = self._moment(found.day, found.hour)
        self._tx.interviews.update(
            known, start=start, missed=missed, time_zone=self._profile.time_zone
        )

    def next_on(self, known: str, day: date) -> None:
        """A next step, or the day for the next try, on the day of the file."""
        if self._tx.actions.get(known):
            self._tx.actions.update(known, due=day)
        elif self._tx.attempts.get(known):
            self._tx.attempts.update(known, next_date=day)

    @property
    def counts(self) -> Mapping[str, int]:
        """How much was stored so far, by field of `Taken`."""
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
        close_thanks(self._tx, contact.id, now=self._now)
        sent = self._of_before(found.day, None, contact)
        about = self._held.get(contact.id)
        if about and about.clock.started and about.held_at and found.day:
            sent = min(max(sent, about.held_at), self._now)
        self._tx.letters.put(
            Letter(
                kind=LetterKind.THANK_YOU,
                contact=contact.id,
                interview=about.id if about else "",
                sent=sent,
            )
        )
