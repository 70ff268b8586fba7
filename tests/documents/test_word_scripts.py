"""Word letters in every script: weight, size and language of the letters themselves."""

from datetime import UTC, datetime
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.documents import letter_docx
from infoint.documents.word_scripts import _ORDER
from infoint.domain import Contact, Letter, Profile
from infoint.letters.docx import SUBJECT
from tests.examples import examples

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
HEBREW = "\u05e9\u05dc\u05d5\u05dd \u05d0\u05e0\u05d4"
ARABIC = "\u0639\u0632\u064a\u0632\u062a\u064a \u0622\u0646\u0627"
JAPANESE = "\u30a2\u30f3\u30ca\u69d8\u3001\u3042\u308a\u304c\u3068\u3046"
CHINESE = "\u4eb2\u7231\u7684\u5b89\u5a1c"


def made(text: str, subject: str = "", locale: str = "en-GB") -> bytes:
    """A letter as .docx."""
    letter = Letter(contact="c", kind="thank-you", subject=subject, text=text)
    profile = Profile(name="Mia Roth", locale=locale)
    return letter_docx(letter, profile=profile, contact=Contact(name="Anna"), now=NOW)


def languages(data: bytes, text: str) -> dict[str, str]:
    """What the run that holds the text says of its language, by attribute."""
    document = Document(BytesIO(data))
    runs = [run for each in document.paragraphs for run in each.runs if text in run.text]
    marks = [mark for run in runs for mark in run._r.iter(qn("w:lang"))]
    return {name.split("}")[1]: value for mark in marks for name, value in mark.attrib.items()}


@pytest.mark.parametrize(
    ("text", "locale", "spoken"),
    [
        (HEBREW, "en-GB", {"bidi": "he-IL"}),
        (ARABIC, "en-GB", {"bidi": "ar-SA"}),
        (ARABIC, "fa-IR", {"bidi": "fa-IR"}),
        (JAPANESE, "en-GB", {"eastAsia": "ja-JP"}),
        (CHINESE, "en-GB", {"eastAsia": "zh-CN"}),
        (CHINESE, "zh-TW", {"eastAsia": "zh-TW"}),
        ("\u69d8\u3001\u3042\u308a", "de-DE", {"eastAsia": "ja-JP"}),
        ("\uc548\ub098 \uc528", "en-US", {"eastAsia": "ko-KR"}),
        ("Za\u017c\u00f3\u0142\u0107", "pl-PL", {}),
        ("Dear Anna", "he-IL", {}),
    ],
)
def test_a_text_says_its_own_language(text: str, locale: str, spoken: dict[str, str]) -> None:
    """The letters decide; where the profile's language is written in them, it is that one."""
    assert languages(made(text, locale=locale), text) == spoken


def test_chinese_letters_in_a_japanese_letter_are_japanese() -> None:
    """A line of kanji alone belongs to the language of the letter around it."""
    data = made(f"{JAPANESE}\n\n\u56f3\u66f8\u9928")
    assert languages(data, "\u56f3\u66f8\u9928") == {"eastAsia": "ja-JP"}


def test_bold_and_size_hold_for_every_script() -> None:
    """A subject in Hebrew is as bold and as large as one in English."""
    document = Document(BytesIO(made(HEBREW, subject=HEBREW)))
    subject, normal = document.styles[SUBJECT].element, document.styles["Normal"].element
    assert subject.rPr.find(qn("w:bCs")) is not None
    assert normal.rPr.find(qn("w:szCs")).get(qn("w:val")) == "22"
    for style in document.styles.element.iter(qn("w:style")):
        for properties in style.iter(qn("w:rPr")):
            for plain, twin in (("w:sz", "w:szCs"), ("w:b", "w:bCs"), ("w:i", "w:iCs")):
                given = properties.find(qn(plain))
                if given is not None:
                    assert dict(properties.find(qn(twin)).attrib) == dict(given.attrib)


@settings(max_examples=examples(40), deadline=None)
@given(
    st.lists(st.sampled_from([HEBREW, ARABIC, JAPANESE, CHINESE, "Anna", "\n\n"]), max_size=8).map(
        " ".join
    )
)
def test_character_properties_stand_in_words_order(text: str) -> None:
    """Word refuses a document whose properties are out of order; mixed scripts keep it."""
    data = made(text, subject=text)
    for name in ("word/document.xml", "word/styles.xml"):
        root = ElementTree.fromstring(ZipFile(BytesIO(data)).read(name))
        for properties in root.iter(qn("w:rPr")):
            names = [f"w:{child.tag.split('}')[1]}" for child in properties]
            assert names == sorted(names, key=_ORDER.index)
