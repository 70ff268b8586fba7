"""Text of a CSV file to rows: which character parts the columns, which row names them."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.gathering import Gathering
from infoint.imports.preview import LARGEST, MOST_PEOPLE, TOO_MANY, ImportProblem
from infoint.imports.tables.quotes import Table, rows_of

MOST_CELLS = 2_500_000
"""Cells of a file, most of them empty: Outlook writes 92 columns."""
MOST_FILLED = 700_000
"""Cells that hold something."""
MOST_LINES = 600_000
MOST_COLUMNS = 1000
HEADER_WITHIN = 25
"""Rows among which the header is looked for."""
CUT_OFF = N_("This file ends in the middle of a row, so it may be cut off: export it again.")
TOO_FULL = N_("This file holds too many rows or columns: choose a part of it to read.")

_DELIMITERS = ",;\t|"
_NOTION_PAGE = re.compile(
    r"[ \u00a0]?\((?:https?://(?:[\w-]+\.)*notion\.(?:so|site|com)/[^()\s]*"
    r"|[^()\n]{0,300}?%20[0-9a-f]{32}(?:\.md|\.csv|\.html|/)[^()\n]{0,200}"
    r"|[^()\n]{0,300}[ _-][0-9a-f]{32}\.(?:md|csv|html))\)",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$", re.MULTILINE)
"""The line under the titles of a table in Markdown."""
_EMPHASIS = re.compile(r"^(\*\*|__|\*|_|`|~~)(\S(?:.*\S)?)\1$")
_HEAD = 65536

csv.field_size_limit(LARGEST)


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header stands in `Table.rows`, and the names of the columns, each different."""

    at: int
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table on the way into a gathering, with the header of its rows.

    `region` (ISO 3166) tells how phones are dialled and days are written, `own_name` who is left
    out of LinkedIn's messages.
    """

    gathering: Gathering
    table: Table
    header: Header
    region: str | None = None
    own_name: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, each different."""
        return self.header.columns

    def rows(self) -> list[tuple[int, list[str]]]:
        """The rows under the header that hold something, each with its number in the file.

        Raises ImportProblem where these are more than are read.
        """
        first = self.header.at + 1
        found = [(at, row) for at, row in enumerate(self.table.rows[first:], first + 1) if any(row)]
        if len(found) > MOST_PEOPLE:
            raise ImportProblem(TOO_MANY)
        if sum(len(row) - row.count("") for _, row in found) > MOST_FILLED:
            raise ImportProblem(TOO_FULL)
        return found

    def check_end(self) -> None:
        """Raise ImportProblem where a program's file ends within a row, as no program writes it."""
        rows = self.table.rows[self.header.at :]
        if self.table.ends_open and len(rows) > 1 and 0 < len(rows[-1]) < len(self.columns):
            raise ImportProblem(CUT_OFF)

    def tell_of_quotes(self) -> None:
        """Tell the rows in which a quotation mark does not close, by their numbers."""
        tell = self.gathering.tell
        for number in self.table.strays:
            tell(number, N_("A quotation mark in this row does not close; look at its cells."))
        for first, last in self.table.swallowed:
            tell(
                first,
                Message(
                    N_(
                        "A quotation mark runs on from here over {lines} lines, so that rows may "
                        "stand in one cell; look at it."
                    ),
                    lines=last,
                ),
            )


def key_of(title: str) -> str:
    """The title of a column for comparing: without case and space around it."""
    return " ".join(title.casefold().split())


def unique(titles: Sequence[str]) -> tuple[str, ...]:
    """Names of columns: an empty one gets its number, one that is there already a count."""
    found: dict[str, None] = {}
    counts: dict[str, int] = {}
    for place, title in enumerate(titles, 1):
        name = " ".join(title.split()) or f"Column {place}"
        count, fresh = counts.get(name, 1), name
        while fresh in found:
            count += 1
            fresh = f"{name} ({count})"
        counts[name] = count
        found[fresh] = None
    return tuple(found)


def heads(text: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The first rows as each delimiter would part them; the one that a `sep=` line names alone."""
    named = text[:5].casefold()
    delimiters = named[4] if named[:4] == "sep=" and named[4:] in _DELIMITERS else _DELIMITERS
    for delimiter in delimiters:
        reader = csv.reader(io.StringIO(text[:_HEAD], newline=""), delimiter=delimiter)
        rows = [row for _, row in zip(range(HEADER_WITHIN), reader, strict=False)]
        yield delimiter, rows


def read_any(text: str) -> Table:
    """All rows of a table of no known program, as `read_table`.

    Without the links to pages that Notion puts behind the words, and with its spaces as such; of a
    table in Markdown without the marks of what is bold.
    """
    text = text.replace("&#x20;", " ")
    if "notion" in text or "%20" in text or ".md)" in text:
        text = _NOTION_PAGE.sub("", text)
    table = read_table(text, _likely_delimiter(text))
    if _MARKDOWN.search(text[:_HEAD]):
        table.rows[:] = [[_EMPHASIS.sub(r"\2", cell.strip()) for cell in row] for row in table.rows]
    return table


def _likely_delimiter(text: str) -> str:
    """The delimiter that parts the most rows alike; a comma where none does."""
    best, most = ",", 0.0
    for delimiter, rows in heads(text):
        widths = [len(row) for row in rows if any(row)]
        common = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
        if common > 1:
            alike = widths.count(common) / len(widths)
            first = widths[0] == common
            score = alike + first + min(common, 30) / 100
            if score > most:
                best, most = delimiter, score
    return best


def read_table(text: str, delimiter: str) -> Table:
    """All rows. Raises ImportProblem where there are too many, or the last one is cut off."""
    breaks = text.count("\n") + text.count("\r")
    if breaks > 2 * MOST_LINES or text.count(delimiter) + breaks > MOST_CELLS:
        raise ImportProblem(TOO_FULL)
    lines = list(io.StringIO(text, newline=""))
    if len(lines) > MOST_LINES:
        raise ImportProblem(TOO_FULL)
    found = rows_of(lines, delimiter)
    if found.rows and len(max(found.rows, key=len)) > MOST_COLUMNS:
        raise ImportProblem(TOO_FULL)
    return found
