"""What the cells of one person, out of one row or several, say together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from infoint.dates.typed_again import later_in, read_again
from infoint.domain.kinds import Channel, Outcome
from infoint.imports.person import one_line, whole_text
from infoint.imports.tables.cells.weeks import with_days
from infoint.imports.tracker.cells import Said
from infoint.imports.tracker.found import (
    FoundAction,
    FoundAttempt,
    FoundInterview,
    FoundLetter,
    History,
    Mark,
    Reading,
    Unplaced,
)
from infoint.imports.tracker.held import are_of_the_talk
from infoint.imports.tracker.log import Story, read_log
from infoint.imports.tracker.log_rows import parted
from infoint.imports.tracker.next_steps.agreed_day import AgreedDay, agreed_day
from infoint.imports.tracker.roles import ask_about, next_in_notes, read_mark
from infoint.imports.tracker.statuses import OUTCOMES, is_a_no, is_put_off, status_of
from infoint.imports.tracker.titles import is_the_last
from infoint.imports.tracker.told import Asked, Told

_TALKED = ("talked", "thanked")
_NOT_YET = ("to contact", "asked", "message left", "no answer", "not now", "declined", "scheduled")
"""With one of these as the status nobody has talked yet, whatever was noted of them."""
_CAME_TO_NOTHING = ("message left", "no answer", "declined")
_SHORT_NOTE = 60
_TRIED = ("asked", "message left", "no answer")
_ANSWERED = ("replied", "agreed", "not now", "declined", "wrong person")


def add_history(
    history: History,
    contact: str,
    marks: Sequence[Mark],
    reading: Reading,
    notes: Sequence[str] = (),
) -> list[Mark]:
    """Add what the cells of one person say; gives those that could not be placed.

    `notes` are those on the person, which may tell that a talk took place, or when to write again.
    """
    rows, marks = parted(with_days(marks, reading.today))
    story, unplaced = read_log(contact, rows, reading, history)
    told = Told()
    for mark in (*marks, *story.still):
        read_mark(told, mark, reading, history)
    if marks and not (rows or told.next_days or told.steps):
        told.next_days += next_in_notes(notes, marks[0], reading)
    person = _Together(contact, told, reading, story, notes)
    person.put_together(history)
    unplaced = list(dict.fromkeys((*unplaced, *told.unplaced)))
    for mark in unplaced:
        history.unplaced.append(Unplaced(mark.row, mark.column, one_line(mark.text)[:200], contact))
    return list(dict.fromkeys((*unplaced, *told.kept, *story.left)))


@dataclass(slots=True)
class _Together:
    """What the cells of one person say together."""

    contact: str
    told: Told
    reading: Reading
    story: Story
    """What the rows of a log say of them, if the file is one."""
    notes: Sequence[str] = ()
    by_words: AgreedDay | None = None
    """The day of the talk, where nothing but words tell it."""

    def put_together(self, history: History) -> None:
        for day, mark in self.told.dated:
            self._settle(day, mark)
        self._settle_agreed()
        self._settle_by_notes()
        off = [
            FoundInterview(self.contact, said.day, said.hour, cancelled=True)
            for said in self.told.called_off
        ]
        talks = [*off, *self._with_the_story(self._talks())]
        history.interviews += talks
        attempts = self._attempts(talks)
        self.told.unplaced += [] if attempts else self.told.of_tries
        self.told.unplaced += [] if talks else self.told.of_talks
        history.attempts += attempts
        history.letters += self._letters()
        history.actions += [*self.story.actions, *self._actions(attempts, talks, history)]
        self._ask_about_words(talks, history)

    def _ask_about_words(self, talks: Sequence[FoundInterview], history: History) -> None:
        """Words of a status that nobody knows are asked about, unless something else tells how one
        stands with them.
        """
        told, today = self.told, self.reading.today
        stands = any(
            one.held or one.cancelled or (one.day and (today is None or one.day >= today))
            for one in talks
        )
        said = {told.status, *(one.status for one in told.asked)} - {None, "to contact", "asked"}
        if stands or said or told.thanked or told.answered:
            return
        unplaced = {id(mark) for mark in told.unplaced}
        days = [*told.asked, *(mark for _, mark in told.dated if id(mark) in unplaced)]
        keeps_days = bool(days) and self._is_untold(talks)
        ask_about(told.unknown, self.contact, history, keeps_days=keeps_days)

    def _settle_agreed(self) -> None:
        """The day of a talk that has one, out of the words that say so, where no cell holds it."""
        told = self.told
        if told.talks or self.story.talks or told.status != "scheduled" or not told.scheduled:
            return
        mark = told.scheduled[-1]
        self.by_words = agreed_day(
            mark.text,
            (*self.notes, *(each.text for each in told.notes)),
            self.reading.today,
            month_first=mark.month_first,
            answered=max(told.answered, default=None),
        )
        if found := self.by_words:
            told.talks.append((Said(found.day, found.hour), mark.row))

    def _settle_by_notes(self) -> None:
        """What came of a try, where no cell but a short note says so, and says nothing else."""
        told = self.told
        if not told.asked or told.statuses or told.said_yes or told.unknown or told.talks:
            return
        for text in (note for note in self.notes if len(note) <= _SHORT_NOTE):
            status = "declined" if is_a_no(text) else status_of(text)
            if status in _CAME_TO_NOTHING:
                told.add_status(told.asked[-1].mark, status)

    def _with_the_story(self, talks: list[FoundInterview]) -> list[FoundInterview]:
        """Those of a log, and what other cells know besides."""
        logged = self.story.talks
        days = {one.day for one in logged}
        return [*logged, *(one for one in talks if not logged or (one.day and one.day not in days))]

    def _settle(self, day: Said, mark: Mark) -> None:
        """A bare day is that of what the status says: of the talk, the thanks, the answer, a try.

        Where the status says none of it, or nothing, nobody knows what was on it.
        """
        told = self.told
        if self._by_its_verb(day, mark):
            return
        status = told.status_in(mark.row)
        of_talk = status in (*_TALKED, "scheduled", "cancelled") or (not status and told.learned)
        if of_talk and self._has_no_talk(mark.row, before=status in _TALKED):
            told.format = told.format or day.format
            told.talks.append((day, mark.row))
        elif status == "to contact":
            told.next_days.append((day.day, mark))
        elif not self._is_over(day.day):
            told.unplaced.append(mark)
        elif status == "thanked" and not told.thanked:
            told.thanked.append(day.day)
        elif status in _TRIED or (not status and told.channel_of_try(mark)):
            told.asked.append(Asked(day.day, day.hour, None, mark))
        elif status in _ANSWERED:
            told.answered.append(day.day)
        else:
            told.unplaced.append(mark)

    def _by_its_verb(self, day: Said, mark: Mark) -> bool:
        """Take a day as what is said right beside it, whatever the status of all; whether it is."""
        told = self.told
        if not self._is_over(day.day):
            return False
        if day.status == "talked" and self._has_no_talk(mark.row, before=True):
            told.format = told.format or day.format
            told.talks.append((day, mark.row))
        elif day.status == "thanked":
            told.thanked.append(day.day)
        elif day.status in _TRIED:
            told.asked.append(Asked(day.day, day.hour, day.channel, mark, day.status))
        else:
            return False
        return True

    def _has_no_talk(self, row: int, *, before: bool) -> bool:
        """Whether a row has no talk yet; `before` it may have one that is still to come."""
        talks = [said.day for said, at in self.told.talks if at == row]
        return not talks or (before and not any(map(self._is_over, talks)))

    def _talks(self) -> list[FoundInterview]:
        told = self.told
        about = FoundInterview(
            self.contact,
            format=told.format,
            place=told.place,
            notes=_joined(whole_text(mark.text) for mark in told.notes),
            named=tuple(dict.fromkeys(told.named)),
        )
        timed = {said.day for said, _ in told.talks if said.hour}
        days = sorted(
            {
                (said.day, said.hour, self._was_held(row))
                for said, row in told.talks
                if said.hour or said.day not in timed
            },
            key=lambda each: each[0],
        )
        if not days:
            return self._without_a_day(about)
        found = [
            FoundInterview(self.contact, day, hour, held and self._is_over(day))
            for day, hour, held in days
        ]
        last = found[-1]
        found[-1] = replace(
            about,
            day=last.day,
            hour=last.hour or told.hour,
            held=last.held,
            cancelled=told.status == "cancelled",
            by_weekday=bool(self.by_words and self.by_words.by_weekday),
        )
        before = [FoundInterview(self.contact, held=True)] * self._had_another(found)
        return [*before, *(replace(one, format=told.format) for one in found)]

    def _had_another(self, talks: Sequence[FoundInterview]) -> bool:
        """Whether a status says that one talked where all days of talks are still to come: the
        talk that was is one without a day.
        """
        told = self.told
        if not told.has_talked or told.status not in _TALKED or told.called_off:
            return False
        return not any(one.held or one.cancelled or self._is_over(one.day) for one in talks)

    def _without_a_day(self, about: FoundInterview) -> list[FoundInterview]:
        """A talk that was held or called off; else its notes are those on the person."""
        status = self.told.status
        learned = self.told.learned and not self.reading.talks_have_days
        held = status == "talked" or (learned and status not in _NOT_YET)
        if held or status == "cancelled":
            return [replace(about, held=held and status != "cancelled", cancelled=not held)]
        told = self.told
        if status in _TRIED:
            for mark in (mark for mark in told.notes if is_a_no(mark.text)):
                told.add_status(mark, "declined")
        told.kept += told.notes
        return []

    def _was_held(self, row: int) -> bool:
        """Whether the file says so: the status of its row, thanks for it, or what was learned."""
        told = self.told
        says = told.status_in(row) in _TALKED
        owes = told.owes_thanks and self.reading.no_thanks_tells
        shows = bool(told.thanked or told.learned or owes) and self._is_open()
        return says or shows or self._is_told_in_words()

    def _is_told_in_words(self) -> bool:
        """Whether notes can only be from the one talk whose day is over."""
        told = self.told
        if len(told.talks) != 1 or told.status not in (None, "replied", "agreed"):
            return False
        return are_of_the_talk((*self.notes, *(mark.text for mark in told.notes)))

    def _is_open(self) -> bool:
        """Whether no status says that the talk is still to come, or was called off."""
        return self.told.status not in ("scheduled", "cancelled")

    def _is_over(self, day: date | None) -> bool:
        return day is None or self.reading.today is None or day <= self.reading.today

    def _attempts(self, talks: Sequence[FoundInterview]) -> list[FoundAttempt]:
        told = self.told
        if self.story.attempts:
            return self._logged(talks)
        if self._is_untold(talks) or self.reading.is_of_acquaintances:
            told.kept += [one.mark for one in told.asked]
            return []
        tries = self._tries(max((one.day for one in talks if one.held and one.day), default=None))
        status = told.status
        outcome = OUTCOMES.get(status or "", Outcome.WAITING)
        if talks and not outcome_is_a_no(outcome) and any(one.day or one.held for one in talks):
            outcome = Outcome.AGREED
        if not tries:
            if not told.was_asked and (status not in OUTCOMES or self._is_shown(talks)):
                return []
            if self._is_ones_own_plan():
                return []
            channels = set(told.channels.values())
            only = channels.pop() if len(channels) == 1 else None
            tries = [FoundAttempt(self.contact, channel=only)]
        answered = max(told.answered, default=None)
        if outcome.unanswered:
            last = tries[-1]
            came = last.outcome if outcome is Outcome.WAITING else outcome
            left_by = told.left_by if outcome is Outcome.MESSAGE_LEFT else None
            tries[-1] = replace(last, outcome=came, channel=last.channel or left_by)
        else:
            at = self._answered_one(tries, answered, talks)
            tries[at] = replace(tries[at], outcome=outcome, answered=answered)
        if outcome.unanswered and (status or not self._was_only_in_touch()):
            tries = _tried_again(tries)
        if due := self._next_try(tries, talks):
            tries[-1] = replace(tries[-1], next_date=due)
        return self._later(tries)

    def _later(self, tries: list[FoundAttempt]) -> list[FoundAttempt]:
        """The tries, the last one with when one may ask again, where the words of a not now say it.

        The time lies ahead of the day on which it was said. A day of its own goes first.
        """
        last = tries[-1]
        said = last.answered or last.day or self.reading.today
        if last.outcome is not Outcome.NOT_NOW or last.next_date or said is None:
            return tries
        texts = [*(mark.text for mark in reversed(self.told.put_off)), *self._times_to_come(last)]
        found = (later_in(text, today=said) for text in texts)
        day, words = next(filter(None, found), (None, ""))
        return [*tries[:-1], replace(last, next_date=day, again=words)]

    def _times_to_come(self, last: FoundAttempt | None) -> list[str]:
        """The next steps that say no more than when one may ask again, after a not now."""
        said = last and (last.answered or last.day or self.reading.today)
        if last is None or last.outcome is not Outcome.NOT_NOW or not said:
            return []
        return [text for text in self.told.steps if read_again(text, today=said)]

    def _is_untold(self, talks: Sequence[FoundInterview]) -> bool:
        """Whether what came of the tries stands in words of a status that nobody could tell, and
        nowhere else: nothing may be made of it, a silence least of all.
        """
        told = self.told
        says = told.status or told.answered or any(one.status for one in told.asked)
        return bool(told.unknown) and not says and not talks

    def _was_only_in_touch(self) -> bool:
        """Whether of the last day nobody knows who wrote to whom, as under Last contact."""
        last = max(self.told.asked, key=lambda one: one.day, default=None)
        return last is not None and is_the_last(last.mark.column)

    def _logged(self, talks: Sequence[FoundInterview]) -> list[FoundAttempt]:
        """The tries of a log, with the day of the next one."""
        tries = list(self.story.attempts)
        for one in self.told.asked:
            if one.day not in {each.day for each in tries}:
                tries.append(FoundAttempt(self.contact, one.day, one.hour, one.channel))
        if due := self._next_try(tries, talks):
            tries[-1] = replace(tries[-1], next_date=due)
        return tries

    def _next_try(
        self, tries: Sequence[FoundAttempt], talks: Sequence[FoundInterview]
    ) -> date | None:
        """The day on which they are to be tried again, unless words say what is to be done then."""
        told = self.told
        if told.next_days and not told.steps and _waits(tries, talks):
            return max(day for day, _ in told.next_days)
        return None

    def _is_ones_own_plan(self) -> bool:
        """Whether only a maybe and a time speak of a try: one may have meant to ask then."""
        told = self.told
        if told.was_asked or told.status != "not now":
            return False
        return all(is_put_off(mark.text) for mark in told.put_off)

    def _is_shown(self, talks: Sequence[FoundInterview]) -> bool:
        """Whether a talk or a thank-you shows by itself that they had said yes."""
        shows = any(one.held or (one.day and one.hour) for one in talks)
        return shows or self.told.status == "thanked" or bool(self.told.thanked)

    def _tries(self, talked: date | None) -> list[FoundAttempt]:
        """The tries by day, each once; the way is that of its own cell, else that of the row.

        What was after the last talk was no try to reach somebody for it.
        """
        found: dict[date, FoundAttempt] = {}
        for one in sorted(self.told.asked, key=lambda each: each.day):
            if talked and one.day > talked:
                self.told.unplaced.append(one.mark)
                continue
            if talked == one.day and is_the_last(one.mark.column):
                continue  # it is that talk
            known = found.get(one.day)
            channel = one.channel or (known.channel if known else None)
            channel = channel or self.told.channel_of_try(one.mark)
            status = one.status or self.told.status_of_try(one.mark)
            came = OUTCOMES.get(status or "", Outcome.WAITING)
            if channel is Channel.VOICEMAIL and came is Outcome.WAITING:
                came = Outcome.MESSAGE_LEFT
            outcome = came if came.unanswered else Outcome.WAITING
            words = self.told.messenger if channel is Channel.MESSAGE else ""
            found[one.day] = FoundAttempt(
                self.contact, one.day, one.hour, channel, outcome, words=words
            )
        return list(found.values())

    def _answered_one(
        self, tries: Sequence[FoundAttempt], answered: date | None, talks: Sequence[FoundInterview]
    ) -> int:
        """Which of the tries the answer is to: the last one before it, else before the talk."""
        until = answered or min((one.day for one in talks if one.day), default=None)
        if until is None:
            return len(tries) - 1
        before = [n for n, one in enumerate(tries) if one.day is None or one.day <= until]
        return before[-1] if before else len(tries) - 1

    def _letters(self) -> list[FoundLetter]:
        if self.story.letters:
            return self.story.letters
        days = self.told.thanked or ([None] if self.told.status == "thanked" else [])
        known = sorted({day for day in days if day})
        return [FoundLetter(self.contact, day) for day in known or days[:1]]

    def _actions(
        self,
        attempts: Sequence[FoundAttempt],
        talks: Sequence[FoundInterview],
        history: History,
    ) -> list[FoundAction]:
        """What is to be done, by the day of the next contact; that day alone too, where it is not
        that of asking again.

        Of a day that is over then nobody knows whether it was done: it stays a note.
        """
        told = self.told
        due, mark = max(told.next_days, key=lambda each: each[0], default=(None, None))
        if told.steps:
            over = self._times_to_come(attempts[-1] if attempts else None)
            return [
                FoundAction(self.contact, text, due or told.step_days.get(text))
                for text in dict.fromkeys(told.steps)
                if text not in over
            ]
        if due is None or mark is None or _waits(attempts, talks):
            return []
        if self.reading.today and due < self.reading.today:
            told.kept.append(mark)
            history.over.append(self.contact)
            return []
        return [FoundAction(self.contact, told.again.get(due, ""), due)]


def _waits(tries: Sequence[FoundAttempt], talks: Sequence[FoundInterview]) -> bool:
    """Whether a day for the next contact is that of asking once more: the last try has no answer,
    or a not now, and no talk is held or set.
    """
    last = tries[-1].outcome if tries else None
    asks = last is not None and (last.unanswered or last is Outcome.NOT_NOW)
    return asks and not any(one.held or (one.day and not one.cancelled) for one in talks)


def _tried_again(tries: Sequence[FoundAttempt]) -> list[FoundAttempt]:
    """The tries by day, of which nothing came; one before another had no answer."""
    return [
        replace(one, outcome=Outcome.NO_ANSWER) if one.outcome is Outcome.WAITING else one
        for one in tries[:-1]
    ] + list(tries[-1:])


def outcome_is_a_no(outcome: Outcome) -> bool:
    """Whether an answer leads to no talk."""
    return outcome in (Outcome.DECLINED, Outcome.NOT_NOW, Outcome.WRONG_PERSON)


def _joined(notes: Iterable[str]) -> str:
    return "\n\n".join(dict.fromkeys(note for note in notes if note))
