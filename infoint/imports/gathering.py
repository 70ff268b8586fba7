"""Collects the people of a file: each once, with a count of what was left out and why."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from infoint.domain import Contact
from infoint.domain.identity import email_key
from infoint.domain.web_profiles import profile_key
from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.names.referrers import with_referrers
from infoint.imports.names.short_names import longer_names
from infoint.imports.person import LONGEST_LINE, LONGEST_TEXT, Person, one_line
from infoint.imports.preview import MOST_PEOPLE, TOO_MANY, ImportProblem, Problem
from infoint.imports.tracker.cells import answer_of
from infoint.imports.tracker.found import History, Mark, Reading
from infoint.imports.tracker.next_steps.sheet import StepRow, add_steps, steps_of
from infoint.imports.tracker.own import add_own_history, are_own_cells
from infoint.imports.tracker.person import add_history
from infoint.imports.tracker.titles import is_in_touch
from infoint.people.duplicates.keys import (
    Keys,
    Sign,
    is_shared_mailbox,
    keys_by_text,
    signs_of,
)
from infoint.people.duplicates.same_person import same_people
from infoint.store.pending import Progress, no_progress

NO_NAME = N_("no name and no address")
COMPANY = N_("company, not a person")
GROUP = N_("a group of people")
TWICE = N_("the same person twice in this file")
ELSEWHERE = N_("the same person in another file of this archive")
HEADING = N_("a heading or an example, not a person")
NO_STEP = N_("a next step that names nobody")
UNNAMED = N_("somebody without a name yet")
LONG_NAME = Message(N_("a name of more than {most} characters"), most=LONGEST_LINE)
MOST_PROBLEMS = 1000
_STEP = 250
_LOG = 3
"""So many rows of people who are there already make a log of a list."""


class Gathering:
    """People as they are found. Who of them are the same person, `same_people` says at the end."""

    def __init__(self, reading: Reading | None = None, progress: Progress = no_progress) -> None:
        self._reading, self._progress = reading or Reading(), progress
        self.history = History()
        self.skipped: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.own: list[Contact] = []
        """The people of our own export, which stand as they are."""
        self.steps: list[StepRow] = []
        """Next steps of a sheet of their own, until all people are known."""
        self.file = ""
        """Of an archive: the name of the file that is being read."""
        self.sheet = ""
        """Of a workbook of which several sheets are read: the name of this one."""
        self._by_name: dict[str, list[Person]] = defaultdict(list)
        self._logged: dict[str, list[Person]] = defaultdict(list)
        self._found: list[Person] = []
        self._known: dict[tuple[str, str], Person] = {}
        """By profile and name; of a tracker, where a person may have several rows, also by name
        and organization."""

    def tell_progress(self, done: int, of: int, begins: float = 0.0) -> None:
        """Say now and then how far a half of the reading is: the rows, then what they say."""
        if done % _STEP == 0:
            self._progress(begins + done / of / 2)

    def skip(self, reason: str) -> None:
        """Count a row that gives nobody."""
        self.skipped[reason] += 1

    def skip_nobody(self, row: int, text: str, *, unnamed: bool = False) -> None:
        """Leave out what stands where a name would, and tell it; it may be somebody `unnamed`."""
        self.skip(UNNAMED if unnamed else HEADING)
        if unnamed:
            said = N_("“{text}” is nobody by name yet; add them once you know who it is.")
        else:
            said = N_("“{text}” is a heading or an example; it was left out.")
        self.tell(row, Message(said, text=text[:80]))

    def leave_loose(self, row: int, text: str) -> None:
        """Tell what stands beside the table or below it and is about nobody in it."""
        said = N_("“{text}” belongs to nobody on this list; it was left out.")
        self.tell(row, Message(said, text=text[:200]))

    def skip_office(self, row: int, text: str) -> None:
        """Leave out an organization that stands where a name would, and tell it."""
        self.skip(COMPANY)
        said = N_("“{text}” is an organization and not a person; it was left out.")
        self.tell(row, Message(said, text=text[:80]))

    def tell(self, row: int, text: str, *, of_file: bool = False) -> None:
        """Note a problem of a row, or of the file that is being read, in one sentence."""
        if len(self.problems) < MOST_PROBLEMS:
            named = {"file": self.file or self.sheet, "what": text}
            told = Message(N_("{file}: {what}"), **named) if named["file"] else text
            self.problems.append(Problem(row, told, of_file))

    def add(self, person: Person) -> None:
        """Take a person in, or skip it with a reason."""
        person.file, person.sheet = self.file, self.sheet
        if len(person.name) > LONGEST_LINE:
            self.skip(LONG_NAME)
        elif _is_a_firm(person):
            self.skip(COMPANY)
        elif not person.title():
            self.skip(COMPANY if person.organization and not person.profile_url else NO_NAME)
        else:
            self._take(person)

    def _take(self, person: Person) -> None:
        mine = _sign(person)
        if mine and mine in self._known:
            self._join(self._known[mine], person)
            return
        if self._goes_on(person):
            return
        if self.sheet:
            alike = self._by_name[_name_of(person)]
            others = [one for one in alike if one.sheet != self.sheet and _may_be_one(one, person)]
            if len(others) == 1:
                self._join(others[0], person)
                return
            alike.append(person)
        if len(self._found) >= 2 * MOST_PEOPLE:
            raise ImportProblem(TOO_MANY)
        if mine:
            self._known[mine] = person
        if _is_logged(person):
            self._logged[_name_of(person)].append(person)
        self._found.append(person)

    def _goes_on(self, person: Person) -> bool:
        """Join a row of a log to the only one of that whole name, whose addresses do not differ."""
        name = _name_of(person)
        if not _is_logged(person) or " " not in name:
            return False
        alike = [one for one in self._logged[name] if _may_be_reached_alike(one, person)]
        if len(alike) != 1:
            return False
        self._join(alike[0], person)
        return True

    def _join(self, known: Person, person: Person) -> None:
        if _is_logged(known) and _is_logged(person):  # the next row of a log, which leaves out none
            _go_on_to(known, person.organization)
            person.organization = person.organization * (known.organization != person.organization)
        else:
            self.skip(TWICE if known.file == person.file else ELSEWHERE)
        known.take_from(person)

    def _one_each(self) -> list[Person]:
        """Everybody once, in the order of the file. ImportProblem where there are too many."""
        one_with = {place: {place} for place in range(len(self._found))}
        for sign, sharing in self._shared().items():
            for same in same_people(sign, sharing, self._keys):
                whole = max((one_with[place] for place in same), key=len)
                for other in (one_with[place] for place in same):
                    if other is not whole:
                        whole |= other
                        one_with |= dict.fromkeys(other, whole)
        people = []
        first_of: dict[int, int] = {}
        for place, person in enumerate(self._found):
            first = first_of.setdefault(id(one_with[place]), place)
            if first == place:
                people.append(person)
            else:
                self._join(self._found[first], person)
        self._found = people
        if len(people) > MOST_PEOPLE:
            raise ImportProblem(TOO_MANY)
        return people

    def _join_short_names(self) -> None:
        """Of a log with several rows for a person, join those whose name is a shorter form."""
        tracked = [person for person in self._found if person.name]
        gone = set()
        for place, other in longer_names(tracked).items():
            if tracked[place].marks:
                self._join(tracked[other], tracked[place])
                gone.add(tracked[place].id)
        self._found = [person for person in self._found if person.id not in gone]

    def _join_bare_rows(self) -> None:
        """Of a tracker, join a row that says no more of who somebody is than their whole name to
        the only other one of that name.
        """
        alike: dict[str, list[Person]] = defaultdict(list)
        for person in self._found:
            alike[_name_of(person)].append(person)
        gone = set()
        for name, (first, *others) in alike.items():
            if len(others) != 1 or " " not in name:
                continue
            (other,) = others
            if (first.marks or other.marks) and (_is_bare(first) or _is_bare(other)):
                self._join(first, other)
                gone.add(other.id)
        self._found = [person for person in self._found if person.id not in gone]

    def _shared(self) -> dict[Sign, list[int]]:
        """The signs that several have, with their places."""
        found: dict[Sign, list[int]] = defaultdict(list)
        for place, person in enumerate(self._found):
            for sign in signs_of(person.profile_url, person.addresses()):
                found[sign].append(place)
        return {sign: places for sign, places in found.items() if len(places) > 1}

    def _keys(self, place: int) -> Keys:
        person = self._found[place]
        addresses = tuple(person.addresses())
        return keys_by_text(person.title(), "", person.profile_url, addresses, frozenset())

    def tell_history(self, contact: str, marks: Sequence[Mark]) -> Sequence[Mark]:
        """Take what the cells of our own tracker say of a contact; gives those that say nothing."""
        return add_own_history(self.history, contact, marks, self._reading)

    def add_steps(self, rows: Sequence[Sequence[str]], sheet: str) -> None:
        """Keep the next steps of a sheet for the people whom they name."""
        self.steps += steps_of(rows, sheet, self._reading)

    def _settle_steps(self, people: Sequence[Contact]) -> None:
        """Let each have their next steps; those that name nobody of the file are told."""
        for step in add_steps(self.history, people, self.steps):
            whom = one_line(step.whom)
            if not whom:
                self.skip(NO_STEP)
                continue
            self.sheet = step.sheet
            said = N_("Nobody here, or more than one, is called {whom}: “{text}” was left out.")
            self.tell(step.row, Message(said, text=one_line(step.text)[:80], whom=whom[:80]))
        self.sheet = ""

    def _settle_notes(self, people: Sequence[Person]) -> None:
        """Notes of a row are those of the talk where one was held, under whatever title they stand,
        and on the person as long as it is ahead.
        """
        talks: dict[str, list[int]] = defaultdict(list)
        for at, talk in enumerate(self.history.interviews):
            talks[talk.contact].append(at)
        for person in people:
            if places := talks.get(person.id):
                self._settle_notes_of(person, places)

    def _settle_notes_of(self, person: Person, places: Sequence[int]) -> None:
        interviews, today = self.history.interviews, self._reading.today
        held = [at for at in places if interviews[at].held]
        ahead = [
            at
            for at in places
            if not (interviews[at].held or interviews[at].cancelled)
            and (day := interviews[at].day)
            and today
            and day >= today
        ]
        for at in ahead:
            if notes := interviews[at].notes:
                interviews[at] = replace(interviews[at], notes="")
                if notes not in person.notes:
                    person.notes.append(notes)
        if held and person.notes and not ahead and not any(interviews[at].notes for at in held):
            interviews[held[-1]] = replace(interviews[held[-1]], notes="\n\n".join(person.notes))
            person.notes = []

    def contacts(self) -> list[Contact]:
        """A record for each person, in the order of the file; those of our own export last."""
        if self.skipped[TWICE] >= _LOG or any(map(_is_logged, self._found)):
            self._join_short_names()
        self._join_bare_rows()
        people = self._one_each()
        marks = [mark for person in people for mark in person.marks]
        self._reading = replace(
            self._reading,
            talks_have_days=any(mark.role == "interview" for mark in marks),
            is_of_acquaintances=_are_of_acquaintances(marks),
            no_thanks_tells=_owe_thanks_for_talks(people),
        )
        for n, person in enumerate(people):
            self.tell_progress(n, len(people), 0.5)
            add = add_own_history if are_own_cells(person.marks) else add_history
            left = add(self.history, person.id, person.marks, self._reading, person.notes)
            for mark in left:
                person.keep(mark.column, mark.text)
        self._settle_notes(people)
        found = _with_referrers([person.contact() for person in people], self.history)
        found, said = with_referrers(found)
        self.history.referrers.update(said)
        for person, contact in zip(people, found, strict=True):
            if len(contact.notes) == LONGEST_TEXT:
                self.tell(
                    person.row, N_("The notes on this person are too long; the end is left out.")
                )
        everybody = [*found, *self.own]
        self._settle_steps(everybody)
        return everybody


def _are_of_acquaintances(marks: Sequence[Mark]) -> bool:
    roles = {mark.role for mark in marks}
    in_touch = [is_in_touch(mark.column) for mark in marks if mark.role == "contacted"]
    return bool(in_touch) and all(in_touch) and roles <= {"contacted", "next", "next_step"}


def _owe_thanks_for_talks(people: Sequence[Person]) -> bool:
    """Whether a no to the thank-you stands only with those who have a cell of a talk, and others
    have none of both.
    """
    told = [{mark.role for mark in person.marks} for person in people]
    no = [
        "interview" in roles
        for person, roles in zip(people, told, strict=True)
        for mark in person.marks
        if mark.role == "thanked" and answer_of(mark.text) is False
    ]
    return all(no) and any("interview" not in roles for roles in told)


def _is_a_firm(person: Person) -> bool:
    """Whether an organization stands alone or for the name, with an address that many read."""
    name = " ".join(person.name.casefold().split())
    firm = " ".join(person.organization.casefold().split())
    if not firm or name not in ("", firm) or person.profile_url:
        return False
    mailboxes = [email_key(each) for each in person.addresses()]
    return bool(mailboxes) and all(map(is_shared_mailbox, mailboxes))


def _name_of(person: Person) -> str:
    return " ".join(person.title().casefold().split())


def _may_be_one(one: Person, other: Person) -> bool:
    """Whether entries of the same name on two sheets are about one person: a whole name, and
    neither organization nor addresses speak against it.
    """
    firms = {" ".join(each.organization.casefold().split()) for each in (one, other)} - {""}
    return " " in one.title().strip() and len(firms) < 2 and _may_be_reached_alike(one, other)


def _sign(person: Person) -> tuple[str, str] | None:
    """What tells at once that two rows are about one person."""
    name = " ".join(person.title().casefold().split())
    if person.profile_url and (profile := profile_key(person.profile_url)):
        return profile, name
    if _is_logged(person) and " " in name:
        return ",".join(sorted(person.emails)), name
    if person.marks and person.organization and person.name:
        addresses = ",".join(sorted(person.emails))
        return f"{person.organization.casefold()} {addresses}", name
    return None


def _may_be_reached_alike(one: Person, other: Person) -> bool:
    """Whether no address of two entries speaks against their being one person's."""
    return not (one.emails and other.emails and one.emails.keys().isdisjoint(other.emails))


def _is_bare(person: Person) -> bool:
    """Whether nothing but the name says who somebody is."""
    told = (person.organization, person.role, person.profile_url, person.emails, person.phones)
    return not any(told)


def _is_logged(person: Person) -> bool:
    """Whether they stand in rows of a log, each of which tells one thing of them."""
    return any(mark.role == "happened" for mark in person.marks)


def _go_on_to(known: Person, firm: str) -> None:
    """Of somebody in a log the organization of the later row counts, unless it is one cut short.

    The earlier one stays a note.
    """
    earlier = known.organization
    if not firm or earlier.casefold().startswith(firm.casefold()):
        return
    if not firm.casefold().startswith(earlier.casefold()):
        known.keep("Organization", earlier)
    known.organization = firm


def _with_referrers(people: list[Contact], history: History) -> list[Contact]:
    """The people, with who named them where somebody of the file is said to have named them.

    Someone whose name two of them have is left alone, and who is named by somebody already.
    """
    by_name: dict[str, list[int]] = defaultdict(list)
    named = [(one.contact, name) for one in history.interviews for name in one.named]
    for at, person in enumerate(people if named else ()):
        by_name[" ".join(person.name.casefold().split())].append(at)
    for by, name in named:
        places = by_name.get(" ".join(name.casefold().split()), [])
        if len(places) == 1 and (one := people[places[0]]).id != by and not one.referred_by:
            people[places[0]] = one.model_copy(update={"referred_by": by})
    return people
