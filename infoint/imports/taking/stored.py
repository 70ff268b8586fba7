"""What the list knows of what has been, beside what a file says of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, TypeVar

from infoint.dates.local_time import local_day, zone_named, zone_of
from infoint.debrief.written import all_written, answers_of
from infoint.domain import Action, Contact, Interview, Letter, OutreachAttempt, Takeaway
from infoint.domain.kinds import LetterKind, Outcome
from infoint.i18n.messages import Message, worded
from infoint.imports.taking.history import PersonHistory, When
from infoint.imports.taking.notes import TalkNotes, goes_on, says_no_more, without_lines
from infoint.imports.tracker.found import (
    NEXT_STEP,
    FoundAction,
    FoundAttempt,
    FoundInterview,
    FoundLetter,
)
from infoint.store import Transaction, Workspace

if TYPE_CHECKING:
    from infoint.store.reader import Reader

R = TypeVar("R", OutreachAttempt, Interview, Letter, Action)

_OPEN = ("planned", "unscheduled")


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
        self._by_id = {one.id: one for one in ws.interviews.all()}
        self._actions = self._steps_of(ws.actions.all())
        self._noted = state.noted_days
        self._kept: dict[str, list[Takeaway]] = defaultdict(list)
        for kept in ws.takeaways.all():
            self._kept[kept.interview].append(kept)
        days = [(one.id, one.next_date) for one in ws.attempts.all()]
        self._outcomes = {one.id: one.outcome for one in ws.attempts.all()}
        self._next_days = dict(days) | {one.id: one.due for one in ws.actions.all()}

    @staticmethod
    def _of(records: Iterable[R]) -> dict[str, list[R]]:
        found: dict[str, list[R]] = defaultdict(list)
        for one in records:
            found[one.contact].append(one)
        return found

    def _steps_of(self, actions: Iterable[Action]) -> dict[str, list[Action]]:
        """By contact, also of a step that only its talk says to be about somebody."""
        found: dict[str, list[Action]] = defaultdict(list)
        for one in actions:
            talk = self._by_id.get(one.interview)
            found[one.contact or (talk.contact if talk else "")].append(one)
        return found

    def lacks(self, found: PersonHistory, contact: Contact) -> PersonHistory:
        """What of it is not known of this contact of the list, or stands otherwise there."""
        tries = [(one, self._attempt(one, contact.id)) for one in found.attempts]
        has_talks = bool(self._interviews.get(contact.id))
        said = [one for one in found.interviews if not (has_talks and one.by_weekday)]
        talks = self._talks(said, contact.id)
        elsewhere = self._held_elsewhere(talks, contact.id)
        asked_about = [id(one) for one in elsewhere.values()]
        steps = self._steps(found.actions, contact)
        met = [(one, known) for one, known in talks if known]
        ahead = [(one, known) for one, known in met if _is_ahead(one) and known.status in _OPEN]
        notes = [told for one, known in met if (told := self._notes(one, known, contact))]
        days = {one.next_date for one in self._attempts.get(contact.id, ())}
        asked = [
            (one, known)
            for one, known in tries
            if known and _waits(one, known) and one.next_date not in days
        ]
        return PersonHistory(
            attempts=tuple(one for one, known in tries if known is None),
            interviews=tuple(
                one for one, known in talks if known is None and id(one) not in asked_about
            ),
            elsewhere=elsewhere,
            letters=tuple(one for one in found.letters if not self._has_letter(one, contact.id)),
            actions=tuple(one for one, known in steps if known is None),
            answers={known.id: one for one, known in tries if known and _is_news(one, known)},
            reanswered={
                known.id: one for one, known in tries if known and _contradicts(one, known)
            },
            held={known.id: one for one, known in met if one.held and not known.held_at},
            noted={key: told for key, told in notes if _only_adds(told)},
            renoted={key: told for key, told in notes if not _only_adds(told)},
            timed={known.id: one for one, known in ahead if self._is_timed(one, known)},
            dated={known.id: one for one, known in asked if known.next_date is None},
            moved={known.id: one for one, known in ahead if self._is_moved(one, known)}
            | {known.id: one for one, known in met if one.cancelled and self._is_on(known)},
            redated={
                known.id: one.next_date
                for one, known in asked
                if one.next_date and known.next_date not in (None, one.next_date)
            }
            | {
                known.id: one.due
                for one, known in steps
                if known and one.due and known.due not in (None, one.due)
            },
        )

    def when(self, talk: Interview) -> When | None:
        """The day and hour at which a talk of the list is; where its time is open its day alone."""
        if talk.start:
            local = talk.start.astimezone(self._zone)
            return local.date(), local.time().replace(second=0, microsecond=0, tzinfo=None)
        noted = self._noted.get(talk.id)
        return (noted, None) if noted else None

    def talk(self, key: str) -> Interview:
        """A talk of the list by its id."""
        return self._by_id[key]

    def outcome(self, key: str) -> Outcome:
        """What came of a try (id)."""
        return self._outcomes[key]

    def next_day(self, key: str) -> date | None:
        """The day that stands with a try or a step (id)."""
        return self._next_days.get(key)

    def has_any(self, found: PersonHistory, contact: str) -> set[str]:
        """Ids of tries and talks of the contact that are of the day and kind of some of these."""
        known = [self._attempt(one, contact) for one in found.attempts if one.day]
        talks = [self._interview(one, contact) for one in found.interviews if one.day]
        return {one.id for one in (*known, *talks) if one}

    def _talks(
        self, found: Iterable[FoundInterview], contact: str
    ) -> list[tuple[FoundInterview, Interview | None]]:
        """Each with the one of the list that it is; one ahead may have another day there."""
        pairs: list[tuple[FoundInterview, Interview | None]] = []
        met: set[str] = set()
        for each in found:
            pairs.append((each, same := self._interview(each, contact, met)))
            met.update([same.id] if same else [])
        ahead = [
            one
            for one in self._interviews.get(contact, ())
            if one.id not in met and one.status in _OPEN and self.when(one)
        ]
        return [
            (one, known or (ahead.pop(0) if ahead and one.day and _is_ahead(one) else None))
            for one, known in pairs
        ]

    def _held_elsewhere(
        self, pairs: Sequence[tuple[FoundInterview, Interview | None]], contact: str
    ) -> dict[str, FoundInterview]:
        """For talks ahead of which the file says nothing: which of those that it says were held on
        a day of which the list knows nothing may be that one, the nearest of several.
        """
        met = {known.id for _, known in pairs if known}
        ahead = [
            one
            for one in self._interviews.get(contact, ())
            if one.status in _OPEN and one.id not in met
        ]
        held = [one for one, known in pairs if known is None and one.held and one.day]
        near = sorted(
            (self._days_between(one, talk), at, place)
            for at, talk in enumerate(ahead)
            for place, one in enumerate(held)
        )
        found: dict[str, FoundInterview] = {}
        taken: set[int] = set()
        for _, at, place in near:
            if ahead[at].id not in found and place not in taken:
                found[ahead[at].id] = held[place]
                taken.add(place)
        return found

    def _days_between(self, found: FoundInterview, talk: Interview) -> int:
        """How far the day of the file is from the one here; very far where that is not known."""
        there = self.when(talk)
        return abs((found.day - there[0]).days) if there and found.day else date.max.toordinal()

    def _notes(
        self, found: FoundInterview, known: Interview, contact: Contact
    ) -> tuple[str, TalkNotes] | None:
        """The talk (id) with its notes in the file; None where these say nothing that is not
        written here: of it, of another talk with this person, or on the person.
        """
        if not found.notes.strip():
            return None
        mine = self._interviews[contact.id]
        written = {one.id: self._written(one) for one in mine}
        if says_no_more(found.notes, "\n".join((*written.values(), contact.notes))):
            return None
        if not written[known.id]:
            known = self._begun_with(found.notes, mine) or known
        elsewhere = (text for key, text in written.items() if key != known.id)
        beside = [without_lines(text, [written[known.id]]) for text in elsewhere]
        answers = answers_of(known, self._kept[known.id])
        raw = without_lines(found.notes, [*answers, *beside])
        return known.id, TalkNotes(written[known.id], found.notes, raw)

    def notes_of(self, found: FoundInterview, talk: str, contact: Contact) -> TalkNotes | None:
        """The notes of one of the file for a talk (id); None where they say nothing new."""
        told = self._notes(found, self.talk(talk), contact)
        return told[1] if told else None

    def _written(self, talk: Interview) -> str:
        return all_written(talk, self._kept[talk.id])

    def _begun_with(self, notes: str, talks: Iterable[Interview]) -> Interview | None:
        """The last of these talks with whose notes these go on."""
        found = [one for one in talks if goes_on(self._written(one), notes)]
        return found[-1] if found else None

    def _is_on(self, known: Interview) -> bool:
        """Whether a talk of the list has its day, and was neither held nor called off."""
        return known.status in _OPEN and self.when(known) is not None

    def _is_timed(self, found: FoundInterview, known: Interview) -> bool:
        """Whether the file knows the hour of a talk whose day alone is known here."""
        there = self.when(known)
        return bool(there and found.hour and there == (found.day, None))

    def _is_moved(self, found: FoundInterview, known: Interview) -> bool:
        """Whether the file has another day for it, or another hour; so is none that it was before,
        and none that is the same in the zone in which it was agreed.
        """
        there = self.when(known)
        if not there or found.day is None or self._is_timed(found, known):
            return False
        missed = known.times_missed
        if found.hour is None or known.start is None:
            return found.day not in (there[0], *map(self._day, missed))
        if self._moment(found.day, found.hour) in missed:
            return False
        agreed = known.start.astimezone(zone_named(known.time_zone)) if known.time_zone else None
        mine = (found.day, found.hour.replace(second=0, microsecond=0, tzinfo=None))
        same = agreed and (agreed.date(), agreed.time().replace(second=0, microsecond=0))
        return mine not in (there, same)

    def _moment(self, day: date, hour: time) -> datetime:
        return datetime.combine(day, hour, self._zone)

    def _steps(
        self, found: Iterable[FoundAction], contact: Contact
    ) -> list[tuple[FoundAction, Action | None]]:
        """Each with the one of the list that it is; a bare day may be another one there."""
        mine = self._actions.get(contact.id, ())
        bare = worded(Message(NEXT_STEP, name=contact.name.strip()))
        pairs: list[tuple[FoundAction, Action | None]] = []
        met: set[str] = set()
        for one in found:
            same = [each for each in mine if each.due == one.due and one.text in ("", each.text)]
            known = min(same, key=lambda each: each.id in met, default=None)
            met.update([known.id] if known else [])
            pairs.append((one, known))
        others = [each for each in mine if not (each.done or each.id in met or each.text != bare)]
        return [
            (one, known or (others.pop(0) if others and not (one.text or one.done) else None))
            for one, known in pairs
        ]

    def _day(self, at: datetime | None) -> date | None:
        return local_day(at, self._zone) if at else None

    def _attempt(self, found: FoundAttempt, contact: str) -> OutreachAttempt | None:
        """The try on the list that this one is: of the same day, of several the one at the same
        hour, then the one with the same outcome; without a day any.
        """
        mine = self._attempts.get(contact, ())
        same = [
            one
            for one in mine
            if self._day(one.at) == found.day
            and (found.channel in (None, one.channel) or one.earlier)
        ]

        def closeness(one: OutreachAttempt) -> tuple[bool, bool, bool]:
            at = one.at.astimezone(self._zone).time().replace(second=0, microsecond=0)
            way = found.channel is one.channel and not one.earlier
            return found.hour == at, one.outcome is found.outcome, way

        alike = [one for one in same if one.outcome is found.outcome]
        return max(same if found.day else alike or mine, key=closeness, default=None)

    def _interview(
        self, found: FoundInterview, contact: str, taken: Collection[str] = ()
    ) -> Interview | None:
        """The talk on the list that this one is: of the same day, of several one that is not among
        `taken` (ids), was held or called off as well or was not, and is at the same hour; without a
        day one like it.
        """
        state = "held" if found.held else "cancelled" if found.cancelled else "open"
        hour = (found.day, found.hour)

        def closeness(one: Interview) -> tuple[bool, bool, bool]:
            here = "open" if one.status in _OPEN else one.status
            return one.id not in taken, here == state, self.when(one) == hour

        mine = self._interviews.get(contact, ())
        return max((one for one in mine if self._is_same(found, one)), key=closeness, default=None)

    def _is_same(self, found: FoundInterview, known: Interview) -> bool:
        if found.day:
            return found.day in self._days(known)
        is_open = known.status == "unscheduled" and self.when(known) is None
        if found.held:  # by now, where it had no day yet
            return known.status == "held" or is_open
        if found.cancelled:
            return known.status == "cancelled"
        return is_open or found.notes in known.debrief.notes

    def _days(self, talk: Interview) -> set[date | None]:
        moments = (talk.when, talk.start, talk.held_at, *talk.times_missed)
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


def _is_news(found: FoundAttempt, known: OutreachAttempt) -> bool:
    """Whether a file knows what came of a try of which the list knows less.

    Without a day it may be about another one, unless that came in so as well.
    """
    if known.outcome.unanswered:
        more = not found.outcome.unanswered or (
            known.outcome is Outcome.WAITING and found.outcome is not Outcome.WAITING
        )
    else:
        more = found.outcome in _AFTER.get(known.outcome, ()) and found.day is not None
    return more and (found.day is not None or known.earlier)


_A_NO = (Outcome.DECLINED, Outcome.WRONG_PERSON)
_AFTER = {
    Outcome.REPLIED: (Outcome.AGREED, Outcome.NOT_NOW, *_A_NO),
    Outcome.NOT_NOW: (Outcome.AGREED, *_A_NO),
}
"""What goes further than an answer that was not the last word."""


def _contradicts(found: FoundAttempt, known: OutreachAttempt) -> bool:
    """Whether one of the file and the list says that they agreed, the other that they will not."""
    yes = Outcome.AGREED
    against = (known.outcome in _A_NO and found.outcome is yes) or (
        known.outcome is yes and found.outcome in _A_NO
    )
    return against and (found.day is not None or known.earlier)


def _waits(found: FoundAttempt, known: OutreachAttempt) -> bool:
    """Whether one still waits in both, and the file has a day for the next try."""
    return bool(found.next_date) and found.outcome.unanswered and known.outcome.unanswered


def _only_adds(notes: TalkNotes) -> bool:
    """Whether nothing that stands here is lost with the notes of the file."""
    return not notes.here or goes_on(notes.here, notes.file)


def _is_ahead(found: FoundInterview) -> bool:
    return not (found.held or found.cancelled)


def _is_iso(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
