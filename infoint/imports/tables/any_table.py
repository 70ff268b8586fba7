"""Any other table, such as one made by hand: columns that are guessed, or named by the person.

Such a file may hold several tables, several people in a row, blocks under the name of a firm, and
rows that are no people.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from infoint.i18n import N_
from infoint.imports.gathering import HEADING, Gathering
from infoint.imports.person import Person
from infoint.imports.tables.cells.bracketed import Brackets, bare_name, brackets_of
from infoint.imports.tables.cells.cells import is_empty
from infoint.imports.tables.cells.told_name import are_last_first, firms_in, have_jobs
from infoint.imports.tables.cells.weeks import names_weeks
from infoint.imports.tables.filling import Filler
from infoint.imports.tables.headers import TELLING, titles_again
from infoint.imports.tables.mapped import Place, columns_beyond, fill_in, filler_of, places
from infoint.imports.tables.quotes import Table
from infoint.imports.tables.rows.headings import (
    Rows,
    is_a_desk,
    is_a_template,
    is_example,
    is_heading,
    is_nobody_yet,
    is_section,
    lone,
    may_be_first_name,
    rows_around,
    status_over_a_part,
)
from infoint.imports.tables.rows.loose import is_loose_row
from infoint.imports.tables.rows.several import add_each
from infoint.imports.tables.rows.sign_key import bare, signs_in_a_line, signs_told
from infoint.imports.tables.table import Header, Sheet, key_of
from infoint.imports.tables.titles.columns import NAMES, guessed, unclear_names
from infoint.imports.tables.titles.meaning import WORK, names_a_job, names_a_place, plain
from infoint.imports.tables.titles.shapes import Cells
from infoint.imports.tracker.found import Mark
from infoint.imports.tracker.statuses import status_of
from infoint.imports.tracker.titles import with_roles
from infoint.people.duplicates.keys import is_shared_mailbox
from infoint.words.word_lists import phrases_in, word_lists

_DASHES = N_("a line without words")
_TITLES = N_("the titles of the columns once more")

_SAMPLE = 60
_LONGEST_TITLE = 80
_PEOPLE = 0.6
"""Share of names that are written as people's names are."""
_SHORT = 24
_TRACKED = 0.3
"""The same where the table tells how they are reached, and what has been with them."""
_ALIKE = 0.8
"""Share of rows as wide as the header, from which on a file without a known column is a table."""
_NUMBER = re.compile(r"(?<![\w/.-])#?([2-9])(?![\w/.-])")
_FIRST = re.compile(r"(?<![\w/.-])#?1(?![\w/.-])")


def add_any_table(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """Add the people of a table; gives what its columns were read as.

    None where it is no table of people: nothing tells a name or an address, and it is not even
    rows of one width. Where a column may hold the names and nothing says so, nobody is added: that
    is for the person to say.
    """
    table, columns = sheet.table, sheet.columns
    rows = _sample(table, sheet.header)
    found = mapping if mapping is not None else _with_signs(sheet, _guess_people(columns, rows))
    named = bool(TELLING & set(found.values()))
    if mapping is None and not named and not _is_table(columns, rows):
        return None
    if table.rows and table.ends_open and 0 < len(table.rows[-1]) < len(columns):
        sheet.gathering.tell(len(table.rows), N_("The file ends in this row; it may be cut off."))
    unsure = mapping is None and not set(NAMES) & set(found.values())
    if named and not (unsure and unclear_names(columns, rows)):
        _add_hand_rows(sheet, found)
    return found


def names_people(table: Table, header: Header) -> bool:
    """Whether a column of a table tells a name or an address."""
    return bool(TELLING & set(_guess_people(header.columns, _sample(table, header)).values()))


def holds_people(table: Table, header: Header) -> bool:
    """Whether a table among others plainly lists people: a name, and what one says of people.

    A list of firms, of tasks or of books has names as well; a log tells of people by what happened.
    """
    rows = _sample(table, header)
    found = _guess_people(header.columns, rows)
    meant = set(found.values())
    if not set(NAMES) & meant or not rows:
        return False
    if {"first_name", "last_name"} <= meant or meant & {"email", "phone", "happened"}:
        return True
    at = [place for place, column in enumerate(header.columns) if found.get(column) == "name"]
    people = bool(at) and Cells(rows, at[0]).share("name") >= _PEOPLE
    return people and bool(meant & {"organization", "role", "profile_url", "relationship"})


def lists_names(table: Table, header: Header) -> bool:
    """Whether most of what stands under the names of a table is written as people's names are."""
    rows = _sample(table, header)
    found = _guess_people(header.columns, rows)
    at = [place for place, column in enumerate(header.columns) if found.get(column) in NAMES]
    whole = [" ".join(row[place] for place in at if place < len(row)) for row in rows]
    meant = set(found.values())
    tracked = bool(meant & {"email", "phone"} and meant & {"contacted", "thanked", "interview"})
    if "happened" in meant:  # its later rows write the names shorter
        return bool(at)
    least = _TRACKED if tracked else _PEOPLE
    return bool(at) and Cells([[name] for name in whole], 0).share("name") >= least


def _sample(table: Table, header: Header) -> list[list[str]]:
    """Some first rows; headings of one cell between others say nothing of the columns."""
    rows = [row for row in table.rows[header.at + 1 :][: 2 * _SAMPLE] if any(row)]
    full = [row for row in rows if sum(1 for cell in row if cell.strip()) > 1]
    return (full or rows)[:_SAMPLE]


def _is_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether these look like rows under titles, and not like text that holds some commas."""
    width = len(columns)
    if width < 2 or not rows or any(len(title) > _LONGEST_TITLE for title in columns):
        return False
    alike = sum(1 for row in rows if len(row) == width or not any(row[width:]))
    return alike >= _ALIKE * len(rows)


def _add_hand_rows(sheet: Sheet, mapping: Mapping[str, str]) -> None:
    """Add the people of each row of a table that a person made, with this mapping of its columns.

    Lines of dashes, titles once more, examples and headings give nobody.
    """
    orders = _orders(sheet.columns, mapping)
    rows, gathering = sheet.rows(), sheet.gathering
    around = _around(sheet, mapping, [row for _, row in rows])
    filler = _filler(filler_of(sheet, rows, list(chain(*orders))), around, mapping)
    brackets = _brackets(sheet, mapping, around)
    block = section = firm = ""
    by_sections, is_log = "status" not in mapping.values(), "happened" in mapping.values()
    _say_again(sheet.columns, mapping, [row for _, row in rows])
    _weeks_go_on(sheet.columns, [row for _, row in rows])
    _tell_signs(sheet.columns, mapping, [row for _, row in rows], _key_above(sheet))
    for n, number, row in _of_people(sheet, rows):
        alone = lone(row)
        if alone:
            is_heading, section, firm = _over_a_part(around, n, section, firm)
            if is_heading:
                gathering.skip(HEADING)
                continue
        for which, order in enumerate(orders):
            person = Person(number)
            fill_in(filler, person, row, order, by_hand=True)
            if not which:
                columns_beyond(person, row, sheet.header)
                block = _in_its_block(person, block, row)
                person.organization = person.organization or firm
                if section and by_sections:
                    person.marks.append(Mark("status", section, section, number))
            elif not (person.name or person.emails):
                continue
            if not _add_somebody(gathering, person, around, n, brackets, is_log=is_log) and alone:
                section = firm = ""
    sheet.tell_of_quotes()


def _of_people(
    sheet: Sheet, rows: Sequence[tuple[int, list[str]]]
) -> Iterator[tuple[int, int, list[str]]]:
    """The rows that may be somebody's, with their places and numbers; the others are told."""
    gathering = sheet.gathering
    for n, (number, row) in enumerate(rows):
        gathering.tell_progress(n, len(rows))
        if reason := _no_person(row, sheet.header):
            gathering.skip(reason)
        elif is_loose_row(row):
            gathering.skip(HEADING)
            gathering.leave_loose(number, ", ".join(cell.strip() for cell in row if cell.strip()))
        else:
            yield n, number, row


def _add_somebody(
    gathering: Gathering, person: Person, around: Rows, at: int, brackets: Brackets, *, is_log: bool
) -> bool:
    """Add a person, unless their row is one of nobody; whether it was somebody's."""
    row = around.rows[at]
    alone = lone(row)
    if is_log and not person.organization and around.is_an_office(at, person.name):
        gathering.skip_office(person.row, person.name)
    elif _is_nobody(person, around, at, alone):
        unnamed = not alone and is_nobody_yet(person.name, row)
        gathering.skip_nobody(person.row, alone or person.name, unnamed=unnamed)
    else:
        brackets.settle(person)
        add_each(gathering, person)
        return True
    return False


def _over_a_part(around: Rows, at: int, section: str, firm: str) -> tuple[bool, str, str]:
    """Whether the only cell of a row heads the people below it; the status and the firm over them.

    Where it may be somebody or the next firm nothing tells where those below it are.
    """
    alone = lone(around.rows[at])
    if status := status_over_a_part(alone, around.width):
        return True, status, firm
    if heading := around.firm_over_a_part(at):
        return True, "", heading
    return False, section, firm if may_be_first_name(alone) else ""


_SAID_AGAIN = ("organization", "referred_by", "where_found", "role", "relationship")
_SAME = frozenset(phrases_in(word_lists("cells")["same"]))
_MARKS = frozenset(('"', "''", "\u2033", "\u3003", "\u201d", "\u201c", "\u2191", "^"))


def _say_again(
    columns: Sequence[str], mapping: Mapping[str, str], rows: Sequence[list[str]]
) -> None:
    """Put what stands above in the place of Same as above, and of marks for it."""
    for at, column in enumerate(columns):
        if mapping.get(column) not in _SAID_AGAIN:
            continue
        above = ""
        for row in rows:
            if at >= len(row) or not row[at]:
                above = ""
            elif row[at] in _MARKS or (len(row[at]) < _SHORT and plain(row[at]) in _SAME):
                row[at] = above or row[at]
            else:
                above = row[at]


def _weeks_go_on(columns: Sequence[str], rows: Sequence[list[str]]) -> None:
    """Put the week that stands above in the place of an empty cell in a column of weeks."""
    for at, column in enumerate(columns):
        if not names_weeks(column):
            continue
        above = ""
        for row in (row for row in rows if at < len(row) and not lone(row)):
            above = row[at] = row[at] if row[at].strip() else above


def _key_above(sheet: Sheet) -> Mapping[str, str]:
    """What a key in the rows above the titles says, by sign."""
    return signs_in_a_line(sheet.table.rows[: max(0, sheet.header.at)])


def _with_signs(sheet: Sheet, found: dict[str, str]) -> dict[str, str]:
    """The columns; under a sign that the key above the table tells it is a status."""
    key = _key_above(sheet)
    for at, column in enumerate(sheet.columns if key else ()):
        signs = Cells(_sample(sheet.table, sheet.header), at).values
        if column not in found and signs and all(bare(sign) in key for sign in signs):
            found[column] = "status"
    return found


def _tell_signs(
    columns: Sequence[str],
    mapping: Mapping[str, str],
    rows: Sequence[list[str]],
    above: Mapping[str, str],
) -> None:
    """Put what the key beside the table, or `above` it, says in the place of a sign that is a
    status, if it tells one; a sign that may mean two things stays.
    """
    key = signs_told(columns, rows) or above
    told = {sign: text for sign, text in key.items() if status_of(bare(text)[len(sign) :])}
    for at in (at for at, column in enumerate(columns) if told and mapping.get(column) == "status"):
        for row in rows:
            if at < len(row):
                row[at] = told.get(bare(row[at]), row[at])


def _around(sheet: Sheet, mapping: Mapping[str, str], rows: Sequence[Sequence[str]]) -> Rows:
    """The rows, with what the columns tell of them."""
    meant = [mapping.get(column) for column in sheet.columns]
    names = [at for at, each in enumerate(meant) if each in NAMES]
    firms = bool({"organization", WORK} & set(meant))
    return rows_around(rows, names, len(sheet.columns), firms=firms)


def _brackets(sheet: Sheet, mapping: Mapping[str, str], around: Rows) -> Brackets:
    """What the brackets behind the names of the table mostly say."""
    firms = [at for at, column in enumerate(sheet.columns) if mapping.get(column) == "organization"]
    return brackets_of(
        (" ".join(row[at] for at in around.names if at < len(row)) for row in around.rows),
        {row[at] for at in firms for row in around.rows if at < len(row)},
        [sheet.columns[at] for at in around.names],
    )


def _filler(filler: Filler, around: Rows, mapping: Mapping[str, str]) -> Filler:
    """The filler; where no column holds jobs or organizations, names may be told with them."""
    whole = [row[at] for at in around.names for row in around.rows if at < len(row)]
    filler = replace(
        filler,
        jobs_with_place=not {"organization", WORK} & set(mapping.values()),
        last_first=are_last_first(map(bare_name, whole)),
    )
    named = [column for column, each in mapping.items() if each == "name"]
    if any(map(names_a_job, named)):
        return replace(filler, with_job=True, last_first=False)
    if any(map(names_a_place, named)):
        return replace(filler, with_place="organization" not in mapping.values())
    meant = set(mapping.values())
    if meant & {"role", WORK}:
        return filler
    filler = replace(filler, behind=have_jobs(whole), no_jobs=True)
    if "organization" in meant and not filler.behind:
        return filler
    return replace(filler, alone=True, firms=firms_in(whole))


_TEAMS = frozenset(
    ("hiring team", "recruiting team", "recruiting", "hr", "hr team", "human resources", "office")
)


def _is_nobody(person: Person, around: Rows, at: int, alone: str) -> bool:
    """Whether a row is an example, a sum or a heading where a name would be.

    `alone` is its only cell, "" where it has more.
    """
    row, text = around.rows[at], person.name
    if is_example(text) or around.is_shown_as_example(at):
        return True
    if plain(text) in _TEAMS and person.emails and all(map(is_shared_mailbox, person.emails)):
        return True
    if not text or not all(map(is_shared_mailbox, person.emails)):
        return False
    if is_a_desk(text) and not person.organization:
        return True
    if is_a_template(text) and not (person.organization or person.role or person.profile_url):
        return True
    if (
        is_nobody_yet(text, row)
        or is_heading(alone or text, row, around.width)
        or around.is_sum(at)
        or around.is_counted(at)
    ):
        return True
    return bool(alone) and around.is_heading(at)


def _in_its_block(person: Person, block: str, row: Sequence[str]) -> str:
    """The organization over a block of rows, which is that of the people below it.

    A row with an organization alone begins a block; a row with one of its own ends it.
    """
    alone = sum(1 for cell in row if not is_empty(cell)) == 1
    if person.organization and alone and is_section(person.organization):
        return ""
    if person.organization:
        return person.organization if alone else ""
    if block and (person.name or person.emails):
        person.organization = block
    return block


def _second_people(columns: Sequence[str]) -> dict[str, int]:
    """Column -> which person of the row it is about, from 2 on, where titles number people.

    Contact 2 and Contact 2 Email are about the second one; E-mail 2 alone is a second address.
    """
    if not any(_FIRST.search(column) for column in columns):
        return {}
    numbered = {column: int(found[1]) for column in columns if (found := _NUMBER.search(column))}
    return {column: n for column, n in numbered.items() if _is_of_somebody(numbered, n)}


def _is_of_somebody(numbered: Mapping[str, int], number: int) -> bool:
    """Whether one of the titles with this number tells a name."""
    titles = [_NUMBER.sub("", each) for each, its in numbered.items() if its == number]
    return not set(NAMES).isdisjoint(guessed(titles, by_values=False).values())


def _guess_people(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """What the columns mean; those of a second person in the row are read as the first one's."""
    others = _second_people(columns)
    found: dict[str, str] = {}
    for number in (0, *sorted(set(others.values()))):
        at = [place for place, column in enumerate(columns) if others.get(column, 0) == number]
        titles = [_NUMBER.sub("", columns[place]) if number else columns[place] for place in at]
        cells = [[row[place] if place < len(row) else "" for place in at] for row in rows]
        if len(set(titles)) < len(titles):
            titles = [columns[place] for place in at]
        read = guessed(titles, cells)
        if not number:
            read = with_roles(read, titles, cells)
        found |= {
            columns[n]: read[title] for n, title in zip(at, titles, strict=True) if title in read
        }
    return {column: found[column] for column in columns if column in found}


def _orders(columns: Sequence[str], mapping: Mapping[str, str]) -> list[list[Place]]:
    """The columns as they are read for each person of a row."""
    others = _second_people(columns)
    everyone = places(columns, mapping)
    first = [place for place in everyone if place[2] not in others]
    shared = [place for place in first if place[1] in ("organization", "where_found", "tags")]
    found = [first]
    for number in sorted(set(others.values())):
        own = [place for place in everyone if others.get(place[2]) == number]
        if any(place[1] in (*NAMES, "email") for place in own):
            found.append([*own, *shared])
        else:
            found[0] = [*found[0], *own]
    return found


def parted(table: Table, header: Header) -> list[tuple[Table, Header]]:
    """The table as often as titles begin anew in it, each with the rows up to the next ones."""
    starts = [header]
    for at in range(header.at + 1, len(table.rows)):
        if fresh := titles_again(table, at, starts[-1]):
            starts.append(fresh)
    found = []
    for start, end in pairwise([*starts, Header(len(table.rows), ())]):
        strays = [each for each in table.strays if start.at < each <= end.at]
        swallowed = [each for each in table.swallowed if start.at < each[0] <= end.at]
        ends_open = table.ends_open and end.at == len(table.rows)
        found.append((Table(table.rows[: end.at], strays, swallowed, ends_open), start))
    return found


def _is_title(cell: str, title: str) -> bool:
    """Whether a cell holds the title of its column; that of its group may stand before it."""
    said, known = key_of(cell), key_of(title)
    return said == known or (bool(said) and known.endswith(f" {said}"))


def _no_person(row: Sequence[str], header: Header) -> str:
    """Why a row gives nobody whatever its columns mean; "" where it may."""
    if all(is_empty(cell) for cell in row):
        return _DASHES
    filled = [(cell, title) for cell, title in zip(row, header.columns, strict=False) if cell]
    again = len(filled) > 1 and all(_is_title(cell, title) for cell, title in filled)
    return _TITLES if again else ""
