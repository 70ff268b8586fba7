"""Weight, size and language for every script in a Word document.

Word keeps two sets of properties for characters: one for Latin, Greek, Cyrillic and East Asian
letters, one for those that it calls complex, such as Hebrew, Arabic, Hindi or Thai. A title that is
bold in the first set only is thin in Hebrew. It also keeps three languages for each run of text, by
which it checks spelling and chooses shapes: `val`, `eastAsia` and `bidi`. python-docx sets the
first of everything; this module adds the rest, from the letters themselves (ISO/IEC 29500, 17.3.2).
"""

import re
from typing import Any

from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

_NAMES = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
    "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
_ORDER = tuple(f"w:{name}" for name in _NAMES.split())
"""The children of `w:rPr` in the order that Word insists on."""
_TWINS = {"w:b": "w:bCs", "w:i": "w:iCs", "w:sz": "w:szCs"}
_SCRIPTS: tuple[tuple[str, str, str, str, str], ...] = (
    ("Hebr", "bidi", "he-IL", "he yi", "\u0590-\u05ff\ufb1d-\ufb4f"),
    (
        "Arab",
        "bidi",
        "ar-SA",
        "ar fa ur ps ckb ug sd",
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    ),
    ("Deva", "bidi", "hi-IN", "hi mr ne", "\u0900-\u097f"),
    ("Beng", "bidi", "bn-IN", "bn as", "\u0980-\u09ff"),
    ("Guru", "bidi", "pa-IN", "pa", "\u0a00-\u0a7f"),
    ("Gujr", "bidi", "gu-IN", "gu", "\u0a80-\u0aff"),
    ("Taml", "bidi", "ta-IN", "ta", "\u0b80-\u0bff"),
    ("Telu", "bidi", "te-IN", "te", "\u0c00-\u0c7f"),
    ("Thai", "bidi", "th-TH", "th", "\u0e00-\u0e7f"),
    ("Kana", "eastAsia", "ja-JP", "ja", "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9d"),
    ("Hang", "eastAsia", "ko-KR", "ko", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"),
    ("Hani", "eastAsia", "zh-CN", "zh yue", "\u3400-\u9fff\uf900-\ufaff"),
    ("Grek", "val", "el-GR", "el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("Cyrl", "val", "ru-RU", "ru uk bg be sr mk kk ky mn", "\u0400-\u052f"),
)
"""Script, the attribute of `w:lang` that speaks of it, its commonest language, all languages that
are written in it, its letters."""
_LETTERS = {script: re.compile(f"[{letters}]") for script, _, _, _, letters in _SCRIPTS}
_WRITTEN_IN = {
    language: script for script, _, _, languages, _ in _SCRIPTS for language in languages.split()
}
_T = qn("w:t")


def set_scripts(document: DocumentType, language: str) -> None:
    """Give a finished document what its scripts need.

    Each bold, italic or sized style and run is so in complex scripts too. Each run in another
    script than the Latin one says its language: that of the profile, such as fa-IR, where it is
    written in this script, else the commonest one.
    """
    own = _WRITTEN_IN.get(language.split("-")[0], "")
    body = document.element.body
    margins = [part.element for part in document.part.package.iter_parts() if _is_margin(part)]
    for root in (document.styles.element, body, *margins):
        for properties in root.iter(qn("w:rPr")):
            _add_twins(properties)
    is_japanese = bool(_LETTERS["Kana"].search("".join(text.text or "" for text in body.iter(_T))))
    for run in body.iter(qn("w:r")):
        text = "".join(part.text or "" for part in run.iter(_T))
        spoken = {} if text.isascii() else _languages(text, language, own, is_japanese)
        if spoken:
            mark = _child(run.get_or_add_rPr(), "w:lang")
            for attribute, said in spoken.items():
                mark.set(qn(f"w:{attribute}"), said)
    for mark in document.styles.element.iter(qn("w:lang")):
        for script, attribute, *_ in _SCRIPTS:
            if script == own:
                mark.set(qn(f"w:{attribute}"), language)


def _is_margin(part: object) -> bool:
    return str(getattr(part, "partname", "")).startswith(("/word/header", "/word/footer"))


def _languages(text: str, language: str, own: str, is_japanese: bool) -> dict[str, str]:
    """By attribute of `w:lang`: what the letters of a text are written in."""
    found: dict[str, str] = {}
    for script, attribute, common, *_ in _SCRIPTS:
        if _LETTERS[script].search(text):
            if script == "Hani" and is_japanese:
                common, script = "ja-JP", "Kana"
            found.setdefault(attribute, language if script == own else common)
    return found


def _add_twins(properties: BaseOxmlElement) -> None:
    for plain, complex_one in _TWINS.items():
        given = properties.find(qn(plain))
        if given is not None:
            twin = _child(properties, complex_one)
            twin.attrib.clear()
            twin.attrib.update(given.attrib)


def _child(properties: BaseOxmlElement, name: str) -> Any:
    """The child of this name, made in its place where it is missing."""
    child = properties.find(qn(name))
    if child is None:
        child = OxmlElement(name)
        properties.insert_element_before(child, *_ORDER[_ORDER.index(name) + 1 :])
    return child
