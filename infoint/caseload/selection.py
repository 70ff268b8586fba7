"""Which students of a caseload are shown, and in which order."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from infoint.caseload.source import Student
from infoint.caseload.term import ALWAYS, Term, is_old, made_on
from infoint.progress.stuck import KINDS
from infoint.sharing.copy_file import Reason
from infoint.words.text_search import fold, words_of

Order = Literal["pressing", "name", "still", "next", "copy"]
ORDERS: tuple[Order, ...] = ("pressing", "name", "still", "next", "copy")
"""The most pressing first; by name; who has not moved longest; the next date; the oldest copy."""
STUCK, MOVING = "stuck", "moving"
"""Beside the kinds of standstill: any of them, and none."""
AGED, NOT_THIS_TERM = "old", "not this term"
"""Copies older than a month; students without a copy of this term."""
ENDING = "ending"
ENDS_SOON = 14
"""Beside "open", "expired" and "withdrawn": consent that ends within so many days."""

_NEVER = date.max


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed down to; "" lets all pass.

    `stuck` is STUCK, MOVING or a kind of standstill, `consent` an `Access` or ENDING, `copy` AGED
    or NOT_THIS_TERM. What stands still is told of copies of the `term` alone.
    """

    name: str = ""
    stuck: str = ""
    step: str = ""
    group: str = ""
    consent: str = ""
    copy: str = ""
    term: Term = ALWAYS

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the name narrows it down."""
        return bool(self.stuck or self.step or self.group or self.consent or self.copy)


def wanted_students(
    students: Iterable[Student], wanted: Wanted, order: Order, today: date
) -> list[Student]:
    """The students that pass, in this order.

    Those without a copy of the term come after the others, and those whose consent is over last.
    """
    found = [one for one in students if _passes(one, wanted, today)]
    key, term = _SORTS[order], wanted.term

    def place(one: Student) -> tuple[bool, bool, Any, tuple[str, str]]:
        is_over, is_before = one.access(today) != "open", not term.has(made_on(one))
        return is_over, is_before, key(one, today), _by_name(one)

    found.sort(key=place)
    return found


def groups(students: Iterable[Student]) -> list[str]:
    """The groups that the copies name, sorted."""
    return sorted({one.heading.group for one in students} - {""}, key=str.casefold)


def kinds_held(students: Iterable[Student], today: date, term: Term = ALWAYS) -> dict[str, int]:
    """By kind of standstill: how many students it holds for today, the most pressing kind first."""
    counted: dict[str, int] = {}
    for one in students:
        for kind in dict.fromkeys(each.kind for each in open_reasons(one, today, term)):
            counted[kind] = counted.get(kind, 0) + 1
    return dict(sorted(counted.items(), key=lambda each: rank(each[0])))


def is_stuck(one: Student, today: date, term: Term = ALWAYS) -> bool:
    """Whether anything stands still today, of a student whose copy may be looked at."""
    return bool(open_reasons(one, today, term))


def open_reasons(one: Student, today: date, term: Term = ALWAYS) -> list[Reason]:
    """The standstills of today, the most pressing first; none where consent is over.

    Nor of a copy that is not of the term: it is not counted on to today.
    """
    if one.access(today) != "open" or not term.has(made_on(one)):
        return []
    return sorted(one.reasons(today), key=lambda each: (rank(each.kind), each.since))


def rank(kind: str) -> int:
    """How pressing a kind of standstill is; 0 is the most. One that is not known comes last."""
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def _passes(one: Student, wanted: Wanted, today: date) -> bool:
    term = wanted.term
    kinds = {each.kind for each in open_reasons(one, today, term)}
    access = one.access(today)
    is_told = access == "open" and term.has(made_on(one))
    return (
        _has_name(one, wanted.name)
        and _has_reason(kinds, is_told, wanted.stuck)
        and (not wanted.step or (access == "open" and _standing(one) == wanted.step))
        and wanted.group in ("", one.heading.group)
        and _has_consent(one, wanted.consent, today)
        and _has_copy(one, wanted, today)
    )


def _has_name(one: Student, needle: str) -> bool:
    name = fold(one.name)
    return all(word in name for word in words_of(needle))


def _has_reason(kinds: set[str], is_open: bool, wanted: str) -> bool:
    if wanted == STUCK:
        return bool(kinds)
    if wanted == MOVING:
        return is_open and not kinds
    return not wanted or wanted in kinds


def _has_consent(one: Student, wanted: str, today: date) -> bool:
    if wanted == ENDING:
        return ends_soon(one, today)
    return wanted in ("", one.access(today))


def _has_copy(one: Student, wanted: Wanted, today: date) -> bool:
    if wanted.copy == AGED:
        return is_old(one, today)
    return wanted.copy != NOT_THIS_TERM or not wanted.term.has(made_on(one))


def ends_soon(one: Student, today: date) -> bool:
    """Whether consent holds today and ends within the next days."""
    return one.access(today) == "open" and (one.heading.consent.until - today).days < ENDS_SOON


def _standing(one: Student) -> str:
    summary = one.heading.summary
    return summary.standing if summary else ""


def _by_name(one: Student) -> tuple[str, str]:
    return one.name.casefold(), one.id


def _pressing(one: Student, today: date) -> tuple[int, date, int]:
    """First the kind that presses most, then since when; where nothing stands still, how long."""
    found = open_reasons(one, today)
    if found:
        return rank(found[0].kind), found[0].since, 0
    still = one.days_since_move(today)
    return len(KINDS) + 1, _NEVER, -(still or 0)


def _still(one: Student, today: date) -> int:
    """Those who have not begun come first."""
    still = one.days_since_move(today)
    return -1_000_000 if still is None else -still


def _next(one: Student, today: date) -> date:
    ahead = one.next(today)
    return ahead.on if ahead else _NEVER


def _none(one: Student, today: date) -> int:
    del one, today
    return 0


_SORTS: Mapping[Order, Callable[[Student, date], Any]] = {
    "pressing": _pressing,
    "name": _none,
    "still": _still,
    "next": _next,
    "copy": lambda one, _today: one.heading.made,
}
