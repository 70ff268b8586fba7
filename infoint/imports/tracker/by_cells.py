"""What columns of a tracker hold whose titles say nothing: by their cells and their neighbours.

Nothing is guessed from one cell alone: most of a column has to be of the kind, and a column of
days has to lie in time where that kind lies beside the others. The person sees what was read, and
may say otherwise.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from infoint.imports.dates import month_first
from infoint.imports.person import one_line
from infoint.imports.tables.cells.cells import addresses_in
from infoint.imports.tables.cells.told_name import is_work, told_in
from infoint.imports.tables.titles.day_first import write_the_day_first
from infoint.imports.tables.titles.meaning import WORK, meaning, plain
from infoint.imports.tables.titles.shapes import SAMPLE, Cells
from infoint.imports.tracker.cells import channel_of, format_of
from infoint.imports.tracker.days import days_in, hour_in, names_a_day
from infoint.imports.tracker.statuses import status_of
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("tracker")
_NEVER, _AGAIN = words_in(_LISTS["title/never"]), words_in(_LISTS["title/again"])
_FIRMS = frozenset(map(plain, phrases_in(word_lists("pasted")["organization-words"])))
_MOSTLY, _HALF, _NEARLY_ALL = 0.6, 0.5, 0.9
_FEW = 2
_SOON, _LATER = 4, 5
"""Days: a thank-you comes so soon behind the talk, what is next so much later than the rest."""
_TALK = 90
"""Days after the first message within which a talk lies."""
_TELLING = 4
_YEAR = 2000
"""Of days without a year, which are compared among themselves alone."""
_REFERENCE = date(_YEAR, 7, 1)

Table = Sequence[Sequence[str]]


def by_cells(found: Mapping[str, str], columns: Sequence[str], rows: Table) -> dict[str, str]:
    """Column -> what it means, for those that `found` does not have and whose cells tell it."""
    known = dict(found)
    if not {"name", "first_name", "last_name"} & set(found.values()):
        known |= _names_with_work(found, columns, rows)
    if not {"name", "first_name", "last_name"} & set(known.values()):
        return {}
    for tell in _TELL:
        for at, column in enumerate(columns):
            cells = Cells(rows, at)
            barred = column in known or _NEVER & set(plain(column).split())
            if not barred and len(cells.values) >= _FEW:
                told = tell(at, columns, rows, known)
                if told:
                    known[column] = told
    return {column: told for column, told in known.items() if column not in found}


def _names_with_work(
    found: Mapping[str, str], columns: Sequence[str], rows: Table
) -> dict[str, str]:
    """The first column whose cells are names with a job or a place behind them."""
    for at, column in enumerate(columns):
        cells = Cells(rows, at)
        free = column not in found and meaning(column) is None and len(cells.values) >= _FEW
        if free and _share(cells, lambda one: told_in(one_line(one)) is not None) >= _MOSTLY:
            return {column: "name"}
    return {}


def _of_the_person(
    at: int, columns: Sequence[str], rows: Table, known: Mapping[str, str]
) -> str | None:
    """A job, a place of work or whoever named them, under a title that says nothing."""
    cells, meant = Cells(rows, at), set(known.values())
    if meaning(columns[at]) is not None or not cells.mostly("name", "text"):
        return None
    parted = cells.in_parts() and _share(cells, _has_work) >= _HALF
    if parted and not meant & {"role", "organization", WORK}:
        return WORK
    if not meant & {"role", WORK} and _share(cells, is_work) >= _HALF:
        return "role"
    if not meant & {"organization", WORK} and _is_where_they_work(at, rows, known, columns):
        return "organization"
    if "referred_by" not in meant and _names_others(cells, rows, known, columns):
        return "referred_by"
    return None


def _has_work(cell: str) -> bool:
    return any(is_work(part) for part in cell.replace("@", ",").split(","))


def _is_where_they_work(
    at: int, rows: Table, known: Mapping[str, str], columns: Sequence[str]
) -> bool:
    """Whether words of the cells stand in the hosts of the addresses, or are those of firms."""
    cells = Cells(rows, at)
    if _share(cells, lambda value: bool(_FIRMS & set(plain(value).split()))) >= _HALF:
        return True
    mails = [n for n, column in enumerate(columns) if known.get(column) == "email"]
    told = [
        _stands_in(row[at], row[mail])
        for mail in mails
        for row in rows[:SAMPLE]
        if len(row) > max(at, mail) and row[at].strip() and addresses_in(row[mail])
    ]
    return len(told) >= _FEW and sum(told) >= _HALF * len(told)


def _stands_in(place: str, mail: str) -> bool:
    hosts = "".join(plain(each.partition("@")[2]) for each in addresses_in(mail)).replace(" ", "")
    return any(len(word) >= _TELLING and word in hosts for word in plain(place).split())


def _names_others(
    cells: Cells, rows: Table, known: Mapping[str, str], columns: Sequence[str]
) -> bool:
    """Whether most of the cells name people of the same table."""
    at = next((n for n, column in enumerate(columns) if known.get(column) == "name"), None)
    names = {plain(row[at]) for row in rows if at is not None and at < len(row)} - {""}
    return len(cells.values) >= _FEW and _share(cells, lambda one: plain(one) in names) >= _HALF


def _of_words(at: int, columns: Sequence[str], rows: Table, known: Mapping[str, str]) -> str | None:
    """Ways to reach somebody or to talk, how it stands, or the hour of a talk."""
    cells, meant = Cells(rows, at), set(known.values())
    if _share(cells, names_a_day) >= _MOSTLY:
        return None
    ways = _share(cells, lambda one: channel_of(one) is not None)
    talks = _share(cells, lambda one: format_of(one) is not None)
    if max(ways, talks) >= _MOSTLY:
        role = "channel" if ways >= talks else "interview_format"
        return role if role not in meant else None
    titled = bool(plain(columns[at]))  # under a sign stand ticks
    if (
        titled
        and "status" not in meant
        and _share(cells, lambda one: status_of(one) is not None) >= _MOSTLY
    ):
        said = {status_of(value) for value in cells.values} - {None}
        return "status" if len(said) > 1 else None
    if "interview_time" not in meant and _share(cells, lambda one: bool(hour_in(one))) >= _MOSTLY:
        return "interview_time"
    return None


def _of_tries(at: int, columns: Sequence[str], rows: Table, known: Mapping[str, str]) -> str | None:
    """Days with the ways to reach somebody beside them."""
    cells = Cells(rows, at)
    told = "contacted" not in known.values() and _share(cells, tells_a_way) >= _HALF
    return "contacted" if told and _share(cells, names_a_day) >= _MOSTLY else None


def _of_talks(at: int, columns: Sequence[str], rows: Table, known: Mapping[str, str]) -> str | None:
    """Days with an hour in the same cell or the next one, after the first message."""
    cells = Cells(rows, at)
    if _share(cells, names_a_day) < _MOSTLY or _has_days("interview", columns, rows, known):
        return None
    beside = columns[at + 1] if at + 1 < len(columns) else ""
    has_hours = known.get(beside) == "interview_time" or _share(cells, names_an_hour) >= _HALF
    wrote = _gaps(rows, at, columns, known, "contacted")
    return "interview" if has_hours and all(0 <= gap <= _TALK for gap in wrote) else None


def _of_thanks(
    at: int, columns: Sequence[str], rows: Table, known: Mapping[str, str]
) -> str | None:
    """Days right behind the talk."""
    if "thanked" in known.values() or _share(Cells(rows, at), names_a_day) < _MOSTLY:
        return None
    after_talk = list(_gaps(rows, at, columns, known, "interview"))
    return "thanked" if _most(after_talk, lambda gap: 0 <= gap <= _SOON) else None


def _of_the_first(
    at: int, columns: Sequence[str], rows: Table, known: Mapping[str, str]
) -> str | None:
    """Days before those of the answer, the talk and the thanks."""
    if "contacted" in known.values() or _share(Cells(rows, at), names_a_day) < _MOSTLY:
        return None
    later = ("answered", "interview", "thanked", "next")
    before = [gap for role in later for gap in _gaps(rows, at, columns, known, role)]
    return "contacted" if _most(before, lambda gap: gap <= 0) else None


def _of_next(at: int, columns: Sequence[str], rows: Table, known: Mapping[str, str]) -> str | None:
    """Days well behind all others of their row."""
    if "next" in known.values() or _share(Cells(rows, at), names_a_day) < _MOSTLY:
        return None
    least = 0 if _AGAIN & set(plain(columns[at]).split()) else _LATER
    others = [gap for role in _PAST for gap in _gaps(rows, at, columns, known, role)]
    return "next" if _most(others, lambda gap: gap >= least) else None


def _of_the_only_days(
    at: int, columns: Sequence[str], rows: Table, known: Mapping[str, str]
) -> str | None:
    """Days of which the status may say what was on them, where no other column has any."""
    if _share(Cells(rows, at), names_a_day) < _MOSTLY:
        return None
    return None if {*_PAST, "next", "dated"} & set(known.values()) else "dated"


_PAST = ("contacted", "interview", "thanked", "answered")


def _has_days(role: str, columns: Sequence[str], rows: Table, known: Mapping[str, str]) -> bool:
    """Whether a column of that role says when, and not only whether."""
    places = [n for n, column in enumerate(columns) if known.get(column) == role]
    return any(any(map(names_a_day, Cells(rows, place).values)) for place in places)


def names_an_hour(cell: str) -> bool:
    """Whether a time of the day stands beside a day."""
    return any(day.hour for day in days_in(cell, today=_REFERENCE).days)


def tells_a_way(cell: str) -> bool:
    """Whether a way to reach somebody stands beside a day, as in 9/30 - email."""
    found = days_in(cell, today=_REFERENCE).days
    return any(channel_of(day.words) for day in found if day.words)


def _gaps(
    rows: Table, at: int, columns: Sequence[str], known: Mapping[str, str], role: str
) -> Iterator[int]:
    """Days from each cell of the columns of that role to the one of this column in the same row."""
    order = month_first(cell for row in rows[:SAMPLE] for cell in row if names_a_day(cell))
    if order is None and write_the_day_first(columns):
        order = False
    places = [n for n, column in enumerate(columns) if known.get(column) == role]
    for row in rows[:SAMPLE] if places else ():
        mine = _day(row, at, order)
        for place in places:
            theirs = _day(row, place, order)
            if mine and theirs and (mine.year == _YEAR) == (theirs.year == _YEAR):
                yield (mine - theirs).days


def _day(row: Sequence[str], at: int, order: bool | None) -> date | None:
    cell = row[at] if at < len(row) else ""
    days = days_in(cell, month_first=order, today=_REFERENCE).days if cell else ()
    return days[0].day if days else None


def _most(gaps: Sequence[int], fits: Callable[[int], bool]) -> bool:
    return len(gaps) >= _FEW and sum(map(fits, gaps)) >= _NEARLY_ALL * len(gaps)


def _share(cells: Cells, fits: Callable[[str], bool]) -> float:
    return sum(map(fits, cells.values)) / (len(cells.values) or 1)


_TELL = (
    _of_the_person,
    _of_words,
    _of_tries,
    _of_talks,
    _of_thanks,
    _of_the_first,
    _of_next,
    _of_the_only_days,
)
"""In this order: what one column turns out to be may tell what another one is."""
