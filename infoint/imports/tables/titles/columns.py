"""What each column of a table means: by its title, its neighbours and cells, and whose it is."""

import re
from collections.abc import Sequence
from itertools import chain

from infoint.imports.tables.cells.cells import addresses_in, links_in, unwrapped
from infoint.imports.tables.cells.told_name import is_work
from infoint.imports.tables.titles.meaning import (
    OTHER,
    OTHERS,
    PEOPLE,
    VACANCIES,
    WORK,
    meaning,
    plain,
)
from infoint.imports.tables.titles.shapes import (
    BETWEEN_JOB_AND_PLACE,
    SAMPLE,
    Cells,
    Shape,
    is_name,
    named_in,
)
from infoint.imports.tracker.events import event_of
from infoint.words.name_words import may_be_given
from infoint.words.people_names import TITLES

Meanings = list[str | None]

NAMES = ("name", "first_name", "last_name")
_THEIRS = ("email", "phone", "profile_url", "role", "organization")

_ONE_LINE = ("organization", "role", "relationship", "where_found", "referred_by", "fields")
_REACHED: dict[str, tuple[Shape, ...]] = {"phone": ("phone", "damaged"), "profile_url": ("link",)}
"""What stands in a column of this meaning."""
_SHARE, _HALF = 0.8, 0.5
_PROFILE = re.compile(r"linkedin\.com/in/|xing\.com/profile", re.IGNORECASE)


def guessed(
    columns: Sequence[str], rows: Sequence[Sequence[str]] = (), *, by_values: bool = True
) -> dict[str, str]:
    """Column -> what it means, for the columns of which that can be told, in their order.

    `rows` are some first rows without the header, for a look at the values. What they hold decides
    where a title says nothing, and outvotes a title where they are plainly something else.
    """
    found = [meaning(column) for column in columns]
    _settle_titles(found)
    cells = [Cells(rows, at) for at in range(len(columns))] if by_values else []
    if by_values:
        _outvote(found, cells)
        _look_at_values(found, cells)
    _settle_places(found)
    _settle_names(found, cells)
    _settle_whose(found, columns, cells, rows)
    if by_values and not any(name in found for name in NAMES):
        _look_for_names(found, cells, rows)
    return {
        column: each
        for column, each in zip(columns, found, strict=True)
        if each not in (None, OTHER) and not str(each).endswith("?")
    }


def unclear_names(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column that no title explains may hold names, so that the person is asked."""
    unclear = (Cells(rows, at) for at, column in enumerate(columns) if meaning(column) is None)
    return any(cells.share("name") >= _SHARE and cells.differ() for cells in unclear)


def _settle_titles(found: Meanings) -> None:
    """A title is the job, unless another column is, or it stands before the first name."""
    places = [place for place, each in enumerate(found) if each == "title?"]
    names = [place for place, each in enumerate(found) if each in ("first_name", "name?")]
    for place in places:
        leads = bool(names) and place < min(names) and len(found) > 2
        courtesy = "role" in found or place < places[-1] or leads
        found[place] = "prefix" if courtesy else "role"


def _outvote(found: Meanings, cells: Sequence[Cells]) -> None:
    """A title that the cells contradict: addresses under Contact, days or ticks under Phone."""
    for place, (each, column) in enumerate(zip(found, cells, strict=True)):
        if each is None or each == OTHER or not column.values:
            continue
        if each == "referral?":
            found[place] = "referred_by" if _are_people(column) else OTHER
        elif each == "organization?":
            found[place] = _place_by_cells(found, column)
        elif each in ("role?", "work?"):
            is_told = _are_jobs(column, found) if each == "role?" else column.in_parts()
            found[place] = {"role?": "role", "work?": WORK}[each] if is_told else None
        elif each.startswith("name"):
            found[place] = _name_by_cells(each, column)
        elif each == "email" and not column.share("email"):
            found[place] = "phone" if column.mostly("phone") else _kept(each, column)
        elif each in _REACHED and not column.share(*_REACHED[each]):
            found[place] = "email" if column.mostly("email") else _kept(each, column)
        elif each in _ONE_LINE and column.mostly("date", "answer", "email", "phone"):
            found[place] = None if column.mostly("email") else OTHER


def _are_people(column: Cells) -> bool:
    """Whether most cells name somebody, be it by a first name or with a title."""
    if column.mostly("name"):
        return True
    if not column.mostly("name", "text"):
        return False
    begun = [word for value in column.values for word in plain(value).split()[:1]]
    return sum(word in TITLES or may_be_given(word) for word in begun) > _HALF * len(begun)


def _are_jobs(column: Cells, found: Meanings) -> bool:
    """Whether short words stand under a title such as What that say what people do: one names
    where they do it as well, or a good part of them are jobs.
    """
    if "role" in found or column.mostly(*_NO_JOBS):
        return False
    if any(
        len(value.split()) > _LONGEST_JOB or set(value) & set("?!;:") for value in column.values
    ):
        return False
    happened = sum(event_of(value) is not None for value in column.values)
    if happened > _SHARE_OF_JOBS * len(column.values):
        return False
    jobs = sum(map(is_work, column.values))
    placed = any(str(each).startswith("organization") for each in found)
    return placed or jobs >= _SHARE_OF_JOBS * len(column.values)


def _place_by_cells(found: Meanings, column: Cells) -> str | None:
    """What stands under a title such as Where: no place, the place with the job, or the place."""
    if column.mostly("date", "answer", "email", "phone", "link"):
        return None
    with_jobs = "role" not in found and _are_firms_with_jobs(column)
    return WORK if with_jobs else "organization?"


def _are_firms_with_jobs(column: Cells) -> bool:
    """Whether under a title such as Where most cells hold two things, and many of them a job."""
    parted = (BETWEEN_JOB_AND_PLACE.split(value, maxsplit=1) for value in column.values)
    jobs = sum(len(parts) == 2 and any(map(is_work, parts)) for parts in parted)
    return column.in_parts() and jobs >= _SHARE_OF_JOBS * len(column.values)


_NO_JOBS: tuple[Shape, ...] = ("email", "phone", "link", "date", "answer", "number")
_LONGEST_JOB, _SHARE_OF_JOBS = 7, 0.3


def _kept(each: str, column: Cells) -> str:
    """The meaning of the title, unless days, ticks or small numbers stand under it."""
    numbers = column.mostly("date", "answer", "number") and each != "phone"
    return OTHER if numbers or column.mostly("date", "answer") else each


def _name_by_cells(each: str, column: Cells) -> str:
    if column.mostly("email"):
        return "email"
    if column.mostly("phone"):
        return "phone"
    if column.mostly("link") and not column.share("name", "text"):
        return each if _are_linked_names(column) else "profile_url"
    if each == "name~" and column.mostly("email", "link", "phone") and column.share("email"):
        return "email"  # one cell says how to reach them, whichever way it is
    return OTHER if column.mostly("date", "answer", "number", "phone") else each


def _are_linked_names(column: Cells) -> bool:
    """Whether most cells show a name, which links to a page such as a profile."""
    names = sum(is_name(unwrapped(value)[0]) for value in column.values)
    return names >= _SHARE * len(column.values)


def _look_at_values(found: Meanings, cells: Sequence[Cells]) -> None:
    """Columns without a telling title: addresses, numbers and profiles are known by their looks."""
    for place, column in enumerate(cells):
        if found[place] is not None or not column.differ():
            continue
        if column.mostly("email") or ("email" not in found and _are_ways(column)):
            found[place] = "email"
        elif "profile_url" not in found and _are_profiles(column):
            found[place] = "profile_url"
        elif "phone" not in found and column.mostly("phone") and _are_dialled(column):
            found[place] = "phone"


def _are_ways(column: Cells) -> bool:
    """Whether most cells say how to reach somebody, whichever way it is, some of them by e-mail."""
    return column.mostly("email", "phone", "link") and column.share("email") > 0


def _are_profiles(column: Cells) -> bool:
    own = [value for value in column.values if _PROFILE.search(f"{value} {unwrapped(value)[1]}")]
    return bool(column.values) and len(own) >= 0.6 * len(column.values)


def _are_dialled(column: Cells) -> bool:
    """Whether numbers are written as one writes phones: with a plus, brackets or gaps."""
    return any(any(mark in value for mark in "+(- ") for value in column.values)


def _settle_places(found: Meanings) -> None:
    """Where somebody is, such as Wo?, is the organization, unless another column is."""
    for place, each in enumerate(found):
        if each == "organization?":
            found[place] = None if "organization" in found else "organization"


def _settle_names(found: Meanings, cells: Sequence[Cells]) -> None:
    """One column for the name, of all whose titles could head it.

    Nom beside Prénom is the family name, Nome beside Cognome the first, alone the whole one. A
    title for people such as Interviewee goes before a bare Name, which then is the organization's
    if nothing else is; a word such as Contact or Lead comes last.
    """
    whole = [place for place, each in enumerate(found) if each == "name"]
    for place in [place for place, each in enumerate(found) if each == "name?"]:
        if "first_name" in found and "last_name" not in found:
            found[place] = "last_name"
        elif "last_name" in found and "first_name" not in found:
            found[place] = "first_name"
        elif whole:
            found[place] = None if "organization" in found else "organization"
        else:
            found[place] = "name"
            whole = [place]
    parts = "first_name" in found or "last_name" in found
    for place in [place for place, each in enumerate(found) if each == "name~"]:
        people = not cells or not cells[place].values or cells[place].share("name", "text") > 0
        free = people and not whole and not parts
        found[place] = "name" if free else OTHER
        if free:
            whole = [place]
    if len(whole) > 1 and cells:
        best = max(whole, key=lambda place: (cells[place].share("name"), -place))
        for place in set(whole) - {best}:
            found[place] = OTHER


def _look_for_names(found: Meanings, cells: Sequence[Cells], rows: Sequence[Sequence[str]]) -> None:
    """A column of names that no title tells: its words stand in the addresses beside them.

    Without that it stays unclear, and the person is asked.
    """
    places = [place for place, each in enumerate(found) if each in ("email", "profile_url")]
    known = [place for place, each in enumerate(found) if each is None]
    known += [place for place, each in enumerate(found) if each == OTHER]  # the title says less
    for place in known:
        column = cells[place]
        if column.share("name") >= _SHARE and column.differ() and places:
            named = [row for row in rows[:SAMPLE] if len(row) > place and row[place].strip()]
            beside = [(row[place], _reached(row, places)) for row in named]
            told = [named_in(name, reached) for name, reached in beside if reached]
            if told and 2 * sum(told) >= len(told):
                found[place] = "name"
                return


def _reached(row: Sequence[str], places: Sequence[int]) -> list[str]:
    """The e-mail addresses and the ends of the links of a row."""
    cells = [row[at] for at in places if at < len(row)]
    return [
        each.rstrip("/").rpartition("/")[2]
        for cell in cells
        for each in (*addresses_in(cell), *links_in(cell))
    ]


def _settle_whose(
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
    heading = (each for place, each in enumerate(words) if found[place] in NAMES)
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
    names = [place for place, each in enumerate(found) if each in NAMES]
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
