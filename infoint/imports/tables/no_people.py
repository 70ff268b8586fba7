"""Rows of a table made by hand that are no people."""

import re
from collections.abc import Sequence

from infoint.imports.tables.cells.cells import is_empty
from infoint.imports.tables.table import Header, key_of
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tables.titles.shapes import GROUPS, PARTICLES

DASHES = "a line without words"
TITLES = "the titles of the columns once more"
HEADING = "a heading or an example, not a person"

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
_SECTION = re.compile(
    r"(?:tier|week|group|batch|round|part|section|list|phase|level|priority|woche|gruppe|semaine"
    r"|groupe|semana|grupo|settimana|gruppo)\s+(?:\d+|[a-z])\b.*|.*:",
    re.IGNORECASE,
)


def no_person(row: Sequence[str], header: Header) -> str:
    """Why a row gives nobody whatever its columns mean; "" where it may."""
    if all(is_empty(cell) for cell in row):
        return DASHES
    same = 0
    for cell, title in zip(row, header.columns, strict=False):
        if not cell:
            continue
        if key_of(cell) != key_of(title):
            return ""
        same += 1
    return TITLES if same > 1 else ""


def is_heading(name: str, row: Sequence[str], width: int) -> bool:
    """Whether what stands where a name would is an example, a sum, or the heading of a part.

    `width` is how many columns the table has.
    """
    text = " ".join(name.split())
    if _EXAMPLE.fullmatch(text) or _BRACKETED.fullmatch(text):
        return True
    filled = sum(1 for cell in row if not is_empty(cell))
    if filled > 2:
        return False
    if _COUNT.fullmatch(text) or _SECTION.fullmatch(text) or not any(map(str.isalpha, text)):
        return True
    return filled == 1 and width > 2 and _heads_a_part(text)


def _heads_a_part(text: str) -> bool:
    """Whether a line with one cell is a heading or a footer: no name is written so."""
    words = text.split()
    if len(words) == 1:
        return len(text) > 4 and text.isupper() and text.isascii()
    small = any(word[0].islower() and word.casefold() not in PARTICLES for word in words)
    return (
        len(words) > 5
        or any(mark.isdigit() or mark in ":;" for mark in text)
        or (len(words) > 2 and words[0][0].isupper() and small)
        or bool(GROUPS & {plain(word) for word in words})
    )
