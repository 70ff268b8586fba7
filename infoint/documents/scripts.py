"""Scripts of the world: what to call them, and which fonts show them on which systems."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from infoint.domain.web_profiles import word_set
from infoint.i18n import ENGLISH, N_, _, language

OTHER_SIGNS = N_("Symbols")
EMOJI = N_("Emoji")
NO_SIGN = N_("Private or unassigned characters")
"""Characters that mean nothing outside one program: no font can be named for them."""

_NAMES = {"Han": N_("Chinese"), "Kana": N_("Japanese"), "Hang": N_("Korean")}
_CODES = {"Hani": "Han", "Bopo": "Han", "Hira": "Kana", "Zyyy": "", "Zinh": "", "Zzzz": NO_SIGN}
_INSTALL = {
    "Latn": "Noto Sans",
    "Grek": "Noto Sans",
    "Cyrl": "Noto Sans",
    "Arab": "Noto Naskh Arabic",
    "Han": "Noto Sans CJK",
    "Kana": "Noto Sans CJK",
    "Hang": "Noto Sans CJK",
    EMOJI: "Noto Emoji",
    OTHER_SIGNS: "Noto Sans Symbols 2",
    NO_SIGN: "",
}
_CHINESE = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC",
            "Microsoft YaHei", "SimSun", "WenQuanYi Zen Hei")  # fmt: skip
_PREFERRED = {
    "Hebr": ("Noto Sans Hebrew", "Noto Serif Hebrew", "Arial", "Arial Hebrew", "DejaVu Sans"),
    "Arab": ("Noto Naskh Arabic", "Noto Sans Arabic", "Amiri", "Segoe UI", "Geeza Pro", "Arial",
             "DejaVu Sans"),
    "Deva": ("Noto Sans Devanagari", "Noto Serif Devanagari", "Nirmala UI", "Mangal",
             "Kohinoor Devanagari", "Lohit Devanagari"),
    "Thai": ("Noto Sans Thai", "Leelawadee UI", "Thonburi", "Tahoma"),
    "Han": _CHINESE,
    "Kana": ("Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP", "Hiragino Sans",
             "Yu Gothic", "Meiryo"),
    "Hang": ("Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans KR", "Apple SD Gothic Neo",
             "Malgun Gothic"),
    EMOJI: ("Noto Emoji", "Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji"),
    OTHER_SIGNS: ("DejaVu Sans", "Noto Sans Symbols", "Noto Sans Symbols 2", "Segoe UI Symbol",
                  "Apple Symbols"),
}  # fmt: skip
_ANYWHERE = ("Noto Sans", "DejaVu Sans", "Segoe UI", "Arial", "Liberation Sans", "Tahoma")
_ASIAN = re.compile("[\u3000-\u303f\uff00-\uffef]")
"""Punctuation and forms of East Asia."""
_SHAPED = word_set(
    "Adlm Arab Beng Deva Gujr Guru Khmr Knda Mand Mlym Mong Mymr Nkoo Orya Rohg Sinh Syrc "
    "Taml Telu Tibt"
)
"""Scripts whose letters change with their neighbours: a font without rules for that misleads."""


def scripts_of(signs: Iterable[str]) -> dict[str, str]:
    """The script of each character: a code of four letters, or one of ours (Han, Emoji, Symbols).

    A sign that several scripts share (a comma, an accent) belongs to one of those in the text.
    Chinese characters beside Japanese or Korean letters belong to these.
    """
    found = {sign: _own_script(sign) for sign in signs}
    here = {script for script in found.values() if script}
    asian = next((script for script in ("Kana", "Hang") if script in here), "Han")
    for sign, script in found.items():
        if script in ("", "Han"):
            found[sign] = asian if script or _ASIAN.match(sign) else _shared_script(sign, here)
    return found


def _own_script(sign: str) -> str:
    """The one script that a character belongs to; "" where several share it."""
    from fontTools import unicodedata as scripts

    if unicodedata.category(sign) in ("Co", "Cn", "Cs", "Cc"):
        return NO_SIGN
    code = str(scripts.script(sign))
    return _CODES.get(code, code)


def _shared_script(sign: str, here: set[str]) -> str:
    from fontTools import unicodedata as scripts

    shared: set[str] = {_CODES.get(each, each) for each in scripts.script_extension(sign)}
    among = sorted(shared & here) or sorted(shared - {""})
    if among:
        return among[0]
    return EMOJI if 0x1F000 <= ord(sign) <= 0x1FAFF else OTHER_SIGNS


def script_name(script: str) -> str:
    """Its English name, such as Hebrew or Chinese."""
    from fontTools import unicodedata as scripts

    if script in (EMOJI, OTHER_SIGNS, NO_SIGN):
        return script
    known = _NAMES.get(script) or str(scripts.script_name(script, default=script))
    return known.replace("_", " ")


def script_words(name: str) -> str:
    """What to call the script of this English name on screen and paper, in the language in use.

    Of those that we do not name ourselves it is the word of the Unicode consortium.
    """
    if name in (EMOJI, OTHER_SIGNS, NO_SIGN, *_NAMES.values()):
        return _(name)
    return _word_of(name, language())


@lru_cache(maxsize=256)
def _word_of(name: str, tongue: str) -> str:
    from babel import Locale, UnknownLocaleError
    from fontTools import unicodedata as scripts

    if tongue.partition("_")[0] == ENGLISH:
        return name
    try:
        words = Locale.parse(tongue).scripts
    except (UnknownLocaleError, ValueError, TypeError):
        return name
    return str(words.get(scripts.script_code(name.replace(" ", "_"), default=""), name))


def family_to_install(script: str) -> str:
    """A free font family that shows the script; "" where there is none."""
    if script in _INSTALL:
        return _INSTALL[script]
    return f"Noto Sans {script_name(script)}"


def preferred_families(scripts: Iterable[str]) -> tuple[str, ...]:
    """Families to look into first, best first; those of Korea and Japan before those of China."""
    ordered = sorted(scripts, key=lambda code: (code not in ("Hang", "Kana"), code))
    named = [family for code in ordered for family in _PREFERRED.get(code, ())]
    for code in ordered:
        named += [f"Noto Sans {script_name(code)}", f"Noto Serif {script_name(code)}"]
    return tuple(dict.fromkeys((*named, *_ANYWHERE)))


def rules_needed(script: str) -> frozenset[str]:
    """OpenType tags of which a font must have one to join or order the letters of this script."""
    from fontTools import unicodedata as scripts

    if script not in _SHAPED:
        return frozenset()
    return frozenset(tag.strip() for tag in scripts.ot_tags_from_script(script))
