"""A caseload as a whole, without names: how many stand where, and how it went.

A group of fewer than five people is never counted out. Where all that is left out are fewer than
five together, which the other numbers would give away, the smallest of these is not shown either.
Therefore everybody is in one row of each chart, and what is only known of some has a row for the
others.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from statistics import median

from infoint.caseload.selection import kinds_held
from infoint.caseload.source import Student
from infoint.domain.steps import STEP_KEYS
from infoint.i18n import N_, _, ngettext
from infoint.library import Library
from infoint.sharing.copy_file import Summary
from infoint.sharing.words import reason_words

FEWEST = 5
"""People that a number is shown of."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of people; None where it is not shown, and `said` says why."""

    count: int | None
    said: str


@dataclass(frozen=True, slots=True)
class CohortRow:
    """A row of a table: what it is, and how many."""

    label: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class CohortTable:
    """`key` names it, `head` its first column; `sentence` says what it shows."""

    key: str
    title: str
    head: str
    sentence: str
    rows: tuple[CohortRow, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group beside the others, in words; "" where too few are in it."""

    name: str
    students: str
    talks: str
    answered: str
    confidence: str


def counted(students: Iterable[Student], today: date) -> list[Student]:
    """Those who may be counted: whose consent holds today."""
    return [one for one in students if one.access(today) == "open"]


def cohort(
    students: Sequence[Student], library: Library, today: date, *, until: date | None = None
) -> list[CohortTable]:
    """The tables of those who may be counted; none where they are fewer than five.

    What stands still is told as of the day `until`, else of today.
    """
    everyone = counted(students, today)
    if len(everyone) < FEWEST:
        return []
    known = [one.heading.summary for one in everyone if one.heading.summary]
    tables = [
        _standing(known, library),
        _talks(known),
        _days(known),
        _confidence(known),
        _answers(known),
        _stuck(everyone, until or today),
    ]
    return [one for one in tables if one is not None]


def by_group(students: Sequence[Student], today: date) -> list[GroupRow]:
    """The groups that the copies name, side by side; none where there are fewer than two."""
    everyone = counted(students, today)
    found: dict[str, list[Summary]] = {}
    for one in everyone:
        if one.heading.summary:
            found.setdefault(one.heading.group, []).append(one.heading.summary)
    if len(found) < 2:
        return []
    names = sorted(found, key=lambda name: (not name, name.casefold()))
    cells = cells_of([len(found[name]) for name in names])
    return [_group(name, found[name], cell) for name, cell in zip(names, cells, strict=True)]


def _group(name: str, known: Sequence[Summary], cell: Cell) -> GroupRow:
    label = name or _("No group")
    if cell.count is None:
        return GroupRow(label, cell.said, "", "", "")
    talks = sum(one.talks for one in known)
    sure = _sure(known)
    return GroupRow(
        label,
        cell.said,
        _("{n} for each", n=f"{talks / len(known):.1f}"),
        _share(sum(one.answered for one in known), sum(one.asked for one in known)),
        _before_and_now(sure) if len(sure) >= FEWEST else "",
    )


def cells_of(counts: Sequence[int]) -> list[Cell]:
    """What is shown of numbers of people, where everybody is in one of them."""
    few = _(FEW, fewest=FEWEST)
    cells = [Cell(n, f"{n:,}") if n >= FEWEST else Cell(None, few) for n in counts]
    shown = [place for place, cell in enumerate(cells) if cell.count is not None]
    if shown and 0 < sum(n for n in counts if n < FEWEST) < FEWEST:
        cells[min(shown, key=lambda place: counts[place])] = Cell(None, _(HELD))
    return cells


def _of_many(count: int, everyone: int) -> Cell:
    """What is shown of a number beside which nothing else is counted; nor are those left over."""
    if count < FEWEST:
        return Cell(None, _(FEW, fewest=FEWEST))
    if 0 < everyone - count < FEWEST:
        return Cell(None, _("more than {n}", n=everyone - FEWEST))
    return Cell(count, f"{count:,}")


FEW = N_("fewer than {fewest}")
HELD = N_("not shown")


def _table(
    key: str, title: str, head: str, sentence: str, rows: Sequence[tuple[str, int]]
) -> CohortTable:
    return CohortTable(key, title, head, sentence, tuple(_rows(rows)))


def _rows(rows: Sequence[tuple[str, int]]) -> Iterator[CohortRow]:
    cells = cells_of([count for _label, count in rows])
    for (label, _count), cell in zip(rows, cells, strict=True):
        yield CohortRow(label, cell)


def _standing(known: Sequence[Summary], library: Library) -> CohortTable:
    at = Counter(one.standing for one in known)
    rows = [
        (_("{number}. {step}", number=number, step=library.step(step).title), at[step])
        for number, step in enumerate(STEP_KEYS, 1)
    ]
    decided = sum(one.decided for one in known)
    sentence = _students(len(known))
    if _of_many(decided, len(known)).count:
        sentence = _(
            "{sentence} {decided}",
            sentence=sentence,
            decided=ngettext("{n} has noted a decision.", "{n} have noted a decision.", decided),
        )
    return _table("steps", _("At which step they stand"), _("Step"), sentence, rows)


def _students(count: int) -> str:
    return ngettext("{n} student is counted.", "{n} students are counted.", count)


_TALKS: tuple[tuple[str, float], ...] = (
    (N_("No talk yet"), 0),
    (N_("1 talk"), 1),
    (N_("2 talks"), 2),
    (N_("3 or 4 talks"), 4),
    (N_("5 talks or more"), inf),
)
_DAYS: tuple[tuple[str, float], ...] = (
    (N_("Up to 3 days"), 3),
    (N_("4 to 7 days"), 7),
    (N_("8 to 14 days"), 14),
    (N_("15 to 30 days"), 30),
    (N_("More than 30 days"), inf),
)
_RATES: tuple[tuple[str, float], ...] = (
    (N_("Nobody answered"), 0),
    (N_("Up to a third"), 1 / 3),
    (N_("Up to two thirds"), 2 / 3),
    (N_("More than two thirds"), inf),
)
_BEFORE: tuple[tuple[str, float], ...] = (
    (N_("Before: 1 or 2 of 5"), 2),
    (N_("Before: 3 of 5"), 3),
    (N_("Before: 4 or 5 of 5"), inf),
)
_NOW: tuple[tuple[str, float], ...] = (
    (N_("Now: 1 or 2 of 5"), 2),
    (N_("Now: 3 of 5"), 3),
    (N_("Now: 4 or 5 of 5"), inf),
)


def _within(
    values: Sequence[float], bounds: Iterable[tuple[str, float]]
) -> Iterator[tuple[str, int]]:
    """How many of the values lie up to each bound and above the one before, with its words."""
    least = -inf
    for words, most in bounds:
        yield _(words), sum(least < value <= most for value in values)
        least = most


def _talks(known: Sequence[Summary]) -> CohortTable:
    counts = [one.talks for one in known]
    sentence = _(
        "{talks} in all: {each} for each student.",
        talks=ngettext("{n} talk", "{n} talks", sum(counts)),
        each=f"{sum(counts) / len(known):.1f}",
    )
    return _table("talks", _("Talks held"), _("Talks"), sentence, list(_within(counts, _TALKS)))


def _days(known: Sequence[Summary]) -> CohortTable | None:
    found = [
        (one.first_talk - one.first_message).days
        for one in known
        if one.first_message and one.first_talk and one.first_talk >= one.first_message
    ]
    if len(found) < FEWEST:
        return None
    sentence = ngettext(
        "Half of the first talks came within {n} day of the first message.",
        "Half of the first talks came within {n} days of the first message.",
        int(median(found)),
    )
    title = _("From the first message to the first talk")
    rows = [*_within(found, _DAYS), (_("No talk after a message"), len(known) - len(found))]
    return _table("days", title, _("Days"), sentence, rows)


def _sure(known: Iterable[Summary]) -> list[tuple[int, int]]:
    return [(one.sure_before, one.sure_now) for one in known if one.sure_before and one.sure_now]


def _confidence(known: Sequence[Summary]) -> CohortTable | None:
    found = _sure(known)
    if len(found) < FEWEST:
        return None
    sentence = _("On average {change}.", change=_before_and_now(found))
    left = len(known) - len(found)
    before = [*_within([one for one, _now in found], _BEFORE), (_("Before: not said"), left)]
    now = [*_within([one for _before, one in found], _NOW), (_("Now: not said"), left)]
    both = (*_rows(before), *_rows(now))
    title = _("How sure they feel, before and now")
    return CohortTable("confidence", title, _("Rating"), sentence, both)


def _before_and_now(found: Sequence[tuple[int, int]]) -> str:
    before = sum(one for one, _now in found) / len(found)
    now = sum(one for _before, one in found) / len(found)
    return _("from {before} to {now} of 5", before=f"{before:.1f}", now=f"{now:.1f}")


def _answers(known: Sequence[Summary]) -> CohortTable | None:
    asking = [one for one in known if one.asked]
    if len(asking) < FEWEST:
        return None
    sentence = _(
        "They asked {asked} people, and {answered} answered.",
        asked=sum(one.asked for one in asking),
        answered=sum(one.answered for one in asking),
    )
    rates = [one.answered / one.asked for one in asking]
    title = _("How many of those asked have answered")
    rows = [*_within(rates, _RATES), (_("Nobody asked yet"), len(known) - len(asking))]
    return _table("answers", title, _("Answered"), sentence, rows)


def _share(part: int, whole: int) -> str:
    return _("{part} of {whole}", part=f"{part:,}", whole=f"{whole:,}") if whole else ""


def _stuck(everyone: Sequence[Student], today: date) -> CohortTable | None:
    held = kinds_held(everyone, today)
    if not held:
        return None
    most = max(held, key=lambda kind: held[kind])
    sentence = (
        _("Most often: {reason}.", reason=reason_words(most).long)
        if held[most] >= FEWEST
        else _("Nothing holds up five or more of them.")
    )
    rows = tuple(
        CohortRow(reason_words(kind).long, _of_many(count, len(everyone)))
        for kind, count in held.items()
    )
    return CohortTable("stuck", _("What holds things up"), _("Reason"), sentence, rows)
