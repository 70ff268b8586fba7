"""The fonts that typst would use here, and which characters each of them can show.

Fonts inside typst have no file, so typst itself is asked about them: exported as PDF/A, a page
with a character that its font lacks is refused, and the refusal names it. Files on this computer
are read with fonttools, once each.
"""

from __future__ import annotations

import json
import re
import struct
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import typst

_BOXES_ONLY = re.compile(r"(?i)last ?resort|fallback|adobe blank|tofu|math")
_REFUSED = re.compile(r'error: .*the text `"(.*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_ASKING = b"""#set document(title: "x", date: datetime(year: 2020, month: 1, day: 1))
#set text(font: sys.inputs.family, fallback: false)
#set page(width: auto, height: auto)
#for sign in json(bytes(sys.inputs.signs)) { par(sign) }
"""


class FontShelf:
    """Fonts inside typst and, unless told otherwise, those installed here. Read when first asked.

    `folders` holds further folders with font files.
    """

    def __init__(self, *, installed: bool = True, folders: Iterable[str] = ()) -> None:
        self._installed = installed
        self._folders = list(folders)
        self._read: dict[str, tuple[frozenset[int], frozenset[str]]] = {}

    @cached_property
    def fonts(self) -> typst.Fonts:
        """What typst takes for its pages."""
        import typst

        return typst.Fonts(include_system_fonts=self._installed, font_paths=[*self._folders])

    @cached_property
    def _faces(self) -> dict[str, tuple[str, int]]:
        """By family with files: the file and number of its face nearest to plain."""
        best: dict[str, tuple[float, str, int]] = {}
        for face in self.fonts.fonts():
            if face.path is None or _BOXES_ONLY.search(face.family):
                continue
            far = abs(face.weight - 400) + 1000 * (face.style != "normal")
            rank = (far + 1000 * abs(face.stretch - 1), face.path, face.index)
            best[face.family] = min(rank, best.get(face.family, rank))
        return {family: (path, index) for family, (_, path, index) in best.items()}

    def families(self, first: Iterable[str] = ()) -> tuple[str, ...]:
        """Families with files: those of `first` that are there, then the others by name."""
        named = [family for family in first if family in self._faces]
        return tuple(dict.fromkeys((*named, *sorted(self._faces))))

    def shows(self, family: str, sign: str, rules: frozenset[str] = frozenset()) -> bool:
        """Whether a family with files has the character and, if any are asked, one of the rules."""
        signs, known = self._contents(family)
        return ord(sign) in signs and (not rules or bool(rules & known) or "morx" in known)

    def _contents(self, family: str) -> tuple[frozenset[int], frozenset[str]]:
        if family not in self._read:
            path, index = self._faces[family]
            self._read[family] = _read_font(path, index)
        return self._read[family]


@lru_cache(maxsize=512)
def _read_font(path: str, index: int) -> tuple[frozenset[int], frozenset[str]]:
    """Code points of a font, and the scripts for which it has rules (`morx`: those of macOS)."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            signs = frozenset(font.getBestCmap() or ())
            rules = {"morx"} if "morx" in font else set()
            if "GSUB" in font and font["GSUB"].table.ScriptList:
                records = font["GSUB"].table.ScriptList.ScriptRecord
                rules |= {record.ScriptTag.strip() for record in records}
            return signs, frozenset(rules)
    except (TTLibError, OSError, AssertionError, struct.error, KeyError, ValueError):
        return frozenset(), frozenset()  # a damaged font shows nothing, the next one may


def lacking(family: str, signs: frozenset[str]) -> frozenset[str]:
    """Those of the characters that a family inside typst does not have."""
    return frozenset(sign for sign in signs if sign not in _known(family, signs))


_ANSWERS: dict[tuple[str, str], bool] = {}
_MOST_ANSWERS = 200_000


def _known(family: str, signs: frozenset[str]) -> set[str]:
    new = sorted(sign for sign in signs if (family, sign) not in _ANSWERS)
    if new:
        if len(_ANSWERS) > _MOST_ANSWERS:
            _ANSWERS.clear()
        refused = _refused(family, new)
        _ANSWERS.update({(family, sign): sign not in refused for sign in new})
    return {sign for sign in signs if _ANSWERS.get((family, sign), False)}


@lru_cache(maxsize=1)
def _inside() -> typst.Fonts:
    import typst

    return typst.Fonts(include_system_fonts=False)


def _refused(family: str, signs: list[str]) -> set[str]:
    import typst

    inputs = {"signs": json.dumps(signs), "family": family}
    try:
        typst.compile(_ASKING, sys_inputs=inputs, font_paths=_inside(), pdf_standards="a-2b")
    except typst.TypstError as refusal:
        found = {_unescaped(text) for text in _REFUSED.findall(refusal.diagnostic)}
        if not found:
            raise
        return found
    return set()


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
