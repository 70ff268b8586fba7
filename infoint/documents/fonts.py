"""Which characters of a text no font here can show, and what to install for them.

typst falls back on any font that has a character, and draws a box without a word where none has.
So every document asks here first: which families to name, best first, and what stays missing. A
letter of a script that joins or orders its letters counts as shown only where the font has rules
for that script: without them it stands there, and reads wrong.
"""

from __future__ import annotations

import json
import re
import struct
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from infoint.documents.page_text import page_text
from infoint.documents.scripts import (
    family_to_install,
    preferred_families,
    rules_needed,
    script_name,
    scripts_of,
)

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
        signs, known = _read_font(*self._faces[family])
        return ord(sign) in signs and (not rules or bool(rules & known) or "morx" in known)


@cache
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
    if len(_ANSWERS) > _MOST_ANSWERS:
        _ANSWERS.clear()
    new = sorted(sign for sign in signs if (family, sign) not in _ANSWERS)
    if new:
        refused = _refused(family, new)
        _ANSWERS.update({(family, sign): sign not in refused for sign in new})
    return frozenset(sign for sign in signs if not _ANSWERS[family, sign])


_ANSWERS: dict[tuple[str, str], bool] = {}
_MOST_ANSWERS = 200_000
_INSIDE = FontShelf(installed=False)


def _refused(family: str, signs: list[str]) -> set[str]:
    import typst

    inputs = {"signs": json.dumps(signs), "family": family}
    try:
        typst.compile(_ASKING, sys_inputs=inputs, font_paths=_INSIDE.fonts, pdf_standards="a-2b")
    except typst.TypstError as refusal:
        found = _REFUSED.findall(refusal.diagnostic)
        if not found:
            raise
        return {_ESCAPE.sub(_unescaped, text) for text in found}
    return set()


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else found[2]


TEXT_FAMILY = "Libertinus Serif"
"""The family of all our pages: it comes with typst and shows Latin, Greek, Cyrillic, Hebrew."""
SPARE_FAMILY = "DejaVu Sans Mono"
"""Also inside typst: Arabic and many symbols, where nothing better is installed."""
_KNOWN_RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x384, 0x3CE), (0x400, 0x45F), (0x2010, 0x2026))
ALWAYS_SHOWN = frozenset(
    chr(code)
    for first, last in _KNOWN_RANGES
    for code in range(first, last + 1)
    if unicodedata.category(chr(code)) not in ("Cn", "Cf")
) | {"\n", "€"}
"""What the family of our pages shows, known without asking: most texts need no more."""
_UNSEEN_MARKS = frozenset("\u034f\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800")
_VARIANTS = ((0xFE00, 0xFE0F), (0xE0000, 0xE0FFF), (0x180B, 0x180F))


@dataclass(frozen=True, slots=True)
class MissingGlyphs:
    """Characters of one script that no font here shows. `family`: a free font to install, or ""."""

    script: str
    characters: str
    family: str


@dataclass(frozen=True, slots=True)
class _Choice:
    families: tuple[str, ...]
    missing: tuple[MissingGlyphs, ...]


def missing_glyphs(text: str, *, shelf: FontShelf | None = None) -> tuple[MissingGlyphs, ...]:
    """What of the text no font can show, by script, each character once; nothing if all is well.

    `shelf` stands for other fonts than those of this computer. What cannot be seen anyway
    (controls, spaces, marks of direction) is never missing.
    """
    return _choice(text, shelf).missing


def font_families(text: str, *, shelf: FontShelf | None = None) -> tuple[str, ...]:
    """Families for typst to take for the text, in this order; the first one is ours."""
    return _choice(text, shelf).families


def look_for_fonts_again() -> None:
    """Forget which fonts there are, so that one that was installed meanwhile is found."""
    _shelf_here.cache_clear()
    _chosen.cache_clear()


def shelf_here() -> FontShelf:
    """The fonts of this computer, looked for once."""
    return _shelf_here()


@cache
def _shelf_here() -> FontShelf:
    return FontShelf()


def _choice(text: str, shelf: FontShelf | None) -> _Choice:
    signs = frozenset(page_text(text)) - ALWAYS_SHOWN
    seen = frozenset(sign for sign in signs if not _is_unseen(sign))
    return _chosen(seen, shelf or shelf_here()) if seen else _Choice((TEXT_FAMILY,), ())


def _is_unseen(sign: str) -> bool:
    code = ord(sign)
    return (
        unicodedata.category(sign) in ("Cc", "Cf", "Zs", "Zl", "Zp")
        or sign in _UNSEEN_MARKS
        or any(first <= code <= last for first, last in _VARIANTS)
    )


@lru_cache(maxsize=128)
def _chosen(signs: frozenset[str], shelf: FontShelf) -> _Choice:
    families = [TEXT_FAMILY]
    left = lacking(TEXT_FAMILY, signs)
    script = scripts_of(signs)
    for family in shelf.families(preferred_families({script[sign] for sign in left})):
        if not left:
            break
        shown = {sign for sign in left if shelf.shows(family, sign, rules_needed(script[sign]))}
        if shown:
            families.append(family)
            left -= shown
    still = lacking(SPARE_FAMILY, left) if left else left
    if still != left:
        families.append(SPARE_FAMILY)
    by_script: dict[str, list[str]] = {}
    for sign in sorted(still):
        by_script.setdefault(script[sign], []).append(sign)
    missing = (
        MissingGlyphs(script_name(code), "".join(found), family_to_install(code))
        for code, found in by_script.items()
    )
    return _Choice(tuple(families), tuple(sorted(missing, key=lambda each: each.script)))
