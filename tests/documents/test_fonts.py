"""Which characters no font can show: never fewer than typst itself finds, and what to install."""

import json
from pathlib import Path

import pytest
import typst
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from hypothesis import example, given, settings
from hypothesis import strategies as st

from infoint.documents import missing_glyphs
from infoint.documents.fonts import (
    ALWAYS_SHOWN,
    TEXT_FAMILY,
    FontShelf,
    font_families,
    lacking,
    shelf_here,
)
from infoint.documents.page_text import page_text
from infoint.documents.scripts import script_words
from infoint.i18n import choose
from infoint.i18n.catalogs import forget, look_in
from infoint.interviews.kit.pdf import fonts_note
from tests.examples import examples
from tests.i18n.made_up import LANGUAGE, made_up, write_catalog

BARE = FontShelf(installed=False)
"""A computer without fonts of its own: only those inside typst."""
PAGE = b"""#set document(title: "x", date: datetime(year: 2020, month: 1, day: 1))
#set text(font: json(bytes(sys.inputs.families)))
#json(bytes(sys.inputs.text))
"""
EVERY_SCRIPT = "Zoë Ζωή Зоя דנה مريم अनु 王芳 はな 수미 สม 😀 \ue000"


def typst_shows(text: str, shelf: FontShelf) -> bool:
    """Whether typst, with the families that we name, leaves no box: it refuses PDF/A with one."""
    inputs = {
        "families": json.dumps(font_families(text, shelf=shelf)),
        "text": json.dumps(page_text(text)),
    }
    try:
        typst.compile(PAGE, sys_inputs=inputs, font_paths=shelf.fonts, pdf_standards="a-2b")
    except typst.TypstError as refusal:
        if "could not be displayed" in refusal.diagnostic:
            return False
        raise
    return True


@pytest.mark.parametrize(
    "text", ["", "Zoë Ångström, 20 €", "Ζωή Ψ", "Зоя Їжак", "דנה לוי", "a\tb\n"]
)
def test_what_comes_with_typst_is_never_missing(text: str) -> None:
    """Latin, Greek, Cyrillic and Hebrew need no font of the computer."""
    assert missing_glyphs(text, shelf=BARE) == ()
    assert font_families(text, shelf=BARE) == (TEXT_FAMILY,)


@pytest.mark.parametrize(
    ("text", "script", "signs", "family"),
    [
        ("नमस्ते।", "Devanagari", "तनमसे्।", "Noto Sans Devanagari"),
        ("你好，", "Chinese", "你好，", "Noto Sans CJK"),
        ("はな花", "Japanese", "なは花", "Noto Sans CJK"),
        ("수미", "Korean", "미수", "Noto Sans CJK"),
        ("สม", "Thai", "มส", "Noto Sans Thai"),
        ("Hi 😀😀", "Emoji", "😀", "Noto Emoji"),
        ("\u0691\u1e922\u0758", "Arabic", "\u0758", "Noto Naskh Arabic"),
        ("\ue000\u0378", "Private or unassigned characters", "\u0378\ue000", ""),
    ],
)
def test_what_is_missing_is_named(text: str, script: str, signs: str, family: str) -> None:
    """Each script that cannot be shown is named once, with its characters and a font for it."""
    (found,) = missing_glyphs(text, shelf=BARE)
    assert (found.script, set(found.characters), found.family) == (script, set(signs), family)
    assert len(found.characters) == len(set(signs))


def test_scripts_are_told_apart() -> None:
    """A text in many scripts tells which of them are the trouble."""
    scripts = [each.script for each in missing_glyphs(EVERY_SCRIPT, shelf=BARE)]
    assert scripts == sorted(scripts)
    assert {"Devanagari", "Japanese", "Korean", "Thai", "Emoji"} <= set(scripts)
    assert not {"Latin", "Greek", "Cyrillic", "Hebrew"} & set(scripts)


def test_letters_without_rules_to_join_them_are_missing() -> None:
    """A mathematical font inside typst has these letters, but not how to order them."""
    assert typst_shows("नमस्ते", BARE)
    assert missing_glyphs("नमस्ते", shelf=BARE)


def test_invisible_signs_are_never_missing() -> None:
    """Controls, spaces and marks of direction need no font."""
    assert missing_glyphs("\x00\x1f\u200b\u200d\u202e\u3000\ufe0f\u2063\ufeff", shelf=BARE) == ()


def test_what_is_known_without_asking_is_true() -> None:
    """The characters for which nobody is asked are all in the family of our pages."""
    assert lacking(TEXT_FAMILY, ALWAYS_SHOWN - {"\n"}) == frozenset()


def test_a_character_that_no_font_has_is_refused() -> None:
    """The question to typst can say no: two characters of three are lacking."""
    assert lacking(TEXT_FAMILY, frozenset("a王\u0378")) == {"王", "\u0378"}
    assert lacking(TEXT_FAMILY, frozenset("\"\\'`$#*")) == frozenset()


@settings(deadline=None, max_examples=examples(60))
@given(st.text(max_size=60))
@example(EVERY_SCRIPT)
@example("e\u0301 q\u0323\u0301 \u05e9\u05c1\u05b8")
@example("👩‍👩‍👧🇩🇪1️⃣")
@pytest.mark.parametrize("shelf", [BARE, shelf_here()], ids=["bare", "here"])
def test_boxes_never_come_in_silence(shelf: FontShelf, text: str) -> None:
    """Where we report nothing, typst finds a font for everything."""
    if not missing_glyphs(text, shelf=shelf):
        assert typst_shows(text, shelf)


@settings(deadline=None, max_examples=examples(40))
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8))
@example("王")
def test_what_is_reported_is_in_the_text(text: str) -> None:
    """Only characters of the text are reported, each once, and none that our family has."""
    found = "".join(each.characters for each in missing_glyphs(text, shelf=BARE))
    assert set(found) <= set(text)
    assert len(found) == len(set(found))
    assert lacking(TEXT_FAMILY, frozenset(found)) == set(found)


def make_font(folder: Path, family: str, signs: str, rules: str = "") -> FontShelf:
    """A shelf with one font of its own, which has these characters and these rules."""
    shapes = {}
    for name in (".notdef", *(f"u{ord(sign):04x}" for sign in signs)):
        pen = TTGlyphPen(None)
        pen.moveTo((0, 0))
        pen.lineTo((500, 700))
        pen.lineTo((900, 0))
        pen.closePath()
        shapes[name] = pen.glyph()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(list(shapes))
    font.setupCharacterMap({ord(sign): f"u{ord(sign):04x}" for sign in signs})
    font.setupGlyf(shapes)
    font.setupHorizontalMetrics(dict.fromkeys(shapes, (900, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": family, "styleName": "Regular", "psName": "Own"})
    font.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    font.setupPost()
    if rules:
        font.addOpenTypeFeatures(rules)
    font.save(folder / "own.ttf")
    return FontShelf(installed=False, folders=[str(folder)])


def test_a_folder_with_fonts_is_looked_into(tmp_path: Path) -> None:
    """A font that lies in a folder of its own is found with what it shows, and typst uses it."""
    shelf = make_font(tmp_path, "One King", "王")
    assert missing_glyphs("王", shelf=shelf) == ()
    assert font_families("王", shelf=shelf) == (TEXT_FAMILY, "One King")
    assert typst_shows("王", shelf)
    assert [each.characters for each in missing_glyphs("王芳", shelf=shelf)] == ["芳"]


@pytest.mark.parametrize(
    ("rules", "missing"),
    [
        ("", True),
        ("languagesystem latn dflt; feature liga { sub u0928 by u092e; } liga;", True),
        ("languagesystem dev2 dflt; feature half { sub u0928 by u092e; } half;", False),
        ("languagesystem deva dflt; feature half { sub u0928 by u092e; } half;", False),
    ],
)
def test_a_font_needs_the_rules_of_its_script(tmp_path: Path, rules: str, missing: bool) -> None:
    """A font that has the letters of Devanagari but cannot order them does not show it."""
    shelf = make_font(tmp_path, "Own Letters", "नम", rules)
    assert bool(missing_glyphs("नम", shelf=shelf)) is missing


def test_fonts_of_boxes_do_not_count(tmp_path: Path) -> None:
    """A font of last resort has a box for everything: that shows nothing."""
    assert missing_glyphs("王", shelf=make_font(tmp_path, "Last Resort", "王"))


def test_a_damaged_font_shows_nothing(tmp_path: Path) -> None:
    """A file that cannot be read as a font is passed over."""
    from infoint.documents.fonts import _read_font

    (tmp_path / "x.ttf").write_bytes(b"\x00\x01\x00\x00" + b"\xff" * 100)
    assert _read_font(f"{tmp_path}/x.ttf", 0) == (frozenset(), frozenset())
    assert _read_font(f"{tmp_path}/absent.ttf", 0) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("tongue", "name", "words"),
    [
        ("es", "Hebrew", "hebreo"),
        ("fr_FR", "Old Turkic", "orkhon"),
        ("en_US", "Hebrew", "Hebrew"),
        ("es", "No such script", "No such script"),
        ("xx", "Hebrew", "Hebrew"),
        ("", "Hebrew", "Hebrew"),
    ],
)
def test_a_script_is_named_in_the_language_in_use(tongue: str, name: str, words: str) -> None:
    """In that of Unicode where we have no word of our own; the font for it keeps its name."""
    with choose(tongue):
        assert script_words(name) == words


def test_what_is_no_script_is_worded(tmp_path: Path) -> None:
    """Symbols and the like, and what several scripts are called together, are words of ours."""
    write_catalog(tmp_path)
    look_in(tmp_path)
    try:
        with choose(LANGUAGE):
            for name in ("Symbols", "Emoji", "Chinese", "Private or unassigned characters"):
                assert script_words(name) == made_up(name)
            assert made_up("Emoji") in fonts_note(missing_glyphs("Hi 😀", shelf=BARE))
    finally:
        forget(tmp_path)
