"""Collects the people of a file: each once, with a count of what was left out and why."""

import re
from collections import Counter
from itertools import islice

from infoint.domain import Contact
from infoint.domain.identity import email_key, profile_key
from infoint.imports.person import LONGEST_LINE, LONGEST_TEXT, Person
from infoint.imports.preview import MOST_PEOPLE, TOO_MANY, ImportProblem, Problem

NO_NAME = "no name and no address"
COMPANY = "company, not a person"
GROUP = "a group of people"
TWICE = "the same person twice in this file"
ELSEWHERE = "the same person in another file of this archive"
LONG_NAME = f"a name of more than {LONGEST_LINE} characters"
MOST_PROBLEMS = 1000
_USUAL_PROFILE = re.compile(r"https://www\.linkedin\.com/in/([a-z0-9-]+)")
"""How LinkedIn writes nearly all profiles. It is `profile_key` already but for its beginning; that
way round takes ten times as long, and thirty thousand rows notice."""
_COMPARED = 5
"""E-mail addresses of a person by which the same one is found again."""


class Gathering:
    """People as they are found. The same profile, or the same e-mail and name, is one person."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.skipped: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.file = ""
        """Of an archive: the name of the file that is being read."""
        self._known: dict[object, Person] = {}
        self._from: dict[int, str] = {}

    def skip(self, reason: str) -> None:
        """Count a row that gives nobody."""
        self.skipped[reason] += 1

    def tell(self, row: int, text: str) -> None:
        """Note a problem of a row, in one sentence."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(row, f"{self.file}: {text}" if self.file else text))

    def tell_of_file(self, text: str) -> None:
        """Note why the file that is being read is left out, in one sentence."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(1, f"{self.file}: {text}" if self.file else text, True))

    def add(self, person: Person) -> None:
        """Take a person in, or skip it with a reason."""
        if len(person.name) > LONGEST_LINE:
            self.skip(LONG_NAME)
        elif not person.title():
            self.skip(COMPANY if person.organization and not person.profile_url else NO_NAME)
        else:
            self._take(person)

    def _take(self, person: Person) -> None:
        keys = self._keys(person)
        known = next((self._known[key] for key in keys if key in self._known), None)
        if known is None:
            if len(self.people) >= MOST_PEOPLE:
                raise ImportProblem(TOO_MANY)
            self.people.append(person)
            self._from[id(person)] = self.file
            known = person
        else:
            self.skip(TWICE if self._from[id(known)] == self.file else ELSEWHERE)
            known.take_from(person)
        for key in keys:
            self._known.setdefault(key, known)

    def _keys(self, person: Person) -> list[object]:
        keys: list[object] = []
        if person.profile_url:
            usual = _USUAL_PROFILE.fullmatch(person.profile_url)
            profile = f"linkedin.com/in/{usual[1]}" if usual else profile_key(person.profile_url)
            if profile:
                keys.append(profile)
        if person.emails:
            name = " ".join(person.title().casefold().split())
            addresses = islice(person.emails.values(), _COMPARED)
            keys += [(key, name) for _, address in addresses if (key := email_key(address))]
        return keys

    def contacts(self) -> list[Contact]:
        """A record for each person, in the order of the file."""
        found = [person.contact() for person in self.people]
        for person, contact in zip(self.people, found, strict=True):
            if len(contact.notes) == LONGEST_TEXT:
                self.tell(person.row, "The notes on this person are too long; the end is left out.")
        return found
