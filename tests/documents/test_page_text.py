"""Text for a page: what goes, what stays, where lines may break, from which side it reads."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.documents.page_text import (
    breakable,
    isolated,
    one_line,
    page_text,
    reads_right_to_left,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a\r\nb\rc\u2028d\u2029e\x85f\x0bg", "a\nb\nc\nd\ne\nf\ng"),
        ("a\tb", "a    b"),
        ("a\x00b\x1bc\x7fd\x9fe\ufefff\ud800g\ufffeh\U0001ffffi\u2063j", "abcdefghij"),
        ("می\u200cخواهم 👩\u200d👧 \u200ex", "می\u200cخواهم 👩\u200d👧 \u200ex"),
    ],
)
def test_what_cannot_be_printed_goes(text: str, wanted: str) -> None:
    """Line ends are unified, tabs are spaces, controls go, joiners and marks of direction stay."""
    assert page_text(text) == wanted


@given(st.text(st.characters()))
def test_nothing_else_goes(text: str) -> None:
    """Every printable character stays, in its order; the same again changes nothing."""
    found = page_text(text)
    assert page_text(found) == found
    assert not [s for s in found if unicodedata.category(s) in ("Cc", "Cs") and s != "\n"]
    kept = [s for s in text if unicodedata.category(s)[0] in "LMNPS"]
    assert [s for s in found if unicodedata.category(s)[0] in "LMNPS"] == kept


@given(st.text(st.sampled_from("aé́王😀👩\u200d👧🏽🇩🇪ש /?-\u0323\u1160\n"), max_size=300))
def test_breaks_stand_between_letters_only(text: str) -> None:
    """Only places to break are added, never before an accent, a joiner or half a flag."""
    found = breakable(text)
    assert found.replace("\u200b", "") == text.replace("\u200b", "")
    for part in found.split("\u200b")[1:]:
        assert unicodedata.category(part[0]) not in ("Mn", "Mc", "Me", "Sk")
        assert part[0] not in "\u200d\u1160"
    for part in found.split("\u200b")[:-1]:
        assert not part.endswith("\u200d")


def test_short_words_and_addresses_stay_whole() -> None:
    """Nothing is put into words of 40 letters or into a common address."""
    assert breakable("w" * 40) == "w" * 40
    address = "https://www.linkedin.com/in/anna-lee-museum-education-1234567/details/experience"
    assert breakable(address) == address
    assert breakable("w" * 41).count("\u200b") == 4


@pytest.mark.parametrize(
    ("text", "answer"),
    [("שלום", True), ("12, مرحبا abc", True), ("abc שלום", False), ("12!", False), ("", False)],
)
def test_direction_is_that_of_the_first_letter(text: str, answer: bool) -> None:
    """Digits and signs before the first letter do not decide."""
    assert reads_right_to_left(text) is answer


def test_names_with_a_direction_are_held_together() -> None:
    """Only what could turn the words around it is isolated."""
    assert isolated("Anna") == "Anna"
    assert isolated("דנה") == "\u2068דנה\u2069"
    assert isolated("a\u202eb") == "\u2068a\u202eb\u2069"


def test_one_line_is_cut_with_an_ellipsis() -> None:
    """Breaks become spaces, and what is too long ends in an ellipsis."""
    assert one_line(" a\n\tb \u2028c ") == "a b c"
    assert one_line("abcdef", 4) == "abc…"
    assert one_line("abcd", 4) == "abcd"
