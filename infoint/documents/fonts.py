"""Which characters of a text no font here can show, and what to install for them.

typst falls back on any font that has a character, and draws a box without a word where none has.
So every document asks here first: which families to name, best first, and what stays missing. A
letter of a script that joins or orders its letters counts as shown only where the font has rules
for that script: without them it stands there, and reads wrong.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from infoint.documents.page_text import page_text

if TYPE_CHECKING:
    from infoint.documents.font_shelf import FontShelf

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


@lru_cache(maxsize=1)
def _shelf_here() -> FontShelf:
    from infoint.documents.font_shelf import FontShelf

    return FontShelf()


def _choice(text: str, shelf: FontShelf | None) -> _Choice:
    signs = frozenset(page_text(text)) - ALWAYS_SHOWN
    signs = frozenset(sign for sign in signs if not _is_unseen(sign))
    if not signs:
        return _Choice((TEXT_FAMILY,), ())
    return _chosen(signs, shelf or shelf_here())


def _is_unseen(sign: str) -> bool:
    code = ord(sign)
    return (
        unicodedata.category(sign) in ("Cc", "Cf", "Zs", "Zl", "Zp")
        or sign in _UNSEEN_MARKS
        or any(first <= code <= last for first, last in _VARIANTS)
    )


@lru_cache(maxsize=128)
def _chosen(signs: frozenset[str], shelf: FontShelf) -> _Choice:
    from infoint.documents.font_shelf import lacking
    from infoint.documents.writing_systems import (
        family_to_install,
        preferred_families,
        rules_needed,
        script_name,
        scripts_of,
    )

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
