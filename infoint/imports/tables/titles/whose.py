"""Whose the columns of a table are: the contact's, somebody else's, or those of a vacancy."""

from collections.abc import Sequence
from itertools import chain

from infoint.imports.tables.cells.cells import addresses_in
from infoint.imports.tables.titles.meaning import OTHER, OTHERS, PEOPLE, VACANCIES, meaning, plain
from infoint.imports.tables.titles.shapes import SAMPLE, Cells, named_in

Meanings = list[str | None]

_NAMES = ("name", "first_name", "last_name")
_THEIRS = ("email", "phone", "profile_url", "role", "organization")


def settle_whose(
    found: Meanings, columns: Sequence[str], cells: Sequence[Cells], rows: Sequence[Sequence[str]]
) -> None:
    """Give the contact what stands under a title of theirs, and nobody else's."""
    _reclaim(found, columns)
    _leave_the_vacancys(found, columns)
    if cells:
        _leave_the_writers(found, columns, cells, rows)


def _reclaim(found: Meanings, columns: Sequence[str]) -> None:
    """Where the Recruiter is the contact, the Recruiter Email is theirs."""
    words = [plain(column).split() for column in columns]
    heading = (each for place, each in enumerate(words) if found[place] in _NAMES)
    named = OTHERS.intersection(chain.from_iterable(heading))
    for place, its in enumerate(words):
        if found[place] == OTHER and not named.isdisjoint(its):
            read = meaning(" ".join(word for word in its if word not in named))
            found[place] = read if read in _THEIRS else OTHER


def _leave_the_vacancys(found: Meanings, columns: Sequence[str]) -> None:
    """In a list of applications the position is the one applied for, unless it says whose."""
    words = [set(plain(column).split()) for column in columns]
    if VACANCIES.isdisjoint(chain.from_iterable(words)):
        return
    people = PEOPLE | OTHERS | {"their", "his", "her"}
    for place, each in enumerate(found):
        if each == "role" and not words[place] & people:
            found[place] = OTHER


def _leave_the_writers(
    found: Meanings, columns: Sequence[str], cells: Sequence[Cells], rows: Sequence[Sequence[str]]
) -> None:
    """Addresses of those who filled in a form or keep the list: their names stand elsewhere."""
    names = [place for place, each in enumerate(found) if each in _NAMES]
    others = [
        place
        for place, each in enumerate(found)
        if each in (None, OTHER) and cells[place].share("name") >= 0.5
    ]
    form = bool(columns) and plain(columns[0]) in ("timestamp", "zeitstempel", "horodateur")
    for place, each in enumerate(found):
        if each != "email" or not names or PEOPLE & set(plain(columns[place]).split()):
            continue
        theirs = _matches(rows, place, names)
        another = max((_matches(rows, place, [other]) for other in others), default=0)
        if theirs == 0 and (another > 0 or (form and place <= 1)):
            found[place] = OTHER


def _matches(rows: Sequence[Sequence[str]], email: int, names: Sequence[int]) -> int:
    """In how many rows a word of these cells stands in the address."""
    count = 0
    for row in rows[:SAMPLE]:
        if len(row) > max(email, *names) and (addresses := addresses_in(row[email])):
            count += any(named_in(row[place], addresses) for place in names)
    return count
