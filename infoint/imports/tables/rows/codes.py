"""A legend of two columns beside a table: what the letters or the signs in its cells stand for."""

import re
from collections.abc import Mapping, Sequence

from infoint.imports.tables.rows.sign_key import bare
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.cells import channel_of, format_of
from infoint.imports.tracker.statuses import status_of

_LONGEST, _LEAST, _MOSTLY = 4, 2, 0.6
_SEVERAL = re.compile(r"\s*[/|]\s*")


def codes_in(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Code -> what it stands for, as it is compared; {} where most first cells are no codes.

    Of E / L / P beside email / LinkedIn / phone each stands for its own.
    """
    found: dict[str, str] = {}
    for code, words in pairs:
        codes, meant = _SEVERAL.split(code.strip()), _SEVERAL.split(words.strip())
        if len(codes) == 1:
            meant = [words.strip()]
        if len(codes) == len(meant) and all(map(_is_code, codes)):
            found |= {key_of(one): told for one, told in zip(codes, meant, strict=True) if told}
    return found if len(found) >= max(_LEAST, _MOSTLY * len(pairs)) else {}


def key_of(cell: str) -> str:
    """A code for comparing."""
    return bare(cell).casefold()


def _is_code(text: str) -> bool:
    return 0 < len(bare(text)) <= _LONGEST and " " not in text


def told_by_codes(rows: Sequence[list[str]], codes: Mapping[str, str]) -> None:
    """Put in the place of codes what they stand for, in the columns that hold hardly anything else.

    A sign keeps its usual meaning where nobody would know that of its words.
    """
    told = {code: words for code, words in codes.items() if plain(code) or _is_understood(words)}
    for at in range(max(map(len, rows), default=0)):
        filled = [row for row in rows if at < len(row) and row[at].strip()]
        known = [row for row in filled if key_of(row[at]) in codes]
        if len(known) >= max(_LEAST, _MOSTLY * len(filled)):
            for row in known:
                row[at] = told.get(key_of(row[at]), row[at])


def _is_understood(words: str) -> bool:
    return bool(status_of(words) or channel_of(words) or format_of(words))
