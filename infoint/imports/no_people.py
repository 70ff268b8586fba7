"""Rows of a table made by hand that are no people."""

import re
from collections.abc import Sequence

from infoint.imports.cells import is_empty
from infoint.imports.tables import Header, key_of

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


def is_heading(name: str, row: Sequence[str]) -> bool:
    """Whether what stands where a name would is an example, a sum, or the heading of a part."""
    text = " ".join(name.split())
    if _EXAMPLE.fullmatch(text) or _BRACKETED.fullmatch(text):
        return True
    alone = sum(1 for cell in row if not is_empty(cell)) <= 2
    return alone and bool(
        _COUNT.fullmatch(text)
        or _SECTION.fullmatch(text)
        or not any(mark.isalpha() for mark in text)
    )
