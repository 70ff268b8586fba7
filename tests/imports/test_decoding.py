"""Bytes to text: marks, wide encodings, code pages, and both at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.imports.decoding import as_text, as_utf8, code_page, without_controls


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_wide_encodings_become_utf8(encoding: str) -> None:
    """With a mark, or seen by their zero bytes."""
    text = "First Name,Last Name\nZoë,Lee\n"
    assert as_utf8(text.encode(encoding)).decode() == text


@pytest.mark.parametrize(
    "text", ["Zoë", "Süß–Müller", "“Straße”", "Großen…", "Café", "Größe—", "ÀÉÎÕÜ", "naïve’s"]
)
def test_western_words_in_the_old_code_page(text: str) -> None:
    """Letters with dashes and quotation marks behind them, which may look like UTF-8."""
    line = f"é,{text},{text} x\n"
    assert as_text(line.encode("cp1252")) == line


@pytest.mark.parametrize(
    "text", ["Zoë", "Straße", "Анна Ли", "Богдан", "李小龍", "👩‍🔬", "“x” – …"]
)
def test_utf8_stays_itself_in_a_mixed_file(text: str) -> None:
    """One row in the old code page does not spoil the rows that are UTF-8."""
    assert as_text(f"{text}\n".encode() + "José\n".encode("cp1252")) == f"{text}\nJosé\n"


def test_both_in_one_line() -> None:
    """Cells of two programs side by side."""
    assert as_text("Zoë,".encode() + "José".encode("cp1252")) == "Zoë,José"


@pytest.mark.parametrize(
    ("region", "page"),
    [(None, "cp1252"), ("de", "cp1252"), ("PL", "cp1250"), ("BG", "cp1251"), ("JP", "cp932")],
)
def test_code_page_of_a_region(region: str | None, page: str) -> None:
    """What Windows uses there."""
    assert code_page(region) == page


def test_code_pages_with_two_bytes() -> None:
    """A Japanese file is read whole in its code page."""
    assert as_text("名,表示\n".encode("cp932"), "JP") == "名,表示\n"


@given(st.binary(max_size=300), st.sampled_from([None, "DE", "JP", "BG", "IL", "xx", ""]))
def test_any_bytes_become_storable_text(data: bytes, region: str | None) -> None:
    """Decoding never fails and leaves no half characters."""
    as_text(as_utf8(data), region).encode("utf-8")


@given(st.text(max_size=200))
def test_utf8_is_never_changed(text: str) -> None:
    """Whatever is valid UTF-8 comes out as it was."""
    assert as_text(text.encode("utf-8", errors="replace"), "JP") == text.encode(
        "utf-8", errors="replace"
    ).decode("utf-8")


def test_controls_are_taken_out() -> None:
    """TAB and line breaks are none."""
    assert without_controls(b"a\tb\r\n\x00\x07\x7f") == b"a\tb\r\n"


WESTERN = [
    "José Núñez",
    "Café Zürich",
    "Zoë Löw",
    "María García",
    "François Lefèvre",
    "Müller–Groß",
    "João Gonçalves",
    "Søren Kjær",
    "Renée O’Brien",
]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("page", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("text", WESTERN)
def test_windows_and_old_macs(text: str, page: str, line_break: str) -> None:
    """One name is enough to tell in which of the two a table was saved."""
    table = f"Name;Town{line_break}{text};x{line_break}"
    assert as_text(table.encode(page)) == table


@given(st.lists(st.sampled_from([*WESTERN, "Ana Prima", "don’t", "“x”"]), min_size=1, max_size=9))
def test_any_names_in_either(words: list[str]) -> None:
    """Whatever names stand together, each page is told from the other."""
    text = ",".join([*words, "José Núñez"])
    for page in ("cp1252", "mac_roman"):
        assert as_text(text.encode(page)) == text
