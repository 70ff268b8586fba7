"""What the reader of an .ods does not tell of a table: cells over several rows, and links."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from infoint.imports.workbook_links import LONGEST_LINK, WANTED_LINK, linked_by

_TOLD = (b"number-rows-spanned=", b"<text:a ", b"HYPERLINK(")
_TAG = re.compile(
    r"<(?P<closes>/?)(?:table:(?P<kind>table-row|table-cell|covered-table-cell|table)"
    r"|(?P<aside>office:annotation))\b(?P<more>[^>]*)>"
    r'|<text:a\b[^>]*?xlink:href="(?P<url>[^"]*)"'
)
_ATTRIBUTE = re.compile(r"([\w:-]+)=([\"'])(.*?)\2", re.DOTALL)

Span = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of several that are one, by row and column from 0."""


@dataclass(slots=True)
class Beneath:
    """What lies beneath the cells of a table, by row and column counted from 0."""

    merged: list[Span] = field(default_factory=list)
    links: dict[tuple[int, int], str] = field(default_factory=dict)


def beneath(data: bytes, name: str) -> Beneath:
    """The cells of the table of this name that are merged, the profiles and mail addresses behind
    its words, and what its formulas link to; nothing where that cannot be made out.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = archive.read("content.xml")
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):
        return Beneath()
    if not any(mark in content for mark in _TOLD):
        return Beneath()
    walk = _Walk(name)
    for tag in _TAG.finditer(content.decode("utf-8", "replace")):
        walk.step(tag)
    return walk.found


@dataclass(slots=True)
class _Walk:
    """The way through all tables, in which rows and cells are written once and counted."""

    name: str
    found: Beneath = field(default_factory=Beneath)
    inside: bool = False
    aside: bool = False
    """Whether the words are those of a comment on a cell."""
    row: int = -1
    rows: int = 1
    """How often the row stands."""
    at: int = -1
    """Where the last cell ends."""
    first: int = 0
    """Where it begins."""

    def step(self, tag: re.Match[str]) -> None:
        closes, kind = bool(tag["closes"]), tag["kind"]
        if tag["aside"]:
            self.aside = not closes and not tag["more"].endswith("/")
        elif kind == "table":
            more = dict(_attributes(tag["more"]))
            self.inside = not closes and more.get("table:name") == self.name
            self.row, self.rows = -1, 1
        elif not self.inside or closes:
            return
        elif kind == "table-row":
            self.row += self.rows
            self.rows = _count(dict(_attributes(tag["more"])), "rows-repeated")
            self.at = -1
        elif kind and self.row >= 0:
            self._cell(dict(_attributes(tag["more"])))
        elif not (kind or self.aside) and self.at >= 0:
            self._link(unescape(tag["url"]))

    def _cell(self, more: dict[str, str]) -> None:
        self.first = self.at + 1
        self.at += _count(more, "columns-repeated")
        rows, columns = _count(more, "rows-spanned"), _count(more, "columns-spanned")
        if rows > 1:
            last = self.row + rows - 1, self.first + columns - 1
            self.found.merged.append(((self.row, self.first), last))
        if url := linked_by(more.get("table:formula", "")):
            self.found.links[self.row, self.first] = url

    def _link(self, url: str) -> None:
        if WANTED_LINK.match(url) and len(url) <= LONGEST_LINK:
            self.found.links.setdefault((self.row, self.first), url)


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for name, _, value in _ATTRIBUTE.findall(text):
        yield name, unescape(value)


def _count(more: dict[str, str], what: str) -> int:
    """How often, or over how many, as an attribute says; once without it."""
    told = more.get(f"table:number-{what}", "1")
    return int(told) if told.isdecimal() and len(told) < 9 else 1
