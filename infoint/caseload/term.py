"""The term that a counselor looks at: which copies are of it, and which are of before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from infoint.caseload.source import Listing, Student
from infoint.dates.local_time import local_day, zone_named

OLD = timedelta(days=30)
"""A copy is older than a month from this day on."""


@dataclass(frozen=True, slots=True)
class Term:
    """From a day to a day, both of it; None leaves that side open."""

    begin: date | None = None
    end: date | None = None

    @property
    def is_set(self) -> bool:
        """Whether it limits anything."""
        return self.begin is not None or self.end is not None

    def has(self, day: date) -> bool:
        """Whether a day is of it; no day is of a term that ends before it begins."""
        return (self.begin is None or self.begin <= day) and (self.end is None or day <= self.end)

    def last(self, today: date) -> date:
        """The day up to which it is counted: today, or its end where that is over."""
        return min(today, self.end) if self.end else today


ALWAYS = Term()


def made_on(one: Student) -> date:
    """The day on which the copy was made, where the student was."""
    return local_day(one.heading.made, zone_named(one.heading.zone))


def is_old(one: Student, today: date) -> bool:
    """Whether the copy is older than a month."""
    return today - made_on(one) > OLD


def of_term(listing: Listing, term: Term, today: date) -> list[Student]:
    """Each student with the newest copy that is of the term; without a term, with the newest.

    Only those whose newest copy may be looked at today: who took consent back in it is not counted
    by an older one, which has to be open itself, too.
    """
    if not term.is_set:
        return list(listing.students)
    of_each: dict[str, list[Student]] = {}
    for one in _all_of(listing):
        if term.has(made_on(one)) and one.access(today) == "open":
            of_each.setdefault(one.id, []).append(one)
    return [
        max(of_each[one.id], key=lambda copy: copy.heading.made)
        for one in listing.students
        if one.id in of_each and one.access(today) == "open"
    ]


def _all_of(listing: Listing) -> Iterable[Student]:
    yield from listing.students
    yield from listing.earlier
