"""What stands beside or below a table and is about nobody in it: a goal, a legend, something to do.

A column without a title that stands apart is none of the table. One right beside it may say
something of the person of its row, so there only words that plainly do not are left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from infoint.imports.dates import MONTHS
from infoint.imports.tables.cells.cells import is_empty
from infoint.imports.tables.quotes import Table
from infoint.imports.tables.rows.codes import codes_in, told_by_codes
from infoint.imports.tables.rows.sign_key import key_at
from infoint.imports.tables.table import Header, unique
from infoint.imports.tables.titles.columns import NAMES, guessed
from infoint.imports.tables.titles.meaning import OTHER, meaning, plain
from infoint.imports.tables.titles.shapes import is_name, shape
from infoint.imports.tracker.titles import role_of_title
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("cells")
_LABELS = frozenset(map(plain, phrases_in(_LISTS["beside a table"])))
_ORDERS = words_in(_LISTS["to oneself"])
_THEM = words_in(_LISTS["them"])
_MOST_WORDS, _LONGEST, _LONGEST_TOLD = 3, 160, 200
_COUNTED = "|".join(sorted(map(re.escape, words_in(_LISTS["counted"])), key=len, reverse=True))
_ENDS = "|".join((*sorted(MONTHS, key=len, reverse=True), *sorted(words_in(_LISTS["ends"]))))
_GOAL = re.compile(
    rf"\W*\d{{1,3}}\+?(?: (?:more |total |new )?(?:{_COUNTED}))? (?:by|before|until|till|bis|avant"
    rf"|antes del?|entro|voor|ate) (?:the |end of |le |el |la |den |dem )*(?:{_ENDS}|\d)\b.*",
    re.IGNORECASE,
)
_EQUALS = re.compile(r"[^=\n]{1,24}\s?=\s?[^\W\d_][^=]*")
_COUNT = re.compile(
    rf"(?:[^\W\d_][^\d:]{{0,29}}:\s*\d{{1,4}}\s?%?|\d{{1,4}} ?(?:/|of|out of|von|sur|de) ?\d{{1,4}}"
    rf"(?: \w+)?|\d{{1,4}} (?:{_COUNTED}|sent|replies|replied|done|total)"
    rf"|(?:sent|replied|done) \d{{1,4}})",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\s*[,;|]\s*|\s{3,}|\s+(?:so far|to date|bisher|hasta ahora)$")
_FIGURE = re.compile(r"\d{1,4}\s[^\W\d_]+")
"""Such as 2 talked, beside what counts the list."""
_FEW, _APART, _MOSTLY = 3, 0.5, 0.6
_LEAST = 4
_TWO, _SHORTEST, _MOST_FILLED = 2, 2, 6


@dataclass(frozen=True, slots=True)
class Loose:
    """What was left out: the first of its rows, and its words."""

    row: int
    text: str


def is_loose(text: str) -> bool:
    """Whether words are a goal, a count, a legend, or what its label says is about the list."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return False
    parts = [part for part in _COUNTS.split(text) if part]
    return (
        _is_labelled(text)
        or any(each.fullmatch(text) is not None for each in (_GOAL, _EQUALS, _COUNT))
        or (len(parts) > 1 and all(map(_COUNT.fullmatch, parts)))
    )


def _is_labelled(text: str) -> bool:
    """Whether a label such as Goal or To do stands before a colon, a dash or a figure, or alone."""
    label, mark, _ = re.split(r"(\s*[:=]\s*|\s+[-\u2013\u2014]\s+|\s+(?=\d)|$)", text, maxsplit=1)
    words = plain(label).split()
    return (
        (bool(mark) or label == text) and len(words) <= _MOST_WORDS and " ".join(words) in _LABELS
    )


def is_an_order(text: str) -> bool:
    """Whether words tell oneself what to do, such as remember to send thank yous."""
    words = plain(text).split()
    return len(words) > 1 and words[0] in _ORDERS and not is_name(text)


def is_loose_row(row: Sequence[str]) -> bool:
    """Whether the few cells of a row are all of that kind, or its label and a figure."""
    if len(row) - row.count("") > _MOST_FILLED:  # the usual case, and a fast one
        return False
    filled = [cell.strip() for cell in row if not is_empty(cell)]
    if len(filled) == 1 and is_an_order(filled[0]):
        return True
    if not 0 < len(filled) <= _FEW or not is_loose(filled[0]):
        return False
    return all(
        is_loose(cell) or _FIGURE.fullmatch(cell) or shape(cell) in ("number", "date")
        for cell in filled[1:]
    )


def without_loose(table: Table, header: Header) -> tuple[Table, Header, list[Loose]]:
    """The table without what stands loose beside it, and what that is."""
    titles = [title.strip() for title in table.rows[header.at]] if header.at >= 0 else []
    rows = table.rows[header.at + 1 :]
    width = max(map(len, rows), default=0)
    if not titles or (width <= len(titles) and all(titles)):  # the usual case, and a fast one
        return table, header, []
    beside = _Beside([*titles, *[""] * (width - len(titles))], rows)
    apart = [block for block in beside.others() if beside.is_apart(block)]
    gone = {at for block in apart for at in block}
    single = beside.single(gone)
    if not gone and not single:
        return table, header, []
    first = header.at + 2
    codes = {code: words for block in apart for code, words in beside.codes(block).items()}
    told = [Loose(*beside.told(block, first)) for block in apart if not beside.codes(block)]
    told += [Loose(first + n, rows[n][at].strip()) for n, at in sorted(single)]
    kept = [
        ["" if at in gone or (n, at) in single else cell for at, cell in enumerate(row)]
        for n, row in enumerate(rows)
    ]
    told_by_codes(kept, codes)
    columns = list(header.columns)
    while columns and (len(columns) - 1 in gone or beside.is_gap(len(columns) - 1)):
        columns.pop()
    whole = replace(table, rows=[*table.rows[: header.at + 1], *kept])
    return whole, Header(header.at, tuple(columns)), [one for one in told if one.text]


class _Beside:
    """The columns of a table by their titles and cells, in blocks with empty columns between."""

    def __init__(self, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._titles, self._rows = titles, rows
        self._free = [at for at, title in enumerate(titles) if not title]
        self._gaps = {at for at in self._free if not any(self._cells(at))}
        self._blocks = self._in_blocks()
        self._main = next((one for one in self._blocks if self._names_in(one)), None)
        self._names = self._names_in(self._main) if self._main else []

    def _cells(self, at: int) -> Iterator[tuple[int, str]]:
        """The cells of a column that hold something, each with its row."""
        for n, row in enumerate(self._rows):
            if at < len(row) and row[at] and not is_empty(row[at]):
                yield n, row[at].strip()

    def is_gap(self, at: int) -> bool:
        """Whether a column has no title and no cell."""
        return at in self._gaps

    def _in_blocks(self) -> list[list[int]]:
        found: list[list[int]] = [[]]
        for at in range(len(self._titles)):
            if at in self._gaps:
                found.append([])
            else:
                found[-1].append(at)
        return [block for block in found if block]

    def _names_in(self, block: Sequence[int]) -> list[int]:
        """The columns of a block that hold names, by their titles."""
        titles = unique([self._titles[at] for at in block])
        read = guessed(titles, by_values=False)
        return [at for at, title in zip(block, titles, strict=True) if read.get(title) in NAMES]

    def others(self) -> list[list[int]]:
        """The blocks beside the one that names people; none where no title tells which that is."""
        return [one for one in self._blocks if one is not self._main] if self._main else []

    def is_apart(self, block: Sequence[int]) -> bool:
        """Whether a block is none of the table: it says so, or few of its rows hold anything."""
        at_key = key_at(self._titles, self._rows)
        if at_key in block:
            return False  # it is read as what the signs stand for
        titles = [self._titles[at] for at in block if self._titles[at]]
        cells = [cell for at in block for cell in self._cells(at)]
        if self.codes(block) and not any(map(self._is_a_column, titles)):
            return True
        rows, people = {n for n, _ in cells}, self._people()
        if any(map(self._is_a_column, titles)):
            return len(block) == 1 and is_loose(titles[0]) and self._is_a_list(rows, people)
        if any(map(is_loose, titles)):
            return True
        if len(rows) >= max(_LEAST, _MOSTLY * len(people)):
            return False
        if any(self._is_of_the_row(n, text) for n, text in cells):
            return False
        told = [is_loose(text) for _, text in cells]
        if titles:
            return bool(told) and (all(told) or bool(rows - people))
        return any(told) or len(rows) <= _APART * len(people)

    def codes(self, block: Sequence[int]) -> dict[str, str]:
        """What a legend of two columns says of letters and signs; {} for any other block."""
        if len(block) != _TWO:
            return {}
        first, second = (dict(self._cells(at)) for at in block)
        return codes_in([(first[n], second[n]) for n in sorted(first) if n in second])

    def _is_a_list(self, rows: set[int], people: set[int]) -> bool:
        """Whether cells stand one below the other from the top, beside fewer than half of the
        people: a list by itself, such as of what is to be done.
        """
        return bool(rows) and len(rows) == max(rows) + 1 and len(rows) < _APART * len(people)

    def _is_a_column(self, title: str) -> bool:
        """Whether a title is one of what a list of people holds, and not one of it once more."""
        again = {plain(self._titles[at]) for at in self._main or ()}
        known = meaning(title) not in (None, OTHER) or role_of_title(title) is not None
        return known and plain(title) not in again

    def _people(self) -> set[int]:
        main = self._main or ()
        return {
            n
            for n, row in enumerate(self._rows)
            if any(at < len(row) and row[at].strip() for at in main)
        }

    def _is_of_the_row(self, n: int, text: str) -> bool:
        """Whether words speak of them, or by name of somebody in the row beside them."""
        row, words = self._rows[n], set(plain(text).split())
        name = {
            word
            for at in self._names
            if at < len(row)
            for word in plain(row[at]).split()
            if len(word) > _SHORTEST
        }
        return bool(words & _THEM) or bool(words & name)

    def single(self, gone: set[int]) -> set[tuple[int, int]]:
        """The few cells of columns without a title that say plainly that they are about nobody."""
        found: set[tuple[int, int]] = set()
        for at in (at for at in self._free if at not in gone and at not in self._gaps):
            cells = list(self._cells(at))
            loose = {
                (n, at) for n, text in cells if is_loose(text) and not self._is_of_the_row(n, text)
            }
            if len(cells) <= max(_FEW, _APART * len(self._rows)):
                found |= loose
        return found

    def told(self, block: Sequence[int], first: int) -> tuple[int, str]:
        """The first row of a block, and its words row by row."""
        head = [self._titles[at] for at in block if self._titles[at]]
        cells = sorted((n, at, text) for at in block for n, text in self._cells(at))
        lines: dict[int, list[str]] = {}
        for n, _, text in cells:
            lines.setdefault(n, []).append(text)
        words = [", ".join(head), *(", ".join(line) for line in lines.values())]
        row = first - 1 if head else first + cells[0][0]
        return row, "; ".join(filter(None, words))[:_LONGEST_TOLD]
