"""What has been with people of a file, by person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import TypeVar

from infoint.imports.taking.notes import TalkNotes
from infoint.imports.tracker.found import (
    FoundAction,
    FoundAttempt,
    FoundInterview,
    FoundLetter,
    History,
)

When = tuple[date, time | None]
"""A day, and the hour where it is known, as clocks of the person show it."""


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """What has been with one person."""

    attempts: tuple[FoundAttempt, ...] = ()
    interviews: tuple[FoundInterview, ...] = ()
    letters: tuple[FoundLetter, ...] = ()
    actions: tuple[FoundAction, ...] = ()
    answers: Mapping[str, FoundAttempt] = field(default_factory=dict)
    """By id of a try that still waits on the list: what came of it."""
    reanswered: Mapping[str, FoundAttempt] = field(default_factory=dict)
    """By id of a try: with a no in the file where they agreed here, or the other way round."""
    held: Mapping[str, FoundInterview] = field(default_factory=dict)
    """By id of a talk that is still ahead on the list: as it was held."""
    noted: Mapping[str, TalkNotes] = field(default_factory=dict)
    """By id of a talk: the notes of the file, which hold all that is written of it here, and more.
    """
    renoted: Mapping[str, TalkNotes] = field(default_factory=dict)
    """By id of a talk: the notes of the file, which say something else than those here."""
    timed: Mapping[str, FoundInterview] = field(default_factory=dict)
    """By id of a talk whose time is not known on the list: with its time."""
    dated: Mapping[str, FoundAttempt] = field(default_factory=dict)
    """By id of a try without a day for the next one: with it."""
    moved: Mapping[str, FoundInterview] = field(default_factory=dict)
    """By id of a talk ahead on the list: with another day or time in the file, or called off."""
    elsewhere: Mapping[str, FoundInterview] = field(default_factory=dict)
    """By id of a talk ahead on the list: one that was held on another day, and may be that one."""
    redated: Mapping[str, date] = field(default_factory=dict)
    """By id of a try or a next step: the other day that the file has for it."""

    @property
    def open_steps(self) -> list[FoundAction]:
        """Of the steps those that are not done yet."""
        return [one for one in self.actions if one.done is None]

    def __bool__(self) -> bool:
        """Whether it adds anything; what differs is only taken where it is chosen."""
        new = self.attempts or self.interviews or self.letters or self.actions
        return bool(new or self.answers or self.held or self.noted or self.timed or self.dated)


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
