"""Rows of a table made by hand that are no people: headings of parts, sums, examples."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from infoint.imports.tables.cells.cells import addresses_in, is_empty
from infoint.imports.tables.cells.told_name import is_firm, is_work
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tables.titles.shapes import (
    GROUPS,
    SAMPLE,
    SMALL_IN_NAMES,
    Cells,
    is_name,
    shape,
)
from infoint.imports.tracker.days import names_a_day
from infoint.imports.tracker.statuses import says_more, status_of
from infoint.words.people_names import FIRST_NAMES
from infoint.words.word_lists import phrases_in, word_lists, words_in

Row = Sequence[str]

_EXAMPLE = re.compile(
    r"(?:e\.?g\.?|ex\.?|example|sample|beispiel|z\. ?b\.|exemple|ejemplo|esempio|exemplo|voorbeeld)"
    r"\s*(?:[:.\u2013\u2014-]|\d|$).*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[<{].*[)\]>}]")
_COUNT = re.compile(
    r"(?:sub|grand)? ?(?:total|totals|sum|count|summe|gesamt|somme|totale|totaal)\b[\s:\d]*",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?:sub|grand)?[ -]?(?:totals?|sums?|counts?|averages?|avg\.?|mean|summe|gesamt|somme|totale)"
    r"\b[\w\s:#%]*|(?:response|reply|success|answer) rate:?",
    re.IGNORECASE,
)
_BARE_SUM = re.compile(
    r"\d*\s*(?:(?:sub|grand)?[ -]?totals?|sums?|counts?|\u03a3|\u2211|summe|gesamt|insgesamt|somme"
    r"|totale|totali|totaal|suma|soma|totaux|totales|totais|anzahl|aantal)\s*:?",
    re.IGNORECASE,
)
"""Words that only count, whatever stands beside them."""
_NEW_PAGE = re.compile(
    r"untitled|unbenannt|ohne titel|sans titre|sin t\u00edtulo|senza titolo|sem t\u00edtulo"
    r"|new (?:page|entry|record)|(?:copy of|kopie von|copie de|copia de|copia di) .+",
    re.IGNORECASE,
)
"""What programs call a page that nobody named, or that was made of another one."""
_OPEN = frozenset(("tbd", "tba", "tbc", "unknown", "unbekannt", "inconnu", "desconocido"))
_SOMEBODY = words_in("someone somebody anyone jemand quelqu'un alguien qualcuno algu\u00e9m iemand")
_AS_EXAMPLE = re.compile(r"[(\[](?:example|sample|beispiel|exemple|ejemplo)[)\]]", re.IGNORECASE)
_LONGEST_SECTION = 60
_SECTION = re.compile(
    r"(?:tier|week|group|batch|round|part|section|list|phase|level|priority|woche|gruppe|semaine"
    r"|groupe|semana|grupo|settimana|gruppo)\s+(?:\d+|[a-z])\b.*|.*:",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"\s*[(\[]\s*\d{1,3}\s*[)\]]\s*$")
"""Behind a heading: of how many people the part is."""
_REMARK = re.compile(r"\s*\([a-z][^()]*\)\s*$")
"""Behind the name of a firm: what is thought of it."""
_SHORTEST = 10
_SHARE = re.compile(r"\d+[.,]\d+ ?%?")
_TOLD_COUNT = re.compile(r"[^\d:]{1,30}:\s*\d{1,4} ?%?")
"""Such as Met: 5."""
_DASH = re.compile(r"\s+[-\u2013\u2014:]\s+")
_JOINED = re.compile(r"\w\s*(?:&|\+)\s*\w")
_FIRM_WORDS = frozenset(map(plain, phrases_in(word_lists("pasted")["organization-words"])))
_LONGEST_FIRM = 80
_TELLING_WORD = 5
_LIKE_NAMES = 0.8
_OFFICES = 0.4
_BELOW = 30
_LEAST_GROUPS, _MOST_WORDS = 2, 4
_CELLS = word_lists("cells")
_DESKS = frozenset(map(plain, phrases_in(_CELLS["desks"])))
_TEMPLATES, _BESIDE_A_TEMPLATE = (
    words_in(_CELLS[each]) for each in ("templates", "beside a template")
)
_NO_FIRM = GROUPS.union(
    *(words_in(_CELLS[each]) for each in ("family", "close", "places to find people")),
    words_in(_CELLS["fields-of-work"]),
    words_in(_CELLS["no-firms"]),
)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table, to tell what one of them is by those around it.

    `names` are the places of the columns of names, `width` is how many columns there are; `firms`
    says whether one column holds organizations.
    """

    rows: Sequence[Row]
    names: Sequence[int]
    width: int
    firms: bool
    full: Sequence[Row]
    """Some first rows that hold more than a name and another cell."""
    grouped: frozenset[int] = frozenset()
    """Of a table whose people all stand in groups: the rows that may be the firm over one."""

    def firm_over_a_part(self, at: int) -> str:
        """The organization that a row of one cell puts over the people below it; "" for none."""
        text = self.over_a_part(at)
        if not text or self.firms or not (at in self.grouped or self._is_a_firm(text, at)):
            return ""
        return _REMARK.sub("", text)

    def is_heading(self, at: int) -> bool:
        """Whether a row of one cell, where a name would be, heads the people below it."""
        text = self.over_a_part(at)
        if not text:
            return False
        alike = max((Cells(self.full, place).share("name") for place in self.names), default=0)
        odd = len(text.split()) > 1 and not is_name(text) and alike >= _LIKE_NAMES
        return odd or self._is_a_firm(text, at)

    def is_shown_as_example(self, at: int) -> bool:
        """Whether a cell before the name says that the row is an example."""
        row = self.rows[at]
        first = row[0].strip() if row and 0 not in self.names else ""
        return bool(first) and len(first) <= _SHORTEST and is_example(first)

    def is_sum(self, at: int) -> bool:
        """Whether a row counts others: words, and figures in columns that hold none elsewhere."""
        row = self.rows[at]
        filled = [place for place, cell in enumerate(row) if not is_empty(cell)]
        words = [place for place in filled if place in self.names]
        figures = [place for place in filled if place not in words]
        if len(words) != 1 or not figures or self.width < 3:
            return False
        if any(shape(row[place]) != "number" for place in figures):
            return False
        return bool(self.full) and not any(
            Cells(self.full, place).share("number") > 0 for place in figures
        )

    def is_counted(self, at: int) -> bool:
        """Whether a word such as Total stands in a row, and a number where a name would be."""
        row = self.rows[at]
        named = [row[place].strip() for place in self.names if place < len(row)]
        told = [cell for cell in named if cell and not _BARE_SUM.fullmatch(cell)]
        is_sum = any(_BARE_SUM.fullmatch(cell.strip()) for cell in row if cell)
        return is_sum and bool(told) and all(cell[:1].isdecimal() for cell in told)

    def is_an_office(self, at: int, name: str) -> bool:
        """Whether an organization stands for a name, where most of the others are none."""
        if not is_firm(name) or is_name(name) or may_be_first_name(name):
            return False
        named = [row[place] for row in self.full for place in self.names if place < len(row)]
        return sum(map(is_firm, named)) <= _OFFICES * len(named)

    def over_a_part(self, at: int) -> str:
        """The only cell of a row, in a column of names, with fuller rows below; "" for another."""
        row = self.rows[at]
        text = lone(row)
        below = self.rows[at + 1] if at + 1 < len(self.rows) else ()
        names = {row[place].strip() for place in self.names if place < len(row)}
        if not text or self.width < 3 or text not in names or len(text) > _LONGEST_FIRM:
            return ""
        return text if len(_filled(below)) > 1 else ""

    def _is_a_firm(self, text: str, at: int) -> bool:
        """Whether a heading is an organization: by its words, or by the addresses below it."""
        words = plain(text).split()
        if GROUPS & set(words):
            return False
        bare = _REMARK.sub("", text)
        if _FIRM_WORDS & set(words) or (_JOINED.search(bare) and bare[0].isupper()):
            return True
        told = [word for word in words if len(word) >= _TELLING_WORD]
        whole = "".join(plain(bare).split())
        hosts = self._hosts_below(at)
        count = sum(whole in host or any(word in host for word in told) for host in hosts)
        return count > (1 if is_name(text) else 0)

    def _hosts_below(self, at: int) -> list[str]:
        """The hosts of the addresses in the rows up to the next heading, without marks."""
        found = []
        for row in self.rows[at + 1 : at + 1 + _BELOW]:
            if lone(row):
                break
            for cell in row:
                found += [each.partition("@")[2] for each in addresses_in(cell)]
        return ["".join(plain(host).split()) for host in found]


def rows_around(rows: Sequence[Row], names: Sequence[int], width: int, *, firms: bool) -> Rows:
    """The rows of a table with what its columns tell of them."""
    full = (row for row in rows if len(_filled(row)) > 2)
    around = Rows(rows, names, width, firms, list(islice(full, SAMPLE)))
    if firms or not rows or not around.over_a_part(0):
        return around
    return replace(around, grouped=frozenset(_groups(around)))


def _groups(around: Rows) -> set[int]:
    """The rows of one cell that may be firms over their people, in a table that begins with one.

    One such row alone is none, nor is one where the people are not told by whole names; of words
    that may be somebody's name only beside others that are not.
    """
    texts = {at: text for at in range(len(around.rows)) if (text := around.over_a_part(at))}
    named = Cells(_named_rows(around, texts), 0).share("name")
    if len(texts) < _LEAST_GROUPS or named < _LIKE_NAMES:
        return set()
    found = {at for at, text in texts.items() if _may_be_a_firm(text)}
    plainly = {at for at in found if not is_name(texts[at])}
    return found if plainly else set()


def _named_rows(around: Rows, but: Container[int]) -> list[list[str]]:
    """The names of some of the people."""
    people = (row for at, row in enumerate(around.rows) if at not in but)
    named = (" ".join(row[at] for at in around.names if at < len(row)) for row in people)
    return [[name] for name in islice(named, SAMPLE)]


def _may_be_a_firm(text: str) -> bool:
    """Whether the heading of a group is no status, no kind of people, no field, no first name."""
    words = plain(_REMARK.sub("", text)).split()
    if not 0 < len(words) <= _MOST_WORDS or not text[0].isupper() or set("?!:;#") & set(text):
        return False
    if status_of(text) or is_work(text) or any(map(str.isdigit, text)):
        return False
    return words[0] not in FIRST_NAMES and not _NO_FIRM & set(words)


def may_be_first_name(text: str) -> bool:
    """Whether a text begins with a name that people are called by."""
    return bool(FIRST_NAMES & set(plain(text).split()[:1]))


def lone(row: Row) -> str:
    """The cell of a row that holds nothing else; "" where it holds more, or nothing."""
    found = ""
    for cell in row:
        if cell and not is_empty(cell):
            if found:
                return ""
            found = cell.strip()
    return found


def _filled(row: Row) -> list[str]:
    return [cell.strip() for cell in row if not is_empty(cell)]


def status_over_a_part(text: str, width: int) -> str:
    """The status that the only cell of a row puts over the people below it; "" for none.

    How many they are, or what is to be done then, may stand behind it.
    """
    counted = bool(_HOW_MANY.search(text))
    text = _HOW_MANY.sub("", text)
    if not text or len(text) > _LONGEST_SECTION or (width < 3 and not text.isupper()):
        return ""
    for part in (text, *_DASH.split(text, maxsplit=1)[:1]):
        if (part == text or counted or part.isupper()) and status_of(part) and not says_more(part):
            return part
    either = [part for part in text.split("/") if part.strip()]
    return text if text.isupper() and len(either) > 1 and all(map(status_of, either)) else ""


def is_heading(name: str, row: Sequence[str], width: int) -> bool:
    """Whether what stands where a name would is an example, a sum, or the heading of a part.

    `width` is how many columns the table has.
    """
    text = " ".join(name.split())
    if is_example(text) or _BRACKETED.fullmatch(text):
        return True
    if _BARE_SUM.fullmatch(text):
        return True
    rest = [cell for cell in row if not is_empty(cell) and cell.strip() != name]
    if _SUM.fullmatch(text) and all(_is_figure(cell) for cell in rest):
        return True
    filled = sum(1 for cell in row if not is_empty(cell))
    if filled > 2:
        return False
    if _COUNT.fullmatch(text) or _SECTION.fullmatch(text) or not any(map(str.isalpha, text)):
        return True
    return filled == 1 and width > 2 and _heads_a_part(text)


def _is_figure(cell: str) -> bool:
    """Whether a cell holds what a sum may come to: a number, a share or a day."""
    told = bool(_SHARE.fullmatch(cell.strip()) or _TOLD_COUNT.fullmatch(cell.strip()))
    return told or shape(cell) in ("number", "date")


def is_nobody_yet(text: str, row: Row) -> bool:
    """Whether what stands for a name says that there is none: of a new page, or of somebody.

    Somebody without a name with whom something has been, as a day says, is a person.
    """
    if _NEW_PAGE.fullmatch(text) or text.strip("*_ ").casefold() in _OPEN:
        return True
    first, _, rest = text.casefold().partition(" ")
    is_open = first in _SOMEBODY or not first.strip("?\uff1f")
    return bool(rest) and is_open and not any(map(names_a_day, row))


def is_example(name: str) -> bool:
    """Whether a template shows with this row how a row is filled in."""
    text = " ".join(name.split())
    return bool(_EXAMPLE.fullmatch(text) or _AS_EXAMPLE.search(text))


def is_a_template(name: str) -> bool:
    """Whether a program, or whoever tried it out, left this row: New contact template, test."""
    words = set(plain(name).split())
    return bool(words & _TEMPLATES) and words <= _TEMPLATES | _BESIDE_A_TEMPLATE


def is_a_desk(name: str) -> bool:
    """Whether what stands for a name is a desk or a line, such as Front desk, and nobody."""
    words = plain(name).split()
    return any(" ".join(words[:count]) in _DESKS for count in (1, 2)) and not is_name(name)


def _heads_a_part(text: str) -> bool:
    """Whether a line with one cell is a heading or a footer: no name is written so."""
    words = text.split()
    if len(words) == 1:
        return len(text) > 4 and text.isupper() and text.isascii()
    small = any(word[0].islower() and word.casefold() not in SMALL_IN_NAMES for word in words)
    return (
        len(words) > 5
        or any(mark.isdigit() or mark in ":;" for mark in text)
        or (len(words) > 2 and words[0][0].isupper() and small)
        or bool(GROUPS & {plain(word) for word in words})
    )


def is_section(text: str) -> bool:
    """Whether a text only numbers or names a part of a list, such as Tier 2."""
    return bool(_SECTION.fullmatch(text))
