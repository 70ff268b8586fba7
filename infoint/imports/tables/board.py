"""A board: a column for each status, and a card of several lines for each person."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from infoint.domain.kinds import Channel
from infoint.imports.dates import read_date
from infoint.imports.person import Person, numbers, web_address, whole_text
from infoint.imports.tables.any_table import add_any_table
from infoint.imports.tables.cells.bracketed import Brackets, apart
from infoint.imports.tables.cells.card_lines import is_next, told_on_line, without_bell
from infoint.imports.tables.cells.cells import addresses_in, links_in
from infoint.imports.tables.cells.how_known import tell_how_known
from infoint.imports.tables.cells.told_name import (
    is_firm,
    is_work,
    job_and_place,
    through_somebody,
    without_courtesy,
)
from infoint.imports.tables.rows.loose import is_loose
from infoint.imports.tables.rows.several import add_each
from infoint.imports.tables.table import HEADER_WITHIN, Header, Sheet, key_of, unique
from infoint.imports.tables.titles.shapes import is_name, is_phone
from infoint.imports.tracker.cells import Said, read_cell
from infoint.imports.tracker.days import names_a_day
from infoint.imports.tracker.found import Mark, Role
from infoint.imports.tracker.statuses import is_a_no, status_of

Row = Sequence[str]
_NAME, _LIST, _TEXT, _DUE, _TAGGED = (
    frozenset(titles.split("|"))
    for titles in (
        "card name|card title|name|title|task name",
        "list|list name|column|column name|section/column|stage",
        "card description|description|notes|desc",
        "due date|due|card due",
        "labels|tags",
    )
)
_SENTENCES = re.compile(r"\n+|(?<=[^\W\d_A-Z]|\d|[!?)])\.\s+(?=[^\W_a-z]|\S+@)|\.$")
_BRACKETS_OF_FIRMS = Brackets(for_firms=True, asked=True)

_LEAST_COLUMNS = 3
_MOSTLY = 0.6
_CARDS = 0.4
"""Share of the cells that have several lines, from which on they are cards."""
_BEHIND_NAME = re.compile(r"\s+[-\u2013\u2014|]\s+|\s*,\s+|\s*\(")
_PARTS = re.compile(r"\s+[-\u2013\u2014|]\s+|\s*[,()]\s*")
_BRACKETED = re.compile(r"([^()]+?)\s*\(([^()]+)\)")
_ANSWERS = ("agreed", "replied", "declined", "not now")
_WRITTEN = (Channel.EMAIL, Channel.NOTE, Channel.MESSAGE, Channel.LETTER)
_TAGS = re.compile(r"(?:#[\w-]+\s*)+")
_NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{6,}\d")
_SMALL = frozenset(("of", "and", "for", "the", "&", "+", "at", "de", "la", "und", "et", "y", "di"))
_LONGEST = 80
_LINES_OF_WORK = 2
"""So many lines below the name may say what somebody does, and where."""
_ANY_DAY = date(2000, 1, 1)
"""Only whether words stand beside the days is asked with it."""


def board_in(rows: Sequence[Row]) -> Header | None:
    """The row of statuses over the cards of a board; None where a sheet is no board."""
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        titles = [cell for cell in row if cell.strip()]
        if len(titles) < _LEAST_COLUMNS:
            continue
        known = sum(status_of(title) is not None for title in titles)
        cells = [cell for below in rows[at + 1 :] for cell in below if cell.strip()]
        cards = sum("\n" in cell.strip() for cell in cells)
        if known >= _MOSTLY * len(titles) and cells and cards >= _CARDS * len(cells):
            return Header(at, unique(row))
        return None
    return None


def add_board(sheet: Sheet) -> None:
    """Add somebody for each card that begins with a name; any other is told and left out."""
    for number, row in sheet.rows():
        for title, cell in zip(sheet.columns, row, strict=False):
            if not cell.strip():
                continue
            person = _of_card(cell, title, number)
            if person is None:
                sheet.gathering.skip_nobody(number, cell.strip().partition("\n")[0])
            else:
                add_each(sheet.gathering, person)


def is_export(titles: Row) -> bool:
    """Whether a row heads the export of a board: a row for each card, with the list it is in."""
    found = {key_of(title) for title in titles}
    is_of_cards = any(key.startswith("card ") for key in found)
    return is_of_cards and bool(found & _NAME) and bool(found & _LIST) and bool(found & _TEXT)


def add_export(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """Add somebody for each card of an export that begins with a name; others are told."""
    if mapping is not None:
        return add_any_table(sheet, mapping)
    keys = [key_of(title) for title in sheet.columns]
    for number, row in sheet.rows():
        cells = dict(zip(keys, row, strict=False))
        person = _of_row(cells, number)
        if person is None:
            sheet.gathering.skip_nobody(number, _first(cells, _NAME))
        else:
            add_each(sheet.gathering, person)
    meant = {"name": _NAME, "status": _LIST, "notes": _TEXT, "next": _DUE, "tags": _TAGGED}
    return {
        column: role
        for column, key in zip(sheet.columns, keys, strict=True)
        for role, titles in meant.items()
        if key in titles
    }


def _first(cells: Mapping[str, str], titles: Collection[str]) -> str:
    return next((cells[key].strip() for key in cells if key in titles and cells[key].strip()), "")


def _of_row(cells: Mapping[str, str], number: int) -> Person | None:
    """Somebody on a card, with what its text tells in order: who they are, then what was when."""
    name, status, text = (_first(cells, titles) for titles in (_NAME, _LIST, _TEXT))
    bare, said = apart(name)
    if not is_name(without_courtesy(bare)) or (not said and is_loose(name)):
        return None
    person = Person(number, name=name)
    _BRACKETS_OF_FIRMS.settle(person)
    person.notes += [whole_text(text)] * bool(text)
    person.tags += [tag for tag in map(str.strip, _first(cells, _TAGGED).split(",")) if tag]
    sentences = [part.strip(" .") for part in _SENTENCES.split(text) if part.strip(" .")]
    days = [n for n, part in enumerate(sentences) if names_a_day(part)]
    for line in sentences[: days[0] if days else None]:
        told = told_on_line(person, line) or _reach(person, line) or tell_how_known(person, line)
        if not told:
            _work(person, line)
    said_no = "" if status_of(status) else next(filter(is_a_no, sentences), "")
    person.marks.append(Mark("status", "List", said_no or status, number))
    if days:
        rest = ". ".join(sentences[days[0] :])
        person.marks.append(Mark("contacted", "Description", rest, number))
    if due := read_date(_first(cells, _DUE)[:10]):
        is_set = status_of(status) == "scheduled"
        role: Role = "interview" if is_set else "next"
        person.marks.append(Mark(role, "Due Date", due.isoformat(), number))
    return person


def _of_card(card: str, status: str, number: int) -> Person | None:
    first, *lines = [line.strip() for line in card.strip().split("\n") if line.strip()]
    name, whom, rest = _named(first)
    if not name:
        return None
    person = Person(number, name=name)
    person.notes.append(whole_text(card))
    person.marks.append(Mark("status", status, _own_no(status, lines) or status, number))
    if whom:
        person.more["referred_by"] = whom
    _work(person, rest)
    for at, line in enumerate(lines):
        is_told = told_on_line(person, line) or _reach(person, line)
        is_told = is_told or _days(person, status, line, number)
        if not is_told and at < _LINES_OF_WORK:
            _work(person, line)
    return person


def _own_no(status: str, lines: Sequence[str]) -> str:
    """The line of a card with a no of theirs, where its column leaves open what came of it."""
    return "" if status_of(status) else next(filter(is_a_no, lines), "")


def _named(first: str) -> tuple[str, str, str]:
    """The name in the first line, through whom one knows them, and what stands behind the name."""
    head, comma, behind = first.partition(", ")
    name, whom = through_somebody(head)
    if whom:
        return name, whom, behind * bool(comma)
    mark = _BEHIND_NAME.search(first)
    name = without_courtesy(first[: mark.start()] if mark else first)
    return name * is_name(name), "", first[mark.end() :] if mark else ""


def _reach(person: Person, line: str) -> bool:
    """Take the addresses, links, numbers and tags of a line; whether it holds any."""
    found = False
    for address in addresses_in(line):
        found = person.add_email("", address)
    if _TAGS.fullmatch(line):
        person.tags += [tag.strip("# ") for tag in line.split()]
        return True
    for link in links_in(line):
        if web_address(link) and not person.profile_url:
            person.profile_url, found = web_address(link), True
    for run in _NUMBER.findall(line):
        if is_phone(run):
            person.add_phone("", numbers(run)[0])
    return found


def _days(person: Person, status: str, line: str, number: int) -> bool:
    """Take a line with days as what was on them; whether it is one.

    Of days with words the words say what was, of bare ones the column does; a bell, or a word such
    as Remind, makes one that of the next thing to do.
    """
    if not names_a_day(line):
        return False
    mark = Mark("dated", status, line, number)
    days = read_cell(mark, _ANY_DAY, past=False).days
    if is_next(line):
        mark = replace(mark, role="next", column="Next", text=without_bell(line))
    elif len(days) == 1 and days[0].status in _ANSWERS:
        mark = replace(mark, role="answered")
    elif _are_tries(days, booked=status_of(status) == "scheduled"):
        mark = replace(mark, role="contacted")
    person.marks.append(mark)
    return True


def _are_tries(days: Sequence[Said], *, booked: bool) -> bool:
    """Whether words beside days speak of messages; of a talk that is booked, only a written one."""
    if booked:
        return all(day.channel in _WRITTEN and not day.hour for day in days)
    return any(day.status or day.channel for day in days)


def _work(person: Person, text: str) -> None:
    """Take what somebody does and where, as far as a line plainly says it."""
    if len(text) > _LONGEST or any(mark in text for mark in "?!:\u2192"):
        return
    if told := job_and_place(text):
        _put(person, *told)
        return
    if bracketed := _BRACKETED.fullmatch(text):
        place, within = bracketed.groups()
        if not is_work(within):
            _work(person, place)
            return
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) == 1 and (firm := _firm_and_job(parts[0])):
        _put(person, *firm)
    elif len(parts) == 1:
        is_place = _is_titled(parts[0]) and not is_work(parts[0])
        _put(person, "" if is_place else parts[0] * is_work(parts[0]), parts[0] * is_place)
    elif len(parts) == 2:
        _put(person, *_job_and_place(*parts))


def _firm_and_job(text: str) -> tuple[str, str] | None:
    """A job behind the name of a firm, as in Pier Labs recruiter; None for anything else."""
    firm, _, job = text.rpartition(" ")
    words = firm.split()
    if job.islower() and is_work(job) and len(words) > 1 and _is_titled(firm) and is_firm(firm):
        return job, firm
    return None


def _job_and_place(first: str, second: str) -> tuple[str, str]:
    """Of two parts the job, which is named as one or written small, and the place."""
    for job, place in ((first, second), (second, first)):
        if is_work(job) and not is_work(place):
            return job, place
        if not job[:1].isupper() and _is_titled(place):
            return job, place
    return "", ""


def _is_titled(text: str) -> bool:
    """Whether a text is written as names of organizations are: with capitals, no sentence."""
    return all(word[:1].isupper() or word in _SMALL for word in text.split())


def _put(person: Person, role: str, organization: str) -> None:
    person.put("role", "Role", role)
    person.put("organization", "Organization", organization)
