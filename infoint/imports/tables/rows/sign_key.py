"""The key of a table: a column at its side that says what the signs in another one stand for."""

import re
from collections.abc import Sequence

from infoint.imports.tables.titles.shapes import Cells

_SIGN = re.compile(r"([^\w\s]{1,4})\s*(?:[=:\u2013-]\s*)?([^\W\d_].*)", re.DOTALL)
_CODE = re.compile(r"([^\W_]{1,5})\s*=\s*([^\W\d_].*)", re.DOTALL)
"""Letters stand for words only where an equals sign says so."""
_NAMED = re.compile(r"^[^\W\d_][^=:]{0,30}:\s*(?=\S{1,5}\s*=)")
"""What names the key before its first sign, such as Status key."""
_SIDE_BY_SIDE = re.compile(r"\s{2,}|\s*[,;|]\s*|\s+(?=[^\w\s()]{1,4}\s*[=:\u2013-]\s)")
_LONGEST = 400
_VARIANTS = re.compile("[\ufe0e\ufe0f\u200d]")
_LEAST, _SHARE = 2, 0.6


def key_at(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the key: behind an empty column, each of its cells and its title a sign with
    words, none of them twice. None where there is none.
    """
    for at in range(len(columns) - 1, 1, -1):
        texts = [columns[at], *Cells(rows, at).values]
        signs = {sign for text in texts if (sign := _sign_of(text))}
        if len(texts) > _LEAST and len(signs) == len(texts) and not Cells(rows, at - 1).values:
            return at
    return None


def signs_told(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """What the key says, by sign, with the sign; nothing where there is no key."""
    at = key_at(columns, rows)
    texts = [columns[at], *(row[at] for row in rows if at < len(row))] if at is not None else []
    return {sign: text.strip() for text in texts if (sign := _sign_of(text))}


def signs_in_a_line(rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """What a key says whose signs, or letters with an equals sign, stand side by side in one row,
    as above a table, be it in one cell, by sign; nothing where no row is one.
    """
    for row in rows:
        cells = (_NAMED.sub("", cell[:_LONGEST]) for cell in row)
        pieces = (piece for cell in cells for piece in _SIDE_BY_SIDE.split(cell))
        texts = [piece.strip() for piece in pieces if piece.strip()]
        told = {sign: text for text in texts if (sign := _sign_of(text))}
        if len(told) >= _LEAST and len(told) >= _SHARE * len(texts):
            return told
    return {}


def bare(text: str) -> str:
    """A sign without what only says how it is drawn."""
    return _VARIANTS.sub("", text).strip()


def _sign_of(text: str) -> str:
    found = _SIGN.fullmatch(bare(text)) or _CODE.fullmatch(bare(text))
    return found[1] if found else ""
