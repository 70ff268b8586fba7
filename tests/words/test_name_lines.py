"""How a line of a list of names is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.words.name_lines import NameLine, read_name_line, read_name_lines


@pytest.mark.parametrize(
    ("line", "name", "role", "organization"),
    [
        ("Ana Ruiz", "Ana Ruiz", "", ""),
        ("Ana Ruiz, nurse", "Ana Ruiz", "nurse", ""),
        ("Ana Ruiz, nurse, City Hospital", "Ana Ruiz", "nurse", "City Hospital"),
        ("Ana Ruiz,nurse,City Hospital", "Ana Ruiz", "nurse", "City Hospital"),
        ("Ana Ruiz, nurse, City Hospital, York", "Ana Ruiz", "nurse", "City Hospital, York"),
        ("Ana Ruiz,, City Hospital", "Ana Ruiz", "", "City Hospital"),
        ("Ana Ruiz,", "Ana Ruiz", "", ""),
        ("王芳，护士", "王芳", "护士", ""),
        ("Ana Ruiz, curator at the Tate", "Ana Ruiz", "curator", "the Tate"),
        ("Ana Ruiz, works at Tate", "Ana Ruiz", "", "Tate"),
        ("Ana Ruiz, at Tate", "Ana Ruiz", "", "Tate"),
        ("Ana Ruiz, attending physician", "Ana Ruiz", "attending physician", ""),
        ("Ana Ruiz, cook at home, Quay Press", "Ana Ruiz", "cook at home", "Quay Press"),
        ("Anna from the fair at York", "Anna from the fair at York", "", ""),
    ],
)
def test_what_commas_part(line: str, name: str, role: str, organization: str) -> None:
    """Name, what they do, organization; further commas belong to the organization."""
    assert read_name_line(line) == NameLine(name, role, organization)


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Ana Ruiz, PhD", "Ana Ruiz, PhD", ""),
        ("Ana Ruiz, Ph.D., nurse", "Ana Ruiz, Ph.D.", "nurse"),
        ("Ana Ruiz, MBA, PMP , nurse", "Ana Ruiz, MBA, PMP", "nurse"),
        ("Ana Ruiz, MBA PMP, nurse", "Ana Ruiz, MBA PMP", "nurse"),
        ("Martin King, Jr.", "Martin King, Jr.", ""),
        ("Ana Ruiz,PhD", "Ana Ruiz,PhD", ""),
        ("Jack Ma, MA, writer", "Jack Ma, MA", "writer"),
        ("Anna, do", "Anna", "do"),
        ("Ana Ruiz, CEO", "Ana Ruiz", "CEO"),
        ("Ana Ruiz, PhD student", "Ana Ruiz", "PhD student"),
        ("Ana Ruiz, IT, MBA", "Ana Ruiz", "IT"),
    ],
)
def test_credentials_stay_with_the_name(line: str, name: str, role: str) -> None:
    """What follows the name is part of it only where it is a credential and nothing else."""
    found = read_name_line(line)
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Ann (Lee, Smith), curator", "Ann (Lee, Smith)", "curator"),
        ("Ann “Annie, Bo” Lee, curator", "Ann “Annie, Bo” Lee", "curator"),
        ("Ann (Lee, curator", "Ann (Lee", "curator"),
        ("Ruiz, Ana; nurse", "Ruiz, Ana", "nurse"),
        ("Ruiz, Ana\tnurse", "Ruiz, Ana", "nurse"),
        ("**Bo** <b>x</b> $x^2$", "**Bo** <b>x</b> $x^2$", ""),
        ("Zoë O’Neil-Ångström 🌻", "Zoë O’Neil-Ångström 🌻", ""),
        ("Ann  Lee", "Ann  Lee", ""),
    ],
)
def test_a_name_with_commas_and_signs(line: str, name: str, role: str) -> None:
    """Brackets, quotes, a semicolon or a tab keep a comma in the name; signs stay as they are."""
    found = read_name_line(line)
    assert (found.name, found.role) == (name, role)


def test_a_row_of_a_spreadsheet() -> None:
    """Tabs part the columns, and commas in them do not."""
    assert read_name_line("Ana Ruiz, PhD\tnurse\tCity Hospital, York") == NameLine(
        "Ana Ruiz, PhD", "nurse", "City Hospital, York"
    )


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "12) ", "  – "])
def test_marks_of_a_list_are_left_out(mark: str) -> None:
    """A pasted list has its bullets and numbers taken off."""
    assert read_name_line(f"{mark}Ana Ruiz").name == "Ana Ruiz"


@pytest.mark.parametrize("line", ["-Ana", "3M contact", "2Pac", "1.Ana", "*Ana*"])
def test_what_only_looks_like_a_mark(line: str) -> None:
    """Without a space after it, a sign or a number belongs to the name."""
    assert read_name_line(line).name == line


def test_lines_without_a_name() -> None:
    """Empty lines and stray commas are nobody; a name that begins late is still found."""
    assert [one.name for one in read_name_lines("\n , \n;;\n\t\n  Bo \r\n, Cy\n")] == ["Bo", "Cy"]


LINE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)


@given(st.lists(st.one_of(LINE, st.text('ab ,;()"\t.-', max_size=20)), max_size=4))
def test_any_text_is_read(lines: list[str]) -> None:
    """Whatever is typed, everyone found has a name, which stands in a line letter for letter."""
    for one in read_name_lines("\n".join(lines)):
        assert one.name.strip() == one.name != ""
        assert any(one.name in line for line in lines)
